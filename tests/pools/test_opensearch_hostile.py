"""A search server that refuses, lies, stalls or sends without end gets an answer in words, within
bounds, and never learns nor says a key that is not its own to know."""

from __future__ import annotations

import gzip
import json
import shutil
import ssl
import subprocess
import threading
import time

import pytest

from searchbuilder.errors import NoAnswer, SearchbuilderError
from searchbuilder.pools import opensearch_client
from searchbuilder.pools.opensearch import open_index
from searchbuilder.pools.opensearch_client import Bounds
from searchbuilder.query.tree import EVERYTHING, Term

from .hostile import count, counts, forever, hits, serving

NURSE = Term("nurse")
SECRET = "s3cret-K3y=="
KEY = {"SEARCHBUILDER_INDEX_API_KEY": SECRET}
BOUNDS = Bounds(octets=1_000_000)
SHORT = BOUNDS._replace(silence=0.5, whole=1.5)


def opened(server, bounds=BOUNDS, environment=KEY):
    return open_index(server.address, environment=environment, salt=bytes(32), bounds=bounds)


def told(work):
    """Message and hint of the refusal; the key is in neither."""
    with pytest.raises(NoAnswer) as refused:
        work()
    message, hint = str(refused.value), refused.value.hint
    assert SECRET not in message + hint
    return message, hint


def refusal(environment=KEY, bounds=BOUNDS, **answers):
    """What is told with the server's address left out."""
    with serving(**answers) as server:
        begun = time.monotonic()
        message, hint = told(lambda: opened(server, bounds, environment))
        assert time.monotonic() - begun < bounds.whole + 10
        return message.replace(server.host, "HOST"), hint


BUSY = ("HOST has too much to do and takes no more searches now", "Try again in a few minutes")
RED = ("Part of the index people can't be searched now, and counts would leave people out",
       "Ask whoever runs the server whether its status is red, and try again")
OWN = ("HOST has a problem of its own (500)", "Try again in a few minutes")
NOT_ONE = ("HOST answers, but not as OpenSearch or Elasticsearch would",
           "Check the address after --on")
STATUSES = (
    (401, ("HOST doesn't take this user and password, or this key",
           "Check SEARCHBUILDER_INDEX_USER and SEARCHBUILDER_INDEX_PASSWORD, or "
           "SEARCHBUILDER_INDEX_API_KEY")),
    (403, ("You may not search people on HOST",
           "Ask whoever runs the server for the right to read this index")),
    (404, ("There is no index people on HOST", "Check the address after --on")),
    (429, BUSY),
    (500, OWN),
    (502, ("HOST has a problem of its own (502)", "Try again in a few minutes")),
    (503, RED),
    (400, ("HOST doesn't take this search (400)",
           "Whoever runs the server finds the reason in its log")),
    (204, NOT_ONE),
)


@pytest.mark.parametrize("where", ["_mapping", "_msearch"])
@pytest.mark.parametrize(("status", "words"), STATUSES)
def test_a_status(where, status, words):
    assert refusal(**{where: status}) == words


@pytest.mark.parametrize(("status", "words"), STATUSES)
def test_one_search_of_several_with_a_status(status, words):
    failed = {"status": status, "error": {"type": "x", "reason": SECRET}}
    assert refusal(_msearch={"responses": [failed]}) == words


def test_who_did_not_say_who_asks_is_asked():
    assert refusal({}, _mapping=401) == (
        "HOST asks who you are", "Set SEARCHBUILDER_INDEX_USER and SEARCHBUILDER_INDEX_PASSWORD, "
        "or SEARCHBUILDER_INDEX_API_KEY, in the environment")


def test_a_server_that_says_the_key_back_is_not_repeated():
    said = b'{"error": {"type": "%s", "reason": "%s"}}' % ((SECRET.encode(),) * 2)
    assert refusal(_mapping=(400, said)) == STATUSES[7][1]


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_is_not_followed(status):
    with serving() as other:
        moved = status, b"", {"Location": other.address}
        assert refusal(_mapping=lambda handler: handler.say(
            moved[0], moved[1], **moved[2])) == (
            "HOST sends searches to another address. Nothing was sent there",
            "Use the address of the server itself after --on")
        assert other.asked == []


LIES = (
    {}, [], "yes", None, 7, {"responses": None}, {"responses": []}, counts(1, 1), counts(-1),
    counts("6"), counts(None), counts(True), counts(1.5), {"responses": ["6"]},
    {"responses": [count(6, timed_out=True)]},
    {"responses": [{**count(6), "hits": {"total": {"value": 6, "relation": "gte"}}}]},
    {"responses": [{**count(6), "_shards": None}]},
    {"responses": [{**count(6), "_shards": {"failed": "0"}}]},
)


