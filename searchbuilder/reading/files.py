"""Files of strings: which of their lines are strings, what these are called, what is skipped."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from searchbuilder.decoding.block_names import known_label
from searchbuilder.decoding.embedded import embedded
from searchbuilder.decoding.literals import literals
from searchbuilder.decoding.wrapped import program
from searchbuilder.diagnostic import Diagnostic
from searchbuilder.findings.pasted import SB624
from searchbuilder.reading.blocks import parts
from searchbuilder.reading.grammar import FIELDS
from searchbuilder.reading.refused import is_posting, refusal


class Written(NamedTuple):
    """A string that somebody kept.  name -- what they call it; empty if nothing"""

    text: str
    name: str = ""


class Kept(NamedTuple):
    """The strings of a file, and what was skipped: `comments`, `headings`, empty `rows`, each with
    how many lines."""

    strings: tuple[Written, ...]
    skipped: tuple[tuple[str, int], ...] = ()

    def note(self) -> tuple[Diagnostic, ...]:
        """The finding that counts what was skipped; none where nothing was."""
        if not self.skipped:
            return ()
        counts = dict(self.skipped)
        case = _ROW if _ROW in counts else " and ".join(counts)
        return (SB624.found(case=case, comments=counts.get(_COMMENT, 0),
                            headings=counts.get(_HEADING, 0), rows=counts.get(_ROW, 0)),)


# A list or a text of a program that goes on in the next line.
_OPENED = re.compile(r"\A[^\n]*(?:[\[({=`]|\"{3}|'{3})[ \t]*\n")
_COMMENT, _HEADING, _ROW = "comments", "headings", "rows"
_SKIPPED = re.compile(r"\s*(?:(?P<comment>#)(?:\s|$)|(?P<heading>#{2,6}\s)|"
                      r"(?P<rule>(?:```|~~~)[\w+-]*\s*$|[-=*_]{3,}\s*$))")
_BULLET = re.compile(r"\s*(?:[-*+•▪]|\d{1,3}[.)])[ \t]+(?=\S)")
_NAMED = re.compile(r"(?:\*\*)?"
                    r"(?P<name>[^\W_][^\"():|\[\]{}<>=~*\n]{0,59}(?:\([^()\":\n]{0,40}\))?)"
                    r"(?:\*\*)?[ \t]*:(?:\*\*)?[ \t]+(?P<text>\S.*)", re.DOTALL)
_OPERATOR = re.compile(r"\b(?:AND|OR|NOT)\b")
_MOST_NAME_WORDS = 8
_ENDS_OPEN = re.compile(r"(?:\s|\A)(?:AND|OR|NOT)\Z")
_LONGEST_END = 4
_BEGINS_OPEN = re.compile(r"\s*(?:AND|OR)[ \t]")
# A cell of a spreadsheet, with the line breaks in it.
_CELL = re.compile(r'^"(?:[^"]|"")*+"[ \t]*$', re.MULTILINE)
# The same in a row behind its name.
_ROW_WITH_NAME = re.compile(r'(?P<name>[^\W_][^",;\t\n]{0,59})[,;\t]'
                            r'(?P<text>"(?=[^\n]*"")(?:[^"]|"")*+")\s*')

# The columns that hold strings and names, the surest first.
_STRING_COLUMNS = ("text", "boolean string", "search string", "boolean search", "boolean",
                   "string", "search query", "query", "keywords")
_NAME_COLUMNS = ("name", "search", "search name", "role", "title", "job title", "position",
                 "label")
_MOST_HEADER = 40


def strings_of(text: str) -> Kept:
    """The strings of a text that is a file: one a line, a row, or a block of lines."""
    whole = text.strip()
    pieces = literals(whole)
    if is_posting(whole) or program(whole) or pieces and "\n" not in pieces.text:
        return Kept((Written(whole),))
    listed = embedded(whole) if "\n" not in whole or _OPENED.search(whole) else None
    if listed and listed.unread:
        return Kept(tuple(map(Written, (listed.text, *listed.unread))))
    kept = Kept((Written(whole),)) if listed else _rows(whole) or _lines(whole)
    strange = [one for one in kept.strings if refusal(one.text)]
    if len(strange) > 1 and len(strange) * 2 >= len(kept.strings):
        return Kept((Written(whole),))
    return kept


# --- rows of a table ---

def _rows(text: str) -> Kept | None:
    """The strings of a table with a header that names their column; None if it is none."""
    first = text.split("\n", 1)[0]
    for sign in "\t,;":
        header = [cell.strip().strip('"').casefold() for cell in first.split(sign)]
        column = next((header.index(each) for each in _STRING_COLUMNS if each in header), -1)
        if len(header) > 1 and column >= 0 and max(map(len, header)) <= _MOST_HEADER:
            named = next((header.index(each) for each in _NAME_COLUMNS if each in header), -1)
            return _table(text, sign, column, named)
    return None


def _table(text: str, sign: str, column: int, named: int) -> Kept:
    rows = _cells(text, sign)[1:]
    filled = [row for row in rows if any(map(str.strip, row))]
    cells = [(_cell(row, column), _cell(row, named)) for row in filled]
    found = tuple(Written(cell, name) for cell, name in cells if cell)
    blank = len(filled) - len(found)
    return Kept(found, ((_HEADING, 1), *([(_ROW, blank)] if blank else [])))


def _cells(text: str, sign: str) -> list[list[str]]:
    """The rows of a table.  Quotation marks belong to a phrase, not to the table, where a cell
    only begins with them, and where a spreadsheet would have written none."""
    rows: list[list[str]] = []
    for found in _cell_pattern(sign).finditer(text):
        if found["begins"] != sign:
            rows.append([])
        held = found["held"]
        spare = held is None or sign == "\t" and not re.search(r'""|[\t\n]', held)
        rows[-1].append(found["cell"] if spare else held.replace('""', '"'))
    return rows


@cache
def _cell_pattern(sign: str) -> re.Pattern[str]:
    """A cell with what begins it: as a spreadsheet quotes one, or as it stands on its line."""
    return re.compile(rf'(?P<begins>\A|{sign}|\r?\n)(?P<cell>'
                      rf'"(?P<held>(?:[^"]|"")*)"(?={sign}|\r?\n|\Z)|'
                      rf'(?:"[^"\n]*"|[^{sign}"\r\n]|"|\r(?!\n))*)')


def _cell(row: list[str], column: int) -> str:
    return row[column].strip() if 0 <= column < len(row) else ""


# --- lines ---

def _lines(text: str) -> Kept:
    skipped: Counter[str] = Counter()
    units = list(_units(text, skipped))
    bulleted = sum(bool(_BULLET.match(unit)) for unit in units) > 1
    if len(units) > 1 and _is_header(units[0]):
        units, skipped[_HEADING] = units[1:], skipped[_HEADING] + 1
    return Kept(tuple(_written(unit, bulleted) for unit in units),
                tuple((what, skipped[what]) for what in (_COMMENT, _HEADING) if skipped[what]))


def _is_header(line: str) -> bool:
    """Whether the first line only says what the others are."""
    return line.strip().strip('"').casefold() in {*_STRING_COLUMNS, "strings", "boolean strings",
                                                  "search strings", "boolean searches", "queries"}


def _units(text: str, skipped: Counter[str]) -> Iterator[str]:
    """Cells, blocks and lines, in their order, without what is skipped."""
    at = 0
    for cell in _CELL.finditer(text):
        if "\n" in cell[0] and '""' in cell[0]:
            yield from _paragraphs(text[at:cell.start()], skipped)
            yield cell[0]
            at = cell.end()
    yield from _paragraphs(text[at:], skipped)


def _paragraphs(text: str, skipped: Counter[str]) -> Iterator[str]:
    lines: list[str] = []
    for line in [*text.splitlines(), ""]:
        found = _SKIPPED.match(line)
        if found and not found["rule"]:
            skipped[_COMMENT if found["comment"] else _HEADING] += 1
        if line.strip() and not found:
            lines.append(line)
        elif lines:
            yield from ["\n".join(lines)] if parts("\n".join(lines)) else _joined(lines)
            lines = []


def _joined(lines: Iterable[str]) -> Iterator[str]:
    """The lines of a paragraph; what ends in an operator, or begins with one, goes on."""
    going: list[str] = []
    for line in lines:
        goes_on = going and _ENDS_OPEN.search(going[-1][-_LONGEST_END:])
        if going and not (goes_on or _BEGINS_OPEN.match(line)):
            yield " ".join(going)
            going = []
        going.append(line.strip() if going else line.rstrip())
    if going:
        yield " ".join(going)


def _written(unit: str, bulleted: bool) -> Written:
    bullet = _BULLET.match(unit)
    plain = unit[bullet.end():] if bullet and (
        bulleted or _named(unit[bullet.end():])) else unit
    found = None if parts(unit) else _named(plain) or _ROW_WITH_NAME.fullmatch(plain)
    return Written(found["text"], " ".join(found["name"].split())) if found else Written(plain)


def _named(text: str) -> re.Match[str] | None:
    """A string with its name, unless that is a field, a label or a part of the string."""
    found = _NAMED.match(text)
    if found is None:
        return None
    name = found["name"].strip()
    field = name.casefold() in FIELDS or known_label(name)
    return None if field or _OPERATOR.search(name) or len(
        name.split()) > _MOST_NAME_WORDS else found
