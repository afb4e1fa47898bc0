"""A search of a workbook as it stands in JSON and on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from searchbuilder.vocabulary.in_words import headings

if TYPE_CHECKING:
    from searchbuilder.build import Listed

# Where a search cannot be built and no finding says why.
_UNREAD = {"message": "A cell of this search can't be read", "hint": "Run searchbuilder check",
           "cell": ""}


def as_dict(each: Listed) -> dict[str, object]:
    """platforms -- those that its row names, none where they are the usual ones; criteria -- what
    it asks for, as headings and words; failed -- why it cannot be built, or null"""
    search = each.search
    return {"name": search.name, "cell": search.cell, "level": search.level,
            "region": search.region, "where": [place.text for place in search.where],
            "note": search.notes, "criteria": [list(pair) for pair in headings(search)],
            "platforms": [] if each.usual else [one.name for one in each.platforms],
            "failed": failed(each)}


def failed(each: Listed) -> dict[str, str] | None:
    """Why a search cannot be built, and what to do about it."""
    if not each.failed:
        return None
    for reason in each.reasons:
        return {"message": reason.message, "hint": reason.hint, "cell": reason.cell}
    return {**_UNREAD, "cell": each.search.cell}
