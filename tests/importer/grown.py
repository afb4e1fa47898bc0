"""The rows of a workbook, and with them those that an intake adds, as they are read."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from searchbuilder.workbook.reader import Row, read_rows
from searchbuilder.workbook.sheets import SHEETS

from conftest import save


@cache
def rows_of(text):
    """The rows of a workbook that is given as a text table."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "book.xlsx"
        save(path, text)
        return read_rows(str(path))


def grown(rows, added):
    """`rows` with the added ones below them."""
    names = dict.fromkeys((*rows.sheets, *added))
    return rows._replace(sheets={name: (*rows.sheets.get(name, ()), *_new(
        name, rows.sheets.get(name, ()), added.get(name, ()))) for name in names})


def _new(sheet, there, added):
    letters = dict(there[0].letters) if there else {}
    for number, row in enumerate(added, (there[-1].number if there else 1) + 1):
        yield Row(sheet, number, row, {**dict.fromkeys(row, "A"), **letters},
                  columns=SHEETS[sheet].column)
