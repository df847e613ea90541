"""The way from Stanza's dicts to a Doc, without Stanza."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.document import Block, Document
from pipeline.language import AnalyserError, analyser
from pipeline.language.conllu import read, write
from pipeline.language.fast_settings import load_settings
from pipeline.language.stanza_adapter import Stanza
from pipeline.language.stanza_entries import to_doc
from pipeline.language.stanza_models import majority, model_options
from pipeline.language.tokens import blank_pipeline
from pipeline.language.train_accurate import AccurateSettings, train_accurate
from pipeline.language.trees import to_sentences, with_offsets_and_names
from tests.language.tiny import write_tiny

VOCAB = blank_pipeline().vocab
SMALL: dict[str, str | int | float | bool] = {
    "no_pretrain": True, "hidden_dim": 8, "word_emb_dim": 4, "char_hidden_dim": 4, "char_emb_dim": 4,
    "deep_biaff_hidden_dim": 8,
}  # fmt: skip
SMALL_PARTS: dict[str, dict[str, str | int | float | bool]] = {
    "tokenize": {"steps": 20, "eval_steps": 10, "use_mwt": False},
    "pos": SMALL | {"tag_emb_dim": 4, "eval_interval": 1, "max_steps": 2},
    "lemma": {"num_epoch": 1, "hidden_dim": 8},
    "depparse": SMALL | {"deep_biaff_output_dim": 4, "eval_interval": 1, "max_steps": 2},
    "ner": {"no_pretrain": True, "hidden_dim": 8, "word_emb_dim": 4, "eval_interval": 1, "max_steps": 2},
}


def word(number: int, text: str, start: int | None, head: int = 0, deprel: str = "root", **more: Any) -> dict[str, Any]:
    entry = {"id": number, "text": text, "lemma": text.lower(), "upos": "NOUN", "head": head, "deprel": deprel, **more}
    return entry if start is None else {**entry, "start_char": start, "end_char": start + len(text)}


TEXT = "  Rini Sari melihat\n rumahnya."
SENTENCE = [
    word(1, "Rini", 2, 3, "nsubj", ner="B-PER", upos="PROPN"),
    word(2, "Sari", 7, 1, "flat", ner="E-PER", upos="PROPN"),
    word(3, "melihat", 12, 0, "root", ner="O", upos="VERB", feats="Voice=Act"),
    {"id": (4, 5), "text": "rumahnya", "start_char": 21, "end_char": 29, "ner": "O"},
    word(4, "rumah", 21, 3, "obj"),
    word(5, "nya", 26, 4, "nmod:poss", upos="PRON"),
    word(6, ".", 29, 3, "punct", ner="O", upos="PUNCT"),
]


def test_words_heads_features_and_names_come_over() -> None:
    doc = to_doc(VOCAB, TEXT, [(0, [SENTENCE])])
    assert doc.text == TEXT
    words = [t for t in doc if not t.is_space]
    assert [t.text for t in words] == ["Rini", "Sari", "melihat", "rumah", "nya", "."]
    assert [t.idx for t in words] == [2, 7, 12, 21, 26, 29]
    assert [t.head.text for t in words] == ["melihat", "Rini", "melihat", "melihat", "rumah", "melihat"]
    assert [t.dep_ for t in words] == ["nsubj", "flat", "ROOT", "obj", "nmod:poss", "punct"]
    assert str(words[2].morph) == "Voice=Act"
    assert [(e.text, e.label_) for e in doc.ents] == [("Rini Sari", "PER")]
    assert len([s for s in doc.sents if s.text.strip()]) == 1


def test_the_doc_goes_back_to_conllu_with_its_joined_word() -> None:
    doc = to_doc(VOCAB, TEXT, [(0, [SENTENCE])])
    (sentence,) = with_offsets_and_names(to_sentences(doc), doc)
    assert sentence.joined == [(4, 5, "rumahnya")]
    assert [w.head for w in sentence.words] == [3, 1, 0, 3, 4, 3]
    assert [w.misc["ner"] for w in sentence.words] == ["B-PER", "E-PER", "O", "O", "O", "O"]


def test_parts_that_are_not_in_the_text_share_its_letters() -> None:
    parts = [
        {"id": [1, 2], "text": "kulihat", "start_char": 0, "end_char": 7, "ner": "O"},
        word(1, "aku", None, 2, "nsubj"),
        word(2, "lihat", None, 0, "root"),
    ]
    doc = to_doc(VOCAB, "kulihat", [(0, [parts])])
    assert doc.text == "kulihat"
    assert [t.text for t in doc] == ["kul", "ihat"]
    assert [t.lemma_ for t in doc] == ["aku", "lihat"]


def test_more_parts_than_letters() -> None:
    parts = [
        {"id": (1, 3), "text": "ab", "start_char": 0, "end_char": 2},
        word(1, "aa", None, 0), word(2, "bb", None, 1), word(3, "cc", None, 1),
    ]  # fmt: skip
    assert to_doc(VOCAB, "ab c", [(0, [parts])]).text == "ab c"


@pytest.mark.parametrize("blank", ["\n", "\t", "\u00a0", "  ", "\u2028"])
def test_a_word_with_a_blank_inside_keeps_its_columns(blank: str, tmp_path: Path) -> None:
    text = f"8{blank}000 orang"
    tokens = [word(1, f"8{blank}000", 0, 2, "nummod"), word(2, "orang", 5 + len(blank), 0)]
    doc = to_doc(VOCAB, text, [(0, [tokens])])
    assert doc.text == text
    path = tmp_path / "t.conllu"
    write(with_offsets_and_names(to_sentences(doc), doc), path)
    assert [[w.form for w in sentence.words] for sentence in read(path)] == [["8 000", "orang"]]


def test_a_word_of_three_parts_is_one_range() -> None:
    parts = [
        {"id": (1, 3), "text": "kulihatnya", "start_char": 0, "end_char": 10, "ner": "O"},
        word(1, "ku", 0, 2, "nsubj"), word(2, "lihat", 2, 0), word(3, "nya", 7, 2, "obj"),
    ]  # fmt: skip
    (sentence,) = to_sentences(to_doc(VOCAB, "kulihatnya", [(0, [parts])]))
    assert sentence.joined == [(1, 3, "kulihatnya")]


def test_stanza_itself_reads_with_a_model_trained_on_a_handful_of_trees(tmp_path: Path) -> None:
    pytest.importorskip("torch")
    pytest.importorskip("stanza")
    train_accurate(
        write_tiny(tmp_path / "data"),
        tmp_path / "work",
        load_settings(),
        AccurateSettings(seed=3, options=SMALL_PARTS),
        only=SMALL_PARTS,
    )
    text = "Rini membaca buku.\n\n  Budi menulis\nsurat."
    doc = analyser(f"stanza:{tmp_path / 'work'}")(Document(doc_id="t", text=text))
    assert doc.text == text
    assert all(text[t.idx : t.idx + len(t)] == t.text for t in doc)
    assert doc.has_annotation("DEP")
    assert doc.has_annotation("POS")


def test_a_parser_that_was_cut_goes_on_from_its_checkpoint(tmp_path: Path) -> None:
    pytest.importorskip("stanza")
    data, work = write_tiny(tmp_path / "data"), tmp_path / "work"
    for steps in (2, 5):
        options = {"depparse": SMALL_PARTS["depparse"] | {"max_steps": steps}}
        train_accurate(data, work, load_settings(), AccurateSettings(seed=3, options=options), only=["depparse"])
        if steps == 2:
            # As a cut leaves it: a checkpoint, and a best network that has not got its last name yet.
            (work / "depparse.pt").replace(work / "depparse.partial.pt")
    log = (work / "depparse.log").read_text(encoding="utf-8")
    assert "Continuing from checkpoint" in log
    assert log.count("step 1: train_loss") == 1
    assert "step 5: train_loss" in log


def test_a_name_over_a_joined_word_is_one() -> None:
    parts = [
        {"id": (1, 2), "text": "Rininya", "start_char": 0, "end_char": 7, "ner": "S-PERSON"},
        word(1, "Rini", 0, 0), word(2, "nya", 4, 1, "det"),
    ]  # fmt: skip
    doc = to_doc(VOCAB, "Rininya", [(0, [parts])])
    assert [(e.text, e.label_) for e in doc.ents] == [("Rininya", "PER")]


def test_labels_of_other_sets_are_mapped_or_left_out() -> None:
    tokens = [word(1, "Solo", 0, 0, ner="S-GPE"), word(2, "Senin", 5, 1, "obl", ner="S-DATE")]
    doc = to_doc(VOCAB, "Solo Senin", [(0, [tokens])])
    assert [(e.text, e.label_) for e in doc.ents] == [("Solo", "LOC")]


def test_text_that_stanza_left_out_is_kept() -> None:
    doc = to_doc(VOCAB, "*** Solo ramai ***", [(0, [[word(1, "Solo", 4), word(2, "ramai", 9, 1, "amod")]])])
    assert doc.text == "*** Solo ramai ***"


def test_each_stretch_is_read_for_itself_and_blocks_are_kept() -> None:
    seen: list[list[str]] = []

    def read(texts: list[str]) -> list[list[list[dict[str, Any]]]]:
        seen.append(texts)
        out = []
        for text in texts:
            at, tokens = 0, []
            for number, form in enumerate(text.split(), 1):
                at = text.index(form, at)
                tokens.append(word(number, form, at, number - 1, "root" if number == 1 else "dep"))
                at += len(form)
            out.append([tokens] if tokens else [])
        return out

    text = "Judul itu\n\nIsi pertama dan kedua"
    blocks = (Block(start=11, end=22, kind="paragraph"), Block(start=22, end=32, kind="furniture"))
    doc = Stanza("stanza:x", read=read)(Document(doc_id="t", text=text, blocks=blocks))
    assert seen == [["Judul itu", "Isi pertama", " dan kedua"]]
    assert doc.text == text
    assert [s.text.strip() for s in doc.sents] == ["Judul itu", "Isi pertama", "dan kedua"]


@given(st.text(alphabet="ab \n.", min_size=1, max_size=40), st.data())
@settings(derandomize=True, deadline=None, max_examples=100)
def test_whatever_stanza_cuts_the_text_comes_back(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=8)))
    tokens: list[dict[str, Any]] = []
    for a, b in zip(cuts[::2], cuts[1::2], strict=False):
        if text[a:b].strip():
            tokens.append(word(len(tokens) + 1, text[a:b], a, min(len(tokens), 1), "dep" if tokens else "root"))
    assert to_doc(VOCAB, text, [(0, [tokens])] if tokens else []).text == text


def test_an_empty_text() -> None:
    assert Stanza("stanza:x", read=lambda texts: [])(Document(doc_id="t", text="")).text == ""


def test_without_a_model_the_message_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(AnalyserError, match="models download"):
        analyser(f"stanza:{tmp_path}")
    (tmp_path / "stanza.json").write_text(json.dumps({"files": {"tokenize": "t.pt"}}))
    with pytest.raises(AnalyserError, match=r"not complete; missing: t\.pt, the part pos"):
        analyser(f"stanza:{tmp_path}")


def test_both_layouts_of_models_are_known(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    files = {part: f"{part}.pt" for part in ("tokenize", "pos", "lemma", "depparse", "ner")}
    for name in files.values():
        (own / name).touch()
    (own / "stanza.json").write_text(json.dumps({"files": files}))
    options = model_options(own)
    assert options["processors"] == "tokenize,pos,lemma,depparse,ner"
    assert options["dir"] == str(own)
    assert options["pos_model_path"] == str(own / "pos.pt")
    official = tmp_path / "official"
    (official / "id" / "tokenize").mkdir(parents=True)
    (official / "id" / "tokenize" / "gsd.pt").touch()
    (official / "resources.json").write_text("{}")
    assert model_options(official) == {"dir": str(official), "processors": "tokenize"}


def test_one_file_of_vectors_serves_all_parts_that_want_them(tmp_path: Path) -> None:
    files = {part: f"{part}.pt" for part in ("tokenize", "pos", "lemma", "depparse", "ner")}
    files["pretrain"] = "pretrain.pt"
    for name in files.values():
        (tmp_path / name).touch()
    (tmp_path / "stanza.json").write_text(json.dumps({"files": files}))
    options = model_options(tmp_path)
    paths = {name: value for name, value in options.items() if name.endswith("_pretrain_path")}
    assert set(paths) == {"pos_pretrain_path", "depparse_pretrain_path", "ner_pretrain_path"}
    assert set(paths.values()) == {str(tmp_path / "pretrain.pt")}


def test_the_treebank_of_a_document_is_that_of_most_of_its_words() -> None:
    assert majority(["gsd", "csui", None, "gsd"]) == "gsd"
    assert majority([None, None]) is None
    assert majority([]) is None


def test_an_unknown_analyser_is_answered_with_the_known_ones() -> None:
    with pytest.raises(AnalyserError, match="blank, fast, accurate, stanza:PATH"):
        analyser("spacy")
