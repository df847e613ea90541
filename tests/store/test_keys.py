from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.store.keys import fact_key, normalised

SLOTS = {"person": "Raden Sastro", "position": "Menteri Kelautan", "organization": None}
SENTENCE = "Menteri Kelautan Raden Sastro hadir."


def test_the_key_is_blind_to_case_blanks_and_empty_slots() -> None:
    same = fact_key("d", "official", {"person": "RADEN  Sastro", "position": "menteri kelautan."}, SENTENCE.upper())
    assert same == fact_key("d", "official", SLOTS, SENTENCE)


def test_the_key_tells_documents_types_slots_and_sentences_apart() -> None:
    keys = {
        fact_key("d", "official", SLOTS, SENTENCE),
        fact_key("e", "official", SLOTS, SENTENCE),
        fact_key("d", "statement", SLOTS, SENTENCE),
        fact_key("d", "official", {**SLOTS, "person": "Sastro"}, SENTENCE),
        fact_key("d", "official", SLOTS, "Menteri Kelautan Raden Sastro pulang."),
    }
    assert len(keys) == 5


def test_the_order_of_parties_and_the_kind_of_number_do_not_count() -> None:
    assert normalised(("B", "A")) == normalised(["a", "b"])
    assert normalised(5) == normalised(5.0)


@settings(derandomize=True, deadline=None, max_examples=50)
@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert normalised(normalised(text)) == normalised(text)
