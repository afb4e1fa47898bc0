"""Lines that belong together: `"a b" OR c` above `(d OR e) AND f`.

Whoever writes a line of alternatives means one of them, whatever stands in the next line.  Lines
that are cut anywhere, as a letter cuts them, are left alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from searchbuilder.query.tokens import Token
from searchbuilder.reading.grammar import AND, FOREIGN, OR
from searchbuilder.reading.kinds import OPERATORS, PHRASES, Kind
from searchbuilder.reading.languages import ALL
from searchbuilder.reading.row import WORDS, spelled

_JOINS = {*OPERATORS, Kind.SMALL}
# What may stand at the end of a line, and at the beginning of the next.
_CLOSED = {*PHRASES, *WORDS, Kind.GROUP, Kind.CLOSE, Kind.PLACEHOLDER, Kind.SYMBOL, Kind.FILTER,
           Kind.TAIL}
# Shorter lines end where their author ended them.
_LINE = 60


def by_lines(tokens: Sequence[Token]) -> Sequence[Token]:
    """The signs of a string with parentheses around each line of alternatives; as they are where
    another line has OR as well, outside of all groups."""
    lines = _lines(tokens)
    places = [_alternatives(line) for line in lines] if len(lines) > 1 else []
    if None in places or not any(places):
        return tokens
    return [token for line, place in zip(lines, places) for token in _grouped(line, place or ())]


def _lines(tokens: Sequence[Token]) -> list[list[Token]]:
    """The signs of each line, and of those that go on in the next; a break belongs to the next."""
    lines: list[list[Token]] = [[]]
    depth = 0
    for place, token in enumerate(tokens):
        depth = max(0, depth + (token.kind == Kind.OPEN) - (token.kind == Kind.CLOSE))
        breaks = token.kind == Kind.BREAK or token.kind == Kind.BULLET and "\n" in token.text
        behind = tokens[place + 1] if place + 1 < len(tokens) else None
        if breaks and not depth and lines[-1] and behind and _ends(lines[-1], behind, token):
            lines.append([])
        lines[-1].append(token)
    return lines


def _ends(line: Sequence[Token], behind: Token, sign: Token) -> bool:
    """Whether a part of the string ends with a line."""
    before = line[-1]
    if OR in (_means(before), _means(behind)) or before.kind in WORDS and (
            before.text.upper() in ALL):
        return False
    cut = sign.kind == Kind.BREAK and before.kind in WORDS and behind.kind in WORDS and (
        _is_cut(line))
    return not cut and (before.kind in _CLOSED or _means(before) == AND)


def _is_cut(line: Sequence[Token]) -> bool:
    """Whether a name may go on in the next line: this one is as long as in a letter, or has other
    names of several words."""
    long = line[-1].column - line[0].column > _LINE
    return long or any(one.kind in WORDS and two.kind in WORDS or " " in one.text
                       for one, two in zip(line, line[1:]))


def _alternatives(line: Sequence[Token]) -> tuple[int, ...] | None:
    """Where the alternatives of a line begin and end; nowhere if it has none, None if OR is not
    all that stands between and in them.  How far NOT reaches only its author knows."""
    start, end = 0, len(line)
    while start < end and (line[start].kind in (Kind.BREAK, Kind.BULLET)
                           or _means(line[start]) == AND):
        start += 1
    while start < end and (line[end - 1].kind == Kind.BREAK or _means(line[end - 1]) == AND):
        end -= 1
    depth, signs, parts = 0, [], False
    for token in line[start:end]:
        parts |= _means(token) == AND or token.kind == Kind.GROUP and " AND " in token.text
        depth += (token.kind == Kind.OPEN) - (token.kind == Kind.CLOSE)
        if not depth and token.kind not in (Kind.OPEN, Kind.BREAK, Kind.FIELD):
            signs.append(_means(token))
    if OR not in signs:
        return ()
    # An operand, OR, an operand, and so on.
    return (start, end) if not (depth or parts) and len(signs) % 2 and all(
        sign == (OR if place % 2 else "") for place, sign in enumerate(signs)) else None


def _grouped(line: list[Token], place: tuple[int, ...]) -> list[Token]:
    if not place:
        return line
    start, end = place
    return [*line[:start], Token(Kind.OPEN, "(", line[start].column), *line[start:end],
            Token(Kind.CLOSE, ")", line[end - 1].column), *line[end:]]


def _means(token: Token) -> str:
    return FOREIGN.get(spelled(token), "") if token.kind in _JOINS else ""
