"""Changes held against the finished strings: a change met on the way may not be true of them.

`(intitle:resume OR inurl:resume) nurse` becomes `nurse` where there is neither: nobody looks for
“resume” anywhere.  What does not depend on a word is not changed by where that is looked for, so
the effect of such a change goes with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from searchbuilder.compiler.boxes import KEYWORDS, BoxSet
from searchbuilder.compiler.log import LOOKED_FOR, Log
from searchbuilder.compiler.subsumption import coverers, key, ruled_out
from searchbuilder.effect import EXACT, NARROWER
from searchbuilder.findings.changes_room import SB509
from searchbuilder.findings.changes_said import SB502, SB532, SB539
from searchbuilder.query.normalize import conjunction
from searchbuilder.query.tree import EVERYTHING, Term, conjuncts, excluded, terms, wanted
from searchbuilder.tokens import Tokens

# One that says of its words that they are let in.
LET_IN = SB502


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
    return settled


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
