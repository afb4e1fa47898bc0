"""A pool on this machine."""

from __future__ import annotations

import pytest

from searchbuilder.people.person import Unreadable
from searchbuilder.pools.embedded import open_pool
from searchbuilder.query.tree import EVERYTHING, And, Field, Near, Not, Or, Term

NURSE, MANAGER = Term("nurse"), Term("case manager")


@pytest.fixture
def pool(tmp_path):
    """Opens the pool of these files, or of the table `table.csv` if that is the only one."""
    def opened(files, columns={}):
        folder = tmp_path / "people"
        folder.mkdir(exist_ok=True)
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        where = folder / "table.csv" if list(files) == ["table.csv"] else folder
        return open_pool(str(where), columns, cache=tmp_path / "cache")
    return opened


def test_a_folder_is_asked(pool):
    people = pool({"a.txt": "Nurse Case Manager", "b/c.txt": "nurse", "d.txt": "a manager, case"})
    assert people.size == 3
    assert people.counts([NURSE, MANAGER, And((NURSE, MANAGER)), Or((NURSE, MANAGER)),
                          Not(NURSE), EVERYTHING, Near(Term("case"), Term("manager"), 0),
                          Term("man", star=True)]) == [2, 1, 1, 2, 1, 3, 2, 2]


def test_a_table_has_titles_and_companies(pool):
    people = pool({"table.csv": "Job Title,Employer,Resume,Id\nNurse,Acme,runs,7\nClerk,,nurse,8"})
    assert people.counts([NURSE, Field("title", NURSE), Field("company", Term("acme")),
                          Field("title", Or((NURSE, Not(NURSE))))]) == [2, 1, 1, 2]
    assert [hit.person.name for hit in people.best(NURSE, [Term("clerk"), Term("acme")], 5)] == [
        "7", "8"]


def test_an_empty_file_is_named(pool):
    assert pool({"a.txt": "", "b.txt": "nurse"}).unreadable == (
        Unreadable("a.txt", "it is empty"),)
