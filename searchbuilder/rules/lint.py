"""What is looked for in a workbook: a rule, and the function that finds it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from searchbuilder.diagnostic import Diagnostic
from searchbuilder.rule import Rule
from searchbuilder.rules.subject import Subject

Look = Callable[[Subject], Iterator[Diagnostic]]


class Lint(NamedTuple):
    """A rule that is looked for."""

    rule: Rule
    look: Look


def looks_for(rule: Rule) -> Callable[[Look], Lint]:
    """The lint of a function that looks for this."""
    return lambda look: Lint(rule, look)
