"""Officials in sentences: how office and name stand together, what stands between and around them."""

from __future__ import annotations

import pytest

from pipeline.extract import officials
from pipeline.extract.registry import check_examples
from tests.extract.official_marks import official
from tests.inline import wrong

SENTENCES = {
    "acting_office": (
        official(
            "Plt. Direktur Jenderal Perkeretaapian Kemenhub Arya Wisesa",
            "Arya Wisesa",
            "Pelaksana Tugas Direktur Jenderal Perkeretaapian",
            "Kementerian Perhubungan",
        )
        + " memeriksa jalur."
    ),
    "acting_governor": (
        official("Pj. Gubernur Aceh Teuku Ramli", "Teuku Ramli", "Penjabat Gubernur", "Pemerintah Provinsi Aceh") + " hadir."
    ),
    "former_office": (
        "Ide itu datang dari "
        + official("mantan Menteri Pertanian Saragih Purba", "Saragih Purba", "mantan Menteri Pertanian", "Kementerian Pertanian")
        + "."
    ),
    "office_held_at_the_time": (
        "Aturan itu disusun "
        + official(
            "Lintang Prawira saat menjabat Menteri Kehutanan", "Lintang Prawira", "Menteri Kehutanan", "Kementerian Kehutanan"
        )
        + " dulu."
    ),
    "chief_of_police_with_rank": (
        official(
            "Kapolri Jenderal Pol. Sigit Wicaksono",
            "Sigit Wicaksono",
            "Kepala Kepolisian Negara Republik Indonesia",
            "Kepolisian Negara Republik Indonesia",
        )
        + " meninjau pos."
    ),
    "commander_with_rank_and_service": (
        official(
            "Panglima TNI Jenderal TNI Bagus Hartono", "Bagus Hartono", "Panglima Tentara Nasional Indonesia", "Tentara Nasional Indonesia"
        )
        + " memimpin apel."
    ),
    "rank_between_office_and_name": (
        official(
            "Kepala Biro Umum Kemhan, Brigjen TNI Ir. Damar Pamungkas, M.Sc.",
            "Damar Pamungkas",
            "Kepala Biro Umum",
            "Kementerian Pertahanan",
        )
        + " menerima tamu."
    ),
    "retired_general": (
        official("Ketua Umum PMI Letjen TNI (Purn.) Agus Subroto", "Agus Subroto", "Ketua Umum") + " berangkat ke Aceh."
    ),
    "name_before_office_with_comma": (
        "Perusahaan itu diwakili "
        + official("Hana Kimura, Chairman of Osaka Trade Council", "Hana Kimura", "Chairman", "Osaka Trade Council")
        + "."
    ),
    "name_with_office_in_parentheses": (
        "Pembicara pertama "
        + official(
            "Teguh Prayitno (Kepala Pusat Data dan Informasi Kementerian Sosial)",
            "Teguh Prayitno",
            "Kepala Pusat Data dan Informasi",
            "Kementerian Sosial",
        )
        + " membahas sensus."
    ),
    "name_selaku_office": (
        "Berita acara ditandatangani "
        + official("Okta Febrian selaku Kepala Biro Umum", "Okta Febrian", "Kepala Biro Umum")
        + " kemarin."
    ),
    "sworn_in_as": (
        "Menteri melantik "
        + official(
            "Gita Savitri sebagai Kepala Balai Besar Pelatihan Vokasi Bekasi", "Gita Savitri", "Kepala"
        )
        + "."
    ),
    "name_who_now_holds": (
        official(
            "Yoyok Haryadi yang kini menjabat Rektor Universitas Andalas", "Yoyok Haryadi", "Rektor", "Universitas Andalas"
        )
        + " ikut hadir."
    ),
    "namely_before_the_name": (
        "Rapat dipimpin "
        + official("Sekretaris Daerah Kota Batam yaitu Firman Syahputra", "Firman Syahputra", "Sekretaris Daerah", "Pemerintah Kota Batam")
        + "."
    ),
    "several_officials_in_a_row": (
        "Hadir "
        + official("Gubernur Bali Wayan Sudarta", "Wayan Sudarta", "Gubernur")
        + ", "
        + official("Bupati Sragen Untung Prasetyo", "Untung Prasetyo", "Bupati")
        + ", dan "
        + official("Wali Kota Batam Lisna Harahap", "Lisna Harahap", "Wali Kota")
        + "."
    ),
    "names_first_in_a_row": (
        "Panel diisi "
        + official("Sri Handayani, Kepala BPS", "Sri Handayani", "Kepala")
        + ", dan "
        + official("Yoyok Haryadi, Rektor Universitas Andalas", "Yoyok Haryadi", "Rektor")
        + "."
    ),
    "two_holders_of_one_kind_of_office": (
        "Para "
        + '<official person="Rudi Hartono" position="Wakil Menteri Keuangan">'
        + '<official person="Sri Handayani" position="Wakil Menteri Keuangan">'
        + "Wakil Menteri Keuangan, yakni Rudi Hartono dan Sri Handayani</official></official>, mendampingi."
    ),
    "two_offices_of_one_person": (
        '<official person="Surya Wibawa" position="Menteri Perdagangan"><official person="Surya Wibawa" position="Ketua Umum">'
        "Menteri Perdagangan sekaligus Ketua Umum Kadin Surya Wibawa</official></official> berpidato."
    ),
    "one_word_name": (
        official("Direktur Kelembagaan Kementerian Koperasi, Suprapto", "Suprapto", "Direktur Kelembagaan", "Kementerian Koperasi")
        + ", hadir."
    ),
    "name_with_initials": (
        official("Kepala BKN M. R. Hidayat", "M. R. Hidayat", "Kepala", "Badan Kepegawaian Negara") + " menjelaskan."
    ),
    "name_with_particle": (
        official("Menteri Perdagangan Arab Saudi Khalid bin Salim", "Khalid bin Salim", "Menteri Perdagangan")
        + " menerima delegasi."
    ),
    "degrees_after_the_name": (
        official("Rektor Universitas Andalas Dr. Nur Halimah, S.H., M.Hum.", "Nur Halimah", "Rektor") + " membuka acara."
    ),
    "religious_titles_before_the_name": (
        official("Ketua Umum Kadin KH. Zainal Mustofa", "Zainal Mustofa", "Ketua Umum") + " memimpin doa."
    ),
    "mayor_elect": (official("Wali Kota Bekasi terpilih Tri Wibisana", "Tri Wibisana", "Wali Kota") + " hadir."),
    "signature_at_the_end": (
        "Rilis ini dibuat di Jakarta.\n\n"
        + official("Damar Pamungkas\nKepala Biro Umum", "Damar Pamungkas", "Kepala Biro Umum", "Kementerian Sosial")
        + "\nKementerian Sosial"
    ),
    "headline_in_capitals": (
        official("MENAKER SURYA NUGRAHA", "Surya Nugraha", "Menteri Ketenagakerjaan") + " LEPAS PEKERJA MAGANG KE LUAR NEGERI"
    ),
    "comma_of_a_clause_before_a_short_name": (
        official("Ketua Umum Kadin Suryo Iman Santosa", "Suryo Iman Santosa", "Ketua Umum")
        + " tiba pagi ini. Dalam pertemuan dengan Menhan, Suryo membahas industri."
    ),
}  # fmt: skip

