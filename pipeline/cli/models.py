"""The commands `models info | train | evaluate | download`."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.output import err, out, remark
from pipeline.failure import Failure
from pipeline.writing import write_whole

if TYPE_CHECKING:
    from rich.progress import TaskID

    from pipeline.language.fast_settings import FastSettings

models = typer.Typer(no_args_is_help=True, help="The language models: what they are, how they are made and measured.")
DATA = Path("../shared/data")
WORK = Path("outputs/models")
FAST_PARTS = ("boundaries", "vectors", "syntax", "names")
From = Annotated[Path, typer.Option("--from", help="Folder of the training data; it is read there and not copied.")]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.add_typer(models, name="models")


@models.command()
def info(name: Annotated[str, typer.Argument(help="fast or accurate; none: both.")] = "") -> None:
    """Print the card of a model: data, licences, command, time, results, weaknesses.

    Example: python run_pipeline.py models info fast
    """
    from pipeline.language.fast_settings import MODELS
    from pipeline.language.packing import size

    for model in [name] if name else ["fast", "accurate"]:
        card = MODELS / model / "CARD.md"
        if not card.exists():
            raise Failure(f"There is no model {model!r}. Choose one of: fast, accurate.")
        out.print(card.read_text(encoding="utf-8").rstrip(), markup=False, soft_wrap=True)
        out.print(f"\nOn disk: {card.parent} · {size(card.parent) / 1e6:.1f} MB\n", markup=False, soft_wrap=True)


@models.command()
def train(
    name: Annotated[str, typer.Argument(help="fast or accurate.")],
    data: From = DATA,
    work: Annotated[Path | None, typer.Option(help="Where checkpoints go (default: outputs/models/NAME).")] = None,
    only: Annotated[
        list[str] | None,
        typer.Option(
            help="Train these parts only. fast: boundaries, vectors, syntax, names. accurate: graph (our networks, all"
            " that it reads with) or parts of a Stanza pipeline (tokenize mwt pos lemma depparse ner, stanza for all)."
        ),
    ] = None,
    settings: Annotated[Path | None, typer.Option(help="Another settings file than models/NAME.yaml.")] = None,
    target: Annotated[Path | None, typer.Option(help="Where the weights go (default: models/NAME).")] = None,
) -> None:
    """Train a model. Cut it at any moment: the same command goes on where it was.

    The fast model trains in about an hour on two cores; the accurate one takes hours and needs the extra `accurate`.

    Example: python run_pipeline.py models train fast --from ../shared/data
    """
    if name not in ("fast", "accurate"):
        raise Failure(f"There is no model {name!r}. Choose one of: fast, accurate.")
    (_train_fast if name == "fast" else _train_accurate)(data, work or WORK / name, only or [], settings, target)


def _train_fast(data: Path, work: Path, only: list[str], settings: Path | None, target: Path | None) -> None:
    from pipeline.language.accurate import check_installed
    from pipeline.language.fast_settings import MODELS, SETTINGS, load_settings
    from pipeline.language.train_fast import train_boundaries, train_syntax
    from pipeline.language.train_names import train_names
    from pipeline.language.vectors import train_vectors

    parts = set(only or FAST_PARTS)
    if unknown := parts - set(FAST_PARTS):
        raise Failure(f"The fast model has no part {sorted(unknown)[0]!r}. Choose from: {', '.join(FAST_PARTS)}.")
    chosen = load_settings(settings or SETTINGS)
    work.mkdir(parents=True, exist_ok=True)
    if "boundaries" in parts:
        remark(f"boundaries: {train_boundaries(data, work, chosen)}")
    if "names" in parts and chosen.silver.a_round:
        check_installed()  # the teacher will be needed, an hour from now
    if "vectors" in parts:
        remark(f"vectors: {train_vectors(data, work, chosen.vectors)}")
    table = work / "vectors.npz"
    vectors = table if table.exists() else None
    if vectors is None:
        remark("There are no vectors in the work folder; the networks are trained without them.")
    with _progress() as show:
        if "syntax" in parts:
            train_syntax(data, work, chosen, vectors, show)
        if "names" in parts:
            train_names(data, work, chosen, vectors, show)
    _pack_fast(work, vectors, chosen, target or MODELS / "fast")


def _pack_fast(work: Path, vectors: Path | None, chosen: FastSettings, folder: Path) -> None:
    from pipeline.language.boundaries import FILE as BOUNDARIES
    from pipeline.language.fast import UNTAUGHT
    from pipeline.language.packing import pack, size
    from pipeline.language.train_names import TAUGHT

    syntax, names, taught = (work / part / "best" for part in ("syntax", "names", TAUGHT))
    if not syntax.exists():
        remark("The syntax is not trained yet; nothing is packed.")
        return
    meta = {
        "name": "fast",
        "description": "Indonesian: UPOS, features, lemmas, trees, PER / ORG / LOC",
        "license": "CC BY-SA 4.0",
    }
    if (work / BOUNDARIES).exists():
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy2(work / BOUNDARIES, folder / BOUNDARIES)
    read_by = {"ner": taught, UNTAUGHT: names} if taught.exists() else {"ner": names}
    pack(syntax, {k: v for k, v in read_by.items() if v.exists()}, vectors, chosen.vectors, folder, meta)
    remark(f"{folder}: {size(folder) / 1e6:.1f} MB. Measure it: python run_pipeline.py models evaluate fast")


class _progress:  # noqa: N801 - a context manager used like a function
    """A progress bar for each part on a terminal, a line for each evaluation elsewhere."""

    def __enter__(self) -> Callable[[str, int, int, dict[str, float]], None]:
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        self._bar = Progress(*columns, console=err, disable=not err.is_terminal)
        self._tasks: dict[str, TaskID] = {}
        self._bar.start()
        return self._show

    def _show(self, part: str, step: int, steps: int, figures: dict[str, float]) -> None:
        task = self._tasks.get(part)
        if task is None:
            task = self._tasks[part] = self._bar.add_task(part, total=steps)
        self._bar.update(task, completed=step)
        if "decisive" in figures:
            columns = " · ".join(f"{k} {v:.1f}" for k, v in figures.items() if k != "decisive")
            self._bar.console.print(f"{time.strftime('%H:%M:%S')} {part} {step}/{steps} {columns}", highlight=False)

    def __exit__(self, *_: object) -> None:
        self._bar.stop()


def _train_accurate(data: Path, work: Path, only: list[str], settings: Path | None, target: Path | None) -> None:
    from pipeline.language import fast_settings, train_accurate
    from pipeline.language.accurate import FOLDER, LIST
    from pipeline.language.accurate_packing import pack_accurate
    from pipeline.language.packing import size
    from pipeline.language.stanza_models import PARTS

    parts = train_accurate.TRAINED
    wanted = [part for name in only for part in (PARTS if name == "stanza" else (name,))]
    if unknown := set(wanted) - set(parts):
        known = ", ".join((*parts, "stanza"))
        raise Failure(f"The accurate model has no part {sorted(unknown)[0]!r}. Choose from: {known}.")
    chosen = train_accurate.load_settings(settings or train_accurate.SETTINGS)
    work.mkdir(parents=True, exist_ok=True)
    fast, wanted = fast_settings.load_settings(), wanted or [train_accurate.GRAPH]
    with _progress() as show:
        train_accurate.train_accurate(data, work, fast, chosen, wanted, report=remark, show=show)
    if train_accurate.GRAPH not in wanted:
        remark(f"Read with it: --analyser stanza:{work}")
        return
    if not (work / LIST).exists():
        remark("Not all networks are trained yet; nothing is packed.")
        return
    folder = pack_accurate(work, target or FOLDER)
    remark(f"{folder}: {size(folder) / 1e6:.1f} MB. Measure it: python run_pipeline.py models evaluate accurate")


@models.command()
def evaluate(
    name: Annotated[str, typer.Argument(help="blank, fast, accurate or stanza:PATH.")] = "fast",
    data: From = DATA,
    write: Annotated[Path | None, typer.Option(help="Write the figures to this JSON file as well.")] = None,
) -> None:
    """Measure an analyser on the development data: CoNLL 2018 columns from raw text, names by exact span.

    Example: python run_pipeline.py models evaluate fast --from ../shared/data
    """
    from pipeline.language import analyser
    from pipeline.language.evaluation import evaluate as measure
    from pipeline.language.evaluation import table
    from pipeline.language.fast_settings import load_settings

    rows = table(measure(analyser(name), data, load_settings()))
    for group in dict.fromkeys(row[0] for row in rows):
        columns = " · ".join(f"{column} {f1:.2f}" for where, column, f1 in rows if where == group)
        out.print(f"{group}: {columns}", markup=False, soft_wrap=True)
    if write:
        figures: dict[str, dict[str, float]] = {}
        for where, column, f1 in rows:
            figures.setdefault(where, {})[column] = f1
        write_whole(write, json.dumps(figures, indent=1) + "\n")


@models.command()
def download(
    to: Annotated[Path, typer.Option(help="Where the models go; use them with --analyser stanza:PATH.")] = WORK
    / "stanza",
    url: Annotated[str | None, typer.Option(help="Another list of resources than Stanza's own.")] = None,
) -> None:
    """Fetch Stanza's official Indonesian models (no named entities; about 200 MB), each file checked by its sum.

    Example: python run_pipeline.py models download --to outputs/models/stanza
    """
    from pipeline.language import download as fetching

    last = ""

    def show(file: str, got: int, total: int | None) -> None:
        nonlocal last
        if file != last or got == total:
            remark(f"{file}: {got / 1e6:.1f} MB" + (f" of {total / 1e6:.1f}" if total else ""))
        last = file

    files = fetching.download(to, url or fetching.RESOURCES, show)
    out.print(f"{len(files)} files in {to}. Use them: --analyser stanza:{to}", markup=False, soft_wrap=True)
