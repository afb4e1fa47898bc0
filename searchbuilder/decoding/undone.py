"""What undoing one encoding gives."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from searchbuilder.dialect import Dialect


class Undone(NamedTuple):
    """A text without one encoding.

    said -- what was undone, in words; empty where there is nothing to say
    dialect -- the platform that the encoding itself names
    refused -- why there is no string in the text, as a case of that finding
    left -- whether something was left out that is named in `said`
    narrowed -- whether what was left out kept people out, so that the string alone finds more
    remarks -- what stood beside the string and is no part of it, as it was written
    unread -- other strings in the text
    """

    text: str
    said: str = ""
    dialect: Dialect | None = None
    refused: str = ""
    left: bool = False
    narrowed: bool = False
    remarks: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()


# The platform is the one that the user named; None if nobody did.
Step = Callable[[str, Dialect | None], Undone | None]
