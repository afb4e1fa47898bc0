"""People of a folder and of a table."""

from __future__ import annotations

import csv
import os
import sys

import pytest
from openpyxl import Workbook

from searchbuilder.errors import UnknownName, UnreadableFile
from searchbuilder.people import extract
from searchbuilder.people.person import Person, Unreadable
from searchbuilder.people.source import source

TEXT = "Nurse"


def put(folder, files):
    """Files with these texts."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return str(folder)


class _Nothing:
    """Nothing was read before."""

    def key(self, name, stamp):
        """None."""
        return b""

    def has(self, key):
        """No."""
        return False


def read(path, columns={}, progress=lambda *_: None):
    """Everybody in a folder or a table, the same bytes once, and what nobody is read from."""
    seen = set()
    for record in source(path, columns).records(_Nothing(), progress):
        if record.result and record.key not in seen:
            seen.update([record.key] if record.key else [])
            yield record.result


def names(folder, **files):
    """The names of whom is read."""
    return [one.name for one in read(put(folder, files))]


def test_subfolders_are_read_and_hidden_files_are_not(tmp_path):
    where = put(tmp_path, {"b.txt": "b", "a/z.md": "z", ".hidden/x.txt": "x", ".x.txt": "x",
                           "~$b.docx": "x", "Thumbs.db": "x", "c.txt": "c"})
    assert [one.name for one in read(where)] == ["b.txt", "c.txt", "a/z.md"]


def test_the_same_bytes_are_read_once(tmp_path):
    assert [one.name for one in read(put(tmp_path, {"a.txt": TEXT, "b/a.txt": TEXT}))] == ["a.txt"]


def test_a_name_is_shown_on_one_line(tmp_path):
    assert [one.name for one in read(put(tmp_path, {"a\n\x1b[1m.txt": TEXT}))] == [
        "a\ufffd\ufffd[1m.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="links take rights")
def test_what_leads_nowhere_is_named_and_no_folder_is_read_twice(tmp_path):
    put(tmp_path, {"a.txt": TEXT})
    os.symlink(tmp_path / "gone.txt", tmp_path / "b.txt")
    os.symlink(tmp_path, tmp_path / "again")
    os.mkfifo(tmp_path / "pipe.txt")
    assert list(read(str(tmp_path)))[1:] == [
        Unreadable("b.txt", "a link to a file that is not there")]


def test_a_file_that_is_too_large_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(extract, "MOST_BYTES", 3)
    assert list(read(put(tmp_path, {"a.txt": TEXT}))) == [Unreadable("a.txt", extract.TOO_LARGE)]


def test_progress_says_how_many_there_are(tmp_path):
    told = []
    list(read(put(tmp_path, {f"{each}.txt": str(each) for each in range(40)}),
              progress=lambda *each: told.append(each)))
    assert told == [(done, 40) for done in range(41)]


TABLE = """Candidate ID,Name,Current Job Title,Title 2,Employer,City,Notes,Resume_str,Status
7,Jane,Nurse,RN,Acme,Reno,"calm, kind",Case Manager,hired
8,Joe,,,,,,,hired
"""
JANE = Person("7", "Nurse\nRN", "Acme", "Nurse\nRN\nAcme\nReno\ncalm, kind\nCase Manager")


@pytest.mark.parametrize(("name", "data"), [
    ("a.csv", TABLE.encode()), ("a.csv", TABLE.encode("utf-8-sig")),
    ("a.csv", TABLE.encode("utf-16")), ("a.csv", TABLE.replace("\n", "\r\n").encode()),
    ("a.tsv", TABLE.replace('"calm, kind"', "calm; kind").replace(",", "\t").replace(
        "; ", ", ").encode()),
    ("a.csv", TABLE.replace(", ", "~").replace(",", ";").replace("~", ", ").encode()),
    ("a.csv", f"Export of today\n\n{TABLE}".encode())])
def test_a_table_is_read_by_its_headers(tmp_path, name, data):
    put(tmp_path, {name: data})
    table = source(str(tmp_path / name))
    assert list(read(str(tmp_path / name))) == [JANE, Unreadable("8", "it is empty")]
    list(table.records(_Nothing(), lambda *_: None))
    assert table.others == ("Name", "Status")


def test_a_worksheet_is_a_table(tmp_path):
    book = Workbook()
    for row in (["Id", "Title", "Text"], [7, "Nurse", "calm"], [8.5, None, True]):
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    assert list(read(str(tmp_path / "a.xlsx"))) == [
        Person("7", "Nurse", "", "Nurse\ncalm"), Person("8.5", "", "", "True")]


def test_a_long_cell_is_read_and_all_other_readers_keep_their_limit(tmp_path):
    before = csv.field_size_limit()
    where = put(tmp_path, {"a.csv": f"Id,Text\n1,{'x' * before}y\n"}) + "/a.csv"
    assert [len(one.text) for one in read(where)] == [before + 1]
    assert csv.field_size_limit() == before


def test_a_user_says_which_columns(tmp_path):
    where = put(tmp_path, {"a.csv": "Was,Wo,Mehr,Nr\nPflege,Acme,ruhig,3\n"}) + "/a.csv"
    assert list(read(where, {"title": "Was", "company": "wo", "text": "Mehr,Nr"})) == [
        Person("row 2", "Pflege", "Acme", "Pflege\nAcme\nruhig\n3")]


def test_a_column_that_is_not_there_is_named(tmp_path):
    where = put(tmp_path, {"a.csv": "Was,Wo\nPflege,Acme\n"}) + "/a.csv"
    with pytest.raises(UnknownName) as error:
        list(read(where, {"title": "Wass"}))
    assert (str(error.value), error.value.hint) == (
        "There is no column Wass", "The table has Was, Wo")
    with pytest.raises(UnknownName, match="There is no kind of column job"):
        list(read(where, {"job": "Was"}))


def test_a_table_without_known_headers_is_text(tmp_path):
    where = put(tmp_path, {"a.csv": "Jane,Nurse\nJoe,Clerk\n"}) + "/a.csv"
    assert [one.text for one in read(where)] == ["Jane\nNurse", "Joe\nClerk"]


def test_a_line_without_end_is_read_in_pieces(tmp_path, monkeypatch):
    monkeypatch.setattr("searchbuilder.people.table.LONGEST_LINE", 8)
    where = put(tmp_path, {"a.csv": 'Text\n"Nurse, case manager, RN"\nClerk\n'}) + "/a.csv"
    assert [one.text for one in read(where)] == ["Nurse, case manager, RN", "Clerk"]
    monkeypatch.setattr("searchbuilder.people.table.MOST_OF_CELL", 50)
    where = put(tmp_path, {"b.csv": "Text\n" + "x" * 100_000}) + "/b.csv"
    assert all(len(one.text) <= 50 for one in read(where))


def test_a_page_in_a_cell_is_its_text(tmp_path):
    where = put(tmp_path, {"a.csv": 'Notes,Text\n<p class="senior">calm<br>&amp; kind</p>,a < b\n'}
                ) + "/a.csv"
    assert [one.text.split() for one in read(where)] == [["calm", "&", "kind", "a", "<", "b"]]


def test_a_sign_of_windows_in_a_table_of_utf_8_is_read(tmp_path):
    where = put(tmp_path, {"a.csv": b"Text\ncaf\xc3\xa9\ncaf\xe9\n"}) + "/a.csv"
    assert [one.text for one in read(where)] == ["café", "café"]


def test_a_quotation_mark_that_is_never_closed_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr("searchbuilder.people.table.MOST_OF_CELL", 200)
    where = put(tmp_path, {"a.csv": 'Text\nNurse\n"' + "Clerk\n" * 100}) + "/a.csv"
    assert list(read(where)) == [Person("row 2", "Nurse", "", "Nurse", True), Unreadable(
        "row 3", "this row and those below it cannot be read: a quotation mark is never closed")]


@pytest.mark.parametrize(("name", "said"), [
    ("gone", "There is no folder or file {}"), ("a.txt", "{} is neither a folder nor a table"),
    ("a.xlsx", "{} is not an Excel workbook: it is text, such as CSV")])
def test_what_is_no_pool_is_refused_in_words(tmp_path, name, said):
    put(tmp_path, {"a.txt": TEXT, "a.xlsx": TEXT})
    where = str(tmp_path / name)
    with pytest.raises(UnreadableFile) as error:
        list(read(where))
    assert str(error.value) == said.format(where)
