"""Words of a search of the web that only make sense there: what a page with a résumé is called,
and what stands on every page of a site."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
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
    "dir", "pub.dir", "pub/dir", "posts", "careers"})
# What every page of a person has on these sites, as patterns.
SITE_WORDS = {
    "github.com": r"joined on|location:.*|followers|following|repositories|contributions",
    "gitlab.com": r"member since.*|user id:.*", "stackoverflow.com": r"reputation",
    "plus.google.com": r"basic information|contact information",
    "kaggle.com": r"joined|ago", "indeed.com": r"updated:.*", "meetup.com": r"member since",
    "ello.co": r"followers|following",
    "linkedin.com": r"\d+\+? (?:connections|followers)|people (?:also viewed|you (?:may )?know)|"
                    r"logo (?!design|brand|maker|art|animat|creat).+|.+ \S+ logo|"
                    r"view (?:full )?profile|join to (?:view|connect).*"}
# A label of such a page, which a star parts from its value: “Location * Boston”.
_LABEL = re.compile(r"(?P<label>[^*]+?) \* .+")
_LABELS = {"linkedin.com": ("logo", "location"), "stackoverflow.com": ("location",)}
# What is excluded to keep other pages of these sites out.
SITE_OTHERS = {
    site: frozenset(("issues", "pull", "pulls", "merge_requests", "merge requests", "blob", "tree",
                     "wiki", "commits", "topics", "stars", "repositories", "tab"))
    for site in ("github.com", "gitlab.com")}
# An address of mail, or the host of one: people write it to the sites that they know.
_MAIL = (r"@|@(?:[\w-]+\.)+[a-z]{2,}|"
         r"(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|aol|icloud|msn|protonmail|gmx|mail|"
         r"yandex|comcast)\.(?:com|net|ru|de|fr|co\.uk|co\.in)")


def on_pages(tree: Query) -> bool:
    """Whether a search says that it is one of web pages."""
    return any(isinstance(node, Field) and (node.name in WEB_FIELDS or node.name in PAGE_FIELDS)
               or isinstance(node, Term) and node.text == "@" for node in walk(tree))


def page_words(whole: Query, meaning: Query) -> list[str]:
    """What a string asks for that only stands on web pages, as messages show it.  A word that is
    one of several alternatives is none, unless the others are such words too.

    whole -- the search of the web; meaning -- what became of it where people are searched
    """
    hosts = [plain(leaf.part.text) for leaf in wanted(whole) if isinstance(leaf, Field)
             and leaf.name == "site" and isinstance(leaf.part, Term)]
    known = PAGE_WORDS.union(_labels(whole, hosts))
    pattern = re.compile("|".join(
        [_MAIL, *(words for site, words in SITE_WORDS.items() if _on(hosts, site))]))
    others = OTHER_PAGES.union(*(words for site, words in SITE_OTHERS.items()
                                 if _on(hosts, site)))

    def has(text: str, denied: bool) -> bool:
        return text in others if denied else text in known or bool(pattern.fullmatch(text))
    return list(dict.fromkeys(fold(meaning, partial(_said_on_pages, has), branches)))


def _said_on_pages(has: Callable[[str, bool], bool], node: Query, parts: list[list[str]]
                   ) -> list[str]:
    if isinstance(node, And):
        return list(chain.from_iterable(parts))
    if isinstance(node, Or):
        return _alternatives(node, parts)
    denied = isinstance(node, Not)
    return [f"{'NOT ' * denied}“{term.text}”" for term in terms(node)
            if has(normalize("NFC", term.text).casefold(), denied)]


def _alternatives(node: Query, parts: list[list[str]]) -> list[str]:
    if not parts or not all(parts):
        return []
    if all(isinstance(part, (Term, Field)) for part in node.parts):
        return [as_typed(node)]
    return list(chain.from_iterable(parts))


def _on(hosts: Iterable[str], site: str) -> bool:
    return any(within(host, site) for host in hosts)


def _labels(whole: Query, hosts: list[str]) -> Iterator[str]:
    """Labels of these sites that stand before a star, so that they become words of their own."""
    known = {label for site, labels in _LABELS.items() if _on(hosts, site) for label in labels}
    for term in terms(whole):
        found = _LABEL.fullmatch(term.text.casefold())
        if found and found["label"] in known:
            yield found["label"]
