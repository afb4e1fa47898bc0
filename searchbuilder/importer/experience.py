"""The level that a posting asks for, where the workbook's levels leave no doubt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from searchbuilder.importer.prose import ASIDE, PREFERRED, Sentence
from searchbuilder.vocabulary.entries import Level

_NUMBERS = {word: number for number, word in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve".split())}
_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(_NUMBERS)})"
_YEARS = re.compile(
    rf"(?i)(?<![\d.-])(?P<least>{_NUMBER})(?: ?\(\d{{1,2}}\))?(?: years?)?"
    rf"(?: ?(?:-|to) ?(?P<most>{_NUMBER})(?: ?\([\d-]+\))?)?(?: ?\(?\+\)?| or more| plus)*"
    r" ?(?:years?|yrs?)\b")
_OURS = re.compile(r"(?i)\b(?:we|our|us|company|firm|has been|founded|history|age|old)\b")
_MOST_YEARS = 20


class Years(NamedTuple):
    """Of experience that a line asks for; no `most` where it is open."""

    line: int
    least: int
    most: int | None

    @property
    def text(self) -> str:
        return f"{self.least}+" if self.most is None else f"{self.least} to {self.most}"


def by_ranks(ranks: Iterable[str], levels: Sequence[Level]) -> str:
    """The level whose title words these all are; nothing if it is not one."""
    found = [{level.name for level in levels for word in level.title_words
              if word.text.casefold() == rank.casefold()} for rank in ranks]
    names = set.intersection(*found) if found else set()
    return names.pop() if len(names) == 1 else ""


def years_of(said: Iterable[Sentence]) -> tuple[Years, ...]:
    """What the sentences about experience ask for, each once."""
    found: dict[tuple[int, int | None], Years] = {}
    for each in said:
        if each.about not in (ASIDE, PREFERRED) and "experience" in each.text.casefold() and (
                not _OURS.search(each.text)):
            for match in _YEARS.finditer(each.text):
                least, most = _number(match["least"]), match["most"] and _number(match["most"])
                if least <= _MOST_YEARS:
                    found.setdefault((least, most or None), Years(each.line, least, most or None))
    return tuple(found.values())


def by_years(years: Years, levels: Sequence[Level]) -> str:
    """The only level in which somebody with so many years can be; nothing if there are several."""
    names = {level.name for level in levels if level.min_years or level.max_years
             if _overlap(years, level)}
    return names.pop() if len(names) == 1 else ""


def _overlap(years: Years, level: Level) -> bool:
    least, most = float(level.min_years or 0), float(level.max_years or "inf")
    return years.least < most and (years.most is None or years.most > least)


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else _NUMBERS[word.casefold()]
