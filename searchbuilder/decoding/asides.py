"""What an author says beside the words of a string, in brackets: `[unless you want those]`."""

from __future__ import annotations

import re
from typing import NamedTuple

from searchbuilder.decoding.sentences import IN_PARENTHESES

_NEEDED = r"(?:needed|required|necessary|applicable|appropriate|relevant|desired|possible|any)"
# What begins a sentence about the string, and no name of what is to be filled in.
_SAYS = (rf"unless|if|falls|optional(?:ly)? (?:but|if|unless)|depending|because|otherwise|however|"
         rf"note[:,]|n\.b\.|e\.?g\.?,?|i\.?e\.?,?|z\. ?B\.|for (?:example|instance),?|such as|"
         rf"(?:as|where|when|only) (?:if|when|{_NEEDED})|not {_NEEDED}|"
         rf"or (?:similar|equivalent|whatever|something)|and (?:similar|others?|more|so)|"
         rf"maybe|perhaps|feel free|you (?:can|may|could|might|should)|that['’]?s|"
         rf"to (?:exclude|avoid|remove|narrow|broaden|widen)|not sure|same as")
_ALONE = rf"optional(?:ly)?|(?-i:etc)\.*|(?:if|as|where|when) {_NEEDED}|(?:or|and) similar"
_SQUARE = rf"\[\s*(?:(?:{_SAYS})\s[^\[\]\n]{{2,120}}|(?:{_ALONE})[ .!,;]*)\]"
_ROUND = rf"\(\s*(?:{_ALONE}|unless [^()\"\n]{{3,100}}|{IN_PARENTHESES})\s*\)"
_ASIDE = rf"(?i:{_SQUARE}|{_ROUND})"
_JOINT = r"(?:AND|OR)"
# An aside, and the operator that would be left without one of its sides.
_FOUND = re.compile(
    rf"\"[^\"\n]*\"|“[^”\n]*”|"
    rf"(?:(?P<first>(?:(?<=\()|\A)\s*{_ASIDE})\s+{_JOINT}\b|"
    rf"(?<![ \t])[ \t]*+(?:(?:(?<![^\s)\"”])(?:{_JOINT}\s+|\|\s*)|[,;]\s*)"
    rf"(?P<last>{_ASIDE})(?=\s*(?:\Z|\)|\||(?:{_JOINT}|NOT)\b))|"
    rf"(?P<aside>{_ASIDE})))")


class Bare(NamedTuple):
    """A text without the asides in it, and these as they were written."""

    text: str
    asides: tuple[str, ...]


def without_asides(text: str) -> Bare:
    """A text whose words keep the operators between them.  What stands in quotation marks is a
    phrase."""
    if "[" not in text and "(" not in text:
        return Bare(text, ())
    found = tuple(filter(None, map(_said, _FOUND.finditer(text))))
    return Bare(_FOUND.sub(lambda each: "" if _said(each) else each[0], text), found) if (
        found) else Bare(text, ())


def _said(found: re.Match[str]) -> str:
    """The aside that was found; empty for a phrase."""
    return (found["first"] or found["last"] or found["aside"] or "").strip()
