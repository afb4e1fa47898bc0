"""The rules that a workbook is held against: one module a family, one function a rule.

A rule that looks for itself stands here, beside the function that looks; the record of what is met
while a workbook or a string is read, or compiled, stands in `findings/`.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from functools import cache
from importlib import import_module

import searchbuilder.findings as findings
from searchbuilder.rule import Rule
from searchbuilder.rules.lint import Lint
from searchbuilder.rules.subject import Subject
from searchbuilder.vocabulary.names import nearest

__all__ = ["Rule", "Subject", "find", "lints", "nearest_code", "rules"]


def _values(name: str, path: list[str]) -> Iterator[object]:
    for module in pkgutil.iter_modules(path):
        yield from vars(import_module(f"{name}.{module.name}")).values()


@cache
def lints() -> tuple[Lint, ...]:
    """Everything that is looked for, in the order of the codes."""
    found = {each.rule.code: each for each in _values(__name__, __path__)
             if isinstance(each, Lint)}
    return tuple(found[code] for code in sorted(found))


@cache
def rules() -> dict[str, Rule]:
    """Every rule by its code, in their order."""
    met = {each.code: each for each in _values(findings.__name__, findings.__path__)
           if isinstance(each, Rule)}
    every = met | {each.rule.code: each.rule for each in lints()}
    return dict(sorted(every.items()))


def find(code: str) -> Rule | None:
    """The rule of this code, in any case; None if there is none."""
    return rules().get(code.strip().upper())


def nearest_code(code: str) -> str:
    """What was probably meant by a code that is none."""
    return nearest(code, rules()) or "Copy the code from the start of a finding, such as SB301"
