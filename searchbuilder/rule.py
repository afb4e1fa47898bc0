"""What a rule is: the one home of all that is said about one kind of finding."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from searchbuilder.characters import some
from searchbuilder.diagnostic import NOWHERE, Diagnostic, Location, Severity
from searchbuilder.effect import Effect, effect_label

# The parts of a page below its title.
HEADINGS = ("Why is this bad?", "Example", "Use instead")

# What a message may be filled with: a text as it stands; texts as a list of quotations, or as
# `{words:5}` the first five and how many more there are; a number with its thousands set apart,
# and as `{count:row|rows}` the word that agrees with it.
Value = str | int | tuple[str, ...]


class Message(NamedTuple):
    """A sentence that a user reads, with `{names}` for what it is about.

    hint -- what to do about it; severity -- where it is another than the rule's first
    """

    text: str
    hint: str = ""
    severity: Severity | None = None


Said = str | Message | Mapping[str, str | Message]


class Rule(NamedTuple):
    """One kind of finding, whoever makes it.

    code -- never given a second meaning
    severities -- what its findings may be, the usual one first; none of a change to a string
    effects -- what such a change may do to the search; none of other findings
    title -- what it is about, in one line
    page -- the rest, under its headings
    messages -- what its findings say, by a name for each case; empty for the only one
    """

    code: str
    severities: tuple[Severity, ...]
    effects: tuple[Effect, ...]
    title: str
    page: str
    messages: Mapping[str, Message]

    @property
    def labels(self) -> tuple[str, ...]:
        """How its findings begin."""
        return (*self.severities, *map(effect_label, self.effects))

    def __hash__(self) -> int:
        return hash(self.code)

    def says(self, case: str = "", **values: Value) -> str:
        """One of its messages, for what is no finding, such as a change.  KeyError as below."""
        return _filled(self.messages[case].text, values)

    def found(self, at: Location = NOWHERE, case: str = "", severity: Severity | None = None,
              meant: Iterable[str] = (), **values: Value) -> Diagnostic:
        """A finding at this place.  KeyError where the message asks for a value that is not given.

        severity -- where it depends on what was found
        meant -- what was probably meant, the likeliest first; if anything, that is the hint
        """
        message = self.messages[case]
        return Diagnostic(self.code, severity or message.severity or self.severities[0],
                          _filled(message.text, values), at.cell, at.column,
                          offered(meant) or _filled(message.hint, values), at.text, at.width)


def offered(names: Iterable[str]) -> str:
    """A question that offers these names; empty if there are none."""
    listed = " or ".join(names)
    return f"Did you mean {listed}?" if listed else ""


def rule(code: str, severities: Severity | tuple[Severity, ...], page: str, messages: Said,
         hint: str = "") -> Rule:
    """A rule as its module writes it down.

    page -- the title, and what stands under each of HEADINGS, with blank lines between
    messages -- the only one, with its hint, or one for each case
    """
    return Rule(code, severities if isinstance(severities, tuple) else (severities,), (),
                *_titled(page), _cases(messages, hint))


def change(code: str, effects: Effect | tuple[Effect, ...], page: str, messages: Said) -> Rule:
    """The same of what compiling changes."""
    return Rule(code, (), effects if isinstance(effects, tuple) else (effects,),
                *_titled(page), _cases(messages, ""))


def _titled(page: str) -> tuple[str, str]:
    title, *parts = inspect.cleandoc(page).split("\n\n")
    told = (f"{heading}\n{part}" for heading, part in zip(HEADINGS, parts, strict=True))
    return " ".join(title.split()), "\n\n".join(told)


def _cases(messages: Said, hint: str) -> dict[str, Message]:
    cases = messages if isinstance(messages, Mapping) else {"": messages}
    return {case: each if isinstance(each, Message) else Message(each, hint)
            for case, each in cases.items()}


def _filled(text: str, values: Mapping[str, Value]) -> str:
    """A sentence with these values; a long string may have one finding a word."""
    asks = _asks(text)
    return text.format_map({name: value if isinstance(value, str) and not asks else _Said(value)
                            for name, value in values.items()}) if asks is not None else text


@lru_cache(maxsize=4096)
def _asks(text: str) -> bool | None:
    """Whether a sentence says how a value of it is shown; None if it is filled with nothing."""
    return bool(_SPEC.search(text)) if "{" in text or "}" in text else None


_SPEC = re.compile(r"{\w+[:!]")


class _Said:
    """A value as a message shows it."""

    __slots__ = ("value",)

    def __init__(self, value: Value) -> None:
        self.value = value

    def __format__(self, spec: str) -> str:
        if isinstance(self.value, int):
            one, _, more = spec.partition("|")
            return (one if self.value == 1 else more) if spec else f"{self.value:,}"
        if isinstance(self.value, str):
            return self.value
        return some((f"“{each}”" for each in self.value), int(spec or len(self.value)))
