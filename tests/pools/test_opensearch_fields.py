"""Which fields of a mapping say what of a person."""

from __future__ import annotations

import pytest

from searchbuilder.pools.opensearch_address import address
from searchbuilder.pools.opensearch_fields import index_fields

TEXT, KEYWORD = {"type": "text"}, {"type": "keyword"}
ASKED = address("https://host/people")


def paths(properties, said={}, **others):
    """The paths of each kind; `others` are further indices."""
    mapping = {name: {"mappings": {"properties": each}} for name, each in (
        {"people": properties} | others).items()}
    return [[each.path for each in kind] for kind in index_fields(mapping, said, ASKED)]


@pytest.mark.parametrize(("properties", "found"), [
    ({"title": TEXT, "company": TEXT, "text": TEXT}, [["title"], ["company"], [], ["text"]]),
    ({"current_title": TEXT, "headline": TEXT, "employer": TEXT, "city": TEXT, "resume": TEXT,
      "body": TEXT}, [["current_title", "headline"], ["employer"], ["city"], ["resume", "body"]]),
    ({"content": TEXT}, [[], [], [], ["content"]]),
    ({"a": TEXT, "b": TEXT}, [[], [], [], ["a", "b"]]),
    ({"title": KEYWORD, "text": TEXT}, [[], [], [], ["text"]]),
    ({"title": {**KEYWORD, "fields": {"words": TEXT, "raw": KEYWORD}}, "text": TEXT},
     [["title.words"], [], [], ["text"]]),
    ({"title": {**TEXT, "fields": {"english": TEXT}}, "text": TEXT},
     [["title"], [], [], ["text"]]),
    ({"job": {"properties": {"title": TEXT}}, "text": TEXT}, [["job.title"], [], [], ["text"]]),
    ({"jobs": {"type": "nested", "properties": {"title": TEXT}}, "text": TEXT},
     [[], [], [], ["text"]]),
    ({"title": {"type": "match_only_text"}, "text": {**TEXT, "index": False}, "cv": TEXT},
     [["title"], [], [], ["cv"]]),
    ({"title": {**TEXT, "index_options": "freqs"}, "cv": TEXT}, [[], [], [], ["cv"]]),
])
def test_fields_are_found_by_name(properties, found):
    assert paths(properties) == found


def test_fields_that_are_named_are_taken_alone():
    properties = {name: TEXT for name in ("title", "headline", "resume", "notes", "company")}
    assert paths(properties, {"title": "headline", "text": "notes, resume"}) == [
        ["headline"], ["company"], [], ["notes", "resume"]]
    assert paths(properties, {"text": "title"}) == [["headline"], ["company"], [], ["title"]]


def test_a_field_means_the_same_in_every_index():
    assert paths({"title": TEXT, "text": TEXT}, others={"title": KEYWORD, "cv": TEXT}) == [
        [], [], [], ["text", "cv"]]


def test_an_analysis_of_its_own_is_known():
    mapping = {"people": {"mappings": {"properties": {
        "title": {**TEXT, "analyzer": "english"}, "text": {**TEXT, "analyzer": "standard"}}}}}
    fields = index_fields(mapping, {}, ASKED)
    assert [(each.path, each.plain) for each in fields.every] == [
        ("title", False), ("text", True)]


def test_fields_within_fields_to_any_depth():
    properties = {"text": TEXT}
    for _ in range(5_000):
        properties = {"a": {"properties": properties}}
    (_, _, _, (path,)) = paths(properties)
    assert path.count(".") == 5_000
