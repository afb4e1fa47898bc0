"""The facts of spelling: the signs for AND, OR and NOT, and what a blank is."""

from __future__ import annotations

import re
from dataclasses import replace

from searchbuilder.dialect import Dialect
from searchbuilder.facts.fact import Fact, either

SPACE, NONE = "space", "none"
# As they are typed, to what `Dialect.before_not` calls them.
PLACES = {"start": "start", "space": "", "AND": "and", "OR": "or"}
_SIGN = re.compile(r"[^\s\"'“”‘’(){}]{1,10}")

# How people write signs that a spreadsheet takes for a formula.
_WORDS = {"plus": "+", "minus": "-"}


def _sign(text: str) -> str | None:
    sign = _WORDS.get(text.casefold(), text)
    return sign if _SIGN.fullmatch(sign) else None


def _signs(text: str) -> str | None:
    """One sign, or two with a blank between them."""
    signs = [sign for each in text.split() if (sign := _sign(each))]
    return " ".join(signs) if 0 < len(signs) < 3 and len(signs) == len(text.split()) else None


def _and(dialect: Dialect) -> str:
    return (dialect.and_bare or dialect.and_).strip() or SPACE


def _with_and(dialect: Dialect, sign: str) -> Dialect:
    if sign == _and(dialect):
        return dialect
    reads = {each: kind for each, kind in dialect.reads.items() if each != sign}
    if sign == SPACE:
        return replace(dialect, and_=" ", and_bare=None, space="and", reads=reads)
    old = _and(dialect)
    first, _, last = dialect.not_.strip().rpartition(" ")
    again = spelled(f"{sign} {last}") if first and first == old else dialect.not_
    return replace(dialect, and_=f" {sign} ", and_bare=None, not_=again, reads=reads)


def _with_or(dialect: Dialect, sign: str) -> Dialect:
    reads = {each: kind for each, kind in dialect.reads.items() if each != sign}
    return dialect if sign == dialect.or_.strip() else replace(
        dialect, or_=f" {sign} ", reads=reads)


def _with_not(dialect: Dialect, sign: str) -> Dialect:
    """Of another sign nobody has said after what it may stand."""
    if sign == NONE:
        return replace(dialect, excludes=False)
    if sign == dialect.not_.strip():
        return replace(dialect, excludes=True)
    reads = {each: kind for each, kind in dialect.reads.items() if each != sign}
    return replace(dialect, excludes=True, not_=spelled(sign), not_field=None, reads=reads,
                   before_not=None)


def spelled(sign: str) -> str:
    """What is written for an exclusion: a word stands apart, a sign goes with what it excludes."""
    return f" {sign} " if sign[-1:].isalpha() else f" {sign}"


def _places(text: str) -> str | None:
    """Some of `PLACES`, with commas, in the order there; `none` if it is after none of them."""
    asked = {each.strip().casefold() for each in text.split(",")} - {""}
    if asked == {NONE}:
        return NONE
    known = [each for each in PLACES if each.casefold() in asked]
    return ", ".join(known) if known and len(known) == len(asked) else None


def _before_not(dialect: Dialect) -> str | None:
    known = dialect.before_not
    return None if known is None else ", ".join(
        each for each, name in PLACES.items() if name in known) or NONE


def _with_before_not(dialect: Dialect, places: str) -> Dialect:
    names = frozenset(PLACES[each] for each in places.split(", ") if each in PLACES)
    return replace(dialect, before_not=names)


def _with_space(dialect: Dialect, meaning: str) -> Dialect:
    """Where a blank was written for AND and is none, AND is written by another of its signs."""
    made = replace(dialect, space=meaning)
    if meaning == "and" or dialect.and_.strip() and not dialect.and_bare:
        return made
    sign = next((each for each, kind in dialect.reads.items() if kind == "and"), "")
    other = dialect.and_bare or (f" {sign} " if sign else " ")
    return replace(made, and_=other, and_bare=None)


AND = Fact(
    name="AND", label="How is AND written?", values=(SPACE,), typed=_sign,
    example="a sign such as AND or +", fields=("and_", "and_bare"), reads=_and, changes=_with_and)
OR = Fact(
    name="OR", label="How is OR written?", typed=_sign, example="a sign such as OR or |",
    fields=("or_",), reads=lambda dialect: dialect.or_.strip(), changes=_with_or)
NOT = Fact(
    name="NOT", label="How is a word excluded?", values=(NONE,), typed=_signs,
    example="a sign such as NOT, AND NOT or -", fields=("not_", "excludes"),
    reads=lambda dialect: dialect.not_.strip() if dialect.excludes else NONE, changes=_with_not,
    asks=r"\bAND NOT\b|how a word is excluded",
    doubt="how a word is excluded, so nothing is")
CAPITALS = Fact(
    name="Capitals", label="Must AND, OR and NOT be in capitals?", values=("needed", "any"),
    fields=("capitals",), decides=False,
    reads=lambda dialect: either(dialect.capitals, "needed", "any"),
    asks=r"whether operators must be in capitals", doubt="whether operators must be in capitals",
    changes=lambda dialect, value: replace(dialect, capitals=value == "needed"))
BLANK = Fact(
    name="Space", label="What does a space between two words mean?",
    values=("and", "or", "phrase", "error"), fields=("space",),
    reads=lambda dialect: dialect.space, changes=_with_space,
    asks=r"\ba space between words|what a space means|words without an operator",
    doubt="what a space between words means", notes=r"\b[Aa] space (?:means|is|works)")
NOT_AFTER = Fact(
    name="NOT after", label="After what may NOT stand?", values=(NONE,), typed=_places,
    example="some of start, space, AND, OR, with commas", fields=("before_not",),
    decides=False, reads=_before_not, changes=_with_before_not, notes=r"^NOT never comes first")
