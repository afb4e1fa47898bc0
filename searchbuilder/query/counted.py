"""How many people are known to be found by a word."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from searchbuilder.query.tree import Term


class Counted(NamedTuple):
    """people -- who have the word; only -- those whom no other word of its concept finds"""

    people: int
    only: int


# What is known of a word of a concept; None if nobody counted it.
Known = Callable[[str, str], Counted | None]


def nothing_counted(_concept: str, _word: str) -> Counted | None:
    """What is known where nobody counted."""
    return None


def group_of(term: Term) -> str:
    """What a word is counted for: the term or role that it spells, or itself where a search alone
    has it.  Empty for a word of a level, a place or an employer, and for one that only shows what
    another means."""
    return term.origin.concept or ("" if term.origin.role else term.text)
