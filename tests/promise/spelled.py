"""Random trees that one dialect can spell as they stand: in the shape that its strings have, every
exclusion beside something wanted, and no word that another one covers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from hypothesis import strategies as st

from searchbuilder.dialect import Dialect, Shape
from searchbuilder.tokens import Tokens
from searchbuilder.query.normalize import conjunction, disjunction, flatten
from searchbuilder.query.tree import And, Field, Near, Not, Or, Query, Term, fold, rebuild, walk

BARE = ("nurse", "welder", "IME", "x1")
WORDS = (*BARE, "case manager", "functional capacity evaluation", "OR", "not", "AND", "near", "IT",
         "C++", "TS/SCI", "workers' comp", "R&D", "follow-up", ".NET", "clinic (RN)", "y, u: w",
         "-minus", "+plus", "!bang", "title:boss", "<city>", "[MMI]", "{brace}", "q|v", "(open",
         "comma,", "50 %", "Señor", "東京", "rock 'n' roll", "• dot", "~5 years", "o" * 60)
ESCAPED = {'"': '5" disc', "\\": "back\\slash", "*": "star * within"}
STARS = ("therap", "adjust")
STAR_PHRASES = ("physical rehab",)
ADDRESSES = ("github.com", "people.example")
# What stands in fields that only one grammar has.
VERBATIM = {"similar": ("intern", "x1"), "similar by one": ("intern",),
            "range": ("age:[1 TO 2]", "pay:>=10"), "pattern": ("/joh?n/", "name:/a(b|c)/")}
KINDS = ("or", "and", "not")
LEAVES, STEPS, CHOICES = 8, 6, 100

Item = TypeVar("Item")


def leaves(dialect: Dialect) -> list[Query]:
    """Words, phrases, prefixes and proximity that the dialect can say, none covering another."""
    texts = [*WORDS, *(text for sign, text in ESCAPED.items() if sign in dialect.escapes)]
    if dialect.tokens is Tokens.SPACED:
        texts.append("+++")
    made: list[Query] = [Term(text) for text in texts]
    if dialect.star:
        made += [Term(text, star=True) for text in STARS + STAR_PHRASES * dialect.star_phrases]
    if dialect.near and dialect.near_phrases:
        made += [Near(Term("left side"), Term("right", bool(dialect.star)), 4),
                 Near(Term(ESCAPED['"'] if '"' in dialect.escapes else "IT"), Term("y, u: w"), 3)]
    elif dialect.near:
        one, other = Term("left"), Term("right")
        made.append(Or((Near(one, other, 4), Near(other, one, 4))))
    return made


def spelled(dialect: Dialect) -> st.SearchStrategy[Query]:
    """Trees that `dialect` can spell.  One draw for all choices: drawing is what takes long."""
    return st.binary(min_size=CHOICES, max_size=CHOICES).map(
        lambda choices: _tree(dialect, _Choices(choices)))


class _Choices:
    """Numbers one after another."""

    def __init__(self, numbers: bytes) -> None:
        self.numbers = iter(numbers)

    def below(self, most: int) -> int:
        """The next number, from 0 up to `most`, which is not among them."""
        return next(self.numbers) % most

    def of(self, items: Sequence[Item]) -> Item:
        return items[self.below(len(items))]


def _tree(dialect: Dialect, choose: _Choices) -> Query:
    words = leaves(dialect)
    row = [words.pop(choose.below(len(words))) for _ in range(1 + choose.below(LEAVES))]
    if dialect.boxes:
        names = ["", *dialect.boxes]
        places = [choose.below(len(names)) for _ in row]
        return conjunction(_fielded(names[place], _shaped(dialect, choose, [
            word for word, at in zip(row, places) if at == place]))
            for place in sorted(set(places)))
    return _shaped(dialect, choose, list(dict.fromkeys(
        choose.of(_in_field(word, dialect)) for word in row)))


def _in_field(word: Query, dialect: Dialect) -> Sequence[Query]:
    plain = [Field(name, Term(text)) for name, sign in dialect.fields.items()
             if "{plain}" in sign and not (dialect.site and name == "site")
             for text in VERBATIM.get(name, ADDRESSES)]
    quoted = [_fielded(name, word) for name, sign in dialect.fields.items()
              if "{plain}" not in sign and (dialect.near_fields or not _near(word))]
    return [word, word, *quoted, *plain]


def _near(tree: Query) -> bool:
    return any(isinstance(node, Near) for node in walk(tree))


def _fielded(name: str, tree: Query) -> Query:
    def step(node: Query, parts: list[Query]) -> Query:
        inner = isinstance(node, (And, Or, Not))
        return rebuild(node, parts) if inner or not name else Field(name, node)
    return fold(tree, step, lambda node: node.parts if isinstance(node, (And, Or, Not)) else ())


def _shaped(dialect: Dialect, choose: _Choices, row: Sequence[Query]) -> Query:
    sizes = [1 + choose.below(3) for _ in row]
    if dialect.shape is Shape.CNF:
        return _groups(row, sizes, choose.below(len(row)))
    if dialect.shape is Shape.DNF:
        return disjunction(sorted(
            [_joined(part, choose.of(KINDS[1:])) for part in _cut(row, sizes)],
            key=lambda group: isinstance(group, And)))
    if dialect.shape is Shape.FLAT:
        return _one_operator(row, choose.below(len(row)) * dialect.excludes, choose.below(2) > 0)
    row = list(row)
    for _ in range(choose.below(STEPS)):
        place, count = choose.below(len(row)), 2 + choose.below(3)
        row[place:place + count] = [_joined(row[place:place + count], choose.of(KINDS))]
    return flatten(_joined(row, choose.of(KINDS)))


def _cut(row: Sequence[Query], sizes: Sequence[int]) -> Iterator[Sequence[Query]]:
    place = 0
    for size in sizes:
        if place < len(row):
            yield row[place:place + size]
            place += size


def _joined(taken: Sequence[Query], kind: str) -> Query:
    """The taken parts as one group; of `not` the last is excluded, if it can be."""
    if kind == "or":
        return disjunction(taken)
    if kind == "not" and len(taken) > 1 and not isinstance(taken[-1], (And, Or)):
        return conjunction((*taken[:-1], Not(taken[-1])))
    return conjunction(taken)


def _groups(row: Sequence[Query], sizes: Sequence[int], count: int) -> Query:
    denied = [part for part in row[len(row) - count:] if not isinstance(part, Or)]
    wanted = [part for part in row if part not in denied]
    return conjunction((*(disjunction(part) for part in _cut(wanted, sizes)), *map(Not, denied)))


def _one_operator(row: Sequence[Query], count: int, all_of: bool) -> Query:
    if not all_of:
        return disjunction(part.part if isinstance(part, Field) else part for part in row)
    denied = [Not(part) for part in row[len(row) - count:]]
    return conjunction((*row[:len(row) - count], *denied))


def unordered(tree: Query) -> Query:
    """The parts of every group in one order, whatever they stood in."""
    return fold(tree, lambda node, parts: rebuild(node, sorted(parts, key=repr) if isinstance(
        node, (And, Or)) else parts))


def in_order(tree: Query) -> Query:
    """The parts of every AND in the order in which they are written: words, groups of
    alternatives, exclusions.  It is all that a string does not keep of a tree."""
    def step(node: Query, parts: list[Query]) -> Query:
        if isinstance(node, And):
            parts.sort(key=lambda part: (isinstance(part, Not), isinstance(part, Or)))
        return rebuild(node, parts)
    return fold(tree, step)
