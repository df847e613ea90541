"""How a sentence of a test marks an official."""

from __future__ import annotations

KEMNAKER = "Kementerian Ketenagakerjaan"


def official(words: str, person: str, position: str, organization: str | None = None) -> str:
    """The words marked as one official."""
    body = f' organization="{organization}"' if organization else ""
    return f'<official person="{person}" position="{position}"{body}>{words}</official>'


def stated(words: str, person: str, position: str, organization: str = "null") -> str:
    """The same; where no body is given, none may be found."""
    return official(words, person, position, organization)
