"""Figures beside other sentences: the place and time that the sentence before or behind says of the same thing."""

from __future__ import annotations

import pytest

from tests.extract.test_figures import extracted

PLACES: dict[str, tuple[str, list[str | None]]] = {
    "same_day_same_occasion": (
        "Apel digelar di Lapangan Merdeka, Kabupaten Garut, Senin (3/11/2025).\n\n“Hari ini, 3 November 2025, kalian kami"
        " lepas,” kata Ratna saat memberangkatkan 90 relawan.",
        ["Kabupaten Garut"],
    ),
    "another_day": (
        "Apel digelar di Kabupaten Garut, Senin (3/11/2025).\n\nPada 2 Oktober 2025, dinas memberangkatkan 90 relawan.",
        [None],
    ),
    "thing_taken_up_with_its_size": (
        "Dinas merampungkan Dermaga Lestari di Kabupaten Natuna.\n\nDermaga dengan panjang sekitar 125 meter ini megah.",
        ["Kabupaten Natuna"],
    ),
    "held_in_the_sentence_behind": (
        "Sebanyak 60 bidan mengikuti pelatihan gawat darurat. Kegiatan tersebut berlangsung di Kota Palu.",
        ["Kota Palu"],
    ),
    "something_else_held_behind": (
        "Gudang itu menyimpan 60 ton kopra. Kegiatan lelang berlangsung di Kota Palu.",
        [None],
    ),
    "round_about_a_place": ("Bantuan menjangkau sepuluh kampung sekitar Kabupaten Natuna.", ["Kabupaten Natuna"]),
    "behind_an_acronym": (
        "Kopra menyumbang 19 persen bagi Produk Domestik Bruto (PDB) Indonesia.",
        ["Indonesia"],
    ),
    "nation_of_what_is_measured": ("Harga minyak mentah Indonesia mencapai USD60 per barel.", ["Indonesia"]),
    "world_of_what_is_measured": ("Jepang mengikuti: PMI manufaktur global naik ke level 50,9.", ["global"]),
    "name_of_a_body": ("Ini keluaran Gugus Tugas KA Indonesia yang beranggotakan 443 orang.", [None]),
    "people_of_the_nation": ("Kapal itu membawa pulang 900 pekerja migran Indonesia.", [None]),
    "region_by_itself": ("Kabupaten Natuna sendiri melaporkan 987 penyuluh telah diuji.", ["Kabupaten Natuna"]),
    "smallest_of_an_address": (
        "Pekan Olahraga digelar di Kota Palu, Provinsi Sulawesi Tengah. Ajang bagi ASN se-Indonesia ini diikuti 102 tim.",
        ["Kota Palu"],
    ),
    "region_that_ends_the_noun": ("Hari ini hadir 100 pelajar madrasah Natuna.", ["Natuna"]),
    "region_in_the_name_of_a_body": ("Hari ini hadir 100 mahasiswa Universitas Jember.", [None]),
    "where_they_come_from": (
        "“Tercatat ada 46 film yang ikut lomba ini. Pesertanya berasal dari kota dan desa se Sumatera Barat,” jelasnya.",
        ["Sumatera Barat"],
    ),
    "house_with_its_place": ("Tiket diberikan kepada 116 pelajar di Balairung Balai Kota Jakarta.", ["Jakarta"]),
    "region_whose_head_speaks": (
        "Wakil Bupati Natuna Ratna Sekar berterima kasih. “Kini kami telah menguji 773 penyuluh,” ucapnya.",
        ["Natuna"],
    ),
    "two_heads_speak": (
        "Bupati Natuna dan Bupati Garut berterima kasih. “Kini kami telah menguji 773 penyuluh,” ucap mereka.",
        [None],
    ),
    "head_tells_of_others": (
        "Wakil Bupati Natuna Ratna Sekar berterima kasih. “Pusat telah menguji 773 penyuluh,” ucapnya.",
        [None],
    ),
    "house_of_a_long_name": (
        "Peserta diuji di Gedung Pusat Penilaian Kompetensi Nasional Garut.\n\nUjian ini diikuti 60 bidan.",
        ["Garut"],
    ),
    "end_of_the_sentence_for_all": (
        "Menteri melantik 58 pejabat baru, terdiri dari 17 kepala balai (eselon III) dan 41 penyuluh di Kota Palu.",
        ["Kota Palu"] * 3,
    ),
    "whither_before_the_whole_world": (
        "Indonesia siap mengirimkan 400 relawan ke Rakhine atau ke daerah lain di dunia.",
        ["Rakhine"],
    ),
}
PERIODS: dict[str, tuple[str, list[str | None]]] = {
    "end_of_the_sentence_for_all": (
        "Menteri melantik 58 pejabat baru, terdiri dari 17 kepala balai dan 41 penyuluh di Palu, Senin (3/11/2025).",
        ["2025-11-03"] * 3,
    ),
    "of_the_topic_not_of_the_last_number": (
        "Pada Januari 2025, stok kopra 2 juta ton. Catatan dinas menunjukkan produksi lada pada musim 2023 paling baik. "
        "Produksi mencapai 34 ribu ton.",
        ["2025-01", "2023"],
    ),
    "topic_says_nothing_of_others": (
        "Pada Januari 2025, stok kopra 2 juta ton. Catatan dinas menunjukkan produksi lada pada musim 2023 paling baik. "
        "Produksi mencapai 34 ribu ton. Tambak rakyat menyerap 900 buruh.",
        ["2025-01", "2023", None],
    ),
    "of_a_number_in_brackets": (
        "Indeks pada Oktober 2025 mencapai 52,7 (Juni 2025: kontraksi 48,1).",
        ["2025-10", "2025-06"],
    ),
    "after_brackets": (
        "Indeks pada Oktober 2025 mencapai 50,4 (Juni 2025: 46,9) dan volume ekspor mencapai 80 ton.",
        ["2025-10", "2025-06", "2025-10"],
    ),
    "brackets_say_nothing_of_what_follows": (
        "Surplus mencapai Rp15 miliar (Mei 2024: Rp13 miliar). Tarif impor dipatok 5 persen.",
        [None, "2024-05", None],
    ),
    "frame_goes_on_behind_brackets": (
        "Pada Maret 2025, piutang berisiko sebesar 9,86% (Februari 2025: 9,77%). Simpanan mencapai Rp9 miliar.",
        ["2025-03", "2025-02", "2025-03"],
    ),
    "year_of_a_budget": ("Dalam APBD 2025, belanja desa direncanakan sebesar Rp9 miliar.", ["2025"]),
    "budget_in_brackets": (
        "Utang mencapai Rp3 miliar (40 persen dari pagu APBD 2025 sebesar Rp7 miliar), dan hibah sebesar Rp2 miliar.",
        [None, None, "2025", None],
    ),
    "compared_with_before": (
        "Pendapatan pada 2024 naik 11 persen dibanding tahun 2023 dan menghasilkan laba Rp17 miliar.",
        ["2024", "2024"],
    ),
    "today_before_the_year_of_a_name": (
        "Dinas pada Senin, 3 November 2025, melepas 130 kader Desa Siaga Tahun Anggaran 2025.",
        ["2025-11-03"],
    ),
    "held_in_the_sentence_behind": (
        "Sebanyak 60 bidan mengikuti pelatihan gawat darurat. Kegiatan tersebut berlangsung pada 3–5 November 2025.",
        ["2025-11-03/2025-11-05"],
    ),
}
STATUS: dict[str, tuple[str, list[str]]] = {
    "among_assumptions": (
        "Suku bunga diproyeksikan 6–7 persen. Kurs stabil di Rp16.500–Rp16.900.",
        ["estimate", "estimate"],
    ),
    "hope_of_the_confident": ("Kami optimis untuk terus mendorong ekspor mendekati 5 persen.", ["target"]),
    "projection_measured": ("Laos mengalami koreksi proyeksi, namun terbatas, hanya sebesar 0,4 persen.", ["estimate"]),
    "claimed_programme": ("Laman itu diklaim membuka program 3 juta rumah subsidi.", ["target"]),
    "plan_with_its_own_number": (
        "Mereka mengejar target 3 juta rumah, serta penguatan desa lewat pembentukan 80 ribu koperasi.",
        ["target", "actual"],
    ),
    "done_as_planned": ("Realisasi hibah sesuai dengan rencana, mencapai Rp458 miliar.", ["actual"]),
    "before_a_cause": ("Mereka bisa menang karena ada 18 penilai.", ["actual"]),
    "wish_to_invest": ("Ada minat untuk menambah modal sebesar Rp9 miliar.", ["target"]),
    "who_they_are": ("Ia tidak termasuk 40 tokoh yang diusulkan menjadi pahlawan.", ["actual"]),
    "still_to_be_built": ("Ada 40 puskesmas yang diusulkan dibangun di Palu.", ["target"]),
    "counted_who_will": ("Terhitung sebanyak 863 pelamar akan mengikuti ujian.", ["actual"]),
    "where_a_target_starts": ("Produksi ditargetkan naik dari 5 juta ton menjadi 8 juta ton.", ["actual", "target"]),
    "target_itself_moved": ("Target produksi naik dari 5 juta ton menjadi 8 juta ton.", ["target", "target"]),
    "what_a_target_is_compared_with": (
        "Pendapatan ditargetkan Rp8 juta, dibandingkan Rp5 juta pada 2023.",
        ["target", "actual"],
    ),
    "planned_already": ("Ini yang ketiga dari empat lokasi yang telah direncanakan.", ["target"]),
    "other_side_of_a_contrast": (
        "Minyak sawit bisa dijual seharga Rp8 ribu, sementara minyak kelapa harganya Rp14 ribu.",
        ["estimate", "actual"],
    ),
}
MEASURES: dict[str, tuple[str, list[str | None]]] = {
    "size_that_is_a_tie_elsewhere": ("Kanal yang dilelang meliputi rentang 1432 MHz hingga 1512 MHz.", ["Kanal"]),
    "compared_in_english": (
        "Harga lada naik 1,4% month over month namun turun 14,8% year over year.",
        ["Harga lada naik", "Harga lada"],
    ),
    "participle_in_a_name": (
        "Imbal hasil surat utang berdenominasi rupiah turun menjadi 6,28%.",
        ["Imbal hasil surat utang berdenominasi rupiah"],
    ),
    "what_it_is_a_base_for": ("Ini landasan kokoh bagi pertumbuhan hingga mencapai 8%.", ["pertumbuhan"]),
    "row_of_nations": (
        "Bank merevisi pertumbuhan ekonomi sebesar 0,5 poin persentase. Kawasan terdampak dalam, seperti Laos (-1,7 poin persentase) dan "
        "Fiji (-1,1 poin persentase).",
        ["pertumbuhan ekonomi"] * 3,
    ),
    "range_of_frequencies": ("Mereka memakai rentang frekuensi radio 1429–1518 MHz.", ["rentang frekuensi radio"]),
    "size_further_back": (
        "Nilai tukar rupiah menguat berkat kebijakan itu, di mana pada Oktober tercatat sebesar Rp16.630 per dolar AS.",
        ["Nilai tukar rupiah"],
    ),
    "half_of_them": ("Lebih dari setengah populasi nelayan telah terdaftar.", ["populasi nelayan"]),
    "half_loosely_said": ("Ia bekerja setengah hati.", []),
    "cases_behind_their_share": (
        "Polisi menangani 11 kasus (38 persen) pencurian ternak.",
        ["pencurian ternak", "pencurian ternak"],
    ),
    "share_and_then_the_verb": ("Sebanyak 11 kasus (38 persen) selesai di desa.", ["kasus", "kasus"]),
    "title_behind_the_noun": ("Balai menerbitkan tujuh buku saku “Petani Maju Bersama Negara”.", ["buku saku"]),
    "what_they_will_do": ("Telah ada tujuh mitra yang akan menyewa kios.", ["mitra"]),
    "what_they_have_not": ("Ada tujuh mitra yang belum terdata.", ["mitra yang belum terdata"]),
    "noun_with_a_manner": (
        "Jumlah kejadian pencurian dengan kekerasan pada tahun 2022 adalah 1.872 kasus.",
        ["kejadian pencurian"],
    ),
    "words_counted": ("Lampirkan deskripsi 50 kata dalam bahasa Inggris.", ["kata"]),
    "number_before_a_cue": ("“Kami melatih 50,” kata Ratna.", []),
    "grade_that_gets_better": ("Indeks Modal Manusia ditargetkan membaik mencapai 0,57.", ["Indeks Modal Manusia"]),
    "points_more_than_before": (
        "Pertumbuhan ekonomi sebesar 3,0 persen, meningkat 0,2 poin persentase dari ramalan Maret.",
        ["Pertumbuhan ekonomi"] * 2,
    ),
    "turned_round": ("Harga lada naik 5 persen, namun turun 3 persen dari Mei.", ["Harga lada naik", "Harga lada"]),
    "passive_that_says_which": ("Sebanyak 23 bank dilikuidasi.", ["bank dilikuidasi"]),
    "passive_of_something_else": ("Penyerahan tiket kepada 116 madrasah dilakukan di balai kota.", ["madrasah"]),
    "verb_of_the_sentence": ("Sekitar 500 peserta hadir.", ["peserta"]),
    "price_at_first": ("Tarif awalnya Rp440.000 untuk kendaraan kecil.", ["Tarif"]),
    "how_many_whatever_they_have": (
        "Jumlah warga pesisir yang memiliki rekening simpanan mencapai 51 ribu orang.",
        ["warga pesisir"],
    ),
    "those_who_have_not": (
        "Jumlah warga pesisir yang belum memiliki rekening simpanan mencapai 51 ribu orang.",
        ["warga pesisir yang belum memiliki rekening simpanan"],
    ),
    "those_behind_who_have_not": (
        "Masih ada 40 kapal nelayan yang belum terdata.",
        ["kapal nelayan yang belum terdata"],
    ),
    "money_in_circulation": (
        "Itu searah dengan pertumbuhan uang beredar dalam arti sempit (M1) sebesar 8,0%.",
        ["pertumbuhan uang beredar"],
    ),
    "as_planned": ("Realisasi hibah sesuai dengan rencana, mencapai Rp458 miliar.", ["Realisasi hibah"]),
    "whole_in_money": ("Defisit desa di level 1,5% terhadap PDB (Rp371 triliun).", ["Defisit desa"] * 2),
    "over_those_who_did_it": (
        "Nilai investasi yang sudah terwujud dari 19 perusahaan itu mencapai Rp269 triliun.",
        ["perusahaan", "Nilai investasi"],
    ),
    "some_of_all_with_an_adverb": (
        "Sebenarnya, sudah 476 dari 514 desa di Natuna (92 persen) telah terlayani.",
        ["desa", "desa", "desa"],
    ),
    "what_a_thing_has": ("Ada lima desa yang inflasinya lebih dari 5 persen.", ["desa", "inflasinya"]),
    "each_in_the_next_sentence": (
        "Inflasi desa itu 4 persen. Rinciannya, Jambi 8,5 persen, Aceh 6,9 persen.",
        ["Inflasi desa"] * 3,
    ),
    "bare_pronoun": (
        "Inflasi desa itu 4 persen. Angka itu lebih rendah dari kota yang tembus 5 persen.",
        ["Inflasi desa"] * 2,
    ),
    "accompanied_by_a_count": (
        "Desa itu menghasilkan limbah medis, dengan jumlah yang diolah mencapai 2.375 kilogram.",
        ["limbah medis"],
    ),
    "what_the_verb_takes": ("Itu alat yang mampu menghancurkan hingga 200 kilogram limbah.", ["limbah"]),
    "verb_inside_a_comparison": (
        "Deflasi lebih rendah dibandingkan Mei lalu yang mengalami inflasi sebesar 0,12 persen.",
        ["inflasi"],
    ),
    "equated": ("Konsumsi warga merupakan komponen terbesar, yaitu sekitar 54 persen.", ["Konsumsi warga"]),
    "among_others": ("Harga sejumlah barang turun, antara lain telur ayam sebesar 4 persen.", ["telur ayam"]),
    "quoted_noun": ("Ia mengenalkan lima “Pola Pikir” calon pemimpin.", ["Pola Pikir"]),
    "some_out_of_those_counted": ("Terpilih 40 orang dari 160 orang pendaftar magang.", ["pendaftar magang"] * 2),
    "price_of_what_is_sold": (
        "Beras premium dijual dengan harga Rp14.000 per kilogram.",
        ["Beras premium dijual dengan harga"],
    ),
    "price_of_its_own": ("Gula semut itu harganya Rp28.000 per kilogram.", ["Gula semut itu harganya"]),
    "two_sizes_joined": ("Resolusi foto minimal 300 dpi dan 20 megapiksel.", ["Resolusi foto"] * 2),
}


