"""The scores of the CoNLL 2018 shared task from raw text, and F1 of named entities by exact span.

Written after the definition of the evaluation (Zeman et al. 2018, "CoNLL 2018 Shared Task: Multilingual Parsing from
Raw Text to Universal Dependencies"): units are matched by the characters they cover, blanks left out; the words of
multi-word tokens whose parts differ are aligned by their longest common subsequence; subtypes are not compared.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from pipeline.language.conllu import Sentence, Word

UNIVERSAL_FEATURES = frozenset(
    {
        "PronType", "NumType", "Poss", "Reflex", "Foreign", "Abbr", "Gender", "Animacy", "Number", "Case", "Definite",
        "Degree", "VerbForm", "Mood", "Tense", "Aspect", "Voice", "Evident", "Polarity", "Person", "Polite",
    }
)  # fmt: skip
CONTENT = frozenset(
    {
        "nsubj", "obj", "iobj", "csubj", "ccomp", "xcomp", "obl", "vocative", "expl", "dislocated", "advcl", "advmod",
        "discourse", "nmod", "appos", "nummod", "acl", "amod", "conj", "fixed", "flat", "compound", "list", "parataxis",
        "orphan", "goeswith", "reparandum", "root", "dep",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one column; precision, recall and F1 are shares (0–1)."""

    gold: int
    found: int
    right: int

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that was found."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        return 2 * self.right / (self.gold + self.found) if self.gold + self.found else 0.0


@dataclass(slots=True)
class _Unit:
    """A syntactic word in the flow of all characters that are not blanks."""

    word: Word
    start: int
    end: int
    head: _Unit | None = None
    joined: bool = False
    functional: list[_Unit] = field(default_factory=list)


@dataclass(slots=True)
class _Flow:
    characters: str = ""
    tokens: list[tuple[int, int]] = field(default_factory=list)
    sentences: list[tuple[int, int]] = field(default_factory=list)
    words: list[_Unit] = field(default_factory=list)


class UnequalText(ValueError):
    """Gold and system do not hold the same characters."""


def _flow(sentences: Iterable[Sentence]) -> _Flow:
    flow = _Flow()
    parts: list[str] = []
    at = 0
    for sentence in sentences:
        begin, first = at, len(flow.words)
        joined = {number: (last, form) for number, last, form in sentence.joined}
        number = 1
        while number <= len(sentence.words):
            last, form = joined.get(number, (number, sentence.words[number - 1].form))
            compact = "".join(form.split())
            parts.append(compact)
            end = at + len(compact)
            flow.tokens.append((at, end))
            inside = at
            for part in range(number, last + 1):
                word = sentence.words[part - 1]
                length = len("".join(word.form.split()))
                flow.words.append(_Unit(word, at, end, joined=True) if last > number else _Unit(word, inside, end))
                inside += length
            at = end
            number = last + 1
        for unit in flow.words[first:]:
            unit.head = flow.words[first + unit.word.head - 1] if unit.word.head else None
            if unit.head and unit.word.deprel.split(":")[0] not in CONTENT | {"punct"}:
                unit.head.functional.append(unit)
        flow.sentences.append((begin, at))
    flow.characters = "".join(parts)
    return flow


def _common(gold: Sequence[_Unit], system: Sequence[_Unit]) -> list[tuple[_Unit, _Unit]]:
    """Longest common subsequence by form."""
    table = [[0] * (len(system) + 1) for _ in range(len(gold) + 1)]
    for g in reversed(range(len(gold))):
        for s in reversed(range(len(system))):
            same = gold[g].word.form.lower() == system[s].word.form.lower()
            table[g][s] = 1 + table[g + 1][s + 1] if same else max(table[g + 1][s], table[g][s + 1])
    pairs, g, s = [], 0, 0
    while g < len(gold) and s < len(system):
        if gold[g].word.form.lower() == system[s].word.form.lower():
            pairs.append((gold[g], system[s]))
            g, s = g + 1, s + 1
        elif table[g + 1][s] >= table[g][s + 1]:
            g += 1
        else:
            s += 1
    return pairs


def _stretch(units: list[_Unit], at: int, end: int) -> tuple[int, int]:
    """Take units from `at` while they begin before `end`; the next place and the end of what was taken."""
    while at < len(units) and units[at].start < end:
        end = max(end, units[at].end) if units[at].joined else end
        at += 1
    return at, end


