"""The words to ask with: common ones of the workbook, so that they exist on the platform and mean
nothing private."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

# What most people have in a title, in any field.
_COMMON = ("manager", "sales", "nurse", "doctor", "analyst", "lawyer")
_ENOUGH = 8


def words(titles: Iterable[str]) -> tuple[str, ...]:
    """Single words to try, the ones that stand in most titles first; short ones, because searches
    with them are typed."""
    counts = Counter(word.casefold() for title in titles for word in set(title.split())
                     if word.isalpha() and word.isascii() and 4 < len(word) < 8)
    often = [word for word, number in counts.most_common(_ENOUGH) if number > 1]
    return tuple(dict.fromkeys((*often[:3], *_COMMON[:2], *often[3:], *_COMMON)))
