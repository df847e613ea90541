"""Rules and vocabularies are data: YAML and CSV under `rules/`, checked on load; errors name file, line, remedy."""

from __future__ import annotations

import csv
import functools
import io
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, TypeAlias, TypeVar

import yaml
from pydantic import AfterValidator, BaseModel, BeforeValidator, Field, ValidationError, field_validator

from pipeline.document import Frozen
from pipeline.failure import Failure

RULES = Path(__file__).resolve().parent.parent / "rules"
_Yaml: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's loader is the faster one, and not in every build."""


def compiles(pattern: str) -> str:
    """The pattern as it is; ValueError where it is no regular expression."""
    try:
        re.compile(pattern)
    except re.error as error:
        raise ValueError(f"not a regular expression: {error}") from error
    return pattern


Regex: TypeAlias = Annotated[str, AfterValidator(compiles)]
"""A regular expression, checked when it is read."""


def _cut(cell: object) -> object:
    return tuple(form.strip() for form in cell.split("|")) if isinstance(cell, str) else cell


Forms: TypeAlias = Annotated[tuple[str, ...], BeforeValidator(_cut)]
"""The forms that share a cell of a table, | between them."""


class RuleError(Failure):
    """A rule or vocabulary file that cannot be used; the message names file, line and remedy."""


class Rule(Frozen):
    """What every rule has; rooms add their own fields (pattern, slots …) in a subclass."""

    id: str = Field(pattern=r"^[a-z_]+\.[a-z0-9_]+$")
    description: str = Field(min_length=10)
    confidence: float = Field(ge=0, le=1)
    """Prior probability that what it finds is right, before signals and calibration."""
    match: tuple[str, ...] = Field(min_length=3)
    """Sentences in which this rule must fire."""
    no_match: tuple[str, ...] = Field(min_length=2)
    """Sentences in which it must not."""

    @field_validator("match", "no_match")
    @classmethod
    def _no_blank_examples(cls, examples: tuple[str, ...]) -> tuple[str, ...]:
        if any(not e.strip() for e in examples):
            raise ValueError("an example is empty")
        return examples


@dataclass(frozen=True)
class RuleSet:
    """The rules of one room and the way to try them: `fired(sentence)` gives the ids of rules that fire in it."""

    path: Path
    rules: tuple[Rule, ...]
    fired: Callable[[str], Iterable[str]]


R = TypeVar("R", bound=Rule)
M = TypeVar("M", bound=BaseModel)


def line_of(path: Path, location: tuple[int | str, ...]) -> int:
    """The 1-based line of the YAML node at this location (best effort: the deepest node that exists)."""
    node = yaml.compose(read_text(path))
    for key in location:
        if isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
            node = node.value[key]
        elif isinstance(node, yaml.MappingNode):
            found = [value for name, value in node.value if name.value == str(key)]
            if not found:
                break
            node = found[0]
        else:
            break
    return (node.start_mark.line if node is not None else 0) + 1


def _raise(path: Path, error: ValidationError, prefix: tuple[int | str, ...] = ()) -> None:
    first = error.errors()[0]
    where = tuple(first["loc"])
    raise RuleError(
        f"{path}:{line_of(path, prefix + where)}: {'.'.join(map(str, where)) or 'entry'}: {first['msg']}. "
        f"Mend the entry and run: python run_pipeline.py rules check"
    ) from error


def read_text(path: Path) -> str:
    """The text of a rule file or a vocabulary; RuleError where there is none, or where it is not UTF-8."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError as error:
        raise RuleError(f"{path}: no such file. The rules belong to the project; restore them with git.") from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise RuleError(f"{path}:{line}: not UTF-8. Save the file in this encoding.") from error


class _Loader(_Yaml):  # type: ignore[misc]
    """What stands twice under one key would be lost without a word."""

    def construct_mapping(self, node: Any, deep: bool = False) -> Any:
        seen: set[str] = set()
        for key, _ in node.value:
            if isinstance(key, yaml.ScalarNode):
                if key.value in seen:
                    raise yaml.MarkedYAMLError(
                        problem=f"the key {key.value} stands there twice", problem_mark=key.start_mark
                    )
                seen.add(key.value)
        return super().construct_mapping(node, deep)


def read_yaml(path: Path) -> Any:
    """The content of a YAML file; RuleError names the line where it does not parse."""
    try:
        return yaml.load(read_text(path), Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise RuleError(
            f"{path}:{line}: not valid YAML: {error.problem}. Check keys, quotes and indentation."
        ) from error


@functools.cache
def load_macros(path: Path) -> dict[str, str]:
    """The pieces that the patterns beside this file have in common, by the NAME under which they stand there."""
    pieces = read_yaml(path)
    if not isinstance(pieces, dict) or not all(isinstance(piece, str) for piece in pieces.values()):
        raise RuleError(f"{path}:1: expected NAME: pattern. Write each piece as one string.")
    return pieces


def with_macros(pattern: str, macros: Mapping[str, str]) -> str:
    """The pattern with every {NAME} of the macros written out; a macro may name others, three deep."""
    for _ in range(3):
        for name, piece in macros.items():
            pattern = pattern.replace(f"{{{name}}}", piece)
    return pattern


def with_blanks(pattern: str) -> str:
    """The pattern with every `_` outside brackets as blanks: at least one between small letters, else any or none."""
    pattern = re.sub(r"(?<=[a-z])_(?=[a-z])", "[ \\\\t\u00a0]+", pattern)
    pieces = re.split(r"(\[[^\]]*\])", pattern)
    return "".join(p if p.startswith("[") else p.replace("_", "[ \\t\u00a0]*") for p in pieces)


def load_model(path: Path, model: type[M]) -> M:
    """One YAML mapping as a pydantic model (a vocabulary, a grammar, settings)."""
    try:
        return model.model_validate(read_yaml(path))
    except ValidationError as error:
        _raise(path, error)
        raise


def load_rules(path: Path, model: type[R]) -> tuple[R, ...]:
    """A YAML list of rules as pydantic models, ids unique."""
    entries = read_yaml(path)
    if not isinstance(entries, list):
        raise RuleError(f"{path}:1: expected a list of rules. Begin each rule with `- id:`.")
    rules: list[R] = []
    for number, entry in enumerate(entries):
        try:
            rules.append(model.model_validate(entry))
        except ValidationError as error:
            _raise(path, error, (number,))
        if any(r.id == rules[-1].id for r in rules[:-1]):
            raise RuleError(f"{path}:{line_of(path, (number,))}: the id {rules[-1].id} is used twice. Rename one.")
    return tuple(rules)


def load_table(path: Path, model: type[M]) -> tuple[M, ...]:
    """A CSV file with a header as pydantic models, one a row; empty cells are left out (defaults apply)."""
    rows: list[M] = []
    reader = csv.DictReader(io.StringIO(read_text(path), newline=""))
    for row in reader:
        try:
            rows.append(model.model_validate({k: v for k, v in row.items() if v not in ("", None)}))
        except ValidationError as error:
            first = error.errors()[0]
            raise RuleError(
                f"{path}:{reader.line_num}: {'.'.join(map(str, first['loc']))}: {first['msg']}. Mend the row."
            ) from error
    return tuple(rows)


@functools.cache
def word_list(name: str) -> frozenset[str]:
    """A vocabulary `rules/NAME`: one entry a line, `#` begins a comment."""
    lines = read_text(RULES / name).splitlines()
    return frozenset(entry for line in lines if (entry := line.split("#")[0].strip()))
