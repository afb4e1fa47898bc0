"""A minus with a blank behind it: what it excludes, where the string shows that it does.

`("case manager" OR RN) - travel` excludes, as no platform but PostgreSQL reads it; `Nurse - ICU`
is a title, and `5 - 10` a range.  Whoever writes it is asked neither way: the word would be
required that was to be excluded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from searchbuilder.query.tokens import Token
from searchbuilder.reading.kinds import OPERATORS, PHRASES, Kind

# Signs that exclude where they are glued to a word.
SIGNS = ("-", "!")
# Dashes that nobody types for a minus.
_LONG = "—―"
_LOOK = re.compile(r"[\s)\"“”*](?:[-!−－‐‑‒–]|¬)\s")
# A name of more words is no single thing to be excluded.
MOST_WORDS = 3
_ALONE = {Kind.MARK, Kind.WORD, Kind.STRAY}
_WORDS = {Kind.PLAIN, Kind.WORD}
_FIELDS = {Kind.FIELD, Kind.LABEL}
_GROUPS = {Kind.GROUP, Kind.OPEN}
_BEHIND = {*_WORDS, *PHRASES, *_FIELDS, *_GROUPS}
# What closes an operand, so that whatever stands behind it is no part of a title.
_CLOSED = {*PHRASES, Kind.GROUP, Kind.CLOSE}
_JOINING = {*OPERATORS, Kind.GROUP, Kind.SIGN, Kind.FIELD, Kind.FIELD_NOT, Kind.BARS}
# Words of a sentence about the string, and of nothing that is excluded.
_PROSE = {"a", "an", "the", "this", "that", "these", "those", "it", "is", "are", "for", "on", "in",
          "to", "use", "try", "with", "if", "then", "your", "you", "only", "no", "exclude",
          "excluding", "without", "works", "see", "e.g.", "i.e."}


def apart(tokens: Iterable[Token], text: str) -> Iterable[Token]:
    """The signs of a string with a minus that excludes, and names of several words behind it as
    phrases."""
    if not _LOOK.search(text):
        return tokens
    every = list(tokens)
    found = [place for place, token in enumerate(every) if _is_sign(every, place, token, text)]
    if not found or not joins(every):
        return every
    kinds = {token.kind for token in every}
    row = _Row(every, not kinds.isdisjoint({Kind.SIGN, Kind.FIELD_NOT}),
               not kinds.isdisjoint(_GROUPS))
    row = row._replace(minus=row.minus or row.is_chain(found))
    taken = {place for place in found if row.excludes(place)}
    return _swapped(row, taken) if taken else every


def _is_sign(tokens: Sequence[Token], place: int, token: Token, text: str) -> bool:
    """Whether a minus stands alone between two signs of one line; it may touch what closes a
    group or a phrase."""
    return token.kind in _ALONE and token.text in SIGNS and (
        0 < place < len(tokens) - 1) and text[token.column - 1] not in _LONG and (
        tokens[place + 1].kind in _BEHIND)


def joins(tokens: Sequence[Token]) -> bool:
    """Whether a string has operators, or parentheses with something like one in them."""
    kinds = {token.kind for token in tokens}
    return not _JOINING.isdisjoint(kinds) or {Kind.OPEN, Kind.SMALL} <= kinds


def _swapped(row: _Row, taken: set[int]) -> list[Token]:
    """The signs, each minus of these places as one that excludes."""
    made: list[Token] = []
    place = 0
    while place < len(row.tokens):
        token = row.tokens[place]
        place += 1
        made.append(token._replace(kind=Kind.APART) if place - 1 in taken else token)
        end = row.run(place) if place - 1 in taken else place
        if end - place > 1:
            words = " ".join(each.text for each in row.tokens[place:end])
            made.append(Token(Kind.QUOTED, f'"{words}"', row.tokens[place].column))
            place = end
    return made


class _Row(NamedTuple):
    """The signs of a string, each with its place.

    minus -- another minus shows that this is how the string excludes
    groups -- there are parentheses
    """

    tokens: list[Token]
    minus: bool
    groups: bool

    def excludes(self, place: int) -> bool:
        """Whether a minus excludes what is behind it."""
        before, behind = self.tokens[place - 1], self.tokens[place + 1]
        if before.kind in OPERATORS:
            return before.text not in ("NOT", "ANDNOT", "AND-NOT", "AND_NOT", "BUT NOT")
        if before.kind not in _CLOSED | _WORDS or _is_number(before) and _is_number(behind):
            return False
        if behind.kind in _FIELDS:
            return True
        if behind.kind in _WORDS:
            return self._excludes_words(place)
        return before.kind in _CLOSED or not (
            self._is_joined(place + 2) if behind.kind in PHRASES else self._is_title(place))

    def _excludes_words(self, place: int) -> bool:
        """The same of words without quotation marks."""
        end = self.run(place + 1)
        words = self.tokens[place + 1:end]
        if self._is_joined(end) or any(each.text.casefold() in _PROSE for each in words):
            return False
        if self.tokens[place - 1].kind in _CLOSED:
            return len(words) <= MOST_WORDS
        return len(words) == 1 and not self._is_title(place) and (
            self.minus or self.groups and self._ends(end))

    def is_chain(self, found: Sequence[int]) -> bool:
        """Whether every word behind a minus is followed by the next one, and the last by
        nothing: `Boston - junior - intern`."""
        return len(found) > 1 and all(two - one == 2 for one, two in zip(found, found[1:])) and (
            self._ends(self.run(found[-1] + 1)))

    def _is_joined(self, end: int) -> bool:
        """Whether OR joins what is behind the minus to what follows."""
        return end < len(self.tokens) and self.tokens[end].text.casefold() in ("or", "|", "||")

    def _ends(self, end: int) -> bool:
        """Whether a group or the string ends there."""
        return end >= len(self.tokens) or self.tokens[end].kind == Kind.CLOSE

    def _is_title(self, place: int) -> bool:
        """Whether capitals on both sides say that this is one title: `Nurse - ICU`."""
        before, behind = self.tokens[place - 1], self.tokens[place + 1]
        if behind.kind == Kind.OPEN and place + 2 < len(self.tokens):
            behind = self.tokens[place + 2]
        return all(next(filter(str.isalpha, token.text), "").isupper()
                   for token in (before, behind))

    def run(self, place: int) -> int:
        """The place behind the bare words that begin here."""
        while place < len(self.tokens) and self.tokens[place].kind in _WORDS:
            place += 1
        return place


def _is_number(token: Token) -> bool:
    return token.text[:1].isdigit()
