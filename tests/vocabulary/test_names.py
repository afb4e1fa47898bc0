"""Names as people write them, and what was probably meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from query.truth import LAW
from searchbuilder.vocabulary.names import name_key, nearest

KEYS = (
    ("MMI", "mmi"),
    ("  Workers'   comp ", "workers' comp"),
    ("Workers’ Comp", "workers' comp"),
    ("WORKERS` COMP", "workers' comp"),
    ("Workersʼ\xa0comp\n", "workers' comp"),
    ("Straße", "strasse"),
    ("Follow-up", "follow-up"),
    ("", ""),
)


@pytest.mark.parametrize(("name", "key"), KEYS)
def test_key(name: str, key: str) -> None:
    assert name_key(name) == key


@LAW
@given(st.text())
def test_a_key_is_its_own_key(name: str) -> None:
    assert name_key(name_key(name)) == name_key(name)


NAMES = ("Workers' comp", "Case manager", "Case managers", "Case manage", "Case manger", "MMI")
NEAREST = (
    ("Workers comp", "Did you mean Workers' comp?"),
    ("case mnager", "Did you mean Case manager or Case managers or Case manger?"),
    ("mmi", "Did you mean MMI?"),
    ("MMY", "Did you mean MMI?"),
    ("xyz", ""),
    ("", ""),
)


@pytest.mark.parametrize(("name", "told"), NEAREST)
def test_nearest(name: str, told: str) -> None:
    assert nearest(name, NAMES) == told


def test_nothing_is_near_nothing() -> None:
    assert nearest("MMI", ()) == ""
