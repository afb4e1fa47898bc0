"""Regions, and which rows serve which search."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from query.truth import LAW
from searchbuilder.vocabulary.region import is_region, regions, within

CELLS = (
    ("", ()),
    ("US", ("US",)),
    ("us-ca", ("US-CA",)),
    (" US ; US-CA;;GB ", ("US", "US-CA", "GB")),
    ("US, CA-ON\nAU-NSW|GB", ("US", "CA-ON", "AU-NSW", "GB")),
)


@pytest.mark.parametrize(("text", "codes"), CELLS)
def test_codes_of_a_cell(text: str, codes: tuple[str, ...]) -> None:
    assert regions(text) == codes


@pytest.mark.parametrize("code", ("US", "US-CA", "GB-ENG", "AU-NSW", "CA-ON", "ID-JK", "FR-2A"))
def test_a_code(code: str) -> None:
    assert is_region(code)


@pytest.mark.parametrize("code", ("", "U", "USA", "us", "US-", "US-CALI", "California", "US CA",
                                  "US-CA\n"))
def test_no_code(code: str) -> None:
    assert not is_region(code)


SERVED = (
    ((), "US", True),
    ((), "", True),
    (("US",), "", True),
    (("US",), "US", True),
    (("US",), "US-CA", True),
    (("US-CA",), "US", True),
    (("US-CA",), "US-NY", False),
    (("GB",), "US", False),
    (("GB", "US"), "US-CA", True),
    (("US-C",), "US-CA", False),
    (("CA",), "US-CA", False),
    (("CA-ON",), "CA", True),
)


@pytest.mark.parametrize(("row", "wanted", "served"), SERVED)
def test_which_rows_serve_a_search(row: tuple[str, ...], wanted: str, served: bool) -> None:
    assert within(row, wanted) is served


codes = st.sampled_from(("US", "US-CA", "US-NY", "CA", "CA-ON", "GB"))


@LAW
@given(codes, codes)
def test_serving_goes_both_ways(row: str, wanted: str) -> None:
    assert within((row,), wanted) == within((wanted,), row)
