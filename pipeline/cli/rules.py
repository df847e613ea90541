"""The commands `rules check` and `rules list`."""

from __future__ import annotations

from typing import Annotated

import typer

from pipeline.cli.output import out, remark
from pipeline.failure import Failure


def register(app: typer.Typer) -> None:
    """Add the commands."""
    rules = typer.Typer(no_args_is_help=True, help="The rules: load them all, run their examples, list them.")
    rules.command("check")(check)
    rules.command("list")(list_rules)
    app.add_typer(rules, name="rules")


def check() -> None:
    """Load every rule and run its examples: each `match` must fire it, each `no_match` must not. Exit 1 otherwise.

    Example: python run_pipeline.py rules check
    """
    from pipeline.extract.registry import check_examples, rule_sets

    sets = rule_sets()
    failures = [failure for s in sets for failure in check_examples(s)]
    for failure in failures:
        out.print(failure, markup=False, soft_wrap=True)
    rules = [rule for s in sets for rule in s.rules]
    examples = sum(len(rule.match) + len(rule.no_match) for rule in rules)
    if failures:
        raise Failure(f"{len(failures)} of {examples} examples of {len(rules)} rules fail.")
    remark(f"{len(rules)} rules in {len(sets)} files, {examples} examples, all as they should be")


def list_rules(
    word: Annotated[str, typer.Argument(help="Only rules whose id or description contains this.")] = "",
) -> None:
    """List the rules with their confidence and description.

    Example: python run_pipeline.py rules list statement.
    """
    from pipeline.extract.registry import rule_sets

    found = [rule for s in rule_sets() for rule in s.rules if word in rule.id or word in rule.description]
    for rule in found:
        out.print(f"{rule.id:45} {rule.confidence:.2f}  {rule.description}", markup=False, soft_wrap=True)
    if not found:
        raise Failure(f"No rule has {word!r} in its id or description. Give less of the word, or none for all rules.")
