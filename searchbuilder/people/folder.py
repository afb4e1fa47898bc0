"""The files of a folder and of those within it."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from searchbuilder.people.person import Unreadable

# What programs leave beside the files of people.
_NOBODYS = ("thumbs.db", "desktop.ini", "icon\r")
_BESIDE = (".", "~$")
# A file that changed so shortly ago may change again without another time.
_SETTLED = 2_000_000_000


class File(NamedTuple):
    """name -- below the folder, its parts joined by slashes, so that it can be shown
    stamp -- another one if the file changed; empty where that cannot be told
    """

    name: str
    path: str
    size: int
    stamp: str


def files(folder: str) -> Iterator[File | Unreadable]:
    """The files, in the order of their names, without hidden ones and those of other programs."""
    failed: list[OSError] = []
    for where, folders, names in os.walk(folder, onerror=failed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(_BESIDE) and name.casefold() not in _NOBODYS:
                yield from _file(os.path.join(where, name), folder)
    for error in failed:
        yield Unreadable(shown(error.filename, folder), "a folder that may not be read")


def _file(path: str, folder: str) -> Iterator[File | Unreadable]:
    try:
        about = os.stat(path)
    except OSError:
        yield Unreadable(shown(path, folder), "a link to a file that is not there")
        return
    if stat.S_ISREG(about.st_mode):
        yield File(shown(path, folder), path, about.st_size, stamp(about))


def shown(path: str, folder: str) -> str:
    """The name of a file below a folder, without what would break a line or a terminal."""
    name = Path(os.path.relpath(path, folder)).as_posix()
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in name)


def stamp(about: os.stat_result) -> str:
    """What changes when a file does.  Empty if it changed just now."""
    changed = max(about.st_mtime_ns, about.st_ctime_ns)
    settled = time.time_ns() - changed > _SETTLED
    return f"{about.st_size} {about.st_mtime_ns} {about.st_ctime_ns}" if settled else ""
