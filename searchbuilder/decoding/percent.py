"""Percent signs, as in an address."""

from __future__ import annotations

import re
from urllib.parse import unquote_to_bytes

from searchbuilder.decoding.entities import shown
from searchbuilder.decoding.undone import Undone
from searchbuilder.dialect import Dialect
from searchbuilder.findings.pasted import SB622

CODE = re.compile(r"%[0-9A-Fa-f]{2}")
# What nobody writes but an encoder: %22 %28 %29 in pairs, and %20 or + between words.
_SURE = re.compile(r"\b[A-Za-z]\w*+[)\"']?%20(?=[\w\"'(%+-])|%2[2-9]%20|%20%2[2-8]|"
                   r"(?<!\d)%2[0-9A-Fa-f][^\n%]{0,60}+%2[0-9A-Fa-f]")
_PLUS = re.compile(r"(?<!\d)%(?:2[0-9A-Fa-f]|3[A-Fa-f]|7[Cc])")


def unquoted(text: str) -> str:
    """Percent signs undone, in UTF-8 or as old Windows programs wrote them."""
    data = unquote_to_bytes(text)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def undone(code: str) -> str:
    """What a code of an address was read as; empty if there was none."""
    return SB622.says("address", code=code, sign=shown(_sign(code))) if code else ""


def _sign(code: str) -> str:
    return " " if code == "+" else unquoted(code)


def percent(text: str, dialect: Dialect | None = None) -> Undone | None:
    """A string written as in an address: every blank in it is %20 or +."""
    plain = text.strip()
    first = None if any(map(str.isspace, plain)) else first_code(plain)
    if first is None:
        return None
    for _ in range(2):
        if first_code(plain) is not None and not any(map(str.isspace, plain)):
            plain = unquoted(plain if "%20" in plain or "%2520" in plain else
                             plain.replace("+", " "))
    return Undone(plain, undone(first[0]))


def first_code(text: str) -> re.Match[str] | None:
    """The first percent code of a text that nobody writes by hand."""
    sure = "%" in text and _SURE.search(text) or "+" in text and _PLUS.search(text)
    return CODE.search(text, sure.start()) if sure else None
