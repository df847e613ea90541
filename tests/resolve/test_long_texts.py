"""Texts with thousands of names and bodies: the work for them grows as they do, and what is found stays the same."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest

from pipeline.document import Document
from pipeline.recognise import areas, office_governments
from pipeline.recognise.mentions import OrganisationMention
from pipeline.resolve import namesakes
from pipeline.resolve.bodies import Bodies
from tests.inline import pipeline

GIVEN = [
    "Sari",
    "Budi",
    "Rudi",
    "Wati",
    "Joko",
    "Tono",
    "Dewi",
    "Agus",
    "Rina",
    "Hasan",
    "Lala",
    "Mira",
    "Nanda",
    "Putra",
    "Citra",
]
FAMILY = [
    "Wijaya",
    "Santosa",
    "Halim",
    "Gunadi",
    "Lubis",
    "Siregar",
    "Tanjung",
    "Pratama",
    "Kusuma",
    "Mahendra",
    "Nugraha",
    "Wibisono",
    "Hartono",
]
PLACES = ["Demak", "Jepara", "Kudus", "Rembang", "Blora", "Sragen", "Klaten", "Batang", "Tegal", "Brebes"]


def many_names(count: int) -> list[str]:
    return [" ".join(words) for words in itertools.islice(itertools.product(GIVEN, FAMILY, FAMILY), count)]


def compared(names: list[str], monkeypatch: pytest.MonkeyPatch) -> int:
    """How many pairs of names are compared word by word."""
    pairs: list[tuple[str, str]] = []
    plain = namesakes.within

    def counted(short: str, full: str) -> bool:
        pairs.append((short, full))
        return plain(short, full)

    with monkeypatch.context() as patched:
        patched.setattr(namesakes, "within", counted)
        namesakes.grouped(names)
    return len(pairs)


def test_twice_as_many_names_are_at_most_twice_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    few, many = (compared(many_names(count), monkeypatch) for count in (600, 1200))
    assert many <= 2.2 * few + 100
    assert many < 4 * 1200


@pytest.mark.parametrize("others", [0, 120, 600])
@pytest.mark.parametrize(
    ("full", "short"),
    [
        pytest.param("Yohana Prameswara", "Prameswara", id="one_word"),
        pytest.param("Yohana Prameswara", "Prameswara Yohana", id="turned_round"),
        pytest.param("Yohana Prameswara", "Yohana Prameswarra", id="letter_too_much"),
        pytest.param("Yohana Prameswara", "Yohana Prameswaar", id="letters_swapped"),
        pytest.param("Yohana Prameswara", "Yohana Pramesvara", id="letter_wrong"),
        pytest.param("Yohana Prameswara", "Y. Prameswara", id="initial"),
        pytest.param("Y. Prameswara", "Yohana Prameswara", id="initial_in_the_longer_text"),
        pytest.param("Yohana Ayu Prameswara", "Yohana A Prameswara", id="initial_within"),
    ],
)
def test_one_person_is_found_among_many_names(full: str, short: str, others: int) -> None:
    groups = namesakes.grouped([*many_names(others), full, short])
    assert [sorted(group) for group in groups if full in group] == [sorted([full, short])]


def test_the_places_of_a_text_are_read_once_for_all_its_titles(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[int] = []
    plain = areas.area_at

    def counted(text: str, start: int, limit: int, wanted: str) -> areas.Area | None:
        looked_at.append(start)
        return plain(text, start, limit, wanted)

    monkeypatch.setattr(office_governments, "area_at", counted)

    def work(count: int) -> int:
        looked_at.clear()
        text = "".join(f"Warga Kabupaten Demak menanam padi ke-{n}. Bupati tertawa.\n" for n in range(count))
        document = Document(doc_id="a", text=text)
        pipeline().read(document)
        return len(looked_at)

    few, many = work(40), work(80)
    assert 0 < many <= 2.2 * few


def offices(text: str) -> Iterator[tuple[str, str | None]]:
    for fact in pipeline().read(Document(doc_id="a", text=text)).facts:
        if fact.type == "official":
            slots = fact.slots()
            yield str(slots["person"]), slots["organization"]


@pytest.mark.parametrize("before", [1, 60])
def test_a_title_keeps_to_the_region_that_the_text_speaks_of(before: int) -> None:
    opening = "".join(f"Warga Kabupaten Demak menanam padi ke-{n}.\n" for n in range(before))
    assert ("Yohana Prameswara", "Pemerintah Kabupaten Demak") in offices(f"{opening}Bupati, Yohana Prameswara, hadir.")
    mixed = f"{opening}Warga Kabupaten Jepara datang.\nBupati, Yohana Prameswara, hadir."
    assert ("Yohana Prameswara", "Pemerintah Kabupaten Demak") not in offices(mixed)


def body(name: str, start: int) -> OrganisationMention:
    return OrganisationMention(start, start + len(name), "test", name)


def test_short_forms_of_bodies_join_the_one_that_they_begin() -> None:
    names = [f"Yayasan Cahaya {place}" for place in PLACES]
    names += ["Koperasi Tani Subur Makmur", "Koperasi Tani", "Yayasan Cahaya", "Koperasi Tanimbar Jaya"]
    bodies = Bodies(Document(doc_id="a", text=""), [body(name, 40 * n) for n, name in enumerate(names)])
    found = {b.name: b.variants for b in bodies.all}
    assert found["Koperasi Tani Subur Makmur"] == ("Koperasi Tani",)
    assert found["Yayasan Cahaya"] == ()
    assert len(found) == len(names) - 1
