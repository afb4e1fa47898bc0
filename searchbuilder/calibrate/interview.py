"""An interview about a platform: which search to ask for next, until enough is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from searchbuilder.calibrate.counts import Count
from searchbuilder.calibrate.remaining import Asked
from searchbuilder.calibrate.thinking import Thinking, begun
from searchbuilder.dialect import Dialect
from searchbuilder.facts import FACTS, STATED

# So many searches a person is asked for, the words alone among them.
MOST = 12
# Fewer people than these say little, and two words must differ to be told apart.
FEW = 20
_APART = 1.35
# The facts that decide what a string may look like.
_ASKED = ("AND", "OR", "NOT", "Parentheses", "Quotes")


@dataclass(frozen=True)
class Interview:
    """What was asked so far, and what follows.

    words -- words to try, the most common first; singles -- those that were asked alone
    thinking -- what is known since two of them can be told apart
    doubted -- the last answer, where it fits no reading; it is asked for again once
    strange -- an answer was given twice that no reading explains
    """

    base: Dialect
    words: tuple[str, ...]
    singles: tuple[Asked, ...] = ()
    thinking: Thinking | None = None
    doubted: Asked | None = None
    strange: bool = False

    @property
    def asked(self) -> tuple[Asked, ...]:
        """Every search that was answered, in order."""
        return (*self.singles, *(self.thinking.asked if self.thinking else ()))

    @property
    def open_facts(self) -> tuple[str, ...]:
        """The facts that are asked about, by name."""
        return tuple(name for name in _ASKED if FACTS[name].status(self.base) != STATED)

    @property
    def question(self) -> str | None:
        """The next search to ask for; None where nothing more would tell anything."""
        if self.doubted:
            return self.doubted.text
        if self.strange or not self.open_facts or len(self.asked) >= MOST:
            return None
        if self.thinking:
            return self.thinking.next
        tried = {each.text for each in self.singles}
        return next((word for word in self.words if word not in tried), None)

    def answered(self, counted: Count) -> Interview:
        """The interview after the answer to its question.  ValueError if there is none."""
        if self.question is None:
            raise ValueError("nothing is asked")
        asked = Asked(self.question, counted)
        if self.thinking is None:
            singles = (*self.singles, asked)
            pair = _pair(singles)
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
