"""Words without quotation marks, and the signs of single platforms that are glued to them."""

from __future__ import annotations

import re

from searchbuilder.characters import some
from searchbuilder.findings.signs_read import SB629
from searchbuilder.query.tokens import Token
from searchbuilder.query.tree import Field, Term
from searchbuilder.reading import operands
from searchbuilder.reading.adding import add
from searchbuilder.reading.context import Context
from searchbuilder.reading.grammar import FIELD
from searchbuilder.reading.group import Group
from searchbuilder.reading.leftout import (
    RANK_SIGNS, left_out_behind, unquoted, unranked, unweighted)
from searchbuilder.reading.own import ALIKE, BOOST, ESCAPE, RANKS, SIMILAR

_GLUED = re.compile(rf"(?P<word>.*?[^\s^~])(?P<signs>(?:{RANKS}|{ALIKE})+)")
_ESCAPED = re.compile(r"\\(.)")
# So many words are named in a finding.
MOST_WORDS = 6
# How a sign for similar spellings is kept for platforms that have it.
SPELLINGS = {"~": "similar", "~1": "similar by one", "~2": "similar"}


def word(at: Context, group: Group, token: Token) -> None:
    """A word, with what may be glued to it."""
    if token.text[0] in RANK_SIGNS and group.any_of:
        token = unranked(at, token)
    if "'" in token.text:
        token = unquoted(at, token)
    if ":" in token.text:
        token = unweighted(at, token)
    bare = _bare(at, token.text)
    if bare != token.text:
        _glued(at, group, token, bare)
    elif ESCAPE in at.dialect.reads.values() and "\\" in token.text:
        add(at, group, _escaped(token.text), token, True)
    else:
        if at.dialect.refuses and re.search(at.dialect.refuses, token.text):
            at.refused.append(token)
        operands.bare(at, group, token)


def _bare(at: Context, text: str) -> str:
    """A word without the signs glued behind it, if they are such."""
    found = _GLUED.fullmatch(text) if "~" in text or "^" in text else None
    reads = at.dialect.reads.values()
    if not found or not (BOOST in reads or SIMILAR in reads or len(found["word"]) > 2
                         or "^" not in found["signs"]):
        return text
    return found["word"]


def _glued(at: Context, group: Group, token: Token, bare: str) -> None:
    """A word with signs behind it."""
    signs = re.findall(f"{RANKS}|{ALIKE}", token.text[len(bare):])
    looked = group.looked or group.has(FIELD)
    kept = _kept(at, signs) if bare.isalnum() and not looked else ""
    for sign in signs:
        if sign.startswith("^") or not kept:
            place = token.column + token.text.index(sign)
            left_out_behind(at, group, Token("", sign, place), behind=False)
    if kept:
        add(at, group, Field(kept, Term(bare)), token)
    else:
        word(at, group, token._replace(text=bare))


def _kept(at: Context, signs: list[str]) -> str:
    """The first sign for similar spellings, as platforms that have one know it."""
    similar = SIMILAR in at.dialect.reads.values()
    return next((SPELLINGS[sign] for sign in signs if sign in SPELLINGS), "") if similar else ""


def _escaped(text: str) -> Term:
    """A word in which a backslash makes ordinary signs of others."""
    star = text.endswith("*") and not text.endswith("\\*")
    return Term(_ESCAPED.sub(r"\1", text.rstrip("*") if star else text), star)


def note_refused(at: Context) -> None:
    """Words that the platform takes within quotation marks only."""
    words = list(dict.fromkeys(token.text for token in at.refused))
    if words:
        at.note(SB629.found(
            at.here(at.refused[0]), title=at.title, words=tuple(words), count=len(words),
            phrases=some(map(at.dialect.quote.format, words), MOST_WORDS)))
