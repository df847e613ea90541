"""Offices that somebody does not hold but seeks, or is proposed for: calon Rektor X, tiga nama untuk jabatan Y."""

from __future__ import annotations

import functools

from pipeline.document import Frozen
from pipeline.recognise.mentions import OfficeMention, PersonMention
from pipeline.recognise.wording import Worded
from pipeline.rulebook import RULES, load_model


class Candidacy(Frozen):
    """The vocabulary `rules/official/candidacy.yaml`."""

    statuses: tuple[str, ...]
    seekers: tuple[str, ...]
    ways: tuple[str, ...]
    proposing: tuple[str, ...]


@functools.cache
def _words() -> Candidacy:
    return load_model(RULES / "official" / "candidacy.yaml", Candidacy)


_SOUGHT = Worded(r"(?i)(?<![^\W_]){seekers}(?![^\W_])[^.!?\n]{0,120}(?<![^\W_]){ways}[ ]\Z", _words)
_PROPOSED = Worded(r"(?i)(?<![^\W_]){proposing}[ ][^.,!?\n]{0,40}\Z", _words)


def sought(text: str, office: OfficeMention, person: PersonMention) -> bool:
    """Whether the person only wants the office or is proposed for it."""
    if office.position.startswith(_words().statuses):
        return True
    if person.start > office.start:
        return _SOUGHT.search(text, max(0, office.start - 180), office.start) is not None
    return _PROPOSED.search(text, max(0, person.start - 60), person.start) is not None
