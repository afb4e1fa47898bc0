"""Google: platforms.md A4.  A space is AND, OR binds tighter, brackets change nothing."""

from __future__ import annotations

import re
from dataclasses import replace

from searchbuilder.query.tree import EVERYTHING, Field, Near, Query, Term, Wild

from ..documents import alnum, signed
from .expression import OR_FIRST, Grammar, plain, read
from .signs import WORD, Rejected, Sign, cutter, deepest, without_brackets
from .ways import readings

SITE = "site:linkedin.com/in"
WORD_ONLY = re.compile(rf"{WORD}(?:-{WORD})*|\|")
WORDS = 32

_grammar = Grammar({"OR": "or", "|": "or"}, binding=OR_FIRST, first_not=True, group_not=False,
                   not_or=False)
_bare = rf"{WORD}(?:-{WORD})*|\||\d+\.\.\d+"
_address = r"[\w./-]+"
_cut = cutter(rf"{_bare}|{_address}", "-?(?:intitle:|inurl:|site:)?")
_around = re.compile(r'"([^"]*)" AROUND\((\d+)\) "([^"]*)"')
# What joins the words of AROUND to one phrase, until it is read.
_JOINT = "\0"
_PLACES = {"intitle:": "page title", "inurl:": "url", "site:": "site"}


def ignoring_brackets(text: str) -> Query:
    """As the Search Protocol Reference says: no nesting of boolean logic using parenthesis."""
    return read(without_brackets(_flat(_signs(text))), replace(_grammar, leaf=_leaf))


def honouring_brackets(text: str) -> Query:
    """As several cheat sheets show it."""
    return read(_flat(_signs(text)), replace(_grammar, leaf=_leaf))


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
    signs = _signs(text)
    sites = [sign for sign in signs if sign.lead + sign.text == SITE]
    if len(sites) != 1:
        raise Rejected(f"not just one {SITE}: {text}")
    place = signs.index(sites[0])
    if any(sign.text in ("OR", "|") and sign.kind == "word"
           for sign in signs[max(place - 1, 0):place + 2]):
        raise Rejected("the site is one of several choices")
    return signs


def _signs(text: str) -> list[Sign]:
    return _cut(_around.sub(lambda found: f'"{_JOINT.join(found.groups())}"', text))


def _leaf(sign: Sign) -> Query:
    """A hyphen makes a phrase.  Quotes around signs alone hold no term at all: Rejected."""
    if not alnum(sign.text):
        raise Rejected(f"no letter and no digit in {sign.text!r}")
    place = _PLACES.get(sign.lead.lstrip("-"))
    if place in ("url", "site"):
        return Field(place, Term(sign.text))
    words = _words(sign)
    return Field(place, words) if place else words


def _words(sign: Sign) -> Query:
    """A lone star in a phrase stands for words, two dots between numbers for all of them."""
    if _JOINT in sign.text:
        left, distance, right = sign.text.split(_JOINT)
        return Near(Term(left), Term(right), int(distance))
    if re.search(r"(?<!\S)\*(?!\S)|\d\.\.\d", sign.text):
        return Wild(sign.text)
    return plain(sign) if sign.kind == "phrase" or WORD_ONLY.fullmatch(sign.text) else _odd(sign)


def _odd(sign: Sign) -> Query:
    raise Rejected(f"{sign.text!r} without quotes")


def _x_ray_leaf(sign: Sign) -> Query:
    if sign.lead + sign.text == SITE:
        return EVERYTHING
    leaf = _leaf(sign)
    return Field("title", leaf.part) if isinstance(leaf, Field) and (
        leaf.name == "page title") else leaf


READINGS = {
    "google": readings((alnum, signed), ignoring_brackets, honouring_brackets),
    "google-linkedin": readings((alnum, signed), x_ray_ignoring_brackets,
                                x_ray_honouring_brackets)}
