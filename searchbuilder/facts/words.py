"""The facts of words, fields, room and the platform itself."""

from __future__ import annotations

import re
from dataclasses import replace

from searchbuilder.dialect import Dialect, Limit
from searchbuilder.facts.fact import Fact, either
from searchbuilder.tokens import Tokens

NONE = "none"
SEPARATES, PART = "separates words", "part of words"
ANY_ENDING, NOTHING = "any ending", "nothing"
_PAST = "it is refused or cut short"
_UNTRIED = "nobody has tried"
# A star is tried behind so many letters.
STAR_LETTERS = 3


def _punctuation(dialect: Dialect) -> str | None:
    return SEPARATES if dialect.tokens in (Tokens.ALPHANUMERIC, Tokens.SIGNED) else None


def _with_punctuation(dialect: Dialect, value: str) -> Dialect:
    """Of signs such as those of C++ and R&D nobody asked: they are taken to matter."""
    if value == SEPARATES:
        return dialect if _punctuation(dialect) else replace(dialect, tokens=Tokens.SIGNED)
    return replace(dialect, tokens=Tokens.SPACED)


def _title_sign(text: str) -> str | None:
    sign = text if "{}" in text else f"{text}{{}}" if text.endswith(":") else ""
    return sign if re.fullmatch(r"[^\"'(){}]{1,30}\{\}[^\"'(){}]{0,5}", sign) else None


def _with_title(dialect: Dialect, sign: str) -> Dialect:
    """A box for titles stays one, whatever signs there are."""
    if "title" in dialect.boxes:
        return dialect
    fields = {name: each for name, each in dialect.fields.items() if name != "title"}
    return replace(dialect, fields=fields if sign == NONE else {"title": sign, **fields})


def _with_star(dialect: Dialect, value: str) -> Dialect:
    """Of stars within quotes and behind fewer letters nobody asked."""
    if value == NOTHING or dialect.star:
        return replace(dialect, star=dialect.star if value == ANY_ENDING else None)
    return replace(dialect, star="{}*", star_phrases=False, star_letters=STAR_LETTERS)


def _number(text: str) -> str | None:
    """A number; with a plus, of a length that works, and nobody knows whether longer ones do."""
    plain = re.sub(r"(?<=\d)[, ](?=\d{3})|\.0(?=\+?$)| characters?(?=\+?$)", "", text)
    found = re.fullmatch(r"([0-9]{1,7})( ?\+| or more)?", plain)
    return f"{int(found[1])}{'+' * bool(found[2])}" if found and int(found[1]) else None


def _length(dialect: Dialect) -> str | None:
    return next((str(limit.most) for limit in dialect.limits
                 if limit.what == "characters" and limit.enforced), None)


def _with_length(dialect: Dialect, value: str) -> Dialect:
    if value == _length(dialect):
        return dialect
    others = tuple(limit for limit in dialect.limits if limit.what != "characters")
    cut = not value.endswith("+")
    own = () if value == NONE else (Limit(
        "characters", int(value.rstrip("+")), cut, _PAST if cut else _UNTRIED, "checked by you",
        "your sheet Platforms"),)
    return replace(dialect, limits=(*own, *others))


def _address(text: str) -> str | None:
    return text if re.fullmatch(r"https?://[^\s{}\"]+\{\}[^\s{}\"]*", text) else None


TITLE_FIELD = Fact(
    name="Title field", label="How is a word looked for in job titles only?", values=(NONE,),
    typed=_title_sign, example="a sign such as title:{}", fields=("fields",),
    reads=lambda dialect: dialect.fields.get("title"), changes=_with_title,
    asks=r"whether title: works|whether the fields still work")
WORD_FORMS = Fact(
    name="Word forms", label="Are other forms of a word found, as nurses for nurse?",
    values=("found", "not found"), fields=("stems",),
    reads=lambda dialect: either(dialect.stems, "found", "not found"),
    changes=lambda dialect, value: replace(dialect, stems=value == "found"),
    asks=r"other forms of a word", doubt="whether it finds other forms of a word")
PUNCTUATION = Fact(
    name="Punctuation", label="Does a hyphen part two words?", values=(SEPARATES, PART),
    fields=("tokens",), reads=_punctuation, changes=_with_punctuation)
STAR = Fact(
    name="Star", label="What does a star at the end of a word stand for, as in therap*?",
    values=(ANY_ENDING, NOTHING), fields=("star", "star_phrases", "star_letters"), decides=False,
    reads=lambda dialect: ANY_ENDING if dialect.star else None, changes=_with_star)
LENGTH = Fact(
    name="Length", label="How many characters may a string have?", values=(NONE,), typed=_number,
    example="a number of characters such as 500, or 2000+ if that works and more was not tried",
    fields=("limits",), reads=_length, changes=_with_length,
    asks=r"how long a string may be", doubt="how long a string may be")
TITLE = Fact(
    name="Title", label="What is the platform called?",
    typed=lambda text: text if len(text) <= 60 else None, example="a name", fields=("title",),
    decides=False,
    reads=lambda dialect: dialect.title,
    changes=lambda dialect, value: replace(dialect, title=value))
ADDRESS = Fact(
    name="Results address", label="At which address are the results?", typed=_address,
    example="an address with {} for the string", fields=("url",), decides=False,
    reads=lambda dialect: dialect.url, changes=lambda dialect, value: replace(dialect, url=value))
