"""Dividing a lowered search into what is pasted at once: the shape of the dialect decides.

A box set maps each box to a tree that the dialect can write as it stands.  Together the box sets
are the search.
"""

from __future__ import annotations

from math import prod

from searchbuilder.compiler.boxes import KEYWORDS, BoxSet, box_sets
from searchbuilder.compiler.guard_negations import GuardedNegations, guard_negations
from searchbuilder.compiler.log import Log
from searchbuilder.compiler.products import DnfAlgebra
from searchbuilder.compiler.subsumption import simplify
from searchbuilder.dialect import Capabilities, Shape
from searchbuilder.effect import NARROWER, NONE, WIDER
from searchbuilder.errors import TooLarge
from searchbuilder.findings.changes_room import SB515
from searchbuilder.findings.changes_said import SB506, SB513, SB517, SB520
from searchbuilder.query.identity_cache import identity_cache
from searchbuilder.query.normalize import conjunction, disjunction, map_leaves
from searchbuilder.query.tree import (
    EVERYTHING, NOTHING, And, Field, Near, Not, Or, Query, Term, branches, conjuncts, disjuncts,
    evaluate, leaves, required, scoped, terms)
from searchbuilder.tokens import Tokens

# Spelling out more combinations would be of no use to anybody.
MOST_COMBINATIONS = 60


def divided(tree: Query, can: Capabilities, log: Log, spread: bool | None = None
            ) -> list[BoxSet]:
    """What is pasted, for a lowered `tree`; nothing if that is impossible, with a change.

    spread -- see `plan`
    """
    tree = simplify(tree, can.words.tokens)
    if can.boxes:
        return _boxed(tree, can, log)
    if can.shape is Shape.ANY:
        trees = [each for each in [_nested(tree, can, log)] if each != NOTHING]
    else:
        trees = _flat(tree, can, log, spread)
    return [{KEYWORDS: each} for each in trees]


@identity_cache(64)
def keywords_only(tree: Query) -> Query:
    """The tree without fields; what it excluded in a field is not excluded any more."""
    return map_leaves(tree, _without_field)


def _without_field(literal: Query) -> Query:
    if isinstance(literal, Not):
        return EVERYTHING if isinstance(literal.part, Field) else literal
    _, core = scoped(literal)
    return core


_guarded = identity_cache(256)(guard_negations)


def _nested(tree: Query, can: Capabilities, log: Log) -> Query:
    """The tree with every exclusion beside something wanted; alternatives without are dropped."""
    result = _guarded(tree)
    if result.loose and result.tree == NOTHING:
        log.add(SB520, NONE, disjunction(result.loose))
    return _kept(tree, result, can, log)


def _kept(tree: Query, result: GuardedNegations, can: Capabilities, log: Log) -> Query:
    """What is left of a tree, if anything is, without alternatives that only exclude."""
    if result.loose and result.tree != NOTHING:
        log.add(SB506, NARROWER, disjunction(result.loose))
    return tree if result.tree == tree else settled(result.tree, can.words.tokens)


@identity_cache(256)
def settled(tree: Query, tokens: Tokens) -> Query:
    """An anchored tree without superfluous words.  Exclusions get back what they stood beside,
    should that have been taken for superfluous."""
    return guard_negations(simplify(tree, tokens)).tree


def _drop_loose(rest: Query, loose: Query, log: Log) -> None:
    if rest == NOTHING:
        log.add(SB520, NONE, loose)
    else:
        log.add(SB506, NARROWER, loose)


def _flat(tree: Query, can: Capabilities, log: Log, spread: bool | None) -> list[Query]:
    if can.shape is Shape.CNF:
        return _anchored(_cnf(tree, can.words.tokens, spread), can, log)
    if any(isinstance(part, (And, Or)) for part in tree.parts):
        tree = shortened(tree, log)
    trees = _anchored(_trees(tree, can.words.tokens, True, bool(spread)), can, log)
    if can.shape is Shape.FLAT:
        return _one_operator_each(trees)
    return [disjunction(trees)] if trees else []


def combinations(tree: Query) -> int:
    """How many conjunctions `tree`, in negation normal form, is spelled out as."""
    return evaluate(tree, lambda _: 1, lambda parts: prod(parts), lambda parts: sum(parts) or 1
                    ) if branches(tree) else 1


def shortened(tree: Query, log: Log) -> Query:
    """`tree` with the least wanted alternatives left out until its combinations are few enough.

    Always the longest group of alternatives gives way, and in it the one ranked last: those that
    need a context before those that stand alone, related before main, later rows before earlier.
    """
    if combinations(tree) <= MOST_COMBINATIONS:
        return tree
    groups = [sorted(disjuncts(part), key=_preference) for part in conjuncts(tree)]
    left_out = _shorten(groups)
    log.add(SB515, NARROWER, conjunction(left_out))
    return conjunction(disjunction(each for each in disjuncts(part) if each in kept)
                       for part, kept in zip(conjuncts(tree), map(set, groups)))


