"""Every platform that a workbook can name: those written here, one for each row of Sites, and best
guesses for others."""

from __future__ import annotations

import os
import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from searchbuilder.calibrated import RESERVED, Own, described, of_engine, own_facts, slug, with_own
from searchbuilder.characters import visible
from searchbuilder.diagnostic import Diagnostic, Location
from searchbuilder.dialect import Dialect
from searchbuilder.dialects import known
from searchbuilder.errors import UnknownName
from searchbuilder.findings.facts import SB421
from searchbuilder.findings.platforms import SB401, SB402, SB403, SB408
from searchbuilder.guesses import GUESSES
from searchbuilder.query.normalize import disjunction
from searchbuilder.query.tree import refs
from searchbuilder.rule import offered
from searchbuilder.vocabulary.names import name_key, near
from searchbuilder.workbook.accept import accepted
from searchbuilder.workbook.contents import PlatformFact, Site
from searchbuilder.workbook.model import book
from searchbuilder.workbook.reader import read_rows

ALL = RESERVED


def platforms(sites: tuple[Site, ...] = (), facts: tuple[PlatformFact, ...] = ()
              ) -> tuple[dict[str, Dialect], list[Diagnostic]]:
    """Platforms by id, with what the user found out about them, best guesses last, and what is
    wrong with the rows of Sites and Platforms."""
    by_name = {dialect.name: dialect for dialect in known()}
    own, found = own_facts(facts)
    engines = _engines(own, by_name)
    found += _with_sites(sites, engines, by_name)
    by_name |= {each.name: each for each in GUESSES if each.name not in by_name}
    for each in own:
        if dialect := _meant(each, by_name):
            _put(with_own(dialect, each), dialect.name, by_name, found)
        else:
            _add_described(each, by_name, found)
    return dict(sorted(by_name.items(), key=lambda pair: bool(pair[1].guess))), found


def _meant(own: Own, by_name: Mapping[str, Dialect]) -> Dialect | None:
    """The platform that rows are about; one with a title of its own has no other names."""
    return named(own.name, by_name) if "Title" in own.facts else known_as(own.name, by_name)


def _engines(own: Iterable[Own], by_name: dict[str, Dialect]) -> dict[str, Dialect]:
    """The engines that sites are searched through, by id.  What the user found out about one is
    true on every site as well."""
    engines = {dialect.name: dialect for dialect in by_name.values()
               if dialect.site_sign and not dialect.site}
    for each in own:
        if engine := _meant(each, engines):
            sites = [one for one in by_name.values()
                     if one.site and one.name.startswith(f"{engine.name}-")]
            for site in sites:
                _put(of_engine(site, each), site.name, by_name, [])
            _put(of_engine(engine, each), engine.name, engines, [])
    return engines


def _put(made: Dialect | Diagnostic, name: str, by_name: dict[str, Dialect],
         found: list[Diagnostic]) -> None:
    """Take a record in, or take away the one for which nothing can be written."""
    if isinstance(made, Diagnostic):
        found.append(made)
        by_name.pop(name, None)
    else:
        by_name[made.name] = made


def _add_described(own: Own, by_name: dict[str, Dialect], found: list[Diagnostic]) -> None:
    """Add a platform of the user's own."""
    made = described(own)
    if isinstance(made, Diagnostic) and made.code == SB421.code:
        names = [*by_name, *(each.title for each in by_name.values())]
        made = made._replace(hint=offered(near(own.name, names)) or made.hint)
    _put(made, "", by_name, found)


def _with_sites(sites: tuple[Site, ...], known: Mapping[str, Dialect],
                by_name: dict[str, Dialect]) -> list[Diagnostic]:
    """Add the X-ray searches that the rows of Sites make, and return what is wrong with them.
    known -- the engines"""
    engines = {name_key(key): dialect for dialect in known.values()
               for key in (dialect.name, dialect.title)}
    found: list[Diagnostic] = []
    taken: set[str] = set()
    for site in (each for each in sites if not each.broken):
        made = _x_ray(site, engines, taken)
        if isinstance(made, Diagnostic):
            found.append(made)
        else:
            taken.add(made.name)
            shipped = by_name.get(made.name)
            by_name[made.name] = replace(made, default=bool(shipped and shipped.default))
    return found


def _x_ray(site: Site, engines: Mapping[str, Dialect], taken: Container[str]
           ) -> Dialect | Diagnostic:
    """The platform that a row of Sites makes, or why it makes none.  taken -- by rows above it"""
    engine = engines.get(name_key(site.engine))
    if engine is None:
        return _unknown_engine(site, [each.title for each in engines.values()])
    if problem := _problem(site):
        return problem
    dialect = _on(engine, site)
    return dialect if dialect.name not in taken else SB403.found(
        Location(site.cells["Site"]), "twice", site=site.name, name=dialect.name)


