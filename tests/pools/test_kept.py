"""What is kept of a pool: it is read once, and anew only where it changed."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time

import pytest

from searchbuilder.errors import UnwritableFile
from searchbuilder.people import extract, folder
from searchbuilder.pools import index, refresh
from searchbuilder.pools.index import cache_folder, forget, index_path
from searchbuilder.pools.embedded import open_pool
from searchbuilder.query.tree import Term

NURSE, CLERK = Term("nurse"), Term("clerk")


@pytest.fixture
def pool(tmp_path, monkeypatch):
    """A folder whose files count as settled at once, its pool, and what is read each time."""
    monkeypatch.setattr(folder, "_SETTLED", -1)
    read = []
    person = extract.person
    monkeypatch.setattr(extract, "person", lambda name, data: read.append(name) or person(
        name, data))

    class Pool:
        where, cache = tmp_path / "people", tmp_path / "cache"

        def put(self, **files):
            """Files of this text; None deletes one."""
            self.where.mkdir(exist_ok=True)
            for name, text in files.items():
                path = self.where / f"{name}.txt"
                path.unlink() if text is None else path.write_text(text)
                time.sleep(0.01)

        def open(self, **more):
            """The pool, and which files were read for it."""
            read.clear()
            return open_pool(str(self.where), cache=self.cache, **more), sorted(read)

        @property
        def path(self):
            """Where it is kept."""
            return index_path(str(self.where), self.cache)
    return Pool()


def test_a_file_is_read_once(pool):
    pool.put(a="nurse", b="clerk")
    assert pool.open()[1] == ["a.txt", "b.txt"]
    again, read = pool.open()
    assert (read, again.counts([NURSE, CLERK])) == ([], [1, 1])


def test_what_changed_is_read_and_what_is_gone_is_forgotten(pool):
    pool.put(a="nurse", b="clerk", c="nurse and clerk")
    pool.open()[0].close()
    pool.put(a="clerk zither", b=None)
    changed, read = pool.open()
    assert (read, changed.size, changed.counts([NURSE, CLERK])) == (["a.txt"], 2, [1, 2])
    changed.close()
    assert b"zither" in pool.path.read_bytes()
    pool.put(a=None)
    pool.open()[0].close()
    assert b"zither" not in b"".join(each.read_bytes() for each in pool.cache.iterdir())


def test_a_file_that_moved_is_not_read_again(pool):
    pool.put(a="nurse")
    pool.open()
    os.rename(pool.where / "a.txt", pool.where / "z.txt")
    moved, read = pool.open()
    assert (read, moved.named(["z", "a"])[1]) == ([], None)
    assert moved.named(["z"]) != [None]


def test_an_id_stays_while_the_name_does(pool):
    pool.put(a="nurse", b="clerk")
    before = pool.open()[0].named(["a.txt", "b.txt"])
    pool.put(a="another text", c="new")
    assert pool.open()[0].named(["a.txt", "b.txt"]) == before
    forget(str(pool.where), pool.cache)
    assert not set(pool.open()[0].named(["a.txt", "b.txt"])) & set(before)


def test_what_could_not_be_read_is_named_again_without_being_read(pool):
    pool.put(a="", b="nurse")
    first, _ = pool.open()
    again, read = pool.open()
    assert (read, again.unreadable) == ([], first.unreadable) and len(first.unreadable) == 1


def test_a_pool_is_as_it_was_when_it_was_opened(pool):
    pool.put(a="nurse")
    before = pool.open()[0]
    pool.put(b="nurse too")
    assert (pool.open()[0].counts([NURSE]), before.counts([NURSE])) == ([2], [1])


def test_who_stops_it_keeps_what_was_read(pool):
    pool.put(**{f"p{each:03}": f"nurse {each}" for each in range(100)})

    def stop(done, total):
        if done == 90:
            raise KeyboardInterrupt
    with pytest.raises(KeyboardInterrupt):
        pool.open(progress=stop)
    whole, read = pool.open()
    assert (whole.counts([NURSE]), len(read) <= 10) == ([100], True)


def test_what_was_read_is_kept_before_all_is(pool, monkeypatch):
    monkeypatch.setattr(refresh, "_KEPT_EVERY", 0.0)
    pool.put(a="nurse", b="clerk")
    kept = []
    pool.open(progress=lambda *_: kept.append(sqlite3.connect(pool.path).execute(
        "select count(*) from people").fetchone()[0]))
    assert kept == [0, 1, 2]


def test_a_table_is_read_anew_only_where_it_changed(pool, tmp_path):
    table = tmp_path / "people.csv"
    table.write_text("Id,Title,Text\n1,Nurse,a\n2,Clerk,b\n")
    pool.where = table
    assert pool.open()[0].counts([NURSE, CLERK]) == [1, 1]
    told = []
    pool.open(progress=lambda *each: told.append(each))
    assert told == []
    table.write_text("Id,Title,Text\n1,Nurse,a\n3,Nurse,c\n")
    changed = pool.open()[0]
    assert (changed.counts([NURSE, CLERK]), changed.named(["2", "3"])[0]) == ([2, 0], None)


def test_other_columns_are_another_reading(pool, tmp_path):
    table = tmp_path / "people.csv"
    table.write_text("Title,Was\nNurse,Clerk\n")
    pool.where = table
    assert pool.open()[0].counts([CLERK]) == [1]
    assert pool.open(columns={"text": "Title"})[0].counts([CLERK]) == [0]


def test_to_forget_deletes_everything(pool):
    pool.put(a="nurse")
    pool.open()[0].close()
    assert forget(str(pool.where), pool.cache) and not list(pool.cache.iterdir())
    assert not forget(str(pool.where), pool.cache)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such rights")
def test_nobody_else_may_read_it(pool):
    pool.put(a="nurse")
    pool.open()
    assert {oct(path.stat().st_mode & 0o77) for path in [pool.cache, pool.path]} == {"0o0"}


@pytest.mark.parametrize("spoil", [
    lambda path: path.write_bytes(b"no index " * 1000),
    lambda path: sqlite3.connect(path).execute("pragma user_version = 99")])
def test_a_damaged_index_and_one_of_another_version_are_made_anew(pool, spoil):
    pool.put(a="nurse")
    pool.open()[0].close()
    spoil(pool.path)
    again, read = pool.open()
    assert (again.counts([NURSE]), read) == ([1], ["a.txt"])


def test_two_runs_at_once_find_the_same(pool):
    pool.put(**{f"p{each:03}": f"nurse {each}" for each in range(300)})
    code = ("import sys; from pathlib import Path; from searchbuilder.pools.embedded import "
            "open_pool; from searchbuilder.query.tree import Term; sys.stdout.write(str(open_pool("
            "sys.argv[1], cache=Path(sys.argv[2])).counts([Term('nurse')])))")
    runs = [subprocess.Popen([sys.executable, "-c", code, str(pool.where), str(pool.cache)],
                             stdout=subprocess.PIPE, text=True) for _ in range(3)]
    assert [run.communicate(timeout=60)[0] for run in runs] == ["[300]"] * 3


def test_a_run_that_waits_too_long_says_so(pool, monkeypatch):
    monkeypatch.setattr(index, "_WAIT", 0.1)
    pool.put(a="nurse")
    with index.opened(pool.path), pytest.raises(UnwritableFile) as error:
        pool.open()
    assert str(error.value) == "Another searchbuilder is reading these people"


def test_a_cache_that_cannot_be_written_says_so(pool, tmp_path):
    pool.put(a="nurse")
    pool.cache = tmp_path / "people" / "a.txt"
    with pytest.raises(UnwritableFile, match="What is read cannot be kept in .*a.txt"):
        pool.open()


@pytest.mark.parametrize(("platform", "variable"), [("linux", "XDG_CACHE_HOME"),
                                                    ("win32", "LOCALAPPDATA")])
def test_the_cache_is_where_the_system_has_it(monkeypatch, tmp_path, platform, variable):
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv(variable, str(tmp_path))
    assert cache_folder().relative_to(tmp_path).parts[0] == "searchbuilder"
