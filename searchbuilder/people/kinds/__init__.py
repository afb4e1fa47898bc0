"""The kinds of files that are read: one small module each, found by looking."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from searchbuilder.people.kind import Kind


@cache
def kinds() -> tuple[Kind, ...]:
    """Every kind of file that is read, in the order of its module's name."""
    return tuple(import_module(f"{__name__}.{module.name}").KIND
                 for module in iter_modules(__path__))
