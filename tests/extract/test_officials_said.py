"""Officials whom a verb, small letters, a company's legal form or an unknown acronym says: what a first sight missed."""

from __future__ import annotations

import pytest

from tests.extract.official_marks import stated as official
from tests.inline import wrong

SENTENCES = {
    "company_with_a_foreign_legal_form": (
        f"Kata {official('CEO Lumen Kelp Sdn. Bhd., Tan Boon Hock', 'Tan Boon Hock', 'CEO', 'Lumen Kelp Sdn. Bhd.')}."
    ),
    "company_with_a_comma_in_its_legal_form": (
        f"Nota diteken {official('Managing Director Orchid Grains Co., Ltd., Niran Suk', 'Niran Suk', 'Managing Director', 'Orchid Grains Co., Ltd.')}."
    ),
    "company_on_the_stock_exchange_with_its_dot": (
        f"{official('Direktur Utama PT Teluk Nila Tbk. Widya Larasati', 'Widya Larasati', 'Direktur Utama', 'PT Teluk Nila Tbk')} hadir."
    ),
    "hospital_named_after_somebody_and_its_town": (
        f"{official('Direktur RSUP dr. Sardjito Yogyakarta Agus Wirawan', 'Agus Wirawan', 'Direktur', 'RSUP dr. Sardjito Yogyakarta')} hadir."
    ),
    "hospital_named_after_somebody_with_initials": (
        f"{official('Direktur RSUP Prof. Dr. I.G.N. Mandala, I Wayan Sudana', 'I Wayan Sudana', 'Direktur', 'RSUP Prof. Dr. I.G.N. Mandala')}, hadir."
    ),
    "late_holder": (
        f"Warga mengenang {official('mantan Bupati Sumba Timur mendiang Umbu Hunga', 'Umbu Hunga', 'mantan Bupati', 'Pemerintah Kabupaten Sumba Timur')}."
    ),
    "secretariat_of_a_regency": (
        f"{official('Kabag Umum Setda Lamongan Sri Rahayu', 'Sri Rahayu', 'Kepala Bagian Umum', 'Pemerintah Kabupaten Lamongan')} hadir."
    ),
    "secretariat_of_the_region_spoken_of": (
        f"Sambutan {official('Gubernur Bali Made Surya', 'Made Surya', 'Gubernur', 'Pemerintah Provinsi Bali')} dibacakan "
        f"{official('Asisten Administrasi Umum Setda Joko Purwadi', 'Joko Purwadi', 'Asisten Administrasi Umum', 'Pemerintah Provinsi Bali')}."
    ),
    "small_letters_and_no_blank_behind_the_comma": (
        f"Apel dipimpin {official('kabid humas Polda Jambi,Kombes Pol. Bagas Tresna', 'Bagas Tresna', 'Kepala Bidang Humas', 'Kepolisian Daerah Jambi')} ."
    ),
    "small_letters_of_a_local_office": (
        f"Kata {official('kepala dinas pertanian dan pangan Kota Bima, Nurdin Abakar', 'Nurdin Abakar', 'Kepala', 'Dinas Pertanian dan Pangan Kota Bima')}, air cukup."
    ),
    "small_letters_before_a_company": (
        f"Kata {official('direktur operasi PT Garam Madura Achmad Fauzi', 'Achmad Fauzi', 'Direktur Operasi', 'PT Garam Madura')}, stok aman."
    ),
    "small_letters_of_whom_a_verb_acts_on": "Para guru bersama Kemenag, Budi Santoso, menanam pohon.",
    "chaired_body": (
        f"Asosiasi Perajin Rotan yang {official('diketuai Hasna Dahlan', 'Hasna Dahlan', 'Ketua', 'Asosiasi Perajin Rotan')} menagih janji."
    ),
    "chaired_team": (
        f"Tim seleksi {official('diketuai oleh Prof. Arif Budi', 'Arif Budi', 'Ketua', 'Tim seleksi')} dan bekerja tiga pekan."
    ),
    "chaired_meeting_and_delegation": "Rapat diketuai Arif Budi. Delegasi itu diketuai Hasna Dahlan.",
    "who_chairs_a_body": (
        f"{official('Hasna Dahlan, yang mengetuai Asosiasi Perajin Rotan', 'Hasna Dahlan', 'Ketua', 'Asosiasi Perajin Rotan')} sejak 2019, hadir."
    ),
    "who_heads_an_office": (
        f"{official('Hasna Dahlan kini mengepalai Balai Arkeologi Manado', 'Hasna Dahlan', 'Kepala', 'Balai Arkeologi Manado')}."
    ),
    "deputy_of_who_was_named": (
        f"{official('Bupati Alor Iskandar Laka', 'Iskandar Laka', 'Bupati', 'Pemerintah Kabupaten Alor')} dan "
        f"{official('wakilnya, Rocky Winaryo', 'Rocky Winaryo', 'Wakil Bupati', 'Pemerintah Kabupaten Alor')}, tiba."
    ),
    "office_since_a_month": (
        official(
            "Mathius Awoi, yang sejak Januari menjabat Kepala Dinas Kehutanan Papua",
            "Mathius Awoi",
            "Kepala",
            "Dinas Kehutanan Papua",
        )
        + ", menanam sagu."
    ),
    "described_before_the_clause_of_the_office": (
        official(
            "Nyoman Gita, pejabat yang kini mengisi kursi Direktur Utama PDAM Tirta Bening",
            "Nyoman Gita",
            "Direktur Utama",
            "PDAM Tirta Bening",
        )
        + ", berjanji."
    ),
    "school_with_a_number_and_its_town": (
        f"{official('Kepala SMPN 3 Waingapu Yuliana Rambu Ana', 'Yuliana Rambu Ana', 'Kepala', 'SMPN 3 Waingapu')} menerima buku."
    ),
    "body_with_two_unknown_acronyms": (
        f"{official('Kepala BBPPVX BOE Malang, Abdul Munir', 'Abdul Munir', 'Kepala', 'BBPPVX BOE Malang')}, tiba."
    ),
    "acronym_with_its_place_behind_the_head_of_a_unit": (
        f"{official('Manajer SPPG Toboali 2, Cut Nadia', 'Cut Nadia', 'Manajer', 'SPPG Toboali 2')}, tiba."
    ),
    "acronym_with_a_number_in_it": (
        f"{official('Koordinator KKP3K Pulau Pieh, Herman Sikumbang', 'Herman Sikumbang', 'Koordinator', 'KKP3K Pulau Pieh')}, tiba."
    ),
    "place_of_two_words_behind_an_acronym": (
        f"{official('Kepala SPPG Tanjung Redeb Wahyuningsih', 'Wahyuningsih', 'Kepala', 'SPPG Tanjung Redeb')} tiba."
    ),
    "name_that_ends_in_a_word_of_the_language": (
        f"{official('Sekjen APKAXI Joune Ganda', 'Joune Ganda', 'Sekretaris Jenderal', 'APKAXI')} hadir."
    ),
    "month_as_a_name_behind_a_rank": (
        f"{official('Wakapolres Ngada, Kompol Mei Charles Sitepu', 'Mei Charles Sitepu', 'Wakil Kepala Kepolisian Resor', 'Kepolisian Resor Ngada')}, hadir."
    ),
    "unnamed_head_of_a_local_office": "Hadir Sekda Kabupaten Ende, Kepala Bappeda, Kepala Dinas Sosial, dan Dandim.",
    "elect_before_its_region": (
        f"{official('Bupati terpilih Kabupaten Nduga, Wentius Nimia', 'Wentius Nimia', 'Bupati', 'Pemerintah Kabupaten Nduga')}, tiba."
    ),
    "outgoing_before_its_body": (
        f"{official('Ketua Umum demisioner HMI Cabang Ternate, Fadli Hamid', 'Fadli Hamid', 'Ketua Umum', 'HMI Cabang Ternate')}, tiba."
    ),
    "incumbent_before_his_region": (
        f"{official('Gubernur petahana Jawa Timur Rina Marlina', 'Rina Marlina', 'Gubernur', 'Pemerintah Provinsi Jawa Timur')} tiba."
    ),
    "elder_of_a_clan": (
        f"{official('Ketua Adat Suku Boti, Namah Benu', 'Namah Benu', 'Ketua Adat', 'Suku Boti')}, tiba."
    ),
    "field_that_ends_in_a_word_that_may_be_a_name": (
        f"{official('Asisten Deputi Perlindungan Anak Rina Marlina', 'Rina Marlina', 'Asisten Deputi Perlindungan Anak')} tiba."
    ),
    "section_of_a_small_region": (
        f"{official('Kepala Seksi Kesejahteraan Sosial Kelurahan Dembe, Rizal Djibran', 'Rizal Djibran', 'Kepala Seksi Kesejahteraan Sosial', 'Kelurahan Dembe')}, tiba."
    ),
    "section_of_a_large_region": (
        f"{official('Kepala Bagian Hukum Kabupaten Ende, Ignas Kapo', 'Ignas Kapo', 'Kepala Bagian Hukum', 'Pemerintah Kabupaten Ende')}, tiba."
    ),
    "inspector_of_a_region": (
        f"{official('Inspektur Kabupaten Sabu Raijua, Ester Djami', 'Ester Djami', 'Inspektur', 'Pemerintah Kabupaten Sabu Raijua')}, tiba."
    ),
    "station_of_an_agency": (
        f"{official('Kepala Stasiun BMKG Dumatubun, Erna Lesnussa', 'Erna Lesnussa', 'Kepala', 'Stasiun BMKG Dumatubun')}, tiba."
    ),
    "body_before_a_name_with_a_particle": (
        f"{official('Presiden Komisi Eropa Ursula von der Leyen', 'Ursula von der Leyen', 'Presiden', 'Komisi Eropa')} tiba."
    ),
    "name_and_office_as_fields_of_a_form": (
        f"Data peserta:\n{official('Nama: Hironimus Taolin' + chr(10) + 'Jabatan: Camat Noemuti', 'Hironimus Taolin', 'Camat', 'Pemerintah Kecamatan Noemuti')}"
    ),
    "hamlet_of_two_words": (
        f"{official('Kepala Dusun Wae Rebo, Aleksander', 'Aleksander', 'Kepala Dusun', 'Dusun Wae Rebo')}, tiba."
    ),
    "company_of_one_word_before_a_name": (
        f"{official('Direktur PT Flobamoro Abraham Lewar', 'Abraham Lewar', 'Direktur', 'PT Flobamoro')} tiba."
    ),
    "kindergarten_and_a_nun": (
        f"{official('Kepala TK Pertiwi Maumere, Suster Maria Goreti', 'Maria Goreti', 'Kepala', 'TK Pertiwi Maumere')}, tiba."
    ),
    "likely_candidate": "Kandidat kuat Rektor Unram, Sukardi Wirata, memaparkan visi.",
    "commission_of_a_local_parliament_by_its_letter": (
        f"{official('Ketua Komisi B DPRD Kota Malang Bayu Santoso', 'Bayu Santoso', 'Ketua Komisi B', 'Dewan Perwakilan Rakyat Daerah Kota Malang')} tiba."
    ),
    "body_whose_last_word_people_are_called": (
        f"{official('Ketua BUMDes Mekar Sari, Hilaria Tiro', 'Hilaria Tiro', 'Ketua', 'BUMDes Mekar Sari')}, mengekspor kopi."
    ),
    "kind_of_body_in_small_letters": (
        f"Hadir {official('ketua koperasi Sinar Fajar, Melania Kewa', 'Melania Kewa', 'Ketua', 'Koperasi Sinar Fajar')}."
    ),
    "assistant_and_a_province_by_its_acronym": (
        f"{official('Asisten II Bidang Perekonomian Setda Provinsi NTB, Lalu Faozal', 'Lalu Faozal', 'Asisten II Bidang Perekonomian', 'Pemerintah Provinsi Nusa Tenggara Barat')}, tiba."
    ),
    "secretariat_of_a_regency_with_a_quarter": (
        f"{official('Kabag Kesra Setda Kabupaten Luwu Utara Baso Rahim', 'Baso Rahim', 'Kepala Bagian Kesra', 'Pemerintah Kabupaten Luwu Utara')} tiba."
    ),
    "office_of_an_acronym_in_a_district": (
        f"{official('Koordinator BPP Kecamatan Bungku Selatan, Irma Lahadi', 'Irma Lahadi', 'Koordinator', 'BPP Kecamatan Bungku Selatan')}, tiba."
    ),
    "part_of_a_known_company_behind_its_holder": (
        f"{official('Indra Mahesa ditunjuk sebagai Direktur Utama PT Pelni Niaga', 'Indra Mahesa', 'Direktur Utama', 'PT Pelni Niaga')} kemarin."
    ),
}


@pytest.mark.parametrize("phenomenon", SENTENCES)
def test_official(phenomenon: str) -> None:
    assert wrong(SENTENCES[phenomenon], "official") == []
