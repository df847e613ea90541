"""What ends a command and is no fault of the program."""

from __future__ import annotations


class Failure(Exception):
    """Something that cannot be done: the message says what happened and what to do, for the person at the terminal.

    The command line prints it as one line and exits with 1.
    """
