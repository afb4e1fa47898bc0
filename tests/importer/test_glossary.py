"""Glossary pages: every line of them is in its section, or is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from searchbuilder.importer.glossary import Asked, Page, Years, is_page, pages_of

TEXT = (Path(__file__).parents[1] / "data" / "mmi-page.txt").read_text("utf-8")


def page(text):
    (one,) = pages_of(text)
    return one


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
    ("FCE (also called functional testing) is a test", "functional testing"),
    ("FCE (United States) is a test", ""), ("FCE is a test of what (roughly) it can", ""),
    ("A test (FCE), or so, is", "")])
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


@pytest.mark.parametrize("text, odd", [
    ("Red Flags\n• vague\nRelated Terms\nTMS", ["Related Terms", "TMS"]),
    ("Red Flags\n• vague\n\nand more", ["and more"]),
    ("Level Indicators\nMid (2-5 years)\n• alone\nOther Words", ["Other Words"]),
    ("Typical job title: Nurse\nWhere is it used?", ["Where is it used?"]),
    ("Also try searching for:\nNurse\nWhere is it used?", ["Where is it used?"]),
    ('Typical job title: "Nurse" Also try "Aide" or', ["Also try or"]),
    ("Mid Level Questions\nQ: one?\nAnswer: two\n\nAnd three?", ["And three?"])])
def test_a_line_that_goes_on_nowhere_is_named(text, odd):
    assert [line for _, line in page(f"FCE\n{text}").odd] == odd


@pytest.mark.parametrize("heading, flags", [
    ("Red Flags:", ()), ("Red flags to look out for", ()), ("Red Flags - none", ("none",)),
    ("Red Flags to Watch For • vague", ("vague",)), ("Red flags: vague", ("vague",))])
def test_what_stands_behind_the_heading_of_red_flags(heading, flags):
    assert page(f"FCE\nExamples in Resumes\nbuilt\n{heading}").flags == flags


def test_a_sentence_that_begins_with_red_flags_is_no_heading():
    assert page("FCE\nExamples in Resumes\nRed flags screening of backs").examples == (
        "Red flags screening of backs",)


def test_what_stands_behind_the_industry_is_the_meaning():
    told = page("FCE\nTerm from the Rehab industry explained for recruiters FCE is a test.")
    assert (told.industry, told.definition) == ("Rehab", "FCE is a test.")


@pytest.mark.parametrize("asked", [
    "Q: Why?\nExpected Answer: So.", "Q1. Why?\nA: So.", "1. Q: Why?\nSample answer: So.",
    "2) Why?\nAnswer: So.", "**Q: Why?**\n\n**Expected Answer:** So."])
def test_questions_as_others_write_them(asked):
    assert page(f"FCE\nMid-Level Interview Questions\n{asked}").questions == (
        Asked("Mid", "Why?", "So."),)


def test_questions_of_no_level():
    assert page("FCE\nInterview Questions\nQ: Why?\nAnswer: So.").questions == (
        Asked("", "Why?", "So."),)


def test_levels_without_years():
    told = page("FCE\nLevel Indicators\nJunior\n• one\nMid-Level (2–5 yrs)\n• two\n"
                "Expert:\n• three")
    assert told.levels == (("Junior", "", ""), ("Mid", "2", "5"), ("Expert", "", ""))
    assert told.indicators == (("Junior", "one"), ("Mid", "two"), ("Expert", "three"))


def test_markdown():
    assert page("# FCE\n*Term from **Rehab** industry explained*\n\n**FCE** is a test.\n\n---\n"
                "## Red Flags\n* vague\n\n### Examples in Resumes\n- built\n") == Page(
        "FCE", "Rehab", "FCE is a test.", examples=("built",), flags=("vague",))


def test_each_of_several_pages_begins_before_its_industry():
    first, second = pages_of("FCE\nTerm from Rehab industry\nRed Flags\n• vague\n\n"
                             "SQL\nTerm from Software industry\nSQL is a language.")
    assert first == Page("FCE", "Rehab", flags=("vague",))
    assert second == Page("SQL", "Software", "SQL is a language.")


def test_lines_that_go_on():
    told = page("FCE\nMid Level Questions\nQ: one\ntwo?\nExpected Answer: three\nfour\n"
                "Red Flags\n• five\nsix\n• seven")
    assert told.questions == (Asked("Mid", "one two?", "three four"),)
    assert told.flags == ("five six", "seven")


@pytest.mark.parametrize("text, is_one", [
    (TEXT, True), ("MMI\nTerm from Rehab industry explained for recruiters", True),
    ('"red flags" OR nurse', False), ('nurse\n"case manager" AND RN\nred flags', False),
    ("Also try searching for: Nurse\nRed flags:", True), ("## Red Flags\n**Interview questions**",
                                                          True), ("", False)])
def test_a_page_is_known_by_its_headings(text, is_one):
    assert is_page(text) is is_one
