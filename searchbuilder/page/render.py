"""The value of the page as one HTML file."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from searchbuilder.page.data import Data
from searchbuilder.page.older import MARK, packed

# The title of a platform, and sizes.
Named = tuple[str, str]
# The title of each box, and what goes into it.
Boxes = tuple[tuple[str, Markup], ...]

# No browser shortens a picture of so many pixels.
_NUMBERS = 30_000


def render(data: Data, watched: str = "") -> str:
    """One file that asks for nothing from anywhere.

    watched -- the address of the picture by which an open page sees that it was written anew
    """
    style, script = _file("page.css"), _script()
    return _template().render(
        mark=Markup(MARK), name=data["workbook"]["name"], policy=_policy(style, script, watched),
        style=Markup(style), script=Markup(script), data=Markup(as_json(data)), watched=watched,
        number=number_of(data), plain=list(plain(data)))


def number_of(data: Data) -> int:
    """By which an open page knows whether it is the last one: another for other contents."""
    return int(data["workbook"]["fingerprint"][:4], 16) % _NUMBERS + 1


def as_json(data: Data) -> str:
    """JSON that ends no element of a page, whatever a workbook holds."""
    text = json.dumps(packed(data), ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")


def plain(data: Data) -> Iterator[tuple[str, list[tuple[list[Named], Boxes]]]]:
    """The strings without a script: each search with the titles of boxes and what goes into them,
    once for all the platforms and sizes that have it."""
    for search, row in zip(data["searches"], data["results"]):
        found: dict[Boxes, list[Named]] = {}
        for platform, places in zip(data["platforms"], row):
            for sizes, place in _sizes(places or []):
                found.setdefault(_boxes(data, place, platform), []).append(
                    (platform["title"], sizes))
        yield search["name"], [(named, boxes) for boxes, named in found.items() if boxes]


def _sizes(places: list[int]) -> Iterator[tuple[str, int]]:
    """Each of them once, under the names of all sizes that are the same."""
    named: dict[int, list[str]] = {}
    for size, place in zip(("short", "normal", "full"), places):
        named.setdefault(place, []).append(size)
    return ((", ".join(sizes), place) for place, sizes in named.items())


def _boxes(data: Data, place: int, platform: Data) -> Boxes:
    strings = [data["strings"][each] for each in data["compiled"][place]["strings"]]
    # Between tags quotation marks, of which strings are full, may stay.
    return tuple(((f"{number} of {len(strings)} · " if len(strings) > 1 else "")
                  + platform["boxes"].get(box, box), Markup(escape(text, quote=False)))
                 for number, string in enumerate(strings, 1) for box, text in string["boxes"])


def _policy(style: str, script: str, watched: str) -> str:
    """Nothing but the one style and the one script, and pictures within the page."""
    pictures = "data: file:" if watched else "data:"
    return ("default-src 'none'; "
            f"style-src '{_hash(style)}'; script-src '{_hash(script)}'; img-src {pictures}; "
            "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; "
            "trusted-types 'none'")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(sha256(text.encode()).digest()).decode()


@cache
def _script() -> str:
    """The parts of the script in the order of their names, and what starts them."""
    parts = sorted(files("searchbuilder.page").joinpath("script").iterdir(),
                   key=lambda part: part.name)
    return "\n".join([*(part.read_text(encoding="utf-8") for part in parts), _file("page.js")])


@cache
def _file(name: str) -> str:
    return files("searchbuilder.page").joinpath(name).read_text(encoding="utf-8")


@cache
def _template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True,
                              lstrip_blocks=True, keep_trailing_newline=True)
    return environment.from_string(_file("page.html.j2"))
