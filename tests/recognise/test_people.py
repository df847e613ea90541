"""Names of people: where they begin and end, what stands around them, and what is no name."""

from __future__ import annotations

import pytest

from pipeline.document import Block, Document
from pipeline.extract.registry import check_examples
from pipeline.language import analyser
from pipeline.recognise import offices, organisations, people
from pipeline.recognise.mentions import PersonMention
from pipeline.recognise.names import headline_case, name_at, one_letter_apart, readable

ANALYSER = analyser("blank")


def found(text: str) -> list[PersonMention]:
    document = Document(doc_id="test", text=text, blocks=(Block(start=0, end=len(text), kind="paragraph"),))
    doc = ANALYSER(document)
    bodies = organisations.find(document, doc)
    return list(people.find(document, doc, offices.find(document, doc, bodies), bodies))


def names(text: str) -> list[str]:
    return [mention.name for mention in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Menteri Perdagangan Surya Wibawa hadir.", ["Surya Wibawa"], id="after_the_office"),
        pytest.param("Menteri Perdagangan, Raja Wibawa, hadir.", ["Raja Wibawa"], id="word_of_the_language_in_a_name"),
        pytest.param(
            "Hadir Bapak Drs. H. Slamet Rahardjo, M.Si. di aula.", ["Slamet Rahardjo"], id="titles_and_degrees"
        ),
        pytest.param("Prof. Dr. Nur Halimah, S.H., M.Hum., Ph.D. hadir.", ["Nur Halimah"], id="several_degrees"),
        pytest.param("Kolonel Laut (T) Bagas Prakoso hadir.", ["Bagas Prakoso"], id="rank_with_corps"),
        pytest.param("Jenderal TNI (Purn.) Agus Subroto hadir.", ["Agus Subroto"], id="retired_general"),
        pytest.param("AKBP Rina Marlina memeriksa saksi.", ["Rina Marlina"], id="rank_of_the_police"),
        pytest.param("Kepala BPS M. R. Hidayat hadir.", ["M. R. Hidayat"], id="initials"),
        pytest.param("Kepala BPS Theresia P Lumban hadir.", ["Theresia P Lumban"], id="initial_without_dot"),
        pytest.param("Menteri Perdagangan Khalid bin Salim hadir.", ["Khalid bin Salim"], id="particle_bin"),
        pytest.param("Menteri Perdagangan Ahmad al-Rashid hadir.", ["Ahmad al-Rashid"], id="particle_al"),
        pytest.param("Perdana Menteri Belanda Willem van Dijk hadir.", ["Willem van Dijk"], id="particle_van"),
        pytest.param("Kata Wirda Nasution, stok aman.", ["Wirda Nasution"], id="after_a_verb_of_saying"),
        pytest.param("Wirda Nasution menegaskan stok aman.", ["Wirda Nasution"], id="before_a_verb_of_saying"),
        pytest.param(
            "Hadir Bambang Wibowo, Tarkim Usodo, dan Sri Handayani.",
            ["Bambang Wibowo", "Tarkim Usodo", "Sri Handayani"],
            id="row_of_names",
        ),
        pytest.param(
            "Menteri Perdagangan Surya Wibawa hadir. Kemudian Wibawa pulang.",
            ["Surya Wibawa", "Wibawa"],
            id="part_of_a_name_alone",
        ),
        pytest.param("Okta Febrian selaku Kepala Biro Umum hadir.", ["Okta Febrian"], id="before_the_office"),
        pytest.param("MENAKER SURYA NUGRAHA LEPAS PEKERJA MAGANG", ["Surya Nugraha"], id="headline_in_capitals"),
        pytest.param("Kepala BPS Rini Kumalasari di Jakarta hadir.", ["Rini Kumalasari"], id="place_ends_the_name"),
        pytest.param("Rilis.\n\nDamar Pamungkas\nKepala Biro Umum", ["Damar Pamungkas"], id="signature"),
    ],
)
def test_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Jalan Jenderal Sudirman ditutup.", id="street"),
        pytest.param("Ibu kota negara pindah.", id="ibu_kota"),
        pytest.param("Kementerian Perhubungan dan Bank Indonesia bekerja sama.", id="bodies"),
        pytest.param("Kabupaten Sragen, Jawa Tengah, panen raya.", id="places"),
        pytest.param("Program Makan Bergizi Gratis dimulai Januari.", id="programme"),
        pytest.param("Pada Selasa, Rabu, dan Kamis libur.", id="weekdays"),
        pytest.param("Menteri Perdagangan, Selasa, hadir.", id="weekday_after_an_office"),
        pytest.param("Gubernur Bali, Denpasar, hadir.", id="place_after_an_office"),
    ],
)
def test_no_name(text: str) -> None:
    assert names(text) == []


def test_mention_covers_titles_and_the_name_stands_inside() -> None:
    text = "Hadir Bapak Drs. H. Slamet Rahardjo, M.Si. di aula."
    (mention,) = found(text)
    assert text[mention.start : mention.end] == "Bapak Drs. H. Slamet Rahardjo, M.Si."
    assert text[mention.name_start : mention.name_end] == "Slamet Rahardjo"


def test_examples_of_every_rule() -> None:
    assert [line for rule_set in people.rule_sets() for line in check_examples(rule_set)] == []


def test_name_ends_at_the_stop() -> None:
    text = "Surya Wibawa Bank Niaga"
    name = name_at(text, 0, len(text), stop=lambda offset: offset == text.index("Bank"))
    assert name is not None
    assert text[name.name_start : name.name_end] == "Surya Wibawa"


def test_readable_keeps_every_offset() -> None:
    text = "MENAKER SURYA WIBAWA LEPAS PEKERJA\nSelesai."
    assert len(readable(text)) == len(text)
    assert readable(text).startswith("Menaker Surya Wibawa")
    assert readable(text).endswith("\nSelesai.")


def test_headline_case_needs_capitals_nearly_everywhere() -> None:
    assert headline_case("Menteri Perdagangan Buka Pasar Murah Sragen")
    assert not headline_case("Menteri Perdagangan membuka pasar murah di Sragen hari ini.")


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        ("karding", "karding", False),
        ("karding", "kardin", True),
        ("munanda", "munadna", True),
        ("karding", "karmin", False),
        ("a", "", True),
    ],
)
def test_one_letter_apart(first: str, second: str, apart: bool) -> None:
    assert one_letter_apart(first, second) is apart


def test_long_line_of_capitals_is_read_in_one_pass() -> None:
    assert isinstance(found("Zxqw Vbnm " * 3000), list)
