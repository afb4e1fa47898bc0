"""What the page tells of the strings of one search on one platform, in one size."""

from __future__ import annotations

from searchbuilder.build import Result
from searchbuilder.compiler import Change, String
from searchbuilder.page.texts import Texts
from searchbuilder.report.changes import title, without_options
from searchbuilder.report.strings import before, filters, why

# What a person pastes is text, and what opens is a page of the web.
_OPENED = ("https://", "http://")


def strings(result: Result, texts: Texts) -> dict[str, object]:
    """The strings, how they differ from the search, and what to know."""
    compiled = result.compiled
    return {
        "effect": compiled.effect,
        "strings": [_string(each, result) for each in compiled.strings],
        "changes": [_change(each, texts) for each in compiled.changes],
        "before": texts.places(before(result)),
        "set": [texts.places(pair) for pair in filters(result)],
        "why": texts.places(why(result)),
        "assumes": texts.places(each.test for each in compiled.assumes),
    }


def _string(each: String, result: Result) -> dict[str, object]:
    """text -- only where there are several boxes: the whole as one keyword string"""
    url = each.url if each.url and each.url.startswith(_OPENED) else None
    return {
        "id": each.id, "boxes": [list(pair) for pair in each.boxes.items()],
        **({"text": each.text, "text_effect": result.compiled.effect_of_text(each)}
           if result.platform.boxes and each.text else {}),
        "url": url, "characters": each.characters, "words": each.words,
        "operators": each.operators,
    }


def _change(each: Change, texts: Texts) -> dict[str, object]:
    """one -- the number of the only string that it is about, from 1; of_text -- it is about the
    one keyword string alone"""
    return {
        "code": each.code, "effect": each.effect,
        "message": texts.place(without_options(each.message)),
        "title": texts.place(title(each.code)), "words": list(each.shown),
        "cells": list(each.cells),
        "one": each.strings[0] if len(each.strings) == 1 else None,
        **({"of_text": True} if each.of_text else {}),
    }
