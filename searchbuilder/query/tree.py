"""The query tree: what is searched for, in no platform's syntax.

Nodes are immutable and compare by what they say, never by where they were written.  A tree may be
nested to any depth: equality, hash and repr walk it without recursion, and so does `fold`, on
which every other walk is built.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, TypeVar

Result = TypeVar("Result")


# What speaks for the main spelling of a thing, and for a word that the user typed.
MAIN_LIFT = 0.8


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a node was written and how its author ranked it.  Never compared.

    cell -- an address for Excel's name box (`Synonyms!B7`), empty on the command line
    column -- 1-based place in that text, 0 when the whole cell is meant
    rank -- 0 for the main spelling; the higher, the sooner it may be left out for room
    form -- True for a word form that the tool made by itself (`FCEs` beside `FCE`)
    avoid -- platform names and families on which the workbook leaves this term out
    role -- what the tool put it there for: see `query/roles.py`; empty if the user asks for it
    concept -- the term or role that it is a spelling of
    lift -- what speaks for it beside its length: see `compiler/choice.py`
    """

    cell: str = ""
    column: int = 0
    rank: int = 0
    form: bool = False
    avoid: frozenset[str] = frozenset()
    role: str = ""
    concept: str = ""
    lift: float = MAIN_LIFT


NOWHERE = Origin()


class Query:
    """Any node.  Subclasses list what they say in `label` and hold their parts in `parts`."""

    __slots__ = ()
    parts: tuple[Query, ...] = ()
    _hash: int

    def label(self) -> tuple[Any, ...]:
        """What this node says apart from its parts."""
        return ()

    def __post_init__(self) -> None:
        kinds = (type(self).__name__, self.label(), tuple([part._hash for part in self.parts]))
        object.__setattr__(self, "_hash", hash(kinds))

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Query):
            return NotImplemented
        if self._hash != other._hash:
            return False
        pairs: list[tuple[Query, Query]] = [(self, other)]
        while pairs:
            left, right = pairs.pop()
            if left is right:
                continue
            if (left._hash != right._hash or type(left) is not type(right)
                    or left.label() != right.label() or len(left.parts) != len(right.parts)):
                return False
            pairs.extend(zip(left.parts, right.parts))
        return True

    def __repr__(self) -> str:
        written: list[str] = []
        todo: list[Query | str] = [self]
        while todo:
            item = todo.pop()
            if isinstance(item, str):
                written.append(item)
                continue
            parts: list[Query | str] = []
            for part in item.parts:
                parts += [part, ", "]
            said = ", ".join(map(repr, item.label()))
            if isinstance(item, (And, Or)):
                pieces = ["((", *parts[:-1], ",))" if len(item.parts) == 1 else "))"]
                pieces = pieces if parts else ["()"]
            elif isinstance(item, Near):
                pieces = ["(", *parts, said, ")"]
            else:
                pieces = ["(", said, *([", "] if said and parts else []), *parts[:-1], ")"]
            written.append(type(item).__name__)
            todo.extend(reversed(pieces))
        return "".join(written)


@dataclass(frozen=True, eq=False, repr=False)
class Term(Query):
    """A word or a phrase: its words in this order, next to one another.

    With `star`, the last word may go on: `physical therap*`.
    """

    text: str
    star: bool = False
    origin: Origin = NOWHERE

    def __post_init__(self) -> None:
        object.__setattr__(self, "_hash", hash((self.text, self.star)))

    def label(self) -> tuple[Any, ...]:
        return (self.text, True) if self.star else (self.text,)

    @property
    def typed(self) -> str:
        """The words as they are typed, with the star."""
        return self.text + "*" * self.star


class Wild(Term):
    """A phrase as search engines read it: a `*` among its words stands for any words, and `2..4`
    for every number between."""


@dataclass(frozen=True, eq=False, repr=False)
class Ref(Query):
    """A name in brackets: a Term, a Role or a Search of the workbook."""

    name: str
    origin: Origin = NOWHERE

    def label(self) -> tuple[Any, ...]:
        return (self.name,)


@dataclass(frozen=True, eq=False, repr=False)
class Field(Query):
    """`part` is looked for in one field of the record, such as `title`."""

    name: str
    part: Query
    parts: tuple[Query, ...] = field(init=False, default=())

    def __post_init__(self) -> None:
        object.__setattr__(self, "parts", (self.part,))
        super().__post_init__()

    def label(self) -> tuple[Any, ...]:
        return (self.name,)


@dataclass(frozen=True, eq=False, repr=False)
class Near(Query):
    """`left` and `right` in either order, in one field, at most `distance` words between them."""

    left: Query
    right: Query
    distance: int
    parts: tuple[Query, ...] = field(init=False, default=())

    def __post_init__(self) -> None:
        object.__setattr__(self, "parts", (self.left, self.right))
        super().__post_init__()

    def label(self) -> tuple[Any, ...]:
        return (self.distance,)


@dataclass(frozen=True, eq=False, repr=False)
class And(Query):
    """All of the parts.  Without parts it holds of everything."""

    parts: tuple[Query, ...] = ()


@dataclass(frozen=True, eq=False, repr=False)
class Or(Query):
    """At least one of the parts.  Without parts it holds of nothing."""

    parts: tuple[Query, ...] = ()


@dataclass(frozen=True, eq=False, repr=False)
class Not(Query):
    """Everything that `part` does not hold of."""

    part: Query
    parts: tuple[Query, ...] = field(init=False, default=())

    def __post_init__(self) -> None:
        object.__setattr__(self, "parts", (self.part,))
        super().__post_init__()


