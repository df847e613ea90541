"""robots.txt by RFC 9309: which paths a site lets us read, and how slowly."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote

_LONGEST = 512_000
_MOST_RULES = 5_000


@dataclass(frozen=True)
class Robots:
    """The rules of one site for one reader."""

    rules: tuple[tuple[bool, str], ...] = ()
    """(allowed, path pattern)"""
    delay: float | None = None
    """Seconds between two requests, where the site names them."""
    sitemaps: tuple[str, ...] = ()

    def allows(self, target: str) -> bool:
        """Whether this path (with its query) may be fetched: the longest matching rule decides, allow wins a tie."""
        path = unquote(target)
        best: tuple[int, bool] = (-1, True)
        for allowed, pattern in self.rules:
            if _matches(pattern, path):
                best = max(best, (len(pattern), allowed))
        return best[1]


EVERYTHING = Robots()
NOTHING = Robots(rules=((False, "/"),))


def parse(text: str, agent: str) -> Robots:
    """The rules of the groups for `agent` (its product token), or of the groups for everybody."""
    own: list[tuple[bool, str]] = []
    common: list[tuple[bool, str]] = []
    delays: dict[bool, float] = {}
    sitemaps: list[str] = []
    named: set[str] = set()
    in_rules = mine = False
    for line in text[:_LONGEST].lstrip("\ufeff").splitlines():
        key, found, value = line.split("#", 1)[0].partition(":")
        key, value = key.strip().lower(), value.strip()
        if not found:
            continue
        if key == "user-agent":
            if in_rules:
                named, in_rules = set(), False
            named.add(value.lower())
            mine = mine or value.lower() == agent.lower()
            continue
        if key == "sitemap":
            sitemaps.append(value)
            continue
        in_rules = True
        for is_own, token in ((True, agent.lower()), (False, "*")):
            if token not in named:
                continue
            if key in {"allow", "disallow"} and value:
                rules = own if is_own else common
                if len(rules) < _MOST_RULES:
                    rules.append((key == "allow", unquote(value)))
            elif key == "crawl-delay":
                delays.setdefault(is_own, _seconds(value))
    return Robots(tuple(own if mine else common), delays.get(mine) or None, tuple(sitemaps))


def _seconds(value: str) -> float:
    try:
        return max(0.0, float(value.replace(",", ".")))
    except ValueError:
        return 0.0


def _matches(pattern: str, path: str) -> bool:
    """Whether a pattern with `*` and a final `$` matches the beginning of a path; linear, no backtracking."""
    ends = pattern.endswith("$")
    pieces = (pattern[:-1] if ends else pattern).split("*")
    if not path.startswith(pieces[0]):
        return False
    at = len(pieces[0])
    if len(pieces) == 1:
        return not ends or at == len(path)
    for piece in pieces[1:-1]:
        found = path.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    last = pieces[-1]
    if ends:
        return len(path) - len(last) >= at and path.endswith(last)
    return path.find(last, at) >= 0
