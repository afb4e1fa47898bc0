"""Cells that should name one thing and name several, and items of lists that do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from searchbuilder.diagnostic import ERROR, WARNING, Diagnostic, Location, Severity
from searchbuilder.findings.expressions import SB226
from searchbuilder.vocabulary.names import name_key
from searchbuilder.vocabulary.several import EMPLOYER, Several, listed, separated, shown
from searchbuilder.workbook.bullets import bare
from searchbuilder.workbook.rows import Row, Rows
from searchbuilder.workbook.sheet import Column, Kind, Searched
from searchbuilder.workbook.sheets import having
from searchbuilder.workbook.values import clean

# Quick to say that a text has none of the signs.
_SIGNS = re.compile(r"[;|,/\n\r\t；｜、，／\u2028\u2029•·]|\b(?:OR|or|ODER|oder|OU|ou|ИЛИ)\b")
_PERHAPS = re.compile(r"\s(?:or|oder|ou|/|／)\s")
# Blanks that part what stands in a cell; cleaning would make one blank of each.
_PARTING = dict.fromkeys(map(ord, "\t\x0b\u2028\u2029"), "\n")
_ITEM = re.compile(r"[^;|\n]+")

_TERMS = "terms with synonyms"
_LOOKED_AT = having(lambda column: column.plural or column.thing)


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
            self._found[kind] = {
                name_key(row.get(column.name)) for sheet, columns in _LOOKED_AT.items()
                for column in columns if column.thing == kind
                and column.kind is not Kind.LIST and column.searched is not Searched.NEVER
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
        columns = _LOOKED_AT.get(sheet, ())
        names = [column.name for column in columns]
        for row in some if columns else ():
            if _has_signs(row, names) and not row.is_off:
                yield from _in_row(row, columns, known)


def _has_signs(row: Row, columns: Sequence[str]) -> bool:
    """Quick to say that nothing in the row names several things."""
    values, written, search = row.values, row.typed, _SIGNS.search
    for column in columns:
        text = values.get(column)
        if text and search(written.get(column, text) if written else text):
            return True
    return False


def _in_row(row: Row, columns: Sequence[Column], known: _Known) -> Iterator[Diagnostic]:
    for column in columns:
        text = row.get(column.name)
        if column.kind is not Kind.LIST:
            yield from _in_name(row, column, known)
        elif text:
            yield from _in_list(row, column, text, known[column.thing])


def _in_name(row: Row, column: Column, known: _Known) -> Iterator[Diagnostic]:
    text, found = row.get(column.name), _separated(row, column.name)
    only_name = column.searched is Searched.ALONE and known.has_synonyms(row)
    searched = column.searched is not Searched.NEVER and not only_name
    if found:
        yield (_barred(row, column.name, found) if _is_barred(row, column.name)
               else _single(row, column, searched, found))
    elif _is_barred(row, column.name) and (perhaps := _perhaps(row, column.name)):
        yield _barred(row, column.name, Several("", perhaps), WARNING)
    elif column.thing and not only_name and (
            found := listed(text, column.thing, known[column.thing])):
        yield _single(row, column, searched, found)


def _separated(row: Row, column: str) -> Several | None:
    """Quotation marks around the whole text say that it is one thing."""
    text = row.typed.get(column, row.get(column))
    return None if text[:1] == '"' else separated(bare(clean(text.translate(_PARTING))).text)


def _single(row: Row, column: Column, searched: bool, found: Several) -> Diagnostic:
    case = ("phrase" if searched else "name") + (", lines" if found.sign == "\n" else "")
    return SB226.found(Location(row.cell(column.name)), case, count=len(found.parts),
                       things=column.plural, parts=shown(found.parts))


def _is_barred(row: Row, column: str) -> bool:
    """Whether a cell names an employer whose people nobody may be offered."""
    return column == "Employer" and row.get("Treat as") == "off-limits"


def _perhaps(row: Row, column: str) -> tuple[str, ...]:
    """What a cell may name where a sign also stands within names: to leave out one too many harms
    less than to let a client through."""
    parts = tuple(filter(None, map(str.strip, _PERHAPS.split(row.get(column)))))
    listing = listed(row.get(column), EMPLOYER)
    return parts if parts[1:] else listing.parts if listing else ()


def _barred(row: Row, column: str, found: Several, severity: Severity = ERROR) -> Diagnostic:
    return SB226.found(Location(row.cell(column)), "off-limits", severity,
                       count=len(found.parts), parts=shown(found.parts))


def _in_list(row: Row, column: Column, text: str, known: Set[str]) -> Iterator[Diagnostic]:
    barred = "Treat as" in row.columns and row.get("Treat as") == "off-limits"
    for item in _ITEM.finditer(text):
        found = separated(item[0]) or listed(item[0].strip(), column.thing, known)
        if found and found.sign != ",":
            start = item.start() + len(item[0]) - len(item[0].lstrip())
            at = Location(row.cell(column.name), start + 1, len(item[0].strip()), text)
            yield SB226.found(at, "items", ERROR if barred and found.sign == "OR" else WARNING,
                              count=len(found.parts), parts=shown(found.parts))
