"""The promise of a best guess: its strings are right if the guess is, and never certain."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from searchbuilder.compiler import Compiled, compile
from searchbuilder.guesses import GUESSES
from searchbuilder.query.tree import Query

from . import shares
from .documents import Document, alnum, holds
from .profiles import PROFILE
from .readers.guessed import GUESSED
from .test_promise import PLATFORMS, check, plain, said_whole, told
from .test_sizes import put_there, seeds, sizes
from .trees import trees, wide_trees

FEW = settings(PROFILE, max_examples=max(20, PROFILE.max_examples // 10))


def test_every_guess_has_its_readings() -> None:
    assert set(GUESSED) == {each.name for each in GUESSES}


@pytest.mark.parametrize("platform", GUESSED)
@FEW
@given(tree=trees)
def test_any_search_keeps_the_promise_if_the_guess_is_right(platform: str, tree: Query) -> None:
    compiled = compile(tree, PLATFORMS[platform])
    shares.count(f"{platform} (guess)", compiled.effect)
    check(platform, tree, compiled)
    assert not is_certain(compiled)
    over = any(change.code in ("SB524", "SB525", "SB526", "SB528") for change in compiled.changes)
    if plain(tree) and not over and not holds(tree, Document(), alnum):
        assert said_whole(compiled), f"could be said: {told(tree, compiled)}"


@pytest.mark.parametrize("platform", GUESSED)
@FEW
@given(tree=wide_trees, seed=seeds, options=sizes)
def test_a_long_search_in_any_size_keeps_the_promise_if_the_guess_is_right(
        platform, tree, seed, options):
    tree = put_there(tree, seed)
    compiled = compile(tree, PLATFORMS[platform], options=options)
    shares.count(f"{platform} (guess, {options.size})", compiled.effect)
    check(platform, tree, compiled)
    assert not is_certain(compiled)


def is_certain(compiled: Compiled) -> bool:
    """Whether there are strings of which nothing says that they rest on a guess."""
    return bool(compiled.strings) and not compiled.assumes
