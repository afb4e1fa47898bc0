"""Bing: platforms.md A5.  Brackets group; AND binds tighter than OR; two words on NOT."""

from __future__ import annotations

from dataclasses import replace

from searchbuilder.query.tree import And, Field, Not, Query, Term, fold, rebuild

from .expression import AND_FIRST, CAPITALS, Clause, Grammar, bind, plain, read
from .signs import WORD, Sign, cutter
from .ways import EITHER, readings

_cut = cutter(rf"{WORD}|[&|]|[\w./-]+", "-?(?:site:)?")


def _leaf(sign: Sign) -> Query:
    return Field("site", Term(sign.text)) if sign.lead.endswith("site:") else plain(sign)


_grammar = Grammar({**CAPITALS, "&": "and", "|": "or"}, leaf=_leaf)


def not_first(text: str) -> Query:
    """As the help page ranks them: NOT, then AND, then OR."""
    return read(_cut(text), _grammar)


def not_last(text: str) -> Query:
    """As the query language page has it: `foo OR bar NOT hello` = `(foo OR bar) NOT hello`."""
    return read(_cut(text), replace(_grammar, fold=_not_last))


def x_ray(text: str) -> Query:
    """A search kept to one site; `intitle:` is carried through as a first word."""
    tree = not_first(text.replace("site:linkedin.com/in ", "").replace('intitle:"', '"intitle '))
    return fold(tree, lambda node, parts: Field("title", Term(node.text[8:]))
                if isinstance(node, Term) and node.text.startswith("intitle ")
                else rebuild(node, parts))


def _not_last(clauses: list[Clause]) -> Query:
    wanted = [replace(clause, operator=clause.operator or "and")
              for clause in clauses if not clause.negated]
    unwanted = [Not(clause.query) for clause in clauses if clause.negated]
    return And((bind(wanted, AND_FIRST), *unwanted))


READINGS = {
    "bing": readings(EITHER, not_first, not_last)}
