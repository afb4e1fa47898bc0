"""SB1xx: sheets, columns and cells."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from searchbuilder.diagnostic import WARNING, Diagnostic, Location
from searchbuilder.rule import Message, rule
from searchbuilder.rules.lint import looks_for
from searchbuilder.rules.subject import Subject
from searchbuilder.vocabulary.names import name_key, near
from searchbuilder.workbook.bullets import bare
from searchbuilder.workbook.reader import Row
from searchbuilder.workbook.sheet import Kind

_MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
# What a spreadsheet shows instead of `2-5`, `MAR1`, a long number, or a column that is too narrow.
_MADE = re.compile(rf"\d{{1,2}}[-/](?:{_MONTH})(?:[-/]\d{{2,4}})?|(?:{_MONTH})[-/]\d{{1,4}}"
                   r"|\d{1,2}/\d{1,2}/\d{2,4}|\d(?:\.\d+)?e\+\d+|#{3,}"
                   r"|#(?:name\?|ref!|value!|n/a|div/0!|null!|num!)", re.IGNORECASE)
_YEARS = re.compile(r"\d+(?:\.\d+)?")
_COUNTED = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
# Above that it is a year, or the number behind a date.
_MOST_YEARS = 100


SB119 = rule(
    "SB119", WARNING, """
    A text starts like a formula.

    Excel runs a text that starts with =, +, - or @ as a formula as soon as somebody edits the cell
    or opens the sheet as CSV: the word is lost, or worse.

    Synonyms, Synonym: -able bodied

    able bodied
    """,
    "Excel may run this text as a formula", "Start with a word instead of {sign}")


@looks_for(SB119)
def texts_like_formulas(subject: Subject) -> Iterator[Diagnostic]:
    for each in subject.cells:
        # Nobody edits a sign where signs belong into a formula.
        sign = each.column.signs and not any(map(str.isalnum, each.text))
        signed = each.text[:1] in "+-" and (
            each.column.kind is Kind.EXPRESSION or sign or bool(bare(each.text).bullet))
        if each.text[:1] in "=+-@\t\r＝＋－＠" and not signed:
            yield SB119.found(Location(each.cell, 1, text=each.text), sign=each.text[0].strip())


SB120 = rule(
    "SB120", WARNING, """
    A text looks like Excel changed it.

    Excel turns 2-5 and MAR1 into dates, and long numbers into powers of ten. Once the cell is text
    again, what it showed is all that is left, and nobody has that on a résumé.

    Synonyms, Synonym: 1-Mar

    MAR1, in a cell that is formatted as Text before you type
    """,
    "“{text}” looks like Excel changed what you typed",
    "Format the cell as Text and type again what you meant, such as 2-5 or MAR1")


@looks_for(SB120)
def texts_that_excel_changed(subject: Subject) -> Iterator[Diagnostic]:
    for each in subject.cells:
        if each.column.kind in (Kind.PROSE, Kind.ADDRESS):
            continue
        made = next((item for item in map(str.strip, re.split(r"[;|\n]", each.read))
                     if _MADE.fullmatch(item)), "")
        if made:
            yield SB120.found(Location(each.cell), text=made)


SB121 = rule(
    "SB121", WARNING, """
    Years that are not a number, or a maximum below its minimum.

    They become the note below a string that says how many years of experience to set.

    Levels, Min years: five; or 46144, which is what is left of a date; or 5 with 2 in Max years

    2 in Min years, 5 in Max years; leave Max years blank for 5 and more
    """,
    {
        "": Message("“{text}” is not a number of years", "Type a number such as 5"),
        "range": Message("“{text}” is not a number of years",
                         "Type {low} in Min years and {high} in Max years"),
        "order": Message("Max years is {high}, which is less than Min years, {low}",
                         "Swap the two, or leave Max years blank")})


@looks_for(SB121)
def years_that_are_no_number(subject: Subject) -> Iterator[Diagnostic]:
    for row in subject.of("Levels"):
        years = {column: row.get(column) for column in ("Min years", "Max years")}
        for column, text in years.items():
            if text and not (_YEARS.fullmatch(text) and float(text) < _MOST_YEARS):
                yield _no_number(text, Location(row.cell(column)))
        low, high = years.values()
        if _YEARS.fullmatch(low) and _YEARS.fullmatch(high) and float(high) < float(low):
            yield SB121.found(Location(row.cell("Max years")), "order", low=low, high=high)


def _no_number(text: str, at: Location) -> Diagnostic:
    """The finding, with what was probably meant."""
    said = text.casefold()
    numbers = re.findall(r"\d{1,2}(?:\.\d)?(?!\d)", re.sub(r"\d{3,}", "", said)) or [
        str(number) for number, word in enumerate(_COUNTED) if re.search(rf"\b{word}\b", said)]
    if len(numbers) == 2:
        return SB121.found(at, "range", text=text, low=numbers[0], high=numbers[1])
    return SB121.found(at, meant=numbers if len(numbers) == 1 else (), text=text)


SB122 = rule(
    "SB122", WARNING, """
    A row is about a term or a level that is not in the workbook.

    A row of Evidence or Interview then belongs to nothing: no page shows it and no search uses it.
    A title's level is a typo, and whoever filters by it misses the title.

    Interview, Term: MMMI

    The name of a row of Terms, and of a row of Levels
    """,
    {
        "Term": Message("The term “{name}” is not on Terms",
                        "Add it to the sheet Terms, or correct the name"),
        "Level": Message("The level “{name}” is not on Levels",
                         "Add it to the sheet Levels, or correct the name")})


@looks_for(SB122)
def rows_about_unknown_names(subject: Subject) -> Iterator[Diagnostic]:
    terms, levels = _names(subject, "Terms", "Term"), _names(subject, "Levels", "Level")
    also = _names(subject, "Synonyms", "Term")
    for row in (*subject.of("Evidence"), *subject.of("Interview")):
        if (text := _unknown(row, "Term", terms)) and name_key(text) not in also:
            yield _about_nothing(row, "Term", text, near(text, terms.values()))
        if text := _unknown(row, "Level", levels):
            yield _about_nothing(row, "Level", text, near(text, levels.values()))
    for row in subject.of("Titles"):
        text = _unknown(row, "Level", levels)
        if meant := near(text, levels.values()) if text else []:
            yield _about_nothing(row, "Level", text, meant)


def _names(subject: Subject, sheet: str, column: str) -> dict[str, str]:
    """The names in a column of a sheet, by their keys."""
    return {name_key(row.get(column)): row.get(column) for row in subject.of(sheet)}


def _unknown(row: Row, column: str, known: Collection[str]) -> str:
    """The name that a row gives and none of those known is; empty where none are."""
    text = row.get(column)
    return text if known and name_key(text) not in known else ""


def _about_nothing(row: Row, column: str, name: str, meant: list[str]) -> Diagnostic:
    return SB122.found(Location(row.cell(column)), column, meant=meant, name=name)
