"""Slots of figures: a place, a time, a bound or a mood holds only for the quantity that it modifies."""

from __future__ import annotations

import pytest

from tests.extract.test_figures import extracted

PLACES: dict[str, tuple[str, list[str | None]]] = {
    "compared_behind": ("Kapasitasnya mencapai 90 ton, terbesar di Asia Tenggara.", [None]),
    "first_of_several": ("Yayasan itu mengelola 14 klinik di Maluku, Papua, dan Lampung.", [None]),
    "two_of_them": ("Yayasan itu mengelola 14 klinik di Maluku dan Papua.", [None]),
    "where_the_next_thing_is": ("Juri memilih 12 tim untuk mengikuti babak akhir di Bogor.", [None]),
    "where_one_speaks": ("“Panen melimpah,” ujar Sekar di Ambon, Senin (3/11/2025). Acara diikuti 80 petani.", [None]),
    "said_in_a_quotation": ("“Ini pusat seni di Bali,” katanya. Pesta wisuda itu diikuti 495 lulusan.", [None]),
    "event_of_a_quotation": ("“Lomba digelar di Jember.” Lomba ini diikuti 68 tim.", ["Jember"]),
    "party_to_a_treaty": ("Pemerintah Indonesia dan Pemerintah Jepang meneken 3.000 visa.", [None]),
    "state_acting_through": ("Indonesia melalui BKN memimpin empat agenda utama.", [None]),
    "state_sending": ("Indonesia siap mengirimkan 400 relawan ke Myanmar.", ["Myanmar"]),
    "state_having": ("Indonesia memiliki 17 ribu pulau.", ["Indonesia"]),
    "behind_a_number_goes_on_where_nothing_else_is_spoken_of": (
        "Ada 80 koperasi di Kendari. Setiap koperasi mengelola 25 kapal.",
        ["Kendari", "Kendari"],
    ),
    "behind_a_number_stays_there": (
        "Ada 80 koperasi di Kendari. Pemerintah mengelola 25 kapal.",
        ["Kendari", None],
    ),
    "before_a_number_goes_on": (
        "Di Kendari ada 80 koperasi. Setiap koperasi mengelola 25 kapal.",
        ["Kendari", "Kendari"],
    ),
    "of_a_part": ("Dari 640 pelamar, 120 berasal dari Papua.", [None, "Papua"]),
    "nation_and_beyond": ("Loket dibuka di wilayah Indonesia hingga Mancanegara. Tersedia 36 loket.", [None]),
    "of_another_member": ("Ada 4 loket yang meliputi loket se-Indonesia; 13 loket keliling.", [None, None]),
    "points_of_a_speech": ("Di Kendari ada 80 koperasi. Ia menyebut 4 fokus utama.", ["Kendari", None]),
    "behind_a_common_noun": ("Lomba itu diikuti 6 desa di daerah Tengger.", ["Tengger"]),
    "each_its_own": ("Maluku dan Papua masing-masing memperoleh 20 unit dan 30 unit perahu.", ["Maluku", "Papua"]),
}
PERIODS: dict[str, tuple[str, list[str | None]]] = {
    "day_of_another_happening": ("Rapat digelar Senin (3/11/2025). Panjang dermaga itu 90 meter.", [None]),
    "week_of_another_happening": ("Dua minggu lalu, aturan terbit. Lahan yang dicetak seluas 2.500 hektare.", [None]),
    "day_of_those_present": ("Rapat digelar Senin (3/11/2025). Rapat dihadiri 90 bidan.", ["2025-11-03"]),
    "day_of_what_goes_on": ("Lelang dibuka pada 7 Agustus 2025. Lelang ini meraup Rp3 miliar.", ["2025-08-07"]),
    "day_counted_up_to": (
        "Hingga 31 Mei 2025, belanja mencapai Rp9 miliar. Hibah mencapai Rp2 miliar.",
        ["2025-05-31"] * 2,
    ),
    "year_goes_on": ("Pada 2024 dinas membuka 90 klinik. Pasien mencapai 4.000 orang.", ["2024", "2024"]),
    "own_year_in_a_name": ("Pada 2024 dinas membuka 90 klinik. Tim Pesta Bahari 2025 meraih 12 piala.", ["2024", None]),
    "what_was_before": ("Pada 2024 belanja riset mencapai Rp9 miliar, semula Rp7 miliar.", ["2024", None]),
    "of_the_whole": ("Dari 640 desa, Sukamaju menjadi juara pada 2024.", [None]),
    "same_period_a_year_ago": ("Pada 2025 ekspor naik 9 persen dari periode yang sama tahun lalu.", ["2025"]),
    "of_the_main_verb": ("Satgas yang beranggotakan 40 orang bekerja mulai 3 November 2025.", [None]),
}
STATUS: dict[str, tuple[str, list[str]]] = {
    "spread_over": ("Program itu akan menjangkau penyuluh yang tersebar di 587 kecamatan.", ["actual"]),
    "charge": ("Tugas mereka adalah membangun 40 gudang.", ["target"]),
    "second_predicate_behind_a_comma": ("Dinas telah melatih 90 bidan, akan melatih 40 perawat.", ["actual", "target"]),
}
COMPARATORS: dict[str, tuple[str, list[str]]] = {
    "there_are": ("Setidaknya ada empat klinik apung.", [">="]),
    "across_a_comma": ("Sedikitnya, terdapat 17 klinik apung.", [">="]),
}
MEASURES: dict[str, tuple[str, list[str | None]]] = {
    "bound_in_english": ("Paket itu memberi kecepatan unduh up to 300 Mbps.", ["kecepatan unduh"]),
    "bound_of_two_words": ("Paket itu memberi kecepatan unduh sampai dengan 300 Mbps.", ["kecepatan unduh"]),
    "bound_in_brackets": ("Paket itu memberi kecepatan sampai dengan (up to) 100 Mbps.", ["kecepatan"]),
    "details_of_a_sum": ("Dinas memugar 90 rumah, dengan rincian 60 di desa dan 30 di kota.", ["rumah"] * 3),
    "sized_twice": ("Satelit itu berdaya 9 kW dan berbobot 7.800 kg.", ["Satelit itu berdaya", "berbobot"]),
    "said_of_some": (
        "Ada 500 pedagang; 120 di antaranya belum memiliki izin.",
        ["pedagang", "pedagang belum memiliki izin"],
    ),
    "some_who_are": ("Ada 500 pedagang; 120 di antaranya merupakan penyintas.", ["pedagang", "penyintas"]),
    "noun_in_a_verb": ("Satgas Garam beranggotakan 212 orang.", ["Satgas Garam beranggotakan"]),
    "noun_in_a_verb_and_one_behind": ("Koperasi itu beranggotakan 1.250 nelayan.", ["nelayan"]),
    "grade_before_its_predicate": ("Indeks tertinggi 3,98 diraih kelas malam.", ["Indeks"]),
    "counter_shared_ahead": ("Dinas membeli 20 unit dan 30 unit ambulans.", ["unit ambulans", "unit ambulans"]),
    "those_who": ("Dari total 640 desa, baru 210 yang memiliki jaringan.", ["desa", "desa"]),
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


@pytest.mark.parametrize("name", sorted(COMPARATORS))
def test_comparator(name: str) -> None:
    text, bounds = COMPARATORS[name]
    assert [f.comparator for f in extracted(text, published="2025-11-10")] == bounds


@pytest.mark.parametrize("name", sorted(MEASURES))
def test_measure(name: str) -> None:
    text, measures = MEASURES[name]
    assert [f.measure for f in extracted(text, published="2025-11-10")] == measures


def test_count_that_points_back_is_the_same() -> None:
    text = "Juri memilih 12 peserta terbaik. Kedua belas hari itu panjang. Sebanyak 12 tim unggulan ini akan berangkat."
    (fact,) = extracted(text, published="2025-11-10")
    assert len(fact.evidence) == 2
