"""What is told of the finished strings: what they rest on, where they are longer than is wise, and
which of the changes that were met on the way are true of them.

`(intitle:resume OR inurl:resume) nurse` becomes `nurse` where there is neither: nobody looks for
“resume” anywhere.  What does not depend on a word is not changed by where that is looked for, so
the effect of such a change goes with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain, groupby

from searchbuilder.characters import some
from searchbuilder.compiler.boxes import KEYWORDS, BoxSet
from searchbuilder.compiler.log import LOOKED_FOR, Log
from searchbuilder.compiler.result import Assumption, String
from searchbuilder.compiler.strings import LONGEST_LINK, used
from searchbuilder.compiler.subsumption import coverers, key, ruled_out
from searchbuilder.compiler.write import groups
from searchbuilder.dialect import Dialect
from searchbuilder.effect import EXACT, NARROWER
from searchbuilder.findings.changes_plain import SB559
from searchbuilder.findings.changes_room import SB509, SB512, SB527, SB528, SB529
from searchbuilder.findings.changes_said import SB502, SB532, SB539
from searchbuilder.query.normalize import conjunction
from searchbuilder.query.tree import (
    EVERYTHING, And, Field, Near, Not, Or, Query, Term, conjuncts, excluded, terms, walk, wanted)
from searchbuilder.tokens import Tokens

# One that says of its words that they are let in.
LET_IN = SB502
# What a string that is cut leaves out.
CUTS = {SB527, SB528}
# So many facts are named.
SHOWN = 4


def _has(kind: type[Query]) -> Callable[[Query], bool]:
    return lambda tree: any(isinstance(node, kind) for node in walk(tree))


# The part of a tree that a fact is about.  Whatever else is inferred is of every string.
_ABOUT: Mapping[str, Callable[[Query], bool]] = {
    "brackets": lambda tree: groups(tree) > 0,
    "near": _has(Near), "fields": _has(Field),
    "and_": _has(And), "or_": _has(Or), "not_": _has(Not)}


def true_of(log: Log, sets: Sequence[BoxSet], tokens: Tokens) -> Log:
    """A new log in which every change is true of the strings of these box sets."""
    settled = Log().followed_by(log)
    for kind, entry in list(settled.entries.items()):
        if kind.rule in LOOKED_FOR:
            if gone := _absent(entry.words, sets, tokens):
                settled.moved(kind, gone, SB509)
        elif kind.rule == LET_IN:
            if barred := set(entry.words) & _denied_everywhere(sets):
                settled.without(kind, barred)
    for cut in [kind for kind in settled.entries if kind.rule in CUTS]:
        left = settled.entries[cut].words
        for kind in [kind for kind in settled.entries if kind.rule == SB509]:
            if gone := _gone_with(settled.entries[kind].words, left, sets, tokens):
                settled.followed_up(kind, gone, cut)
    return settled


def _gone_with(names: Iterable[str], left: Iterable[str], sets: Sequence[BoxSet], tokens: Tokens
               ) -> list[str]:
    """The words that are no longer covered, because what covered them was left out as well."""
    spare, covering = ([Term(name.rstrip("*"), name.endswith("*")) for name in each]
                       for each in (names, left))
    written = [term for boxes in sets for tree in boxes.values() for term in terms(tree)]
    wider = coverers([*spare, *covering, *written], tokens)
    start, end = len(spare), len(spare) + len(covering)
    return [term.typed for term, places in zip(spare, wider)
            if any(start <= place < end for place in places)
            and not any(place >= end for place in places)]


def _absent(names: Iterable[str], sets: Sequence[BoxSet], tokens: Tokens) -> list[str]:
    """The words that no string asks for, neither as they are nor within a longer one: whoever
    has them is found by something shorter."""
    written = list(dict.fromkeys(term for boxes in sets for tree in boxes.values()
                                 for term in terms(tree)))
    known = {term.typed for term in written}
    missing = [name for name in names if name not in known]
    within = _within(written, missing, tokens) if missing else ()
    return [name for name in missing if name not in within]


def _within(written: Sequence[Term], names: Sequence[str], tokens: Tokens) -> set[str]:
    """The words that stand within longer ones of those written."""
    asked = [Term(name.rstrip("*"), name.endswith("*")) for name in names]
    wider = coverers([*asked, *written], tokens)
    count = len(asked)
    same = {key(each, tokens) for each in written}
    return {names[place] for others in wider[count:] for place in others
            if place < count and key(asked[place], tokens) not in same}


def _denied_everywhere(sets: Sequence[BoxSet]) -> set[str]:
    """The words that every string excludes wherever they stand."""
    each = [{part.typed for part in excluded(boxes.get(KEYWORDS, EVERYTHING))
             if isinstance(part, Term)} for boxes in sets]
    return set.intersection(*each) if each else set()


def note_contradictions(log: Log, sets: Sequence[BoxSet], tokens: Tokens) -> None:
    """Note words that a string asks for and excludes: as the platform's tokens have it, which
    loses people, or as anybody reads it, which is what was asked for."""
    for boxes in sets:
        for tree in boxes.values():
            denied = excluded(tree)
            if not denied:
                continue
            asked = list(wanted(tree))
            if pairs := ruled_out(asked, denied, tokens):
                apart = ruled_out(asked, denied, Tokens.SPACED)
                for pair in pairs:
                    if pair not in apart:
                        log.add(SB532, NARROWER, chain.from_iterable(map(terms, pair)))
            if same := set(denied).intersection(conjuncts(tree)):
                log.add(SB539, EXACT, conjunction(sorted(same, key=repr)))


def assumed(sets: Iterable[BoxSet], dialect: Dialect) -> tuple[Assumption, ...]:
    """The inferred facts without which these strings mean something else."""
    trees = [tree for boxes in sets for tree in boxes.values()] if dialect.inferred else []
    return tuple(Assumption(fact, "inferred", test) for fact, test in dialect.inferred.items()
                 if any(map(_ABOUT.get(fact, bool), trees)))


def note_calibrated(dialect: Dialect, log: Log) -> None:
    """Note which facts of the dialect the user found out, and when."""
    facts = sorted(dialect.calibrated.items(), key=lambda each: each[1].date, reverse=True)
    for date, found in groupby(facts, key=lambda each: each[1].date):
        names = dict(found)
        case = "" if date else "undated"
        if any(each.aged for each in names.values()):
            case = "aged"
        log.add(SB559, EXACT, (), case, date=date, facts=some(names, SHOWN))


def note_length(sets: Sequence[BoxSet], strings: Sequence[String], dialect: Dialect, log: Log
                ) -> None:
    """Note every advised limit that some string does not keep, and links that are too long.

    sets -- the box sets of the strings
    """
    advised = [limit for limit in dialect.limits if not limit.enforced and limit.what != "depth"]
    for limit in advised:
        took = [used(boxes, limit, dialect) for boxes in sets]
        if over := [number for number, count in enumerate(took, 1) if count > limit.most]:
            log.add(SB512, EXACT, (), "box" if limit.each_box else "", used=max(took),
                    unit=limit.unit, limit=limit.most, past=limit.past).strings = _some(over, sets)
    long = [number for number, string in enumerate(strings, 1) if string.text and not string.url]
    if dialect.url and long:
        log.add(SB529, EXACT, (), most=LONGEST_LINK).strings = _some(long, sets)


def _some(numbers: Sequence[int], sets: Sequence[BoxSet]) -> tuple[int, ...]:
    """The numbers of strings that something is about, where it is not about all."""
    return tuple(numbers) if len(numbers) < len(sets) else ()
