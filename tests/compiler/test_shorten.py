"""Leaving out the least wanted spellings where every combination has to be spelled out."""

from __future__ import annotations

import pytest
from hypothesis import given

from query.truth import LAW, plain, table
from query.truth import atoms as atoms_of
from searchbuilder.compiler.log import Log
from searchbuilder.compiler.divide import MOST_COMBINATIONS, combinations, shortened
from searchbuilder.dialects import find
from searchbuilder.query.normalize import negation_normal_form
from searchbuilder.query.parser import parse
from searchbuilder.query.tree import And, Not, Or, Origin, Query, Term


def word(text: str, rank: int = 0) -> Term:
    return Term(text, origin=Origin("Synonyms!B2", rank=rank))


def group(letter: str, size: int) -> Or:
    return Or(tuple(word(f"{letter}{number}") for number in range(size)))


COUNTED = (
    ("a", 1), ("NOT a", 1), ("a AND b", 1), ("a OR b", 2), ("(a OR b) AND (c OR d OR e)", 6),
    ("a OR (b AND (c OR d))", 3), ("(a OR b) NOT c", 2))


@pytest.mark.parametrize(("text", "count"), COUNTED)
def test_combinations(text: str, count: int) -> None:
    assert combinations(parse(text).items[0]) == count


def test_as_many_as_are_read_stay() -> None:
    log = Log()
    tree = And((group("a", 6), group("b", 10)))
    assert combinations(tree) == MOST_COMBINATIONS == 60
    assert shortened(tree, log) is tree
    assert log.changes(find("icims")) == ()


def test_the_longest_group_gives_way_and_in_it_the_last() -> None:
    log = Log()
    tree = And((group("a", 3), group("b", 21), word("c"), Not(word("d"))))
    assert shortened(tree, log) == And((group("a", 3), group("b", 20), word("c"),
                                        Not(word("d"))))
    (change,) = log.changes(find("icims"))
    assert change.cells == ("Synonyms!B2",)
    assert change[:5] == (
        "SB515", "narrower", "iCIMS may not support parentheses, so this is shortened. Left out: "
                             "“b20”", "Synonyms!B2", ("b20",))


NINE = tuple(word(f"w{number}") for number in range(7))
RANKED = (
    ((word("related", 11), word("a long main spelling"), *NINE), "related"),
    ((word("a long main spelling"), word("m"), *NINE), "w6"),
    ((word("m", 3), word("a long main spelling", 2), *NINE), "m"),
    ((And((word("x"), Or((word("y"), word("z"))))), word("xyzxyz"), *NINE), "x"),
)


@pytest.mark.parametrize(("parts", "first"), RANKED)
def test_the_last_in_rank_then_in_place_goes_first(parts: tuple[Query, ...], first: str) -> None:
    log = Log()
    shortened(And((group("b", 7), Or(parts))), log)
    change, = log.changes(find("icims"))
    assert change.words[0] == first


def test_alternatives_alone_are_shortened_too() -> None:
    log = Log()
    assert shortened(group("a", 61), log) == group("a", 60)


def test_required_words_are_never_left_out() -> None:
    pairs = tuple(Or((word(f"a{number}"), word(f"b{number}"))) for number in range(8))
    log = Log()
    kept = shortened(And((*pairs, word("must"))), log)
    assert isinstance(kept, And) and kept.parts[-1] == word("must")
    assert combinations(kept) <= 60
    for part, pair in zip(kept.parts, pairs):
        assert part in (pair, *pair.parts)


@LAW
@given(plain)
def test_a_short_search_is_not_touched(tree: Query) -> None:
    log = Log()
    normal = negation_normal_form(tree)
    kept = shortened(normal, log)
    assert (kept is normal) == (combinations(normal) <= 60) == (not log.entries)


def test_what_is_left_finds_no_one_else() -> None:
    tree = And((group("a", 3), group("b", 4), group("c", 6)))
    kept = shortened(tree, Log())
    over = atoms_of(tree)
    assert kept != tree
    assert table(kept, over) & ~table(tree, over) == 0
