"""One search in the many spellings that people use is one tree, on every platform."""

from __future__ import annotations

from itertools import repeat
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from promise.profiles import PROFILE
from searchbuilder.dialect import Dialect
from searchbuilder.dialects import known
from searchbuilder.query.normalize import flatten
from searchbuilder.query.tree import And, Field, Near, Not, Or, Query, Term
from searchbuilder.reading import read

WORDS = ("nurse", "RN", "IME", "x1", "return-to-work", "CI/CD", "R&D", "C#", "we're", "Señor")
PHRASES = ("wound care", "case manager", "nurse OR RN", "follow-up visit", "10 years, plus", "a.b")
QUOTES = ('"{}"', '"{}"', "“{}”", "”{}“")
ANDS, ORS, NOTS = (" AND ", " AND ", "  AND ", " & ", " && "), (" OR ", " OR ", " OR  ", " | "), (
    "NOT ", "NOT ", "NOT  ", "-", "–")
CHOICES = 120


class Spelled(NamedTuple):
    tree: Query
    text: str


class _Writer:
    """Trees with one of their spellings each, from numbers one after another."""

    def __init__(self, dialect: Dialect, numbers: bytes) -> None:
        self.dialect, self.numbers = dialect, iter([*numbers, *repeat(0, 400)])

    def of(self, items):
        return items[next(self.numbers) % len(items)]

    def leaf(self) -> Spelled:
        kind = self.of(("word", "word", "quoted", "phrase", "phrase", "star", "near"))
        if kind == "star" and self.dialect.star == "{}*":
            return Spelled(Term("therap", True), "therap*")
        if kind == "near":
            return Spelled(Near(Term("left"), Term("right"), 3), self.of(
                ('"left right"~3', "NEAR(left right, 3)", "(left NEAR/3 right)")))
        if kind == "phrase":
            text = self.of(PHRASES)
            return Spelled(Term(text), self.quoted(text.replace(" ", self.of((" ", " ", "  ")))))
        text = self.of(WORDS)
        if "&" in self.dialect.and_:  # R&D is two words there
            text = text.replace("&", "+")
        return Spelled(Term(text), self.quoted(text) if kind == "quoted" else text)

    def quoted(self, text: str) -> str:
        return self.of(QUOTES).format(text)

    def placed(self, depth: int) -> Spelled:
        """A word or group, in a field or not."""
        tree, text = self.group(depth) if depth and self.of((0, 0, 1)) else self.leaf()
        if self.of((0, 0, 0, 1)) and not _with_field(tree):
            return Spelled(Field("title", tree), "title:" + self.of(("", "", " ")) + text)
        return Spelled(tree, text)

    def group(self, depth: int) -> Spelled:
        """Parts in parentheses.  Something wanted stands beside each exclusion."""
        tree, text = self.joined(depth - 1)
        return Spelled(tree, f"({text})")

    def joined(self, depth: int) -> Spelled:
        kind = self.of((And, Or))
        parts = [self.placed(depth) for _ in range(self.of((2, 3, 2, 4)))]
        if kind is And:
            parts[1:] = [self.denied(part) if self.of((0, 0, 1)) else part for part in parts[1:]]
            if self.of((0, 0, 1)):
                parts.reverse()
        by = self.of(ANDS if kind is And else ORS)
        return Spelled(kind(tuple(part.tree for part in parts)), by.join(
            part.text for part in parts))

    def denied(self, part: Spelled) -> Spelled:
        sign = self.of(NOTS)
        if "columns" in self.dialect.reads.values() and part.text.startswith("title:"):
            sign = "NOT "  # a minus before the name of a column looks in the others
        return Spelled(Not(part.tree), sign + part.text)


def _with_field(tree: Query) -> bool:
    return isinstance(tree, Field) or any(map(_with_field, tree.parts))


def _fields_inside(tree: Query, name: str = "") -> Query:
    """Fields pushed down to the words."""
    if isinstance(tree, Field):
        return _fields_inside(tree.part, tree.name)
    if isinstance(tree, (And, Or)):
        return type(tree)(tuple(_fields_inside(part, name) for part in tree.parts))
    if isinstance(tree, Not):
        return Not(_fields_inside(tree.part, name))
    return Field(name, tree) if name else tree


def _sets(tree: Query) -> object:
    """The tree without the order within its groups."""
    if isinstance(tree, (And, Or)):
        return type(tree), frozenset(map(_sets, tree.parts))
    if isinstance(tree, (Not, Field)):
        return type(tree), tree.label(), _sets(tree.part)
    return tree


@pytest.mark.parametrize("dialect", known(), ids=lambda dialect: dialect.name)
@settings(PROFILE, max_examples=max(40, PROFILE.max_examples // 4))
@given(choices=st.binary(min_size=CHOICES, max_size=CHOICES))
def test_any_spelling_is_the_same_search(dialect: Dialect, choices: bytes) -> None:
    """With what the platform lacks read as it was meant, and parentheses around every group."""
    tree, text = _Writer(dialect, choices).joined(3)
    reading = read(text, dialect)
    assert reading.tree is not None, (text, reading.diagnostics)
    read_as = reading.meant or reading.tree
    assert _sets(read_as) == _sets(flatten(_fields_inside(tree))), f"{text}\n{read_as}"