EVERYTHING = And()
NOTHING = Or()


def fold(tree: Query, combine: Callable[[Query, list[Result]], Result],
         parts: Callable[[Query], tuple[Query, ...]] = attrgetter("parts")) -> Result:
    """Work out a value for `tree` from the leaves up, at any depth.

    `combine` gets a node and the values of its parts, `parts` says which parts to visit.
    """
    values: list[Result] = []
    todo: list[tuple[Query, int]] = [(tree, -1)]
    while todo:
        node, count = todo.pop()
        below = parts(node) if count < 0 else ()
        if below:
            todo.append((node, len(below)))
            todo.extend([(part, -1) for part in below[::-1]])
        elif count < 0:
            values.append(combine(node, []))
        else:
            kids = values[len(values) - count:]
            del values[len(values) - count:]
            values.append(combine(node, kids))
    return values[0]


def evaluate(tree: Query, leaf: Callable[[Query], Result],
             all_of: Callable[[list[Result]], Result], any_of: Callable[[list[Result]], Result],
             parts: Callable[[Query], tuple[Query, ...]] | None = None) -> Result:
    """`tree` in an algebra of two operations: what it comes to where an And is `all_of` the values
    of its parts and an Or `any_of` them.  Every other node is a leaf, a Not too.

    parts -- which parts to visit, where it is not those of every And and Or: one of which none are
        visited is a leaf, too
    """
    def combine(node: Query, values: list[Result]) -> Result:
        if not values and node.parts:
            return leaf(node)
        if isinstance(node, And):
            return all_of(values)
        return any_of(values) if isinstance(node, Or) else leaf(node)
    return fold(tree, combine, parts or branches)


def transform(tree: Query, change: Callable[[Query], Query],
              parts: Callable[[Query], tuple[Query, ...]] = attrgetter("parts")) -> Query:
    """Rewrite `tree` from the leaves up: `change` gets each node over its rewritten parts."""
    return fold(tree, lambda node, kids: change(rebuild(node, kids) if kids else node), parts)


def branches(node: Query) -> tuple[Query, ...]:
    """The parts of an And or an Or; anything else is a leaf to whoever asks."""
    return node.parts if isinstance(node, (And, Or)) else ()


def operands(node: Query) -> tuple[Query, ...]:
    """The parts of an And, an Or or a Not; what has fields or nearness is a leaf."""
    return node.parts if isinstance(node, (And, Or, Not)) else ()


def conjuncts(tree: Query) -> tuple[Query, ...]:
    """All that a tree asks for: the parts of an And, else itself."""
    return tree.parts if isinstance(tree, And) else (tree,)


def disjuncts(tree: Query) -> tuple[Query, ...]:
    """All that will do: the parts of an Or, else the tree itself."""
    return tree.parts if isinstance(tree, Or) else (tree,)


def required(tree: Query) -> list[Query]:
    """The conjuncts that are not negated."""
    return [part for part in conjuncts(tree) if not isinstance(part, Not)]


def excluded(tree: Query) -> list[Query]:
    """What the negated conjuncts negate."""
    return [part.part for part in conjuncts(tree) if isinstance(part, Not)]


def atom(literal: Query) -> Query:
    """What a literal says or denies: the leaf without its NOT."""
    return literal.part if isinstance(literal, Not) else literal


def scoped(leaf: Query) -> tuple[str, Query]:
    """The field that a leaf is looked for in, none for anywhere, and what is looked for there."""
    return (leaf.name, leaf.part) if isinstance(leaf, Field) else ("", leaf)


def leaves(tree: Query) -> Iterator[Query]:
    """Every leaf, excluded or not, in reading order; a field or nearness is one leaf."""
    return (node for node in walk(tree, operands) if not isinstance(node, (And, Or, Not)))


def wanted(tree: Query) -> Iterator[Query]:
    """The same without what is excluded."""
    return (node for node in walk(tree, branches) if not isinstance(node, (And, Or, Not)))


def walk(tree: Query, parts: Callable[[Query], tuple[Query, ...]] = attrgetter("parts")
         ) -> Iterator[Query]:
    """Every node, from the top down, in reading order.  parts -- which parts to visit"""
    todo = [tree]
    while todo:
        node = todo.pop()
        yield node
        if below := parts(node):
            todo.extend(below[::-1])


def terms(tree: Query) -> Iterator[Term]:
    """Every term, in reading order."""
    todo = [tree]
    while todo:
        node = todo.pop()
        if node.parts:
            todo.extend(node.parts[::-1])
        elif isinstance(node, Term):
            yield node


def refs(trees: Iterable[Query]) -> Iterator[Ref]:
    """Every name in brackets, in reading order."""
    return (node for tree in trees for node in walk(tree) if isinstance(node, Ref))


def depth(tree: Query) -> int:
    """How many nodes lie on the longest way down, the leaf included."""
    return fold(tree, lambda node, kids: 1 + max(kids, default=0))


def rebuild(node: Query, parts: list[Query]) -> Query:
    """The same node over other parts.  (The origin of a leaf is kept: it has no parts.)"""
    if isinstance(node, And):
        return And(tuple(parts))
    if isinstance(node, Or):
        return Or(tuple(parts))
    if isinstance(node, Not):
        return Not(parts[0])
    if isinstance(node, Field):
        return Field(node.name, parts[0])
    if isinstance(node, Near):
        return Near(parts[0], parts[1], node.distance)
    return node
