"""Glossary pages: every line of them is in its section, or is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from searchbuilder.intake.page import Asked, Page, Years, is_page, page

TEXT = (Path(__file__).parents[1] / "data" / "mmi-page.txt").read_text("utf-8")


def test_every_section():
    assert page(TEXT) == Page(
        "MMI", "Rehabilitation Services",
        "MMI, or Maximum Medical Improvement, is the point at which a patient is stable and "
        "further treatment is not expected to change much. Work restrictions and the return to a "
        "job are settled from there.\nSmall gains may still come later.",
        "Maximum Medical Improvement",
        ("Recorded the MMI status of 200+ rehabilitation patients a year",
         "Agreed Maximum Medical Improvement dates with insurance companies",
         "Wrote return-to-work plans for patients at MMI"),
        ("Rehabilitation Specialists",),
        ("Occupational Therapist Physical Therapist Rehabilitation Counselor Workers Compensation "
         "Specialist Disability Case Manager Vocational Rehabilitation Specialist",),
        (Asked("Senior", "Which cases made MMI hard to determine, and what did you do?",
               "Brings several parties together, relies on evidence, and has had the difficult "
               "talks about a plateau."),
         Asked("Senior", "What does a treatment plan look like after MMI?",
               "Weighs needs against insurance and keeps the long term in view."),
         Asked("Mid", "What tells you that a patient is at MMI?",
               "A plateau, readiness of mind, capacity tests, and the view of colleagues."),
         Asked("Mid", "A patient wants to go on with treatment. What do you say?",
               "Plain words and empathy."),
         Asked("Junior", "What is MMI good for?",
               "Knows the idea and its role in planning and coverage."),
         Asked("Junior", "What do you put on record about MMI?",
               "Measures of progress, the assessments used, the reasons.")),
        (Years("Junior", "0", "2"), Years("Mid", "2", "5"), Years("Senior", "5", "")),
        (("Junior", "Knows what MMI is"), ("Junior", "Documents progress"),
         ("Junior", "Follows protocols"), ("Junior", "Assesses patients"),
         ("Mid", "Determines MMI alone"), ("Mid", "Talks with insurers"),
         ("Mid", "Plans the return to work"), ("Mid", "Teaches patients"),
         ("Senior", "Manages complex cases"), ("Senior", "Has testified"),
         ("Senior", "Has built a program"), ("Senior", "Supervises staff")),
        ("Knows little of insurance and workers compensation", "Writes poor notes",
         "Cannot explain MMI", "Has hardly done functional capacity evaluations"))


def test_as_other_programs_save_it():
    for text in (TEXT.replace("\n", "\r\n"), "\ufeff" + TEXT, TEXT.replace("\n\n", "\n"),
                 TEXT.replace(" ", "\xa0"),
                 TEXT.replace("  • ", "- ").replace("- Knows", "* Knows"),
                 TEXT.upper().replace("Q:", "q:").lower().replace("q: ", "Q: ")):
        told = page(text)
        assert len(told.odd) == 0
        assert [len(part) for part in (told.examples, told.typical, told.also, told.questions,
                                       told.levels, told.indicators, told.flags)] == [
            3, 1, 1, 6, 3, 12, 4]


@pytest.mark.parametrize("line, years", [
    ("Junior (0-2 years)", ("Junior", "0", "2")), ("Senior (5+ years)", ("Senior", "5", "")),
    ("Mid Level (2 – 5 years)", ("Mid", "2", "5")), ("Expert (10 or more years):",
                                                     ("Expert", "10", "")),
    ("Entry (0 to 1 year of experience)", ("Entry", "0", "1"))])
def test_years_of_a_level(line, years):
    told = page(f"FCE\nExperience Level Indicators\n{line}\n• tests alone")
    assert told.levels == (Years(*years),)
    assert told.indicators == ((years[0], "tests alone"),)


@pytest.mark.parametrize("definition, name", [
    ("FCE, or functional capacity evaluation, is a test", "functional capacity evaluation"),
    ("FCE (functional capacity evaluation) is a test", "functional capacity evaluation"),
    ("FCE stands for functional capacity evaluation. It is", "functional capacity evaluation"),
    ("FCE, also known as functional capacity evaluation, is", "functional capacity evaluation"),
    ("FCE is a test of what (roughly) somebody can do", ""), ("A test (FCE), or so, is", "")])
def test_the_term_written_out(definition, name):
    assert page(f"FCE\nTerm from Rehab industry explained\n{definition}").long_name == name


@pytest.mark.parametrize("line, titles", [
    ('Typical job title: "Case Managers"', ("Case Managers",)),
    ("Typical job titles: “Nurse”, “Case Manager”", ("Nurse", "Case Manager")),
    ("typical job title: Nurse or Case Manager.", ("Nurse", "Case Manager"))])
def test_typical_titles(line, titles):
    assert page(f"FCE\n{line}").typical == titles


def test_a_line_of_no_section_is_named_with_its_number():
    assert page("FCE\nInterview Questions\nhello\nMid Level Questions\nwhat now?\n"
                "Level Indicators\n• before any level").odd == (
        (3, "hello"), (5, "what now?"), (7, "• before any level"))


def test_lines_that_go_on():
    told = page("FCE\nMid Level Questions\nQ: one\ntwo?\nExpected Answer: three\nfour\n"
                "Red Flags\n• five\nsix\n• seven")
    assert told.questions == (Asked("Mid", "one two?", "three four"),)
    assert told.flags == ("five six", "seven")


@pytest.mark.parametrize("text, is_one", [
    (TEXT, True), ("MMI\nTerm from Rehab industry explained for recruiters", True),
    ('"red flags" OR nurse', False), ('nurse\n"case manager" AND RN\nred flags', False),
    ("Also try searching for: Nurse\nRed flags:\nExamples in Resumes", True), ("", False)])
def test_a_page_is_known_by_its_headings(text, is_one):
    assert is_page(text) is is_one
