"""Names, and what a search says as a whole: found, and what only looks like it."""

import pytest

from searchbuilder.diagnostic import ERROR, WARNING, Diagnostic

FOUND = [
    (
        Diagnostic("SB207", ERROR, "These searches refer to each other in a circle: One → One",
                   "Searches!B2", 1, "Delete one of these names", "[One]", 5), """
        | Searches |
        |          | Search | Must  |
        |          | One    | [One] |
    """, {}),
    (
        Diagnostic("SB207", ERROR, "These searches refer to each other in a circle: Three → Three",
                   "Searches!B4", 1, "Delete one of these names", "[three] OR x", 7), """
        | Searches |
        |          | Search | Must            |
        |          | One    | nurse AND [Two] |
        |          | Two    | RN              |
        |          | Three  | [three] OR x    |
    """, {}),
    (
        Diagnostic("SB207", ERROR, "These searches refer to each other in a circle: One → One",
                   "Searches!C2", 1, "Delete one of these names", "[One]", 5), """
        | Searches |
        |          | Search | Must  | Must not |
        |          | One    | nurse | [One]    |
    """, {}),
    (
        Diagnostic("SB208", ERROR, "This search only excludes people", "Searches!A2", 0,
                   "Fill in Titles, Must or Should: exclusions alone cannot be searched",
                   "One"), """
        | Searches |
        |          | Search | Must not |
        |          | One    | student  |
    """, {}),
    (
        Diagnostic("SB208", ERROR, "This search only excludes people", "Searches!A2", 0,
                   "Fill in Titles, Must or Should: exclusions alone cannot be searched",
                   "One"), """
        | Searches |
        |          | Search | Must        |
        |          | One    | NOT student |
    """, {}),
    (
        Diagnostic("SB208", ERROR, "This search has nothing to look for", "Searches!A2", 0,
                   "Fill in Titles, Must or Should", "One"), """
        | Searches |
        |          | Search | Notes |
        |          | One    | to do |
    """, {}),
    (
        Diagnostic("SB218", ERROR, "There is no level “Senoir”", "Searches!C2", 0,
                   "Did you mean Senior?", "Senoir"), """
        | Levels |
        |        | Level  | Title words |
        |        | Senior | lead        |
        | Searches |
        |          | Search | Must  | Level  |
        |          | One    | nurse | Senoir |
    """, {}),
    (
        Diagnostic("SB218", ERROR, "The level “Senior” has no row for region US", "Searches!C2", 0,
                   "Add a row for Senior in US to Levels, or clear this cell", "Senior"), """
        | Levels |
        |        | Level  | Title words | Region |
        |        | Senior | lead        | GB     |
        | Searches |
        |          | Search | Must  | Level  | Region |
        |          | One    | nurse | Senior | US     |
    """, {}),
    (
        Diagnostic("SB218", ERROR, "There is no level “Boss”", "Searches!C2", 0,
                   "Add a row for Boss to Levels, or clear this cell", "Boss"), """
        | Searches |
        |          | Search | Must  | Level |
        |          | One    | nurse | Boss  |
    """, {}),
    (
        Diagnostic("SB219", ERROR,
                   "[MMI] has no words to look for in region US at breadth strict",
                   "Searches!B2", 1, "Add a strict row for it in this region, clear Region, or "
                   "type “broad” under Breadth",
                   "[MMI]", 5), """
        | Terms |
        |       | Term |
        |       | MMI  |
        | Synonyms |
        |          | Term | Synonym | Region |
        |          | MMI  | plateau | GB     |
        | Searches |
        |          | Search | Must  | Region |
        |          | One    | [MMI] | US     |
    """, {}),
    (
        Diagnostic("SB219", ERROR, "[MMI] has no words to look for at breadth strict",
                   "Searches!B2", 11, "Add a strict row for it, or type “broad” under Breadth",
                   "nurse AND [MMI]", 5), """
        | Terms |
        |       | Term |
        |       | MMI  |
        | Synonyms |
        |          | Term | Synonym | Strength |
        |          | MMI  | plateau | broad    |
        | Searches |
        |          | Search | Must            |
        |          | One    | nurse AND [MMI] |
    """, {}),
    (
        Diagnostic("SB219", ERROR, "[MMI] has no words to look for in region US", "Searches!B2",
                   1, "Add a row for it in this region, or clear Region", "[MMI]", 5), """
        | Terms |
        |       | Term |
        |       | MMI  |
        | Synonyms |
        |          | Term | Synonym | Kind  | Region |
        |          | MMI  | plateau | dated | GB     |
        | Searches |
        |          | Search | Must  | Region | Breadth |
        |          | One    | [MMI] | US     | broad   |
    """, {}),
    (
        Diagnostic("SB221", ERROR, "No employer is marked as a target", "Searches!C2", 0,
                   "Type “target” under Treat as on the sheet Employers", "targets"), """
        | Searches |
        |          | Search | Must  | Employers |
        |          | One    | nurse | targets   |
    """, {}),
    (
        Diagnostic("SB221", ERROR, "No employer is marked as a target", "Searches!C2", 0,
                   "Type “target” under Treat as on the sheet Employers", "Targets"), """
        | Searches |
        |          | Search | Must  | Employers |
        |          | One    | nurse | Targets   |
        | Employers |
        |           | Employer | Treat as |
        |           | Acme     | neutral  |
    """, {}),
    (
        Diagnostic("SB221", ERROR, "No employer is marked as a target", "Searches!C2", 0,
                   "Type “target” under Treat as on the sheet Employers", "targets"), """
        | Searches |
        |          | Search | Must  | Employers |
        |          | One    | nurse | targets   |
        | Employers |
        |           | Employer | Treat as   |
        |           | Acme     | off-limits |
    """, {}),
    (
        Diagnostic("SB223", WARNING,
                   "“Texsa” is not on Locations, so it is searched as typed",
                   "Searches!C2", 0, "Did you mean Texas?", "Texsa"), """
        | Locations |
        |           | Group | Place |
        |           | South | Texas |
        | Searches |
        |          | Search | Must  | Where |
        |          | One    | nurse | Texsa |
    """, {}),
    (
        Diagnostic("SB223", WARNING,
                   "“Texas, Georgia” is not on Locations, so it is searched as typed",
                   "Searches!C2", 0, "Put ; between two things, not a comma",
                   "Texas, Georgia"), """
        | Locations |
        |           | Group | Place   |
        |           | South | Texas   |
        |           | South | Georgia |
        | Searches |
        |          | Search | Must  | Where          |
        |          | One    | nurse | Texas, Georgia |
    """, {}),
    (
        Diagnostic("SB223", WARNING,
                   "“Acmee” is not on Employers, so it is searched as typed",
                   "Searches!C2", 0, "Did you mean Acme?", "Acmee"), """
        | Employers |
        |           | Employer |
        |           | Acme     |
        | Searches |
        |          | Search | Must  | Employers |
        |          | One    | nurse | Acmee     |
    """, {}),
    (
        Diagnostic("SB224", WARNING, "“Acme” is off-limits, so this search finds nobody there",
                   "Searches!C2", 0,
                   "Delete it here, or change Treat as on the sheet Employers", "Acme"), """
        | Employers |
        |           | Employer | Treat as   |
        |           | Acme     | off-limits |
        | Searches |
        |          | Search | Must  | Employers |
        |          | One    | nurse | Acme      |
    """, {}),
    (
        Diagnostic("SB224", WARNING,
                   "“acme health” is off-limits, so this search finds nobody there", "Searches!C2",
                   0, "Delete it here, or change Treat as on the sheet Employers",
                   "acme health; Roe"), """
        | Employers |
        |           | Employer | Treat as   | Also written |
        |           | Acme     | off-limits | Acme Health  |
        | Searches |
        |          | Search | Must  | Employers        |
        |          | One    | nurse | acme health; Roe |
    """, {}),
    (
        Diagnostic("SB224", WARNING, "“Clients” is off-limits, so this search finds nobody there",
                   "Searches!C2", 0,
                   "Delete it here, or change Treat as on the sheet Employers", "Clients"), """
        | Employers |
        |           | Employer | Treat as   | Group   |
        |           | Acme     | off-limits | Clients |
        | Searches |
        |          | Search | Must  | Employers |
        |          | One    | nurse | Clients   |
    """, {}),
    (
        Diagnostic("SB225", WARNING, "NOT under Must not asks for what you want to exclude",
                   "Searches!C2", 0, "Delete NOT", "NOT student"), """
        | Searches |
        |          | Search | Must  | Must not    |
        |          | One    | nurse | NOT student |
    """, {}),
    (
        Diagnostic("SB225", WARNING, "NOT under Must not asks for what you want to exclude",
                   "Searches!C2", 0, "Delete NOT", "intern; NOT (student OR pupil)"), """
        | Searches |
        |          | Search | Must  | Must not                       |
        |          | One    | nurse | intern; NOT (student OR pupil) |
    """, {}),
    (
        Diagnostic("SB225", WARNING, "NOT under Must not asks for what you want to exclude",
                   "Searches!C2", 0, "Delete NOT", "NOT NOT student"), """
        | Searches |
        |          | Search | Must  | Exclude         |
        |          | One    | nurse | NOT NOT student |
    """, {}),
]

