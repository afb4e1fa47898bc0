"""Three nodes of OpenSearch on this machine, which all processes of a test run share."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import urllib3

from .engine import Missing

_JARS = Path(os.environ.get("SEARCHBUILDER_ENGINES") or Path.home() / ".cache" /
             "searchbuilder-engines", "opensearch")
NODES = 3
_SECONDS = 120
_DOCUMENTS_AT_ONCE = 5_000


class Cluster:
    """The nodes live as long as somebody holds the other end of their input."""

    def __init__(self, folder: Path, heap: str = "512m") -> None:
        """folder -- the same for all that share it"""
        if not _JARS.is_dir() or not shutil.which("java"):
            raise Missing(".ci/engines fetches it by Maven")
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            self._input = _held(folder / "input")
            if self._input < 0:
                self._input = _started(folder, heap)
        self.ports = [int(port) for port in (folder / "ports").read_text().split()]
        self._http = urllib3.PoolManager()

    def address(self, index: str, node: int = 0) -> str:
        return f"http://127.0.0.1:{self.ports[node]}/{index}"

    def close(self) -> None:
        os.close(self._input)

    def ask(self, method: str, path: str, body: Any = None) -> Any:
        """Anything, also what changes an index; the answer."""
        lines = body if isinstance(body, str) else json.dumps(body) if body else None
        kind = "x-ndjson" if isinstance(body, str) else "json"
        answer = self._http.request(method, self.address(path), body=lines, headers={
            "Content-Type": f"application/{kind}"} if lines else {})
        said = json.loads(answer.data)
        assert answer.status == 200 and not said.get("errors"), said
        return said

    def fill(self, index: str, properties: Mapping[str, Any],
             documents: Iterable[tuple[str, Mapping[str, Any]]], shards: int = 3,
             **settings: Any) -> str:
        """The address of a new index with these documents, by their _ids.

        A worker that is given tests of a module twice makes its index twice.
        """
        self.ask("DELETE", f"{index}?ignore_unavailable=true")
        self.ask("PUT", index, {
            "settings": {"number_of_shards": shards, "number_of_replicas": 0, **settings},
            "mappings": {"properties": properties}})
        lines: list[str] = []
        for id, document in documents:
            lines += [json.dumps({"index": {"_id": id}}), json.dumps(document)]
            if len(lines) == 2 * _DOCUMENTS_AT_ONCE:
                self.ask("POST", f"{index}/_bulk", "\n".join(lines) + "\n")
                lines = []
        if lines:
            self.ask("POST", f"{index}/_bulk", "\n".join(lines) + "\n")
        self.ask("POST", f"{index}/_refresh")
        return self.address(index)


def _held(pipe: Path) -> int:
    """The other end of the input of nodes that run; -1 if none do."""
    try:
        return os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
    except OSError:
        return -1


def _started(folder: Path, heap: str) -> int:
    """Start the nodes, and hold the other end of their input."""
    pipe, ports = folder / "input", folder / "ports"
    for old in (pipe, ports):
        old.unlink(missing_ok=True)
    shutil.rmtree(folder / "nodes", ignore_errors=True)
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    writing = os.open(pipe, os.O_WRONLY)
    os.set_blocking(reading, True)
    with ports.open("w") as output, (folder / "log").open("w") as log:
        nodes = subprocess.Popen(
            ["java", f"-Xmx{heap}", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
             f"{_JARS}/*", str(Path(__file__).with_name("Cluster.java")), str(NODES),
             str(folder / "nodes")], stdin=reading, stdout=output, stderr=log)
    os.close(reading)
    until = time.monotonic() + _SECONDS
    while not ports.read_text().endswith("\n"):
        if nodes.poll() is not None or time.monotonic() > until:
            nodes.kill()
            os.close(writing)
            raise AssertionError((folder / "log").read_text()[-2_000:])
        time.sleep(0.1)
    return writing
