"""Officials of bodies with names of their own: units, schools, hospitals, foreign offices, and who stands in for whom."""

from __future__ import annotations

import pytest

from tests.inline import wrong

SENTENCES = {
    "vice_rector_with_a_number_of_a_school_with_sisters": (
        'Hadir <official person="Rina Astuti" position="Wakil Rektor II" organization="Institut Seni Indonesia Surakarta">'
        "Wakil Rektor II ISI Surakarta, Dr. Rina Astuti</official>, di aula."
    ),
    "college_abroad": (
        '<official person="Aminah Binti Yusuf" position="Pimpinan" organization="Kolej Tingkatan Enam Seri Bayu">'
        "Pimpinan Kolej Tingkatan Enam Seri Bayu, Aminah Binti Yusuf</official>, menyambut tamu."
    ),
    "leader_of_a_research_team": (
        '<official person="Bambang Wibowo" position="Ketua Tim Peneliti">Ketua tim peneliti, Bambang Wibowo</official>, '
        "memaparkan hasilnya."
    ),
    "farmers_group_and_its_leader": (
        '<official person="Slamet Rahardjo" position="Ketua" organization="Kelompok Tani Sumber Makmur">'
        "Ketua Kelompok Tani Sumber Makmur, Slamet Rahardjo</official>, menerima bibit."
    ),
    "adviser_without_body_before_a_whole_name": (
        'Mereka datang bersama <official person="Bambang Wibowo" position="Pembina">Pembina Bambang Wibowo</official> kemarin.'
    ),
    "supervising_lecturer": (
        '<official person="Bambang Wibowo" position="Dosen Pembimbing">Dosen pembimbing, Ir. Bambang Wibowo</official>, hadir.'
    ),
    "staff_in_parentheses": (
        '<official person="Siti Rahmawati" position="Staf Humas" organization="Sekretariat DPRD Kota Kupang">'
        "Siti Rahmawati (Staf Humas Sekretariat DPRD Kota Kupang</official>) selamat."
    ),
    "who_stands_in_for_a_governor": (
        'Gubernur Bali diwakili <official person="Bambang Wibowo" position="Asisten II" organization="Pemerintah Provinsi Bali">'
        "Asisten II, Bambang Wibowo</official>, membuka pameran."
    ),
    "who_stands_in_for_a_minister": (
        'Mewakili Menteri Sosial, <official person="Siti Rahmawati" position="Staf Ahli Bidang Teknologi" '
        'organization="Kementerian Sosial">Staf Ahli Bidang Teknologi Siti Rahmawati</official> hadir.'
    ),
    "matter_of_the_title_before_the_name": (
        '<official person="Siti Rahmawati" position="Deputi Bidang Pengawasan dan Daya Saing Koperasi">'
        "Deputi Bidang Pengawasan dan Daya Saing Koperasi Siti Rahmawati</official> meninjau gudang."
    ),
    "section_of_syllables_before_the_name": (
        '<official person="Yulianto" position="Kepala Bidang Penais Zawa">Kabid Penais Zawa, Yulianto</official>, hadir.'
    ),
    "name_with_two_particles": (
        '<official person="Dirk van der Berg" position="Direktur" organization="UNESCO">Direktur UNESCO Dirk van der Berg</official> '
        "tiba di Bandung."
    ),
    "common_words_as_a_name_after_brackets": (
        '<official person="Cahaya Bintang" position="Kepala" organization="Badan Gizi Nasional">'
        "Kepala Badan Gizi Nasional (BGN) Cahaya Bintang</official> meninjau dapur."
    ),
    "military_region_is_the_body": (
        '<official person="Bambang Wibowo" position="Panglima" organization="Kodam IX/Udayana">'
        "Panglima Kodam IX/Udayana Mayjen TNI Bambang Wibowo</official> meninjau pos."
    ),
    "short_title_of_a_district_command": (
        '<official person="Bambang Wibowo" position="Komandan Komando Distrik Militer 0716/Demak" organization="Kodim 0716/Demak">'
        "Dandim 0716/Demak Letkol Inf Bambang Wibowo</official> menanam padi."
    ),
    "air_base_named_after_a_hero": (
        '<official person="Bambang Wibowo" position="Komandan" organization="Lanud Adi Soemarmo">'
        "Komandan Lanud Adi Soemarmo Marsma TNI Bambang Wibowo</official> menyambut tamu."
    ),
    "health_centre_and_its_place": (
        '<official person="Siti Rahmawati" position="Kepala" organization="Puskesmas Godean">'
        "Kepala Puskesmas Godean Siti Rahmawati</official> memeriksa warga."
    ),
    "foundation_with_an_arabic_name": (
        '<official person="Slamet Rahardjo" position="Ketua" organization="Yayasan Nurul Huda">'
        "Ketua Yayasan Nurul Huda Slamet Rahardjo</official> bersyukur."
    ),
    "initials_joined_by_dots": (
        '<official person="A.A. Gede Rai" position="Ketua" organization="Yayasan Widya Bali">'
        "A.A. Gede Rai, Ketua Yayasan Widya Bali</official>, hadir."
    ),
    "deputy_secretary_of_a_department": (
        '<official person="Linda Carter" position="Deputy Secretary" organization="Department of Education">'
        "Linda Carter, Deputy Secretary of the Department of Education</official>, hadir."
    ),
    "secretary_of_the_states": (
        '<official person="John Carter" position="Secretary" organization="Amerika Serikat">'
        "Secretary of The USA, John Carter</official>, hadir."
    ),
    "dean_of_an_institute": (
        '<official person="Bambang Wibowo" position="Dean" organization="ADBI">Dean of ADBI, Bambang Wibowo</official>, hadir.'
    ),
    "attache_at_an_embassy": (
        '<official person="Budi Hidayat" position="Atase Ketenagakerjaan" '
        'organization="Kedutaan Besar Republik Indonesia Kuala Lumpur">'
        "Atase Ketenagakerjaan KBRI Kuala Lumpur Budi Hidayat</official> hadir."
    ),
    "assistant_in_a_regional_secretariat": (
        '<official person="Bambang Wibowo" position="Asisten II Sekretaris Daerah" organization="Pemerintah Provinsi Jambi">'
        "Asisten II Sekretaris Daerah Provinsi Jambi Bambang Wibowo</official> hadir."
    ),
    "strange_last_word_of_an_institute": (
        '<official person="Clara Hoffmann" position="Direktur" organization="Goethe-Institut">'
        "Direktur Goethe-Institut Indonesien, Clara Hoffmann</official>, hadir."
    ),
    "office_written_out_of_short_words": (
        '<official person="Mahyudin" position="Kepala Kantor Wilayah" '
        'organization="Kantor Wilayah Kementerian Agama Provinsi Sumatera Barat">Kepala Kanwil Kemenag Sumbar Mahyudin</official> hadir.'
    ),
    "founder_and_chief": (
        '<official person="Bambang Wibowo" position="CEO dan Founder" organization="Tokolaut">'
        "Bambang Wibowo, CEO dan Founder Tokolaut</official>, berbagi kiat."
    ),
    "secretariat_written_for_its_head": (
        'Wali Kota Kupang diwakili <official person="Bambang Wibowo" position="Sekretaris Daerah" '
        'organization="Pemerintah Kota Kupang">Setda, Bambang Wibowo</official>, menutup lomba.'
    ),
    "body_between_head_and_section": (
        '<official person="Herman Wibowo" position="Deputi Bidang Pengembangan Karier" organization="Badan Kepegawaian Negara">'
        "Deputi BKN Bidang Pengembangan Karier, yakni Herman Wibowo</official>, hadir."
    ),
    "word_of_government_ends_the_body": (
        '<official person="Bambang Wibowo" position="Kepala" organization="Badan Komunikasi Pemerintah">'
        "Kepala Badan Komunikasi Pemerintah Bambang Wibowo</official> hadir."
    ),
    "second_role_that_is_no_office": (
        '<official person="Bambang Wibowo" position="Ketua Tim Asesor">'
        "Ketua Tim Asesor sekaligus Penguji Materi, Bambang Wibowo</official>, hadir."
    ),
}

NOTHING = {
    "hospital_named_after_a_general": "Kepala RSPPN Jenderal Sudirman menyambut tamu.",
    "battalion_with_a_name_of_two_words": "Komandan Yonif TP 823/Raja Wakaaka menyambut tamu.",
    "years_of_a_board": "Pengurus KORPRI Masa Bakti 2024 hingga 2029 dilantik.",
    "rank_in_two_words": "Mayor Jenderal Ito Yuichiro tiba.",
    "region_after_a_short_form_in_brackets": "Kepala Badan Pangan Nasional (Bapanas) Wilayah Timur meninjau pasar.",
}


@pytest.mark.parametrize("phenomenon", SENTENCES)
def test_official(phenomenon: str) -> None:
    assert wrong(SENTENCES[phenomenon], "official") == []


@pytest.mark.parametrize("phenomenon", NOTHING)
def test_nobody_in_office(phenomenon: str) -> None:
    assert wrong(NOTHING[phenomenon], "official") == []
