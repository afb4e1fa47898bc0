"""The kinds of files that are read: one small module each, found by looking."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import PurePosixPath
from pkgutil import iter_modules

from searchbuilder.people.kind import Kind, Refused

_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


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
    return next((kind for kind in kinds() if _shows(kind, data)),
                next((kind for kind in kinds() if ending in kind.suffixes), None))


def _shows(kind: Kind, data: bytes) -> bool:
    """Whether the bytes of a file say that it is of this kind, whatever its name is."""
    return data.startswith(kind.begins) and (
        not kind.parts or any(part in data for part in kind.parts))
