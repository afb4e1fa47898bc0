"""A person of a pool, and a file or row that nobody could be read from."""

from __future__ import annotations

from typing import NamedTuple


class Person(NamedTuple):
    """Somebody whom a search may find.

    name -- of the file below its folder, or the id of the row: it may say who somebody is, and is
        shown only if the user asks
    title, company -- empty where the pool does not say; lines are parted by line breaks
    text -- all of it that can be read, title, company and place too
    guessed -- the title is the lines that look most like one
    """

    name: str
    title: str
    company: str
    text: str
    guessed: bool = False


class Unreadable(NamedTuple):
    """A file, or a row, that holds no text to search.

    name -- as in `Person`; why -- for the user: “a scan: it has pictures and no text”
    """

    name: str
    why: str
