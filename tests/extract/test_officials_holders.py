"""Who holds an office and who does not: titles behind names, handovers, candidates, boards, branches, posts of regions."""

from __future__ import annotations

import pytest

from tests.extract.official_marks import official
from tests.inline import wrong

SENTENCES = {
    "village_of_two_words_behind_the_name": (
        "Jembatan itu putus, kata "
        + official(
            "Rusli Hamid, Kepala Desa Teluk Bakung", "Rusli Hamid", "Kepala Desa", "Pemerintah Desa Teluk Bakung"
        )
        + ", yang sawahnya terendam."
    ),
    "nagari_of_two_words_behind_the_name": (
        official(
            "Nasrul Tanjung, Wali Nagari Batu Hampar", "Nasrul Tanjung", "Wali Nagari", "Pemerintah Nagari Batu Hampar"
        )
        + ", ikut bergotong royong."
    ),
    "village_before_the_name_in_a_row": (
        "Hadir "
        + official("Camat Pujon, Budi Santoso", "Budi Santoso", "Camat", "Pemerintah Kecamatan Pujon")
        + ", dan "
        + official("Kepala Desa Ngroto Sumardi Wijaya", "Sumardi Wijaya", "Kepala Desa", "Pemerintah Desa Ngroto")
        + "."
    ),
    "company_with_strange_words_in_a_capacity": (
        official(
            "Adrianus Leba, yang kini dipercaya sebagai Direktur PDAM Tirta Wolo",
            "Adrianus Leba",
            "Direktur",
            "PDAM Tirta Wolo",
        )
        + ", ikut menanam bambu."
    ),
    "title_without_capitals_of_whoever_comes_from_a_body": (
        "Hadir pula "
        + official(
            "Anastasia Bria dari Yayasan Migran Flobamora selaku direktur eksekutif",
            "Anastasia Bria",
            "Direktur Eksekutif",
            "Yayasan Migran Flobamora",
        )
        + "."
    ),
    "field_without_capitals_of_whoever_comes_from_a_body": (
        official(
            "Rizal Kotto dari PT Bahari Sentosa selaku direktur operasional",
            "Rizal Kotto",
            "Direktur Operasional",
            "PT Bahari Sentosa",
        )
        + " memaparkan rencana pabrik."
    ),
    "office_before_its_holder_at_the_beginning": (
        official(
            "Sebagai Ketua Umum Asosiasi Petani Garam, Mahrus Ali",
            "Mahrus Ali",
            "Ketua Umum",
            "Asosiasi Petani Garam",
        )
        + " meminta impor dibatasi."
    ),
    "appointment_before_its_holder_at_the_beginning": (
        official(
            "Ditunjuk sebagai Penjabat Wali Kota Tual, Affandi Rahantoknam",
            "Affandi Rahantoknam",
            "Penjabat Wali Kota",
            "Pemerintah Kota Tual",
        )
        + " langsung menggelar rapat."
    ),
    "who_is_appointed_by_a_regent_is_none": "Dilantik Bupati Sragen, Rudi Hartono langsung bekerja.",
    "handover_told_over_a_sentence": (
        "Serah terima jabatan "
        + official(
            "Kajari Sikka berlangsung di aula, dari Agustinus Baka",
            "Agustinus Baka",
            "Kepala Kejaksaan Negeri",
            "Kejaksaan Negeri Sikka",
        )
        + " kepada "
        + official("Henderina Malo", "Henderina Malo", "Kepala Kejaksaan Negeri", "Kejaksaan Negeri Sikka")
        + "."
    ),
    "whom_the_new_holder_replaces": (
        official(
            "Kapolres Alor kini dijabat AKBP Nurhadi", "Nurhadi", "Kepala Kepolisian Resor", "Kepolisian Resor Alor"
        )
        + ", menggantikan "
        + official("AKBP Yosef Lewa", "Yosef Lewa", "Kepala Kepolisian Resor", "Kepolisian Resor Alor")
        + "."
    ),
    "names_for_a_post_to_be_filled_are_none": (
        "Tiga nama diusulkan untuk menduduki jabatan Sekretaris Daerah Kota Bitung, yaitu Fredy Lumentut, Olga Wowor, dan "
        "Denny Pantow."
    ),
    "candidate_is_none": "Kandidat Rektor Universitas Mulawarman, Hasan Fikri, memaparkan visinya.",
    "who_is_proposed_is_none": "DPRD mengusulkan Andi Malik sebagai Wakil Bupati Sragen.",
    "cup_and_grant_called_after_somebody": "Turnamen Piala Wali Kota Soemarno dan Beasiswa Presiden Habibie dibuka pekan ini.",
    "board_in_a_table": (
        "Susunan Pengurus Paguyuban Warga Minang Kota Batam\n\nJabatan | Nama\n"
        + official("Ketua | Syafril Koto", "Syafril Koto", "Ketua", "Paguyuban Warga Minang Kota Batam")
        + "\n"
        + official("Bendahara | Ratna Chaniago", "Ratna Chaniago", "Bendahara", "Paguyuban Warga Minang Kota Batam")
    ),
    "clerk_of_the_court_of_its_head": (
        official(
            "Ketua Pengadilan Negeri Ruteng, Sahat Simatupang, S.H.",
            "Sahat Simatupang",
            "Ketua",
            "Pengadilan Negeri Ruteng",
        )
        + " dan "
        + official("Panitera Yuliana Djehadun", "Yuliana Djehadun", "Panitera", "Pengadilan Negeri Ruteng")
        + " menyambut tamu."
    ),
    "branch_behind_a_company": (
        official(
            "General Manager PLN Unit Induk Wilayah Papua, Budiono Saleh",
            "Budiono Saleh",
            "General Manager",
            "PLN Unit Induk Wilayah Papua",
        )
        + ", memeriksa gardu."
    ),
    "numbered_branch_behind_a_company": (
        official(
            "Vice President PT KAI Daop 9 Jember, Hengky Prasetyo",
            "Hengky Prasetyo",
            "Vice President",
            "PT KAI Daop 9 Jember",
        )
        + ", meninjau stasiun."
    ),
    "numbered_office_of_a_province": (
        official(
            "Kakanwil DJP Jawa Timur II Agustin Vita",
            "Agustin Vita",
            "Kepala Kantor Wilayah",
            "Direktorat Jenderal Pajak Jawa Timur II",
        )
        + " menjelaskan aturan itu."
    ),
    "inspector_of_the_only_regency_named": (
        "Bupati mengambil sumpah pejabat Kabupaten Lembata, yaitu "
        + official(
            "Petrus Lado sebagai Inspektur Daerah", "Petrus Lado", "Inspektur Daerah", "Pemerintah Kabupaten Lembata"
        )
        + "."
    ),
    "directorate_general_in_short": (
        official(
            "Dirjen Migas Kementerian ESDM Laode Sulaeman",
            "Laode Sulaeman",
            "Direktur Jenderal Minyak dan Gas Bumi",
            "Kementerian Energi dan Sumber Daya Mineral",
        )
        + " meninjau kilang."
    ),
    "secretary_at_a_portfolio_in_short": (
        official(
            "Sesmen PANRB Dian Kusumawati",
            "Dian Kusumawati",
            "Sekretaris Kementerian",
            "Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
        )
        + " menutup rapat."
    ),
    "minister_of_a_ministry_by_an_acronym_of_the_text": (
        "Kementerian Perikanan Filipina (BFAR) mengirim tim. "
        + official(
            "Wakil Menteri BFAR Rosalinda Cruz", "Rosalinda Cruz", "Wakil Menteri", "Kementerian Perikanan Filipina"
        )
        + " menyatakan siap."
    ),
    "acronym_of_the_text_before_that_of_the_gazetteer": (
        "Universiti Malaysia Sabah (UMS) bersedia. "
        + official(
            "Timbalan Naib Canselor UMS Faridah Matusin",
            "Faridah Matusin",
            "Timbalan Naib Canselor",
            "Universiti Malaysia Sabah",
        )
        + " menandatangani naskah."
    ),
    "attache_at_a_mission_and_a_strange_name": (
        official(
            "Atase Imigrasi KJRI Kuching Alfonsus Nadeak",
            "Alfonsus Nadeak",
            "Atase Imigrasi",
            "Konsulat Jenderal Republik Indonesia Kuching",
        )
        + " melayani warga."
    ),
    "consul_and_the_town_of_the_seat": (
        official(
            "Konsul Jenderal RI di Osaka, Dewi Ratih Saraswati",
            "Dewi Ratih Saraswati",
            "Konsul Jenderal RI",
            "Republik Indonesia",
        )
        + ", membuka festival."
    ),
    "representative_of_a_body_in_a_state": (
        official("Perwakilan UNICEF untuk Indonesia, Maniza Zaman", "Maniza Zaman", "Perwakilan", "UNICEF")
        + ", memuji kader."
    ),
    "who_comes_from_a_body_has_no_office": "Perwakilan Kementerian Agama, Ahmad Fauzi, ikut mendengarkan.",
    "rank_ends_the_name_of_a_base": (
        official(
            "Danlanud Sultan Hasanuddin Marsma TNI Yudo Handoyo",
            "Yudo Handoyo",
            "Komandan Pangkalan TNI Angkatan Udara Sultan Hasanuddin",
            "Pangkalan TNI Angkatan Udara Sultan Hasanuddin",
        )
        + " melepas peserta."
    ),
    "local_office_in_short_before_a_name": (
        official("Kepala Bappeda Rini Kusuma", "Rini Kusuma", "Kepala", "Badan Perencanaan Pembangunan Daerah")
        + " menyerahkan dokumen."
    ),
    "word_of_the_language_within_a_name": (
        "Penarikan dipantau "
        + official(
            "Deputi Bidang Pengawasan Pangan Olahan Tirta Kencana Dewi",
            "Tirta Kencana Dewi",
            "Deputi Bidang Pengawasan Pangan Olahan",
        )
        + "."
    ),
    "ministry_abroad_with_more_than_a_portfolio_here": (
        official(
            "Menteri Pertanian dan Pedesaan Vietnam Le Minh Hoan",
            "Le Minh Hoan",
            "Menteri Pertanian dan Pedesaan",
            "Kementerian Pertanian dan Pedesaan Vietnam",
        )
        + " menerima cendera mata."
    ),
    "adviser_of_a_regent_with_the_regency_behind_the_field": (
        official(
            "Staf Ahli Bupati Bidang Pemerintahan Kabupaten Belu Marius Loe",
            "Marius Loe",
            "Staf Ahli Bupati Bidang Pemerintahan",
            "Pemerintah Kabupaten Belu",
        )
        + " membacakan sambutan."
    ),
    "directorate_general_in_the_name_of_an_office": (
        official(
            "Kepala Kantor Wilayah Direktorat Jenderal Pemasyarakatan Sumatera Utara Yudi Suseno",
            "Yudi Suseno",
            "Kepala Kantor Wilayah",
            "Kantor Wilayah Direktorat Jenderal Pemasyarakatan Sumatera Utara",
        )
        + " memberi remisi."
    ),
    "deputy_secretary_of_a_regional_board": (
        official(
            "Wakil Sekretaris MUI Kota Sukabumi Hasan Basri",
            "Hasan Basri",
            "Wakil Sekretaris",
            "Majelis Ulama Indonesia Kota Sukabumi",
        )
        + " memimpin doa."
    ),
}


@pytest.mark.parametrize("phenomenon", SENTENCES)
def test_official(phenomenon: str) -> None:
    assert wrong(SENTENCES[phenomenon], "official") == []
