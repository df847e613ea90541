"""The command `analyse`: CoNLL-U of a text as it stands."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.language import conllu

ROOT = Path(__file__).resolve().parents[2]
TEXT = "MALANG – Rini Sari meresmikan balai itu.\n\n“Ini rumahnya,” ujarnya.\r\n"
MODEL = (ROOT / "models" / "fast" / "config.cfg").exists()


def run(*arguments: str, expect: int = 0, given: bytes | None = None) -> tuple[str, str]:
    done = subprocess.run(
        [sys.executable, str(ROOT / "run_pipeline.py"), "analyse", *arguments],
        cwd=ROOT, capture_output=True, input=given, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == expect, done.stderr.decode()
    return done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


def misc(line: str) -> dict[str, str]:
    return dict(part.partition("=")[::2] for part in line.split("\t")[9].split("|"))


@pytest.mark.parametrize(
    "analyser",
    ["blank", pytest.param("fast", marks=pytest.mark.skipif(not MODEL, reason="the fast model is not in models/fast"))],
)
def test_words_stand_where_their_offsets_say(tmp_path: Path, analyser: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode("utf-8"))
    out, _ = run(str(path), "--analyser", analyser)
    rows = [line for line in out.splitlines() if line and not line.startswith("#")]
    assert len(rows) > 15
    for row in rows:
        place = misc(row)
        assert TEXT[int(place["start_char"]) : int(place["end_char"])] == row.split("\t")[1]
    (tmp_path / "a.conllu").write_text(out, encoding="utf-8")
    read = list(conllu.read(tmp_path / "a.conllu"))
    assert [s.text for s in read] == ["MALANG – Rini Sari meresmikan balai itu.", "“Ini rumahnya,” ujarnya."]
    assert [form for _, _, form in read[1].joined] == ["rumahnya", "ujarnya"]


@pytest.mark.skipif(not MODEL, reason="the fast model is not in models/fast")
def test_names_are_written_as_stanza_does(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Gubernur Rini Sari tiba di Jakarta.", encoding="utf-8")
    out, _ = run(str(path), "--analyser", "fast")
    rows = [line.split("\t") for line in out.splitlines() if line and line[0].isdigit()]
    tags = {row[1]: misc("\t".join(row)).get("ner") for row in rows}
    assert tags["Jakarta"] == "S-LOC"
    assert tags["tiba"] == "O"
    assert all(row[3] != "_" and row[7] != "_" for row in rows)


def test_standard_input_and_several_files(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Satu.", encoding="utf-8")
    out, _ = run(str(path), "-", "--analyser", "blank", given=b"Dua.")
    assert out.count("# newdoc id = ") == 2
    assert "\tDua\t" in out


def test_an_empty_file_gives_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.touch()
    assert run(str(path), "--analyser", "blank")[0] == ""


def test_failures_in_plain_words(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"caf\xe9")
    assert "UTF-8" in run(str(path), expect=1)[1]
    assert "cannot be read" in run(str(tmp_path / "none.txt"), expect=1)[1]
    path.write_text("a", encoding="utf-8")
    assert "blank, fast, accurate" in run(str(path), "--analyser", "x", expect=1)[1]
    _, err = run(str(path), "--analyser", f"stanza:{tmp_path}", expect=1)
    assert "models download" in err
    assert "Traceback" not in err
