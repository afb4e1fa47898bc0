"""Planning: what is pasted where, for all dialects of one capabilities."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from searchbuilder.compiler.boxes import BoxSet
from searchbuilder.compiler.divide import divided, keywords_only, settled
from searchbuilder.compiler.log import Log
from searchbuilder.compiler.lower import asked, lower
from searchbuilder.compiler.subsumption import covered_by, impossible
from searchbuilder.dialect import Capabilities, LeafCapabilities
from searchbuilder.effect import EXACT, NARROWER, NONE, WIDER, Effect
from searchbuilder.errors import TooLarge
from searchbuilder.findings.changes_room import SB509, SB510, SB522
from searchbuilder.findings.changes_said import SB514, SB516, SB519, SB523
from searchbuilder.query.identity_cache import identity_cache
from searchbuilder.query.normalize import conjunction, negation_normal_form
from searchbuilder.query.tree import (
    EVERYTHING, NOTHING, Field, Not, Query, Term, terms, walk, wanted)
from searchbuilder.tokens import Tokens


class Plan(NamedTuple):
    """What a platform can say of a search, and the box sets whose union that is, but for what is
    in the log; none if that says why."""

    lowered: Query
    sets: tuple[BoxSet, ...]
    log: Log


def plan(tree: Query, can: Capabilities, lexicon: tuple[str, ...], forms: bool,
         spread: bool | None = None) -> Plan:
    """The plan of a search in negation normal form.

    lexicon -- texts of the workbook, for spelling out a prefix where there is no sign for it
    forms -- whether to write the word forms that the tool made by itself
    spread -- whether alternatives that are several groups are distributed over the others, or
        become strings of their own; None: what takes fewer words
    """
    return _plan(_Given(tree, lexicon, can.leave_out), _own(tree, can), forms, spread)


def sets_of(tree: Query, can: Capabilities, lexicon: tuple[str, ...]) -> tuple[BoxSet, ...]:
    """The box sets of such a plan without word forms, for measuring: nothing is noted of them."""
    return _divided(_Given(tree, lexicon, can.leave_out), _own(tree, can), False, None).sets


def _own(tree: Query, can: Capabilities) -> Capabilities:
    return can if can.leave_out else can._replace(words=asked(tree, can.words))


class _Given(NamedTuple):
    """What is planned anew: sites that leave out the same say so in cells of their own."""

    tree: Query
    lexicon: tuple[str, ...]
    beside: Query | None = None


@identity_cache(256)
def _plan(given: _Given, can: Capabilities, forms: bool, spread: bool | None) -> Plan:
    lowered, sets, found = _divided(given, can, forms, spread)
    log = Log().followed_by(found)
    if sets:
        _note_impossible(lowered, sets, can.words.tokens, log)
        _note_unwritten(given.tree, lowered, sets, log)
    return Plan(lowered, sets, log)


@identity_cache(256)
def _divided(given: _Given, can: Capabilities, forms: bool, spread: bool | None) -> Plan:
    tree, lexicon, beside = given
    lowered, found = _lowered(_Given(tree, lexicon), asked(tree, can.words), forms)
    log = Log().followed_by(found)
    if lowered in (NOTHING, EVERYTHING):
        log.add(SB523, NONE, ())
        return Plan(lowered, (), log)
    if beside:
        always = lower(negation_normal_form(Not(beside)), can.words, log)
        if excluded := covered_by(always, lowered, can.words.tokens):
            log.add(SB519, NARROWER, excluded)
        lowered = conjunction((lowered, always))
    try:
        sets = divided(lowered, can, log, spread)
    except TooLarge as error:
        log.add(SB522, NONE, (), most=error.most)
        return Plan(lowered, (), log)
    if not sets and log.effect() != NONE:
        log.add(SB523, NONE, ())
    return Plan(lowered, tuple(sets), log)


@identity_cache(256)
def _lowered(given: _Given, can: LeafCapabilities, forms: bool) -> tuple[Query, Log]:
    log = Log()
    lowered = lower(given.tree, can, log, given.lexicon, forms)
    if log.entries:
        note_lost(given.tree, lowered, log)
    return lowered, log


def as_keywords(boxes: BoxSet, can: Capabilities) -> Query:
    """A box set as one tree without fields."""
    return settled(keywords_only(_whole(boxes)), can.words.tokens)


def text_effect(boxes: BoxSet) -> Effect:
    """How that tree differs from the box set."""
    tree = _whole(boxes)
    return EXACT if keywords_only(tree) == tree else WIDER


def note_as_keywords(log: Log, sets: Iterable[BoxSet]) -> None:
    """Note how the box sets differ from what `as_keywords` makes of them, without an effect on
    the search: what counts is what goes into the boxes."""
    sets = [boxes for boxes in sets if text_effect(boxes) == WIDER]
    lost = dict.fromkeys(chain.from_iterable(map(_not_excluded, sets)))
    if sets:
        log.add(SB514, WIDER, lost, "excluded" if lost else "").aside = True


def _not_excluded(boxes: BoxSet) -> Iterator[Term]:
    """The words that a box set excludes in a field and nowhere else."""
    denied = {node.part: None for node in walk(_whole(boxes)) if isinstance(node, Not)}
    for each in denied:
        if isinstance(each, Field) and each.part not in denied:
            yield from terms(each)


def _whole(boxes: BoxSet) -> Query:
    return _together(tuple(boxes.values()))


_together = identity_cache(64)(conjunction)


def note_lost(tree: Query, lowered: Query, log: Log) -> None:
    """Words that went because something they hang on could not be said."""
    left = {(term.text, term.star) for term in terms(lowered)}
    if lost := log.unnamed(_others(tree, left)):
        log.add(SB516, log.effect(), lost)


def _others(tree: Query, known: Collection[tuple[str, bool]]) -> list[Term]:
    """The words of a tree, word forms apart, that are not among the known texts."""
    return [term for term in terms(tree)
            if (term.text, term.star) not in known and not term.origin.form]


def _note_impossible(lowered: Query, sets: Sequence[BoxSet], tokens: Tokens, log: Log) -> None:
    """Words of alternatives that an exclusion leaves nobody for, where no string asks for them."""
    dead = impossible(lowered, tokens)
    asked = {(term.text, term.star) for boxes in sets for each in boxes.values()
             for leaf in wanted(each) for term in terms(leaf)} if dead else ()
    if gone := [term for term in dead if (term.text, term.star) not in asked]:
        log.add(SB509, EXACT, gone, "excluded")


def _note_unwritten(tree: Query, lowered: Query, sets: Sequence[BoxSet], log: Log) -> None:
    """Words that make no difference, and word forms left out."""
    written = {(term.text, term.star) for boxes in sets for each in boxes.values()
               for term in terms(each)}
    if spare := log.unnamed(_others(lowered, written)):
        log.add(SB509, EXACT, spare)
    forms = {term.text for term in terms(tree) if term.origin.form} - {text for text, _ in written}
    if forms:
        log.add(SB510, EXACT, (), count=len(forms))
