"""Strings within a query for a database, and conditions that are written like one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from searchbuilder.characters import shortened
from searchbuilder.decoding.parameters import SEARCHES
from searchbuilder.decoding.undone import Undone
from searchbuilder.dialect import Dialect
from searchbuilder.dialects import known
from searchbuilder.findings.pasted import SB622

_INSIDE = r"'(?P<inside>(?:[^']|'')+)'"
_WHERE = r"(?i:SELECT\b[^'\"]*\bWHERE\s|WHERE\s)\s*"
_MORE = r"(?i:\s+(?:ORDER\s+BY|LIMIT|GROUP\s+BY)\b[^'\"]*)?"
# A name in capitals may be a word: TALENT MATCH 'NURSE'.
_QUERIES = tuple(map(re.compile, (
    rf"(?:(?:{_WHERE})?[\w.\"]+(?:\([^()\"]*\))?\s*@@\s*)?(?P<name>\w+)\(\s*(?:'\w+'\s*,\s*)?"
    rf"{_INSIDE}\s*\){_MORE}",
    rf"(?![A-Z]+\s)[\w.]+\s+(?P<name>MATCH)\s+{_INSIDE}{_MORE}",
    rf"{_WHERE}[\w.]+\s+(?P<name>(?i:MATCH))\s+{_INSIDE}{_MORE}",
    rf'{_WHERE}[\w.]+\s+(?P<name>(?i:MATCH))\s+"(?P<double>(?:[^"]|"")+)"{_MORE}',
    rf"(?:{_WHERE})?MATCH\s*\([^()]*\)\s*(?P<name>AGAINST)\s*\(\s*{_INSIDE}"
    rf"(?:\s+IN\s[A-Z ]*MODE)?\s*\){_MORE}")))
# This one has a grammar of its own, and no platform here.
_NO_PLATFORM = "AGAINST"


def search_of(text: str) -> Undone | None:
    """The string that a query for a database looks for."""
    plain = text.strip().rstrip(",;").rstrip()
    if plain[-1:] not in "')\"" and "LIMIT" not in plain and "ORDER" not in plain:
        return None
    found = next(filter(None, (query.fullmatch(plain) for query in _QUERIES)), None)
    taken = found and next(
        (each for each in known() if each.call == found["name"].lower()), None)
    if found is None or not taken and found["name"] != _NO_PLATFORM:
        return None
    double = found.groupdict().get("double")
    inside = double.replace('""', '"') if double else found["inside"].replace("''", "'")
    return Undone(inside, SB622.says("SQL", name=found["name"]), taken)


# --- conditions ---

_QUOTED = r"(?:\"[^\"\n]+\"|'[^'\n]+'|“[^”\n]+”)"
_LISTED = rf"[\[(]\s*{_QUOTED}(?:\s*,\s*{_QUOTED})*\s*[\])]"
# `title`, `currentCompany`.
_NAME = re.compile(r"[a-z_]{3,}(?:[A-Z][a-z]+)*")
# With a blank on both sides where the sign, or the word, may be one of a string.
_SIGNS = (r"!~|!=|<>|=~|==|=|(?<=\s)(?:[~^](?=\s)|NOT\s+IN(?=\s*[\[(])|IN(?=\s*[\[(])|"
          r"(?:not\s+)?in(?=\s*\[)|(?:NOT\s+)?(?:LIKE|CONTAINS)(?=\s))")
_PIECE = re.compile(
    rf"\s*(?:(?P<name>[A-Za-z][\w.]*)(?P<gap>\s*)(?P<sign>{_SIGNS})\s*"
    rf"(?P<value>{_QUOTED}|{_LISTED})|(?P<joint>(?i:and|or|not)\b|[()]|&&|\|\|)|"
    r"(?P<phrase>\"[^\"\n]+\"))")
_MARKS = "'\"”"
_VALUE = re.compile(_QUOTED)
_DENIES = ("!", "<>", "not")
_JOINTS = {"&&": "AND", "||": "OR"}
_ANYTHING, _MOST = "%", 60


class _Condition(NamedTuple):
    """A piece of the conditions: as it was written, and as a string says it."""

    written: str
    plain: str
    named: str = ""


def conditions(text: str, dialect: Dialect | None = None) -> Undone | None:
    """A whole text of conditions, `state = "Texas" or city != "Austin"`, as fields of a string."""
    if dialect or not any(map(text.__contains__, _MARKS)):
        return None
    pieces = list(_pieces(text.strip()))
    first = next((each for each in pieces if each.named), None)
    if first is None or any(not each.plain for each in pieces):
        return None
    return Undone(" ".join(each.plain for each in pieces), SB622.says(
        "filter", written=shortened(first.written, _MOST), plain=shortened(first.plain, _MOST)))


def _pieces(text: str) -> Iterator[_Condition]:
    """The pieces of the conditions; one without a text where it is something else."""
    at, wants = 0, True
    while at < len(text):
        found = _PIECE.match(text, at)
        if found is None or not wants and (found["name"] or found["phrase"]) or (
                found["phrase"] and "=" not in text) or found["name"] and not _is_field(found):
            yield _Condition("", "")
            return
        at = found.end()
        if found["name"]:
            yield _Condition(found[0].strip(), _as_field(found), found["name"])
            wants = False
        elif found["phrase"]:
            yield _Condition(found["phrase"], found["phrase"])
            wants = False
        else:
            joint = found["joint"].upper()
            yield _Condition(joint, _JOINTS.get(joint, joint))
            wants = joint != ")"


def _is_field(found: re.Match[str]) -> bool:
    """Whether a name is a field that is compared, and no parameter or code of a database."""
    return found["name"].casefold() not in SEARCHES and (
        bool(found["gap"]) or bool(_NAME.fullmatch(found["name"])))


def _as_field(found: re.Match[str]) -> str:
    values = [_bare(each[0]) for each in _VALUE.finditer(found["value"])]
    inside = values[0] if len(values) == 1 else f"({' OR '.join(values)})"
    denied = found["sign"].lower().startswith(_DENIES)
    return f"{'NOT ' * denied}{found['name']}:{inside}"


def _bare(value: str) -> str:
    """A value in double marks, without what stands for any signs around it."""
    return f'"{value[1:-1].strip(_ANYTHING)}"'
