"""What is asked once it is known how a platform joins words: what it does with a word.

Each detail is a fact with the searches that decide it, one after the other.  What a search finds
is compared with what a word alone finds: nobody, fewer, the same, more, an error.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from searchbuilder.calibrate.counts import Count
from searchbuilder.compiler.write import pasted
from searchbuilder.dialect import Dialect
from searchbuilder.facts.words import ANY_ENDING, NOTHING, PART, SEPARATES, STAR_LETTERS
from searchbuilder.query.tree import And, Field, Not, Or, Query, Term

NONE, FEWER, SAME, MORE, ERROR = "nobody", "fewer", "the same", "more", "an error"
# A number that lies between two of them.
UNCLEAR = "unclear"
SOME = (FEWER, SAME, MORE, UNCLEAR)
# Words that many résumés have, with a hyphen or without.
_APART, _JOINED = "full time", "full-time"
_IN_TITLES = "title:{}"
# Lengths that are tried, and what a string is filled with: alternatives that nobody has.
_LENGTHS = (2000, 1000, 500, 250)
_NOBODY = Term("zzqxqvvz")


class Known(NamedTuple):
    """What is known when a detail is asked.

    word, people -- a word, and what it found alone; dialect -- how searches are written
    space -- what a blank means, where that is sure; longest -- of the user's own strings
    """

    word: str
    people: Count
    dialect: Dialect
    space: str | None
    longest: int

    def write(self, *wanted: Query, but: Query | None = None) -> str:
        return pasted(And((*wanted, *([Not(but)] if but else ()))), self.dialect)


class Step(NamedTuple):
    """A search, and the value that each relation means.  Where one means none, the next step is
    asked."""

    text: str
    means: Mapping[str, str]
    stop: Sequence[str] = (ERROR,)


class Detail(NamedTuple):
    """A fact, with values that strings may be written otherwise for.

    steps -- none where it cannot be asked
    """

    fact: str
    values: tuple[str, ...]
    steps: Callable[[Known], Sequence[Step]]


def relation(counted: Count, people: Count) -> str:
    """How a count compares with that of the word alone; numbers wander by a tenth."""
    if counted.error:
        return ERROR
    if counted.most == 0:
        return NONE
    if counted.most is not None and counted.most <= people.least * .6:
        return FEWER
    if counted.least >= people.least * 1.35:
        return MORE
    within = people.least * .75 <= counted.least and counted.most is not None
    return SAME if within and counted.least <= people.least * 1.25 else UNCLEAR


def _all(relations: Sequence[str], value: str) -> dict[str, str]:
    return dict.fromkeys(relations, value)


def _title(known: Known) -> Sequence[Step]:
    """A field has fewer people than the word; where `title` is only a word, all have that."""
    dialect = replace(known.dialect, fields={"title": _IN_TITLES}, boxes={})
    if not dialect.excludes:
        return ()
    own = known._replace(dialect=dialect)
    titled = Field("title", Term(known.word))
    return (Step(pasted(titled, dialect), {}, (ERROR, NONE, SAME, MORE, UNCLEAR)),
            Step(own.write(titled, but=Term("title")), _all(SOME, _IN_TITLES), (ERROR, NONE)))


def _length(known: Known) -> Sequence[Step]:
    """The word at the end of a long string is found, if all of it is read."""
    wanted = next((each for each in reversed(_LENGTHS) if each >= known.longest), _LENGTHS[0])
    lengths = [each for each in _LENGTHS if each <= wanted]
    return tuple(Step(_filled(known, each), {SAME: f"{each}{'+' * (each == lengths[0])}"}, ())
                 for each in lengths)


def _filled(known: Known, length: int) -> str:
    one, two = (len(pasted(Or((*[_NOBODY] * times, Term(known.word))), known.dialect))
                for times in (1, 2))
    times = 1 + max(0, (length - one) // (two - one))
    return pasted(Or((*[_NOBODY] * times, Term(known.word))), known.dialect)


def _punctuation(known: Known) -> Sequence[Step]:
    if not known.dialect.excludes or known.dialect.quotes != "phrase":
        return ()
    return (Step(known.write(Term(_APART), but=Term(_JOINED)), _all(SOME, PART)),
            Step(pasted(Term(_APART), known.dialect), _all(SOME, SEPARATES), (ERROR, NONE)))


def _forms(known: Known) -> Sequence[Step]:
    if not (others := plural(known.word)):
        return ()
    one, several = Term(known.word), Term(others)
    if not known.dialect.excludes:
        return (Step(known.write(one, several), {
            SAME: "found", FEWER: "not found", NONE: "not found"}),)
    return (Step(known.write(one, but=several), {NONE: "found", **_all(SOME, "not found")}),)


def _star(known: Known) -> Sequence[Step]:
    dialect = replace(known.dialect, star="{}*", star_phrases=False)
    text = pasted(Term(known.word[:STAR_LETTERS], star=True), dialect)
    return (Step(text, {SAME: ANY_ENDING, MORE: ANY_ENDING, NONE: NOTHING, ERROR: NOTHING}, ()),)


def _capitals(known: Known) -> Sequence[Step]:
    """Where a blank means and, `a or z` finds nobody if `or` is a word; else `a and z` tells."""
    dialect = known.dialect
    if dialect.or_ != " OR ":
        return ()
    small = f"{pasted(Term(known.word), dialect)} {{}} {pasted(Term('zzqx'), dialect)}"
    by_or = {NONE: "needed", ERROR: "needed"}
    if known.space in ("and", "error"):
        return (Step(small.format("or"), {**by_or, SAME: "any"}, ()),)
    return (Step(small.format("or"), by_or, (FEWER, MORE, UNCLEAR)),
            Step(small.format("and"), {NONE: "any", **_all(SOME, "needed")}))


def plural(word: str) -> str:
    """Of a word that may be one already there is none."""
    if word.endswith("s"):
        return ""
    if word.endswith(("x", "ch", "sh")):
        return f"{word}es"
    return f"{word[:-1]}ies" if word[-1:] == "y" and word[-2:-1] not in "aeiou" else f"{word}s"


# The first decides most strings.
DETAILS: Mapping[str, Detail] = {each.fact: each for each in (
    Detail("Title field", (_IN_TITLES,), _title),
    Detail("Length", tuple(map(str, _LENGTHS)), _length),
    Detail("Punctuation", (SEPARATES, PART), _punctuation),
    Detail("Word forms", ("found", "not found"), _forms),
    Detail("Star", (ANY_ENDING, NOTHING), _star),
    Detail("Capitals", (), _capitals))}


def decided(detail: Detail, known: Known, counts: Mapping[str, Count]) -> tuple[str, str]:
    """The value that the counts of its searches mean, and the search to ask for next; both are
    empty where it stays open."""
    for step in detail.steps(known):
        if step.text not in counts:
            return "", step.text
        seen = relation(counts[step.text], known.people)
        if seen in step.means:
            return step.means[seen], ""
        if seen in step.stop:
            break
    return "", ""


def asking(names: Sequence[str], known: Known, counts: Mapping[str, Count], most: int
           ) -> tuple[dict[str, str], str | None]:
    """What the counts so far mean, by the names of the facts, and the next search; None where none
    is left, or too few may be asked to decide anything.  most -- so many more may be asked"""
    facts: dict[str, str] = {}
    following: str | None = None
    for name in names:
        value, text = decided(DETAILS[name], known, counts)
        if value:
            facts[name] = value
        elif text and following is None and _needed(DETAILS[name].steps(known), text) <= most:
            following = text
    return facts, following


def _needed(steps: Sequence[Step], text: str) -> int:
    """How many searches from this one on decide anything."""
    left = iter(steps[[step.text for step in steps].index(text):])
    return next((number for number, step in enumerate(left, 1) if step.means), 0)
