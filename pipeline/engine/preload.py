"""Imported once by the process from which workers are forked, so that each of them starts with it loaded."""

from __future__ import annotations

import pipeline.engine.pipeline
import pipeline.store.rows  # noqa: F401
