"""What the records of facts say of the engines, as the engines behave."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from promise.documents import Document

from searchbuilder.dialects import find

from .engine import Named

# Every set of the four letters, and what is easily confounded.
ROWS = [" ".join(letter for i, letter in enumerate("abcd") if number >> i & 1)
        for number in range(16)]
WORDS = ["case manager", "manager case", "workers' comp", "follow-up", "or", "not", "5 disc"]
DOCUMENTS = [Document(body=text) for text in ROWS + WORDS]


def has(*wanted: str, without: str = "") -> set[str]:
    return {row for row in ROWS if set(wanted) <= set(row) and not set(without) & set(row)}


LUCENE, LUCENE_AND = "Lucene, classic", "Lucene, classic, AND by default"
SIMPLE, TANTIVY, XAPIAN = "Lucene, simple", "Tantivy", "Xapian"
TSQUERY, WEBSEARCH = "to_tsquery", "websearch_to_tsquery"

FOUND = (
    ("FTS5", "a OR b AND c", has("a") | has("b", "c")),
    ("FTS5", "a NOT b OR c", has("a", without="b") | has("c")),
    ("FTS5", "a NOT b c", has("a") - has("b", "c")),
    ("FTS5", "a OR b c", has("a") | has("b", "c")),
    (LUCENE, "a b", has("a") | has("b")),
    (LUCENE_AND, "a b", has("a", "b")),
    (LUCENE, "a OR b AND c", has("b", "c")),
    (LUCENE, "a AND NOT b", has("a", without="b")),
    (LUCENE, "a AND (NOT b)", set()),
    (LUCENE, "NOT a", set()),
    (LUCENE, "a OR NOT b", has("a", without="b")),
    (LUCENE, "(NOT a) OR b", has("b")),
    (LUCENE, r'"5\" disc"', {"5 disc"}),
    (SIMPLE, "a + -b", has("a", without="b")),
    (SIMPLE, "a -b", has("a") | has(without="b") | {*WORDS}),
    (SIMPLE, "a AND b", has("a") | has("b")),
    (SIMPLE, "-a", has(without="a") | {*WORDS}),
    (SIMPLE, "a | b + c", has("a", "c") | has("b", "c")),
    (TSQUERY, "a | b & c", has("a") | has("b", "c")),
    (TSQUERY, "a & !(b | c)", has("a", without="bc")),
    (TSQUERY, "'case manager'", {"case manager"}),
    (TSQUERY, "'workers'' comp'", {"workers' comp"}),
    (TSQUERY, "a & '+++'", has("a")),
    (WEBSEARCH, "a or b c", has("a") | has("b", "c")),
    (WEBSEARCH, "a -b OR c", has("a", without="b") | has("c")),
    (WEBSEARCH, "(a or b) c", has("a") | has("b", "c")),
    (WEBSEARCH, "a -(b or c)", has("a", without="b") | has("c")),
    (WEBSEARCH, "a NOT b", set()),
    (WEBSEARCH, "-a -b", has(without="ab") | {*WORDS}),
    (WEBSEARCH, '"or"', {"or"}),
    (TANTIVY, '"a" AND NOT "b"', set()),
    (TANTIVY, '"a" NOT "b" NOT "c"', has("a", without="bc")),
    (TANTIVY, "a b AND c d", has("a") | has("b", "c") | has("d")),
    (TANTIVY, "NOT b a c", has("a", without="b") | has("c", without="b")),
    (TANTIVY, "a OR NOT b", has("a")),
    (TANTIVY, "a AND (NOT b)", set()),
    (TANTIVY, '"a" AND "b" NOT "c"', has("a", "b", without="c")),
    (TANTIVY, '"a" OR "b" AND "c"', has("a") | has("b", "c")),
    (TANTIVY, "a b", has("a") | has("b")),
    (TANTIVY, '"a" AND "+++"', has("a")),
    (XAPIAN, "a b", has("a") | has("b")),
    (XAPIAN, "a OR b AND c", has("a") | has("b", "c")),
    (XAPIAN, "a -b c", has("a", without="b") | has("c", without="b")),
    (XAPIAN, "a NOT b c", has("a", without="bc")),
    (XAPIAN, "a AND b c", has("a", "b") | has("a", "c")),
    (XAPIAN, "a AND NOT b AND NOT c", has("a", without="bc")),
    (XAPIAN, '"a" AND NOT "+++"', has("a") | {"not"}),
)


@pytest.mark.parametrize(("name", "text", "rows"), FOUND)
def test_what_is_found(engine: Named, name: str, text: str, rows: set[str]) -> None:
    answer, = engine(name).ask(DOCUMENTS, [], [text])
    assert answer.error == ""
    assert {each.body for i, each in enumerate(DOCUMENTS) if answer.found >> i & 1} == rows


ERRORS = (
    ("FTS5", "NOT a"), ("FTS5", "a AND NOT b"), ("FTS5", "a OR NOT b"), ("FTS5", "a (b OR c)"),
    ("FTS5", "(a OR b) c"), ("FTS5", "workers' comp"),
    (LUCENE, "a AND"), (LUCENE, " OR ".join(["a"] * 1025)),
    (SIMPLE, " | ".join(["a"] * 1025)),
    (TSQUERY, "a b"), (TSQUERY, "a AND b"), (TSQUERY, "workers' comp"),
    (TANTIVY, 'NOT "a"'), (TANTIVY, "IN"), (TANTIVY, "workers' comp"), (TANTIVY, '"ab"*'),
    (XAPIAN, "NOT a"),
)


@pytest.mark.parametrize(("name", "text"), ERRORS, ids=[
    f"{name}: {text[:20]}" for name, text in ERRORS])
def test_what_is_an_error(engine: Named, name: str, text: str) -> None:
    answer, = engine(name).ask(DOCUMENTS, [], [text])
    assert answer.error


def nested(depth: int) -> str:
    return "a NOT (" * depth + "b" + ")" * depth


LIMITS = (
    ("FTS5", "sqlite-fts5", "depth", nested, 3),
    *((LUCENE, platform, "clauses", lambda most: " OR ".join(["a"] * most), 1)
      for platform in ("lucene", "elasticsearch", "solr")),
    (SIMPLE, "elasticsearch-simple", "clauses", lambda most: " | ".join(["a"] * most), 1),
)


@pytest.mark.parametrize(("name", "platform", "what", "text", "past"), LIMITS)
def test_the_limit_that_a_record_enforces_is_the_engine_s(
        engine: Named, name: str, platform: str, what: str, text: Callable[[int], str], past: int
) -> None:
    """Its own, or a little less, since some strings need more room than others."""
    limit, = (each.most for each in find(platform).limits if each.enforced and each.what == what)
    taken, refused = engine(name).ask(DOCUMENTS, [], [text(limit), text(limit + past)])
    assert taken.error == "" and refused.error


@pytest.mark.parametrize(("name", "text"), (
    (LUCENE, " OR ".join(["a"] * 1024)), (SIMPLE, " | ".join(["a"] * 1024)),
    (TANTIVY, " OR ".join(['"a"'] * 5_000)), (XAPIAN, " OR ".join(['"a"'] * 5_000))))
def test_how_much_is_taken(engine: Named, name: str, text: str) -> None:
    answer, = engine(name).ask(DOCUMENTS, [], [text])
    assert (answer.found.bit_count(), answer.error) == (len(has("a")), "")
