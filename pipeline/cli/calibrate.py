"""The command `calibrate`: learns what each rule and signal is worth from gold and reviewed facts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pipeline.cli.output import out, remark
from pipeline.failure import Failure
from pipeline.writing import write_whole

if TYPE_CHECKING:
    from pipeline.confidence.fitting import Judged
    from pipeline.confidence.model import ConfidenceModel


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("calibrate")(calibrate)


def calibrate(
    gold: Annotated[list[Path], typer.Argument(help="Gold documents, e.g. corpus/gold.")],
    db: Annotated[
        Path | None, typer.Option(help="Also learn from the decisions of reviewers in this database.")
    ] = None,
    texts: Annotated[
        list[Path] | None, typer.Option(help="Where the texts of stand-off gold lie (see docs/evaluation.md).")
    ] = None,
    precision: Annotated[float, typer.Option(min=0.5, max=1, help="Wanted of facts accepted without review.")] = 0.95,
    plot: Annotated[Path | None, typer.Option(help="Write the reliability plot (SVG) here.")] = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", help="Write the model here (default: the model in use, where it rests on no more facts)."),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show the figures, write no model.")] = False,
    analyser: Annotated[str, typer.Option(help="blank, fast, accurate or stanza:PATH.")] = "blank",
) -> None:
    """Learn the confidence model and print how well it holds, cross-validated over documents.

    A model that rests on fewer facts than the one in use does not take its place, unless -o names that file.

    Example: python run_pipeline.py calibrate corpus/gold --db outputs/facts.duckdb -o outputs/model.yaml
    """
    from pipeline.confidence.fitting import cross_validated, fit, with_thresholds
    from pipeline.confidence.model import MODEL, load

    reviewed = judged_reviews(db) if db else []
    facts = judged_gold(gold, texts, analyser) + reviewed
    if len({f.doc_id for f in facts}) < 2:
        raise Failure("Too little to learn from: facts of at least two documents are needed.")
    confidences = cross_validated(facts)
    model = with_thresholds(fit(facts), facts, confidences, precision)
    show(facts, confidences, model)
    if not (dry_run or output) and (former := resting_on(load())) > len(facts):
        keep(model, facts, confidences, plot, None)
        raise Failure(
            f"The model in use has learned from {former} facts, this one from {len(facts)}: it was left as it is. Name "
            f"all the gold with the decisions (docs/confidence.md), or write this one elsewhere: -o FILE."
        )
    keep(model, facts, confidences, plot, None if dry_run else output or MODEL)


def resting_on(model: ConfidenceModel) -> int:
    """How many judged facts a model has learned from: each was found by one rule."""
    return sum(learned.facts for learned in model.rules.values())


def keep(
    model: ConfidenceModel, facts: list[Judged], confidences: list[float], plot: Path | None, output: Path | None
) -> None:
    """Write the plot and the model where they are wanted."""
    from pipeline.confidence.plot import reliability_svg

    if plot:
        right = [f.right for f in facts]
        write_whole(plot, reliability_svg(confidences, right, f"{len(facts)} facts, cross-validated"))
    if output:
        write(model, output)
        remark(f"model written to {output}")


def judged_gold(gold: list[Path], texts: list[Path] | None, analyser: str) -> list[Judged]:
    """The facts found in gold documents, as the rules made them, each with whether gold has it (core match)."""
    from pipeline.engine.judging import judged_by
    from pipeline.evaluate.gold import load

    return judged_by(load(gold, texts), analyser)


def judged_reviews(db: Path) -> list[Judged]:
    """The facts of a database that reviewers accepted (right) or rejected (wrong)."""
    from pipeline.review.learning import judged_facts

    if not db.exists():
        raise Failure(f"{db}: no such database. Make it with: python run_pipeline.py ingest FOLDER --db {db}")
    return judged_facts(db)


def show(facts: list[Judged], confidences: list[float], model: ConfidenceModel) -> None:
    """The table: per type facts, share right, calibration error, threshold, and what it accepts at which precision."""
    from rich.table import Table

    from pipeline.confidence.fitting import calibration_error
    from pipeline.fact import FACT_TYPES

    table = Table(title="cross-validated over documents", box=None, pad_edge=False)
    for name in ("type", "facts", "right", "calibration error", "threshold", "accepted", "precision"):
        table.add_column(name, justify="left" if name == "type" else "right")
    accepted = accepted_right = 0
    kinds: tuple[Any, ...] = (*FACT_TYPES, "all")
    for kind in kinds:
        rows = [(c, f.right) for c, f in zip(confidences, facts, strict=True) if kind in (f.fact.type, "all")]
        if not rows:
            continue
        error = calibration_error([c for c, _ in rows], [r for _, r in rows])
        share = sum(r for _, r in rows) / len(rows)
        if kind == "all":
            cut, above, exact = "", accepted / len(rows), accepted_right / accepted if accepted else None
        else:
            limit = model.types[kind].threshold
            kept = [r for c, r in rows if c >= limit]
            accepted, accepted_right = accepted + len(kept), accepted_right + sum(kept)
            cut, above = f"{limit:.3f}" if limit <= 1 else "none", len(kept) / len(rows)
            exact = sum(kept) / len(kept) if kept else None
        table.add_row(
            kind, str(len(rows)), f"{share:.3f}", f"{error:.3f}", cut, f"{above:.0%}", f"{exact:.3f}" if exact else "–"
        )
    out.print(table)


def write(model: ConfidenceModel, path: Path) -> None:
    """The model as YAML a person can read, sorted, with a heading that says what the numbers are."""
    import yaml

    heading = (
        "# Written by `python run_pipeline.py calibrate`; the numbers are log-odds that add up (docs/confidence.md).\n"
        "# facts: judged facts behind the number; right: how many of them were right.\n"
    )
    body = yaml.safe_dump(json.loads(model.model_dump_json()), sort_keys=True, allow_unicode=True, width=100)
    write_whole(path, heading + body)
