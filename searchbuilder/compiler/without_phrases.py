"""What a platform is asked on which a user found out that quotes make no phrase.

A phrase becomes its words, wherever they stand; an excluded one is left out, because excluding its
words would lose whoever has them apart.
"""

from __future__ import annotations

from searchbuilder.compiler.log import Log
from searchbuilder.dialect import Dialect, is_word
from searchbuilder.effect import NARROWER, WIDER
from searchbuilder.findings.changes_plain import SB557, SB558
from searchbuilder.query.normalize import conjunction, leaves_only, map_leaves
from searchbuilder.query.tree import (
    EVERYTHING, NOTHING, Field, Not, Query, Term, Wild, scoped, terms)

# What joins letters within a word that is written without quotes.
_JOINS = "-'’./&"


def without_phrases(tree: Query, dialect: Dialect, log: Log) -> Query:
    """`tree`, in negation normal form, with nothing that needs quotes; each is a change."""
    def plain(leaf: Query) -> Query:
        lost = isinstance(leaf, Not) and not dialect.excludes  # whatever it excludes
        if lost or all(_stands_bare(term, dialect) for term in terms(leaf)):
            return leaf
        if isinstance(leaf, Not):
            log.add(SB557, WIDER, leaf, "excluded")
            return EVERYTHING
        return _in_words(leaf, dialect, log)
    if dialect.leave_out and dialect.excludes and not all(
            _stands_bare(term, dialect) for term in terms(dialect.leave_out)):
        log.add(SB557, WIDER, dialect.leave_out, "excluded")
    return map_leaves(tree, plain)


def _in_words(leaf: Query, dialect: Dialect, log: Log) -> Query:
    """The words of a leaf that is asked for, all of them; nothing if it has none."""
    name, core = scoped(leaf)
    words = [Term(word, term.star and word == term.text.split()[-1], term.origin)
             for term in terms(core) for word in term.text.split()]
    bare = [word for word in words if _stands_bare(word, dialect)]
    if not bare:
        log.add(SB558, NARROWER, core)
        return NOTHING
    log.add(SB557, WIDER, core)
    tree = conjunction(bare)
    return leaves_only(Field(name, tree)) if name else tree


def _stands_bare(term: Term, dialect: Dialect) -> bool:
    """Whether a term is written without quotes, or the same whether or not there are any."""
    inner = term.text
    if dialect.quotes == "ignored":
        for sign in _JOINS:
            inner = inner.replace(sign, "")
    ends = term.text[:1].isalnum() and term.text[-1:].isalnum()
    return ends and is_word(term.text if inner == term.text else inner) and not isinstance(
        term, Wild)
