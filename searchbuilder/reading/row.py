"""The signs of a string in a row: what stands at a place, before it and behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter
from typing import NamedTuple

from searchbuilder.query.tokens import Token
from searchbuilder.reading.grammar import AND, FOREIGN, NEAR, NOT, OR, Grammar
from searchbuilder.reading.kinds import OPERATORS, PHRASES, Kind

# Before these, “not” is no exclusion: `not for profit`.
_IDIOMS = {"for", "only", "to", "yet", "just", "limited", "necessarily", "necessary",
           "applicable", "required", "needed", "essential", "available"}
# Behind these a letter is a grade or a kind; before these, a part of a name or a title.
_GRADED = {"type", "group", "class", "category", "plan", "generation", "gen", "grade", "level",
           "vitamin", "series", "phase", "section", "blood", "schedule", "block", "unit"}
_NAMES = {"ET": {"nurse", "nurses", "nursing", "tube"},
          "O": {"brien", "connor", "connell", "donnell", "neill", "neil", "reilly", "sullivan",
                "hara", "keefe", "leary", "malley", "rourke", "shea", "toole", "dwyer", "grady",
                "negative", "positive", "ring", "rings", "level", "levels"},
          "Y": {"combinator", "axis", "chromosome"}}
WORDS = frozenset((Kind.PLAIN, Kind.WORD))
_BEFORE = {*WORDS, *PHRASES, Kind.UNCLOSED, Kind.CALL, Kind.GROUP, Kind.CLOSE, Kind.PLACEHOLDER,
           Kind.FILTER, Kind.SYMBOL}
_BEHIND = {*_BEFORE - {Kind.CLOSE}, Kind.OPEN, Kind.LABEL, Kind.FIELD, Kind.FIELD_NOT, Kind.SIGN,
           Kind.APART}
_STARTS = {Kind.OPEN, Kind.MARK, Kind.BULLET}
_JOINING = {*OPERATORS, Kind.GROUP}
# What closes a phrase or a group, and what opens one.
_CLOSED, _OPENED = ({Kind.QUOTED, Kind.PHRASE, Kind.GROUP, each}
                    for each in (Kind.CLOSE, Kind.OPEN))
_WRITTEN = {AND: "AND", OR: "OR", NOT: "NOT", NEAR: "NEAR"}
KIND, TEXT = itemgetter(0), itemgetter(1)
OPERAND, BEGINNING = "operand", "beginning"


class Row(NamedTuple):
    """The signs of a string without its line breaks, each with its place."""

    tokens: list[Token]
    known: Grammar

    def at(self, places: Iterable[int]) -> tuple[Token, ...]:
        """The signs at these places."""
        return tuple(self.tokens[place] for place in places)

    def words(self, *kinds: Kind) -> Iterator[tuple[int, str]]:
        """The words without quotation marks, each with its place.  kinds -- only those"""
        return ((place, token.text) for place, token in enumerate(self.tokens)
                if token.kind in (kinds or WORDS))

    def has(self, *kinds: Kind) -> bool:
        """Whether there is a sign of one of these kinds."""
        return not {*kinds}.isdisjoint(map(KIND, self.tokens))

    def joins(self) -> bool:
        """Whether there are operators in capitals."""
        return self.has(*_JOINING)

    def is_loud(self) -> bool:
        """Whether no word or phrase has a small letter."""
        return not any(map(_is_lower, self.tokens))

    def before(self, place: int, found: Mapping[int, str]) -> str:
        """What stands before a place: OPERAND, BEGINNING of a group, or what an operator means.

        found -- operators that are read so, by their places
        """
        place -= 1
        if place < 0 or self.tokens[place].kind in _STARTS:
            return BEGINNING
        return found.get(place) or self._said(self.tokens[place], _BEFORE)

    def behind(self, place: int, meant: Mapping[int, str]) -> str:
        """The same of what stands behind it; empty where nothing does."""
        place += 1
        return "" if place == len(self.tokens) else meant.get(place) or self._said(
            self.tokens[place], _BEHIND)

    def _said(self, token: Token, operands: set[Kind]) -> str:
        """What a sign is as it stands; empty if it is neither operator nor operand."""
        if token.kind in OPERATORS or token.kind == Kind.SMALL and self.known.meaning(token.text):
            return self.known.meaning(token.text) or FOREIGN.get(spelled(token), "")
        return OPERAND if token.kind in operands or token.kind == Kind.SMALL else ""

    def is_between(self, place: int) -> bool:
        """Whether something stands before and behind."""
        if not 0 < place < len(self.tokens) - 1:
            return False
        before, behind = self.tokens[place - 1].kind, self.tokens[place + 1].kind
        return (before in _BEFORE or before in OPERATORS) and behind in _BEHIND

    def is_enclosed(self, place: int) -> bool:
        """Whether phrases or parentheses stand on both sides."""
        return self.tokens[place - 1].kind in _CLOSED and self.tokens[place + 1].kind in _OPENED

    def is_beside_closed(self, place: int) -> bool:
        """Whether a phrase or a group stands on one side, or both words are all of a group."""
        before, behind = self.tokens[place - 1].kind, self.tokens[place + 1].kind
        ends = self.tokens[max(0, place - 2):place - 1] + self.tokens[place + 2:place + 3]
        return before in _CLOSED or behind in _OPENED or (
            [each.kind for each in ends] == [Kind.OPEN, Kind.CLOSE])

    def is_quiet(self, place: int) -> bool:
        """Whether the words on both sides are not in capitals."""
        return not (self.tokens[place - 1].text.isupper() or self.tokens[place + 1].text.isupper())

    def is_name(self, place: int) -> bool:
        """Whether a letter is one: `Type O`, `Tim O Brien`."""
        word = self.tokens[place].text.upper()
        return word in _NAMES and (self.tokens[place - 1].text.casefold() in _GRADED
                                   or self.leads(place, _NAMES[word]))

    def is_idiom(self, place: int) -> bool:
        return self.tokens[place].kind == Kind.SMALL and self.leads(place, _IDIOMS)

    def leads(self, place: int, words: set[str]) -> bool:
        """Whether one of these words, in whatever letters, stands behind a place."""
        return self.tokens[place + 1].text.casefold() in words

    def swapped(self, every: list[Token], found: Mapping[int, str]) -> list[Token]:
        """All signs of the string, with operators at these places."""
        if not found:
            return every
        meant = ((sign, self.tokens[place].column) for place, sign in found.items())
        swapped = {column: Token(Kind.NEAR if sign == NEAR else Kind.MEANT, _WRITTEN[sign], column)
                   for sign, column in meant}
        return [swapped.get(token.column, token) for token in every]


def spelled(token: Token) -> str:
    """An operator in capitals, with single blanks."""
    return " ".join(token.text.upper().split())


def _is_lower(token: Token) -> bool:
    return token.kind in _BEFORE and any(map(str.islower, token.text))
