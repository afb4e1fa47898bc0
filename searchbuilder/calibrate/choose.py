"""Which search to ask for next: the one whose count tells most about which plan is right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log2
from random import Random
from typing import NamedTuple

from searchbuilder.calibrate.corpora import Corpora
from searchbuilder.calibrate.decisions import Case, Readings
from searchbuilder.calibrate.grammar import QUESTIONS, Assignment
from searchbuilder.calibrate.outcome import Outcome, does
from searchbuilder.calibrate.plans import Plan, Proof

# So many platforms are imagined for each choice.
_IMAGINED = 150
_FEW = 50
# Rare platforms are drawn more often than they are met: what rules them out has to be found too.
_EVEN = .6


class Imagined(NamedTuple):
    """A platform that explains all counts, in one corpus, and the plans right there, in order."""

    grammar: Mapping[str, str]
    corpus: int
    right: tuple[Plan, ...]

    @property
    def best(self) -> Plan | None:
        return next(iter(self.right), None)


def imagined(cases: Sequence[Case], readings: Readings, proofs: Mapping[Plan, Sequence[Proof]],
             corpora: Corpora, seed: int) -> tuple[Imagined, ...]:
    """Platforms drawn at random from what may still be true, the same ones for the same seed.  Of
    few cases each is among them, so that none is forgotten because it is rare."""
    random = Random(seed)
    likely = [case.weight for case in cases]
    shared = _shared(cases, likely)
    found = []
    weights = [each ** _EVEN * corpora.plausible(case.corpora)
               for case, each in zip(cases, likely)]
    each_once = cases if len(cases) <= _FEW else ()
    for case in (*random.choices(cases, weights, k=_IMAGINED), *each_once):
        grammar = {question: _drawn(question, readings, case.known, random)
                   for question in QUESTIONS}
        corpus = corpora.ordinary(case.corpora & shared or case.corpora)
        found.append(Imagined(grammar, corpus, tuple(_right(grammar, readings, proofs))))
    return tuple(found)


def _shared(cases: Sequence[Case], weights: Sequence[float]) -> int:
    """The corpora that explain all counts in most cases, as their set: in one of them platforms
    are told apart by what they do, and not by where they are."""
    kept = -1
    for place in sorted(range(len(cases)), key=lambda place: -weights[place]):
        kept = kept & cases[place].corpora or kept
    return kept


def _drawn(question: str, readings: Readings, known: Assignment, random: Random) -> str:
    if question in known:
        return known[question]
    answers = readings.answers(question)
    return random.choices(answers, [QUESTIONS[question][each] ** _EVEN for each in answers])[0]


def _right(grammar: Mapping[str, str], readings: Readings,
           proofs: Mapping[Plan, Sequence[Proof]]) -> Iterable[Plan]:
    found: dict[str, Outcome] = {}
    for plan, searches in proofs.items():
        for each in searches:
            if each.text not in found:
                found[each.text] = readings.whole(each.text, grammar)
            if not does(found[each.text], each.meant):
                break
        else:
            yield plan


def best(texts: Iterable[str], platforms: Sequence[Imagined], readings: Readings,
         corpora: Corpora) -> str:
    """The search that tells most: of several that tell alike, the shortest."""
    groups = [each.best for each in platforms]
    scored = []
    for text in texts:
        seen = [_seen(text, each, readings, corpora) for each in platforms]
        told = _entropy(groups) + _entropy(seen) - _entropy(list(zip(groups, seen)))
        scored.append((-round(told, 2), len(text), text))
    return min(scored)[2]


def _seen(text: str, platform: Imagined, readings: Readings, corpora: Corpora) -> object:
    """What a person would see, roughly: an error, nothing, or a number to within a half."""
    outcome = readings.whole(text, platform.grammar)
    if outcome.refused:
        return "error"
    number = corpora.expected(outcome, platform.corpus)
    return round(log2(number + 1) * 2) if number >= .5 else "nothing"


def _entropy(values: Sequence[object]) -> float:
    """In bits."""
    counts = Counter(values).values()
    return -sum(each / len(values) * log2(each / len(values)) for each in counts)
