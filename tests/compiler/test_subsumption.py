"""Superfluous words: doubled, covered, implied."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from query.truth import LAW

from searchbuilder.compiler.subsumption import coverers, impossible, ruled_out, simplify
from searchbuilder.tokens import Tokens
from searchbuilder.query.normalize import negation_normal_form
from searchbuilder.query.parser import parse
from searchbuilder.query.tree import Field, Near, Or, Query, Term, terms

from .documents import MANY, all_tokens, found, overlapping

SPACED, ALPHANUMERIC = Tokens.SPACED, Tokens.ALPHANUMERIC


def read(text: str) -> Query:
    tree, = parse(text).items
    return tree


EXAMPLES = (
    # among alternatives the longer phrase goes, among required words the shorter one
    ("nurse case manager OR case manager", SPACED, "case manager"),
    ("nurse case manager AND case manager", SPACED, "nurse case manager"),
    ("case manager OR manager case", SPACED, "case manager OR manager case"),
    ("case manager OR case worker manager", SPACED, "case manager OR case worker manager"),
    ("manager OR managers", SPACED, "manager OR managers"),
    # the same to the platform: the first stays
    ("RN OR rn", SPACED, "RN"),
    ("C++ OR C", SPACED, "C++ OR C"),
    ("C++ OR C", ALPHANUMERIC, "C++"),
    ("C AND C++", ALPHANUMERIC, "C"),
    ("follow-up OR follow up", SPACED, "follow-up OR follow up"),
    ("follow-up OR follow up", ALPHANUMERIC, "follow-up"),
    ("workers' comp OR workers comp OR comp", ALPHANUMERIC, "comp"),
    # stars
    ("therap* OR therapist", SPACED, "therap*"),
    ("therapist AND therap*", SPACED, "therapist"),
    ("therap* OR physical therapist", SPACED, "therap*"),
    ("physical therap* OR therapist", SPACED, "physical therap* OR therapist"),
    ("therap* OR ther*", SPACED, "ther*"),
    ("therap OR therap*", SPACED, "therap*"),
    ("therapist OR therap", SPACED, "therapist OR therap"),
    ("therap* OR the rapist", SPACED, "therap* OR the rapist"),
    # exclusions the other way round
    ("a NOT nurse case manager NOT case manager", SPACED, "a NOT case manager"),
    ("a AND (NOT nurse case manager OR NOT case manager)", SPACED,
     "a NOT nurse case manager"),
    # fields apart
    ("title:nurse OR nurse", SPACED, "title:nurse OR nurse"),
    ("title:nurse case manager OR title:case manager", SPACED, "title:case manager"),
    ("title:nurse AND company:nurse", SPACED, "title:nurse AND company:nurse"),
    # the words in a placeholder are none
    ("nurse OR {nurse}", ALPHANUMERIC, "nurse OR {nurse}"),
    ("<nurse> OR {nurse}", ALPHANUMERIC, "<nurse> OR {nurse}"),
    ("{nurse} OR {nurse}", ALPHANUMERIC, "{nurse}"),
    # implied groups
    ("a AND (a OR b)", SPACED, "a"),
    ("(a OR b) AND (a OR b OR c)", SPACED, "a OR b"),
    ("(a OR b) AND (c OR a OR b)", SPACED, "a OR b"),
    ("nurse case manager AND (case manager OR c)", SPACED, "nurse case manager"),
    ("(a OR b) AND (a OR c)", SPACED, "(a OR b) AND (a OR c)"),
    ("NOT a AND (a OR b)", SPACED, "NOT a AND (a OR b)"),
    ("comp AND (MMI AND (comp OR injury) OR plateau)", SPACED,
     "comp AND (MMI OR plateau)"),
    ("(comp OR injury) AND (MMI AND (injury OR comp) OR plateau)", SPACED,
     "(comp OR injury) AND (MMI OR plateau)"),
    ("(comp OR injury) AND (MMI AND comp OR plateau)", SPACED,
     "(comp OR injury) AND (MMI AND comp OR plateau)"),
)


@pytest.mark.parametrize(("before", "tokens", "after"), EXAMPLES)
def test_simplified(before: str, tokens: Tokens, after: str) -> None:
    assert simplify(read(before), tokens) == read(after)


@pytest.mark.parametrize("addresses, left", [
    ("jobs.x.com x.com", "x.com"), ("x.com x.com/in", "x.com"), ("x.com/in x.com", "x.com"),
    ("https://x.com/ x.com", "https://x.com/"), ("X.com x.com/*", "X.com"),
    # what begins with www. or a star is a part of the site
    ("www.x.com x.com", "x.com"), ("*.x.com x.com", "x.com"),
    ("www.x.com uk.x.com", "www.x.com uk.x.com"),
    ("www.x.com/in x.com/in", "x.com/in"), ("uk.x.com/in/a x.com/in", "x.com/in"),
    ("uk.x.com/in x.com/pub", "uk.x.com/in x.com/pub"),
    # like names are other hosts, like parts other pages
    ("boards.x.com job-boards.x.com", "boards.x.com job-boards.x.com"),
    ("x.co x.co.uk", "x.co x.co.uk"), ("x.com/in x.com/pub/in", "x.com/in x.com/pub/in"),
    ("in.x.com x.com/in", "in.x.com x.com/in")])
@pytest.mark.parametrize("tokens", Tokens)
def test_a_host_covers_its_own_hosts_and_pages(addresses: str, left: str, tokens: Tokens) -> None:
    before, after = ([Field("site", Term(each)) for each in some.split()]
                     for some in (addresses, left))
    simple = simplify(Or(tuple(before)), tokens)
    assert simple == (Or(tuple(after)) if len(after) > 1 else after[0])


@MANY
@given(overlapping, all_tokens)
def test_simplifying_keeps_the_meaning(tree: Query, tokens: Tokens) -> None:
    normal = negation_normal_form(tree)
    assert found(simplify(normal, tokens), tokens) == found(normal, tokens)


@LAW
@given(overlapping, all_tokens)
def test_simplifying_never_adds_a_word(tree: Query, tokens: Tokens) -> None:
    normal = negation_normal_form(tree)
    assert len([*terms(simplify(normal, tokens))]) <= len([*terms(normal)])


def test_the_places_of_all_coverers() -> None:
    leaves = [Term("nurse case manager"), Term("Case Manager"), Term("case manager"),
              Term("manag", star=True), Field("title", Term("manager")), Near(
                  Term("case"), Term("manager"), 2), Near(Term("case"), Term("manager"), 2)]
    assert coverers(leaves, SPACED) == [[1, 3], [3], [1, 3], [], [], [], [5]]


def test_a_thousand_alternatives_are_compared_in_time() -> None:
    tree = Or(tuple(Term(f"word {number} of many") for number in range(1_000)))
    assert simplify(tree, SPACED) == tree


def test_an_exclusion_rules_out_what_it_covers():
    nurse, aide, begin = Term("nurse aide"), Term("aide"), Term("nurs", True)
    assert ruled_out([nurse, aide], [begin, aide], SPACED) == [
        (nurse, begin), (nurse, aide), (aide, aide)]
    assert ruled_out([nurse], [Term("doctor")], SPACED) == []


@pytest.mark.parametrize("text, words", (
    ("(nurse OR rn) NOT nurse", ["nurse"]),
    ("(rn OR (head nurse AND icu)) NOT nurse", ["head nurse", "icu"]),
    ("(rn AND er NOT er) OR icu", ["rn", "er"]),
    ("icu AND (rn OR (lpn AND (er OR nurse))) NOT nurse", ["nurse"]),
    ("nurse NOT nurse", []), ("(nurse OR rn) NOT head nurse", []),
    ("(nurse OR rn) NOT title:nurse", []), ("nurse OR NOT nurse", [])))
def test_alternatives_are_impossible_where_what_they_ask_for_is_excluded(text, words):
    tree = negation_normal_form(read(text))
    assert [term.text for term in impossible(tree, ALPHANUMERIC)] == words


WORDS = [f"w{number}" for number in range(30)]


@pytest.mark.parametrize(("start", "end", "covered"), (
    (0, 12, True), (9, 21, True), (0, 13, False), (9, 22, False), (9, 30, True)))
def test_a_phrase_is_looked_for_within_another_up_to_a_length(
        start: int, end: int, covered: bool) -> None:
    """A longer one only where the other ends, so that a long text is gone through in time."""
    leaves = [Term(" ".join(WORDS)), Term(" ".join(WORDS[start:end]))]
    assert coverers(leaves, SPACED)[0] == [1] * covered


def test_a_long_text_is_gone_through_in_time() -> None:
    text = " ".join(f"w{number}" for number in range(3_000))
    start = process_time()
    assert coverers([Term(text), Term("w2998 w2999")], SPACED) == [[1], []]
    assert process_time() - start < 5
