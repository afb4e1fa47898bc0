"""What may go wrong with a search server, in words.

Nothing that a server says is repeated: it may say the key back, or anything else.
"""

from __future__ import annotations

from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

from searchbuilder.errors import NoAnswer
from searchbuilder.pools.opensearch_address import API_KEY, PASSWORD, USER, Address

_AGAIN = "Try again in a few minutes"
# So many causes of an error are looked at.
_MOST_CAUSES = 50


class Refused(NoAnswer):
    """A server takes no request like this one, and others perhaps."""


def unreachable(name: str, asked: Address) -> NoAnswer:
    """name -- of the class of the exception, as the library that sends requests has it"""
    host = asked.host
    if name == "NameResolutionError":
        return NoAnswer(f"There is no server called {host}", "Check the address after --on")
    if name in ("NewConnectionError", "ConnectTimeoutError"):
        return NoAnswer(f"Nothing answers at {host}", "Check the address after --on, and whether "
                        "it can be reached from this network")
    if name in ("SSLError", "CertificateError"):
        return NoAnswer(
            f"No secure connection to {host}: its certificate is not one that this computer "
            "trusts, or it has none. Nothing was sent",
            "If your company makes its own certificates, set SSL_CERT_FILE to the file that it "
            "has for them")
    return NoAnswer(f"The connection to {host} broke off",
                    "Check whether the address begins with https:// or http://, and try again")


def too_slow(asked: Address, seconds: float) -> NoAnswer:
    return NoAnswer(f"{asked.host} took longer than {seconds:,.0f} seconds to answer",
                    "Try again later, or one search at a time with --search")


def too_long(asked: Address, octets: int) -> NoAnswer:
    return NoAnswer(f"{asked.host} sends more than {octets // 1_000_000:,} MB, which no answer to "
                    "a search has", "Check the address after --on")


def no_search_server(asked: Address) -> NoAnswer:
    return NoAnswer(f"{asked.host} answers, but not as OpenSearch or Elasticsearch would",
                    "Check the address after --on")


def incomplete(asked: Address) -> NoAnswer:
    return NoAnswer(f"Part of the index {asked.name} can't be searched now, and counts would "
                    "leave people out", "Ask whoever runs the server whether its status is red, "
                    "and try again")


def refusal(status: int, said: Any, asked: Address, known: bool) -> NoAnswer:
    """What a status other than 200 means.

    said -- the error as the server describes it, if it does; known -- a user or a key was sent
    """
    host, index = asked.host, asked.name
    if too_much := _too_much(said):
        return too_much
    if status == HTTPStatus.UNAUTHORIZED:
        return NoAnswer(f"{host} doesn't take this user and password, or this key",
                        f"Check {USER} and {PASSWORD}, or {API_KEY}") if known else NoAnswer(
            f"{host} asks who you are",
            f"Set {USER} and {PASSWORD}, or {API_KEY}, in the environment")
    if status == HTTPStatus.FORBIDDEN:
        return NoAnswer(f"You may not search {index} on {host}",
                        "Ask whoever runs the server for the right to read this index")
    if status == HTTPStatus.NOT_FOUND:
        return NoAnswer(f"There is no index {index} on {host}", "Check the address after --on")
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return NoAnswer(f"{host} has too much to do and takes no more searches now", _AGAIN)
    if status == HTTPStatus.SERVICE_UNAVAILABLE:
        return incomplete(asked)
    if 300 <= status < 400:
        return NoAnswer(f"{host} sends searches to another address. Nothing was sent there",
                        "Use the address of the server itself after --on")
    if status < 300:
        return no_search_server(asked)
    if status >= 500:
        return NoAnswer(f"{host} has a problem of its own ({status})", _AGAIN)
    return Refused(f"{host} doesn't take this search ({status})",
                   "Whoever runs the server finds the reason in its log")


def _too_much(said: Any) -> NoAnswer | None:
    """A search that is larger than the server takes, if that is what is wrong."""
    for kind, reason in _causes(said):
        if "too_many" in kind and "clauses" in kind:
            return Refused(
                "This search has more words than the index takes in one",
                "Try a shorter search, or ask whoever runs the server to raise "
                "indices.query.bool.max_clause_count")
        if "too many terms" in reason:
            return Refused(
                "More words of the index begin with a word that has a star than can be searched "
                "near another", "Write the words out, or leave out NEAR")
    return None


def _causes(said: Any) -> Iterator[tuple[str, str]]:
    """The kind and the reason of an error and of what caused it."""
    todo = [said]
    for _ in range(_MOST_CAUSES):
        if not todo:
            return
        each = todo.pop()
        if isinstance(each, list):
            todo += each[:_MOST_CAUSES]
        elif isinstance(each, dict):
            yield str(each.get("type", "")), str(each.get("reason", ""))
            todo += [each[key] for key in (
                "error", "root_cause", "caused_by", "failed_shards") if key in each]
            todo += [each["reason"]] if isinstance(each.get("reason"), dict) else []
