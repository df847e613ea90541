"""The scorer of the shared task and the one for names, on cases worked out by hand."""

from __future__ import annotations

import pytest

from pipeline.language.conllu import Sentence, Word
from pipeline.language.scoring import UnequalText, conll_scores, entity_scores


def sentence(rows: str, *joined: tuple[int, int, str]) -> Sentence:
    """Rows of `form upos head deprel feats`; the text has a blank after every written word."""
    words = []
    for row in rows.split(";"):
        form, upos, head, deprel, *feats = row.split()
        words.append(Word(form, form.lower(), upos, "_", feats[0] if feats else "_", int(head), deprel))
    return Sentence(" ".join(w.form for w in words), words, list(joined))


GOLD = "Ibu NOUN 2 nsubj Number=Sing;membaca VERB 0 root Voice=Act;buku NOUN 2 obj Number=Sing;. PUNCT 2 punct"


def f1(gold: list[Sentence], system: list[Sentence]) -> dict[str, float]:
    return {name: round(100 * score.f1, 1) for name, score in conll_scores(gold, system).items()}


def test_the_same_trees_score_a_hundred_everywhere() -> None:
    assert set(f1([sentence(GOLD)] * 2, [sentence(GOLD)] * 2).values()) == {100.0}


def test_a_wrong_head_and_a_wrong_tag() -> None:
    scores = f1([sentence(GOLD)], [sentence(GOLD.replace("buku NOUN 2 obj", "buku ADJ 1 obj"))])
    assert (scores["Words"], scores["UPOS"], scores["UAS"], scores["LAS"]) == (100.0, 75.0, 75.0, 75.0)
    assert scores["CLAS"] == pytest.approx(66.7)


def test_subtypes_and_the_case_of_lemmas() -> None:
    scores = f1([sentence(GOLD)], [sentence(GOLD.replace("2 nsubj", "2 nsubj:outer"))])
    assert scores["LAS"] == 100.0


def test_features_outside_the_universal_list_do_not_count() -> None:
    scores = f1([sentence(GOLD)], [sentence(GOLD.replace("Voice=Act", "Typo=Yes|Voice=Act"))])
    assert scores["UFeats"] == 100.0
    assert f1([sentence(GOLD)], [sentence(GOLD.replace("Voice=Act", "Voice=Pass"))])["UFeats"] == 75.0


def test_sentences_cut_elsewhere() -> None:
    two = [sentence("Ibu NOUN 0 root;membaca VERB 1 dep"), sentence("buku NOUN 0 root;. PUNCT 1 punct")]
    scores = f1([sentence(GOLD)], two)
    assert scores["Sentences"] == 0.0
    assert scores["Words"] == 100.0
    assert scores["UAS"] == 0.0


def test_tokens_cut_elsewhere() -> None:
    glued = sentence("Ibu NOUN 2 nsubj;membaca VERB 0 root;buku. NOUN 2 obj")
    scores = conll_scores([sentence(GOLD)], [glued])
    assert (scores["Words"].gold, scores["Words"].found, scores["Words"].right) == (4, 3, 2)
    assert scores["Words"].precision == pytest.approx(2 / 3)
    assert scores["Words"].recall == pytest.approx(1 / 2)


def test_joined_words_are_aligned_by_their_parts() -> None:
    gold = sentence("lihat VERB 0 root;rumah NOUN 1 obj;nya PRON 2 nmod:poss", (2, 3, "rumahnya"))
    whole = sentence("lihat VERB 0 root;rumahnya NOUN 1 obj")
    scores = conll_scores([gold], [whole])
    assert scores["Tokens"].f1 == 1.0
    assert (scores["Words"].gold, scores["Words"].found, scores["Words"].right) == (3, 2, 1)
    assert conll_scores([gold], [gold])["LAS"].f1 == 1.0


def test_joined_words_whose_parts_are_not_in_the_text() -> None:
    gold = sentence("kepada ADP 2 case;dia PRON 0 root", (1, 2, "kepadanya"))
    system = sentence("kepada ADP 2 case;nya PRON 0 root", (1, 2, "kepadanya"))
    assert conll_scores([gold], [system])["Words"].right == 1


def test_parts_of_a_joined_word_against_tokens_of_their_own() -> None:
    gold = sentence("rumah NOUN 0 root;nya PRON 1 nmod:poss", (1, 2, "rumahnya"))
    tokens = sentence("rumah NOUN 0 root;nya PRON 1 nmod:poss")
    scores = conll_scores([gold], [tokens])
    assert scores["Words"].f1 == 1.0
    assert scores["Tokens"].right == 0


def test_functional_children_count_in_mlas() -> None:
    gold = sentence("ke ADP 2 case;kota NOUN 0 root")
    assert f1([gold], [gold])["MLAS"] == 100.0
    assert f1([gold], [sentence("ke SCONJ 2 case;kota NOUN 0 root")])["MLAS"] == 0.0


def test_other_letters_are_an_error() -> None:
    with pytest.raises(UnequalText, match="differ"):
        conll_scores([sentence(GOLD)], [sentence(GOLD.replace("buku", "baku"))])


def test_names_count_by_exact_span_and_label() -> None:
    gold = [[(0, 4, "PER"), (10, 14, "LOC")], [(0, 3, "ORG")]]
    found = [[(0, 4, "PER"), (10, 15, "LOC")], [(0, 3, "LOC")]]
    scores = entity_scores(gold, found)
    assert (scores["NER"].gold, scores["NER"].found, scores["NER"].right) == (3, 3, 1)
    assert scores["PER"].f1 == 1.0
    assert scores["LOC"].f1 == 0.0
