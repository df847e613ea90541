"""Statements in sentences: who said what, quoted or reported. Every case shows one phenomenon; the events are invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.document import Block, Document
from pipeline.extract import statements
from pipeline.extract.registry import check_examples
from pipeline.fact import Statement
from pipeline.resolve.reading import Reading
from tests.inline import pipeline, wrong

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
    "greetings_are_no_report": "Bupati Darto Wibowo menyampaikan ucapan terima kasih kepada warga yang telah membantu.",
    "data_do_not_speak": "Menurut data BPS, harga beras turun dua persen.",
    "capital_at_the_beginning_is_no_name": "Pembicaraan menekankan pentingnya kampus. Perikanan mencatat harga naik.",
    "headline_in_title_case": "Bupati Darto Wibowo Menegaskan Pentingnya Tanggul bagi Warga",
    "asking_for_pardon": "Bupati Darto Wibowo meminta maaf kepada warga.",
    "following_sentence_without_cue": """
        Bupati Darto Wibowo mengatakan bahwa <statement kind="indirect" speaker="Darto Wibowo">tanggul itu
        aman</statement>. Tanggul itu dibangun sejak Maret.""",
}


def flat(marked: str) -> str:
    """The case without the indentation and line breaks of this file; blank lines and real ends of line stay."""
    if marked.startswith("\n"):
        paragraphs = marked.strip().split("\n\n")
        return "\n\n".join(" ".join(p.split()) for p in paragraphs)
    return marked


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES)
def test_statements(marked: str) -> None:
    assert wrong(flat(marked), "statement") == []


def facts(text: str, *blocks: Block) -> list[Statement]:
    document = Document(doc_id="t", text=text, blocks=blocks)
    return statements.extract(Reading(document, pipeline().analyser(document)))


def test_there_are_at_least_sixty_cases() -> None:
    assert len(CASES) >= 60


def test_furniture_yields_no_statement() -> None:
    text = "Baca juga: Bupati Darto mengatakan bahwa tanggul aman\nBupati Darto Wibowo mengatakan bahwa air surut."
    found = facts(text, Block(start=0, end=text.index("\n"), kind="furniture"))
    assert [f.text for f in found] == ["air surut"]


def test_a_headline_may_hold_a_statement() -> None:
    text = "Bupati Darto Wibowo: “Tanggul ini tidak akan dibongkar!”"
    found = facts(text, Block(start=0, end=len(text), kind="headline"))
    assert [f.text for f in found] == ["Tanggul ini tidak akan dibongkar!"]


def test_a_missing_mark_lowers_the_confidence() -> None:
    (whole,) = facts("“Kapal ini aman dan nyaman,” kata Menteri Ratna Dewi.")
    (broken,) = facts("“Kapal ini aman dan nyaman, kata Menteri Ratna Dewi.")
    assert broken.confidence < whole.confidence
    assert "quote.unclosed" in {r.signal for r in broken.reasons}


def test_evidence_is_verbatim_and_names_the_cue() -> None:
    text = "Menteri Perhubungan Ratna Dewi mengatakan bahwa jalur baru dibuka tahun depan."
    (fact,) = facts(text)
    assert [text[e.start : e.end] for e in fact.evidence] == [e.text for e in fact.evidence]
    assert fact.evidence[0].text == fact.text == "jalur baru dibuka tahun depan"
    assert "mengatakan" in fact.evidence[1].text


@pytest.mark.parametrize("piece", ["“kata ", "“A,” kata B. ", "Ia mengatakan bahwa ", "kata, menurut, ", "”", "( dan "])
def test_repeated_pieces_are_read(piece: str) -> None:
    text = piece * (10_000 // len(piece))
    for fact in facts(text):
        assert text[fact.span[0] : fact.span[1]] == fact.evidence[0].text


WORDS = [
    "kata",
    "katanya",
    "ujar",
    "Menurut",
    "menurutnya",
    "Bagi",
    "Berdasarkan",
    "proyeksi",
    "Dilansir",
    "dari",
    "Hal",
    "itu",
    "disampaikan",
    "Demikian",
    "oleh",
    "Dikatakan",
    "bahwa",
    "agar",
    "untuk",
    ",",
    ".",
    ":",
    "(",
    ")",
    "“",
    "”",
    '"',
    "'",
    "‘",
    "’",
    "–",
    "Kendal",
    "Bupati",
    "Darto",
    "Ia",
    "mengatakan",
    "menegaskan",
    "pentingnya",
    "mengajak",
    "berharap",
    "memberikan",
    "penekanan",
    "pada",
    "diyakini",
    "yang",
    "dalam",
    "Kementerian",
    "Perhubungan",
    "dan",
    "seraya",
    "tanggul",
    "aman",
]


@settings(derandomize=True, deadline=None, max_examples=150)
@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_any_jumble_of_words_gives_verbatim_statements(jumble: list[str]) -> None:
    text = " ".join(jumble)
    for fact in facts(text):
        assert fact.text.strip()
        assert all(text[e.start : e.end] == e.text for e in fact.evidence)


def test_examples_of_every_rule() -> None:
    assert [failure for s in statements.rule_sets() for failure in check_examples(s)] == []


@pytest.mark.parametrize("rule", sorted(statements.rules()))
def test_without_the_rule_its_examples_fail(rule: str) -> None:
    left = {name: r for name, r in statements.rules().items() if name != rule}
    examples = statements.rules()[rule].match
    assert not all(rule in statements.fired(example, left) for example in examples)


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
