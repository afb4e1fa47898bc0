"""SB3xx: terms, synonyms and titles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from searchbuilder.compiler.cover import coverers
from searchbuilder.diagnostic import ERROR, NOTE, WARNING, Diagnostic
from searchbuilder.dialect import OPERATOR_WORDS, Tokens
from searchbuilder.query.tree import Query, refs
from searchbuilder.rules.rule import looked_for, met
from searchbuilder.rules.subject import Subject
from searchbuilder.vocabulary.names import name_key
from searchbuilder.vocabulary.thesaurus import TERM, Concept, Spelling

_SHORT = re.compile(r"[A-Z&]{2,3}")


def _concepts(subject: Subject) -> Sequence[Concept]:
    return tuple(subject.book.vocabulary.thesaurus.concepts.values())


def _together(one: Spelling, other: Spelling) -> bool:
    """Whether some search takes both."""
    return (not one.regions or not other.regions
            or any(mine == theirs or mine.startswith(f"{theirs}-") or theirs.startswith(f"{mine}-")
                   for mine in one.regions for theirs in other.regions))


@met(ERROR)
def SB301() -> None:
    """A short form needs context and has none.

    Why is this bad?
    You marked it with an x because it means other things too. Nothing says which words show the
    right meaning, so it is left out of every string, and people who write only this are not found.

    Example
    Synonyms: RTW with x under Needs context, and no row for RTW on False friends

    Use instead
    A row on False friends: RTW, with light duty; injured worker under Context. Or take the x out.
    """


@met(WARNING)
def SB302() -> None:
    """A short form has no context in the region of a search.

    Why is this bad?
    Its context words belong to other regions, so none of them is looked for here, and the short
    form is left out of this search.

    Example
    A search with region US, where the context of RTW is [Modified duty] and all its words are
    Australian

    Use instead
    A context word without a region: injured worker
    """


@looked_for(WARNING)
def SB303(subject: Subject) -> Iterator[Diagnostic]:
    """A spelling stands twice under one term or role.

    Why is this bad?
    The second row changes nothing, and whoever corrects one of them forgets the other.

    Example
    MMI: maximum medical improvement, and again Maximum Medical  Improvement

    Use instead
    One row. Two rows are right only where each has a region of its own.
    """
    for concept in _concepts(subject):
        seen: dict[str, list[Spelling]] = {}
        for spelling in concept.spellings:
            before = seen.setdefault(name_key(spelling.text), [])
            twin = next((each for each in before if _together(each, spelling)), None)
            if twin:
                place = "in this cell" if twin.cell == spelling.cell else f"in {twin.cell}"
                yield Diagnostic("SB303", WARNING, f"“{spelling.text}” stands already {place}",
                                 spelling.cell, 0, "delete one of the two")
            before.append(spelling)


@looked_for(NOTE)
def SB304(subject: Subject) -> Iterator[Diagnostic]:
    """A synonym is covered by a shorter one.

    Why is this bad?
    Whoever writes “nurse case manager” also writes “case manager”, so the longer spelling finds
    nobody new. It is left out of the strings; the row only makes the list longer.

    Example
    Case Manager: case manager, nurse case manager

    Use instead
    The shorter spelling alone, or no under Use to keep the longer one on record.
    """
    thesaurus = subject.book.vocabulary.thesaurus
    for concept in _concepts(subject):
        plain = [each for each in concept.spellings if concept.sort == TERM
                 and not each.needs_context and not thesaurus.friends_of(each)]
        for place, wider in enumerate(coverers([each.terms()[0] for each in plain],
                                               Tokens.SPACED)):
            spelling = plain[place]
            cover = next((plain[each] for each in wider if _covers(plain[each], spelling)), None)
            if cover:
                yield Diagnostic("SB304", NOTE, f"“{spelling.text}” finds nobody whom "
                                 f"“{cover.text}” ({cover.cell}) does not find", spelling.cell, 0,
                                 "write no under Use, or delete the row")


def _covers(wide: Spelling, narrow: Spelling) -> bool:
    """Whether every search that takes the narrow spelling takes the wide one, which is another."""
    return (name_key(wide.text) != name_key(narrow.text)
            and (not wide.regions or wide.regions == narrow.regions)
            and (narrow.broad or not wide.broad) and wide.avoid <= narrow.avoid)


@looked_for(NOTE)
def SB305(subject: Subject) -> Iterator[Diagnostic]:
    """A synonym stands under two terms.

    Why is this bad?
    It may be right, but a search for one of them then finds people of the other.

    Example
    RTW under Return to work and under Modified duty

    Use instead
    The spelling where it belongs; name both terms in a search that wants both.
    """
    first: dict[str, tuple[Concept, Spelling]] = {}
    for concept in _concepts(subject):
        for spelling in concept.spellings if concept.sort == TERM else ():
            other, there = first.setdefault(name_key(spelling.text), (concept, spelling))
            if other is not concept and _together(there, spelling):
                yield Diagnostic("SB305", NOTE, f"“{spelling.text}” stands under {other.name} too "
                                 f"({there.cell})", spelling.cell, 0,
                                 "keep it where it belongs, or accept it with the reason")


@looked_for(WARNING)
def SB309(subject: Subject) -> Iterator[Diagnostic]:
    """A spelling spells an operator.

    Why is this bad?
    It is sent in quotation marks, and still some platforms read OR as “either of these”, or
    ignore it: the string then means something else there.

    Example
    Operating room: OR

    Use instead
    operating room
    """
    for concept in _concepts(subject):
        for spelling in concept.spellings:
            if spelling.text.casefold() in OPERATOR_WORDS:
                yield Diagnostic("SB309", WARNING, f"“{spelling.text}” spells an operator, and "
                                 "not every platform takes it for a word", spelling.cell, 0,
                                 "spell it out, such as operating room for OR")


@looked_for(NOTE)
def SB310(subject: Subject) -> Iterator[Diagnostic]:
    """A short abbreviation that nobody has looked at.

    Why is this bad?
    Two or three letters nearly always mean something else too.

    Example
    Modified duty: MD

    Use instead
    A row on False friends with context words, or one with off under Use if it is safe
    """
    looked_at = {name_key(row.get("Synonym")) for row in subject.of("False friends")}
    thesaurus = subject.book.vocabulary.thesaurus
    for concept in _concepts(subject):
        for spelling in concept.spellings:
            if _SHORT.fullmatch(spelling.text) and not (
                    spelling.needs_context or name_key(spelling.text) in looked_at
                    or thesaurus.friends_of(spelling)):
                yield Diagnostic("SB310", NOTE, f"“{spelling.text}” is short and may mean other "
                                 "things too", spelling.cell, 0, "add a row to False friends: with "
                                 "context words, or with off under Use if it is safe")


@looked_for(NOTE)
def SB312(subject: Subject) -> Iterator[Diagnostic]:
    """A term that no search uses.

    Why is this bad?
    It may be right: a term may wait for its search. Or the search names it without brackets, and
    then looks for that one spelling only.

    Example
    Terms: Work hardening, and no [Work hardening] anywhere

    Use instead
    [Work hardening] in a search or in a context; or Context under Type, if it only serves as one.
    """
    vocabulary = subject.book.vocabulary
    friends = (each for some in vocabulary.thesaurus.false_friends.values() for each in some)
    written: list[Query] = [
        *(item for search in vocabulary.searches.values() for items in (
            search.titles, search.must, search.should, search.must_not) for item in items),
        *(item for friend in friends for item in (*friend.context, *friend.exclude)),
        *(item for indicator in vocabulary.indicators for item in indicator.items)]
    used = {name_key(ref.name) for ref in refs(written)}
    for key, concept in vocabulary.thesaurus.concepts.items():
        if concept.sort == TERM and concept.kind != "Context" and key not in used:
            yield Diagnostic("SB312", NOTE, f"no search uses [{concept.name}]", concept.cell, 0,
                             "name it in a search, or leave it for later")
