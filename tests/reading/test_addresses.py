"""A web address without site: is searched as a word, which is said once."""

import pytest

from searchbuilder.diagnostic import WARNING
from searchbuilder.reading.addresses import is_address
from searchbuilder.source import source
from searchbuilder.translate import translate


@pytest.mark.parametrize("word", (
    "https://www.example.com", "http://example.org/people?page=2", "www.example.com",
    "example.com/in", "uk.example.com", "jobs.example.co.uk", "linkedin.com", "linkedin.com/in"))
def test_it_has_a_protocol_a_path_or_a_part_of_a_site_before_it(word):
    assert is_address(word)


@pytest.mark.parametrize("word", (
    "example.com", "node.js", "Node.js/React", "asp.net", "asp.net/mvc", ".net/c#", "CI/CD",
    "b.com/m.com", "B.Sc/M.Sc", "e.g./i.e.", "38.101", "U.S.A.", "jane@example.com",
    "@example.com", "Inc./Ltd."))
def test_a_company_a_skill_a_degree_and_mail_are_none(word):
    assert not is_address(word)


def test_it_is_said_once_and_searched_as_typed():
    made = translate(["(linkedin.com/in OR uk.example.com) nurse"], "google", ["linkedin"])
    assert [(each.code, each.severity, each.column, each.message, each.hint)
            for each in made.diagnostics] == [
        ("SB634", WARNING, 2,
         "“linkedin.com/in”, “uk.example.com” are web addresses, searched as words",
         "To keep a web search engine to that site, type site:linkedin.com/in. On other "
         "platforms, delete it")]
    assert [string.text for string in made.results[0].compiled.strings] == [
        'nurse ("linkedin.com/in" OR "uk.example.com")']


@pytest.mark.parametrize("text", (
    "site:linkedin.com/in nurse", "site:linkedin.com/in OR linkedin.com/pub nurse",
    '"linkedin.com/in" nurse', "inurl:example.com/in nurse"))
def test_nothing_is_said_behind_site_or_in_quotation_marks(text):
    assert "SB634" not in {each.code for each in source(text, "google").reading.diagnostics}


def test_what_is_meant_is_left_to_its_author():
    assert source("linkedin.com/in ‘nurse aide’", "google").repaired == ""