NOTHING = {
    "occasion_role_speaker": "Narasumber Bambang Wibowo membahas inflasi di depan peserta.",
    "occasion_role_winner": "Pemenang lomba, Siti Aminah, menerima piala.",
    "citizen_without_office": "Warga Sragen, Slamet Rahardjo, mengeluhkan jalan rusak.",
    "office_without_name": "Menteri Perdagangan membuka pasar murah bersama Gubernur Bali.",
    "name_without_office": "Bambang Wibowo berharap harga beras turun.",
    "street_named_after_a_general": "Kantor itu berada di Jalan Jenderal Sudirman, Jakarta.",
    "ceremony_inspector": "Inspektur Upacara Bambang Wibowo membacakan amanat.",
    "regulation_of_a_minister": "Peraturan Menteri Keuangan Nomor 12 Tahun 2025 berlaku sejak Januari.",
    "opening_clause_ends_at_the_comma": "Didampingi Gubernur Bali, Slamet Rahardjo meninjau sawah.",
    "headline_with_a_comma": "Bertemu Menteri Perdagangan, Slamet Mau Harga Beras Turun Di Pasar Besar",
    "two_people_meet": "Bambang Wibowo bertemu Kepala BPS di Jakarta.",
    "place_after_the_comma": "Gubernur Bali, Denpasar, dan sekitarnya dilanda hujan.",
    "weekday_after_the_comma": "Menteri Perdagangan, Selasa, membuka pasar murah.",
    "dateline_before_an_office": "Pangkep – Menteri Perdagangan membuka pasar murah.",
    "name_then_office_that_opens_the_main_clause": "Setelah menjenguk Bambang Wibowo, Menhan tiba di Malang.",
    "acronym_of_an_office_after_a_comma": "Hadir Dirjen Kuathan Kemhan, Kapuskon Baranahan, dan pejabat lain.",
    "hospital_named_after_a_person": "Pasien dibawa ke RSUD Dr. Soetomo kemarin.",
    "cabinet_as_a_whole": "Para Menteri Kabinet Merah Putih berkumpul di Magelang.",
    "bare_head_without_body": "Kepala Slamet terbentur pintu.",
}


def test_examples_of_every_rule() -> None:
    assert [line for rule_set in officials.rule_sets() for line in check_examples(rule_set)] == []


@pytest.mark.parametrize("phenomenon", SENTENCES)
def test_official(phenomenon: str) -> None:
    assert wrong(SENTENCES[phenomenon], "official") == []


@pytest.mark.parametrize("phenomenon", NOTHING)
def test_nobody_in_office(phenomenon: str) -> None:
    assert wrong(NOTHING[phenomenon], "official") == []
