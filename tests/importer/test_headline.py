"""What of the first line of a posting is its title, its level and its place."""

from __future__ import annotations

import pytest

from searchbuilder.importer import of_posting, posted

from .grown import rows_of

BOOK = """
| Terms    |
|          | Term |
|          | FCE  |
| Levels   |
|          | Level  | Min years | Max years | Title words | Not in title |
|          | Senior | 5         |           | senior      | junior       |
"""
BODY = """
We are a small team that looks after the people of our town, and you will work with all of us.
Responsibilities
Talk to the people who come to us, and write down what they and we have said of the day.
"""


def row(line, body=BODY):
    """The row of a posting with this first line, but for its name and notes."""
    done = of_posting(posted(line + body), rows_of(BOOK)).rows.get("Searches", [])
    return [{column: text for column, text in each.items() if column not in ("Search", "Notes")}
            for each in done]


# Where a title ends and other things go on without a sign between them.
BEGUN = (
    ("Sales Executive Excellent Bonus Offered", "Sales Executive"),
    ("Boiler Engineers Derby/Nottingham", "Boiler Engineer"),
    ("Welder Night Shift Immediate Start", "Welder"),
    ("Welder (f/m/d) Hamburg", "Welder"),
    ("Nurse Practitioner Primary Care", "Nurse Practitioner"),
    ("Bookkeeper and SAGE Support", "Bookkeeper"),
    ("Certified Nursing Assistant CNA", "Certified Nursing Assistant"),
    ("LPN $2,000 Bonus", "LPN"),
    ("RGN Sheffield Days", "RGN"),
    ("Community Nurse RGN", "Community Nurse"),
    ("Landscape Crew Member", "Landscape Crew Member"),
    ("Director Cardiovascular Services", "Director Cardiovascular Services"),
    ("Director of Quality and Clinical Excellence", "Director of Quality and Clinical Excellence"),
    ("Nurse Manager OR", "Nurse Manager"),
)


@pytest.mark.parametrize("line, title", BEGUN)
def test_a_title_and_what_stands_behind_it(line, title):
    assert row(line) == [{"Titles": title}]


def test_a_rank_before_such_a_title_is_its_level():
    assert row("Senior Pump Engineer Plymouth") == [{"Titles": "Pump Engineer", "Level": "Senior"}]


# An office that says nothing alone is called after its subject, and not after its place.
OFFICES = (
    ("Consultant in Emergency Medicine", "Consultant in Emergency Medicine"),
    ("Consultant in Stroke and Geriatric Medicine", "Consultant in Stroke and Geriatric Medicine"),
    ("Locum Consultant in Old Age Psychiatry - Leeds", "Consultant in Old Age Psychiatry"),
    ("Lecturer in Law", "Lecturer in Law"),
    ("Lecturer in Leeds", "Lecturer"),
    ("Welding Consultant in Leeds", "Welding Consultant"),
)


@pytest.mark.parametrize("line, title", OFFICES)
def test_an_office_and_its_subject(line, title):
    assert row(line) == [{"Titles": title}]


@pytest.mark.parametrize("line", [
    "Consultant in Leeds", "Nurse shortages in hospitals", "Teachers make the world go round"])
def test_what_is_no_title(line):
    assert row(line) == []


PLACES = (
    ("Physical Therapist - Austin, TX", "Austin", "US-TX"),
    ("Physical Therapist | Austin, Texas | Full-time", "Austin", "US-TX"),
    ("Physical Therapist (Austin, TX)", "Austin", "US-TX"),
    ("Physical Therapist in Austin, TX", "Austin", "US-TX"),
    ("Physical Therapist - Columbus , OH", "Columbus", "US-OH"),
    ("Physical Therapist - Fort Worth TX", "Fort Worth", "US-TX"),
    ("Physical Therapist - Austin TX 78701", "Austin", "US-TX"),
    ("Physical Therapist @ Boulder CO 80301", "Boulder", "US-CO"),
    ("Physical Therapist - Toronto, ON", "Toronto", "CA-ON"),
    # At home, wherever that is in the state.
    ("Physical Therapist - Austin, TX (Remote)", "", "US-TX"),
    # OR is an operating room, CO a company, and MD a doctor.
    ("Physical Therapist - Main OR", "", ""),
    ("Physical Therapist - Acme Holding CO", "", ""),
)


@pytest.mark.parametrize("line, place, region", PLACES)
def test_a_place_behind_the_title(line, place, region):
    assert row(line) == [{column: text for column, text in {
        "Titles": "Physical Therapist", "Where": place, "Region": region}.items() if text}]


def test_a_place_of_the_workbook_and_a_state_without_a_sign():
    done = of_posting(posted("Physical Therapist Austin TX" + BODY), rows_of(BOOK + """
| Locations |
|           | Group | Place  |
|           | Texas | Austin |
""")).rows["Searches"]
    assert [(each["Where"], each["Region"]) for each in done] == [("Austin", "US-TX")]


def test_a_place_of_the_workbook_whose_state_is_on_the_next_line():
    done = of_posting(posted("Physical Therapist - Austin\nAustin, TX" + BODY), rows_of(BOOK + """
| Locations |
|           | Group | Place  |
|           | Texas | Austin |
""")).rows["Searches"]
    assert [(each["Where"], each["Region"]) for each in done] == [("Austin", "US-TX")]


def test_who_is_sought_where_the_first_line_is_no_title():
    assert row("Join us!", BODY + "We are looking for a motivated and enthusiastic Pump Engineer "
               "to join us.\n") == [{"Titles": "Pump Engineer"}]
    assert row("Engineer Pumps", BODY + "We are looking for a Pump Engineer to join us.\n") == [
        {"Titles": "Pump Engineer"}]
