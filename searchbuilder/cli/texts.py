"""Texts that a command is given: as an argument, in a file, or from standard input."""

from __future__ import annotations

import codecs
import os
import re
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from searchbuilder.characters import readable
from searchbuilder.cli.output import fail

if TYPE_CHECKING:
    from searchbuilder.reading.files import Kept

_MOST_OF_NAME = 1000
_FILE = re.compile(r"[^\s\"():]+\.(?:txt|csv|md|docx?|xls[xm]?|pdf|rtf|html?)", re.IGNORECASE)
_WEB_PAGE = re.compile(r"\s*(?:<!doctype html\b|<(?:html|head|body|h[1-6]|div|p|ul)\b[^<>]*>)",
                       re.IGNORECASE)


class TextCommand(click.Command):
    """A command about a string, which may begin with a minus: with a blank in it, it is no option.
    """

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        found = [each for each in args if re.match(r"-(?:[^-\s]\S*)?\s", each)]
        if found and "--" not in args:
            args = [*(each for each in args if each not in found), "--", *found]
        return super().parse_args(ctx, args)


def given(text: str, reads: Callable[[str], bool] = lambda page: False) -> tuple[str, str]:
    """The text, and the name of the file that it stood in; `-` for standard input, empty for the
    argument itself.

    reads -- whether a web page can be read
    """
    if text == "-":
        return _decoded(sys.stdin.buffer.read(), "standard input", reads), text
    if len(text) >= _MOST_OF_NAME or not os.path.isfile(text):
        if _FILE.fullmatch(text):
            fail(f"There is no file {readable(text)}", "Check its name and its folder")
        return readable(text), ""
    try:
        with open(text, "rb") as file:
            return _decoded(file.read(), text, reads), text
    except OSError as error:
        fail(f"Can't read {text}: {error.strerror or error}", "Check its permissions")


def strings(whole: str, file: str) -> Kept:
    """The strings of what `given` gave: those of a file, else the argument itself."""
    from searchbuilder.reading.files import Kept, Written, strings_of

    found = strings_of(whole) if file else Kept((Written(whole),) if whole.strip() else ())
    if not found.strings:
        fail("There is no string to read", "Type one in quotation marks, or name a file")
    return found


def _decoded(data: bytes, name: str, reads: Callable[[str], bool]) -> str:
    """Text as Notepad, Word and TextEdit save it: UTF-8 or UTF-16 with a mark, or Windows-1252."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    if b"\0" in data or data.startswith(b"PK\3\4"):
        fail(f"{name} is not a text file", "Save it as plain text, one string per line")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    if _WEB_PAGE.match(text) and not reads(text):
        fail(f"{name} is a web page, not a text file",
             "Open it in a browser, and copy what it shows into a text file")
    return text
