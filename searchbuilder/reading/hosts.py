"""Addresses without site: that are alternatives of one with it."""

from __future__ import annotations

import re
from typing import NamedTuple

from searchbuilder.query.sites import SITE
from searchbuilder.query.tokens import Token
from searchbuilder.query.tree import Field, Term
from searchbuilder.reading.assembly import runs
from searchbuilder.reading.grammar import OR
from searchbuilder.reading.group import Clause

# The end of a name that is more often a file or a program than a host: `node.js`.
_FILE = r"(?:js|ts|py|rb|rs|cs|md|sh|pl|vb|ai)"
_HOST = re.compile(rf"(?!\w+\.{_FILE}$)(?:[\w-]+\.)+(?:[a-z]{{2,3}}|info|dev|app|jobs|online|tech)"
                   r"(?:/[^\s]*)?")


class Hosts(NamedTuple):
    """Clauses of a group, and the addresses in it that were read as sites."""

    clauses: list[Clause]
    read: tuple[Token, ...]


def hosts(clauses: list[Clause]) -> Hosts:
    """The clauses, with bare hosts as sites where OR joins them to a site."""
    made: list[Clause] = []
    read: list[Token] = []
    for run in runs(clauses, lambda _, two: two.operator != OR):
        sited = any(isinstance(each.query, Field) and each.query.name == SITE for each in run)
        for each in run:
            if sited and _is_host(each):
                read.append(each.token)
                each = each._replace(query=Field(SITE, each.query), bare=None)
            made.append(each)
    return Hosts(made, tuple(read))


def _is_host(clause: Clause) -> bool:
    return bool(clause.bare and isinstance(clause.query, Term)
                and _HOST.fullmatch(clause.query.text))
