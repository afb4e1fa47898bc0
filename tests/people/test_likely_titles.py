"""Lines of a résumé that look like job titles."""

from __future__ import annotations

import pytest

from searchbuilder.people.likely_titles import is_like_title, likely_titles

RESUME = """Jane Doe
Senior Nurse Case Manager
Reno, NV

Profile
A nurse who helps people back to work.
Skills
case management
claims

Experience
Acme Rehab, Reno
Vocational Evaluator | 2015 - 2019
Wrote reports for every attorney
Talked to a nurse
Director of Nursing, Acme

2019 to date
Medical Assistant
"""


def test_titles_stand_at_the_top_and_beside_years():
    assert likely_titles(RESUME) == [
        "Senior Nurse Case Manager", "Vocational Evaluator | 2015 - 2019", "Medical Assistant"]


def test_a_text_without_lines_is_known_by_its_beginning():
    assert likely_titles("BI Developer BI Developer Reno " + "x y " * 200) == [
        ("BI Developer BI Developer Reno " + "x y " * 200)[:200].strip()]


@pytest.mark.parametrize("line", [
    "Nurse", "Registered Nurses", "Director of Nursing", "Clinical Psychologist, Acme",
    "Acme - Claims Adjuster II", "2019 Clerk", "Physician (locum)"])
def test_a_line_like_a_title(line):
    assert is_like_title(line)


@pytest.mark.parametrize("line", [
    "Nursing", "Case management", "2015 - 2019", "", "I was asked by a nurse to help",
    "Wrote reports for every attorney"])
def test_a_line_unlike_a_title(line):
    assert not is_like_title(line)
