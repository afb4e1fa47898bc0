"""What takes all memory or time is refused in words, soon."""

import importlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from books.by_part import FIRST, cell, package, sheet, sheets
from books.by_part import book as listing

from searchbuilder.errors import UnreadableFile
from searchbuilder.workbook.model import book
from searchbuilder.workbook.reader import read_rows

from .bombs import BOMBS

ROOT = Path(__file__).parents[2]
every_bomb = pytest.mark.parametrize("name", BOMBS)
NIGHTLY = os.environ.get("HYPOTHESIS_PROFILE") == "nightly"


@every_bomb
def test_each_is_refused_in_words(name, tmp_path, monkeypatch):
    """Small ones, before a lower limit where the full one takes its time."""
    bomb = BOMBS[name]
    monkeypatch.chdir(tmp_path)
    size = min(bomb.size, 2 * 1024 ** 2) if not bomb.limit else 5000
    size = bomb.size if name == "text again" else size
    if bomb.limit:
        module, constant = bomb.limit.rsplit(".", 1)
        monkeypatch.setattr(importlib.import_module(f"searchbuilder.{module}"),
                            constant, 2000)
    Path("book.xlsx").write_bytes(bomb.make(size))
    with pytest.raises(UnreadableFile) as refused:
        read_rows("book.xlsx")
    assert (str(refused.value), refused.value.hint) == (bomb.message.format(2000), bomb.hint)


@pytest.mark.skipif(not NIGHTLY, reason="HYPOTHESIS_PROFILE=nightly sets off the full ones")
@every_bomb
def test_those_of_full_size_take_little_memory_and_time(name, tmp_path):
    resource = pytest.importorskip("resource", reason="this system sets no limits")
    module, constant = (BOMBS[name].limit or "xlsx.addresses.MOST_COLUMNS").rsplit(".", 1)
    limit = getattr(importlib.import_module(f"searchbuilder.{module}"), constant)
    (tmp_path / "book.xlsx").write_bytes(BOMBS[name].make(BOMBS[name].size))
    done = subprocess.run(
        [sys.executable, "-m", "searchbuilder", "build", "book.xlsx"], capture_output=True,
        text=True, timeout=60, cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)},
        preexec_fn=lambda: (resource.setrlimit(resource.RLIMIT_AS, (2 ** 30, 2 ** 30)),
                            resource.setrlimit(resource.RLIMIT_CPU, (10, 10))))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"searchbuilder: {BOMBS[name].message.format(limit)}\n")


def read(tmp_path, **parts):
    path = tmp_path / "book.xlsx"
    path.write_bytes(package(**parts))
    return book(read_rows(str(path)))


def test_as_many_as_are_allowed_are_read(tmp_path, monkeypatch):
    """The limits are the most, not one less."""
    monkeypatch.setattr("searchbuilder.xlsx.shared.MOST_CELLS", 5)
    monkeypatch.setattr("searchbuilder.xlsx.cells.MOST_OF_CELL", 4)
    rows = "".join(f"<row>{cell(text)}</row>" for text in ("abcd", "b"))
    read(tmp_path, sheet1=sheet(FIRST + rows))


def test_blank_cells_and_columns_beyond_the_last_are_no_columns(tmp_path):
    made = read(tmp_path, sheet1=sheet(
        FIRST + f'<row r="2">{cell("MMI")}<c r="XFE2" s="3"/></row>'))
    assert list(made.vocabulary.thesaurus.concepts) == ["mmi"]


def test_a_workbook_may_have_a_sheet_for_each_of_a_thousand_clients(tmp_path):
    listed = "".join(f'<sheet name="Client {number}" sheetId="{number}" r:id="rId3"/>'
                     for number in range(9, 1100))
    made = read(tmp_path, workbook=listing(sheets() + listed),
                sheet1=sheet(FIRST + f'<row r="2">{cell("MMI")}</row>'))
    assert list(made.vocabulary.thesaurus.concepts) == ["mmi"]
