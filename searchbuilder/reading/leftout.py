"""Signs that no other platform reads so, left out of what is read: ranks, weights, likeness."""

from __future__ import annotations

import re
from functools import lru_cache

from searchbuilder.findings.reading import SB602
from searchbuilder.findings.signs_read import SB628
from searchbuilder.query.tokens import Token
from searchbuilder.reading.context import Context
from searchbuilder.reading.edges import lone_mark
from searchbuilder.reading.group import Group
from searchbuilder.reading.own import WEIGHT

_WEIGHT = re.compile(r"(?P<word>.+?):(?P<star>\*?)[A-Da-d]+(?P<late>\*?)")
# A word that must be there, as MySQL has it: there ~ ranks a word down.
_MUST = re.compile(r"(?<!\S)\+[\w\"(]")
# `!"data engineer" or clerk`: of alternatives nobody excludes one, so ! asks for this form alone.
_FIRST = re.compile(r"(?:\A|[(|]|\bor)\s*\Z", re.IGNORECASE)
_NEXT = re.compile(r"!(?:\"[^\"\n]*\"|[^\s()|\"]+)\s*(?:(?P<or>\||\bor\b)|[)]|\Z)", re.IGNORECASE)
_AMONG = re.compile(r"(?i:\bor|\|)[ ]*!\"")
# All that is looked for in a field, beside such alternatives.
_OF_FIELD, _ONLY, _LONGEST_FIELD = re.compile(r"\w:[ ]*\($"), re.compile(r'!"[^"\n]*"\)'), 40
_OR_BEFORE = re.compile(r"(?:\||\bor)\s*\Z", re.IGNORECASE)
_NEAR = 8
_NEARNESS = re.compile(r"\)~\d")
# MySQL's signs before a word, which only sort.
RANK_SIGNS = "<>"


def left_out(at: Context, token: Token, case: str) -> None:
    """Note that a sign is left out.  case -- of the rule: what the sign does"""
    if at.once(SB628, token.text[:1]):
        at.note(SB628.found(at.here(token), case, sign=token.text.strip()))


def asks_for_form(at: Context, token: Token) -> bool:
    """Whether a ! stands before one of several alternatives."""
    place = token.column - 1
    if _OF_FIELD.search(at.text, max(0, place - _LONGEST_FIELD), place) and _ONLY.match(
            at.text, place) and _among_alternatives(at.text):
        return True
    before, found = at.text[max(0, place - _NEAR):place], _NEXT.match(at.text, place)
    return found is not None and bool(
        _OR_BEFORE.search(before) or found["or"] and _FIRST.search(before))


@lru_cache(maxsize=8)
def _among_alternatives(text: str) -> bool:
    """Whether ! stands before a phrase behind OR somewhere."""
    return bool(_AMONG.search(text))


def left_out_behind(at: Context, group: Group, token: Token, behind: bool) -> None:
    """Note a rank, or a sign for similar spellings, at the end of a word or behind a phrase."""
    if not token.text.startswith("^"):
        at.finds(group, False, behind)
    left_out(at, token, "ranks" if token.text.startswith("^") else "spellings")


def behind(at: Context, group: Group, token: Token) -> None:
    """A sign glued to quotation marks or a parenthesis.  Of a whole group nobody asks for similar
    spellings: `(a AND b)~5` is about how near its words are."""
    if _NEARNESS.match(at.text, token.column - 2):
        at.finds(group, True, behind=True)
        left_out(at, token, "near")
        return
    left_out_behind(at, group, token, behind=True)


def alike(at: Context, group: Group, token: Token) -> None:
    """`~car`: similar words too, or with + beside it a word that sorts people last."""
    if _MUST.search(at.text) and not at.known.meaning("+"):
        at.more.update((True, False))
        left_out(at, token, "last")
    else:
        at.finds(group, more=False)
        left_out(at, token, "similar")


def first(at: Context, group: Group, token: Token) -> None:
    """`^nurse`: at the beginning."""
    left_out(at, token, "first")


def unweighted(at: Context, token: Token) -> Token:
    """A word or phrase without the weight behind it."""
    text = token.text
    found = _WEIGHT.fullmatch(text) if WEIGHT in at.dialect.reads.values() else None
    if not found:
        return token
    if at.once(SB628, ":"):
        at.note(SB628.found(at.here(token), "weight", sign=text[len(found["word"]):]))
    starred = found["star"] or found["late"]
    return token._replace(text=found["word"] + (":*" if starred else ""))


def unranked(at: Context, token: Token) -> Token:
    """`+(>nurse <aide)`: MySQL sorts by these signs."""
    sign, word = token.text[0], token.text[1:]
    if not word:
        return token
    left_out(at, token._replace(text=sign), "ranks")
    return token._replace(text=word, column=token.column + 1)


def unquoted(at: Context, token: Token) -> Token:
    """A word without a single quotation mark that has no partner."""
    start = token.column - 1
    typed = at.text[start:start + len(token.text)]
    word, place = lone_mark(token.text, typed[-1:] != "'")
    if place < 0:
        return token
    note_lone(at, Token("", typed[place:place + 1], token.column + place))
    return token._replace(text=word, column=token.column + (place == 0))


def note_lone(at: Context, token: Token) -> None:
    """That a quotation mark has no partner."""
    at.note(SB602.found(at.here(token), "alone"))
