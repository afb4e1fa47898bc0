"""Small documents, and what a tree finds among them.

This is the meaning that every string is held against: nothing here knows a platform.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from searchbuilder.query.tree import And, Field, Near, Not, Or, Query, Term, terms

Tokens = Callable[[str], tuple[str, ...]]

FIELDS = ("title", "body", "company")
APART = "zz"
ENDINGS = ("", "ist", "y", "eutic")
MANY = 60


@dataclass(frozen=True)
class Document:
    """A profile.  Each field is its units with separator words between them."""

    title: str = ""
    body: str = ""
    company: str = ""


@lru_cache(maxsize=100_000)
def alnum(text: str) -> tuple[str, ...]:
    """Lower-cased runs of letters and digits: `C++ TS/SCI` -> c, ts, sci."""
    return tuple(re.findall(r"[^\W_]+", text.lower()))


@lru_cache(maxsize=100_000)
def spaced(text: str) -> tuple[str, ...]:
    """Lower-cased units between white space: `C++ TS/SCI` -> c++, ts/sci."""
    return tuple(text.lower().split())


@dataclass(frozen=True, eq=False)
class Corpus:
    """Documents as one tokeniser sees them.

    lines -- field -> one string a document: its tokens with a space on both sides of each
    """

    documents: tuple[Document, ...]
    tokens: Tokens
    lines: dict[str, tuple[str, ...]]

    @property
    def everything(self) -> int:
        return (1 << len(self.documents)) - 1


def corpus(documents: Iterable[Document], tokens: Tokens) -> Corpus:
    kept = tuple(documents)
    lines = {name: tuple(" " + " ".join(tokens(getattr(document, name))) + " "
                         for document in kept) for name in FIELDS}
    return Corpus(kept, tokens, lines)


def found(tree: Query, corpus: Corpus, fields: tuple[str, ...] = FIELDS) -> int:
    """What the tree finds: a number whose bit i says whether it finds document i."""
    if isinstance(tree, Term):
        return _bits(map(any, zip(*(_term(tree, corpus, name) for name in fields))))
    if isinstance(tree, Near):
        return _bits(map(any, zip(*(_near(tree, corpus, name) for name in fields))))
    if isinstance(tree, Field):
        return found(tree.part, corpus, (tree.name,))
    if isinstance(tree, Not):
        return corpus.everything & ~found(tree.part, corpus, fields)
    if isinstance(tree, And):
        every = corpus.everything
        for part in tree.parts:
            every &= found(part, corpus, fields)
        return every
    if isinstance(tree, Or):
        some = 0
        for part in tree.parts:
            some |= found(part, corpus, fields)
        return some
    raise TypeError(f"no meaning for {tree!r}")


def holds(tree: Query, document: Document, tokens: Tokens) -> bool:
    """Whether the tree finds this one document."""
    return bool(found(tree, corpus([document], tokens)))


def chosen(bits: int, corpus: Corpus) -> list[Document]:
    """The documents that a number of `found` stands for."""
    return [document for i, document in enumerate(corpus.documents) if bits >> i & 1]


def _bits(flags: Iterable[bool]) -> int:
    return sum(1 << i for i, flag in enumerate(flags) if flag)


def _term(term: Term, corpus: Corpus, field: str) -> list[bool]:
    words = corpus.tokens(term.text)
    if not words:
        return [False] * len(corpus.documents)
    run = " " + " ".join(words) + ("" if term.star else " ")
    return [run in line for line in corpus.lines[field]]


def _near(near: Near, corpus: Corpus, field: str) -> list[bool]:
    """Either order, at most `distance` tokens between; two runs that overlap are near."""
    left, right = near.left, near.right
    if not isinstance(left, Term) or not isinstance(right, Term):
        raise TypeError(f"NEAR joins two terms, not {near!r}")
    answers = []
    for line in corpus.lines[field]:
        words = line.split()
        pairs = ((a, b) for a in _runs(left, words, corpus) for b in _runs(right, words, corpus))
        answers.append(any(max(a[0], b[0]) - min(a, b)[1] <= near.distance for a, b in pairs))
    return answers


def _runs(term: Term, words: list[str], corpus: Corpus) -> list[tuple[int, int]]:
    """(start, end) of each place in `words` where the term stands."""
    wanted = list(corpus.tokens(term.text))
    size = len(wanted)
    starts = range(len(words) - size + 1) if size else ()
    return [(i, i + size) for i in starts if words[i:i + size] == wanted or (
        term.star and words[i:i + size - 1] == wanted[:-1]
        and words[i + size - 1].startswith(wanted[-1]))]


# Documents for a tree.  A placed unit is (field, text); a document is a list of them.

Placed = tuple[str, str]


@lru_cache(maxsize=64)
def documents_for(tree: Query) -> tuple[Document, ...]:
    """Some sixty documents that tell this tree from its wrong readings; always the same ones."""
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
    for number in range(MANY // 3):
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
