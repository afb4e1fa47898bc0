"""Two searches on a platform: nobody is found or lost against what is told of their strings."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from searchbuilder.compiler import compile
from searchbuilder.dialects import find
from searchbuilder.equivalence import compare
from searchbuilder.query.tree import And, Or, Query

from .documents import found
from .profiles import PROFILE
from .readers import READINGS
from .samples import library_for
from .test_promise import pasted, told, union
from .trees import trees

FEWER = settings(PROFILE, max_examples=PROFILE.max_examples // 5)
PLATFORMS = ("linkedin-recruiter", "google-linkedin", "bullhorn", "lucene", "lever")


def _edited(pair: tuple[Query, Query]) -> st.SearchStrategy[tuple[Query, Query]]:
    one, other = pair
    return st.sampled_from(((one, other), (one, Or((one, other))), (one, And((one, other))),
                            (And((other, one)), one), (Or((other, one)), one)))


@pytest.mark.parametrize("platform", PLATFORMS)
@FEWER
@given(pair=st.tuples(trees, trees).flatmap(_edited))
def test_nobody_is_found_or_lost_against_the_verdict(
        platform: str, pair: tuple[Query, Query]) -> None:
    dialect = find(platform)
    before, after = (compile(tree, dialect) for tree in pair)
    if not before.strings or not after.strings:
        return
    status = compare(before.meaning, after.meaning, dialect.tokens).status
    assert status != "unknown"
    for reading in READINGS[platform]:
        story = f"{status}: {told(pair[0], before)}\n{told(pair[1], after)}"
        library = library_for(Or(pair), reading.tokens)
        old, new = (union(reading, [pasted(platform, string) for string in compiled.strings],
                          library, story) for compiled in (before, after))
        assert not old & ~new or status in ("narrower", "other"), story
        assert not new & ~old or status in ("wider", "other"), story


@pytest.mark.parametrize("platform", PLATFORMS)
@FEWER
@given(tree=trees)
def test_the_meaning_of_the_strings_is_what_they_find(platform: str, tree: Query) -> None:
    compiled = compile(tree, find(platform))
    for reading in READINGS[platform] if compiled.strings else ():
        story = f"{compiled.meaning}: {told(tree, compiled)}"
        library = library_for(tree, reading.tokens)
        boxes = [pasted(platform, string) for string in compiled.strings]
        assert found(compiled.meaning, library) == union(reading, boxes, library, story), story
