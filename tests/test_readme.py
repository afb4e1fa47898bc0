"""The documents show what the program prints today, and their links lead somewhere.

`python tests/test_readme.py` writes the outputs into them anew.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import sys
import tempfile
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from searchbuilder.cli import main
from searchbuilder.report.checks import table
from searchbuilder.rules import rules
from searchbuilder.workbook.sheet import Column, Sheet
from searchbuilder.workbook.sheets import SHEETS

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
DOCS = ROOT / "docs"
DOCUMENTS = [README, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md",
             *sorted(DOCS.glob("*.md")), ROOT / "workbooks" / "README.md"]
every_document = pytest.mark.parametrize(
    "path", DOCUMENTS, ids=[path.relative_to(ROOT).as_posix() for path in DOCUMENTS])

MOST_LINES = 150  # of the README

# What a document does, from top to bottom, in a folder that has the workbook about MMI: a command
# and what it prints, a file that it shows, a workbook that differs from another in one cell.
_STEP = re.compile(
    r"```console\n\$ (?P<command>searchbuilder [^\n]*)\n(?P<printed>.*?)```\n"
    r"|```text (?P<file>\S+)\n(?P<text>.*?)```\n"
    r"|<!-- (?P<new>\S+) is (?P<old>\S+) with (?P<sheet>\w+)!(?P<cell>\w+): (?P<value>.*?) -->\n",
    re.DOTALL)
_RULES = re.compile(r"(<!-- rules (SB\d) -->\n)(.*?)(<!-- end of rules -->)", re.DOTALL)
_PLATFORMS = re.compile(r"(<!-- platforms -->\n)(.*?)(<!-- end of platforms -->)", re.DOTALL)
_COLUMNS = re.compile(
    r"(?P<above>### (?P<sheet>[^\n]+)\n(?:(?!#)[^\n]*\n)*?"
    r"\| column \| what to put there \|\n\|---\|---\|\n)(?P<rows>(?:\|[^\n]*\n)+)")
_FIRST_UNREAD = "### Lists\n"
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_FENCE = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def printed(command: str) -> str:
    """What a terminal shows: results and findings."""
    name, *arguments = shlex.split(command)
    result = CliRunner().invoke(main, arguments, prog_name=name, terminal_width=78)
    assert result.exit_code == 0, result.output
    return result.output


def cut(text: str, before: str) -> str:
    """`text` after as many lines as were shown `before`, if that ended in an ellipsis."""
    lines = before.splitlines()
    if lines[-1:] != ["…"]:
        return text
    return "".join(text.splitlines(keepends=True)[:len(lines) - 1]) + "…\n"


def take(step: re.Match[str]) -> str:
    """One step of a document, as it stands there afterwards."""
    if step["command"]:
        shown = cut(printed(step["command"]), step["printed"])
        return f"```console\n$ {step['command']}\n{shown}```\n"
    if step["file"]:
        Path(step["file"]).write_text(step["text"], encoding="utf-8")
    else:
        book = load_workbook(step["old"])
        book[step["sheet"]][step["cell"]] = step["value"]
        book.save(step["new"])
    return step[0]


def rule_table(group: str) -> str:
    return table(rule for rule in rules().values() if rule.code.startswith(group))


def row(column: Column) -> str:
    """The row of a column of which the guide says nothing yet."""
    return f"| `{column.header}` | {column.help or ', '.join(column.choices)} |\n"


def section_of(sheet: Sheet) -> str:
    rows = "".join(map(row, sheet.columns))
    return (f"### {sheet.name}\n\n{sheet.explanation}\n\n"
            f"| column | what to put there |\n|---|---|\n{rows}\n")


def guided(found: re.Match[str]) -> str:
    """The columns of a sheet under the headers that they have today, what is said of them kept."""
    sheet = SHEETS[found["sheet"]]

    def named(name: re.Match[str]) -> str:
        column = sheet.headers.get(name[1].casefold())
        return f"`{column.header}`" if column else name[0]
    rows = re.sub(r"^\|[^|]*\|", lambda cell: re.sub("`([^`]+)`", named, cell[0]), found["rows"],
                  flags=re.MULTILINE)
    new = [column for column in sheet.columns if f"`{column.header}`" not in rows]
    return found["above"] + rows + "".join(map(row, new))


def guide(text: str) -> str:
    """The guide to the workbook, with every sheet and column that is read."""
    new = [section_of(sheet) for sheet in SHEETS.values() if f"### {sheet.name}\n" not in text]
    return _COLUMNS.sub(guided, text.replace(_FIRST_UNREAD, "".join(new) + _FIRST_UNREAD))


def renewed(text: str) -> str:
    """`text` with what the program prints today; run in a folder that has the workbooks."""
    text = guide(text) if _FIRST_UNREAD in text else text
    text = _STEP.sub(take, text)
    text = _RULES.sub(lambda found: found[1] + rule_table(found[2]) + found[4], text)
    return _PLATFORMS.sub(lambda found: "".join((
        found[1], printed("searchbuilder platforms --format markdown"), found[3])), text)


def furnish(folder: Path) -> Path:
    shutil.copytree(ROOT / "workbooks", folder / "workbooks")
    return folder


@every_document
def test_a_document_shows_what_the_program_prints(path, tmp_path, monkeypatch):
    monkeypatch.chdir(furnish(tmp_path))
    assert renewed(read(path)) == read(path)


def test_what_is_shown():
    """A pattern that no longer matches would compare nothing."""
    everything = "".join(map(read, DOCUMENTS))
    assert everything.count("$ searchbuilder") == sum(
        bool(step["command"]) for step in _STEP.finditer(everything)) > 20
    assert len(_PLATFORMS.findall(read(DOCS / "platforms.md"))) == 1
    groups = [group for _, group, _, _ in _RULES.findall(read(DOCS / "rules.md"))]
    assert groups == sorted({code[:3] for code in rules()})


def test_every_command_is_explained():
    text = read(DOCS / "commands.md")
    assert [name for name in main.commands
            if f"## {name}\n\n```console\n$ searchbuilder {name} --help\n" not in text] == []


def anchors(path: Path) -> set[str]:
    """The headings of a document as a code host makes anchors of them."""
    headings = _HEADING.findall(_FENCE.sub("", read(path)))
    return {re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") for each in headings}


def leads_somewhere(path: Path, link: str) -> bool:
    file, _, anchor = link.partition("#")
    place = path.parent / file if file else path
    return place.exists() and (not anchor or anchor in anchors(place))


@every_document
def test_every_link_leads_somewhere(path):
    links = [link for link in _LINK.findall(_FENCE.sub("", read(path))) if "://" not in link]
    assert [link for link in links if not leads_somewhere(path, link)] == []


def test_the_readme_leads_to_every_document():
    assert len(read(README).splitlines()) < MOST_LINES
    links = {(ROOT / link).resolve() for link in _LINK.findall(read(README)) if "://" not in link}
    assert {path for path in DOCUMENTS if path.parent != ROOT / "workbooks"} - links == {README}


def headers(file: Path) -> dict[str, list[str]]:
    """The first row of each sheet."""
    return {sheet.title: [str(cell.value) for cell in sheet[1] if cell.value]
            for sheet in load_workbook(file)}


def section(text: str, heading: str) -> str:
    return text.partition(f"### {heading}\n")[2].partition("\n#")[0]


def test_the_guide_names_every_sheet_and_column(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    printed("searchbuilder new --empty empty.xlsx")
    guide = read(DOCS / "workbook.md")
    assert [f"{sheet}: {column}" for sheet, columns in headers(Path("empty.xlsx")).items()
            if sheet not in ("Read me", "Lists") for column in columns
            if f"`{column}`" not in section(guide, sheet)] == []


def test_the_row_of_the_example_is_one_of_the_workbook():
    header, _, row = [line.strip("| ").split(" | ")
                      for line in read(README).splitlines() if line.startswith("| ")][:3]
    sheet = load_workbook(ROOT / "workbooks" / "mmi.xlsx")["Searches"]
    columns, *rows = sheet.iter_rows(values_only=True)
    assert row in [[each[columns.index(column)] for column in header] for each in rows]


def test_a_source_distribution_has_every_document():
    listed = set(read(ROOT / "MANIFEST.in").split())
    assert [path for path in DOCUMENTS
            if path != README and not {path.name, path.parent.name} & listed] == []


def test_ci_runs_the_readmes_test_command():
    command = re.findall(r"```sh\n(.*)\n```", read(README))[1]
    assert read(ROOT / ".ci" / "run").splitlines()[-1] == command


def write_anew() -> None:
    for path in DOCUMENTS:
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(furnish(Path(folder)))
            path.write_text(renewed(read(path)), encoding="utf-8")
            os.chdir(ROOT)


if __name__ == "__main__":
    sys.exit(write_anew())
