"""What a search asks for: its alternatives, and how much of each thing a shorter one keeps."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from searchbuilder.compiler.choice import expected
from searchbuilder.query.identity_cache import identity_cache
from searchbuilder.query.roles import EMPLOYER, PLACE
from searchbuilder.query.tree import Not, Query, Term, disjuncts, terms, walk

# What words are called that are no spellings of a term or a role.
_OTHERS = defaultdict(lambda: "other words", {PLACE: "places", EMPLOYER: "employers"})


@identity_cache(1024)
def choices(part: Query) -> tuple[Query, ...]:
    """The alternatives of a part, without forms that the tool made, which are not written; itself
    where an exclusion is one of them."""
    if any(isinstance(node, Not) for node in walk(part)):
        return (part,)
    return tuple(each for each in disjuncts(part) if not _is_form(each)) or (part,)


@identity_cache(1024)
def forms(part: Query) -> tuple[Query, ...]:
    """The alternatives of a part that are forms that the tool made."""
    return tuple(each for each in disjuncts(part) if _is_form(each))


def _is_form(tree: Query) -> bool:
    return all(term.origin.form for term in terms(tree))


class AskedFor(NamedTuple):
    """What a search asks for.

    terms -- each with the alternative that it is in, the most promising first
    things -- how many terms there are of each thing
    """

    terms: tuple[tuple[Term, Query], ...]
    things: Counter[str]


# All sizes of a search ask for the same.
@identity_cache(64)
def asked_for(parts: tuple[Query, ...]) -> AskedFor:
    found = [(term, each) for part in parts for each in choices(part) for term in terms(each)]
    return AskedFor(tuple(sorted(found, key=lambda each: -expected(each[0]))),
                    Counter(_thing(term) for term, _ in found))


def _thing(term: Term) -> str:
    return term.origin.concept or _OTHERS[term.origin.role]


def shares(asked: AskedFor, gone: Sequence[Term]) -> str:
    """How much of each thing stayed: `2 of 14 for Claims Adjuster, 3 of 9 for MMI`."""
    every, lost = asked.things, Counter(map(_thing, gone))
    return ", ".join(f"{every[name] - lost[name]} of {every[name]} for {name}" for name in lost)
