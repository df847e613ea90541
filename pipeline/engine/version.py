"""What read a document: a fingerprint of code, rules and models, so that a change of any of them shows."""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

_CODE = ("clean", "language", "recognise", "resolve", "extract", "confidence")
_FILES = ("document.py", "fact.py", "rulebook.py", "engine/pipeline.py", "store/rows.py", "store/keys.py")


def fingerprint(analyser: str) -> str:
    """16 hexadecimal digits over the code that reads, every rule and vocabulary, and the analyser's model.

    Models are told apart by the names, sizes and times of their files; they are too large to be hashed at each start.
    """
    digest = blake2b(analyser.encode(), digest_size=8)
    files = [ROOT / "pipeline" / name for name in _FILES]
    for room in _CODE:
        files += (ROOT / "pipeline" / room).rglob("*.py")
    files += (p for p in (ROOT / "rules").rglob("*") if p.suffix in {".yaml", ".yml", ".csv", ".tsv", ".txt", ".json"})
    for path in sorted(files):
        digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0")
        digest.update(path.read_bytes())
    models = ROOT / "models"
    if analyser != "blank" and models.is_dir():
        for path in sorted(p for p in models.rglob("*") if p.is_file()):
            found = path.stat()
            digest.update(f"{path.relative_to(ROOT)} {found.st_size} {found.st_mtime_ns}".encode())
    return digest.hexdigest()
