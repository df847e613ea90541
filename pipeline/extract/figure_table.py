"""Figures in tables: `Key : value value`, cells parted by tabs or bars, a label in the first cell."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.extract.figure_columns import NO_COLUMN, Column, Columns
from pipeline.extract.figure_vocabulary import expression
from pipeline.extract.figure_words import Spans
from pipeline.recognise.mentions import NumberMention
from pipeline.resolve.reading import Reading

_KEYED = re.compile(r"[ \t]*(?:[-–•*▪●]\s*|\d{1,2}[.)]\s*|[a-z][.)]\s*)?([^\W\d_][^:\n]{1,70}?)[ \t]*[:=][ \t]*(?=\S)")
_LINE = 600
_SPLIT = re.compile(r"[ \t]*(?:\t|\|)[ \t]*")
_RULE_LINE = re.compile(r"[\s|:+=-]+")
_ITEM = re.compile(r"[ \t]*(?:[-–•*▪●]|\d{1,2}[.)]|[a-z][.)])[ \t]*\S")
Header = tuple[int, tuple[tuple[int, int], ...]]
"""Where the line of a header begins, and its cells."""
_ITEMS = 12
"""Lines that are looked at upwards for the head of a list."""


@dataclass(frozen=True, slots=True)
class Cell:
    """The label at [start, end) of the row a number stands in, and what is said above its column."""

    start: int
    end: int
    column: Column = NO_COLUMN

    @property
    def heading(self) -> str | None:
        """What the column counts or measures."""
        return self.column.heading


class Tables:
    """Finds the label of a number that stands in a table-like line."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.text
        self.columns = Columns(reading.text, Spans(reading.dates))
        self._headers: dict[int, Header | None] = {}

    def cell(self, number: NumberMention) -> Cell | None:
        """The cell's label and heading, None in running text."""
        begin = self.text.rfind("\n", max(0, number.start - _LINE), number.start) + 1
        if begin == 0 and number.start >= _LINE:
            return None
        end = self.text.find("\n", number.end, number.end + _LINE)
        line = self.text[begin : end if end >= 0 else min(len(self.text), number.end + _LINE)]
        if "\t" in line or line.count("|") >= 1:
            return self._row(line, begin, number)
        keyed = _KEYED.match(line)
        if keyed is not None and keyed[1].count("(") > keyed[1].count(")"):
            return None
        if keyed is None or begin + keyed.end() > number.start:
            return None
        if not self._values_only(line[keyed.end() :]):
            return None
        return Cell(begin + keyed.start(1), begin + keyed.end(1))

    def head(self, offset: int) -> tuple[int, int] | None:
        """The words of the line that announces the list this line is an item of: `Rincian penerima:`."""
        begin = self.text.rfind("\n", max(0, offset - _LINE), offset) + 1
        for _ in range(_ITEMS):
            if begin < 2:
                return None
            above = self.text.rfind("\n", max(0, begin - 1 - _LINE), begin - 1) + 1
            line = self.text[above : begin - 1].rstrip()
            if line.endswith(":") and not _ITEM.match(line):
                return self._bare(above, line[:-1])
            if line and not _ITEM.match(line) and not _KEYED.match(line):
                return None
            begin = above
        return None

    def _bare(self, start: int, line: str) -> tuple[int, int] | None:
        """A head without the words that only announce; None where a whole sentence announces."""
        while (shorter := expression("list_closing").sub("", line)) != line:
            line = shorter
        opening = expression("list_opening").match(line)
        start, line = (start + opening.end(), line[opening.end() :]) if opening else (start, line)
        aside = expression("list_aside").search(line)
        line = line[: aside.start()] if aside and len(line[: aside.start()].split()) > 1 else line
        return (start, start + len(line)) if line and len(line.split()) <= 6 else None

    @staticmethod
    def _values_only(rest: str) -> bool:
        """Whether a line holds values behind its key, no sentence: few words, most of them short or numeric."""
        parts = rest.split()
        wordy = [p for p in parts if p[0].isalpha() and p.islower() and len(p) > 3]
        return len(wordy) <= 3 and len(parts) <= 16

    def _row(self, line: str, begin: int, number: NumberMention) -> Cell | None:
        spans, at = [], 0
        for cut in _SPLIT.finditer(line):
            spans.append((at, cut.start()))
            at = cut.end()
        spans.append((at, len(line)))
        spans = [(s, e) for s, e in spans if e > s]
        column = next((i for i, (s, e) in enumerate(spans) if begin + s <= number.start < begin + e), None)
        if column is None or len(spans) < 2:
            return None
        cell = line[spans[column][0] : spans[column][1]]
        if len(cell) > 60:
            return None
        labels = [i for i in range(column) if any(c.isalpha() for c in line[spans[i][0] : spans[i][1]])]
        if not labels:
            return None
        start, end = spans[labels[0]]
        header = self._header(begin, len(spans))
        if header is None or column >= len(header[1]):
            return Cell(begin + start, begin + end)
        return Cell(begin + start, begin + end, self.columns.read(header[1], column, header[0]))

    def _header(self, begin: int, columns: int) -> Header | None:
        """The nearest line above of as many cells, all of them words; each row remembers it for the next."""
        if begin in self._headers:
            return self._headers[begin]
        if begin < 2:
            return None
        above = self.text.rfind("\n", max(0, begin - 1 - _LINE), begin - 1) + 1
        line = self.text[above : begin - 1]
        if above and _RULE_LINE.fullmatch(line):
            ruled, above = above, self.text.rfind("\n", max(0, above - 1 - _LINE), above - 1) + 1
            line = self.text[above : ruled - 1]
        found: Header | None = None
        cells = _cells(line, above)
        if len(cells) == columns and self.columns.is_header(cells):
            found = above, cells
        elif len(cells) == columns:
            found = self._headers.get(above)
        self._headers[begin] = found
        return found


def _cells(line: str, begin: int) -> tuple[tuple[int, int], ...]:
    """Where the cells of a line that are not empty begin and end in the text."""
    spans, at = [], 0
    for cut in (*_SPLIT.finditer(line), None):
        end = cut.start() if cut else len(line)
        raw = line[at:end]
        if raw.strip():
            start = at + len(raw) - len(raw.lstrip())
            spans.append((begin + start, begin + start + len(raw.strip())))
        at = cut.end() if cut else end
    return tuple(spans)
