"""What a person types for what a search showed: a number, about one, more than one, an error."""

from __future__ import annotations

import re
from typing import NamedTuple

# Numbers of results wander by about a tenth from one minute to the next, and are rounded.
NOISE = .12

_NUMBER = re.compile(
    r"(?:about|around|approx\.?|approximately|ca\.?|~|over|more than|>)?\s*"
    r"(\d{1,3}(?:[,.  ’']\d{3})+|\d+(?:[.,]\d+)?)\s*([km])?\s*(\+|or more)?"
    r"\s*(?:results?|hits?|match(?:es)?|people|candidates?|profiles?)?(?: found)?",
    re.IGNORECASE | re.ASCII)
_MORE = re.compile(r"\+|or more|over|more than|>", re.IGNORECASE)
_NONE = {"none", "no", "nothing", "zero", "nobody", "no one", "no results", "no results found",
         "no matches", "no matches found"}
_ERROR = re.compile(r"err|.*\berror\b.*|invalid.*|fail(?:s|ed)")
_SCALE = {"": 1, "k": 1_000, "m": 1_000_000}


class Count(NamedTuple):
    """How many people a search found: between `least` and `most`, None where there may be more.

    shown -- as it was typed; error -- the platform refused the search
    """

    shown: str
    least: float
    most: float | None
    error: bool = False


ERROR = Count("error", 0, 0, True)


def count(typed: str) -> Count | None:
    """What was typed, as a count; None if it is neither a number nor an error."""
    text = " ".join(typed.strip("\"'“” ").split()).casefold()
    if _ERROR.fullmatch(text):
        return ERROR
    if text in _NONE:
        return Count("0", 0, 0)
    if not (match := _NUMBER.fullmatch(text)):
        return None
    digits, scale = match[1], (match[2] or "").casefold()
    if not scale and re.fullmatch(r"\d+[.,]\d{1,2}|\d+[.,]\d{4,}", digits):
        return None
    number = float(digits.replace(",", ".")) if scale else float(re.sub(r"\D", "", digits))
    value = number * _SCALE[scale]
    return Count(" ".join(typed.split()), value, None if _MORE.search(text) else value)
