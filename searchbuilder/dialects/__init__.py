"""The platforms: one small module of facts a family, found by looking."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from searchbuilder.dialect import Dialect


@cache
def known() -> tuple[Dialect, ...]:
    """Every platform that is written here, in the order of its family and its name."""
    modules = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    found = (each for module in modules for each in vars(module).values()
             if isinstance(each, Dialect))
    return tuple(sorted(found, key=lambda dialect: (dialect.family, dialect.name)))


def find(name: str) -> Dialect:
    """The platform with this id.  KeyError if there is none."""
    return {dialect.name: dialect for dialect in known()}[name]
