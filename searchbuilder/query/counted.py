"""How many people are known to be found by a word."""

from __future__ import annotations

from collections.abc import Callable

from searchbuilder.query.tree import Term

# How many people are known to have a word of a group; None if nobody counted it.
Known = Callable[[str, str], int | None]


def nothing_counted(_concept: str, _word: str) -> int | None:
    """What is known where nobody counted."""
    return None


def group_of(term: Term) -> str:
    """What a word is counted for: the term or role that it spells, or itself where a search alone
    has it.  Empty for a word of a level, a place or an employer, and for one that only shows what
    another means."""
    return term.origin.concept or ("" if term.origin.role else term.text)
