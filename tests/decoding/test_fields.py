"""Fields with an equals sign, and the parts of a line that have a name each."""

from __future__ import annotations

import pytest

from searchbuilder.decoding.encoded import decoded
from searchbuilder.decoding.fields import fields
from searchbuilder.decoding.undone import Undone
from searchbuilder.dialects import find
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.source import source


@pytest.mark.parametrize("text, plain, said", [
    ('title="a b" AND past_company=Acme', 'title:"a b" AND pastcompany:Acme',
     "“title=” is read as title:. “past_company=” is read as pastcompany:"),
    ("title=(a OR b) NOT location=Boston", "title:(a OR b) NOT location:Boston",
     "“title=” is read as title:. “location=” is read as location:"),
    ('(title=nurse OR title="a b") -skills=c', '(title:nurse OR title:"a b") -skills:c',
     "“title=” is read as title:. “skills=” is read as skills:"),
    ('Title=["a b", "c"] AND d', 'title:("a b" OR "c") AND d', "“Title=” is read as title:"),
    ('"x=y" AND title=nurse', None, ""), ('"x = y" title=nurse', None, "")])
def test_an_equals_sign_behind_a_field_is_a_colon(text, plain, said):
    assert fields(text) == (Undone(plain, said) if plain else None)


@pytest.mark.parametrize("text, tree", [
    ("Title: nurse OR RN | Location: Boston", "(title:nurse OR title:RN) AND location:Boston"),
    ('Past company: Acme, Title: "a b"', "past company:Acme AND title:a b"),
    ("Job title: nurse; Location: Boston; Industry: Health Care",
     "title:nurse AND location:Boston AND industry:Health Care"),
    ("title=A/B c/D + industry=E + geo=F G/H",
     "(title:A OR title:B c OR title:D) AND industry:E AND location:F G/H"),
    ('Title: "a | b" · Location: Boston', 'title:"a | b" AND location:Boston')])
def test_parts_of_a_line_are_read_as_lines_of_a_block(text, tree):
    assert [each.code for each in source(text).reading.diagnostics] == ["SB625"]
    assert to_house_syntax(source(text).reading.tree) == tree


@pytest.mark.parametrize("text", [
    # no field
    "a = b", 'x="a b"', "title = nurse", "a=b title=nurse", "title==nurse", "title=>nurse",
    "title=~nurse", '"title=a b" OR c', "C=title", "$title=nurse", "--title=nurse",
    # an address, and what is read as conditions
    "https://x.com/search?title=nurse", "q=a&title=nurse", 'title="a" AND company="b"',
    # one part, a name that is no field, a name within a search
    "Title: nurse OR RN", "Nurse: a, Title: b", "a AND b, Title: nurse, Location: Boston",
    '"Title: a, Location: b"', "Title: nurse\nLocation: Boston, Country: US"])
def test_what_is_no_field_stays(text):
    assert fields(text) is None


def test_where_the_platform_is_named_its_own_signs_are_read():
    assert fields("title=nurse", find("google")) is None
    assert decoded("title=nurse", find("google")).text == "title=nurse"
