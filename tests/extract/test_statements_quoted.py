"""Quotations: where their speaker stands, which marks they have, what in marks is none. The events are invented."""

from __future__ import annotations

import pytest

from tests.extract.test_statements import flat
from tests.inline import wrong

CASES: dict[str, str] = {
    # --- quotations: where the speaker stands
    "speaker_after_the_quotation": """
        “<statement kind="direct" speaker="Ratna Dewi" cue="kata" text="Kapal ini aman dan nyaman,">Kapal ini aman
        dan nyaman,</statement>” kata Menteri Perhubungan Ratna Dewi.""",
    "speaker_with_comma_between_office_and_name": """
        “<statement kind="direct" speaker="Ratna Dewi" cue="ujar">Kapal ini aman dan nyaman,</statement>” ujar
        Kepala Dinas Perhubungan, Ratna Dewi, saat peresmian di Kendal.""",
    "name_before_office": """
        “<statement kind="direct" speaker="Ratna Dewi" cue="ungkap">Kapal ini aman dan nyaman,</statement>” ungkap
        Ratna Dewi, Kepala Dinas Perhubungan.""",
    "name_in_brackets_after_a_short_office": """
        “<statement kind="direct" speaker="Wayan Sudira" cue="kata">Stok obat aman sampai akhir tahun,</statement>”
        kata Kadinkes (Wayan Sudira).""",
    "common_noun_before_the_name": """
        “<statement kind="direct" speaker="Armand Saputra" cue="kata">Pembeli berkurang sejak Juni,</statement>”
        kata pemilik warung itu, Armand Saputra (50).""",
    "speaker_before_the_quotation": """
        Menteri Perhubungan Ratna Dewi mengatakan, “<statement kind="direct" speaker="Ratna Dewi"
        cue="mengatakan">Kapal ini aman dan nyaman.</statement>”""",
    "quotation_after_bahwa": """
        Bupati Darto Wibowo menegaskan bahwa “<statement kind="direct" speaker="Darto Wibowo" cue="menegaskan">tanggul
        ini tidak boleh dibongkar oleh siapa pun</statement>”.""",
    "speaker_and_colon": """
        Bupati Darto Wibowo: “<statement kind="direct" speaker="Darto Wibowo" cue="null">Tanggul ini tidak boleh
        dibongkar siapa pun.</statement>”""",
    "menurut_before_the_quotation": """
        Menurut Bupati Darto Wibowo, “<statement kind="direct" speaker="Darto Wibowo" cue="Menurut">tanggul ini tidak
        boleh dibongkar siapa pun.</statement>”""",
    "speaker_then_verb_after_the_quotation": """
        “<statement kind="direct" speaker="Darto Wibowo" cue="menegaskan">Tanggul ini tidak boleh dibongkar siapa
        pun,</statement>” Bupati Darto Wibowo menegaskan.""",
    "speaker_between_two_parts": """
        “<statement kind="direct" speaker="Darto Wibowo" cue="kata">Tanggul ini kuat,</statement>” kata Bupati Darto
        Wibowo, “<statement kind="direct" speaker="Darto Wibowo" cue="null">karena warga ikut membangunnya.</statement>”""",
    "quotation_goes_on_after_a_full_stop": """
        “<statement kind="direct" speaker="Darto Wibowo">Tanggul ini kuat sekali,</statement>” kata Bupati Darto
        Wibowo. “<statement kind="direct" speaker="Darto Wibowo" cue="null">Warga ikut membangunnya.</statement>”""",
    "two_speakers_alternate": """
        “<statement kind="direct" speaker="Darto Wibowo">Tanggul ini kuat sekali,</statement>” kata Bupati Darto Wibowo.
        “<statement kind="direct" speaker="Siti Maryam">Kami belum yakin benar,</statement>” jawab Siti Maryam.
        “<statement kind="direct" speaker="Darto Wibowo">Kami akan memeriksanya lagi,</statement>” kata Darto.""",
    "citizen_explained_by_what_she_does": """
        Sulastri, penjual jamu di pasar itu, mengaku <statement kind="indirect" speaker="Sulastri">pembelinya bertambah
        sejak jalan diperbaiki</statement>.""",
    "first_name_written_out_elsewhere": """
        Hadir pula peternak muda Endang Sulastri. Endang menilai <statement kind="indirect" speaker="Endang
        Sulastri">harga pakan sudah terlalu tinggi</statement>.""",
    "relative_clause_with_a_noun_of_weight": """
        Sesi itu dibuka Kepala Dinas Perhubungan, Wayan Sudira, yang menekankan <statement kind="indirect"
        speaker="Wayan Sudira">pentingnya keselamatan penumpang</statement>.""",
    "praise_with_an_adjective": """
        Bupati Darto Wibowo menyampaikan <statement kind="indirect" speaker="Darto Wibowo">apresiasi
        setinggi-tingginya atas kerja para petani</statement>.""",
    "noun_that_looks_like_a_verb_of_saying": """
        Hingga Oktober, nilai Pasar Modal Kendal mencapai rekor baru.""",
    "capacity_between_name_and_verb": """
        Sulastri sebagai pemandu rombongan sekaligus juru masak mengatakan bahwa <statement kind="indirect"
        speaker="Sulastri">air di perkemahan cukup</statement>.""",
    "kata_dia_before_the_whole_clause": """
        Bupati Darto Wibowo meninjau tanggul. Untuk itu, kata dia, <statement kind="indirect" speaker="Darto
        Wibowo">warga akan dilibatkan sejak awal</statement>.""",
    "bahkan_before_the_second_verb": """
        Bupati Darto Wibowo memuji petani muda, bahkan menyebut <statement kind="indirect" speaker="Darto
        Wibowo">mereka telah menjadi teladan</statement>.""",
    "but_before_the_second_verb": """
        Bupati Darto Wibowo menyebut <statement kind="indirect" speaker="Darto Wibowo">harga beras naik</statement>,
        tetapi memastikan <statement kind="indirect" speaker="Darto Wibowo">stok di gudang aman</statement>.""",
    "title_by_the_word_that_stood_in_brackets": """
        Kepala Badan Cadangan Nasional (Kabacadnas) Wayan Sudira membuka latihan. Kabacadnas menambahkan bahwa
        <statement kind="indirect" speaker="Wayan Sudira">seluruh personel sudah siap</statement>.""",
    "age_and_occupation_between_name_and_verb": """
        Parjo (47), buruh tani asal Kendal, mengatakan bahwa <statement kind="indirect" speaker="Parjo">pupuk masih
        sulit didapat</statement>.""",
    "clause_before_seperti_and_a_passive": """
        <statement kind="indirect" speaker="Darto Wibowo">Air sungai sudah surut</statement>, seperti yang disampaikan
        Bupati Darto Wibowo di Kendal.""",
    "proposal_that_is_a_noun": """
        Menteri Perhubungan Ratna Dewi mengusulkan <statement kind="indirect" speaker="Ratna Dewi">jalur khusus bagi
        kapal nelayan</statement>.""",
    "noun_of_lack": """
        Bupati Darto Wibowo mempertanyakan <statement kind="indirect" speaker="Darto Wibowo">lambannya perbaikan
        tanggul</statement>.""",
    "thanks_end_the_statement_before": """
        Bupati Darto Wibowo menegaskan <statement kind="indirect" speaker="Darto Wibowo">pentingnya gotong
        royong</statement> dan menyampaikan terima kasih kepada warga.""",
    "ujarnya_goes_on_with_the_last_speaker": """
        Bupati Darto Wibowo meninjau tanggul di Kendal. “<statement kind="direct" speaker="Darto Wibowo"
        cue="ujarnya">Tanggul ini kuat sekali,</statement>” ujarnya.""",
    "dia_after_the_verb": """
        Bupati Darto Wibowo meninjau tanggul di Kendal. “<statement kind="direct" speaker="Darto Wibowo"
        cue="kata">Tanggul ini kuat sekali,</statement>” kata dia.""",
    "ia_before_the_verb": """
        Bupati Darto Wibowo meninjau tanggul di Kendal. Ia menambahkan, “<statement kind="direct"
        speaker="Darto Wibowo" cue="menambahkan">Tanggul ini kuat sekali.</statement>”""",
    "bare_next_quotation_in_its_own_paragraph": """
        “<statement kind="direct" speaker="Darto Wibowo">Tanggul ini kuat sekali,</statement>” kata Bupati Darto Wibowo.

        “<statement kind="direct" speaker="Darto Wibowo" cue="null">Warga sudah ikut membangunnya sejak
        Maret.</statement>”""",
    "subject_of_the_sentence_before_speaks": """
        Wakil Bupati Rina Marlina turut hadir di Kendal. “<statement kind="direct" speaker="Rina Marlina"
        cue="tuturnya">Kami bangga kepada warga desa,</statement>” tuturnya.""",
    "agent_of_hal_senada_speaks_next": """
        Hal senada disampaikan Wakil Bupati Rina Marlina. “<statement kind="direct" speaker="Rina Marlina"
        cue="ujarnya">Kami bangga kepada warga desa,</statement>” ujarnya.""",
    "demikian_disampaikan_after_the_quotation": """
        “<statement kind="direct" speaker="Rina Marlina" cue="disampaikan">Kami bangga kepada warga desa,</statement>”
        demikian disampaikan Wakil Bupati Rina Marlina.""",
    "unnamed_speaker_stays_null": """
        Bupati Darto Wibowo hadir. “<statement kind="direct" speaker="null" cue="ujar">Semoga tanggul ini bertahan
        lama,</statement>” ujar seorang nelayan.""",
    "adverb_after_the_verb": """
        Bupati Darto Wibowo hadir. “<statement kind="direct" speaker="Darto Wibowo" cue="katanya">Tanggul ini kuat
        sekali,</statement>” katanya lagi.""",
    "dateline_before_the_quotation": """
        KENDAL, 6 Mei 2025 – “<statement kind="direct" speaker="Ratna Dewi">Kapal ini aman dan nyaman,</statement>”
        kata Menteri Perhubungan Ratna Dewi.""",
    "short_answer_after_a_pause": """
        Saat ditanya tarif, Menteri Perhubungan Ratna Dewi menjawab, “<statement kind="direct" speaker="Ratna Dewi"
        cue="menjawab">Belum naik.</statement>”""",
    "verb_and_colon_before_the_line_break": (
        "Camat Ratna Dewi berpesan:\n“"
        '<statement kind="direct" speaker="Ratna Dewi" cue="berpesan">Jaga sungai kita bersama.</statement>”'
    ),
    "emoji_at_the_end_of_a_windows_line": (
        "Camat Ratna Dewi membuka lomba.\r\n“"
        '<statement kind="direct" speaker="Ratna Dewi" cue="katanya">Jaga sungai kita,</statement>” katanya 😀\r\n'
    ),
    "attribution_in_a_sentence_of_its_own": """
        “<statement kind="direct" speaker="Rina Marlina" cue="disampaikan">Kami bangga kepada warga desa.</statement>”
        Demikian disampaikan Wakil Bupati Rina Marlina di Kendal.""",
    "epithet_of_the_last_speaker": """
        Bupati Darto Wibowo meninjau tanggul di Kendal. “<statement kind="direct" speaker="Darto Wibowo"
        cue="kata">Air sudah surut semua,</statement>” kata politikus asal Semarang itu.""",
    "question_and_tanya": """
        Bupati Darto Wibowo meninjau tanggul di Kendal. “<statement kind="direct" speaker="Darto Wibowo"
        cue="tanyanya">Apakah kita sudah siap?</statement>” tanyanya kepada warga.""",
    "verb_opens_the_sentence_before_the_quotation": """
        Ujar Bupati Darto Wibowo, “<statement kind="direct" speaker="Darto Wibowo" cue="Ujar">Tanggul itu aman
        sekali.</statement>”""",
    "short_exchange": """
        "<statement kind="direct" speaker="Rina Marlina">Bantuan cair,</statement>" kata Menteri Sosial Rina Marlina.
        "<statement kind="direct" speaker="null" cue="tanya">Kapan?</statement>" tanya wartawan. "<statement
        kind="direct" speaker="Rina Marlina" cue="jawab">Besok,</statement>" jawab Rina.""",
    "interrupted_with_the_comma_outside": """
        "<statement kind="direct" speaker="Rina Marlina">Kita harus cepat</statement>", ungkap Menteri Sosial Rina
        Marlina, "<statement kind="direct" speaker="Rina Marlina" cue="null">karena waktu terbatas</statement>".""",
    # --- quotations: marks
    "single_marks": """
        '<statement kind="direct" speaker="Siti Maryam" cue="kata">Kami siap menjaga hutan ini,</statement>' kata Siti
        Maryam.""",
    "marks_facing_the_wrong_way": """
        ”<statement kind="direct" speaker="Ratna Dewi" cue="kata">Kapal ini aman dan nyaman,</statement>” kata Menteri
        Perhubungan Ratna Dewi.""",
    "closing_mark_missing": """
        “<statement kind="direct" speaker="Ratna Dewi" cue="kata" text="Kapal ini aman dan nyaman,">Kapal ini aman dan
        nyaman,</statement> kata Menteri Perhubungan Ratna Dewi.""",
    "opening_mark_missing": """
        <statement kind="direct" speaker="Ratna Dewi" cue="kata">Kapal ini aman dan nyaman,</statement>” kata Menteri
        Perhubungan Ratna Dewi.""",
    "quotation_in_a_quotation": """
        “<statement kind="direct" speaker="Siti Maryam" cue="kata">Beliau bilang, ‘Jangan tunda,’ dan kami
        setuju,</statement>” kata Siti Maryam.""",
    "quotation_over_paragraphs_named_at_its_end": """
        “<statement kind="direct" speaker="Ratna Dewi" cue="null">Kami ingin semua anak pergi ke sekolah.</statement>

        “<statement kind="direct" speaker="Ratna Dewi" cue="ujar">Karena itu beasiswa ditambah,</statement>” ujar
        Menteri Pendidikan Ratna Dewi.""",
    "title_in_marks_is_no_statement": "Menteri Perhubungan Ratna Dewi membuka seminar “Laut Kita, Masa Depan Kita”.",
    "title_after_bertajuk_is_no_statement": "Diskusi bertajuk “Menjaga Sungai untuk Anak Cucu” digelar di Kendal.",
    "scare_quotation_is_no_statement": "Sawah itu menjadi “lumbung” warga dan “dapur” kota.",
    "slogans_as_subject_are_no_statement": "“Kami siap” dan “kami kuat” menjadi semboyan warga Kendal.",
    "apostrophes_are_no_quotation": "Kader 'Aisyiyah dan santri Ma'had hadir pada Jum'at pagi.",
    "named_report_inside_a_quotation": """
        “<statement kind="direct" speaker="Siti Maryam">Bupati Darto Wibowo menegaskan bahwa <statement
        kind="indirect" speaker="Darto Wibowo" cue="menegaskan">tanggul itu aman dilalui warga</statement>,</statement>”
        kata Siti Maryam.""",
    "first_person_inside_a_quotation_reports_nothing": """
        “<statement kind="direct" speaker="Siti Maryam">Kami berharap bahwa tanggul itu segera selesai,</statement>”
        kata Siti Maryam.""",
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES)
def test_quotations(marked: str) -> None:
    assert wrong(flat(marked), "statement") == []
