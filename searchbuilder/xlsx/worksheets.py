"""The cells of a workbook package, streamed.

Written on expat and not on a spreadsheet library because one pass over a sheet then gives values
and what only the XML knows (hidden rows, formulas that were never calculated), at a third of the
time; openpyxl is its judge in the tests.  Nothing is trusted that a file says about its own size.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO

from searchbuilder.xlsx.addresses import Range, Span
from searchbuilder.xlsx.cells import Disorder, SheetReader, SheetRow
from searchbuilder.xlsx.package import damage, no_workbook
from searchbuilder.xlsx.parts import Parts, Relation
from searchbuilder.xlsx.properties import created
from searchbuilder.xlsx.rich import MetadataReader, StructureReader, ValueReader, described
from searchbuilder.xlsx.shared import Store, TextReader
from searchbuilder.xlsx.styles import StyleReader
from searchbuilder.xlsx.tables import tables

# Beyond these columns blank cells are not counted: one far out would cost millions of them.
NEAR = 256


class Worksheets:
    """The worksheets of a package that was looked at before (see `package.load`).

    merged, hidden_columns -- the merged areas of several rows, and the hidden columns, of each
    sheet whose rows have all been read; hidden -- the sheets that are hidden themselves;
    created -- see `properties`
    """

    def __init__(self, data: BytesIO, path: str) -> None:
        self._parts = Parts(data, path)
        self.merged: dict[str, list[Range]] = {}
        self.hidden_columns: dict[str, list[Span]] = {}
        workbook = self._parts.workbook()
        if not workbook:
            raise no_workbook(path)
        relations = {each.id: each for each in self._parts.relations(workbook)
                     if not each.external}
        entries = {each.title: each for each in self._parts.listed(workbook)}
        self.hidden = {each.title for each in entries.values() if each.hidden}
        none = Relation("", "worksheet", "", False)
        linked = {title: relations.get(each.relation, none) for title, each in entries.items()}
        self._sheets = {title: each.target for title, each in linked.items()
                        if each.kind == "worksheet"}
        self._store = self._shared(relations.values())
        self.created = created(self._parts)

    def _shared(self, relations: Iterable[Relation]) -> Store:
        """What the sheets share."""
        store = Store(self._parts.path)
        if texts := self._parts.target(relations, "sharedStrings"):
            reader = TextReader(self._parts.path)
            self._parts.parse(texts, reader)
            store.texts = reader.texts
        if styles := self._parts.target(relations, "styles"):
            looks = StyleReader(self._parts.path)
            self._parts.parse(styles, looks)
            store.dates = looks.dates
        store.rich = self._rich(relations)
        return store

    def _rich(self, relations: Iterable[Relation]) -> dict[str, str]:
        parts = [self._parts.target(relations, kind) for kind in (
            "sheetMetadata", "rdRichValueStructure", "rdRichValue")]
        readers = MetadataReader(), StructureReader(), ValueReader()
        if not all(parts):
            return {}
        for part, reader in zip(parts, readers):
            self._parts.parse(part, reader)
        return described(*readers)

    def titles(self) -> list[str]:
        """The names of the worksheets, in the order of their tabs."""
        return [title for title, part in self._sheets.items() if part in self._parts]

    def lost(self) -> list[str]:
        """The names of the worksheets that are listed and are not there."""
        return [title for title, part in self._sheets.items() if part not in self._parts]

    def rows(self, sheet: str) -> Iterator[SheetRow]:
        """The rows of a sheet that hold anything, from the top down.  Disorder where they do not
        stand so."""
        reader = self._reader(sheet)
        for _ in self._parts.pieces(self._sheets[sheet], reader):
            yield from reader.taken()
        self._keep(sheet, reader)

    def gathered(self, sheet: str) -> list[SheetRow]:
        """The same of a sheet whose rows may stand in any order."""
        reader = self._reader(sheet, gather=True)
        self._parts.parse(self._sheets[sheet], reader)
        self._keep(sheet, reader)
        return reader.gathered()

    def _keep(self, sheet: str, reader: SheetReader) -> None:
        self.merged[sheet], self.hidden_columns[sheet] = reader.merged, reader.hidden

    def _reader(self, sheet: str, gather: bool = False) -> SheetReader:
        return SheetReader(f"The sheet {sheet} of {self._parts.path}", self._store, gather)

    def totals(self, sheet: str) -> list[Range]:
        """The total rows of a sheet's tables."""
        return [each.total_rows for each in tables(self._parts, self._sheets[sheet])
                if each.total_rows]


def read_texts(data: bytes, path: str, sheet: str) -> list[list[str]] | None:
    """The rows of the worksheet `sheet` of a package as texts, those without any left out; None
    if there is no such worksheet.  UnreadableFile, in which it is called `path`, if it is damaged.
    """
    with damage(path):
        sheets = Worksheets(BytesIO(data), path)
        title = next((each for each in sheets.titles()
                      if each.casefold() == sheet.casefold()), None)
        if title is None:
            return None
        try:
            return [_texts(row) for row in sheets.rows(title)]
        except Disorder:
            return [_texts(row) for row in sheets.gathered(title)]


def _texts(row: SheetRow) -> list[str]:
    near = range(min(max(row.values) + 1, NEAR))
    return [*(str(row.values.get(place, "")) for place in near),
            *(str(value) for place, value in row.values.items() if place >= NEAR)]
