"""A page that was written before: whether a file is one, and what it holds."""

from __future__ import annotations

import json
import re
from typing import Any

from searchbuilder.errors import UnreadableFile

# What stands in the first lines of a file that this program may write over.
MARK = "<!-- written by searchbuilder page -->"
_WITHIN = 400
# What most entries of a table say nothing of, and the page leaves out; the script puts it back.
EMPTY: dict[str, dict[str, Any]] = {
    "compiled": {"before": [], "set": [], "kept": None, "why": [], "assumes": []},
    "changes": {"one": None}}
_DATA = re.compile(r'<script type="application/json" id="data">(.*?)</script>', re.DOTALL)


def is_page(text: str) -> bool:
    """Whether a text, or its beginning, is a page of ours."""
    return MARK in text[:_WITHIN]


def value_of(text: str, path: str) -> dict[str, Any]:
    """The value that a page shows.  UnreadableFile where it is damaged, or none of ours."""
    found = _DATA.search(text)
    try:
        value = json.loads(found[1]) if found and is_page(text) else None
    except ValueError:
        value = None
    if not isinstance(value, dict) or value.get("version") != 1:
        raise UnreadableFile(f"{path} is not a page that this version of searchbuilder wrote",
                             "Name an older page or an older workbook")
    return whole(value)


def packed(value: dict[str, Any]) -> dict[str, Any]:
    """The value without what `whole` puts back."""
    return {**value, **{table: [
        {key: said for key, said in each.items() if key not in empty or said != empty[key]}
        for each in value[table]] for table, empty in EMPTY.items() if table in value}}


def whole(value: dict[str, Any]) -> dict[str, Any]:
    """The value with what a page leaves out of its tables."""
    return {**value, **{table: [
        {**empty, **each} if isinstance(each, dict) else each for each in value[table]]
        for table, empty in EMPTY.items() if isinstance(value.get(table), list)}}


def named(value: dict[str, Any], table: str, key: str) -> set[str]:
    """What each entry of a list says under a key, as far as it says anything."""
    found = value.get(table)
    return {each[key] for each in found if isinstance(each, dict)
            and isinstance(each.get(key), str)} if isinstance(found, list) else set()
