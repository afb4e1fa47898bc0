"""What undoing one encoding gives."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from searchbuilder.dialect import Dialect


class Undone(NamedTuple):
    """A text without one encoding.

    said -- what was undone, in words
    dialect -- the platform that the encoding itself names
    refused -- why there is no string in the text, in words; hint -- what to do then
    """

    text: str
    said: str = ""
    dialect: Dialect | None = None
    refused: str = ""
    hint: str = ""


# The platform is the one that the user named; None if nobody did.
Step = Callable[[str, Dialect | None], Undone | None]
