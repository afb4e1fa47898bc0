"""Tantivy, by its Python binding."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from promise.documents import FIELDS, Document, alnum

from .engine import Answer, Leaf, Missing

try:
    import tantivy
except ImportError:
    tantivy = None


class Tantivy:
    """An index in memory for each call."""

    def __init__(self) -> None:
        if tantivy is None:
            raise Missing("python -m pip install tantivy")
        builder = tantivy.SchemaBuilder()
        for name in FIELDS:
            builder.add_text_field(name)
        builder.add_integer_field("number", fast=True, stored=True)
        self._schema = builder.build()
        self._index = tantivy.Index(self._schema)
        self._writer = self._index.writer(15_000_000, 1)

    def ask(self, documents: Sequence[Document], leaves: Sequence[Leaf], strings: Sequence[str]
            ) -> list[Answer]:
        self._writer.delete_all_documents()
        for number, document in enumerate(documents):
            texts = {name: getattr(document, name) for name in FIELDS}
            self._writer.add_document(tantivy.Document(number=number, **texts))
        self._writer.commit()
        self._index.reload()
        searcher = self._index.searcher()
        return [_found(searcher, self._leaf(leaf)) for leaf in leaves] + [
            self._answer(searcher, string) for string in strings]

    def close(self) -> None:
        self._writer.wait_merging_threads()

    def _answer(self, searcher: Any, string: str) -> Answer:
        try:
            return _found(searcher, self._index.parse_query(string, list(FIELDS)))
        except ValueError as error:
            return Answer(0, str(error))

    def _leaf(self, leaf: Leaf) -> Any:
        words = list(alnum(leaf.text))
        names = [leaf.field] if leaf.field else FIELDS
        if not words:
            return tantivy.Query.empty_query()
        return tantivy.Query.boolean_query([(tantivy.Occur.Should, (
            tantivy.Query.phrase_query(self._schema, name, words) if len(words) > 1
            else tantivy.Query.term_query(self._schema, name, words[0]))) for name in names])


def _found(searcher: Any, query: Any) -> Answer:
    hits = searcher.search(query, 10_000).hits
    return Answer(sum(1 << searcher.doc(place)["number"][0] for _, place in hits))
