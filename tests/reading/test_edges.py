"""What stands at the edge of a word or phrase and is no part of it."""

from __future__ import annotations

import pytest

from searchbuilder.dialects import find
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.query.tree import And, Field, Term, walk
from searchbuilder.reading import read
from searchbuilder.reading.edges import asks, ended, lone_mark
from searchbuilder.reading.phrases import unwrapped

# A word, whether its mark is curly, the word without it and the place of the mark.
MARKS = (
    ("term2'", True, "term2", 5), ("term2'", False, "term2", 5), ("welder'", False, "welder", 6),
    ("1'", True, "1", 1), ("1'", False, "1'", -1), ("6'2'", False, "6'2'", -1),
    ("'nurse", True, "nurse", 0), ("'90s", True, "'90s", -1), ("'n", True, "'n", -1),
    ("'nurse'", True, "'nurse'", -1),
    ("'em", False, "'em", -1), ("'s-Hertogenbosch", True, "'s-Hertogenbosch", -1),
    ("workers'", True, "workers'", -1), ("NURSES'", False, "NURSES'", -1),
    ("goin'", True, "goin'", -1), ("dell'", True, "dell'", -1), ("l'", True, "l'", -1),
    ("O'Neill", True, "O'Neill", -1), ("rock'n'", True, "rock'n'", -1), ("C#'", True, "C#'", -1),
)


@pytest.mark.parametrize("text, curly, word, place", MARKS)
def test_a_quotation_mark_is_none_where_an_apostrophe_may_stand(text, curly, word, place):
    assert lone_mark(text, curly) == (word, place)


ENDS = (
    ("San Francisco.", "San Francisco"), ("Google.", "Google"), ("York,", "York"),
    ("Acme Inc.", "Acme Inc."), ("Acme Corp.", "Acme Corp."), ("Ph.D.", "Ph.D."),
    ("U.S.", "U.S."), ("NASA.", "NASA."), ("node.js", "node.js"), ("Leeds..", "Leeds.."),
    ("Leeds, York", "Leeds, York"), (".", "."),
)


@pytest.mark.parametrize("text, phrase", ENDS)
def test_a_full_stop_of_a_sentence_is_no_part_of_a_phrase(text, phrase):
    assert ended(text) == phrase


@pytest.mark.parametrize("text, before, letter", [
    ("stor?", False, True), ("stor??", False, True), ("why?", True, False), ("C?", False, False),
    ("24?", False, False), ("st?r", False, False), ("store", False, False)])
def test_a_question_mark_may_stand_for_a_letter(text, before, letter):
    assert asks(text, before) is letter


# A text, what it is in one line, and the phrases that were put together.
LINES = (
    ('"site\nmanager" RN', '"site manager" RN', ((0, "site manager"),)),
    ('RN OR "site \n  - manager" OR x', 'RN OR "site      manager" OR x', ((6, "site manager"),)),
    ('“site\nmanager”, RN', '“site manager”, RN', ((0, "site manager"),)),
    ('"a\nb" OR "c\nd"', '"a b" OR "c d"', ((0, "a b"), (9, "c d"))),
    ('"a\nb" OR "c" OR "d\ne"', '"a b" OR "c" OR "d e"', ((0, "a b"), (16, "d e"))),
    ('"site manager"\n"RN"', '"site manager"\n"RN"', ()),
    ('"site\nAND manager"', '"site\nAND manager"', ()),
    ('"site\n\nmanager"', '"site\n\nmanager"', ()),
    ('"site\n"manager', '"site\n"manager', ()),
    ('"site (RN\nmanager"', '"site (RN\nmanager"', ()),
    ('6" tall\n5" wide', '6" tall\n5" wide', ()),
    ("site\nmanager", "site\nmanager", ()),
)


@pytest.mark.parametrize("text, line, phrases", LINES)
def test_a_phrase_goes_over_the_end_of_a_line(text, line, phrases):
    assert unwrapped(text) == (line, phrases)
    assert len(line) == len(text)


def test_a_phrase_over_two_lines_is_one_wherever_it_stands():
    reading = read('RN AND\n"site\nmanager"', find("bullhorn"))
    assert Term("site manager") in reading.tree.parts
    assert [(each.code, each.column) for each in reading.diagnostics] == [("SB602", 8)]


def test_a_blank_may_stand_before_the_colon_of_a_field_in_full_width_too():
    tree = And((Term("welder"), Field("company", Term("Acme"))))
    assert [read(text, find("seekout")).tree for text in (
        "welder AND company:Acme", "welder AND company :Acme", "welder AND company ：Acme")] == [
            tree] * 3


def test_what_stands_near_an_empty_placeholder_stays():
    reading = read("{} NEAR/3 nurse", find("icims"))
    assert reading.tree == Term("nurse")
    assert [(each.code, each.column, each.message) for each in reading.diagnostics] == [
        ("SB611", 1, "“{}” is a placeholder without a name, so it is ignored")]


@pytest.mark.parametrize("text, last", [
    ("nurse Leeds.", "Leeds"), ("(nurse OR women.)", "women"),
    ("nurse AND (RN OR Leeds.) ", "Leeds"),
    ("nurse Inc.", "Inc."), ("nurse NASA.", "NASA."), ("Leeds. nurse", "nurse"),
    ("nurse dept.", "dept."), ("nurse Node.js", "Node.js"), ("nurse Leeds...", "Leeds")])
def test_a_full_stop_behind_the_last_word_is_no_part_of_it(text, last):
    reading = read(text, find("linkedin"))
    words = [node.text for node in walk(reading.tree) if isinstance(node, Term)]
    assert words[-1] == last


@pytest.mark.parametrize("text, tree, codes", [
    ('b) "nurse aide" OR RN', "nurse aide OR RN", []), ("  a) (x OR y)", "x OR y", []),
    ("a) AND b", "a AND b", ["SB635", "SB601"]),
    ("(a OR b) c", "(a OR b) AND c", []),
    ("nurse b) c", "nurse AND b AND c", ["SB601"])])
def test_the_letter_of_a_list_is_no_word(text, tree, codes):
    reading = read(text, find("linkedin"))
    assert (to_house_syntax(reading.tree), [each.code for each in reading.diagnostics]) == (
        tree, codes)


@pytest.mark.parametrize("text", ["nurse RN,", "nurse RN;", "nurse RN , ", "(nurse OR RN);",
                                  "nurse."])
def test_a_sign_that_ends_a_string_needs_no_finding(text):
    assert read(text, find("linkedin")).diagnostics == ()
