"""When a workbook was saved.

Programs save in many ways: over the file itself, piece by piece; or a new file under another name
takes its place, with a moment in between in which there is none.  The system tells of each step;
where it does not, as on some network drives, the file is looked at once a second.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from hashlib import sha256
from threading import Event

from watchfiles import watch

# Steps of one save come so many milliseconds after one another.
_QUIET, _LOOK = 100, 1_000
# A file that is still being written is looked at again after so many seconds, so many times.
_PAUSE, _TIMES = 0.05, 40


def saves(path: str, stop: Event | None = None) -> Iterator[None]:
    """Once for each time that other bytes stand in a file, until `stop` is set.  KeyboardInterrupt
    where Ctrl-C is pressed before."""
    name = os.path.basename(path)
    folder = os.path.dirname(os.path.abspath(path))
    seen, looked = _state(path), _digest(path)
    for _ in watch(folder, watch_filter=lambda _, changed: os.path.basename(changed) == name,
                   recursive=False, debounce=_QUIET, step=_QUIET // 2, rust_timeout=_LOOK,
                   yield_on_timeout=True, stop_event=stop):
        now = _state(path)
        if now == seen or now is None:
            continue
        seen = _settled(path)
        digest = _digest(path)
        if digest and digest != looked:
            looked = digest
            yield


def _state(path: str) -> tuple[int, int, int] | None:
    """What changes with a file; None where there is none."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _settled(path: str) -> tuple[int, int, int] | None:
    """The state of a file when it has stayed the same for a moment."""
    before = _state(path)
    for _ in range(_TIMES):
        time.sleep(_PAUSE)
        now = _state(path)
        if now == before and now is not None:
            break
        before = now
    return before


def _digest(path: str) -> bytes:
    """Of what is in a file; empty where it cannot be read, or nothing is in it."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        return b""
    return sha256(data).digest() if data else b""
