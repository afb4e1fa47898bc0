"""What a page says of a change: what to type in a terminal is not among it."""

from __future__ import annotations

import pytest

from searchbuilder.findings.changes_room import SB528
from searchbuilder.report.changes import without_options
from searchbuilder.rules import rules

VALUES = {"title": "Google", "limit": 32, "unit": "words", "needed": 1_400, "words": "“a”, “b”",
          "strings": "1,400 strings", "most": 12, "verb": "reads"}


@pytest.mark.parametrize("case", SB528.messages)
def test_how_to_get_all_strings_is_left_out_and_the_rest_stays(case):
    message = SB528.says(case, **VALUES)
    told = without_options(message)
    assert ("--" in message) == (case != "more") and "--" not in told
    assert told.endswith("Left out: “a”, “b”") and message.startswith(told[:20])


def test_a_message_without_an_option_stays_as_it_is():
    for text in ("Left out: “a --b”", "For titles only, set its filter Title",
                 "Not excluded, to keep the string short: “aide”"):
        assert without_options(text) == text


def test_no_other_message_of_a_string_that_is_on_the_page_names_an_option():
    """SB550 is said where --max-characters was given, which no page is."""
    named = {code for code, rule in rules().items() if rule.effects
             for message in rule.messages.values() if "--" in message.text}
    assert named == {"SB528", "SB550"}


def test_on_a_page_nobody_has_a_workbook_at_hand():
    assert without_options("Check it with searchbuilder calibrate yahoo --into my.xlsx") == (
        "Check it with searchbuilder calibrate yahoo")
