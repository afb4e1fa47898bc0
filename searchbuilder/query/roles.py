"""What a term was put into a search for, if not because the user asks for it: `Origin.role`."""

from __future__ import annotations

from typing import Final

from searchbuilder.query.tree import Query, terms

GUARDED: Final = "guarded"
CONTEXT: Final = "context"
LEVEL: Final = "level"
OTHER_JOB: Final = "other job"
PLACE: Final = "place"
EMPLOYER: Final = "employer"
# What the tool excludes by itself.
ADDED: Final = (LEVEL, OTHER_JOB, CONTEXT)


def is_for(tree: Query, *roles: str) -> bool:
    """Whether all terms of a tree were put there for one of these."""
    found = [term.origin.role in roles for term in terms(tree)]
    return bool(found) and all(found)
