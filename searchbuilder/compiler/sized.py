"""A search as short as its size wants it: what goes first, and which words stay.

Everything stays that has room.  Otherwise these go, one after the other, until the rest fits:
exclusions that the tool adds; places and employers that the platform has a filter for; and then of
every group the words that bring least for their room.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product
from math import prod

from searchbuilder.compiler.boxes import KEYWORDS, BoxSet
from searchbuilder.compiler.choice import (
    Choice, Group, asked_for, choices, choose, first, forms, options, shares)
from searchbuilder.compiler.contexts import has_bound, without_contexts
from searchbuilder.compiler.log import ChangeKind, Log
from searchbuilder.compiler.lower import alone
from searchbuilder.compiler.measure import takes
from searchbuilder.compiler.room import Extent, Nested, Room, SpelledOut
from searchbuilder.compiler.sizes import EXCLUSIONS, Budget
from searchbuilder.compiler.strings import counted, over, written_in
from searchbuilder.dialect import Dialect, Limit, Shape
from searchbuilder.effect import NARROWER, WIDER
from searchbuilder.findings.changes_sized import SB544, SB545, SB546
from searchbuilder.query.counted import Known, group_of
from searchbuilder.query.identity_cache import identity_cache
from searchbuilder.query.normalize import conjunction, disjunction
from searchbuilder.query.roles import ADDED, EMPLOYER, LEVEL, PLACE, is_for
from searchbuilder.query.tree import (
    EVERYTHING, NOTHING, And, Field, Not, Or, Query, branches, conjuncts, disjuncts, required,
    terms, walk)
from searchbuilder.tokens import Tokens

# The box sets that a tree is written as.
Planned = Callable[[Query], Sequence[BoxSet]]
# Ways to keep a group of alternatives to one box, over all groups.
_MOST_VARIANTS = 12
# So many exclusions of its own the tool writes into a normal string.
_MOST_EXCLUSIONS = 4
# Words that take so many times the limit do not fit, even if some are covered by others.
_SURELY = 2
_FILTERED = {PLACE: "location", EMPLOYER: "company"}


def sized(tree: Query, dialect: Dialect, budget: Budget, normal: bool, planned: Planned, log: Log,
          known: Known) -> Query:
    """`tree`, in negation normal form, as much of it as has room; the log says what went.

    normal -- an exclusion of a level stays where titles can be searched
    """
    if has_bound(tree):
        tree = without_contexts(tree, log)
    trimming = _Trimming(dialect, budget, planned, log, known)
    for shorter in (lambda whole: trimming.without_exclusions(whole, normal), trimming.filtered,
                    trimming.chosen):
        if not trimming.is_far_over(tree) and trimming.fits(tree):
            break
        tree = shorter(tree)
    return trimming.with_levels(tree)


class _Trimming:
    def __init__(self, dialect: Dialect, budget: Budget, planned: Planned, log: Log, known: Known
                 ) -> None:
        self.dialect, self.budget, self.planned = dialect, budget, planned
        self.log, self.known = log, known
        self.levels: Sequence[Query] = ()

    def fits(self, tree: Query) -> bool:
        """Whether the strings of a tree are few and short enough."""
        sets = self.planned(tree)
        return len(sets) <= self.budget.strings and not any(
            over(boxes, self.dialect, self.budget.limits) for boxes in sets)

    def is_far_over(self, tree: Query) -> bool:
        """Whether the words of a tree cannot have room, even if some are covered by others."""
        own = self.budget.own
        return _words_of(tree, own.what == "words") > own.most * _SURELY

    def without_exclusions(self, tree: Query, normal: bool) -> Query:
        """The tree without what the tool excludes; in the normal size the first of it stay."""
        added = [part for part in conjuncts(tree) if self._is_added(part)]
        titles = "title" in self.dialect.fields or "title" in self.dialect.boxes
        kept = self._few(added) if normal and titles else []
        gone = [part for part in added if part not in kept]
        self.levels = [part for part in gone if kept and _is_of_level(part)][
            :_MOST_EXCLUSIONS - len(kept)]
        if gone:
            self.log.add(SB545, WIDER, conjunction(gone))
        return _all_of(tuple(part for part in conjuncts(tree) if part not in gone))

    def _is_added(self, part: Query) -> bool:
        """Whether the tool excludes this, and the platform has a way to say so."""
        return isinstance(part, Not) and is_for(part, *ADDED) and alone(
            part, self.dialect.capabilities.words) != EVERYTHING

    def _few(self, added: Sequence[Query]) -> list[Query]:
        """As many exclusions as may be in a string, of a level at least one; other jobs next."""
        room = self.budget.own.most * EXCLUSIONS
        sign = self._each(len(self.dialect.not_), 1)[-1]
        level = [part for part in added if _is_of_level(part)]
        order = [*level[:1], *(part for part in added if part not in level), *level[1:]]
        kept: list[Query] = []
        for part in order:
            room -= _takes(part.parts[0], self.dialect, (self.budget.own.what,))[0] + sign
            if room >= 0 or not kept and level:
                kept.append(part)
        return kept[:_MOST_EXCLUSIONS]

    def with_levels(self, tree: Query) -> Query:
        """The tree with more of a level's exclusions, where the words that stay leave room."""
        for part in self.levels:
            fuller = conjunction((tree, part))
            if not self.fits(fuller):
                break
            self.log.without(ChangeKind(SB545), [term.typed for term in terms(part)])
            tree = fuller
        return tree

    def filtered(self, tree: Query) -> Query:
        """The tree without places and employers that the platform has a filter for."""
        gone = {part: name for part in required(tree) if (name := self._filter(part))}
        if not gone or all(part in gone for part in required(tree)):
            return tree
        for part, name in gone.items():
            self.log.add(SB546, WIDER, part, filter=name)
        return _all_of(tuple(part for part in conjuncts(tree) if part not in gone))

    def _filter(self, part: Query) -> str:
        """The filter of the platform for what a part asks for; empty where it has none."""
        return next((self.dialect.filters[field] for role, field in _FILTERED.items()
                     if is_for(part, role) and field in self.dialect.filters), "")

    def chosen(self, tree: Query) -> Query:
        """The tree with those alternatives that find most people for their room."""
        made = [self._variant(each) for each in self._variants(tree)]
        short, _, best = max(made, key=lambda each: each[:2])
        self._note(tree, best, short)
        return best

    def _variants(self, tree: Query) -> list[Query]:
        """The tree with every group of alternatives kept to one box, where there are several."""
        ways = [_in_one_box(part, self.dialect) for part in conjuncts(tree)]
        if prod(map(len, ways)) > _MOST_VARIANTS:
            ways = [each[:1] for each in ways]
        return [_all_of(parts) for parts in product(*ways)]

    def _variant(self, tree: Query) -> tuple[bool, float, Query]:
        """Whether what is chosen of a tree fits, what that is worth, and itself."""
        fixed = [part for part in conjuncts(tree) if isinstance(part, Not)]
        asked = required(tree)
        groups = [self._group(part) for part in asked]

        def of(kept: Sequence[Sequence[int]]) -> Query:
            """The tree with these alternatives, those that they cover, and all made forms."""
            return _all_of((*(_some_of(part, frozenset(
                narrow for place in places for narrow in group.narrower[place]))
                for part, places, group in zip(asked, kept, groups)), *fixed))
        choice = self._choice(groups, of)
        kept = [list(places) for places in choice.kept]
        whole = of(kept)
        short = self.fits(whole)
        for row, place in reversed(choice.order):
            if short:
                break
            kept[row].remove(place)
            whole = of(kept)
            short = self.fits(whole)
        return short, choice.value, whole

    def _group(self, part: Query) -> Group:
        sizes = _sizes((part, self.dialect), tuple(limit.what for limit in self.budget.limits))
        return _group_of(part, self.dialect.tokens, sizes, _people(part, self.known))

    def _choice(self, groups: Sequence[Group], of: Callable[[Sequence[Sequence[int]]], Query]
                ) -> Choice:
        start = [group.first for group in groups]
        tree = of([[place] for place in start])
        for row in sorted(range(len(groups)), key=lambda row: -_saving(groups[row])):
            if self.fits(tree):
                break
            start[row] = groups[row].cheapest
            tree = of([[place] for place in start])
        return choose(groups, start, self._room(groups, start, tree))

    def _room(self, groups: Sequence[Group], start: Sequence[int], tree: Query) -> Room:
        """What there is room for, from what the beginning takes as it is written."""
        sets = self.planned(tree)
        limits = self.budget.limits
        most = tuple(limit.most for limit in limits)
        begun = tuple(_measured(sets[0], limit, self.dialect) if sets else 0 for limit in limits)
        if self.dialect.shape in (Shape.DNF, Shape.FLAT) and len(groups) > 1:
            return SpelledOut(most, begun, self._each(len(self.dialect.and_), 1), (
                self.budget.strings if self.dialect.shape is Shape.FLAT else None))
        each = tuple(group.options[place].size for group, place in zip(groups, start))
        return Nested(most, begun, each, self._each(len("()"), 0))

    def _each(self, characters: int, operators: int) -> tuple[int, ...]:
        """What something takes of every limit that has no words."""
        takes = {"characters": characters, "operators": operators}
        return tuple(takes.get(limit.what, 0) for limit in self.budget.limits)

    def _note(self, tree: Query, kept: Query, short: bool) -> None:
        """What was left out, the most promising first, and how much of each thing stayed."""
        there = {each for part in required(kept) for each in disjuncts(part)}
        asked = asked_for(tuple(required(tree)))
        gone = [term for term, each in asked.terms if each not in there]
        if gone:
            most = self._tightest(kept)
            self.log.add(SB544, NARROWER, gone, "" if short else "least", limit=most.most,
                         unit=most.what, kept=shares(asked, gone))

    def _tightest(self, tree: Query) -> Limit:
        """The limit of which the strings of a tree take most."""
        sets = self.planned(tree)
        return max(self.budget.limits, key=lambda limit: max(
            [_measured(boxes, limit, self.dialect) / limit.most for boxes in sets], default=0))


