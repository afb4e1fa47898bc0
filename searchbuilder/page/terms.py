"""What the page tells of words: how many people they find, other meanings, findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from searchbuilder.check import Check
from searchbuilder.page.once import Once, Tables
from searchbuilder.query.counted import group_of
from searchbuilder.query.tree import Query, terms, wanted
from searchbuilder.vocabulary.counts import Count
from searchbuilder.vocabulary.in_words import joined
from searchbuilder.vocabulary.names import name_key
from searchbuilder.vocabulary.region import within
from searchbuilder.vocabulary.thesaurus import AmbiguousAbbreviation


def ambiguous(each: AmbiguousAbbreviation) -> dict[str, str]:
    """What else an abbreviation means, and the words that tell the meanings apart."""
    return {"abbreviation": each.spelling, "meanings": each.wrong,
            "context": joined(each.contexts, "or"), "not_if": joined(each.exclusions, "or"),
            "cell": each.cell}


def findings(check: Check, places: Mapping[str, int], texts: Once[str]) -> list[dict[str, object]]:
    """What `check` found.  places -- of the searches, by their names"""
    return [{"code": each.code, "severity": each.severity, "cell": each.cell,
             "column": each.column, "width": each.width, "message": each.message,
             "hint": each.hint, "text": each.text, "page": texts.place(title),
             "searches": [places[name] for name in names if name in places]}
            for each, names, title in zip(check.diagnostics, check.searches, check.titles)]


def people(meaning: Query, region: str, counts: Iterable[Count], tables: Tables) -> list[int]:
    """The places of the counts of a search's words, in the order of its terms, roles and own
    words; of each, the word first that finds most.

    meaning -- the search with every name spelled out; what only shows the meaning of a short form
        in it is a spelling of nothing
    """
    asked: dict[tuple[str, str], None] = {}
    for leaf in wanted(meaning):
        for term in terms(leaf):
            if group := group_of(term):
                asked.setdefault((name_key(group), name_key(term.text)))
    groups = list(dict.fromkeys(group for group, _ in asked))
    found = [each for each in counts if within(each.regions, region)
             and (name_key(each.group), name_key(each.word)) in asked]
    found.sort(key=lambda each: (groups.index(name_key(each.group)), -each.people))
    return tables.people.places(_row(each, tables) for each in found)


def _row(each: Count, tables: Tables) -> dict[str, object]:
    """only, of -- null where nobody says"""
    place = tables.texts.place
    return {"word": place(each.word), "group": place(each.group), "people": each.people,
            "only": each.only, "of": each.of or None, "where": place(each.where),
            "date": place(each.date)}
