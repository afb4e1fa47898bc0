"""What a platform ignores of a string that is too long for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from searchbuilder.compiler import Change, compile
from searchbuilder.dialect import Limit
from searchbuilder.dialects import find
from searchbuilder.query.tree import And, Field, Not, Or, Query, Term

GOOGLE = find("google")
WORDS = [Term(f"w{number}") for number in range(40)]


def ignored(*words: str, effect: str, title: str = "Google") -> Change:
    told = ", ".join(f"“{word}”" for word in words)
    return Change("SB511", effect, f"{title} ignores what follows word 32: {told}",
                  "", words)


def test_32_words_are_read() -> None:
    for tree in (And(tuple(WORDS[:32])), And((*WORDS[:31], Not(WORDS[31]))),
                 And((Or(tuple(WORDS[:16])), Not(WORDS[17])))):
        compiled = compile(tree, GOOGLE)
        assert [string.words for string in compiled.strings] == [32]
        assert (compiled.effect, compiled.changes) == ("exact", ())


CUT = (
    (And((*WORDS[:32], Not(WORDS[32]))), ignored("w32", effect="wider")),
    (And((*WORDS[:32], Not(WORDS[32]), Not(Term("case manager")))),
     ignored("w32", "case", "manager", effect="wider")),
    (And((*WORDS[:31], Not(WORDS[31]), Not(WORDS[32]))), ignored("w32", effect="wider")),
    (And((*WORDS[:31], Not(Term("case manager")))), ignored("manager", effect="mixed")),
    (And((Term("a b"), *WORDS[:29], Not(Term("R&D")))), ignored("D", effect="mixed")),
)


@pytest.mark.parametrize(("tree", "change"), CUT)
def test_the_33rd_word_is_named(tree: Query, change: Change) -> None:
    compiled = compile(tree, GOOGLE)
    assert (compiled.effect, compiled.changes) == (change.effect, (change,))


def test_the_site_counts_and_is_said() -> None:
    dialect = find("google-linkedin")
    compiled = compile(And(tuple(WORDS[:29])), dialect)
    assert compiled.changes == (
        ignored("profiles", effect="wider", title="Google X-ray of LinkedIn"),)
    assert compile(And(tuple(WORDS[:28])), dialect).changes == ()


def test_of_several_strings_the_one_that_is_too_long_is_named() -> None:
    compiled = compile(Or((WORDS[0], And((*WORDS[1:33], Not(WORDS[33]))))), GOOGLE)
    assert len(compiled.strings) == 2
    assert compiled.changes == (Change(
        "SB511", "wider", "Google ignores what follows word 32 of string 2: “w33”", "",
        ("w33",)),)


def test_nothing_that_was_cut_is_said_to_be_exact() -> None:
    for tree in (And(tuple(WORDS[:33])), Or(tuple(WORDS[:17])),
                 And((Or(tuple(WORDS[:16])), WORDS[20], WORDS[21]))):
        compiled = compile(tree, GOOGLE)
        assert sum(len(change.words) for change in compiled.changes) >= 1
        assert compiled.effect not in ("exact", "none")


ADVICE = (
    ("linkedin", Or(tuple(WORDS[:7])),
     "over the 5 operators that are advised for LinkedIn people search; "
     "past it: not known; guides speak of poor results"),
    ("bing", And(tuple(WORDS[:11])),
     "over the 10 words that are advised for Bing; past it: the terms are not used, says the "
     "help page; whether that still holds, and what a term is, is not known"),
    ("sales-navigator", Or(tuple(WORDS[:17])),
     "over the 15 operators that are advised for LinkedIn Sales Navigator; past it: not known"),
)


@pytest.mark.parametrize(("name", "tree", "message"), ADVICE)
def test_advice_is_a_note_without_effect(name: str, tree: Query, message: str) -> None:
    compiled = compile(tree, find(name))
    assert compiled.effect == "exact"
    assert compiled.changes == (Change("SB512", "exact", message),)
    shorter = type(tree)(tree.parts[:-1])
    assert compile(shorter, find(name)).changes == ()


def test_characters_are_counted_too() -> None:
    limit = Limit("characters", 1_000, True, "cut", "X", "a test")
    dialect = replace(find("linkedin"), limits=(limit,))
    full = And((Term("a" * 500), Term("b" * 499)))
    assert compile(full, dialect).changes == ()
    compiled = compile(And((*full.parts, Term("c"), Term("d"))), dialect)
    change, = compiled.changes
    assert compiled.effect == change.effect == "mixed"
    assert (change.message, change.words) == (
        "LinkedIn people search ignores what follows character 1,000: “c”, “d”",
        ("c", "d"))


def test_words_in_a_field_are_named_without_the_sign_of_the_field() -> None:
    tree = And((*WORDS[:28], Not(Field("title", WORDS[28])), Not(Field("title", WORDS[29]))))
    compiled = compile(tree, find("google-linkedin"))
    assert compiled.changes == (ignored("w29", "profiles", effect="wider",
                                        title="Google X-ray of LinkedIn"),)
