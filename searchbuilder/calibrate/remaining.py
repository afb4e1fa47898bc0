"""What may still be true of a platform after what was counted on it."""

from __future__ import annotations

from collections.abc import Sequence
from math import prod
from typing import NamedTuple

from searchbuilder.calibrate.corpora import Corpora
from searchbuilder.calibrate.counts import Count
from searchbuilder.calibrate.decisions import Readings
from searchbuilder.calibrate.grammar import QUESTIONS, Assignment


class Case(NamedTuple):
    """Answers to some questions that explain all counts, in some corpora, as their set."""

    known: Assignment
    corpora: int

    @property
    def weight(self) -> float:
        return prod(QUESTIONS[question][answer] for question, answer in self.known.items())


class Asked(NamedTuple):
    """A search, and what was counted"""

    text: str
    counted: Count


def narrowed(cases: Sequence[Case], asked: Asked, readings: Readings, corpora: Corpora
             ) -> list[Case]:
    """The cases that explain one count more."""
    found = []
    for case in cases:
        for known, outcome in readings.ways(asked.text, case.known):
            if left := corpora.where(outcome, asked.counted, case.corpora):
                found.append(Case(known, left))
    return found
