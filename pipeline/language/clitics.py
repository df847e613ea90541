"""Which words end in a clitic that is a word of its own (rumahnya, jelaslah, apakah): rules over data.

The treebanks write the clitic as a word of its own; many words merely end in the same letters (masalah, bertemu).
"""

from __future__ import annotations

import re
from functools import cache

from pydantic import Field

from pipeline.document import Frozen
from pipeline.rulebook import RULES, load_model

CLITICS = RULES / "tokens" / "clitics.yaml"
_ANY = re.compile(r"(?:nya|kah|lah|pun|ku|mu)$", re.IGNORECASE)
_VOWELS = frozenset("aeiou")
# The circumfix se-…-nya around a word said twice: seluas-luasnya.
_AS_MUCH_AS_CAN_BE = re.compile(r"(se(\w{2,})-\2)nya").fullmatch


class Productive(Frozen):
    """A clitic that is split off everywhere but from these words."""

    keep: frozenset[str] = Field(min_length=1)
    repeated: frozenset[str]
    """Words said twice with se- that are words without -nya too (sehari-hari), so that it is split off."""


class Hosted(Frozen):
    """A clitic that is split off after these hosts and endings, and after longer hosts by their last letter."""

    hosts: frozenset[str] = Field(min_length=1)
    endings: tuple[str, ...] = ()
    """Of hosts of five letters and more, in words without a capital."""
    after: str = ""
    """Last letters of hosts of two syllables and more."""
    whole: tuple[str, ...] = ()
    """Endings of words that stay whole in spite of `after`."""


class Clitics(Frozen):
    """`rules/tokens/clitics.yaml`."""

    nya: Productive
    kah: Hosted
    lah: Hosted
    pun: Hosted
    ku: Hosted
    mu: Hosted
    keep: frozenset[str]
    older: frozenset[str]
    """Words with a clitic that the older treebanks leave whole."""


@cache
def _clitics() -> tuple[Clitics, dict[str, Hosted]]:
    data = load_model(CLITICS, Clitics)
    return data, {name: getattr(data, name) for name in ("kah", "lah", "pun", "ku", "mu")}


def clitic(word: str) -> int:
    """Length of the clitic that ends this word as a word of its own; 0 where it has none."""
    if not _ANY.search(word):
        return 0
    low = word.lower()
    data, hosted = _clitics()
    if low.endswith("nya"):
        return 3 if _possessive(word, low, data.nya) else 0
    if low in data.keep:
        return 0
    for name, rule in hosted.items():
        if low.endswith(name):
            host = low[: -len(name)]
            if host in rule.hosts or (host.endswith("-") and len(host) > 3 and name in ("ku", "mu")):
                return len(name)
            if word[:1].islower() and len(host) >= 5 and host.endswith(rule.endings or ("\0",)):
                return len(name)
            if _by_last_letter(low, host, rule):
                return len(name)
    return 0


def older_whole(word: str) -> bool:
    """Whether the older treebanks leave this word whole, though a clitic ends it."""
    return word.lower() in _clitics()[0].older


def _possessive(word: str, low: str, rule: Productive) -> bool:
    """Whether -nya is a word of its own here."""
    host = word[:-3]
    if low in rule.keep or not host or not (host[-1].isalnum() or host[-1] == "-"):
        return False
    if host[-1] == "-":
        return host[0].isalnum()
    _, hyphen, last = word.rpartition("-")
    if hyphen and last[:1].isupper() and last.lower() in rule.keep:  # Tanzania-Kenya
        return False
    if (repeated := _AS_MUCH_AS_CAN_BE(low)) and repeated[1] not in rule.repeated:
        return False
    if host.isupper() and word.endswith("nya"):  # SDMnya
        return len(host) > 1
    # A capitalised word of two syllables (Sonya) is no host with a clitic.
    return len(low) > 5 and not _VOWELS.isdisjoint(low[:-3])


def _by_last_letter(low: str, host: str, rule: Hosted) -> bool:
    """Whether the host is one by its length and last letter: jelas-lah, but not seko-lah."""
    if len(host) < 3 or host[-1] not in rule.after:
        return False
    return sum(letter in _VOWELS for letter in host) > 1 and not low.endswith(rule.whole or ("\0",))
