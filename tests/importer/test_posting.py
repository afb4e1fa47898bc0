"""A job posting becomes a row of Searches: whole rows, and what is left to decide."""

from __future__ import annotations

from time import process_time

import pytest

from searchbuilder.importer import of_posting, posted

from .grown import rows_of

BOOK = """
| Terms    |
|          | Term           |
|          | FCE            |
|          | Return to work |
| Synonyms |
|          | Term           | Synonym                        |
|          | FCE            | functional capacity evaluation |
|          | FCE            | FCE                            |
|          | Return to work | return to work                 |
| Titles   |
|          | Role         | Title              |
|          | Case Manager | case manager       |
|          | Case Manager | nurse case manager |
| Levels   |
|          | Level  | Min years | Max years | Title words | Not in title |
|          | Junior | 0         | 2         | junior      | senior       |
|          | Senior | 5         |           | senior      | junior       |
"""
POSTING = """\
Senior Nurse Case Manager
Location: Fresno, CA

About the role
You will guide injured people through their treatment, and talk to the FCE team.

Requirements:
- Experience with return to work is required

Benefits:
- Dental insurance and paid time off
"""
ROW = {"Search": "Senior Nurse Case Manager, Fresno", "Titles": "[Case Manager]",
       "Level": "Senior", "Must": "[Return to work]", "Where": "Fresno", "Region": "US-CA",
       "Notes": "From a job posting: Senior Nurse Case Manager"}
HTML = "<div>" + POSTING.replace("\n", "</div>\n<div>") + "</div>"
SECOND = "Job title: Welder\nWe are looking for a welder who can read the drawings of the shop."
FIRST = "Job title: Fitter\nWe are looking for a fitter who can work in the yard with the team."
GERMAN = """\
Schlosser (m/w/d)
Wir suchen einen Schlosser für unser Team in der Werkstatt, der gern mit anderen Maschinen baut.
Deine Aufgaben
Maschinen bauen und prüfen, was die anderen Gewerke vor dir gebaut haben.
Wir bieten
Eine feste Stelle, dreißig Tage Urlaub und gute Leute im ganzen Haus.
"""


def rows(text):
    given = posted(text)
    return [] if given is None else of_posting(given, rows_of(BOOK)).rows.get("Searches", [])


@pytest.mark.parametrize("text", [POSTING, HTML])
def test_a_posting_is_a_row(text):
    assert rows(text) == [ROW]


def test_what_is_in_the_row_and_what_is_not_is_said():
    done = of_posting(posted(POSTING), rows_of(BOOK))
    assert [(each.code, each.message) for each in done.diagnostics] == [
        ("SB711", "Titles has [Case Manager], the workbook's name for this title"),
        ("SB711", "Must has [Return to work], because line 8 requires it"),
        ("SB711", "Level is Senior, because the title says “Senior”"),
        ("SB711", "Where is Fresno, from line 2"),
        ("SB711", "Region is US-CA: spellings and levels of other regions are skipped"),
        ("SB712", "Named, but not clearly required, so not in the search: [FCE] (line 5)"),
        ("SB713", "Left out 1 sentence about pay, the company or how to apply (line 11)")]


def test_several_jobs_are_several_rows():
    assert [row["Titles"] for row in rows(f"{FIRST}\n\n{SECOND}\n")] == ["Fitter", "Welder"]


def test_another_language():
    assert [row["Titles"] for row in rows(GERMAN)] == ["Schlosser"]
    done = of_posting(posted(GERMAN), rows_of(BOOK))
    assert "SB712" in [each.code for each in done.diagnostics if each.severity == "warning"]


def test_a_string_in_a_posting_is_what_is_meant():
    assert posted(POSTING + '("case manager" OR RN) AND FCE\n').strings == (
        '("case manager" OR RN) AND FCE',)


@pytest.mark.parametrize("text", ["", " \n", "nurse AND (FCE OR RN)", "case manager"])
def test_no_posting(text):
    assert posted(text) is None


@pytest.mark.parametrize("filler", ["We need a nurse with FCE experience. ", "<script>", "( ",
                                    "<p>the nurse and you will"])
def test_time_grows_with_the_length(filler):
    def cost(size):
        begins = process_time()
        rows(POSTING + filler * (size // len(filler)))
        return process_time() - begins
    assert cost(200_000) < 8 * cost(50_000) + 1


def test_a_text_too_long_for_a_posting_is_not_looked_through():
    text = "We are looking for a nurse with experience of the care of our patients.\n"
    assert posted(text * 20) is not None
    assert posted(text * 3_000) is None
