"""Rows: what must be found, and what only looks like it."""

import pytest

from searchbuilder.diagnostic import ERROR, Diagnostic

FOUND = [
    (
        Diagnostic("SB106", ERROR, "This row has no Term", "Terms!A3", 0,
                   "Copy it down from above with Ctrl+D, or clear the row"), """
        | Terms |
        |       | Term | Type   |
        |       | MMI  | Skill  |
        |       |      | Domain |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
    (
        Diagnostic("SB106", ERROR, "This row has no Term", "Synonyms!A3", 0,
                   "Copy it down from above with Ctrl+D, or clear the row"), """
        | Terms |
        |       | Term |
        |       | MMI  |
        | Synonyms |
        |          | Term | Synonym   |
        |          | MMI  | plateau   |
        |          |      | end point |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
    (
        Diagnostic("SB106", ERROR, "This row has no Synonym", "Synonyms!B2", 0,
                   "Fill in Synonym, or clear the row"), """
        | Terms |
        |       | Term |
        |       | MMI  |
        | Synonyms |
        |          | Term | Synonym | Kind |
        |          | MMI  |         | main |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
    (
        Diagnostic("SB106", ERROR, "This row has no Search", "Searches!A3", 0,
                   "Copy it down from above with Ctrl+D, or clear the row"), """
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
        |          |        | RN    |
    """, {}),
    (
        Diagnostic("SB107", ERROR, "The name “mmi” is used twice: here and in Terms!A2",
                   "Terms!A4", 0, "Rename one of them: a name in brackets must mean one thing",
                   "mmi"), """
        | Terms |
        |       | Term     |
        |       | MMI      |
        |       | FCE test |
        |       | mmi      |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
    (
        Diagnostic("SB107", ERROR, "The name “One” is used twice: here and in Searches!A2",
                   "Searches!A3", 0,
                   "Rename one of them: a name in brackets must mean one thing", "One"), """
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
        |          | One    | RN    |
    """, {}),
    (
        Diagnostic("SB107", ERROR, "The name “Aide” is used twice: here and in Terms!A2",
                   "Titles!A2", 0,
                   "Rename one of them: a name in brackets must mean one thing", "Aide"), """
        | Terms |
        |       | Term |
        |       | Aide |
        | Titles |
        |        | Role | Title     |
        |        | Aide | ward aide |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
    (
        Diagnostic("SB113", ERROR, "The term “MMMI” is not on Terms", "Synonyms!A2", 0,
                   "Did you mean MMI?", "MMMI"), """
        | Terms |
        |       | Term |
        |       | MMI  |
        | Synonyms |
        |          | Term | Synonym |
        |          | MMMI | plateau |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
    (
        Diagnostic("SB113", ERROR,
                   "The term “Hearing” is not on Terms (also in Synonyms!A3, Synonyms!A4)",
                   "Synonyms!A2", 0, "Add it to the sheet Terms", "Hearing"), """
        | Terms |
        |       | Term |
        |       | MMI  |
        | Synonyms |
        |          | Term    | Synonym   |
        |          | Hearing | plateau   |
        |          | hearing | end point |
        |          | Hearing | finish    |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
    (
        Diagnostic("SB113", ERROR, "The term “Aide” is not on Terms", "Synonyms!A2", 0,
                   "Add it to the sheet Terms", "Aide"), """
        | Titles |
        |        | Role | Title     |
        |        | Aide | ward aide |
        | Synonyms |
        |          | Term | Synonym |
        |          | Aide | RN      |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
    (
        Diagnostic("SB115", ERROR, "The workbook has no search to build", "", 0,
                   "Add a row to the sheet Searches, or use --query"), """
        | Terms |
        |       | Term |
        |       | MMI  |
    """, {}),
    (
        Diagnostic("SB115", ERROR, "The workbook has no search to build", "", 0,
                   "Add a row to the sheet Searches, or use --query"), """
        | Searches |
        |          | Search | Must  | Use |
        |          | One    | nurse | no  |
    """, {}),
    (
        Diagnostic("SB115", ERROR, "The workbook has no search to build", "", 0,
                   "Add a row to the sheet Searches, or use --query"), """
        | Searches |
        |          | Name | Titles |
    """, {}),
]

NEAR = [
    ("SB106", """
        | Terms |
        |       | Term | Colour |
        |       | MMI  | red    |
        |       |      | blue   |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
    ("SB106", """
        | Terms |
        |       | Term |
        |       | MMI  |
        | Synonyms |
        |          | Term | Synonym   |
        |          | MMI  | plateau   |
        |          |      |           |
        |          | MMI  | end point |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
    ("SB107", """
        | Terms |
        |       | Term       |
        |       | MMI        |
        |       | MMI report |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
    ("SB107", """
        | Searches |
        |          | Search | Must  | Use |
        |          | One    | nurse |     |
        |          | One    | RN    | no  |
    """, {}),
    ("SB107", """
        | Titles |
        |        | Role  | Title       |
        |        | Nurse | staff nurse |
        |        | Nurse | ward nurse  |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
    ("SB113", """
        | Terms |
        |       | Term |
        |       | MMI  |
        | Synonyms |
        |          | Term | Synonym |
        |          | mmi  | plateau |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
    ("SB113", """
        | Terms |
        |       | Term |
        |       | MMI  |
        | Synonyms |
        |          | Term    | Synonym | Use |
        |          | Hearing | plateau | no  |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
    ("SB115", """
        | Searches |
        |          | Search | Must  | Use |
        |          | One    | nurse | no  |
        |          | Two    | RN    |     |
    """, {}),
    ("SB115", """
        | Searches |
        |          | Serch | Must  |
        |          | One   | nurse |
    """, {}),
]


@pytest.mark.parametrize("finding, table, more", FOUND, ids=[each[0].code for each in FOUND])
def test_what_is_found(checked, finding, table, more):
    """It is said once, and nothing else of reading or resolving is said about it."""
    assert [each for each in checked(table, **more) if each.code < "SB3"] == [finding]


@pytest.mark.parametrize("code, table, more", NEAR, ids=[each[0] for each in NEAR])
def test_what_is_nearly_so(checked, code, table, more):
    assert code not in [each.code for each in checked(table, **more)]
