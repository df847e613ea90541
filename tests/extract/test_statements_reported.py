"""Reported clauses and nouns: with and without bahwa, by whom, and what is no report. The events are invented."""

from __future__ import annotations

import pytest

from tests.extract.test_statements import flat
from tests.inline import wrong

CASES: dict[str, str] = {
    # --- reported clauses
    "bahwa": """
        Menteri Perhubungan Ratna Dewi mengatakan bahwa <statement kind="indirect" speaker="Ratna Dewi"
        cue="mengatakan">jalur baru dibuka tahun depan</statement>.""",
    "bahwa_after_a_recipient": """
        Menteri Perhubungan Ratna Dewi menegaskan kepada wartawan bahwa <statement kind="indirect"
        speaker="Ratna Dewi" cue="menegaskan">jalur baru dibuka tahun depan</statement>.""",
    "comma_instead_of_bahwa": """
        Menteri Perhubungan Ratna Dewi menambahkan, <statement kind="indirect" speaker="Ratna Dewi"
        cue="menambahkan">jalur baru dibuka tahun depan</statement>.""",
    "clause_directly_after_the_verb": """
        Menteri Perhubungan Ratna Dewi menilai <statement kind="indirect" speaker="Ratna Dewi" cue="menilai">jalur
        baru itu akan menghemat waktu</statement>.""",
    "hoping": """
        Bupati Darto Wibowo berharap <statement kind="indirect" speaker="Darto Wibowo" cue="berharap">tanggul itu
        bertahan lama</statement>.""",
    "asking_with_agar": """
        Bupati Darto Wibowo meminta agar <statement kind="indirect" speaker="Darto Wibowo" cue="meminta">tanggul itu
        segera diperbaiki</statement>.""",
    "urging_somebody_to_do_something": """
        Bupati Darto Wibowo mengajak <statement kind="indirect" speaker="Darto Wibowo" cue="mengajak">warga untuk
        merawat tanggul</statement>.""",
    "urging_without_untuk": """
        Bupati Darto Wibowo meminta <statement kind="indirect" speaker="Darto Wibowo" cue="meminta">petani merawat
        tanggul setiap pekan</statement>.""",
    "light_verb_and_noun": """
        Bupati Darto Wibowo menyampaikan harapan agar <statement kind="indirect" speaker="Darto Wibowo"
        cue="menyampaikan harapan">tanggul itu bertahan lama</statement>.""",
    "importance_as_content": """
        Bupati Darto Wibowo menegaskan <statement kind="indirect" speaker="Darto Wibowo"
        cue="menegaskan">pentingnya perawatan tanggul</statement>.""",
    "appreciation_as_content": """
        Bupati Darto Wibowo menyampaikan <statement kind="indirect" speaker="Darto Wibowo"
        cue="menyampaikan">apresiasi atas kerja keras warga</statement>.""",
    "who_stands_in_speaks": """
        Bupati Darto Wibowo yang diwakili oleh Sekretaris Daerah, Ratna Dewi menegaskan <statement kind="indirect"
        speaker="Ratna Dewi" cue="menegaskan">pentingnya perawatan tanggul</statement>.
        “<statement kind="direct" speaker="Ratna Dewi" cue="ujarnya">Tanggul ini milik kita,</statement>” ujarnya.""",
    "head_of_a_longer_title": """
        Rapat dibuka Bupati Darto Wibowo dan dihadiri Kabid Pasar Rakyat, Ratna Dewi. Kabid menjelaskan bahwa
        <statement kind="indirect" speaker="Ratna Dewi" cue="menjelaskan">kios baru sudah siap</statement>.""",
    "who_stands_in_without_yang": """
        Gubernur Lampung diwakili Asisten II, Ratna Dewi berharap <statement kind="indirect" speaker="Ratna Dewi"
        cue="berharap">tanggul itu bertahan lama</statement>.""",
    "importance_that_is_highlighted": """
        Bupati Darto Wibowo menyoroti <statement kind="indirect" speaker="Darto Wibowo"
        cue="menyoroti">perlunya jalur evakuasi di pesisir</statement>.""",
    "feeling_over_something": """
        Bupati Darto Wibowo menyatakan <statement kind="indirect" speaker="Darto Wibowo"
        cue="menyatakan">duka cita yang mendalam atas tenggelamnya dua nelayan</statement>.""",
    "naming_and_a_second_verb_with_agar": """
        Bupati Darto Wibowo menyebut <statement kind="indirect" speaker="Darto Wibowo" cue="menyebut">tanggul itu
        sebagai benteng desa</statement> dan mendesak agar <statement kind="indirect" speaker="Darto Wibowo"
        cue="mendesak">perbaikannya didahulukan tahun ini</statement>.""",
    "naming_something_as": """
        Bupati Darto Wibowo menyebut <statement kind="indirect" speaker="Darto Wibowo" cue="menyebut">tanggul itu
        sebagai karya warga desa</statement>.""",
    "menurut_and_name": """
        Menurut Bupati Darto Wibowo, <statement kind="indirect" speaker="Darto Wibowo" cue="Menurut">tanggul itu sudah
        cukup tinggi</statement>.""",
    "menurut_and_short_name_before_a_capital": """
        Bupati Darto Wibowo hadir. Menurut Darto, <statement kind="indirect" speaker="Darto Wibowo"
        cue="Menurut">Kendal sudah siap menghadapi banjir</statement>.""",
    "menurutnya_without_comma": """
        Bupati Darto Wibowo hadir. Menurutnya <statement kind="indirect" speaker="Darto Wibowo"
        cue="Menurutnya">tanggul itu sudah cukup tinggi</statement>.""",
    "in_the_view_of": """
        Dalam pandangan Bupati Darto Wibowo, <statement kind="indirect" speaker="Darto Wibowo">tanggul itu terlalu
        rendah</statement>.""",
    "aside_between_dashes": """
        Menteri Sosial Rina Marlina—yang baru dilantik pekan lalu—menegaskan bahwa <statement kind="indirect"
        speaker="Rina Marlina">bantuan tetap cair</statement>.""",
    "dikatakan_oleh": """
        Dikatakan oleh Bupati Darto Wibowo bahwa <statement kind="indirect" speaker="Darto Wibowo"
        cue="Dikatakan">stok menipis</statement>.""",
    "bagi_a_person": """
        Bupati Darto Wibowo hadir. Bagi Darto, <statement kind="indirect" speaker="Darto Wibowo" cue="Bagi">tanggul itu
        hanyalah langkah awal</statement>.""",
    "verb_inserted_into_the_clause": """
        <statement kind="indirect" speaker="Darto Wibowo" cue="kata">Tanggul itu, kata Bupati Darto Wibowo, sudah cukup
        tinggi</statement>.""",
    "katanya_inserted_into_the_clause": """
        Bupati Darto Wibowo hadir. <statement kind="indirect" speaker="Darto Wibowo" cue="menurutnya">Tanggul itu,
        menurutnya, sudah cukup tinggi</statement>.""",
    "verb_at_the_end_of_the_clause": """
        <statement kind="indirect" speaker="Darto Wibowo" cue="ujar">Tanggul itu sudah cukup tinggi</statement>, ujar
        Bupati Darto Wibowo.""",
    "passive_goes_on_with_the_last_speaker": """
        Bupati Darto Wibowo hadir. Ditambahkan, <statement kind="indirect" speaker="Darto Wibowo"
        cue="Ditambahkan">tanggul itu dibangun oleh warga</statement>.""",
    "passive_and_agent_before_the_clause": """
        Dijelaskan Bupati Darto Wibowo, <statement kind="indirect" speaker="Darto Wibowo" cue="Dijelaskan">tanggul itu
        dibangun oleh warga</statement>.""",
    "that_was_said_by": """
        <statement kind="indirect" speaker="Darto Wibowo" cue="disampaikan">Tanggul baru selesai bulan depan</statement>.
        Hal itu disampaikan Bupati Darto Wibowo di Kendal.""",
    "passive_of_believing_with_its_agent": """
        <statement kind="indirect" speaker="Darto Wibowo" cue="dinilai">Tanggul itu dinilai Bupati Darto Wibowo sudah
        cukup tinggi</statement>.""",
    "source_named_first": """
        Dilansir dari kabarsungai.id, <statement kind="indirect" speaker="kabarsungai.id">tanggul itu sudah retak sejak
        Maret</statement>.""",
    "ministry_speaks": """
        Kementerian Perhubungan menyatakan bahwa <statement kind="indirect" speaker="Kementerian Perhubungan"
        cue="menyatakan">tarif tidak naik tahun ini</statement>.""",
    "group_without_name": """
        Para nelayan mengatakan bahwa <statement kind="indirect" speaker="null" cue="mengatakan">pupuk sulit
        didapat</statement>.""",
    "kata_opens_the_sentence": """
        Kata Bupati Darto Wibowo, <statement kind="indirect" speaker="Darto Wibowo" cue="Kata">tanggul itu aman
        dilalui</statement>.""",
    "source_that_reports_another": """
        Dikutip dari Antara, Bupati Darto Wibowo mengatakan <statement kind="indirect" speaker="Darto Wibowo"
        cue="mengatakan">tanggul itu aman dilalui</statement>.""",
    "seperti_disampaikan": """
        Seperti disampaikan Bupati Darto Wibowo, <statement kind="indirect" speaker="Darto Wibowo"
        cue="disampaikan">tanggul itu aman dilalui</statement>.""",
    "said_that_of_the_sentence_before": """
        <statement kind="indirect" speaker="Darto Wibowo" cue="mengatakan">Tanggul selesai bulan depan</statement>.
        Bupati Darto Wibowo mengatakan hal itu di Kendal.""",
    "demikian_at_the_end": """
        <statement kind="indirect" speaker="Darto Wibowo">Tanggul itu selesai bulan depan</statement>, demikian
        disampaikan Bupati Darto Wibowo.""",
    "country_speaks": """
        Indonesia mendorong agar <statement kind="indirect" speaker="Indonesia" cue="mendorong">bank itu memperluas
        pinjaman</statement>.""",
    "pihaknya": """
        Bupati Darto Wibowo hadir. Pihaknya berharap <statement kind="indirect" speaker="Darto Wibowo"
        cue="berharap">warga ikut merawat tanggul</statement>.""",
    "relative_clause_with_bahwa": """
        Ada pendapat dari Siti Maryam (analis) yang menyatakan bahwa <statement kind="indirect" speaker="Siti Maryam"
        cue="menyatakan">tanggul itu terlalu rendah</statement>.""",
    # --- subjects and limits
    "speech_named_before_the_subject": """
        Dalam sambutannya, Bupati Darto Wibowo menegaskan bahwa <statement kind="indirect"
        speaker="Darto Wibowo">tanggul itu aman</statement>.""",
    "speech_named_after_the_subject": """
        Bupati Darto Wibowo, dalam sambutannya, menegaskan bahwa <statement kind="indirect"
        speaker="Darto Wibowo">tanggul itu aman</statement>.""",
    "relative_clause_after_the_subject": """
        Bupati Darto Wibowo, yang memimpin rapat itu, menegaskan bahwa <statement kind="indirect"
        speaker="Darto Wibowo">tanggul itu aman</statement>.""",
    "place_and_date_after_the_subject": """
        Bupati Darto Wibowo di Kendal, Senin (5/5/2025), mengatakan, <statement kind="indirect"
        speaker="Darto Wibowo">tanggul itu aman dilalui</statement>.""",
    "adverbs_between_subject_and_verb": """
        Bupati Darto Wibowo juga kembali mengingatkan bahwa <statement kind="indirect" speaker="Darto Wibowo"
        cue="mengingatkan">tanggul itu perlu dirawat</statement>.""",
    "subject_with_office_in_brackets": """
        Sementara itu, Siti Maryam (Sekda) menjelaskan bahwa <statement kind="indirect" speaker="Siti Maryam">stok
        beras aman</statement>.""",
    "two_verbs_one_subject": """
        Bupati Darto Wibowo meninjau tanggul dan menegaskan bahwa <statement kind="indirect"
        speaker="Darto Wibowo">tanggul itu aman</statement>.""",
    "two_reports_one_subject": """
        Bupati Darto Wibowo mengatakan bahwa <statement kind="indirect" speaker="Darto Wibowo"
        cue="mengatakan">tanggul itu aman</statement> dan berharap <statement kind="indirect" speaker="Darto Wibowo"
        cue="berharap">warga ikut merawatnya</statement>.""",
    "request_and_hope": """
        Bupati Darto Wibowo meminta <statement kind="indirect" speaker="Darto Wibowo" cue="meminta">warga
        bersabar</statement> dan berharap <statement kind="indirect" speaker="Darto Wibowo" cue="berharap">air segera
        surut</statement>.""",
    "verb_of_the_reported_subject_stays_inside": """
        Bupati Darto Wibowo mengatakan bahwa <statement kind="indirect" speaker="Darto Wibowo" text="program itu
        memperkuat desa dan mendorong warga untuk mandiri">program itu memperkuat desa dan mendorong warga untuk
        mandiri</statement>.""",
    "another_speaker_after_sementara": """
        Bupati Darto Wibowo menilai <statement kind="indirect" speaker="Darto Wibowo">tarif terlalu
        tinggi</statement>, sementara Menteri Perhubungan Ratna Dewi menilai <statement kind="indirect"
        speaker="Ratna Dewi">tarif masih wajar</statement>.""",
    "report_after_a_quotation": """
        “<statement kind="direct" speaker="Darto Wibowo">Tanggul ini kuat sekali,</statement>” kata Bupati Darto Wibowo,
        seraya menambahkan bahwa <statement kind="indirect" speaker="Darto Wibowo" cue="menambahkan">warga ikut
        membangunnya</statement>.""",
    "date_after_the_clause_is_left_out": """
        Bupati Darto Wibowo mengatakan <statement kind="indirect" speaker="Darto Wibowo" text="tanggul itu aman
        dilalui warga">tanggul itu aman dilalui warga</statement>, Senin (5/5/2025).""",
    # --- no statements
    "topic_without_content": "Bupati Darto Wibowo menjelaskan tentang tanggul baru dan membahas anggaran.",
    "noun_phrase_without_content": "Bupati Darto Wibowo memaparkan kondisi terkini tanggul dan progres pembangunan.",
    "welcoming_and_highlighting": "Bupati Darto Wibowo menyambut baik rencana itu dan menyoroti tantangan di desa.",
    "agentless_passives": "Diharapkan tanggul itu selesai. Harga beras diprediksi turun. Warga dinilai sudah siap.",
    "negated_report": "Bupati Darto Wibowo tidak menyebutkan bahwa tanggul itu retak.",
    "intended_report": "Bupati Darto Wibowo akan menyampaikan bahwa tanggul itu aman.",
    "purpose_is_no_report": "Untuk menegaskan bahwa tanggul itu aman, petugas memasang papan.",
    "things_do_not_speak": "Kegiatan ini menegaskan pentingnya tanggul. Data itu menunjukkan bahwa air naik.",
    "relative_clause_is_no_report": "Data BPS yang mencatat penurunan harga beras dibahas di Kendal.",
    "policy_is_no_report": "Kementerian Perhubungan mendorong pelaku usaha untuk berinvestasi.",
    "greetings_are_no_report": "Bupati Darto Wibowo menyampaikan ucapan terima kasih kepada seluruh warga.",
    "data_do_not_speak": "Menurut data BPS, harga beras turun dua persen.",
    "capital_at_the_beginning_is_no_name": "Pembicaraan menekankan pentingnya kampus. Perikanan mencatat harga naik.",
    "headline_in_title_case": "Bupati Darto Wibowo Menegaskan Pentingnya Tanggul bagi Warga",
    "asking_for_pardon": "Bupati Darto Wibowo meminta maaf kepada warga.",
    "following_sentence_without_cue": """
        Bupati Darto Wibowo mengatakan bahwa <statement kind="indirect" speaker="Darto Wibowo">tanggul itu
        aman</statement>. Tanggul itu dibangun sejak Maret.""",
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES)
def test_reports(marked: str) -> None:
    assert wrong(flat(marked), "statement") == []


