"""What Stanza's trainers are given, and going on after a cut; no Stanza needed."""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path

import pytest

from pipeline.language import AnalyserError
from pipeline.language.accurate_data import (
    character_labels,
    joined_counts,
    mark_treebanks,
    name_rounds,
    tagged_json,
    write_data,
)
from pipeline.language.accurate_vectors import PretrainSettings, lower_corpus, train_words, write_pretrain
from pipeline.language.conllu import Sentence, Word
from pipeline.language.falling import LEAST, share
from pipeline.language.fast_settings import load_settings
from pipeline.language.graph_settings import Course, GraphSettings, NameSettings
from pipeline.language.names import Tagged
from pipeline.language.stanza_models import PARTS
from pipeline.language.train_accurate import (
    AccurateSettings,
    command,
    dev_score,
    progress,
    run_trainer,
    train_accurate,
    write_list,
)
from pipeline.language.train_accurate import load_settings as load_accurate
from tests.language.tiny import write_tiny


def joined() -> Sentence:
    words = [Word("Ibu", head=2, deprel="nsubj"), Word("lihat"), Word("nya", head=2, deprel="obj"), Word(".", head=2)]
    return Sentence("Ibu lihatnya.", words, [(2, 3, "lihatnya")])


def test_character_labels_mark_tokens_joined_tokens_and_sentences() -> None:
    assert character_labels([joined(), Sentence("Ia", [Word("Ia")])]) == (
        "Ibu lihatnya. Ia\n",
        "001" + "0" + "00000003" + "2" + "0" + "02" + "\n",
    )


def test_paragraphs_are_parted_by_an_empty_line_in_text_and_labels() -> None:
    sentences = [Sentence(form, [Word(form)]) for form in ("Ia", "Kau", "Aku")]
    assert character_labels(sentences, paragraph=2) == ("Ia Kau\n\nAku\n", "020002\n\n002\n")


def test_each_part_gets_the_options_that_its_trainer_knows(tmp_path: Path) -> None:
    lines = {part: command(part, tmp_path, tmp_path, AccurateSettings(seed=3)) for part in PARTS}
    assert {part for part, line in lines.items() if "--lang" not in line} == {"lemma", "ner"}
    assert {part for part, line in lines.items() if "--gold_file" in line} == {"mwt"}
    # The parser finds its checkpoint by itself; named, it would begin its history anew.
    assert not any("--continue_from" in line for line in lines.values())


def test_joined_words_are_counted() -> None:
    assert joined_counts([joined(), joined()]) == [(("lihatnya", ["lihat", "nya"]), 2)]


def test_names_stand_in_the_label_set_of_their_corpus() -> None:
    sentence = Tagged(("Rini", "Sari", "ke", "Solo"), ((0, 2, "PER"), (3, 4, "LOC")))
    assert tagged_json([sentence], label_set=1) == [
        [
            {"text": "Rini", "multi_ner": ["-", "B-PER"]}, {"text": "Sari", "multi_ner": ["-", "I-PER"]},
            {"text": "ke", "multi_ner": ["-", "O"]}, {"text": "Solo", "multi_ner": ["-", "B-LOC"]},
        ]
    ]  # fmt: skip


def test_the_first_round_of_names_is_as_written_and_the_next_has_some_exchanged() -> None:
    sentences = [Tagged((name, "tiba"), ((0, 1, "PER"),)) for name in ("Rini", "Budi", "Sari")]
    rounds = name_rounds(sentences, 3, 1.0, random.Random(1))
    assert rounds[:3] == sentences
    assert len(rounds) == 9
    assert rounds[3:6] != sentences
    assert {t.tokens[0] for t in rounds} <= {"Rini", "Budi", "Sari"}


def test_the_treebank_of_a_sentence_stands_in_its_words() -> None:
    sentences = [Sentence(form, [Word(form)]) for form in ("Ia", "Kau", "Aku")]
    mark_treebanks(sentences, {"pud": {"Ia"}, "csui": {"Kau"}}, "gsd")
    assert [s.words[0].xpos for s in sentences] == ["pud", "csui", "gsd"]


