"""All ways in which a search may be read, and which of them explain what was counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import prod
from typing import NamedTuple

from searchbuilder.calibrate.corpora import Corpora
from searchbuilder.calibrate.counts import Count
from searchbuilder.calibrate.engine import read
from searchbuilder.calibrate.grammar import QUESTIONS, Allowed, Assignment
from searchbuilder.calibrate.outcome import Outcome


class _Open(Exception):
    """A question that is not answered yet."""

    def __init__(self, question: str) -> None:
        self.question = question


class Readings:
    """The readings of searches over the same words, each worked out once."""

    def __init__(self, words: Mapping[str, int], allowed: Allowed) -> None:
        """words -- as `read` takes them; allowed -- the answers to consider, where not all are"""
        self.words = words
        self.allowed = allowed
        self._begun: dict[str, _Place] = {}

    def ways(self, text: str, known: Assignment) -> Iterator[tuple[Assignment, Outcome]]:
        """What a search finds under what is known, with what more has to hold for it."""
        left = [(self._first(text), known)]
        while left:
            place, known = left.pop()
            question = place.says
            if isinstance(question, Outcome):
                yield known, question
            elif question in known:
                answer = known[question]
                left.append((place.below.get(answer) or self._below(place, answer), known))
            else:
                left += [(self._below(place, answer), {**known, question: answer})
                         for answer in reversed(self.answers(question))]

    def whole(self, text: str, grammar: Mapping[str, str]) -> Outcome:
        """What it finds where every question is answered."""
        place = self._first(text)
        while isinstance(place.says, str):
            answer = grammar[place.says]
            place = place.below.get(answer) or self._below(place, answer)
        return place.says

    def answers(self, question: str) -> Sequence[str]:
        return self.allowed.get(question) or tuple(QUESTIONS[question])

    def _first(self, text: str) -> _Place:
        if text not in self._begun:
            self._begun[text] = self._place(text, {})
        return self._begun[text]

    def _below(self, place: _Place, answer: str) -> _Place:
        if answer not in place.below:
            assert isinstance(place.says, str)
            place.below[answer] = self._place(place.text, {**place.known, place.says: answer})
        return place.below[answer]

    def _place(self, text: str, known: Assignment) -> _Place:
        try:
            return _Place(text, known, read(text, self.words,
                                            lambda question: self._answer(question, known)))
        except _Open as one:
            return _Place(text, known, one.question)

    def _answer(self, question: str, known: Assignment) -> str:
        if question in known:
            return known[question]
        answers = self.answers(question)
        if len(answers) > 1:
            raise _Open(question)
        return answers[0]


class _Place:
    """How far the reading of a search comes with these answers: up to a question, or to the end.

    says -- that question, or what is found; below -- the places after its answers, as they are
    worked out
    """

    def __init__(self, text: str, known: Assignment, says: str | Outcome) -> None:
        self.text = text
        self.known = known
        self.says = says
        self.below: dict[str, _Place] = {}


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
