"""A search server for the tests of this folder, started when the first of them asks for it."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from engines.engine import Missing
from engines.opensearch import Cluster


@pytest.fixture(scope="session")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """Three nodes, the same for all processes of a run."""
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    try:
        running = Cluster(folder / "opensearch")
    except Missing as missing:
        pytest.skip(f"OpenSearch is not installed: {missing}")
    yield running
    running.close()
