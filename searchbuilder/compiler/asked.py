"""What a tree asks of a dialect: dialects that differ in nothing else lower it alike."""

from __future__ import annotations

from searchbuilder.compiler.log import Log
from searchbuilder.compiler.lower import lower
from searchbuilder.dialect import LeafCapabilities
from searchbuilder.query.identity_cache import identity_cache
from searchbuilder.query.tree import Field, Near, Query, Term, Wild, walk


@identity_cache(1024)
def asked(tree: Query, can: LeafCapabilities) -> LeafCapabilities:
    """Those capabilities of a dialect that make a difference to the tree."""
    names, opened = _asks(tree)
    fields = can.fields & names
    return can._replace(fields=fields) if opened else LeafCapabilities(
        can.tokens, False, False, 0, False, False, fields, fused=can.fused,
        excludes=can.excludes)


@identity_cache(1024)
def _asks(tree: Query) -> tuple[frozenset[str], bool]:
    """The fields in a tree, and whether it has words that are left open, or near one another."""
    nodes = list(walk(tree))
    return (frozenset(node.name for node in nodes if isinstance(node, Field)),
            any(isinstance(node, (Near, Wild)) or isinstance(node, Term) and node.star
                for node in nodes))


def alone(part: Query, can: LeafCapabilities) -> Query:
    """A part of a tree as a dialect says it by itself, without forms that the tool made."""
    return _alone(part, asked(part, can))


@identity_cache(4096)
def _alone(part: Query, can: LeafCapabilities) -> Query:
    return lower(part, can, Log(), (), False)
