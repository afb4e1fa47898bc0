"""An XML part that is changed in places and otherwise kept to the byte.

The places come from expat.  Nothing is parsed into a tree and written back, so that comments,
prefixes, quotes and whatever else a program put there stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape
from typing import NamedTuple
from xml.parsers import expat

from searchbuilder.xlsx.xml import Reader, parse

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_DECLARED = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z0-9._-]+)")
# The encodings that show in the first bytes; the mark itself is no part of the text.
_MARKS = ((b"\xef\xbb\xbf", b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", b"\xff\xfe", "utf-16-le"),
          (b"\xfe\xff", b"\xfe\xff", "utf-16-be"), (b"<\0", b"", "utf-16-le"),
          (b"\0<", b"", "utf-16-be"))
_TAG = re.compile(rb"<([^\s/>]+)(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_IN_QUOTES = str.maketrans({'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
_ATTRIBUTE = re.compile(r"(\s+)([^\s=/>]+)(\s*=\s*)(?:\"[^\"]*\"|'[^']*')")


# More than any program writes into a part that is read whole.
MOST_ELEMENTS = 500_000


class Declared(ValueError):
    """A document type declaration, which may define entities that swell."""


class Element(NamedTuple):
    """An element and its places in the text: of `<`, behind the start tag, of the end tag, behind
    the end tag.  One without an end tag, `<a/>`, has its last three places in one.

    name -- as written, with its prefix; depth -- 0 for the root
    """

    name: str
    attributes: Mapping[str, str]
    depth: int
    start: int
    inside: int
    close: int
    end: int

    @property
    def local(self) -> str:
        return local(self.name)

    @property
    def prefix(self) -> str:
        """`x:` of `x:sheets`, for an element to be put inside."""
        return self.name[:-len(self.local)]

    def get(self, name: str) -> str:
        """An attribute by its name without prefix, or nothing."""
        return next((value for key, value in self.attributes.items() if local(key) == name), "")


class Edit(NamedTuple):
    """What stands from `start` to `end` becomes `text`."""

    start: int
    end: int
    text: str


class Document:
    """The text of an XML part, which is well formed and round-trips, else ValueError."""

    def __init__(self, data: bytes) -> None:
        self._mark, self._encoding = _encoding(data)
        try:
            text = data[len(self._mark):].decode(self._encoding)
            self._text = text.encode()
            if self._encoded(text) != data:
                raise ValueError("not the same when written back")
        except (LookupError, UnicodeError) as error:
            raise ValueError(f"not in the encoding {self._encoding}") from error

    def elements(self, deepest: int = 1) -> list[Element]:
        """The elements down to a depth, in the order of their start tags."""
        return self.read_by(Elements(deepest))

    def read_by(self, reader: Elements) -> list[Element]:
        """The elements that a reader collects, in the order of their start tags."""
        try:
            found = reader.read(self._text)
        except expat.ExpatError as error:
            raise ValueError(str(error)) from error
        return sorted(found, key=lambda element: element.start)

    def piece(self, start: int, end: int) -> bytes:
        """What stands from `start` to `end`, in UTF-8."""
        return self._text[start:end]

    def retagged(self, element: Element, values: Mapping[str, str | None]) -> Edit:
        """The edit that gives attributes of an element other values; None takes one away.  Their
        names are as written, and those that it does not have are not added."""
        def changed(found: re.Match[str]) -> str:
            value = values.get(found[2], "")
            if found[2] not in values:
                return found[0]
            return "" if value is None else f"{found[1]}{found[2]}{found[3]}{quoted(value)}"

        tag = self._text[element.start:element.inside].decode()
        return Edit(element.start, element.inside, _ATTRIBUTE.sub(changed, tag))

    def given(self, element: Element, name: str, value: str) -> Edit:
        """The edit that gives an element an attribute, whether it has it or not."""
        if name in element.attributes:
            return self.retagged(element, {name: value})
        place = element.start + 1 + len(element.name.encode())
        return Edit(place, place, f" {name}={quoted(value)}")

    def appended(self, element: Element, xml: str) -> Edit:
        """The edit that puts `xml` behind all that an element contains."""
        if element.inside < element.end:
            return Edit(element.close, element.close, xml)
        slash = self._text.rindex(b"/", element.start, element.end)
        return Edit(slash, element.end, f">{xml}</{element.name}>")

    def edited(self, edits: Iterable[Edit]) -> bytes:
        """The part with these edits, which do not overlap."""
        pieces, done = [], 0
        for start, end, text in sorted(edits):
            pieces += [self._text[done:start], text.encode()]
            done = end
        return self._encoded(b"".join([*pieces, self._text[done:]]).decode())

    def _encoded(self, text: str) -> bytes:
        return self._mark + text.encode(self._encoding, "xmlcharrefreplace")


class Elements(Reader):
    """Collects elements with their places, down to a depth."""

    def __init__(self, deepest: int) -> None:
        self._deepest = deepest
        self._text = b""
        self._found: list[Element] = []
        self._open: list[tuple[dict[str, str], int]] = []

    def read(self, text: bytes) -> list[Element]:
        """The elements of a text in UTF-8, in the order of their end tags."""
        self._text = text
        parse(text, self, Declared("a document type declaration"))
        return self._found

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._open.append((attributes, self.index()))

    def end(self, name: str) -> None:
        depth = len(self._open) - 1
        attributes, start = self._open.pop()
        if depth > self._deepest:
            return
        if len(self._found) == MOST_ELEMENTS:
            raise ValueError("more elements than any program writes")
        self._found.append(self._element(attributes, depth, start))

    def _element(self, attributes: dict[str, str], depth: int, start: int) -> Element:
        """The element that ends where the parser is."""
        tag = _TAG.match(self._text, start)
        close = self.index()
        if tag is None:
            raise ValueError("no start tag")
        end = close if tag[0].endswith(b"/>") else self._text.index(b">", close) + 1
        return Element(tag[1].decode(), attributes, depth, start, tag.end(), close, end)


def local(name: str) -> str:
    """A name without its prefix."""
    return name.rpartition(":")[2]


def tag(name: str, attributes: Mapping[str, str], inside: str = "") -> str:
    """An element.  inside -- its content, as XML"""
    start = name + "".join(f" {key}={quoted(value)}" for key, value in attributes.items())
    return f"<{start}>{inside}</{name}>" if inside else f"<{start}/>"


def quoted(value: str) -> str:
    """An attribute's value."""
    return '"' + escape(value, quote=False).translate(_IN_QUOTES) + '"'


def _encoding(data: bytes) -> tuple[bytes, str]:
    for begins, mark, encoding in _MARKS:
        if data.startswith(begins):
            return mark, encoding
    declared = _DECLARED.match(data)
    return b"", declared[1].decode("ascii") if declared else "utf-8"
