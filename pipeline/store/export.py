"""The database as files for other programs: Parquet, CSV and JSON Lines."""

from __future__ import annotations

import json
from typing import Any

from pipeline.store.query import json_value

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def safe_cell(value: Any) -> Any:
    """A CSV cell that no spreadsheet runs as a formula: text that begins like one gets a leading apostrophe."""
    if value is None or isinstance(value, bool | int | float):
        return value
    text = value if isinstance(value, str) else None
    if text is None:
        plain = json_value(value)
        text = plain if isinstance(plain, str) else json.dumps(plain, ensure_ascii=False)
    return "'" + text if text.startswith(_FORMULA) else text