def _aligned(gold: list[_Unit], system: list[_Unit]) -> list[tuple[_Unit, _Unit]]:
    pairs: list[tuple[_Unit, _Unit]] = []
    g = s = 0
    while g < len(gold) and s < len(system):
        if gold[g].joined or system[s].joined:
            # A multi-word token on either side: everything that overlaps it is aligned by form. Words that begin before
            # the multi-word token begins cannot be in it.
            begin = gold[g].start if gold[g].joined else system[s].start
            if not gold[g].joined and gold[g].start < begin and gold[g].end <= begin:
                g += 1
                continue
            if not system[s].joined and system[s].start < begin and system[s].end <= begin:
                s += 1
                continue
            end = gold[g].end if gold[g].joined else system[s].end
            g_end, s_end, before = g, s, -1
            while before != end:
                before = end
                g_end, end = _stretch(gold, g_end, end)
                s_end, end = _stretch(system, s_end, end)
            pairs += _common(gold[g:g_end], system[s:s_end])
            g, s = g_end, s_end
        elif (gold[g].start, gold[g].end) == (system[s].start, system[s].end):
            pairs.append((gold[g], system[s]))
            g, s = g + 1, s + 1
        elif gold[g].start <= system[s].start:
            g += 1
        else:
            s += 1
    return pairs


def _feats(word: Word) -> str:
    return "|".join(sorted(f for f in word.feats.split("|") if f.partition("=")[0] in UNIVERSAL_FEATURES))


class _Pairs:
    """The words that gold and system have in common, and when two of them are the same."""

    def __init__(self, gold: list[_Unit], system: list[_Unit]) -> None:
        self.gold, self.system = gold, system
        self.all = _aligned(gold, system)
        self._partner = {id(b): a for a, b in self.all}

    def score(self, same: Callable[[_Unit, _Unit], bool], counted: Callable[[_Unit], bool] = lambda _: True) -> Score:
        """How many of the words that are counted are the same."""
        right = sum(counted(a) and same(a, b) for a, b in self.all)
        return Score(sum(map(counted, self.gold)), sum(map(counted, self.system)), right)

    def head(self, a: _Unit, b: _Unit) -> bool:
        """Whether both have the same governor."""
        if a.head is None or b.head is None:
            return a.head is b.head
        return a.head is self._partner.get(id(b.head))

    def las(self, a: _Unit, b: _Unit) -> bool:
        """Whether governor and relation are the same."""
        return self.head(a, b) and _relation(a) == _relation(b)

    def mlas(self, a: _Unit, b: _Unit) -> bool:
        """Whether class, features and the function words below are the same besides."""
        theirs = [(self._partner.get(id(u)), _relation(u), u.word.upos, _feats(u.word)) for u in b.functional]
        ours = [(u, _relation(u), u.word.upos, _feats(u.word)) for u in a.functional]
        same = len(ours) == len(theirs) and all(
            x[0] is y[0] and x[1:] == y[1:] for x, y in zip(ours, theirs, strict=True)
        )
        return self.las(a, b) and a.word.upos == b.word.upos and _feats(a.word) == _feats(b.word) and same


def _relation(unit: _Unit) -> str:
    return unit.word.deprel.split(":")[0]


def _content(unit: _Unit) -> bool:
    return _relation(unit) in CONTENT


def _spans(gold: list[tuple[int, int]], system: list[tuple[int, int]]) -> Score:
    return Score(len(gold), len(system), len(set(gold) & set(system)))


def conll_scores(gold: Iterable[Sentence], system: Iterable[Sentence]) -> dict[str, Score]:
    """Tokens, Sentences, Words, UPOS, UFeats, Lemmas, UAS, LAS, CLAS, MLAS. UnequalText where the characters differ."""
    g, s = _flow(gold), _flow(system)
    if g.characters != s.characters:
        differ = next((i for i, (a, b) in enumerate(zip(g.characters, s.characters, strict=False)) if a != b), 0)
        raise UnequalText(
            f"The texts differ at {g.characters[differ : differ + 20]!r} / {s.characters[differ : differ + 20]!r}."
        )
    pairs = _Pairs(g.words, s.words)
    return {
        "Tokens": _spans(g.tokens, s.tokens),
        "Sentences": _spans(g.sentences, s.sentences),
        "Words": Score(len(g.words), len(s.words), len(pairs.all)),
        "UPOS": pairs.score(lambda a, b: a.word.upos == b.word.upos),
        "UFeats": pairs.score(lambda a, b: _feats(a.word) == _feats(b.word)),
        "Lemmas": pairs.score(lambda a, b: a.word.lemma in ("_", b.word.lemma)),
        "UAS": pairs.score(pairs.head),
        "LAS": pairs.score(pairs.las),
        "CLAS": pairs.score(pairs.las, _content),
        "MLAS": pairs.score(pairs.mlas, _content),
    }


Span = tuple[int, int, str]


def entity_scores(gold: Sequence[Sequence[Span]], system: Sequence[Sequence[Span]]) -> dict[str, Score]:
    """F1 by exact span and label over texts, whole (`NER`) and per label."""
    labels = sorted(
        {label for spans in gold for *_, label in spans} | {label for spans in system for *_, label in spans}
    )

    def of(label: str | None) -> Score:
        a = [{s for s in spans if label in (None, s[2])} for spans in gold]
        b = [{s for s in spans if label in (None, s[2])} for spans in system]
        return Score(sum(map(len, a)), sum(map(len, b)), sum(len(x & y) for x, y in zip(a, b, strict=True)))

    return {"NER": of(None), **{label: of(label) for label in labels}}
