"""Blanks that an address wrote as +, where no address is around them any more."""

from __future__ import annotations

import re

from searchbuilder.decoding.percent import undone, unquoted
from searchbuilder.decoding.undone import Undone
from searchbuilder.dialect import Dialect
from searchbuilder.findings.pasted import SB622

SAID = SB622.says("address", code="+", sign="a space")
_FIELD = r"(?:site|inurl|intitle|intext|filetype|allintitle|allinurl):"
# What nobody types: an operator or a field between two of them, and one behind an address.
_SURE = re.compile(rf"\S\+(?:AND|OR|NOT)\+[\w(\"-]|[^\s+]\+-?{_FIELD}|"
                   r"\bsite:[^\s\"+|()]+/?\+(?:[\w(\"-]|\s|$)")
# A plus at the end of a word is the word's own: C++, Security+.
_BLANK = re.compile(r"(?<=/)\+$|(?<=[\")])\++|\+(?!\+|$)")
# An address has none of its own.
_AT_END = re.compile(r"((?:site|inurl|allinurl|filetype):[\w./-]+)\+\Z")
_RUN, _PHRASE = re.compile(r"\S+"), re.compile(r'"[^"\s]*"')
_CODE = re.compile(r"%[0-9A-Fa-f]{2}")


def pluses(text: str, _: Dialect | None = None) -> Undone | None:
    """Every run of signs without a blank in which a + can only be one; not in a phrase, unless
    that is all of it."""
    if "+" not in text:
        return None
    if len(text.split()) > 1:
        plain, code = _RUN.sub(_spaced, text), None
    else:
        plain = _blanks(text) if _SURE.search(text) else text
        code = _CODE.search(plain) if plain != text else None
    said = f"{SAID}. {undone(code[0])}" if code else SAID
    return Undone((unquoted(plain) if code else plain).strip(), said) if plain != text else None


def _spaced(run: re.Match[str]) -> str:
    if "+" not in run[0] or _CODE.search(run[0]) or not _SURE.search(
            _PHRASE.sub('""', run[0])):
        return run[0]
    return _blanks(run[0])


def _blanks(run: str) -> str:
    return _AT_END.sub(r"\1", _BLANK.sub(" ", run))
