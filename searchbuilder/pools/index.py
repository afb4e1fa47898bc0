"""The texts of a pool in one file: SQLite's full-text index, and what it was made from.

Nothing is in it but texts, hashes, and the names of files or the ids of rows.
"""

from __future__ import annotations

import os
import secrets
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from hashlib import blake2b
from pathlib import Path

from searchbuilder.errors import UnwritableFile
from searchbuilder.people.person import Person, Unreadable
from searchbuilder.people.reading import Record

# Another one when the tables change, or what is read of the same bytes.
VERSION = 1
LOCK = ".lock"
_WAIT = 600
_TABLES = """
create table about(name text primary key, value text) without rowid;
create table people(row integer primary key, key blob unique not null, why text,
                    guessed integer not null, place integer, name text, id text);
create table entries(place integer primary key, name text not null, short text not null,
                     stamp text not null, key blob not null, why text);
create index entries_by_name on entries(name);
create index entries_by_short on entries(short);
create index entries_by_key on entries(key);
create index people_by_place on people(place) where why is null;
create unique index people_by_id on people(id);
create virtual table texts using fts5(title, company, text);
insert into texts(texts, rank) values ('hashsize', 16000000); -- a fifth less time than 1 MB
"""


def cache_folder() -> Path:
    """The folder of this user for what programs can make again."""
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local",
                    "searchbuilder", "Cache")
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "searchbuilder"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache", "searchbuilder")


def index_path(source: str, cache: Path | None) -> Path:
    """Where the texts of a pool are kept.  cache -- instead of the user's own folder"""
    whole = os.path.realpath(source)
    name = blake2b(os.fsencode(whole), digest_size=12).hexdigest()
    return (cache or cache_folder()) / f"pool-{name}.sqlite"


def forget(source: str, cache: Path | None = None) -> bool:
    """Delete what is kept of a pool.  Whether there was anything."""
    path = index_path(source, cache)
    there = path.exists()
    delete(path)
    path.with_name(path.name + LOCK).unlink(missing_ok=True)
    return there


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """The index at a path, made anew if it is none of this version; nobody else writes it
    meanwhile.

    UnwritableFile if somebody else does for ten minutes, or if it cannot be written.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(0o600)
        with _alone(path), closing(_made(path)) as index:
            yield index
    except (OSError, sqlite3.OperationalError) as error:
        raise UnwritableFile(f"What is read cannot be kept in {path.parent}: {error}",
                             "Make room there, or check its permissions") from error


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """One run after the other.  The lock ends with the program that holds it, however it ends."""
    lock = sqlite3.connect(path.with_name(path.name + LOCK), timeout=_WAIT)
    with closing(lock):
        try:
            lock.execute("begin exclusive")
        except sqlite3.OperationalError:
            raise UnwritableFile("Another searchbuilder is reading these people",
                                 "Wait until it is done") from None
        yield


def connect(path: Path) -> sqlite3.Connection:
    """A connection to an index that is there."""
    return sqlite3.connect(path, isolation_level=None, check_same_thread=False)


def _made(path: Path) -> sqlite3.Connection:
    index = connect(path)
    try:
        _prepare(index)
    except sqlite3.DatabaseError:  # damaged, or not ours
        index.close()
        delete(path)
        path.touch(0o600)
        index = connect(path)
        _prepare(index)
    return index


def delete(path: Path) -> None:
    """Delete an index, and what SQLite keeps beside it."""
    for ending in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _prepare(index: sqlite3.Connection) -> None:
    index.execute("pragma journal_mode = wal")
    index.execute("pragma synchronous = normal")
    index.execute("pragma secure_delete = on")
    version, = index.execute("pragma user_version").fetchone()
    if version != VERSION:
        if version or index.execute("select 1 from sqlite_master").fetchone():
            raise sqlite3.DatabaseError("of another version")
        index.executescript(f"begin; {_TABLES} pragma user_version = {VERSION}; commit;")
        put(index, "salt", secrets.token_hex(16))


def get(index: sqlite3.Connection, name: str) -> str:
    """What was put under a name; empty if nothing was."""
    found = index.execute("select value from about where name = ?", (name,)).fetchone()
    return str(found[0]) if found else ""


def put(index: sqlite3.Connection, name: str, value: str) -> None:
    """Keep a value under a name."""
    index.execute("insert or replace into about values (?, ?)", (name, value))


def add(index: sqlite3.Connection, record: Record) -> None:
    """Keep what was read of a key that is not there yet."""
    one = record.result
    if not isinstance(one, Person):
        why = one.why if isinstance(one, Unreadable) else ""
        index.execute("insert into people(key, why, guessed) values (?, ?, 0)", (record.key, why))
        return
    row = index.execute("insert into people(key, guessed) values (?, ?)",
                        (record.key, one.guessed)).lastrowid
    index.execute("insert into texts(rowid, title, company, text) values (?, ?, ?, ?)",
                  (row, one.title, one.company, one.text))


def begin_entries(index: sqlite3.Connection) -> None:
    """From here on all files or rows are told anew, in their order."""
    index.execute("create temp table fresh(place integer primary key, name, short, stamp, key, "
                  "why)")


def add_entry(index: sqlite3.Connection, name: str, short: str, stamp: str, key: bytes,
              why: str | None) -> None:
    """One more of them.  key -- of its text, empty if it must be read again next time; why --
    then, for the user"""
    index.execute("insert into fresh(name, short, stamp, key, why) values (?, ?, ?, ?, ?)",
                  (name, short, stamp, key, why))


def end_entries(index: sqlite3.Connection) -> None:
    """These are all; texts of which none is left are deleted."""
    index.execute("delete from entries")
    index.execute("insert into entries select * from fresh")
    gone = index.execute("select row from people where key not in (select key from entries)"
                         ).fetchall()
    index.executemany("delete from texts where rowid = ?", gone)
    index.executemany("delete from people where row = ?", gone)
    if gone:  # what was deleted stays in the index of words until it is merged
        index.execute("insert into texts(texts) values ('optimize')")
    index.execute("update people set id = null, (place, name) = (select place, name from entries "
                  "where entries.key = people.key order by place limit 1)")
