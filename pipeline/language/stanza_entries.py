"""Stanza's words as plain dicts (`Document.to_dict()`), and a spaCy Doc made of them with every letter of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from pipeline.language.names import LABELS

Entry = dict[str, Any]


@dataclass(slots=True)
class _Piece:
    """A word with the letters of the text that are its own."""

    start: int
    end: int
    entry: Entry
    joined: bool = False
    first: bool = False
    ner: str = "O"


@dataclass(slots=True)
class _Built:
    """Columns of a Doc under construction."""

    words: list[str] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deps: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    morphs: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    starts: list[bool | int | None] = field(default_factory=list)

    def add(self, word: str, head: int, entry: Entry, first: bool) -> None:
        """One token; `entry` is empty for blanks."""
        self.words.append(word)
        self.spaces.append(False)
        self.heads.append(head)
        self.deps.append("ROOT" if entry and entry.get("head") == 0 else str(entry.get("deprel") or "dep"))
        self.tags.append(str(entry.get("xpos") or ""))
        self.pos.append(str(entry.get("upos") or ("" if entry else "SPACE")))
        self.morphs.append(str(entry.get("feats") or ""))
        self.lemmas.append(str(entry.get("lemma") or word))
        self.starts.append(first)

    def doc(self, vocab: Vocab) -> Doc:
        """The Doc of these columns."""
        return Doc(
            vocab, words=self.words, spaces=self.spaces, heads=self.heads, deps=self.deps, tags=self.tags,
            pos=self.pos, morphs=self.morphs, lemmas=self.lemmas, sent_starts=self.starts,
        )  # fmt: skip


def _numbers(entry: Entry) -> tuple[int, ...]:
    number = entry["id"]
    return tuple(int(n) for n in number) if isinstance(number, list | tuple) else (int(number),)


def _span(entry: Entry) -> tuple[int, int]:
    if entry.get("start_char") is None:
        misc = dict(part.partition("=")[::2] for part in str(entry.get("misc") or "").split("|"))
        return int(misc["start_char"]), int(misc["end_char"])
    return int(entry["start_char"]), int(entry["end_char"])


def _shares(text: str, start: int, end: int, parts: Sequence[Entry]) -> list[tuple[int, int]]:
    """Offsets of the parts of a joined word; where their letters differ from the text, each gets as many as it has.

    The last part always ends where the word ends; a part for which no letter is left gets an empty stretch.
    """
    spans = []
    at = start
    for index, part in enumerate(parts):
        if index == len(parts) - 1:
            stop = end
        elif part.get("start_char") is not None and part.get("end_char") is not None:
            stop = int(part["end_char"])
        else:
            # Leave at least one letter for each of the parts that follow, as far as there are any.
            stop = min(at + len(str(part["text"])), max(at, end - (len(parts) - index - 1)))
        stop = min(max(stop, at), end)
        spans.append((at, stop))
        at = stop
    return spans


def _pieces(text: str, offset: int, sentence: list[Entry]) -> list[_Piece]:
    """The words of a sentence in order with their offsets in the whole text."""
    pieces: list[_Piece] = []
    index = 0
    while index < len(sentence):
        entry = sentence[index]
        numbers = _numbers(entry)
        start, end = (offset + place for place in _span(entry))
        ner = str(entry.get("ner") or "O")
        if len(numbers) == 1:
            pieces.append(_Piece(start, end, entry, ner=ner))
            index += 1
            continue
        parts = sentence[index + 1 : index + 1 + numbers[-1] - numbers[0] + 1]
        moved = [
            {**p, "start_char": p["start_char"] + offset, "end_char": p["end_char"] + offset}
            if p.get("start_char") is not None
            else p
            for p in parts
        ]
        for place, (part, (a, b)) in enumerate(zip(parts, _shares(text, start, end, moved), strict=True)):
            pieces.append(_Piece(a, b, part, joined=place > 0, ner=_inside(ner, place, len(parts))))
        index += 1 + len(parts)
    if pieces:
        pieces[0].first = True
    return pieces


def _inside(tag: str, place: int, count: int) -> str:
    """The BIOES tag of one part of a joined word."""
    if tag == "O" or count == 1:
        return tag
    kind, _, label = tag.partition("-")
    begins, ends = kind in "BS" and place == 0, kind in "ES" and place == count - 1
    return {(True, False): "B", (False, True): "E", (False, False): "I", (True, True): "S"}[begins, ends] + f"-{label}"


def to_doc(vocab: Vocab, text: str, read: list[tuple[int, list[list[Entry]]]]) -> Doc:
    """A Doc of `text` from what Stanza read: (offset, sentences) of each stretch. No letter of the text is changed."""
    built = _Built()
    entities: list[tuple[int, int, str]] = []
    joined: list[int] = []
    at = 0
    for offset, sentences in read:
        for sentence in sentences:
            pieces = [p for p in _pieces(text, offset, sentence) if p.end > p.start and p.end > at]
            if pieces:
                at, places = _take(built, text, at, pieces)
                joined += [place for place, piece in zip(places, pieces, strict=True) if piece.joined]
                _hang(built, places, [piece.entry for piece in pieces])
                entities += _entities(pieces, places)
    _blanks(built, text, at, len(text))
    doc = built.doc(vocab)
    doc.ents = tuple(Span(doc, a, b, label=label) for a, b, label in entities)
    doc.user_data["joined"] = joined
    return doc


def _take(built: _Built, text: str, at: int, pieces: Sequence[_Piece]) -> tuple[int, list[int]]:
    """Add the words of a sentence and the blanks before them; (where the last one ends, the place of each)."""
    at = _blanks(built, text, at, pieces[0].start)
    places: list[int] = []
    for index, piece in enumerate(pieces):
        at = _blanks(built, text, at, max(piece.start, at))
        places.append(len(built.words))
        built.add(text[at : piece.end], len(built.words), piece.entry, index == 0)
        at = piece.end
    return at, places


def _hang(built: _Built, places: Sequence[int], entries: Sequence[Entry]) -> None:
    """Hang the words of a sentence on one another; what hangs on a word that is not there hangs on the root."""
    numbers = {_numbers(entry)[0]: place for entry, place in zip(entries, places, strict=True)}
    heads = [int(entry.get("head") or 0) for entry in entries]
    root = next((place for place, head in zip(places, heads, strict=True) if head == 0), places[0])
    for place, head in zip(places, heads, strict=True):
        built.heads[place] = numbers.get(head, root) if head else root
        if place == root:
            built.deps[place] = "ROOT"


def _blanks(built: _Built, text: str, at: int, until: int) -> int:
    """Take what stands between two words: one blank belongs to the word before it, more are a token of their own."""
    gap = text[at:until]
    if gap.startswith(" ") and built.words and not built.spaces[-1]:
        built.spaces[-1] = True
        gap = gap[1:]
    if gap:
        head = len(built.words) - 1 if built.words else 0
        while head > 0 and built.pos[head] == "SPACE":
            head -= 1
        built.add(gap, head if built.words else len(built.words), {}, not built.words)
    return until


def _entities(pieces: list[_Piece], places: list[int]) -> Iterator[tuple[int, int, str]]:
    """Spans of tokens of the names; other labels than ours are mapped or left out."""
    begin: int | None = None
    for index, piece in enumerate(pieces):
        kind, _, label = piece.ner.partition("-")
        if kind in ("B", "S") or (kind in ("I", "E") and begin is None):
            begin = index
        if kind == "O":
            begin = None
        following = pieces[index + 1].ner if index + 1 < len(pieces) else "O"
        if begin is not None and (kind in ("E", "S") or following[:1] not in ("I", "E")):
            mapped = LABELS.get(label.upper())
            if mapped:
                yield places[begin], places[index] + 1, mapped
            begin = None
