"""A line of alternatives behind the name of a field, as forms show it: `Title: "a b" OR c`."""

from __future__ import annotations

import re

from searchbuilder.decoding.meaning import field_of
from searchbuilder.decoding.undone import Undone
from searchbuilder.dialect import Dialect
from searchbuilder.findings.pasted import SB622

_BULLET = r"[ \t]*(?:(?:[-*+•▪·–→]|\d{1,3}[.)])[ \t]+)?"
# In small letters or without a blank behind it, it is a field of a string.
_LABEL = r"(?:\*\*)?(?P<label>[^\W\d_a-zß-öø-ÿ]\w+(?: \w+){0,2})(?:\*\*:|:\*\*| ?:)[ \t]+"
_PHRASE = re.compile(r"\"[^\"\n]*\"|“[^“”\n]*”")
_LINE = re.compile(rf"{_BULLET}{_LABEL}"
                   rf"(?P<rest>(?:{_PHRASE.pattern}|[^()|:\"“”,;\n-]|(?<=\w)-)+)")
_OPERATOR = re.compile(r"\b(?:AND|OR|NOT)\b")


def alternatives(text: str, dialect: Dialect | None = None) -> Undone | None:
    """The line with all of them in that field, not the first alone.

    dialect -- the user named it: a field that it writes with a colon is read as it reads it
    """
    found = _LINE.fullmatch(text.strip()) if " OR " in text else None
    field = field_of(found["label"]) if found else ""
    if found is None or not field or dialect and field in dialect.fields or set(
            _OPERATOR.findall(_PHRASE.sub("", found["rest"]))) != {"OR"}:
        return None
    return Undone(f"{field}:({found['rest']})", SB622.says(
        "label", label=f"{found['label']}:", plain=f"{field}:"))
