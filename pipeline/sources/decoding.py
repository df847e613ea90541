"""Bytes -> text, with a plain word about what had to be guessed."""

from __future__ import annotations

import codecs
import re

_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:-]{2,40})""", re.I
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
PACKED = "gzip data"
_BINARY_HEADS = {
    b"%PDF": "a PDF document",
    b"PK\x03\x04": "a ZIP archive or Office document",
    b"\xd0\xcf\x11\xe0": "an old Office document",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"\x1f\x8b": PACKED,
    b"7z\xbc\xaf": "a 7z archive",
    b"SQLite f": "a SQLite database",
    b"PAR1": "a Parquet file",
    b"{\\rtf": "an RTF document",
    b"%!PS": "a PostScript document",
}
_SAMPLE = 65_536
_SENSED = 16_384
"""Bytes that are looked at for UTF-16 without a mark."""
_KEYBOARD = rb"AZ az 09 +AC0- \x41\u0041 ,.;:!?'()<>&=%"


def binary(data: bytes) -> str | None:
    """What these bytes are if they are no text at all, in words; None for text."""
    for head, name in _BINARY_HEADS.items():
        if data.startswith(head):
            return name
    if any(data.startswith(mark) for mark, _ in _MARKS):
        return None
    sample = data[:_SAMPLE]
    if b"\0" in sample:
        return None if unmarked(sample) else "binary data"
    control = sum(sample.count(bytes([code])) for code in (*range(1, 9), *range(14, 27), *range(28, 32)))
    return "binary data" if control > len(sample) // 20 else None


def decode(data: bytes, html: bool = False, declared: str | None = None) -> tuple[str, str | None]:
    """The text of these bytes and a note where something was guessed or lost.

    A byte order mark decides, then UTF-16 if the bytes are plainly that, then UTF-8 if the bytes are UTF-8, then
    `declared` (a charset from a header) or the charset a page declares, then UTF-8 with marked gaps if most of it reads
    as UTF-8, then Windows-1252.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _certain(data[len(mark) :], encoding)
    if found := unmarked(data):
        return _certain(data, found)
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
    if declared is None and html and (named := _DECLARED.search(data[:4096])):
        declared = named.group(1).decode("ascii")
    if declared and (name := _known(declared)) and name != "utf-8":
        return _certain(data, name)
    text = data.decode("utf-8", "replace")
    gaps = text.count("�")
    sound = sum(1 for c in text if c > "\x7f") - gaps
    if sound >= 2 * gaps:
        return text, f"{gaps} broken character(s) from line {line} on; each stands as U+FFFD."
    return data.decode("cp1252", "replace"), f"It is not UTF-8 (line {line}); it was read as Windows-1252."


def _known(name: str) -> str | None:
    """The codec of this name; pages that say Latin-1 mean Windows-1252.

    None for what Python calls a codec and no page is written in (rot13, hex, idna, unicode_escape): those that do not
    read the signs of a keyboard as themselves. UTF-16 and UTF-32 do not either; a header may name them.
    """
    try:
        found = codecs.lookup(name).name
        if not found.startswith(("utf-16", "utf-32")) and _KEYBOARD.decode(found, "replace") != _KEYBOARD.decode(
            "ascii"
        ):
            return None
    except (LookupError, ValueError):
        return None
    return "cp1252" if found in {"iso8859-1", "ascii"} else found


def _certain(data: bytes, name: str) -> tuple[str, str | None]:
    try:
        return data.decode(name), None
    except (UnicodeDecodeError, ValueError):
        text = data.decode(name, "replace")
        return text, f"{text.count('�')} broken character(s) although it is marked as {name}; each stands as U+FFFD."


def marked(data: bytes) -> str | None:
    """The encoding that a byte order mark at the beginning of these bytes names."""
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)


def unmarked(data: bytes) -> str | None:
    """`utf-16-le` or `utf-16-be` where the bytes are such text without a byte order mark; None for all else.

    Every second byte of Latin letters in UTF-16 is zero, and hardly another; there are blanks between the words, and
    charset_normalizer has to find readable text besides: tables of small numbers stay binary data.
    """
    sample = data[: min(_SENSED, len(data) // 2 * 2)]
    if b"\0" not in sample:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    name = "utf-16-le" if odd > even else "utf-16-be"
    if max(even, odd) < len(sample) // 4 or min(even, odd) > max(even, odd) // 20:
        return None
    text = data.decode(name, "ignore")  # what was given may end inside a pair of surrogates
    seen = text[:_SENSED]
    if "\0" in text or sum(not (c.isprintable() or c.isspace()) for c in seen) > len(seen) // 100:
        return None
    if sum(map(str.isspace, seen)) < len(seen) // 50:
        return None  # no language writes so many letters without a blank; the samples of a sound do
    from charset_normalizer import from_bytes  # it takes a moment to load, and hardly any input needs it

    best = from_bytes(sample, cp_isolation=["utf_16_le", "utf_16_be"]).best()
    return name if best is not None and best.encoding.replace("_", "-") == name else None


def mend_surrogates(text: str) -> tuple[str, int]:
    """The text with halves of surrogate pairs replaced one for one by U+FFFD, and how many there were.

    JSON may write half a character (`\\ud83d`); no file or database can store it. Offsets stay the same.
    """
    try:
        text.encode("utf-8")
        return text, 0
    except UnicodeEncodeError:
        mended, number = re.subn(r"[\ud800-\udfff]", "�", text)
        return mended, number


def shown(name: object) -> str:
    """A path or name as text that can be printed and stored, also where its bytes are no UTF-8."""
    return mend_surrogates(str(name))[0]
