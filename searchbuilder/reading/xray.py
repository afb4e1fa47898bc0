"""X-ray searches: what keeps a search engine to the pages of people on one site."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from searchbuilder.dialect import Dialect
from searchbuilder.query.sites import kept_to, sections, sites, within
from searchbuilder.query.tree import Field, Not, Or, Query


class Divided(NamedTuple):
    """The parts of a search: what it asks for, and what only keeps results to the pages of people
    on one site, so that nobody is kept out by it."""

    asked: tuple[Query, ...]
    always: tuple[Query, ...]


def divided(parts: Sequence[Query], dialect: Dialect) -> Divided:
    """The parts of a search, all of them required, as the site of a dialect divides them.  If
    nothing else is asked for, the site is."""
    kept = kept_to(parts, (dialect.site, *dialect.site_also))
    barred = {*_leaves(dialect.leave_out)}
    away = any(not within(address, dialect.site) for part in parts for address in sites(part))
    pages = frozenset[str]() if away else dialect.other_pages
    always = [part for part in parts if part in kept
              or isinstance(part, Not) and _is_of_pages(part.part, barred, pages, dialect)]
    if len(always) == len(parts):
        always = [part for part in always if part not in kept]
    return Divided(tuple(part for part in parts if part not in always), tuple(always))


def _is_of_pages(part: Query, barred: set[Query], pages: frozenset[str], dialect: Dialect
                 ) -> bool:
    """Whether what is excluded are pages of that site that are about nobody."""
    hosts = {home.partition("/")[0] for home in (dialect.site, *dialect.site_also)}
    return all(
        each in barred or pages.issuperset(sections(each) or (None,))
        or any(address.removeprefix(f"{host}/") in pages
               for address in sites(each) for host in hosts)
        for each in (part.parts if isinstance(part, Or) else (part,)))


def _leaves(tree: Query | None) -> Iterator[Query]:
    """The fields and words of a tree; a word of a title is one of the title of a page too, which
    is what an engine calls it that searches the whole web."""
    todo = [tree] if tree is not None else []
    while todo:
        node = todo.pop()
        if isinstance(node, Field) or not node.parts:
            yield node
            if isinstance(node, Field) and node.name == "title":
                yield Field("page title", node.part)
        else:
            todo.extend(node.parts)
