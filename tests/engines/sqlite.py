"""SQLite's FTS5, which Python brings along."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from promise.documents import FIELDS, Document, alnum

from .engine import Answer, Leaf


class Fts5:
    """A table in memory for each call.  tokenize -- as FTS5 takes it"""

    def __init__(self, tokenize: str = "unicode61") -> None:
        self._columns = f"{', '.join(FIELDS)}, tokenize='{tokenize}'"

    def ask(self, documents: Sequence[Document], leaves: Sequence[Leaf], strings: Sequence[str]
            ) -> list[Answer]:
        table = sqlite3.connect(":memory:")
        table.execute(f"create virtual table docs using fts5({self._columns})")
        table.executemany("insert into docs(rowid, title, body, company) values (?, ?, ?, ?)", [
            (number, *(getattr(document, name) for name in FIELDS))
            for number, document in enumerate(documents)])
        return [_found(table, string) for string in (*map(_phrase, leaves), *strings)]

    def close(self) -> None:
        """There is nothing to end."""


def _phrase(leaf: Leaf) -> str:
    return f"{leaf.field + ':' if leaf.field else ''} \"{' '.join(alnum(leaf.text))}\""


def _found(table: sqlite3.Connection, string: str) -> Answer:
    try:
        rows = table.execute("select rowid from docs where docs match ?", (string,))
        return Answer(sum(1 << number for number, in rows))
    except sqlite3.OperationalError as error:
        return Answer(0, str(error))
