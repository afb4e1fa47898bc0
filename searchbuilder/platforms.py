"""Every platform that a workbook can name: those written here and one for each row of Sites."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from searchbuilder.characters import visible
from searchbuilder.diagnostic import ERROR, Diagnostic
from searchbuilder.dialect import Dialect
from searchbuilder.dialects import known
from searchbuilder.errors import UnknownName
from searchbuilder.query.normalize import disjunction
from searchbuilder.query.tree import refs
from searchbuilder.unsupported_platforms import UNSUPPORTED, UnsupportedPlatform
from searchbuilder.vocabulary.names import name_key, nearest
from searchbuilder.workbook.accept import accepted
from searchbuilder.workbook.contents import Site
from searchbuilder.workbook.model import book
from searchbuilder.workbook.reader import read_rows


def platforms(sites: tuple[Site, ...] = ()) -> tuple[dict[str, Dialect], list[Diagnostic]]:
    """Platforms by id, and what is wrong with the rows of Sites."""
    by_name = {dialect.name: dialect for dialect in known()}
    engines = {name_key(key): dialect for dialect in known() if dialect.site_sign
               and not dialect.site for key in (dialect.name, dialect.title)}
    found: list[Diagnostic] = []
    taken: set[str] = set()
    for site in sites:
        engine = engines.get(name_key(site.engine))
        if site.broken:
            continue
        if engine is None:
            found.append(_unknown_engine(site, [each.title for each in engines.values()]))
        elif problem := _problem(site):
            found.append(problem)
        else:
            dialect = _on(engine, site)
            if dialect.name in taken:
                found.append(Diagnostic(
                    "SB403", ERROR, f"the site “{site.name}” stands here twice, as {dialect.name}",
                    site.cells["Site"], 0, "rename one of them"))
                continue
            taken.add(dialect.name)
            known_as = by_name.get(dialect.name)
            by_name[dialect.name] = replace(dialect, default=bool(known_as and known_as.default))
    return by_name, found


def named(name: str, dialects: Mapping[str, Dialect]) -> Dialect | None:
    """The platform with this id or title, in any case; None if there is none."""
    key = name_key(name)
    return dialects.get(key.replace(" ", "-")) or next(
        (each for each in dialects.values() if name_key(each.title) == key), None)


def missing(name: str, dialects: Mapping[str, Dialect]) -> tuple[str, str]:
    """Why there is no platform of this name, and what to do about it."""
    if one := _unwritten(name):
        return f"{one.title} is not written, because {one.reason}", (
            "searchbuilder platforms lists those that are")
    names = [*dialects, *(each.name for each in UNSUPPORTED)]
    return f"there is no platform “{name}”", (
        nearest(name, names) or "searchbuilder platforms lists them all")


def _unwritten(name: str) -> UnsupportedPlatform | None:
    key = name_key(name)
    return next((each for each in UNSUPPORTED
                 if key.replace(" ", "-") == each.name or key == name_key(each.title)), None)


def _on(engine: Dialect, site: Site) -> Dialect:
    name = " ".join(visible(site.name).split())
    slug = re.sub(r"[\W_]+", "-", name.casefold()).strip("-")
    leave_out = disjunction(site.leave_out) if site.leave_out else None
    return engine.on_site(slug, f"{engine.title} X-ray of {name}", site.address,
                          site.title_is_page_title, leave_out)


def _unknown_engine(site: Site, names: list[str]) -> Diagnostic:
    return Diagnostic("SB402", ERROR, f"“{site.engine}” is not a search engine whose results can "
                      "be kept to one site", site.cells["Engine"], 0,
                      nearest(site.engine, names) or f"use {' or '.join(dict.fromkeys(names))}")


def _problem(site: Site) -> Diagnostic | None:
    if not re.fullmatch(r"[A-Za-z0-9.-]+\.[A-Za-z]{2,}(?:/[^\s\"]*)?", site.address):
        return Diagnostic("SB403", ERROR, f"“{site.address}” is not the address of a site",
                          site.cells["Address"], 0,
                          "write it without https://, such as linkedin.com/in")
    if ref := next(refs(site.leave_out), None):
        return Diagnostic("SB403", ERROR, "a name in brackets cannot stand in Leave out",
                          site.cells["Leave out"], ref.origin.column,
                          "write the words themselves")
    return None


def listed(name: str) -> tuple[list[Dialect | UnsupportedPlatform], list[Diagnostic]]:
    """The platform of this name, or all of them, with the sites of a workbook if it is a file.
    Those that are not written come last.

    UnknownName if it is neither.
    """
    known_ones, found = platforms()
    one = named(name, known_ones) or _unwritten(name)
    if one:
        return [one], found
    if name:
        if not Path(name).suffix.startswith(".xls") and not os.path.exists(name):
            raise UnknownName(*missing(name, known_ones))
        contents = book(read_rows(name))
        known_ones, found = platforms(contents.sites)
        found = [*contents.diagnostics, *accepted(found, contents.accepts)]
    return [*known_ones.values(), *UNSUPPORTED], found
