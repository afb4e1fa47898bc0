"""The kinds of files, how each is recognised and read: one small module each, found by looking."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from pathlib import PurePosixPath
from pkgutil import iter_modules
from typing import NamedTuple

_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


class Refused(Exception):
    """There is no text in a file; `str()` of it is the reason, for the user.

    lasting -- whether the same bytes are refused again: a program that is missing may be there
        tomorrow
    """

    def __init__(self, why: str, lasting: bool = True) -> None:
        super().__init__(why)
        self.lasting = lasting


class Kind(NamedTuple):
    """Files that are read in the same way.

    suffixes -- with a dot, in small letters
    text -- the text of the bytes of such a file.  Refused where there is none
    begins -- what such a file begins with, whatever its name is; none where anything may
    parts -- the same of a zip archive: a name that it has, for a kind that is one
    """

    suffixes: tuple[str, ...]
    text: Callable[[bytes], str]
    begins: tuple[bytes, ...] = ()
    parts: tuple[bytes, ...] = ()


@cache
def kinds() -> tuple[Kind, ...]:
    """Every kind of file that is read, in the order of its module's name."""
    return tuple(import_module(f"{__name__}.{module.name}").KIND
                 for module in iter_modules(__path__))


def kind_of(name: str, data: bytes) -> Kind | None:
    """How a file is read: by what it begins with, else by the ending of its name; None if in no
    way.  Refused if it is for Office alone."""
    if data.startswith(_OLD_OFFICE):
        raise Refused("protected with a password" if _ENCRYPTED in data else
                      "an old Office file. Save it as .docx")
    ending = PurePosixPath(name).suffix.lower()
    return next(
        (kind for kind in kinds() if data.startswith(kind.begins) and (
            not kind.parts or any(part in data for part in kind.parts))),
        next((kind for kind in kinds() if ending in kind.suffixes), None))
