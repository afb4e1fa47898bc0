"""A search as the body of a request, for engines that take JSON beside a string.

The words are Elasticsearch's query DSL, which OpenSearch shares.  A body needs no syntax: nothing
in it is quoted or escaped, a negation may stand alone, and signs that no word has find nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from searchbuilder.dialect import is_bare, is_word
from searchbuilder.query.tree import And, Near, Not, Or, Query, Term, fold, operands, scoped

Clause = dict[str, Any]
# The fields of an index that stand for each field of a search; those of "" for words without one.
Fields = Mapping[str, Sequence[str]]

MOST_EXPANSIONS = 10_000


# What Elasticsearch's own string syntax has, with the sign behind it.
AS_WRITTEN = {"range": "", "pattern": "", "similar": "~", "similar by one": "~1"}


def body(tree: Query, fields: Fields | None = None) -> Clause:
    """The search as one JSON object.  Words without a field are looked for in every field.

    fields -- those of an index, whose names then stand for those of the search
    Words near one another are found in the order written, so a lowered search has both orders;
    with `fields` in either order, and phrases too.
    ValueError, without `fields`, for phrases near one another, which are lowered to phrases that
    both occur.
    """
    return {"query": fold(tree, partial(_clause, fields=fields), operands)}


def _clause(node: Query, parts: list[Clause], fields: Fields | None) -> Clause:
    if isinstance(node, And):
        return {"bool": _all_of(node, parts)} if parts else {"match_all": {}}
    if isinstance(node, Or):
        return _any_of(parts) if parts else {"match_none": {}}
    if isinstance(node, Not):
        return {"bool": {"must_not": parts}}
    return _leaf(*scoped(node), fields)


def _all_of(node: And, parts: list[Clause]) -> Clause:
    """What is wanted and what is not, side by side."""
    wanted = [part for child, part in zip(node.parts, parts) if not isinstance(child, Not)]
    denied = [each for child, part in zip(node.parts, parts) if isinstance(child, Not)
              for each in part["bool"]["must_not"]]
    return {**({"must": wanted} if wanted else {}), **({"must_not": denied} if denied else {})}


def _any_of(parts: list[Clause]) -> Clause:
    return {"bool": {"should": parts, "minimum_should_match": 1}}


def _leaf(name: str, leaf: Query, fields: Fields | None) -> Clause:
    where = _where(name, fields)
    if isinstance(leaf, Term):
        return _term(name, leaf, where)
    if isinstance(leaf, Near) and fields is not None:
        return _any_of([{"intervals": {each: _near(leaf)}} for each in where])
    words = [part.text for part in leaf.parts if isinstance(part, Term) and not part.star]
    if isinstance(leaf, Near) and len(words) == 2 and all(map(is_bare, words)):
        return _phrase(where, " ".join(words), slop=leaf.distance)
    raise ValueError(f"no clause for {leaf!r}")


def _where(name: str, fields: Fields | None) -> Sequence[str]:
    """The fields to look in; none for all that an index searches by itself."""
    if fields is None:
        return (name,) if name else ()
    return fields.get(name, fields[""])


def _term(name: str, term: Term, where: Sequence[str]) -> Clause:
    if name in AS_WRITTEN:
        return _string(term.text + AS_WRITTEN[name], () if where == (name,) else where)
    if not term.star:
        return _phrase(where, term.text)
    if is_word(term.text):
        # A phrase of one word is refused if 1,024 words of the index begin with it (measured).
        return _string(f"{term.text}*", where)
    # Fifty by default, and what begins the same beyond that would be left out in silence.
    return _phrase(where, term.text, "_prefix", max_expansions=MOST_EXPANSIONS)


def _string(text: str, where: Sequence[str]) -> Clause:
    return {"query_string": {"query": text, **({"fields": [*where]} if where else {})}}


def _phrase(where: Sequence[str], text: str, kind: str = "", **said: int) -> Clause:
    # Of several fields one must have the whole phrase: the types phrase and phrase_prefix say so.
    if len(where) == 1:
        return {f"match_phrase{kind}": {where[0]: {"query": text, **said} if said else text}}
    return {"multi_match": {"query": text, "type": f"phrase{kind}",
                            **({"fields": [*where]} if where else {}), **said}}


def _near(near: Near) -> Clause:
    """Runs of words with so many others between them at most."""
    sides = [_in_a_row(list(_runs(side))) for side in near.parts if isinstance(side, Term)]
    return {"all_of": {"intervals": sides, "ordered": False, "max_gaps": near.distance}}


def _runs(term: Term) -> Iterator[Clause]:
    """A phrase; with a star, all but its last word, and what begins with that."""
    *before, last = term.text.split() if term.star else [term.text]
    if before or not term.star:
        text = " ".join(before) or last
        yield {"match": {"query": text, "ordered": True, "max_gaps": 0}}
    if term.star:
        yield {"prefix": {"prefix": last}}


def _in_a_row(runs: list[Clause]) -> Clause:
    return runs[0] if len(runs) == 1 else {
        "all_of": {"intervals": runs, "ordered": True, "max_gaps": 0}}
