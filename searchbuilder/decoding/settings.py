"""Filters of a form that stand beside the lines of a block: `Spotlights: Changed jobs`.

A string cannot hold them, and as words of it nobody would be found.
"""

from __future__ import annotations

import re

from searchbuilder.decoding.block_names import known_label, labelled
from searchbuilder.decoding.undone import Undone
from searchbuilder.dialect import Dialect

_OPERATOR = re.compile(r"\b(?:AND|OR|NOT)\b")
# What a filter has not.
_OF_STRING = re.compile(r"\b(?:AND|OR|NOT)\b|[\"“”()|]|(?<!\S)-\w")


def settings(text: str, _: Dialect | None = None) -> Undone | None:
    """A block without the lines whose labels name no part of a search, where others have
    operators: those are what was typed into the form."""
    lines = labelled(text) if "\n" in text else ()
    known = [bool(known_label(line.label)) for line in lines]
    if all(known) or not any(is_known and _OPERATOR.search(line.rest)
                             for is_known, line in zip(known, lines)) or any(
            not is_known and _OF_STRING.search(line.rest) for is_known, line in zip(known, lines)):
        return None
    ends = [*(line.start for line in lines[1:]), len(text)]
    pieces = [text[line.start:end] for line, end in zip(lines, ends)]
    return Undone("".join(piece for piece, is_known in zip(pieces, known) if is_known).strip("\n"),
                  remarks=tuple(piece.strip() for piece, is_known in zip(pieces, known)
                                if not is_known), narrowed=True)
