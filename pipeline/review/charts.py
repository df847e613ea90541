"""Small charts as SVG, made on the server: no script, no library, every mark a link to its source.

Sizes are in SVG units; colours come from the style sheet through classes, so light and dark both work.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

WIDTH = 900
MARGIN = 46


@dataclass(frozen=True)
class Mark:
    """A dot: when (ISO day or month), how much (None on a timeline), what it says, where it leads."""

    day: str
    value: float | None
    label: str
    link: str
    kind: str = ""


def _scale(days: Sequence[str]) -> tuple[float, float]:
    numbers = [_number(day) for day in days]
    low, high = min(numbers), max(numbers)
    return (low, high) if high > low else (low - 0.5, high + 0.5)


def _number(day: str) -> float:
    """A day, month or year as years since 0: enough to place it on an axis."""
    parts = [int(p) for p in day[:10].split("-") if p.isdigit()] or [2000]
    month = parts[1] if len(parts) > 1 else 1
    return parts[0] + (min(month, 12) - 1) / 12 + ((parts[2] - 1) / 366 if len(parts) > 2 else 0)


def _dot(x: float, y: float, mark: Mark) -> Markup:
    return Markup('<a href="{}" aria-label="{}"><circle class="dot {}" cx="{:.1f}" cy="{:.1f}" r="6"><title>{}</title>'
                  "</circle></a>").format(mark.link, mark.label, mark.kind, x, y, mark.label)  # fmt: skip


def _svg(height: float, label: str, parts: Sequence[Markup]) -> Markup:
    body = Markup("").join(parts)
    return Markup('<svg class="chart" viewBox="0 0 {} {:.0f}" role="group" aria-label="{}">{}</svg>').format(
        WIDTH, height, label, body
    )


def timeline(marks: Sequence[Mark], label: str) -> Markup:
    """Dots along time, one line; days in common are stacked."""
    if not marks:
        return Markup("")
    low, high = _scale([m.day for m in marks])
    stacks: dict[int, int] = {}
    parts = []
    placed = []
    for mark in sorted(marks, key=lambda m: m.day):
        x = MARGIN + (_number(mark.day) - low) / (high - low) * (WIDTH - 2 * MARGIN)
        slot = round(x / 13)
        stacks[slot] = stacks.get(slot, 0) + 1
        placed.append((x, stacks[slot], mark))
    height = 50 + 14 * max(stacks.values())
    for x, level, mark in placed:
        parts.append(_dot(x, height - 30 - 14 * (level - 1) - 8, mark))
    return _svg(height, label, [_axis(low, high, height - 28), *parts])


def _axis(low: float, high: float, y: float) -> Markup:
    parts = [Markup('<line class="axis" x1="{}" y1="{:.1f}" x2="{}" y2="{:.1f}"/>').format(
        MARGIN, y, WIDTH - MARGIN, y)]  # fmt: skip
    step = max(1, math.ceil((high - low) / 10))
    years = [y0 for y0 in range(math.floor(low), math.ceil(high) + 1, step) if low <= y0 <= high]
    for year in years or [math.floor(low)]:
        at = MARGIN + (max(year, low) - low) / (high - low) * (WIDTH - 2 * MARGIN)
        parts.append(Markup('<text class="tick" x="{:.1f}" y="{:.1f}">{}</text>').format(at, y + 18, year))
    return Markup("").join(parts)


def series(marks: Sequence[Mark], label: str) -> Markup:
    """Dots over time and value; the value axis begins at zero."""
    shown = [m for m in marks if m.value is not None]
    if not shown:
        return Markup("")
    low, high = _scale([m.day for m in shown])
    top = max(m.value or 0 for m in shown) or 1.0
    height = 300.0
    parts = [_axis(low, high, height - 28)]
    for share in (0, 0.5, 1):
        y = height - 28 - share * (height - 60)
        parts.append(Markup('<text class="tick end" x="{}" y="{:.1f}">{}</text>').format(
            WIDTH - 4, y - 4, f"{top * share:,.4g}"))  # fmt: skip
        parts.append(Markup('<line class="grid" x1="{}" y1="{:.1f}" x2="{}" y2="{:.1f}"/>').format(
            MARGIN, y, WIDTH - MARGIN, y))  # fmt: skip
    for mark in shown:
        x = MARGIN + (_number(mark.day) - low) / (high - low) * (WIDTH - 2 * MARGIN)
        parts.append(_dot(x, height - 28 - (mark.value or 0) / top * (height - 60), mark))
    return _svg(height, label, parts)


def network(edges: Sequence[tuple[str, str, int]], label: str, link: str) -> Markup:
    """Parties on a circle, a line for each pair that works together, thicker for more facts. `link` has one {}."""
    names = sorted({n for a, b, _ in edges for n in (a, b)})
    if not names:
        return Markup("")
    half = math.ceil(len(names) / 2)
    height = max(26.0 * half + 60, 200.0)
    place = {}
    for i, name in enumerate(names):
        side = 1 if i < half else -1
        row = i if i < half else len(names) - 1 - i
        share = (row + 0.5) / half  # names at even distances down each side of an ellipse, so that none covers another
        bulge = math.sqrt(max(0.0, 1 - (2 * share - 1) ** 2))
        place[name] = (WIDTH / 2 + side * (60 + 120 * bulge), 30 + share * (height - 60))
    parts = []
    for a, b, count in edges:
        (x1, y1), (x2, y2) = place[a], place[b]
        parts.append(
            Markup('<line class="edge" x1="{:.1f}" y1="{:.1f}" x2="{:.1f}" y2="{:.1f}" stroke-width="{:.1f}"><title>{}'
                   "</title></line>").format(x1, y1, x2, y2, min(1 + count, 6), f"{a} – {b}: {count}")
        )  # fmt: skip
    for name in names:
        x, y = place[name]
        anchor = "start" if x >= WIDTH / 2 else "end"
        offset = 9 if x >= WIDTH / 2 else -9
        short = name if len(name) <= 34 else name[:32] + "…"
        parts.append(
            Markup('<a href="{}"><circle class="dot partnership" cx="{:.1f}" cy="{:.1f}" r="5"/>'
                   '<text class="node {}" x="{:.1f}" y="{:.1f}">{}</text></a>').format(
                link.format(quote(name, safe="")), x, y, anchor, x + offset, y + 4, short)
        )  # fmt: skip
    return _svg(height, label, parts)
