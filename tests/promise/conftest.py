"""Profiles for the random tests (`HYPOTHESIS_PROFILE=nightly`), and the table at the end."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

from . import shares

_slow = [HealthCheck.too_slow]
settings.register_profile("ordinary", max_examples=300, deadline=None, derandomize=True,
                          database=None, suppress_health_check=_slow)
settings.register_profile("nightly", max_examples=20_000, deadline=None,
                          suppress_health_check=_slow)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if shares.counts:
        terminalreporter.section("what platforms can say of random trees")
        for line in shares.table():
            terminalreporter.write_line(line)
