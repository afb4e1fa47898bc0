"""Where the texts of pools are kept, so that a pool is read once."""

from __future__ import annotations

import os
import sys
from hashlib import blake2b
from pathlib import Path

from searchbuilder.pools.index import LOCK, delete


def cache_folder() -> Path:
    """The folder of this user for what programs can make again."""
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local",
                    "searchbuilder", "Cache")
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "searchbuilder"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache", "searchbuilder")


def index_path(source: str, cache: Path | None) -> Path:
    """Where the texts of a pool are kept.  cache -- instead of the user's own folder"""
    whole = os.path.realpath(source)
    name = blake2b(os.fsencode(whole), digest_size=12).hexdigest()
    return (cache or cache_folder()) / f"pool-{name}.sqlite"


def forget(source: str, cache: Path | None = None) -> bool:
    """Delete what is kept of a pool.  Whether there was anything."""
    path = index_path(source, cache)
    there = path.exists()
    delete(path)
    path.with_name(path.name + LOCK).unlink(missing_ok=True)
    return there
