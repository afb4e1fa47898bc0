"""The cells of a workbook package, streamed.

Written on expat and not on a spreadsheet library because one pass over a sheet then gives values
and what only the XML knows (hidden rows, formulas that were never calculated), at a third of the
time; openpyxl is its judge in the tests.  Nothing is trusted that a file says about its own size.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache, reduce
from io import BytesIO
from typing import NamedTuple, NoReturn
from xml.parsers import expat

from searchbuilder.errors import UnreadableFile
from searchbuilder.workbook.markup import Declared, Document, listed, local
from searchbuilder.workbook.parts import Parts

PIECE = 65_536
# Built-in number formats that show a date or a time.
_DATE_FORMATS = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


class Date(float):
    """The number of a cell that is shown as a date or a time."""


class Failed(str):
    """An error value such as `#REF!`."""


class Uncalculated(str):
    """A formula whose result is not in the file."""


Value = str | float | bool


@dataclass
class SheetRow:
    """One row of a sheet: values by 0-based column, blank cells left out."""

    number: int
    hidden: bool
    values: dict[int, Value] = field(default_factory=dict)


class Area(NamedTuple):
    """A merged area: its first column, 0-based, and its first and last row."""

    column: int
    first: int
    last: int


class Package:
    """A workbook package whose parts were looked at before (see `package.load`)."""

    def __init__(self, data: BytesIO, path: str) -> None:
        self._path = path
        self._parts = Parts(data)
        self._merged: dict[str, list[Area]] = {}
        try:
            workbook = self._parts.target("", "officeDocument")
            self._sheets = self._listed(workbook)
            shared = self._parts.target(workbook, "sharedStrings")
            styles = self._parts.target(workbook, "styles")
        except Declared:
            self._refuse()
        self._strings = list(self._texts(shared)) if shared else []
        self._dates = self._date_styles(styles) if styles else []

    def sheets(self) -> list[str]:
        """The names of the worksheets, in the order of their tabs."""
        return list(self._sheets)

    def rows(self, sheet: str) -> Iterator[SheetRow]:
        """The rows of a sheet that hold anything, from the top down."""
        reader = _SheetReader(self._strings, self._dates)
        for _ in self._pieces(self._sheets[sheet], reader.handlers()):
            yield from reader.taken()
        self._merged[sheet] = reader.merged

    def merged(self, sheet: str) -> list[Area]:
        """The merged areas of a sheet whose rows have all been read."""
        return self._merged.get(sheet, [])

    def _listed(self, workbook: str) -> dict[str, str]:
        sheets = {each.id: each.target for each in self._parts.relations(workbook)
                  if each.kind == "worksheet"}
        return {entry.attributes["name"]: sheets[entry.get("id")]
                for entry in listed(Document(self._parts.read(workbook)).elements(2))
                if entry.get("id") in sheets}

    def _texts(self, part: str) -> Iterator[str]:
        reader = _TextReader("si")
        for _ in self._pieces(part, reader.handlers()):
            yield from reader.taken()

    def _date_styles(self, part: str) -> list[bool]:
        reader = _StyleReader()
        self._parse(part, {"StartElementHandler": reader.start, "EndElementHandler": reader.end})
        return reader.dates

    def _parse(self, part: str, handlers: dict[str, Callable[..., None]]) -> None:
        for _ in self._pieces(part, handlers):
            pass

    def _refuse(self, *_: object) -> NoReturn:
        raise UnreadableFile(f"{self._path} contains a document type declaration",
                             "no spreadsheet program writes one; do not trust this file")

    def _pieces(self, part: str, handlers: dict[str, Callable[..., None]]) -> Iterator[None]:
        """Parse a part piece by piece, so that what was read can be taken in between."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._refuse
        for name, handler in handlers.items():
            setattr(parser, name, handler)
        with self._parts.open(part) as file:
            while piece := file.read(PIECE):
                parser.Parse(piece, False)
                yield
        parser.Parse(b"", True)
        yield


class _TextReader:
    """Texts of rich or plain strings; how a text is pronounced (`rPh`) is not part of it."""

    def __init__(self, item: str) -> None:
        self._item = item
        self._done: list[str] = []
        self._parts: list[str] = []
        self._inside = self._spoken = False

    def handlers(self) -> dict[str, Callable[..., None]]:
        return {"StartElementHandler": self._start, "EndElementHandler": self._end,
                "CharacterDataHandler": self._text}

    def taken(self) -> list[str]:
        done, self._done = self._done, []
        return done

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        name = name.rpartition(":")[2]
        self._spoken = self._spoken or name == "rPh"
        self._inside = name == "t" and not self._spoken

    def _end(self, name: str) -> None:
        name = name.rpartition(":")[2]
        self._inside = False
        if name == "rPh":
            self._spoken = False
        elif name == self._item:
            self._done.append(unescaped("".join(self._parts)))
            self._parts = []

    def _text(self, text: str) -> None:
        if self._inside:
            self._parts.append(text)


