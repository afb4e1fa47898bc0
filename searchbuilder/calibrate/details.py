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
_LENGTHS = (250, 500, 1000, 2000)
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
    """A search, and what each relation means: a value of the fact, or a further search.  Where one
    means nothing, the fact stays open."""

    text: str
    means: Mapping[str, str | Step]


class Detail(NamedTuple):
    """A fact, with values that strings may be written otherwise for.

    first -- the search to begin with; None where it cannot be asked
    """

    fact: str
    values: tuple[str, ...]
    first: Callable[[Known], Step | None]


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


def _if(relations: Sequence[str], then: str | Step) -> Mapping[str, str | Step]:
    return dict.fromkeys(relations, then)


def _title(known: Known) -> Step | None:
    """A field has fewer people than the word; where `title` is only a word, all have that."""
    dialect = replace(known.dialect, fields={"title": _IN_TITLES}, boxes={})
    titled = Field("title", Term(known.word))
    without = known._replace(dialect=dialect).write(titled, but=Term("title"))
    return Step(pasted(titled, dialect), {FEWER: Step(without, _if(SOME, _IN_TITLES))}) if (
        dialect.excludes) else None


def _length(known: Known) -> Step | None:
    """The word at the end of a long string is found, if all of it is read."""
    wanted = next((each for each in _LENGTHS if each >= known.longest), _LENGTHS[-1])
    step: Step | None = None
    for each in _LENGTHS[:_LENGTHS.index(wanted) + 1]:
        shorter = _if((NONE, FEWER, UNCLEAR, MORE, ERROR), step) if step else {}
        step = Step(_filled(known, each), {SAME: f"{each}{'+' * (each == wanted)}", **shorter})
    return step


def _filled(known: Known, length: int) -> str:
    one, two = (len(_alternatives(known, times)) for times in (1, 2))
    return _alternatives(known, 1 + max(0, (length - one) // (two - one)))


def _alternatives(known: Known, times: int) -> str:
    return pasted(Or((*[_NOBODY] * times, Term(known.word))), known.dialect)


def _punctuation(known: Known) -> Step | None:
    """Each spelling finds the other, or neither does; else, as among many people, it is open."""
    if not known.dialect.excludes or known.dialect.quotes != "phrase":
        return None
    two, one = Term(_APART), Term(_JOINED)
    of_one = known.write(one, but=two)
    same = Step(of_one, {NONE: Step(pasted(two, known.dialect), _if(SOME, SEPARATES))})
    other = Step(of_one, _if(SOME, PART))
    return Step(known.write(two, but=one), {NONE: same, **_if(SOME, other)})


def _forms(known: Known) -> Step | None:
    if not (others := plural(known.word)):
        return None
    one, several = Term(known.word), Term(others)
    if not known.dialect.excludes:
        return Step(known.write(one, several), {
            SAME: "found", FEWER: "not found", NONE: "not found"})
    return Step(known.write(one, but=several), {NONE: "found", **_if(SOME, "not found")})


def _star(known: Known) -> Step | None:
    dialect = replace(known.dialect, star="{}*", star_phrases=False)
    text = pasted(Term(known.word[:STAR_LETTERS], star=True), dialect)
    return Step(text, {**_if((SAME, MORE), ANY_ENDING), **_if((NONE, ERROR), NOTHING)})


def _capitals(known: Known) -> Step | None:
    """`a or z` finds what `a` does if `or` is a sign or a blank means or: then `a and z` tells."""
    dialect = known.dialect
    if dialect.or_ != " OR ":
        return None
    small = f"{pasted(Term(known.word), dialect)} {{}} {pasted(Term('zzqx'), dialect)}"
    by_and = Step(small.format("and"), {NONE: "any", **_if(SOME, "needed")})
    if known.space == "or":
        return by_and
    sure = known.space in ("and", "error")
    return Step(small.format("or"), {**_if((NONE, MORE, ERROR), "needed"),
                                     SAME: "any" if sure else by_and})


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


def decided(detail: Detail, known: Known, counts: Mapping[str, Count]) -> tuple[str, Step | None]:
    """The value that its counts mean, and the next search to ask for; neither where it is open."""
    step = detail.first(known)
    while step and step.text in counts:
        then = step.means.get(relation(counts[step.text], known.people))
        if isinstance(then, str):
            return then, None
        step = then
    return "", step


def asking(names: Sequence[str], known: Known, counts: Mapping[str, Count], most: int
           ) -> tuple[dict[str, str], str | None]:
    """What the counts so far mean, by the names of the facts, and the next search; None where none
    is left, or too few may be asked to decide anything.  most -- so many more may be asked"""
    facts: dict[str, str] = {}
    following: str | None = None
    for name in names:
        value, step = decided(DETAILS[name], known, counts)
        if value:
            facts[name] = value
        elif step and following is None and _needed(step) <= most:
            following = step.text
    return facts, following


def _needed(step: Step) -> int:
    """How many searches from this one on may decide anything."""
    return 1 + min(0 if isinstance(then, str) else _needed(then) for then in step.means.values())
