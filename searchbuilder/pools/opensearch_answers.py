"""What a search server answers, looked at before it is believed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any, NamedTuple

from searchbuilder.characters import readable
from searchbuilder.pools.opensearch_address import Address
from searchbuilder.pools.opensearch_client import Client
from searchbuilder.pools.opensearch_refusals import incomplete, no_search_server

_MOST_SIGNS_OF_AN_ID = 512


class Found(NamedTuple):
    """A document that a search found.

    id -- its _id; matched -- the names of the queries that find it
    source -- its fields as they were sent in; pieces -- of its texts, around words of the search
    """

    id: str
    matched: tuple[str, ...]
    source: Mapping[str, Any]
    pieces: tuple[str, ...]


def total(answer: Any, client: Client) -> int:
    """How many documents a search finds.

    NoAnswer where that is no exact number, or one of a part of the index.
    """
    whole(answer, client)
    said = _at(answer, "hits", "total")
    count = _at(said, "value")
    if not (_is_count(count) and _at(said, "relation") == "eq"):
        raise no_search_server(client.address)
    return int(count)


def whole(answer: Any, client: Client) -> None:
    """NoAnswer where a search failed, or did not reach all of the index."""
    error = _at(answer, "error")
    if error is not None:
        status = _at(answer, "status")
        raise client.refused(
            status if _is_count(status) else HTTPStatus.INTERNAL_SERVER_ERROR, error)
    if _at(answer, "timed_out") is not False or not _is_count(_at(answer, "_shards", "failed")):
        raise no_search_server(client.address)
    if _at(answer, "_shards", "failed"):
        raise incomplete(client.address)


def found(answer: Any, client: Client) -> list[Found]:
    """The documents of an answer, in its order."""
    whole(answer, client)
    hits = _at(answer, "hits", "hits")
    if hits is None and isinstance(_at(answer, "hits"), (dict, type(None))):
        return []
    if not isinstance(hits, list):
        raise no_search_server(client.address)
    return [_found(each, client.address) for each in hits]


def _found(hit: Any, asked: Address) -> Found:
    id, source = _at(hit, "_id"), _at(hit, "_source")
    if not isinstance(id, str) or len(id) > _MOST_SIGNS_OF_AN_ID or readable(id) != id:
        raise no_search_server(asked)
    pieces = _at(hit, "highlight")
    return Found(id, tuple(_strings(_at(hit, "matched_queries"))),
                 source if isinstance(source, dict) else {},
                 tuple(text for each in pieces.values() for text in _strings(each))
                 if isinstance(pieces, dict) else ())


def text_of(source: Mapping[str, Any], paths: Iterable[str]) -> str:
    """What stands in these fields of a document, one value a line."""
    return "\n".join(filter(None, (text.strip() for path in paths
                                   for text in _strings(_value(source, path)))))


def _value(source: Any, path: str) -> Any:
    """What stands at `resume.text`: fields within fields, or one with that name."""
    if isinstance(source, list):
        return [_value(each, path) for each in source]
    if not isinstance(source, dict):
        return None
    if path in source:
        return source[path]
    first, _, rest = path.partition(".")
    return _value(source.get(first), rest) if rest else None


def _strings(value: Any) -> list[str]:
    """The texts of a value: one, or those of a list and of lists in it."""
    texts, todo = [], [value]
    while todo:
        each = todo.pop()
        if isinstance(each, str):
            texts.append(readable(each))
        elif isinstance(each, (int, float)) and not isinstance(each, bool):
            texts.append(str(each))
        elif isinstance(each, list):
            todo += reversed(each)
    return texts


def _at(value: Any, *keys: str) -> Any:
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0
