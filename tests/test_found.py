"""Mistakes that were found once and must not come back, each with its smallest case."""

import sqlite3

import pytest

from searchbuilder.build import Request, build
from searchbuilder.compiler import compile
from searchbuilder.dialects import find
from searchbuilder.query.parser import parse
from searchbuilder.query.tree import And, Field, Not, Or, Origin, Term

FORM = Origin(form=True)
NOT_LINKEDIN = Origin(avoid=frozenset({"linkedin"}))


def text(tree, platform="linkedin", lexicon=()):
    return [string.text for string in compile(tree, find(platform), lexicon).strings]


@pytest.mark.parametrize("first, second", [(FORM, Origin()), (Origin(), FORM)])
def test_a_made_form_does_not_swallow_the_same_word_of_the_user(first, second):
    tree = And((Term("nurse"), Not(Or((Term("FCE"), Term("FCEs", origin=first)))),
                Not(Term("FCEs", origin=second))))
    assert text(tree) == ["nurse NOT FCE NOT FCEs"]


@pytest.mark.parametrize("first, second", [(NOT_LINKEDIN, Origin()), (Origin(), NOT_LINKEDIN)])
def test_a_word_left_out_in_one_place_is_sent_in_the_other(first, second):
    tree = Or((Term("rtw", origin=first), Term("rtw", origin=second)))
    assert text(tree) == ["rtw"]
    tree = And((Term("a"), Not(Term("rtw", origin=first)), Not(Term("rtw", origin=second))))
    assert text(tree) == ["a NOT rtw"]


def test_results_are_not_remembered_for_equal_trees_of_other_cells():
    plain, avoided = Term("IME"), Term("IME", origin=NOT_LINKEDIN)
    assert text(plain) == ["IME"]
    assert text(avoided) == []
    assert text(And((Term("IME", origin=Origin("A!B1")), Not(Term("x"))))) == ["IME NOT x"]


def test_words_that_fall_with_a_left_out_one_are_named():
    guarded = And((Term("rtw", origin=NOT_LINKEDIN), Term("light duty")))
    compiled = compile(Or((guarded, Term("return"))), find("linkedin"))
    assert {word for change in compiled.changes for word in change.words} == {"rtw", "light duty"}


@pytest.mark.parametrize("words, kept", [
    (("Straße", "Strasse"), '"Straße" OR Strasse'),
    (("re", "re\u0301sume\u0301 writer"), 're OR "re\u0301sume\u0301 writer"')])
def test_words_that_the_engine_tells_apart(words, kept):
    assert text(Or(tuple(map(Term, words))), "sqlite-fts5") == [kept]


def test_nesting_that_the_engine_refuses_is_refused_in_words():
    engine = sqlite3.connect(":memory:")
    engine.execute("CREATE VIRTUAL TABLE d USING fts5(title, body)")
    for levels in (10, 15, 16, 17, 25):
        tree = Term("q")
        for number in range(levels):
            tree = And((Term(f"x{number}"), Or((Term(f"y{number}"), tree, Not(Term("z"))))))
        for string in text(tree, "sqlite-fts5"):
            engine.execute("SELECT * FROM d WHERE d MATCH ?", (string,)).fetchall()


def test_words_in_quotes_that_look_like_signs_count():
    tree = And((*(Term(f"w{number}") for number in range(31)), Term("intitle:nurse")))
    compiled = compile(tree, find("google"))
    assert compiled.strings[0].words == 33
    assert [change.words for change in compiled.changes] == [("nurse",)]


@pytest.mark.parametrize("platform", ["linkedin", "ats", "google", "bing"])
def test_a_prefix_is_not_completed_with_a_quotation_mark(platform):
    assert text(Term("5", star=True), platform, ['5" disc', "5” x"]) in (['"5"'], ["5"])


def test_an_excluded_field_that_is_missing_is_only_wider():
    tree = And((Term("x"), Not(Field("title", parse("a NEAR/3 b").items[0]))))
    compiled = compile(tree, find("linkedin"))
    assert (compiled.effect, [change.code for change in compiled.changes]) == ("wider", ["SB502"])


BOOK = """
    | Terms |
    |       | Term |
    |       | A    |
    |       | Bad  |
    |       | Ctx  |
    | Synonyms |
    |          | Term | Synonym        | Needs context | Region | Sales Navigator |
    |          | A    | RTW            | x             |        |                 |
    |          | A    | return         |               |        | no              |
    |          | Bad  | visa           |               | GB     |                 |
    |          | Ctx  | “light duty”   |               | GB     |                 |
    | False friends |
    |               | Synonym | Context (any of) | Exclude | Use |
    |               | RTW     | {} |
    | Searches |
    |          | Search | Titles | Must | Region |
    |          | One    | {} | [A]  | US     |
"""


@pytest.mark.parametrize("row", ["         | [Bad] | exclude", "[Ctx] AND x |    | context"])
def test_a_short_form_without_any_of_its_words_here_is_left_out_and_said(workbook, row):
    made = build(workbook(BOOK.format(row, "")), Request(platforms=("linkedin",)))
    assert made.results[0].compiled.strings[0].text == "return"
    assert [(each.code, each.cell) for each in made.diagnostics] == [("SB302", "Synonyms!B2")]


def test_a_context_with_names_near_one_another(workbook):
    made = build(workbook(BOOK.format("title:([Ctx] NEAR/2 b) | | context", "")),
                 Request(platforms=("sqlite-fts5",), region="GB"))
    assert made.results[0].compiled.strings[0].text == (
        'return OR (title : NEAR("light duty" b, 2) AND (RTW OR RTWs))')


def test_a_title_that_says_so_and_a_company_among_titles(workbook):
    made = build(workbook(BOOK.format("[Ctx] | | context", "title:nurse; RN")),
                 Request(platforms=("linkedin-recruiter",)))
    assert made.results[0].compiled.strings[0].boxes["title"] == "nurse OR RN"
    made = build(workbook(BOOK.format("[Ctx] | | context", "nurse OR company:x")), Request())
    assert [(each.code, each.cell, each.column, each.message) for each in made.diagnostics
            if each.code == "SB212"] == [
        ("SB212", "Searches!B2", 18, "company: cannot stand in Titles")]
    assert made.not_built == ("“One” (Searches!A2)",)


def test_a_column_named_after_a_platform_as_people_write_it(workbook):
    made = build(workbook(BOOK.format("[Ctx] | | context", "nurse")),
                 Request(platforms=("sales-navigator",)))
    assert [change.words for change in made.results[0].compiled.changes
            if change.code == "SB505"] == [("return",)]


def test_long_cells_take_no_minutes(workbook):
    words = " ".join(f"word{number}" for number in range(3_000))
    made = build(workbook(BOOK.format("[Ctx] | | context", "nurse")),
                 Request(platforms=("linkedin", "google"), query=f"{words} OR {words} x"))
    assert len(made.results) == 2


@pytest.mark.parametrize("query, message", [
    ("nurse -student", "“-student” would be looked for with its sign"),
    ("-student", "“-student” would be looked for with its sign"),
    ("+nurse", "“+nurse” would be looked for with its sign")])
def test_signs_of_other_languages_are_not_words(workbook, query, message):
    made = build(workbook(BOOK.format("[Ctx] | | context", "")), Request(query=query))
    assert [each.message for each in made.diagnostics if each.code == "SB222"] == [message]
    assert made.results == ()
