"""A search as the body of a request: whole values, and what a body finds."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from promise.documents import FIELDS, Corpus, InOrder, alnum, found
from promise.profiles import PROFILE
from promise.samples import library_for
from promise.trees import plain_trees

from searchbuilder.compiler.log import Log
from searchbuilder.compiler.lower import lower
from searchbuilder.compiler.request import body
from searchbuilder.dialect import LeafCapabilities
from searchbuilder.tokens import Tokens
from searchbuilder.query.normalize import negation_normal_form
from searchbuilder.query.parser import parse
from searchbuilder.query.tree import EVERYTHING, NOTHING, Near, Query, Term


def phrase(text: str) -> dict[str, Any]:
    return {"multi_match": {"query": text, "type": "phrase"}}


WHOLE = (
    ("nurse", phrase("nurse")),
    ("case manager", phrase("case manager")),
    ("physical therap*", {"multi_match": {
        "query": "physical therap", "type": "phrase_prefix", "max_expansions": 10_000}}),
    ("title:case manager", {"match_phrase": {"title": "case manager"}}),
    ("title:physical therap*", {"match_phrase_prefix": {
        "title": {"query": "physical therap", "max_expansions": 10_000}}}),
    ("therap*", {"query_string": {"query": "therap*"}}),
    ("title:therap*", {"query_string": {"query": "therap*", "fields": ["title"]}}),
    ("nurse OR case manager", {"bool": {
        "should": [phrase("nurse"), phrase("case manager")], "minimum_should_match": 1}}),
    ("NOT nurse", {"bool": {"must_not": [phrase("nurse")]}}),
    ("NOT nurse AND NOT rehab", {"bool": {"must_not": [phrase("nurse"), phrase("rehab")]}}),
    ("nurse AND (manager OR rehab) AND NOT title:student AND NOT intern", {"bool": {
        "must": [phrase("nurse"), {"bool": {
            "should": [phrase("manager"), phrase("rehab")], "minimum_should_match": 1}}],
        "must_not": [{"match_phrase": {"title": "student"}}, phrase("intern")]}}),
    ("nurse OR (manager AND NOT rehab)", {"bool": {
        "should": [phrase("nurse"), {"bool": {
            "must": [phrase("manager")], "must_not": [phrase("rehab")]}}],
        "minimum_should_match": 1}}),
    ("nurse NEAR/3 manager", {"multi_match": {
        "query": "nurse manager", "type": "phrase", "slop": 3}}),
    ("title:(nurse NEAR/3 manager)", {"match_phrase": {
        "title": {"query": "nurse manager", "slop": 3}}}),
    ('"OR" AND C++', {"bool": {"must": [phrase("OR"), phrase("C++")]}}),
)


@pytest.mark.parametrize(("question", "query"), WHOLE, ids=[each for each, _ in WHOLE])
def test_body(question: str, query: dict[str, Any]) -> None:
    made = body(negation_normal_form(parse(question).items[0]))
    assert made == {"query": query}
    assert json.loads(json.dumps(made)) == made


def test_everything_and_nothing() -> None:
    assert body(EVERYTHING) == {"query": {"match_all": {}}}
    assert body(NOTHING) == {"query": {"match_none": {}}}


def test_a_phrase_keeps_its_quotation_marks_and_backslashes() -> None:
    assert body(Term('5" disc \\')) == {"query": phrase('5" disc \\')}


@pytest.mark.parametrize("side", [Term("case manager"), Term("therap", star=True), Term("OR")])
def test_what_is_near_is_lowered_to_single_words_first(side: Term) -> None:
    with pytest.raises(ValueError):
        body(Near(Term("nurse"), side, 5))


@PROFILE
@given(tree=plain_trees)
def test_a_body_finds_what_the_tree_means(tree: Query) -> None:
    can = LeafCapabilities(Tokens.LETTERED, True, True, 1, True, False,
                           frozenset({"title", "company"}))
    lowered = lower(negation_normal_form(tree), can, Log())
    library = library_for(tree, alnum)
    assert hits(body(lowered)["query"], library) == found(lowered, library), lowered


FIELDS_OF_AN_INDEX = {"": ("job", "cv", "notes"), "title": ("job",)}


def row(text: str) -> dict[str, Any]:
    return {"match": {"query": text, "ordered": True, "max_gaps": 0}}


OVER_FIELDS = (
    ("case manager", {"multi_match": {
        "query": "case manager", "type": "phrase", "fields": ["job", "cv", "notes"]}}),
    ("title:case manager", {"match_phrase": {"job": "case manager"}}),
    ("title:therap*", {"query_string": {"query": "therap*", "fields": ["job"]}}),
    ("physical therap*", {"multi_match": {
        "query": "physical therap", "type": "phrase_prefix", "fields": ["job", "cv", "notes"],
        "max_expansions": 10_000}}),
    ("title:(physical therap* NEAR/3 nurse)", {"bool": {
        "should": [{"intervals": {"job": {"all_of": {
            "intervals": [{"all_of": {"intervals": [row("physical"), {
                "prefix": {"prefix": "therap"}}], "ordered": True, "max_gaps": 0}}, row("nurse")],
            "ordered": False, "max_gaps": 3}}}}],
        "minimum_should_match": 1}}),
)


@pytest.mark.parametrize(("question", "query"), OVER_FIELDS, ids=[each for each, _ in OVER_FIELDS])
def test_over_the_fields_of_an_index(question: str, query: dict[str, Any]) -> None:
    made = body(negation_normal_form(parse(question).items[0]), FIELDS_OF_AN_INDEX)
    assert made == {"query": query}


def hits(clause: dict[str, Any], library: Corpus) -> int:
    """What a clause finds, as the query DSL is documented."""
    (kind, said), = clause.items()
    if kind == "bool":
        return of_bool(said, library)
    if kind == "multi_match":
        return found(leaf(said["query"], said["type"], said), library, FIELDS)
    if kind in ("match_phrase", "match_phrase_prefix"):
        (field, value), = said.items()
        value = value if isinstance(value, dict) else {"query": value}
        return found(leaf(value["query"], kind.removeprefix("match_"), value), library, (field,))
    if kind == "query_string":
        name, = said.get("fields", [""])
        return found(Term(said["query"].removesuffix("*"), star=True), library,
                     (name,) if name else FIELDS)
    return {"match_all": library.everything, "match_none": 0}[kind]


def leaf(text: str, kind: str, said: dict[str, Any]) -> Query:
    """A phrase; with slop, words in this order with as many at most between them."""
    if "slop" in said:
        assert kind == "phrase"
        left, right = text.split()
        return InOrder(Term(left), Term(right), said["slop"])
    return Term(text, star={"phrase": False, "phrase_prefix": True}[kind])


def of_bool(said: dict[str, Any], library: Corpus) -> int:
    """All of `must`, none of `must_not`, as many of `should` as it says."""
    assert set(said) <= {"must", "must_not", "should", "minimum_should_match"} and said
    bits = library.everything
    for clause in said.get("must", ()):
        bits &= hits(clause, library)
    for clause in said.get("must_not", ()):
        bits &= ~hits(clause, library)
    if "should" in said:
        assert said["minimum_should_match"] == 1
        some = 0
        for clause in said["should"]:
            some |= hits(clause, library)
        bits &= some
    return bits
