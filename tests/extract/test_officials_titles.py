"""Officials by title: short titles of police and forces, organs of associations, honorary words, several holders, slips."""

from __future__ import annotations

import pytest

from tests.extract.official_marks import official
from tests.inline import wrong

FORCES = {
    "chief_of_a_police_sector_before_a_rank": official(
        "Kapolsek Cilandak Kompol Febri Sarlase", "Febri Sarlase", "Kepala Kepolisian Sektor", "Kepolisian Sektor Cilandak"
    ),
    "head_of_detectives": official(
        "Kasat Reskrim Polres Garut AKP Joko Prihatin", "Joko Prihatin", "Kepala Satuan Reserse Kriminal", "Kepolisian Resor Garut"
    ),
    "regional_police_with_its_province_written_out": official(
        "Kabid Humas Polda Jabar, Kombes Pol. Hendra Wijaya, S.I.K.", "Hendra Wijaya", "Kepala Bidang Humas",
        "Kepolisian Daerah Jawa Barat",
    ),
    "information_service_of_the_army": official(
        "Kadispenad Brigjen TNI Wahyu Hidayat", "Wahyu Hidayat", "Kepala Dinas Penerangan",
        "Tentara Nasional Indonesia Angkatan Darat",
    ),
    "agency_of_the_ministry_of_defence_by_its_short_title": official(
        "Kabaloghan Marsdya TNI Yusuf Hidayat", "Yusuf Hidayat", "Kepala Badan Logistik Pertahanan", "Kementerian Pertahanan"
    ),
    "number_of_a_command_behind_the_bracket": official(
        "Komandan Komando Daerah TNI AL (Dankodaeral) V Laksamana Muda TNI Arya Wijaya", "Arya Wijaya",
        "Komandan Komando Daerah V", "Tentara Nasional Indonesia Angkatan Laut",
    ),
}  # fmt: skip
BODIES = {
    "organ_of_an_association_before_its_acronym": official(
        "Ketua Umum PB PGRI, Sri Handayani", "Sri Handayani", "Ketua Umum", "PB PGRI"
    ),
    "organ_of_an_association_and_its_level": official(
        "Ketua Umum Dewan Pengurus KORPRI Nasional, Prof. Rudi Hartono", "Rudi Hartono", "Ketua Umum",
        "Dewan Pengurus KORPRI Nasional",
    ),
    "body_that_begins_in_the_head": official(
        "Anggota Dewan Pendidikan Jawa Timur Sri Handayani", "Sri Handayani", "Anggota", "Dewan Pendidikan Jawa Timur"
    ),
    "wives_of_the_army": official(
        "Ketua Umum Persit Kartika Chandra Kirana, Ny. Uli Rahayu", "Uli Rahayu", "Ketua Umum",
        "Persatuan Istri Tentara Kartika Chandra Kirana",
    ),
    "parliament_by_its_acronym": official(
        "Wakil Ketua Komisi V DPR RI, Bambang Wibowo", "Bambang Wibowo", "Wakil Ketua Komisi V",
        "Dewan Perwakilan Rakyat Republik Indonesia",
    ),
    "faculty_within_a_university": official(
        "Dosen Fakultas Teknik Universitas Samudra Raya, Rudi Hartono", "Rudi Hartono", "Dosen", "Universitas Samudra Raya"
    ),
    "school_of_arts_with_its_seat": official(
        "Pustakawan ISI Padang Panjang, Rini Astuti", "Rini Astuti", "Pustakawan", "Institut Seni Indonesia Padang Panjang"
    ),
    "madrasah_by_its_kind": official(
        "Kepala Madrasah Aliyah Negeri 3 Bantul, Siti Fatimah", "Siti Fatimah", "Kepala", "Madrasah Aliyah Negeri 3 Bantul"
    ),
    "adviser_of_the_president": official(
        "Penasihat Khusus Presiden RI Bidang Energi, Prof. Rudi Hartono", "Rudi Hartono",
        "Penasihat Khusus Presiden RI Bidang Energi", "Republik Indonesia",
    ),
    "acronym_of_a_section_written_out": official(
        "Kasubbag TU Kemenag Kota Depok Siti Fatimah", "Siti Fatimah", "Kepala Subbagian Tata Usaha",
        "Kementerian Agama Kota Depok",
    ),
    "title_with_commas_before_a_word_of_names": official(
        "Direktur Etika, Budaya Layanan, dan Citra Profesi ASN BKN Siti Rahmawati", "Siti Rahmawati",
        "Direktur Etika, Budaya Layanan, dan Citra Profesi ASN", "Badan Kepegawaian Negara",
    ),
}  # fmt: skip
NAMES = {
    "region_that_ends_with_the_word_for_a_town": official(
        "Bupati Lima Puluh Kota Safaruddin", "Safaruddin", "Bupati", "Pemerintah Kabupaten Lima Puluh Kota"
    ),
    "initial_glued_behind_the_name": official(
        "Kepala SMK Negeri 2 Ternate Bujang.M", "Bujang.M", "Kepala", "SMK Negeri 2 Ternate"
    ),
    "degree_behind_a_blank": official(
        "Sekretaris Daerah Kabupaten Natuna R. Soeprapto S.Pd.", "R. Soeprapto", "Sekretaris Daerah",
        "Pemerintah Kabupaten Natuna",
    ),
    "abbreviated_title_of_a_clan_inside_the_name": official(
        "Sekretaris Daerah Kabupaten Natuna Zulkifli Dt. Marajo", "Zulkifli Dt. Marajo", "Sekretaris Daerah",
        "Pemerintah Kabupaten Natuna",
    ),
    "honorary_degree_in_brackets": official(
        "Duta Besar RI untuk Peru, H.E. Prof. (HC) Dr. Bambang Sitorus, S.H.", "Bambang Sitorus",
        "Duta Besar RI untuk Peru", "Republik Indonesia",
    ),
    "honorific_glued_to_the_name": official(
        "Gubernur Bali H.Bambang Wibowo", "Bambang Wibowo", "Gubernur", "Pemerintah Provinsi Bali"
    ),
    "degree_behind_an_unknown_name": official(
        "Ketua Tim Kesetaraan dan Sisfo BPS Efrian, M.Kom", "Efrian", "Ketua Tim Kesetaraan dan Sisfo", "Badan Pusat Statistik"
    ),
    "name_that_ends_in_an_apostrophe": official(
        "Rektor Universitas Samudra Raya, Prof. Dr. Safi’, S.H., M.H.,", "Safi’", "Rektor", "Universitas Samudra Raya"
    ),
    "two_terms_of_office": official(
        "Wakil Presiden ke-10 dan ke-12 Bambang Wibowo", "Bambang Wibowo", "Wakil Presiden", "Republik Indonesia"
    ),
    "unknown_name_at_the_end_of_a_headline": "[HOAKS] Akun Palsu Mengatasnamakan "
    + official("Kepala Dinas Sosial Kota Tegal Gunardian Waseso", "Gunardian Waseso", "Kepala", "Dinas Sosial Kota Tegal"),
    "verb_of_a_headline_begins_no_name": "Menag Sosialisasikan Laptop Windows untuk Madrasah",
    "item_of_a_list_is_no_headline": "Turut hadir:\n1. "
    + official("Sekretaris Utama BNPB, Rustian", "Rustian", "Sekretaris Utama", "Badan Nasional Penanggulangan Bencana")
    + ";\n2. para tamu.",
    "signed_on_behalf_of_a_minister": "Demikian siaran pers ini.\n\na.n. Menteri Kesehatan\n"
    + official("Sekretaris Jenderal,\n\nttd.\n\nKunta Wibawa", "Kunta Wibawa", "Sekretaris Jenderal", "Kementerian Kesehatan"),
    "former_holder_before_the_name": official(
        "Direktur Utama PT Sinar Laut sebelumnya, Bambang Wibowo", "Bambang Wibowo", "Direktur Utama", "PT Sinar Laut"
    ),
}  # fmt: skip
SEVERAL = {
    "two_holders_of_a_common_title": (
        '<official person="Rini Astuti" position="Pustakawan" organization="Universitas Terbuka">'
        '<official person="Dedi Mulyana" position="Pustakawan" organization="Universitas Terbuka">Pustakawan Universitas Terbuka, '
        "Rini Astuti</official> dan Dedi Mulyana</official>, meraih juara."
    ),
    "second_holder_of_one_word": (
        '<official person="Yeti Wulandari" position="Wakil Ketua">Dua <official person="Siswanto" position="Wakil Ketua">'
        "Wakil Ketua DPRD Kota Depok, Yeti Wulandari</official> dan Siswanto</official>, ikut rapat."
    ),
    "teacher_of_a_school": (
        '<official person="Siti Aminah" position="Guru Matematika" organization="SMK Negeri 1 Klaten">Siti Aminah, guru Matematika '
        "SMK Negeri 1 Klaten</official>, setuju."
    ),
    "small_title_before_a_name_with_degrees": (
        'Universitas Samudra Raya menang. Tim dipandu oleh <official person="Adi Saputro" position="Dosen Pembimbing" '
        'organization="Universitas Samudra Raya">dosen pembimbing Adi Saputro, S.Pd., M.T.</official>, sejak awal.'
    ),
    "small_title_before_a_common_noun": "Universitas Samudra Raya menang. Para dosen Teknik Sipil ikut bangga.",
    "second_office_behind_a_comma": (
        '<official person="Siti Rahmawati" position="Ketua Umum" organization="Palang Merah Indonesia">Ketua Umum Palang Merah '
        'Indonesia, <official person="Siti Rahmawati" position="Gubernur" organization="Pemerintah Provinsi Bali">'
        "Siti Rahmawati</official>, yang juga Gubernur Bali</official>, hadir."
    ).replace(
        "Siti Rahmawati</official>, yang juga Gubernur Bali</official>",
        "Siti Rahmawati, yang juga Gubernur Bali</official></official>",
    ),
    "major_of_the_army_is_no_mayor": "Komandan Upacara Mayor Inf Sutrisno berdiri tegap.",
    "slip_in_the_name_of_one_holder": (
        '<official person="Fajar Juliantono" position="Wakil Menteri Koperasi">Wamenkop Fajar Juliantono</official> hadir. '
        "Kata Wamenkop Fajar Julianto, koperasi tumbuh."
    ),
    "office_right_after_the_name": (
        'Kedua, <official person="Rudi Hartono" position="Kepala Biro Umum" organization="Kementerian Sosial">Rudi Hartono '
        "Kepala Biro Umum Kementerian Sosial</official>."
    ),
    "names_of_a_headline_are_no_holders": "Resmi Jadi Pelatih Timnas, Haye & Rudi Siap Bangkit\n\nKabar itu tidak benar.",
}
MORE = {
    "field_of_the_office_behind_the_body": official(
        "Wakil Ketua Umum Kadin Bidang Perindustrian Bambang Wibowo", "Bambang Wibowo",
        "Wakil Ketua Umum Bidang Perindustrian", "Kamar Dagang dan Industri Indonesia",
    ),
    "member_and_the_group_he_comes_from": official(
        "Anggota Komisi IX DPR RI dari Fraksi PKS Siti Rahmawati", "Siti Rahmawati", "Anggota Komisi IX",
        "Dewan Perwakilan Rakyat Republik Indonesia",
    ),
    "directorate_general_that_sounds_like_a_name": official(
        "Dirjen Bina Marga Roy Rizali", "Roy Rizali", "Direktur Jenderal Bina Marga", "Kementerian Pekerjaan Umum"
    ),
    "local_office_closed_by_its_city_before_a_name": official(
        "Kepala Kantor SAR Batam Rudi Hartono", "Rudi Hartono", "Kepala", "Kantor SAR Batam"
    ),
    "bracket_between_title_and_state": official(
        "Perdana Menteri (PM) Malaysia, Ahmad Hidayat", "Ahmad Hidayat", "Perdana Menteri", "Malaysia"
    ),
    "head_of_a_small_region_elsewhere": official(
        "Keuchik Gampong Lamteh, Zulkarnain", "Zulkarnain", "Keuchik", "Pemerintah Gampong Lamteh"
    ),
    "year_of_the_office_behind_its_body": official(
        "Ketua ASEAN 2025, Ahmad Hidayat", "Ahmad Hidayat", "Ketua", "ASEAN"
    ),
    "unknown_body_by_its_acronym": official(
        "Rudi Hartono menjabat Direktur Kurikulum di PPTQ Assalam Lampung Timur dan", "Rudi Hartono", "Direktur Kurikulum",
        "PPTQ Assalam Lampung Timur",
    ),
    "rank_right_behind_a_short_title": official(
        "Kasad Letjen TNI Rudi Hartono", "Rudi Hartono", "Kepala Staf Angkatan Darat", "Tentara Nasional Indonesia Angkatan Darat"
    ),
    "small_field_behind_the_minister_of_a_bracket": official(
        "Staf Khusus Menteri (SKM) Kelautan dan Perikanan bidang Hukum dan Tata Kelola, Rudi Hartono",
        "Rudi Hartono",
        "Staf Khusus Menteri Kelautan dan Perikanan bidang Hukum dan Tata Kelola",
        "Kementerian Kelautan dan Perikanan",
    ),
    "town_that_is_part_of_a_body": official(
        "Kepala Balai POM di Tarakan, Bambang Wibowo,", "Bambang Wibowo", "Kepala", "Balai POM di Tarakan"
    ),
    "branch_of_a_party_with_its_region": official(
        "Ketua DPD Partai Golkar Jawa Barat, Asep Surya,", "Asep Surya", "Ketua", "DPD Partai Golkar Jawa Barat"
    ),
    "grade_of_an_expert_before_the_name": official(
        "Pustakawan Ahli Utama Perpusnas Bambang Wibowo", "Bambang Wibowo", "Pustakawan Ahli Utama",
        "Perpustakaan Nasional Republik Indonesia",
    ),
    "soldier_of_the_village": official(
        "Babinsa Koramil 03/Grogol Serka Tri Susanto", "Tri Susanto", "Babinsa", "Koramil 03/Grogol"
    ),
    "common_words_as_a_name_between_commas": official(
        "Kepala Kanreg IV BKN Makassar, Hasrat Cahaya,", "Hasrat Cahaya", "Kepala Kantor Regional IV", "Kantor Regional IV BKN Makassar"
    ),
    "subdistrict_of_several_words": official(
        "Kepala KUA Kecamatan Linggo Sari Baganti, Yeri Putra,", "Yeri Putra", "Kepala",
        "Kantor Urusan Agama Kecamatan Linggo Sari Baganti",
    ),
    "secretary_of_an_inspectorate": official(
        "Ses Itjen Kemhan Marsma TNI Budi Achmad", "Budi Achmad", "Sekretaris Inspektorat Jenderal", "Kementerian Pertahanan"
    ),
    "english_title_with_its_acronym": official(
        "Chief of Defence Staff (CDS) of the Northern Armed Forces General Anil Kumar", "Anil Kumar",
        "Chief of Defence Staff", "Northern Armed Forces",
    ),
    "english_ladder_of_units": official(
        "Head of Information Systems Unit, Civil Service Commission of Timor Leste, Mariano Pereira,", "Mariano Pereira", "Head",
        "Civil Service Commission of Timor Leste",
    ),
    "two_offices_and_two_names_in_order": (
        '<official person="Rudi Hartono" position="Bupati" organization="Pemerintah Kabupaten Garut">Bupati dan '
        '<official person="Sri Handayani" position="Wakil Bupati" organization="Pemerintah Kabupaten Garut">Wakil Bupati Garut, '
        "Rudi Hartono dan Sri Handayani,</official></official>"
    ),
    "deputy_named_after_the_governor": official(
        "Gubernur Bali Bambang Wibowo", "Bambang Wibowo", "Gubernur", "Pemerintah Provinsi Bali"
    )
    + " bersama "
    + official("Wakil Gubernur Siti Rahmawati", "Siti Rahmawati", "Wakil Gubernur", "Pemerintah Provinsi Bali"),
}  # fmt: skip
SHORT = {**FORCES, **MORE, **BODIES, **{k: v for k, v in NAMES.items() if "\n" not in v and "HOAKS" not in v}}
SENTENCES = NAMES | SEVERAL | {phenomenon: f"{marked} hadir di Solo kemarin." for phenomenon, marked in SHORT.items()}


@pytest.mark.parametrize("phenomenon", SENTENCES)
def test_official(phenomenon: str) -> None:
    assert wrong(SENTENCES[phenomenon], "official") == []
