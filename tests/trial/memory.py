"""A pool that evaluates the trees themselves: what every other pool is held against."""

from __future__ import annotations

from collections.abc import Sequence

from promise.documents import Document, alnum, corpus, found

from searchbuilder.dialects import find
from searchbuilder.people.person import Person, Unreadable
from searchbuilder.pools.pool import Hit
from searchbuilder.query.tree import Query, terms


class MemoryPool:
    """People as they are, with titles and companies of their own."""

    def __init__(self, people: Sequence[Person], where: str = "people") -> None:
        self.people, self.where = list(people), where
        self.size = len(self.people)
        self.dialect = find("sqlite-fts5")
        self.guessed = sum(person.guessed for person in people)
        self.unreadable: tuple[Unreadable, ...] = ()
        self.note = ""
        self._corpus = corpus([Document(person.title, person.text, person.company)
                               for person in people], alnum)

    def _bits(self, query: Query) -> int:
        return found(query, self._corpus)

    def counts(self, queries: Sequence[Query]) -> list[int]:
        return [self._bits(query).bit_count() for query in queries]

    def best(self, query: Query, words: Sequence[Query], most: int) -> list[Hit]:
        bits = [(word, self._bits(word)) for word in words]
        hits = [Hit(f"p{at}", self.people[at], tuple(
            next(terms(word)) for word, some in bits if some >> at & 1))
            for at in range(self.size) if self._bits(query) >> at & 1]
        return sorted(hits, key=lambda hit: -len(hit.words))[:most]

    def named(self, names: Sequence[str]) -> list[str | None]:
        def one(name: str) -> str | None:
            at = [f"p{at}" for at, person in enumerate(self.people)
                  if name in (f"p{at}", person.name)]
            return at[0] if len(at) == 1 else None
        return [one(name) for name in names]

    def holds(self, id: str, queries: Sequence[Query]) -> list[bool]:
        at = self._at(id)
        return [bool(self._bits(query) >> at & 1) for query in queries]

    def person(self, id: str) -> Person:
        return self.people[self._at(id)]

    def _at(self, id: str) -> int:
        if not (id[:1] == "p" and id[1:].isdigit() and int(id[1:]) < self.size):
            raise KeyError(id)
        return int(id[1:])
