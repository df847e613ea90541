"""Fetching Stanza's official Indonesian models: the list of resources, then each file, checked by its MD5 sum."""

from __future__ import annotations

import hashlib
import http.client
import json
import os
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pipeline.language.analyser import AnalyserError

VERSION = "1.15.0"
RESOURCES = f"https://raw.githubusercontent.com/stanfordnlp/stanza-resources/main/resources_{VERSION}.json"
PROCESSORS = ("tokenize", "mwt", "pos", "lemma", "depparse")
_CHUNK = 1 << 20
Report = Callable[[str, int, int | None], None]
"""(file, bytes so far, bytes in all or None)."""


def _open(url: str, timeout: float) -> http.client.HTTPResponse:
    if not url.startswith(("https://", "http://127.0.0.1", "http://localhost")):
        raise AnalyserError(f"{url} is not fetched: only https is.")
    try:
        request = urllib.request.Request(url, headers={"User-Agent": "sarifakta"})
        answer: http.client.HTTPResponse = urllib.request.urlopen(request, timeout=timeout)
        return answer
    except (urllib.error.URLError, OSError) as error:
        raise AnalyserError(
            f"{url} could not be fetched: {error}. Check the network, or say where else: --url."
        ) from error


def wanted(resources: dict[str, Any]) -> list[tuple[str, str, str]]:
    """(processor, package, MD5) of the default Indonesian models and of what they depend on, dependencies first."""
    language = resources.get("id")
    if not isinstance(language, dict):
        raise AnalyserError("The list of resources has no Indonesian models.")
    defaults = language.get("default_processors") or language.get("packages", {}).get("default", {})
    out: dict[tuple[str, str], str] = {}

    def add(processor: str, package: str) -> None:
        entry = language.get(processor, {}).get(package)
        if not isinstance(entry, dict) or "md5" not in entry:
            raise AnalyserError(f"The list of resources names {processor}/{package} but says nothing of the file.")
        for need in entry.get("dependencies", ()):
            add(need["model"], need["package"])
        out[processor, package] = entry["md5"]

    for processor in PROCESSORS:
        if processor in defaults:
            chosen = defaults[processor]
            for package in [chosen] if isinstance(chosen, str) else [c["package"] for c in chosen]:
                add(processor, package)
    return [(processor, package, md5) for (processor, package), md5 in out.items()]


def _md5(path: Path) -> str:
    digest = hashlib.md5(usedforsecurity=False)
    with path.open("rb") as stream:
        while block := stream.read(_CHUNK):
            digest.update(block)
    return digest.hexdigest()


def _fetch(url: str, target: Path, md5: str | None, report: Report, timeout: float) -> None:
    """Fetch one file beside its place, check it, then put it there; a file that is right already stays."""
    if md5 is not None and target.exists() and _md5(target) == md5:
        report(target.name, target.stat().st_size, target.stat().st_size)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_name(target.name + ".partial")
    with _open(url, timeout) as answer, partial.open("wb") as stream:
        length = answer.headers.get("Content-Length")
        total, got = (int(length) if length and length.isdigit() else None), 0
        while block := answer.read(_CHUNK):
            stream.write(block)
            got += len(block)
            report(target.name, got, total)
    if md5 is not None and _md5(partial) != md5:
        partial.unlink()
        raise AnalyserError(f"{url}: what came is not what the list of resources promises (MD5). Try again later.")
    os.replace(partial, target)


def download(
    folder: Path, url: str = RESOURCES, report: Report = lambda *_: None, timeout: float = 60.0, version: str = VERSION
) -> list[Path]:
    """Fetch the models into `folder` in Stanza's own layout; the files. AnalyserError in plain words."""
    resources_path = folder / "resources.json"
    _fetch(url, resources_path, None, report, timeout)
    try:
        resources = json.loads(resources_path.read_text(encoding="utf-8"))
    except ValueError as error:
        resources_path.unlink()
        raise AnalyserError(f"{url} is no list of resources: {error}.") from error
    template = resources.get(
        "url", "https://huggingface.co/stanfordnlp/stanza-{lang}/resolve/v{resources_version}/models/{filename}"
    )
    files = []
    for processor, package, md5 in wanted(resources):
        target = folder / "id" / processor / f"{package}.pt"
        address = template.format(resources_version=version, lang="id", filename=f"{processor}/{package}.pt")
        _fetch(address, target, md5, report, timeout)
        files.append(target)
    return files
