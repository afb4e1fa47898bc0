"""How a platform cuts text into the words that it compares."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from unicodedata import normalize

_ALPHANUMERIC_RUN = re.compile(r"[^\W_]+")
# A dot at the end is a full stop, as in Inc. and Sr.
_SIGNED_RUN = re.compile(r"\.?(?:[\w#+&@$%]++(?:\.(?=[\w#+&@$%]))?)++")


class Tokens(Enum):
    """How a platform cuts text into the words it compares."""

    SPACED = "unknown, so two spellings are one only where case and spaces alone differ"
    LETTERED = ("unknown likewise, but quotation marks separate, and without a letter or digit "
                "there is no word")
    SIGNED = ("runs of letters and digits with the signs that make a word of its own, as in C#, "
              "C++, .NET and R&D; every other character separates")
    ALPHANUMERIC = "runs of letters and digits; every other character separates"

    # As each is itself alone; Enum hashes its name anew each time.
    __hash__ = object.__hash__

    def of(self, text: str) -> tuple[str, ...]:
        """The words of a text that are compared."""
        if self is Tokens.SPACED:
            return _spaced(text)
        words = _alphanumeric(text)
        if self is Tokens.ALPHANUMERIC or not words:
            return words
        return _signed(text) if self is Tokens.SIGNED else _spaced(text)


@lru_cache(maxsize=65536)
def _spaced(text: str) -> tuple[str, ...]:
    return tuple(normalize("NFC", text).lower().split())


@lru_cache(maxsize=65536)
def _signed(text: str) -> tuple[str, ...]:
    return tuple(_SIGNED_RUN.findall(normalize("NFC", text).lower()))


@lru_cache(maxsize=65536)
def _alphanumeric(text: str) -> tuple[str, ...]:
    return tuple(_ALPHANUMERIC_RUN.findall(normalize("NFC", text).lower()))
