"""The words that stand in for a part of a word, where a platform has no sign for the rest."""

import pytest

from searchbuilder.compiler import compile
from searchbuilder.compiler.completions import completions, spellings
from searchbuilder.dialects import find
from searchbuilder.query.tree import Field, Or, Term

# What is typed, and the words that it may be.
WITHIN = (
    ("wom*n", ("woman", "women")),
    ("senior wom*n director", ("senior woman director", "senior women director")),
    ("organi?ation", ("organization", "organisation")),
    ("analy?e", ("analyze", "analyse")),
    ("practi?e", ("practice", "practise")),
    ("colo*r", ("color", "colour")),
    ("behavio*r", ("behavior", "behaviour")),
    ("colo?r", ("colour",)),
    ("gr?y", ("gray", "grey")),
    ("xq*zzt", ()),
)


@pytest.mark.parametrize("text, words", WITHIN)
def test_a_sign_for_other_letters(text, words):
    assert spellings(text) == words


def test_only_the_commonest_eight():
    assert spellings("ma*er") == ("matter", "master", "manager", "manner", "maker", "marker",
                                  "maneuver", "manpower")


@pytest.mark.parametrize("text, lexicon, words", [
    ("nurs", (), ("nurse", "nurses", "nursing", "nursery", "nursed")),
    ("therap", (), ("therapist", "therapists", "therapy", "therapeutic", "therapeutics")),
    ("develop", (), ("develop", "developer", "developers", "developed", "development",
                     "developing", "developments", "develops")),
    ("rep", (), ("rep", "reps", "reporter", "reporters", "representative", "representatives",
                 "report", "reports")),
    ("sales Rep", (), ("sales rep", "sales reps", "sales reporter", "sales reporters",
                       "sales representative", "sales representatives", "sales report",
                       "sales reports")),
    ("Admin", (), ("admin", "admins", "administrator", "administrators", "administration",
                   "administrative", "administer", "administered")),
    ("DEV", (), ("dev", "devs", "developer", "developers", "devops", "devsecops", "devil",
                 "device")),
    ("mgr", (), ("mgr", "mgrs")), ("kubern", (), ("kubernetes",)),
    ("analyz", (), ("analyzer", "analyzers", "analyze", "analyzing", "analyzed", "analyzes")),
    ("sales", (), ("sales", "salesman", "salesmen", "salesperson", "salespeople")),
    ("H", (), ()), ("UX", (), ("UX",)),
    ("physical therap", ("licensed physical therapist",), ("physical therapist",)),
    ("nurs", ("nursing home",), ("nursing",)),
    ("SAP", (), ("SAP",)), ("nu", (), ()), ("xqzzt", (), ())])
def test_the_rest_of_a_word(text, lexicon, words):
    assert completions(text, lexicon) == words


@pytest.mark.parametrize("platform, name, written", [
    ("linkedin", "E*TRADE", '"E TRADE" OR broker'), ("google", "M*A*S*H", '"M A S H" OR "broker"'),
    ("linkedin", "Toys*R*Us", '"Toys R Us" OR broker')])
def test_a_name_with_a_star_keeps_its_letters(platform, name, written):
    compiled = compile(Or((Term(name), Term("broker"))), find(platform))
    assert [string.text for string in compiled.strings] == [written]


def test_a_star_in_an_address_stays():
    compiled = compile(Field("site", Term("*.dev")), find("google"))
    assert ([string.text for string in compiled.strings], compiled.changes) == (["site:*.dev"], ())
