"""Files, folders, globs and standard input -> items; every bad input is a problem and the batch goes on."""

from __future__ import annotations

import glob
import os
import stat
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from pipeline.document import Item, Problem
from pipeline.sources import archive, records
from pipeline.sources.decoding import PACKED, binary, decode, marked, shown, unmarked
from pipeline.sources.limits import LIMITS, Limits
from pipeline.sources.problems import empty, problem, too_large, too_long

_FEEDS = {".xml", ".rss", ".atom"}
Reader = Callable[[Path, Limits], Iterator[Item | Problem]]


def read(paths: Sequence[str | Path], limits: Limits = LIMITS) -> Iterator[Item | Problem]:
    """Everything that can be read under these paths, in their order; folders by name, recursively; `-` is stdin.

    A path that does not exist but has `*`, `?` or `[` is a pattern (`**` for any depth). A file reached twice is
    read once.
    Ids are unique within one call, except where an archive holds several revisions of one address.
    """
    for entry in _read(paths, limits):
        yield (too_long(entry, limits) if isinstance(entry, Item) else None) or entry


def _read(paths: Sequence[str | Path], limits: Limits) -> Iterator[Item | Problem]:
    ids = Ids()
    for path, given in _files(paths):
        if isinstance(path, Problem):
            yield path
        elif path == "-":
            yield from ids.check(_stdin(limits))
        else:
            found = _one(Path(path), limits, given)
            yield from found if _suffix(Path(path)) == ".warc" else ids.check(found)


def _files(paths: Sequence[str | Path]) -> Iterator[tuple[str | Problem, bool]]:
    """Every file to read, and whether it was named itself (True) or found in a folder (False)."""
    seen: set[str] = set()
    for path in map(str, paths):
        if path == "-":
            if path not in seen:
                yield path, True
            seen.add(path)
            continue
        named = [path]
        if not os.path.lexists(path) and glob.has_magic(path):
            named = sorted(glob.glob(path, recursive=True))
            if not named:
                yield (
                    problem(path, "No file matches this pattern.", "Look at the spelling; quote it in the shell."),
                    True,
                )
        for name in named:
            for entry, own in _walk(name):
                key = os.path.realpath(entry) if isinstance(entry, str) and "\0" not in entry else ""
                if key not in seen or not key:
                    seen.add(key)
                    yield entry, own


def _walk(path: str) -> Iterator[tuple[str | Problem, bool]]:
    """The file itself, or the files of a folder and those below, sorted, without hidden ones and links to folders."""
    if not os.path.isdir(path):
        yield path, True
        return
    passed: Counter[str] = Counter()
    taken = 0
    problems: list[Problem] = []

    def unreadable(error: OSError) -> None:
        why = error.strerror or str(error)
        problems.append(
            problem(shown(error.filename), f"The folder cannot be read: {why}.", "Give yourself the right to read it.")
        )

    for folder, folders, names in os.walk(path, onerror=unreadable):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in sorted(n for n in names if not n.startswith(".")):
            suffix = _suffix(Path(name))
            if suffix in READERS:
                taken += 1
                yield os.path.join(folder, name), False
            else:
                passed[suffix or "no ending"] += 1
    for found in problems:
        yield found, False
    if passed:
        kinds = ", ".join(f"{suffix} {number}" for suffix, number in sorted(passed.items()))
        message = f"{passed.total()} file(s) are of a kind that is not read ({kinds})."
        # Beside releases a picture or a PDF is no matter; a folder of nothing else was hardly meant.
        yield problem(path, message, f"Read are {_readable()}.", kept=taken > 0), False
    elif not taken and not problems:
        yield problem(path, "The folder has no file in it.", "Name another folder."), False


def _suffix(path: Path) -> str:
    name = path.name.lower()
    return ".warc" if name.endswith(".warc.gz") else os.path.splitext(name)[1]


def _readable() -> str:
    return " ".join(sorted(READERS)) + " .warc.gz"


