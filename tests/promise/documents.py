"""Small documents, and what a tree finds among them.

This is the meaning that every string is held against: nothing here knows a platform.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache, reduce
from operator import attrgetter, or_

from searchbuilder.query.tree import And, Field, Near, Not, Or, Query, Term, Wild

Tokens = Callable[[str], tuple[str, ...]]

# Where a word without a field is looked for; and what only a search in that field sees.
FIELDS = ("title", "body", "company")
ASIDE = ("url", "site", "followers")


@dataclass(frozen=True)
class Document:
    """A profile.  Each field is its units with separator words between them."""

    title: str = ""
    body: str = ""
    company: str = ""
    url: str = ""
    site: str = ""
    followers: str = ""


@lru_cache(maxsize=100_000)
def alnum(text: str) -> tuple[str, ...]:
    """Lower-cased runs of letters and digits: `C++ TS/SCI` -> c, ts, sci."""
    return tuple(re.findall(r"[^\W_]+", text.lower()))


@lru_cache(maxsize=100_000)
def signed(text: str) -> tuple[str, ...]:
    """Lower-cased words with the signs that tell them apart: `C++ TS/SCI` -> c++, ts, sci."""
    words = (word.rstrip(".") for word in re.findall(r"[\w#+&@$%.]+", text.lower()))
    return tuple(filter(None, words)) if alnum(text) else ()


@lru_cache(maxsize=100_000)
def spaced(text: str) -> tuple[str, ...]:
    """Lower-cased units between white space: `C++ TS/SCI` -> c++, ts/sci."""
    return tuple(text.lower().split())


class InOrder(Near):
    """`left` before `right`: what a platform may make of proximity.  No search asks for it."""


@dataclass(frozen=True, eq=False)
class Corpus:
    """Documents as one tokeniser sees them.

    lines -- field -> one string a document: its tokens with a space on both sides of each
    known -- what was found already, which does not change
    """

    documents: tuple[Document, ...]
    tokens: Tokens
    lines: dict[str, tuple[str, ...]]
    known: dict[tuple[Query, str], int] = field(default_factory=dict)

    @property
    def everything(self) -> int:
        return (1 << len(self.documents)) - 1


def corpus(documents: Iterable[Document], tokens: Tokens) -> Corpus:
    kept = tuple(documents)
    texts = {name: map(attrgetter(name), kept) for name in FIELDS + ASIDE}
    # Most fields of most documents are empty, and cutting is what these tests do most often.
    empty = f" {' '.join(tokens(''))} "
    lines = {name: tuple([f" {' '.join(tokens(text))} " if text else empty for text in each])
             for name, each in texts.items()}
    return Corpus(kept, tokens, lines)


def found(tree: Query, corpus: Corpus, fields: tuple[str, ...] = FIELDS) -> int:
    """What the tree finds: a number whose bit i says whether it finds document i."""
    if isinstance(tree, (Term, Near)):
        return reduce(or_, (_leaf(tree, corpus, name) for name in fields))
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


def _leaf(leaf: Term | Near, corpus: Corpus, field: str) -> int:
    if (leaf, field) not in corpus.known:
        flags = (_term if isinstance(leaf, Term) else _near)(leaf, corpus, field)
        corpus.known[leaf, field] = sum(1 << i for i, flag in enumerate(flags) if flag)
    return corpus.known[leaf, field]


def _term(term: Term, corpus: Corpus, field: str) -> list[bool]:
    if isinstance(term, Wild):
        return [bool(_wild(term.text, corpus.tokens).search(line)) for line in corpus.lines[field]]
    words = corpus.tokens(term.text)
    if not words:
        return [False] * len(corpus.documents)
    run = " " + " ".join(words) + ("" if term.star else " ")
    return [run in line for line in corpus.lines[field]]


@lru_cache(maxsize=10_000)
def _wild(text: str, tokens: Tokens) -> re.Pattern[str]:
    """Words in a row, of which `*` is one or more, and `2..4` one of these numbers."""
    row = []
    for part in text.split():
        low, dots, high = part.partition("..")
        row += ([r"\S+(?: \S+)*"] if part == "*" else
                ["(?:" + "|".join(map(str, range(int(low), int(high) + 1))) + ")"] if dots else
                map(re.escape, tokens(part)))
    return re.compile(" " + " ".join(row) + " ")


def _near(near: Near, corpus: Corpus, field: str) -> list[bool]:
    """At most `distance` tokens between, in either order but for `InOrder`; two runs that overlap
    are near."""
    left, right = near.left, near.right
    if not isinstance(left, Term) or not isinstance(right, Term):
        raise TypeError(f"NEAR joins two terms, not {near!r}")
    answers = []
    for line in corpus.lines[field]:
        words = line.split()
        pairs = ((a, b) for a in _runs(left, words, corpus) for b in _runs(right, words, corpus))
        answers.append(any(max(a[0], b[0]) - min(a, b)[1] <= near.distance for a, b in pairs
                           if not isinstance(near, InOrder) or a <= b))
    return answers


def _runs(term: Term, words: list[str], corpus: Corpus) -> list[tuple[int, int]]:
    """(start, end) of each place in `words` where the term stands."""
    wanted = list(corpus.tokens(term.text))
    size = len(wanted)
    starts = range(len(words) - size + 1) if size else ()
    return [(i, i + size) for i in starts if words[i:i + size] == wanted or (
        term.star and words[i:i + size - 1] == wanted[:-1]
        and words[i + size - 1].startswith(wanted[-1]))]
