"""Why a search finds somebody, or which parts of it turn that person away."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from searchbuilder.characters import shortened
from searchbuilder.pools.pool import Pool
from searchbuilder.query.tree import terms
from searchbuilder.trial.criteria import Criteria, Part

_MOST_SIGNS = 60
# Words that say nothing of what somebody does.
_LITTLE = frozenset("a an and as at by for from in of on or the to with i ii iii".split())
# So many words of a text are one thing that may be meant.
_MOST_WORDS = 5


class Rejection(NamedTuple):
    """A part that a person does not have, or an exclusion that holds of the person.

    label, cell -- see `Part`; nearest -- what does stand there, or the word that is excluded
    """

    label: str
    cell: str
    nearest: str
    excludes: bool


class Why(NamedTuple):
    """person -- an id; alone -- without the only part that rejects, the person would be found"""

    person: str
    found: bool
    rejected_by: tuple[Rejection, ...]

    @property
    def alone(self) -> bool:
        return len(self.rejected_by) == 1


def why(criteria: Criteria, pool: Pool, person: str) -> Why:
    """KeyError if there is nobody of this id."""
    parts, exclusions = criteria.parts, criteria.exclusions
    held = pool.holds(person, [*(part.tree for part in parts),
                               *(each.tree for each in exclusions)])
    missed = [part for part, has in zip(parts, held) if not has]
    barred = [each for each, has in zip(exclusions, held[len(parts):]) if has]
    who = pool.person(person)
    rejected = [*(_missed(part, who.title, who.text) for part in missed),
                *(Rejection(each.label, each.cell, each.label, True) for each in barred)]
    return Why(person, not rejected, tuple(rejected))


def _missed(part: Part, title: str, text: str) -> Rejection:
    """Of a part about job titles the nearest thing is a title, whatever it says."""
    lines = [line.strip() for line in title.split("\n") if line.strip()]
    near = nearest(part, title if part.in_title else text)
    like = next((line for line in lines if near and near in line), "") or next(iter(lines), "")
    shown = shortened(like if part.in_title else near, _MOST_SIGNS)
    return Rejection(part.label, part.cell, shown, False)


def nearest(part: Part, text: str) -> str:
    """What stands in a text that is most like a word of a part: it has most of its words, and
    little else; empty if nothing is alike."""
    asked = [frozenset(_keys(term.text)) for word in part.words for term in terms(word.leaf)]
    rare = frozenset().union(*asked)
    best, shown = 0.0, ""
    for piece in _pieces(text, rare):
        has = frozenset(_keys(piece))
        like = max((len(has & each) / len(has | each) for each in asked if each), default=0.0)
        if like > best:
            best, shown = like, piece
    return shortened(shown, _MOST_SIGNS)


def _pieces(text: str, words: Iterable[str]) -> Iterator[str]:
    """Runs of a few words within a line, around one of these."""
    known = frozenset(words)
    for line in text.split("\n"):
        row = line.split()
        at = [place for place, word in enumerate(row) if known.intersection(_keys(word))]
        for place in at:
            for start in range(max(0, place - _MOST_WORDS + 1), place + 1):
                for end in range(place + 1, min(len(row), start + _MOST_WORDS) + 1):
                    if _keys(row[start]) and _keys(row[end - 1]):
                        yield " ".join(row[start:end]).strip(" ,;:.()|-–—")


def _keys(text: str) -> Sequence[str]:
    """The words of a text that say something, without the endings of plurals."""
    return [word.removesuffix("s") if len(word) > 3 else word
            for word in re.findall(r"[^\W_]+", text.casefold()) if word not in _LITTLE]
