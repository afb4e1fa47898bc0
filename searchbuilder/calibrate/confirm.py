"""Which search to ask for next to be sure of a plan: the one that rules out most of what still
speaks against it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from searchbuilder.calibrate.corpora import Corpora, spread
from searchbuilder.calibrate.counts import ERROR, Count
from searchbuilder.calibrate.decisions import Readings
from searchbuilder.calibrate.grammar import Assignment
from searchbuilder.calibrate.outcome import does
from searchbuilder.calibrate.plans import Proof
from searchbuilder.calibrate.remaining import Case

# So many cases are looked at, of them so many that speak against a plan, in so many corpora each.
_CASES = 200
_OBSTACLES = 60
_PLACES = 6


class _Against(NamedTuple):
    """A platform that speaks against a plan.  places -- of some corpora"""

    known: Assignment
    weight: float
    places: list[int]


def obstacles(proofs: Sequence[Proof], cases: Sequence[Case], readings: Readings
              ) -> Iterator[Case]:
    """The platforms that may be this one, and on which a plan with these proofs is wrong."""
    for case in cases:
        for proof in proofs:
            for known, outcome in readings.ways(proof.text, case.known):
                if not does(outcome, proof.meant):
                    yield Case(known, case.corpora)


def confirming(texts: Iterable[str], proofs: Sequence[Proof], cases: Sequence[Case],
               readings: Readings, corpora: Corpora) -> str | None:
    """The search that rules out most, if the plan is right; None if none rules out anything."""
    likely = sorted(cases, key=lambda case: -case.weight)[:_CASES]
    speaking = [(case, list(obstacles(proofs, (case,), readings))) for case in likely]
    model = next((case for case, found in speaking if not found), None)
    if model is None:
        return None
    against = _heaviest(each for _, found in speaking for each in found)
    scored = [(-_ruled_out(text, model, against, readings, corpora), len(text), text)
              for text in texts]
    worth, _, text = min(scored, default=(0, 0, ""))
    return text if worth else None


def _heaviest(found: Iterable[Case]) -> list[_Against]:
    different = {tuple(sorted(each.known.items())): each for each in found}
    heaviest = sorted(different.values(), key=lambda case: -case.weight)[:_OBSTACLES]
    return [_Against(case.known, case.weight ** .5, spread(case.corpora, _PLACES))
            for case in heaviest]


def _ruled_out(text: str, model: Case, against: Sequence[_Against], readings: Readings,
               corpora: Corpora) -> float:
    """The weight of the platforms that cannot show what the model shows."""
    counted = _shown(text, model, readings, corpora)
    return round(sum(each.weight for each in against
                     if not any(corpora.explains(outcome, counted, each.places)
                                for _, outcome in readings.ways(text, each.known))), 9)


def _shown(text: str, model: Case, readings: Readings, corpora: Corpora) -> Count:
    outcome = next(iter(readings.ways(text, model.known)))[1]
    number = corpora.expected(outcome, spread(model.corpora, 1)[0])
    return ERROR if outcome.refused else Count("", number, number)
