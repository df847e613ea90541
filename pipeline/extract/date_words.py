"""The words around a date as data: expressions by name."""

from __future__ import annotations

from pipeline.recognise.date_lexer import lexicon
from pipeline.recognise.date_words import date_words
from pipeline.recognise.wording import expressions
from pipeline.rulebook import RULES

expression = expressions(RULES / "date" / "expressions.yaml", date_words, lexicon)
"""The expressions of `rules/date/expressions.yaml` by name."""
