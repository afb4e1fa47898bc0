"""What a rule is."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from typing import NamedTuple

from searchbuilder.compiler.result import effect_label
from searchbuilder.diagnostic import Diagnostic
from searchbuilder.rules.subject import Subject

Look = Callable[[Subject], Iterator[Diagnostic]]


class Rule(NamedTuple):
    """One rule.

    code -- never given a second meaning
    severities -- what its findings may be; of a change to a string, what it may do to the search
    title -- what it is about, in one line
    page -- the rest: Why is this bad?  Example  Use instead
    look -- finds it in a workbook; None where reading or compiling meets it
    """

    code: str
    severities: tuple[str, ...]
    title: str
    page: str
    look: Look | None = None


def looked_for(*severities: str) -> Callable[[Look], Rule]:
    """The rule of a function that looks for it."""
    return lambda look: _rule(look.__name__, look.__doc__, severities, look)


def met(*severities: str) -> Callable[[Callable[[], None]], Rule]:
    """The rule of a function that only has a docstring."""
    return lambda named: _rule(named.__name__, named.__doc__, severities, None)


def changed(*effects: str) -> Callable[[Callable[[], None]], Rule]:
    """The rule of a function that only has a docstring, about a change with one of these
    effects."""
    return met(*map(effect_label, effects))


def _rule(code: str, doc: str | None, severities: tuple[str, ...], look: Look | None) -> Rule:
    title, _, page = inspect.cleandoc(doc or "").partition("\n\n")
    return Rule(code, severities, " ".join(title.split()), page, look)
