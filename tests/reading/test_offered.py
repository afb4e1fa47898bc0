"""The string that is offered as what was probably meant has all that the string itself has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from promise.profiles import PROFILE

from searchbuilder.compiler import compile
from searchbuilder.compiler.notes import WEB_FIELDS
from searchbuilder.dialects import find
from searchbuilder.effect import EXACT
from searchbuilder.offered import in_one_string
from searchbuilder.platforms import chosen, platforms
from searchbuilder.query.tree import EVERYTHING, Field, Term, terms, walk
from searchbuilder.reading import read
from searchbuilder.reading.grammar import FOREIGN
from searchbuilder.reading.languages import ALL
from searchbuilder.source import is_mendable, source
from searchbuilder.translate import translate

from .corpus import CORPUS
from .invariants import runs_of
from .test_corpus import mangled

TARGETS = chosen(("linkedin", "google", "google-linkedin", "bing", "bullhorn", "icims", "lucene"),
                 platforms()[0])
# What is no word of a string where it was meant as an operator.
OPERATORS = {run for sign in (*FOREIGN, *ALL, "near") for run in runs_of(sign)}


def words(tree):
    return {run for term in terms(tree) for run in runs_of(term.text)}


def on_the_web(tree):
    """The sites and other operators of the web in a tree, each with what it asks for."""
    return {(node.name, node.part.text.casefold()) for node in walk(tree)
            if isinstance(node, Field) and node.name in WEB_FIELDS and isinstance(node.part, Term)}


def lost(one, target):
    """Words, and sites and operators of the web, that only the string has or only what is offered;
    but for what is said to be left out of what is written for the platform without an offer."""
    tree, meant = one.carried(target), one.meant(target)
    if not (tree and meant and is_mendable(one.reading)
            and (made := compile(tree, target)).strings):
        return set()
    if not (text := in_one_string(meant, target, made)):
        return set()
    back = read(text, target).tree
    said = {run for change in made.changes if change.effect != EXACT for word in change.words
            for run in runs_of(word)}
    said |= words(target.leave_out or EVERYTHING) | {*runs_of(target.site)} | OPERATORS
    web = on_the_web(tree) ^ on_the_web(back) if target.site_sign and not target.site else set()
    gone = {each for each in web if not said.issuperset(runs_of(each[1]))}
    # What a star stands for is written out where there is none.
    return gone if "*" in one.text else gone | (words(tree) ^ words(back)) - said


@pytest.mark.parametrize("platform", sorted({row.platform for row in CORPUS}) + [""])
def test_no_word_and_no_site_of_the_corpus_is_lost_in_an_offer(platform):
    read_so = [source(row.text, platform) for row in CORPUS
               if platform in ("", row.platform)]
    assert [(one.text, target.name, sorted(map(str, gone))) for one in read_so
            for target in TARGETS if (gone := lost(one, target))] == []


@PROFILE
@given(mangled(), st.sampled_from(TARGETS))
def test_none_of_a_mangled_string_is(text, target):
    assert lost(source(text), target) == set()


def test_the_measure_sees_what_is_lost():
    one = source("site:x.com (a b OR c d)")
    assert lost(one, find("google")) == set()
    short = one.whole._replace(meant=source("a b OR c", "google").reading.meant)
    assert lost(one._replace(whole=short), find("google")) == {
        ("site", "x.com"), "x", "com", "d"}


@pytest.mark.parametrize("text, target, said", (
    ("site:linkedin.com/in/ (Head of Sales OR Sales Lead) (London OR Greater London)", "google",
     'site:linkedin.com/in/ ("Head of Sales" OR "Sales Lead") ("London" OR "Greater London")'),
    ("site:linkedin.com/in/ (Head of Sales OR Sales Lead) (London OR Greater London)", "linkedin",
     '("Head of Sales" OR "Sales Lead") (London OR "Greater London")'),
    ("site:linkedin.com/in/ (Head of Sales OR RN) (London OR Greater London)", "google-linkedin",
     'site:linkedin.com/in/ ("Head of Sales" OR "RN") ("London" OR "Greater London") '
     '-intitle:"profiles"'),
    ("site:facebook.com RN (works at OR worked at)", "linkedin",
     'RN ("works at" OR "worked at")'),
    ('Data Analyst OR "Data Engineer" site:lever.co OR site:greenhouse.io', "google",
     '("Data Analyst" OR "Data Engineer") (site:lever.co OR site:greenhouse.io)'),
    ('Data Analyst OR "Data Engineer" site:lever.co OR site:greenhouse.io', "icims",
     '"Data Analyst" OR "Data Engineer"'),
    ('site:x.com "Lab Director" pathology argentina OR brazil', "google", ""),
    ("inurl:cv intitle:resume (a b OR c) filetype:pdf", "google",
     'inurl:cv intitle:"resume" filetype:pdf ("a b" OR "c")')))
def test_offer(text, target, said):
    made = translate([text], "", [target])
    title = find(target).title
    assert [each.message for each in made.diagnostics if each.code == "SB619"] == [
        f"On {title}, did you mean: {said}"] * bool(said)
    assert {each.hint for each in made.diagnostics if each.code == "SB607"} == {
        "" if said else 'If it is one name, type "pathology argentina"'}


def test_where_each_platform_would_get_another_offer_the_names_are_told_alone():
    made = translate(["(Sales Manager OR Sales Lead) London"], "linkedin", ["linkedin", "google"])
    assert [(each.code, each.message, each.hint) for each in made.diagnostics] == [
        ("SB607", "“Sales Manager” has no quotation marks, so LinkedIn people search reads 2 "
                  "separate words. Same for “Sales Lead”", "Put quotation marks around each name")]
    made = translate(["(Sales Manager OR RN) London"], "linkedin", ["linkedin", "google"])
    assert [each.hint for each in made.diagnostics] == [
        'If it is one name, type "Sales Manager"']


def test_what_more_than_names_is_in_doubt_about_is_offered_for_each_platform():
    made = translate(["mason AND NOT (trainee, helper)"], "linkedin", ["linkedin", "google"])
    assert [each.code for each in made.diagnostics] == ["SB607", "SB619", "SB619"]
