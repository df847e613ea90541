"""Families of reports: praise beside a second noun, groups without a name, relative clauses, things that are specified."""

from __future__ import annotations

import pytest

from tests.extract.test_statements import flat
from tests.inline import wrong

CASES: dict[str, str] = {
    # --- nouns that are content
    "praise_and_something_more": """
        Rektor Lusia Benu menyampaikan <statement kind="indirect" speaker="Lusia Benu" cue="menyampaikan">apresiasi
        sekaligus pesan hangat bagi para wisudawan</statement>.""",
    "praise_and_a_greeting": """
        Rektor Lusia Benu menyampaikan <statement kind="indirect" speaker="Lusia Benu">apresiasi dan ucapan selamat ulang
        tahun kepada pramuka</statement>.""",
    "feeling_for_something": """
        Rektor Lusia Benu menyampaikan <statement kind="indirect" speaker="Lusia Benu">rasa bangganya atas juara yang
        diraih tim robot</statement>.""",
    "feeling_is_a_formula_where_it_opens_an_event": """
        Rektor Lusia Benu menyampaikan rasa syukur atas terselenggaranya lomba itu.""",
    "feeling_in_a_speech_read_out": """
        Dalam sambutan Bupati Darto Wiyono yang dibacakan Camat Lusia Benu, disampaikan <statement kind="indirect"
        speaker="Darto Wiyono" cue="disampaikan">rasa syukur atas panen yang melimpah</statement>.""",
    "interest_in_doing_something": """
        Duta Besar Lusia Benu menyatakan <statement kind="indirect" speaker="Lusia Benu">minat untuk menanam modal di
        pulau itu</statement>.""",
    "importance_added": """
        Wakil Bupati Lusia Benu menambahkan <statement kind="indirect" speaker="Lusia Benu">pentingnya pengelolaan pasar
        oleh pengurus</statement>.""",
    "thing_specified": """
        Bupati Darto Wiyono menjelaskan <statement kind="indirect" speaker="Darto Wiyono">langkah yang sudah disusun,
        antara lain melalui pemetaan lahan dan pelatihan petani</statement>.""",
    "one_of_several_specified_without_a_comma": """
        Bupati Darto Wiyono menjelaskan <statement kind="indirect" speaker="Darto Wiyono">salah satu bentuk bantuan yang
        disiapkan daerah yakni melalui beras murah</statement>.""",
    "topic_specified_is_still_a_topic": """
        Bupati Darto Wiyono menyampaikan perkembangan terkini desa, antara lain mengenai pasar dan jalan.""",
    # --- who speaks
    "group_without_a_name_lays_stress": """
        Para kepala desa dan camat menekankan <statement kind="indirect" speaker="null">perlunya irigasi yang lebih
        baik</statement>.""",
    "delegation_without_a_name_supports": """
        Perwakilan kampus dan komunitas nelayan menyatakan <statement kind="indirect" speaker="null">dukungan terhadap
        rencana itu</statement>.""",
    "group_with_a_long_recipient": """
        Para pejabat eselon juga menyampaikan pesan kepada seluruh pegawai kantor pusat dan kantor wilayah serta unit
        pelaksana di semua provinsi agar <statement kind="indirect" speaker="null">tetap disiplin bekerja</statement>.""",
    "relative_clause_without_a_conjunction": """
        Laporan itu mengutip Lusia Benu yang menilai <statement kind="indirect" speaker="Lusia Benu">tanggul itu sudah
        cukup tinggi</statement>.""",
    "relative_clause_with_a_mere_noun": """
        Rapat itu dipimpin Lusia Benu yang menekankan penguatan koperasi.""",
    "relative_clause_about_a_body": """
        Laporan itu memuat saran dari Komisi Irigasi Nasional, yang menyatakan bahwa <statement kind="indirect"
        speaker="Komisi Irigasi Nasional">tanggul itu harus diperkuat</statement>.""",
    "one_of_many_without_a_comma": """
        Rizky salah seorang penjual sayur di pasar itu ketika ditemui Jumat mengungkapkan, <statement kind="indirect"
        speaker="Rizky">harga cabai mulai turun</statement>.""",
    "unknown_name_that_speaks_elsewhere": """
        “<statement kind="direct" speaker="Win">Kami siap bekerja sampai malam,</statement>” kata Win. Win menambahkan,
        <statement kind="indirect" speaker="Win">pasar akan dibuka lebih awal</statement>.""",
    "unknown_body_before_bahwa": """
        Gedung Putih menyatakan bahwa <statement kind="indirect" speaker="Gedung Putih">tarif itu ditunda</statement>.""",
    "unknown_capitals_before_a_topic": "Gedung Putih menyampaikan undangan itu.",
    # --- what is said
    "dengan_opens_what_is_hoped": """
        Bupati Darto Wiyono berharap <statement kind="indirect" speaker="Darto Wiyono">dengan bantuan ini petani makin
        sejahtera</statement>.""",
    "attention_asked_for": """
        Bupati Darto Wiyono meminta <statement kind="indirect" speaker="Darto Wiyono">perhatian pemerintah pusat terhadap
        pulau itu</statement>.""",
    "common_noun_is_urged": """
        Bupati Darto Wiyono menyoroti <statement kind="indirect" speaker="Darto Wiyono">peran penting puskesmas dalam
        menghadapi wabah</statement>, dan mendorong <statement kind="indirect" speaker="Darto Wiyono">regu kesehatan untuk
        bekerja sama dengan dinas</statement>.""",
    "wanting_a_clause": """
        Bupati Darto Wiyono ingin <statement kind="indirect" speaker="Darto Wiyono">pembangunan jembatan itu
        dipercepat</statement>.""",
    "wanting_to_do_something": "Bupati Darto Wiyono ingin membangun jembatan.",
    "being_aware_that": """
        Bupati Darto Wiyono sadar bahwa <statement kind="indirect" speaker="Darto Wiyono">usulan itu tidak
        populer</statement>.""",
    "relative_clause_ended_by_a_pointer": """
        Bupati Darto Wiyono menilai <statement kind="indirect" speaker="Darto Wiyono">koperasi yang dikelola warga desa
        itu mendorong harga</statement>.""",
    "predicate_behind_a_pointer": """
        Bupati Darto Wiyono menyebut <statement kind="indirect" speaker="Darto Wiyono">kasus ini terkait dengan pupuk
        palsu</statement>.""",
    "amount_as_predicate": """
        Bupati Darto Wiyono menjelaskan <statement kind="indirect" speaker="Darto Wiyono">sewa kios tersebut sebesar Rp5
        juta per tahun</statement>.""",
    "clause_of_a_relative_is_no_predicate": """
        Bupati Darto Wiyono memaparkan hasil riset yang menunjukkan tanah di pulau itu subur.""",
    "agreeing_with_a_thing": "Bupati Darto Wiyono sepakat dengan usulan itu dan meninjau pasar.",
    "advising_what_to_do": """
        Bupati Darto Wiyono berpesan untuk <statement kind="indirect" speaker="Darto Wiyono">selalu menjaga nama
        desa</statement>.""",
    "adjective_with_what_it_goes_with": """
        Bupati Darto Wiyono menilai <statement kind="indirect" speaker="Darto Wiyono">kehadiran pabrik itu relevan dengan
        rencana daerah</statement>.""",
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES)
def test_families(marked: str) -> None:
    assert wrong(flat(marked), "statement") == []
