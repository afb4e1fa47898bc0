"""SB3xx: searches that work against themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from searchbuilder.compiler.cover import covered_by
from searchbuilder.diagnostic import ERROR, WARNING, Diagnostic
from searchbuilder.dialect import Tokens
from searchbuilder.query.laws import negation_normal_form
from searchbuilder.query.tree import And, Not, Or, Query, Term, fold
from searchbuilder.rules.rule import looked_for
from searchbuilder.rules.subject import Subject
from searchbuilder.vocabulary.entries import Search, Vocabulary
from searchbuilder.vocabulary.search import resolve


@looked_for(ERROR, WARNING)
def SB311(subject: Subject) -> Iterator[Diagnostic]:
    """An exclusion rules out what the search asks for.

    Why is this bad?
    NOT wins everywhere. Where every way to fulfil a Must is excluded, nobody can be found
    (an error); where some are, these words are written for nothing (a warning).

    Example
    Must: [MMI]; Must not: impairment, while “permanent impairment” is a synonym of MMI

    Use instead
    An exclusion that is narrower: permanent impairment rating software
    """
    vocabulary = subject.book.vocabulary
    for search in vocabulary.searches.values():
        for item in search.must_not:
            denied = negation_normal_form(_spelled(search._replace(must_not=(item,)), vocabulary))
            yield from _ruled_out(search, denied, vocabulary)


def _ruled_out(search: Search, denied: Query, vocabulary: Vocabulary) -> Iterator[Diagnostic]:
    cell = search.cells.get("Must not", search.cell)
    for asked in _asked(search):
        wanted = negation_normal_form(_spelled(asked, vocabulary))
        lost = covered_by(denied, wanted, Tokens.ALPHANUMERIC)
        if not lost:
            continue
        words = ", ".join(dict.fromkeys(f"“{term.text}”" for term in lost if not term.origin.form))
        if _holds_without(wanted, set(lost)):
            yield Diagnostic("SB311", WARNING, f"this also excludes what the search asks for: "
                             f"{words}", cell, 0, "exclude something narrower, or accept it")
        else:
            yield Diagnostic("SB311", ERROR, "this excludes everybody whom the search asks for: "
                             f"{words}", cell, 0, "take the exclusion out, or make it narrower")


def _asked(search: Search) -> Iterable[Search]:
    """The search as several, each with one thing that it asks for."""
    bare = search._replace(titles=(), must=(), should=(), must_not=(), level="", where=(),
                           employers=())
    if search.titles:
        yield bare._replace(titles=search.titles)
    if search.should:
        yield bare._replace(should=search.should)
    yield from (bare._replace(must=(item,)) for item in search.must)


def _spelled(search: Search, vocabulary: Vocabulary) -> Query:
    return resolve(search, vocabulary).query


def _holds_without(tree: Query, lost: set[Term]) -> bool:
    """Whether the tree can still be fulfilled by somebody who has none of the lost terms."""
    def step(node: Query, parts: list[bool]) -> bool:
        if isinstance(node, And):
            return all(parts)
        if isinstance(node, Or):
            return any(parts)
        return isinstance(node, Not) or not any(term in lost for term in (node, *node.parts))
    return fold(tree, step, lambda node: node.parts if isinstance(node, (And, Or)) else ())