@pytest.mark.parametrize("name", sorted(PLACES))
def test_place(name: str) -> None:
    text, places = PLACES[name]
    assert [f.place for f in extracted(text, published="2025-11-10")] == places


@pytest.mark.parametrize("name", sorted(PERIODS))
def test_period(name: str) -> None:
    text, periods = PERIODS[name]
    assert [f.period for f in extracted(text, published="2025-11-10")] == periods


@pytest.mark.parametrize("name", sorted(STATUS))
def test_status(name: str) -> None:
    text, kinds = STATUS[name]
    assert [f.status for f in extracted(text, published="2025-11-10")] == kinds


@pytest.mark.parametrize("name", sorted(MEASURES))
def test_measure(name: str) -> None:
    text, measures = MEASURES[name]
    assert [f.measure for f in extracted(text, published="2025-11-10")] == measures


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Mesin itu mampu meningkatkan produksi hingga 1.000 barel.", "="),
        ("Mesin itu mampu menampung hingga 1.000 barel.", "<="),
        ("Tidak kurang 14 balai dibangun.", ">="),
    ],
)
def test_bound_before(text: str, bound: str) -> None:
    assert [f.comparator for f in extracted(text)] == [bound]


def test_count_of_thousands_said_again_is_one_fact() -> None:
    text = "Hari ini kami umumkan 10.300 nama. Warga senang. Mereka adalah 10.300 calon penyuluh dari 12 balai."
    assert [f.value for f in extracted(text)] == [10300, 12]


def test_two_counts_of_thousands_in_one_sentence_are_two_facts() -> None:
    assert [f.measure for f in extracted("Ada 10.300 nama dan 10.300 kartu.")] == ["nama", "kartu"]


def test_bare_billions_of_assets_are_money() -> None:
    assert [(f.unit, f.measure) for f in extracted("Mereka mengelola 10.402 triliun aset.")] == [("IDR", "aset")]


def test_bound_holds_for_the_second_of_two_sizes() -> None:
    found = extracted("Resolusi foto minimal 300 dpi dan 20 megapiksel.")
    assert [f.comparator for f in found] == [">=", ">="]
