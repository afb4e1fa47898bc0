"""The cells of a workbook package, streamed.

Written on expat and not on a spreadsheet library because one pass over a sheet then gives values
and what only the XML knows (hidden rows, formulas that were never calculated), at a third of the
time; openpyxl is its judge in the tests.  Nothing is trusted that a file says about its own size.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from searchbuilder.errors import UnreadableFile
from searchbuilder.xlsx.addresses import Area, Span
from searchbuilder.xlsx.cells import SheetReader, SheetRow, Store, TextReader
from searchbuilder.xlsx.package import no_workbook
from searchbuilder.xlsx.parts import Parts, rels
from searchbuilder.xlsx.ranges import Box, box
from searchbuilder.xlsx.rich import MetadataReader, StructureReader, ValueReader, described
from searchbuilder.xlsx.styles import StyleReader
from searchbuilder.xlsx.xml import Bounds, Reader

MOST_SHEETS = 10_000
MOST_RELATIONS = 10_000


class Package:
    """A workbook package whose parts were looked at before (see `package.load`)."""

    def __init__(self, data: BytesIO, path: str) -> None:
        self._path = path
        self._parts = Parts(data)
        self._bounds = Bounds(path)
        self._merged: dict[str, list[Area]] = {}
        self._hidden: dict[str, list[Span]] = {}
        workbook = self._target(self._relations(""), "officeDocument")
        if not workbook:
            raise no_workbook(path)
        relations = self._relations(workbook)
        self._sheets = self._listed(workbook, relations)
        self._store = Store(path)
        if shared := self._target(relations, "sharedStrings"):
            texts = TextReader(path)
            self._parse(shared, texts)
            self._store.texts = texts.texts
        if styles := self._target(relations, "styles"):
            looks = StyleReader(path)
            self._parse(styles, looks)
            self._store.dates = looks.dates
        self._store.rich = self._rich(relations)

    def sheets(self) -> list[str]:
        """The names of the worksheets, in the order of their tabs."""
        return list(self._sheets)

    def rows(self, sheet: str) -> Iterator[SheetRow]:
        """The rows of a sheet that hold anything, from the top down.  Disorder where they do not
        stand so."""
        reader = SheetReader(sheet, self._store)
        for _ in self._pieces(self._sheets[sheet], reader):
            yield from reader.taken()
        self._keep(sheet, reader)

    def gathered(self, sheet: str) -> list[SheetRow]:
        """The same of a sheet whose rows may stand in any order."""
        reader = SheetReader(sheet, self._store, gather=True)
        self._parse(self._sheets[sheet], reader)
        self._keep(sheet, reader)
        return reader.gathered()

    def _keep(self, sheet: str, reader: SheetReader) -> None:
        self._merged[sheet], self._hidden[sheet] = reader.merged, reader.hidden

    def merged(self, sheet: str) -> list[Area]:
        """The merged areas of several rows, of a sheet whose rows have all been read."""
        return self._merged.get(sheet, [])

    def hidden_columns(self, sheet: str) -> list[Span]:
        """The hidden columns of a sheet whose rows have all been read."""
        return self._hidden.get(sheet, [])

    def hidden(self, sheet: str) -> bool:
        """Whether the sheet itself is hidden."""
        return sheet in self._unseen

    def totals(self, sheet: str) -> list[Box]:
        """The total rows of a sheet's tables."""
        part = self._sheets[sheet]
        tables = [target for kind, target in self._relations(part).values()
                  if kind == "table" and target in self._parts]
        found = []
        for each in tables:
            reader = _TotalReader()
            self._parse(each, reader)
            found += reader.totals
        return found

    def _rich(self, relations: dict[str, tuple[str, str]]) -> dict[str, str]:
        parts = [self._target(relations, kind) for kind in (
            "sheetMetadata", "rdRichValueStructure", "rdRichValue")]
        readers = MetadataReader(), StructureReader(), ValueReader()
        if not all(parts):
            return {}
        for part, reader in zip(parts, readers):
            self._parse(part, reader)
        return described(*readers)

    def lost(self) -> list[str]:
        """The names of the worksheets that are listed and are not there."""
        return self._lost

    def _listed(self, workbook: str, relations: dict[str, tuple[str, str]]) -> dict[str, str]:
        reader = _SheetList(self._path)
        self._parse(workbook, reader)
        self._unseen = reader.hidden
        none = ("worksheet", "")
        listed = {title: relations.get(identity, none)[1]
                  for title, identity in reader.sheets.items()
                  if relations.get(identity, none)[0] == "worksheet"}
        self._lost = [title for title, part in listed.items() if part not in self._parts]
        return {title: part for title, part in listed.items() if part in self._parts}

    def _target(self, relations: dict[str, tuple[str, str]], kind: str) -> str:
        """The first part of a kind that is there, or nothing."""
        return next((target for sort, target in relations.values()
                     if sort == kind and target in self._parts), "")

    def _relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Relation id to the last word of its type and the part it leads to."""
        reader = _RelationList(self._path, part, self._parts)
        if rels(part) in self._parts:
            self._parse(rels(part), reader)
        return reader.found

    def _parse(self, part: str, reader: Reader) -> None:
        for _ in self._pieces(part, reader):
            pass

    def _pieces(self, part: str, reader: Reader) -> Iterator[None]:
        with self._parts.open(part) as file:
            yield from self._bounds.pieces(file, reader)


class _SheetList(Reader):
    """The sheets that a workbook part lists: title to the id of a relation; and hidden ones."""

    def __init__(self, path: str) -> None:
        self.sheets: dict[str, str] = {}
        self.hidden: set[str] = set()
        self._path = path
        self._open: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._open.append(name)
        if self._open == [name] != ["workbook"]:
            raise no_workbook(self._path)
        if self._open[1:] == ["sheets", "sheet"]:
            ids = {key.rpartition(":")[2]: value for key, value in attributes.items()}
            title = attributes.get("name", "")
            self.sheets[title] = ids.get("id", "")
            if attributes.get("state", "visible") != "visible":
                self.hidden.add(title)
            if len(self.sheets) > MOST_SHEETS:
                raise UnreadableFile(f"{self._path} has more than {MOST_SHEETS:,} sheets",
                                     "split it into several workbooks")

    def end(self, name: str) -> None:
        self._open.pop()


class _TotalReader(Reader):
    """The total rows of a table."""

    def __init__(self) -> None:
        self.totals: list[Box] = []
        self._begun = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if not self._begun:
            self._begun = True
            area = _box(attributes.get("ref", ""))
            count = attributes.get("totalsRowCount", "0")
            if area and count.isdecimal() and 0 < int(count[:5]) <= area.bottom - area.top:
                self.totals.append(area._replace(top=area.bottom - int(count[:5]) + 1))


def _box(written: str) -> Box | None:
    try:
        return box(written)
    except ValueError:
        return None


class _RelationList(Reader):
    """The relations of a part, but for those that lead out of the file."""

    def __init__(self, path: str, part: str, parts: Parts) -> None:
        self.found: dict[str, tuple[str, str]] = {}
        self._path, self._part, self._parts = path, part, parts

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name != "Relationship" or attributes.get("TargetMode") == "External":
            return
        self.found[attributes.get("Id", "")] = (
            attributes.get("Type", "").rsplit("/", 1)[-1],
            self._parts.led_to(self._part, attributes.get("Target", "")))
        if len(self.found) > MOST_RELATIONS:
            raise UnreadableFile(f"{self._path} has more than {MOST_RELATIONS:,} links between "
                                 "its parts", "it is not a normal workbook")
