"""What a pool finds is what its string finds on the engine, and what the tree means in Python."""

from __future__ import annotations

import csv
import random
from functools import reduce
from operator import or_

import pytest
from hypothesis import given
from promise.documents import Corpus, Document, alnum, corpus, found
from promise.profiles import PROFILE
from promise.trees import AWKWARD, PHRASES, PLAIN, plain_trees

from searchbuilder.compiler import compile
from searchbuilder.dialects.sqlite import SQLITE_FTS5
from searchbuilder.effect import EXACT, NONE
from searchbuilder.pools.embedded import EmbeddedPool, open_pool
from searchbuilder.query.tree import And, Not, Or, Query, Term

PEOPLE = 120
WORDS = (*PLAIN, *PHRASES, *AWKWARD, "therapy", "managing", "x", "and", "of")


@pytest.fixture(scope="module")
def pool(tmp_path_factory: pytest.TempPathFactory) -> EmbeddedPool:
    """Made-up people, each of a few words that are easy to get wrong."""
    folder = tmp_path_factory.mktemp("pool")
    seeded = random.Random(15)
    with open(folder / "people.csv", "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(["Title", "Company", "Text"])
        for _ in range(PEOPLE):
            table.writerow([" ".join(seeded.choices(WORDS, k=seeded.randrange(most)))
                            for most in (4, 3, 9)])
    return open_pool(str(folder / "people.csv"), cache=folder / "cache")


@pytest.fixture(scope="module")
def people(pool: EmbeddedPool) -> Corpus:
    """The same as documents."""
    hits = [pool.person(id) for id, in pool._index.execute(
        "select id from people where why is null order by place")]
    return corpus([Document(one.title, one.text, one.company) for one in hits], alnum)


@PROFILE
@given(tree=plain_trees)
def test_a_pool_finds_what_the_tree_means(pool: EmbeddedPool, people: Corpus, tree: Query) -> None:
    assert pool._bits(tree) == found(tree, people)


@PROFILE
@given(tree=plain_trees)
def test_a_pool_finds_what_its_string_finds(pool: EmbeddedPool, tree: Query) -> None:
    compiled = compile(tree, SQLITE_FTS5)
    if compiled.effect == EXACT and compiled.strings:
        strings = [string.text for string in compiled.strings]
        assert pool._bits(tree) == reduce(or_, (asked(pool, text) for text in strings))


def test_a_pool_answers_what_the_engine_refuses(pool: EmbeddedPool, people: Corpus) -> None:
    """What only excludes, and groups nested deep: nothing is sent as a whole."""
    nurse = Term("nurse")
    deep: Query = nurse
    for step in range(40):
        deep = Or((And((deep, Term(f"skill {step}"))), Term(f"level {step}"), Term("rehab")))
    for tree in (Not(nurse), deep):
        assert 0 < pool._bits(tree) == found(tree, people) < pool._everybody
    assert compile(deep, SQLITE_FTS5).effect == NONE
    assert compile(deep, pool.dialect).effect == EXACT


def asked(pool: EmbeddedPool, string: str) -> int:
    """Whom the engine itself finds."""
    rows = pool._index.execute("select rowid from texts where texts match ?", (string,))
    return sum(1 << pool._places[row] for row, in rows)
