"""Which words of a search stay where there is no room for all."""

from dataclasses import replace
from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from searchbuilder.compiler.choice import Group, Option, Selection, choose, expected, worth
from searchbuilder.compiler.room import Nested, SpelledOut, Taken
from searchbuilder.query.tree import NOWHERE, And, Field, Term
from searchbuilder.tokens import Tokens


def lifted(text, lift=0.0, **origin):
    return Term(text, origin=replace(NOWHERE, lift=lift, **origin))


@pytest.mark.parametrize("tree, people", [
    (lifted("MMI"), exp(-1)), (lifted("maximum medical improvement"), exp(-3)),
    (lifted("MMI", 2.0), exp(1)), (Field("title", lifted("MMI")), exp(-1)),
    (And((lifted("MMI", 2.0), lifted("rating"))), exp(0)), (Term("typed"), exp(-0.2))])
def test_how_many_people_are_expected(tree, people):
    assert expected(tree) == pytest.approx(people)


@pytest.mark.parametrize("known, people", [
    ((None, None, None), (exp(-1), exp(-2), exp(-1))),
    # Counted nowhere, but not by nobody: as before anybody counted.
    ((0, None, None), (exp(-1), exp(-2), exp(-1))),
    ((8, 0, 2), (8, 0, 2)),
    # Nobody counted the last: as many as are expected beside the others.
    ((8, 2, None), (
        8, 2, exp(-1) * (8 + 2 + 1) / (exp(-1) + exp(-2) + 0.05)))])
def test_what_a_word_is_worth(known, people):
    trees = [lifted("a"), lifted("b c"), lifted("d")]
    likely = [expected(tree) for tree in trees]
    beside = [0.5 * each / sum(likely) if any(known) else 0
              for each in likely]
    assert worth(trees, known) == pytest.approx([sum(pair) for pair in zip(people, beside)])


@pytest.mark.parametrize("second, known, people", [
    # The same people, whom a pool found by both.
    ("workers comp", (7, 7), (7, 0)), ("Workers-Comp", (7, 7), (7, 0)),
    # A platform that told them apart, and other words.
    ("workers comp", (7, 5), (7, 5)), ("worker's comp", (7, 7), (7, 7)), ("comp", (7, 7), (7, 7))])
def test_people_of_one_word_in_two_spellings_are_counted_once(second, known, people):
    trees = [lifted("workers' comp", concept="WC"), lifted(second, concept="WC")]
    alone = [0.5 * expected(tree) / sum(map(expected, trees)) for tree in trees]
    assert worth(trees, known) == pytest.approx(
        [sum(pair) for pair in zip(people, alone)])


def option(text, likely=1.0, plain=True, main=False, concept=""):
    return Option(Term(text), likely, concept or text, (len(text),), plain, main)


def group(*options, counted=False):
    return Group(options, Tokens.ALPHANUMERIC, counted)


def nested(groups, room):
    first = tuple(each.options[each.first].size for each in groups)
    begun = (sum(each[0] for each in first),)
    return Nested((room,), begun, first, (2,))


def chosen(groups, room):
    choice = choose(groups, [each.first for each in groups], nested(groups, room))
    return [[each.options[place].tree.text for place in places]
            for each, places in zip(groups, choice.kept)]


def test_first_is_the_main_spelling_or_what_finds_most_and_always_what_means_one_thing():
    options = (option("a b c", main=True), option("d", 9), option("e", 99, False, True))
    assert group(*options).first == 0
    assert group(*options, counted=True).first == 1
    assert group(*options[1:]).first == 0
    assert group(options[2]).first == 0


def test_the_main_spelling_of_what_was_asked_for_first_begins_and_the_likelier_one_of_two():
    some = (option("a", 3, concept="A"), option("of a region", 2, True, True, "A"),
            option("main a", 1, True, True, "A"), option("main b", 9, True, True, "B"))
    assert group(*some).first == 1
    assert group(*some[::-1]).first == 0
    assert group(*some, counted=True).first == 3


def test_the_greatest_gain_for_its_room_comes_first():
    some = group(option("x", 4), option("cheap", 2), option("x" * 30, 3))
    assert chosen([some], 60) == [["x", "cheap", "x" * 30]]
    assert chosen([some], 20) == [["x", "cheap"]]
    assert chosen([some], 7) == [["x"]]


def test_a_thing_that_is_named_by_its_best_word_counts_as_half_of_its_people():
    options = (option("a", 2, concept="A"), option("b", 1.2, concept="A"),
               option("c", 1, concept="C"), option("d", 0.9, concept="C"))
    assert chosen([group(*options)], 4) == [["a", "c"]]
    counted = group(*(each._replace(concept="A") for each in options), counted=True)
    assert (chosen([counted], 4), counted.named) == ([["a", "b"]], 0)


def test_room_goes_to_the_group_that_gains_most():
    poor = group(option("a"), option("b", 0.1))
    rich = group(option("c", 9), option("d", 5))
    assert chosen([poor, rich], 5) == [["a"], ["c", "d"]]


def test_what_a_wider_word_covers_costs_nothing_and_is_not_added():
    some = group(option("case manager", 9), option("nurse case manager", 2), option("rn"))
    kept = Selection(some, [0])
    assert (kept.found, kept.taken) == ({0, 1}, Taken(1, (12,)))
    assert chosen([some], 99) == [["case manager", "rn"]]


def test_a_wider_word_takes_the_place_of_those_that_it_covers():
    some = group(option("nurse case manager"), option("rn case manager"),
                 option("case manager", 5))
    assert Selection(some, [0, 1]).taken_with(2) == Taken(1, (12,))


words = st.lists(st.tuples(st.text("ab c", min_size=1, max_size=9), st.floats(0.1, 9)),
                 min_size=1, max_size=9)


@given(st.lists(words, min_size=1, max_size=3), st.integers(0, 60))
def test_what_is_chosen_has_room_and_nothing_that_has_room_is_left(groups, room):
    made = [group(*(option(*each) for each in some)) for some in groups]
    space = nested(made, room)
    choice = choose(made, [each.first for each in made], space)
    kept = [Selection(each, places) for each, places in zip(made, choice.kept)]
    taken = [each.taken for each in kept]
    assert [places[0] for places in choice.kept] == [each.first for each in made]
    assert len(choice.order) == sum(len(places) - 1 for places in choice.kept)
    if sum(space.begun) <= room:
        assert sum(each.size[0] + 2 * (each.number > 1) for each in taken) <= room
    for row, each in enumerate(kept):
        for gain, place in each.gains():
            assert gain <= 0 or space.cost(taken, row)(each.taken_with(place)) is None


def test_beside_every_other_group_a_word_costs_as_often_as_it_is_written():
    room = SpelledOut((100,), (10,), (4,), None)
    taken = [Taken(1, (5,)), Taken(2, (8,))]
    assert room.cost(taken, 0)(Taken(2, (10,))) == pytest.approx((3 * 13 - 13) / 90)
    assert room.cost(taken, 0)(Taken(9, (45,))) is None


def test_where_each_combination_is_a_string_there_are_only_so_many():
    room = SpelledOut((100,), (10,), (4,), 3)
    taken = [Taken(1, (5,)), Taken(1, (5,))]
    assert room.cost(taken, 0)(Taken(3, (15,))) == pytest.approx(2 / 3, abs=1e-3)
    assert room.cost(taken, 0)(Taken(4, (20,))) is None
