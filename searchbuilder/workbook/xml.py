"""XML from strangers, parsed piece by piece within bounds.

What hostile files try: entities, tags without end, elements within elements without end.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO
from xml.parsers import expat

from searchbuilder.errors import UnreadableFile

PIECE = 65_536
MOST_ELEMENTS = 6_000_000
MOST_DEPTH = 64
MOST_OF_TAG = 1024 ** 2
_NOT_NORMAL = "it is not a normal workbook"


class Reader:
    """What is done with the elements of a part; their names come without a prefix."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """A piece of the text of the element that began last."""


class Bounds:
    """Parses the parts of one workbook, which share the number of elements that it may have."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._left = MOST_ELEMENTS

    def pieces(self, part: IO[bytes], reader: Reader) -> Iterator[None]:
        """Parse a part piece by piece, so that what was read can be taken in between.

        UnreadableFile where it goes beyond the bounds, expat's own error where it is no XML.
        """
        parser = _parser(self._path)
        parser.buffer_text = True
        self._listen(parser, reader)
        fed = 0
        while piece := part.read(PIECE):
            parser.Parse(piece, False)
            fed += len(piece)
            if fed - parser.CurrentByteIndex > MOST_OF_TAG:
                raise _long_tag(self._path)
            yield
        parser.Parse(b"", True)
        yield

    def _listen(self, parser: expat.XMLParserType, reader: Reader) -> None:
        depth = 0
        start_of, end_of = reader.start, reader.end

        def start(name: str, attributes: dict[str, str]) -> None:
            nonlocal depth
            depth += 1
            self._left -= 1
            if depth > MOST_DEPTH or self._left < 0:
                raise self._too_many(depth)
            start_of(name.rpartition(":")[2], attributes)

        def end(name: str) -> None:
            nonlocal depth
            depth -= 1
            end_of(name.rpartition(":")[2])

        parser.StartElementHandler, parser.EndElementHandler = start, end
        parser.CharacterDataHandler = reader.text

    def _too_many(self, depth: int) -> UnreadableFile:
        if depth > MOST_DEPTH:
            return UnreadableFile(f"{self._path} nests elements more than {MOST_DEPTH} deep",
                                  _NOT_NORMAL)
        return UnreadableFile(
            f"{self._path} has more than {MOST_ELEMENTS:,} cells, filled or blank",
            "delete the blank rows and columns around your lists, or split it into several "
            "workbooks")


class Prolog:
    """Looks at what stands before the first element of a part: there entities are declared."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._fed = 0
        self._over = False
        self._parser = _parser(path)
        self._parser.StartElementHandler = self._begins

    def feed(self, piece: bytes) -> None:
        """The next bytes of the part.  UnreadableFile if they declare a document type."""
        if self._over:
            return
        try:
            self._parser.Parse(piece, False)
        except expat.ExpatError:
            self._over = True  # whoever reads this part will say so
        self._fed += len(piece)
        if not self._over and self._fed > MOST_OF_TAG:
            raise _long_tag(self._path)

    def _begins(self, name: str, attributes: dict[str, str]) -> None:
        self._over = True
        self._parser.StartElementHandler = None


def _parser(path: str) -> expat.XMLParserType:
    def refuse(*_: object) -> None:
        raise UnreadableFile(f"{path} contains a document type declaration",
                             "no spreadsheet program writes one; do not trust this file")

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    return parser


def _long_tag(path: str) -> UnreadableFile:
    return UnreadableFile(f"{path} has a tag or remark of more than 1 MB", _NOT_NORMAL)
