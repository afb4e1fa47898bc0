"""The recruiter's page: what is on it, for which term and which level."""

import pytest

from searchbuilder.brief import Brief, LevelPage, brief
from searchbuilder.errors import UnknownName, UnreadableFile
from searchbuilder.workbook.contents import Question

BOOK = """
    | Terms |
    |       | Term            | Industry       | Definition  | Quick synonyms |
    |       | MMI             | Rehabilitation | a milestone | P&S; mmi; P&S  |
    |       | Work  hardening |                |             |                |
    | Synonyms |
    |          | Term | Synonym                     |
    |          | MMI  | maximum medical improvement |
    | Titles |
    |        | Role      | Title                  | Kind     |
    |        | Nurse     | RN                     | typical  |
    |        | Nurse     | Rehab Nurse            | also try |
    |        | Nurse     | Old Nurse              | previous |
    |        | Therapist | Occupational Therapist | also try |
    | Levels |
    |        | Level  | Min years | Max years | Region |
    |        | Junior | 0         | 2         |        |
    |        | Mid    | 2         | 5         |        |
    |        | Senior | 5         |           | US     |
    |        | Senior | 8         |           | GB     |
    | Evidence |
    |          | Term | Kind           | Level  | Text            |
    |          | MMI  | résumé example |        | rated MMI       |
    |          | mmi  | indicator      | junior | knows the word  |
    |          | MMI  | indicator      | Senior | trains others   |
    |          | MMI  | red flag       |        | cannot explain  |
    |          | Other | red flag      |        | not of MMI      |
    | Interview |
    |           | Term | Level  | No | Question | Expected answer | Listen for |
    |           | MMI  | Senior | 2  | Hard?    | Yes             | calm       |
    |           | MMI  | Junior | 1  | What?    | This            |            |
"""
JUNIOR = LevelPage("Junior", "0 to 2", ("knows the word",),
                   (Question("MMI", "Junior", "1", "What?", "This", ""),))
SENIOR = LevelPage("Senior", "5+", ("trains others",),
                   (Question("MMI", "Senior", "2", "Hard?", "Yes", "calm"),))
PAGE = Brief(
    "MMI", "Rehabilitation", "a milestone", ("P&S", "maximum medical improvement"), ("RN",),
    ("Rehab Nurse", "Occupational Therapist"), ("rated MMI",), (JUNIOR, SENIOR),
    ("cannot explain",), cell="Terms!A2")


@pytest.mark.parametrize("term", ["", "MMI", "mmi", "[MMI]", " mmi "])
def test_a_whole_page(workbook, term):
    """The first term where none is named; levels of which nothing is known are left out."""
    assert brief(workbook(BOOK), term) == PAGE


def test_a_term_of_which_only_the_name_is_known(workbook):
    assert brief(workbook(BOOK), "work hardening") == Brief(
        "Work hardening", "", "", (), (), (), (), (), (), cell="Terms!A3")


@pytest.mark.parametrize("level, expected", [
    ("junior", (JUNIOR,)), ("SENIOR", (SENIOR,)), ("Mid", ())])
def test_one_level(workbook, level, expected):
    page = brief(workbook(BOOK), "", level)
    assert page.levels == expected
    assert page.resume_lines == ("rated MMI",)


@pytest.mark.parametrize("term, level, message, hint", [
    ("MMMI", "", "There is no term “MMMI”", "Did you mean MMI?"),
    ("xyz", "", "There is no term “xyz”", "The workbook has MMI, Work hardening"),
    ("Nurse", "", "“Nurse” is a role, and a brief is about a term",
     "The workbook has MMI, Work hardening"),
    ("", "Snr", "There is no level “Snr”", "Did you mean Senior?"),
    ("", "Boss", "There is no level “Boss”", "The workbook has Junior, Mid, Senior")])
def test_unknown_names(workbook, term, level, message, hint):
    with pytest.raises(UnknownName) as unknown:
        brief(workbook(BOOK), term, level)
    assert (str(unknown.value), unknown.value.hint) == (message, hint)


def test_a_workbook_without_terms(workbook):
    with pytest.raises(UnknownName) as unknown:
        brief(workbook())
    assert (str(unknown.value), unknown.value.hint) == (
        "The workbook has no terms", "Add a row to the sheet Terms")


def test_a_workbook_without_levels(workbook):
    path = workbook("| Terms |\n| | Term |\n| | MMI |")
    assert brief(path).levels == ()
    with pytest.raises(UnknownName) as unknown:
        brief(path, "", "Senior")
    assert (str(unknown.value), unknown.value.hint) == (
        "There is no level “Senior”", "The workbook has no levels")


def test_no_file(workbook):
    with pytest.raises(UnreadableFile):
        brief("none.xlsx")


def test_evidence_of_a_level_without_a_row_in_levels_is_not_lost(workbook):
    """Its indicator and its question are still shown."""
    page = brief(workbook("""
        | Terms |
        |       | Term |
        |       | MMI  |
        | Evidence |
        |          | Term | Kind      | Level | Text |
        |          | MMI  | indicator | Lead  | leads |
    """))
    assert page.levels == (LevelPage("Lead", "", ("leads",), ()),)


def test_indicators_and_questions_for_every_level_are_not_lost(workbook):
    """A blank Level: the question is asked of all."""
    page = brief(workbook(BOOK + """
        |           | MMI  |        | 3  | Why you? |                 |            |
    """))
    assert "Why you?" in [each.question for level in page.levels for each in level.questions]


def test_mistakes_of_the_workbook_are_handed_on(workbook):
    page = brief(workbook(BOOK, values={"Evidence!D2": "#REF!"}))
    assert [(each.code, each.cell) for each in page.diagnostics] == [("SB108", "Evidence!D2")]
