"""Google: platforms.md A4.  A space is AND, OR binds tighter, brackets change nothing."""

from __future__ import annotations

import re
from dataclasses import replace

from searchbuilder.query.tree import EVERYTHING, Field, Query

from ..documents import alnum
from .expression import OR_FIRST, Grammar, plain, read
from .signs import WORD, Rejected, Sign, cutter, deepest, without_brackets

SITE = "site:linkedin.com/in"
WORDS = 32

_grammar = Grammar({"OR": "or", "|": "or"}, binding=OR_FIRST, first_not=True, group_not=False,
                   not_or=False)
_bare = rf"{WORD}(?:-{WORD})*|\|"
_cut = cutter(_bare, "-?")
_cut_x_ray = cutter(rf"{SITE}|{_bare}", "-?(?:intitle:)?")


def ignoring_brackets(text: str) -> Query:
    """As the Search Protocol Reference says: no nesting of boolean logic using parenthesis."""
    return read(without_brackets(_flat(_cut(text))), replace(_grammar, leaf=_leaf))


def honouring_brackets(text: str) -> Query:
    """As several cheat sheets show it."""
    return read(_flat(_cut(text)), replace(_grammar, leaf=_leaf))


def x_ray_ignoring_brackets(text: str) -> Query:
    return read(without_brackets(_flat(_sited(text))), replace(_grammar, leaf=_x_ray_leaf))


def x_ray_honouring_brackets(text: str) -> Query:
    return read(_flat(_sited(text)), replace(_grammar, leaf=_x_ray_leaf))


def after_32_words(text: str) -> tuple[str, ...]:
    """The words that Google would ignore.

    Each run of letters and digits counts, in quotes or not, and so does each one behind `site:`
    or `intitle:`, and each OR, of which nobody knows whether it counts.
    """
    return tuple(match.group().lower() for match in _counted(text)[WORDS:])


def within_32_words(text: str) -> str:
    """What Google would read of it: a phrase that is cut ends there, and so does a group."""
    counted = _counted(text)
    if len(counted) <= WORDS:
        return text
    kept = text[:counted[WORDS - 1].end()]
    kept = re.sub(r"(\s*\bOR|\s*\|)+$", "", kept)
    kept += '"' * (kept.count('"') % 2)
    return kept + ")" * (kept.count("(") - kept.count(")"))


def _counted(text: str) -> list[re.Match[str]]:
    return [match for match in re.finditer(rf"{WORD}(:?)|\|", text) if not match[1]]


def _flat(signs: list[Sign]) -> list[Sign]:
    if deepest(signs) > 1 or any(sign.kind == "(" and sign.lead for sign in signs):
        raise Rejected("brackets in brackets, or a sign glued to a bracket")
    return signs


def _sited(text: str) -> list[Sign]:
    signs = _cut_x_ray(text)
    sites = [sign for sign in signs if sign.kind == "word" and sign.text == SITE]
    if len(sites) != 1 or sites[0].lead:
        raise Rejected(f"not just one {SITE}: {text}")
    place = signs.index(sites[0])
    if any(sign.text in ("OR", "|") and sign.kind == "word"
           for sign in signs[max(place - 1, 0):place + 2]):
        raise Rejected("the site is one of several choices")
    return signs


def _leaf(sign: Sign) -> Query:
    """A hyphen makes a phrase.  Quotes around signs alone hold no term at all: Rejected."""
    if not alnum(sign.text):
        raise Rejected(f"no letter and no digit in {sign.text!r}")
    return plain(sign)


def _x_ray_leaf(sign: Sign) -> Query:
    if sign.text == SITE:
        return EVERYTHING
    leaf = _leaf(sign)
    return Field("title", leaf) if sign.lead.endswith("intitle:") else leaf
