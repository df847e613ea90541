from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from pipeline.store.connection import connect
from pipeline.store.linking import link
from pipeline.store.rows import entity_id, sheet
from tests.store.helpers import document, fact


def people(connection: duckdb.DuckDBPyConnection, *names: str) -> dict[str, str]:
    for name in names:
        connection.execute(
            "INSERT INTO entities (entity_id, kind, name) VALUES (?, 'person', ?)", [entity_id("person", name), name]
        )
    link(connection)
    found = connection.execute(
        "SELECT e.name, f.name FROM entities e JOIN entities f ON f.entity_id = e.same_as ORDER BY ALL"
    ).fetchall()
    return dict(found)


def test_a_shorter_name_is_linked_to_the_one_fuller_name(tmp_path: Path) -> None:
    with connect(tmp_path / "a.duckdb") as connection:
        assert people(connection, "Sastro Wibowo", "Raden Sastro Wibowo", "Ningsih Lestari") == {
            "Sastro Wibowo": "Raden Sastro Wibowo"
        }


def test_a_name_that_fits_two_people_is_linked_to_none(tmp_path: Path) -> None:
    with connect(tmp_path / "a.duckdb") as connection:
        assert people(connection, "Sastro Wibowo", "Raden Sastro Wibowo", "Bagus Sastro Wibowo") == {}


def test_a_link_goes_when_a_second_fuller_name_comes(tmp_path: Path) -> None:
    with connect(tmp_path / "a.duckdb") as connection:
        assert people(connection, "Sastro Wibowo", "Raden Sastro Wibowo")
        assert people(connection, "Bagus Sastro Wibowo") == {}


def test_a_single_word_is_linked_to_nobody(tmp_path: Path) -> None:
    with connect(tmp_path / "a.duckdb") as connection:
        assert people(connection, "Wibowo", "Raden Sastro Wibowo") == {}


def test_ids_are_blind_to_the_order_of_a_name_and_to_short_names_of_bodies() -> None:
    assert entity_id("person", "Ichiro Tanaka") == entity_id("person", "Tanaka Ichiro")
    assert entity_id("organisation", "Kemnaker") == entity_id("organisation", "Kementerian Ketenagakerjaan")


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("Kementerian Kelautan", True),
        ("Otoritas Jasa Keuangan", True),
        ("World Economic Forum", True),
        ("Mekar Sari Group", True),
        ("Indonesia", True),
        ("IMF", True),
        ("Raden Sastro", False),
        ("Bima Arya", False),
        ("Bima", False),
        ("Dana Santosa", False),
    ],
)
def test_speakers_are_told_to_be_people_or_bodies(name: str, body: bool) -> None:
    text = f'"Nelayan kini lebih aman," kata {name}.'
    words = {"type": "statement", "speaker": name, "kind": "direct", "text": "Nelayan kini lebih aman,", "cue": "kata"}
    made = sheet(document(text), [(0, len(text))], [fact(text, words["text"], "kkp-1", **words)], source="x")
    assert made.entities[0][1:] == ("organisation" if body else "person", name)