def _is_of_level(part: Query) -> bool:
    return next(terms(part)).origin.role == LEVEL


@identity_cache(256)
def _words_of(tree: Query, counted: bool) -> int:
    """How many words there are in a tree, or how many characters they have."""
    return sum([1 if counted else len(term.text) for term in terms(tree)])


# Many platforms keep the same of a search, which is then the same tree: it is planned once.
_all_of = identity_cache(256)(conjunction)


@identity_cache(1024)
def _some_of(part: Query, places: frozenset[int]) -> Query:
    """The alternatives of a part at these places, and all forms that the tool made."""
    every = choices(part)
    return disjunction((*(every[place] for place in sorted(places)), *forms(part)))


@identity_cache(256)
def _group_of(part: Query, tokens: Tokens, sizes: tuple[Extent, ...],
              found: tuple[int | None, ...]) -> Group:
    """The alternatives of a part.  Many platforms spell them alike."""
    return Group(options(choices(part), sizes, found), tokens, any(found))


@identity_cache(256)
def _people(part: Query, known: Known) -> tuple[int | None, ...]:
    """How many people each alternative of a part is known to find."""
    return tuple([None if branches(each) else known(group_of(word), word.text)
                  for each, word in ((each, first(each)) for each in choices(part))])


@identity_cache(256)
def _known(_dialect: Dialect, _whats: tuple[str, ...]) -> dict[Query, Extent]:
    """What alternatives take on a platform, each worked out once."""
    return {}


