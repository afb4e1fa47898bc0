"""Checks of workbooks that are text tables."""

import pytest

from searchbuilder.check import check


@pytest.fixture
def checked(workbook):
    """What `check` finds in a text table."""
    return lambda *table, **more: list(check(workbook(*table, **more)).diagnostics)
