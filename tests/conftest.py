"""A workbook in a test is a text table; commands run where that workbook lies."""

from __future__ import annotations

import gc
import os
import re
import shutil
import sys
import tempfile

import pytest
from books.by_libreoffice import SOFFICE, LibreOffice
from click.testing import CliRunner
from openpyxl import Workbook
from promise import shares

from searchbuilder.cli import main
from searchbuilder.workbook.model import book
from searchbuilder.workbook.reader import read_rows

NEEDED = {"Terms": ["Term"], "Synonyms": ["Term", "Synonym"], "Searches": ["Search"]}


def table(text):
    r"""Sheets of a text table: a line with a first cell begins a sheet, the others are its rows.

    An empty cell stays empty; \n is a line break, \t a tab and \| a bar in a cell.

    | Terms |
    |       | Term | Type   |
    |       | MMI  | Domain |
    """
    sheets = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        assert line[0] == line[-1] == "|", f"not a row of a table: {line}"
        title, *cells = map(_cell, re.split(r"(?<!\\)\|", line[1:-1]))
        if title:
            rows = sheets.setdefault(title, [])
        else:
            rows.append(cells)
    return sheets


def _cell(text):
    for typed, meant in ((r"\n", "\n"), (r"\t", "\t"), (r"\|", "|")):
        text = text.strip().replace(typed, meant)
    return text or None


def save(path, text, values=(), whole=True):
    """Write a text table as .xlsx; `values` are typed into single cells: {"Terms!A2": 4}."""
    sheets = table(text)
    if whole:
        there = [title.casefold() for title in sheets]
        sheets |= {title: [header] for title, header in NEEDED.items()
                   if title.casefold() not in there}
    made = Workbook()
    made.remove(made.active)
    for title, rows in sheets.items():
        page = made.create_sheet(title)
        for number, row in enumerate(rows, 1):
            for place, value in enumerate(row, 1):
                if value is not None:
                    page.cell(number, place, value)
    for cell, value in dict(values).items():
        title, place = cell.rsplit("!", 1)
        made[title][place] = value
    made.save(path)


@pytest.fixture
def workbook(tmp_path, monkeypatch):
    """Makes a workbook of a text table in an empty folder, goes there, and says its name.

    The sheets that every workbook needs are added unless `whole` is False.
    """
    monkeypatch.chdir(tmp_path)

    def make(text="", values=(), name="book.xlsx", whole=True):
        save(tmp_path / name, text, values, whole)
        return name
    return make


@pytest.fixture
def read(workbook):
    """What the program reads from a text table."""
    return lambda *table, **more: book(read_rows(workbook(*table, **more)))


@pytest.fixture
def found(read):
    """The diagnostics of a text table."""
    return lambda *table, **more: list(read(*table, **more).diagnostics)


@pytest.fixture(scope="session")
def libreoffice(tmp_path_factory):
    """Opens and saves workbooks; started once a session, and skipped where it is not there."""
    if not SOFFICE:
        pytest.skip("soffice is not there: apt-get install libreoffice-calc")
    running = LibreOffice(tmp_path_factory.mktemp("libreoffice"))
    yield running
    running.end()


@pytest.fixture
def cli(monkeypatch):
    """Runs the command line; the result has exit_code, stdout and stderr."""
    monkeypatch.setenv("COLUMNS", "80")

    def run(*words, **more):
        return CliRunner().invoke(main, list(words), prog_name="searchbuilder",
                                  catch_exceptions=False, **more)
    return run


def pytest_configure(config):
    """What is kept of people in tests is kept apart; what was compiled is kept for the programs
    that tests start, whatever a container says, because each would compile it all again."""
    sys.dont_write_bytecode = False
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["XDG_CACHE_HOME"] = tempfile.mkdtemp(prefix="searchbuilder-")


def pytest_collection_finish(session):
    """What was collected stays, so that nothing of it need be looked at again for garbage; and a
    run makes millions of trees, none of which holds itself.  (A command runs without collection.)
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)


def pytest_unconfigure(config):
    shutil.rmtree(os.environ["XDG_CACHE_HOME"], ignore_errors=True)


def pytest_sessionfinish(session):
    """A worker hands what it counted to the process that prints."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["shares"] = {
            platform: dict(seen) for platform, seen in shares.counts.items()}


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node, error):
    shares.add(getattr(node, "workeroutput", {}).get("shares", {}))


def pytest_terminal_summary(terminalreporter):
    if shares.counts:
        terminalreporter.section("what platforms can say of random trees")
        for line in shares.table():
            terminalreporter.write_line(line)