def test_data_are_the_same_when_written_again(tmp_path: Path) -> None:
    data = write_tiny(tmp_path / "data")
    first, second = (write_data(data, tmp_path / w, load_settings(), seed=5) for w in ("one", "two"))
    assert sorted(p.name for p in first.iterdir()) == sorted(p.name for p in second.iterdir())
    for path in first.iterdir():
        assert path.read_bytes() == (second / path.name).read_bytes()


def test_networks_get_vectors_where_the_settings_have_them(tmp_path: Path) -> None:
    without = command("pos", tmp_path, tmp_path, AccurateSettings(seed=3))
    assert "--no_pretrain" in without
    line = command("pos", tmp_path, tmp_path, AccurateSettings(seed=3, vectors=PretrainSettings()))
    assert line[line.index("--wordvec_pretrain_file") + 1] == str(tmp_path / "pretrain.pt")
    assert "--no_pretrain" not in line
    assert "--wordvec_pretrain_file" not in command("lemma", tmp_path, tmp_path, load_accurate())


def test_vectors_are_learnt_in_small_letters(tmp_path: Path) -> None:
    (tmp_path / "c.txt").write_text("Rini di Solo\nBUDI di Ambon\n", encoding="utf-8")
    lower_corpus(tmp_path / "c.txt", tmp_path / "l.txt")
    assert (tmp_path / "l.txt").read_text(encoding="utf-8") == "rini di solo\nbudi di ambon\n"
    assert not list(tmp_path.glob("*.partial"))


def test_words_are_learnt_from_a_corpus_and_kept_as_stanza_has_them(tmp_path: Path) -> None:
    pytest.importorskip("floret")
    torch = pytest.importorskip("torch")
    pytest.importorskip("stanza")
    text = tmp_path / "text"
    text.mkdir()
    (text / "news.jsonl.gz").touch()
    (text / "extra_sentences.txt.gz").touch()
    (tmp_path / "corpus.txt").write_text("Rini pergi ke Solo lagi .\n" * 200, encoding="utf-8")
    settings = PretrainSettings(dim=4, pieces=100, min_count=2, epochs=1)
    table = train_words(tmp_path, tmp_path, settings)
    assert train_words(tmp_path, tmp_path, settings) == table
    saved = torch.load(write_pretrain(table, tmp_path / "pretrain.pt"), weights_only=True)
    assert saved["emb"].shape == (4 + 6, 4)
    assert "solo" in saved["vocab"]["_unit2id"]
    assert "Solo" not in saved["vocab"]["_unit2id"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("2025-01-02 INFO: Step    600/  8000 Loss: 0.033", (600, 8000)),
        ("INFO: Finished STEP 20/5000, loss = 2.5 (0.3 sec/batch), lr: 0.002", (20, 5000)),
        ("2025-01-02 03:04:05: step 240/1620 (epoch 5/30), loss = 0.1", (240, 1620)),
        ("Loading data with batch size 250...", None),
    ],
)
def test_steps_are_read_from_the_messages_of_the_trainers(line: str, expected: tuple[int, int] | None) -> None:
    assert progress(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("INFO: Dev score: 93.837\tNew best dev score!", 93.837),
        ("step 250: train_loss = 1.5, dev_score = 0.7512", 75.12),
        ("Evaluating on dev set...", None),
    ],
)
def test_scores_are_read_from_the_messages_of_the_trainers(line: str, expected: float | None) -> None:
    assert dev_score(line) == (pytest.approx(expected) if expected else None)


def test_a_trainer_shows_its_steps_and_leaves_a_log(tmp_path: Path) -> None:
    seen: list[tuple[str, int, int, dict[str, float]]] = []
    line = [sys.executable, "-c", "print('STEP 1/2'); print('step 1: dev_score = 0.5'); print('STEP 2/2')"]
    run_trainer(line, "pos", tmp_path / "pos.log", lambda *shown: seen.append(shown))
    assert [row[:3] for row in seen] == [("pos", 1, 2), ("pos", 1, 2), ("pos", 2, 2)]
    assert seen[1][3]["dev"] == 50.0
    assert "STEP 2/2" in (tmp_path / "pos.log").read_text(encoding="utf-8")


