"""Spelling a tree in a dialect's signs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from searchbuilder.compiler.write import operators, pasted, write
from searchbuilder.dialects import find
from searchbuilder.query.parser import parse
from searchbuilder.query.tree import And, Field, Near, Not, Or, Query, Term

PLAIN = find("linkedin-recruiter")
QUOTING = find("ats")
SQLITE = find("sqlite-fts5")


def read(text: str) -> Query:
    tree, = parse(text).items
    return tree


WRITTEN = (
    ("nurse", PLAIN, "nurse"),
    ("RN2", PLAIN, "RN2"),
    ("case manager", PLAIN, '"case manager"'),
    ("nurse", QUOTING, '"nurse"'),
    # words that engines take for operators, in any case
    ('"AND"', PLAIN, '"AND"'),
    ('"or"', PLAIN, '"or"'),
    ('"Not"', PLAIN, '"Not"'),
    ("near", PLAIN, '"near"'),
    ("orange", PLAIN, "orange"),
    # anything that is not a plain word
    ("C++", PLAIN, '"C++"'),
    ("R&D", PLAIN, '"R&D"'),
    ("café", PLAIN, '"café"'),
    ("a_b", PLAIN, '"a_b"'),
    # wanted words, then groups, then exclusions
    ("(b OR c) NOT d AND a", PLAIN, "a AND (b OR c) NOT d"),
    ("a NOT b NOT c d", PLAIN, 'a NOT b NOT "c d"'),
    ("(a AND b) OR c OR (d NOT e)", PLAIN, "(a AND b) OR c OR (d NOT e)"),
    ("a AND (b OR (c AND (d OR e)))", PLAIN, "a AND (b OR (c AND (d OR e)))"),
    ("(a AND b) OR (c NOT d)", find("icims"), '("a" AND "b") OR ("c" AND NOT "d")'),
    ("(a AND b) OR (c NOT d)", find("icims-flat"), '"a" AND "b" OR "c" AND NOT "d"'),
    ("a AND b AND c d AND e AND (f OR g)", find("linkedin"),
     'a AND b "c d" e (f OR g)'),
    ("a AND (b OR (c AND d))", find("sales-navigator"), "a (b OR (c AND d))"),
    ("a NOT b", find("google"), '"a" -"b"'),
    ("a AND (b OR c)", find("indeed"), "a (b or c)"),
    ("title:a NOT title:b c", SQLITE, 'title : a NOT title : "b c"'),
    ("therap*", SQLITE, '"therap" *'),
    ("title:case manager*", SQLITE, 'title : "case manager" *'),
)


@pytest.mark.parametrize(("text", "dialect", "written"), WRITTEN)
def test_written(text: str, dialect, written: str) -> None:
    assert write(read(text), dialect) == written


def test_escapes_do_not_escape_one_another() -> None:
    bullhorn = find("bullhorn")
    assert write(Term('a\\b"c'), bullhorn) == r'"a\\b\"c"'
    assert write(Term('5" disc'), SQLITE) == '"5"" disc"'


def test_proximity() -> None:
    near = Near(Term("nurse"), Term("case manager"), 3)
    assert write(near, SQLITE) == 'NEAR(nurse "case manager", 3)'
    assert write(Field("title", near), SQLITE) == 'title : NEAR(nurse "case manager", 3)'


SITES = (
    ("a", 'site:linkedin.com/in "a"'),
    ("a AND b", 'site:linkedin.com/in "a" "b"'),
    ("a OR b", 'site:linkedin.com/in ("a" OR "b")'),
    ("NOT a", 'site:linkedin.com/in -"a"'),
    (And((Term("a"), Field("site", Term("uk.linkedin.com/in")))),
     'site:uk.linkedin.com/in "a"'),
    (And((Or((Term("a"), Term("b"))), Or((Field("site", Term("www.linkedin.com/in/")),
                                          Field("site", Term("linkedin.com/pub")))))),
     '(site:www.linkedin.com/in/ OR site:linkedin.com/pub) ("a" OR "b")'),
    (And((Term("a"), Not(Field("site", Term("linkedin.com/jobs"))))),
     'site:linkedin.com/in "a" -site:linkedin.com/jobs'),
)


@pytest.mark.parametrize(("text", "written"), SITES)
def test_an_x_ray_search_begins_with_its_site(text: str | Query, written: str) -> None:
    tree = read(text) if isinstance(text, str) else text
    assert pasted(tree, find("google-linkedin")) == written


COUNTED = (
    ("a", PLAIN, 0), ("a AND b AND c", PLAIN, 2), ("a OR b", PLAIN, 1), ("a NOT b", PLAIN, 1),
    ("a NOT b", QUOTING, 2), ("a AND (b OR c) NOT d NOT e", PLAIN, 4),
    ("a AND b", find("linkedin"), 1), ("a AND b c AND d", find("linkedin"), 0),
    ("a AND (b OR c) NOT d", find("linkedin"), 2),
    ("a NOT b", find("google"), 1), ("title:a AND title:b", SQLITE, 1),
)


@pytest.mark.parametrize(("text", "dialect", "count"), COUNTED)
def test_operators(text: str, dialect, count: int) -> None:
    assert operators(read(text), dialect) == count


def test_a_new_dialect_needs_no_code() -> None:
    yandex = replace(PLAIN, and_=" ", or_=" | ", not_=" -", always_quote=True)
    assert write(read("a AND (b OR c) NOT d"), yandex) == '"a" ("b" | "c") -"d"'
