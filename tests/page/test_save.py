"""A page takes the place of an older page, and of nothing else."""

from __future__ import annotations

import os
import stat
import sys

import pytest

from searchbuilder.errors import UnwritableFile
from searchbuilder.page import save as module
from searchbuilder.page.older import MARK
from searchbuilder.page.save import (
    beside, picture_of, refuse_unless_ours, remove_picture, save, save_picture)

PAGE = f"<!doctype html>\n{MARK}\n<p>one"
OTHER = f"<!doctype html>\n{MARK}\n<p>two"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def refused(path):
    with pytest.raises(UnwritableFile) as error:
        refuse_unless_ours(str(path))
    return str(error.value), error.value.hint


@pytest.mark.parametrize(("workbook", "page"), (
    ("my.xlsx", "my.html"), ("a.b/my.v2.xlsm", "a.b/my.v2.html"), ("no ending", "no ending.html"),
    ("my files & ü/My #1 100%.xlsx", "my files & ü/My #1 100%.html")))
def test_a_page_lies_beside_its_workbook(workbook, page):
    assert beside(workbook) == page


def test_a_new_page_an_older_one_and_the_same_again(folder):
    assert save("my.html", PAGE)
    assert not save("my.html", PAGE)
    assert save("my.html", OTHER)
    assert (folder / "my.html").read_text() == OTHER
    assert os.listdir() == ["my.html"]


@pytest.mark.parametrize("content", (
    b"", b"<!doctype html><p>mine", b"PK\x03\x04", b"\xff" * 50, b"x" * 500 + MARK.encode()))
def test_another_file_is_left_alone(folder, content):
    (folder / "my.html").write_bytes(content)
    assert refused("my.html") == (
        "my.html is there already, and is not a page of searchbuilder",
        "Choose another name with --output")
    with pytest.raises(UnwritableFile):
        save("my.html", PAGE)
    assert (folder / "my.html").read_bytes() == content


def test_a_folder_and_a_link_to_nowhere_are_left_alone(folder):
    (folder / "my.html").mkdir()
    assert refused("my.html")[0].startswith("my.html is there already")
    (folder / "link.html").symlink_to("nowhere.html")
    assert refused("link.html")[0].startswith("link.html is there already")


@pytest.mark.parametrize("name", ("my.txt", "my", "my.xlsx", "my.html.svg", "html"))
def test_a_name_that_no_browser_opens_is_refused(name):
    assert refused(name) == (f"{name} does not end in .html, so no browser would open it",
                             "Choose a name that ends in .html")


def test_a_link_to_a_page_stays_a_link(folder):
    (folder / "real").mkdir()
    save("real/my.html", PAGE)
    (folder / "my.html").symlink_to("real/my.html")
    assert save("my.html", OTHER)
    assert (folder / "my.html").is_symlink()
    assert (folder / "real" / "my.html").read_text() == OTHER


def test_where_nothing_can_be_written_is_said(folder):
    with pytest.raises(UnwritableFile) as error:
        save("none/my.html", PAGE)
    assert (str(error.value), error.value.hint) == (
        "Can't save none/my.html: No such file or directory",
        "Check that you may write in its folder, or choose another name with --output")


def test_a_page_that_cannot_take_its_place_leaves_nothing_behind(folder, monkeypatch):
    save("my.html", PAGE)

    def fails(*_):
        raise PermissionError(13, "Permission denied")
    monkeypatch.setattr(module.os, "replace", fails)
    with pytest.raises(UnwritableFile, match="Can't save my.html: Permission denied"):
        save("my.html", OTHER)
    assert os.listdir() == ["my.html"] and (folder / "my.html").read_text() == PAGE


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
def test_others_may_read_it_as_they_may_any_new_file(folder):
    before = os.umask(0o022)
    try:
        save("my.html", PAGE)
        assert stat.S_IMODE(os.stat("my.html").st_mode) == 0o644
        os.chmod("my.html", 0o600)
        save("my.html", OTHER)
        assert stat.S_IMODE(os.stat("my.html").st_mode) == 0o600
    finally:
        os.umask(before)


# --- the picture ---

def test_the_picture_says_which_page_there_is_and_whether_the_workbook_works(folder):
    save_picture("my.html", 12345)
    assert (folder / "my.html.svg").read_text() == (
        '<svg xmlns="http://www.w3.org/2000/svg" data-by="searchbuilder page" width="12345" '
        'height="1"/>\n')
    save_picture("my.html", 12345, works=False)
    assert 'height="2"' in (folder / picture_of("my.html")).read_text()
    remove_picture("my.html")
    assert os.listdir() == []
    remove_picture("my.html")


def test_a_picture_of_somebody_else_is_left_alone(folder):
    (folder / "my.html.svg").write_text("<svg/>")
    with pytest.raises(UnwritableFile) as error:
        save_picture("my.html", 1)
    assert (str(error.value), error.value.hint) == (
        "my.html.svg is there already, and is not from searchbuilder",
        "Rename it, or choose another name for the page with --output")
    remove_picture("my.html")
    assert (folder / "my.html.svg").read_text() == "<svg/>"
