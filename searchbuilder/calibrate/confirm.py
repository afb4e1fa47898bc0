"""Which search to ask for next to be sure of a plan: it rules out most that speaks against it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from searchbuilder.calibrate.choose import Imagined
from searchbuilder.calibrate.corpora import Corpora, spread
from searchbuilder.calibrate.counts import ERROR, Count
from searchbuilder.calibrate.decisions import Case, Readings
from searchbuilder.calibrate.engine import without_effect
from searchbuilder.calibrate.grammar import QUESTIONS, Assignment
from searchbuilder.calibrate.outcome import Outcome, does
from searchbuilder.calibrate.plans import Proof

# So many cases are looked at, of them so many that speak against a plan, in so many corpora each.
_CASES = 200
_OBSTACLES = 60
_PLACES = 6
# So many of the counts that the models may show are looked at, those of most models.
_MODELS = 3


# A platform that speaks against a plan: what is known of it, its weight, some of its corpora.
_Against = tuple[Assignment, float, tuple[int, ...]]


def obstacles(proofs: Sequence[Proof], cases: Sequence[Case], readings: Readings
              ) -> Iterator[Case]:
    """The platforms that may be this one, and on which a plan with these proofs is wrong."""
    for case in cases:
        for proof in proofs:
            for known, outcome in readings.ways(proof.text, case.known):
                if not does(outcome, proof.meant):
                    yield Case(known, case.corpora)


def confirming(texts: Iterable[str], proofs: Sequence[Proof], cases: Sequence[Case],
               models: Sequence[Imagined], readings: Readings, corpora: Corpora) -> str | None:
    """The search that rules out most, if the plan is right; None if none rules out anything.

    models -- platforms on which it is
    """
    likely = sorted(_alike(proofs, cases), key=lambda case: -case.weight)[:_CASES]
    against = _heaviest(obstacles(proofs, likely, readings))
    scored = [(-_ruled_out(text, models, against, readings, corpora), len(text), text)
              for text in texts]
    worth, _, text = min(scored, default=(0, 0, ""))
    return text if worth else None


def _alike(proofs: Sequence[Proof], cases: Iterable[Case]) -> list[Case]:
    """The cases without what is known of signs that these proofs do not have, each once."""
    idle = without_effect(proof.text for proof in proofs)
    found: dict[tuple[tuple[str, str], ...], int] = {}
    for case in cases:
        known = tuple((name, case.known[name]) for name in QUESTIONS
                      if name in case.known and name not in idle)
        found[known] = found.get(known, 0) | case.corpora
    return [Case(dict(known), corpora) for known, corpora in found.items()]


def _heaviest(found: Iterable[Case]) -> list[_Against]:
    different = {tuple(sorted(each.known.items())): each for each in found}
    heaviest = sorted(different.values(), key=lambda case: -case.weight)[:_OBSTACLES]
    return [(case.known, case.weight ** .5, tuple(spread(case.corpora, _PLACES)))
            for case in heaviest]


def _ruled_out(text: str, models: Sequence[Imagined], against: Sequence[_Against],
               readings: Readings, corpora: Corpora) -> float:
    """The weight of the platforms that cannot show what the models show, on the average."""
    shown = Counter((readings.whole(text, model.grammar), model.corpus) for model in models)
    speaking: Counter[tuple[frozenset[Outcome], tuple[int, ...]]] = Counter()
    for known, weight, places in against:
        found = frozenset(outcome for _, outcome in readings.ways(text, known))
        speaking[found, places] += weight  # type: ignore[assignment]
    total = 0.0
    for (outcome, place), times in shown.most_common(_MODELS):
        number = corpora.expected(outcome, place)
        counted = ERROR if outcome.refused else Count("", number, number)
        total += times * sum(
            weight for (found, places), weight in speaking.items()
            if not any(corpora.explains(other, counted, places) for other in found))
    return round(total / len(models), 9)
