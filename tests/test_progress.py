"""The line that says how far a long run is, on a pseudo terminal."""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Callable, Iterator

import pytest

from searchbuilder.cli import main
from searchbuilder.cli import progress as module
from searchbuilder.workbook.reader import Rows, read_rows

if os.name != "posix":
    pytest.skip("as on Unix", allow_module_level=True)

SEARCHES = "".join(f"| | Search {number} | nurse | linkedin |\n" for number in range(12))
BOOK = f"| Searches |\n| | Search | Must | Platforms |\n{SEARCHES}"

Ran = Callable[..., str]


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[Ran]:
    """Runs a command whose messages go to a terminal, and says what came there."""
    master, slave = os.openpty()
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm")

    def run(*words: str) -> str:
        errors = open(slave, "w", encoding="utf-8", closefd=False)
        with errors, monkeypatch.context() as put:
            put.setattr(sys, "stderr", errors)
            with pytest.raises(SystemExit):
                main(list(words), prog_name="searchbuilder")
            errors.write("END")
        seen = b""
        while not seen.endswith(b"END"):
            seen += os.read(master, 65_536)
        return seen[:-len(b"END")].decode().replace("\r\n", "\n")
    yield run
    os.close(master)
    os.close(slave)


def screen(seen: str) -> list[str]:
    """The lines that are left to be read."""
    lines = [""]
    for sign in re.findall(r"[\n\r]|[^\n\r]+", seen):
        if sign == "\n":
            lines.append("")
        elif sign == "\r":
            lines[-1] = f"\r{lines[-1]}".replace("\r\r", "\r")
        else:
            old = lines[-1].lstrip("\r") if lines[-1].startswith("\r") else ""
            begun = "" if lines[-1].startswith("\r") else lines[-1]
            lines[-1] = begun + sign + old[len(sign):]
    return [line.lstrip("\r").rstrip() for line in lines]


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """It shows at once, instead of after a second."""
    monkeypatch.setattr(module, "PATIENCE", 0.0)
    monkeypatch.setattr(module.Timer, "start", lambda timer: timer.function())


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("words, left", [
    (("build", "book.xlsx", "--all"), [""]), (("check", "book.xlsx"), [""]),
    (("fill", "book.xlsx"), ["Saved to book.xlsx: 24 strings of 12 searches",
                             "Your workbook as it was before is kept as book (before fill).xlsx",
                             ""])])
def test_how_far_it_is_and_nothing_of_it_stays(
        terminal: Ran, workbook: Callable[..., str], words: tuple[str, ...], left: list[str]
        ) -> None:
    workbook(BOOK)
    seen = terminal(*words)
    told = [line.rstrip() for line in seen.split("\r")]
    assert told[:3] == ["", "Reading book.xlsx …", "0 of 12 searches …"]
    assert told[3:15] == [f"{done} of 12 searches …" for done in range(1, 13)]
    assert screen(seen) == left


@pytest.mark.usefixtures("impatient")
def test_an_error_stands_on_a_line_of_its_own(
        terminal: Ran, workbook: Callable[..., str]) -> None:
    workbook(BOOK)
    assert screen(terminal("build", "book.xlsx", "--for", "nowhere"))[0].startswith(
        "searchbuilder: There is no platform “nowhere”")


@pytest.mark.usefixtures("impatient")
def test_it_is_no_wider_than_the_terminal(
        terminal: Ran, workbook: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A line that wraps cannot be written over."""
    name = workbook(BOOK, name="a name that is much too long for a narrow terminal.xlsx")
    monkeypatch.setenv("COLUMNS", "20")
    seen = terminal("check", name)
    assert max(map(len, seen.split("\r"))) == 19
    assert screen(seen) == [""]


def test_a_run_of_less_than_a_second_shows_nothing(
        terminal: Ran, workbook: Callable[..., str]) -> None:
    workbook(BOOK)
    assert terminal("build", "book.xlsx", "--all") == ""


def test_after_a_second_it_shows(
        terminal: Ran, workbook: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(path: str) -> Rows:
        time.sleep(.3)
        return read_rows(path)
    monkeypatch.setattr(sys.modules["searchbuilder.check"], "read_rows", slow)
    monkeypatch.setattr(module, "PATIENCE", 0.1)
    workbook(BOOK)
    assert terminal("check", "book.xlsx").startswith("\rReading book.xlsx …\r0 of 12 searches …")


@pytest.mark.usefixtures("impatient")
def test_not_where_nobody_looks(
        terminal: Ran, workbook: Callable[..., str], monkeypatch: pytest.MonkeyPatch,
        capfd: pytest.CaptureFixture[str]) -> None:
    workbook(BOOK)
    with pytest.raises(SystemExit):
        main(["check", "book.xlsx"], prog_name="searchbuilder")
    assert capfd.readouterr().err == ""
    monkeypatch.setenv("TERM", "dumb")
    assert terminal("check", "book.xlsx") == ""
