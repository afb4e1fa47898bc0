"""A finding is made from its record, which alone knows what it says."""

import pytest

from searchbuilder.diagnostic import ERROR, NOTE, WARNING, Diagnostic, Location
from searchbuilder.rule import Message, change, rule

PAGE = """
    A title
    of two lines.

    It is only a test.

    This

    That
    """
HERE = Location("Terms!A2", 3, 4, "some text")


def said(text, **values):
    found = rule("SB999", NOTE, PAGE, text).found(**values)
    return found.message


def test_a_record():
    made = rule("SB999", (ERROR, NOTE), PAGE, "Only {this}", "Do {that}")
    assert made.title == "A title of two lines."
    assert made.page == (
        "Why is this bad?\nIt is only a test.\n\nExample\nThis\n\nUse instead\nThat")
    assert made.labels == (ERROR, NOTE)
    assert made.found(HERE, this="one", that="another") == Diagnostic(
        "SB999", ERROR, "Only one", "Terms!A2", 3, "Do another", "some text", 4)


@pytest.mark.parametrize("page", ["Title.", PAGE + "\n    More", PAGE.replace("    That\n", "")])
def test_a_page_has_a_part_for_each_heading(page):
    with pytest.raises(ValueError):
        rule("SB999", NOTE, page, "Only this")


def test_a_case_has_a_text_a_hint_and_a_severity_of_its_own():
    made = rule("SB999", ERROR, PAGE, {
        "": "First", "mild": Message("Second", "Do it", WARNING)}, "Do this")
    assert made.found() == Diagnostic("SB999", ERROR, "First", hint="Do this")
    assert made.found(case="mild") == Diagnostic("SB999", WARNING, "Second", hint="Do it")
    assert made.found(case="mild", severity=NOTE).severity == NOTE


def test_what_was_probably_meant_is_offered_in_place_of_the_hint():
    made = rule("SB999", ERROR, PAGE, "No {name}", "Add {name}")
    assert made.found(name="A").hint == "Add A"
    assert made.found(meant=[], name="A").hint == "Add A"
    assert made.found(meant=["B"], name="A").hint == "Did you mean B?"
    assert made.found(meant=["B", "C"], name="A").hint == "Did you mean B or C?"


def test_values():
    assert said("{count} {count:row is|rows are}", count=1) == "1 row is"
    assert said("{count} {count:row is|rows are}", count=1234) == "1,234 rows are"
    assert said("{words}", words=("a", "b", "c")) == "“a”, “b”, “c”"
    assert said("{words:2}", words=("a", "b", "c")) == "“a”, “b” and 1 more"
    assert said("{words:3}", words=("a", "b", "c")) == "“a”, “b”, “c”"
    assert said("{this}", this="{as} it is") == "{as} it is"


def test_a_value_that_is_not_given_is_an_error_of_the_program():
    with pytest.raises(KeyError):
        said("{what}")


def test_a_change_has_effects_and_no_severity():
    made = change("SB599", "wider", PAGE, "Left out")
    assert (made.severities, made.labels) == ((), ("wider",))
