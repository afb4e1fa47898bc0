"""Indeed job search: platforms.md B1.  Nobody says whether `or` or the space binds tighter."""

from __future__ import annotations

from dataclasses import replace

from searchbuilder.query.tree import Query

from .expression import AND_FIRST, OR_FIRST, Grammar, read
from .signs import WORD, Rejected, Sign, cutter
from .ways import EITHER, readings

_cut = cutter(rf"{WORD}\+*", "-?")
_grammar = Grammar({"or": "or", "OR": "or", "Or": "or", "oR": "or"}, group_not=False,
                   not_or=False)


def and_first(text: str) -> Query:
    return read(_choices(_cut(text)), replace(_grammar, binding=AND_FIRST))


def or_first(text: str) -> Query:
    return read(_choices(_cut(text)), replace(_grammar, binding=OR_FIRST))


def _choices(signs: list[Sign]) -> list[Sign]:
    """Brackets are only known around choices: `(java or python or c++)`."""
    inside: list[Sign] | None = None
    for sign in signs:
        if sign.kind == "(":
            if inside is not None or sign.lead:
                raise Rejected("brackets in brackets, or a negated group")
            inside = []
        elif sign.kind == ")" and inside is not None:
            if any((part.text.lower() == "or" and part.kind == "word") != place % 2
                   or part.lead for place, part in enumerate(inside)):
                raise Rejected("brackets around something else than choices")
            inside = None
        elif inside is not None:
            inside.append(sign)
    return signs


READINGS = {
    "indeed": readings(EITHER, and_first, or_first)}
