"""Cells that should name one thing and name several, and items of lists that do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from typing import NamedTuple

from searchbuilder.diagnostic import ERROR, WARNING, Diagnostic
from searchbuilder.vocabulary.names import name_key
from searchbuilder.vocabulary.several import (
    EMPLOYER, JOB, OTHER, PLACE, Several, listed, separated, shown)
from searchbuilder.workbook.bullets import bare
from searchbuilder.workbook.rows import Row, Rows
from searchbuilder.workbook.values import clean

# Quick to say that a text has none of the signs.
_SIGNS = re.compile(r"[;|,/\n\r\t；｜、，／\u2028\u2029•·]|\b(?:OR|or|ODER|oder|OU|ou|ИЛИ)\b")
_PERHAPS = re.compile(r"\s(?:or|oder|ou|/|／)\s")
# Blanks that part what stands in a cell; cleaning would make one blank of each.
_PARTING = dict.fromkeys(map(ord, "\t\x0b\u2028\u2029"), "\n")
_ITEM = re.compile(r"[^;|\n]+")


class _One(NamedTuple):
    """A column whose cells name one thing: what such things are called, what kind they are of,
    and whether the text of the cell is searched."""

    called: str
    kind: str
    searched: bool = True


_SINGLE = {
    ("Terms", "Term"): _One("terms", OTHER), ("Synonyms", "Synonym"): _One("synonyms", OTHER),
    ("Titles", "Role"): _One("roles", "", False), ("Titles", "Title"): _One("titles", JOB),
    ("False friends", "Synonym"): _One("synonyms", OTHER, False),
    ("Locations", "Group"): _One("groups", "", False),
    ("Locations", "Place"): _One("places", PLACE),
    ("Employers", "Employer"): _One("employers", EMPLOYER),
    ("Employers", "Group"): _One("groups", "", False)}
_LISTS = {
    ("Terms", "Quick synonyms"): OTHER, ("Levels", "Title words"): OTHER,
    ("Levels", "Not in title"): OTHER, ("Locations", "Also written"): PLACE,
    ("Employers", "Also written"): EMPLOYER, ("Searches", "Where"): PLACE,
    ("Searches", "Employers"): EMPLOYER}
_TERMS = "terms with synonyms"
# Where each kind of thing has its names.
_NAMES = {OTHER: (("Terms", "Term"), ("Synonyms", "Synonym")), JOB: (("Titles", "Title"),),
          PLACE: (("Locations", "Place"),), EMPLOYER: (("Employers", "Employer"),)}


def parted(row: Row, column: str) -> tuple[str, ...]:
    """What a cell names between `;`, bars, line breaks or OR.  A line break may also stand within
    a name, so that the whole text is named too."""
    found = _separated(row, column)
    if found is None:
        return (row.get(column), *(_perhaps(row, column) if _is_barred(row, column) else ()))
    return (row.get(column), *found.parts) if found.sign == "\n" else found.parts


class _Known:
    """The keys of the names of each kind of thing, gathered when they are asked for."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._found: dict[str, Set[str]] = {}

    def __getitem__(self, kind: str) -> Set[str]:
        if kind not in self._found:
            self._found[kind] = {name_key(row.get(column)) for sheet, column in _NAMES[kind]
                                 for row in self._rows.sheets.get(sheet, ())}
        return self._found[kind]

    def has_synonyms(self, row: Row) -> bool:
        """Whether a term is searched by other words than its name."""
        if _TERMS not in self._found:
            self._found[_TERMS] = {name_key(each.get("Term"))
                                   for each in self._rows.sheets.get("Synonyms", ())
                                   if each.get("Synonym")}
        return bool(row.get("Quick synonyms")) or name_key(row.get("Term")) in self._found[_TERMS]


