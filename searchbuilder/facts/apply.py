"""A record with facts that a user found out, and with all that follows from them.

What a string may look like is decided anew: parentheses that are ignored leave alternatives of
words where AND binds first, and AND or OR alone where nobody knows.  What cannot be written safely
is not written; where not even AND can be, it is a `Contradiction`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from searchbuilder.dialect import Calibration, Dialect, Shape
from searchbuilder.facts.grammar import ANY_DEPTH, ERROR, IGNORED, ONE_LEVEL, PARENTHESES
from searchbuilder.facts.signs import AND, BLANK, OR, SPACE, spelled
from searchbuilder.facts.table import FACTS

# Of these the shape of a string depends.
_SHAPING = {"AND", "Space", "Space binds", "Binds first", "Parentheses"}


class Contradiction(ValueError):
    """Facts of which not all can be true, by their names, with their values.

    one, other -- the names; the second has its value from the record where nobody gave it
    """

    def __init__(self, one: str, other: str, values: Mapping[str, str]) -> None:
        super().__init__(f"{one} cannot be “{values[one]}” where {other} is “{values[other]}”")
        self.one, self.other, self.values = one, other, dict(values)


def calibrated(dialect: Dialect, found: Mapping[str, Calibration]) -> Dialect:
    """The record with what a user found out, by the names of the facts.  See `applied`."""
    made = applied(dialect, {name: each.value for name, each in found.items()})
    known = {name: each._replace(value=made.calibrated[name].value)
             for name, each in found.items()}
    return replace(made, calibrated={**made.calibrated, **known})


def applied(dialect: Dialect, values: Mapping[str, str]) -> Dialect:
    """The record with these values of facts, by their names, in its fields and in all that follows
    from them.

    KeyError for no fact, ValueError for no value of one, Contradiction if not all can be true.
    """
    known = {name: _canonical(name, value) for name, value in values.items()}
    made = dialect
    for name, fact in FACTS.items():
        if name in known:
            made = fact.changes(made, known[name])
    _check(made, known)
    made = _with_signs(made)
    if _SHAPING & known.keys():
        made = _shaped(made, known.get(PARENTHESES.name) or _grouping(dialect))
    return replace(_answered(made, known), calibrated={
        **dialect.calibrated, **{name: Calibration(value) for name, value in known.items()}})


def _canonical(name: str, value: str) -> str:
    found = FACTS[name].canonical(value)
    if found is None:
        raise ValueError(f"“{value}” is no value of {name}")
    return found


def _check(made: Dialect, known: Mapping[str, str]) -> None:
    """Contradiction if AND is written with a blank that means something else, or like OR."""
    values = {name: known.get(name) or FACTS[name].reads(made) or ""
              for name in ("AND", "OR", "Space")}
    asked = known.get(AND.name) == SPACE or not made.and_.strip()
    if asked and values["Space"] != "and":
        raise Contradiction(BLANK.name, AND.name, {**values, "AND": SPACE})
    if values["AND"].casefold() == values["OR"].casefold():
        raise Contradiction(OR.name, AND.name, values)


def _with_signs(made: Dialect) -> Dialect:
    """NOT as it may stand: after AND, after a blank, or nowhere."""
    places, (*before, sign) = made.before_not, made.not_.split()
    if places is None or ("and" if before else "") in places:
        return made
    if before and "" in places:
        return replace(made, not_=spelled(sign))
    both = f"{made.and_.strip()} {sign}"
    if not before and "and" in places and made.and_.strip():
        return replace(made, not_=spelled(both), not_field=None)
    return replace(made, excludes=False)


def _grouping(dialect: Dialect) -> str:
    """What the strings of a record rest on: how parentheses group, or nothing."""
    if dialect.shape is Shape.ANY:
        return ANY_DEPTH
    rests_on_or = dialect.brackets is not True and dialect.precedence == "or"
    if dialect.shape is Shape.CNF:
        return IGNORED if rests_on_or else ONE_LEVEL
    return IGNORED if dialect.brackets is False else ERROR


def _shaped(made: Dialect, parentheses: str) -> Dialect:
    """The record with the shape that its strings may have, where parentheses do this."""
    if parentheses == ANY_DEPTH:
        return replace(made, shape=Shape.ANY)
    bare = made.and_bare or made.and_
    if parentheses == ONE_LEVEL or parentheses == IGNORED and _binds_first(made, "or"):
        shape = Shape.CNF
    else:
        whole = made.top_level_or_template if parentheses == IGNORED else "{}"
        made = replace(made, and_=bare, and_bare=None, top_level_or_template=whole)
        shape = Shape.DNF if _binds_first(made, "and") else Shape.FLAT
    # What goes into several boxes is nested in each: now there is one, and the others are filters
    # to be set by hand.
    return replace(made, shape=shape, boxes={}, filters={**made.boxes, **made.filters})


def _binds_first(made: Dialect, sign: str) -> bool:
    """Whether `and`, or `or`, binds before the other, as AND and NOT are written."""
    binds = made.juxtaposition_precedence
    blank, other = ("first", "last") if sign == "and" else ("last", "first")
    blank_before_not = len(made.not_.split()) == 1
    if made.lucene_clauses or binds == other and blank_before_not:
        return False
    if made.and_.strip() and not made.and_bare:
        return made.precedence == sign
    return binds == blank or binds is None and made.precedence == sign


def _answered(made: Dialect, known: Mapping[str, str]) -> Dialect:
    """The record without what it says of these facts as not known, inferred, or assumed."""
    facts = [FACTS[name] for name in known]
    fields = {field for fact in facts for field in fact.fields}
    sentences = re.split(r"(?<=[.!?]) (?=[A-Z])", made.note)
    inferred = {name: test for name, test in made.inferred.items() if name not in fields}
    return replace(
        made,
        guess=made.guess if inferred else "",
        unknown=tuple(each for each in made.unknown
                      if not any(fact.answered(each) for fact in facts)),
        inferred=inferred,
        note=" ".join(each for each in sentences
                      if not any(re.search(fact.notes, each) for fact in facts)))
