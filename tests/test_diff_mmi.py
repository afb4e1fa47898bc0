"""Edits of the MMI workbook, each with whom it finds and loses."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from searchbuilder.diff import diff
from searchbuilder.query.house_syntax import to_house_syntax

WORKBOOK = str(Path(__file__).parents[1] / "workbooks" / "mmi.xlsx")
RENAMED = "[Return to work]", "[Back on the job]"


def rows(book, sheet):
    """Each row of a sheet as header to cell."""
    header, *others = book[sheet].iter_rows()
    return [{name.value: cell for name, cell in zip(header, row)} for row in others]


def write(sheet, name, **cells):
    """Fill cells of the rows that have this name anywhere: `Must_not` is the column Must not."""
    def change(book):
        found = [row for row in rows(book, sheet) if name in [cell.value for cell in row.values()]]
        assert found
        for row in found:
            for column, value in cells.items():
                row[column.replace("_", " ")].value = value
    return change


def search(name, **cells):
    return write("Searches", name, **cells)


def rename(book):
    """A term gets another name wherever it stands."""
    for page in book:
        for line in page.iter_rows():
            for cell in line:
                if cell.value == RENAMED[0][1:-1] and cell.column == 1:
                    cell.value = RENAMED[1][1:-1]
                elif isinstance(cell.value, str):
                    cell.value = cell.value.replace(*RENAMED)


def turn_round(book):
    for title in ("Synonyms", "Titles", "Searches", "Levels", "Evidence", "Locations"):
        lines = [[cell.value for cell in line] for line in book[title].iter_rows(min_row=2)]
        for line, values in zip(book[title].iter_rows(min_row=2), lines[::-1]):
            for cell, value in zip(line, values):
                cell.value = value


@pytest.fixture(scope="module")
def edited(tmp_path_factory):
    """Makes a copy of the workbook with some changes."""
    folder = tmp_path_factory.mktemp("edited")

    def make(*changes, name="new.xlsx"):
        book = load_workbook(WORKBOOK)
        for change in changes:
            change(book)
        book.save(folder / name)
        return str(folder / name)
    return make


def verdicts(done):
    """What is not the same, by search: the verdict, and what is gained and lost."""
    return {each.search: (each.status, *(
        [f"{reason.how}: {', '.join(map(to_house_syntax, reason.words[:3]))}"
         for reason in reasons]
        for reasons in (each.comparison.gained, each.comparison.lost)))
        for each in done.differences if each.status != "same"}


EDITS = {
    "a synonym dropped": (
        [write("Synonyms", "permanent and stationary", Use="no")],
        {"Senior MMI case manager": (
            "narrower", [], ["looked for: permanent and stationary"]),
         "California P&S claims specialist": (
             "narrower", [], ["looked for: permanent and stationary"])}),
    "an exclusion added": (
        [search("Physiatrist for IMEs", Must_not="resident; fellow")],
        {"Physiatrist for IMEs": ("narrower", [], ["excluded: resident, fellow"])}),
    "a title switched off": (
        [write("Titles", "Rehab Specialist", Use="no")],
        {"Rehabilitation specialist, work injury": (
            "narrower", [], ["looked for: title:Rehab Specialist"])}),
    "Must loosened to Should": (
        [search("FCE physical therapist", Must=None, Should="[FCE]; expert witness")],
        {"FCE physical therapist": ("wider", ["looked for: expert witness"], [])}),
    "a Must more": (
        [search("Physiatrist for IMEs", Must="[IME]; board certified")],
        {"Physiatrist for IMEs": ("narrower", [], ["required: board certified"])}),
    "one search for another": (
        [search("Work hardening assistant", Must="expert witness")],
        {"Work hardening assistant": (
            "other", ["required: work hardening, work conditioning, work rehabilitation"],
            ["required: expert witness"])}),
    "a search under another name": (
        [search("Certified case manager", Search="With a certificate")],
        {"With a certificate": ("renamed", [], [])}),
    "a term under another name": ([rename], {}),
    "rows in another order": ([turn_round], {}),
    "one Should instead of a Must": (
        [search("Physiatrist for IMEs", Must=None, Should="[IME]")], {}),
    "a definition": ([write("Terms", "MMI", Definition="something else")], {}),
}


@pytest.mark.parametrize("changes, told", EDITS.values(), ids=EDITS)
def test_an_edit(edited, changes, told):
    done = diff(WORKBOOK, edited(*changes))
    assert (done.identical, done.diagnostics) == (False, ())
    assert len(done.differences) == 21
    assert verdicts(done) == told


PLATFORMS = ["linkedin,google-linkedin,bullhorn,indeed"]


def test_no_string_is_another_because_of_a_definition(edited):
    done = diff(WORKBOOK, edited(write("Terms", "MMI", Definition="something else")), PLATFORMS)
    assert done.strings and not any(each.told for each in done.differences)


def test_an_exclusion_loses_people_on_every_platform(edited):
    name = "Physician for impairment ratings"
    old = edited(search(name, Size="full"), name="old.xlsx")
    done = diff(old, edited(search(name, Must_not="resident", Size="full")), PLATFORMS)
    told, = (each for each in done.differences if each.told)
    assert told.search == name
    assert [(one.platform.name, one.status, one.identical) for one in told.platforms] == [
        (platform, "narrower", False) for platform in PLATFORMS[0].split(",")]
