"""Quotation marks that a spreadsheet or a CSV file doubled."""

from __future__ import annotations

import re

from searchbuilder.characters import STRAIGHT
from searchbuilder.decoding.undone import Undone
from searchbuilder.dialect import Dialect
from searchbuilder.findings.pasted import SB622

STRAIGHT_DOUBLE = {sign: straight for sign, straight in STRAIGHT.items() if straight == '"'}
# What may stand before a quotation mark that opens a phrase, and behind one that closes it.
BEFORE, _BEHIND = "([{}|&!:=+-,;/~<>*", ")]}{$|&,;:*~^/?!.+-"
# A row with a name before the string.
_ROW = re.compile(r'(?P<name>"[^"\n]{1,60}"|[^\W_][^",;\t\n]{0,59})[ ]?[,;\t][ ]?'
                  r'(?P<cell>"(?=[^\n]*"")(?:[^"]|"")*+")')
# An operator between two phrases: there quotation marks are signs and no words of a phrase.
BETWEEN = re.compile(r'["\\][\s)]++(?:AND|OR|NOT)[\s(]++(?:NOT[\s(]++)?["\\]')


def cell(text: str, dialect: Dialect | None = None) -> Undone | None:
    '''Quotation marks doubled by a spreadsheet or a CSV file: `"""a b"" OR c"`, `""a b"" OR c`.'''
    whole = text.strip().rstrip(",;").rstrip().translate(STRAIGHT_DOUBLE)
    row = _ROW.fullmatch(whole) if '""' in whole else None
    whole = row["cell"] if row else whole[1:] if whole.startswith('="') else whole
    inner = whole[1:-1] if whole.startswith('"') and whole.endswith('"') else ""
    plain = next(filter(None, (_halved(each, dialect) for each in (inner, whole))), "")
    said = SB622.says("cell", code='""', sign='"')
    return Undone(plain, said, remarks=(row["name"].strip('"'),) if row else ()) if plain else None


def _halved(text: str, dialect: Dialect | None) -> str:
    """A text in which every quotation mark was doubled, as it was before; empty for any other."""
    plain = text.replace('""', '"')
    doubled = '""' in text and '"' not in text.replace('""', "") and phrased(plain)
    return plain if doubled and (not writes(dialect, '""') or BETWEEN.search(text)) else ""


def phrased(text: str) -> bool:
    """Whether every quotation mark opens or closes a phrase, with some words in each."""
    parts = text.split('"')
    outside, inside = parts[::2], parts[1::2]
    return len(parts) > 1 and len(parts) % 2 == 1 and all(
        each and each == each.strip() for each in inside) and all(
        may_stand(part[-1:], BEFORE) for part in outside[:-1]) and all(
        may_stand(part[:1], _BEHIND) for part in outside[1:]) and all(outside[1:-1])


def may_stand(sign: str, signs: str) -> bool:
    return not sign or sign.isspace() or sign in signs


def writes(dialect: Dialect | None, mark: str) -> bool:
    """Whether the platform that the user named writes a quotation mark within a phrase so."""
    return dialect is not None and dialect.escapes.get('"') == mark
