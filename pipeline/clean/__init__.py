"""Item -> Document: HTML to text with an offset map; furniture is marked, never deleted from records."""

from __future__ import annotations

from pipeline.clean.cleaner import clean, foreign, problems
from pipeline.clean.mapping import source_span

__all__ = ["clean", "foreign", "problems", "source_span"]
