"""The command `page`: what it writes, says and leaves alone; and `--watch`."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from books.by_libreoffice import XLSX
from conftest import save as save_workbook

from searchbuilder.page.older import value_of
from searchbuilder.page.render import number_of
from searchbuilder.page.save import save_picture
from searchbuilder.page.write import Wanted, Watched

ROOT = Path(__file__).parents[1]
GOOD = """
    | Searches |
    |          | Search | Must |
    |          | One    | nurse |
    |          | Two    | RN    |
"""
BAD = """
    | Searches |
    |          | Search | Must   |
    |          | One    | nurse  |
    |          | Two    | (RN    |
"""


def page(path="book.html"):
    return value_of(Path(path).read_text("utf-8"), path)


def picture():
    """Width and height of the picture beside the page."""
    found = re.search(r'width="(\d+)" height="(\d)"', Path("book.html.svg").read_text())
    return int(found[1]), int(found[2])


def test_help(cli):
    assert cli("page", "--help").stdout == """\
Usage: searchbuilder page [OPTIONS] WORKBOOK

  Write an HTML page with all strings of WORKBOOK.

  Open it in your browser to find, copy and open strings. It needs no server and
  sends nothing anywhere; keep it beside the workbook, or send it to a
  colleague.

Options:
  --output FILE       Save the page to this file.  [default: the name of
                      WORKBOOK, with .html]
  --for PLATFORM|all  The sites on the page; put commas between several.
                      [default: the usual ones, and those that a search names]
  --since FILE        Mark the strings that are new since this page or workbook.
  --watch             Write the page again each time WORKBOOK is saved. An open
                      page follows.
  -h, --help          Show this message and exit.
"""


def test_a_page_is_written_beside_its_workbook(cli, workbook):
    path = workbook(GOOD)
    result = cli("page", path)
    assert (result.exit_code, result.stdout, result.stderr) == (
        0, "", "Saved to book.html: 2 searches on 8 sites\n")
    assert [each["name"] for each in page()["searches"]] == ["One", "Two"]
    again = cli("page", path)
    assert (again.exit_code, again.stderr) == (0, "book.html is up to date already\n")


def test_the_same_workbook_gives_the_same_bytes(cli, workbook):
    path = workbook(GOOD)
    cli("page", path)
    cli("page", path, "--output", "other.html")
    assert Path("book.html").read_bytes() == Path("other.html").read_bytes()


def test_one_search_and_one_site(cli, workbook):
    path = workbook("| Searches |\n| | Search | Must |\n| | One | nurse |")
    assert cli("page", path, "--for", "google").stderr == (
        "Saved to book.html: 1 search on 1 site\n")


def test_what_is_wrong_in_the_workbook_is_said_and_the_page_written(cli, workbook):
    result = cli("page", workbook(BAD))
    assert (result.exit_code, result.stderr) == (1, """\
Saved to book.html: 2 searches on 8 sites
Not built: “Two” (Searches!A3)
The workbook has 1 error; the page lists them under Workbook check
""")


def test_a_file_of_somebody_else_is_left_alone(cli, workbook):
    path = workbook(GOOD)
    Path("book.html").write_text("<p>mine")
    result = cli("page", path)
    assert (result.exit_code, result.stderr) == (
        2, "searchbuilder: book.html is there already, and is not a page of searchbuilder\n"
        "    Choose another name with --output\n")
    assert Path("book.html").read_text() == "<p>mine"


def test_what_a_watching_that_was_killed_left_goes_with_the_next_page(cli, workbook):
    path = workbook(GOOD)
    cli("page", path)
    save_picture("book.html", 7)
    assert Path("book.html.svg").exists()
    cli("page", path)
    assert not Path("book.html.svg").exists()
    Path("book.html.svg").write_text("<svg/>")
    cli("page", path)
    assert Path("book.html.svg").exists(), "it is somebody's own"


@pytest.mark.parametrize(("arguments", "message"), (
    (("none.xlsx",), "There is no file none.xlsx"),
    (("book.xlsx", "--for", "gogle"), "There is no platform “gogle”"),
    (("book.xlsx", "--output", "book.txt"),
     "book.txt does not end in .html, so no browser would open it"),
    (("book.xlsx", "--since", "none.html"), "There is no file none.html"),
    (("book.xlsx", "--since", "text.html"),
     "text.html is not a page that this version of searchbuilder wrote")))
def test_what_cannot_be_done_is_said_and_nothing_written(cli, workbook, arguments, message):
    workbook(GOOD)
    Path("text.html").write_text("<p>mine")
    result = cli("page", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"searchbuilder: {message}\n")
    assert not Path("book.html").exists()


def test_which_strings_are_new_since_the_page_that_is_written_over(cli, workbook):
    cli("page", workbook(GOOD))
    path = workbook(GOOD.replace("nurse", "nurse practitioner"))
    cli("page", path, "--since", "book.html")
    made = page()
    assert made["since"]["name"] == "book.html"
    new = {box for each in made["strings"] if each["id"] in made["since"]["changed"]
           for _, box in each["boxes"]}
    assert new and all("nurse practitioner" in text for text in new)


@pytest.mark.skipif(sys.platform != "linux", reason="names are text elsewhere")
def test_a_name_that_is_no_text(cli, workbook):
    os.rename(workbook(GOOD), b"b\xe4d.xlsx")
    result = cli("page", os.fsdecode(b"b\xe4d.xlsx"))
    assert result.exit_code == 0 and os.path.exists(b"b\xe4d.html")
    assert page(os.fsdecode(b"b\xe4d.html"))["workbook"]["name"] == "b?d.xlsx"


def test_an_odd_name_of_a_file_is_an_address_beside_it(workbook, tmp_path):
    os.rename(workbook(GOOD), "My #1 100% ü.xlsx")
    watched = Watched(Wanted("My #1 100% ü.xlsx"))
    watched.update(lambda error: None)
    text = Path("My #1 100% ü.html").read_text("utf-8")
    assert 'data-watched="My%20%231%20100%25%20%C3%BC.html.svg"' in text
    assert Path("My #1 100% ü.html.svg").exists()
    watched.end()
    assert sorted(os.listdir()) == ["My #1 100% ü.html", "My #1 100% ü.xlsx"]


# --- watching ---

class Running:
    """A command that watches, in a process of its own."""

    def __init__(self, *words):
        self.process = subprocess.Popen(
            [sys.executable, "-m", "searchbuilder", *words], stderr=subprocess.PIPE,
            stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
        self.said = []

    def until(self, pattern):
        """Read what it says up to a line that is so."""
        while line := self.process.stderr.readline():
            self.said.append(line)
            if re.fullmatch(pattern, line):
                return line
        raise AssertionError(f"{pattern} was never said: {self.said}")

    def end(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        out, err = self.process.communicate(timeout=60)
        return self.process.returncode, out, err


@pytest.fixture
def running():
    started = []

    def run(*words):
        started.append(Running(*words))
        return started[-1]
    yield run
    for each in started:
        if each.process.poll() is None:
            each.process.kill()
        each.process.communicate()


posix = pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent as a signal")


def save(text):
    """As a program does that writes a new file first."""
    save_workbook("new.xlsx", text)
    os.replace("new.xlsx", "book.xlsx")


@posix
def test_a_page_follows_its_workbook_and_keeps_the_last_good_one(running, workbook):
    watching = running("page", workbook(GOOD), "--watch")
    watching.until("Watching book.xlsx. To stop, press Ctrl-C\n")
    assert watching.said[0] == "Saved to book.html. Open it in your browser\n"
    assert picture() == (number_of(page()), 1)
    assert 'data-watched="book.html.svg"' in Path("book.html").read_text("utf-8")

    save(GOOD.replace("Two", "Three"))
    watching.until(r"\d\d:\d\d:\d\d Updated book.html\n")
    assert [each["name"] for each in page()["searches"]] == ["One", "Three"]
    second = number_of(page())
    assert picture() == (second, 1)

    Path("book.xlsx").write_bytes(b"PK\3\4 half a file")
    watching.until("    The page stays as it was. Fix the workbook, and save it again\n")
    assert watching.said[-2].startswith("Not updated: book.xlsx is ")
    assert [each["name"] for each in page()["searches"]] == ["One", "Three"]
    assert picture() == (second, 2)

    save(GOOD)
    watching.until(r"\d\d:\d\d:\d\d Updated book.html\n")
    assert picture() == (number_of(page()), 1)

    assert watching.end() == (0, "", "Stopped watching book.xlsx\n")
    assert sorted(os.listdir()) == ["book.html", "book.xlsx"]
    assert "data-watched" not in Path("book.html").read_text("utf-8").partition("<script")[0]


@posix
def test_a_page_that_was_watched_is_the_page_that_is_written_once(running, workbook, cli):
    path = workbook(GOOD)
    watching = running("page", path, "--watch")
    watching.until("Watching .*\n")
    watching.end()
    assert cli("page", path).stderr == "book.html is up to date already\n"


@posix
def test_since_stays_what_it_was_when_the_watching_began(running, workbook, cli):
    path = workbook(GOOD)
    cli("page", path)
    watching = running("page", path, "--watch", "--since", "book.html")
    watching.until("Watching .*\n")
    for words in ("nurse practitioner", "nurse manager"):
        save(GOOD.replace("nurse", words))
        watching.until(r".* Updated book.html\n")
        assert page()["since"]["changed"]
    watching.end()


def test_a_workbook_that_cannot_be_read_at_first_is_not_watched(cli, workbook):
    workbook(GOOD)
    Path("book.xlsx").write_bytes(b"no workbook")
    result = cli("page", "book.xlsx", "--watch")
    assert result.exit_code == 2 and "Watching" not in result.stderr
    assert os.listdir() == ["book.xlsx"]


@posix
def test_build_follows_its_workbook_too(running, workbook):
    watching = running("build", workbook(GOOD), "--for", "google", "--output", "strings.txt",
                       "--watch")
    watching.until("Watching book.xlsx. To stop, press Ctrl-C\n")
    assert '"nurse"' in Path("strings.txt").read_text()
    save(GOOD.replace("nurse", "doctor"))
    watching.until("Saved to strings.txt\n")
    assert '"doctor"' in Path("strings.txt").read_text()
    Path("book.xlsx").write_bytes(b"PK\3\4 half a file")
    watching.until("    Fix the workbook, and save it again\n")
    assert watching.said[-2].startswith("Not built: book.xlsx is ")
    assert '"doctor"' in Path("strings.txt").read_text()
    save(GOOD)
    watching.until("Saved to strings.txt\n")
    assert watching.end() == (0, "", "Stopped watching book.xlsx\n")


@posix
def test_a_save_of_libreoffice_is_followed(running, workbook, libreoffice, tmp_path):
    path = workbook(GOOD)
    watching = running("page", path, "--watch")
    watching.until("Watching .*\n")
    save_workbook("other.xlsx", GOOD.replace("Two", "Three"))
    (tmp_path / "into").mkdir()
    os.rename("other.xlsx", "into/book.xlsx")
    began = time.monotonic()
    libreoffice.convert([tmp_path / "into" / "book.xlsx"], tmp_path, XLSX)
    watching.until(r".* Updated book.html\n")
    assert time.monotonic() - began < 60
    assert [each["name"] for each in page()["searches"]] == ["One", "Three"]
