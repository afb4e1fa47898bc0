"""Bringing an index up to what a folder or a table holds today."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import PurePosixPath
from time import monotonic

from searchbuilder.people.person import Unreadable
from searchbuilder.people.source import Source
from searchbuilder.pools import index as store
from searchbuilder.pools.short_ids import short_id
from searchbuilder.progress import Progress

# What is read is kept every so many seconds, also if the user then stops it.
_KEPT_EVERY = 2.0


def refresh(index: sqlite3.Connection, source: Source, progress: Progress) -> None:
    """Read what is new or has changed, and delete what is gone."""
    if source.stamp and store.get(index, "stamp") == source.stamp:
        return
    store.begin_entries(index)
    _read(index, source, _Known(index), progress)
    index.execute("begin immediate")
    store.put(index, "stamp", source.stamp)
    store.put(index, "others", "\n".join(source.others))
    store.end_entries(index)
    _give_ids(index)
    index.execute("commit")


class _Known:
    """What the index holds."""

    def __init__(self, index: sqlite3.Connection) -> None:
        self.keys = {key for key, in index.execute("select key from people")}
        self._stamps = {name: (stamp, key) for name, stamp, key in index.execute(
            "select name, stamp, key from entries where stamp != ''")}

    def key(self, name: str, stamp: str) -> bytes:
        """The key of a file that has not changed."""
        before, key = self._stamps.get(name, ("", b""))
        return key if stamp and before == stamp and key in self.keys else b""

    def has(self, key: bytes) -> bool:
        """Whether its text is there."""
        return key in self.keys


def _read(index: sqlite3.Connection, source: Source, known: _Known, progress: Progress) -> None:
    """Add what is new, and note every file or row."""
    index.execute("begin immediate")
    kept = monotonic()
    try:
        for record in source.records(known, progress):
            if record.key and record.result and record.key not in known.keys:
                store.add(index, record)
                known.keys.add(record.key)
            one = record.result
            store.add_entry(index, record.name, short(record.name), record.stamp, record.key,
                            one.why if isinstance(one, Unreadable) and not record.key else None)
            if monotonic() - kept > _KEPT_EVERY:
                index.execute("commit")
                index.execute("begin immediate")
                kept = monotonic()
    finally:
        index.execute("commit")


def short(name: str) -> str:
    """What people may call a file: without folders and ending, in small letters."""
    return PurePosixPath(name.replace("\\", "/")).stem.casefold() or name.casefold()


def _give_ids(index: sqlite3.Connection) -> None:
    """An id for everybody: the same as long as the name and the salt are."""
    people = index.execute("select row, name from people where why is null order by place")
    salt = store.get(index, "salt").encode()
    index.executemany("update people set id = ? where row = ?", _ids(people, salt))


def _ids(people: Iterable[tuple[int, str]], salt: bytes) -> Iterator[tuple[str, int]]:
    taken: set[str] = set()
    for row, name in people:
        given = next(filter(lambda each: each not in taken, (
            short_id(f"{name}\0{tries}", salt) for tries in count())))
        taken.add(given)
        yield given, row
