"""Runs of words in the texts of people, and in how many of them each stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

# Words that neither begin nor end a phrase.
_LITTLE = frozenset("""
    a about all also an and any are as at be been both but by can for from had has have he her his
    i if in into is it its my no not of on or our she so such than that the their them then there
    these they this those through to up us was we were when where which while who will with within
    you your""".split())


def phrases(text: str, longest: int) -> set[str]:
    """Runs of at most so many words within a line or a clause, in small letters."""
    return {" ".join(row[start:end]) for row in _rows(text) for start in range(len(row))
            for end in range(start + 1, min(len(row), start + longest) + 1)
            if row[start] not in _LITTLE and row[end - 1] not in _LITTLE}


def _rows(text: str) -> Iterator[list[str]]:
    for clause in re.split(r"[^\w\s&/'’+#.-]+|[.]\s|\n", text.casefold()):
        row = re.findall(r"[^\W_]+(?:['’&+#/.-][^\W_]+)*", clause)
        yield [word for word in row if not word.isdigit()] if row else []


def in_how_many(texts: Iterable[str], longest: int) -> Counter[str]:
    """The phrases of texts, and in how many of them each stands."""
    found: Counter[str] = Counter()
    for text in texts:
        found.update(phrases(text, longest))
    return found
