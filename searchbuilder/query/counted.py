"""How many people are known to be found by a word."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Counted(NamedTuple):
    """people -- who have the word; only -- those whom no other word of its concept finds"""

    people: int
    only: int


# What is known of a word of a concept; None if nobody counted it.
Known = Callable[[str, str], Counted | None]


def nothing_counted(_concept: str, _word: str) -> Counted | None:
    """What is known where nobody counted."""
    return None
