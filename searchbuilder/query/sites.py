"""Parts of a search that keep a search engine to web sites."""

from __future__ import annotations

import re
from collections.abc import Iterable

from searchbuilder.query.tree import Field, Or, Query, Term

SITE = "site"


def sites(part: Query) -> tuple[str, ...]:
    """The addresses that this part keeps results to, one or several alternatives; none where it
    asks for anything else."""
    found = []
    for each in part.parts if isinstance(part, Or) else (part,):
        if not isinstance(each, Field) or each.name != SITE or not isinstance(each.part, Term):
            return ()
        found.append(plain(each.part.text))
    return tuple(found)


def only_on(part: Query, homes: Iterable[str]) -> bool:
    """Whether this part keeps results to these addresses and asks for nothing else."""
    kept = sites(part)
    return bool(kept) and {*homes}.issuperset(kept)


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
