"""What the answers so far mean: which plans may be right, which is sure, and what to ask next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache

from searchbuilder.calibrate.choose import Imagined, best, imagined
from searchbuilder.calibrate.confirm import confirming, obstacles
from searchbuilder.calibrate.corpora import Corpora
from searchbuilder.calibrate.decisions import Asked, Case, Readings, narrowed
from searchbuilder.calibrate.plans import Plan, Proof, Words, plans, proofs
from searchbuilder.calibrate.record import allowed, stated
from searchbuilder.dialect import Dialect

# Words that nobody has in a résumé.
_NONE, _NOBODY = "zzqx", "qvvz"
# A search that a person types has so many characters at most.
_LONGEST = 64
# Of the platforms that may be this one, the share on which the best plan is the same.
_LIKELY = .5


@dataclass(frozen=True)
class Thinking:
    """What is known after some answers over two words.

    proofs -- the plans, the best first, with their searches; texts -- what may be asked
    asked -- what was answered; cases -- what explains it
    """

    words: Words
    corpora: Corpora
    readings: Readings
    proofs: Mapping[Plan, tuple[Proof, ...]]
    texts: tuple[str, ...]
    asked: tuple[Asked, ...] = ()
    cases: tuple[Case, ...] = field(default=(), repr=False)

    @cached_property
    def proven(self) -> Plan | None:
        """The best way to write for the platform, if it is sure: no better one may be right."""
        if not self.asked:
            return None
        possible = self._possible
        said = [(plan.shape, bool(plan.not_)) for plan in possible]
        return next((plan for plan, says in zip(possible, said) if says == said[0]
                     and all(plan in each.right for each in self._imagined)
                     and self._is_proven(plan)), None)

    @cached_property
    def safe(self) -> Plan | None:
        """The best way to write that is sure, whether or not a better one may be right too."""
        return self.proven or next(filter(self._is_proven, self.proofs), None)

    @cached_property
    def next(self) -> str | None:
        """The search to ask for; None if nothing more is open."""
        if not self.asked and "quotes" not in self.readings.allowed:
            return self.words.phrase
        return None if self.proven else self._telling()

    def agreed(self, question: str) -> str | None:
        """The answer to a question about the grammar, where it is the same in every case."""
        answers = {case.known.get(question) for case in self.cases}
        return answers.pop() if len(answers) == 1 else None

    def after(self, asked: Asked) -> Thinking | None:
        """What is known after one answer more; None where nothing explains it."""
        cases = tuple(narrowed(self.cases, asked, self.readings, self.corpora))
        return replace(self, asked=(*self.asked, asked), cases=cases) if cases else None

    @cached_property
    def _imagined(self) -> tuple[Imagined, ...]:
        return imagined(self.cases, self.readings, self.proofs, self.corpora,
                        len(self.asked))

    @cached_property
    def _possible(self) -> list[Plan]:
        """Plans that are right on some of the platforms that may be this one."""
        right = {plan for each in self._imagined for plan in each.right}
        return [plan for plan in self.proofs if plan in right]

    def _is_proven(self, plan: Plan) -> bool:
        return next(obstacles(self.proofs[plan], self.cases, self.readings), None) is None

    def _telling(self) -> str | None:
        """What tells most about which plan is right; once one is likely, what makes it sure."""
        asked = {each.text for each in self.asked}
        left = [text for text in self.texts if text not in asked]
        likely, times = Counter(each.best for each in self._imagined).most_common(1)[0]
        if likely and times > len(self._imagined) * _LIKELY:
            models = [each for each in self._imagined if likely in each.right]
            useful = {proof.text for plan in self._possible for proof in self.proofs[plan]}
            sure = confirming(useful.intersection(left), self.proofs[likely], self.cases, models,
                              self.readings, self.corpora)
            if sure:
                return sure
        return best(left, self._imagined, self.readings, self.corpora) if left else None


@lru_cache(maxsize=4)
def _readings(words: Words, answers: tuple[tuple[str, tuple[str, ...]], ...]) -> Readings:
    """Kept, because working them out takes longest, and another interview over the same words is
    about the same ones."""
    return Readings(words.people, dict(answers))


def begun(base: Dialect, first: Asked, second: Asked) -> Thinking:
    """What is known of a platform after two words alone, the more common one first."""
    words = Words(first.text, second.text, _NONE, _NOBODY)
    corpora = Corpora(first.counted, second.counted)
    signs_open = not {"AND", "OR", "NOT"} <= stated(base).keys()
    found = {plan: proofs(plan, base, words) for plan in plans(base, signs_open)}
    texts = {proof.text for each in found.values() for proof in each
             if len(proof.text) <= _LONGEST}
    return Thinking(words, corpora, _readings(words, tuple(allowed(base).items())), found,
                    tuple(sorted(texts)), cases=(Case({}, corpora.every()),))
