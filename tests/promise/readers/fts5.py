"""SQLite FTS5: the engine itself."""

from __future__ import annotations

import sqlite3
from functools import lru_cache

from ..documents import FIELDS, Corpus, alnum
from .signs import CURLY, Rejected
from .ways import ONE_BOX, Boxes, Reading


@lru_cache(maxsize=4)
def _table(corpus: Corpus) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute(f"create virtual table docs using fts5({', '.join(FIELDS)})")
    rows = [(i, *(getattr(document, name) for name in FIELDS))
            for i, document in enumerate(corpus.documents)]
    connection.executemany("insert into docs(rowid, title, body, company) values (?, ?, ?, ?)",
                           rows)
    return connection


def run(text: str, corpus: Corpus) -> int:
    """The rows that the engine finds, as `documents.found` writes them."""
    if CURLY.search(text):
        raise Rejected(f"a curly quote: {text}")
    try:
        rows = _table(corpus).execute("select rowid from docs where docs match ?", (text,))
        return sum(1 << number for number, in rows)
    except sqlite3.OperationalError as error:
        raise Rejected(str(error)) from error


def _run(boxes: Boxes, corpus: Corpus) -> int:
    return run(boxes[ONE_BOX], corpus)


READINGS = {
    "sqlite-fts5": (Reading("the engine", alnum, _run),)}
