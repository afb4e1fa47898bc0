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

# So many of the platforms that speak against a plan are looked at, in so many corpora each.
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
    against = {tuple(sorted(each.known.items())): each
               for each in obstacles(proofs, cases, readings)}
    heaviest = [_Against(case.known, case.weight ** .5, spread(case.corpora, _PLACES))
                for case in sorted(against.values(), key=lambda case: -case.weight)[:_OBSTACLES]]
    model = _model(proofs, cases, readings)
    if model is None:
        return None
    scored = [(-_ruled_out(text, model, heaviest, readings, corpora), len(text), text)
              for text in texts]
    worth, _, text = min(scored)
    return text if worth else None


def _model(proofs: Sequence[Proof], cases: Sequence[Case], readings: Readings) -> Case | None:
    """The likeliest platform on which the plan is right."""
    right = [case for case in cases
             if next(obstacles(proofs, [case], readings), None) is None]
    return max(right, key=lambda case: case.weight, default=None)


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
