"""Numbers: the grammar against num2words, the notations of releases, and what is no quantity."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words
from spacy.tokens import Doc
from spacy.vocab import Vocab

from pipeline.document import Block, Document
from pipeline.recognise import numbers
from pipeline.recognise.mentions import DateMention, NumberMention
from pipeline.recognise.number_grammar import digits_value, words_value

QUIET = settings(derandomize=True, deadline=None, max_examples=300)
VOCAB = Vocab()


def found(text: str, dates: tuple[DateMention, ...] = (), blocks: tuple[Block, ...] = ()) -> tuple[NumberMention, ...]:
    mentions = numbers.find(Document(doc_id="t", text=text, blocks=blocks), Doc(VOCAB), dates)
    for mention in mentions:
        assert text[mention.start : mention.end].strip() == text[mention.start : mention.end]
    return mentions


def values(text: str) -> list[tuple[float, str]]:
    return [(m.value, m.unit) for m in found(text)]


class TestWords:
    @QUIET
    @given(st.integers(0, 10**15))
    def test_whole_numbers_round_trip(self, number: int) -> None:
        assert words_value(num2words(number, lang="id")) == number

    @QUIET
    @given(st.integers(0, 10**9), st.integers(1, 3), st.data())
    def test_decimals_round_trip(self, whole: int, places: int, data: st.DataObject) -> None:
        part = data.draw(st.integers(1, 10**places - 1))
        number = float(f"{whole}.{part:0{places}d}")
        assert words_value(num2words(number, lang="id")) == pytest.approx(number, rel=1e-12)

    def test_every_number_to_three_thousand_round_trips(self) -> None:
        wrong = [n for n in range(3001) if words_value(num2words(n, lang="id")) != n]
        assert wrong == []

    def test_every_power_of_ten_round_trips(self) -> None:
        assert [words_value(num2words(10**k, lang="id")) for k in range(16)] == [10**k for k in range(16)]

    @pytest.mark.parametrize(
        ("words", "value"),
        [
            ("sejuta", 1_000_000),
            ("setengah juta", 500_000),
            ("dua setengah juta", 2_500_000),
            ("seperempat miliar", 250_000_000),
            ("tiga koma dua juta", 3_200_000),
            ("satu milyar", 1_000_000_000),
            ("Dua Puluh Lima", 25),
            ("tiga perempat", 0.75),
        ],
    )
    def test_spoken_forms(self, words: str, value: float) -> None:
        assert words_value(words) == value

    @pytest.mark.parametrize("words", ["", "puluh", "dua tiga", "belas", "koma lima", "juta ribu", "ribuan"])
    def test_no_number(self, words: str) -> None:
        assert words_value(words) is None


class TestDigits:
    @QUIET
    @given(st.integers(0, 10**15))
    def test_indonesian_thousands_round_trip(self, number: int) -> None:
        assert digits_value(f"{number:,}".replace(",", ".")) == number

    @QUIET
    @given(st.integers(10**6, 10**15))
    def test_english_thousands_round_trip(self, number: int) -> None:
        assert digits_value(f"{number:,}") == number

    @QUIET
    @given(st.integers(0, 10**8), st.integers(0, 99))
    def test_indonesian_cents_round_trip(self, whole: int, cents: int) -> None:
        written = f"{whole:,}".replace(",", ".") + f",{cents:02d}"
        assert digits_value(written) == pytest.approx(whole + cents / 100)

    def test_too_long_is_none(self) -> None:
        assert digits_value("9" * 40) is None


NOTATIONS = [
    ("Rp 2,5 triliun", 2.5e12, "IDR"),
    ("Rp2,5 T", 2.5e12, "IDR"),
    ("Rp. 750.000,-", 750_000, "IDR"),
    ("Rp 5 M", 5e9, "IDR"),
    ("IDR 5 billion", 5e9, "IDR"),
    ("1,25 miliar rupiah", 1.25e9, "IDR"),
    ("lima ratus ribu rupiah", 500_000, "IDR"),
    ("USD 1.2 million", 1.2e6, "USD"),
    ("US$3,4 miliar", 3.4e9, "USD"),
    ("US$5M", 5e6, "USD"),
    ("150 juta dolar AS", 1.5e8, "USD"),
    ("A$40 juta", 4e7, "AUD"),
    ("20 miliar yen", 2e10, "JPY"),
    ("SGD 1,250", 1250, "SGD"),
    ("€2,5 juta", 2.5e6, "EUR"),
    ("5,7 jt", 5.7e6, "count"),
    ("300 rb", 300_000, "count"),
    ("80 ribu", 80_000, "count"),
    ("1.250.000", 1_250_000, "count"),
    ("12,5%", 12.5, "percent"),
    ("4.427%", 4.427, "percent"),
    ("0,75 persen", 0.75, "percent"),
    ("lima persen", 5, "percent"),
    ("25 basis poin", 25, "bps"),
    ("12,5 km", 12.5, "km"),
    ("40 hektare", 40, "ha"),
    ("2 juta ton", 2e6, "ton"),
    ("50 MW", 50, "MW"),
    ("100GB", 100, "GB"),
    ("30 meter persegi", 30, "m2"),
    ("7 (tujuh)", 7, "count"),
    ("dua belas (12)", 12, "count"),
    ("Rp5.000.000,00 (lima juta rupiah)", 5e6, "IDR"),
    ("10% (sepuluh persen)", 10, "percent"),
    ("2 miliar 300 juta rupiah", 2.3e9, "IDR"),
]


@pytest.mark.parametrize(("written", "value", "unit"), NOTATIONS, ids=[n[0] for n in NOTATIONS])
def test_notation_is_one_mention(written: str, value: float, unit: str) -> None:
    (mention,) = found(f"Nilainya tercatat {written} menurut laporan itu.")
    assert (mention.value, mention.unit) == (pytest.approx(value), unit)
    assert mention.value_max is None


RANGES = [
    ("30–40 persen", 30, 40, "percent"),
    ("30 hingga 40 persen", 30, 40, "percent"),
    ("2-3 juta", 2e6, 3e6, "count"),
    ("antara 5 dan 10", 5, 10, "count"),
    ("Rp500 ribu sampai Rp1 juta", 5e5, 1e6, "IDR"),
    ("1.200 s.d. 1.500", 1200, 1500, "count"),
    ("dua hingga tiga persen", 2, 3, "percent"),
]


@pytest.mark.parametrize(("written", "low", "high", "unit"), RANGES, ids=[r[0] for r in RANGES])
def test_range_takes_unit_and_scale_from_its_end(written: str, low: float, high: float, unit: str) -> None:
    (mention,) = found(f"Kebutuhannya {written} orang.")
    assert (mention.value, mention.value_max, mention.comparator, mention.unit) == (low, high, "range", unit)


COMPARATORS = [
    ("sekitar 50 orang", "~"),
    ("kurang lebih 50 orang", "~"),
    ("hampir 50 orang", "~"),
    ("500-an orang", "~"),
    ("lebih dari 50 orang", ">"),
    ("di atas 50 orang", ">"),
    ("50 orang lebih", ">"),
    ("24 ribu lebih peserta", ">"),
    ("100+ negara", ">"),
    ("minimal lima orang", ">="),
    ("setidaknya 50 orang", ">="),
    ("tidak kurang dari 50 orang", ">="),
    ("kurang dari 50 orang", "<"),
    ("maksimal 50 orang", "<="),
    ("paling banyak sebesar Rp5 juta", "<="),
    ("tidak lebih dari 50 orang", "<="),
    ("sebanyak 50 orang", "="),
    ("20 persen lebih tinggi", "="),
]


@pytest.mark.parametrize(("written", "sign"), COMPARATORS, ids=[c[0] for c in COMPARATORS])
def test_comparator(written: str, sign: str) -> None:
    (mention,) = found(f"Daya tampungnya {written}.")
    assert mention.comparator == sign


def test_hingga_is_a_ceiling_where_the_clause_grants() -> None:
    (mention,) = found("Peserta dapat mengajukan hingga tiga pilihan.")
    assert (mention.value, mention.comparator) == (3, "<=")


def test_hingga_is_equality_where_something_rises() -> None:
    (mention,) = found("Produksi naik hingga 20 persen.")
    assert mention.comparator == "="


def test_share_in_words_is_percent() -> None:
    assert values("Hampir separuh pengguna layanan itu perempuan.") == [(50, "percent")]
    assert values("Tiga perempat responden setuju.") == [(75, "percent")]


def test_negative_growth() -> None:
    assert values("Ekspor turun menjadi -5,3 persen, impor minus 2,07 persen.") == [
        (-5.3, "percent"),
        (-2.07, "percent"),
    ]


NOTHING = [
    "Peraturan Menteri Nomor 124 Tahun 2024 dan Pasal 33 UUD 1945.",
    "Rapat dimulai pukul 10.00 WIB hingga selesai.",
    "Program berjalan selama lima tahun dan 6 (enam) bulan.",
    "Peserta berusia 17–25 tahun.",
    "Ini peringatan ke-80 dan juara ketiga.",
    "Hubungi telepon 021-5551234 atau 081234567890.",
    "Jl. Melati No. 12, Jakarta 12950.",
    "Gelombang 3 dan batch 2 dibuka, kelas 10-11 menyusul.",
    "Baca di https://contoh.go.id/rilis/2025/118 sekarang.",
    "Aplikasi versi 5.0.1 dirilis untuk Industri 4.0.",
    "KemenP2MI, COVID-19, S-1, D-3, MV3-EV, B35 dan H225M.",
    "Kedua negara, ketiga pihak, salah satu mitra, satu-satunya bank.",
    "Ada tiga hal dan dua pesan utama.",
    "Ribuan warga dan ratusan siswa hadir.",
    "Empat mata, setengah hati, satu sama lain.",
    "Kabupaten Lima Puluh Kota menjadi tuan rumah.",
    "Tahun ajaran 2024/2025 dan Pornas 2025 dimulai.",
    "Mereka menang 3-1 pada laga itu.",
    "Berita ini dibagikan 5 hours ago.",
    "1. Pendaftaran\n2. Seleksi\n3) Pengumuman",
    "Gerakan 7 Kebiasaan Anak Sehat Indonesia digalakkan.",
    "Ia datang dua kali, bahkan 5 kali lipat lebih sering.",
    "Pada 12 Rabiul Awal 1447 Hijriah.",
    "Suku bunga 7-Day Repo Rate tetap.",
    "Siswa kelas 4, 5, dan 6 mengikuti ujian.",
    "Mereka menang dengan skor 80 - 60, lalu kalah 0-2.",
    "Gas elpiji 3 kg dan meriam 105 mm.",
]


@pytest.mark.parametrize("text", NOTHING, ids=[t[:40] for t in NOTHING])
def test_counts_nothing(text: str) -> None:
    assert found(text) == ()


def test_nothing_inside_a_date() -> None:
    text = "Hingga 30 April 2025 tercatat 120 peserta."
    date = DateMention(7, 20, "date.any", value="2025-04-30", kind="absolute")
    assert [m.value for m in found(text, (date,))] == [120]


def test_nothing_in_furniture() -> None:
    text = "Dilihat 512 orang\nSebanyak 40 guru hadir."
    blocks = (Block(start=0, end=17, kind="furniture"), Block(start=18, end=len(text), kind="paragraph"))
    assert [m.value for m in found(text, blocks=blocks)] == [40]


def test_offsets_count_code_points_after_an_astral_sign() -> None:
    text = "🌱 Menanam 1,5 juta pohon"
    (mention,) = found(text)
    assert text[mention.start : mention.end] == "1,5 juta"


@QUIET
@given(st.text(alphabet=st.sampled_from("0123456789.,-–/ RpUSD%()juta ribumirhnk\n"), max_size=80))
def test_any_jumble_keeps_its_offsets(text: str) -> None:
    for mention in numbers.find(Document(doc_id="t", text=text), Doc(VOCAB), ()):
        assert 0 <= mention.start < mention.end <= len(text)


@pytest.mark.parametrize(
    "text",
    ["7" * 100_000, "1.234" * 20_000, "1-" * 30_000, "dua ratus " * 8_000, "(" * 50_000 + "5", "5 (" * 8_000],
    ids=["digits", "groups", "dashes", "words", "brackets", "open"],
)
def test_hostile_text_is_read_to_its_end(text: str) -> None:
    assert isinstance(found(text), tuple)


def test_every_rule_fires_in_its_examples_only() -> None:
    (rule_set,) = numbers.rule_sets()
    wrong = [(r.id, e) for r in rule_set.rules for e in r.match if r.id not in rule_set.fired(e)]
    wrong += [(r.id, e) for r in rule_set.rules for e in r.no_match if r.id in rule_set.fired(e)]
    assert wrong == []


@pytest.mark.parametrize("rule_id", sorted(numbers.rules()))
def test_without_the_rule_its_examples_are_lost(rule_id: str, monkeypatch: pytest.MonkeyPatch) -> None:
    rule = numbers.rules()[rule_id]
    rest = {key: value for key, value in numbers.rules().items() if key != rule_id}
    monkeypatch.setattr(numbers, "rules", lambda: rest)
    assert all(rule_id not in numbers.fired(example) for example in rule.match)
