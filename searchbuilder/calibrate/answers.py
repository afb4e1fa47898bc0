"""A file of answers: each search with the number of results that it showed, one a line."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from searchbuilder.calibrate.remaining import Asked

_HEADER = ("Search", "Results")


def read(text: str) -> dict[str, str]:
    """What was typed, by search; of several answers the last.  A line that is no pair is skipped.
    """
    delimiter = "\t" if "\t" in text else ";" if _is_with(text, ";") else ","
    rows = csv.reader(io.StringIO(text), delimiter=delimiter)
    return {_plain(row[0]): row[1].strip() for row in rows
            if len(row) > 1 and row[1].strip() and tuple(row[:2]) != _HEADER}


def _is_with(text: str, sign: str) -> bool:
    """Whether the header has its columns apart by this sign."""
    first = (text.splitlines() or [""])[0]
    return sign in first and "," not in first


def _plain(search: str) -> str:
    """A search as it is asked for, with the quotes that an editor curled made straight."""
    return " ".join(search.replace("“", '"').replace("”", '"').split())


def written(asked: Iterable[Asked]) -> str:
    """The file of these answers."""
    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerows(
        [_HEADER, *((each.text, each.counted.shown) for each in asked)])
    return file.getvalue()
