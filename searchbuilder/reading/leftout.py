"""Signs that no other platform reads so, left out of what is read: ranks, weights, likeness."""

from __future__ import annotations

import re

from searchbuilder.diagnostic import NOTE, WARNING, Severity
from searchbuilder.query.tokens import Token
from searchbuilder.reading.context import Context
from searchbuilder.reading.edges import lone_mark
from searchbuilder.reading.group import Group
from searchbuilder.reading.own import WEIGHT
from searchbuilder.reading.partners import LONE

_WEIGHT = re.compile(r"(?P<word>.+?):(?P<star>\*?)[A-Da-d]+(?P<late>\*?)")
# A word that must be there, as MySQL has it: there ~ ranks a word down.
_MUST = re.compile(r"(?<!\S)\+[\w\"(]")
# MySQL's signs before a word, and what they do.
RANK_SIGNS, RANKS_ONLY = "<>", "only changes the order of the results"


def left_out(at: Context, severity: Severity, token: Token, sign: str, does: str) -> None:
    """Note a sign that is left out, and what it does."""
    at.report("SB628", severity, token, f"{sign} {does}; left out",
              "take it out" if severity == WARNING else "", sign[:1])


def left_out_behind(at: Context, group: Group, token: Token, sign: str, behind: bool) -> None:
    """Note a rank, or a sign for similar spellings, at the end of a word or behind a phrase."""
    if sign.startswith("^"):
        left_out(at, NOTE, token, sign, RANKS_ONLY)
    else:
        at.finds(group, False, behind)
        left_out(at, WARNING, token, sign, "asks for similar spellings too")


def behind(at: Context, group: Group, token: Token) -> None:
    """A sign glued to quotation marks or a parenthesis."""
    left_out_behind(at, group, token, token.text, behind=True)


def alike(at: Context, group: Group, token: Token) -> None:
    """`~car`: similar words too, or with + beside it a word that sorts people last."""
    if _MUST.search(at.text) and not at.known.meaning("+"):
        at.more.update((True, False))
        at.report("SB628", WARNING, token, "~ beside words with + puts people with this "
                  "word last; read as a word that must be there", "take the word out", "~")
        return
    at.finds(group, more=False)
    left_out(at, WARNING, token, "~", "asks for similar words too")


def first(at: Context, group: Group, token: Token) -> None:
    """`^nurse`: at the beginning."""
    left_out(at, WARNING, token, "^", "asks for a word at the beginning, so more is found "
             "without it")


def form(at: Context, token: Token) -> None:
    """`!nurse`: in just this form."""
    left_out(at, NOTE, token, token.text, "asks for just this form of the word, so others "
             "may be found too")


def unweighted(at: Context, token: Token) -> Token:
    """A word or phrase without the weight behind it."""
    text = token.text
    found = _WEIGHT.fullmatch(text) if WEIGHT in at.dialect.reads.values() else None
    if not found:
        return token
    left_out(at, WARNING, token, text[len(found["word"]):],
             "keeps to words of that weight, so more is found without it")
    starred = found["star"] or found["late"]
    return token._replace(text=found["word"] + (":*" if starred else ""))


def unranked(at: Context, token: Token) -> Token:
    """`+(>nurse <aide)`: MySQL sorts by these signs."""
    sign, word = token.text[0], token.text[1:]
    if not word:
        return token
    left_out(at, NOTE, token._replace(text=sign), sign, RANKS_ONLY)
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
    at.report("SB602", WARNING, token, LONE, "take it out")
