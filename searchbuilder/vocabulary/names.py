"""Names as people write them: case, surplus space and the form of an apostrophe do not matter."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

from searchbuilder.characters import PLAIN
from searchbuilder.rule import offered


@lru_cache(maxsize=16384)
def name_key(name: str) -> str:
    """Two names are the same if their keys are."""
    return " ".join(name.translate(PLAIN).casefold().split())


def near(name: str, names: Iterable[str], alike: float = 0.6) -> list[str]:
    """The three names that are nearest, at least `alike` (0 to 1), the nearest first."""
    by_key = {name_key(each): each for each in names}
    return [by_key[each] for each in get_close_matches(name_key(name), by_key, 3, alike)]


def nearest(name: str, names: Iterable[str]) -> str:
    """What was probably meant, as a question; empty if nothing is near."""
    return offered(near(name, names))
