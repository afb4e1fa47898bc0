"""What a search requires and excludes, with names, cells and each word."""

import pytest

from searchbuilder.build import Request, built
from searchbuilder.query.tree import And, Field, Near, Not, Or, Term
from searchbuilder.trial.criteria import anywhere, criteria
from searchbuilder.vocabulary.entries import Search

from .table import BOOK

FIELDS = ("title", "company")


@pytest.fixture
def said(read):
    """The criteria of a search of the table."""
    def of(name="MMI manager"):
        made = built(read(BOOK), "", Request((name,), None))
        listed, = made.listed
        return criteria(listed.search, made.meanings[name].query, FIELDS)
    return of


def test_each_part_has_a_name_and_the_cell_where_the_search_asks_for_it(said):
    assert [(part.label, part.cell) for part in said().parts] == [
        ("Job title: Case Manager", "Searches!B2"), ("MMI", "Searches!D2"),
        ("Place: Florida or FL", "Searches!F2")]


def test_each_exclusion_has_its_cell(said):
    assert [(each.label, each.cell) for each in said().exclusions] == [
        ("payroll", "Searches!E2"), ("student", "Levels!D2"), ("junior", "Levels!D2")]


def test_each_word_has_its_cell_and_a_short_form_what_shows_its_meaning(said):
    _, mmi, place = said().parts
    assert [(word.text, word.cell, word.concept, word.made) for word in mmi.words] == [
        ("maximum medical improvement", "Synonyms!B2", "MMI", False),
        ("MMI", "Synonyms!B3", "MMI", False), ("MMIs", "Synonyms!B3", "MMI", True),
        ("MMI's", "Synonyms!B3", "MMI", True)]
    guarded = mmi.words[1]
    assert guarded.leaf == Term("MMI")
    assert guarded.tree == And((Term("MMI"), Term("injured worker")))
    assert [word.tree for word in place.words] == [Term("Florida"), Term("FL")]


def test_without_a_part_the_rest_stays(said):
    all_of = said()
    left = all_of.without(all_of.parts[0].tree)
    assert left == And(tuple(each for each in all_of.tree.parts
                             if each != all_of.parts[0].tree))


def test_more_names_than_three_are_counted():
    part, = criteria(Search("x"), Or(tuple(map(Term, "abcde"))), FIELDS).parts
    assert part.label == "a or b or c or 2 more"


@pytest.mark.parametrize(("tree", "meant"), [
    (Field("title", Or((Term("a"), Term("b")))),
     Or((Field("title", Term("a")), Field("title", Term("b"))))),
    (Field("location", Term("a")), Term("a")),
    (Not(Field("location", Term("a"))), Not(Term("a"))),
    (And((Field("location", Term("a")), Term("a"))), Term("a")),
    (Field("location", Near(Term("a"), Term("b"), 2)), Near(Term("a"), Term("b"), 2))])
def test_what_a_pool_has_no_field_for_is_looked_for_anywhere(tree, meant):
    assert anywhere(tree, FIELDS) == meant


def test_the_words_of_a_part_in_which_groups_stand_are_each_a_word():
    tree = Or((Near(Term("a"), Term("b"), 2), And((Term("c"), Not(Term("d")))), Term("e*")))
    part, = criteria(Search("x"), tree, FIELDS).parts
    assert [word.text for word in part.words] == ["a near b", "c", "d", "e*"]
