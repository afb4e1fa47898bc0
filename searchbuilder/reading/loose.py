"""Words that nothing joins to the string: `Copy ("a b" OR c) AND d`, and a line of words below it.

Whoever writes AND writes it everywhere.  What stands there without it is, as a rule, no part of
the string, whatever page or program it was copied from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from searchbuilder.query.tokens import Token
from searchbuilder.reading.apart import joins
from searchbuilder.reading.grammar import AND, FOREIGN
from searchbuilder.reading.kinds import OPERATORS, PHRASES, Kind
from searchbuilder.reading.row import KIND, WORDS, spelled

# With fields and minus signs a string joins by blanks.
_OF_WEB = {Kind.FIELD, Kind.LABEL, Kind.FIELD_NOT, Kind.SIGN, Kind.BARS, Kind.FILTER}
_WORDS = {*WORDS, Kind.SMALL}
_CLOSED = {*PHRASES, Kind.GROUP, Kind.PLACEHOLDER}
_SIGNS = {Kind.MARK, Kind.STRAY, Kind.TAIL}
# What ends the string within a line: a dash, a picture, a name or a topic of a network.
_DASHES, _OF_NETWORK, _PICTURES = ("–", "—", "―"), ("#", "@"), "\u2100"
# So wide is what stands before a remark in a column of its own.
_WIDE, _GAP = " " * 3, re.compile(r"\S {3,}\S")


class _Part(NamedTuple):
    """What stands in a row outside all groups.

    kind -- WORD of words with nothing between them, OPEN of a group of nothing else, GROUP of any
        other group and of a phrase, BREAK, and JOINT of an operator and all that is like one
    words -- those of the first two
    """

    kind: Kind
    words: tuple[Token, ...] = ()


# The second stands for blanks before a remark in a column of its own.
_BREAK, _BLANKS = _Part(Kind.BREAK), _Part(Kind.BREAK, ())
_GROUP, _JOINT = _Part(Kind.GROUP), _Part(Kind.JOINT)


def loose(tokens: Sequence[Token], text: str) -> list[tuple[int, list[Token]]]:
    """Such words, and the place of the first of them."""
    kinds = set(map(KIND, tokens))
    web = not _OF_WEB.isdisjoint(kinds)
    if WORDS.isdisjoint(kinds) or not joins(tokens) or web and not _GAP.search(text):
        return []
    every = [_BREAK, *_row(tokens, text), _BREAK]
    row = [one for one, two in zip(every, (*every[1:], None)) if one is not two or two != _BREAK]
    says_and = any(FOREIGN.get(spelled(each)) == AND for each in tokens if each.kind in OPERATORS)
    beside = says_and and not any(one is two is _GROUP for one, two in zip(row, row[1:]))
    places = {token.column: place for place, token in enumerate(tokens)}
    return [(places[part.words[0].column], list(part.words))
            for place, part in enumerate(row) if part.words and (
                not web and _is_loose(row, place, beside)
                or row[place - 1] is _BLANKS and row[place + 1] is _BREAK
                and row[place - 2] is not _JOINT)]


def _is_loose(row: Sequence[_Part], place: int, beside: bool) -> bool:
    """Whether words have no operator on either side.

    beside -- in their own line they are told from the string beside them, too
    """
    before, behind = row[place - 1], row[place + 1]
    words = [each.text for each in row[place].words if any(map(str.isalnum, each.text))]
    # Of a name before a colon another finding tells.
    if not words or len(words) == 1 and words[0].endswith(":"):
        return False
    if before.kind == behind.kind == Kind.BREAK:
        return len(row) > 3 and _JOINT not in (*row[:place - 1][-1:], *row[place + 2:][:1])
    return beside and _JOINT not in (before, behind)


def _row(tokens: Sequence[Token], text: str) -> Iterator[_Part]:
    """The parts of a string, without signs that mean nothing."""
    words: list[Token] = []
    group: list[Token] = []
    depth = 0
    for token in tokens:
        kind, breaks = token.kind, not depth and _breaks(token, text)
        named = kind in _WORDS and len(token.text) > 1 and text[token.column - 1] in _OF_NETWORK
        wide = not depth and text[max(0, token.column - 4):token.column - 1] == _WIDE
        if not depth and words and (named or breaks or wide or kind not in _WORDS | _SIGNS):
            yield _Part(Kind.WORD, tuple(words))
            words = []
        if wide:
            yield _BLANKS
        depth = max(0, depth + (kind == Kind.OPEN) - (kind == Kind.CLOSE))
        if depth or kind == Kind.CLOSE:
            group.append(token)
            if not depth:
                yield _of_group(group[1:-1])
                group = []
        elif breaks:
            yield _BREAK
        elif kind in _WORDS:
            words.append(token)
        elif kind not in _SIGNS:
            yield _GROUP if kind in _CLOSED else _JOINT
    if words:
        yield _Part(Kind.WORD, tuple(words))


def _of_group(inside: Sequence[Token]) -> _Part:
    plain = inside and all(token.kind in _WORDS for token in inside)
    return _Part(Kind.OPEN, tuple(inside)) if plain else _GROUP


def _breaks(token: Token, text: str) -> bool:
    """Whether a line ends here, or a part of one."""
    if token.kind in (Kind.BREAK, Kind.BULLET):
        return True
    first = text[token.column - 1]
    return token.kind in _SIGNS and first in _DASHES or (
        first >= _PICTURES and not any(map(str.isalnum, token.text)))
