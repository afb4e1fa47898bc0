"""Names of several words behind a field, as forms show them: `location: New York AND nurse`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from searchbuilder.diagnostic import Diagnostic, Location
from searchbuilder.findings.operators_read import SB607
from searchbuilder.query.tokens import Token
from searchbuilder.reading.grammar import FOREIGN, NOT
from searchbuilder.reading.kinds import Kind
from searchbuilder.reading.row import WORDS, spelled

# What names its field, with the most words that a name has there.
MOST_IN_NAME = {**dict.fromkeys(("title", "titles", "jobtitle", "currenttitle"), 4),
                **dict.fromkeys(("company", "companies", "employer", "currentcompany", "location",
                                 "locations", "loc", "school", "industry"), 2)}
# What leaves a word open.
_OPEN = re.compile(r"[*?~^]")
# There a name of several words is what everybody means.
_PLACES = {"location", "locations", "loc"}
_DENIES = {Kind.SIGN, Kind.APART, Kind.FIELD_NOT}


def field_values(tokens: Sequence[Token], text: str) -> tuple[list[Token], list[Diagnostic]]:
    """The signs with words in capitals behind a field and a blank as a phrase, and a finding for
    each."""
    made: list[Token] = []
    found: list[Diagnostic] = []
    place = 0
    for start, end in _names(tokens):
        first = tokens[start]
        name = " ".join(token.text for token in tokens[start:end])
        made += (*tokens[place:start], Token(Kind.QUOTED, f'"{name}"', first.column))
        if tokens[start - 1].text.rstrip(": ").casefold() not in _PLACES:
            found.append(SB607.found(Location("", first.column, len(name), text), "field",
                                     name=name))
        place = end
    return [*made, *tokens[place:]], found


def _names(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where such names begin and end."""
    for place, token in enumerate(tokens):
        most = MOST_IN_NAME.get(token.text.rstrip(": ").casefold(), 0)
        if token.kind != Kind.FIELD or not token.text.endswith(" ") or place and _denies(
                tokens[place - 1]):
            continue
        end = place + 1
        while end < len(tokens) and tokens[end].kind in WORDS:
            end += 1
        words = tokens[place + 1:end]
        if 1 < len(words) <= most and all(map(_is_of_name, words)) and not all(
                word.text.isupper() for word in words):
            yield place + 1, end


def _is_of_name(word: Token) -> bool:
    return word.text[0].isupper() and not _OPEN.search(word.text)


def _denies(token: Token) -> bool:
    return token.kind in _DENIES or FOREIGN.get(spelled(token)) == NOT
