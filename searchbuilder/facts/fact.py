"""What a fact about a platform is: a name, its values, and how a dialect holds it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from searchbuilder.dialect import Dialect

STATED, INFERRED, CALIBRATED, UNKNOWN = "stated", "inferred", "calibrated", "unknown"


def either(known: bool | None, yes: str, no: str) -> str | None:
    """The value of a fact that a record holds as true or false."""
    return None if known is None else yes if known else no


@dataclass(frozen=True, kw_only=True)
class Fact:
    """One fact that a string rests on.

    name -- as it stands in the sheet Platforms, and as people type it
    label -- the question that it answers, in plain words
    values -- what it can be, if that can be listed
    typed -- a text as it was typed to the value that is meant; None if it is none
    example -- what else may be typed, in words, where the values are not all of it
    fields -- the fields of a `Dialect` that hold it
    reads -- the value that a record has, whether or not anybody is sure of it; None: none
    changes -- the record with this value in its own fields, and nothing yet of what follows
    asks -- a pattern of the entries of `Dialect.unknown` that it answers
    doubt -- such an entry, of a platform that nobody has described
    decides -- whether strings are written otherwise for it
    notes -- a pattern of the sentences of `Dialect.note` that it makes superfluous
    """

    name: str
    label: str
    values: tuple[str, ...] = ()
    typed: Callable[[str], str | None] | None = None
    example: str = ""
    fields: tuple[str, ...]
    reads: Callable[[Dialect], str | None]
    changes: Callable[[Dialect, str], Dialect]
    asks: str = r"(?!)"
    doubt: str = ""
    decides: bool = True
    notes: str = r"(?!)"

    def canonical(self, text: str) -> str | None:
        """The value that a text is, whatever its case and blanks; None if it is none."""
        plain = " ".join(text.split())
        listed = next((each for each in self.values if each.casefold() == plain.casefold()), None)
        return listed or (self.typed(plain) if self.typed and plain else None)

    def value(self, dialect: Dialect) -> str | None:
        """What the record says, as it is typed; None where that is unknown."""
        if found := dialect.calibrated.get(self.name):
            return found.value
        return None if any(map(self.answered, dialect.unknown)) else self.reads(dialect)

    def status(self, dialect: Dialect) -> str:
        """How it is known: stated, inferred, calibrated or unknown."""
        if self.name in dialect.calibrated:
            return CALIBRATED
        if self.value(dialect) is None:
            return UNKNOWN
        return INFERRED if dialect.inferred.keys() & set(self.fields) else STATED

    def answered(self, text: str) -> bool:
        """Whether an entry of `Dialect.unknown` is this fact."""
        return bool(re.search(self.asks, text))
