"""Taking in what exists already: strings, glossary pages and job postings become rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from searchbuilder.characters import shortened
from searchbuilder.diagnostic import Diagnostic
from searchbuilder.findings.carried import SB616
from searchbuilder.findings.imported import SB713
from searchbuilder.importer.draft import WorkbookDraft
from searchbuilder.importer.glossary import is_page, pages_of
from searchbuilder.importer.glossary_rows import Pages
from searchbuilder.importer.posted import Posted, posted
from searchbuilder.importer.posting import Postings
from searchbuilder.importer.strings import Strings
from searchbuilder.platforms import platforms
from searchbuilder.reading.files import Written
from searchbuilder.source import source
from searchbuilder.translate import offers, once, past_limit, remarks, site_of
from searchbuilder.workbook.append import with_rows
from searchbuilder.workbook.facts import SHEET as FACTS
from searchbuilder.workbook.facts import with_facts
from searchbuilder.workbook.model import book
from searchbuilder.workbook.reader import Rows
from searchbuilder.xlsx.package import load
from searchbuilder.xlsx.replace import create, refuse_unless_writable, replace

__all__ = ["Intake", "add", "is_page", "of_page", "of_posting", "of_strings", "posted"]


class Intake(NamedTuple):
    """rows -- sheet to the rows to be added to it, each column to text
    refused -- the strings and postings that are not taken in, shortened
    """

    rows: Mapping[str, Sequence[Mapping[str, str]]]
    diagnostics: tuple[Diagnostic, ...]
    refused: tuple[str, ...] = ()


def of_page(text: str, rows: Rows, named: str) -> Intake:
    """What glossary pages add to a workbook.  named -- what their rows name as their source"""
    draft = WorkbookDraft(rows, book(rows))
    taker = Pages(draft, named)
    refused = tuple("the page" for page in pages_of(text) if not taker.take(page))
    return Intake(draft.added(), tuple(taker.found), refused)


def of_strings(texts: Sequence[str | Written], rows: Rows, platform: str = "", name: str = ""
               ) -> Intake:
    """What strings add to a workbook.

    texts -- a string, or one with the name that its search gets
    platform -- what they were written for; empty: each is recognised
    name -- of the search, where there is one string
    UnknownName if there is no such platform.
    """
    contents = book(rows)
    draft = WorkbookDraft(rows, contents)
    known, _ = platforms(contents.sites, contents.facts)
    strings = Strings(draft)
    refused = []
    for given in texts:
        text, own = given if isinstance(given, Written) else (given, "")
        one = source(text, platform, known)
        before = len(strings.found)
        of_site = [SB616.found(case="workbook", parts=site_of(one))] if one.reading.of_site else []
        strings.found += once([*remarks(one), *of_site, *past_limit(one), *offers(one)])
        if not strings.take(one, name or own and draft.free(own)):
            refused.append(shortened(own or one.text, 60))
        strings.found[before:] = (each if each.cell else each._replace(cell=own)
                                  for each in strings.found[before:])
    return Intake(draft.added(), tuple(dict.fromkeys(strings.found)), tuple(refused))


def of_posting(given: Posted, rows: Rows, platform: str = "", name: str = "") -> Intake:
    """What job postings add to a workbook: a search of each, or the strings that stand in them.

    platform, name -- as above
    """
    if given.strings:
        done = of_strings(given.strings, rows, platform, name)
        note = SB713.found(case="string", count=len(given.strings))
        return done._replace(diagnostics=(note, *done.diagnostics))
    draft = WorkbookDraft(rows, book(rows))
    taker = Postings(draft)
    refused = []
    for said in given.postings:
        before = len(taker.found)
        if not taker.take(said, name):
            refused.append(shortened(said[0].text, 60))
        own = shortened(said[0].text, 60) if len(given.postings) > 1 else ""
        taker.found[before:] = (each._replace(cell=each.cell or own)
                                for each in taker.found[before:])
    return Intake(draft.added(), tuple(taker.found), tuple(refused))


def add(intake: Intake, workbook: str, output: str = "") -> None:
    """Append the rows to a workbook file, or to a copy of it; a fact of a platform that stands
    there is written over.

    UnreadableFile, UnwritableFile: why they cannot be; every file is then as it was.
    """
    refuse_unless_writable(workbook, output)
    before = load(workbook).getvalue()
    others = {sheet: rows for sheet, rows in intake.rows.items() if sheet != FACTS}
    after = with_rows(before, workbook, others) if others else before
    after = with_facts(after, workbook, intake.rows.get(FACTS, ()))
    if output:
        create(output, after, workbook)
    elif after != before:
        replace(workbook, before, after)
