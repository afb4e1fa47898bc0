"""Whatever a platform does, strings that are written with what was found out find who was asked
for."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from promise.profiles import PROFILE

from searchbuilder.calibrate.engine import read
from searchbuilder.calibrate.found import found
from searchbuilder.calibrate.grammar import QUESTIONS
from searchbuilder.calibrate.interview import MOST
from searchbuilder.calibrate.outcome import EVERYBODY, FIRST, SECOND
from searchbuilder.calibrate.record import allowed, undescribed
from searchbuilder.compiler import SplitOptions, compile
from searchbuilder.dialects import find
from searchbuilder.effect import EXACT
from searchbuilder.facts import applied
from searchbuilder.query.tree import And, Not, Or, Term

from .made_up import USUAL, WORDS, ZERO, interviewed, shows

PEOPLE = {"manager": FIRST, "nurse": SECOND, **ZERO}
leaves = st.sampled_from([*WORDS, *ZERO]).map(Term)
groups = st.recursive(
    leaves, lambda below: st.lists(below, min_size=2, max_size=3).map(tuple).flatmap(
        lambda parts: st.sampled_from([And(parts), Or(parts)])), max_leaves=6)
searches = st.tuples(groups, st.lists(leaves, max_size=1)).map(
    lambda parts: And((parts[0], *map(Not, parts[1]))) if parts[1] else parts[0])


def meant(tree):
    """The kinds of people that a tree asks for."""
    if isinstance(tree, Term):
        return PEOPLE[tree.text]
    if isinstance(tree, Not):
        return EVERYBODY & ~meant(tree.part)
    kinds = [meant(part) for part in tree.parts]
    total = kinds[0]
    for each in kinds[1:]:
        total = total & each if isinstance(tree, And) else total | each
    return total


def check(dialect, grammar, tree):
    """The strings of a search find its people, where they are called exact."""
    made = compile(tree, dialect, SplitOptions(most_strings=50))
    if made.effect != EXACT or not made.strings:
        return
    kinds = [read(each.text, PEOPLE, grammar.__getitem__) for each in made.strings]
    assert not any(each.error for each in kinds)
    assert meant(tree) == _union(kinds), [each.text for each in made.strings]


def _union(outcomes):
    total = 0
    for each in outcomes:
        assert each.sure == each.possible
        total |= each.sure
    return total


def grammars(base):
    """Every platform that the record allows."""
    open_ = allowed(base)
    return st.fixed_dictionaries({
        question: st.sampled_from(open_.get(question, list(answers)))
        for question, answers in QUESTIONS.items()})


@pytest.mark.parametrize("name", ["icims", "icims-flat", "lever"])
@settings(PROFILE, max_examples=4)
@given(data=st.data())
def test_a_platform_of_which_a_part_is_known(name, data):
    base = find(name)
    grammar = data.draw(grammars(base))
    done = interviewed(base, shows(grammar))
    dialect = applied(base, found(done))
    for tree in data.draw(st.lists(searches, min_size=8, max_size=8)):
        if "Parentheses" in dialect.calibrated:
            check(dialect, grammar, tree)


@pytest.mark.parametrize(("changes", "facts"), [
    # A blank is proven to be AND before the word is.
    ({}, {"AND": "space", "OR": "OR", "NOT": "NOT", "Space": "and", "Parentheses": "any depth"}),
    ({"parentheses": "ignored", "AND": "ignored"},
     {"AND": "AND", "OR": "OR", "NOT": "NOT", "Parentheses": "ignored", "Binds first": "AND"})])
def test_a_platform_of_which_nothing_is_known(changes, facts):
    """One interview each, because it takes seconds; `benchmarks/blind.py` has many."""
    grammar = {**USUAL, **changes}
    done = interviewed(undescribed("Ours"), shows(grammar))
    assert len(done.asked) <= MOST
    assert found(done).items() >= facts.items()
    dialect = applied(undescribed("Ours"), found(done))

    @settings(PROFILE, max_examples=200)
    @given(tree=searches)
    def holds(tree):
        check(dialect, grammar, tree)
    holds()
