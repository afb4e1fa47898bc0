"""The sheets of a workbook: one small module each, with its columns, found by looking."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules

from searchbuilder.workbook.sheet import Column, Sheet


def having(wanted: Callable[[Column], object]) -> dict[str, tuple[Column, ...]]:
    """The names of the sheets that are read, each with its columns of which something is true."""
    found = {name: tuple(filter(wanted, sheet.columns)) for name, sheet in SHEETS.items()}
    return {name: columns for name, columns in found.items() if columns}


_MODULES = [import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__)]
_ALL: list[Sheet] = sorted((module.SHEET for module in _MODULES), key=lambda each: each.position)
# The sheets that are read, by their names.
SHEETS = {sheet.name: sheet for sheet in _ALL if sheet.read}
# Those that a workbook may have and that are not read.
UNREAD = tuple(sheet for sheet in _ALL if not sheet.read)
