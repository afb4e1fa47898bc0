"""Parts of a search that keep a search engine to web sites."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from searchbuilder.query.tree import Field, Query, Term, disjuncts

SITE, URL = "site", "url"


def sites(part: Query) -> tuple[str, ...]:
    """The addresses that this part keeps results to; none where it asks for anything else."""
    return _alternatives(part, SITE)


def sections(part: Query) -> tuple[str, ...]:
    """The same of parts of addresses: `inurl:in OR inurl:/pub/`."""
    return tuple(each.strip("/") for each in _alternatives(part, URL))


def _alternatives(part: Query, name: str) -> tuple[str, ...]:
    found = []
    for each in disjuncts(part):
        if not isinstance(each, Field) or each.name != name or not isinstance(each.part, Term):
            return ()
        found.append(plain(each.part.text))
    return tuple(found)


def addresses(parts: Sequence[Query]) -> tuple[str, ...]:
    """The addresses that parts, all of them required, keep results to: `site:linkedin.com` and
    `inurl:in` are `site:linkedin.com/in`.  None where they name no site, or several."""
    kept = [found for part in parts if (found := sites(part))]
    within = [found for part in parts if (found := sections(part))]
    if len(kept) != 1:
        return ()
    if any("/" in each for each in kept[0]) or len(within) != 1:
        return kept[0]
    return tuple(f"{host}/{_below(host, section)}" for host in kept[0] for section in within[0])


def _below(host: str, section: str) -> str:
    """A part of an address without what it has of the host: `linkedin.com/in`, `com/in`."""
    ending, slash, path = section.partition("/")
    return path if slash and f".{host}".endswith(f".{ending}") else section


def kept_to(parts: Sequence[Query], homes: Collection[str]) -> tuple[Query, ...]:
    """Those of the parts that keep results to these addresses and ask for nothing else."""
    there = bool(kept := addresses(parts)) and {*homes}.issuperset(kept)
    inside = {path for home in homes for path in (home, home.partition("/")[2])}
    hosts = {home.partition("/")[0] for home in homes}
    return tuple(
        part for part in parts if (on := sites(part)) and (there or {*homes}.issuperset(on))
        or there and (found := sections(part)) and all(
            inside & {each, *(_below(host, each) for host in hosts)} for each in found))


def plain(address: str) -> str:
    """An address without what changes nothing: https://, www. and a slash or star at its end."""
    return re.sub(r"^(?:https?://)?(?:\*\.|www\.)?", "", address.casefold()).rstrip("/*")


def within(address: str, site: str) -> bool:
    """Whether an address lies on the host of a site, or on a country's part of it."""
    host, home = plain(address).split("/")[0], site.split("/")[0]
    return host == home or host.endswith(f".{home}")


def same_pages(address: str, site: str) -> bool:
    """Whether an address is a site, or a country's part of it: `uk.linkedin.com/in`."""
    return bool(re.fullmatch(rf"(?:[a-z]{{2,3}}\.)?{re.escape(site)}", plain(address)))
