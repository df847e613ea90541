"""`ingest` with nothing to do: answered before anything is loaded, when not a byte has changed since the last run.

A run that found everything as it should be leaves a stamp beside the database: the command line, the content of its
inputs, code and rules, and the state of the database file. When all of it is the same again, the answer is too.
"""

from __future__ import annotations

import json
import os
import sys
import time
from hashlib import blake2b
from typing import Any

MOST_BYTES = 200_000_000
"""Inputs above this are not hashed for the stamp: reading them twice would cost more than it saves."""
_KEPT = 20


def database_of(arguments: list[str]) -> str:
    """The database that these arguments of `ingest` name."""
    for place, word in enumerate(arguments):
        if word == "--db" and place + 1 < len(arguments):
            return arguments[place + 1]
        if word.startswith("--db="):
            return word[5:]
    return "outputs/facts.duckdb"


def content(places: list[str]) -> str | None:
    """A fingerprint of all bytes under these files and folders; None where that is not all there is to it."""
    digest = blake2b(digest_size=16)
    size = 0
    for place in places:
        if place == "-" or "://" in place or not os.path.exists(place):
            return None
        files = [place]
        if os.path.isdir(place):
            files = sorted(os.path.join(folder, name) for folder, _, names in os.walk(place) for name in names)
        for file in files:
            try:
                size += os.path.getsize(file)
                if size > MOST_BYTES or not os.path.isfile(file):
                    return None
                with open(file, "rb") as stream:
                    digest.update(f"{file}\0{os.path.getsize(file)}\0".encode("utf-8", "surrogateescape"))
                    digest.update(stream.read())
            except OSError:
                return None
    return digest.hexdigest()


def _state(db: str) -> list[Any] | None:
    """What tells whether the database and the decisions beside it are as they were; None while somebody writes."""
    real = os.path.realpath(db)
    if os.path.exists(real + ".wal") or os.path.exists(real + ".inbox") or not os.path.exists(db):
        return None
    found: list[Any] = []
    for path in (db, db + ".decisions.jsonl"):
        status = os.stat(path) if os.path.exists(path) else None
        found.append([status.st_size, status.st_mtime_ns, status.st_ino] if status else None)
    return found


def _key(arguments: list[str]) -> str:
    return blake2b(json.dumps([os.getcwd(), arguments]).encode(), digest_size=8).hexdigest()


def _read(db: str) -> dict[str, Any]:
    try:
        with open(db + ".stamp", encoding="utf-8") as stream:
            found: dict[str, Any] = json.load(stream)
            return found
    except (OSError, ValueError):
        return {}


def leave(arguments: list[str], places: list[str], inputs: str, analyser: str, summary: dict[str, Any],
          told: list[str]) -> None:  # fmt: skip
    """Leave a stamp after a run of `ingest` that finished; `inputs` is the content it began with."""
    from pipeline.engine.version import fingerprint

    db = database_of(arguments)
    state = _state(db)
    if state is None:
        return
    documents = summary["documents"]
    number = documents["new"] + documents["changed"] + documents["reread"] + documents["unchanged"]
    stamps = _read(db)
    stamps[_key(arguments)] = {
        "places": places,
        "inputs": inputs,
        "analyser": analyser,
        "version": fingerprint(analyser),
        "state": state,
        "documents": number,
        "told": told,
    }
    partial = f"{db}.stamp.{os.getpid()}"
    try:
        with open(partial, "w", encoding="utf-8") as stream:
            json.dump(dict(list(stamps.items())[-_KEPT:]), stream)
        os.replace(partial, db + ".stamp")
    except OSError:
        return  # without a stamp the next run looks for itself


def nothing_to_do(words: list[str]) -> bool:
    """Answer the command if it is an `ingest` for which nothing has changed; False where it has to be run."""
    began = time.perf_counter()
    if words[:1] != ["ingest"]:
        return False
    arguments = words[1:]
    db = database_of(arguments)
    stamp = _read(db).get(_key(arguments))
    try:
        if not stamp or _state(db) != stamp["state"] or content(stamp["places"]) != stamp["inputs"]:
            return False
        from pipeline.engine.version import fingerprint

        if fingerprint(stamp["analyser"]) != stamp["version"]:
            return False
    except (KeyError, TypeError, OSError):
        return False
    for line in stamp["told"]:
        sys.stderr.write(line + "\n")
    seconds = time.perf_counter() - began
    if "--json" in arguments:
        documents = {"new": 0, "changed": 0, "reread": 0, "unchanged": stamp["documents"], "passed_over": 0}
        answer = {
            "status": "finished", "run_id": None, "documents": documents, "problems": 0, "facts": 0,
            "seconds": round(seconds, 3), "documents_per_second": None, "stages": {}, "worker_megabytes": None,
        }  # fmt: skip
        sys.stdout.write(json.dumps(answer) + "\n")
    else:
        sys.stderr.write(
            f"{db}: 0 new, 0 changed, {stamp['documents']} unchanged; 0 facts stored in {seconds:.1f} s.\n"
        )
    return True
