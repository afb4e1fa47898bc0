"""Random trees that one dialect can spell as they stand: in the shape that its strings have, every
exclusion beside something wanted, and no word that another one covers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hypothesis import strategies as st

from searchbuilder.dialect import Dialect, Shape, Tokens
from searchbuilder.query.laws import conjunction, disjunction, flatten
from searchbuilder.query.tree import And, Field, Near, Not, Or, Query, Term, fold, rebuild

BARE = ("nurse", "welder", "IME", "x1")
WORDS = (*BARE, "case manager", "functional capacity evaluation", "OR", "not", "AND", "near", "IT",
         "C++", "TS/SCI", "workers' comp", "R&D", "follow-up", ".NET", "clinic (RN)", "y, u: w",
         "-minus", "+plus", "!bang", "title:boss", "<city>", "[MMI]", "{brace}", "q|v", "(open",
         "comma,", "50 %", "Señor", "東京", "rock 'n' roll", "• dot", "~5 years", "o" * 60)
ESCAPED = {'"': '5" disc', "\\": "back\\slash", "*": "star * within"}
STARS = ("therap", "adjust")
STAR_PHRASES = ("physical rehab",)
ADDRESSES = ("github.com", "people.example")
LEAVES = 8


def leaves(dialect: Dialect) -> list[Query]:
    """Words, phrases, prefixes and proximity that the dialect can say, none covering another."""
    texts = [*WORDS, *(text for sign, text in ESCAPED.items() if sign in dialect.escapes)]
    if dialect.tokens is Tokens.SPACED:
        texts.append("+++")
    made: list[Query] = [Term(text) for text in texts]
    if dialect.star:
        made += [Term(text, star=True) for text in STARS + STAR_PHRASES * dialect.star_phrases]
    if dialect.near and dialect.near_phrases:
        made.append(Near(Term("left side"), Term("right"), 4))
    elif dialect.near:
        one, other = Term("left"), Term("right")
        made.append(Or((Near(one, other, 4), Near(other, one, 4))))
    return made


@st.composite
def spelled(draw: st.DrawFn, dialect: Dialect) -> Query:
    """A tree that `dialect` can spell."""
    words = leaves(dialect)
    size = draw(st.integers(1, LEAVES))
    row = draw(st.lists(st.sampled_from(words), min_size=size, max_size=size, unique=True))
    if dialect.boxes:
        names = ["", *dialect.boxes]
        places = [draw(st.integers(0, len(names) - 1)) for _ in row]
        parts = [_fielded(names[place], draw(_shaped(dialect, [
            word for word, at in zip(row, places) if at == place])))
            for place in sorted(set(places))]
        return conjunction(parts)
    named = dict.fromkeys(draw(_in_field(word, dialect)) for word in row)
    return draw(_shaped(dialect, list(named)))


def _in_field(word: Query, dialect: Dialect) -> st.SearchStrategy[Query]:
    if not dialect.fields or not isinstance(word, Term) or word.star:
        return st.just(word)
    plain = [Field(name, Term(address)) for name, sign in dialect.fields.items()
             if "{plain}" in sign for address in ADDRESSES]
    quoted = [Field(name, word) for name, sign in dialect.fields.items() if "{plain}" not in sign]
    return st.sampled_from([word, word, *quoted, *plain])


def _fielded(name: str, tree: Query) -> Query:
    def step(node: Query, parts: list[Query]) -> Query:
        inner = isinstance(node, (And, Or, Not))
        return rebuild(node, parts) if inner or not name else Field(name, node)
    return fold(tree, step, lambda node: node.parts if isinstance(node, (And, Or, Not)) else ())


def _shaped(dialect: Dialect, row: Sequence[Query]) -> st.SearchStrategy[Query]:
    cuts = st.lists(st.integers(1, 3), min_size=len(row), max_size=len(row))
    denied = st.integers(0, max(0, len(row) - 1))
    if dialect.shape is Shape.CNF:
        return st.builds(lambda sizes, count: _groups(row, sizes, count), cuts, denied)
    if dialect.shape is Shape.DNF:
        return st.builds(lambda sizes, lots: _alternatives(row, sizes, lots), cuts, cuts)
    if dialect.shape is Shape.FLAT:
        return st.builds(lambda count, all_of: _one_operator(row, count, all_of), denied,
                         st.booleans())
    steps = st.lists(st.tuples(st.sampled_from(("and", "or", "not")), st.integers(0, LEAVES),
                               st.integers(2, 4)), max_size=6)
    return st.builds(lambda some, top: _nested(row, some, top), steps,
                     st.sampled_from(("and", "or", "not")))


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


def _alternatives(row: Sequence[Query], sizes: Sequence[int], lots: Sequence[int]) -> Query:
    groups = [_joined(part, ("and", "not", "and")[lot - 1])
              for part, lot in zip(_cut(row, sizes), lots)]
    return disjunction(sorted(groups, key=lambda group: isinstance(group, And)))


def _one_operator(row: Sequence[Query], count: int, all_of: bool) -> Query:
    if not all_of:
        return disjunction(part.part if isinstance(part, Field) else part for part in row)
    denied = [Not(part) for part in row[len(row) - count:]]
    return conjunction((*row[:len(row) - count], *denied))


def _nested(row: Sequence[Query], steps: Sequence[tuple[str, int, int]], top: str) -> Query:
    row = list(row)
    for kind, place, count in steps:
        place %= len(row)
        row[place:place + count] = [_joined(row[place:place + count], kind)]
    return flatten(_joined(row, top))


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
