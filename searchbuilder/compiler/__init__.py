"""Compiling: a query and a dialect in, strings and changes out.

>>> from searchbuilder.dialects import find
>>> from searchbuilder.query.parser import parse
>>> compile(parse("MMI AND (case manager OR RN)").items[0], find("linkedin")).strings[0].text
'MMI ("case manager" OR RN)'
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from searchbuilder.compiler.boxes import BoxSet
from searchbuilder.compiler.contexts import has_bound, without_contexts
from searchbuilder.compiler.fit import SplitOptions, fit
from searchbuilder.compiler.log import Log
from searchbuilder.compiler.lower import SIGNS, avoiding, without_signs
from searchbuilder.compiler.plan import (
    Plan, as_keywords, note_as_keywords, note_lost, plan, sets_of, text_effect)
from searchbuilder.compiler.result import Change, Compiled, String
from searchbuilder.compiler.sized import sized
from searchbuilder.compiler.sizes import FULL, NORMAL, budget
from searchbuilder.compiler.strings import string_of
from searchbuilder.compiler.telling import (
    assumed, note_calibrated, note_contradictions, note_length, true_of)
from searchbuilder.compiler.without_phrases import without_phrases
from searchbuilder.compiler.write import groups, write
from searchbuilder.dialect import Dialect, Shape
from searchbuilder.effect import EXACT, MIXED, NONE, WIDER
from searchbuilder.findings.changes_carried import SB537, SB538
from searchbuilder.findings.changes_room import SB509, SB521
from searchbuilder.findings.changes_said import SB551
from searchbuilder.findings.changes_sized import SB549, SB550
from searchbuilder.query.counted import Known, nothing_counted
from searchbuilder.query.identity_cache import identity_cache
from searchbuilder.query.normalize import conjunction, disjunction, negation_normal_form
from searchbuilder.query.roles import LEVEL
from searchbuilder.query.sites import sites, within
from searchbuilder.query.tree import (
    And, Field, Or, Query, branches, conjuncts, depth, fold, terms, walk)

__all__ = ["Change", "Compiled", "String", "SplitOptions", "compile"]

DEEPEST = 90
# A context that is written beside every other group may make strings so many times as long.
_MOST_FOR_CONTEXT = 2

# One search is compiled for many dialects in turn.
_levels = identity_cache(16)(depth)
_normal = identity_cache(16)(negation_normal_form)


def compile(query: Query, dialect: Dialect, lexicon: Iterable[str] = (),
            options: SplitOptions = SplitOptions(), known: Known = nothing_counted
            ) -> Compiled:
    """`query`, whose names have been spelled out, as strings for `dialect`.

    lexicon -- texts of the workbook, for spelling out a prefix where there is no sign for it
    options -- how many strings it may become, and how long
    known -- how many people a word of a concept finds, which decides what a short string keeps
    """
    log = Log()
    levels = _levels(query)
    if levels > DEEPEST:
        log.add(SB521, NONE, (), levels=levels, most=DEEPEST)
        return Compiled(NONE, (), log.reasons(dialect))
    tree, texts = _sayable(_normal(query), dialect, log), tuple(lexicon)
    if not options.whole:
        return _sized(tree, dialect, log, texts, options, known)
    made = _whole(tree, dialect, log, texts, options)
    if dialect.shape is Shape.ANY or dialect.boxes or not has_bound(tree):
        return made
    free = without_contexts(tree, before := Log().followed_by(log))
    bare = _whole(free, dialect, before, texts, options)
    if made.whole != bare.whole:
        return bare if bare.whole else made
    return bare if _characters(made) > _MOST_FOR_CONTEXT * _characters(bare) else made


def _characters(compiled: Compiled) -> int:
    return sum(string.characters for string in compiled.strings)


def _whole(tree: Query, dialect: Dialect, log: Log, texts: tuple[str, ...], options: SplitOptions
           ) -> Compiled:
    """Everything, in as many strings as it takes."""
    def planned(forms: bool, spread: bool | None) -> Plan:
        return plan(tree, dialect.capabilities, texts, forms, spread)
    first = planned(False, None)
    plain, split = _compiled(tree, first, dialect, log, options)
    if split and dialect.shape is Shape.CNF:
        return _best([plain if each.sets == first.sets else
                      _compiled(tree, each, dialect, log, options)[0]
                      for each in (planned(False, False), planned(False, True))])
    if split or dialect.stems is not False or not _marks(tree).forms:
        return plain
    full, split = _compiled(tree, planned(True, None), dialect, log, options)
    return plain if split or len(full.strings) > len(plain.strings) else full


def _best(made: list[Compiled]) -> Compiled:
    """The shortest that is the whole search.  One string alone finds most where no context of one
    word is required of all of them: that is the first."""
    whole = [each for each in made if each.whole]
    return min(whole or [each for each in made if each.strings][:1] or made, key=_length)


def _sized(tree: Query, dialect: Dialect, log: Log, texts: tuple[str, ...],
           options: SplitOptions, known: Known) -> Compiled:
    """The one string, or the few, that are as much of the search as the size has room for."""
    size = NORMAL if options.size == FULL else options.size
    room = budget(dialect, size, options.most_characters)
    kept = sized(tree, dialect, room, size == NORMAL, lambda some: sets_of(
        some, dialect.capabilities, texts), log, known)
    planned = plan(kept, dialect.capabilities, texts, False, None)
    made, _ = _compiled(tree, planned, dialect, log, SplitOptions(most_strings=room.strings))
    longest = max((string.characters for string in made.strings), default=0)
    if options.most_characters is None or longest <= options.most_characters:
        return made
    refused = Log()
    refused.add(SB550, NONE, (), least=longest)
    return Compiled(NONE, (), refused.reasons(dialect))


def _length(compiled: Compiled) -> tuple[bool, int, int, int]:
    """The fewer strings, of those that are the whole search, the better."""
    return (compiled.effect == NONE, compiled.needed, len(compiled.strings),
            sum(string.words for string in compiled.strings))


class _Marks(NamedTuple):
    """Whether a tree has terms that are rarely met and want a step of their own."""

    forms: bool
    signs: bool
    avoided: bool
    level: bool


@identity_cache(16)
def _marks(tree: Query) -> _Marks:
    found = [(term.origin, any(sign in term.text for sign in SIGNS)) for term in terms(tree)]
    return _Marks(any(origin.form for origin, _ in found), any(signs for _, signs in found),
                  any(origin.avoid for origin, _ in found),
                  any(origin.role == LEVEL for origin, _ in found))


def _sayable(tree: Query, dialect: Dialect, log: Log) -> Query:
    """`tree` without what the workbook or the dialect has no place for here."""
    tree = _at_home(tree, dialect, log) if dialect.site else tree
    tree = _field_or_anywhere(tree, dialect, log)
    marks = _marks(tree)
    if marks.avoided:
        reduced = avoiding(tree, frozenset((dialect.name, dialect.family)), log)
        note_lost(tree, reduced, log)
        tree = reduced
    if marks.signs:
        signs = "".join(sign for sign in SIGNS if sign not in dialect.escapes)
        tree = without_signs(tree, signs, dialect.tokens, log)
    if not dialect.excludes and dialect.leave_out:
        log.add(SB551, WIDER, dialect.leave_out)
    if dialect.quotes != "phrase":
        reduced = without_phrases(tree, dialect, log)
        note_lost(tree, reduced, log)
        tree = reduced
    return tree


def _field_or_anywhere(tree: Query, dialect: Dialect, log: Log) -> Query:
    """`tree` without what is looked for in a field that the platform lacks where it is also looked
    for anywhere: `title:MMI OR MMI` is `MMI`."""
    known = dialect.capabilities.words.fields
    if all(node.name in known for node in walk(tree) if isinstance(node, Field)):
        return tree

    if not any(_spare(node.parts, known) for node in walk(tree, branches) if isinstance(node, Or)):
        return tree

    def step(node: Query, parts: list[Query]) -> Query:
        if isinstance(node, And):
            return conjunction(parts)
        if not isinstance(node, Or):
            return node
        spare = _spare(parts, known)
        if spare:
            log.add(SB509, EXACT, disjunction(spare))
        return disjunction(part for part in parts if part not in spare)
    return fold(tree, step, branches)


def _spare(parts: Sequence[Query], known: Collection[str]) -> list[Query]:
    """The alternatives that are looked for anywhere as well."""
    lacking = [part for part in parts if isinstance(part, Field) and part.name not in known]
    others = set(parts) if lacking else ()
    return [part for part in lacking if part.part in others]


def _at_home(tree: Query, dialect: Dialect, log: Log) -> Query:
    """`tree` without the sites of other hosts, which an X-ray search finds nothing on."""
    away = [part for part in conjuncts(tree)
            if not all(within(each, dialect.site) for each in sites(part))]
    if not away:
        return tree
    log.add(SB537, MIXED, conjunction(away), site=dialect.site)
    return conjunction(part for part in conjuncts(tree) if part not in away)


def _compiled(tree: Query, planned: Plan, dialect: Dialect, before: Log, options: SplitOptions
              ) -> tuple[Compiled, bool]:
    """The strings of the plan of a tree, and whether a limit made a difference."""
    log = before.followed_by(planned.log)
    if _is_too_deep(planned.sets, dialect, log):
        return Compiled(NONE, (), log.reasons(dialect)), False
    fitted = fit(planned.sets, dialect, options, log)
    if not fitted.sets:
        return Compiled(NONE, (), log.reasons(dialect)), fitted.split
    strings = tuple(_string(boxes, dialect) for boxes in fitted.sets)
    log = true_of(log, fitted.sets, dialect.tokens)
    if dialect.boxes:
        note_as_keywords(log, fitted.sets)
    note_contradictions(log, fitted.sets, dialect.tokens)
    _note_level(tree, fitted.sets, dialect, log)
    assumes = assumed(fitted.sets, dialect)
    for each in assumes:
        log.add(SB538, EXACT, (), test=each.test)
    note_calibrated(dialect, log)
    note_length(fitted.sets, strings, dialect, log)
    meaning = disjunction(conjunction(boxes.values()) for boxes in fitted.sets)
    return Compiled(log.effect(), strings, log.changes(dialect), fitted.fewest,
                    fitted.needed, meaning, assumes), fitted.split


def _is_too_deep(sets: Iterable[BoxSet], dialect: Dialect, log: Log) -> bool:
    """Whether groups are nested deeper than the dialect reads, which is noted."""
    deepest = max((groups(tree) for boxes in sets for tree in boxes.values()), default=0)
    most = min((limit.most for limit in dialect.limits if limit.what == "depth"), default=deepest)
    if deepest > most:
        log.add(SB521, NONE, (), "platform", levels=deepest, most=most)
    return deepest > most


def _note_level(tree: Query, sets: Iterable[BoxSet], dialect: Dialect, log: Log) -> None:
    """Note that nothing of a level is in any string, so that Junior and Senior are the same."""
    if _marks(tree).level and not any(
            term.origin.role == LEVEL for boxes in sets for each in boxes.values()
            for term in terms(each)):
        name = dialect.filters.get("experience", "")
        log.add(SB549, EXACT, (), "filter" if name else "", filter=name)


def _string(boxes: BoxSet, dialect: Dialect) -> String:
    if not dialect.boxes:
        return string_of(boxes, "", dialect)
    keywords = write(as_keywords(boxes, dialect.capabilities), dialect)
    return string_of(boxes, keywords, dialect, text_effect(boxes))
