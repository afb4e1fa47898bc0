"""What cells hold that are no text: data types, pictures, and errors of newer versions of Excel.

Such a cell shows other programs #VALUE! and a number; three parts lead from that number to what it
really is.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from searchbuilder.xlsx.xml import Reader

# What a structure of Excel's is called here.
_KINDS = (("_linkedentity", "data type"), ("_entity", "data type"), ("_localimage", "picture"),
          ("_webimage", "picture"), ("_error", "error"))
# The key under which Excel keeps what the cell shows.
_SHOWN = "_displaystring"


class Structure(NamedTuple):
    """What values of a kind look like: the name of the kind, and of each field."""

    name: str
    fields: tuple[str, ...]


class MetadataReader(Reader):
    """numbers -- for each number that a cell may have (from 1) the place of its value"""

    def __init__(self) -> None:
        self._places: list[int] = []
        self._numbers: list[int] = []
        self._within = ""

    @property
    def numbers(self) -> list[int]:
        return [self._places[each] if 0 <= each < len(self._places) else -1
                for each in self._numbers]

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name in ("futureMetadata", "valueMetadata", "cellMetadata"):
            rich = name != "futureMetadata" or attributes.get("name") == "XLRICHVALUE"
            self._within = name if rich else ""
        elif name == "rvb" and self._within == "futureMetadata":
            self._places.append(_number(attributes.get("i", "")))
        elif name == "rc" and self._within == "valueMetadata":
            self._numbers.append(_number(attributes.get("v", "")))


class StructureReader(Reader):
    """structures -- in their order"""

    def __init__(self) -> None:
        self.structures: list[Structure] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "s":
            self.structures.append(Structure(attributes.get("t", "").casefold(), ()))
        elif name == "k" and self.structures:
            last = self.structures[-1]
            self.structures[-1] = last._replace(
                fields=(*last.fields, attributes.get("n", "").casefold()))


class ValueReader(Reader):
    """values -- the number of the structure of each, and its fields"""

    def __init__(self) -> None:
        self.values: list[tuple[int, list[str]]] = []
        self._inside = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._inside = name == "v" and bool(self.values)
        if name == "rv":
            self.values.append((_number(attributes.get("s", "")), []))
        elif self._inside:
            self.values[-1][1].append("")

    def end(self, name: str) -> None:
        self._inside = False

    def text(self, text: str) -> None:
        if self._inside:
            self.values[-1][1][-1] += text


def described(metadata: MetadataReader, structures: StructureReader, values: ValueReader
              ) -> dict[str, str]:
    """For each number that a cell may have what it holds: `picture`, `data type “Texas”` …"""
    found = {}
    for number, place in enumerate(metadata.numbers, 1):
        if 0 <= place < len(values.values):
            kind, fields = values.values[place]
            if 0 <= kind < len(structures.structures):
                found[str(number)] = _described(structures.structures[kind], fields)
    return found


def _described(structure: Structure, fields: Sequence[str]) -> str:
    kind = next((ours for theirs, ours in _KINDS if structure.name.startswith(theirs)), "")
    shown = dict(zip(structure.fields, fields)).get(_SHOWN, "")
    return f"{kind} “{shown}”" if kind == "data type" and shown else kind


def _number(said: str) -> int:
    return int(said) if said.isdecimal() and len(said) < 10 else -1
