"""A finding: what is wrong, where, and what to do.  It does not know how it is printed."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

Severity = Literal["error", "warning", "note"]
ERROR: Final = "error"
WARNING: Final = "warning"
NOTE: Final = "note"


class Location(NamedTuple):
    """Where something was found: `cell`, `column`, `width` and `text` of a `Diagnostic`."""

    cell: str = ""
    column: int = 0
    width: int = 1
    text: str = ""


NOWHERE = Location()


class Diagnostic(NamedTuple):
    """One finding.

    code -- `SB` and three digits; the first names the kind (1 workbook, 2 expressions, 3 terms,
        4 platforms, 5 changes, 6 strings that were read, 7 what is taken into a workbook), and
        none is ever given a second meaning
    severity -- `error`, `warning` or `note`
    message -- what is wrong, in the user's words
    cell -- where, as Excel's name box takes it (`Searches!D4`); of a string of a file, the name
        that it has there; else empty
    column -- 1-based place in the text of the cell, 0 when the whole cell is meant
    width -- how many characters from there are meant
    hint -- what to do about it
    text -- the text that `column` counts in
    """

    code: str
    severity: Severity
    message: str
    cell: str = ""
    column: int = 0
    hint: str = ""
    text: str = ""
    width: int = 1
