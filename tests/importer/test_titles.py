"""Titles that run together: where one ends."""

import pytest

from searchbuilder.importer.titles import Apart, apart, singular

# A bar stands where a title ends; nothing is known.
LINES = (
    "Occupational Therapist | Physical Therapist | Rehabilitation Counselor | "
    "Workers Compensation Specialist | Disability Case Manager | "
    "Vocational Rehabilitation Specialist",
    "Registered Nurse | Case Manager | Physical Therapist Assistant | Nurse Case Manager",
    "Software Engineer | Data Scientist | DevOps Engineer | Engineering Manager | QA Lead",
    "Product Owner | Scrum Master | Agile Coach",
    "Return to Work Coordinator | Claims Adjuster | Certified Case Manager",
    "Physiatrist | Attorney | Paralegal | Director of Nursing | Nurse Practitioner",
    "Physician Assistant | Vice President of Sales | Account Manager",
    "Senior Nurse Case Manager | Business Analyst",
    "Home Health Aide | Certified Nursing Assistant | Direct Support Professional",
    "Electrical Engineer | Power Systems Engineer | Construction Superintendent",
    "Phlebotomist | Medical Laboratory Scientist | Lab Technician | Histotechnologist",
    "Staff Accountant | Financial Controller | CFO | Accounting Manager | Head of Sales",
    "Speech-Language Pathologist | Audiologist | Radiology Tech | Line Cook | Pastry Chef",
)


@pytest.mark.parametrize("line", LINES)
def test_titles_are_told_apart_by_their_last_words(line):
    titles = tuple(line.split(" | "))
    assert apart(" ".join(titles), ()) == Apart(titles, titles)


def test_signs_between_titles_are_no_guess():
    wanted = Apart(("Nurse", "Case Manager RN", "CCM", "Adjuster"), ())
    for line in ("Nurse, Case Manager RN; CCM | Adjuster",
                 "• Nurse • Case Manager RN • CCM / Adjuster"):
        assert apart(line, ()) == wanted


def test_words_that_end_in_no_title_are_a_guess_alone_too():
    assert apart("in almost every site", ()) == Apart(*[("in almost every site",)] * 2)
    assert apart("Care Manager", ()) == Apart(("Care Manager",), ())


def test_known_titles_come_before_guesses_and_are_none():
    known = {"head of rehab", "nurse", "case manager of the year"}
    assert apart("Head of Rehab Nurse Case Manager of the Year Care Coordinator", known) == Apart(
        ("Head of Rehab", "Nurse", "Case Manager of the Year", "Care Coordinator"),
        ("Care Coordinator",))


def test_no_word_is_lost_however_odd_the_line():
    for line in ("no head noun at all in this line of words here", "Manager", "of of of",
                 "x " * 300, "Therapist " * 40):
        titles = apart(line, ()).titles
        assert {word for title in titles for word in title.split()} == set(line.split())


@pytest.mark.parametrize("title, one", [
    ("Rehabilitation Specialists", "Rehabilitation Specialist"), ("Secretaries", "Secretary"),
    ("Nurse", "Nurse"), ("Boss", "Boss"), ("Director of Sales", "Director of Sales"), ("", "")])
def test_one_of_several(title, one):
    assert singular(title) == one
