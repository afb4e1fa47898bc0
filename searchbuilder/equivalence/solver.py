"""Whether clauses can all hold at once: a small satisfiability solver.

A literal is a number: 3 says that the third statement holds, -3 that it does not.  The method is
that of Davis, Logemann and Loveland (A Machine Program for Theorem-Proving, 1962), with two
watched literals a clause and with assumptions; statements are tried in their order.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

Model = list[bool]


class TooMuchWork(Exception):
    """The work that was allowed is done, and there is no answer."""


class _Clause:
    """Alternatives, of which the first two are watched; `place` is where to look for another."""

    __slots__ = ("literals", "place")

    def __init__(self, literals: list[int]) -> None:
        self.literals, self.place = literals, 2


class Solver:
    """Clauses over the statements 1 to `count`.

    work -- how many steps all calls of `model` may take together
    """

    def __init__(self, count: int, clauses: Iterable[Sequence[int]], work: int) -> None:
        self.count, self.work = count, work
        # By literal, negative ones from the end.
        self.holds: list[bool | None] = [None] * (2 * count + 1)
        self.watching: list[list[_Clause]] = [[] for _ in range(2 * count + 1)]
        self.trail: list[int] = []
        self.marks: list[int] = []
        self.done = 0
        self.lowest = 1  # no statement below this one is open
        self.possible = all([self._add(_Clause([*dict.fromkeys(each)])) for each in clauses])

    def model(self, assumed: Sequence[int]) -> Model | None:
        """What holds (by number; the first place is unused) where the clauses and `assumed` do;
        None if they cannot.  TooMuchWork where that is not known."""
        self._back(0)
        while self.possible:
            conflict = self._spread()
            if conflict is None:
                chosen = self._next(assumed)
                if chosen is None:
                    return [bool(self.holds[number]) for number in range(self.count + 1)]
                if self.holds[chosen] is False:
                    return None
                self.marks.append(len(self.trail))
                if self.holds[chosen] is None:
                    self._set(chosen)
            elif not self.marks:
                self.possible = False
            elif len(self.marks) <= len(assumed):
                return None
            else:
                self._turn()
        return None

    def _add(self, clause: _Clause) -> bool:
        """Whether the clause can hold beside what is certain."""
        literals = clause.literals
        if len(literals) > 1:
            for literal in literals[:2]:
                self.watching[literal].append(clause)
        elif not literals or self.holds[literals[0]] is False:
            return False
        elif self.holds[literals[0]] is None:
            self._set(literals[0])
        return True

    def _set(self, literal: int) -> None:
        self.holds[literal], self.holds[-literal] = True, False
        self.trail.append(literal)

    def _next(self, assumed: Sequence[int]) -> int | None:
        """The next literal to try: what is assumed first, then the first open statement."""
        if len(self.marks) < len(assumed):
            return assumed[len(self.marks)]
        while self.lowest <= self.count and self.holds[self.lowest] is not None:
            self.lowest += 1
            self.work -= 1
        return -self.lowest if self.lowest <= self.count else None

    def _spread(self) -> _Clause | None:
        """Whatever follows from what holds; the clause that cannot hold then, if there is one."""
        while self.done < len(self.trail):
            false = -self.trail[self.done]
            self.done += 1
            waiting, self.watching[false] = self.watching[false], []
            self.work -= 1 + len(waiting)
            if self.work < 0:
                self.watching[false] = waiting
                self.done -= 1
                raise TooMuchWork
            for place, clause in enumerate(waiting):
                if not self._moved(clause, false):
                    self.watching[false] += waiting[place + 1:]
                    return clause
        return None

    def _moved(self, clause: _Clause, false: int) -> bool:
        """Let the clause watch another literal than one that is false; False if it has none."""
        literals = clause.literals
        if literals[0] == false:
            literals[0], literals[1] = literals[1], false
        first = literals[0]
        if self.holds[first] is not True:
            for place in chain(range(clause.place, len(literals)), range(2, clause.place)):
                if self.holds[literals[place]] is not False:
                    clause.place = place
                    literals[1], literals[place] = literals[place], false
                    self.watching[literals[1]].append(clause)
                    return True
            self.work -= len(literals)
        self.watching[false].append(clause)
        if self.holds[first] is None:
            self._set(first)
        return self.holds[first] is True

    def _turn(self) -> None:
        """Try the opposite of the last guess, as something that follows from those before."""
        guess = self.trail[self.marks[-1]]
        self._back(len(self.marks) - 1)
        self._set(-guess)

    def _back(self, level: int) -> None:
        """Take back all that was set above a level."""
        if len(self.marks) <= level:
            return
        start = self.marks[level]
        for literal in self.trail[start:]:
            self.holds[literal] = self.holds[-literal] = None
            self.lowest = min(self.lowest, abs(literal))
        del self.trail[start:], self.marks[level:]
        self.done = min(self.done, start)
