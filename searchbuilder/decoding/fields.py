"""Fields as tools and forms write them: `title="a b" AND company=Acme`, and several in one line,
`Title: a b | Location: Boston`."""

from __future__ import annotations

import re

from searchbuilder.decoding.block_names import known_label
from searchbuilder.decoding.sql import conditions
from searchbuilder.decoding.undone import Undone
from searchbuilder.dialect import Dialect
from searchbuilder.findings.pasted import SB622

_QUOTED = r"\"[^\"\n]*\"|“[^“”\n]*”"
_NAMES = {"title", "titles", "jobtitle", "jobtitles", "currenttitle", "pasttitle", "headline",
          "company", "companies", "currentcompany", "pastcompany", "employer", "location",
          "locations", "skill", "skills", "school", "schools", "industry", "language"}
_EQUALS = re.compile(rf"{_QUOTED}|(?<![\w&?$.])(?<![\w-]-)"
                     r"(?P<name>[A-Za-z]+(?:_[A-Za-z]+)?)=(?![=~>\s])")
_LIST = re.compile(rf"=\[(?P<items>(?:{_QUOTED})(?:,[ ]*(?:{_QUOTED}))*)\]")
# Between the parts of a line, and what names each.
_PART = re.compile(rf"{_QUOTED}|(?:\A[ \t]*|[ \t]*[|;,·•][ \t]*)(?P<label>[A-Z][A-Za-z]*"
                   r"(?: [A-Za-z]+){0,3})[ \t]*:[ \t]+")
_LEAST_PARTS = 2


def fields(text: str, dialect: Dialect | None = None) -> Undone | None:
    """A string with a colon behind each field, or a line for each part.

    dialect -- of a platform that the user named its own signs are read
    """
    return None if dialect or "://" in text or conditions(text) else (
        _equals(text) or _parts(text))


def _equals(text: str) -> Undone | None:
    names = [each["name"] for each in _EQUALS.finditer(text) if each["name"]] if (
        "=" in text) else []
    if not names or not all(_plain(name) in _NAMES for name in names) or (
            text.count("=") != len(names)):
        return None
    plain = _LIST.sub(lambda each: "=(" + re.sub(r",[ ]*", " OR ", each["items"]) + ")", text)
    plain = _EQUALS.sub(lambda each: _colon(each["name"]) if each["name"] else each[0], plain)
    said = dict.fromkeys(SB622.says("label", label=f"{name}=", plain=_colon(name))
                         for name in names)
    return Undone(plain, ". ".join(said))


def _plain(name: str) -> str:
    return name.replace("_", "").casefold()


def _colon(name: str) -> str:
    return f"{_plain(name)}:"


def _parts(text: str) -> Undone | None:
    found = [each for each in _PART.finditer(text.strip()) if each["label"]] if (
        "\n" not in text.strip()) else []
    known = len(found) >= _LEAST_PARTS and found[0].start() == 0 and all(
        known_label(each["label"]) for each in found)
    return Undone(_PART.sub(lambda each: f"\n{each['label']}: " if each["label"] else each[0],
                            text.strip()).strip()) if known else None
