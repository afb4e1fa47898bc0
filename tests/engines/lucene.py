"""Lucene, as Debian has it."""

from __future__ import annotations

import shutil
from pathlib import Path

from .engine import Missing, Process

_JARS = Path("/usr/share/java")
_NEEDED = ("core", "queryparser", "queries", "sandbox", "analyzers-common")


def started(parser: str, default: str, *cut: str) -> Process:
    """parser -- classic or simple; default -- and or or, for a blank between two words; cut --
    spaces, if words are cut at them alone, and letters keep their case."""
    found = [sorted(_JARS.glob(f"lucene-{name}-[0-9]*.jar")) for name in _NEEDED]
    if not all(found) or not shutil.which("java"):
        raise Missing("apt-get install liblucene8-java default-jre-headless")
    jars = ":".join(str(versions[-1]) for versions in found)
    source = str(Path(__file__).with_name("Search.java"))
    return Process(["java", "-XX:+UseSerialGC", "-cp", jars, source, parser, default,
                    *cut])
