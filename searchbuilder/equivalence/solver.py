"""Whether clauses can all hold at once: a small satisfiability solver.

A literal is a number: 3 says that the third statement holds, -3 that it does not.  The method is
that of Davis, Logemann and Loveland (A Machine Program for Theorem-Proving, 1962), with counts of
what is settled in each clause and with assumptions; statements are tried in their order.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Model = list[bool]


class TooMuchWork(Exception):
    """The work that was allowed is done, and there is no answer."""


class Solver:
    """Clauses over the statements 1 to `count`.

    work -- how many steps all calls of `model` may take together
    """

    def __init__(self, count: int, clauses: Iterable[Sequence[int]], work: int) -> None:
        self.count, self.work = count, work
        self.clauses = [tuple(dict.fromkeys(each)) for each in clauses]
        # By literal, negative ones from the end: whether it holds, and the clauses that it is in.
        self.holds: list[bool | None] = [None] * (2 * count + 1)
        self.within: list[list[int]] = [[] for _ in range(2 * count + 1)]
        # By clause: how many of its literals hold, and how many are not known to be false.
        self.true = [0] * len(self.clauses)
        self.left = list(map(len, self.clauses))
        self.trail: list[int] = []
        self.marks: list[int] = []
        self.done = 0
        self.lowest = 1  # no statement below this one is open
        for number, clause in enumerate(self.clauses):
            for literal in clause:
                self.within[literal].append(number)
        self.possible = all([self._follows(clause) for clause in self.clauses if len(clause) < 2])

    def model(self, assumed: Sequence[int]) -> Model | None:
        """What holds (by number; the first place is unused) where the clauses and `assumed` do;
        None if they cannot.  TooMuchWork where that is not known."""
        self._back(0)
        while self.possible:
            if self._spread():
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
                # The opposite of the last guess follows from those before.
                guess = self.trail[self.marks[-1]]
                self._back(len(self.marks) - 1)
                self._set(-guess)
        return None

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

    def _spread(self) -> bool:
        """Set whatever follows from what holds; whether all clauses can hold then."""
        possible = True
        while possible and self.done < len(self.trail):
            literal = self.trail[self.done]
            self.work -= 1 + len(self.within[literal]) + len(self.within[-literal])
            if self.work < 0:
                raise TooMuchWork
            self.done += 1
            for number in self.within[literal]:
                self.true[number] += 1
            for number in self.within[-literal]:
                self.left[number] -= 1
                if self.left[number] < 2 and not self.true[number]:
                    possible &= self._follows(self.clauses[number])
        return possible

    def _follows(self, clause: Sequence[int]) -> bool:
        """Set what is left of a clause, if that is open; whether the clause can hold."""
        literal = next((each for each in clause if self.holds[each] is not False), None)
        if literal is not None and self.holds[literal] is None:
            self._set(literal)
        return literal is not None

    def _back(self, level: int) -> None:
        """Take back all that was set above a level."""
        if len(self.marks) <= level:
            return
        start = self.marks[level]
        for place, literal in enumerate(self.trail[start:], start):
            self.holds[literal] = self.holds[-literal] = None
            self.lowest = min(self.lowest, abs(literal))
            if place < self.done:
                for number in self.within[literal]:
                    self.true[number] -= 1
                for number in self.within[-literal]:
                    self.left[number] += 1
        del self.trail[start:], self.marks[level:]
        self.done = min(self.done, start)
