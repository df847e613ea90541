"""CoNLL-U: sentences of words with heads and relations, read and written, with character offsets into their text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path


@dataclass(slots=True)
class Word:
    """A syntactic word. `head` is the 1-based number of the governor in the sentence, 0 for the root."""

    form: str
    lemma: str = "_"
    upos: str = "_"
    xpos: str = "_"
    feats: str = "_"
    head: int = 0
    deprel: str = "_"
    start: int = 0
    """Offset in the text of the sentence, in code points; `end` is after the last one."""
    end: int = 0
    misc: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Sentence:
    """A sentence: its text as written, its words, and which runs of them were written as one (first, last, form)."""

    text: str
    words: list[Word]
    joined: list[tuple[int, int, str]] = field(default_factory=list)
    sent_id: str = ""

    def copy(self) -> Sentence:
        """A copy whose words can be changed without touching these."""
        words = [replace(w, misc=dict(w.misc)) for w in self.words]
        return Sentence(self.text, words, list(self.joined), self.sent_id)

    def children(self) -> list[list[int]]:
        """1-based numbers of the dependants of every word, index 0 for the root."""
        below: list[list[int]] = [[] for _ in range(len(self.words) + 1)]
        for number, word in enumerate(self.words, 1):
            below[word.head].append(number)
        return below


class ConlluError(ValueError):
    """A CoNLL-U file that cannot be read; the message names file and line."""


def _misc(cell: str) -> dict[str, str]:
    return dict(part.partition("=")[::2] for part in cell.split("|")) if cell != "_" else {}


def _place(sentence: Sentence, forms: list[tuple[str, bool]], where: str) -> None:
    """Give every word its offsets in the text; parts of a joined form share its letters in order."""
    at = 0
    starts: list[int] = []
    for form, _ in forms:
        while at < len(sentence.text) and sentence.text[at].isspace():
            at += 1
        if not sentence.text.startswith(form, at):
            raise ConlluError(f"{where}: {form!r} is not where the text of the sentence has it.")
        starts.append(at)
        at += len(form)
    joined = {first: (last, form) for first, last, form in sentence.joined}
    number = 1
    for (form, _), start in zip(forms, starts, strict=True):
        if number not in joined:
            sentence.words[number - 1].start, sentence.words[number - 1].end = start, start + len(form)
            number += 1
            continue
        last, whole = joined[number]
        inside = start
        for part in range(number, last + 1):
            word = sentence.words[part - 1]
            word.start = inside
            inside += len(word.form)
            if part == last or sentence.text[word.start : inside] != word.form:
                inside = start + len(whole) if part == last else min(inside, start + len(whole))
            word.end = inside
        number = last + 1


@dataclass(slots=True)
class _Reading:
    """The lines of one sentence so far; `forms` are its tokens with whether a blank follows each."""

    text: str | None = None
    sent_id: str = ""
    words: list[Word] = field(default_factory=list)
    joined: list[tuple[int, int, str]] = field(default_factory=list)
    forms: list[tuple[str, bool]] = field(default_factory=list)
    inside: int = 0
    """The number of the last word of the joined form that is being read."""

    def remark(self, line: str) -> None:
        """A line with `#`: the text or the name of the sentence."""
        key, _, value = line[1:].partition("=")
        if key.strip() == "text":
            self.text = value.strip()
        elif key.strip() == "sent_id":
            self.sent_id = value.strip()

    def row(self, line: str, where: str) -> None:
        """A line with a word, or with a form that is written for several words."""
        cells = line.split("\t")
        if len(cells) != 10:
            raise ConlluError(f"{where}: {len(cells)} columns; CoNLL-U has ten, with tabs between them.")
        number, form, lemma, upos, xpos, feats, head, deprel, _, misc = cells
        if "." in number:
            return
        spaced = "SpaceAfter=No" not in misc
        if "-" in number:
            first, self.inside = (int(n) for n in number.split("-"))
            self.joined.append((first, self.inside, form))
            self.forms.append((form, spaced))
            return
        if not number.isdigit() or int(number) != len(self.words) + 1 or not head.isdigit():
            raise ConlluError(f"{where}: expected word {len(self.words) + 1} with the number of its head.")
        if int(number) > self.inside:
            self.forms.append((form, spaced))
        self.words.append(Word(form, lemma, upos, xpos, feats, int(head), deprel, misc=_misc(misc)))
        if int(number) == self.inside and not self.forms[-1][1]:
            self.words[-1].misc["SpaceAfter"] = "No"

    def sentence(self, where: str) -> Sentence:
        """The sentence, every word at its place in the text."""
        whole = "".join(form + " " * spaced for form, spaced in self.forms).rstrip()
        found = Sentence(self.text if self.text is not None else whole, self.words, self.joined, self.sent_id)
        _place(found, self.forms, where)
        return found


def read(path: Path) -> Iterator[Sentence]:
    """The sentences of a file. ConlluError names the line of what is not CoNLL-U."""
    reading = _Reading()
    with path.open(encoding="utf-8") as stream:
        for line_number, line in enumerate([*stream, "\n"], 1):
            line = line.rstrip("\n")
            where = f"{path}:{line_number}"
            if line.startswith("#"):
                reading.remark(line)
            elif line:
                reading.row(line, where)
            else:
                if reading.words:
                    yield reading.sentence(where)
                reading = _Reading()


def lines(sentence: Sentence) -> Iterator[str]:
    """The sentence as CoNLL-U, line by line, with the empty line that ends it."""
    if sentence.sent_id:
        yield f"# sent_id = {sentence.sent_id}"
    yield f"# text = {' '.join(sentence.text.split())}"
    joined = {first: (last, form) for first, last, form in sentence.joined}
    covered = 0
    for number, word in enumerate(sentence.words, 1):
        if number in joined:
            covered, form = joined[number]
            last = sentence.words[covered - 1]
            # As Stanza has it, name and offsets of the whole stand in this line, the words keep their own offsets.
            ranged = {"start_char": str(word.start), "end_char": str(last.end)} if "start_char" in word.misc else {}
            ranged |= {k: word.misc[k] for k in ("ner",) if k in word.misc}
            ranged |= {k: v for k, v in last.misc.items() if k == "SpaceAfter"}
            yield "\t".join((f"{number}-{covered}", _cell(form), *"_______", _written(ranged)))
        misc = {k: v for k, v in word.misc.items() if number > covered or k not in ("SpaceAfter", "ner")}
        yield (
            "\t".join(
                (
                    str(number),
                    _cell(word.form),
                    _cell(word.lemma),
                    word.upos,
                    word.xpos,
                    word.feats,
                    str(word.head),
                    word.deprel,
                    "_",
                )
            )
            + f"\t{_written(misc)}"
        )
    yield ""


def _cell(form: str) -> str:
    """A word as it stands in its column: blanks, tabs and line breaks inside it are one blank, as in `# text`."""
    return " ".join(form.split()) or "_"


def _written(misc: dict[str, str]) -> str:
    return "|".join(f"{k}={v}" if v else k for k, v in misc.items()) or "_"


def write(sentences: Iterable[Sentence], path: Path) -> None:
    """Write sentences to a file."""
    with path.open("w", encoding="utf-8") as stream:
        for sentence in sentences:
            for line in lines(sentence):
                stream.write(line + "\n")