def several(rows: Rows) -> Iterator[Diagnostic]:
    """A finding for each cell or item that names several things."""
    known = _Known(rows)
    for sheet, some in rows.sheets.items():
        single = {column: one for (on, column), one in _SINGLE.items() if on == sheet}
        lists = {column: kind for (on, column), kind in _LISTS.items() if on == sheet}
        columns = (*single, *lists)
        for row in some if columns else ():
            if _has_signs(row, columns) and name_key(row.get("Use")) != "no":
                yield from _in_row(row, single, lists, known)


def _has_signs(row: Row, columns: tuple[str, ...]) -> bool:
    """Quick to say that nothing in the row names several things."""
    values, written, search = row.values, row.typed, _SIGNS.search
    for column in columns:
        text = values.get(column)
        if text and search(written.get(column, text) if written else text):
            return True
    return False


def _in_row(row: Row, single: Mapping[str, _One], lists: Mapping[str, str], known: _Known
            ) -> Iterator[Diagnostic]:
    for column, one in single.items():
        if column == "Term" and known.has_synonyms(row):
            one = one._replace(kind="", searched=False)
        found = _separated(row, column)
        if found:
            yield (_barred(row, column, found) if _is_barred(row, column)
                   else _single(row, column, one, found))
        elif _is_barred(row, column) and (perhaps := _perhaps(row, column)):
            yield _barred(row, column, Several("", perhaps), WARNING)
        elif one.kind and (found := listed(row.get(column), one.kind, known[one.kind])):
            yield _single(row, column, one, found)
    for column, kind in lists.items():
        if text := row.get(column):
            yield from _in_list(row, column, text, kind, known[kind])


def _separated(row: Row, column: str) -> Several | None:
    """Quotation marks around the whole text say that it is one thing."""
    text = row.typed.get(column, row.get(column))
    return None if text[:1] == '"' else separated(bare(clean(text.translate(_PARTING))).text)


def _single(row: Row, column: str, one: _One, found: Several) -> Diagnostic:
    phrase = ", searched as one phrase" if one.searched else ""
    also = ("; if it is one name, take the line break out" if found.sign == "\n" else "")
    return Diagnostic(
        "SB226", WARNING, f"this looks like {len(found.parts)} {one.called} in one cell{phrase}: "
        f"{shown(found.parts)}", row.cell(column), 0, f"give each a row of its own{also}")


def _is_barred(row: Row, column: str) -> bool:
    """Whether a cell names an employer whose people nobody may be offered."""
    return column == "Employer" and row.get("Treat as") == "off-limits"


def _perhaps(row: Row, column: str) -> tuple[str, ...]:
    """What a cell may name where a sign also stands within names: to leave out one too many harms
    less than to let a client through."""
    parts = tuple(filter(None, map(str.strip, _PERHAPS.split(row.get(column)))))
    listing = listed(row.get(column), EMPLOYER)
    return parts if parts[1:] else listing.parts if listing else ()


def _barred(row: Row, column: str, found: Several, severity: str = ERROR) -> Diagnostic:
    return Diagnostic(
        "SB226", severity, f"this looks like {len(found.parts)} off-limits employers in one cell: "
        f"{shown(found.parts)}; for now each of them is left out", row.cell(column), 0,
        "give each a row of its own with off-limits under Treat as, so that no client is missed")


def _in_list(row: Row, column: str, text: str, kind: str, known: Set[str]) -> Iterator[Diagnostic]:
    for item in _ITEM.finditer(text):
        found = separated(item[0]) or listed(item[0].strip(), kind, known)
        if found and found.sign != ",":
            barred = column == "Also written" and row.get("Treat as") == "off-limits"
            start = item.start() + len(item[0]) - len(item[0].lstrip())
            yield Diagnostic(
                "SB226", ERROR if barred and found.sign == "OR" else WARNING,
                f"this looks like {len(found.parts)} things, searched as one phrase: "
                f"{shown(found.parts)}", row.cell(column), start + 1, "write ; between them",
                text, len(item[0].strip()))
