"""The table at the end of a run."""

from __future__ import annotations

import pytest

from . import shares


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if shares.counts:
        terminalreporter.section("what platforms can say of random trees")
        for line in shares.table():
            terminalreporter.write_line(line)
