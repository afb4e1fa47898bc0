"""Text that was encoded for another place: decoded once, and said in one note."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from searchbuilder.characters import shortened
from searchbuilder.decoding.addresses import address
from searchbuilder.decoding.alternatives import alternatives
from searchbuilder.decoding.answers import answers
from searchbuilder.decoding.codes import left_over
from searchbuilder.decoding.commands import commands, encoding
from searchbuilder.decoding.doubled import cell
from searchbuilder.decoding.embedded import embedded
from searchbuilder.decoding.entities import entities, escapes, garbled, tags
from searchbuilder.decoding.fields import fields
from searchbuilder.decoding.labels import labels
from searchbuilder.decoding.listed import listed
from searchbuilder.decoding.literals import literals
from searchbuilder.decoding.percent import percent
from searchbuilder.decoding.pluses import pluses
from searchbuilder.decoding.remarks import remarks
from searchbuilder.decoding.settings import settings
from searchbuilder.decoding.spans import spans
from searchbuilder.decoding.sql import conditions
from searchbuilder.decoding.undone import Step, Undone
from searchbuilder.decoding.wrapped import around, backslashes, doubled_singles, markdown, program
from searchbuilder.diagnostic import Diagnostic, Location
from searchbuilder.dialect import Dialect
from searchbuilder.findings.pasted import SB622, SB633

# From the outermost to the innermost; each is undone once.
_STEPS: tuple[Step, ...] = (tags, entities, garbled, doubled_singles, markdown, program, encoding,
                            literals, embedded, commands, spans, cell, around, backslashes,
                            escapes, address, percent, pluses, answers, fields, settings,
                            remarks, listed, alternatives, labels, conditions)


# So much of a remark is shown: nobody must guess what was left out.
_MOST_REMARK = 240
# A remark that only leads to what follows: `Search string:`, `Keywords =`, `e.g.`.
_LEADS = re.compile(r".*[:：=][*_]*\Z|[\w. ]{1,7}\.\Z", re.DOTALL)


class Decoded(NamedTuple):
    """A text as it was before it was encoded.

    said -- what was undone, in words
    dialect -- the platform that an address names
    refused -- why there is no string in it, as a case of that finding
    left -- whether something was left out that is named in `said`
    narrowed -- whether that kept people out, so that the string alone finds more
    remarks -- what stood beside the string and is no part of it
    unread -- other strings in the text
    """

    text: str
    said: tuple[str, ...] = ()
    dialect: Dialect | None = None
    refused: str = ""
    left: bool = False
    narrowed: bool = False
    remarks: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()

    def notes(self) -> tuple[Diagnostic, ...]:
        """The findings that say what was undone and left out, and which code was left as it
        stands."""
        whole = Location(text=self.text)
        undone = [SB622.found(whole, "left" if self.left else "", done=". ".join(self.said))]
        words = tuple(shortened(each, _MOST_REMARK) for each in self.remarks)
        leads = not self.narrowed and all(map(_LEADS.match, words))
        beside = [SB633.found(whole, "lead" if leads else "", words=words)] if words else []
        others = [SB633.found(whole, "others", words=tuple(
            shortened(each, _MOST_REMARK) for each in self.unread), count=len(self.unread),
            all=len(self.unread) + 1)] if self.unread else []
        return (*(undone if self.said else ()), *beside, *others, *left_over(self.text))

    def and_then(self, undone: Undone) -> Decoded:
        """The same with one more encoding undone."""
        return Decoded(undone.text, (*self.said, undone.said) if undone.said else self.said,
                       undone.dialect or self.dialect, "", self.left or undone.left,
                       self.narrowed or undone.narrowed, (*self.remarks, *undone.remarks),
                       (*self.unread, *undone.unread))


def decoded(text: str, dialect: Dialect | None = None) -> Decoded:
    """`text` without what another place did to it.  dialect -- that the user named, whose own
    signs stay what they are; None if nobody did"""
    done = Decoded(text)
    left = list(_STEPS)
    while found := _first(left, done.text, dialect):
        step, undone = found
        if undone.refused:
            return done._replace(refused=undone.refused)
        left.remove(step)
        done = done.and_then(undone)
    return done


def _first(steps: Iterable[Step], text: str, dialect: Dialect | None
           ) -> tuple[Step, Undone] | None:
    """The first of these steps that finds something to undo, with what it gives."""
    found = ((step, step(text, dialect)) for step in steps)
    return next(((step, undone) for step, undone in found if undone), None)
