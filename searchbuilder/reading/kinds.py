"""The kinds of signs that a string is cut into, which are groups of the scanner's pattern."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What a token of a string is, before anybody knows what it means there.

    GROUP, PLAIN, QUOTED -- a group of plain words, a word, a phrase: most of any string, with no
        other sign in them
    APART -- the sign of an exclusion with a blank behind it, where it is one
    COLUMNS, FIRST, ORDER, RANGE, PATTERN, SET, FOLLOW, TILDE, ALIKE, BEHIND -- see `own`
    MEANT -- an operator in letters that no platform reads so
    SYMBOL -- a sign without a letter or digit that is searched for
    """

    GROUP = "group"
    PLAIN = "plain"
    QUOTED = "quoted"
    WORD = "word"
    PHRASE = "phrase"
    DOUBLE = "double"
    SINGLE = "single"
    UNCLOSED = "unclosed"
    CALL = "call"
    PLACEHOLDER = "placeholder"
    SYMBOL = "symbol"
    OPEN = "open"
    CLOSE = "close"
    JOINT = "joint"
    OPERATOR = "operator"
    SMALL = "small"
    MEANT = "meant"
    SIGN = "sign"
    APART = "apart"
    NEAR = "near"
    TOGETHER = "together"
    DISTANCE = "distance"
    QUORUM = "quorum"
    FIELD = "field"
    FIELD_NOT = "field_not"
    LABEL = "label"
    FILTER = "filter"
    BARS = "bars"
    COLUMNS = "columns"
    FIRST = "first"
    ORDER = "order"
    RANGE = "range"
    PATTERN = "pattern"
    SET = "set"
    FOLLOW = "follow"
    TILDE = "tilde"
    ALIKE = "alike"
    BEHIND = "behind"
    TAIL = "tail"
    MARK = "mark"
    BULLET = "bullet"
    BREAK = "break"
    STRAY = "stray"


PHRASES = frozenset((Kind.PHRASE, Kind.QUOTED, Kind.SINGLE, Kind.DOUBLE))
OPERATORS = frozenset((Kind.JOINT, Kind.OPERATOR, Kind.MEANT))
