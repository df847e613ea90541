"""Installs the extra `accurate` (Stanza, torch) for the tests that use it, unless that would bring CUDA's gigabytes.

Run by `make test`. Where only a build of torch with CUDA is to be had, or none, it says so and ends well; the tests that
need Stanza are then skipped, and `make test-accurate` installs it all the same.
"""

from __future__ import annotations

import json
import subprocess
import sys

PIP = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-c", "constraints.txt"]
EXTRA = ["-e", ".[accurate]"]


def would_install() -> list[str] | None:
    """Names of the packages that pip would install; None where it finds none that fit."""
    done = subprocess.run([*PIP, "--dry-run", "--report", "-", *EXTRA], capture_output=True, text=True)
    if done.returncode:
        return None
    return [entry["metadata"]["name"].lower() for entry in json.loads(done.stdout)["install"]]


def main() -> None:
    names = would_install()
    if names is None:
        print("Stanza and torch cannot be had here; the tests that need them are skipped.")
    elif any(name.startswith(("nvidia", "cuda", "triton")) for name in names):
        print("Here torch comes with CUDA; the tests that need it are skipped (make test-accurate installs it).")
    elif subprocess.run([*PIP, *EXTRA]).returncode:
        print("Stanza could not be installed; the tests that need it are skipped.")


if __name__ == "__main__":
    main()
