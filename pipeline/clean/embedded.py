"""Text in the data of a page: JSON-LD, and the JSON that a script draws the page from. The page is other people's."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from pipeline.clean.markup import parse
from pipeline.sources.decoding import mend_surrogates

MOST = 3_000_000
"""Characters of one script above which its data are not looked at: decoded they take many times the room."""
_MOST_TEXT = 1_000_000
_MOST_VALUES = 100_000
_SHORTEST = 200
_NEAR = 2
"""How many objects may lie between a headline or a text and the object it is of: `{title: {rendered: …}}` has one."""
_MARKUP = re.compile(r"</(?:p|div|li|h[1-6])\s*>|<br\b", re.IGNORECASE)


def loaded(script: str) -> Any:
    """The value of this JSON; None where it is too large, nested too deeply or no JSON."""
    if len(script) > MOST:
        return None
    try:
        return json.loads(script, strict=False)
    except (ValueError, RecursionError):  # ValueError: also of numbers with more digits than Python reads
        return None


def written(value: Any) -> str | None:
    """The lines of a text, plain or with markup (escaped once more, as some editors do); None where it is no text."""
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        value = "\n".join(value)
    if not isinstance(value, str) or len(value) > _MOST_TEXT:
        return None
    if not _MARKUP.search(value) and _MARKUP.search(unescaped := html.unescape(value)):
        value = unescaped
    # A text that begins with a tag is markup throughout, where the end of a line is a blank; else it ends a paragraph.
    parts = [value] if value.lstrip().startswith("<") and _MARKUP.search(value) else value.splitlines()
    lines = [stretch.text for part in parts for stretch in parse(part).stretches]
    return mend_surrogates("\n".join(lines))[0] or None


def drawn(scripts: Sequence[str], agrees: Callable[[str], bool]) -> str | None:
    """The text that stands in these data beside a headline that agrees with the one of the page; None without one.

    Such data hold menus, notices and other articles too; a text beside another headline, or beside none, is not taken.
    """
    best: tuple[int, int, str] | None = None
    for script in scripts[:10]:
        for entry in _objects(loaded(script)):
            near = list(_near(entry))
            heading = min((far for far, words in near if len(words) <= 400 and agrees(words)), default=None)
            if heading is None:
                continue
            for far, words in near:
                if len(words) < _SHORTEST or (best is not None and (heading + far, -len(words)) >= best[:2]):
                    continue
                text = written(words)
                if text is not None and len(text) >= _SHORTEST and " " in text:
                    best = (heading + far, -len(words), text)
    return best[2] if best else None


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """The objects in a JSON value, whatever they lie in; the first hundred thousand values are looked at."""
    waiting = [value]
    for _ in range(_MOST_VALUES):
        if not waiting:
            return
        at = waiting.pop()
        if isinstance(at, dict):
            yield at
            waiting.extend(v for v in at.values() if isinstance(v, dict | list))
        elif isinstance(at, list):
            waiting.extend(v for v in at if isinstance(v, dict | list))


def _near(entry: dict[str, Any], far: int = 0) -> Iterator[tuple[int, str]]:
    """The texts of an object and of the objects close in it, with how far in they lie; lists are of other things."""
    for value in entry.values():
        if isinstance(value, str):
            yield far, value
        elif isinstance(value, dict) and far < _NEAR:
            yield from _near(value, far + 1)
