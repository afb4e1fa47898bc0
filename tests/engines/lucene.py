"""Lucene, as Debian has it."""

from __future__ import annotations

import atexit
import shutil
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from promise.documents import Document

from .engine import Answer, Leaf, Missing, Process

_JARS = Path("/usr/share/java")
_NEEDED = ("core", "queryparser", "queries", "sandbox", "analyzers-common")


class Lucene:
    """A way to ask the one program that runs: starting it takes longer than what it is asked."""

    def __init__(self, way: Sequence[str]) -> None:
        self._program, self._way = _program(), ("w", *way)

    def ask(self, documents: Sequence[Document], leaves: Sequence[Leaf], strings: Sequence[str]
            ) -> list[Answer]:
        return self._program.ask(documents, leaves, strings, self._way)

    def close(self) -> None:
        """The program goes on, for others."""


def started(parser: str, default: str, *cut: str) -> Lucene:
    """parser -- classic or simple; default -- and or or, for a blank between two words; cut --
    spaces, if words are cut at them alone, and letters keep their case."""
    return Lucene((parser, default, *cut))


@cache
def _program() -> Process:
    """It ends with this process."""
    found = [sorted(_JARS.glob(f"lucene-{name}-[0-9]*.jar")) for name in _NEEDED]
    if not all(found) or not shutil.which("java"):
        raise Missing("apt-get install liblucene8-java default-jre-headless")
    jars = ":".join(str(versions[-1]) for versions in found)
    source = str(Path(__file__).with_name("Search.java"))
    # It runs for seconds: what the second compiler would win by then is less than it takes.
    running = Process(["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", jars, source])
    atexit.register(running.close)
    return running
