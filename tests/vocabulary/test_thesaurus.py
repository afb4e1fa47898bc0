"""Spelling a name out: word forms, regions, breadth, and what makes a short form safe."""

from __future__ import annotations

import pytest

from searchbuilder.compiler import compile
from searchbuilder.dialects import find
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.query.tree import Origin, Ref, Term, terms, walk
from searchbuilder.vocabulary.entries import Vocabulary
from searchbuilder.vocabulary.search import resolve
from searchbuilder.vocabulary.thesaurus import (
    ROLE, Concept, AmbiguousAbbreviation, Disambiguation, Scope, Spelling, Thesaurus)

from .samples import concept, friend, items, meant, search, thesaurus, told

COMP = concept("Comp", Spelling("work comp", "main"), Spelling("comp board", "regional", ("GB",)),
               Spelling("comp system", "related", broad=True),
               Spelling("WC", "abbreviation", needs_context=True), Spelling("C", "abbreviation"))
SHORT = concept("Short", Spelling("long form", "main"),
                Spelling("MMI", "abbreviation", needs_context=True),
                Spelling("MMIs", "form", needs_context=True),
                Spelling("P&S", "abbreviation", needs_context=True))
PLAIN_FRIENDS = [friend("WC", "injury", "toilet", "both"), friend("C", "law", "", "context")]


def vocabulary(*friends: AmbiguousAbbreviation,
               concepts: tuple[Concept, ...] = (COMP, SHORT)) -> Vocabulary:
    return Vocabulary(thesaurus([*concepts], [*PLAIN_FRIENDS, *friends]))


LONG, FORMS = "long form", "MMI OR MMI's OR MMIs"
GUARDED = (
    # which of context and exclude is used
    ([friend("MMI", "rating", "physics", "context")], f"{LONG} OR (({FORMS}) AND rating)"),
    ([friend("MMI", "rating", "physics", "exclude")],
     f"{LONG} OR (({FORMS}) AND NOT physics)"),
    ([friend("MMI", "rating", "physics", "both")],
     f"{LONG} OR (({FORMS}) AND rating AND NOT physics)"),
    ([friend("MMI", "rating", "physics", "off")], LONG),
    ([], LONG),
    # several items, several rows
    ([friend("MMI", "rating; IME report", "physics; lab", "both")],
     f"{LONG} OR (({FORMS}) AND (rating OR IME report) AND NOT (physics OR lab))"),
    ([friend("MMI", "rating", "", "context"), friend("mmi", "plateau", "lab", "both")],
     f"{LONG} OR (({FORMS}) AND (rating OR plateau) AND NOT lab)"),
    # those with one guard together, each guard by itself
    ([friend("MMI", "rating", "", "context"), friend("P&S", "rating", "", "context")],
     f"{LONG} OR (({FORMS} OR P&S) AND rating)"),
    ([friend("MMI", "rating", "", "context"), friend("P&S", "", "shipping", "exclude")],
     f"{LONG} OR (({FORMS}) AND rating) OR (P&S AND NOT shipping)"),
    # a context that is a name: its strict spellings that need no context themselves
    ([friend("MMI", "[Comp]; rating", "", "context")],
     f"{LONG} OR (({FORMS}) AND (work comp OR rating))"),
    ([friend("MMI", "[Comp] AND claim", "", "context")],
     f"{LONG} OR (({FORMS}) AND work comp AND claim)"),
    ([friend("MMI", "title:[Comp]", "", "context")],
     f"{LONG} OR (({FORMS}) AND title:work comp)"),
    ([friend("MMI", "claim", "[Comp]", "exclude")],
     f"{LONG} OR (({FORMS}) AND NOT work comp)"),
)


@pytest.mark.parametrize(("friends", "meaning"), GUARDED)
def test_guard(friends: list[AmbiguousAbbreviation], meaning: str) -> None:
    assert told(vocabulary(*friends), must="[Short]", region="US") == meaning


def test_a_context_holds_in_the_region_of_the_search() -> None:
    words = vocabulary(friend("MMI", "[Comp]", "", "context"))
    assert told(words, must="[Short]", region="GB") == (
        f"{LONG} OR (({FORMS}) AND (work comp OR comp board))")
    assert told(words, must="[Short]", region="US", breadth="broad") == (
        f"{LONG} OR (({FORMS}) AND work comp)")


def test_a_context_stands_anywhere_when_its_word_stands_in_a_field() -> None:
    assert told(vocabulary(friend("MMI", "rating", "lab")), must="title:[Short]") == (
        "title:long form OR ((title:MMI OR title:MMI's OR title:MMIs) AND rating AND NOT lab)")


def test_a_context_goes_with_its_word_into_proximity() -> None:
    assert told(vocabulary(friend("P&S", "rating", "", "context")), must="[Short] NEAR/3 x") == (
        "(long form NEAR/3 x) OR ((P&S NEAR/3 x) AND rating)")


def test_no_name_reaches_the_compiler() -> None:
    words = vocabulary(friend("MMI", "[Comp] AND claim", "", "context"))
    query = resolve(search(must="[Short]"), words).query
    assert not any(isinstance(node, Ref) for node in walk(query))
    assert compile(query, find("linkedin")).effect == "exact"


def test_a_context_that_is_out_of_the_region_is_not_a_silent_loss() -> None:
    british = concept("British", Spelling("personal injury", "main", ("GB",)))
    words = vocabulary(friend("MMI", "[British]", "", "context"), concepts=(british, SHORT))
    resolved = meant(words, must="[Short]", region="US")
    found = {term.text for term in terms(resolved.query)}
    assert "MMI" in found or resolved.diagnostics or resolved.notes