def test_a_reported_clause_before_a_comma_and_the_quotation_that_backs_it() -> None:
    assert not wrong(
        'Bupati Wakatobi I Made Suarsana menegaskan bahwa <statement kind="indirect" speaker="I Made Suarsana" '
        'cue="menegaskan">semua perahu bantuan sudah diterima warga</statement>, “<statement kind="direct" '
        'speaker="I Made Suarsana">Tidak ada satu pun yang tertahan di gudang.</statement>”'
    )


def test_where_it_was_said_is_no_clause_before_the_quotation() -> None:
    assert not wrong(
        "Bupati Wakatobi I Made Suarsana mengatakan di hadapan para nelayan Ternate, “<statement "
        'kind="direct" speaker="I Made Suarsana">Tidak ada satu pun perahu yang tertahan di gudang.</statement>”'
    )


def test_where_it_was_said_behind_a_speaker_between_commas() -> None:
    assert not wrong(
        '<statement kind="indirect" speaker="I Made Suarsana" cue="tutur">Semua perahu bantuan sudah diterima '
        "warga</statement>, tutur Bupati Wakatobi, I Made Suarsana, di Pelabuhan Tenau."
    )


def test_menurut_a_role_and_name_without_a_comma() -> None:
    assert not wrong(
        'Menurut Wakil Gubernur Papua Tengah Yohanes Wenda <statement kind="indirect" speaker="Yohanes Wenda" '
        'cue="Menurut">semua bantuan telah diterima keluarga yang berhak</statement>.'
    )


def test_the_president_is_not_whoever_shares_a_word_of_his_name() -> None:
    assert not wrong(
        "Kapolri Jenderal Listyo Sigit Prabowo hadir dalam upacara itu. Presiden menegaskan bahwa <statement "
        'kind="indirect" speaker="Prabowo Subianto" cue="menegaskan">narkoba merusak masa depan bangsa</statement>.',
        published="2025-06-04",
    )


def test_a_relative_clause_behind_who_the_person_is() -> None:
    assert not wrong(
        "Acara itu dihadiri Siti Aminah, peneliti dari Universitas Bahari, yang menilai bahwa "
        '<statement kind="indirect" speaker="Siti Aminah" cue="menilai">harga ikan akan turun</statement>.'
    )
