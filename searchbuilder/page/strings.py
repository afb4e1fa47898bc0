"""What the page tells of the strings of one search on one platform, in one size."""

from __future__ import annotations

from searchbuilder.build import Result
from searchbuilder.compiler import Change, String
from searchbuilder.page.once import Once, Tables
from searchbuilder.report.changes import without_options
from searchbuilder.report.strings import before, filters, why

# Only such addresses are put together by the page.
_OPENED = ("https://", "http://")


def compiled(result: Result, tables: Tables) -> int:
    """The place of the strings, of how they differ from the search, and of what to know.

    kept -- how many people they keep, which is then not said again under `why`; or null
    """
    made, texts = result.compiled, tables.texts
    return tables.compiled.place({
        "effect": made.effect,
        "strings": tables.strings.places(_string(each, result) for each in made.strings),
        "changes": tables.changes.places(_change(each, texts) for each in made.changes),
        "before": texts.places(before(result)),
        "set": [texts.places(pair) for pair in filters(result)],
        "kept": texts.place(result.kept.note) if result.kept else None,
        "why": texts.places(why(result._replace(kept=None))),
        "assumes": texts.places(dict.fromkeys(each.test for each in made.assumes)),
    })


def _string(each: String, result: Result) -> dict[str, object]:
    """text -- only where there are several boxes: the whole as one keyword string; link -- whether
    there is an address of the results, of the platform's `url` and the text"""
    return {
        "id": each.id, "boxes": [list(pair) for pair in each.boxes.items()],
        **({"text": each.text, "text_effect": result.compiled.effect_of_text(each)}
           if result.platform.boxes and each.text else {}),
        "link": bool(each.url and each.url.startswith(_OPENED)),
        "characters": each.characters, "words": each.words, "operators": each.operators,
    }


def _change(each: Change, texts: Once[str]) -> dict[str, object]:
    """one -- the number, from 1, of the only string concerned; of_text -- only `text` is"""
    return {
        "code": each.code, "effect": each.effect,
        "message": texts.place(without_options(each.message)),
        "title": texts.place(each.title), "words": texts.places(each.shown),
        "cells": texts.places(each.cells),
        "one": each.strings[0] if len(each.strings) == 1 else None,
        **({"of_text": True} if each.of_text else {}),
    }
