"""Officials whose body, or whose person, only the text around them tells: context, ladders of units, careers."""

from __future__ import annotations

import pytest

from tests.inline import wrong

BODIES = {
    "lecturer_of_the_university_spoken_of": (
        'Universitas Samudra Raya mengirim satu tim. <official person="Andi Fahira" position="Dosen Pembimbing" '
        'organization="Universitas Samudra Raya">Dosen pembimbing, Dr. Andi Fahira</official>, turut bangga.'
    ),
    "leader_of_a_students_team_of_the_university_spoken_of": (
        'Mahasiswa Universitas Samudra Raya membuat pompa air. <official person="Rahmat Saputra" '
        'position="Ketua Tim Peneliti" organization="Universitas Samudra Raya">Ketua tim peneliti, Rahmat Saputra</official>, '
        "menjelaskan cara kerjanya."
    ),
    "rector_between_two_universities_stays_without_body": (
        "Universitas Samudra Raya dan Universitas Gunung Mas bertemu. "
        '<official person="Andi Fahira" position="Rektor" organization="null">Rektor, Andi Fahira</official>, hadir.'
    ),
    "adviser_of_the_federation_spoken_of": (
        'Federasi Panahan Nusantara menerima bonus. <official person="Bambang Wibowo" position="Pembina" '
        'organization="Federasi Panahan Nusantara">Pembina Bambang Wibowo</official> hadir.'
    ),
    "director_of_the_company_spoken_of": (
        'PT Sinar Laut menyalurkan pupuk. <official person="Sri Handayani" position="Direktur Operasi" '
        'organization="PT Sinar Laut">Direktur Operasi, Sri Handayani</official>, menjamin stok.'
    ),
    "spokesman_of_the_regional_police_spoken_of": (
        'Polda Sulawesi Selatan menggelar jumpa pers. <official person="Rudi Hartono" position="Kepala Bidang Humas" '
        'organization="Kepolisian Daerah Sulawesi Selatan">Kabid Humas Kombes Pol Rudi Hartono</official> hadir.'
    ),
    "director_of_the_agency_spoken_of": (
        'BMKG memasang lima sensor. <official person="Bambang Wibowo" position="Direktur Gempabumi dan Tsunami" '
        'organization="Badan Meteorologi, Klimatologi, dan Geofisika">Direktur Gempabumi dan Tsunami, Bambang Wibowo</official>, '
        "menyebut sensor itu peka."
    ),
    "welfare_bureau_of_the_province_of_the_delegation": (
        'Kafilah Sumatera Barat berangkat pagi ini. <official person="Bambang Wibowo" position="Kepala Biro Kesra" '
        'organization="Pemerintah Provinsi Sumatera Barat">Kabiro Kesra, Bambang Wibowo</official>, melepas kafilah.'
    ),
    "welfare_bureau_of_the_province_of_the_governor": (
        'Hadir <official person="Sri Handayani" position="Wakil Gubernur" organization="Pemerintah Provinsi Sumatera Barat">'
        'Wakil Gubernur Sumbar, Sri Handayani</official> bersama <official person="Bambang Wibowo" '
        'position="Kepala Biro Kesra" organization="Pemerintah Provinsi Sumatera Barat">Kabiro Kesra, Bambang Wibowo</official>.'
    ),
    "two_titles_share_the_body_behind_the_second": (
        '<official person="Sri Handayani" position="Direktur Gizi Masyarakat" organization="Kementerian Kesehatan">'
        "Sri Handayani pernah menduduki jabatan Direktur Gizi Masyarakat dan "
        '<official person="Sri Handayani" position="Kepala Pusat Krisis Kesehatan" organization="Kementerian Kesehatan">'
        "Kepala Pusat Krisis Kesehatan di Kementerian Kesehatan</official></official>."
    ),
    "head_of_the_cooperative_spoken_of": (
        'Koperasi Tani Makmur Jaya mengekspor kopi. <official person="Slamet Haryono" position="Ketua" '
        'organization="Koperasi Tani Makmur Jaya">Ketua koperasi, Slamet Haryono</official>, gembira.'
    ),
    "regent_of_the_only_regency_named": (
        'Warga Kabupaten Gianyar membersihkan pantai. <official person="Made Sudana" position="Bupati" '
        'organization="Pemerintah Kabupaten Gianyar">Bupati Made Sudana</official> memimpin aksi itu.'
    ),
    "regent_between_two_regencies_stays_without_body": (
        'Kabupaten Gianyar dan Kabupaten Badung bersih. <official person="Made Sudana" position="Bupati" organization="null">'
        "Bupati Made Sudana</official> memimpin aksi itu."
    ),
    "hospital_named_after_a_doctor": (
        'Pasien dirawat di RSUD Dr. Soetomo. <official person="Siti Rahmawati" position="Direktur" '
        'organization="Rumah Sakit Umum Daerah Dr. Soetomo">Direktur RSUD Dr. Soetomo, dr. Siti Rahmawati</official>, hadir.'
    ),
    "regional_office_of_a_ministry_with_its_province": (
        '<official person="Rudi Hartono" position="Kepala Bidang Urusan Agama Islam" '
        'organization="Kantor Wilayah Kementerian Agama Provinsi Sumatera Barat">'
        "Kepala Bidang Urusan Agama Islam Kanwil Kemenag Sumbar, Rudi Hartono</official>, hadir."
    ),
}
LADDERS = {
    "unit_and_ministry_after_commas": (
        '<official person="Endang Lestari" position="Ketua Tim Kerja Penyakit Zoonosis" organization="Kementerian Kesehatan">'
        "Ketua Tim Kerja Penyakit Zoonosis, Direktorat Penyakit Menular, Kementerian Kesehatan, dr. Endang Lestari</official>, "
        "mengimbau warga."
    ),
    "deputy_and_agency_after_commas": (
        '“Angka itu turun,” kata <official person="Sri Handayani" position="Direktur Statistik Ketahanan Sosial" '
        'organization="Badan Pusat Statistik">Direktur Statistik Ketahanan Sosial, Deputi Bidang Statistik Sosial, BPS, '
        "Sri Handayani</official>."
    ),
    "ministry_alone_after_a_comma": (
        '<official person="Wayan Suardana" position="Kepala Biro Humas" organization="Kementerian Kesehatan">'
        "Kepala Biro Humas, Kemenkes, Wayan Suardana</official>, hadir."
    ),
    "unit_behind_pada": (
        'Menteri melantik <official person="Rudi Hartono" position="Analis Kebijakan" '
        'organization="Kementerian Kesehatan">Rudi Hartono sebagai Analis Kebijakan pada Bidang Gizi Masyarakat Kementerian Kesehatan'
        "</official>."
    ),
    "row_of_offices_is_no_ladder": (
        'Hadir Kepala BPS, <official person="Rudi Hartono" position="Deputi Bidang Statistik Sosial">'
        "Deputi Bidang Statistik Sosial Rudi Hartono</official>, dan tamu lain."
    ),
    "title_with_the_name_of_an_alliance_inside": (
        '<official person="Sri Handayani" position="Direktur Jenderal Kerja Sama ASEAN" organization="Kementerian Luar Negeri">'
        "Dirjen Kerja Sama ASEAN (KSA) Kementerian Luar Negeri Sri Handayani</official> memimpin delegasi."
    ),
}
CAREERS = {
    "two_offices_one_after_the_other": (
        '<official person="Rahmat Hidayat" position="Kepala Bidang Tata Ruang" organization="Dinas Pekerjaan Umum Kota Bogor">'
        'Sebelumnya, <official person="Rahmat Hidayat" position="Pelaksana Tugas Sekretaris" '
        'organization="Dinas Pekerjaan Umum Kota Bogor">Rahmat Hidayat menjabat Kepala Bidang Tata Ruang sekaligus '
        "Pelaksana Tugas Sekretaris Dinas Pekerjaan Umum Kota Bogor</official></official>."
    ),
    "pronoun_of_the_one_newly_in_office": (
        'Bupati Sragen melantik <official person="Andi Pratama" position="Kepala" organization="Dinas Sosial Kabupaten Sragen">'
        "Andi Pratama sebagai Kepala Dinas Sosial Kabupaten Sragen</official>. "
        '<official person="Andi Pratama" position="Kepala Bidang Rehabilitasi">Sebelumnya ia menjabat Kepala Bidang Rehabilitasi'
        "</official>."
    ),
    "sentence_without_subject": (
        '<official person="Andi Pratama" position="Kepala" organization="BPS">Andi Pratama dilantik sebagai Kepala BPS</official>. '
        '<official person="Andi Pratama" position="Kepala Biro Umum">Sebelumnya menduduki jabatan Kepala Biro Umum</official>.'
    ).replace('organization="BPS"', 'organization="Badan Pusat Statistik"'),
    "once_held_by_whom_the_text_speaks_of": (
        "Natsir Lubis sudah lama dikenal warga. "
        '<official person="Natsir Lubis" position="Menteri Sosial">Ia pernah menjadi Menteri Sosial</official> pada 2012.'
    ),
    "who_is_also_something_else_without_comma": (
        '“Data ini penting,” ujar <official person="Rina Puspita" position="Pranata Humas" organization="Badan Pusat Statistik">'
        "Rina Puspita yang juga Pranata Humas BPS</official>."
    ),
    "once_formerly_held": (
        '<official person="Bambang Wibowo" position="Wakil Kepala" organization="Badan Pusat Statistik">Bambang Wibowo yang '
        "sebelumnya pernah menjabat sebagai Wakil Kepala BPS</official> kini mengajar."
    ),
    "handed_over_from_one_to_the_other": (
        '<official person="Yoyok Haryadi" position="Rektor" organization="Universitas Andalas">Serah terima jabatan '
        '<official person="Siti Aminah" position="Rektor" organization="Universitas Andalas">Rektor Universitas Andalas dari '
        "Yoyok Haryadi kepada Siti Aminah</official></official> berlangsung khidmat."
    ),
    "who_is_replaced": (
        '<official person="Sri Handayani" position="Rektor" organization="Universitas Andalas">Sri Handayani dilantik sebagai '
        '<official person="Yoyok Haryadi" position="Rektor" organization="Universitas Andalas">Rektor Universitas Andalas '
        "menggantikan Yoyok Haryadi</official></official>."
    ),
    "formerly_one_and_now_the_other": (
        '<official person="Bambang Wibowo" position="Kepala" organization="Dinas Perdagangan Kota Bandung">Bambang Wibowo yang '
        'semula Kepala Dinas Perdagangan Kota Bandung kini menjadi <official person="Bambang Wibowo" position="Sekretaris" '
        'organization="Dewan Perwakilan Rakyat Daerah Kota Bandung">Sekretaris DPRD Kota Bandung</official></official>.'
    ),
    "street_named_after_a_minister": "Rapat di Jalan Menteri Supeno itu dihadiri Rudi Hartono.",
    "ship_named_after_a_doctor": "Menhan meninjau KRI dr. Radjiman Wedyodiningrat di dermaga bersama Komandan KRI.",
    "posted_to_a_school_in_a_sentence_without_subject": (
        "Hasan Basri lama mengajar di pelosok. Titik balik hidupnya terjadi "
        '<official person="Hasan Basri" position="Kepala" organization="SMP Negeri 5 Klaten">saat ditugaskan menjadi Kepala SMP '
        "Negeri 5 Klaten</official>."
    ),
    "company_before_a_name_and_a_title_behind_the_comma": (
        'Didampingi <official person="Sigit Santosa" position="Direktur Utama" organization="PT Pindad">Dirut PT Pindad Sigit '
        "Santosa</official>, Menhan meninjau pabrik."
    ),
    "list_of_a_committee_with_colons": (
        'SUSUNAN PANITIA\nKetua: Rudi Hartono\n<official person="Sri Handayani" position="Sekretaris">Sekretaris: Sri Handayani'
        '</official>\n<official person="Siti Aminah" position="Bendahara">Bendahara: Siti Aminah</official>'
    ).replace("Ketua: Rudi Hartono", '<official person="Rudi Hartono" position="Ketua">Ketua: Rudi Hartono</official>'),
    "wish_is_no_office": "Rudi Hartono sudah lama mengabdi. Ia ingin menjadi Rektor Universitas Andalas.",
    "somebody_named_by_the_way_is_not_meant": (
        "Sepeninggal Ahmad Hidayat, ia dilantik sebagai Rektor Universitas Andalas."
    ),
    "future_is_no_office": "Jika terpilih menjadi Gubernur Bali, Rudi Hartono akan membangun jalan kelak.",
}


@pytest.mark.parametrize("marked", (BODIES | LADDERS | CAREERS).values(), ids=(BODIES | LADDERS | CAREERS).keys())
def test_official(marked: str) -> None:
    assert wrong(marked, "official") == []


def test_body_from_the_source_in_the_document_id() -> None:
    """A document that only its id places: the ministry that publishes there is the body of a section."""
    from pipeline.document import Document
    from pipeline.recognise.office_release import publisher

    assert publisher(Document(doc_id="kemenkes-0123abcd", text="")) == "Kementerian Kesehatan"
    assert publisher(Document(doc_id="kemenkes", text="")) is None
