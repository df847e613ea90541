"""The gold and data that lie beside a checkout, where they do; tests that need them are skipped where they do not."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"

needs_shared = pytest.mark.skipif(
    not (SHARED / "gold" / "dev" / "seed-000.json").exists(),
    reason="the development gold does not lie beside this checkout (../shared/gold/dev)",
)
