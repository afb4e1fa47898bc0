"""A lowered search as the body of a request, for engines that take JSON beside a string.

The words are Elasticsearch's query DSL, which OpenSearch shares.  A body needs no syntax: nothing
in it is quoted or escaped, a negation may stand alone, and signs that no word has find nothing.
"""

from __future__ import annotations

from typing import Any

from searchbuilder.dialect import is_bare
from searchbuilder.query.tree import And, Near, Not, Or, Query, Term, fold, operands, scoped

Clause = dict[str, Any]

MOST_EXPANSIONS = 10_000


# What Elasticsearch's own string syntax has, with the sign behind it.
AS_WRITTEN = {"range": "", "pattern": "", "similar": "~", "similar by one": "~1"}


def body(tree: Query) -> Clause:
    """The search as one JSON object.  Words without a field are looked for in every field.

    Words near one another are found in the order written, so a lowered search has both orders.
    ValueError for phrases near one another, which are lowered to phrases that both occur.
    """
    return {"query": fold(tree, _clause, operands)}


def _clause(node: Query, parts: list[Clause]) -> Clause:
    if isinstance(node, And):
        return {"bool": _all_of(node, parts)} if parts else {"match_all": {}}
    if isinstance(node, Or):
        return {"bool": {"should": parts, "minimum_should_match": 1}} if parts else {
            "match_none": {}}
    if isinstance(node, Not):
        return {"bool": {"must_not": parts}}
    return _leaf(*scoped(node))


def _all_of(node: And, parts: list[Clause]) -> Clause:
    """What is wanted and what is not, side by side."""
    wanted = [part for child, part in zip(node.parts, parts) if not isinstance(child, Not)]
    denied = [each for child, part in zip(node.parts, parts) if isinstance(child, Not)
              for each in part["bool"]["must_not"]]
    return {**({"must": wanted} if wanted else {}), **({"must_not": denied} if denied else {})}


def _leaf(name: str, leaf: Query) -> Clause:
    if isinstance(leaf, Term):
        return _term(name, leaf)
    words = [part.text for part in leaf.parts if isinstance(part, Term) and not part.star]
    if isinstance(leaf, Near) and len(words) == 2 and all(map(is_bare, words)):
        return _phrase(name, " ".join(words), slop=leaf.distance)
    raise ValueError(f"no clause for {leaf!r}")


def _term(name: str, term: Term) -> Clause:
    if name in AS_WRITTEN:
        return {"query_string": {"query": term.text + AS_WRITTEN[name]}}
    # Fifty by default, and what begins the same beyond that would be left out in silence.
    return _phrase(name, term.text, "_prefix", max_expansions=MOST_EXPANSIONS) if term.star else (
        _phrase(name, term.text))


def _phrase(name: str, text: str, kind: str = "", **said: int) -> Clause:
    # Of several fields one must have the whole phrase: the types phrase and phrase_prefix say so.
    if not name:
        return {"multi_match": {"query": text, "type": f"phrase{kind}", **said}}
    return {f"match_phrase{kind}": {name: {"query": text, **said} if said else text}}
