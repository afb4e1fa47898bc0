"""An interview about a platform: which search to ask for next, until enough is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from searchbuilder.calibrate.counts import Count
from searchbuilder.calibrate.decisions import Asked
from searchbuilder.calibrate.details import Known, asking, plural
from searchbuilder.calibrate.thinking import Thinking, begun
from searchbuilder.dialect import Dialect
from searchbuilder.facts import FACTS, INFERRED, UNKNOWN

# So many searches a person is asked for, the words alone among them.
MOST = 12
# Fewer people than these say little, and two words must differ to be told apart.
FEW = 20
_APART = 1.35
# The facts that decide what a string may look like.
_GRAMMAR = ("AND", "OR", "NOT", "Parentheses", "Quotes")
_OPEN = (INFERRED, UNKNOWN)
# What most people have in a title, in any field.
_COMMON = ("manager", "sales", "nurse", "doctor", "analyst", "lawyer")
_ENOUGH = 8


@dataclass(frozen=True)
class Interview:
    """What was asked so far, and what follows.

    words -- words to try, the most common first; details -- what is asked once the grammar is
        known, the most important first; longest -- of the user's own strings
    singles -- the words that were asked alone; told -- the searches about details
    thinking -- what is known since two of them can be told apart
    doubted -- the last answer, where it fits no reading; it is asked for again once
    strange -- an answer was given twice that no reading explains
    """

    base: Dialect
    words: tuple[str, ...]
    details: tuple[str, ...] = ()
    longest: int = 0
    singles: tuple[Asked, ...] = ()
    told: tuple[Asked, ...] = ()
    thinking: Thinking | None = None
    doubted: Asked | None = None
    strange: bool = False

    @property
    def asked(self) -> tuple[Asked, ...]:
        """Every search that was answered, in order."""
        return (*self.singles, *(self.thinking.asked if self.thinking else ()), *self.told)

    @property
    def open_facts(self) -> tuple[str, ...]:
        """The facts that are asked about, by name."""
        return (*self._open_grammar, *self.details)

    @property
    def _open_grammar(self) -> tuple[str, ...]:
        return tuple(name for name in _GRAMMAR if FACTS[name].status(self.base) in _OPEN)

    @property
    def question(self) -> str | None:
        """The next search to ask for; None where nothing more would tell anything."""
        if self.doubted:
            return self.doubted.text
        if self.strange or not self.open_facts or len(self.asked) >= MOST:
            return None
        if self._known:
            return asking(self.details, self._known, self._told, MOST - len(self.asked))[1]
        if self.thinking:
            return self.thinking.next
        tried = {each.text for each in self.singles}
        return next((word for word in self.words if word not in tried), None)

    @property
    def knows_grammar(self) -> bool:
        """Whether it is known how to write a search, so that details can be asked."""
        return self._known is not None

    @property
    def of_details(self) -> dict[str, str]:
        """What was found out about details, by the names of the facts."""
        return asking(self.details, self._known, self._told, 0)[0] if (
            self.told and self._known) else {}

    @property
    def _told(self) -> dict[str, Count]:
        return {each.text: each.counted for each in self.told}

    @cached_property
    def _known(self) -> Known | None:
        """What details are asked with; None while it is not known how to write a search."""
        usable = [each for each in self.singles if _is_usable(each.counted)]
        if not usable:
            return None
        word = next((each for each in usable if plural(each.text)), usable[0])
        if not self._open_grammar:
            return Known(word.text, word.counted, self.base, self.base.space, self.longest)
        if self.thinking is None or self.thinking.next or not (plan := self.thinking.safe):
            return None
        space = "and" if not plan.and_.strip() else self.thinking.agreed("space")
        return Known(word.text, word.counted, plan.dialect(self.base), space, self.longest)

    def answered(self, counted: Count) -> Interview:
        """The interview after the answer to its question.  ValueError if there is none."""
        if self.question is None:
            raise ValueError("nothing is asked")
        asked = Asked(self.question, counted)
        if self._known:
            return replace(self, told=(*self.told, asked))
        if self.thinking is None:
            singles = (*self.singles, asked)
            pair = _pair(singles) if self._open_grammar else None
            return replace(self, singles=singles,
                           thinking=begun(self.base, *pair) if pair else None)
        if after := self.thinking.after(asked):
            return replace(self, thinking=after, doubted=None)
        return replace(self, doubted=None if self.doubted else asked, strange=bool(self.doubted))


def _pair(singles: Sequence[Asked]) -> tuple[Asked, Asked] | None:
    """Two words that can be told apart, the more common one first; None if there are none yet."""
    usable = sorted((each for each in singles if _is_usable(each.counted)),
                    key=lambda each: -each.counted.least)
    return next(((one, other) for place, one in enumerate(usable) for other in usable[place + 1:]
                 if one.counted.least >= other.counted.least * _APART), None)


def _is_usable(counted: Count) -> bool:
    return not counted.error and counted.most is not None and counted.least >= FEW


def words(titles: Iterable[str]) -> tuple[str, ...]:
    """Single words to ask with, which exist on the platform and mean nothing private: those that
    stand in most titles first; short ones, because searches with them are typed."""
    counts = Counter(word.casefold() for title in titles for word in set(title.split())
                     if word.isalpha() and word.isascii() and 4 < len(word) < 8)
    often = [word for word, number in counts.most_common(_ENOUGH) if number > 1]
    return tuple(dict.fromkeys((*often[:3], *_COMMON[:2], *often[3:], *_COMMON)))
