"""Phrases that go over the end of a line, as text that was wrapped has them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from searchbuilder.characters import SIGNS
from searchbuilder.diagnostic import Diagnostic, Location
from searchbuilder.findings.reading import SB602

# A phrase that begins in one line and ends in the next, if nothing in it is an operator.
_OPENED = re.compile(r'(?:^|(?<=[\s(:+!|-]))"(?P<left>[^"\s()][^"()]*)$')
_CLOSED = re.compile(r'(?P<bullet>[ \t]*[-*•·▪][ \t]+|[ \t]*)'
                     r'(?P<right>[^"()\s](?:[^"()]*[^"()\s])?)"(?=[\s),;|~^*]|$)')
_JOINT = re.compile(r"\b(?:AND|OR|NOT)\b")


class Wrapped(NamedTuple):
    """A text with such phrases in one line each, every other character in its place.

    phrases -- each with its place in the text
    """

    text: str
    phrases: tuple[tuple[int, str], ...] = ()

    def notes(self, text: str) -> Iterator[Diagnostic]:
        """A finding for each, in the text as it was typed."""
        for place, phrase in self.phrases:
            yield SB602.found(Location("", place + 1, 1, text), "wrapped", phrase=phrase)


def unwrapped(text: str) -> Wrapped:
    """The text, with a blank for each line break within quotation marks, and for a bullet behind
    it."""
    if "\n" not in text:
        return Wrapped(text)
    straight = text.translate(SIGNS)
    if '"' not in straight:
        return Wrapped(text)
    lines, phrases = text.split("\n"), []
    plain = straight.split("\n")
    ends: list[str] = []
    place = len(lines[0])
    for number in range(1, len(lines)):
        one, two = plain[number - 1], plain[number]
        left = _OPENED.search(one) if one.count('"') % 2 else None
        right = _CLOSED.match(two) if left else None
        ends.append("\n")
        if left and right and not _JOINT.search(f"{left['left']} {right['right']}"):
            ends[-1] = " "
            blank = " " * len(right["bullet"])
            plain[number] = blank + two[len(blank):].replace('"', " ", 1)
            lines[number] = blank + lines[number][len(blank):]
            phrases.append((place - len(one) + left.start(), " ".join(
                f"{left['left']} {right['right']}".split())))
        place += 1 + len(lines[number])
    joined = "".join(map("".join, zip(lines, [*ends, ""])))
    return Wrapped(joined, tuple(phrases))
