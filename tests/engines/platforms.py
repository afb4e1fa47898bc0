"""Which engine answers for which platform."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from . import lucene, xapian
from .engine import Engine, Missing
from .postgres import Postgres
from .sqlite import Fts5
from .tantivy import Tantivy

# Elasticsearch and OpenSearch read query_string with Lucene's classic parser and
# simple_query_string with its simple one, and leave the default operator to who asks.
ENGINES: dict[str, tuple[str, Callable[[], Engine]]] = {
    "FTS5": ("sqlite-fts5", Fts5),
    "Lucene, classic": ("lucene", partial(lucene.started, "classic", "or")),
    "Lucene, classic, AND by default": (
        "elasticsearch", partial(lucene.started, "classic", "and")),
    "Lucene, simple": ("elasticsearch-simple", partial(lucene.started, "simple", "or")),
    "Lucene, simple, AND by default": (
        "elasticsearch-simple", partial(lucene.started, "simple", "and")),
    "to_tsquery": ("postgres-tsquery", partial(Postgres, "to_tsquery")),
    "websearch_to_tsquery": ("postgres-websearch", partial(Postgres, "websearch_to_tsquery")),
    "Tantivy": ("tantivy", Tantivy),
    "Xapian": ("xapian", xapian.started),
}


def started(name: str) -> Engine:
    """The engine, or the test is skipped."""
    try:
        return ENGINES[name][1]()
    except Missing as missing:
        pytest.skip(f"{name} is not installed: {missing}")
