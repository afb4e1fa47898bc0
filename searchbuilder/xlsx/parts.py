"""The parts of a workbook package and how they lead to one another; writing some of them anew."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Mapping
from typing import IO, NamedTuple
from urllib.parse import unquote

from searchbuilder.errors import UnwritableFile
from searchbuilder.xlsx.document import Document, Element
from searchbuilder.xlsx.package import plain_name
from searchbuilder.xlsx.packing import packed

CONTENT_TYPES = "[Content_Types].xml"
# A leading slash is none: XlsxWriter writes one part so; nor are backslashes: Excel takes both.
_ODD = re.compile(r"[\x00-\x1f]|//|(^|[/\\])\.\.?([/\\]|$)|^[A-Za-z]:")


class Relation(NamedTuple):
    """An entry of a rels part.  kind -- the last word of its type; target -- as `part` finds it,
    or an address where it leads out of the package."""

    id: str
    type: str
    target: str
    external: bool
    element: Element

    @property
    def kind(self) -> str:
        return self.type.rsplit("/", 1)[-1]


class Parts:
    """A package that was looked at before (see `package.load`), its names without case."""

    def __init__(self, data: io.BytesIO) -> None:
        self._file, self._zip = data, zipfile.ZipFile(data)
        names = sorted(self._zip.namelist(), key=lambda name: not name.startswith("/"))
        self._names = {_key(name): name for name in names}

    def __contains__(self, name: str) -> bool:
        return _key(name) in self._names

    def names(self) -> list[str]:
        return [_plain(name) for name in self._names.values()]

    def read(self, name: str) -> bytes:
        """KeyError if there is no such part."""
        return self._zip.read(self._names[_key(name)])

    def open(self, name: str) -> IO[bytes]:
        """The same as a stream."""
        return self._zip.open(self._names[_key(name)])

    def odd_name(self) -> str:
        """A name that no program gives a part, and that could be written back as another."""
        for each in self._zip.infolist():
            if _ODD.search(each.orig_filename) or each.orig_filename != each.filename:
                return each.orig_filename
        return ""

    def doubled_name(self) -> str:
        """A name that two parts have, if the slash that one begins with does not count."""
        return next((_plain(name) for name in self._zip.namelist()
                     if self._names[_key(name)] != name), "")

    def relations(self, part: str) -> list[Relation]:
        """Where a part leads; the package itself is the part with no name."""
        name = rels(part)
        if name not in self:
            return []
        return [self._relation(part, each) for each in Document(self.read(name)).elements()
                if each.local == "Relationship"]

    def _relation(self, part: str, each: Element) -> Relation:
        external = each.get("TargetMode") == "External"
        target = each.get("Target")
        target = target if external else self.led_to(part, target)
        return Relation(each.get("Id"), each.get("Type"), target, external, each)

    def led_to(self, part: str, target: str) -> str:
        """The part that a target in the relations of another part means; there may be none."""
        place = posixpath.join("/", posixpath.dirname(part), target.replace("\\", "/"))
        name = posixpath.normpath(place).lstrip("/")
        return name if name in self else unquote(name)

    def target(self, part: str, kind: str) -> str:
        """The first part of a kind that a part leads to, or nothing."""
        return next((each.target for each in self.relations(part)
                     if each.kind == kind and not each.external), "")

    def written(self, changed: Mapping[str, bytes]) -> bytes:
        """The package with parts changed, and those that it does not have added at its end; all
        others are the same, byte for byte."""
        new = {_key(name): content for name, content in changed.items()}
        made = packed(self._file, self._zip, {
            each: new[_key(each)] for each in self._zip.namelist() if _key(each) in new},
            {name: content for name, content in changed.items() if name not in self})
        if not self._same(io.BytesIO(made), new):
            raise UnwritableFile("the workbook would not be the same but for what is new",
                                 "nothing was written; please report this")
        return made

    def _same(self, data: io.BytesIO, changed: Mapping[str, bytes]) -> bool:
        """Whether a package is this one but for the changed parts, read anew."""
        with zipfile.ZipFile(data) as made:
            old, new = self._zip.namelist(), made.namelist()
            keys = {_key(name) for name in new}
            return new[:len(old)] == old and keys == {*self._names, *changed} and all(
                made.read(name) == (changed[_key(name)] if _key(name) in changed
                                    else self._zip.read(name)) for name in new)


def _key(name: str) -> str:
    return _plain(name).casefold()


def _plain(name: str) -> str:
    return plain_name(name).lstrip("/")


def rels(part: str) -> str:
    """Where the relations of a part stand."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")
