"""A change of a string as it stands in JSON and on the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from searchbuilder.compiler import Change

# What to type for more, which helps nobody who looks at a page.
_TO_TYPE = re.compile(r"(?<!\S)For [^.]*, add --[a-z-]+(?: [\d,]+)?\.\s*|"
                      r" --into my\.xlsx")


def as_dict(change: Change) -> dict[str, object]:
    """title -- of the page of its code; cells -- one a word, empty where none is known; of_text
    -- it is about the one keyword string alone; strings -- numbers of those that it is about,
    none for all"""
    return {"code": change.code, "effect": change.effect, "message": change.message,
            "cell": change.cell, "title": change.title, "words": list(change.shown),
            "cells": list(change.cells), "of_text": change.of_text,
            "strings": list(change.strings)}


def without_options(message: str) -> str:
    """A message without what only somebody at a terminal can type."""
    return _TO_TYPE.sub("", message)
