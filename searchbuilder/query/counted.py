"""How many people are known to be found by a word."""

from __future__ import annotations

from collections.abc import Callable

# How many people are known to have a word of a concept; None if nobody counted it.
Known = Callable[[str, str], int | None]


def nothing_counted(_concept: str, _word: str) -> int | None:
    """What is known where nobody counted."""
    return None
