"""Platforms whose pages say nothing of brackets, nor of which operator comes first.

Brave (A7), Yandex (A9), Lever (C3), Zoho Recruit (C9), Workable (C10), GitHub users (D8) of
platforms.md.  A bracket is Rejected; `binding` is what somebody may take to come first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from searchbuilder.query.tree import Field, Query, Term

from .expression import CAPITALS, Grammar, plain, read
from .signs import WORD, Rejected, Sign, cutter
from .ways import whatever_binds

LEVER_FIELDS = {"titles:": "title", "orgs:": "company", "location:": "location"}

_cut = cutter()
_cut_lever = cutter(lead="(?:titles:|orgs:|location:)?")
_cut_zoho = cutter(rf"{WORD}\*?")
_cut_yandex = cutter(rf"{WORD}|\|", "[+-]?")
_cut_github = cutter(rf"{WORD}|[<>]\d+", "-?(?:location:|followers:)?")

_grammar = Grammar(CAPITALS, space="", not_or=False)


def brave(text: str, binding: tuple[str, ...]) -> Query:
    return read(bare(_cut(text)), replace(_grammar, binding=binding))


def lever(text: str, binding: tuple[str, ...]) -> Query:
    """Fields are older than NOT; nobody shows one beside OR."""
    return read(_fields_without_or(bare(_cut_lever(text))),
                replace(_grammar, binding=binding, leaf=_lever_leaf))


def zoho(text: str, binding: tuple[str, ...]) -> Query:
    return read(bare(_cut_zoho(text)), replace(_grammar, binding=binding, leaf=starred))


def workable(text: str, binding: tuple[str, ...]) -> Query:
    """AND NOT is the only form; a blank changes its meaning, so it is Rejected."""
    return read(bare(_cut(text)), replace(_grammar, binding=binding, and_not_only=True))


def yandex(text: str, binding: tuple[str, ...]) -> Query:
    """`a +b +c`, `a | b`, `a -b`; the words AND, OR, NOT are searched for."""
    signs = list(_spelled_out_plus(bare(_cut_yandex(text))))
    return read(signs, replace(_grammar, operators={"+": "and", "|": "or"}, binding=binding))


def github(text: str, binding: tuple[str, ...]) -> Query:
    """A space is AND; NOT for words, the minus for places, which the documents do not have.  More
    than 256 characters or five operators are an error."""
    operators = sum(sign.kind == "word" and sign.text in CAPITALS for sign in _cut_github(text))
    if len(text) > 256 or operators > 5:
        raise Rejected("too long, or too many operators")
    for sign in _fields_without_or(bare(_cut_github(text))):
        if sign.lead == "-":
            raise Rejected("a minus before a word")
    return read(_cut_github(text), replace(_grammar, space="and", binding=binding,
                                           leaf=_github_leaf))


def starred(sign: Sign) -> Query:
    """A word may end in a star; a phrase may not."""
    if sign.kind == "word" and sign.text.endswith("*"):
        return Term(sign.text[:-1], star=True)
    return plain(sign)


def _lever_leaf(sign: Sign) -> Query:
    return Field(LEVER_FIELDS[sign.lead], plain(sign)) if sign.lead else plain(sign)


def _github_leaf(sign: Sign) -> Query:
    place = sign.lead.strip("-:")
    return Field(place, plain(sign)) if place else plain(sign)


def bare(signs: list[Sign]) -> list[Sign]:
    if any(sign.kind in "()" for sign in signs):
        raise Rejected("nobody says that brackets are known")
    return signs


def _fields_without_or(signs: list[Sign]) -> list[Sign]:
    if any(sign.lead for sign in signs) and any(
            sign.kind == "word" and sign.text == "OR" for sign in signs):
        raise Rejected("a field in a string with OR")
    return signs


def _spelled_out_plus(signs: list[Sign]) -> Iterator[Sign]:
    """`+b` as an operator and its word."""
    for sign in signs:
        if sign.lead == "+":
            yield Sign("word", "+")
        yield replace(sign, lead="") if sign.lead == "+" else sign


READINGS = {
    "brave": whatever_binds(brave),
    "github-users": whatever_binds(github),
    "lever": whatever_binds(lever),
    "workable": whatever_binds(workable),
    "yandex": whatever_binds(yandex),
    "zoho-recruit": whatever_binds(zoho)}
