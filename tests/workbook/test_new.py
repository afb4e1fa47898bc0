"""A starter workbook is written where nothing is, and nowhere else."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from searchbuilder.workbook import new

ROOT = Path(__file__).parents[2]
MMI = ROOT / "workbooks" / "mmi.xlsx"


@pytest.fixture
def run(cli, tmp_path, monkeypatch):
    """Exit code and what was printed, in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def result(*words):
        done = cli("new", *words)
        return done.exit_code, done.stdout, done.stderr
    return result


def test_the_workbook_about_mmi_byte_for_byte(run):
    assert run("mine.xlsx") == (0, "Made mine.xlsx, the workbook about MMI\n"
                                "To build its searches, type\n"
                                "    searchbuilder build mine.xlsx\n", "")
    assert Path("mine.xlsx").read_bytes() == MMI.read_bytes()
    assert os.listdir() == ["mine.xlsx"]


def test_an_empty_workbook(run):
    assert run("--empty", "My Words.XLSX") == (
        0, "Made My Words.XLSX, an empty workbook\n"
        "Fill it in as its first sheet explains, save it, and type\n"
        "    searchbuilder build \"My Words.XLSX\"\n", "")
    assert os.listdir() == ["My Words.XLSX"]


def refused(message, hint):
    return 2, "", f"searchbuilder: {message}\n    {hint}\n"


@pytest.mark.parametrize("more", [(), ("--empty",)])
def test_never_over_a_file(run, more):
    Path("book.xlsx").write_bytes(b"mine")
    Path("book-2.xlsx").write_bytes(b"mine too")
    assert run("book.xlsx", *more) == refused(
        "book.xlsx already exists, and stays as it is",
        "Type: searchbuilder new book-3.xlsx")
    assert Path("book.xlsx").read_bytes() == b"mine"


@pytest.mark.skipif(os.name != "posix", reason="links need permission elsewhere")
def test_not_through_a_link_that_leads_nowhere(run):
    os.symlink("elsewhere.xlsx", "book.xlsx")
    assert run("book.xlsx") == refused(
        "book.xlsx already exists, and stays as it is",
        "Type: searchbuilder new book-2.xlsx")
    assert os.listdir() == ["book.xlsx"]


def test_folder(run):
    Path("book.xlsx").mkdir()
    assert run("book.xlsx") == refused("book.xlsx is a folder", "Choose another name")


def test_no_such_folder(run):
    assert run("nowhere/book.xlsx") == refused(
        "There is no folder nowhere", "Create it first, or choose another")


def test_a_name_that_no_file_can_have(run):
    assert run(f"{'x' * 300}.xlsx") == refused(
        f"{'x' * 300}.xlsx cannot be written: File name too long",
        "Choose another name or folder")


@pytest.mark.parametrize("name, hint", [
    ("book", "book.xlsx"), ("book.xls", "book.xlsx"), ("book.csv", "book.xlsx"),
    ("book.v2", "book.v2.xlsx"), ("book.", "book.xlsx"), ("my book", '"my book.xlsx"'),
    ("a/book.ods", os.path.join("a", "book.xlsx")), (".xlsx", ".xlsx.xlsx"),
    ("..", os.path.join("..", "words.xlsx"))])
def test_a_name_that_is_no_workbooks(run, name, hint):
    assert run(name) == refused(
        f"{name} does not end in .xlsx", f"Type: searchbuilder new {hint}")
    assert os.listdir() == []


def test_no_name(run):
    assert run("") == refused(
        "The name does not end in .xlsx", "Type: searchbuilder new words.xlsx")


def test_a_full_disk_leaves_no_half_of_a_workbook(run, tmp_path):
    resource = pytest.importorskip("resource", reason="this system sets no limits on files")
    code = ("import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
            "resource.setrlimit(resource.RLIMIT_FSIZE, (9999, 9999)); "
            "from searchbuilder.cli import run; sys.argv[1:] = ['new', 'book.xlsx']; run()")
    assert resource
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True,
                          env={**os.environ, "PYTHONPATH": str(ROOT),
                               "PYTHONDONTWRITEBYTECODE": "1"})
    assert (done.returncode, done.stdout, done.stderr) == refused(
        "book.xlsx cannot be written: File too large",
        "Free up disk space, or choose another folder")
    assert os.listdir(tmp_path) == []


def test_an_installed_package_has_it_beside_itself(run, tmp_path):
    """As `package_dir` in setup.cfg lays it out in a wheel, away from any checkout."""
    home = tmp_path / "site"
    shutil.copytree(ROOT / "searchbuilder", home / "searchbuilder",
                    ignore=shutil.ignore_patterns("__pycache__"))
    (home / "searchbuilder" / "starter").mkdir()
    shutil.copy(MMI, home / "searchbuilder" / "starter")
    done = subprocess.run([sys.executable, "-m", "searchbuilder", "new", "book.xlsx"],
                          capture_output=True, text=True,
                          env={**os.environ, "PYTHONPATH": str(home)})
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "book.xlsx").read_bytes() == MMI.read_bytes()


def test_the_wheel_takes_it_along():
    text = (ROOT / "setup.cfg").read_text(encoding="utf-8")
    for line in ("    searchbuilder.starter = workbooks\n", "    searchbuilder.starter\n",
                 "searchbuilder.starter = *.xlsx\n"):
        assert line in text
    assert new.mmi() == MMI.read_bytes()
