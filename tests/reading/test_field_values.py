"""Words in capitals behind a field and a blank: one name, where the platform is only guessed."""

from __future__ import annotations

import pytest

from searchbuilder.diagnostic import NOTE
from searchbuilder.dialects import find
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.reading import read

LINKEDIN = find("linkedin")


@pytest.mark.parametrize("text, tree", (
    ("nurse AND location: New York", "nurse AND location:New York"),
    ("(location: New York, title: Case Manager) x",
     "location:New York AND title:Case Manager AND x"),
    ("title: Case Manager NOT aide", "title:Case Manager AND NOT aide"),
    # one word is the field's, or the words are no name
    ("location:New York", "location:New AND York"), ("location: Boston", "location:Boston"),
    ("location: New york", "location:New AND york"),
    ("location: New York nurse", "location:New AND York AND nurse"),
    ("title: Ab Cd Ef Gh", "title:Ab Cd Ef Gh"),
    ("title: Ab Cd Ef Gh Ij", "title:Ab AND Cd AND Ef AND Gh AND Ij"),
    # a list, an exclusion, and what no form has
    ("location: Berlin Hamburg Bonn", "location:Berlin AND Hamburg AND Bonn"),
    ("title: Developer* Java", "title:Developer* AND Java"),
    ("title: RN LPN CNA", "title:RN AND LPN AND CNA"), ("skills: Java Go", "skill:Java AND Go"),
    ("a NOT title: Team Lead", "a AND NOT title:Team AND Lead"),
    ("intitle: Resume Java", "title:Resume AND Java"),
    ("filetype: Pdf Resume", "file type:Pdf AND Resume")))
def test_a_name_behind_a_field(text, tree):
    assert to_house_syntax(read(text, LINKEDIN, named=False).tree) == tree


def test_the_finding_names_it():
    found, = [each for each in read("a AND company: Acme Steel", LINKEDIN, named=False).diagnostics
              if each.code == "SB607"]
    assert (found.severity, found.column, found.width, found.message, found.hint) == (
        NOTE, 16, 10,
        "“Acme Steel” has no quotation marks. Read as one name, because of its capitals",
        "If these are separate words, type AND between them")


def test_nothing_is_said_of_a_place_which_is_nothing_else():
    assert "SB607" not in {each.code for each in read(
        "a AND location: New York", LINKEDIN, named=False).diagnostics}


def test_a_platform_that_was_named_reads_it_as_it_does():
    assert to_house_syntax(read("location: New York", LINKEDIN).tree) == "location:New AND York"


@pytest.mark.parametrize("text, tree", (
    ("NAME:(a OR b) AND COMPANY_NAME:Acme", "(title:a OR title:b) AND company:Acme"),
    ("NAME:(a OR b) AND DESCRIPTION:(c)", "(title:a OR title:b) AND c"),
    ("name:(a OR b) AND description:(c)", "(name:a OR name:b) AND c"),
    ("name:Smith AND nurse", "name:Smith AND nurse")))
def test_the_name_of_a_vacancy_is_no_name_of_a_person(text, tree):
    assert to_house_syntax(read(text, LINKEDIN, named=False).tree) == tree


@pytest.mark.parametrize("text", ("a | b", "(a OR b) AND (-(c OR d))", "(a OR b) -c"))
def test_signs_that_are_always_operators_need_no_finding_where_the_platform_is_guessed(text):
    assert read(text, LINKEDIN, named=False).diagnostics == ()
    assert [each.code for each in read(text, LINKEDIN).diagnostics] == ["SB604"]
