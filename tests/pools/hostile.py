"""A search server that says what a test tells it to, over HTTP on this machine."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ssl import SSLContext
from typing import Any

MAPPING = {"people": {"mappings": {"properties": {"title": {"type": "text"},
                                                  "text": {"type": "text"}}}}}


def count(number: Any, **more: Any) -> dict[str, Any]:
    """What one search of several comes to."""
    return {"hits": {"total": {"value": number, "relation": "eq"}}, "timed_out": False,
            "_shards": {"failed": 0}, **more}


def counts(*numbers: Any) -> dict[str, Any]:
    return {"responses": [count(number) for number in numbers]}


def hits(*found: Any, **more: Any) -> dict[str, Any]:
    return {"hits": {"hits": list(found)}, "timed_out": False, "_shards": {"failed": 0}, **more}


class Server(ThreadingHTTPServer):
    """asked -- what it was asked: method, path, headers and body

    answers -- by the end of a path: a value, sent as JSON; a status; a status, headers and
        octets; or a function that writes to a handler what it likes
    """

    daemon_threads = True

    def __init__(self, **answers: Any) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers = {"_mapping": MAPPING, **answers}
        self.asked: list[tuple[str, str, dict[str, str], bytes]] = []
        self.secure = False

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.server_port}"

    @property
    def address(self) -> str:
        return f"http{'s' if self.secure else ''}://{self.host}/people"

    def handle_error(self, *_: Any) -> None:
        """Whoever asked went away."""


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.server.asked.append((self.command, self.path, dict(self.headers), body))
        answer = self.server.answers.get(self.path.partition("?")[0].rpartition("/")[2], 404)
        if isinstance(answer, list):
            answer = answer.pop(0) if len(answer) > 1 else answer[0]
        if callable(answer):
            answer(self)
        elif isinstance(answer, int):
            self.say(answer, b"{}")
        elif isinstance(answer, tuple):
            self.say(*answer)
        else:
            self.say(200, json.dumps(answer).encode())

    do_POST = do_GET

    def say(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Nothing is printed."""


@contextmanager
def serving(context: SSLContext | None = None, **answers: Any) -> Iterator[Server]:
    with Server(**answers) as server:
        if context:
            server.socket = context.wrap_socket(server.socket, server_side=True)
            server.secure = True
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01},
                         daemon=True).start()
        try:
            yield server
        finally:
            server.shutdown()


def forever(piece: bytes, seconds: float = 0.0, **headers: str) -> Callable[[Handler], None]:
    """Answers with this piece, again and again, so many seconds apart."""
    def write(handler: Handler) -> None:
        handler.send_response(200)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        waiting = threading.Event()
        for _ in range(200_000):
            handler.wfile.write(piece)
            waiting.wait(seconds) if seconds else None
    return write
