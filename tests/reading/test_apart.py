"""A minus with a blank behind it excludes where the string shows that it does."""

import pytest

from searchbuilder.diagnostic import NOTE, WARNING
from searchbuilder.dialects import find
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.reading import read
from searchbuilder.translate import translate

# The string, and what it says.
EXCLUDES = (
    ('("rn" OR "lpn") - travel', "(rn OR lpn) AND NOT travel"),
    ('("rn" OR "lpn") -  "vice president"', "(rn OR lpn) AND NOT vice president"),
    ('("rn" OR "lpn") - vice president', "(rn OR lpn) AND NOT vice president"),
    ('("rn" OR "lpn") – vice president', "(rn OR lpn) AND NOT vice president"),
    ('("rn" OR "lpn")- travel', "(rn OR lpn) AND NOT travel"),
    ('("rn" OR "lpn") AND "icu"- "per diem"', "(rn OR lpn) AND icu AND NOT per diem"),
    ('("rn" OR "lpn") ! travel', "(rn OR lpn) AND NOT travel"),
    ('("rn" OR "lpn") - (travel OR agency)', "(rn OR lpn) AND NOT (travel OR agency)"),
    ("(rn OR lpn) - travel AND texas", "(rn OR lpn) AND NOT travel AND texas"),
    ("(rn AND nurse - student) OR texas", "(rn AND nurse AND NOT student) OR texas"),
    ('"rn" AND "icu" - travel - contract', "rn AND icu AND NOT travel AND NOT contract"),
    ("rn AND icu - travel - contract", "rn AND icu AND NOT travel AND NOT contract"),
    ("vaga(jr OR pleno) Curitiba - sênior - lead",
     "vaga AND (jr OR pleno) AND Curitiba AND NOT sênior AND NOT lead"),
    ("(Texas OR Ohio) nurse - travel", "(Texas OR Ohio) AND nurse AND NOT travel"),
    ("nurse AND - travel", "nurse AND NOT travel"),
    ("site:x.com nurse - intitle:jobs - inurl:dir",
     "site:x.com AND nurse AND NOT page title:jobs AND NOT url:dir"),
    ("nurse -travel - agency", "nurse AND NOT travel AND NOT agency"),
)

# The same where it does not.
WORDS = (
    ("nurse - senior", "nurse AND senior", NOTE),
    ("nurse - senior level", "nurse AND senior AND level", NOTE),
    ("RN - ICU", "RN AND ICU", NOTE),
    ("Registered Nurse - ICU OR ER", "(Registered AND Nurse AND ICU) OR ER", WARNING),
    ("(Texas OR Ohio) RN - ICU - Nights", "(Texas OR Ohio) AND RN AND ICU AND Nights", WARNING),
    ("Nurse - (ICU OR ER) AND Texas", "Nurse AND (ICU OR ER) AND Texas", WARNING),
    ("nurse AND 5 - 10 years", "nurse AND 5 AND 10 AND years", WARNING),
    ("(rn OR lpn) 5 - 10", "(rn OR lpn) AND 5 AND 10", WARNING),
    ('("rn" OR "lpn") - icu OR er', "((rn OR lpn) AND icu) OR er", WARNING),
    ("nurse NOT - travel", "nurse AND NOT travel", WARNING),
    ('"rn" OR "lpn" - use on LinkedIn', "rn OR (lpn AND use AND on AND LinkedIn)", WARNING),
    ('"rn" OR "lpn" - one two three four', "rn OR (lpn AND one AND two AND three AND four)",
     WARNING),
    ("“Java Enterprise” – JEE", "Java Enterprise AND JEE", NOTE),
)


def said(text, platform):
    return to_house_syntax(read(text, find(platform)).tree).replace('"', "")


@pytest.mark.parametrize("text, tree", EXCLUDES)
def test_it_excludes_behind_a_group_a_phrase_or_another_of_its_kind(text, tree):
    for platform in ("google", "bing"):
        assert said(text, platform) == tree
        codes = [each.code for each in read(text, find(platform)).diagnostics]
        assert codes.count("SB604") == 1 and "SB610" not in codes


@pytest.mark.parametrize("text, tree, severity", WORDS)
def test_it_is_ignored_in_titles_ranges_and_sentences(text, tree, severity):
    assert said(text, "linkedin") == tree
    assert [each.severity for each in read(text, find("linkedin")).diagnostics
            if each.code == "SB610"] == [severity]


def test_a_bullet_excludes_nothing():
    assert said("- nurse\n- (rn OR lpn)", "linkedin") == "nurse AND (rn OR lpn)"


def test_where_the_platform_has_such_a_sign_nothing_is_said():
    reading = read("nurse - travel", find("postgres-websearch"))
    assert to_house_syntax(reading.tree) == "nurse AND NOT travel"
    assert reading.diagnostics == ()


def test_the_finding_says_how_to_have_the_word():
    made = translate(['("rn" OR "lpn") - "vice president" - agency'], "linkedin", ["bullhorn"])
    assert [(each.code, each.severity, each.column, each.message, each.hint)
            for each in made.diagnostics] == [
        ("SB604", WARNING, 17,
         "- with a space after it excludes nothing on most sites. Read as NOT",
         "Type NOT right before what to exclude. To search for it instead, delete -")]
    assert [string.text for string in made.results[0].compiled.strings] == [
        '(rn OR lpn) AND NOT "vice president" AND NOT agency']


def test_thousands_of_them_are_gone_through_in_time():
    text = '"rn" OR icu' + " - travel" * 20_000
    assert read(text, find("linkedin")).tree is not None
