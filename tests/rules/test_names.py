"""Names that gather rows, and are spelled almost like one another."""

import pytest

from searchbuilder.diagnostic import WARNING, Diagnostic

FOUND = [
    ("SB314", """
    | Titles |
    |        | Role       | Title            |
    |        | Ergonomist | Ergonomist       |
    |        | Ergonomist | Human Factors    |
    |        | Ergonomst  | Board Ergonomist |
    | Searches |
    |          | Search | Titles       |
    |          | One    | [Ergonomist] |
    """, [
        Diagnostic("SB314", WARNING,
                   "“Ergonomst” is spelled almost like “Ergonomist”, but counts as another role",
                   "Titles!A4", 0, "Did you mean Ergonomist?", "Ergonomst")]),
    ("SB314", """
    | Locations |
    |           | Group  | Place  |
    |           | Txeas  | Austin |
    |           | Texas  | Dallas |
    |           | texas  | Waco   |
    | Searches |
    |          | Search | Must | Where |
    |          | One    | RN   | Texas |
    """, [
        Diagnostic("SB314", WARNING,
                   "“Txeas” is spelled almost like “Texas”, but counts as another group",
                   "Locations!A2", 0, "Did you mean Texas?", "Txeas")]),
    ("SB314", """
    | Employers |
    |           | Employer | Group    |
    |           | Genex    | Carriers |
    |           | Enlyte   | Carriers |
    |           | Liberty  | Carier   |
    |           | CorVel   | Carrier  |
    | Searches |
    |          | Search | Must | Employers |
    |          | One    | RN   | Carriers  |
    """, [
        Diagnostic("SB314", WARNING,
                   "“Carrier” is spelled almost like “Carriers”, but counts as another group",
                   "Employers!B5", 0, "Did you mean Carriers?", "Carrier")]),
]

CLEAN = [
    ("SB314", """
    | Titles |
    |        | Role          | Title            |
    |        | Band 5 Nurse  | Staff Nurse      |
    |        | Band 5 Nurse  | Ward Nurse       |
    |        | Band 6 Nurse  | Sister           |
    |        | Therapist     | Therapist        |
    |        | Therapist     | Therapy Lead     |
    |        | Therapy Aide  | Aide             |
    | Searches |
    |          | Search | Titles         |
    |          | One    | [Band 5 Nurse] |
    """),
    ("SB314", """
    | Locations |
    |           | Group     | Place      |
    |           | East Side | Harlem     |
    |           | East Side | Murray     |
    |           | East  side | Kips      |
    |           | West Side | Chelsea    |
    | Employers |
    |           | Employer | Group |
    |           | A One    | TPAs  |
    |           | B Two    | TPAs  |
    |           | C Three  | TPA   |
    | Searches |
    |          | Search | Must | Where     |
    |          | One    | RN   | East Side |
    """),
]


@pytest.mark.parametrize("code, table, findings", FOUND)
def test_found(checked, code, table, findings):
    assert [each for each in checked(table) if each.code == code] == findings


@pytest.mark.parametrize("code, table", CLEAN)
def test_near_misses(checked, code, table):
    assert code not in {each.code for each in checked(table)}
