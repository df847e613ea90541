"""Officials as newspapers write them: initials, towns in names, short local offices, agencies that a minister leads."""

from __future__ import annotations

import pytest

from tests.extract.official_marks import official
from tests.inline import wrong

SENTENCES = {
    "two_initials_and_a_strange_word_before_a_verb": (
        official("Bupati Bekasi HM Kunang", "HM Kunang", "Bupati", "Pemerintah Kabupaten Bekasi") + " hadir."
    ),
    "name_with_the_word_of_a_town_between_commas": (
        official(
            "Kepala BPS Kabupaten Garut, Nevi Tasikmalaya", "Nevi Tasikmalaya", "Kepala", "Badan Pusat Statistik Kabupaten Garut"
        )
        + ", merilis data."
    ),
    "one_word_of_the_language_between_commas_before_a_verb": (
        official("Kepala Bidang Cipta Karya Dinas PUPR Kota Metro, Restu", "Restu", "Kepala Bidang Cipta Karya", "Dinas PUPR Kota Metro")
        + ", menjelaskan hal itu."
    ),
    "agency_behind_the_stroke_of_a_ministry": (
        official(
            "Menteri Lingkungan Hidup/Badan Pengendalian Lingkungan Hidup Rudi Hartono",
            "Rudi Hartono",
            "Menteri Lingkungan Hidup",
            "Kementerian Lingkungan Hidup",
        )
        + " datang."
    ),
    "constituency_by_the_acronym_of_a_province": (
        official(
            "Anggota DPR RI dari Dapil NTB II, Rudi Hartono", "Rudi Hartono", "Anggota", "Dewan Perwakilan Rakyat Republik Indonesia"
        )
        + ", menolak."
    ),
    "house_of_prayer_with_its_name": (
        official("Ketua Panitia Kurban Masjid Al Huda, Haryanto", "Haryanto", "Ketua Panitia Kurban Masjid Al Huda")
        + ", berterima kasih."
    ),
    "short_name_of_a_local_office_and_its_government": (
        official(
            "Kabid Peternakan pada Disbunnak Pemkab Lampung Barat, Suparjo",
            "Suparjo",
            "Kepala Bidang Peternakan",
            "Dinas Perkebunan dan Peternakan Pemkab Lampung Barat",
        )
        + " menjelaskan."
    ),
    "degrees_tell_that_a_word_of_the_body_is_the_name": (
        official("Kepala Dinas Pendidikan Wiranti, S.Pd., M.Pd.", "Wiranti", "Kepala", "Dinas Pendidikan") + " hadir."
    ),
    "director_of_the_criminal_police_by_his_short_title": (
        official(
            "Dirtipidter Bareskrim Polri Brigjend Rudi Hartono",
            "Rudi Hartono",
            "Direktur Tindak Pidana Tertentu Bareskrim",
            "Kepolisian Negara Republik Indonesia",
        )
        + " memeriksa tambang itu."
    ),
    "short_name_of_a_province_behind_a_police_chief": (
        official("Kapolda Sumut Irjen Pol Rudi Hartono", "Rudi Hartono", "Kepala Kepolisian Daerah", "Kepolisian Daerah Sumatera Utara")
        + " meninjau pos."
    ),
    "commander_by_a_short_title_of_one_body": (
        "Ia menggantikan "
        + official(
            "Pangkoopsudnas sebelumnya, Marsdya TNI Rudi Hartono",
            "Rudi Hartono",
            "Panglima Komando Operasi Udara Nasional",
            "Komando Operasi Udara Nasional",
        )
        + "."
    ),
    "town_behind_an_office_is_nobody": "Kepala BPS, Bandung, menerima tamu dari Garut.",
    "neighbourhoods_between_title_and_name": (
        official("Ketua RT 18, RW 14, Kecamatan Cakung, Rudi Hartono", "Rudi Hartono", "Ketua", "RT 18") + ", mengeluh."
    ),
}  # fmt: skip


@pytest.mark.parametrize("marked", SENTENCES.values(), ids=SENTENCES.keys())
def test_official(marked: str) -> None:
    assert wrong(marked, "official") == []