NEAR = [
    ("SB207", """
        | Searches |
        |          | Search | Must  |
        |          | One    | [Two] |
        |          | Two    | nurse |
    """, {}),
    ("SB207", """
        | Searches |
        |          | Search | Must            |
        |          | One    | [Two]           |
        |          | Three  | [Two] AND [One] |
        |          | Two    | nurse           |
    """, {}),
    ("SB208", """
        | Searches |
        |          | Search | Titles | Must not |
        |          | One    | nurse  | student  |
    """, {}),
    ("SB208", """
        | Searches |
        |          | Search | Should | Must not |
        |          | One    | nurse  | student  |
    """, {}),
    ("SB218", """
        | Levels |
        |        | Level  | Title words |
        |        | Senior | lead        |
        | Searches |
        |          | Search | Must  | Level  |
        |          | One    | nurse | senior |
    """, {}),
    ("SB218", """
        | Levls |
        |       | Level  | Title words |
        |       | Senior | lead        |
        | Searches |
        |          | Search | Must  | Level  |
        |          | One    | nurse | Senior |
    """, {}),
    ("SB219", """
        | Terms |
        |       | Term |
        |       | MMI  |
        | Synonyms |
        |          | Term | Synonym | Strength |
        |          | MMI  | plateau | broad    |
        | Searches |
        |          | Search | Must  | Breadth |
        |          | One    | [MMI] | broad   |
    """, {}),
    ("SB219", """
        | Terms |
        |       | Term |
        |       | MMI  |
        | Synonyms |
        |          | Term | Synonym | Region |
        |          | MMI  | plateau | US     |
        | Searches |
        |          | Search | Must  | Region |
        |          | One    | [MMI] | US-CA  |
    """, {}),
    ("SB221", """
        | Searches |
        |          | Search | Must  | Employers |
        |          | One    | nurse | targets   |
        | Employers |
        |           | Employer | Treat as |
        |           | Acme     | target   |
    """, {}),
    ("SB221", """
        | Searches |
        |          | Search | Must  | Employers |
        |          | One    | nurse | Acme      |
        | Employers |
        |           | Employer | Treat as |
        |           | Acme     | neutral  |
    """, {}),
    ("SB223", """
        | Locations |
        |           | Group | Place | Also written |
        |           | South | Texas | Tex.         |
        | Searches |
        |          | Search | Must  | Where |
        |          | One    | nurse | tex.  |
    """, {}),
    ("SB223", """
        | Locations |
        |           | Group | Place |
        |           | South | Texas |
        | Searches |
        |          | Search | Must  | Where |
        |          | One    | nurse | Ohio  |
    """, {}),
    ("SB224", """
        | Employers |
        |           | Employer | Treat as   |
        |           | Acme     | off-limits |
        |           | Roe      |            |
        | Searches |
        |          | Search | Must  | Employers |
        |          | One    | nurse | Roe       |
    """, {}),
    ("SB224", """
        | Employers |
        |           | Employer | Treat as |
        |           | Acme     | target   |
        | Searches |
        |          | Search | Must  | Employers |
        |          | One    | nurse | Acme      |
    """, {}),
    ("SB225", """
        | Searches |
        |          | Search | Must  | Must not |
        |          | One    | nurse | student  |
    """, {}),
    ("SB225", """
        | Searches |
        |          | Search | Must  | Must not            |
        |          | One    | nurse | intern AND NOT paid |
    """, {}),
]


@pytest.mark.parametrize("finding, table, more", FOUND, ids=[each[0].code for each in FOUND])
def test_what_is_found(checked, finding, table, more):
    """It is said once, and nothing else of reading or resolving is said about it."""
    assert [each for each in checked(table, **more) if each.code < "SB3"] == [finding]


@pytest.mark.parametrize("code, table, more", NEAR, ids=[each[0] for each in NEAR])
def test_what_is_nearly_so(checked, code, table, more):
    assert code not in [each.code for each in checked(table, **more)]
