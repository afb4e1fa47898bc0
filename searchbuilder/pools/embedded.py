"""A pool on this machine: a folder of files or a table, over SQLite's full-text index."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import reduce
from itertools import islice, product
from operator import and_, or_
from pathlib import Path, PurePosixPath

from searchbuilder.compiler.write import write
from searchbuilder.dialect import Dialect
from searchbuilder.dialects.sqlite import SQLITE_FTS5
from searchbuilder.people.person import Person, Unreadable
from searchbuilder.people.source import source
from searchbuilder.pools import index as store
from searchbuilder.pools.bits import bits_of, ranked
from searchbuilder.pools.index import index_path
from searchbuilder.pools.pool import Hit
from searchbuilder.pools.refresh import refresh, short
from searchbuilder.progress import Progress, unheard
from searchbuilder.query.normalize import fields_to_leaves
from searchbuilder.query.tree import And, Field, Not, Or, Query, Term, fold, operands, scoped


def open_pool(where: str, columns: Mapping[str, str] = {},
              progress: Progress = unheard, cache: Path | None = None) -> EmbeddedPool:
    """The people of a folder or a table, which is read unless it was before.

    columns -- of a table, as the user names them: {"title": "Job", "text": "Notes,Resume"}
    progress -- is told how many were read, and of how many; of a table the second is an estimate
    cache -- the folder where the texts are kept, instead of the user's own
    UnreadableFile where there is no such folder or table, UnknownName for a column that it lacks.
    """
    people = source(where, columns)
    path = index_path(where, cache)
    with store.opened(path) as index:
        refresh(index, people, progress)
        return EmbeddedPool(where, store.connect(path))


# How a file may be called, the fullest name first.
_CALLED: tuple[Callable[[str], str], ...] = (
    str, lambda name: name.removesuffix(PurePosixPath(name).suffix),
    lambda name: PurePosixPath(name).name, lambda name: PurePosixPath(name).stem)
_SAME: tuple[Callable[[str], str], ...] = (str, str.casefold)


class EmbeddedPool:
    """See `Pool`; what it knows is as it was when it was opened, whoever writes meanwhile."""

    def __init__(self, where: str, index: sqlite3.Connection) -> None:
        self.where, self._index = where, index
        index.execute("begin")
        self._rows = array("q", (row for row, in index.execute(
            "select row from people where why is null order by place")))
        self.size = len(self._rows)
        self._places = array("q", bytes(8 * (max(self._rows, default=0) + 1)))
        for place, row in enumerate(self._rows):
            self._places[row] = place
        self.guessed, = index.execute("select count(*) from people where guessed").fetchone()
        self.unreadable = tuple(Unreadable(*each) for each in index.execute(
            "select entries.name, coalesce(people.why, entries.why) as said from entries "
            "left join people using (key) where said is not null order by entries.place"))
        others = ", ".join(filter(None, store.get(index, "others").split("\n")))
        self.note = f"These columns are not read: {others}" if others else ""
        self.dialect = self._dialect()
        self._everybody = (1 << self.size) - 1
        self._found: dict[Query, int] = {}

    def close(self) -> None:
        """Let go of the index."""
        self._index.close()

    def _dialect(self) -> Dialect:
        """With the fields that somebody has, and without limits: no query is sent as a whole."""
        kept = {name: sign for name, sign in SQLITE_FTS5.fields.items() if self._index.execute(
            f"select 1 from texts_content where c{'title company'.split().index(name)} != '' "
            "limit 1").fetchone()}
        return replace(SQLITE_FTS5, fields=kept, limits=())

    def counts(self, queries: Sequence[Query]) -> list[int]:
        """How many people each of these finds."""
        return [self._bits(query).bit_count() for query in queries]

    def best(self, query: Query, words: Sequence[Query], most: int) -> list[Hit]:
        """The first of those whom it finds, by how many of the words stand there."""
        sets = {word: self._bits(word) for word in words}
        found = islice(ranked(self._bits(query), list(sets.values())), most)
        return [self._hit(place, sets) for place in found]

    def _hit(self, place: int, sets: Mapping[Query, int]) -> Hit:
        id, person = self._who(place)
        terms = [scoped(word)[1] for word, bits in sets.items() if bits >> place & 1]
        return Hit(id, person, tuple(dict.fromkeys(
            term for term in terms if isinstance(term, Term))))

    def named(self, names: Sequence[str]) -> list[str | None]:
        """The ids of these ids and names; None where there is nobody, or not one alone."""
        return [self._named(name) for name in names]

    def _named(self, name: str) -> str | None:
        if self._index.execute("select 1 from people where id = ?", (name,)).fetchone():
            return name
        plain = name.replace("\\", "/").removeprefix("./")
        there = self._index.execute(
            "select distinct entries.name, people.id from entries join people using (key) "
            "where (entries.name = ? or short in (?, ?)) and people.id is not null",
            (name, short(name), PurePosixPath(plain).name.casefold())).fetchall()
        for same, called in product(_SAME, _CALLED):
            ids = {id for known, id in there
                   if same(plain) == same(called(known)) or name == known}
            if ids:
                return ids.pop() if len(ids) == 1 else None
        return None

    def holds(self, id: str, queries: Sequence[Query]) -> list[bool]:
        """Which of these find this person."""
        place = self._place(id)
        return [bool(self._bits(query) >> place & 1) for query in queries]

    def person(self, id: str) -> Person:
        """Who that is."""
        return self._who(self._place(id))[1]

    def _place(self, id: str) -> int:
        found = self._index.execute("select row from people where id = ?", (id,)).fetchone()
        if found is None:
            raise KeyError(id)
        place: int = self._places[found[0]]
        return place

    def _who(self, place: int) -> tuple[str, Person]:
        id, name, title, company, text, guessed = self._index.execute(
            "select id, name, title, company, text, guessed from people join texts "
            "on texts.rowid = people.row where row = ?", (self._rows[place],)).fetchone()
        return id, Person(name, title, company, text, bool(guessed))

    def _bits(self, query: Query) -> int:
        """Whom a query finds."""
        found: int = fold(query, self._combined, operands)
        return found

    def _combined(self, node: Query, sets: list[int]) -> int:
        if isinstance(node, And):
            return reduce(and_, sets, self._everybody)
        if isinstance(node, Or):
            return reduce(or_, sets, 0)
        if isinstance(node, Not):
            return self._everybody & ~sets[0]
        if node not in self._found:
            self._found[node] = self._leaf(node)
        return self._found[node]

    def _leaf(self, leaf: Query) -> int:
        if isinstance(leaf, Field) and isinstance(leaf.part, (And, Or, Not)):
            return self._bits(fields_to_leaves(leaf))
        # One text of all rows takes a third of the time that a row each would.
        rows, = self._index.execute("select group_concat(rowid) from texts where texts match ?",
                                    (write(leaf, self.dialect),)).fetchone()
        return bits_of(map(self._places.__getitem__, map(int, rows.split(","))) if rows else (),
                       self.size)
