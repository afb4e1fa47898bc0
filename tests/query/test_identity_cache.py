"""Results that are kept for the very object they were worked out for."""

from __future__ import annotations

from searchbuilder.query.identity_cache import identity_cache
from searchbuilder.query.tree import Origin, Query, Term

ONE, SAME = (Term("nurse", origin=Origin(cell)) for cell in ("Titles!B2", "Titles!B9"))


def cells(tree: Query | tuple[Query, ...]) -> list[str]:
    return [each.origin.cell for each in (tree if isinstance(tree, tuple) else (tree,))
            if isinstance(each, Term)]


def test_a_result_is_kept_for_one_object_and_not_for_its_equal():
    kept = identity_cache(9)(cells)
    assert ONE == SAME and kept(ONE) is kept(ONE)
    assert (kept(ONE), kept(SAME)) == (["Titles!B2"], ["Titles!B9"])


def test_a_tuple_is_the_same_where_it_holds_the_same_trees():
    kept = identity_cache(9)(cells)
    assert kept((ONE, SAME)) is kept((ONE, SAME))
    assert kept((SAME, ONE)) == ["Titles!B9", "Titles!B2"]


def test_the_oldest_result_gives_way():
    calls: list[Query] = []
    kept = identity_cache(2)(calls.append)
    words = [Term("a"), Term("b"), Term("c")]
    for each in (*words, words[2], words[1], words[0]):
        kept(each)
    assert calls == [*words, words[0]]
