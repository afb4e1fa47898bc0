"""A search server that is only ever asked, within bounds of time and of size.

urllib3 sends and receives; it is well kept, has no dependencies, and is MIT.  The servers' own
clients bring retries, node lists and every request that changes an index, none of which is wanted.
"""

from __future__ import annotations

import json
import ssl
from collections.abc import Callable, Mapping, Sequence
from http import HTTPStatus
from http.client import HTTPException
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, Literal, NamedTuple, TypeVar

from searchbuilder.errors import NoAnswer, SearchbuilderError
from searchbuilder.pools.opensearch_address import Address
from searchbuilder.pools.opensearch_refusals import (
    no_search_server, refusal, too_long, too_slow, unreachable)

try:
    import urllib3
except ImportError:
    urllib3 = None  # type: ignore[assignment]

Result = TypeVar("Result")
Json = dict[str, Any]
# All that can be asked for.  None of these changes anything on a server.
Endpoint = Literal["_mapping", "_search", "_msearch", "_search/scroll"]
_METHODS: dict[Endpoint, str] = {
    "_mapping": "GET", "_search": "POST", "_msearch": "POST", "_search/scroll": "POST"}
_OCTETS_AT_ONCE = 65_536


class Bounds(NamedTuple):
    """How long one request may take, and how long an answer may be.

    connect, silence, whole -- seconds: until there is a connection, without a sign, in all
    octets -- of the answer
    """

    connect: float = 10.0
    silence: float = 30.0
    whole: float = 60.0
    octets: int = 16_000_000


class Client:
    """Asks one index.  SearchbuilderError if the library that sends requests is not installed."""

    def __init__(self, asked: Address, authorization: str, bounds: Bounds = Bounds()) -> None:
        if urllib3 is None:
            raise SearchbuilderError("Searching an index needs urllib3, which is not installed",
                                     'Type: python -m pip install "searchbuilder[people]"')
        self.address, self._bounds = asked, bounds
        self._headers = {"Authorization": authorization} if authorization else {}
        self._http = urllib3.PoolManager(
            ssl_context=ssl.create_default_context(), retries=False,
            timeout=urllib3.Timeout(connect=bounds.connect, read=bounds.silence))

    def ask(self, what: Endpoint, said: Json | Sequence[Json] | None = None,
            options: Mapping[str, str] = {}) -> Any:
        """The answer.

        said -- an object, or those of several lines; options -- those of the address
        NoAnswer, in words, whatever else there is.
        """
        many = isinstance(said, Sequence)
        text = "".join(f"{json.dumps(each)}\n" for each in said) if isinstance(
            said, Sequence) else json.dumps(said) if said is not None else None
        kind = {"Content-Type": f"application/{'x-ndjson' if many else 'json'}"} if text else {}
        address = (f"{self.address.server}/{what}" if what == "_search/scroll" else
                   self.address.of(what))
        # Options are ours, and need no quoting.
        query = "?" * bool(options) + "&".join(f"{name}={each}" for name, each in options.items())
        status, data = self._in_time(lambda: self._sent(
            _METHODS[what], address + query, text, kind))
        return self._read(status, data)

    def refused(self, status: int, error: Any) -> NoAnswer:
        """What a status other than 200 means.  error -- as the server describes it"""
        return refusal(status, error, self.address, bool(self._headers))

    def _read(self, status: int, data: bytes) -> Any:
        try:
            said = json.loads(data)
        except (ValueError, RecursionError):
            said = None
        if status != HTTPStatus.OK:
            raise self.refused(status, said)
        if not isinstance(said, dict):
            raise no_search_server(self.address)
        return said

    def _in_time(self, work: Callable[[], Result]) -> Result:
        """What it comes to: the limits of a connection know nothing of a server that sends a sign
        now and then, nor of one whose name is looked up forever."""
        done: SimpleQueue[Result | Exception] = SimpleQueue()
        Thread(target=lambda: done.put(_outcome(work)), daemon=True).start()
        try:
            result = done.get(timeout=self._bounds.whole)
        except Empty:
            raise too_slow(self.address, self._bounds.whole) from None
        if isinstance(result, Exception):
            raise self._in_words(result) from None
        return result

    def _in_words(self, error: Exception) -> Exception:
        if isinstance(error, urllib3.exceptions.ReadTimeoutError):
            return too_slow(self.address, self._bounds.silence)
        if isinstance(error, (urllib3.exceptions.HTTPError, HTTPException, OSError, ValueError)):
            return unreachable(type(error).__name__, self.address)
        return error

    def _sent(self, method: str, address: str, text: str | None, kind: Mapping[str, str]
              ) -> tuple[int, bytes]:
        response = self._http.request(
            method, address, body=text, headers={**self._headers, **kind}, redirect=False,
            preload_content=False, decode_content=False)
        try:
            return response.status, self._all_of(response)
        finally:
            response.release_conn()

    def _all_of(self, response: Any) -> bytes:
        found: list[bytes] = []
        left = self._bounds.octets
        while some := response.read(_OCTETS_AT_ONCE):
            left -= len(some)
            if left < 0:
                response.close()
                raise too_long(self.address, self._bounds.octets)
            found.append(some)
        return b"".join(found)


def _outcome(work: Callable[[], Result]) -> Result | Exception:
    try:
        return work()
    except Exception as error:
        return error
