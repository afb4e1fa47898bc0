"""Abbreviations that mean other things too, which the workbook binds to a context.

`MMI AND (impairment OR …) NOT router` is most of a short string for few people, so that in short
and normal strings, and where a platform cannot nest it, the abbreviation goes.  The name of a term
may stand without its context where something else is required as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import chain
from typing import NamedTuple

from searchbuilder.compiler.log import Log
from searchbuilder.effect import NARROWER, WIDER, Effect
from searchbuilder.findings.changes_sized import SB547, SB548
from searchbuilder.query.identity_cache import identity_cache
from searchbuilder.query.normalize import conjunction, disjunction
from searchbuilder.query.roles import CONTEXT, GUARDED, is_for
from searchbuilder.query.tree import And, Query, Term, conjuncts, evaluate, required, terms
from searchbuilder.rule import Rule


@identity_cache(64)
def has_bound(tree: Query) -> bool:
    """Whether something in the tree is bound to a context."""
    return any(term.origin.role == CONTEXT for term in terms(tree))


def without_contexts(tree: Query, log: Log) -> Query:
    """The tree, which is in negation normal form, without what is bound to a context, but for
    terms that nothing else stands for.  The log says what went, and what may mean other things
    now."""
    free, told = _freed(tree)
    for each in told:
        effect: Effect = NARROWER if each.rule is SB547 else WIDER
        log.add(each.rule, effect, each.about, shown=each.shown)
    return free


class _Told(NamedTuple):
    """What becomes of abbreviations: the rule, the words concerned, and those that are shown."""

    rule: Rule
    about: tuple[Term, ...]
    shown: str


@identity_cache(16)
def _freed(tree: Query) -> tuple[Query, tuple[_Told, ...]]:
    told: list[_Told] = []
    more = sum(not is_for(part, CONTEXT) for part in required(tree)) > 1
    free = evaluate(tree, lambda leaf: leaf, conjunction, partial(_any_of, more, told))
    return _without_required(free, told), tuple(told)


def _any_of(more: bool, told: list[_Told], parts: list[Query]) -> Query:
    """The alternatives without those that are bound, but for the name of a term; all of them
    where all are bound.  more -- something else is required"""
    bound = [part for part in parts if _is_bound(part)]
    if not bound or len(bound) == len(parts):
        return disjunction(parts)
    rest = (part for part in parts if part not in bound)
    return disjunction(chain(rest, *(_bare(part, more, told) for part in bound)))


def _bare(part: Query, more: bool, told: list[_Told]) -> list[Term]:
    """The name of a term that may stand without its context."""
    short = [term for each in required(part) if is_for(each, GUARDED) for term in terms(each)]
    own = [term for term in short if _is_name(term) and more]
    others = [term for term in short if term not in own and not term.origin.form]
    told.append(_told(SB548 if own else SB547, own or short, part))
    if own and others:
        told.append(_told(SB547, others, disjunction(others)))
    return own


def _without_required(tree: Query, told: list[_Told]) -> Query:
    """The tree without contexts that it requires as a whole, where a name may stand without."""
    contexts = [part for part in conjuncts(tree) if is_for(part, CONTEXT)]
    rest = conjunction(part for part in conjuncts(tree) if part not in contexts)
    bound = [part for part in required(rest) if is_for(part, GUARDED)]
    alone = len(bound) == len(required(rest))
    named = all(any(map(_is_name, terms(part))) for part in bound)
    if not contexts or not bound or alone or not named:
        return tree
    told.append(_told(SB548, [*chain.from_iterable(map(terms, bound))], conjunction(contexts)))
    return rest


def _told(rule: Rule, short: Sequence[Term], about: Query) -> _Told:
    """The abbreviations are shown; what their contexts hold goes with them."""
    return _Told(rule, tuple(dict.fromkeys((*short, *terms(about)))), ", ".join(
        f"“{term.text}”" for term in short if not term.origin.form))


def _is_bound(tree: Query) -> bool:
    return isinstance(tree, And) and any(is_for(part, GUARDED) for part in tree.parts) and any(
        is_for(part, CONTEXT) for part in tree.parts)


def _is_name(term: Term) -> bool:
    return term.text.casefold() == term.origin.concept.casefold()
