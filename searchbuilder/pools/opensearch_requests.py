"""What a search server is asked: the lines of requests, and the options of their addresses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from searchbuilder.compiler.request import Clause
from searchbuilder.pools.opensearch_client import Json

# One request asks for no more counts than this, and is no longer (octets).
_MOST_COUNTS, _MOST_OCTETS = 500, 8_000_000
# No index shows more of what it found; so many documents are named at once.
MOST_SHOWN = PAGE = 10_000
# A part of an index is no answer; the same copies are asked each time, so that ties stay.
SEARCH = {"allow_partial_search_results": "false", "preference": "searchbuilder",
          "filter_path": "hits.hits,timed_out,_shards.failed"}
COUNTS = {"filter_path": ",".join(f"responses.{each}" for each in (
    "hits.total", "timed_out", "_shards.failed", "status", "error.type", "error.root_cause"))}
SCROLL = {"filter_path": "_scroll_id,hits.hits._id,timed_out,_shards.failed"}
_KEPT_OPEN = "1m"
SCROLLED = {**SEARCH, **SCROLL, "scroll": _KEPT_OPEN}
# The first page of all _ids.
EVERY_ID: Json = {"size": PAGE, "_source": False, "sort": ["_doc"], "query": {"match_all": {}}}
# The plain one never cuts within a phrase; the usual one does, in texts without full stops.
_PIECES = {"type": "plain", "number_of_fragments": 3, "fragment_size": 150, "pre_tags": [""],
           "post_tags": [""]}


def batches(clauses: Iterable[Clause]) -> Iterator[list[Clause]]:
    """Those whose counts one request asks for."""
    some: list[Clause] = []
    size = 0
    for clause in clauses:
        own = len(str(clause))
        if some and (len(some) == _MOST_COUNTS or size + own > _MOST_OCTETS):
            yield some
            some, size = [], 0
        some.append(clause)
        size += own
    if some:
        yield some


def counting(clauses: Iterable[Clause]) -> list[Json]:
    """Two lines for each."""
    return [line for clause in clauses for line in (
        {"allow_partial_search_results": False},
        {"size": 0, "track_total_hits": True, "query": filtered(clause)})]


def ranked(clause: Clause, words: Sequence[Clause], most: int, source: Sequence[str]) -> Json:
    """The first of what a clause finds, by how many of these hold there; which, is said by their
    numbers.  source -- the fields that are sent"""
    # Where no function holds the rank would be 1, as where one does; so one always holds.
    functions: list[Json] = [{"filter": {"match_all": {}}, "weight": 1}]
    functions += [{"filter": {"bool": {"filter": [word], "_name": str(at)}}, "weight": 1}
                  for at, word in enumerate(words)]
    return {"size": min(most, MOST_SHOWN), "track_total_hits": False,
            "_source": [*source] or False, "query": {"function_score": {
                "query": filtered(clause), "functions": functions, "score_mode": "sum",
                "boost_mode": "replace"}}}


def with_pieces(said: Json, words: Sequence[Clause], fields: Iterable[str]) -> Json:
    """The same with what stands around these words in some fields."""
    return {**said, "highlight": {**_PIECES, "fields": {each: {} for each in fields},
                                  "highlight_query": {"bool": {"should": [*words]}}}}


def of_ids(names: Sequence[str], most: int, source: Sequence[str] = ()) -> Json:
    """The documents of these _ids."""
    return {"size": most, "_source": [*source] or False, "query": filtered(ids(names))}


def next_page(scroll: object) -> Json:
    """Of what a scroll goes through."""
    return {"scroll": _KEPT_OPEN, "scroll_id": str(scroll)}


def filtered(*clauses: Clause) -> Clause:
    """What all of them find, without a rank."""
    return {"bool": {"filter": [*clauses]}}


def ids(names: Sequence[str]) -> Clause:
    """The documents with these _ids."""
    return {"ids": {"values": [*names]}}
