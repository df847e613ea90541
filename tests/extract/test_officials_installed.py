"""Officials put into office by somebody, placed by regions, by ranks in two forms, by whom a body speaks."""

from __future__ import annotations

import pytest

from tests.extract.official_marks import stated as official
from tests.inline import wrong

BALI = official("Gubernur Bali Made Surya", "Made Surya", "Gubernur", "Pemerintah Provinsi Bali")
WIDODO = official("Presiden RI ke-7 Joko Widodo", "Joko Widodo", "Presiden", "Republik Indonesia")

SENTENCES = {
    "installed_by_somebody_named_with_his_office": (
        '<official person="Wirda Nasution" position="Kepala" organization="Dinas Sosial Provinsi Bali">'
        f"Wirda Nasution resmi dilantik {BALI} sebagai Kepala Dinas Sosial Provinsi Bali</official>."
    ),
    "installed_by_an_office_without_a_name": (
        official(
            "Wirda Nasution ditunjuk langsung oleh Menteri Perdagangan menjadi Rektor Universitas Andalas",
            "Wirda Nasution", "Rektor", "Universitas Andalas",
        )
        + "."
    ),
    "installed_by_a_body": (
        official(
            "Wirda Nasution ditetapkan KPU sebagai Bupati Sragen", "Wirda Nasution", "Bupati", "Pemerintah Kabupaten Sragen"
        )
        + "."
    ),
    "who_installs_holds_nothing_more": f"Ia diangkat oleh {BALI} sebagai Kepala Dinas Sosial Provinsi Bali.",
    "row_of_those_installed": (
        "Tiga orang dilantik, yakni "
        + official("Rudi Hartono sebagai Rektor Universitas Andalas", "Rudi Hartono", "Rektor", "Universitas Andalas")
        + ", "
        + official("Wirda Nasution sebagai Bupati Sragen", "Wirda Nasution", "Bupati", "Pemerintah Kabupaten Sragen")
        + ", dan "
        + official("Galuh Permadi sebagai Kepala BPS", "Galuh Permadi", "Kepala", "Badan Pusat Statistik")
        + "."
    ),
    "office_taken_by_somebody": (
        official("Kursi Bupati Sragen kini ditempati Galuh Permadi", "Galuh Permadi", "Bupati", "Pemerintah Kabupaten Sragen")
        + "."
    ),
    "president_counted_behind_the_state": f"{WIDODO} datang.",
    "president_by_his_short_name_and_his_wife": (
        official("Presiden Jokowi", "Jokowi", "Presiden", "Republik Indonesia") + " bersama Ibu Iriana Jokowi menanam padi."
    ),
    "president_and_first_lady_with_his_name": (
        official("Presiden Joko Widodo", "Joko Widodo", "Presiden", "Republik Indonesia")
        + " dan "
        + official("Ibu Negara Iriana Joko Widodo", "Iriana Joko Widodo", "Ibu Negara", "Republik Indonesia")
        + " tiba."
    ),
    "deputy_president_director": (
        official("Wakil Presiden Direktur PT Sinar Laut Rudi Hartono", "Rudi Hartono", "Wakil Presiden Direktur", "PT Sinar Laut")
        + " hadir."
    ),
    "rank_written_out_with_its_short_form": (
        official(
            "Kapolres Sragen Ajun Komisaris Besar Polisi (AKBP) Dewi Kartika", "Dewi Kartika", "Kepala Kepolisian Resor",
            "Kepolisian Resor Sragen",
        )
        + " hadir."
    ),
    "rank_written_out_is_no_office": "Korban ditemui Komisaris Besar Polisi (Kombes Pol) Rudi Hartono.",
    "rank_ends_the_name_of_a_place": (
        official("Kapolsek Koja Kompol Sugiarto", "Sugiarto", "Kepala Kepolisian Sektor", "Kepolisian Sektor Koja") + " hadir."
    ),
    "corps_written_out": (
        official(
            "Komandan Kodim 0725/Sragen Letnan Kolonel Infanteri Rudi Hartono", "Rudi Hartono", "Komandan", "Kodim 0725/Sragen"
        )
        + " hadir."
    ),
    "local_parliament_written_out": (
        official(
            "Ketua Dewan Perwakilan Rakyat Daerah Kabupaten Sragen, Galuh Permadi", "Galuh Permadi", "Ketua",
            "Dewan Perwakilan Rakyat Daerah Kabupaten Sragen",
        )
        + ", hadir."
    ),
    "council_of_the_president": (
        official(
            "Ketua Dewan Pertimbangan Presiden (Wantimpres) Galuh Permadi", "Galuh Permadi", "Ketua",
            "Dewan Pertimbangan Presiden",
        )
        + " hadir."
    ),
    "regions_between_title_and_name": (
        official(
            "Kepala Desa Sukamaju, Kecamatan Masaran, Kabupaten Sragen, Asep Suryana", "Asep Suryana", "Kepala Desa",
            "Pemerintah Desa Sukamaju",
        )
        + ", menyambut."
    ),
    "region_behind_a_comma_places_a_local_office": (
        official(
            "Kepala Dinas Pertanian, Kabupaten Sragen, Asep Suryana", "Asep Suryana", "Kepala",
            "Dinas Pertanian Kabupaten Sragen",
        )
        + ", menyambut."
    ),
    "district_of_two_words_before_its_regency": (
        official(
            "Camat Rawa Jitu, Kabupaten Tulang Bawang, Asep Suryana", "Asep Suryana", "Camat", "Pemerintah Kecamatan Rawa Jitu"
        )
        + ", menyambut."
    ),
    "field_behind_a_comma": (
        official(
            "Wakil Rektor III Unand, Bidang Kemahasiswaan, Galuh Permadi", "Galuh Permadi",
            "Wakil Rektor III Bidang Kemahasiswaan", "Universitas Andalas",
        )
        + ", hadir."
    ),
    "thanks_open_no_clause": (
        "Terima kasih kepada "
        + official("Duta Besar Jepang, Mr Kenji Mori", "Kenji Mori", "Duta Besar", "Jepang")
        + " yang sudah datang."
    ),
    "nickname_in_brackets_within_the_name": (
        official("Direktur Utama PT Sinar Laut, Rosa (Nana) Tambunan", "Rosa (Nana) Tambunan", "Direktur Utama", "PT Sinar Laut")
        + ", hadir."
    ),
    "charge_d_affaires_without_its_accent": (
        official(
            "Charge d’Affaires ad interim Kedutaan Besar Jepang di Indonesia, Kenji Mori", "Kenji Mori",
            "Charge d’Affaires Ad Interim", "Kedutaan Besar Jepang di Indonesia",
        )
        + ", hadir."
    ),
    "leader_of_the_pilgrims": (
        official("Naib Amirul Hajj Galuh Permadi", "Galuh Permadi", "Naib Amirul Hajj", "Kementerian Agama") + " tiba."
    ),
    "clan_with_its_district": (
        official("Kepala Suku Muyu Distrik Kombut Yohanes Wenda", "Yohanes Wenda", "Kepala Suku Muyu", "Suku Muyu") + " tiba."
    ),
    "body_that_speaks_through_a_section": (
        "Pemprov Bali melalui "
        + official("Kepala Biro Umum, Galuh Permadi", "Galuh Permadi", "Kepala Biro Umum", "Pemerintah Provinsi Bali")
        + ", menjawab."
    ),
    "professor_before_a_name_is_no_office": "Profesor Galuh Permadi meneliti ikan.",
    "secretary_of_a_ministry_in_short": (
        official("Sesmenpora Galuh Permadi", "Galuh Permadi", "Sekretaris Kementerian", "Kementerian Pemuda dan Olahraga")
        + " hadir."
    ),
    "one_unknown_name_behind_the_secretary_of_a_region": (
        official("Bupati Sragen Galuh Permadi", "Galuh Permadi", "Bupati", "Pemerintah Kabupaten Sragen")
        + " diwakili oleh "
        + official("Sekretaris Daerah Hargiyanto", "Hargiyanto", "Sekretaris Daerah", "Pemerintah Kabupaten Sragen")
        + "."
    ),
    "city_abroad_of_two_words": (
        official("Wali Kota New York, Andrew Cole", "Andrew Cole", "Wali Kota", "Pemerintah Kota New York") + ", hadir."
    ),
    "short_corps_in_brackets_behind_the_rank": (
        official(
            "Kapuspen TNI, Brigjen TNI (Mar) Galuh Permadi", "Galuh Permadi", "Kepala Pusat Penerangan",
            "Tentara Nasional Indonesia",
        )
        + ", hadir."
    ),
    "commander_of_the_one_such_corps": (
        official("Dankormar Letjen TNI (Mar) Galuh Permadi", "Galuh Permadi", "Komandan Korps Marinir", "Korps Marinir") + " hadir."
    ),
    "district_keeps_the_word_behind_it": (
        official(
            "Kepala KUA Kecamatan Bayang Rina Marlina", "Rina Marlina", "Kepala", "Kantor Urusan Agama Kecamatan Bayang"
        )
        + " hadir."
    ),
    "section_at_the_office_of_a_ministry_in_short": (
        official(
            "Kasi Penmad Kankemenag Solok Rinal Wahyudi", "Rinal Wahyudi", "Kepala Seksi Penmad", "Kantor Kementerian Agama Solok"
        )
        + " hadir."
    ),
    "office_of_a_part_of_the_capital": (
        official("Kasudin Sosial Jakarta Barat, Suprapto", "Suprapto", "Kepala", "Suku Dinas Sosial Jakarta Barat") + ", hadir."
    ),
    "prime_minister_who_is_also_minister": (
        official(
            '<official person="Alan Brooks" position="Wakil Perdana Menteri" organization="Australia">'
            "Wakil Perdana Menteri sekaligus Menteri Pertahanan Australia Alan Brooks</official>",
            "Alan Brooks", "Menteri Pertahanan", "Kementerian Pertahanan Australia",
        )
        + " hadir."
    ),
    "attache_at_an_embassy_in_a_town": (
        official(
            "Atase Pertahanan Kedubes AS di Jakarta Kolonel Alan Brooks", "Alan Brooks", "Atase Pertahanan",
            "Kedutaan Besar Amerika Serikat",
        )
        + " hadir."
    ),
    "coordinating_minister_with_his_short_title_before_the_portfolio": (
        official(
            "Menteri Koordinator (Menko) Bidang Pangan RI, Galuh Permadi", "Galuh Permadi", "Menteri Koordinator Bidang Pangan",
            "Kementerian Koordinator Bidang Pangan",
        )
        + " (GP), hadir."
    ),
    "coordinating_minister_with_the_acronym_of_the_portfolio": (
        official(
            "Menko Bidang Pemberdayaan Masyarakat (PM) Galuh Permadi", "Galuh Permadi",
            "Menteri Koordinator Bidang Pemberdayaan Masyarakat", "Kementerian Koordinator Bidang Pemberdayaan Masyarakat",
        )
        + " hadir."
    ),
    "frequent_slips_of_titles": (
        official("Sekertaris Dinas Sosial Kota Padang Galuh Permadi", "Galuh Permadi", "Sekretaris", "Dinas Sosial Kota Padang")
        + " menemui "
        + official("Mentri Perdagangan Rudi Hartono", "Rudi Hartono", "Menteri Perdagangan", "Kementerian Perdagangan")
        + "."
    ),
    "secretary_of_a_village": (
        official("Sekdes Sukamaju Galuh Permadi", "Galuh Permadi", "Sekretaris Desa", "Pemerintah Desa Sukamaju") + " hadir."
    ),
    "rank_behind_the_word_for_a_town": (
        official(
            "Kapolres Solok Kota AKBP Galuh Permadi", "Galuh Permadi", "Kepala Kepolisian Resor",
            "Kepolisian Resor Solok Kota",
        )
        + " hadir."
    ),
    "pointing_word_ends_the_opening": (
        "Menanggapi kabar itu "
        + official("Ketua Umum Kadin, Galuh Permadi", "Galuh Permadi", "Ketua Umum", "Kamar Dagang dan Industri Indonesia")
        + " tertawa."
    ),
    "deputy_head_of_an_agency_beside_a_ministry": (
        official(
            '<official person="Galuh Permadi" position="Wakil Menteri Agraria dan Tata Ruang" '
            'organization="Kementerian Agraria dan Tata Ruang/Badan Pertanahan Nasional">'
            "Wamen ATR/Waka BPN Galuh Permadi</official>",
            "Galuh Permadi", "Wakil Kepala", "Kementerian Agraria dan Tata Ruang/Badan Pertanahan Nasional",
        )
        + " hadir."
    ),
    "mosque_is_no_person": "Ketua Panitia Kurban Masjid Al Huda menyerahkan daging.",
}  # fmt: skip


