"""Interviews over platforms that are made up, from the first word to the facts."""

import pytest

from searchbuilder.calibrate.counts import count
from searchbuilder.calibrate.found import found
from searchbuilder.calibrate.interview import Interview
from searchbuilder.calibrate.record import undescribed
from searchbuilder.dialects import find

from .made_up import USUAL, WORDS, interviewed, shows


def searched(interview):
    return [each.text for each in interview.asked]


@pytest.mark.parametrize("name", ["icims", "icims-flat"])
@pytest.mark.parametrize(("does", "fact"), [
    ("any depth", "any depth"), ("ignored", "ignored"), ("error", "error"),
    ("one level, else an error", "one level"),
    ("one level, the inner ones ignored", "one level")])
def test_what_parentheses_do_where_all_else_is_known(name, does, fact):
    done = interviewed(find(name), shows({**USUAL, "space": "error", "parentheses": does}))
    assert found(done) == {"Parentheses": fact}
    assert len(done.asked) <= 7


def test_the_first_searches_are_two_words_and_then_what_tells_most():
    done = interviewed(find("icims"), shows({**USUAL, "space": "error"}))
    assert searched(done) == [
        "manager", "nurse", '"nurse" AND ("zzqx" OR ("manager" AND ("qvvz" OR "nurse")))']


def test_nothing_is_asked_of_a_platform_whose_facts_are_stated():
    assert Interview(find("sqlite-fts5"), WORDS).question is None


def test_a_number_that_fits_nothing_is_asked_for_again():
    interview = Interview(find("icims"), WORDS)
    for typed in ("10600", "5100", "300000"):
        asked = interview.question
        interview = interview.answered(count(typed))
    assert interview.question == asked
    assert [each.counted.shown for each in interview.asked] == ["10600", "5100"]
    again = interview.answered(count("1600"))
    assert not again.strange and found(again) == {"Parentheses": "any depth"}


def test_twice_the_same_strange_number_decides_nothing():
    interview = Interview(find("icims"), WORDS)
    for typed in ("10600", "5100", "300000", "300000"):
        interview = interview.answered(count(typed))
    assert interview.strange and interview.question is None and found(interview) == {}


@pytest.mark.parametrize(("typed", "usable"), [
    (["10600", "9900", "5000"], ("manager", "sales")),
    (["3", "10600", "5000"], ("nurse", "sales")),
    (["1,000+", "900", "400"], ("nurse", "sales")), (["error", "900", "400"], ("nurse", "sales")),
    (["100", "900"], ("nurse", "manager"))])
def test_words_that_cannot_be_told_apart_are_replaced(typed, usable):
    interview = Interview(undescribed("Ours"), ("manager", "nurse", "sales"))
    for each in typed:
        assert interview.thinking is None
        interview = interview.answered(count(each))
    assert interview.thinking.words[:2] == usable


def test_without_two_usable_words_nothing_is_decided():
    interview = Interview(undescribed("Ours"), WORDS)
    for typed in ("4", "2"):
        interview = interview.answered(count(typed))
    assert interview.question is None and found(interview) == {}


def test_numbers_that_wander_by_a_tenth_decide_nothing_wrong():
    for number, does in enumerate(("any depth", "ignored")):
        wander = iter([1.1, .9, .93, 1.07, .9, 1.1, .95, 1.05, 1.1, .9, 1, 1]).__next__
        done = interviewed(find("icims"), shows(
            {**USUAL, "space": "error", "parentheses": does}, wander=lambda text: wander()))
        assert found(done) == {"Parentheses": does}, number


def test_rounded_and_capped_numbers_are_understood():
    ask = shows({**USUAL, "space": "error"})

    def capped(text):
        number = int(ask(text))
        return "6,000+" if number > 6000 and text != "manager" else f"about {number:,}"
    assert found(interviewed(find("icims"), capped)) == {"Parentheses": "any depth"}