@identity_cache(256)
def _sizes(pair: tuple[Query, Dialect], whats: tuple[str, ...]) -> tuple[Extent, ...]:
    part, dialect = pair
    return tuple([_takes(each, dialect, whats) for each in choices(part)])


def _takes(tree: Query, dialect: Dialect, whats: tuple[str, ...]) -> Extent:
    """What one alternative, and the sign between it and the next, take of each of these."""
    known = _known(dialect, whats)
    found = known.get(tree)
    if found is None:
        found = known[tree] = _measure(tree, dialect, whats)
    return found


def _measure(tree: Query, dialect: Dialect, whats: tuple[str, ...]) -> Extent:
    lowered = alone(tree, dialect.capabilities.words)
    if lowered in (EVERYTHING, NOTHING) or any(isinstance(node, Not) for node in walk(lowered)):
        return (0,) * len(whats)
    if isinstance(lowered, Field) and lowered.name in dialect.boxes:
        lowered = lowered.part
    return tuple([takes(what, lowered, dialect) for what in whats])


def _measured(boxes: BoxSet, limit: Limit, dialect: Dialect) -> int:
    return counted(limit.what, written_in(boxes, dialect), boxes, dialect)


def _saving(group: Group) -> int:
    """How much shorter the cheapest alternative is than the first."""
    return sum(group.options[group.first].size) - sum(group.options[group.cheapest].size)


def _in_one_box(part: Query, dialect: Dialect) -> list[Query]:
    """The alternatives of a part, box by box; those that are groups themselves each alone."""
    if not isinstance(part, Or) or dialect.shape is Shape.ANY and not dialect.boxes:
        return [part]
    found: dict[object, list[Query]] = {}
    for each in part.parts:
        inner = isinstance(each, (And, Or))
        box = each.name if isinstance(each, Field) and each.name in dialect.boxes else KEYWORDS
        found.setdefault((each if inner else box), []).append(each)
    return [disjunction(some) for some in found.values()] if len(found) > 1 else [part]
