"""A counterexample: a page that one search finds and another does not."""

from __future__ import annotations

from collections.abc import Container, Iterable

from searchbuilder.equivalence.formula import AND, OR, Formula, Tree
from searchbuilder.equivalence.solver import Model
from searchbuilder.query.tree import Query

# So many parts of searches are looked at to do without a word.
MOST_LOOKED_AT = 400_000


def counterexample(formula: Formula, model: Model | None, finds: Tree, misses: Tree
                   ) -> tuple[Query, ...]:
    """What such a page says, in as few words as can be; () without a `model` to begin with."""
    if model is None:
        return ()
    said = {number: None for number in formula.leaves if model[number]}
    for word in [*said][:MOST_LOOKED_AT // len(formula.kinds)]:
        fewer = {number: None for number in said if number != word}
        if word not in _implied(formula, fewer) and _found(
                formula, fewer, finds.root) and not _found(formula, fewer, misses.root):
            said = fewer
    implied = _implied(formula, said)
    written = {**formula.leaves, **misses.leaves, **finds.leaves}
    return tuple(written[number] for number in said if number not in implied)


def _implied(formula: Formula, said: Iterable[int]) -> set[int]:
    """What is so on every page that says these words."""
    return {other for number in said for other in formula.follows.get(number, ())}


def _found(formula: Formula, said: Container[int], literal: int) -> bool:
    """Whether a page that says these words and no others is found."""
    holds = [number in said for number in range(len(formula.kinds))]
    for number, (kind, parts) in enumerate(zip(formula.kinds, formula.parts)):
        if kind in (AND, OR):
            holds[number] = (all if kind == AND else any)(
                holds[abs(part)] == (part > 0) for part in parts)
    return holds[abs(literal)] == (literal > 0)
