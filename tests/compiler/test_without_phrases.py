"""Platforms that exclude nothing, or that read no phrases: what they get, and what is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from searchbuilder.compiler import compile
from searchbuilder.dialects import find
from searchbuilder.facts import applied
from searchbuilder.query.parser import parse

NOTHING_OUT, NO_PHRASE, NO_QUOTES = {"NOT": "none"}, {"Quotes": "ignored"}, {"Quotes": "error"}
CASES = (
    ("nurse NOT (student OR nurse aide)", NOTHING_OUT, "wider", ["nurse"], [
        ("SB551", "wider", "Bullhorn can't exclude words. Screen these out yourself: “student”, "
         "“nurse aide”"), ("SB559", "exact", "Checked by you: NOT")]),
    ("nurse AND (RN OR (ICU NOT aide))", NOTHING_OUT, "wider", ["nurse AND (RN OR ICU)"], [
        ("SB551", "wider", "Bullhorn can't exclude words. Screen these out yourself: “aide”"),
        ("SB559", "exact", "Checked by you: NOT")]),
    ("NOT student", NOTHING_OUT, "none", [], [
        ("SB523", "none", "Nothing is left to search for. Bullhorn can't exclude words. Screen "
         "these out yourself: “student”")]),
    ("nurse NOT (student OR nurse aide)", NOTHING_OUT | NO_PHRASE, "wider", ["nurse"], [
        ("SB551", "wider", "Bullhorn can't exclude words. Screen these out yourself: “student”, "
         "“nurse aide”"), ("SB559", "exact", "Checked by you: NOT, Quotes")]),
    ("nurse AND case manager", NO_PHRASE, "wider", ["nurse AND case AND manager"], [
        ("SB557", "wider", "Bullhorn can't search for phrases, so their words may stand apart: "
         "“case manager”"), ("SB559", "exact", "Checked by you: Quotes")]),
    ("nurse NOT nurse aide", NO_PHRASE, "wider", ["nurse"], [
        ("SB557", "wider", "Bullhorn can't search for phrases, so these are not excluded. Screen "
         "them out yourself: “nurse aide”"), ("SB559", "exact", "Checked by you: Quotes")]),
    ("nurse OR C++", NO_PHRASE, "narrower", ["nurse"], [
        ("SB558", "narrower", "Bullhorn can't search for these without quotes, so they are left "
         "out: “C++”"), ("SB559", "exact", "Checked by you: Quotes")]),
    ("nurse AND follow-up", NO_PHRASE, "exact", ['nurse AND "follow-up"'], [
        ("SB559", "exact", "Checked by you: Quotes")]),
    ("nurse OR follow-up", NO_QUOTES, "narrower", ["nurse"], [
        ("SB558", "narrower", "Bullhorn can't search for these without quotes, so they are left "
         "out: “follow-up”"), ("SB559", "exact", "Checked by you: Quotes")]),
    ("nurse AND résumé", NO_QUOTES, "exact", ["nurse AND résumé"], [
        ("SB559", "exact", "Checked by you: Quotes")]),
    ("nurse OR (RN AND .NET)", NO_QUOTES, "narrower", ["nurse"], [
        ("SB558", "narrower", "Bullhorn can't search for these without quotes, so they are left "
         "out: “.NET”"),
        ("SB516", "narrower", "Left out together with the words that they belong to: “RN”"),
        ("SB559", "exact", "Checked by you: Quotes")]),
)


@pytest.mark.parametrize(("text", "facts", "effect", "strings", "changes"), CASES)
def test_what_is_written_and_told(text: str, facts: dict[str, str], effect: str,
                                  strings: list[str], changes: list[tuple[str, ...]]) -> None:
    tree, = parse(text).items
    made = compile(tree, applied(find("bullhorn"), facts))
    assert (made.effect, [each.text for each in made.strings]) == (effect, strings)
    assert [(each.code, each.effect, each.message) for each in made.changes] == changes


def test_in_a_field_every_word_of_a_phrase_is_looked_for_there() -> None:
    tree, = parse("title:case manager").items
    made = compile(tree, applied(find("lucene"), NO_PHRASE))
    assert [each.text for each in made.strings] == ["title:case AND title:manager"]


def test_what_a_site_always_leaves_out_is_told_where_nothing_can_be_excluded() -> None:
    made = compile(parse("nurse").items[0], applied(find("google-linkedin"), NOTHING_OUT))
    assert [each.text for each in made.strings] == ['site:linkedin.com/in "nurse"']
    assert made.effect == "wider" and "SB551" in {each.code for each in made.changes}


def test_of_a_platform_of_ones_own_the_sheet_may_not_say_how_a_word_is_excluded() -> None:
    ours = replace(find("ats"), title="Our ATS", kind="Your own", excludes=False)
    made = compile(parse("nurse NOT student").items[0], ours)
    assert [(each.code, each.effect, each.message) for each in made.changes] == [(
        "SB551", "wider", "The sheet Platforms does not say how Our ATS excludes words (fact "
        "NOT). Screen these out yourself: “student”")]