FORM_FRIENDS = (
    ("FCEs", "FCE"), ("FCE's", "FCE"), ("IMEs", "IME"), ("FCE", "FCE"), ("Fce", "FCE"),
    ("case managers", "case manager"), ("FCE*", "FCE"))


@pytest.mark.parametrize(("spelling", "base"), FORM_FRIENDS)
def test_a_form_has_the_wrong_meanings_of_its_base(spelling: str, base: str) -> None:
    words = thesaurus([], [friend(base, "rating")])
    expected = words.ambiguous_abbreviations[base.casefold()]
    assert words.wrong_meanings(Spelling(spelling)) == expected
    assert words.wrong_meanings(Spelling("other")) == ()


def test_its_own_wrong_meanings_come_before_those_of_the_base() -> None:
    words = thesaurus([], [friend("FCE", "rating"), friend("FCEs", "cells")])
    assert words.guard(Spelling("FCEs"), Scope()) == Disambiguation(Term("cells"), None)


GUARDS = (
    (Spelling("MMI"), [], Disambiguation()),
    (Spelling("MMI", needs_context=True), [], None),
    (Spelling("MMI"), [friend("MMI", "a", "b", "off")], Disambiguation()),
    (Spelling("MMI", needs_context=True), [friend("MMI", "a", "b", "off")], None),
    (Spelling("MMI"), [friend("MMI", "a", "b", "context")], Disambiguation(Term("a"), None)),
    (Spelling("MMI"), [friend("MMI", "a", "b", "exclude")], Disambiguation(None, Term("b"))),
    (Spelling("MMI"), [friend("MMI", "a", "b", "both")], Disambiguation(Term("a"), Term("b"))),
)


@pytest.mark.parametrize(("spelling", "friends", "guard"), GUARDS)
def test_what_a_spelling_needs(spelling: Spelling, friends: list[AmbiguousAbbreviation],
                               guard: Disambiguation | None) -> None:
    assert thesaurus([], friends).guard(spelling, Scope()) == guard


def test_a_guard_stands_beside_its_words() -> None:
    told_of = [to_house_syntax(guard(Term("x"))) for guard in (
        Disambiguation(), Disambiguation(Term("a")), Disambiguation(None, Term("b")),
        Disambiguation(Term("a"), Term("b")))]
    assert told_of == ["x", "x AND a", "x AND NOT b", "x AND a AND NOT b"]


SCOPES = (
    (Scope(), True, False), (Scope("", True), True, True), (Scope("GB"), False, False),
    (Scope("US-CA", True), True, True), (Scope("US"), True, False))


@pytest.mark.parametrize(("scope", "strict", "broad"), SCOPES)
def test_which_rows_a_scope_takes(scope: Scope, strict: bool, broad: bool) -> None:
    assert scope.takes(Spelling("x", regions=("US",))) is strict
    assert scope.takes(Spelling("x", regions=("US",), broad=True)) is broad


def test_a_spelling_comes_with_its_forms_each_once() -> None:
    doubled = concept("x", Spelling("FCE"), Spelling("FCEs"), Spelling("FCE"))
    (guard, words), = thesaurus([doubled]).spelled(doubled, Scope())
    assert guard == Disambiguation()
    assert [(term.text, term.origin.form) for term in words] == [
        ("FCE", False), ("FCE's", True), ("FCEs", False)]


def test_a_title_has_no_plural() -> None:
    role = concept("x", Spelling("case manager"), sort=ROLE)
    assert thesaurus([role]).spelled(role, Scope()) == [
        (Disambiguation(), (Term("case manager"),))]


def test_a_spelling_with_a_star_has_no_forms() -> None:
    assert Spelling("claims adjust*").terms() == (Term("claims adjust", True),)


RANKED = (("main", False, 0), ("typical", False, 1), ("abbreviation", False, 4),
          ("related", False, 11), ("main", True, 20), ("unheard of", False, 12))


@pytest.mark.parametrize(("kind", "broad", "rank"), RANKED)
def test_main_is_the_last_to_be_left_out(kind: str, broad: bool, rank: int) -> None:
    spelling = Spelling("RN", kind, (), broad, False, frozenset({"google"}), "Synonyms!B7")
    written, *forms = spelling.terms(lift=1.5)
    avoid = frozenset({"google"})
    assert written.origin == Origin("Synonyms!B7", 0, rank, False, avoid, lift=1.5)
    assert [form.origin for form in forms] == [
        Origin("Synonyms!B7", 0, rank, True, avoid, lift=1.1)] * 2


def test_the_spelling_that_names_the_concept_is_left_out_last() -> None:
    spellings = tuple(Spelling(text, "variant", cell=f"Titles!B{row}")
                      for row, text in enumerate(("Field Case Manager", "nurse case manager"), 2))
    role = Concept("Nurse Case Manager", ROLE, "Titles!A2", spellings)
    ((_, terms),) = Thesaurus({"nurse case manager": role}).spelled(role, Scope())
    assert [(term.text, term.origin.rank) for term in terms] == [
        ("Field Case Manager", 3), ("nurse case manager", 0)]


def test_items_of_a_context_may_be_expressions() -> None:
    assert items("a AND b; c") == (*items("a AND b"), *items("c"))
