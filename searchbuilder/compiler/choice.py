"""Choosing words: of every group of alternatives those that find most people for their room.

A greedy search for the largest product, over all groups that a string requires, of the share of
its people that a group still finds.  How many people a word finds is known from counts; without
them it is expected from a log-linear model that was fitted on 30,458 US résumés and 14,639 UK
adverts, and checked on searches kept apart.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from math import exp, prod
from operator import add
from typing import NamedTuple

from searchbuilder.compiler.room import Extent, Room, Taken
from searchbuilder.compiler.subsumption import coverers
from searchbuilder.query.identity_cache import identity_cache
from searchbuilder.query.roles import EMPLOYER, GUARDED, PLACE
from searchbuilder.query.tree import And, Not, Query, Term, disjuncts, terms, walk
from searchbuilder.tokens import Tokens

# A hyphen joins words, an apostrophe makes none.
_WORDS = re.compile(r"[^\s-]+")
# What the expected number of people is a power of e of: this for each word, and its lift.
_EACH_WORD = -1.0
# Beside counts an expectation only decides between words that find equally many.
_EXPECTED = 0.5
# Naming a thing by its best word counts as much as half of its people, where nobody counted.
_NAMED = 0.5
_NO_TERM = Term("")
# What words are called that are no spellings of a term or a role.
_OTHERS = defaultdict(lambda: "other words", {PLACE: "places", EMPLOYER: "employers"})
# So many alternatives of a group are looked at, the most promising ones.
_MOST = 150


class Option(NamedTuple):
    """One alternative.

    worth -- people whom it finds, counted or expected, relative to the others of its group
    concept -- what it is a spelling of; size -- its own, with the sign between it and the next
    plain -- it means one thing, whatever stands beside it; main -- it is the main spelling
    """

    tree: Query
    worth: float
    concept: str
    size: Extent
    plain: bool = True
    main: bool = False


def expected(tree: Query) -> float:
    """How many people have this, relative to other words, before anybody counted."""
    each = [_EACH_WORD * _words(term.text) + term.origin.lift for term in terms(tree)]
    return exp(sum(each) if isinstance(tree, And) else max(each, default=0))


@lru_cache(maxsize=65536)
def _words(text: str) -> int:
    return len(_WORDS.findall(text))


def first(tree: Query) -> Term:
    """The first term of a tree."""
    return next(terms(tree), _NO_TERM)


def worth(trees: Sequence[Query], known: Sequence[int | None]) -> list[float]:
    """How many people each of these finds: as counted; a word that nobody counted as many as is
    expected beside those that were.  A word that was met nowhere goes first, and not at once."""
    likely = [expected(tree) for tree in trees]
    if not any(known):
        return likely
    known = _each_person_once(trees, known)
    people = sum(filter(None, known))
    counted = sum(some for some, each in zip(likely, known) if each is not None)
    return [(some * (people + 1) / (counted + 0.05) if each is None else each)
            + _EXPECTED * some / sum(likely) for some, each in zip(likely, known)]


def _each_person_once(trees: Sequence[Query], known: Sequence[int | None]) -> list[int | None]:
    """Of spellings that differ in nothing but signs and have the same count, the first has it:
    where they were counted a sign is no word, so these are the same people."""
    seen: set[tuple[object, ...]] = set()
    once: list[int | None] = []
    for tree, each in zip(trees, known):
        term = first(tree)
        key = (term.origin.concept, Tokens.ALPHANUMERIC.of(term.text), each)
        once.append(0 if each and key in seen else each)
        seen.add(key)
    return once


def options(trees: Sequence[Query], sizes: Sequence[Extent], known: Sequence[int | None]
            ) -> list[Option]:
    """The alternatives of a group."""
    found = []
    for tree, size, people in zip(trees, sizes, worth(trees, known)):
        term = first(tree)
        origin = term.origin
        found.append(Option(tree, people, origin.concept or term.text, size,
                            origin.role != GUARDED, origin.rank == 0))
    return found


class Group:
    """The alternatives of one thing that is asked for.

    narrower -- for each, those that it covers, itself included: they need not be written
    best -- of each concept, the alternative that finds most
    first -- what a string begins with: the main spelling of what was asked for first, or where
        people were counted the word that finds most of them
    named -- what it is worth to name a concept, in shares of people
    value -- of the promising ones, each with those that it covers
    """

    def __init__(self, options: Sequence[Option], tokens: Tokens, counted: bool = False) -> None:
        self.options = options
        self.narrower = [[place] for place in range(len(options))]
        for place, wider in enumerate(coverers([each.tree for each in options], tokens)):
            for each in wider:
                self.narrower[each].append(place)
        self.total = sum(each.worth for each in options) or 1.0
        by_worth = sorted(range(len(options)), key=lambda place: -options[place].worth)
        first: dict[str, int] = {}
        for place in by_worth:
            first.setdefault(options[place].concept, place)
        self.best = frozenset(first.values())
        self.named = _NAMED if len(self.best) > 1 or not counted else 0
        asked = {each.concept: -place for place, each in enumerate(reversed(options))}
        self.first = min(by_worth, key=lambda place: (
            not options[place].plain, not (counted or options[place].main),
            0 if counted else asked[options[place].concept]))
        self.cheapest = min(by_worth, key=lambda place: sum(options[place].size))
        self.promising = sorted(by_worth, key=lambda place: -(
            sum(options[each].worth for each in self.narrower[place])
            / (1 + sum(options[place].size))))[:_MOST]
        self.value = {place: self.value_of(self.narrower[place]) for place in self.promising}

    def value_of(self, found: Collection[int]) -> float:
        """The share of people whom these find, and half the share of things that they name."""
        people = sum([self.options[place].worth for place in found]) / self.total
        return people + self.named * len(self.best.intersection(found)) / len(self.best)


class Selection:
    """Some alternatives of a group, and whom they find.

    found -- the alternatives, those that they cover included
    value -- see `Group.value_of`
    taken -- what is written of them, because no wider one is
    """

    def __init__(self, group: Group, places: Iterable[int]) -> None:
        self.group, self.places = group, list(places)
        self.found = {each for place in self.places for each in group.narrower[place]}
        self.value = group.value_of(self.found)
        covered = {narrow for place in self.places for narrow in group.narrower[place]
                   if narrow != place}
        self.written = [place for place in self.places if place not in covered]
        self.taken = self._taken(self.written)

    def _taken(self, written: Sequence[int]) -> Taken:
        sizes = [self.group.options[place].size for place in written]
        return Taken(len(written), tuple(map(sum, zip(*sizes))))

    def taken_with(self, place: int) -> Taken:
        """What is written with one more."""
        narrower = self.group.narrower[place]
        if len(narrower) == 1:
            number, size = self.taken
            return Taken(number + 1, tuple(map(add, size, self.group.options[place].size)))
        return self._taken([*(each for each in self.written if each not in narrower), place])

    def gains(self) -> Iterator[tuple[float, int]]:
        """Each further alternative with the share by which it raises the value."""
        group, found = self.group, self.found
        for place in group.promising:
            if place not in found:
                narrower = group.narrower[place]
                new = group.value[place] if len(narrower) == 1 else group.value_of(
                    [each for each in narrower if each not in found])
                yield new / self.value, place


class Choice(NamedTuple):
    """What is kept of every group, in which order it was added, and what that is worth."""

    kept: tuple[tuple[int, ...], ...]
    order: tuple[tuple[int, int], ...]
    value: float


def choose(groups: Sequence[Group], start: Sequence[int], room: Room) -> Choice:
    """The alternatives that are worth most, beginning with one of each group.

    Lazy greedy: what an alternative gains for its room is worked out anew only for the group that
    changed, and where there is no room for it any more; for all once more at the end, because a
    wider word that takes the place of longer ones leaves room.
    """
    kept = [Selection(group, [first]) for group, first in zip(groups, start)]
    order: list[tuple[int, int]] = []
    while any(best := [_best(kept, row, room) for row in range(len(kept))]):
        while any(best):
            row = max(range(len(kept)), key=lambda row: best[row].gain if best[row] else 0.0)
            place = best[row].place
            taken = [each.taken for each in kept]
            if room.cost(taken, row)(kept[row].taken_with(place)) is not None:
                kept[row] = Selection(groups[row], [*kept[row].places, place])
                order.append((row, place))
            best[row] = _best(kept, row, room)
    return Choice(tuple(tuple(each.places) for each in kept), tuple(order),
                  prod([each.value for each in kept]))


class _Best(NamedTuple):
    """The alternative of a group that gains most for its room; false if there is room for none."""

    gain: float = 0.0
    place: int = -1

    def __bool__(self) -> bool:
        return self.place >= 0


def _best(kept: Sequence[Selection], row: int, room: Room) -> _Best:
    cost_of = room.cost([each.taken for each in kept], row)
    most, best = 0.0, -1
    for gain, place in kept[row].gains():
        cost = cost_of(kept[row].taken_with(place)) if gain > 0 else None
        if cost is not None and gain > most * max(cost, 1e-6):
            most, best = gain / max(cost, 1e-6), place
    return _Best(most, best)


@identity_cache(1024)
def choices(part: Query) -> tuple[Query, ...]:
    """The alternatives of a part, without forms that the tool made, which are not written; itself
    where an exclusion is one of them."""
    if any(isinstance(node, Not) for node in walk(part)):
        return (part,)
    return tuple(each for each in disjuncts(part) if not _is_form(each)) or (part,)


@identity_cache(1024)
def forms(part: Query) -> tuple[Query, ...]:
    """The alternatives of a part that are forms that the tool made."""
    return tuple(each for each in disjuncts(part) if _is_form(each))


def _is_form(tree: Query) -> bool:
    return all(term.origin.form for term in terms(tree))


class AskedFor(NamedTuple):
    """What a search asks for.

    terms -- each with the alternative that it is in, the most promising first
    things -- how many terms there are of each thing
    """

    terms: tuple[tuple[Term, Query], ...]
    things: Counter[str]


# All sizes of a search ask for the same.
@identity_cache(64)
def asked_for(parts: tuple[Query, ...]) -> AskedFor:
    found = [(term, each) for part in parts for each in choices(part) for term in terms(each)]
    return AskedFor(tuple(sorted(found, key=lambda each: -expected(each[0]))),
                    Counter(_thing(term) for term, _ in found))


def _thing(term: Term) -> str:
    return term.origin.concept or _OTHERS[term.origin.role]


def shares(asked: AskedFor, gone: Sequence[Term]) -> str:
    """How much of each thing stayed: `2 of 14 for Claims Adjuster, 3 of 9 for MMI`."""
    every, lost = asked.things, Counter(map(_thing, gone))
    return ", ".join(f"{every[name] - lost[name]} of {every[name]} for {name}" for name in lost)
