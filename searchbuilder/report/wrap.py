"""Text that reads well in 80 columns and harms no terminal."""

from __future__ import annotations

from textwrap import fill

from searchbuilder.characters import safe

WIDTH = 80
INDENT = "    "


def escaped(text: str) -> str:
    """One line of Markdown that shows `text` as it is."""
    line = "".join("\\" + sign if sign in "\\`*_[]<>#|" else sign for sign in safe(text))
    return "\\" + line if line[:1] in ("-", "+", "=") else line


def wrapped(text: str, first: str = INDENT, rest: str = INDENT + "  ") -> str:
    """`text` in lines of at most 80 columns; words longer than that stand alone."""
    return fill(safe(text), WIDTH, initial_indent=first, subsequent_indent=rest,
                break_long_words=False, break_on_hyphens=False) or first.rstrip()
