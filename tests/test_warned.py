"""`build` and `fill` repeat what `check` warns of, where it touches a string that they write."""

import pytest

from searchbuilder.build import Request, build
from searchbuilder.check import check, warned
from searchbuilder.diagnostic import NOTE
from searchbuilder.fill import fill

BOOK = r"""
    | Terms |
    |       | Term | Quick synonyms  |
    |       | MMI  | plateau, P&S, S |
    |       | FCE  | a, b, c         |
    | Synonyms |
    |          | Term | Synonym   | Kind |
    |          | MMI  | -healed   |      |
    |          | MMI  | 1-Mar     |      |
    |          | MMI  | Cаse      |      |
    |          | FCE  | +tested   |      |
    | Titles |
    |        | Role       | Title       |
    |        | Ergonomist | ergonomist  |
    |        | Ergonomist | ergonomists |
    |        | Ergonomst  | safety lead |
    | Levels |
    |        | Level  | Title words | Min years |
    |        | Senior | @lead       | 5+        |
    |        | Junior | OR          | two       |
    | Employers |
    |           | Employer | Treat as   |
    |           | @Acme    | off-limits |
    |           | @Beta    |            |
    | Evidence |
    |          | Term | Kind     | Text |
    |          | MMMI | red flag | none |
    | Searches |
    |          | Search | Titles       | Must        | Must not      | Level  | Accept |
    |          | One    | [Ergonomist] | [MMI]       | plateau; over 50 | Senior | |
    |          | Two    |              | [FCE]; @me  |               |        |        |
    |          | Three  |              | nurse       | women         |        | SB313 by law |
"""


@pytest.fixture
def book(workbook):
    return workbook(BOOK)


def said(found):
    return {(each.code, each.cell) for each in found if each.severity != NOTE}


def test_all_that_check_finds_but_what_touches_no_string(book):
    """A term, a level and an employer that no search uses, and a page that shows nothing."""
    assert said(check(book).diagnostics) - said(warned(book).diagnostics) == {
        ("SB119", "Employers!A3"), ("SB309", "Levels!B3"), ("SB121", "Levels!C3"),
        ("SB122", "Evidence!A2")}
    assert said(warned(book).diagnostics) <= said(check(book).diagnostics)
    assert len(said(warned(book).diagnostics)) > 10
    assert ("SB314", "Titles!A4") in said(warned(book).diagnostics)


def test_of_one_search_only_what_touches_it(book):
    one = said(warned(book, Request(searches=("Two",), platforms=("linkedin",))).diagnostics)
    assert one == {
        ("SB209", "Terms!B3"), ("SB119", "Synonyms!B5"), ("SB119", "Employers!A2")} | said(
            build(book, Request(searches=("Two",), platforms=("linkedin",))).diagnostics)


def test_of_a_query_what_touches_it(book):
    made = warned(book, Request(query="[FCE]", platforms=("linkedin",)))
    assert said(made.diagnostics) == {
        ("SB209", "Terms!B3"), ("SB119", "Synonyms!B5"), ("SB119", "Employers!A2")} | said(
            build(book, Request(query="[FCE]", platforms=("linkedin",))).diagnostics)


def test_each_is_told_once(book):
    found = warned(book).diagnostics
    assert len(found) == len(set(found))


def test_what_the_workbook_accepts_is_not_repeated(book):
    assert ("SB313", "Searches!D4") not in said(warned(book).diagnostics)


def test_the_strings_are_the_same(book):
    assert warned(book).results == build(book).results


def test_fill_repeats_them_too(book):
    assert fill(book, "copy.xlsx").build.diagnostics == warned(book).diagnostics


def test_so_does_the_command(book, cli):
    done = cli("build", book, "--search", "Two", "--for", "linkedin")
    assert "warning SB119 Synonyms!B5, column 1: Excel may run this text" in done.stderr
    assert "SB119 Synonyms!B2" not in done.stderr
