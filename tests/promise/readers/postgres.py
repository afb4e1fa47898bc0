"""PostgreSQL's two ways to write a text search: platforms.md D5."""

from __future__ import annotations

import re

from searchbuilder.query.tree import Query, Term

from ..documents import alnum
from .expression import Grammar, read
from .fielded import leaf
from .signs import CURLY, WORD, Rejected, Sign, cutter, deepest
from .ways import EITHER, readings

_SIGN = re.compile(rf"\s*(?P<lead>!?)(?:(?P<bracket>[()])|'(?P<phrase>(?:[^'\\]|''|\\.)*)'"
                   rf"|(?P<word>{WORD}(?::\*)?|[&|]))(?=[\s)]|$|(?<=\())")


# Words side by side: `a <-> b` is the phrase.
_NEXT = re.compile(rf"(?<![\w!']){WORD}(?: <-> {WORD})+(?![\w:'])")


def _leaf(sign: Sign) -> Query:
    """`therap:*` is every word that begins so."""
    if sign.kind == "word" and sign.text.endswith(":*"):
        return Term(sign.text[:-2], star=True)
    return leaf(Sign(sign.kind, sign.text))


_tsquery = Grammar({"&": "and", "|": "or"}, space="", mistakes=(), free_not=True, leaf=_leaf)


def tsquery(text: str) -> Query:
    """`to_tsquery`: an operator between any two, `!` before what is excluded."""
    if CURLY.search(text):
        raise Rejected(f"a curly quote: {text}")
    text = _NEXT.sub(lambda found: f"'{' '.join(found[0].split(' <-> '))}'", text)
    signs, place = [], 0
    while place < len(text):
        match = _SIGN.match(text, place)
        if not match:
            raise Rejected(f"unknown sign at {text[place:]!r} in {text}")
        signs.append(_sign(match))
        place = match.end()
    return read(signs, _tsquery)


def _sign(match: re.Match[str]) -> Sign:
    lead = "-" * bool(match["lead"])
    if match["bracket"]:
        return Sign(match["bracket"], match["bracket"], lead)
    if match["word"]:
        return Sign("word", match["word"], lead)
    return Sign("phrase", re.sub(r"\\(.)|'(')", r"\1\2", match["phrase"]), lead)


_cut = cutter(lead="-?")
_websearch = Grammar({word: "or" for word in ("or", "OR", "Or", "oR")}, free_not=True, leaf=_leaf,
                     mistakes=("and", "not"))


def websearch(text: str) -> Query:
    """`websearch_to_tsquery`: a space is AND, and it comes first; brackets are ignored."""
    signs = _cut(text)
    if deepest(signs):
        raise Rejected(f"brackets are ignored: {text}")
    return read(signs, _websearch)


READINGS = {
    "postgres-tsquery": readings(EITHER, tsquery),
    "postgres-websearch": readings((alnum,), websearch)}