@pytest.mark.parametrize("lie", LIES, ids=map(repr, LIES))
def test_a_count_that_is_none(lie):
    assert refusal(_msearch=(200, json.dumps(lie).encode())) == NOT_ONE


def test_a_count_of_a_part_of_the_index():
    partial = {**count(6), "_shards": {"failed": 1}}
    assert refusal(_msearch={"responses": [partial]}) == RED


def test_more_people_than_there_are():
    with serving(_msearch=[counts(6), counts(7)]) as server:
        pool = opened(server)
        assert told(lambda: pool.counts([NURSE])) == (
            "The index people counts 7 people and had 6 a moment ago",
            "Try again when nothing is being added to it")


@pytest.mark.parametrize("mapping", [
    {"people": None}, {"people": {"mappings": []}}, {"people": {"mappings": {
        "properties": {"title": "text"}}}}, {"a": {"mappings": {"properties": {"t": {
            "type": "text", "index_options": "docs"}}}}}])
def test_a_mapping_without_a_field(mapping):
    assert refusal(_mapping=mapping) == (
        "No field of the index people is searched by words",
        "Whoever runs it can make one of the type text")


@pytest.mark.parametrize("body", [
    b"", b"<html>Hello</html>", b"{", b"\xff\xfe", b"[" * 100_000, b'{"a":' * 100_000,
    b"1" * 10_000])
def test_what_is_no_json(body):
    assert refusal(_mapping=(200, body)) == NOT_ONE


def test_packed_octets_are_not_unpacked():
    packed = gzip.compress(b" " * 10_000_000)
    assert refusal(_mapping=lambda handler: handler.say(
        200, packed, Content_Encoding="gzip")) == NOT_ONE


TOO_LONG = ("HOST sends more than 1 MB, which no answer to a search has",
            "Check the address after --on")
BROKEN = ("The connection to HOST broke off",
          "Check whether the address begins with https:// or http://, and try again")


@pytest.mark.parametrize("headers", [
    {}, {"Content_Length": "1000000000"}, {"Transfer_Encoding": "chunked"}])
def test_a_gigabyte_is_not_read(headers):
    piece = b" " * 100_000
    if "Transfer_Encoding" in headers:
        piece = b"186a0\r\n" + piece + b"\r\n"
    assert refusal(_mapping=forever(piece, **headers)) == TOO_LONG


SLOW = ("HOST took longer than 0 seconds to answer",
        "Try again later, or one search at a time with --search")


@pytest.mark.parametrize(("piece", "headers"), [
    (b"1" * 100_000, {"Transfer_Encoding": "chunked"}),
    (b"", {"Content_Length": "-5"}), (b"ab", {"Content_Length": "x"})])
def test_an_answer_without_an_end_to_its_head(piece, headers):
    assert refusal(bounds=SHORT, _mapping=forever(piece, **headers)) in (
        BROKEN, NOT_ONE, TOO_LONG, SLOW)


def test_headers_without_end():
    def write(handler):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for _ in range(100_000):
            handler.wfile.write(b"a: b\r\n" * 100)
    assert refusal(_mapping=write) == BROKEN


@pytest.mark.parametrize(("seconds", "words"), [
    (60, "HOST took longer than 0 seconds to answer"),
    (0.2, "HOST took longer than 2 seconds to answer")])
def test_a_server_that_stalls(seconds, words):
    """With no sign at all, or with one now and then."""
    assert refusal(bounds=SHORT, _mapping=forever(
        b" ", seconds, Content_Length="1000"))[0] == words


def test_a_server_that_never_answers():
    waiting = threading.Event()
    assert refusal(bounds=SHORT, _mapping=lambda _: waiting.wait(5)) == SLOW


def test_nothing_answers():
    with serving() as server:
        address, host = server.address, server.host
    assert told(lambda: open_index(address, environment={}, salt=b"")) == (
        f"Nothing answers at {host}",
        "Check the address after --on, and whether it can be reached from this network")


def test_a_host_that_is_not_there():
    assert told(lambda: open_index("https://nobody.invalid/people", environment={}, salt=b"")) == (
        "There is no server called nobody.invalid", "Check the address after --on")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """A certificate of our own for this computer, and its key."""
    if not shutil.which("openssl"):
        pytest.skip("openssl is not there")
    folder = tmp_path_factory.mktemp("certificate")
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
                    "-keyout", "key", "-out", "certificate", "-subj", "/CN=people.example",
                    "-addext", "subjectAltName=IP:127.0.0.1"],
                   cwd=folder, check=True, capture_output=True)
    return folder / "certificate", folder / "key"


