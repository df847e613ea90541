"""The command `evaluate`: facts found in gold documents, scored as the fact model defines it."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from pipeline.cli import evaluate_options as options
from pipeline.cli.output import out, remark
from pipeline.failure import Failure
from pipeline.writing import write_whole

if TYPE_CHECKING:
    from pipeline.evaluate.gold import GoldDocument
    from pipeline.evaluate.scoring import Result

FLOORS = Path("tests/floors.json")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("evaluate")(evaluate)


def evaluate(
    gold: options.Gold,
    errors: options.Errors = None,
    json_file: options.JsonFile = None,
    floors: options.Floors = None,
    raise_floors: options.RaiseFloors = False,
    lower_floors: options.LowerFloors = False,
    analyser: options.Analyser = "blank",
    docs: options.Docs = "",
    texts: options.Texts = None,
    stand_off: options.StandOff = None,
) -> None:
    """Score the facts found in gold documents: precision, recall, F1 per type, calibration, floors.

    Example: python run_pipeline.py evaluate corpus/gold --errors figure
    """
    from pipeline.evaluate.floors import move
    from pipeline.evaluate.gold import load
    from pipeline.evaluate.scoring import evaluate as score
    from pipeline.fact import FACT_TYPES

    if errors is not None and errors not in FACT_TYPES:
        raise typer.BadParameter(f"{errors!r} is no fact type. Choose one of: {', '.join(FACT_TYPES)}.")
    documents = [d for d in load(gold, texts) if docs in d.doc_id]
    if not documents:
        raise Failure(f"No gold document has {docs!r} in its id. Give less of it with --docs.")
    if stand_off:
        remark(f"{write_stand_off(documents, stand_off)} stand-off files written to {stand_off}")
        return
    found = facts_of(documents, analyser)
    result = score(documents, found)
    if errors:
        show_errors(result, errors)
    show(result)
    if json_file:
        write_whole(json_file, json.dumps(result.as_json(), indent=1))
    if raise_floors or lower_floors:
        path = floors or FLOORS
        move(path, documents, result, Path(gold[0]).resolve().name, lower=lower_floors)
        remark(f"floors written to {path}")
    elif floors:
        hold(floors, documents, result)


def hold(floors: Path, documents: list[GoldDocument], result: Result) -> None:
    """Failure, figure by figure, where what was reached is below its floor."""
    from pipeline.evaluate.floors import below

    fallen = below(floors, documents, result)
    if fallen:
        raise Failure("accuracy fell:\n  " + "\n  ".join(fallen))
    remark(f"no figure is below its floor in {floors}")


def write_stand_off(documents: list[GoldDocument], folder: Path) -> int:
    """One file per document with its facts as offsets and none of its sentences; returns how many."""
    from pipeline.evaluate.standoff import without_text

    folder.mkdir(parents=True, exist_ok=True)
    for document in documents:
        raw = without_text({"doc_id": document.doc_id, "text": document.text, "facts": document.facts})
        # One fact a line: short enough to read, and a changed fact is one line of a diff.
        facts = ",\n  ".join(json.dumps(fact, ensure_ascii=False) for fact in raw.pop("facts"))
        head = json.dumps(raw, ensure_ascii=False)[:-1]
        write_whole(folder / f"{document.doc_id}.json", f'{head}, "facts": [\n  {facts}\n]}}\n')
    return len(documents)


def facts_of(documents: list[GoldDocument], analyser: str) -> dict[str, list[dict[str, Any]]]:
    """The facts found in each gold document, by id, as plain dictionaries."""
    from rich.progress import track

    from pipeline.cli.output import err
    from pipeline.engine.pipeline import Pipeline

    pipeline = Pipeline(analyser)
    bar = track(documents, "reading", console=err, disable=not err.is_terminal, transient=True)
    return {d.doc_id: [f.model_dump(mode="json") for f in pipeline(d.item()).facts] for d in bar}


def show(result: Result) -> None:
    """The table of scores and the calibration line."""
    from rich.table import Table

    from pipeline.evaluate.scoring import calibration

    table = Table(title=f"{result.documents} gold documents", box=None, pad_edge=False)
    table.add_column("")
    for name in ("P", "R", "F1", "gold", "found"):
        table.add_column(name, justify="right")
    for level in ("core", "full"):
        for name, s in result.scores.items():
            if name.endswith(level):
                table.add_row(name, f"{s.precision:.3f}", f"{s.recall:.3f}", f"{s.f1:.3f}", str(s.gold), str(s.found))
        table.add_row(f"macro.{level}", "", "", f"[bold]{result.macro(level):.3f}[/]", "", "")
    out.print(table)
    measured = calibration(result.judged)
    if measured:
        out.print(
            f"calibration error {measured['ece']:.3f}; acceptable at 95 % precision "
            f"{measured['coverage_at_95']:.0%}, at 99 % {measured['coverage_at_99']:.0%} of {measured['facts']} facts"
        )


def show_errors(result: Result, kind: str) -> None:
    """The errors of one type, one a line, then their count by what differs."""
    causes: Counter[str] = Counter()
    for error in result.errors:
        if error.fact["type"] != kind:
            continue
        slots = {k: v for k, v in error.fact.items() if k not in _HOUSEKEEPING}
        words = error.fact["evidence"][0]["text"][:100]
        sign = "- missed" if error.missed else "+ extra "
        out.print(
            f"{sign} {error.doc_id}: {json.dumps(slots, ensure_ascii=False)[:400]} | {words}",
            markup=False,
            soft_wrap=True,
        )
        if error.missed:
            causes[_difference(error.fact, error.near)] += 1
        elif "rule" in error.fact:
            causes[f"extra by {error.fact['rule']}"] += 1
    for cause, n in causes.most_common():
        out.print(f"{n:5} {cause}", markup=False)


_HOUSEKEEPING = {"type", "evidence", "reasons", "fact_id", "aliases"}


def _difference(gold: dict[str, Any], near: dict[str, Any] | None) -> str:
    if near is None:
        return "missed altogether"
    slots = [k for k in gold if k not in _HOUSEKEEPING and gold[k] and near.get(k) != gold[k]]
    return "differs in " + ", ".join(s for s in slots if not isinstance(gold[s], list) or near.get(s) not in gold[s])
