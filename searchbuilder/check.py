"""Everything that is wrong with a workbook, in one run."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from searchbuilder.build import built
from searchbuilder.diagnostic import ERROR, WARNING, Diagnostic
from searchbuilder.rules import Subject, rules
from searchbuilder.rules.subject import typed
from searchbuilder.workbook.accept import accepted
from searchbuilder.workbook.follow import roots
from searchbuilder.workbook.model import book
from searchbuilder.workbook.reader import read_rows

_ADDRESS = re.compile(r"(?P<sheet>.*)!(?P<letters>[A-Z]+)(?P<row>\d+)", re.DOTALL)


class Check(NamedTuple):
    """What was found in a workbook, in the order of its cells."""

    workbook: str
    diagnostics: tuple[Diagnostic, ...]

    def fails(self, strict: bool) -> bool:
        """Whether there are errors, or with `strict` warnings."""
        bad = (ERROR, WARNING) if strict else (ERROR,)
        return any(each.severity in bad for each in self.diagnostics)


def check(workbook: str) -> Check:
    """All findings of reading, of building every search, and of every rule.

    UnreadableFile if there is nothing to read.
    """
    rows = read_rows(workbook)
    contents = book(rows)
    subject = Subject(rows, contents, built(contents, workbook), tuple(typed(rows)))
    looked = (each for rule in rules().values() if rule.look for each in rule.look(subject))
    found = roots([*subject.build.diagnostics, *accepted(looked, contents.accepts)],
                  contents.unread)
    return Check(workbook, tuple(_in_order(_shown(found, subject), subject)))


def _shown(found: Iterable[Diagnostic], subject: Subject) -> Iterable[Diagnostic]:
    """The findings with the text of their cells."""
    texts = {typed.cell: typed.text for typed in subject.typed()}
    return (each if each.text else each._replace(text=texts.get(each.cell, ""))
            for each in dict.fromkeys(found))


def _in_order(found: Iterable[Diagnostic], subject: Subject) -> list[Diagnostic]:
    """Sheet by sheet as they stand in the workbook, row by row."""
    sheets = {rows[0].cell("").rpartition("!")[0]: number
              for number, rows in enumerate(subject.rows.sheets.values()) if rows}

    def place(each: Diagnostic) -> tuple[int, int, int, str, int, str]:
        cell = _ADDRESS.fullmatch(each.cell)
        if cell is None:
            return -1, 0, 0, "", each.column, each.code
        return (sheets.get(cell["sheet"], len(sheets)), int(cell["row"]), len(cell["letters"]),
                cell["letters"], each.column, each.code)
    return sorted(found, key=place)
