"""Filters of a form that stand beside a string, or the lines of a block: `Filters: 2nd`,
`Spotlights: Changed jobs`, `Company size: 11–50`.

A string cannot hold them, and as words of it nobody would be found.
"""

from __future__ import annotations

import re

from searchbuilder.decoding.block_names import (
    ANYWHERE, EXCLUDED, JOINED, OPTIONAL, Labelled, known_label, labelled)
from searchbuilder.decoding.meaning import is_search
from searchbuilder.decoding.undone import Undone
from searchbuilder.dialect import Dialect

_OPERATOR = re.compile(r"\b(?:AND|OR|NOT)\b")
# What a filter has not.
_OF_STRING = re.compile(r"\b(?:AND|OR|NOT)\b|[\"“”()|]|(?<!\S)-\w")
# What is no word of a profile: `11–50 employees (most are small)`, `5+ years`.  A plain number or
# range is read as one.
_AMOUNTS = ("company size", "years of experience")
_PLAIN = r"[<>]?=?\d+(?:-\d+)?"
_AMOUNT = re.compile(rf"(?!{_PLAIN}(?:,[ \t]+{_PLAIN})*\Z)[<>≥~]?[ \t]*\d[^\"“”|]*")
# One of several.
_SIZE = re.compile(r"[<>≥~]?[ \t]*\d[\d.,]*(?:[ \t]*[-–][ \t]*\d[\d.,]*|\+)?"
                   r"(?:[ \t]*(?:employees|people|years?|yrs?))?(?:[ \t]*\([^()]*\))?")
_FILTERS = re.compile(r"(?:filters?|filtros?|filtres?|filtri)[ \t]*:", re.IGNORECASE)
# A heading and a line for each filter: `- Geography: Australia`.
_FILTER = r"(?i:filters?|filtros?|filtres?|filtri)"
_LIST = re.compile(
    rf"\n[ \t]*(?:(?:#{{1,6}}[ \t]+|\*\*){_FILTER}:?(?:\*\*)?:?|{_FILTER}:)[ \t]*"
    r"(?P<lines>(?:\n[ \t]*(?:[-*•▪][ \t]+)?(?:\*\*)?[A-Za-zÀ-ÿ][\w /()-]{1,40}"
    r"(?:\*\*)?:(?:\*\*)?[ \t]+[^\n]+)+)\s*\Z")
# What a form has as a box and not as a filter.
_BOXES = {"title", "skill", "company", ANYWHERE, EXCLUDED, OPTIONAL}
_WAITS = re.compile(r"\b(?:AND|OR|NOT)\s*\Z")
_JOINED = re.compile(r"\b(?:AND|OR|NOT)\b|[\"“”|]")


def settings(text: str, _: Dialect | None = None) -> Undone | None:
    """A block without the lines whose labels name no part of a search, where others have
    operators: those are what was typed into the form.  And a string without the filters below."""
    lines = labelled(text) if "\n" in text else ()
    if below := _below(text):
        return below
    if not lines:
        return None
    parts = list(map(_is_part, lines))
    if all(parts) or not any(parts):
        return None
    kept, left = ([line for line, part in zip(lines, parts) if part == which]
                  for which in (True, False))
    if not all(map(_is_amount, left)) and (
            not any(_OPERATOR.search(line.rest) for line in kept) or any(
                _OF_STRING.search(line.rest) for line in left if not _is_amount(line))):
        return None
    ends = [*(line.start for line in lines[1:]), len(text)]
    pieces = [text[line.start:end] for line, end in zip(lines, ends)]
    gone = tuple(JOINED.sub("", piece).strip() for piece, part in zip(pieces, parts) if not part)
    return Undone("".join(piece for piece, part in zip(pieces, parts) if part).strip("\n"),
                  remarks=gone, narrowed=True)


def _is_part(line: Labelled) -> bool:
    """Whether a line of a block says what a profile must have."""
    return bool(known_label(line.label)) and not _is_amount(line)


def _is_amount(line: Labelled) -> bool:
    """Whether a line says how many, which no profile says in these words."""
    parts = [part.strip() for part in line.rest.split(" OR ")]
    found = (_AMOUNT.fullmatch(parts[0]) and not _OPERATOR.search(parts[0]) if len(parts) == 1 else
             any(map(_AMOUNT.fullmatch, parts)) and all(map(_SIZE.fullmatch, parts)))
    return known_label(line.label) in _AMOUNTS and bool(found)


def _below(text: str) -> Undone | None:
    """A string without the line of filters below it, or the list of them."""
    listed = _LIST.search(text)
    string, filters = (text[:listed.start()], listed[0]) if listed else ("", "")
    if listed and is_search(string, "'") and not _WAITS.search(string) and not (
            _JOINED.search(filters)) and _BOXES.isdisjoint(
            known_label(each.label) for each in labelled(listed["lines"].strip("\n"))):
        return Undone(string.strip("\n"), remarks=tuple(
            filter(None, map(str.strip, filters.split("\n")))), narrowed=True)
    string, _, last = text.rstrip().rpartition("\n")
    if not _FILTERS.match(last.strip()) or _OF_STRING.search(last) or not is_search(string, "'"):
        return None
    return Undone(string.strip("\n"), remarks=(last.strip(),), narrowed=True)
