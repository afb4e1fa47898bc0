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


def test_the_best_have_most_different_words_and_come_in_their_order(pool):
    people = pool({"a.txt": "nurse", "b.txt": "nurse nurse rn", "c.txt": "nurse rn ccm",
                   "d.txt": "nurse ccm", "e.txt": "rn ccm"})
    words = [Term("rn"), Term("ccm"), Term("lpn"), Field("title", NURSE)]
    hits = people.best(NURSE, words, 3)
    assert [(hit.person.name, [word.text for word in hit.words]) for hit in hits] == [
        ("c.txt", ["rn", "ccm", "nurse"]), ("b.txt", ["rn", "nurse"]), ("d.txt", ["ccm", "nurse"])]
    assert [hit.person.name for hit in people.best(NURSE, [], 2)] == ["a.txt", "b.txt"]
    assert people.best(Term("nobody"), words, 3) == []


def test_a_person_is_known_by_the_id_and_by_every_name_of_the_file(pool):
    people = pool({"a/Jane.txt": "nurse", "b/jane.txt": "clerk", "b/Joe.v2.txt": "case manager",
                   "copy.txt": "case manager"})
    joe, = people.named(["Joe.v2"])
    assert people.person(joe).name == "b/Joe.v2.txt" or people.person(joe).name == "copy.txt"
    same = ["b/Joe.v2.txt", "b/Joe.v2", "Joe.v2.txt", "joe.V2", "copy", "b\\Joe.v2.txt", joe]
    assert people.named(same) == [joe] * len(same)
    assert people.named(["a/Jane.txt", "Jane.txt", "b/jane"]) == [
        people.named(["a/Jane"])[0], people.named(["Jane"])[0], people.named(["jane.txt"])[0]]
    assert people.named(["JANE", "nobody", "txt", ""]) == [None] * 4


def test_two_rows_of_one_name_are_not_told_apart(pool):
    people = pool({"table.csv": "Id,Text\n7,nurse\n7,clerk\n8,nurse\n/,nurse\n"})
    assert people.size == 4
    assert [each is None for each in people.named(["7", "8", "/", "."])] == [
        True, False, False, True]


def test_of_a_person_it_is_known_what_finds_them(pool):
    people = pool({"a.txt": "Nurse Case Manager"})
    one, = people.named(["a"])
    assert people.holds(one, [NURSE, Not(NURSE), Term("clerk")]) == [True, False, False]
    assert people.person(one).text == "Nurse Case Manager"
    with pytest.raises(KeyError):
        people.person("nobody")


def test_an_id_says_nothing_of_the_name(pool):
    one, = pool({"a.txt": "nurse"}).named(["a"])
    assert len(one) == 8 and one.isalnum() and one.islower()


def test_a_pool_has_the_fields_that_somebody_has(pool):
    assert sorted(pool({"table.csv": "Employer,Text\nAcme,x\n"}).dialect.fields) == [
        "company", "title"]
    people = pool({"a.txt": "Senior Nurse\nhelps"})
    assert (sorted(people.dialect.fields), people.guessed) == (["title"], 1)


def test_a_column_that_is_not_read_is_named(pool):
    assert pool({"table.csv": "Text,Status\nnurse,hired\n"}).note == (
        "These columns are not read: Status")


def test_a_pool_of_nobody_finds_nobody(pool):
    people = pool({"a.jpg": "x"})
    assert (people.size, people.counts([NURSE, EVERYTHING]), people.best(EVERYTHING, [], 5)) == (
        0, [0, 0], [])
    assert people.unreadable == (Unreadable("a.jpg", ".jpg files cannot be read"),)
