"""Sheets and columns: what must be found, and what only looks like it."""

import pytest

from searchbuilder.diagnostic import ERROR, WARNING, Diagnostic

FOUND = [
    (
        Diagnostic("SB101", ERROR, "The sheet Searches is missing", "", 0,
                   "Add it. To see its columns, type: searchbuilder new --empty example.xlsx"), """
        | Terms |
        |       | Term |
        |       | MMI  |
        | Synonyms |
        |          | Term | Synonym |
    """, {"whole": False}),
    (
        Diagnostic("SB101", ERROR, "The sheet Synonyms is missing", "", 0,
                   "Add it. To see its columns, type: searchbuilder new --empty example.xlsx"), """
        | Terms |
        |       | Term |
        |       | MMI  |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {"whole": False}),
    (
        Diagnostic("SB101", ERROR, "The sheet Terms is missing", "", 0,
                   "Add it. To see its columns, type: searchbuilder new --empty example.xlsx"), """
        | Synonyms |
        |          | Term | Synonym |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {"whole": False}),
    (
        Diagnostic("SB102", ERROR, "The sheet Terms has no column Term", "Terms!A1", 0,
                   "Add Term to the header row"), """
        | Terms |
        |       | Type  | Definition |
        |       | Skill | a word     |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
    (
        Diagnostic("SB102", ERROR, "The sheet Synonyms has no column Synonym", "Synonyms!A1",
                   0, "Add Synonym to the header row"), """
        | Terms |
        |       | Term |
        |       | MMI  |
        | Synonyms |
        |          | Term | Region |
        |          | MMI  | US     |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
    (
        Diagnostic("SB102", ERROR, "The sheet Locations has no column Place", "Locations!A1",
                   0, "Add Place to the header row"), """
        | Locations |
        |           | Group | Kind  |
        |           | South | state |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
    (
        Diagnostic("SB103", WARNING, "The column “Regoin” is skipped: its header is unknown",
                   "Synonyms!C1", 0, "Did you mean Region?"), """
        | Terms |
        |       | Term |
        |       | MMI  |
        | Synonyms |
        |          | Term | Synonym | Regoin |
        |          | MMI  | plateau | US     |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
    (
        Diagnostic("SB103", ERROR, "The column “Tern” is skipped: its header is unknown",
                   "Terms!A1", 0, "Did you mean Term?"), """
        | Terms |
        |       | Tern | Type  |
        |       | MMI  | Skill |
        | Synonyms |
        |          | Term | Synonym   |
        |          | MMI  | plateau   |
        |          | MMI  | end point |
        | Searches |
        |          | Search | Must  |
        |          | One    | [MMI] |
    """, {}),
    (
        Diagnostic("SB103", ERROR, "The column “Mustt” is skipped: its header is unknown",
                   "Searches!B1", 0, "Did you mean Must or Must not?"), """
        | Searches |
        |          | Search | Mustt |
        |          | One    | nurse |
        |          | Two    | RN    |
    """, {}),
    (
        Diagnostic("SB103", WARNING, "The column “Linkedn” is skipped: its header is unknown",
                   "Synonyms!C1", 0, "Did you mean linkedin?"), """
        | Terms |
        |       | Term |
        |       | MMI  |
        | Synonyms |
        |          | Term | Synonym | Linkedn |
        |          | MMI  | plateau | no      |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
    (
        Diagnostic("SB104", ERROR, "The sheet “Levls” is skipped: its name is unknown", "Levls!A1",
                   0, "Did you mean Levels?"), """
        | Levls |
        |       | Level  | Title words |
        |       | Senior | lead        |
        | Searches |
        |          | Search | Must  | Level  |
        |          | One    | nurse | Senior |
        |          | Two    | RN    | Senior |
    """, {}),
    (
        Diagnostic("SB104", ERROR, "The sheet “Trems” is skipped: its name is unknown", "Trems!A1",
                   0, "Did you mean Terms?"), """
        | Trems |
        |       | Term |
        |       | MMI  |
        | Synonyms |
        |          | Term | Synonym   |
        |          | MMI  | plateau   |
        |          | MMI  | end point |
        | Searches |
        |          | Search | Must  |
        |          | One    | [MMI] |
    """, {"whole": False}),
    (
        Diagnostic("SB104", WARNING, "The sheet “Locatons” is skipped: its name is unknown",
                   "Locatons!A1", 0, "Did you mean Locations?"), """
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
        | Locatons |
        |          | Group | Place |
        |          | South | Texas |
    """, {}),
    (
        Diagnostic("SB104", ERROR, "The sheet “False frends” is skipped: its name is unknown",
                   "'False frends'!A1", 0, "Did you mean False friends?"), """
        | Terms |
        |       | Term |
        |       | MMI  |
        | Synonyms |
        |          | Term | Synonym | Needs context |
        |          | MMI  | RTW     | x             |
        | False frends |
        |              | Synonym | Context    |
        |              | RTW     | light duty |
        | Searches |
        |          | Search | Must  |
        |          | One    | [MMI] |
    """, {}),
    (
        Diagnostic("SB105", WARNING, "This is the second column named Type, so it is skipped",
                   "Terms!C1", 0, "Rename one of them"), """
        | Terms |
        |       | Term | Type  | TYPE   |
        |       | MMI  | Skill | Domain |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
    (
        Diagnostic("SB105", WARNING, "This is the second column named Must, so it is skipped",
                   "Searches!C1", 0, "Rename one of them"), """
        | Searches |
        |          | Search | Must  | Must have |
        |          | One    | nurse | RN        |
    """, {}),
    (
        Diagnostic("SB105", WARNING, "This is the second column named linkedin, so it is skipped",
                   "Synonyms!D1", 0, "Rename one of them"), """
        | Terms |
        |       | Term |
        |       | MMI  |
        | Synonyms |
        |          | Term | Synonym | LinkedIn | linkedin |
        |          | MMI  | plateau |          | no       |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
]

NEAR = [
    ("SB101", """
        | TERMS |
        |       | Term |
        | synonyms |
        |          | Term | Synonym |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {"whole": False}),
    ("SB101", """
        | Trems |
        |       | Term |
        |       | MMI  |
        | Synonyms |
        |          | Term | Synonym |
        |          | MMI  | plateau |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {"whole": False}),
    ("SB102", """
        | Terms |
        |       | Concept | Type  |
        |       | MMI     | Skill |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
    ("SB102", """
        | Terms |
        |       | Tern | Type  |
        |       | MMI  | Skill |
        | Synonyms |
        |          | Term | Synonym |
        |          | MMI  | plateau |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
    ("SB103", """
        | Searches |
        |          | Search | Must  | Owner | Year | Example |
        |          | One    | nurse | Ann   | 2026 | x       |
    """, {}),
    ("SB103", """
        | Searches |
        |          | SEARCH | must  have | Location |
        |          | One    | nurse      |          |
    """, {}),
    ("SB103", """
        | Terms |
        |       | Term |
        |       | MMI  |
        | Synonyms |
        |          | Term | Synonym | Indeed | Score |
        |          | MMI  | plateau | no     | 3     |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
    ("SB104", """
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
        | Lists |
        |       | Kind |
        | Budget 2026 |
        |             | Euro |
        | Strings |
        |         | x |
    """, {}),
    ("SB104", """
        | Synonym |
        |         | my notes |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
    ("SB105", """
        | Terms |
        |       | Term | Note | Colour | Colour |
        |       | MMI  | x    | red    | blue   |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
    ("SB105", """
        | Terms |
        |       | Term |
        |       | MMI  |
        | Synonyms |
        |          | Term | Synonym | Google | Bing |
        |          | MMI  | plateau | no     | no   |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
]


@pytest.mark.parametrize("finding, table, more", FOUND, ids=[each[0].code for each in FOUND])
def test_what_is_found(checked, finding, table, more):
    """It is said once, and nothing else of reading or resolving is said about it."""
    assert [each for each in checked(table, **more) if each.code < "SB3"] == [finding]


@pytest.mark.parametrize("code, table, more", NEAR, ids=[each[0] for each in NEAR])
def test_what_is_nearly_so(checked, code, table, more):
    assert code not in [each.code for each in checked(table, **more)]
