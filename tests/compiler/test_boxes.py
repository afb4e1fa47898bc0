"""A search divided over the boxes of a platform."""

from __future__ import annotations

import pytest
from hypothesis import given
from query.truth import LAW, same, trees

from searchbuilder.compiler.boxes import MOST_SETS, box_sets
from searchbuilder.compiler.divide import keywords_only
from searchbuilder.errors import TooLarge
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.query.normalize import conjunction, disjunction, negation_normal_form
from searchbuilder.query.parser import parse
from searchbuilder.query.tree import Field, Not, Or, Query, walk


def read(text: str) -> Query:
    tree, = parse(text).items
    return tree


EXAMPLES = (
    ("a AND b", [{"keywords": "a AND b"}]),
    ("title:a AND b", [{"title": "title:a", "keywords": "b"}]),
    ("title:(a OR b) AND c NOT d", [{"title": "title:a OR title:b", "keywords": "c AND NOT d"}]),
    ("title:a AND company:b AND c NOT title:d",
     [{"title": "title:a AND NOT title:d", "company": "company:b", "keywords": "c"}]),
    ("title:a OR b", [{"title": "title:a"}, {"keywords": "b"}]),
    ("title:a OR b OR title:c OR d", [{"title": "title:a OR title:c"}, {"keywords": "b OR d"}]),
    ("(title:a AND b) OR (title:c AND d)",
     [{"title": "title:a", "keywords": "b"}, {"title": "title:c", "keywords": "d"}]),
    ("(title:a OR b) AND (company:c OR d)",
     [{"title": "title:a", "company": "company:c"}, {"title": "title:a", "keywords": "d"},
      {"keywords": "b", "company": "company:c"}, {"keywords": "b AND d"}]),
)


@pytest.mark.parametrize(("text", "sets"), EXAMPLES)
def test_example(text: str, sets: list[dict[str, str]]) -> None:
    assert [{box: to_house_syntax(tree) for box, tree in each.items()}
            for each in box_sets(negation_normal_form(read(text)))] == sets


@LAW
@given(trees)
def test_the_union_of_the_sets_is_the_search(tree: Query) -> None:
    normal = negation_normal_form(tree)
    sets = box_sets(normal)
    assert same(disjunction(conjunction(each.values()) for each in sets), normal)


@LAW
@given(trees)
def test_each_box_holds_only_what_belongs_to_it(tree: Query) -> None:
    for each in box_sets(negation_normal_form(tree)):
        for box, content in each.items():
            names = {node.name for node in walk(content) if isinstance(node, Field)}
            assert names <= {box}
            assert box != "keywords" or not names


def test_more_sets_than_a_person_runs_are_refused() -> None:
    tree = read("(title:a OR b) AND (title:c OR d) AND (title:e OR f) AND (title:g OR h)")
    with pytest.raises(TooLarge) as caught:
        box_sets(tree)
    assert (caught.value.size, caught.value.most) == (16, MOST_SETS)


KEYWORDS = (
    ("title:a AND b", "a AND b"),
    ("title:(a OR b) NOT title:c", "a OR b"),
    ("a NOT b NOT company:c", "a NOT b"),
    ("title:a OR a", "a"),
)


@pytest.mark.parametrize(("before", "after"), KEYWORDS)
def test_without_fields(before: str, after: str) -> None:
    assert keywords_only(negation_normal_form(read(before))) == read(after)


@LAW
@given(trees)
def test_without_fields_no_field_is_left_and_no_exclusion_is_new(tree: Query) -> None:
    normal = negation_normal_form(tree)
    plain = keywords_only(normal)
    assert not any(isinstance(node, Field) for node in walk(plain))
    denied = {node for node in walk(normal) if isinstance(node, Not)}
    assert {node for node in walk(plain) if isinstance(node, Not)} <= denied


def test_one_box_for_everything_is_one_set() -> None:
    tree = Or(tuple(read(f"title:w{number}") for number in range(50)))
    assert box_sets(tree) == [{"title": tree}]
