"""Documents made for a tree: what it finds, what it just misses, what a wrong reading would find.

A placed unit is (field, text); a document is a list of them.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import lru_cache

from searchbuilder.query.tree import And, Field, Near, Not, Query, Term, Wild, terms

from .documents import FIELDS, Corpus, Document, Tokens, alnum, corpus, spaced

APART = "zz"
ENDINGS = ("", "ist", "y", "eutic")
WITNESSES = 20

Placed = tuple[str, str]


@lru_cache(maxsize=64)
def library_for(tree: Query, tokens: Tokens) -> Corpus:
    """`documents_for` this tree, as this tokeniser sees them."""
    return corpus(documents_for(tree), tokens)


@lru_cache(maxsize=64)
def documents_for(tree: Query) -> tuple[Document, ...]:
    """Sixty documents or so that tell this tree from its wrong readings; always the same ones."""
    luck = random.Random(repr(tree))
    pool = sorted(set(terms(tree)), key=repr)
    makers = (_witnesses, _subsets, _misread)
    made: list[Document] = [Document(), Document(body="zz or zz and zz not zz near zz")]
    for maker in makers:
        made.extend(written(units, luck) for units in maker(tree, pool, luck))
    return tuple(dict.fromkeys(made))


def written(units: list[Placed], luck: random.Random) -> Document:
    """The units in their fields, in any order, one or nine words apart."""
    units = list(units)
    luck.shuffle(units)
    fields: dict[str, str] = {}
    for name, text in units:
        gap = f" {APART}" * luck.choice((1, 1, 9)) + " "
        fields[name] = fields[name] + gap + text if name in fields else text
    return Document(**fields)


def _witnesses(tree: Query, pool: list[Term], luck: random.Random) -> Iterator[list[Placed]]:
    """Documents with just what the tree wants; the same with one more unit, or one fewer."""
    for number in range(WITNESSES):
        units = wish(tree, number % 3 > 0, luck)
        yield units
        if units and number % 2:
            yield luck.sample(units, len(units) - 1)
        if pool and number % 2:
            yield [*units, ("body", spelled(luck.choice(pool), luck))]


def _subsets(tree: Query, pool: list[Term], luck: random.Random) -> Iterator[list[Placed]]:
    """Sets of terms: all sets of a few terms, else each alone, all but each, and any."""
    whole = 1 << len(pool)
    numbers = list(range(whole)) if whole <= 16 else (
        [1 << i for i in range(len(pool))][:8] + [whole - 1]
        + [luck.randrange(whole) for _ in range(8)])
    for number in numbers:
        kept = [term for i, term in enumerate(pool) if number >> i & 1]
        place = luck.choice(("body", "body", "any"))
        yield [(_place(place, luck), spelled(term, luck)) for term in kept]


def _misread(tree: Query, pool: list[Term], luck: random.Random) -> Iterator[list[Placed]]:
    """Each term as only a wrong reading would match it: alone, and where the tree waits for it."""
    for term in luck.sample(pool, min(len(pool), 8)):
        for trick in tricked(term):
            units = _waiting(tree, term, luck)
            rest = [unit for unit in units if not unit[1].startswith(term.text)]
            yield rest + trick
            if luck.random() < .2:
                yield trick
            if luck.random() < .1:
                yield units + trick + [("body", "or zz and zz not")]


def _waiting(tree: Query, term: Term, luck: random.Random) -> list[Placed]:
    """A document that the tree should find, by way of this term if that is easily had."""
    for _ in range(4):
        units = wish(tree, True, luck)
        if any(text.startswith(term.text) for _, text in units):
            break
    return units


def _place(name: str, luck: random.Random) -> str:
    return luck.choice(FIELDS) if name == "any" else name


def spelled(term: Term, luck: random.Random) -> str:
    """The term as a document has it; a star gets an ending."""
    if isinstance(term, Wild):
        return re.sub(r"(\d)\.\.\d+", r"\1", term.text.replace("*", luck.choice((APART, "x y"))))
    return term.text + (luck.choice(ENDINGS) if term.star else "")


def tricked(term: Term) -> list[list[Placed]]:
    """Units that look like the term and mostly are not it.  (`holds` says which.)"""
    text = term.text
    bare, kept = alnum(text), spaced(text)
    tricks: list[list[Placed]] = [[("title", text)], [("company", text)]]
    singles = dict.fromkeys((*bare, *kept))
    tricks += [[("body", word)] for word in singles if word != text.lower()]
    if len(bare) > 1:
        tricks += [[("body", " ".join(bare))], [("body", f" {APART} ".join(bare))],
                   [("body", " ".join(reversed(bare)))],
                   [("title", " ".join(bare[:-1])), ("body", bare[-1])],
                   [("body", " ".join(bare[:-1])), ("company", bare[-1])]]
    if term.star:
        head, last = " ".join(kept[:-1]), kept[-1]
        tricks += [[("body", text + ending)] for ending in ENDINGS]
        tricks += [[("body", f"{head} x{last}y")], [("body", f"{last}y")]]
    return tricks


def wish(tree: Query, want: bool, luck: random.Random, place: str = "any") -> list[Placed]:
    """Units whose document the tree should (or should not) find; with as few as may be."""
    if isinstance(tree, Term):
        return [(_place(place, luck), spelled(tree, luck))] if want else []
    if isinstance(tree, Near):
        return _near_wish(tree, want, luck, _place(place, luck))
    if isinstance(tree, Field):
        return wish(tree.part, want, luck, tree.name)
    if isinstance(tree, Not):
        return wish(tree.part, not want, luck, place)
    every = isinstance(tree, And)
    wants = [every] * len(tree.parts)
    if want == every:
        wants = [want] * len(tree.parts)
    elif wants:
        wants[luck.randrange(len(wants))] = want
    return [unit for part, wanted in zip(tree.parts, wants)
            for unit in wish(part, wanted, luck, place)]


def _near_wish(near: Near, want: bool, luck: random.Random, place: str) -> list[Placed]:
    pair = [spelled(part, luck) for part in near.parts if isinstance(part, Term)]
    luck.shuffle(pair)
    gap = luck.randrange(near.distance + 1) if want else near.distance + 1
    return [(place, " ".join([pair[0], *[APART] * gap, pair[1]]))]
