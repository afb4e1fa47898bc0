"""How changes call what a platform lacks: fields, exclusions, a sign for the rest of a word."""

from __future__ import annotations

from searchbuilder.dialect import LETTERS, Dialect, LeafCapabilities
from searchbuilder.findings.changes_said import SB501, SB502
from searchbuilder.rule import Rule, Value

# A word, and those that are spelled almost like it.
SPELLINGS = ("similar", "similar by one")
# What stands in a field.
FIELDS = {
    "title": "titles", "company": "companies", "location": "places", "skill": "skills",
    "page title": "page titles", "text": "the text of pages", "school": "schools",
    "name": "names", "first name": "first names", "last name": "last names",
    "language": "languages", "tag": "tags", "source": "sources", "user": "user names",
    "organisation": "organizations", "author": "authors", "followers": "numbers of followers",
    "repos": "numbers of repositories", "past title": "earlier titles",
    "past company": "earlier companies", "industry": "industries", "topic": "topics",
    "seniority": "levels", "company size": "company sizes",
    "years of experience": "years of experience"}
_OF_PAGES = {"page title", "text"}
# Of these nobody would expect a filter.
_ALONE = {*_OF_PAGES, "name", "language", "tag", "user", "organisation", "author", "followers",
          "repos"}
# A beginning of fewer letters says nothing.
SHORTEST = 3


def lack(text: str, can: LeafCapabilities) -> str:
    """Why the rest of a word, or letters within it, cannot be left open: a case of SB503."""
    if LETTERS.search(text):
        return "within"
    if not can.star:
        return "star"
    return "letters" if len(text) < can.star_letters else "phrase"


def unknown(text: str, can: LeafCapabilities) -> str:
    """The same where no words are known that begin so: a case of SB535."""
    found = lack(text, can)
    return "short" if found == "star" and len(text.split()[-1]) < SHORTEST else found


def without_field(rule: Rule, name: str, dialect: Dialect) -> tuple[str, dict[str, Value]]:
    """The case of a message about a field that the platform lacks, and what it says."""
    values: dict[str, Value] = {"noun": FIELDS[name], "found": dialect.finds,
                                "filter": dialect.filters.get(name, "")}
    if rule == SB502:
        return "alone" if name in _OF_PAGES else "", values
    assert rule == SB501, rule
    if name in dialect.filters:
        return "filter", values
    if dialect.guess and not dialect.calibrated:
        return "guess", values
    return "page" if dialect.finds == "page" else "alone" if name in _ALONE else "", values


def nothing_excluded(dialect: Dialect) -> str:
    """The case of a message that nothing can be excluded: the user found that out, or did not say
    how of a platform of her own; else nobody does."""
    if not dialect.calibrated.keys().isdisjoint(("NOT", "NOT after")):
        return "by user"
    return "untold" if dialect.kind == "Your own" else ""
