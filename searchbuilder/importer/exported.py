"""A file of comma-separated values that searchbuilder exported, as a spreadsheet may have saved it
again: by the names of its columns, in any order."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from searchbuilder.errors import UnreadableFile

# Excel writes a file again with the separator of its country.
_SEPARATORS = ",;\t"
# An apostrophe stands before what a spreadsheet would take for a formula.
_GUARDED = re.compile(r"'(?=[=+\-@'\t\r])")


class Line(NamedTuple):
    """A line of the file.  texts -- by the names of its columns, in small letters; number -- of
    the line"""

    texts: Mapping[str, str]
    number: int

    def get(self, column: str) -> str:
        return self.texts.get(column, "")


def header(text: str) -> set[str]:
    """The names of the columns, in small letters."""
    return set(_header(text)[0])


def lines(text: str, again: str) -> Iterator[Line]:
    """The lines below the header that say anything.  again -- what to do about a damaged file,
    which is an UnreadableFile"""
    names, sign = _header(text)
    reader = csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=sign)
    for cells in _cells(reader, again):
        texts = {name: _GUARDED.sub("", cell, count=1) if cell[:1] == "'" else cell
                 for name, cell in zip(names, cells)}
        if any(texts.values()):
            yield Line(texts, reader.line_num)


def _header(text: str) -> tuple[list[str], str]:
    """The names of the columns, and what separates them."""
    line = text.lstrip("\ufeff").partition("\n")[0].strip()
    sign = max(_SEPARATORS, key=line.count)
    return [name.strip().strip('"').casefold() for name in line.split(sign)], sign


def _cells(reader: Iterator[list[str]], again: str) -> Iterator[list[str]]:
    try:
        next(reader)
        yield from reader
    except csv.Error as error:
        raise UnreadableFile(f"This file is damaged ({error})", again) from error
