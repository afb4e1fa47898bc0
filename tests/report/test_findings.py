"""Diagnostics as screens of 80 columns, with the mark under the place that is meant."""

import pytest

from searchbuilder.diagnostic import ERROR, NOTE, WARNING, Diagnostic
from searchbuilder.report.findings import finding, findings


def mark(screen):
    """The sign above the ^ of a screen."""
    lines = screen.split("\n")
    (number,) = [number for number, line in enumerate(lines) if line.strip() == "^"]
    return lines[number - 1][lines[number].index("^")]


def test_none():
    assert findings([]) == ""


def test_a_whole_screen():
    assert findings([
        Diagnostic("SB201", ERROR, "This ( has no matching )", "Searches!D4", 8,
                   "Add ) where the group ends", "nurse; (RN"),
        Diagnostic("SB104", WARNING, "The sheet “Titels” is skipped: its name is unknown",
                   "Titels!A1", 0, "Did you mean Titles?"),
        Diagnostic("SB203", ERROR, "Nothing comes after NOT", "", 1,
                   "Type what should come after NOT, or delete it", "NOT"),
        Diagnostic("SB112", NOTE, "This is the number 4, not text"),
        Diagnostic("SB301", ERROR, "Left out: “PPI” needs context and has none",
                   "Synonyms!B4", 0, "Add a row for it to False friends, or clear Needs context"),
    ]) == """\
error SB201 Searches!D4, column 8: This ( has no matching )
    nurse; (RN
           ^
    Add ) where the group ends
warning SB104 Titels!A1: The sheet “Titels” is skipped: its name is unknown
    Did you mean Titles?
error SB203 column 1: Nothing comes after NOT
    NOT
    ^
    Type what should come after NOT, or delete it
note SB112: This is the number 4, not text
error SB301 Synonyms!B4: Left out: “PPI” needs context and has none
    Add a row for it to False friends, or clear Needs context
"""


def test_long_messages_and_hints_are_wrapped():
    screen = finding(Diagnostic("SB110", WARNING, "word " * 30, "Synonyms!C2", 0, "hint " * 30))
    assert screen == """\
warning SB110 Synonyms!C2: word word word word word word word word word word
    word word word word word word word word word word word word word word word
    word word word word word
    hint hint hint hint hint hint hint hint hint hint hint hint hint hint hint
    hint hint hint hint hint hint hint hint hint hint hint hint hint hint hint"""


def test_a_line_may_fill_all_80_columns():
    fits, breaks = ("a" * 38 + " " + "b" * length for length in (37, 38))
    assert finding(Diagnostic("SB1", NOTE, "m", "", 0, fits)).split("\n") == [
        "note SB1: m", "    " + fits]
    assert finding(Diagnostic("SB1", NOTE, "m", "", 0, breaks)).split("\n") == [
        "note SB1: m", "    " + "a" * 38, "    " + "b" * 38]


@pytest.mark.parametrize("before, after", [
    (0, 0), (0, 500), (37, 200), (38, 200), (39, 200), (75, 0), (76, 0), (77, 1), (500, 0),
    (500, 500)])
def test_the_mark_under_a_long_line(before, after):
    screen = finding(Diagnostic("SB201", ERROR, "m", "A!B1", before + 1, "",
                                "a" * before + "(" + "b" * after))
    assert mark(screen) == "("
    assert all(len(line) <= 80 for line in screen.split("\n"))


def test_a_long_line_shows_both_sides_of_the_place():
    screen = finding(Diagnostic("SB201", ERROR, "m", "", 101, "", "a" * 100 + "(" + "b" * 100))
    assert screen == ("error SB201 column 101: m\n    " + "a" * 38 + "(" + "b" * 37
                      + "\n    " + " " * 38 + "^")


@pytest.mark.parametrize("text, shown", [
    ("first\nsecond (\nthird", "second ("), ("(\nsecond", "("), ("first\n\n\n(", "("),
    ("a\tb\t(x", "a b (x"), ("a\r\n(x", "(x"), ("a\x0b(x", "a (x"), ("a\u2028(x", "a (x"),
    ("\u200b\u202e(x", "  (x"), ("\x1b[31m(x", " [31m(x"), ("a\x9b(x", "a (x")])
def test_the_mark_in_several_lines_tabs_and_signs_that_nobody_sees(text, shown):
    """One blank stands for each such sign, so the mark stays under its place."""
    screen = finding(Diagnostic("SB201", ERROR, "m", "A!B1", text.index("(") + 1, "", text))
    mark = " " * shown.index("(") + "^"
    assert screen.split("\n") == [
        f"error SB201 A!B1, column {text.index('(') + 1}: m", f"    {shown}", f"    {mark}"]


def test_a_place_at_the_end_of_the_text():
    """Something is missing there."""
    screen = finding(Diagnostic("SB201", ERROR, "m", "", 4, "", "(ab"))
    assert screen == "error SB201 column 4: m\n    (ab\n       ^"


def test_a_column_without_its_text_is_named_but_not_drawn():
    assert finding(Diagnostic("SB210", WARNING, "m", "A!B1", 4, "h")) == (
        "warning SB210 A!B1, column 4: m\n    h")


@pytest.mark.parametrize("sign", ["\x1b", "\x9b", "\x07", "\u202e", "\u2066", "\u200b", "\x00"])
def test_no_control_character_of_a_cell_reaches_the_screen(sign):
    screen = findings([Diagnostic("SB1", ERROR, f"m{sign}m", f"'A{sign}B'!C1", 2, f"h{sign}h",
                                  f"a{sign}b")])
    assert sign not in screen
    assert all(line.isprintable() for line in screen.split("\n"))
