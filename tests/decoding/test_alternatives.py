"""A line of alternatives behind the name of a field: all of them are looked for there."""

from __future__ import annotations

import pytest

from searchbuilder.decoding.alternatives import alternatives
from searchbuilder.decoding.block_names import ABROAD, LABELS
from searchbuilder.decoding.encoded import Decoded, decoded
from searchbuilder.decoding.undone import Undone
from searchbuilder.dialects import find
from searchbuilder.translate import translate


@pytest.mark.parametrize("text, plain, label, field", [
    ('Title: "a b" OR c', 'title:("a b" OR c)', "Title", "title"),
    ("- Title: a b OR co-founder", "title:(a b OR co-founder)", "Title", "title"),
    ("**Job titles:** “a b” OR c", "title:(“a b” OR c)", "Job titles", "title"),
    ("3) **Company**: a OR b OR c ", "company:(a OR b OR c)", "Company", "company"),
    ("Key skills: a OR b", "skill:(a OR b)", "Key skills", "skill"),
    # as it is written elsewhere
    ('Titre : "a b" OR c', 'title:("a b" OR c)', "Titre", "title"),
    ("→ Tytuł: a OR b", "title:(a OR b)", "Tytuł", "title"),
    ("Intitulé de poste : a OR b", "title:(a OR b)", "Intitulé de poste", "title"),
    # among other lines
    ("(a OR b)\nAND c\nLocation: d OR e", "(a OR b)\nAND c\nlocation:(d OR e)", "Location",
     "location"),
    ("Standort: Köln OR Bonn", "location:(Köln OR Bonn)", "Standort", "location"),
])
def test_every_alternative_is_in_the_field(text, plain, label, field):
    assert alternatives(text) == Undone(plain, f"“{label}:” is read as {field}:")


@pytest.mark.parametrize("text, plain, label", [
    ("**Title field:**\na OR b", "title:(a OR b)", "Title field"),
    ("### Job titles\n\n(\"a b\" OR c)", 'title:("a b" OR c)', "Job titles"),
    ("**Titles (Boolean)**\n(a OR b) AND (c OR d)", "title:((a OR b) AND (c OR d))",
     "Titles (Boolean)"),
    ("Titles:\na OR\nb OR c", "title:(a OR\nb OR c)", "Titles")])
@pytest.mark.parametrize("platform", ["", "google"])
def test_what_stands_below_the_name_of_a_field_is_in_it(text, plain, label, platform):
    done = decoded(text, find(platform) if platform else None)
    assert (done.text, done.said, done.remarks) == (plain, (f"“{label}:” is read as title:",), ())


@pytest.mark.parametrize("label", ["Companies", "Employer", "Current company"])
def test_a_bullet_with_its_field_before_backticks_is_a_line_of_a_page(label):
    assert decoded(f"- {label}: `a OR b`") == Decoded("company:(a OR b)", (
        "Copied from Markdown: the backticks around it are taken off. "
        f"“{label}:” is read as company:",))


@pytest.mark.parametrize("text, plain", [
    ("Job titles:\n(a OR b) AND (c OR d) NOT e", "(a OR b) AND (c OR d) NOT e"),
    ("Title boolean:\n(a OR b) NOT c", "(a OR b) NOT c"),
    ("Titre :\n(a OR b)\nSAUF c", "(a OR b)\nSAUF c"), ("Titles:\n(a OR b) -c", "(a OR b) -c"),
    ("Job titles:\n(a OR b) AND (c OR d)", "(a OR b) AND (c OR d)"),
    ("**Titles:** `(a OR b) NOT c`", "(a OR b) NOT c")])
def test_a_whole_search_below_the_name_of_a_field_is_not_looked_for_there(text, plain):
    done = decoded(text)
    assert done.text == plain and len(done.remarks) == 1


@pytest.mark.parametrize("text", [
    # a field of a string
    "title: a OR b", "Title:a OR b", 'Title:"a b" OR c',
    # more than alternatives
    "Title: a OR b AND c", "Title: a OR b NOT c", "Title: (a OR b) AND c", "Title: a OR b -c",
    "Title: a OR b\nAND c", "title:\n(a OR b)", "Title:\na", "Title\na OR b",
    "Title: a, b OR c", "Title: a OR skill:b", "Title: a OR b\nSkills: c", "Title: a b",
    'Title: "a OR b"', "Title: a AND b",
    # no field
    "Nurses: a OR b", "Output: a OR b", "The new title of it: a OR b"])
def test_what_is_more_than_that_is_left(text):
    assert alternatives(text) is None


def test_a_platform_that_has_the_field_reads_it_itself():
    assert alternatives("Title: a OR b", find("lucene")) is None
    assert alternatives("Title: a OR b", find("ats")) is not None


def test_a_box_gets_all_of_them():
    build = translate(["- Title: \"a b\" OR c"], "", ["linkedin-recruiter"])
    assert [each.text for each in build.results[0].compiled.strings] == ['"a b" OR c']


@pytest.mark.parametrize("label", ABROAD)
def test_no_name_of_another_language_is_an_english_one_of_another_field(label):
    assert LABELS[label] == ABROAD[label]


def test_a_block_of_another_language_is_read_as_one():
    done = decoded("Titel: a OR b\nStandort: Köln\nOhne: c")
    assert done.text == "Titel: a OR b\nStandort: Köln\nOhne: c"
