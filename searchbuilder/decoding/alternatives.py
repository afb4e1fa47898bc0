"""A line of alternatives behind the name of a field, as forms show it: `Title: "a b" OR c`."""

from __future__ import annotations

import re

from searchbuilder.decoding.block_names import labelled
from searchbuilder.decoding.meaning import field_of
from searchbuilder.decoding.undone import Undone
from searchbuilder.dialect import Dialect
from searchbuilder.findings.pasted import SB622

_BULLET = r"[ \t]*(?:(?:[-*+•▪·–→]|\d{1,3}[.)])[ \t]+)?"
# In small letters or without a blank behind it, it is a field of a string.
_NAME = r"[^\W\d_a-zß-öø-ÿ]\w+(?: \w+){0,3}(?: \([^()\n]{1,30}\))?"
_LABEL = rf"(?:\*\*)?(?P<label>{_NAME})(?:\*\*:|:\*\*| ?:)"
_PHRASE = re.compile(r"\"[^\"\n]*\"|“[^“”\n]*”")
_LINE = re.compile(rf"{_BULLET}{_LABEL}[ \t]+"
                   rf"(?P<rest>(?:{_PHRASE.pattern}|[^()|:\"“”,;\n-]|(?<=\w)-)+)")
_OPERATOR = re.compile(r"\b(?:AND|OR|NOT)\b")
# What goes on in the next line, or from the one before.
_GOES_ON = re.compile(r"(?:AND|OR|NOT)\b|.*\b(?:AND|OR|NOT)\Z")


def alternatives(text: str, dialect: Dialect | None = None) -> Undone | None:
    """A line of alternatives with all of them in the field, not the first alone; of several lines
    each, unless all are parts of a block.

    dialect -- the user named it: a field that it writes with a colon is read as it reads it
    """
    lines = text.strip().split("\n")
    if not any(" OR " in line for line in lines) or len(lines) > 1 and labelled("\n".join(lines)):
        return None
    plain, said = [], []
    for line in lines:
        found = None if _GOES_ON.match(line.strip()) else _LINE.fullmatch(line.strip())
        field = field_of(found["label"]) if found else ""
        if found and field and not (dialect and field in dialect.fields) and set(
                _OPERATOR.findall(_PHRASE.sub("", found["rest"]))) == {"OR"}:
            line = f"{field}:({found['rest'].strip()})"
            said.append(SB622.says("label", label=f"{found['label']}:", plain=f"{field}:"))
        plain.append(line)
    return Undone("\n".join(plain), ". ".join(said)) if said else None
