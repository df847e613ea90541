"""What Stanza's trainers are given, and going on after a cut; no Stanza needed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline.language import AnalyserError
from pipeline.language.conllu import Sentence, Word
from pipeline.language.fast_settings import load_settings
from pipeline.language.names import Tagged
from pipeline.language.stanza_adapter import PARTS
from pipeline.language.train_accurate import (
    AccurateSettings,
    character_labels,
    command,
    joined_counts,
    tagged_json,
    train_accurate,
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


def test_names_as_json() -> None:
    assert tagged_json([Tagged(("Rini", "Sari", "ke", "Solo"), ((0, 2, "PER"), (3, 4, "LOC")))]) == [
        [
            {"text": "Rini", "ner": "B-PER"}, {"text": "Sari", "ner": "I-PER"},
            {"text": "ke", "ner": "O"}, {"text": "Solo", "ner": "B-LOC"},
        ]
    ]  # fmt: skip


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
        train_accurate(data, work, load_settings(), settings, run=run)
    train_accurate(data, work, load_settings(), settings, run=run)
    assert [line[2] for line in lines] == [
        "stanza.models.tokenizer", "stanza.models.mwt_expander", "stanza.models.tagger", "stanza.models.tagger",
        "stanza.models.lemmatizer", "stanza.models.parser", "stanza.models.ner_tagger",
    ]  # fmt: skip
    tagger = lines[3]
    assert tagger[tagger.index("--max_steps") + 1] == "7"
    assert "--no_pretrain" in tagger
    assert tagger[tagger.index("--seed") + 1] == "3"
    files = json.loads((work / "accurate.json").read_text())["files"]
    assert set(files) == {"tokenize", "mwt", "pos", "lemma", "depparse", "ner"}


def test_missing_data_are_named_before_anything_else(tmp_path: Path) -> None:
    with pytest.raises(AnalyserError, match="--from"):
        train_accurate(tmp_path, tmp_path / "work", load_settings(), load_accurate())
