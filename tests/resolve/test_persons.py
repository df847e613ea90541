"""The people of a document: one person a human, titles alone, pronouns, and when to say nothing."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.document import Block, Document
from pipeline.language import analyser
from pipeline.recognise import holders
from pipeline.resolve.namesakes import fullest, grouped, within
from pipeline.resolve.persons import Person, Persons
from pipeline.resolve.reading import Reading

ANALYSER = analyser("blank")


def reading(text: str, published: str | None = None, url: str | None = None) -> Reading:
    day = dt.date.fromisoformat(published) if published else None
    blocks = tuple(
        Block(start=start, end=start + len(line), kind="paragraph")
        for line, start in ((line, text.index(line)) for line in text.split("\n") if line.strip())
    )
    document = Document(doc_id="test", text=text, blocks=blocks, published=day, url=url)
    return Reading(document, ANALYSER(document))


def people(text: str) -> list[str]:
    return [person.name for person in reading(text).persons.all]


def at(text: str, words: str, published: str | None = None, url: str | None = None) -> str | None:
    """The person whom the last occurrence of these words means."""
    start = text.rindex(words)
    person = reading(text, published, url).persons.at(start, start + len(words))
    return person.name if person else None


def meant(text: str, pronoun: str) -> str | None:
    """Whom the last occurrence of the pronoun means."""
    person = reading(text).persons.antecedent(text.rindex(pronoun))
    return person.name if person else None


WIBAWA = "Menteri Perdagangan Surya Adi Wibawa membuka pasar murah di Sragen."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"{WIBAWA} Wibawa pulang.", ["Surya Adi Wibawa"], id="last_name_alone"),
        pytest.param(f"{WIBAWA} Kemudian Surya pulang.", ["Surya Adi Wibawa"], id="first_name_alone"),
        pytest.param(f"{WIBAWA} Menteri Wibawa pulang.", ["Surya Adi Wibawa"], id="short_title_and_last_name"),
        pytest.param(
            "Gubernur Prefektur Mie, Kenji Murata, tiba. Gubernur Prefektur Mie, Murata Kenji, pulang.",
            ["Kenji Murata"],
            id="order_of_names",
        ),
        pytest.param(
            "Bupati Sragen, Untung Prasetyo, tiba. Bupati Sragen, Untung Prasetio, pulang.",
            ["Untung Prasetyo"],
            id="slip_of_spelling",
        ),
        pytest.param(
            "Gubernur Bali Wayan Sudarta tiba. Gubernur Bali Wayan Sudarta Putra pulang.",
            ["Wayan Sudarta Putra"],
            id="fullest_form_names_the_person",
        ),
        pytest.param(
            "Kepala BPS M. Hidayat tiba. Kepala BPS Muhammad Hidayat pulang.",
            ["Muhammad Hidayat"],
            id="initial_written_out",
        ),
        pytest.param(
            "Gubernur Bali Wayan Sudarta bertemu Bupati Sragen Untung Prasetyo.",
            ["Wayan Sudarta", "Untung Prasetyo"],
            id="two_people_stay_two",
        ),
        pytest.param(
            "Kepala BPS Helmi Nasution tiba bersama Ketua Umum Kadin Rosa Helmi.",
            ["Helmi Nasution", "Rosa Helmi"],
            id="one_name_in_common_is_not_enough",
        ),
        pytest.param(
            "Gubernur Bali, Sudarta, tiba. Ketua Umum Kadin, Ratna Sudarta, menyambutnya.",
            ["Sudarta", "Ratna Sudarta"],
            id="family_name_with_an_office_of_its_own",
        ),
        pytest.param(
            "Presiden Prabowo Subianto tiba. Kapolri Jenderal Sigit Prabowo hadir. Kemudian Presiden Prabowo pulang.",
            ["Prabowo Subianto", "Sigit Prabowo"],
            id="office_decides_between_two_of_one_name",
        ),
    ],
)
def test_one_person(text: str, expected: list[str]) -> None:
    assert people(text) == expected


def test_variants_are_the_other_forms_of_the_name() -> None:
    (person,) = reading(f"{WIBAWA} Wibawa pulang.").persons.all
    assert person.variants == ("Wibawa",)
    assert len(person.mentions) == 2


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        pytest.param(f"{WIBAWA} Menteri Perdagangan pulang.", "Menteri Perdagangan", "Surya Adi Wibawa", id="full_title"),
        pytest.param(f"{WIBAWA} Mendag pulang.", "Mendag", "Surya Adi Wibawa", id="short_title"),
        pytest.param(f"{WIBAWA} Menteri pulang.", "Menteri", "Surya Adi Wibawa", id="bare_head"),
        pytest.param("Gubernur Bali Wayan Sudarta tiba. Gubernur pulang.", "Gubernur", "Wayan Sudarta", id="bare_governor"),
        pytest.param("Presiden Prabowo Subianto tiba. Kepala Negara pulang.", "Kepala Negara", "Prabowo Subianto", id="kepala_negara"),
        pytest.param("Kepala BPS Rini Kumala tiba. Kepala BPS pulang.", "Kepala BPS", "Rini Kumala", id="head_of_a_body"),
        pytest.param(
            "Kepala Biro Informasi Publik (Karo Infopub) Damar Wulan tiba. Karo Infopub pulang.",
            "Karo Infopub",
            "Damar Wulan",
            id="short_office_defined_in_the_text",
        ),
        pytest.param(
            "Gubernur Bali Wayan Sudarta bertemu Gubernur Jawa Timur Bagus Hartono. Gubernur pulang.",
            "Gubernur",
            None,
            id="two_governors_and_nobody_meant",
        ),
        pytest.param(
            "Kepala BPS Rini Kumala bertemu Kepala BKN Bagus Hartono. Kepala BKN pulang.",
            "Kepala BKN",
            "Bagus Hartono",
            id="body_decides_between_two_heads",
        ),
        pytest.param(
            "Presiden RI Surya Wibawa menyambut Presiden Republik Afrika Selatan, Themba Ndlovu, di Bogor. "
            + "Keduanya berjalan di kebun sambil melihat pohon-pohon tua yang ditanam seabad sebelumnya oleh para pendahulu. " * 2
            + "Presiden Wibawa tersenyum. Lalu Presiden Republik Afrika Selatan menanam pohon.",
            "Lalu Presiden Republik Afrika Selatan",
            "Themba Ndlovu",
            id="state_decides_between_two_presidents",
        ),
    ],
)  # fmt: skip
def test_title_alone(text: str, words: str, expected: str | None) -> None:
    assert at(text, words) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2023-05-04", "Ida Fauziyah"), ("2025-05-04", "Yassierli"), (None, None), ("1999-05-04", None)],
)
def test_gazetteer_names_a_title_alone_as_of_the_day(day: str | None, expected: str | None) -> None:
    assert at("Menaker membuka bursa kerja.", "Menaker", published=day) == expected


def test_text_wins_over_the_gazetteer_and_the_disagreement_is_a_signal() -> None:
    found = reading("Menaker Surya Wibawa membuka bursa kerja. Menaker pulang.", published="2025-05-04")
    (person,) = found.persons.all
    assert person.name == "Surya Wibawa"
    assert "official.gazetteer_disagrees" in [s.name for h in person.holdings for s in h.signals]
    assert at(found.text, "Menaker", published="2025-05-04") == "Surya Wibawa"


def test_gazetteer_that_agrees_adds_no_doubt() -> None:
    (person,) = reading("Menaker Yassierli membuka bursa kerja.", published="2025-05-04").persons.all
    assert [s.name for h in person.holdings for s in h.signals] == []


def test_bare_minister_with_a_known_name_gets_his_portfolio() -> None:
    (person,) = reading("Menteri Yassierli membuka bursa kerja.", published="2025-05-04").persons.all
    (holding,) = person.holdings
    assert holding.office.position == "Menteri Ketenagakerjaan"
    assert [s.name for s in holding.signals] == ["official.gazetteer"]


def test_bare_minister_in_the_release_of_a_ministry() -> None:
    found = reading("Menteri Surya Wibawa membuka pameran.", url="https://www.kemenperin.go.id/berita")
    ((holding,),) = (person.holdings for person in found.persons.all)
    assert holding.office.position == "Menteri Perindustrian"


def test_president_of_an_unnamed_state_is_not_made_indonesian() -> None:
    ((holding,),) = (person.holdings for person in reading("Presiden Aino Lehtonen tiba.").persons.all)
    assert holding.office.organisation is None


@pytest.mark.parametrize(
    ("text", "pronoun", "expected"),
    [
        pytest.param(f"{WIBAWA} Dia berharap harga turun.", "Dia", "Surya Adi Wibawa", id="the_only_person"),
        pytest.param(
            f"{WIBAWA} Harga turun. Ia senang.", "Ia", "Surya Adi Wibawa", id="a_sentence_without_people_between"
        ),
        pytest.param(
            "Gubernur Bali Wayan Sudarta menerima Bupati Sragen Untung Prasetyo. Ia berharap kerja sama berlanjut.",
            "Ia",
            "Wayan Sudarta",
            id="subject_before_object",
        ),
        pytest.param(
            "“Stok aman,” kata Wirda Nasution kepada Slamet Rahardjo. Dia meminta warga tenang.",
            "Dia",
            "Wirda Nasution",
            id="last_speaker",
        ),
        pytest.param(
            "Wirda Nasution dan Slamet Rahardjo tampak di pasar. Ia tersenyum.",
            "Ia",
            None,
            id="two_fit_and_nobody_meant",
        ),
        pytest.param("Harga beras turun. Ia dijual murah.", "Ia", None, id="nobody_before"),
        pytest.param(
            "Wirda Nasution mengatakan, “Saya berterima kasih kepada Slamet Rahardjo.” Dia lalu pulang.",
            "Dia",
            "Wirda Nasution",
            id="people_inside_quotations_do_not_count",
        ),
    ],
)
def test_pronoun(text: str, pronoun: str, expected: str | None) -> None:
    assert meant(text, pronoun) == expected


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("Karim", "Abdul Karim Basri", True),
        ("Basri Abdul", "Abdul Karim Basri", True),
        ("M. Karim", "Muhammad Karim", True),
        ("Karin", "Abdul Karim Basri", False),
        ("Abdul Karin", "Abdul Karim Basri", True),
        ("Budi Karim", "Abdul Karim Basri", False),
        ("Gus Karim", "Abdul Karim Basri", True),
        ("", "Abdul Karim Basri", False),
        ("A.", "Abdul Karim Basri", False),
    ],
)
def test_within(short: str, full: str, expected: bool) -> None:
    assert within(short, full) is expected


def test_name_that_fits_two_people_stays_alone() -> None:
    assert grouped(["Budi Santoso", "Budi Hartono", "Budi"]) == [["Budi Santoso"], ["Budi Hartono"], ["Budi"]]


def test_fullest_prefers_words_over_initials() -> None:
    assert fullest(["M. Hidayat", "Hidayat", "Muhammad Hidayat"]) == "Muhammad Hidayat"


def test_many_names_are_grouped_by_shared_words() -> None:
    letters = "bcdfghjklmnpqrstvwxz"
    names = [f"{a}a{b}o {b}u{a}i".title() for a in letters for b in letters]
    found = grouped([*names, "Cuzi"])
    assert [group for group in found if len(group) > 1] == [["Zaco Cuzi", "Cuzi"]]


def test_every_office_holder_has_one_term_at_a_time() -> None:
    rows = [r for r in holders.holders() if not r.position.startswith("Wakil Menteri")]
    for row in rows:
        if row.start is None:
            continue
        office = (row.position, row.organisation)
        day = row.start + dt.timedelta(days=1)
        assert {r.name for r in rows if (r.position, r.organisation) == office and r.held(day)} == {row.name}, office


WORDS = st.sampled_from(
    [
        "Menteri", "Perdagangan", "Surya", "Wibawa", "Kepala", "BPS", ",", "(", ")", "dan", "yakni", "Prof.", "Dr.", "S.H.",
        "Gubernur", "Bali", "Dia", "kata", "“", "”", "\"", ".", "\n", "Presiden", "RI", "di", "Plt.", "/", "–", "KUA", "II", "Ka",
        "selaku", "mantan", "Bin", "bin", "al-", "’", "Direktur", "Utama", "PT", "12", "\u00a0", "İ", "ß", "\ue000", "👷",
    ]
)  # fmt: skip


@settings(derandomize=True, deadline=None, max_examples=150)
@given(st.lists(WORDS, max_size=40), st.sampled_from(["", " "]))
def test_any_row_of_words_is_read(words: list[str], blank: str) -> None:
    text = blank.join(words)
    document = Document(doc_id="test", text=text, blocks=(Block(start=0, end=len(text), kind="paragraph"),))
    found = Reading(document, ANALYSER(document))
    for mention in (*found.offices, *found.people):
        assert 0 <= mention.start < mention.end <= len(text)
    for people_of in (found.people, found.offices):
        assert all(a.end <= b.start for a, b in pairwise(sorted(people_of, key=lambda m: m.start)))
    for person in found.persons.all:
        assert person.name.strip()
        assert all(text[m.name_start : m.name_end].strip() for m in person.mentions)
    for offset in range(0, len(text), 7):
        found.persons.at(offset, offset + 3)
        found.persons.antecedent(offset)


def test_people_of_an_empty_document() -> None:
    found: Persons = reading("").persons
    assert found.all == ()
    assert found.at(0, 1) is None
    assert found.antecedent(0) is None


def test_person_keeps_where_the_text_says_so() -> None:
    text = f"{WIBAWA} Menteri Wibawa pulang."
    person: Person = reading(text).persons.all[0]
    assert [text[h.start : h.end] for h in person.holdings] == [
        "Menteri Perdagangan Surya Adi Wibawa",
        "Menteri Wibawa",
    ]
    assert {h.office.position for h in person.holdings} == {"Menteri Perdagangan"}
