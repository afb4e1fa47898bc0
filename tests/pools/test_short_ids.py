"""Short ids stay, and say nothing without the salt."""

from __future__ import annotations

import stat
import sys

import pytest

from searchbuilder.pools.short_ids import is_short_id, salt_of_user, short_id


def test_an_id_stays_as_long_as_its_salt():
    salt = bytes(32)
    assert short_id("anna@b.c", salt) == short_id("anna@b.c", salt) == "mxfxtg7q"
    assert short_id("anna@b.c", b"1" * 32) != short_id("anna@b.c", salt)
    assert len({short_id(str(number), salt) for number in range(20_000)}) == 20_000
    assert is_short_id(short_id("anna", salt)) and is_short_id(short_id("\ud800", salt))
    assert not any(map(is_short_id, ("", "anna.pdf", "mxfxtg7", "mxfxtg70", "MXFXTG7Q")))


def test_a_user_has_one_salt(tmp_path):
    folder = tmp_path / "a" / "cache"
    salt = salt_of_user(folder)
    assert len(salt) == 32 and salt == salt_of_user(folder) != salt_of_user(tmp_path / "b")


@pytest.mark.skipif(sys.platform == "win32", reason="files have no such modes there")
def test_nobody_else_reads_it(tmp_path):
    salt_of_user(tmp_path / "cache")
    assert stat.S_IMODE((tmp_path / "cache" / "salt").stat().st_mode) == 0o600


def test_without_a_place_for_it_there_is_one_all_the_same(tmp_path):
    (tmp_path / "file").write_text("")
    assert len(salt_of_user(tmp_path / "file")) == 32


@pytest.mark.parametrize("broken", [b"", b"short"])
def test_a_salt_that_is_broken_is_made_anew(tmp_path, broken):
    (tmp_path / "salt").write_bytes(broken)
    assert len(salt_of_user(tmp_path)) == 32 and salt_of_user(tmp_path) == salt_of_user(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["salt"]
