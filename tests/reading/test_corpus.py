"""Strings as recruiters have them: what each says, and what no string may ever lose or turn."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promise.profiles import PROFILE
from searchbuilder.dialects import find, known
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.reading import read

from .corpus import CORPUS
from .invariants import flipped, lost

SIGNS = [*"()\"'|&+-,;:*<>[]{}~ \n", " AND ", " OR ", " NOT "]


def said(tree):
    return "refused" if tree is None else to_house_syntax(tree).replace('"', "")


@pytest.mark.parametrize("row", CORPUS, ids=lambda row: f"{row.platform}: {row.text[:40]}")
def test_row(row):
    reading = read(row.text, find(row.platform))
    assert said(reading.tree) == row.tree
    assert sorted((each.column, each.code) for each in reading.diagnostics) == [
        (column, code) for code, column in row.found]
    assert (reading.meant and said(reading.meant) or "") == row.meant


def test_every_platform_has_rows():
    counted = Counter(row.platform for row in CORPUS)
    assert sum(counted.values()) >= 300
    assert [dialect.name for dialect in known() if counted[dialect.name] < 3] == []


def test_no_row_is_there_twice():
    assert len({(row.platform, row.text) for row in CORPUS}) == len(CORPUS)


@pytest.mark.parametrize("dialect", known(), ids=lambda dialect: dialect.name)
def test_no_word_of_the_corpus_is_lost_or_turned_on_any_platform(dialect):
    readings = [(row.text, read(row.text, dialect)) for row in CORPUS]
    assert [(text, words) for text, reading in readings
            if (words := lost(text, reading, dialect) + flipped(text, reading, dialect))] == []


@st.composite
def mangled(draw):
    """A string of the corpus with signs put in, taken out and doubled."""
    text = draw(st.sampled_from(CORPUS)).text
    for _ in range(draw(st.integers(1, 5))):
        place = draw(st.integers(0, len(text)))
        how = draw(st.sampled_from(("insert", "delete", "double")))
        if how == "insert":
            text = text[:place] + draw(st.sampled_from(SIGNS)) + text[place:]
        elif not text[place:place + 1].isalnum():
            text = text[:place] + text[place:place + 1] * 2 * (how == "double") + text[place + 1:]
    return text


@PROFILE
@given(mangled(), st.sampled_from(known()))
def test_no_word_of_a_mangled_string_is_lost_or_turned(text, dialect):
    reading = read(text, dialect)
    assert (lost(text, reading, dialect), flipped(text, reading, dialect)) == ([], [])


def test_the_measures_see_what_is_lost_and_what_is_turned():
    linkedin = find("linkedin")
    reading = read("nurse", linkedin)
    assert lost("nurse RN", reading, linkedin) == ["rn"]
    assert flipped("RN NOT nurse", reading, linkedin) == ["nurse"]
    assert flipped("RN –nurse", reading, linkedin) == ["nurse"]
