"""The parts of a workbook package and how they lead to one another; writing some of them anew."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple
from urllib.parse import unquote

from searchbuilder.errors import UnreadableFile, UnwritableFile
from searchbuilder.xlsx.hints import NOT_NORMAL, SPLIT
from searchbuilder.xlsx.package import key_of, no_workbook, plain_name
from searchbuilder.xlsx.packing import packed
from searchbuilder.xlsx.xml import Bounds, Reader

MOST_RELATIONS = 10_000
MOST_SHEETS = 10_000
CONTENT_TYPES = "[Content_Types].xml"
# A leading slash is none: XlsxWriter writes one part so; nor are backslashes: Excel takes both.
_ODD = re.compile(r"[\x00-\x1f]|//|(^|[/\\])\.\.?([/\\]|$)|^[A-Za-z]:")


class Relation(NamedTuple):
    """An entry of a rels part.  target -- a part that may not be there, or an address where it
    leads out of the package"""

    id: str
    type: str
    target: str
    external: bool

    @property
    def kind(self) -> str:
        return kind_of(self.type)


class Entry(NamedTuple):
    """A sheet as it is listed.  relation -- the id of the one that leads to its part; number --
    `sheetId`, as it is written"""

    title: str
    relation: str
    number: str
    hidden: bool


class Parts:
    """A package that was looked at before (see `package.load`), its names without case.

    path -- what messages call the file
    """

    def __init__(self, data: io.BytesIO, path: str) -> None:
        self.path = path
        self._bounds = Bounds(path)
        self._file, self._zip = data, zipfile.ZipFile(data)
        names = sorted(self._zip.namelist(), key=lambda name: not name.startswith("/"))
        self._names = {key_of(name): name for name in names}

    def __contains__(self, name: str) -> bool:
        return key_of(name) in self._names

    def names(self) -> list[str]:
        return [plain_name(name).lstrip("/") for name in self._names.values()]

    def read(self, name: str) -> bytes:
        """KeyError if there is no such part."""
        return self._zip.read(self._names[key_of(name)])

    def parse(self, name: str, reader: Reader) -> None:
        """Let a reader hear what is in a part (see `xml`)."""
        for _ in self.pieces(name, reader):
            pass

    def pieces(self, name: str, reader: Reader) -> Iterator[None]:
        """The same piece by piece."""
        with self._zip.open(self._names[key_of(name)]) as file:
            yield from self._bounds.pieces(file, reader)

    def odd_name(self) -> str:
        """A name that no program gives a part, and that could be written back as another."""
        for each in self._zip.infolist():
            if _ODD.search(each.orig_filename) or each.orig_filename != each.filename:
                return each.orig_filename
        return ""

    def doubled_name(self) -> str:
        """A name that two parts have, if the slash that one begins with does not count."""
        return next((plain_name(name).lstrip("/") for name in self._zip.namelist()
                     if self._names[key_of(name)] != name), "")

    def relations(self, part: str) -> Iterator[Relation]:
        """Where a part leads; the package itself is the part with no name."""
        reader = _Relations(self, part)
        if rels(part) in self:
            for _ in self.pieces(rels(part), reader):
                yield from reader.taken()

    def led_to(self, part: str, target: str) -> str:
        """The part that a target in the relations of another part means; there may be none."""
        place = posixpath.join("/", posixpath.dirname(part), target.replace("\\", "/"))
        name = posixpath.normpath(place).lstrip("/")
        return name if name in self else unquote(name)

    def workbook(self) -> str:
        """The workbook part, or nothing."""
        return self.target(list(self.relations("")), "officeDocument")

    def target(self, relations: Iterable[Relation], kind: str) -> str:
        """The first part of a kind that these lead to and that is there, or nothing."""
        return next((each.target for each in relations
                     if each.kind == kind and not each.external and each.target in self), "")

    def listed(self, workbook: str) -> list[Entry]:
        """The sheets that a workbook part lists.  UnreadableFile if it is none."""
        reader = _Entries(self.path)
        self.parse(workbook, reader)
        return reader.found

    def written(self, changed: Mapping[str, bytes]) -> bytes:
        """The package with parts changed, and those that it does not have added at its end; all
        others are the same, byte for byte."""
        new = {key_of(name): content for name, content in changed.items()}
        made = packed(self._file, self._zip, {
            each: new[key_of(each)] for each in self._zip.namelist() if key_of(each) in new},
            {name: content for name, content in changed.items() if name not in self})
        if not self._same(io.BytesIO(made), new):
            raise UnwritableFile("The workbook would change in other places too",
                                 "Nothing was written. Please report this")
        return made

    def _same(self, data: io.BytesIO, changed: Mapping[str, bytes]) -> bool:
        """Whether a package is this one but for the changed parts, read anew."""
        with zipfile.ZipFile(data) as made:
            old, new = self._zip.namelist(), made.namelist()
            keys = {key_of(name) for name in new}
            return new[:len(old)] == old and keys == {*self._names, *changed} and all(
                made.read(name) == (changed[key_of(name)] if key_of(name) in changed
                                    else self._zip.read(name)) for name in new)


class _Relations(Reader):
    """The relations of a part; those within the package are as many as a workbook may have."""

    def __init__(self, parts: Parts, part: str) -> None:
        self._parts, self._part = parts, part
        self._found: list[Relation] = []
        self._within = 0

    def taken(self) -> list[Relation]:
        found, self._found = self._found, []
        return found

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name != "Relationship":
            return
        external = attributes.get("TargetMode") == "External"
        target = attributes.get("Target", "")
        self._found.append(Relation(
            attributes.get("Id", ""), attributes.get("Type", ""),
            target if external else self._parts.led_to(self._part, target), external))
        self._within += not external
        if self._within > MOST_RELATIONS:
            raise UnreadableFile(f"{self._parts.path} has more than {MOST_RELATIONS:,} links "
                                 "between its parts", NOT_NORMAL)


class _Entries(Reader):
    """The sheets that a workbook part lists."""

    def __init__(self, path: str) -> None:
        self.found: list[Entry] = []
        self._path = path
        self._open: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._open.append(name)
        if self._open == [name] != ["workbook"]:
            raise no_workbook(self._path)
        if self._open[1:] != ["sheets", "sheet"]:
            return
        ids = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        self.found.append(Entry(
            attributes.get("name", ""), ids.get("id", ""), attributes.get("sheetId", ""),
            attributes.get("state", "visible") != "visible"))
        if len(self.found) > MOST_SHEETS:
            raise UnreadableFile(f"{self._path} has more than {MOST_SHEETS:,} sheets", SPLIT)

    def end(self, name: str) -> None:
        self._open.pop()


def kind_of(type_: str) -> str:
    """The last word of a relation's type."""
    return type_.rsplit("/", 1)[-1]


def rels(part: str) -> str:
    """Where the relations of a part stand."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")
