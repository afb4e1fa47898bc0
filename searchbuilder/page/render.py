"""The value of the page as one HTML file."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from searchbuilder.page.data import Data

# What a file has in its first lines that this program may write over.
MARK = "<!-- written by searchbuilder page -->"
_BREAKS_OUT = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026",
               0x2028: "\\u2028", 0x2029: "\\u2029"}


def render(data: Data, watched: str = "") -> str:
    """One file that asks for nothing from anywhere.

    watched -- the address of the picture by which an open page sees that it was written anew
    """
    style, script = _file("page.css"), _file("page.js")
    return _template().render(
        mark=Markup(MARK), name=data["workbook"]["name"], policy=_policy(style, script, watched),
        style=Markup(style), script=Markup(script), data=Markup(as_json(data)), watched=watched,
        plain=list(plain(data)))


def as_json(data: Data) -> str:
    """JSON that nothing in it ends before its time, whatever stands around it."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_BREAKS_OUT)


def plain(data: Data) -> Iterator[tuple[str, list[tuple[str, str, list[tuple[str, str]]]]]]:
    """The strings without a script: each search with platforms, sizes, and titles of boxes with
    what goes into them."""
    for search, row in zip(data["searches"], data["results"]):
        yield search["name"], [
            (platform["title"], size, _boxes(data["compiled"][place], platform))
            for platform, places in zip(data["platforms"], row) if places
            for size, place in _sizes(places)]


def _sizes(places: list[int]) -> Iterator[tuple[str, int]]:
    """Each of them once, under the names of all sizes that are the same."""
    named: dict[int, list[str]] = {}
    for size, place in zip(("short", "normal", "full"), places):
        named.setdefault(place, []).append(size)
    return ((", ".join(sizes), place) for place, sizes in named.items())


def _boxes(compiled: Data, platform: Data) -> list[tuple[str, str]]:
    several = len(compiled["strings"]) > 1
    return [((f"{number} of {len(compiled['strings'])} · " if several else "")
             + platform["boxes"].get(box, box), text)
            for number, string in enumerate(compiled["strings"], 1)
            for box, text in string["boxes"]]


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
def _file(name: str) -> str:
    return files("searchbuilder.page").joinpath(name).read_text(encoding="utf-8")


@cache
def _template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True,
                              lstrip_blocks=True, keep_trailing_newline=True)
    return environment.from_string(_file("page.html.j2"))
