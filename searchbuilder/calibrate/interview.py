"""An interview about a platform: which search to ask for next, until enough is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from searchbuilder.calibrate.choose import LONGEST, best, imagined
from searchbuilder.calibrate.confirm import confirming, obstacles
from searchbuilder.calibrate.corpora import Corpora
from searchbuilder.calibrate.counts import Count
from searchbuilder.calibrate.decisions import Readings
from searchbuilder.calibrate.plans import Plan, Proof, Words, plans, proofs
from searchbuilder.calibrate.record import allowed, stated
from searchbuilder.calibrate.remaining import Asked, Case, narrowed
from searchbuilder.dialect import Dialect

# So many searches a person is asked for, the two words among them.
MOST = 12
# Words that nobody has in a résumé.
NONE, NOBODY = "zzqx", "qvvz"
# Fewer people than these say little, and two words must differ to be told apart.
_FEW = 20
_APART = 1.35
# Of the platforms that may be this one, the share on which the best plan is the same.
_LIKELY = .5


@dataclass(frozen=True)
class Frame:
    """All that an interview over two words works with."""

    words: Words
    corpora: Corpora
    readings: Readings
    proofs: dict[Plan, tuple[Proof, ...]]
    texts: tuple[str, ...]


def _frame(base: Dialect, first: Asked, second: Asked) -> Frame:
    words = Words(first.text, second.text, NONE, NOBODY)
    known = stated(base)
    signs_open = any(name not in known for name in ("AND", "OR", "NOT"))
    found = {plan: proofs(plan, base, words) for plan in plans(base, signs_open)}
    texts = {proof.text for each in found.values() for proof in each if len(proof.text) <= LONGEST}
    return Frame(words, Corpora(first.counted, second.counted), Readings(words.people, allowed(base)), found, tuple(sorted(texts)))


@dataclass(frozen=True)
class Interview:
    """What was asked so far, and what follows.

    words -- words to try, the most common first; singles -- those that were asked alone
    doubted -- the last answer, where it fits no reading; it is asked for again once
    strange -- an answer was given twice that no reading explains
    """

    base: Dialect
    words: tuple[str, ...]
    singles: tuple[Asked, ...] = ()
    asked: tuple[Asked, ...] = ()
    cases: tuple[Case, ...] = field(default=(), repr=False)
    frame: Frame | None = field(default=None, repr=False)
    doubted: Asked | None = None
    strange: bool = False

    @property
    def count(self) -> int:
        """How many searches were asked for."""
        return len(self.singles) + len(self.asked)

    @cached_property
    def proven(self) -> Plan | None:
        """The best way to write for the platform, if it is sure: no better one may be right."""
        if self.strange or not self.asked or self.frame is None:
            return None
        possible = self._possible
        return next((plan for plan in possible if _alike(plan, possible[0])
                     and self._is_proven(plan)), None)

    @cached_property
    def safe(self) -> Plan | None:
        """The best way to write that is sure, whether or not a better one may be right too."""
        if self.strange or self.frame is None or not self.asked:
            return None
        return self.proven or next(filter(self._is_proven, self.frame.proofs), None)

    @property
    def open(self) -> bool:
        return self.question is not None

    @cached_property
    def question(self) -> str | None:
        """The next search to ask for; None where nothing more would tell anything."""
        if self.doubted:
            return self.doubted.text
        if self.strange or self.count >= MOST:
            return None
        if self.frame is None:
            tried = {each.text for each in self.singles}
            return next((word for word in self.words if word not in tried), None)
        if not self.asked and "quotes" not in self.frame.readings.allowed:
            return f'"{self.frame.words.first} {self.frame.words.second}"'
        return None if self.proven else self._next()

    def answered(self, counted: Count) -> Interview:
        """The interview after the answer to its question."""
        assert self.question is not None
        asked = Asked(self.question, counted)
        if self.frame is None:
            singles = (*self.singles, asked)
            pair = _pair(singles)
            return replace(self, singles=singles,
                           frame=_frame(self.base, *pair) if pair else None)
        cases = tuple(narrowed(self._cases, asked, self.frame.readings, self.frame.corpora))
        if cases:
            return replace(self, asked=(*self.asked, asked), cases=cases, doubted=None)
        return replace(self, doubted=None if self.doubted else asked, strange=bool(self.doubted))

    @property
    def _cases(self) -> tuple[Case, ...]:
        return self.cases or (Case({}, self.frame.corpora.every()),)

    @cached_property
    def _imagined(self) -> list:
        return imagined(self._cases, self.frame.readings, self.frame.proofs, len(self.asked))

    @property
    def _possible(self) -> list[Plan]:
        """Plans that are right on some of the platforms that may be this one."""
        right = {plan for each in self._imagined for plan in each.right}
        return [plan for plan in self.frame.proofs if plan in right]

    def _is_proven(self, plan: Plan) -> bool:
        frame = self.frame
        return next(obstacles(frame.proofs[plan], self._cases, frame.readings), None) is None

    def _next(self) -> str | None:
        """What tells most about which plan is right; once one is likely, what makes it sure."""
        frame = self.frame
        asked = {each.text for each in self.asked}
        left = [text for text in frame.texts if text not in asked]
        if not left:
            return None
        likely, times = Counter(each.best for each in self._imagined).most_common(1)[0]
        if likely and times > len(self._imagined) * _LIKELY:
            sure = confirming(left, frame.proofs[likely], self._cases, frame.readings,
                              frame.corpora)
            if sure:
                return sure
        return best(left, self._imagined, frame.readings, frame.corpora)[1]


def _pair(singles: Sequence[Asked]) -> tuple[Asked, Asked] | None:
    """Two words that can be told apart, the more common one first; None if there are none yet."""
    usable = sorted((each for each in singles if _is_usable(each.counted)),
                    key=lambda each: -each.counted.value)
    return next(((one, other) for place, one in enumerate(usable) for other in usable[place + 1:]
                 if one.counted.value >= other.counted.value * _APART), None)


def _alike(one: Plan, other: Plan) -> bool:
    """Whether two plans can say as much."""
    return one.shape == other.shape and bool(one.not_) == bool(other.not_)


def _is_usable(counted: Count) -> bool:
    return not counted.error and counted.most is not None and counted.value >= _FEW
