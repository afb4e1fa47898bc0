"""The lines of a résumé that look most like job titles."""

from __future__ import annotations


def likely_titles(text: str) -> list[str]:
    """The most likely ones, in their order."""
    return []
