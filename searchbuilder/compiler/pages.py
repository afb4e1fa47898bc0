"""Words of a search of the web that only make sense there: what a page with a résumé is called,
and what stands on every page of a site."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import chain
from unicodedata import normalize

from searchbuilder.compiler.notes import PAGE_FIELDS, WEB_FIELDS, as_typed
from searchbuilder.query.sites import plain, within
from searchbuilder.query.tree import (
    And, Field, Not, Or, Query, Term, branches, fold, terms, walk, wanted)

PAGE_WORDS = frozenset({
    "resume", "resumes", "résumé", "résumés", "resumé", "resumés", "my resume", "online resume",
    "cv", "cvs", "my cv", "vitae", "curriculum", "curriculum vitae", "curricula vitae",
    "currículum", "currículum vitae", "currículo", "currículos", "curriculo", "hoja de vida",
    "hojas de vida", "lebenslauf", "lebensläufe", "mein lebenslauf", "mi currículum", "mon cv",
    "meu currículo", "życiorys", "резюме", "profile", "profiles", "linkedin profile"})
# What is excluded to keep pages of jobs and examples out.
OTHER_PAGES = frozenset({
    "job", "jobs", "apply", "submit", "sample", "samples", "example", "examples", "template",
    "templates", "eoe", "wizard", "required", "wanted", "vacancy", "vacancies", "company",
    "dir", "posts", "careers"})
# What every page of a person has on these sites.
SITE_WORDS = {
    "github.com": {"joined on", "location:"}, "stackoverflow.com": {"reputation"},
    "plus.google.com": {"basic information", "contact information"},
    "kaggle.com": {"joined", "ago"}, "indeed.com": {"updated:"}, "meetup.com": {"member since"},
    "linkedin.com": {"500+ connections", "people also viewed"}}


def on_pages(tree: Query) -> bool:
    """Whether a search says that it is one of web pages."""
    return any(isinstance(node, Field) and (node.name in WEB_FIELDS or node.name in PAGE_FIELDS)
               for node in walk(tree))


def page_words(whole: Query, meaning: Query) -> list[str]:
    """What a string asks for that only stands on web pages, as messages show it.  A word that is
    one of several alternatives is none, unless the others are such words too.

    whole -- the search of the web; meaning -- what became of it where people are searched
    """
    known = PAGE_WORDS.union(*_of_sites(whole))
    return list(dict.fromkeys(fold(meaning, partial(_said_on_pages, known), branches)))


def _said_on_pages(known: frozenset[str], node: Query, parts: list[list[str]]) -> list[str]:
    if isinstance(node, And):
        return list(chain.from_iterable(parts))
    if isinstance(node, Or):
        return _alternatives(node, parts)
    words = OTHER_PAGES if isinstance(node, Not) else known
    return [f"{'NOT ' * isinstance(node, Not)}“{term.text}”" for term in terms(node)
            if _is_one(normalize("NFC", term.text).casefold(), words)]


def _is_one(text: str, known: frozenset[str]) -> bool:
    """Whether a phrase is one of these, or begins with one that ends with a colon."""
    return text in known or f"{text.partition(':')[0]}:" in known and ":" in text


def _alternatives(node: Query, parts: list[list[str]]) -> list[str]:
    if not parts or not all(parts):
        return []
    if all(isinstance(part, (Term, Field)) for part in node.parts):
        return [as_typed(node)]
    return list(chain.from_iterable(parts))


def _of_sites(whole: Query) -> Iterator[set[str]]:
    """The words of the sites that a search keeps to."""
    for leaf in wanted(whole):
        if isinstance(leaf, Field) and leaf.name == "site" and isinstance(leaf.part, Term):
            address = plain(leaf.part.text)
            yield from (words for site, words in SITE_WORDS.items() if within(address, site))
