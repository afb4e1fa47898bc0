"""How many people a string keeps, as the sheet Counts says."""

from __future__ import annotations

import pytest

from searchbuilder.build import Request, built
from searchbuilder.compiler import String
from searchbuilder.query.parser import parse
from searchbuilder.vocabulary.counts import Count
from searchbuilder.workbook.model import book
from searchbuilder.workbook.reader import read_rows
from searchbuilder.workbook.strings_kept import KeptPeople, fingerprint

BOOK = """
    | Searches |
    |          | Search | Must         | Platforms |
    |          | Nurses | nurse OR RN  | linkedin  |
    | Counts |
    |        | Word | Group | How | Where | People | Only | Of | Date |
"""
ROW = "    |        | LinkedIn, full: {} | Nurses | {} | Ours | {} | {} | {} | {} |\n"
WORD = "    |        | {} | {} | anywhere | Ours | 5 | 0 | 9 | 2026-11-01 |\n"


def string(text: str) -> String:
    return String(text, {"keywords": text}, None, len(text), 1, 0)


def of(query: str, platform: str, *texts: str) -> str:
    tree, = parse(query).items
    return fingerprint(tree, platform, map(string, texts))


def test_the_same_strings_of_the_same_search_are_known_again_and_no_others():
    same = of("nurse OR RN", "linkedin", "nurse OR RN")
    assert same == of("nurse  OR RN", "linkedin", "nurse OR RN") == "71e708fe0ef2a377"
    others = [of("nurse OR LPN", "linkedin", "nurse OR RN"),
              of("nurse OR RN", "google", "nurse OR RN"),
              of("nurse OR RN", "linkedin", "nurse OR RN", "a"),
              of("nurse OR RN", "linkedin", "nurse")]
    assert len({same, *others}) == 5


@pytest.mark.parametrize(("kept", "said"), [
    (KeptPeople(59, 66, "Our files", 0, "2026-11-30"),
     "Keeps 59 of 66 people in your pool (Our files, 2026-11-30)"),
    (KeptPeople(1, 1, "Our files", 1, ""),
     "Keeps 1 of 1 person in your pool (Our files), and finds 1 other"),
    (KeptPeople(1_059, 2_000, "", 3_000, ""),
     "Keeps 1,059 of 2,000 people in your pool, and finds 3,000 others")])
def test_in_a_sentence(kept, said):
    assert kept.note == said


@pytest.fixture
def kept(workbook):
    """What is known of the strings of the search, with these rows, and how many findings there
    are about counts."""
    def run(*rows):
        found = book(read_rows(workbook(BOOK + "".join(rows))))
        result, = built(found, "", Request(size="full")).results
        return result.kept, [each.message for each in found.diagnostics
                             if each.cell.startswith("Counts")], found.vocabulary.counts
    return run


SAME = of("nurse OR RN", "linkedin", "nurse OR RN")


def test_the_last_row_about_the_same_strings_holds_and_no_row_is_about_words(kept):
    rows = [ROW.format(SAME, "string", *figures, "2026-11-01") for figures in (
        (1, 2, 3), (5, 6, 9))]
    assert kept(*rows) == (KeptPeople(5, 9, "Ours", 6, "2026-11-01"), [], ())


def test_a_count_of_a_word_that_is_nowhere_says_what_to_write(workbook):
    row = WORD.format("nurses", "Nurse")
    finding, = (each for each in book(read_rows(workbook(BOOK + row))).diagnostics
                if each.code == "SB317")
    assert finding.hint == ("Write the word and the group as on Synonyms or Titles, or the word "
                            "twice where it stands in a search itself, or delete the row")


def test_a_word_of_a_search_alone_is_a_group_of_its_own(kept):
    assert kept(WORD.format("RN", "rn")) == (None, [], (
        Count("RN", "rn", (), "Ours", 5, 0, 9, "2026-11-01"),))


@pytest.mark.parametrize(("row", "told"), [
    (ROW.format(of("nurse", "linkedin", "nurse OR RN"), "string", 5, 0, 9, "2026-11-01"), []),
    (ROW.format(SAME, "string", 5, 0, "", "2026-11-01"), []),
    (ROW.format(SAME, "string", 5, 0, 9, "2019-11-01"), ["Ignored 1 count older than a year"]),
    (ROW.format(SAME, "anywhere", 5, 0, 9, "2026-11-01"),
     [f"Ignored 1 count of words that the workbook does not have: “LinkedIn, full: {SAME}”"]),
    (WORD.format("nurses", "nurses"),
     ["Ignored 1 count of words that the workbook does not have: “nurses”"]),
    (WORD.format("nurse", "RN"),
     ["Ignored 1 count of words that the workbook does not have: “nurse”"]),
    (ROW.format("mine", "string", 5, 0, 9, "2026-11-01"),
     ["Ignored 1 count of words that the workbook does not have: “LinkedIn, full: mine”"])])
def test_nothing_is_known_from_a_row_about_anything_else(kept, row, told):
    assert kept(row) == (None, told, ())
