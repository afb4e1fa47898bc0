"""X-ray searches: what keeps a search engine to the pages of people on one site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from searchbuilder.dialect import Dialect
from searchbuilder.query.sites import kept_to, sections, sites, within
from searchbuilder.query.tree import Field, Not, Or, Query, Term


class Divided(NamedTuple):
    """The parts of a search: what it asks for, and what only keeps results to the pages of people
    on one site, so that nobody is kept out by it."""

    asked: tuple[Query, ...]
    always: tuple[Query, ...]


def divided(parts: Sequence[Query], dialect: Dialect) -> Divided:
    """The parts of a search, all of them required, as the site of a dialect divides them.  If
    nothing else is asked for, the site is."""
    kept = kept_to(parts, (dialect.site, *dialect.site_also))
    away = any(not within(address, dialect.site) for part in parts for address in sites(part))
    own = *_leaves(dialect.leave_out), *(() if away else _titles(dialect.other_titles))
    other = _OtherPages({*own}, frozenset() if away else dialect.other_pages,
                        dialect.site.partition("/")[0])
    always = [part for part in parts if part in kept or other.excluded_by(part)]
    if len(always) == len(parts):
        always = [part for part in always if part not in kept]
    return Divided(tuple(part for part in parts if part not in always), tuple(always))


class _OtherPages(NamedTuple):
    """Pages of a site that are about nobody.

    leaves -- what they say; sections -- parts of their addresses, behind the host
    """

    leaves: set[Query]
    sections: frozenset[str]
    host: str

    def excluded_by(self, part: Query) -> bool:
        """Whether a part excludes such pages and nothing else."""
        denied = part.part if isinstance(part, Not) else None
        return denied is not None and all(
            map(self._has, denied.parts if isinstance(denied, Or) else (denied,)))

    def _has(self, leaf: Query) -> bool:
        on_host = (address.removeprefix(f"{self.host}/") for address in sites(leaf))
        return leaf in self.leaves or any(
            section in self.sections for section in (*sections(leaf), *on_host))


def _titles(words: Iterable[str]) -> Iterator[Query]:
    """Words of the titles of pages, which a search of people's pages has as their titles."""
    return (Field(name, Term(word)) for word in words for name in ("title", "page title"))


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
