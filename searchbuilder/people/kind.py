"""What a kind of file is: how it is recognised, and how its text is read."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Refused(Exception):
    """There is no text in a file; `str()` of it is the reason, for the user.

    lasting -- whether the same bytes are refused again: a program that is missing may be there
        tomorrow
    """

    def __init__(self, why: str, lasting: bool = True) -> None:
        super().__init__(why)
        self.lasting = lasting


class Kind(NamedTuple):
    """Files that are read in the same way.

    suffixes -- with a dot, in small letters
    text -- the text of the bytes of such a file.  Refused where there is none
    begins -- what such a file begins with, whatever its name is; none where anything may
    parts -- the same of a zip archive: a name that it has, for a kind that is one
    """

    suffixes: tuple[str, ...]
    text: Callable[[bytes], str]
    begins: tuple[bytes, ...] = ()
    parts: tuple[bytes, ...] = ()
