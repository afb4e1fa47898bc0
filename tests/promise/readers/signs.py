"""A string cut into its signs: brackets, words, phrases in straight quotes."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

WORD = r"[^\W_]+"
CURLY = re.compile("[\u00ab\u00bb\u2018-\u201f\u2039\u203a]")


class Rejected(Exception):
    """The platform would not take this string, or nobody knows what it would do with it."""


@dataclass(frozen=True)
class Sign:
    """kind is one of `(`, `)`, `word`, `phrase`; lead is what is glued before it (`-intitle:`)."""

    kind: str
    text: str = ""
    lead: str = ""


Cutter = Callable[[str], list[Sign]]


def cutter(word: str = WORD, lead: str = "", escapes: bool = False) -> Cutter:
    """A function that cuts a string; `word` and `lead` are patterns of what the platform knows.

    A bracket may touch anything inside it, nothing outside: `foo(bar)` and `"a""b"` are Rejected.
    With `escapes`, a backslash in quotes makes the next sign an ordinary one.
    """
    inside = r'(?:[^"\\]|\\.)*' if escapes else r'[^"]*'
    sign = re.compile(rf'\s*(?P<lead>{lead})(?:(?P<open>\()|(?P<close>\))(?=[\s)]|$)'
                      rf'|"(?P<phrase>{inside})"(?=[\s)]|$)|(?P<word>{word})(?=[\s)]|$))')

    def cut(text: str) -> list[Sign]:
        if CURLY.search(text):
            raise Rejected(f"a curly quote: {text}")
        signs, place, end = [], 0, len(text.rstrip())
        while place < end:
            match = sign.match(text, place)
            if not match:
                raise Rejected(f"unknown sign at {text[place:]!r} in {text}")
            signs.append(_sign(match, escapes))
            place = match.end()
        return signs

    return cut


def _sign(match: re.Match[str], escapes: bool) -> Sign:
    lead = match["lead"]
    if match["open"]:
        return Sign("(", "(", lead)
    if match["close"]:
        if lead:
            raise Rejected(f"{lead} before a closing bracket")
        return Sign(")", ")")
    if match["word"]:
        return Sign("word", match["word"], lead)
    phrase = match["phrase"]
    return Sign("phrase", re.sub(r"\\(.)", r"\1", phrase) if escapes else phrase, lead)


def deepest(signs: list[Sign]) -> int:
    """How many brackets lie in one another: 1 for `(a) (b)`.  Rejected if they do not pair."""
    now = most = 0
    for sign in signs:
        now += {"(": 1, ")": -1}.get(sign.kind, 0)
        most = max(most, now)
        if now < 0:
            raise Rejected("a bracket is closed that was not opened")
    if now:
        raise Rejected("a bracket is not closed")
    return most


def without_brackets(signs: list[Sign]) -> list[Sign]:
    """The same signs with no brackets, which must have paired."""
    deepest(signs)
    return [sign for sign in signs if sign.kind not in "()"]
