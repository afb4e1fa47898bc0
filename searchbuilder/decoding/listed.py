"""Several searches of the web in one text, one in each line of a list."""

from __future__ import annotations

import re

from searchbuilder.decoding.undone import Undone
from searchbuilder.dialect import Dialect

_ENTRY = re.compile(r"[ \t]*(?:[-–*+•▪▸]|\d{1,3}[.)])[ \t]+(?P<string>\S.*\S)[ \t]*")
_BARE = re.compile(r"[ \t]*(?P<string>site:\S.*\S)[ \t]*", re.IGNORECASE)
_PHRASE = re.compile(r"\"[^\"\n]*\"|“[^”\n]*”")
# What goes on in the next line, or from the one before.
_JOINED = re.compile(r"(?:AND|OR|NOT)\b|\||.*(?:\b(?:AND|OR|NOT|and|or)|[|,+])\Z")
_SITE = re.compile(r"(?<![\w-])site:\w", re.IGNORECASE)


def listed(text: str, _: Dialect | None = None) -> Undone | None:
    """The first of the searches that are entries of a list, or lines: each names its site, and no
    page is on two sites."""
    if "\n" not in text.strip() or "site:" not in text.casefold():
        return None
    lines = [line for line in text.split("\n") if line.strip()]
    entry = _BARE if all(map(_BARE.fullmatch, lines)) else _ENTRY
    found = [entry.fullmatch(line) for line in lines]
    strings = [each["string"] for each in found if each]
    if len(strings) < len(found) or not all(map(_is_of_site, strings)):
        return None
    first, *others = strings
    return Undone(first, unread=tuple(others)) if others else None


def _is_of_site(line: str) -> bool:
    bare = _PHRASE.sub("", line)
    return bool(_SITE.search(bare)) and not _JOINED.match(bare) and (
        bare.count("(") == bare.count(")"))
