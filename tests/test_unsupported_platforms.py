"""The platforms that nothing is written for."""

import pytest

from searchbuilder.diagnostic import ERROR, Diagnostic
from searchbuilder.dialects import known
from searchbuilder.platforms import missing, platforms
from searchbuilder.unsupported_platforms import UNSUPPORTED, UnsupportedPlatform


def test_their_names():
    assert [each.name for each in UNSUPPORTED] == [
        "ashby", "avature", "bayt", "careerbuilder", "cornerstone", "cv-library", "dayforce",
        "doximity", "duckduckgo", "gem", "glassdoor", "health-ecareers", "indeed-resume",
        "jobadder", "pcrecruiter", "practicelink", "recruitee", "reddit", "reed",
        "smartrecruiters", "stack-overflow", "successfactors", "usajobs", "workday",
        "yahoo", "ziprecruiter"]


def test_none_is_written():
    taken = {key.casefold() for each in known() for key in (each.name, each.title)}
    assert not taken & {key.casefold() for each in UNSUPPORTED for key in each[:2]}


@pytest.mark.parametrize("each", UNSUPPORTED, ids=[each.name for each in UNSUPPORTED])
def test_a_reason_ends_a_sentence(each):
    assert set(each.name) <= set("abcdefghijklmnopqrstuvwxyz-")
    assert each.reason and each.reason[0].islower() and each.reason[-1] not in ".,;: "
    assert each.source == "" or each.source.startswith("http")


@pytest.mark.parametrize("name", ["stack-overflow", "Stack Overflow", " STACK  OVERFLOW "])
def test_it_is_told_apart_from_a_name_that_nobody_knows(name):
    assert missing(name, platforms()[0], "Searches!B2") == Diagnostic(
        "SB401", ERROR, "No strings for Stack Overflow yet: no public page explains its search "
        "syntax", "Searches!B2", 0, "searchbuilder platforms lists those that work")


def test_a_record_without_a_source():
    assert UnsupportedPlatform("a", "A", "b").source == ""
