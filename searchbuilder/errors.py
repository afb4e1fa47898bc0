"""What can go wrong so badly that there is no result; each says it in words for the user."""

from __future__ import annotations


class SearchbuilderError(Exception):
    """`str()` of it is a message for the user; `hint` says what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class UnreadableFile(SearchbuilderError):
    """The named file is not a workbook that can be read."""


class UnwritableFile(SearchbuilderError):
    """The named file cannot be written, or must not be; it is as it was."""


class UnknownName(SearchbuilderError):
    """A search, platform, term, level or region was asked for that does not exist."""


class TooLarge(SearchbuilderError):
    """A rewrite would have grown past what anybody could use."""

    def __init__(self, size: int, most: int) -> None:
        super().__init__(f"{size:,} parts are needed and {most:,} are the most")
        self.size = size
        self.most = most


class NoAnswer(SearchbuilderError):
    """A search server cannot be asked, or what it says cannot be relied on."""
