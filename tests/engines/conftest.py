"""Engines are started once a session: each indexes its documents anew for every call."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from .engine import Engine, Named
from .platforms import started


@pytest.fixture(scope="session")
def engine() -> Iterator[Named]:
    """Engines by name."""
    running: dict[str, Engine] = {}

    def named(name: str) -> Engine:
        if name not in running:
            running[name] = started(name)
        return running[name]
    yield named
    for each in running.values():
        each.close()
