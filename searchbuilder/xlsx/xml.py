"""XML from strangers, parsed piece by piece within bounds.

What hostile files try: entities, tags without end, elements within elements without end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import IO
from xml.parsers import expat

from searchbuilder.errors import UnreadableFile
from searchbuilder.xlsx.hints import NOT_NORMAL

PIECE = 65_536
MOST_ELEMENTS = 6_000_000
MOST_DEPTH = 64
MOST_OF_TAG = 1024 ** 2


class Reader:
    """What is done with the elements of a part; their names come without a prefix.

    index -- of the byte where the event begins, while a part is parsed
    """

    index: Callable[[], int]

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
        parser = _parser(_declared(self._path))
        parser.buffer_text = True
        count = _listen(parser, reader)
        fed = seen = 0
        while piece := part.read(PIECE):
            parser.Parse(piece, False)
            fed += len(piece)
            if fed - parser.CurrentByteIndex > MOST_OF_TAG:
                raise _long_tag(self._path)
            begun, ended = count()
            self._left -= begun - seen
            seen = begun
            self._check(begun - ended)
            yield
        parser.Parse(b"", True)
        yield

    def _check(self, depth: int) -> None:
        if depth > MOST_DEPTH:
            raise UnreadableFile(f"{self._path} nests elements more than {MOST_DEPTH} deep",
                                 NOT_NORMAL)
        if self._left < 0:
            raise UnreadableFile(
                f"{self._path} has more than {MOST_ELEMENTS:,} cells, filled or blank",
                "Delete the blank rows and columns around your lists, or split it into several "
                "workbooks")


def parse(text: bytes, reader: Reader, declared: Exception) -> None:
    """Parse a text in UTF-8 as a whole.  `declared` is raised at a document type declaration."""
    parser = _parser(declared, "utf-8")
    _listen(parser, reader)
    parser.Parse(text, True)


def _listen(parser: expat.XMLParserType, reader: Reader) -> Callable[[], tuple[int, int]]:
    """Lets the reader hear of every element; how many began and ended is what is returned.

    They are compared once a piece: that is soon enough, and a quarter faster than at each.
    """
    begun = ended = 0
    start_of, end_of = reader.start, reader.end

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal begun
        begun += 1
        start_of(name.rpartition(":")[2] if ":" in name else name, attributes)

    def end(name: str) -> None:
        nonlocal ended
        ended += 1
        end_of(name.rpartition(":")[2] if ":" in name else name)

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = reader.text
    reader.index = lambda: parser.CurrentByteIndex
    return lambda: (begun, ended)


class Prolog:
    """Looks at what stands before the first element of a part: there entities are declared."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._fed = 0
        self._over = False
        self._parser = _parser(_declared(path))
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


def _parser(declared: Exception, encoding: str | None = None) -> expat.XMLParserType:
    def refuse(*_: object) -> None:
        raise declared

    parser = expat.ParserCreate(encoding)
    parser.StartDoctypeDeclHandler = refuse
    return parser


def _declared(path: str) -> UnreadableFile:
    return UnreadableFile(f"{path} contains a document type declaration",
                          "Do not trust this file: no spreadsheet program writes one")


def _long_tag(path: str) -> UnreadableFile:
    return UnreadableFile(f"{path} has a tag or remark of more than 1 MB", NOT_NORMAL)
