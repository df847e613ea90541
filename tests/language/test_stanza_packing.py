"""Packing Stanza's models: half precision, nothing of the training but the weights."""

from __future__ import annotations

import json
from collections import OrderedDict
from pathlib import Path

import pytest

from pipeline.document import Document
from pipeline.language import analyser
from pipeline.language.accurate_vectors import PretrainSettings
from pipeline.language.fast_settings import load_settings
from pipeline.language.stanza_adapter import FOLDER
from pipeline.language.stanza_models import model_options
from pipeline.language.stanza_packing import halved, pack_file, pack_stanza
from pipeline.language.train_accurate import AccurateSettings, train_accurate
from tests.language.test_stanza_adapter import SMALL_PARTS
from tests.language.tiny import write_tiny

torch = pytest.importorskip("torch")


def test_single_precision_becomes_half_and_the_rest_stays_as_it_is() -> None:
    value = OrderedDict(a=torch.ones(2), b=[torch.ones(1, dtype=torch.int64), "x"], c=(torch.zeros(1),))
    half = halved(value)
    assert isinstance(half, OrderedDict)
    assert half["a"].dtype == torch.float16
    assert half["b"][0].dtype == torch.int64
    assert half["b"][1] == "x"
    assert isinstance(half["c"], tuple)
    assert value["a"].dtype == torch.float32


def test_a_packed_file_does_not_tell_where_it_was_trained(tmp_path: Path) -> None:
    checkpoint = {
        "model": {"w": torch.ones(3)}, "optimizer_state_dict": {"m": torch.ones(3)}, "dev_score_history": [0.5],
        "config": {"save_dir": "/home/rini/work", "train_file": "a/b/train.conllu", "hidden_dim": 8, "optim": "adam"},
    }  # fmt: skip
    torch.save(checkpoint, tmp_path / "in.pt")
    pack_file(tmp_path / "in.pt", tmp_path / "out.pt")
    packed = torch.load(tmp_path / "out.pt", weights_only=True)
    assert set(packed) == {"model", "config"}
    assert packed["config"] == {"save_dir": "work", "train_file": "train.conllu", "hidden_dim": 8, "optim": "adam"}


def test_the_folder_is_replaced_but_for_its_card(tmp_path: Path) -> None:
    work, target = tmp_path / "work", tmp_path / "accurate"
    work.mkdir()
    target.mkdir()
    torch.save({"model": {"w": torch.ones(3)}}, work / "pos.pt")
    (work / "readers" / "13").mkdir(parents=True)
    for name in ("accurate.json", "resources.json"):
        (work / name).write_text("{}", encoding="utf-8")
    (target / "CARD.md").write_text("card", encoding="utf-8")
    (target / "ner.pt").write_bytes(b"old")
    pack_stanza(work, target)
    assert sorted(p.name for p in target.iterdir()) == [
        "CARD.md", "accurate.json", "pos.pt", "readers", "resources.json",
    ]  # fmt: skip
    assert [p.name for p in (target / "readers").iterdir()] == ["13"]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["accurate", "work"]


def test_a_packed_model_with_vectors_reads_as_it_did_before(tmp_path: Path) -> None:
    pytest.importorskip("stanza")
    pytest.importorskip("floret")
    work = tmp_path / "work"
    work.mkdir()
    data = write_tiny(tmp_path / "data")
    (data / "text").mkdir(exist_ok=True)
    (data / "text" / "news.jsonl.gz").touch()
    (data / "text" / "extra_sentences.txt.gz").touch()
    (work / "corpus.txt").write_text("Rini membaca buku di Solo .\n" * 300, encoding="utf-8")
    parts = {part: {k: v for k, v in options.items() if k != "no_pretrain"} for part, options in SMALL_PARTS.items()}
    vectors = PretrainSettings(dim=4, pieces=100, min_count=2, epochs=1)
    settings = AccurateSettings(seed=3, vectors=vectors, options=parts)
    train_accurate(data, work, load_settings(), settings, only=parts)
    packed = pack_stanza(work, tmp_path / "packed")
    text = "Rini membaca buku. Budi menulis surat."
    before, after = (analyser(f"stanza:{folder}")(Document(doc_id="t", text=text)) for folder in (work, packed))
    assert [(t.text, t.idx) for t in after] == [(t.text, t.idx) for t in before]
    assert all(not t.tag_ for t in after), "the treebank is no tag"
    assert after.has_annotation("DEP")


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


def test_the_model_that_comes_with_the_project_is_complete() -> None:
    if not (FOLDER / "accurate.json").exists():
        pytest.skip("the accurate model has no weights here")
    options = model_options(FOLDER)
    assert options["processors"].split(",")[-1] == "ner"
    assert json.loads((FOLDER / "accurate.json").read_text(encoding="utf-8"))["xpos"] == "treebank"


def test_the_model_that_comes_with_the_project_reads_a_release() -> None:
    pytest.importorskip("stanza")
    if not (FOLDER / "accurate.json").exists():
        pytest.skip("the accurate model has no weights here")
    text = "JAKARTA - Menteri Rini Sari membuka pameran di Solo, Senin. Ia menyerahkan 20 alat kepada petani."
    doc = analyser("accurate")(Document(doc_id="t", text=text))
    assert doc.text == text
    assert all(text[t.idx : t.idx + len(t)] == t.text for t in doc)
    assert [t.text for t in doc if t.dep_ == "ROOT"][-1] == "menyerahkan"
    assert "Rini Sari" in {e.text for e in doc.ents if e.label_ == "PER"}
    assert next(t for t in doc if t.text == "pameran").pos_ == "NOUN"
