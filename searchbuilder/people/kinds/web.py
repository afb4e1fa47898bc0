"""Web pages."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from time import monotonic

from searchbuilder.people.encodings import decoded
from searchbuilder.people.kinds import Kind, Refused

MOST_BYTES = 10_000_000
# The parser may look at all that follows for the end of each of many tags.
SECONDS = 10.0
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{1,40})", re.IGNORECASE)
_HEAD = 2048
_SILENT = frozenset("script style template noscript svg head object iframe".split())
_INLINE = frozenset("a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label "
                    "mark q s samp small span strike strong sub sup time tt u var wbr".split())
_CELLS = frozenset(("td", "th"))


class _Text(HTMLParser):
    """pieces -- the text so far"""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._silent = ""
        self._until = monotonic() + SECONDS

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent = self._silent or (tag if tag in _SILENT else "")
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        self._silent = "" if tag == self._silent else self._silent
        self._break(tag)

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.pieces.append(data)
        if monotonic() > self._until:
            raise Refused("it takes too long to read")

    def _break(self, tag: str) -> None:
        if tag not in _INLINE:
            self.pieces.append("\t" if tag in _CELLS else "\n")


def text_of(text: str) -> str:
    """The text of a page, a line for each block."""
    parser = _Text()
    parser.feed(text)
    parser.close()
    return "".join(parser.pieces)


def _page(data: bytes) -> str:
    if len(data) > MOST_BYTES:
        raise Refused("too long for a page about one person")
    said = _CHARSET.search(data[:_HEAD])
    try:
        return text_of(data.decode(said[1].decode(), "replace") if said else decoded(data))
    except LookupError:
        return text_of(decoded(data))


KIND = Kind((".html", ".htm", ".xhtml"), _page)
