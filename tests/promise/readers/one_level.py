"""Platforms whose pages show brackets, but none within another, nor what comes first without.

Monster (B2), Dice (B4), SEEK (B6), XING (B9), Nexxt (B11), Greenhouse (C2), Loxo (C13),
SeekOut (C14), hireEZ (C15), X (D9) of platforms.md.
"""

from __future__ import annotations

from dataclasses import replace

from searchbuilder.query.tree import Query, Term

from . import proximity
from .expression import CAPITALS, Grammar, read
from .flat import starred
from .signs import WORD, Rejected, Sign, cutter, deepest
from .ways import whatever_binds

# Greenhouse, Loxo, Monster Classic: a star on a word; XING too, after three letters
_star = rf"{WORD}\*?"

_cut = cutter()
_cut_starred = cutter(_star)
_cut_near = cutter(proximity.PATTERN)
_cut_minus = cutter(lead="-?")

_grammar = Grammar(CAPITALS, space="", not_or=False, leaf=starred)


def greenhouse(text: str, binding: tuple[str, ...]) -> Query:
    return read(shallow(_cut_starred(text)), replace(_grammar, binding=binding))


def loxo(text: str, binding: tuple[str, ...]) -> Query:
    """OR without brackets around it does not do what one intends, says the page."""
    signs = shallow(_cut_starred(text))
    depth = 0
    for sign in signs:
        depth += {"(": 1, ")": -1}.get(sign.kind, 0)
        if not depth and sign.kind == "word" and sign.text == "OR":
            raise Rejected("OR outside brackets")
    return read(signs, replace(_grammar, binding=binding))


def monster_classic(text: str, binding: tuple[str, ...]) -> Query:
    return read(shallow(_cut_starred(text)),
                replace(_grammar, binding=binding, and_not_only=True))


def dice(text: str, binding: tuple[str, ...]) -> Query:
    return read(shallow(_cut(text)), replace(_grammar, space="and", binding=binding))


def xing(text: str, binding: tuple[str, ...]) -> Query:
    return read(shallow(_cut_starred(text)), replace(_grammar, binding=binding, leaf=_long))


def monster(text: str, binding: tuple[str, ...], in_order: bool = False) -> Query:
    """Surplus spaces can cost all results."""
    if "  " in text or text != text.strip() or "( " in text or " )" in text:
        raise Rejected("a surplus space")
    return seekout(text, binding, in_order)


def seekout(text: str, binding: tuple[str, ...], in_order: bool = False) -> Query:
    """A space is AND outside brackets only, so it is Rejected.  SeekOut says that proximity goes
    both ways, but not whether it counts alike; the others do not say."""
    return read(shallow(_cut_near(text)),
                replace(_grammar, binding=binding, leaf=proximity.leaf(in_order)))


def hireez(text: str, binding: tuple[str, ...], in_order: bool = False) -> Query:
    return read(shallow(_cut_near(text)),
                replace(_grammar, binding=binding, leaf=proximity.leaf(in_order),
                        and_not_only=True))


def seek(text: str, binding: tuple[str, ...]) -> Query:
    operators = {"or": "or", "OR": "or", "not": "not", "NOT": "not"}
    return read(shallow(_cut(text)),
                replace(_grammar, operators=operators, space="and", binding=binding))


def x(text: str, binding: tuple[str, ...]) -> Query:
    return read(shallow(_cut_minus(text)),
                replace(_grammar, operators={"OR": "or"}, space="and", binding=binding,
                        group_not=False))


def nexxt(text: str, binding: tuple[str, ...]) -> Query:
    """A word without quotes finds its other forms too, or is never searched: Rejected."""
    for sign in _cut_minus(text):
        if sign.kind == "word" and sign.text != "OR":
            raise Rejected(f"{sign.text} finds more than itself, or nothing")
    return x(text, binding)


def shallow(signs: list[Sign]) -> list[Sign]:
    if deepest(signs) > 1:
        raise Rejected("brackets in brackets")
    return signs


def _long(sign: Sign) -> Query:
    leaf = starred(sign)
    if isinstance(leaf, Term) and leaf.star and len(leaf.text) < 3:
        raise Rejected("a star after fewer than three letters")
    return leaf


READINGS = {
    "dice": whatever_binds(dice),
    "greenhouse": whatever_binds(greenhouse),
    "hireez": whatever_binds(hireez, near=True),
    "loxo": whatever_binds(loxo),
    "monster": whatever_binds(monster, near=True),
    "monster-classic": whatever_binds(monster_classic),
    "nexxt": whatever_binds(nexxt),
    "seek": whatever_binds(seek),
    "seekout": whatever_binds(seekout, near=True),
    "x": whatever_binds(x),
    "xing": whatever_binds(xing)}
