"""Figures whose noun phrase has a word that elsewhere is a preposition, an auxiliary or a verb, and nouns beside a place."""

from __future__ import annotations

import pytest

from tests.extract.test_figures import extracted

MEASURES: dict[str, tuple[str, list[str | None]]] = {
    "duty_in_a_noun": ("Sebanyak 14 juta Wajib Pajak telah menyampaikan laporan.", ["Wajib Pajak"]),
    "duty_before_a_verb": ("Sebanyak 40 peserta wajib hadir.", ["peserta"]),
    "duty_in_a_subject": ("Jumlah wajib pajak yang melapor mencapai 14 juta.", ["wajib pajak"]),
    "denial_in_a_noun": ("Dinas mendata 43 keluarga tidak mampu di Kabupaten Garut.", ["keluarga tidak mampu"]),
    "denial_before_a_verb": ("Dinas mendata 43 keluarga tidak mampu membayar sewa.", ["keluarga"]),
    "state_of_a_house": ("Dinas mendata 43 rumah tidak layak huni.", ["rumah tidak layak huni"]),
    "damage_of_a_house": ("Dinas mendata 43 rumah rusak berat.", ["rumah rusak berat"]),
    "noun_that_begins_like_a_verb": ("Sebanyak 43 distributor tercatat di Kabupaten Garut.", ["distributor"]),
    "penalty_before_its_substitute": ("Ia dihukum membayar denda Rp500 juta subsider 6 bulan kurungan.", ["denda"]),
    "tax_by_its_letters": ("PPN sebesar 6 persen dikenakan untuk pembelian rumah.", ["PPN"]),
    "budget_by_its_letters": ("APBD sebesar Rp4 triliun disahkan.", ["APBD"]),
    "price_at_a_level": ("Harga gabah di tingkat petani Rp6.500 per kilogram.", ["Harga gabah"]),
    "rate_in_a_district": ("Tingkat hunian hotel di kawasan wisata 61 persen.", ["Tingkat hunian hotel"]),
    "water_in_beans": ("Kadar air pada biji kopi 12 persen.", ["Kadar air"]),
    "who_records_and_what_grows": ("Pemkot mencatat kenaikan pendapatan sebesar 14 persen.", ["kenaikan pendapatan"]),
    "what_records_its_growth": (
        "Sektor konstruksi mencatat pertumbuhan tahunan sebesar 4 persen.",
        ["Sektor konstruksi mencatat pertumbuhan"],
    ),
    "capacity_installed": ("Kapasitas terpasang pembangkit itu mencapai 538 MW.", ["Kapasitas terpasang pembangkit"]),
    "of_the_same_worth": ("Gudang menyerap 3 juta ton setara beras.", ["beras"]),
    "of_the_same_worth_behind_its_noun": ("Dinas mencatat lifting gas 953 ribu barel setara minyak.", ["lifting gas"]),
    "age_of_those_counted": ("Peserta berusia 18 hingga 25 tahun berjumlah 600 orang.", ["Peserta"]),
    "mean_of_the_nation": ("Stunting di Aceh 37 persen, di atas rata-rata nasional 19 persen.", ["Stunting"] * 2),
    "height_of_the_flood": ("Rumah warga terendam banjir setinggi 80 sentimeter.", ["banjir"]),
    "value_of_what_went_before": ("Dinas merilis indeks baru. Nilainya naik menjadi 44,5 persen.", ["Nilai"]),
    "distance_behind_a_preposition": ("Alat itu mendeteksi manusia pada jarak 30 meter.", ["jarak"]),
}
NOTHING = {
    "tenths_of_households": "Bantuan itu untuk penerima di desil 1 hingga 4 dan desil 7.",
    "electoral_districts": "Mereka maju di dapil 1 hingga 4.",
}


@pytest.mark.parametrize("name", MEASURES)
def test_measure(name: str) -> None:
    text, measures = MEASURES[name]
    assert [f.measure for f in extracted(text)] == measures


@pytest.mark.parametrize("name", NOTHING)
def test_no_figure(name: str) -> None:
    assert extracted(NOTHING[name]) == []


PLACES: dict[str, tuple[str, list[str | None]]] = {
    "where_they_are_found_not_where_from": ("Tim mengamankan 34 nelayan asal Vietnam di Kota Batam.", ["Kota Batam"]),
    "mean_of_the_nation": ("Stunting di Aceh 37 persen, di atas rata-rata nasional 19 persen.", ["Aceh", "Indonesia"]),
    "number_of_the_nation": (
        "Inflasi di Aceh 3 persen, di bawah angka nasional sebesar 4 persen.",
        ["Aceh", "Indonesia"],
    ),
    "mean_of_the_world": ("Kemiskinan di Aceh 8 persen, sedangkan rata-rata dunia 9 persen.", ["Aceh", "global"]),
    "waters_of_a_region": ("Kapal patroli menyita 2 ton sabu di perairan Kepulauan Riau.", ["Kepulauan Riau"]),
    "output_of_the_nation": ("Produksi beras nasional meningkat 6 persen.", ["Indonesia"]),
    "agenda_of_the_nation": ("Sebanyak delapan agenda prioritas nasional dibahas.", [None]),
    "where_they_are_from": ("Tim mengamankan 34 nelayan asal Vietnam.", ["Vietnam"]),
}


@pytest.mark.parametrize("name", PLACES)
def test_place(name: str) -> None:
    text, places = PLACES[name]
    assert [f.place for f in extracted(text)] == places


STATUS: dict[str, tuple[str, list[str]]] = {
    "where_a_guess_starts_from": (
        "Produksi diproyeksikan 16 juta ton, naik dari 15 juta ton tahun lalu.",
        ["estimate", "actual"],
    ),
    "two_guesses": ("Bank merevisi proyeksi pertumbuhan dari 4,7 persen menjadi 5,1 persen.", ["estimate", "estimate"]),
}


@pytest.mark.parametrize("name", STATUS)
def test_status(name: str) -> None:
    text, status = STATUS[name]
    assert [f.status for f in extracted(text)] == status


def test_what_there_is_by_now_is_not_of_a_year_to_come() -> None:
    text = "Pemerintah menargetkan swasembada garam pada 2031. Produksi garam nasional baru 2,2 juta ton."
    assert [f.period for f in extracted(text, published="2025-06-04")] == [None]


def test_day_of_an_exam_that_has_a_year_in_its_name() -> None:
    text = "Sebanyak 740 pelamar Seleksi Guru Tahap II Tahun 2024 akan diuji mulai hari ini sampai dengan 16 Juni 2025."
    assert [f.period for f in extracted(text, published="2025-06-04")] == ["2025-06-04/2025-06-16"]


def test_people_named_suspects_are_no_target() -> None:
    assert [f.status for f in extracted("Polisi menahan sembilan orang yang ditetapkan sebagai tersangka.")] == [
        "actual"
    ]


def test_a_cap_fixed_as_target_is_one() -> None:
    assert [f.status for f in extracted("Sebanyak 40 ton ditetapkan sebagai target panen.")] == ["target"]
