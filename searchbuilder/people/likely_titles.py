"""The lines of a résumé that look most like job titles.

They are short, end in a word for who somebody is, and stand at the top or beside the years in
which somebody was that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from searchbuilder.people.heads import HEADS

# The lines at the top, how far a title is from its years, and what a line may be.
_TOP = 12
_MOST_LINES = 16
_MOST_SIGNS, _MOST_WORDS = 90, 7
_YEAR = re.compile(r"\b(?:19[5-9]\d|20[0-4]\d)\b")
# Where a line has none of them: of a text without line breaks, its beginning.
_BEGINNING = 200
_PARTS = re.compile(r"\s*(?:[,;|•●▪·\t/():–—]|\s-\s|\s{2,}|\b(?:at|with|from)\b|\d[\d./-]*)\s*")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_GOES_ON = ("of", "for", "in", "to", "and", "i", "ii", "iii", "iv")


def likely_titles(text: str) -> list[str]:
    """The most likely ones, in their order; where no line is one, how the text begins."""
    found = list(dict.fromkeys(_lines(text)))[:_MOST_LINES]
    return found or [" ".join(text[:_BEGINNING].split())]


def _lines(text: str) -> Iterator[str]:
    at = -1
    for start, end in _places(text):
        line = text[start:end].strip()
        if start > at and 2 < len(line) <= _MOST_SIGNS and not line.endswith(".") and (
                is_like_title(line)):
            yield " ".join(line.split())
        at = max(at, start)


def _places(text: str) -> Iterator[tuple[int, int]]:
    """Where the lines at the top begin and end, then those beside a year."""
    end = -1
    for _ in range(_TOP):
        start = end + 1
        end = _end(text, start)
        yield start, end
        if end == len(text):
            return
    for year in _YEAR.finditer(text, end):
        own = text.rfind("\n", 0, year.start()) + 1
        before = text.rfind("\n", 0, max(0, own - 1)) + 1
        own_end = _end(text, own)
        yield before, max(before, own - 1)
        yield own, own_end
        if own_end < len(text):
            yield own_end + 1, _end(text, own_end + 1)


def _end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def is_like_title(line: str) -> bool:
    """Whether a part of a line ends in who somebody is, or goes on with of what."""
    return any(_is_title(_WORD.findall(part)) for part in _PARTS.split(line))


def _is_title(words: list[str]) -> bool:
    if not 0 < len(words) <= _MOST_WORDS or _is_sentence(words):
        return False
    plain = [word.casefold() for word in words]
    return _is_head(plain[-1]) or any(
        _is_head(word) and after in _GOES_ON for word, after in zip(plain, plain[1:]))


def _is_sentence(words: list[str]) -> bool:
    """Whether most of some words are small: `Wrote reports for an attorney`."""
    small = sum(word[0].islower() for word in words)
    return len(words) > 3 and 2 * small > len(words)


def _is_head(word: str) -> bool:
    return word in HEADS or word.endswith(("ologist", "ician")) or word.removesuffix("s") in HEADS
