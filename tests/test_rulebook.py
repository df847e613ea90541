"""Rules as data: what is wrong in a file is told with its name, its line and what to do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pipeline.document import Frozen
from pipeline.extract.registry import check_examples, rule_sets
from pipeline.resolve.holdings import OfficialRule
from pipeline.rulebook import Rule, RuleError, RuleSet, load_rules, load_table, read_yaml

GOOD = """- id: date.today
  description: the word today, resolved
  confidence: 0.8
  match: [Hari ini cerah., Rapat hari ini., Hari ini libur.]
  no_match: [Hari itu cerah., Kemarin hujan.]
"""


def written(folder: Path, text: str, name: str = "patterns.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_good_file_loads(tmp_path: Path) -> None:
    assert load_rules(written(tmp_path, GOOD), Rule)[0].id == "date.today"


@pytest.mark.parametrize(
    ("broken", "line", "words"),
    [
        (GOOD.replace("confidence: 0.8", "confidence: 8"), 3, "less than or equal to 1"),
        (GOOD.replace("date.today", "Today"), 1, "match"),
        (GOOD.replace("  no_match: [Hari itu cerah., Kemarin hujan.]\n", ""), 1, "required"),
        (GOOD + "  colour: red\n", 6, "not permitted"),
        (GOOD + GOOD, 6, "used twice"),
        (GOOD.replace("[Hari itu", "[Hari: [itu"), 5, "YAML"),
        ("a: 1\n", 1, "list of rules"),
        (GOOD + "  id: date.tomorrow\n", 6, "the key id stands there twice"),
    ],
)
def test_a_bad_file_is_told_with_line_and_remedy(tmp_path: Path, broken: str, line: int, words: str) -> None:
    path = written(tmp_path, broken)
    with pytest.raises(RuleError) as told:
        load_rules(path, Rule)
    assert f"{path}:" in str(told.value)
    assert words in str(told.value)
    assert abs(int(str(told.value).removeprefix(f"{path}:").split(":")[0]) - line) <= 1


def test_a_file_saved_by_another_editor(tmp_path: Path) -> None:
    path = tmp_path / "patterns.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert load_rules(path, Rule)[0].id == "date.today"
    path.write_bytes(GOOD.encode() + "  description: Rp 5 à 6 miliar\n".encode("latin-1"))
    with pytest.raises(RuleError, match=r"patterns\.yaml:6: not UTF-8"):
        load_rules(path, Rule)
    table = tmp_path / "t.csv"
    table.write_bytes("name\ncafé\n".encode("latin-1"))
    with pytest.raises(RuleError, match=r"t\.csv:2: not UTF-8"):
        load_table(table, Rule)


def test_a_missing_file_and_a_bad_row(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="no such file"):
        read_yaml(tmp_path / "none.yaml")

    class Row(Frozen):
        name: str
        size: int = 1

    rows = load_table(written(tmp_path, "name,size\nA,\nB,2\n", "t.csv"), Row)
    assert [(r.name, r.size) for r in rows] == [("A", 1), ("B", 2)]
    with pytest.raises(RuleError, match=r"t\.csv:3"):
        load_table(written(tmp_path, "name,size\nA,1\nB,x\n", "t.csv"), Row)


@pytest.mark.parametrize(
    ("pattern", "words"),
    [("{O},_{P}(", "not a regular expression"), ("{O},_{WHO}", "there is no {WHO}"), ("{P}|(?P<a>x)(?P<a>y)", "group")],
)
def test_a_pattern_of_an_office_that_cannot_be_read_is_told_with_its_line(
    tmp_path: Path, pattern: str, words: str
) -> None:
    path = written(tmp_path, GOOD + f'  pattern: "{pattern}"\n')
    with pytest.raises(RuleError, match=re.escape(words)) as told:
        load_rules(path, OfficialRule)
    assert f"{path}:6: pattern" in str(told.value)


def test_an_example_that_fails_is_told_with_file_and_line(tmp_path: Path) -> None:
    path = written(tmp_path, "# Days.\n" + GOOD)
    rules = load_rules(path, Rule)
    told = check_examples(RuleSet(path, rules, lambda text: {"date.today"} if "Kemarin" not in text else ()))
    assert told == [f"{path}:2: date.today must not match: Hari itu cerah."]


def test_every_example_of_every_rule_does_as_it_should() -> None:
    failures = [failure for rule_set in rule_sets() for failure in check_examples(rule_set)]
    assert failures == []


def test_rule_ids_are_unique_over_all_rooms() -> None:
    ids = [rule.id for rule_set in rule_sets() for rule in rule_set.rules]
    assert len(ids) == len(set(ids)) > 50
