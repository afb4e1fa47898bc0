"""Lines that belong together: `"a b" OR c` above `(d OR e) AND f`.

Whoever writes a line of alternatives means one of them, whatever stands in the next line.
"""

from __future__ import annotations

from collections.abc import Sequence

from searchbuilder.query.tokens import Token
from searchbuilder.reading.grammar import FOREIGN, NOT, OR
from searchbuilder.reading.kinds import OPERATORS, Kind
from searchbuilder.reading.row import spelled

_JOINS = {*OPERATORS, Kind.SMALL}


def by_lines(tokens: Sequence[Token]) -> Sequence[Token]:
    """The signs of a string with parentheses around each line that has OR outside of all groups,
    where OR does not join it to the next line."""
    lines = _lines(tokens)
    if len(lines) == 1:
        return tokens
    return [token for line in lines for token in _grouped(line)]


def _lines(tokens: Sequence[Token]) -> list[list[Token]]:
    """The signs of each line, and of those that OR joins to it; a break belongs to the next."""
    lines: list[list[Token]] = [[]]
    depth = 0
    for place, token in enumerate(tokens):
        depth = max(0, depth + (token.kind == Kind.OPEN) - (token.kind == Kind.CLOSE))
        breaks = token.kind == Kind.BREAK or token.kind == Kind.BULLET and "\n" in token.text
        beside = (*lines[-1][-1:], *tokens[place + 1:place + 2])
        if breaks and not depth and lines[-1] and not any(_means(each) == OR for each in beside):
            lines.append([])
        lines[-1].append(token)
    return lines


def _grouped(line: list[Token]) -> list[Token]:
    """A line with parentheses behind the break and the operator that it begins with, and before
    the operator that it ends with.  How far NOT reaches only its author knows."""
    start, end = 0, len(line)
    while start < end and (line[start].kind in (Kind.BREAK, Kind.BULLET) or _joins(line[start])):
        start += 1
    while start < end and _joins(line[end - 1]):
        end -= 1
    inside = line[start:end]
    depth, alternatives = 0, False
    for token in inside:
        depth += (token.kind == Kind.OPEN) - (token.kind == Kind.CLOSE)
        alternatives |= not depth and _means(token) == OR
    if not alternatives or depth or _means(inside[0]) == NOT:
        return line
    return [*line[:start], Token(Kind.OPEN, "(", inside[0].column), *inside,
            Token(Kind.CLOSE, ")", inside[-1].column), *line[end:]]


def _joins(token: Token) -> bool:
    """Whether a sign is AND or OR."""
    return _means(token) not in ("", NOT)


def _means(token: Token) -> str:
    return FOREIGN.get(spelled(token), "") if token.kind in _JOINS else ""
