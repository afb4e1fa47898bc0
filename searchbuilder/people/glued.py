"""Texts whose words run together."""

from __future__ import annotations


def is_glued(text: str) -> bool:
    """Whether the blanks between the words of a text are missing."""
    return False
