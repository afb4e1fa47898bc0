"""A line on the terminal that says how far a long run is, and is gone when it ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from shutil import get_terminal_size
from threading import Lock, Timer
from typing import TYPE_CHECKING

import click

from searchbuilder.characters import safe

if TYPE_CHECKING:
    from searchbuilder.progress import Progress

# After so many seconds a person wonders whether anything happens.
PATIENCE = 1.0


def _searches(done: int, count: int) -> str:
    return f"{done:,} of {count:,} searches …"


@contextmanager
def progress(file: str, said: Callable[[int, int], str] = _searches) -> Iterator[Progress]:
    """What is to be called with how much is done, and how much there is.

    file -- what is read; said -- the line for these numbers

    It shows nothing before a second is over, and never where nobody looks: in a file, or a log.
    """

    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield lambda done, count: None
        return
    line = _Line(safe(f"Reading {os.path.basename(file)} …"))
    timer = Timer(PATIENCE, line.appear)
    timer.daemon = True
    timer.start()
    try:
        yield lambda done, count: line.say(said(done, count))
    finally:
        timer.cancel()
        line.wipe()


class _Line:
    """One line that is written over.  Its timer runs beside the work, hence the lock."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._seen = self._over = False
        self._width = 0
        self._lock = Lock()

    def appear(self) -> None:
        with self._lock:
            self._seen = not self._over
            self._write()

    def say(self, text: str) -> None:
        with self._lock:
            self._text = text
            self._write()

    def wipe(self) -> None:
        with self._lock:
            self._text = ""
            self._write()
            self._seen, self._over = False, True

    def _write(self) -> None:
        if self._seen:
            text = self._text[:get_terminal_size().columns - 1]
            blanks = " " * (self._width - len(text))
            self._width = len(text)
            click.echo(f"\r{text}{blanks}" + ("" if text else "\r"), err=True, nl=False)
