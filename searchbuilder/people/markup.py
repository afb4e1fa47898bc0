"""The text of XML documents from strangers: which elements break lines, which say nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

from searchbuilder.errors import UnreadableFile
from searchbuilder.people.kinds import Refused
from searchbuilder.xlsx.archive import members

# More than a document of thousands of pages has.
MOST_TAGS = 3_000_000


class Markup(NamedTuple):
    """What the elements of a document mean, by their names without prefix.

    texts -- whose text counts; all others' where it is empty
    paragraphs -- a line each; behind -- what is written at the end of others
    without -- they and all within them are left out
    aside -- text of its own, such as a box that floats beside the line it is fastened to
    """

    texts: frozenset[str]
    paragraphs: frozenset[str]
    behind: Mapping[str, str]
    without: frozenset[str]
    aside: frozenset[str]


class _Flow:
    """Text that runs on; boxes fastened to a paragraph wait for its end."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.boxes: list[str] = []

    def text(self) -> str:
        """All of it."""
        return "".join([*self.pieces, *self.boxes])


def packed(data: bytes, wanted: re.Pattern[str]) -> dict[str, bytes]:
    """The parts of a packed document with such names.  Refused where it cannot be unpacked."""
    try:
        return members(data, wanted)
    except UnreadableFile as error:
        raise Refused(str(error)) from None


def document(data: bytes, wanted: re.Pattern[str], markup: Markup) -> str:
    """The text of the parts of a packed document with such names.  Refused where it has none."""
    parts = packed(data, wanted)
    if not parts:
        raise Refused("damaged: the text is missing")
    return "\n".join(dict.fromkeys(text_of(part, markup) for part in parts.values()))


def text_of(data: bytes, markup: Markup) -> str:
    """The text of an XML document.  Refused where it is too large."""
    if data.count(b"<") > MOST_TAGS:
        raise Refused("too long for a document about one person")
    flows = [_Flow()]
    todo: list[tuple[Element, str, bool]] = [_begin(fromstring(data, forbid_dtd=True))]
    while todo:
        element, name, ends = todo.pop()
        if ends:
            _end(name, flows, markup)
        elif name not in markup.without:
            if name in markup.aside:
                flows.append(_Flow())
            if element.text and (not markup.texts or name in markup.texts):
                flows[-1].pieces.append(element.text)
            todo.append((element, name, True))
            todo.extend(_begin(child) for child in reversed(element))
            continue
        if element.tail and not markup.texts:
            flows[-1].pieces.append(element.tail)
    return flows[0].text()


def _begin(element: Element) -> tuple[Element, str, bool]:
    # A remark or an instruction has a function for a tag.
    name = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
    return element, name, False


def _end(name: str, flows: list[_Flow], markup: Markup) -> None:
    if name in markup.aside:
        box = flows.pop()
        flows[-1].boxes.append(box.text() + "\n")
    elif name in markup.paragraphs:
        flow = flows[-1]
        flow.pieces += ["\n", *flow.boxes]
        flow.boxes = []
    else:
        flows[-1].pieces.append(markup.behind.get(name, ""))


def names(text: str) -> frozenset[str]:
    """Names parted by blanks."""
    return frozenset(text.split())
