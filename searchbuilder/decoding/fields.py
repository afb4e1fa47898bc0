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
_PART = re.compile(rf"{_QUOTED}|(?:\A[ \t]*|[ \t]*[|;,·•+][ \t]*)"
                   r"(?:(?P<name>[A-Za-z]+)=(?![=~>\s])|"
                   r"(?P<label>[A-Z][A-Za-z]*(?: [A-Za-z]+){0,3})[ \t]*:[ \t]+)")
# A list of them: in PL/SQL it is no sign.
_SLASHES, _LEAST_SLASHES = re.compile(r"(?<=\w)/(?=\w)"), 2
_LEAST_PARTS = 2


def fields(text: str, dialect: Dialect | None = None) -> Undone | None:
    """A string with a colon behind each field, or a line for each part.

    dialect -- of a platform that the user named its own signs are read
    """
    return None if dialect or "://" in text or conditions(text) else (
        _parts(text) or _equals(text))


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
    line = text.strip()
    found = [each for each in _PART.finditer(line) if _named(each)] if "\n" not in line else []
    if len(found) < _LEAST_PARTS or found[0].start() or not all(
            known_label(_named(each)) for each in found):
        return None
    plain = _PART.sub(lambda each: f"\n{_named(each)}: " if _named(each) else each[0], line)
    return Undone("\n".join(map(_listed, plain.strip().split("\n"))))


def _named(part: re.Match[str]) -> str:
    return (part["name"] or part["label"] or "").capitalize()


def _listed(line: str) -> str:
    """A line with semicolons for the slashes of a list: `A/B/C`."""
    several = len(_SLASHES.findall(line)) >= _LEAST_SLASHES and '"' not in line
    return _SLASHES.sub("; ", line) if several else line
