"""Dividing a lowered search into what is pasted at once: the shape of the dialect decides.

A piece maps each box to a tree that the dialect can write as it stands.  Together the pieces are
the search.
"""

from __future__ import annotations

from collections.abc import Iterable

from searchbuilder.compiler.boxes import KEYWORDS, BoxSet, box_sets
from searchbuilder.compiler.guard_negations import guard_negations
from searchbuilder.compiler.log import Log
from searchbuilder.compiler.products import DnfAlgebra
from searchbuilder.compiler.shorten import shortened
from searchbuilder.compiler.subsumption import simplify
from searchbuilder.dialect import Capabilities, Shape, Tokens
from searchbuilder.effect import NARROWER, NONE, WIDER
from searchbuilder.errors import TooLarge
from searchbuilder.findings.changes_said import SB506, SB513, SB517, SB520
from searchbuilder.query.normalize import conjunction, disjunction
from searchbuilder.query.tree import (
    EVERYTHING, NOTHING, And, Field, Near, Not, Or, Query, Term, branches, fold, terms)


def pieces(tree: Query, can: Capabilities, log: Log, spread: bool | None = None) -> list[BoxSet]:
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


def keywords_only(tree: Query) -> Query:
    """The tree without fields; what it excluded in a field is not excluded any more."""
    def step(node: Query, parts: list[Query]) -> Query:
        if isinstance(node, And):
            return conjunction(parts)
        if isinstance(node, Or):
            return disjunction(parts)
        if isinstance(node, Not):
            return EVERYTHING if isinstance(node.part, Field) else node
        return node.part if isinstance(node, Field) else node
    return fold(tree, step, branches)


def _nested(tree: Query, can: Capabilities, log: Log) -> Query:
    """The tree with every exclusion beside something wanted; alternatives without are dropped."""
    result = guard_negations(tree)
    if result.loose:
        _drop_loose(result.tree, disjunction(result.loose), log)
    return tree if result.tree == tree else settled(result.tree, can.words.tokens)


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
    single = can.shape in (Shape.DNF, Shape.FLAT)
    if single and any(isinstance(part, (And, Or)) for part in tree.parts):
        tree = shortened(tree, log)
    algebra = DnfAlgebra(tree, can.words.tokens, single)
    trees = _trees(algebra, tree, bool(spread))
    if len(trees) > 1 and not single and spread is None:
        trees = min(trees, _trees(algebra, tree, True),
                    key=lambda some: (_words(some, can), len(some)))
    loose = [each for each in trees if not (_wants(each) or can.anchored)]
    trees = [each for each in trees if each not in loose]
    if loose:
        _drop_loose(disjunction(trees), disjunction(loose), log)
    if can.shape is Shape.FLAT:
        return _one_operator_each(trees)
    return [disjunction(trees)] if single and trees else trees


def _one_operator_each(trees: list[Query]) -> list[Query]:
    """Alternatives as strings that have AND or OR, not both: those that are words make one
    string, each other its own.  Nobody says that OR joins words in fields."""
    words = [each for each in trees if isinstance(each, (Term, Near))]
    others = [each for each in trees if each not in words]
    return [*([disjunction(words)] if words else []), *others]


def _trees(algebra: DnfAlgebra, tree: Query, spread: bool) -> list[Query]:
    return [algebra.tree(product) for product in algebra.of(tree, spread)]


def _words(trees: Iterable[Query], can: Capabilities) -> int:
    """How many words are searched for in all."""
    return sum(len(can.words.tokens.of(term.text)) for tree in trees for term in terms(tree))


def _wants(tree: Query) -> bool:
    parts = tree.parts if isinstance(tree, And) else (tree,)
    return any(not isinstance(part, Not) for part in parts)


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
    for part in tree.parts if isinstance(tree, And) else (tree,):
        if len({leaf.name if isinstance(leaf, Field) else "" for leaf in _fields(part)}) > 1:
            log.add(SB513, WIDER, part)
            part = keywords_only(part)
        parts.append(part)
    return conjunction(parts)


def _fields(tree: Query) -> list[Query]:
    return fold(tree, lambda node, parts: sum(parts, []) if parts else [node],
                lambda node: node.parts if isinstance(node, (And, Or, Not)) else ())


def _filled(boxes: BoxSet, can: Capabilities, log: Log) -> BoxSet:
    """The boxes as they can be written; empty if there is nothing to look for."""
    trees = {box: _nested_or_loose(tree, can, log) for box, tree in boxes.items()
             if box != KEYWORDS}
    wanted = {box: tree for box, tree in trees.items() if tree != NOTHING}
    if KEYWORDS in boxes:
        kept = guard_negations(boxes[KEYWORDS])
        if kept.loose and wanted:
            anchor = _anchor(next(iter(wanted.values())))
            kept = guard_negations(conjunction((anchor, boxes[KEYWORDS])))
        if kept.tree == NOTHING:
            return {}
        if kept.loose:
            _drop_loose(kept.tree, disjunction(kept.loose), log)
        whole = kept.tree == boxes[KEYWORDS]
        wanted[KEYWORDS] = kept.tree if whole else settled(kept.tree, can.words.tokens)
    for box in trees.keys() - wanted.keys() if wanted else ():
        log.add(SB517, WIDER, boxes[box])
    return wanted


def _nested_or_loose(tree: Query, can: Capabilities, log: Log) -> Query:
    result = guard_negations(tree)
    if result.loose and result.tree != NOTHING:
        log.add(SB506, NARROWER, disjunction(result.loose))
    return tree if result.tree == tree else settled(result.tree, can.words.tokens)


def _anchor(tree: Query) -> Query:
    """Something that everybody has whom `tree` finds in its box: its first wanted part."""
    parts = tree.parts if isinstance(tree, And) else (tree,)
    return keywords_only(next(part for part in parts if not isinstance(part, Not)))
