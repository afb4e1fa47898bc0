"""The rules that a workbook is held against: one module a family, one function a rule.

A rule is named after its code, and its docstring is its page: what is wrong, why that is bad, an
example, and what to write instead.  Some rules look for themselves; what others are about is met
while the workbook is read or compiled, and they are only its page.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from searchbuilder.rules.rule import Rule
from searchbuilder.rules.subject import Subject
from searchbuilder.vocabulary.names import nearest

__all__ = ["Rule", "Subject", "find", "nearest_code", "rules"]


@cache
def rules() -> dict[str, Rule]:
    """Every rule by its code, in their order."""
    names = (f"{__name__}.{module.name}" for module in pkgutil.iter_modules(__path__))
    found = [each for name in names for each in vars(import_module(name)).values()
             if isinstance(each, Rule)]
    return {rule.code: rule for rule in sorted(found, key=lambda rule: rule.code)}


def find(code: str) -> Rule | None:
    """The rule of this code, in any case; None if there is none."""
    return rules().get(code.strip().upper())


def nearest_code(code: str) -> str:
    """What was probably meant by a code that is none."""
    return nearest(code, rules()) or "the codes stand in front of the findings, such as SB301"
