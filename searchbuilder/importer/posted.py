"""Whether a text is a job posting, how many it is, and which search strings stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from searchbuilder.importer.prose import SMALL, Sentence, plain, sentences
from searchbuilder.reading.refused import is_posting as has_headings

_OPERATOR = re.compile(r"\b(?:AND|OR|NOT)\b")
_JOINED = re.compile(r'["”)\]]\s+(?:AND|OR|NOT|AND NOT)\s+["“(\[\w]|\w\s+(?:AND|OR|NOT)\s+["“(\[]')
_LABELLED = re.compile(r"\s*[\w ]{2,30}:\s*(?=[\"“(\[])")
_TITLED = re.compile(r"(?im)^\W*(?:job title|position title|job|position|vacancy|role)\s*:\s*"
                     r"(?P<title>\S[^\n]*)$")
_RULED = re.compile(r"(?m)^\s*[-=*_#~]{5,}\s*$")
_FEW_WORDS, _FEW_SMALL, _OFTEN = 20, 4, 4
_ENOUGH_OF_ONE = 12


class Posted(NamedTuple):
    """What a text of postings holds: the search strings in it, else each posting's sentences."""

    strings: tuple[str, ...]
    postings: tuple[tuple[Sentence, ...], ...]


# No posting is longer, in characters, its markup included.
_LONGEST = 200_000


def posted(text: str) -> Posted | None:
    """What a text holds that is a job posting, with or without markup; None if it is none."""
    if len(text) > _LONGEST:
        return None
    bare = plain(text)
    if not has_headings(bare) and not _is_prose(bare):
        return None
    strings = tuple(dict.fromkeys(_LABELLED.sub("", line, count=1).strip()
                                  for line in bare.splitlines() if _is_string(line)))
    return Posted(strings, () if strings else tuple(postings_of(bare)))


def _is_prose(text: str) -> bool:
    """Whether most lines are sentences, with the small words that nobody searches for."""
    words = text.split()
    if len(words) < _FEW_WORDS or len(_OPERATOR.findall(text)) * _OFTEN * 4 > len(words):
        return False
    small = sum(word.casefold() in SMALL for word in words)
    return small >= _FEW_SMALL and small * 8 >= len(words)


def _is_string(line: str) -> bool:
    """Whether operators stand between words in quotation marks or parentheses, and hardly any of
    the small words that sentences are made of."""
    if not _OPERATOR.search(line):
        return False
    words = line.split()
    small = sum(word in SMALL for word in words)
    operators = len(_OPERATOR.findall(line))
    joined = _JOINED.search(line) or operators > 1 and operators * _OFTEN >= len(words)
    return bool(joined) and small <= operators and not (line.isupper() and '"' not in line)


def postings_of(text: str) -> Iterator[tuple[Sentence, ...]]:
    """The postings of a text: each begins with a line for its title, or stands between rules."""
    said = tuple(sentences(text))
    begins = _beginnings(text)
    for start, end in pairwise([*begins, len(text)]):
        first = text.count("\n", 0, start) + 1
        last = first + text.count("\n", start, end)
        if part := tuple(each for each in said if first <= each.line < last + (end == len(text))):
            yield part


def _beginnings(text: str) -> list[int]:
    """Where postings begin; the whole is one where what would stand between is too short."""
    titles = list(_TITLED.finditer(text))
    if len({each["title"].casefold() for each in titles}) > 1:
        places = [each.start() for each in titles]
    else:
        places = [0, *(each.end() + 1 for each in _RULED.finditer(text))]
    parts = [text[start:end] for start, end in pairwise([*places, len(text)])]
    several = len(parts) > 1 and all(len(part.split()) >= _ENOUGH_OF_ONE for part in parts)
    return [0, *places[1:]] if several else [0]
