"""Settings of engines that no record is about: what `calibrate` has to find out by itself."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from promise.documents import FIELDS, Document

from . import lucene
from .engine import Answer, Engine, Leaf
from .opensearch import Cluster
from .sqlite import Fts5


class WithoutParentheses:
    """An engine that gets no parentheses, as of a search box that takes them away."""

    def __init__(self, engine: Callable[[], Engine]) -> None:
        self._engine = engine()

    def ask(self, documents: Sequence[Document], leaves: Sequence[Leaf], strings: Sequence[str]
            ) -> list[Answer]:
        return self._engine.ask(documents, leaves, [
            string.replace("(", " ").replace(")", " ") for string in strings])

    def close(self) -> None:
        self._engine.close()


class OpenSearch:
    """An index on a real node, made anew for other documents alone."""

    def __init__(self, kind: str, default: str) -> None:
        """kind -- query_string or simple_query_string; default -- AND or OR"""
        self._folder = tempfile.TemporaryDirectory()
        self._cluster = Cluster(Path(self._folder.name))
        self._kind, self._default = kind, default
        self._documents: list[Document] = []

    def ask(self, documents: Sequence[Document], leaves: Sequence[Leaf], strings: Sequence[str]
            ) -> list[Answer]:
        assert not leaves, "words alone are not asked for"
        if self._documents != documents:
            self._documents = list(documents)
            self._cluster.fill("people", {name: {"type": "text"} for name in FIELDS}, (
                (str(number), {name: getattr(each, name) for name in FIELDS})
                for number, each in enumerate(documents)))
        return [self._answer(string) for string in strings]

    def close(self) -> None:
        self._cluster.close()
        self._folder.cleanup()

    def _answer(self, string: str) -> Answer:
        try:
            said = self._cluster.ask("POST", "people/_search?size=10000&_source=false", {
                "query": {self._kind: {"query": string, "default_operator": self._default}}})
        except AssertionError as error:
            return Answer(0, str(error))
        return Answer(sum(1 << int(hit["_id"]) for hit in said["hits"]["hits"]))


APART: Mapping[str, Callable[[], Engine]] = {
    "FTS5, stemming": partial(Fts5, "porter unicode61"),
    "Lucene, classic, case-sensitive": partial(lucene.started, "classic", "and", "spaces"),
    "Lucene, classic, without parentheses": partial(
        WithoutParentheses, partial(lucene.started, "classic", "and")),
    "FTS5, without parentheses": partial(WithoutParentheses, Fts5),
    "OpenSearch, OR by default": partial(OpenSearch, "query_string", "OR"),
    "OpenSearch, AND by default": partial(OpenSearch, "query_string", "AND"),
    "OpenSearch, simple, OR by default": partial(OpenSearch, "simple_query_string", "OR"),
    "OpenSearch, simple, AND by default": partial(OpenSearch, "simple_query_string", "AND"),
}
