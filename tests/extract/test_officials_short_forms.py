"""Officials with a short title in brackets, regions and parties called in short, units, faculties, heads of states."""

from __future__ import annotations

import pytest

from tests.extract.official_marks import official
from tests.inline import wrong

_LAMBAR = "Pemerintah Kabupaten Lampung Barat"
SENTENCES = {
    "short_title_in_brackets_right_behind_the_head": official(
        "Kepala Bidang (Kabid) Sumber Daya Kesehatan Wasis Prayogo",
        "Wasis Prayogo",
        "Kepala Bidang Sumber Daya Kesehatan",
    )
    + " menyebut stok vaksin cukup.",
    "short_title_in_brackets_inside_the_body": official(
        "Kepala Dinas (Kadis) Perhubungan Sumut Agustinus Harahap",
        "Agustinus Harahap",
        "Kepala",
        "Dinas Perhubungan Sumatera Utara",
    )
    + " meninjau terminal.",
    "region_called_in_short": official("Bupati Lambar Parosil Hakim", "Parosil Hakim", "Bupati", _LAMBAR)
    + " panen kopi.",
    "region_called_in_short_behind_a_bracket_and_before_a_comma": official(
        "Kepala Dinas Kesehatan (Diskes) Lambar, Widyatmoko Prayogo",
        "Widyatmoko Prayogo",
        "Kepala",
        "Dinas Kesehatan Lambar",
    )
    + ", membuka posko.",
    "faculty_of_two_subjects": official(
        "Dosen Fakultas Ekonomika dan Bisnis (FEB) Universitas Gadjah Mada, Rani Lestari",
        "Rani Lestari",
        "Dosen",
        "Universitas Gadjah Mada",
    )
    + " menilai harga akan turun.",
    "faction_of_a_party_in_a_parliament_named_before": (
        "Rapat DPRD Provinsi Riau berlangsung lama. "
        + official(
            "Sekretaris Fraksi Golkar Agus Prayogo",
            "Agus Prayogo",
            "Sekretaris Fraksi Golkar",
            "Dewan Perwakilan Rakyat Daerah Provinsi Riau",
        )
        + " menutupnya."
    ),
    "unit_with_two_numbers_and_its_town_before_a_rank": official(
        "Danramil 421/09 Tanjungbintang Kapten Tarekat",
        "Tarekat",
        "Komandan Komando Rayon Militer 421/09 Tanjungbintang",
        "Koramil 421/09 Tanjungbintang",
    )
    + " membagikan takjil.",
    "strange_town_of_a_unit_before_a_comma_and_a_rank": official(
        "Danramil Tanjungbintang, Kapten Tarekat",
        "Tarekat",
        "Komandan Komando Rayon Militer Tanjungbintang",
        "Komando Rayon Militer Tanjungbintang",
    )
    + ", membagikan takjil.",
    "one_word_with_a_rank_beside_another_office": official(
        "Kapolsek Sukarame, Kompol Rohmawan", "Rohmawan", "Kepala Kepolisian Sektor", "Kepolisian Sektor Sukarame"
    )
    + " dan Camat Sukarame hadir.",
    "municipal_police": official(
        "Kepala Satuan Polisi Pamong Praja (Satpol PP) Kota Bandung Rasdian Hakim",
        "Rasdian Hakim",
        "Kepala",
        "Satuan Polisi Pamong Praja Kota Bandung",
    )
    + " menertibkan lapak.",
    "president_whose_state_nobody_says": official(
        "Presiden Donald Trump", "Donald Trump", "Presiden", "Amerika Serikat"
    )
    + " menaikkan tarif.",
    "prime_minister_whose_state_nobody_says": official(
        "PM Narendra Modi", "Narendra Modi", "Perdana Menteri", "India"
    )
    + " menyambut tamunya.",
    "names_in_a_row_the_second_of_which_begins_with_a_common_word": (
        "Yang dilantik ialah "
        + official(
            "Rini Astuti sebagai Direktur Keuangan PT Pupuk Indonesia", "Rini Astuti", "Direktur Keuangan",
            "PT Pupuk Indonesia",
        )
        + " dan "
        + official(
            "Bob Hartono sebagai Direktur Manajemen Aset", "Bob Hartono", "Direktur Manajemen Aset",
            "PT Pupuk Indonesia",
        )
        + "."
    ),
    "number_of_a_decree_behind_a_company": (
        "Itu tertulis dalam keputusan pemegang saham PT Pupuk Indonesia Nomor SK-15/M/2025. "
        + official("Direktur Operasi Dwi Hartono", "Dwi Hartono", "Direktur Operasi", "PT Pupuk Indonesia")
        + " menerimanya."
    ),
    "no_longer_in_office": official(
        "Budi Hartono tidak lagi menjabat Wakil Komisaris Utama PT Pertamina",
        "Budi Hartono",
        "Wakil Komisaris Utama",
        "PT Pertamina",
    )
    + ".",
    "before_becoming_what_one_is_now": (
        "Sebelum terpilih menjadi "
        + official(
            "Gubernur Bali pada Pilkada 2024, Bambang Hartono", "Bambang Hartono", "Gubernur", "Pemerintah Provinsi Bali"
        )
        + " mengajar di kampus."
    ),
    "row_of_a_board_whose_body_is_said_once": (
        "Rapat menetapkan "
        + official("Rini Astuti sebagai Ketua Yayasan Laut Biru", "Rini Astuti", "Ketua", "Yayasan Laut Biru")
        + ", "
        + official("Budi Hartono sebagai Sekretaris", "Budi Hartono", "Sekretaris", "Yayasan Laut Biru")
        + ", dan "
        + official("Wati Lestari sebagai Bendahara", "Wati Lestari", "Bendahara", "Yayasan Laut Biru")
        + "."
    ),
    "next_in_a_row_in_a_capacity_that_is_no_office": (
        "Saksinya "
        + official("Rini Astuti selaku Kepala Biro Umum Kementerian Sosial", "Rini Astuti", "Kepala Biro Umum",
                   "Kementerian Sosial")
        + ", Budi Hartono selaku pemilik kebun."
    ),
    "head_of_the_police_whose_office_the_text_has_named": (
        "Polres Sragen menggelar razia. "
        + official("Kapolres AKBP Tri Hartono", "Tri Hartono", "Kepala Kepolisian Resor", "Kepolisian Resor Sragen")
        + " memimpinnya."
    ),
    "commander_with_and_without_the_number_of_his_unit": (
        official(
            "Danramil 421/09 Tanjungbintang Kapten Tarekat", "Tarekat",
            "Komandan Komando Rayon Militer 421/09 Tanjungbintang", "Koramil 421/09 Tanjungbintang",
        )
        + " hadir. Danramil Tanjungbintang, Kapten Tarekat, berpesan singkat."
    ),
    "secretariat_of_the_province_spoken_of": (
        "Pemerintah Provinsi Bali rapat. "
        + official("Kepala Biro Hukum Setda Rini Astuti", "Rini Astuti", "Kepala Biro Hukum", "Pemerintah Provinsi Bali")
        + " hadir."
    ),
}  # fmt: skip


@pytest.mark.parametrize("sentence", SENTENCES.values(), ids=SENTENCES)
def test_officials_told_with_short_forms(sentence: str) -> None:
    assert wrong(sentence, "official") == []


NO_OFFICIALS = {
    "office_whose_region_is_called_in_short_without_a_name": "Surat itu dikirim ke kantor Bupati Lambar.",
    "town_of_the_police_without_a_rank": "Surat itu diteken atas nama Kapolsek Balongsari kemarin.",
    "party_behind_an_office": "Ketua DPC Golkar belum ditunjuk.",
}


@pytest.mark.parametrize("sentence", NO_OFFICIALS.values(), ids=NO_OFFICIALS)
def test_no_person_is_made_of_a_region_or_a_party(sentence: str) -> None:
    assert wrong(sentence, "official") == []
