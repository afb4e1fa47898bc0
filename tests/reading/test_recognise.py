"""What a string was written for, and that no single weak sign makes OR of a blank."""

import re

import pytest

from searchbuilder.dialects import known
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.reading.recognise import recognise
from searchbuilder.source import source

PLAIN = "nothing in it belongs to one platform alone"
WEB = "it has the fields of a web search engine"
NOT_LUCENE = "alone does not make it Apache Lucene, so a space means AND"

RECOGNISED = (
    ("topic:go stars:>5", "github-users", "it has the fields of GitHub"),
    ("in:name lee", "github-users", "it has the fields of GitHub"),
    ("title:nurse company:acme", "linkedin", PLAIN),
    ('headline:"site manager" mason', "linkedin", PLAIN),
    ("skill:java skills:python", "linkedin", PLAIN),
    ('"regional manager"~2 mason', "linkedin", f"{PLAIN}; “~2” {NOT_LUCENE}"),
    ('"regional manager"~2 mason -trainee', "google",
     f"it has a minus before a word, or |; “~2” {NOT_LUCENE}"),
    ("nurse^2 manager", "linkedin", f"{PLAIN}; “^2” {NOT_LUCENE}"),
    ("nurse && midwife ward", "linkedin", f"{PLAIN}; “&&” {NOT_LUCENE}"),
    ("body:nurse midwife", "linkedin", f"{PLAIN}; “body:” {NOT_LUCENE}"),
    ('"site manager"^3 AND intern~1', "lucene", "it has the signs of Lucene"),
    ("age:[30 TO 40] java", "lucene", "it has the signs of Lucene"),
    ("_exists_:title java", "lucene", "it has the signs of Lucene"),
    ("body:nurse && midwife", "lucene", "it has the signs of Lucene"),
    ('inanchor:foreman "road works"', "google", WEB), ("nurse before:2020", "google", WEB),
    ("(intext:cv OR ext:pdf) nurse", "google", WEB), ("numrange:2..4 nurse", "google", WEB),
    ("related:acme.com nurse", "google", WEB), ("-(inurl:jobs) nurse", "google", WEB),
    ("before:lunch info:desk ext:2", "linkedin", PLAIN),
    ("nurse inbody:cv", "bing", "it has inbody:, which only Bing has"),
    ('java|"site manager" lead', "google", "it has a minus before a word, or |"),
    ("CEH C|EH", "linkedin", PLAIN),
    ("titles:nurse", "lever", "it has the fields titles: or orgs:"),
)


@pytest.mark.parametrize("text, platform, reason", RECOGNISED)
def test_a_string_is_recognised(text, platform, reason):
    found = recognise(text)
    assert (found.dialect.name, found.reason) == (platform, reason)


@pytest.mark.parametrize("text", [
    "${a || 'b'} nurse AND c", "nurse AND {a | b}", "#{a && b} nurse AND ${c ~1}", "{a -b} nurse"])
def test_what_a_program_puts_in_decides_no_platform(text):
    assert recognise(text) == recognise(re.sub(r"[$#]?{[^}]*}", "x", text))


@pytest.mark.parametrize("text", [
    "C^3 lead", '"case manager"~2 nurse', "a && b c", "site:x.com/in a~1", "skill:java b",
    "https://example.com/a nurse", "note:this that", "10:30 shift", "nurse~ manager"])
def test_a_blank_stays_and(text):
    assert " OR " not in to_house_syntax(source(text).reading.tree)


def test_what_decides_that_a_blank_is_or_takes_a_strong_mark_or_two_weak_ones():
    assert {dialect.name for dialect in known() if dialect.space == "or"
            for mark in dialect.signatures if len(mark.weak) >= 2} == {"lucene"}


def test_a_filter_with_a_number_speaks_for_no_platform():
    assert not recognise("nurse zip:10001").doubtful
    assert recognise("nurse shift:10001").doubtful
