"""A file of answers: each search with the number of results that it showed, one a line."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping

HEADER = ("Search", "Results")


def is_answers(text: str) -> bool:
    """Whether a text is such a file, by its first line; an empty one becomes one."""
    first = next(_rows(text), [])
    return not text.strip() or tuple(map(str.strip, first[:2])) == HEADER


def read(text: str) -> dict[str, str]:
    """What was typed, by search: the last of several; a line that is no pair is skipped."""
    return {_plain(row[0]): row[1].strip() for row in list(_rows(text))[1:]
            if len(row) > 1 and row[1].strip()}


def _rows(text: str) -> Iterator[list[str]]:
    first = (text.splitlines() or [""])[0]
    delimiter = next((sign for sign in "\t;" if sign in first), ",")
    return csv.reader(io.StringIO(text), delimiter=delimiter)


def _plain(search: str) -> str:
    """A search as it is asked for, with the quotes that an editor curled made straight."""
    return " ".join(search.replace("“", '"').replace("”", '"').split())


def written(answers: Mapping[str, str]) -> str:
    """The file of these answers."""
    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerows([HEADER, *answers.items()])
    return file.getvalue()
