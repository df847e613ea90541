"""Heads of agencies, regions, states, schools, companies and parliaments, and envoys: whose office it is."""

from __future__ import annotations

import pytest

from tests.extract.official_marks import official
from tests.inline import wrong

SENTENCES = {
    "head_of_agency_by_acronym": (
        official("Kepala BPS Rini Kumalasari", "Rini Kumalasari", "Kepala", "Badan Pusat Statistik") + " merilis data inflasi."
    ),
    "head_of_agency_in_full_with_acronym": (
        official(
            "Kepala Badan Kepegawaian Negara (BKN), Prof. Widya Larasati", "Widya Larasati", "Kepala", "Badan Kepegawaian Negara"
        )
        + ", meresmikan gedung itu."
    ),
    "head_of_office_of_region": (
        "Hadir "
        + official(
            "Kepala Dinas Perhubungan Kabupaten Sragen, drh. Endah Wulandari",
            "Endah Wulandari",
            "Kepala",
            "Dinas Perhubungan Kabupaten Sragen",
        )
        + "."
    ),
    "provincial_office_of_ministry": (
        official(
            "Kepala Kantor Wilayah Kementerian Agama Provinsi Riau, Muslim Hanafi", "Muslim Hanafi", "Kepala Kantor Wilayah"
        )
        + ", memberi arahan."
    ),
    "regional_office_with_numeral": (
        official("Kepala Kanreg XI BKN Manado Yosef Tumbelaka", "Yosef Tumbelaka", "Kepala Kantor Regional XI")
        + " melantik pegawai."
    ),
    "governor_of_province": (
        official("Gubernur Jawa Barat Wira Kusumah", "Wira Kusumah", "Gubernur", "Pemerintah Provinsi Jawa Barat")
        + " meninjau banjir."
    ),
    "governor_of_prefecture_abroad": (
        "Kunjungan "
        + official("Gubernur Prefektur Miyagi, Jepang, Kenji Murata", "Kenji Murata", "Gubernur", "Pemerintah Prefektur Miyagi")
        + " berlangsung dua hari."
    ),
    "regent": (
        official("Bupati Sragen, Untung Prasetyo", "Untung Prasetyo", "Bupati", "Pemerintah Kabupaten Sragen") + ", hadir."
    ),
    "mayor_and_deputy": (
        official("Wakil Wali Kota Batam Lisna Harahap", "Lisna Harahap", "Wakil Wali Kota", "Pemerintah Kota Batam")
        + " membuka lomba."
    ),
    "regional_secretary": (
        official("Sekda Provinsi Bali, Dewa Mahendra", "Dewa Mahendra", "Sekretaris Daerah", "Pemerintah Provinsi Bali")
        + ", memimpin rapat."
    ),
    "regent_without_region_takes_it_from_the_context": (
        "Rombongan Pemerintah Kabupaten Sragen yang dipimpin "
        + official("Bupati Untung Prasetyo", "Untung Prasetyo", "Bupati", "Pemerintah Kabupaten Sragen")
        + " tiba."
    ),
    "president_of_the_republic": (
        official("Presiden Prabowo Subianto", "Prabowo Subianto", "Presiden", "Republik Indonesia") + " membuka sidang itu."
    ),
    "foreign_head_of_state": (
        official("Presiden Finlandia Aino Lehtonen", "Aino Lehtonen", "Presiden", "Finlandia") + " tiba di Jakarta."
    ),
    "foreign_prime_minister": (
        official("Perdana Menteri Fiji, Jone Vakatawa", "Jone Vakatawa", "Perdana Menteri", "Fiji") + ", berkunjung."
    ),
    "president_of_the_past": (
        "Gedung itu diresmikan " + official("Presiden Soekarno", "Soekarno", "Presiden", "Republik Indonesia") + " pada 1962."
    ),
    "rector": (
        official("Rektor Universitas Andalas, Prof. Dr. Mardiah Yunus", "Mardiah Yunus", "Rektor", "Universitas Andalas")
        + ", menyambut tamu."
    ),
    "dean_with_faculty": (
        official("Dekan Fakultas Hukum Universitas Andalas, Feri Amrizal", "Feri Amrizal", "Dekan Fakultas Hukum")
        + ", hadir."
    ),
    "company_director": (
        official("Direktur Utama PT Sinar Bahari Jaya Roni Tambunan", "Roni Tambunan", "Direktur Utama")
        + " menandatangani kontrak."
    ),
    "legislator_with_commission": (
        official("Wakil Ketua Komisi IX DPR RI Nihayatul Aini", "Nihayatul Aini", "Wakil Ketua Komisi IX") + " mengapresiasi hal itu."
    ),
    "speaker_of_parliament": (
        official("Ketua DPR RI Larasati Dewanto", "Larasati Dewanto", "Ketua", "Dewan Perwakilan Rakyat Republik Indonesia")
        + " hadir."
    ),
    "ambassador_sent_abroad": (
        official(
            "Duta Besar RI untuk Mesir, Lutfiah Rauf", "Lutfiah Rauf", "Duta Besar RI untuk Mesir", "Republik Indonesia"
        )
        + ", menyambut jemaah."
    ),
    "ambassador_of_another_state": (
        official("Dubes Jepang untuk Indonesia, Masaki Yasuda", "Masaki Yasuda", "Duta Besar Jepang untuk Indonesia", "Jepang")
        + ", berpidato."
    ),
    "ka_glued_to_an_acronym": (
        official("KaBPSDM Kementerian Hukum Gusti Ariani", "Gusti Ariani", "Kepala", "BPSDM Kementerian Hukum") + " membuka pelatihan."
    ),
    "jakarta_short_form_of_region": (
        official("Gubernur DKI Bramantyo Adi", "Bramantyo Adi", "Gubernur", "Pemerintah Provinsi DKI Jakarta") + " hadir."
    ),
    "misspelt_region_is_mended": (
        official("Sekda Provinsi Kalimantan Tegah, Samuel Rantau", "Samuel Rantau", "Sekretaris Daerah", "Pemerintah Provinsi Kalimantan Tengah")
        + ", hadir."
    ),
    "attache_at_an_embassy": (
        official(
            "Atase Ketenagakerjaan KBRI Riyadh, Umar Alatas", "Umar Alatas", "Atase Ketenagakerjaan"
        )
        + ", mendampingi pekerja."
    ),
    "village_head": (
        official("Kepala Desa Sukamaju, Parto Suwiryo", "Parto Suwiryo", "Kepala Desa", "Pemerintah Desa Sukamaju") + ", hadir."
    ),
    "body_that_swallows_a_name": (
        official("Kepala BBPVP Bekasi Herman Sudibya", "Herman Sudibya", "Kepala") + " membuka kelas."
    ),
    "unknown_body_by_its_acronym": (
        official("Direktur Riset LAKSANA Indonesia Piter Mahendra", "Piter Mahendra", "Direktur Riset", "LAKSANA Indonesia")
        + " menilai harga stabil."
    ),
    "consul_with_his_seat": (
        official("Konjen RI Hong Kong, Yuli Edison", "Yuli Edison", "Konsul Jenderal RI Hong Kong", "Republik Indonesia")
        + ", menyambut pekerja."
    ),
    "charge_daffaires_by_acronym": (
        official("KUAI RI untuk Lebanon Yosi Aprizal", "Yosi Aprizal", "Kuasa Usaha Ad Interim RI untuk Lebanon")
        + " memantau keadaan."
    ),
    "ambassador_to_two_states": (
        official(
            "Duta Besar Swiss untuk Indonesia dan Timor Leste, Olivier Zehnder",
            "Olivier Zehnder",
            "Duta Besar Swiss untuk Indonesia dan Timor Leste",
            "Swiss",
        )
        + ", hadir."
    ),
    "economist_of_a_bank": (
        official("Ekonom Bank Mandiri Andry Wijaya", "Andry Wijaya", "Ekonom", "Bank Mandiri") + " menilai rupiah stabil."
    ),
    "numbered_member_of_an_agency": (
        official("Anggota VII BPK RI Slamet Purnomo", "Slamet Purnomo", "Anggota VII", "Badan Pemeriksa Keuangan") + " hadir."
    ),
}  # fmt: skip


@pytest.mark.parametrize("phenomenon", SENTENCES)
def test_official(phenomenon: str) -> None:
    assert wrong(SENTENCES[phenomenon], "official") == []
