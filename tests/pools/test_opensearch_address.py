"""Addresses of indices, and who asks them."""

from __future__ import annotations

from base64 import b64decode

import pytest

from searchbuilder.errors import NoAnswer
from searchbuilder.pools.opensearch_address import (
    API_KEY, PASSWORD, USER, address, authorization, is_address)

EXAMPLE = "Write it like this: https://host:9200/people"


@pytest.mark.parametrize(("where", "asked"), [
    ("https://host:9200/people", "https://host:9200/people/_search"),
    (" https://host:9200/people/ ", "https://host:9200/people/_search"),
    ("http://localhost/search/es/people", "http://localhost/search/es/people/_search"),
    ("https://[::1]:9200/people-*,staff", "https://[::1]:9200/people-*,staff/_search"),
    ("HTTPS://host/people", "https://host/people/_search"),
    ("https://host/a%20b%2Fc%3Fd", "https://host/a%20b%2Fc%3Fd/_search"),
])
def test_an_address(where, asked):
    assert is_address(where)
    assert address(where).of("_search") == asked


def told(work):
    with pytest.raises(NoAnswer) as refused:
        work()
    return str(refused.value), refused.value.hint


@pytest.mark.parametrize("where", [
    "https://host:9200", "https://host:9200/", "https://host/_search", "https://host/people/_doc",
    "https://host/%5fall"])
def test_an_index_is_named(where):
    assert told(lambda: address(where)) == (
        f"The name of the index is missing in {where}", EXAMPLE)


@pytest.mark.parametrize("where", [
    "https:///people", "https://host:port/people", "https://host:99999/people",
    "https://[::1/people", "https://host/people?q=a", "https://host/people#a",
    "https://höst/people", "https://host/peo\x1bple", "https://host/people\nX: y"])
def test_what_is_no_address(where):
    assert told(lambda: address(where)) == ("This is no address of an index", EXAMPLE)


@pytest.mark.parametrize("who", ["anna:s3cret@", "anna@", ":s3cret@", "@"])
def test_an_address_holds_no_password(who):
    message, hint = told(lambda: address(f"https://{who}host/people"))
    assert "s3cret" not in message + hint
    assert (message, hint) == (
        "An address can't hold a user and a password: it would be kept in the history of the "
        "terminal", f"Set {USER} and {PASSWORD} instead")


@pytest.mark.parametrize("where", ["people", "people.csv", "C:\\people", "ftp://host/people", ""])
def test_a_folder_is_none(where):
    assert not is_address(where)


HOST = address("https://host/people")


def test_who_asks():
    assert authorization({}, HOST) == ""
    assert authorization({API_KEY: " aGk6eW91\n"}, HOST) == "ApiKey aGk6eW91"
    assert authorization({USER: "a", PASSWORD: "b", API_KEY: "k"}, HOST) == "ApiKey k"
    basic = authorization({USER: "änna", PASSWORD: "p:w"}, HOST)
    assert b64decode(basic.removeprefix("Basic ")).decode() == "änna:p:w"


@pytest.mark.parametrize(("said", "words"), [
    ({USER: "a"}, (f"{PASSWORD} is missing", f"Set both {USER} and {PASSWORD}, or neither")),
    ({PASSWORD: "a"}, (f"{USER} is missing", f"Set both {USER} and {PASSWORD}, or neither")),
    ({API_KEY: "a\nX-Other: b"}, (
        f"{API_KEY} holds no key: it has blanks or signs that no key has",
        "Copy the key again, in one line")),
    ({API_KEY: "schlüssel"}, (
        f"{API_KEY} holds no key: it has blanks or signs that no key has",
        "Copy the key again, in one line")),
])
def test_who_asks_is_said_whole(said, words):
    assert told(lambda: authorization(said, HOST)) == words


@pytest.mark.parametrize("said", [{API_KEY: "k"}, {USER: "a", PASSWORD: "b"}])
def test_nobody_can_read_a_key_on_its_way(said):
    assert told(lambda: authorization(said, address("http://host:9200/people"))) == (
        "A password or a key would go to host:9200 for everybody to read",
        "Use the https:// address")
    for here in ("localhost:9200", "127.0.0.1", "[::1]:9200"):
        assert authorization(said, address(f"http://{here}/people"))
    assert authorization({}, address("http://host/people")) == ""
