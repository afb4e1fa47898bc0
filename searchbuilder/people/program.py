"""Running a program on what a stranger wrote: within time, memory and length."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from contextlib import suppress
from tempfile import TemporaryFile
from threading import Timer
from typing import NamedTuple

try:
    import resource
except ImportError:  # Windows has none
    resource = None  # type: ignore[assignment]

SECONDS = 30.0
MOST_TEXT = 40_000_000
_MOST_MEMORY = 2 * 1024 ** 3


class Answered(NamedTuple):
    """What a program wrote.

    code -- 0 if it was content; late -- it was ended for its time; long -- for its text
    """

    text: bytes
    code: int
    late: bool
    long: bool


def run(command: Sequence[str], data: bytes, seconds: float = SECONDS) -> Answered:
    """What a program makes of its input."""
    with TemporaryFile() as given:
        given.write(data)
        given.seek(0)
        with subprocess.Popen(command, stdin=given, stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL) as child:
            _bound(child.pid)
            assert child.stdout
            clock = Timer(seconds, child.kill)
            clock.start()
            try:
                text = child.stdout.read(MOST_TEXT + 1)
            finally:
                late = not clock.is_alive()
                clock.cancel()
                if len(text) > MOST_TEXT or late:
                    child.kill()
        return Answered(text, child.returncode, late, len(text) > MOST_TEXT)


def _bound(child: int) -> None:
    """Let the program take no more memory than any résumé needs, where that can be said."""
    if hasattr(resource, "prlimit"):
        with suppress(OSError):
            resource.prlimit(child, resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