def test_a_trainer_that_fails_tells_its_last_words(tmp_path: Path) -> None:
    line = [sys.executable, "-c", "import sys; print('no such file'); sys.exit(3)"]
    with pytest.raises(AnalyserError, match=r"ended with 3:\nno such file"):
        run_trainer(line, "pos", tmp_path / "pos.log")


def test_names_go_on_with_their_best_network_where_the_settings_say_so(tmp_path: Path) -> None:
    settings = AccurateSettings(seed=3, options={"ner": {"lr": 0.002}}, further={"ner": {"lr": 0.001}})
    first, second = (command("ner", tmp_path, tmp_path, settings, further) for further in (False, True))
    assert "--finetune" not in first
    assert "--finetune" in second
    assert [line[line.index("--lr") + 1] for line in (first, second)] == ["0.002", "0.001"]
    assert second[2:4] == ["pipeline.language.falling", "ner"]


def test_the_rate_warms_up_and_falls_to_the_end() -> None:
    shares = [share(step, 100) for step in range(101)]
    assert shares[0] == 0.5
    assert shares[2] == 1.0
    assert shares[2:] == sorted(shares[2:], reverse=True)
    assert shares[100] == pytest.approx(LEAST)
    assert share(150, 100) == LEAST


def test_the_lists_name_what_is_there(tmp_path: Path) -> None:
    for name in ("pos.pt", "pretrain.pt", "graph31.pt"):
        (tmp_path / name).touch()
    course = Course(steps=1)
    graph = GraphSettings(seeds=(31,), trees=course, names=NameSettings(seeds=(41,), course=course, lean={"PER": 2}))
    settings = AccurateSettings(seed=3, graph=graph)
    write_list(tmp_path, settings)
    assert json.loads((tmp_path / "stanza.json").read_text()) == {
        "files": {"pos": "pos.pt", "pretrain": "pretrain.pt"}, "xpos": "treebank"
    }  # fmt: skip
    assert not (tmp_path / "accurate.json").exists(), "a network is not trained yet"
    (tmp_path / "names41.pt").touch()
    write_list(tmp_path, settings)
    assert json.loads((tmp_path / "accurate.json").read_text()) == {
        "vectors": "vectors.pt", "trees": ["graph31.pt"], "names": ["names41.pt"], "lean": {}, "lean_names": {"PER": 2.0}
    }  # fmt: skip


def test_parts_are_trained_once_and_a_cut_training_goes_on(tmp_path: Path) -> None:
    data, work = write_tiny(tmp_path / "data"), tmp_path / "work"
    lines: list[list[str]] = []

    def run(line: list[str]) -> None:
        lines.append(line)
        if len(lines) == 3:
            raise KeyboardInterrupt
        Path(line[line.index("--save_dir") + 1], line[line.index("--save_name") + 1]).write_bytes(b"weights")

    settings = AccurateSettings(seed=3, options={"pos": {"max_steps": 7, "no_pretrain": True}})
    with pytest.raises(KeyboardInterrupt):
        train_accurate(data, work, load_settings(), settings, only=PARTS, run=run)
    train_accurate(data, work, load_settings(), settings, only=PARTS, run=run)
    assert [line[2] for line in lines] == [
        "stanza.models.tokenizer", "stanza.models.mwt_expander", "pipeline.language.falling",
        "pipeline.language.falling",
        "stanza.models.lemmatizer", "stanza.models.parser", "stanza.models.ner_tagger",
    ]  # fmt: skip
    tagger = lines[3]
    assert tagger[tagger.index("--max_steps") + 1] == "7"
    assert "--no_pretrain" in tagger
    assert tagger[tagger.index("--seed") + 1] == "3"
    files = json.loads((work / "stanza.json").read_text())["files"]
    assert set(files) == {"tokenize", "mwt", "pos", "lemma", "depparse", "ner"}


def test_missing_data_are_named_before_anything_else(tmp_path: Path) -> None:
    with pytest.raises(AnalyserError, match="--from"):
        train_accurate(tmp_path, tmp_path / "work", load_settings(), load_accurate())
