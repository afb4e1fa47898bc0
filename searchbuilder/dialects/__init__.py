"""The platforms: one small module of facts a family, found by looking."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from searchbuilder.dialect import Dialect


@cache
def known() -> tuple[Dialect, ...]:
    """Every platform that is written here, in the order of its module's name and place in it."""
    modules = sorted(module.name for module in iter_modules(__path__))
    return tuple(dialect for name in modules
                 for dialect in import_module(f"{__name__}.{name}").DIALECTS)


def find(name: str) -> Dialect:
    """The platform with this id.  KeyError if there is none."""
    return {dialect.name: dialect for dialect in known()}[name]
