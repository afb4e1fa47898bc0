"""People out of files, several at a time, in the order of the files."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from hashlib import blake2b
from typing import NamedTuple

from searchbuilder.people import extract
from searchbuilder.people.folder import File
from searchbuilder.people.person import Person, Unreadable

Have = Callable[[bytes], bool]
# How many files are read ahead of the one that is waited for.
_AHEAD = 8
# A worker takes so many bytes, or files, at a time.
_ENOUGH = 64 * 1024
_MOST_TOGETHER = 32


class Record(NamedTuple):
    """A file or a row as it was read.

    name -- as in `Person`
    key -- of what it was read from: the same bytes have the same; empty where nothing was read
    stamp -- see `folder.File`; empty for a row, and where the file has to be read again next time
    result -- None where somebody has it already
    """

    name: str
    key: bytes
    stamp: str
    result: Person | Unreadable | None


def key_of(*parts: bytes) -> bytes:
    """The hash of these, one behind another, each with its length."""
    made = blake2b(digest_size=16)
    for part in parts:
        made.update(len(part).to_bytes(8, "big"))
        made.update(part)
    return made.digest()


def records(found: Iterable[File | Unreadable], have: Have) -> Iterator[Record]:
    """What the files say.  have -- whether the text of such a key is there already"""
    waiting: deque[Future[list[Record]]] = deque()
    workers = ThreadPoolExecutor(os.cpu_count() or 1)
    try:
        for some in _together(found):
            waiting.append(workers.submit(
                lambda some: [_record(file, have) for file in some], some))
            if len(waiting) > _AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    finally:
        workers.shutdown(cancel_futures=True)


def _together(found: Iterable[File | Unreadable]) -> Iterator[list[File | Unreadable]]:
    """The files, small ones several at a time."""
    some: list[File | Unreadable] = []
    size = 0
    for file in found:
        some.append(file)
        size += file.size if isinstance(file, File) else 0
        if size > _ENOUGH or len(some) == _MOST_TOGETHER:
            yield some
            some, size = [], 0
    yield some


def _record(file: File | Unreadable, have: Have) -> Record:
    if isinstance(file, Unreadable):
        return Record(file.name, b"", "", file)
    if file.size > extract.MOST_BYTES:
        return Record(file.name, b"", "", Unreadable(file.name, extract.TOO_LARGE))
    try:
        with open(file.path, "rb") as opened:
            data = opened.read(file.size + 1)
    except OSError as error:
        return Record(file.name, b"", "", Unreadable(
            file.name, f"it cannot be opened: {error.strerror}"))
    if len(data) > file.size:
        return Record(file.name, b"", "", Unreadable(file.name, "it is still being written"))
    key = key_of(data)
    if have(key):
        return Record(file.name, key, file.stamp, None)
    result, lasting = extract.person(file.name, data)
    return Record(file.name, key if lasting else b"", file.stamp if lasting else "", result)
