"""Officials several of whom share a title or a body, offices for the meantime or for years, and places called after offices."""

from __future__ import annotations

import pytest

from tests.extract.official_marks import official
from tests.inline import wrong

SENTENCES = {
    "title_of_several_with_their_bodies_in_brackets": (
        f"Dua rektor hadir, yakni {official('Rudi Wirawan (ITB)', 'Rudi Wirawan', 'Rektor', 'Institut Teknologi Bandung')} dan "
        f"{official('Sari Lestari (Unhas)', 'Sari Lestari', 'Rektor', 'Universitas Hasanuddin')}."
    ),
    "title_of_several_with_their_regions_in_brackets": (
        "Para gubernur meneken ikrar, masing-masing "
        f"{official('Hasan Wibowo (NTB)', 'Hasan Wibowo', 'Gubernur', 'Pemerintah Provinsi Nusa Tenggara Barat')} dan "
        f"{official('Sri Handayani (Bali)', 'Sri Handayani', 'Gubernur', 'Pemerintah Provinsi Bali')}."
    ),
    "title_of_several_behind_a_colon": (
        "Tiga wali kota menjadi pembicara: "
        f"{official('Budi Santoso (Bogor)', 'Budi Santoso', 'Wali Kota', 'Pemerintah Kota Bogor')}, "
        f"{official('Eko Prasetyo (Surabaya)', 'Eko Prasetyo', 'Wali Kota', 'Pemerintah Kota Surabaya')}, dan "
        f"{official('Wati Susanti (Semarang)', 'Wati Susanti', 'Wali Kota', 'Pemerintah Kota Semarang')}."
    ),
    "some_of_several_with_their_regions": (
        "Hadir para bupati, antara lain "
        f"{official('Budi Wibowo (Sragen)', 'Budi Wibowo', 'Bupati', 'Pemerintah Kabupaten Sragen')} dan "
        f"{official('Dewi Lestari (Klaten)', 'Dewi Lestari', 'Bupati', 'Pemerintah Kabupaten Klaten')}."
    ),
    "heads_of_bodies_of_one_kind": (
        f"Dua kepala dinas hadir: {official('Rudi Hartono (Dinas Sosial Kota Palu)', 'Rudi Hartono', 'Kepala', 'Dinas Sosial Kota Palu')} dan "
        f"{official('Siti Aminah (Dinas Kesehatan Kota Palu)', 'Siti Aminah', 'Kepala', 'Dinas Kesehatan Kota Palu')}."
    ),
    "office_for_years_without_a_preposition": (
        f"{official('Suryadi, yang sudah lima tahun menjadi Lurah Tegalsari', 'Suryadi', 'Lurah', 'Pemerintah Kelurahan Tegalsari')}, pamit."
    ),
    "body_of_both_behind_them": (
        f"Panel diisi {official('Direktur Jenderal Rudi Hartono', 'Rudi Hartono', 'Direktur Jenderal', 'Kementerian Sosial')} dan "
        f"{official('Kepala Biro Hukum Siti Aminah', 'Siti Aminah', 'Kepala Biro Hukum', 'Kementerian Sosial')}, "
        "keduanya dari Kementerian Sosial."
    ),
    "minister_of_the_meantime": (
        f"{official('Menteri Perhubungan ad interim Erika Hartono', 'Erika Hartono', 'Menteri Perhubungan ad interim', 'Kementerian Perhubungan')} hadir."
    ),
    "head_of_a_body_for_the_meantime": (
        f"{official('Direktur Eksekutif IMF a.i. Joko Santoso', 'Joko Santoso', 'Direktur Eksekutif a.i.', 'Dana Moneter Internasional')} hadir."
    ),
    "office_held_for_some_years": (
        f"{official('Ratna Dewanti, yang sejak dua tahun lalu menjabat sebagai Kepala Dinas Sosial Kota Palu', 'Ratna Dewanti', 'Kepala', 'Dinas Sosial Kota Palu')}, hadir."
    ),
    "office_held_over_the_last_months": (
        f"{official('Ratna Dewanti yang dalam tiga bulan terakhir dipercaya sebagai Kepala Dinas Sosial Kota Palu', 'Ratna Dewanti', 'Kepala', 'Dinas Sosial Kota Palu')} hadir."
    ),
    "office_that_is_now_borne_by_somebody": (
        f"{official('Jabatan Kepala Stasiun Klimatologi Lombok kini diemban Lalu Wirawan', 'Lalu Wirawan', 'Kepala', 'Stasiun Klimatologi Lombok')}."
    ),
    "local_office_without_its_region_before_a_single_name": (
        f"Tamu disambut {official('Kepala Pelaksana BPBD Warsito', 'Warsito', 'Kepala Pelaksana', 'Badan Penanggulangan Bencana Daerah')} di posko."
    ),
    "local_office_for_permits": (
        f"{official('Kepala Bidang Promosi DPMPTSP Kota Batam Rudi Hartono', 'Rudi Hartono', 'Kepala Bidang Promosi', 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kota Batam')} hadir."
    ),
    "naval_base_with_its_acronym": (
        f"{official('Komandan Pangkalan TNI AL (Lanal) Cirebon Letkol Laut (P) Rudi Hartono', 'Rudi Hartono', 'Komandan', 'Pangkalan TNI AL Cirebon')} hadir."
    ),
    "holder_in_short_whose_whole_name_stood_without_his_office": (
        "Arisan digelar di rumah Afdal Chaniago. "
        f"{official('Afdal, yang juga menjabat Kepala Biro Hukum Kementerian Sosial', 'Afdal Chaniago', 'Kepala Biro Hukum', 'Kementerian Sosial')}, hadir."
    ),
}
NOTHING = {
    "cup_called_after_an_office": "Turnamen voli Bupati Cup dan Gubernur Award digelar di Sidoarjo.",
    "hospital_and_market_called_after_an_office": "Bus melewati RSUD Bupati Achmad Sanusi dan Pasar Gubernur Suryo.",
    "port_authority_without_a_name": "Laporan dikirim melalui Kepala Kantor Syahbandar setempat.",
    "office_in_the_title_of_a_story": "Cerpen itu berjudul “Pak Lurah dan Sepasang Merpati”.",
    "winners_and_their_schools": "Dua pemenang lomba, yakni Ani Wulandari (ITB) dan Budi Santoso (Unhas), naik panggung.",
    "members_of_a_group_and_their_schools": "Dua anggota kelompok, yakni Ani Wulandari (ITB) dan Budi Santoso (Unhas), hadir.",
}


@pytest.mark.parametrize("phenomenon", SENTENCES)
def test_official(phenomenon: str) -> None:
    assert wrong(SENTENCES[phenomenon], "official") == []


@pytest.mark.parametrize("phenomenon", NOTHING)
def test_nobody_in_office(phenomenon: str) -> None:
    assert wrong(NOTHING[phenomenon], "official") == []
