"""A sign without a letter is searched for where an operator is about it; elsewhere, ornament."""

import pytest

from searchbuilder.dialects import find
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.reading import read
from searchbuilder.translate import translate


@pytest.mark.parametrize("text, tree", (
    ("nurse AND (☎ OR 📱)", "nurse AND (☎ OR 📱)"),
    ("nurse (☎ OR 📱 OR phone)", "nurse AND (☎ OR 📱 OR phone)"),
    ("nurse AND ★ AND manager", "nurse AND ★ AND manager"),
    ("nurse AND •", "nurse AND •"),
    ("nurse AND @", 'nurse AND @'),
    ("nurse (★)", "nurse AND ★"),
    ("(€ OR $) accountant", "(€ OR $) AND accountant"),
    ("nurse ☎ manager", "nurse AND ☎ AND manager"),
    ("nurse 📱\ufe0f", "nurse AND 📱\ufe0f"),
    ("title:★ nurse", "title:★ AND nurse")))
def test_it_is_searched_for_where_an_operator_is_about_it(text, tree):
    reading = read(text, find("linkedin"))
    assert to_house_syntax(reading.tree).replace('"', "") == tree
    assert [each for each in reading.diagnostics if each.code in ("SB608", "SB610")] == []


@pytest.mark.parametrize("text, tree", (
    ("NOT ★ nurse", "NOT ★ AND nurse"), ("nurse -★ manager", "nurse AND NOT ★ AND manager"),
    ("nurse NOT (★ OR ☎)", "nurse AND NOT (★ OR ☎)")))
def test_an_exclusion_of_it_does_not_reach_the_next_word(text, tree):
    assert to_house_syntax(read(text, find("linkedin")).tree).replace('"', "") == tree


@pytest.mark.parametrize("text, tree", (
    ("★ nurse ★ manager", "nurse AND manager"), ("nurse OR\n• RN", "nurse OR RN"),
    ("✓ nurse ✓ RN", "nurse AND RN"), ("nurse AND • manager", "nurse AND manager")))
def test_between_words_it_is_ornament(text, tree):
    reading = read(text, find("linkedin"))
    assert to_house_syntax(reading.tree) == tree
    assert [each.code for each in reading.diagnostics] == ["SB610"]


def test_a_platform_that_ignores_it_finds_more_and_says_so_once():
    made = translate(["nurse AND (☎ OR 📱)"], "linkedin", ["linkedin", "google"])
    assert made.diagnostics == ()
    own, google = (each.compiled for each in made.results)
    assert (own.effect, [string.text for string in own.strings], own.changes) == (
        "exact", ['nurse ("☎" OR "📱")'], ())
    assert (google.effect, [string.text for string in google.strings]) == ("wider", ['"nurse"'])
    assert [(each.code, each.effect, each.message) for each in google.changes] == [
        ("SB507", "wider", "Google ignores these, because they have no letter or digit: “☎”, "
                           "“📱”")]


def test_of_alternatives_it_is_the_one_that_is_missing():
    made = translate(["nurse (☎ OR phone)"], "linkedin", ["google"])
    assert made.results[0].compiled.effect == "narrower"


@pytest.mark.parametrize("text, codes", (
    ("nurse AND (...)", ["SB608"]), ('nurse AND ""', ["SB608"]), ("nurse AND ___", ["SB608"]),
    ("nurse AND (*) AND", ["SB608"]), ("nurse NOT (_)", ["SB608"])))
def test_where_a_sign_lacks_its_operand_what_is_empty_behind_it_is_told_once(text, codes):
    reading = read(text, find("linkedin"))
    assert reading.tree is None
    assert [each.code for each in reading.diagnostics] == codes


@pytest.mark.parametrize("text, codes", (
    ('nurse ("" OR RN)', ["SB608"]), ("nurse (_ OR RN)", ["SB610"]), ("nurse (OR RN)", ["SB608"]),
    ("nurse AND _ AND RN", ["SB610"]), ("nurse AND () AND RN", ["SB608"]),
    ("nurse _ AND AND RN", ["SB610", "SB608"])))
def test_an_operator_beside_what_is_empty_is_told_with_it(text, codes):
    reading = read(text, find("linkedin"))
    assert to_house_syntax(reading.tree) == "nurse AND RN"
    assert [each.code for each in reading.diagnostics] == codes


@pytest.mark.parametrize("text, effect", (
    ("nurse AND {}", "wider"), ("nurse NOT {}", "wider"), ("nurse NOT ({} OR RN)", "wider"),
    ("nurse ({} OR RN)", "narrower"), ("title:{} nurse", "wider"), ("nurse AND {city}", "exact"),
    ("nurse ({} OR RN) NOT {}", "mixed")))
def test_without_a_placeholder_that_names_nothing_others_are_found(text, effect):
    assert translate([text], "google", ["google"]).results[0].compiled.effect == effect
