"""The promise, held against the engines themselves: they find what is promised of a string.

Whether a document has a word or phrase, the engine is asked for that alone, past its syntax; what
AND, OR and NOT make of it is then counted here.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from operator import and_, or_

import pytest
from hypothesis import given, settings
from promise.documents import FIELDS, Corpus, alnum, found
from promise.profiles import PROFILE
from promise.samples import library_for
from promise.test_promise import SAYABLE, TITLED, compare, told
from promise.trees import plain_trees, wide_trees

from searchbuilder.compiler import compile
from searchbuilder.dialect import Dialect
from searchbuilder.dialects import find
from searchbuilder.query.tree import And, Field, Near, Not, Or, Query, Term

from .engine import Engine, Leaf, Named
from .platforms import ENGINES

FEWER = settings(PROFILE, max_examples=PROFILE.max_examples // 10)


@pytest.fixture(scope="module", params=ENGINES)
def asked(request: pytest.FixtureRequest, engine: Named) -> tuple[Dialect, Engine]:
    """Each engine with its dialect."""
    return find(ENGINES[request.param][0]), engine(request.param)


@PROFILE
@given(tree=plain_trees)
def test_the_engine_finds_what_is_promised(asked: tuple[Dialect, Engine], tree: Query) -> None:
    check(*asked, tree)


@FEWER
@given(tree=wide_trees)
def test_the_engine_finds_what_a_long_search_promises(asked: tuple[Dialect, Engine], tree: Query
                                                      ) -> None:
    check(*asked, tree)


def test_the_engine_finds_what_every_platform_can_say(asked: tuple[Dialect, Engine]) -> None:
    for tree in SAYABLE + TITLED:
        check(*asked, tree)


def check(dialect: Dialect, engine: Engine, tree: Query) -> None:
    """What the strings find together, against what the tree means of the leaves' answers."""
    compiled = compile(tree, dialect)
    library = library_for(tree, alnum)
    leaves = [leaf for leaf in dict.fromkeys(phrases(tree)) if dialect.fields or not leaf.field]
    strings = [string.text for string in compiled.strings]
    answers = engine.ask(library.documents, leaves, strings)
    story = told(tree, compiled)
    for each in answers:
        assert not each.error, f"{each.error}, {story}"
    masks = {leaf: each.found for leaf, each in zip(leaves, answers)}
    got = reduce(or_, (each.found for each in answers[len(leaves):]), 0)
    compare(meaning(tree, masks, library), got, compiled.effect, library, story)


def phrases(tree: Query, field: str = "") -> Iterator[Leaf]:
    """Every word and phrase, in all fields, and in the one where it is looked for."""
    if isinstance(tree, Term):
        yield Leaf(tree.text)
        if field:
            yield Leaf(tree.text, field)
    for part in tree.parts:
        yield from phrases(part, tree.name if isinstance(tree, Field) else field)


def meaning(tree: Query, masks: dict[Leaf, int], library: Corpus, field: str = "") -> int:
    """What the tree finds, as `documents.found` writes it, by what the engine said of its leaves.

    Of the rest of a word, and of words near one another, our own tokens have to do.
    """
    if isinstance(tree, Field):
        return meaning(tree.part, masks, library, tree.name)
    parts = [meaning(part, masks, library, field) for part in tree.parts]
    if isinstance(tree, Not):
        return library.everything & ~parts[0]
    if isinstance(tree, And):
        return reduce(and_, parts, library.everything)
    if isinstance(tree, Or):
        return reduce(or_, parts, 0)
    ours = found(tree, library, (field,) if field else FIELDS)
    if isinstance(tree, Near):
        return reduce(and_, parts, ours)
    assert isinstance(tree, Term)
    plain = found(Term(tree.text), library, (field,) if field else FIELDS)
    theirs = masks.get(Leaf(tree.text, field), masks[Leaf(tree.text)] & plain)
    return theirs | ours if tree.star else theirs