@pytest.fixture
def secure(certificate):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    with serving(context, _msearch=counts(6)) as server:
        yield server


UNTRUSTED = ("No secure connection to HOST: its certificate is not one that this computer trusts, "
             "or it has none. Nothing was sent",
             "If your company makes its own certificates, set SSL_CERT_FILE to the file that it "
             "has for them")


def test_a_stranger_with_a_certificate_of_its_own_gets_nothing(secure):
    message, hint = told(lambda: opened(secure))
    assert (message.replace(secure.host, "HOST"), hint) == UNTRUSTED
    assert secure.asked == []


def test_a_certificate_for_another_name(secure, certificate, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
    address = secure.address.replace("127.0.0.1", "localhost")
    message, _ = told(lambda: open_index(address, environment=KEY, salt=b""))
    assert message.startswith("No secure connection to localhost:")
    assert secure.asked == []


def test_a_certificate_of_the_company(secure, certificate, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
    assert opened(secure).size == 6
    assert {headers["Authorization"] for _, _, headers, _ in secure.asked} == {
        f"ApiKey {SECRET}"}


def test_nothing_but_searches_is_sent():
    with serving(_msearch=counts(6), _search=hits({"_id": "a"}),
                 scroll=hits(_scroll_id="x")) as server:
        pool = opened(server)
        pool.best(NURSE, [NURSE], 3)
        pool.named(["a", "zzzzzzzz"])
        id, = pool.named(["a"])
        pool.person(id)
        pool.holds(id, [NURSE])
        asked = {(method, path.partition("?")[0]) for method, path, _, _ in server.asked}
    assert asked == {("GET", "/people/_mapping"), ("POST", "/people/_msearch"),
                     ("POST", "/people/_search"), ("POST", "/_search/scroll")}


PEOPLE = (
    hits(None), hits("x"), hits({}), hits({"_id": 7}), hits({"_id": "a" * 513}),
    hits({"_id": "\ud800"}), {"hits": []},
    {**hits(), "hits": {"hits": "all"}}, {**hits(), "timed_out": None},
)


@pytest.mark.parametrize("lie", PEOPLE, ids=map(repr, PEOPLE))
def test_people_who_are_none(lie):
    with serving(_msearch=counts(6), _search=lie) as server:
        message, hint = told(lambda: opened(server).best(NURSE, [NURSE], 3))
        assert (message.replace(server.host, "HOST"), hint) == NOT_ONE


def test_a_person_of_odd_values_is_shown_as_text():
    odd = {"_id": "a\n\x1b[2J",
           "_source": {"title": [["Nurse"], None, 7, True, {"a": "b"}], "text": {"a": 1}},
           "matched_queries": ["0", "9", None, "x"], "highlight": {"text": [1, "a \ud800 piece"]}}
    with serving(_msearch=counts(6), _search=hits(*[odd] * 9)) as server:
        found = opened(server).best(NURSE, [NURSE], 3)
    assert [(hit.person.title, hit.words) for hit in found] == [("Nurse\n7", (NURSE,))] * 3
    assert found[0].person.text == "Nurse\n7\n1\na \ufffd piece"


def test_a_list_of_ids_without_end_ends():
    page = hits(*[{"_id": f"p{number}"} for number in range(5)], _scroll_id="x")
    with serving(_msearch=counts(6), _search=page, scroll=page) as server:
        pool = opened(server)
        assert pool.named(["zzzzzzzz"]) == [None]
        assert len(server.asked) < 10


def test_short_ids_are_not_sought_among_too_many():
    with serving(_msearch=counts(3_000_000), _search=hits()) as server:
        assert told(lambda: opened(server).named(["zzzzzzzz"])) == (
            "A short id can't be found again among 3,000,000 people",
            "Use the document's _id: --show-names shows it")


def test_without_the_library_that_sends_it_is_asked_for(monkeypatch):
    monkeypatch.setattr(opensearch_client, "urllib3", None)
    with pytest.raises(SearchbuilderError) as missing:
        open_index("https://host/people", environment={}, salt=b"")
    assert (str(missing.value), missing.value.hint) == (
        "Searching an index needs urllib3, which is not installed",
        'Type: python -m pip install "searchbuilder[people]"')


def test_everybody_is_counted_once():
    with serving(_msearch=counts(6)) as server:
        assert opened(server).counts([EVERYTHING]) == [6]
        assert sum(path.startswith("/people/_msearch") for _, path, _, _ in server.asked) == 1
