"""Texts in which no word can be found, because blanks are missing or stand between letters.

Some programs write PDF files so, and some read them so.
"""

from __future__ import annotations

import re

_LONGEST_WORD = 20
_LONG = re.compile(r"[A-Za-z\u00c0-\u024f]{21,}")
# Of 48,000 texts none that could be read had more than a tenth of its signs in such runs, and none
# that could not had less than a seventh.
_SHARE_GLUED = 0.12
_SHARE_SPACED = 0.5
# A shorter text may be an address and nothing else.
_LEAST = 200


def trouble(text: str) -> str:
    """What keeps the words of a text from being found, for the user; empty if nothing does."""
    words = text.split() if len(text) >= _LEAST else []
    lengths = list(map(len, words))
    most = _SHARE_GLUED * len(text)
    if sum(filter(_LONGEST_WORD.__lt__, lengths)) > most and _glued(words) > most:
        return "its words run together without blanks"
    if lengths.count(1) > _SHARE_SPACED * len(words) and sum(
            word.isalpha() for word in words if len(word) == 1) > _SHARE_SPACED * len(words):
        return "there are blanks between the letters of its words"
    return ""


def _glued(words: list[str]) -> int:
    """How many letters there are in runs that are longer than words."""
    return sum(len(run) for word in words if len(word) > _LONGEST_WORD
               for run in _LONG.findall(word))
