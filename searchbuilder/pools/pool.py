"""What every kind of pool answers: how many people queries find, and who the first are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from searchbuilder.dialect import Dialect
from searchbuilder.people.person import Person, Unreadable
from searchbuilder.query.tree import Query, Term


class Hit(NamedTuple):
    """Somebody who was found.

    id -- short and salted: it says nothing of the person, and is the same tomorrow
    words -- which of the words that were asked about stand there
    """

    id: str
    person: Person
    words: tuple[Term, ...]


class Pool(Protocol):
    """People who can be asked about.

    where -- as the user named it; size -- how many people
    dialect -- what the queries must be lowered for; its fields are those of the pool
    guessed -- of how many people the titles are lines that look like one
    unreadable -- what was left out, and why
    note -- what else to know of it, for the user; may be empty
    The queries are trees of Term, Near, Field (only those of the dialect), And, Or and Not; an And
    without parts finds everybody.
    """

    where: str
    size: int
    dialect: Dialect
    guessed: int
    unreadable: tuple[Unreadable, ...]
    note: str

    def counts(self, queries: Sequence[Query]) -> list[int]:
        """How many people each of these finds."""

    def best(self, query: Query, words: Sequence[Query], most: int) -> list[Hit]:
        """The first of those whom it finds: with the most different ones of `words` (terms, or
        fields with a term), and of those alike the ones that were read first."""

    def named(self, names: Sequence[str]) -> list[str | None]:
        """The id of each of these: an id, or the name of a file or row, with its folders and its
        ending or without; None for one that is not here or of which there are several."""

    def holds(self, id: str, queries: Sequence[Query]) -> list[bool]:
        """Which of these find this person."""

    def person(self, id: str) -> Person:
        """Who that is.  KeyError if there is nobody."""
