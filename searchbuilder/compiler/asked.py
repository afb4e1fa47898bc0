"""What a tree asks of a dialect: dialects that differ in nothing else lower it alike."""

from __future__ import annotations

from typing import NamedTuple

from searchbuilder.compiler.log import Log
from searchbuilder.compiler.lower import lower
from searchbuilder.dialect import LeafCapabilities
from searchbuilder.query.identity_cache import identity_cache
from searchbuilder.query.tree import Field, Near, Query, Term, Wild, walk


class _Asks(NamedTuple):
    """fields -- the names of those in the tree; signs -- whether it has words that are left open,
    or near one another"""

    fields: frozenset[str]
    signs: bool


@identity_cache(1024)
def asked(tree: Query, can: LeafCapabilities) -> LeafCapabilities:
    """Those capabilities of a dialect that make a difference to the tree."""
    asks = _asks(tree)
    fields = can.fields & asks.fields
    return can._replace(fields=fields) if asks.signs else LeafCapabilities(
        can.tokens, False, False, 0, False, False, fields, fused=can.fused,
        excludes=can.excludes)


@identity_cache(1024)
def _asks(tree: Query) -> _Asks:
    nodes = list(walk(tree))
    return _Asks(frozenset(node.name for node in nodes if isinstance(node, Field)),
                 any(map(_has_sign, nodes)))


def _has_sign(node: Query) -> bool:
    if isinstance(node, Term):
        return node.star or isinstance(node, Wild)
    return isinstance(node, Near)


def alone(part: Query, can: LeafCapabilities) -> Query:
    """A part of a tree as a dialect says it by itself, without forms that the tool made."""
    return _alone(part, asked(part, can))


@identity_cache(4096)
def _alone(part: Query, can: LeafCapabilities) -> Query:
    return lower(part, can, Log(), (), False)