def _shorten(groups: list[list[Query]]) -> list[Query]:
    """Take the last of the longest group until the combinations are few enough; what was taken."""
    sizes = [[combinations(part) for part in group] for group in groups]
    totals = [sum(each) for each in sizes]
    left_out: list[Query] = []
    while prod(totals) > MOST_COMBINATIONS:
        longest = max(range(len(groups)), key=lambda number: len(groups[number]))
        if len(groups[longest]) == 1:
            break
        left_out.append(groups[longest].pop())
        totals[longest] -= sizes[longest].pop()
    return left_out


def _preference(tree: Query) -> tuple[bool, bool, int]:
    """The order in which alternatives are kept; those that are equal keep the workbook's."""
    return (isinstance(tree, Not), combinations(tree) > 1,
            max(term.origin.rank for term in terms(tree)))


def _cnf(tree: Query, tokens: Tokens, spread: bool | None) -> list[Query]:
    """The tree as strings of groups of alternatives, all required."""
    trees = _trees(tree, tokens, False, bool(spread))
    return trees if len(trees) < 2 or spread is not None else min(
        trees, _trees(tree, tokens, False, True),
        key=lambda some: (sum(len(tokens.of(term.text)) for each in some for term in terms(each)),
                          len(some)))


def _anchored(trees: list[Query], can: Capabilities, log: Log) -> list[Query]:
    """The trees without those that only exclude, unless the platform adds what they need."""
    loose = [each for each in trees if not (required(each) or can.anchored)]
    kept = [each for each in trees if each not in loose]
    if loose:
        _drop_loose(disjunction(kept), disjunction(loose), log)
    return kept


def _one_operator_each(trees: list[Query]) -> list[Query]:
    """Alternatives as strings that have AND or OR, not both: those that are words make one
    string, each other its own.  Nobody says that OR joins words in fields."""
    words = [each for each in trees if isinstance(each, (Term, Near))]
    others = [each for each in trees if each not in words]
    return [*([disjunction(words)] if words else []), *others]


@identity_cache(256)
def _trees(tree: Query, tokens: Tokens, single: bool, spread: bool) -> list[Query]:
    """The products whose union a tree is."""
    algebra = _algebra(tree, tokens, single)
    return [algebra.tree(product) for product in algebra.of(tree, spread)]


_algebra = identity_cache(16)(DnfAlgebra)


def _boxed(tree: Query, can: Capabilities, log: Log) -> list[BoxSet]:
    try:
        sets = box_sets(tree)
    except TooLarge:
        sets = box_sets(_mixed_to_keywords(tree, log))
    filled = {place: _filled(each, can, log) for place, each in enumerate(sets)}
    kept = [each for each in filled.values() if each]
    lost = [conjunction(sets[place].values()) for place, each in filled.items() if not each]
    if lost:
        _drop_loose(disjunction(conjunction(each.values()) for each in kept),
                    disjunction(lost), log)
    return kept


def _mixed_to_keywords(tree: Query, log: Log) -> Query:
    """Parts that concern several boxes at once are looked for anywhere instead."""
    parts = []
    for part in conjuncts(tree):
        if len({name for name, _ in map(scoped, leaves(part))}) > 1:
            log.add(SB513, WIDER, part)
            part = keywords_only(part)
        parts.append(part)
    return conjunction(parts)


def _filled(boxes: BoxSet, can: Capabilities, log: Log) -> BoxSet:
    """The boxes as they can be written; empty if there is nothing to look for."""
    trees = {box: _kept(tree, guard_negations(tree), can, log) for box, tree in boxes.items()
             if box != KEYWORDS}
    wanted = {box: tree for box, tree in trees.items() if tree != NOTHING}
    if KEYWORDS in boxes:
        keywords = _keywords(boxes[KEYWORDS], list(wanted.values()), can, log)
        if keywords == NOTHING:
            return {}
        wanted[KEYWORDS] = keywords
    for box in trees.keys() - wanted.keys() if wanted else ():
        log.add(SB517, WIDER, boxes[box])
    return wanted


def _keywords(tree: Query, others: list[Query], can: Capabilities, log: Log) -> Query:
    """What goes into the plain box; what only excludes, excludes from what the others ask for."""
    result = guard_negations(tree)
    if result.loose and others:
        # Everybody whom another box finds has the first part that it wants.
        beside = keywords_only(required(others[0])[0])
        result = guard_negations(conjunction((beside, tree)))
    return _kept(tree, result, can, log)
