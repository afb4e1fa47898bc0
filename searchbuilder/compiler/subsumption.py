"""Which words make others superfluous, as the dialect's tokens see them.

Whoever is found by `nurse case manager` is found by `case manager`: the shorter phrase covers the
longer one.  Among alternatives the covered word goes, among required words the covering one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from searchbuilder.query.identity_cache import identity_cache
from searchbuilder.query.normalize import conjunction, disjunction
from searchbuilder.query.sites import SITE
from searchbuilder.query.tree import (
    And, Field, Not, Or, Query, Term, Wild, conjuncts, disjuncts, excluded, terms, walk, wanted)
from searchbuilder.tokens import Tokens

# Longer phrases than this are not looked for within others: nobody would notice.
LONGEST = 12

Key = tuple[str, tuple[str, ...], bool]
# How placeholders end.
_HELD = ("}", "]", ">")


def key(leaf: Query, tokens: Tokens) -> Key | Query:
    """What the platform compares of a leaf; two leaves with one key are the same to it."""
    # Not `scoped`: this is asked of every leaf many times.
    name, core = (leaf.name, leaf.part) if isinstance(leaf, Field) else ("", leaf)
    if not isinstance(core, Term) or isinstance(core, Wild):
        return leaf
    if name == SITE:
        return name, _address(core.text), core.star
    # The words in a placeholder are those of a program.
    parts = (core.text,) if core.text.endswith(_HELD) else tokens.of(core.text)
    return name, parts, core.star


@lru_cache(maxsize=4096)
def _address(text: str) -> tuple[str, ...]:
    """The parts of an address, the widest first: `com linkedin uk /in`.  Hosts that begin with
    www. or a star are parts of a site, and not all of it."""
    host, *path = text.casefold().rpartition("://")[2].rstrip("/*").split("/")
    return (*filter(None, host.split(".")[::-1]), *(f"/{part}" for part in path if part))


def coverers(leaves: Iterable[Query], tokens: Tokens) -> list[list[int]]:
    """For each leaf, the places of all others that cover it.  Of two that are the same to the
    platform the first covers the second."""
    return _coverers(tuple(leaves), tokens)


# The same leaves are compared when words are chosen, when a tree is planned, and when it is cut.
@identity_cache(64)
def _coverers(leaves: tuple[Query, ...], tokens: Tokens) -> list[list[int]]:
    keys = [key(leaf, tokens) for leaf in leaves]
    place: dict[Key | Query, int] = {}
    for number, each in enumerate(keys):
        place.setdefault(each, number)
    stars = any(isinstance(each, tuple) and each[2] for each in keys)
    return [sorted({place[wider] for wider in _wider(each, stars) if wider in place} - {number})
            for number, each in enumerate(keys)]


def _wider(each: Key | Query, stars: bool) -> frozenset[Key | Query]:
    """Every key that covers this one, itself included."""
    return _wider_phrases(each, stars) if isinstance(each, tuple) else frozenset((each,))


@lru_cache(maxsize=65536)
def _wider_phrases(each: Key, stars: bool) -> frozenset[Key | Query]:
    return frozenset(_runs(*each, stars))


def _runs(name: str, tokens: tuple[str, ...], star: bool, stars: bool) -> Iterator[Key]:
    if name == SITE:
        # `linkedin.com/in` is the same part of all hosts below its own.
        path = sum(token.startswith("/") for token in tokens)
        host = len(tokens) - path
        yield from ((name, (*tokens[:some], *tokens[host:host + more]), False)
                    for some in range(1, host + 1) for more in range(path + 1))
        return
    whole = len(tokens) - star
    for start in range(len(tokens)):
        for end in {len(tokens), *range(start + 1, min(start + LONGEST, len(tokens)) + 1)}:
            run = tokens[start:end]
            if end <= whole:
                yield name, run, False
            if stars:
                yield from ((name, (*run[:-1], run[-1][:length]), True)
                            for length in range(1, len(run[-1]) + 1))


def ruled_out(asked: Iterable[Query], denied: Iterable[Query], tokens: Tokens
              ) -> list[tuple[Query, Query]]:
    """Each wanted leaf with the excluded ones that cover it."""
    barred: dict[Key | Query, Query] = {}
    for leaf in denied:
        barred.setdefault(key(leaf, tokens), leaf)
    stars = any(isinstance(each, tuple) and each[2] for each in barred)
    return [(leaf, other) for leaf in asked
            if not barred.keys().isdisjoint(wider := _wider(key(leaf, tokens), stars))
            for each, other in barred.items() if each in wider]


def impossible(tree: Query, tokens: Tokens) -> list[Term]:
    """The wanted terms of those alternatives of `tree` that nobody can be found by, because
    something that they ask for is excluded."""
    found: list[Term] = []
    todo: list[tuple[Query, tuple[Query, ...]]] = [(tree, ())]
    while todo:
        node, denied = todo.pop()
        if isinstance(node, Or):
            todo.extend((part, denied) for part in node.parts[::-1])
            continue
        barred = (*denied, *excluded(node))
        asked = [part for part in conjuncts(node) if not isinstance(part, (And, Or, Not))]
        if barred and node is not tree and ruled_out(asked, barred, tokens):
            found += [term for leaf in wanted(node) for term in terms(leaf)]
        else:
            todo.extend((part, barred) for part in conjuncts(node)[::-1] if isinstance(part, Or))
    return found


def covered_by(denied: Query, tree: Query, tokens: Tokens) -> list[Term]:
    """The wanted terms of `tree` that the exclusions in `denied` rule out."""
    barred = [node.part for node in walk(denied) if isinstance(node, Not)]
    return [term for leaf in wanted(tree) if ruled_out([leaf], barred, tokens)
            for term in terms(leaf)]


def apart(groups: Sequence[Sequence[Query]], tokens: Tokens) -> bool:
    """Whether no word of one group covers a word of another, in whatever field."""
    words = [(number, term) for number, group in enumerate(groups)
             for part in group for term in terms(part)]
    return all(words[place][0] == number
               for (number, _), wider in zip(words, coverers([term for _, term in words], tokens))
               for place in wider)


@identity_cache(256)
def simplify(tree: Query, tokens: Tokens) -> Query:
    """The same search without doubled and covered words, and without groups that are implied.

    `tree` is in negation normal form.  In `[Workers' comp] AND (MMI AND [Workers' comp] OR x)` the
    inner group goes: whoever is left fulfils it already.
    """
    return _simplified(tree, tokens, ())


def _simplified(node: Query, tokens: Tokens, given: tuple[Query, ...]) -> Query:
    """given -- what is required beside it"""
    if isinstance(node, And):
        whole = conjunction(_required(node, tokens, given))
        return conjunction(_kept(whole.parts, False, tokens)) if isinstance(whole, And) else whole
    if isinstance(node, Or):
        whole = disjunction(_simplified(part, tokens, given) if isinstance(part, And) else part
                            for part in node.parts)
        return disjunction(_kept(whole.parts, True, tokens)) if isinstance(whole, Or) else whole
    return node


def _required(node: And, tokens: Tokens, given: tuple[Query, ...]) -> Iterator[Query]:
    """The parts of an And that are not certain already, each simplified beside the others."""
    asked = [part for part in node.parts if not (given and _implied(part, given, tokens))]
    parts = _without_implied(asked, tokens)
    clauses = [part for part in parts if is_clause(part)]
    for part in parts:
        beside = (other for other in clauses if other is not part)
        yield _simplified(part, tokens, (*given, *beside)) if isinstance(part, Or) else part


def _without_implied(parts: list[Query], tokens: Tokens) -> list[Query]:
    """A group of alternatives goes if another part already makes one of them certain."""
    groups = [part for part in parts if isinstance(part, Or)]
    gone: set[int] = set()
    for group in groups:
        others = (part for part in parts if part is not group and id(part) not in gone)
        if _implied(group, others, tokens):
            gone.add(id(group))
    return [part for part in parts if id(part) not in gone]


def is_clause(tree: Query) -> bool:
    """Whether this is a leaf, or alternatives that are leaves."""
    if isinstance(tree, Or):
        return all(not isinstance(part, (And, Or, Not)) for part in tree.parts)
    return not isinstance(tree, (And, Not))


def finds_all(wide: Query, narrow: Query, tokens: Tokens) -> bool:
    """Whether `wide` plainly finds whoever `narrow` does: each part is there, or follows."""
    known = conjuncts(narrow)
    return all(part in known or _implied(part, known, tokens) for part in conjuncts(wide))


def _implied(asked: Query, known: Iterable[Query], tokens: Tokens) -> bool:
    """Whether one of `known` makes `asked` certain: each of its alternatives is covered by an
    alternative of `asked`, or is one of them."""
    if isinstance(asked, (And, Not)):
        return False
    words = {key(leaf, tokens) for leaf in disjuncts(asked) if not isinstance(leaf, (And, Not))}
    groups = {part for part in disjuncts(asked) if isinstance(part, (And, Not))}
    stars = any(isinstance(each, tuple) and each[2] for each in words)
    return any(all(part in groups if isinstance(part, (And, Not))
                   else not words.isdisjoint(_wider(key(part, tokens), stars))
                   for part in disjuncts(each))
               for each in known if not isinstance(each, (And, Not)))


def _kept(parts: Sequence[Query], alternatives: bool, tokens: Tokens) -> list[Query]:
    words = [part for part in parts if not isinstance(part, (And, Or, Not))]
    denied = [part.part for part in parts if isinstance(part, Not)]
    gone = _superfluous(words, alternatives, tokens)
    gone_denied = _superfluous(denied, not alternatives, tokens)
    return [part for part in parts
            if not (part.part in gone_denied if isinstance(part, Not) else part in gone)]


def _superfluous(leaves: list[Query], covered: bool, tokens: Tokens) -> set[Query]:
    """The covered leaves, or else the covering ones; of two that are the same, the later."""
    if len(leaves) < 2:
        return set()
    gone: set[Query] = set()
    for number, wider in enumerate(coverers(leaves, tokens)):
        for other in wider:
            same = key(leaves[other], tokens) == key(leaves[number], tokens)
            gone.add(leaves[number if covered or same else other])
    return gone
