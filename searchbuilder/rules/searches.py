"""SB3xx: searches that work against themselves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from searchbuilder.compiler.subsumption import coverers
from searchbuilder.diagnostic import ERROR, WARNING, Diagnostic, Location
from searchbuilder.query.normalize import disjunction, flatten, negation_normal_form
from searchbuilder.query.tree import (
    NOTHING, Field, Not, Query, Ref, Term, evaluate, excluded, refs, terms, walk, wanted)
from searchbuilder.rule import Message, rule
from searchbuilder.rules.lint import looks_for
from searchbuilder.rules.subject import Subject
from searchbuilder.tokens import Tokens
from searchbuilder.vocabulary.entries import Search, Vocabulary
from searchbuilder.vocabulary.names import name_key
from searchbuilder.vocabulary.search import resolve

# Whether nobody is left, and which leaves of what is asked for nobody can have.
_Judged = tuple[bool, frozenset[Query]]


class _Denied(NamedTuple):
    """Something that a row leaves out, and what the row asks for beside it.

    case, cell, item -- which case of the finding it is, and where it stands
    chosen -- the words of `asked` that the row chose one by one; of the others, such as places,
        it is no mistake to leave some out
    """

    case: str
    cell: str
    item: Query | None
    tree: Query
    asked: Query
    chosen: Query | None = None


SB311 = rule(
    "SB311", (ERROR, WARNING), """
    An exclusion rules out what the search asks for.

    NOT always wins. If every way to meet a Must is excluded, nobody can be found (an error); if
    some are, those words find nobody (a warning).

    Must: [MMI]; Must not: impairment, while “permanent impairment” is a synonym of MMI

    A narrower exclusion: permanent impairment rating software
    """,
    {
        "": "This excludes everybody the search asks for: {words:5}",
        "together": Message("Together these exclude everybody the search asks for: {words:5}",
                            "Delete one or the other"),
        "level": Message("This level excludes everybody the search asks for: {words:5}",
                         "Delete one or the other"),
        "no words": "This excludes everybody the search asks for",
        "some": Message("This also excludes words the search asks for: {words:5}",
                        "Exclude something narrower, or give a reason under Accept", WARNING)},
    "Delete it, or make it narrower")


@looks_for(SB311)
def exclusions_of_what_is_asked_for(subject: Subject) -> Iterator[Diagnostic]:
    vocabulary = _unguarded(subject.book.vocabulary)
    for search in vocabulary.searches.values():
        if search.name in subject.build.meanings or resolve(search, vocabulary).usable:
            yield from _in_must_not(search, vocabulary)
            for denied in _elsewhere(search, vocabulary):
                yield from _ruled_out(denied)


def _unguarded(vocabulary: Vocabulary) -> Vocabulary:
    """The same without contexts, which nobody asks for, and without employers."""
    thesaurus = vocabulary.thesaurus
    concepts = {key: concept._replace(spellings=tuple(
        each._replace(needs_context=False) for each in concept.spellings))
        for key, concept in thesaurus.concepts.items()}
    return vocabulary._replace(
        thesaurus=thesaurus._replace(concepts=concepts, ambiguous_abbreviations={}),
        employers=())


def _parts(search: Search) -> tuple[Search, Search]:
    """The search with nothing in it, and with what it asks for word by word."""
    own = search._replace(must_not=(), level="", where=(), employers=())
    return own.without_asked(), own


def _in_must_not(search: Search, vocabulary: Vocabulary) -> Iterator[Diagnostic]:
    bare, own = _parts(search)
    items = [item for item in search.must_not if not isinstance(item, Not)]
    if not items:
        return
    chosen = _spelled(own, vocabulary)
    asked = _spelled(own._replace(where=search.where), vocabulary)
    cell = search.cells.get("Must not", search.cell)
    denied = [_Denied("", cell, item, _spelled(bare._replace(must=(item,)), vocabulary), asked,
                      chosen) for item in items]
    found = [each for one in denied for each in _ruled_out(one)]
    if items[1:] and not any(each.severity == ERROR for each in found):
        whole = disjunction(each.tree for each in denied)
        yield from _ruled_out(_Denied("together", cell, None, whole, asked))
    yield from found


def _elsewhere(search: Search, vocabulary: Vocabulary) -> Iterator[_Denied]:
    """What the row leaves out by a NOT within Must, by a search that it names, or by its level."""
    bare, own = _parts(search)
    for item in search.must:
        if not _may_leave_out(item, vocabulary):
            continue
        tree = _left_out(_spelled(bare._replace(must=(item,)), vocabulary))
        if tree != NOTHING:
            named = isinstance(item, Ref) and name_key(item.name) in vocabulary.searches
            # What another search asks for itself is a matter of its own row.
            beside = _spelled(own._replace(must=tuple(
                each for each in search.must if each is not item)) if named else own, vocabulary)
            yield _Denied("", search.cells.get("Must", search.cell), item, tree, beside,
                          beside)
    if search.level:
        tree = _left_out(_spelled(bare._replace(level=search.level), vocabulary))
        yield _Denied("level", search.cells.get("Level", search.cell), None, tree,
                      _spelled(own, vocabulary))


def _may_leave_out(item: Query, vocabulary: Vocabulary) -> bool:
    """Whether an item is more than words, and names of words: of those nothing is left out."""
    concepts = vocabulary.thesaurus.concepts
    named = [concepts.get(name_key(ref.name)) for ref in refs((item,))]
    return any(isinstance(node, Not) for node in walk(item)) or any(
        concept is None or concept.other_jobs for concept in named)


def _spelled(search: Search, vocabulary: Vocabulary) -> Query:
    return negation_normal_form(resolve(search, vocabulary).query)


def _left_out(tree: Query) -> Query:
    """What a tree excludes from everything that it finds."""
    return disjunction(excluded(flatten(tree)))


def _ruled_out(denied: _Denied) -> Iterator[Diagnostic]:
    nobody_is_left, leaves = _Lost(denied.tree, denied.asked).judged(denied.tree)
    if nobody_is_left:
        words = _words(denied.asked, leaves)
        yield SB311.found(_place(denied), denied.case if words else "no words", words=words)
    elif denied.chosen and (words := _words(denied.chosen, leaves)):
        yield SB311.found(_place(denied), "some", words=words)


def _place(denied: _Denied) -> Location:
    """The item in its cell, or the whole cell."""
    item = denied.item
    first = next((node for node in walk(item) if isinstance(node, (Term, Ref))), None
                 ) if item else None
    if first is None or first.origin.cell != denied.cell:
        return Location(denied.cell)
    said = f"[{first.name}]" if isinstance(first, Ref) else first.text
    return Location(denied.cell, first.origin.column,
                    len(said) if item in (first, Not(first)) else 1)


def _words(tree: Query, leaves: frozenset[Query]) -> tuple[str, ...]:
    """The words of the tree that are lost."""
    lost = [leaf for leaf in _leaves(tree) if leaf in leaves]
    return tuple(dict.fromkeys(term.text for leaf in lost for term in terms(leaf)
                               if not term.origin.form))


class _Lost:
    """Which leaves of what is asked for go with each leaf of what is denied."""

    def __init__(self, denied: Query, asked: Query) -> None:
        self.asked = asked
        barred = list(_leaves(denied))
        probes = [(leaf, probe) for leaf in _leaves(asked) for term in terms(leaf)
                  for probe in (_like(leaf, term), term)]
        found = coverers([*barred, *(probe for _, probe in probes)], Tokens.ALPHANUMERIC)
        self.gone: dict[Query, set[Query]] = {}
        for (leaf, _), covering in zip(probes, found[len(barred):]):
            for place in covering:
                if place < len(barred):
                    self.gone.setdefault(barred[place], set()).add(leaf)

    def judged(self, denied: Query) -> _Judged:
        """Whether who fulfils what is asked for always has what is denied, and the leaves of what
        is asked for that nobody can have."""
        return evaluate(denied, lambda leaf: self._lost(frozenset(self.gone.get(leaf, ()))),
                        _of_all, self._of_any)

    def _of_any(self, parts: list[_Judged]) -> _Judged:
        certain, lost = self._lost(frozenset[Query]().union(*(gone for _, gone in parts)))
        return certain or any(sure for sure, _ in parts), lost

    def _lost(self, leaves: frozenset[Query]) -> _Judged:
        """Whether nobody who has none of these leaves fulfils what is asked for."""
        return bool(leaves) and not evaluate(
            self.asked, lambda leaf: leaf not in leaves, all, any), leaves


def _of_all(parts: list[_Judged]) -> _Judged:
    lost = [gone for _, gone in parts] or [frozenset()]
    return all(sure for sure, _ in parts), frozenset.intersection(*lost)


def _like(leaf: Query, term: Term) -> Query:
    return Field(leaf.name, term) if isinstance(leaf, Field) else term


def _leaves(tree: Query) -> Iterator[Query]:
    """Each wanted leaf once; what stands under NOT is none."""
    return iter(dict.fromkeys(wanted(tree)))