def named(name: str, dialects: Mapping[str, Dialect]) -> Dialect | None:
    """The platform with this id or title, in any case; None if there is none."""
    key = name_key(name)
    return dialects.get(key.replace(" ", "-")) or next(
        (each for each in dialects.values() if name_key(each.title) == key), None)


def known_as(name: str, dialects: Mapping[str, Dialect]) -> Dialect | None:
    """The platform with this id or title, else the one that people call so; None if none is."""
    key = _unhyphenated(name)
    return named(name, dialects) or next(
        (each for each in dialects.values()
         if key in map(_unhyphenated, (each.name, each.title, *each.aliases))), None)


def required(name: str, dialects: Mapping[str, Dialect]) -> Dialect:
    """The same.  UnknownName if none is."""
    dialect = known_as(name, dialects)
    if dialect is None:
        raise unknown(name, dialects)
    return dialect


def taken(names: Iterable[str], dialects: Mapping[str, Dialect]) -> list[Diagnostic]:
    """Which platforms were taken for names that are neither id nor title."""
    found = ((name, known_as(name, dialects)) for name in names
             if named(name, dialects) is None)
    return [SB408.found(name=name, title=one.title, id=one.name) for name, one in found if one]


def _unhyphenated(name: str) -> str:
    return " ".join(name_key(name).replace("-", " ").replace("_", " ").split())


def missing(name: str, dialects: Mapping[str, Dialect], cell: str = "") -> Diagnostic:
    """That there is no platform of this name."""
    return SB401.found(Location(cell), meant=near(name, list(dialects)), name=name)


def unknown(name: str, dialects: Mapping[str, Dialect]) -> UnknownName:
    """The same, where nothing can be done without it."""
    found = missing(name, dialects)
    return UnknownName(found.message, found.hint)


def _on(engine: Dialect, site: Site) -> Dialect:
    name = " ".join(visible(site.name).split())
    leave_out = disjunction(site.leave_out) if site.leave_out else None
    return engine.on_site(slug(name), f"{engine.title} X-ray of {name}", site.address,
                          site.title_is_page_title, leave_out, f"{engine.title} → {name}")


def _unknown_engine(site: Site, names: list[str]) -> Diagnostic:
    guess = known_as(site.engine, {each.name: each for each in GUESSES})
    return SB402.found(Location(site.cells["Engine"]),
                       ("guess" if guess else "") if site.engine else "blank",
                       meant=() if guess else near(site.engine, names), engine=site.engine,
                       engines=" or ".join(dict.fromkeys(names)))


def _problem(site: Site) -> Diagnostic | None:
    if not re.fullmatch(r"[A-Za-z0-9.-]+\.[A-Za-z]{2,}(?:/[^\s\"]*)?", site.address):
        return SB403.found(Location(site.cells["Address"]), "address" if site.address else "blank",
                           address=site.address)
    if ref := next(refs(site.leave_out), None):
        return SB403.found(Location(site.cells["Leave out"], ref.origin.column), "brackets")
    return None


def listed(name: str) -> tuple[list[Dialect], list[Diagnostic]]:
    """The platform of this name, or all of them, with the sites of a workbook if it is a file.
    Best guesses come last.

    UnknownName if it is neither.
    """
    known_ones, found = platforms()
    if one := known_as(name, known_ones):
        return [one], found
    if name:
        if not Path(name).suffix.startswith(".xls") and not os.path.exists(name):
            raise unknown(name, known_ones)
        contents = book(read_rows(name))
        known_ones, found = platforms(contents.sites, contents.facts)
        found = [*contents.diagnostics, *accepted(found, contents.accepts)]
    return list(known_ones.values()), found


def chosen(names: Iterable[str], known: Mapping[str, Dialect]) -> list[Dialect]:
    """The platforms of these names, which may hold several each, with commas; none if there are
    none.  UnknownName for one that is not known."""
    asked = each_name(names)
    found = [required(name, known) for name in asked if name_key(name) != ALL]
    return written(known) if is_all(tuple(asked)) else each_once(found)


def each_name(names: Iterable[str]) -> list[str]:
    """Names that may stand several in a text, with commas."""
    return [name.strip() for name in ",".join(names).split(",") if name.strip()]


def written(known: Mapping[str, Dialect]) -> list[Dialect]:
    """The platforms that are meant by all: a best guess is for who names it."""
    return [dialect for dialect in known.values() if not dialect.guess]


def usual(known: Mapping[str, Dialect]) -> list[Dialect]:
    """The platforms that strings are for where nobody names one."""
    return [dialect for dialect in known.values() if dialect.default]


def is_all(platforms: tuple[str, ...]) -> bool:
    """Whether nobody named a platform, but all are meant."""
    return ALL in map(name_key, platforms)


def each_once(dialects: list[Dialect]) -> list[Dialect]:
    return list({dialect.name: dialect for dialect in dialects}.values())