@pytest.mark.parametrize("marked", SENTENCES.values(), ids=SENTENCES.keys())
def test_official(marked: str) -> None:
    assert wrong(marked, "official") == []


SPEAKERS = {
    "head_of_a_local_office_without_its_region": (
        "Kepala Kantor Kementerian Agama Kabupaten Solok Galuh Permadi hadir. Kakan Kemenag berpesan agar "
        '<statement kind="indirect" speaker="Galuh Permadi" cue="berpesan">siswa rajin membaca buku</statement>.'
    ),
    "head_of_a_school_by_the_title_alone": (
        "Kepala SMAN 1 Padang Galuh Permadi hadir. Kepala sekolah mengatakan "
        '<statement kind="indirect" speaker="Galuh Permadi" cue="mengatakan">siswa siap belajar lagi</statement>.'
    ),
    "one_of_two_schools_is_not_said": (
        "Kepala SMAN 1 Padang Galuh Permadi dan Kepala SMAN 2 Padang Rudi Hartono hadir. Kepala sekolah mengatakan "
        '<statement kind="indirect" speaker="null" cue="mengatakan">siswa siap belajar lagi</statement>.'
    ),
}


@pytest.mark.parametrize("marked", SPEAKERS.values(), ids=SPEAKERS.keys())
def test_speaker(marked: str) -> None:
    assert wrong(marked, "statement") == []
