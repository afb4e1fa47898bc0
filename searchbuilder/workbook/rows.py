"""Rows of text, every value with its cell."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from searchbuilder.diagnostic import Diagnostic
from searchbuilder.vocabulary.names import name_key
from searchbuilder.workbook.sheet import Column


class Row(NamedTuple):
    """One row: `values` by column, only those that are filled; `extra` by unknown header.

    failed -- the columns whose value could not be read, which is reported already
    typed -- the text as it was typed, where `values` has it repaired
    columns -- those of its sheet, by name; of no other can anybody ask
    """

    sheet: str
    number: int
    values: Mapping[str, str]
    letters: Mapping[str, str]
    extra: Mapping[str, str] = MappingProxyType({})
    failed: frozenset[str] = frozenset()
    typed: Mapping[str, str] = MappingProxyType({})
    columns: Mapping[str, Column] = MappingProxyType({})

    def get(self, column: str) -> str:
        """The text in a column.  KeyError if the sheet is none that has it."""
        self._check(column)
        return self.values.get(column, "")

    @property
    def is_off(self) -> bool:
        """Whether it is kept without being used."""
        return name_key(self.values.get("Use", "")) == "no"

    def cell(self, column: str) -> str:
        """The address for Excel's name box, also of a column that the row leaves blank."""
        if column not in self.letters:
            self._check(column)
        return address(self.sheet, self.letters.get(column, "A"), self.number)

    def _check(self, column: str) -> None:
        if column not in self.columns:
            raise KeyError(f"no column “{column}” belongs to the sheet {self.sheet}")


class Heading(NamedTuple):
    """The sheet that is read under a name of ours, by the title of its tab.

    number -- of the header row, 0 if none was found; places -- column to its place, 0-based
    """

    title: str
    number: int = 0
    places: Mapping[str, int] = MappingProxyType({})


class Rows(NamedTuple):
    """The rows of every known sheet, and what was found while reading them.

    unread -- the sheets (column empty) and columns that are not there or not read, each with the
    finding that says so
    headings -- where the columns of each known sheet stand
    created -- when the workbook was made, if it says so
    """

    sheets: Mapping[str, tuple[Row, ...]]
    diagnostics: tuple[Diagnostic, ...]
    unread: Mapping[tuple[str, str], Diagnostic] = MappingProxyType({})
    headings: Mapping[str, Heading] = MappingProxyType({})
    created: str = ""

    def title(self, sheet: str) -> str:
        """What the tab of a sheet says, or would say: its name, or an older one."""
        return self.headings[sheet].title if sheet in self.headings else sheet


def address(sheet: str, letter: str, number: int) -> str:
    """`Synonyms!B7`, or `'Ambiguous abbreviations'!B7`: what can be typed in Excel's name box."""
    return f"{_quoted(sheet)}!{letter}{number}"


@lru_cache(maxsize=256)
def _quoted(sheet: str) -> str:
    plain = re.fullmatch(r"[A-Za-z_][A-Za-z0-9_.]*", sheet)
    return sheet if plain else "'" + sheet.replace("'", "''") + "'"