def _one(path: Path, limits: Limits, named: bool) -> Iterator[Item | Problem]:
    """The items of one file, whatever may be wrong with it."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            yield problem(shown(path), "It is not a file.", "Name a file or folder.")
            return
        reader = READERS.get(_suffix(path))
        if reader is None and named and _suffix(path) in _FEEDS:
            remedy = "Name the address of the feed or sitemap, or save its pages."
            yield problem(shown(path), "It is XML: feeds and sitemaps are read from their address.", remedy)
            return
        if reader is None and named:
            # A file named on the command line without a known ending is text if it reads as text.
            reader = _text_file
        if reader is None:
            return
        if status.st_size == 0:
            yield empty(shown(path))
            return
        if reader not in {_text_file, _html_file, archive.warc_file, records.parquet_file}:
            with path.open("rb") as stream:
                if what := binary(stream.read(65_536)):
                    yield _binary(shown(path), what)
                    return
        yield from reader(path, limits)
    except FileNotFoundError:
        if path.is_symlink():
            yield problem(shown(path), "It is a link that leads nowhere.", "Mend the link, or remove it.")
        else:
            yield problem(shown(path), "There is no such file or folder.", "Look at the spelling.")
    except PermissionError:
        yield problem(shown(path), "It cannot be read: no permission.", "Give yourself the right to read it.")
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        yield problem(shown(path), f"It cannot be read: {why}.", "Look at the file and the disk it is on.")
    except Exception as error:
        # A fault in reading one file must not lose the others.
        yield problem(shown(path), f"It cannot be read: {type(error).__name__}: {error}.", "Please report it.")


def _binary(origin: str, what: str) -> Problem:
    remedy = "Unpack it" if what == PACKED else "Save the release as text or HTML"
    return problem(origin, f"It is {what}, not text.", f"{remedy}, or leave the file out.")


def _text_file(path: Path, limits: Limits) -> Iterator[Item | Problem]:
    yield from _document(path, limits, html=False)


def _html_file(path: Path, limits: Limits) -> Iterator[Item | Problem]:
    yield from _document(path, limits, html=True)


def _document(path: Path, limits: Limits, html: bool) -> Iterator[Item | Problem]:
    """A file that is one document."""
    size = path.stat().st_size
    if size > limits.document:
        yield too_large(shown(path), size, limits.document)
        return
    yield from _text(path.read_bytes(), shown(path), shown(path.stem), html)


def _text(data: bytes, origin: str, doc_id: str, html: bool) -> Iterator[Item | Problem]:
    if what := binary(data):
        yield _binary(origin, what)
        return
    text, note = decode(data, html=html)
    if not text.strip():
        yield empty(origin)
        return
    if note:
        yield problem(origin, f"Broken encoding: {note}", "Save it as UTF-8.", kept=True)
    yield Item(origin=origin, kind="html" if html else "text", text=text, doc_id=doc_id)


def _stdin(limits: Limits) -> Iterator[Item | Problem]:
    """Standard input: JSON Lines or JSON by its first character, HTML by its first tag, else text."""
    origin = "standard input"
    limit = limits.container
    data = sys.stdin.buffer.read(limit + 1)
    if len(data) > limit:
        yield too_large(origin, len(data), limit)
        return
    if unmarked(data) or (marked(data) or "utf-8") != "utf-8":
        data = decode(data)[0].encode("utf-8", "replace")  # what it is shows in its first sign
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not head:
        yield empty(origin)
    elif head.startswith((b"{", b"[")) and not binary(data):
        first = data.lstrip(b"\xef\xbb\xbf \t\r\n").split(b"\n", 1)[0].strip()
        if first.startswith(b"{") and first.endswith(b"}"):
            yield from records.jsonl_lines(iter(data.splitlines(keepends=True)), origin, limits)
        else:
            yield from records.json_text(data, origin, limits, "stdin")
    elif len(data) > limits.document:
        yield too_large(origin, len(data), limits.document)
    else:
        html = head[:1] == b"<"
        yield from _text(data, origin, f"stdin-{records.short_hash(data.decode('utf-8', 'replace'))}", html)


READERS: dict[str, Reader] = {
    ".txt": _text_file,
    ".text": _text_file,
    ".html": _html_file,
    ".htm": _html_file,
    ".xhtml": _html_file,
    ".json": records.json_file,
    ".jsonl": records.jsonl_file,
    ".ndjson": records.jsonl_file,
    ".csv": records.csv_file,
    ".tsv": records.csv_file,
    ".parquet": records.parquet_file,
    ".warc": archive.warc_file,
}


class Ids:
    """Keeps document ids apart: a second text under a known id gets an id of its own, a copy is passed over."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[str, str]] = {}

    def check(self, found: Iterator[Item | Problem]) -> Iterator[Item | Problem]:
        """The same stream with unique ids, and a problem wherever that took a change."""
        for entry in found:
            if isinstance(entry, Problem):
                yield entry
                continue
            if (name := records.one_line(entry.doc_id)) != entry.doc_id:
                entry = entry.model_copy(update={"doc_id": name or f"doc-{records.short_hash(entry.text)}"})
            digest = records.short_hash(entry.text)
            if entry.doc_id in self._known:
                yield from self._clash(entry, digest, self._known[entry.doc_id])
            else:
                self._known[entry.doc_id] = (digest, entry.origin)
                yield entry

    def _clash(self, entry: Item, digest: str, first: tuple[str, str]) -> Iterator[Item | Problem]:
        where = "in this file" if first[1] == entry.origin else f"in {first[1]}"
        if digest == first[0]:
            message = f"The id {entry.doc_id} with the same text stands already {where}; it is read once."
            yield problem(entry.origin, message, doc_id=entry.doc_id, kept=True)
            return
        own = f"{entry.doc_id}-{digest}"
        if own in self._known:
            return
        self._known[own] = (digest, entry.origin)
        message = f"The id {entry.doc_id} is taken by another text {where}; this one is called {own}."
        remedy = "Give every document an id of its own."
        yield problem(entry.origin, message, remedy, doc_id=own, kept=True)
        yield entry.model_copy(update={"doc_id": own})
