"""The words of a search in their sentence, as they stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from searchbuilder.characters import shortened
from searchbuilder.query.tree import Query, terms

# So many signs of a text stand before a word, and so many are shown in all.
_BEFORE, MOST_SIGNS = 60, 150
_END = re.compile(r"[.!?]\s|\n|[•·▪]")


def sentences(text: str, words: Iterable[Query], most: int) -> tuple[str, ...]:
    """What stands around these words where they are met first, each stretch of text once."""
    found: list[str] = []
    ends: list[tuple[int, int]] = []
    for word in words:
        start = next(_places(text, word), None)
        if start is None or any(low <= start < high for low, high in ends):
            continue
        low, high = _around(text, start)
        ends.append((low, high))
        found.append(shortened(" ".join(text[low:high].split()), MOST_SIGNS))
        if len(found) == most:
            break
    return tuple(found)


def _around(text: str, start: int) -> tuple[int, int]:
    """The sentence, or a part of it, that begins shortly before a place."""
    before = [match.end() for match in _END.finditer(text, max(0, start - _BEFORE), start)]
    low = before[-1] if before else text.find(" ", max(0, start - _BEFORE), start) + 1 if (
        start > _BEFORE) else 0
    after = _END.search(text, start, low + 2 * MOST_SIGNS)
    return low, after.start() + 1 if after else low + MOST_SIGNS


def _places(text: str, word: Query) -> Iterator[int]:
    """Where a word stands: its words in a row, whatever signs are between them."""
    for term in terms(word):
        row = r"[\W_]+".join(map(re.escape, re.findall(r"[^\W_]+", term.text)))
        if row:
            pattern = rf"(?<![^\W_]){row}" + ("" if term.star else r"(?![^\W_])")
            yield from (match.start() for match in re.finditer(pattern, text, re.IGNORECASE))
