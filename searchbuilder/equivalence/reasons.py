"""Which words make the difference between two searches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from searchbuilder.equivalence.formula import AND, LEAF, OR, PLATFORM, Formula, Tree
from searchbuilder.query.tree import Field, Not, Query, Term, terms

LOOKED_FOR, EXCLUDED, REQUIRED = "looked for", "excluded", "required"
# So deep into groups within groups a difference is followed; so many words of one are named.
DEEPEST = 20
MOST_HEADS = 1000


class Reason(NamedTuple):
    """One way in which people are lost: `words` are no longer looked for, newly excluded, or one
    of them is newly required.  Read the other way round it says who is gained.

    beside -- the words that they stand beside, where they concern these alone
    platform -- the platform that it is about; empty: every one
    together -- only pages with all the words are excluded
    """

    how: str
    words: tuple[Query, ...]
    beside: tuple[Query, ...] = ()
    platform: str = ""
    together: bool = False


class _Group(NamedTuple):
    """Parts that are all required: those that were, and which of those that are now are new."""

    had: tuple[int, ...]
    asked: tuple[int, ...]
    beside: tuple[int, ...]
    depth: int


def reasons(formula: Formula, before: Tree, after: Tree, broken: Iterable[int]
            ) -> tuple[Reason, ...]:
    """Why `after` loses people: `broken` are the parts of it that not all of them fulfil."""
    return _Reasons(formula, before, after).found(tuple(broken))


# What one line is about: how, beside, platform, together, and the words that stand alone.
_Key = tuple[str, tuple[int, ...], str, bool, tuple[int, ...]]


class _Reasons:
    def __init__(self, formula: Formula, before: Tree, after: Tree) -> None:
        self.formula, self.before, self.after = formula, before, after
        self.wanted = set(self._wanted((after.root,)))
        self.noted: dict[_Key, dict[int, None]] = {}
        self.todo: list[_Group] = []

    def found(self, broken: tuple[int, ...]) -> tuple[Reason, ...]:
        now = set(self.formula.split(AND, self.after.root))
        had = tuple(part for part in self.formula.split(AND, self.before.root) if part not in now)
        self.todo = [_Group(had, broken, (), 0)]
        while self.todo:
            self._group(self.todo.pop(0))
        return tuple(self._told(key, words) for key, words in self.noted.items())

    def _group(self, group: _Group) -> None:
        pairs = self._pairs(group.asked, group.had)
        for part in group.asked:
            if part < 0:
                self._excluded((-part,), group, False)
            elif all(each < 0 for each in self.formula.split(OR, part)):
                self._excluded(tuple(-each for each in self.formula.split(OR, part)), group, True)
            elif not (part in pairs and self._narrowed(pairs[part], part, group)):
                self._note(REQUIRED, self._heads((part,), True), group)

    def _excluded(self, numbers: tuple[int, ...], group: _Group, together: bool) -> None:
        leaves = [self.formula.leaves[number] for number in numbers]
        for leaf in leaves:
            if isinstance(leaf, Field) and leaf.name == PLATFORM and isinstance(leaf.part, Term):
                self._note(LOOKED_FOR, group.beside or self._avoiding(leaf.part.text),
                           group._replace(beside=()), leaf.part.text)
                return
        self._note(EXCLUDED, numbers, group, "", together)

    def _avoiding(self, platform: str) -> tuple[int, ...]:
        """The words that are newly left out on a platform."""
        return tuple(number for number, leaf in self.after.leaves.items()
                     if platform in _term(leaf).origin.avoid and number in self.before.leaves
                     and platform not in _term(self.before.leaves[number]).origin.avoid)

    def _narrowed(self, old: int, new: int, group: _Group) -> bool:
        """Whether the alternatives that went explain why people who fulfil `old` fail `new`."""
        gone = self._gone(old, new)
        if not gone:
            return True
        pairs = self._pairs(gone, set(self.formula.split(OR, new)).difference(
            self.formula.split(OR, old)))
        now = set(self._wanted((new,))) if group.depth else self.wanted
        words: list[int] = []
        deeper: list[_Group] = []
        for part in gone:
            if not (part in pairs and AND in (
                    self.formula.kinds[part], self.formula.kinds[pairs[part]])):
                words += [head for head in self._heads((part,)) if head not in now]
            elif group.depth == DEEPEST:
                words += sorted(set(self._wanted((part,))) - now)
            else:
                deeper += self._inner(part, pairs[part], group.depth + 1)
        self.todo += deeper
        if words:
            self._note(LOOKED_FOR, words, group)
        return bool(words or deeper)

    def _gone(self, old: int, new: int) -> list[int]:
        """The alternatives of `old` that are none of `new`, nor imply one."""
        there = set(self.formula.split(OR, new))
        return [part for part in self.formula.split(OR, old) if part not in there
                and there.isdisjoint(self.formula.follows.get(part, ()))]

    def _inner(self, old: int, new: int, depth: int) -> list[_Group]:
        """The parts of what came in the place of another, if some of them are new."""
        had = self.formula.split(AND, old)
        asked = tuple(each for each in self.formula.split(AND, new) if each not in had)
        return [_Group(had, asked, self._heads((old,)), depth)] if asked else []

    def _pairs(self, some: Iterable[int], others: Iterable[int]) -> dict[int, int]:
        """For each of `some` the one of the others that has most words in common with it, or is
        the only one whose words are said with its own."""
        place: dict[int, list[int]] = {}
        for other in others:
            for number in self._around(other):
                place.setdefault(number, []).append(other)
        taken: set[int] = set()
        pairs = {}
        for part in some:
            common = Counter(other for number in self._around(part)
                             for other in place.get(number, ()) if other not in taken)
            best = max(common, key=lambda other: (common[other], -other), default=0)
            own = set(self._wanted((part,)))
            if len(common) == 1 or best and not own.isdisjoint(self._wanted((best,))):
                pairs[part] = best
                taken.add(best)
        return pairs

    def _around(self, literal: int) -> set[int]:
        """What a part looks for, and what is said with it."""
        words = set(self._wanted((literal,)))
        return words.union(*(self.formula.follows.get(word, ()) for word in words))

    def _wanted(self, literals: Iterable[int]) -> Iterator[int]:
        """Every leaf that is looked for."""
        todo, seen = [*literals], set()
        while todo:
            literal = todo.pop()
            if literal > 0 and literal not in seen:
                seen.add(literal)
                todo += self.formula.parts[literal]
                if self.formula.kinds[literal] == LEAF:
                    yield literal

    def _heads(self, literals: Iterable[int], denied: bool = False) -> tuple[int, ...]:
        """The words by which alternatives are known: the first that each looks for.

        denied -- those too that only exclude
        """
        heads: list[int] = []
        todo = [*literals][::-1]
        while todo and len(heads) < MOST_HEADS:
            literal = todo.pop()
            if literal < 0:
                heads += [literal] if denied else []
            elif self.formula.kinds[literal] == LEAF:
                heads.append(literal)
            else:
                parts = self.formula.parts[literal]
                if self.formula.kinds[literal] == AND:
                    parts = tuple(part for part in parts if part > 0)[:1] or parts[:1]
                todo += parts[::-1]
        return tuple(dict.fromkeys(heads))

    def _note(self, how: str, words: Sequence[int], group: _Group, platform: str = "",
              together: bool = False) -> None:
        """Words that are no alternatives of one another share a line."""
        own = tuple(words) if how == REQUIRED or together else ()
        self.noted.setdefault((how, group.beside, platform, together, own), {}).update(
            dict.fromkeys(words))

    def _told(self, key: _Key, words: Iterable[int]) -> Reason:
        how, beside, platform, together, _ = key
        leaves = (self.before if how == LOOKED_FOR else self.after).leaves
        anywhere = {**self.before.leaves, **self.after.leaves}
        return Reason(how, _without_forms(
            leaves[each] if each > 0 else Not(leaves[-each]) for each in words), tuple(
            anywhere[number] for number in beside), platform, together)


def _without_forms(leaves: Iterable[Query]) -> tuple[Query, ...]:
    """The leaves without word forms whose own spelling is among them."""
    kept = list(leaves)
    own = {_term(leaf).origin.cell for leaf in kept if not _term(leaf).origin.form}
    return tuple(leaf for leaf in kept
                 if not _term(leaf).origin.form or _term(leaf).origin.cell not in own)


def _term(leaf: Query) -> Term:
    return next(terms(leaf))
