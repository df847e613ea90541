"""The reliability plot: what the confidence says against how often it is right, as plain SVG (no library needed)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

SIDE, MARGIN = 360, 48


def reliability_svg(confidences: Sequence[float], right: Sequence[bool], title: str, bins: int = 10) -> str:
    """SVG of the reliability diagram: a dot per bin, its area by the number of facts, the diagonal for reference."""
    groups: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for c, r in zip(confidences, right, strict=True):
        groups[min(int(c * bins), bins - 1)].append((c, r))

    def x(p: float) -> float:
        return MARGIN + p * SIDE

    def y(p: float) -> float:
        return MARGIN + (1 - p) * SIDE

    size = SIDE + 2 * MARGIN
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" role="img" font-family="sans-serif" '
        f'font-size="12"><title>{title}</title><rect width="{size}" height="{size}" fill="#fff"/>',
        f'<rect x="{x(0)}" y="{y(1)}" width="{SIDE}" height="{SIDE}" fill="none" stroke="#888"/>',
        f'<line x1="{x(0)}" y1="{y(0)}" x2="{x(1)}" y2="{y(1)}" stroke="#bbb" stroke-dasharray="4 4"/>',
    ]
    for tick in (0, 0.25, 0.5, 0.75, 1):
        parts.append(f'<text x="{x(tick)}" y="{y(0) + 18}" text-anchor="middle">{tick:g}</text>')
        parts.append(f'<text x="{x(0) - 8}" y="{y(tick) + 4}" text-anchor="end">{tick:g}</text>')
    largest = max((len(g) for g in groups.values()), default=1)
    for _, group in sorted(groups.items()):
        said = sum(c for c, _ in group) / len(group)
        held = sum(r for _, r in group) / len(group)
        radius = 4 + 12 * (len(group) / largest) ** 0.5
        parts.append(
            f'<circle cx="{x(said):.1f}" cy="{y(held):.1f}" r="{radius:.1f}" fill="#0b6e6e" fill-opacity="0.6">'
            f"<title>{len(group)} facts: confidence {said:.3f}, right {held:.3f}</title></circle>"
            f'<text x="{x(said) - radius - 4:.1f}" y="{y(held) + 4:.1f}" text-anchor="end">{len(group)}</text>'
        )
    parts.append(f'<text x="{size / 2}" y="{size - 8}" text-anchor="middle">confidence</text>')
    parts.append(f'<text x="{size / 2}" y="24" text-anchor="middle">{title}</text>')
    parts.append(f'<text x="14" y="{size / 2}" text-anchor="middle" transform="rotate(-90 14 {size / 2})">right</text>')
    return "\n".join([*parts, "</svg>"]) + "\n"