class _StyleReader:
    """Which cell styles show a number as a date."""

    def __init__(self) -> None:
        self.dates: list[bool] = []
        self._formats = set(_DATE_FORMATS)
        self._inside = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        name = name.rpartition(":")[2]
        if name == "numFmt" and _shows_date(attributes.get("formatCode", "")):
            self._formats.add(int(attributes["numFmtId"]))
        elif name == "cellXfs":
            self._inside = True
        elif name == "xf" and self._inside:
            self.dates.append(int(attributes.get("numFmtId", "0")) in self._formats)

    def end(self, name: str) -> None:
        if local(name) == "cellXfs":
            self._inside = False


def _shows_date(code: str) -> bool:
    plain = re.sub(r'"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|_.|\*.', "", code.split(";")[0])
    return any(sign in plain.casefold() for sign in "ymdhs") and "general" not in plain.casefold()


class _SheetReader:
    """Rows of a worksheet part."""

    def __init__(self, strings: list[str], dates: list[bool]) -> None:
        self._strings, self._dates = strings, dates
        self._done: list[SheetRow] = []
        self._row = SheetRow(0, False)
        self._column = -1
        self._kind = self._inside = ""
        self._date = self._formula = self._spoken = False
        self._parts: list[str] = []
        self.merged: list[Area] = []

    def handlers(self) -> dict[str, Callable[..., None]]:
        return {"StartElementHandler": self._start, "EndElementHandler": self._end,
                "CharacterDataHandler": self._text}

    def taken(self) -> list[SheetRow]:
        """The rows that are complete."""
        done, self._done = self._done, []
        return done

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        name = name.rpartition(":")[2]
        if name == "c":
            place = attributes.get("r")
            self._column = _column(place) if place else self._column + 1
            self._kind = attributes.get("t", "n")
            style = int(attributes.get("s", "0"))
            self._date = style < len(self._dates) and self._dates[style]
            self._formula = self._spoken = False
            self._parts = []
        elif name in ("v", "t") and not self._spoken:
            self._inside = name
        elif name == "row":
            number = int(attributes.get("r", self._row.number + 1))
            self._row = SheetRow(number, attributes.get("hidden") in ("1", "true"))
            self._column = -1
        elif name == "f":
            self._formula = True
        elif name == "rPh":
            self._spoken = True
        elif name == "mergeCell":
            first, _, last = attributes["ref"].partition(":")
            self.merged.append(Area(_column(first), _number(first), _number(last or first)))

    def _end(self, name: str) -> None:
        name = name.rpartition(":")[2]
        self._inside = ""
        if name == "c":
            value = self._value("".join(self._parts))
            if value is not None:
                self._row.values[self._column] = value
        elif name == "row" and self._row.values:
            self._done.append(self._row)
        elif name == "rPh":
            self._spoken = False

    def _text(self, text: str) -> None:
        if self._inside:
            self._parts.append(text)

    def _value(self, text: str) -> Value | None:
        if not text:
            return Uncalculated() if self._formula else None
        if self._kind == "s":
            return self._strings[int(text)]
        if self._kind in ("str", "inlineStr"):
            return unescaped(text)
        if self._kind == "b":
            return text == "1"
        if self._kind == "e":
            return Failed(text)
        return Date("nan") if self._kind == "d" else Date(text) if self._date else float(text)


def _column(place: str) -> int:
    """`B7` is 1."""
    return _numbered(place.rstrip("0123456789"))


@lru_cache(maxsize=512)
def _numbered(letters: str) -> int:
    return reduce(lambda number, sign: number * 26 + ord(sign) - 64, letters, 0) - 1


def _number(place: str) -> int:
    """`B7` is in row 7."""
    return int(place.lstrip("$ABCDEFGHIJKLMNOPQRSTUVWXYZ").replace("$", ""))


def unescaped(text: str) -> str:
    """`_x000D_` is a carriage return, and `_x005F_` keeps an underscore from beginning one."""
    if "_x" not in text:
        return text
    text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
    # A sign beyond 16 bits is stored as two halves; half a sign is none.
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")


def letter(column: int) -> str:
    """1 is `B`."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name
