"""What a platform does with a word: which counts decide it, and which decide nothing."""

import pytest

from searchbuilder.calibrate.counts import count
from searchbuilder.calibrate.details import (
    DETAILS, ERROR, FEWER, MORE, NONE, SAME, UNCLEAR, Known, asking, decided, plural, relation)
from searchbuilder.calibrate.interview import Interview
from searchbuilder.dialects import find
from searchbuilder.facts import FACTS

PEOPLE = count("1,000")


@pytest.mark.parametrize(("typed", "seen"), [
    ("error", ERROR), ("0", NONE), ("1", FEWER), ("600", FEWER), ("601", UNCLEAR),
    ("740", UNCLEAR), ("750", SAME), ("1,250", SAME), ("1,251", UNCLEAR), ("1,350", MORE),
    ("900+", UNCLEAR), ("1,400+", MORE)])
def test_a_count_beside_that_of_a_word(typed, seen):
    assert relation(count(typed), PEOPLE) == seen


def steps(first):
    """Every step from this one on."""
    found = [first] if first else []
    for step in found:
        found += {each.text: each for each in step.means.values()
                  if not isinstance(each, str) and each not in found}.values()
    return found


def value(name, *typed, record="ats", space=None, longest=0):
    """What a detail is after these answers, one after the other; how many were needed."""
    known = Known("manager", PEOPLE, find(record), space, longest)
    counts = {}
    for number, each in enumerate(typed):
        found, step = decided(DETAILS[name], known, counts)
        if step is None:
            return found, number
        counts[step.text] = count(each)
    return decided(DETAILS[name], known, counts)[0], len(typed)


@pytest.mark.parametrize(("name", "typed", "found"), [
    # title:manager, and the same without those who have the word `title`.
    ("Title field", ("300", "280"), "title:{}"),
    ("Title field", ("300", "0"), ""), ("Title field", ("1000",), ""), ("Title field", ("0",), ""),
    ("Title field", ("error",), ""), ("Title field", ("5000",), ""),
    # "full time" without "full-time", the other way round, and one alone.
    ("Punctuation", ("12", "5"), "part of words"), ("Punctuation", ("12", "0"), ""),
    ("Punctuation", ("0", "0", "60"), "separates words"), ("Punctuation", ("0", "5"), ""),
    ("Punctuation", ("0", "0", "0"), ""), ("Punctuation", ("error",), ""),
    # manager without managers.
    ("Word forms", ("0",), "found"), ("Word forms", ("820",), "not found"),
    ("Word forms", ("1",), "not found"), ("Word forms", ("error",), ""),
    # man*
    ("Star", ("1,010",), "any ending"), ("Star", ("40,000",), "any ending"),
    ("Star", ("0",), "nothing"), ("Star", ("error",), "nothing"), ("Star", ("80",), ""),
    # manager or zzqx; manager and zzqx.
    ("Capitals", ("0",), "needed"), ("Capitals", ("1,000", "0"), "any"),
    ("Capitals", ("1,000", "1,000"), "needed"), ("Capitals", ("700",), ""),
    ("Capitals", ("5,000",), "needed"),
    # A long string with the word at its end.
    ("Length", ("1,000",), "250+"), ("Length", ("0",), ""), ("Length", ("error",), "")])
def test_a_detail_is_decided(name, typed, found):
    assert value(name, *typed) == (found, len(typed))


@pytest.mark.parametrize(("typed", "found"), [
    (("1,000",), "1000+"), (("error", "1,000"), "500"), (("0", "40", "980"), "250"),
    (("0", "0", "0"), "")])
def test_a_length_is_tried_from_the_longest_string_downwards(typed, found):
    assert value("Length", *typed, longest=700) == (found, len(typed))


def test_where_it_is_known_what_a_space_means_one_search_decides_about_capitals():
    assert value("Capitals", "1,000", space="and") == ("any", 1)
    assert value("Capitals", "0", space="or") == ("any", 1)
    assert value("Capitals", "9,000", space="or") == ("needed", 1)


def test_without_a_sign_for_not_forms_are_asked_for_together():
    known = Known("manager", PEOPLE, find("totaljobs"), None, 0)
    counts = {'"manager" AND "managers"': count("990")}
    assert decided(DETAILS["Word forms"], known, counts) == ("found", None)
    assert decided(DETAILS["Title field"], known, {}) == ("", None)
    assert decided(DETAILS["Punctuation"], known, {}) == ("", None)


def test_a_string_of_a_length_has_that_length_and_its_word_last():
    known = Known("manager", PEOPLE, find("ats"), None, 1500)
    texts = [step.text for step in steps(DETAILS["Length"].first(known))]
    assert [round(len(text), -2) for text in texts] == [2000, 1000, 500, 200]
    assert all(len(text) <= length for text, length in zip(texts, (2000, 1000, 500, 250)))
    assert all(text.endswith('OR "manager"') for text in texts)


@pytest.mark.parametrize(("word", "several"), [
    ("manager", "managers"), ("city", "cities"), ("day", "days"), ("coach", "coaches"),
    ("sales", "")])
def test_a_word_has_a_plural(word, several):
    assert plural(word) == several


def test_every_value_that_is_found_is_one_of_its_fact():
    known = Known("manager", PEOPLE, find("ats"), None, 2000)
    for name, detail in DETAILS.items():
        for step in steps(detail.first(known)):
            assert all(FACTS[name].canonical(each) == each for each in step.means.values()
                       if isinstance(each, str))


def interview(*typed, **more):
    made = Interview(find("sqlite-fts5"), ("manager", "nurse"), **more)
    for each in typed:
        made = made.answered(count(each))
    return made


def test_details_are_asked_of_a_platform_whose_grammar_is_stated():
    made = interview("1,000", "0", details=("Word forms", "Star"))
    assert (made.of_details, made.question) == ({"Word forms": "found"}, "man*")


def test_what_cannot_be_decided_any_more_is_not_begun():
    """A field takes two searches, another form one."""
    known = Known("manager", PEOPLE, find("ats"), None, 0)
    names = ("Title field", "Word forms")
    asked = [asking(names, known, {}, most)[1] for most in (2, 1, 0)]
    assert asked == ['title:"manager"', '"manager" AND NOT "managers"', None]


def test_a_word_that_has_no_plural_is_not_asked_about_its_forms():
    made = Interview(find("sqlite-fts5"), ("sales", "nurse"), ("Word forms",))
    assert made.answered(count("500")).question is None
