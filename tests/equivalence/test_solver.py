"""The solver against every assignment."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from query.truth import LAW
from searchbuilder.equivalence.solver import Solver, TooMuchWork

COUNT = 6
ENOUGH = 100_000
literals = st.integers(1, COUNT).flatmap(lambda number: st.sampled_from((number, -number)))
clauses = st.lists(st.lists(literals, min_size=0, max_size=4), max_size=24)
assumptions = st.lists(st.lists(literals, max_size=3), min_size=1, max_size=4)


def holds(clause, values):
    return any(values[abs(literal) - 1] == (literal > 0) for literal in clause)


def possible(every):
    return any(all(holds(clause, values) for clause in every)
               for values in product((False, True), repeat=COUNT))


@given(clauses, assumptions)
@LAW
def test_it_finds_what_holds_or_that_nothing_does(every, asked):
    """One solver answers several times, and forgets nothing that it should not."""
    solver = Solver(COUNT, every, ENOUGH)
    for assumed in asked:
        model = solver.model(assumed)
        units = [[literal] for literal in assumed]
        if model is None:
            assert not possible([*every, *units])
        else:
            assert all(holds(clause, model[1:]) for clause in [*every, *units])


def pigeons(holes):
    """One pigeon more than there are holes: no small proof says that it cannot be."""
    def place(pigeon, hole):
        return pigeon * holes + hole + 1
    some = [[place(pigeon, hole) for hole in range(holes)] for pigeon in range(holes + 1)]
    alone = [[-place(one, hole), -place(other, hole)] for hole in range(holes)
             for one in range(holes + 1) for other in range(one)]
    return holes * (holes + 1), some + alone


def test_there_is_no_hole_for_the_last_pigeon():
    assert Solver(*pigeons(5), ENOUGH).model(()) is None


def test_what_cannot_be_stays_so():
    """It is seen once, with nothing assumed, and must be known at the next call."""
    solver = Solver(2, [(1, 2), (1, -2), (-1, 2), (-1, -2)], ENOUGH)
    assert [solver.model(assumed) for assumed in ((), (), (1,))] == [None, None, None]


def test_it_gives_up_in_words_of_its_own_and_goes_on_giving_up():
    solver = Solver(*pigeons(9), 10_000)
    for _ in range(2):
        with pytest.raises(TooMuchWork):
            solver.model(())


def test_one_long_clause_is_looked_through_once():
    """Ten thousand alternatives, tried one after the other."""
    count = 10_000
    solver = Solver(count, [range(1, count + 1)], 10 * count)
    model = solver.model(())
    assert model is not None and sum(model) == 1
