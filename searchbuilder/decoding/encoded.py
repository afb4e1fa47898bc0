"""Text that was encoded for another place: decoded once, and said in one note."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from searchbuilder.characters import shortened
from searchbuilder.diagnostic import NOTE, WARNING, Diagnostic
from searchbuilder.dialect import Dialect
from searchbuilder.decoding.addresses import address
from searchbuilder.decoding.codes import left_over
from searchbuilder.decoding.doubled import cell
from searchbuilder.decoding.entities import entities, escapes, garbled, tags
from searchbuilder.decoding.literals import literals
from searchbuilder.decoding.percent import percent
from searchbuilder.decoding.pluses import pluses
from searchbuilder.decoding.remarks import remarks
from searchbuilder.decoding.sql import conditions
from searchbuilder.decoding.undone import Step, Undone
from searchbuilder.decoding.wrapped import around, backslashes, markdown, program

# From the outermost to the innermost; each is undone once.
_STEPS: tuple[Step, ...] = (tags, entities, garbled, markdown, program, literals, cell, around,
                            backslashes, escapes, address, percent, pluses, remarks, conditions)


_MOST_REMARK = 60


class Decoded(NamedTuple):
    """A text as it was before it was encoded.

    said -- what was undone, in words
    dialect -- the platform that an address names
    refused, hint -- why there is no string in it, and what to do
    left -- whether something was left out that is named in `said`
    narrowed -- whether that kept people out, so that the string alone finds more
    remarks -- what stood beside the string and is no part of it
    """

    text: str
    said: tuple[str, ...] = ()
    dialect: Dialect | None = None
    refused: str = ""
    hint: str = ""
    left: bool = False
    narrowed: bool = False
    remarks: tuple[str, ...] = ()

    def notes(self) -> tuple[Diagnostic, ...]:
        """The findings that say what was undone and left out, and which code was left as it
        stands."""
        hint = "check that this is the search you mean" if self.left else ""
        undone = [Diagnostic("SB622", NOTE, "; ".join(self.said), "", 0, hint, self.text)]
        return tuple((undone if self.said else []) + self._beside() + left_over(self.text))

    def _beside(self) -> list[Diagnostic]:
        if not self.remarks:
            return []
        words = ", ".join(f"“{shortened(each, _MOST_REMARK)}”" for each in self.remarks)
        return [Diagnostic("SB633", WARNING, f"left out as a remark about the string: {words}", "",
                           0, "to search for these words too, add them with AND or OR", self.text)]

    def and_then(self, undone: Undone) -> Decoded:
        """The same with one more encoding undone."""
        return Decoded(undone.text, (*self.said, undone.said) if undone.said else self.said,
                       undone.dialect or self.dialect, "", "", self.left or undone.left,
                       self.narrowed or undone.narrowed, (*self.remarks, *undone.remarks))


def decoded(text: str, dialect: Dialect | None = None) -> Decoded:
    """`text` without what another place did to it.  dialect -- that the user named, whose own
    signs stay what they are; None if nobody did"""
    done = Decoded(text)
    left = list(_STEPS)
    while found := _first(left, done.text, dialect):
        step, undone = found
        if undone.refused:
            return done._replace(refused=undone.refused, hint=undone.hint)
        left.remove(step)
        done = done.and_then(undone)
    return done


def _first(steps: Iterable[Step], text: str, dialect: Dialect | None
           ) -> tuple[Step, Undone] | None:
    """The first of these steps that finds something to undo, with what it gives."""
    found = ((step, step(text, dialect)) for step in steps)
    return next(((step, undone) for step, undone in found if undone), None)
