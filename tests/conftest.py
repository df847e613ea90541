"""What every test may rely on, whatever the machine: a wide plain terminal for commands, and no proxy before loopback."""

from __future__ import annotations

import os

os.environ["COLUMNS"] = "200"  # messages are looked for whole, not folded to the window the tests were started from
for word in ("FORCE_COLOR", "PY_COLORS", "TTY_COMPATIBLE", "TTY_INTERACTIVE", "GITHUB_ACTIONS"):
    os.environ.pop(word, None)  # each of them makes a library write colours into a pipe
os.environ["NO_COLOR"] = "1"
for word in ("NO_PROXY", "no_proxy"):
    os.environ[word] = ",".join(filter(None, (os.environ.get(word), "127.0.0.1", "localhost")))
