"""Officials of ministries: ministers, their deputies, and the units below them."""

from __future__ import annotations

import pytest

from tests.extract.official_marks import KEMNAKER, official
from tests.inline import wrong

SENTENCES = {
    "minister_with_portfolio_and_name": (
        official("Menteri Perdagangan Surya Wibawa", "Surya Wibawa", "Menteri Perdagangan", "Kementerian Perdagangan")
        + " membuka pasar murah di Sragen."
    ),
    "minister_with_comma_apposition": (
        official("Menteri Kehutanan, Lintang Prawira", "Lintang Prawira", "Menteri Kehutanan", "Kementerian Kehutanan")
        + ", menanam seribu bibit."
    ),
    "short_title_of_minister_is_expanded": (
        "Bantuan diserahkan " + official("Menaker Dharma Wijaya", "Dharma Wijaya", "Menteri Ketenagakerjaan", KEMNAKER) + " kemarin."
    ),
    "short_title_of_deputy_minister": (
        official("Wamenhub Ratna Sekar", "Ratna Sekar", "Wakil Menteri Perhubungan", "Kementerian Perhubungan")
        + " meninjau dermaga."
    ),
    "abbreviation_in_parentheses_between_title_and_name": (
        official("Menteri Kesehatan (Menkes) Bayu Anggara", "Bayu Anggara", "Menteri Kesehatan", "Kementerian Kesehatan")
        + " mengunjungi puskesmas."
    ),
    "portfolio_with_commas": (
        official(
            "Menteri Pendidikan Tinggi, Sains, dan Teknologi Galih Permana",
            "Galih Permana",
            "Menteri Pendidikan Tinggi, Sains, dan Teknologi",
            "Kementerian Pendidikan Tinggi, Sains, dan Teknologi",
        )
        + " berpidato di Malang."
    ),
    "acronym_as_portfolio": (
        official("Menteri UMKM Tirta Nugraha", "Tirta Nugraha", "Menteri Usaha Mikro, Kecil, dan Menengah")
        + " bertemu perajin."
    ),
    "foreign_minister_with_country": (
        "Tamu itu adalah "
        + official(
            "Menteri Pertanian Jepang, Hiroshi Tanabe",
            "Hiroshi Tanabe",
            "Menteri Pertanian",
            "Kementerian Pertanian Jepang",
        )
        + "."
    ),
    "coordinating_minister_short": (
        official(
            "Menko PMK Wening Astuti",
            "Wening Astuti",
            "Menteri Koordinator Bidang Pembangunan Manusia dan Kebudayaan",
        )
        + " memimpin rapat."
    ),
    "secretary_general_of_ministry_named": (
        official(
            "Sekretaris Jenderal Kementerian Sosial, Rangga Sasmita", "Rangga Sasmita", "Sekretaris Jenderal", "Kementerian Sosial"
        )
        + " menutup acara."
    ),
    "sekjen_with_acronym_of_ministry": (
        official("Sekjen Kemendag Puspa Melani", "Puspa Melani", "Sekretaris Jenderal", "Kementerian Perdagangan")
        + " membacakan sambutan."
    ),
    "director_general_with_long_specialisation": (
        official(
            "Direktur Jenderal Pembinaan Pengawasan Ketenagakerjaan dan Keselamatan Kerja Kemnaker, Yoga Aditama",
            "Yoga Aditama",
            "Direktur Jenderal Pembinaan Pengawasan Ketenagakerjaan dan Keselamatan Kerja",
            KEMNAKER,
        )
        + " hadir."
    ),
    "specialisation_followed_by_name_without_comma": (
        "Paparan disampaikan "
        + official("Direktur Pemasaran Digital Ratna Kumala", "Ratna Kumala", "Direktur Pemasaran Digital")
        + " di akhir sesi."
    ),
    "dirjen_with_specialisation": (
        official(
            "Dirjen Perikanan Tangkap Kementerian Kelautan dan Perikanan Adi Laksono",
            "Adi Laksono",
            "Direktur Jenderal Perikanan Tangkap",
            "Kementerian Kelautan dan Perikanan",
        )
        + " melepas armada."
    ),
    "deputy_of_agency": (
        official(
            "Deputi Bidang Statistik Sosial BPS, yakni Anjani Kirana", "Anjani Kirana", "Deputi Bidang Statistik Sosial", "Badan Pusat Statistik"
        )
        + ", menjelaskan metode itu."
    ),
    "assistant_deputy": (
        official(
            "Asisten Deputi Pembiayaan Usaha Kementerian Koperasi Bima Saputra",
            "Bima Saputra",
            "Asisten Deputi Pembiayaan Usaha",
            "Kementerian Koperasi",
        )
        + " menutup diskusi."
    ),
    "expert_staff_of_minister": (
        official(
            "Staf Ahli Menteri Perhubungan Bidang Logistik, Hendro Susanto",
            "Hendro Susanto",
            "Staf Ahli Menteri Perhubungan Bidang Logistik",
            "Kementerian Perhubungan",
        )
        + ", hadir."
    ),
    "special_staff_with_short_title_inside": (
        official(
            "Staf Khusus Menkes Bidang Komunikasi Nirmala Dewi",
            "Nirmala Dewi",
            "Staf Khusus Menteri Kesehatan Bidang Komunikasi",
            "Kementerian Kesehatan",
        )
        + " menemui wartawan."
    ),
    "assistant_of_a_chief_of_staff": (
        official(
            "Aslog Kasad Mayjen TNI Hendro Susanto",
            "Hendro Susanto",
            "Asisten Logistik Kepala Staf Angkatan Darat",
            "Tentara Nasional Indonesia Angkatan Darat",
        )
        + " memeriksa gudang."
    ),
    "holder_whose_name_is_made_of_plain_words": (
        official("Kepala BPOM Taruna Ikrar", "Taruna Ikrar", "Kepala", "Badan Pengawas Obat dan Makanan")
        + " berkomitmen penuh."
    ),
    "head_of_bureau": (
        official(
            "Kepala Biro Hubungan Masyarakat Kementerian Agama, Salman Alfarisi",
            "Salman Alfarisi",
            "Kepala Biro Hubungan Masyarakat",
            "Kementerian Agama",
        )
        + " membantah kabar itu."
    ),
    "minister_and_head_of_agency_in_one_title": (
        official(
            "Menteri PPN/Kepala Bappenas Harsa Mahardika", "Harsa Mahardika", "Menteri PPN/Kepala Bappenas"
        )
        + " memaparkan rencana itu."
    ),
    "analyst_grade": (
        official(
            "Analis Kebijakan Ahli Madya BKN Tri Wahyuni", "Tri Wahyuni", "Analis Kebijakan Ahli Madya", "Badan Kepegawaian Negara"
        )
        + " menjawab pertanyaan."
    ),
    "secretary_of_a_coordinating_ministry": (
        official(
            "Sesmenko PMK Andi Megantara",
            "Andi Megantara",
            "Sekretaris Kementerian Koordinator",
            "Kementerian Koordinator Bidang Pembangunan Manusia dan Kebudayaan",
        )
        + " membuka rapat."
    ),
    "minister_of_three_matters_abroad": (
        official(
            "Menteri Kesehatan, Perburuhan, dan Kesejahteraan Jepang, Takamaro Hayashi",
            "Takamaro Hayashi",
            "Menteri Kesehatan, Perburuhan, dan Kesejahteraan",
        )
        + ", menyambut delegasi."
    ),
    "minister_in_english": (
        official("Minister of Manpower Singapore Tan See Wong", "Tan See Wong", "Minister of Manpower", "Pemerintah Singapura")
        + " hadir."
    ),
    "office_that_always_belongs_to_one_body": (
        official(
            "Jaksa Agung Muda Bidang Intelijen, Reza Mahendra",
            "Reza Mahendra",
            "Jaksa Agung Muda Bidang Intelijen",
            "Kejaksaan Agung",
        )
        + ", memberi arahan."
    ),
    "acronym_of_a_matter_stays_in_the_title": (
        official(
            "Direktur Pengembangan Talenta ASN yaitu Samsul Bahri", "Samsul Bahri", "Direktur Pengembangan Talenta ASN"
        )
        + " hadir."
    ),
}  # fmt: skip


@pytest.mark.parametrize("phenomenon", SENTENCES)
def test_official(phenomenon: str) -> None:
    assert wrong(SENTENCES[phenomenon], "official") == []
