"""Names, and what a search says as a whole: found, and what only looks like it."""

import pytest

from searchbuilder.diagnostic import ERROR, WARNING, Diagnostic

FOUND = [
    (
        Diagnostic("SB207", ERROR, "searches that name one another in a circle: One → One",
                   "Searches!B2", 1, "take one of these names out", "[One]", 5), """
        | Searches |
        |          | Search | Must  |
        |          | One    | [One] |
    """, {}),
    (
        Diagnostic("SB207", ERROR, "searches that name one another in a circle: Three → Three",
                   "Searches!B4", 1, "take one of these names out", "[three] OR x", 7), """
        | Searches |
        |          | Search | Must            |
        |          | One    | nurse AND [Two] |
        |          | Two    | RN              |
        |          | Three  | [three] OR x    |
    """, {}),
    (
        Diagnostic("SB207", ERROR, "searches that name one another in a circle: One → One",
                   "Searches!C2", 1, "take one of these names out", "[One]", 5), """
        | Searches |
        |          | Search | Must  | Must not |
        |          | One    | nurse | [One]    |
    """, {}),
    (
        Diagnostic("SB208", ERROR, "this search only says what to leave out", "Searches!A2", 0,
                   "fill in Titles, Must or Should: exclusions alone cannot be searched",
                   "One"), """
        | Searches |
        |          | Search | Must not |
        |          | One    | student  |
    """, {}),
    (
        Diagnostic("SB208", ERROR, "this search only says what to leave out", "Searches!A2", 0,
                   "fill in Titles, Must or Should: exclusions alone cannot be searched",
                   "One"), """
        | Searches |
        |          | Search | Must        |
        |          | One    | NOT student |
    """, {}),
    (
        Diagnostic("SB208", ERROR, "this search has nothing to look for", "Searches!A2", 0,
                   "fill in Titles, Must or Should", "One"), """
        | Searches |
        |          | Search | Notes |
        |          | One    | to do |
    """, {}),
    (
        Diagnostic("SB218", ERROR, "there is no level “Senoir”", "Searches!C2", 0,
                   "did you mean Senior?", "Senoir"), """
        | Levels |
        |        | Level  | Title words |
        |        | Senior | lead        |
        | Searches |
        |          | Search | Must  | Level  |
        |          | One    | nurse | Senoir |
    """, {}),
    (
        Diagnostic("SB218", ERROR, "level Senior has no row for region US", "Searches!C2", 0,
                   "add one to the sheet Levels, or leave its Region blank", "Senior"), """
        | Levels |
        |        | Level  | Title words | Region |
        |        | Senior | lead        | GB     |
        | Searches |
        |          | Search | Must  | Level  | Region |
        |          | One    | nurse | Senior | US     |
    """, {}),
    (
        Diagnostic("SB218", ERROR, "there is no level “Boss”", "Searches!C2", 0,
                   "add one to the sheet Levels, or leave its Region blank", "Boss"), """
        | Searches |
        |          | Search | Must  | Level |
        |          | One    | nurse | Boss  |
    """, {}),
    (
        Diagnostic("SB219", ERROR,
                   "[MMI] has nothing to look for in region US with breadth strict",
                   "Searches!B2", 1, "add a row for it, or take the region or breadth out",
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
        Diagnostic("SB219", ERROR, "[MMI] has nothing to look for with breadth strict",
                   "Searches!B2", 11, "add a row for it, or take the region or breadth out",
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
        Diagnostic("SB219", ERROR, "[MMI] has nothing to look for in region US", "Searches!B2",
                   1, "add a row for it, or take the region or breadth out", "[MMI]", 5), """
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
        Diagnostic("SB221", ERROR, "no employer is marked as a target", "Searches!C2", 0,
                   "write target under Treat as on the sheet Employers", "targets"), """
        | Searches |
        |          | Search | Must  | Employers |
        |          | One    | nurse | targets   |
    """, {}),
    (
        Diagnostic("SB221", ERROR, "no employer is marked as a target", "Searches!C2", 0,
                   "write target under Treat as on the sheet Employers", "Targets"), """
        | Searches |
        |          | Search | Must  | Employers |
        |          | One    | nurse | Targets   |
        | Employers |
        |           | Employer | Treat as |
        |           | Acme     | neutral  |
    """, {}),
    (
        Diagnostic("SB221", ERROR, "no employer is marked as a target", "Searches!C2", 0,
                   "write target under Treat as on the sheet Employers", "targets"), """
        | Searches |
        |          | Search | Must  | Employers |
        |          | One    | nurse | targets   |
        | Employers |
        |           | Employer | Treat as   |
        |           | Acme     | off-limits |
    """, {}),
    (
        Diagnostic("SB223", WARNING,
                   "“Texsa” is not on Locations, so it is looked for as written",
                   "Searches!C2", 0, "did you mean Texas?", "Texsa"), """
        | Locations |
        |           | Group | Place |
        |           | South | Texas |
        | Searches |
        |          | Search | Must  | Where |
        |          | One    | nurse | Texsa |
    """, {}),
    (
        Diagnostic("SB223", WARNING,
                   "“Texas, Georgia” is not on Locations, so it is looked for as written",
                   "Searches!C2", 0, "write ; between two things, not a comma",
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
                   "“Acmee” is not on Employers, so it is looked for as written",
                   "Searches!C2", 0, "did you mean Acme?", "Acmee"), """
        | Employers |
        |           | Employer |
        |           | Acme     |
        | Searches |
        |          | Search | Must  | Employers |
        |          | One    | nurse | Acmee     |
    """, {}),
    (
        Diagnostic("SB224", WARNING, "“Acme” is off-limits, so nobody is found there",
                   "Searches!C2", 0,
                   "change Treat as on the sheet Employers, or take it out here", "Acme"), """
        | Employers |
        |           | Employer | Treat as   |
        |           | Acme     | off-limits |
        | Searches |
        |          | Search | Must  | Employers |
        |          | One    | nurse | Acme      |
    """, {}),
    (
        Diagnostic("SB224", WARNING, "“acme health” is off-limits, so nobody is found there",
                   "Searches!C2", 0,
                   "change Treat as on the sheet Employers, or take it out here",
                   "acme health; Roe"), """
        | Employers |
        |           | Employer | Treat as   | Also written |
        |           | Acme     | off-limits | Acme Health  |
        | Searches |
        |          | Search | Must  | Employers        |
        |          | One    | nurse | acme health; Roe |
    """, {}),
    (
        Diagnostic("SB224", WARNING, "“Clients” is off-limits, so nobody is found there",
                   "Searches!C2", 0,
                   "change Treat as on the sheet Employers, or take it out here", "Clients"), """
        | Employers |
        |           | Employer | Treat as   | Group   |
        |           | Acme     | off-limits | Clients |
        | Searches |
        |          | Search | Must  | Employers |
        |          | One    | nurse | Clients   |
    """, {}),
    (
        Diagnostic("SB225", WARNING, "NOT in Must not asks for what it names", "Searches!C2",
                   0, "take NOT out", "NOT student"), """
        | Searches |
        |          | Search | Must  | Must not    |
        |          | One    | nurse | NOT student |
    """, {}),
    (
        Diagnostic("SB225", WARNING, "NOT in Must not asks for what it names", "Searches!C2",
                   0, "take NOT out", "intern; NOT (student OR pupil)"), """
        | Searches |
        |          | Search | Must  | Must not                       |
        |          | One    | nurse | intern; NOT (student OR pupil) |
    """, {}),
    (
        Diagnostic("SB225", WARNING, "NOT in Must not asks for what it names", "Searches!C2",
                   0, "take NOT out", "NOT NOT student"), """
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
