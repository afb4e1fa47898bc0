"""Whatever a user finds out about a platform, its strings keep the promise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from searchbuilder import tokens
from searchbuilder.compiler import Compiled, compile
from searchbuilder.dialects import find
from searchbuilder.facts import applied
from searchbuilder.query.normalize import conjunction, disjunction
from searchbuilder.query.tree import Not, Query, Term, terms

from . import shares
from .documents import Tokens, chosen, found
from .made_up import Facts, MadeUp, all_facts, bare_facts, some_facts
from .profiles import PROFILE
from .readers.ways import ONE_BOX, Boxes, Reading
from .samples import library_for
from .test_promise import compare, excluded, named, told, union, written
from .trees import PHRASES, PLAIN, plain_trees

# Those whose record says much of its own, and those that say little.
BASES = ("ats", "lever", "bullhorn", "google", "linkedin-recruiter", "postgres-websearch",
         "sqlite-fts5", "github-users")
# What a record has that no fact is about, and that a made-up platform does not read.
OWN: dict[str, Any] = {
    "fields": {}, "boxes": {}, "star": None, "near": None, "wild": False, "escapes": {},
    "fused": "", "limits": (), "top_level_or_template": "{}", "tokens": tokens.Tokens.SPACED}
MORE = settings(PROFILE, max_examples=PROFILE.max_examples * 2)


@pytest.mark.parametrize("base", BASES)
@MORE
@given(facts=all_facts, tree=plain_trees)
def test_a_calibrated_platform_keeps_the_promise(base: str, facts: Facts, tree: Query) -> None:
    check(base, facts, tree)


def _alternatives(words: list[str], sizes: list[tuple[int, bool]]) -> Query:
    """Alternatives of words that are all required, some with one that is excluded."""
    left = map(Term, words)
    parts: list[Query] = []
    for size, excludes in sizes:
        wanted: list[Query] = [next(left) for _ in range(size)]
        parts.append(conjunction([*wanted, Not(next(left))] if excludes else wanted))
    return disjunction(parts)


def _groups(words: list[str], sizes: list[tuple[int, bool]]) -> Query:
    """Groups of alternatives that are all required, and words that are excluded."""
    left = map(Term, words)
    wanted = [disjunction([next(left) for _ in range(size)]) for size, _ in sizes]
    return conjunction([*wanted, *(Not(next(left)) for _, excludes in sizes if excludes)])


words_of_groups = st.tuples(st.permutations(PLAIN + PHRASES), st.lists(
    st.tuples(st.integers(1, 3), st.booleans()), min_size=1, max_size=3))


@pytest.mark.parametrize("shape", (_alternatives, _groups))
@MORE
@given(facts=bare_facts, words=words_of_groups)
def test_without_parentheses_a_string_means_what_it_says(
        shape: Callable[[list[str], list[tuple[int, bool]]], Query], facts: Facts,
        words: tuple[list[str], list[tuple[int, bool]]]) -> None:
    check("ats", facts, shape(*words))


@MORE
@given(facts=some_facts, tree=plain_trees)
def test_what_is_not_found_out_may_be_anything(facts: tuple[Facts, Facts], tree: Query) -> None:
    whole, own = facts
    check("ats", whole, tree, own)


def check(base: str, facts: Facts, tree: Query, known: Facts | None = None) -> None:
    """known -- those of the facts that the user found out; None: all"""
    dialect = applied(replace(find(base), **OWN), facts if known is None else known)
    compiled = compile(tree, dialect)
    shares.count(f"calibrated {base}", compiled.effect)
    platform = MadeUp(facts)
    story = f"{dict(facts)} {told(tree, compiled)}"
    boxes: list[Boxes] = [{ONE_BOX: text} for string in compiled.strings
                          for text in [string.text]]
    texts = [string.text for string in compiled.strings]
    for term in terms(tree) if compiled.strings else ():
        assert named(term, compiled) or written(term, texts), f"{term.text!r} is lost: {story}"
    if facts["Length"].isdigit():
        assert max(map(len, texts), default=0) <= int(facts["Length"]), story
    for cut in platform.tokens:
        _check(tree, compiled, platform, cut, boxes, story)


def _check(tree: Query, compiled: Compiled, platform: MadeUp, cut: Tokens, boxes: list[Boxes],
           story: str) -> None:
    library = library_for(tree, cut)
    reading = Reading(cut.__name__, cut, partial(_find, platform))
    got = union(reading, boxes, library, story)
    compare(found(tree, library), got, compiled.effect, library, story)
    for term in excluded(tree):
        if not named(term, compiled):
            hit = chosen(got & found(term, library), library)
            assert not hit, f"{term.text!r} is left out, yet {hit[0]} is found, {story}"


def _find(platform: MadeUp, boxes: Boxes, corpus: object) -> int:
    return found(platform.read(boxes[ONE_BOX]), corpus)  # type: ignore[arg-type]
