"""What is written is read back with the same meaning: our reading against readings that know the
platforms' documents and not our code (`tests/promise/readers`)."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import assume, given

from searchbuilder.compiler import compile
from searchbuilder.dialect import Dialect
from searchbuilder.dialects import find
from searchbuilder.query.tree import And, Field, Or, Query, Term
from searchbuilder.reading import read

from . import shares
from .documents import Document, chosen, found
from .profiles import CHEAP
from .readers import READINGS
from .readers.signs import Rejected
from .readers.ways import ONE_BOX, Reading
from .samples import library_for
from .test_promise import pasted, said_whole, union
from .trees import trees


@pytest.mark.parametrize("platform", READINGS)
@CHEAP
@given(tree=trees)
def test_a_string_is_read_as_the_platform_reads_it(platform: str, tree: Query) -> None:
    """And written again, it finds the same."""
    dialect = find(platform)
    compiled = compile(tree, dialect)
    shares.count(f"{platform} (read)", compiled.effect)
    assume(compiled.strings)
    for string in compiled.strings:
        boxes = pasted(platform, string)
        read_as = And(tuple(_in_box(box, text, dialect) for box, text in boxes.items()))
        again = compile(read_as, dialect)
        assert said_whole(again), f"{boxes}: {again.changes}"
        for other in READINGS[platform]:
            library = library_for(tree, other.tokens)
            theirs = other.find(boxes, library)
            odd = _of_people(chosen(found(read_as, library) ^ theirs, library), dialect)
            assert not odd, f"{boxes}\nread as {read_as}\n{other.name}: {odd[0]}"
            rewritten = union(other, [pasted(platform, each) for each in again.strings], library,
                              f"{boxes}\nagain {again.strings}")
            odd = _of_people(chosen(rewritten ^ theirs, library), dialect)
            assert not odd, f"{boxes}\nagain {again.strings}\n{other.name}: {odd[0]}"


def _of_people(documents: list[Document], dialect: Dialect) -> list[Document]:
    """Without the pages of a site that are about nobody: whether a string excludes them is said of
    the site, not of the people."""
    return [each for each in documents if not dialect.other_pages.intersection(each.url.split())]


def _in_box(box: str, text: str, dialect: Dialect) -> Query:
    reading = read(text, dialect)
    assert reading.tree is not None, f"{text}: {reading.diagnostics}"
    return reading.tree if box == ONE_BOX else Field(box, reading.tree)


NURSE, REHAB, CLINIC = map(Term, ("nurse", "rehab", "clinic"))
FIRST = {"and": Or((NURSE, And((REHAB, CLINIC)))), "or": And((Or((NURSE, REHAB)), CLINIC))}


@pytest.mark.parametrize("platform", READINGS)
def test_which_operator_comes_first_is_known_where_all_readings_agree(platform: str) -> None:
    """It is unknown where they differ, or where one of them does not take such a string."""
    dialect = find(platform)
    site = f"site:{dialect.site} " if dialect.site else ""
    nurse, rehab, clinic = (dialect.quote.replace("{}", term.text) for term in (
        NURSE, REHAB, CLINIC))
    strings = [site + dialect.or_.join((nurse, dialect.and_.join((rehab, clinic)))),
               site + dialect.or_.join((dialect.and_.join((clinic, rehab)), nurse))]
    agreed = [first for first, tree in FIRST.items() if all(
        _finds(other, text, tree) for other in READINGS[platform] for text in strings)]
    assert agreed == [dialect.precedence] * (dialect.precedence is not None)


def _finds(other: Reading, text: str, tree: Query) -> bool:
    """Whether the string finds in this way what the tree does."""
    library = library_for(tree, other.tokens)
    try:
        return other.find({ONE_BOX: text}, library) == found(tree, library)
    except Rejected:
        return False


SPELLINGS = ("C++", "C", "c", "C#", ".NET", "NET", "R&D", "R D", "follow-up", "follow up",
             "workers' comp", "workers comp", "TS/SCI", "TS SCI", "Inc.", "Inc", "Node.js",
             "Node js", "(RN)", "RN", "+++", "é", "e", "5 %", "5")


@pytest.mark.parametrize("platform", READINGS)
def test_two_spellings_are_one_word_only_where_all_readings_say_so(platform: str) -> None:
    same = find(platform).tokens.of
    assert [(one, other, each.name) for one, other in combinations(SPELLINGS, 2)
            if same(one) == same(other) for each in READINGS[platform]
            if each.tokens(one) != each.tokens(other)] == []
