"""Cells: what must be found, and what only looks like it."""

import pytest

from searchbuilder.diagnostic import ERROR, WARNING, Diagnostic

FOUND = [
    (
        Diagnostic("SB108", ERROR, "This cell shows the error #N/A", "Terms!B2", 0,
                   "Fix the formula, or type the text"), """
        | Terms |
        |       | Term | Type |
        |       | MMI  | #N/A |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
    (
        Diagnostic("SB108", ERROR, "This cell shows the error #REF!", "Synonyms!B2", 0,
                   "Fix the formula, or type the text"), """
        | Terms |
        |       | Term |
        |       | MMI  |
        | Synonyms |
        |          | Term | Synonym |
        |          | MMI  | #REF!   |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
    (
        Diagnostic("SB108", ERROR, "This cell shows the error #NAME?", "Searches!B2", 0,
                   "Fix the formula, or type the text"), """
        | Searches |
        |          | Search | Must   |
        |          | One    | #NAME? |
    """, {}),
    (
        Diagnostic("SB108", ERROR, "This cell is unreadable, so it counts as “no”", "Synonyms!C2",
                   0, "Type “yes” or “no”"), """
        | Terms |
        |       | Term |
        |       | MMI  |
        | Synonyms |
        |          | Term | Synonym | LinkedIn |
        |          | MMI  | plateau | #VALUE!  |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
    (
        Diagnostic("SB110", WARNING,
                   "“Skil” is not one of the choices: Domain, Skill, Setting, Credential, "
                   "Context", "Terms!B2",
                   0, "Did you mean Skill?", "Skil"), """
        | Terms |
        |       | Term | Type |
        |       | MMI  | Skil |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
    (
        Diagnostic("SB110", WARNING,
                   "“abreviation” is not one of the choices: main, abbreviation, spelling, form, "
                   "regional, dated, colloquial, related", "Synonyms!C2", 0,
                   "Did you mean abbreviation?", "abreviation"), """
        | Terms |
        |       | Term |
        |       | MMI  |
        | Synonyms |
        |          | Term | Synonym | Kind        | Needs context |
        |          | MMI  | plateau | abreviation |               |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
    (
        Diagnostic("SB110", ERROR,
                   "“blocked” is not one of the choices: target, off-limits, neutral",
                   "Employers!B2", 0, "Choose one of them", "blocked"), """
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
        | Employers |
        |           | Employer | Treat as |
        |           | Acme     | blocked  |
    """, {}),
    (
        Diagnostic("SB111", WARNING, "“ENGLAND” is not a region code", "Synonyms!C2", 0,
                   "Did you mean GB?", "England"), """
        | Terms |
        |       | Term |
        |       | MMI  |
        | Synonyms |
        |          | Term | Synonym | Region  |
        |          | MMI  | plateau | England |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
    (
        Diagnostic("SB111", WARNING, "“UK” is not a region code", "Searches!C2", 0,
                   "Type GB for the United Kingdom", "UK"), """
        | Searches |
        |          | Search | Must  | Region |
        |          | One    | nurse | UK     |
    """, {}),
    (
        Diagnostic("SB111", WARNING, "“CALIF” is not a region code", "Titles!C2", 0,
                   "Did you mean US-CA?", "US; Calif"), """
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
        | Titles |
        |        | Role | Title     | Region    |
        |        | Aide | ward aide | US; Calif |
    """, {}),
    (
        Diagnostic("SB114", ERROR, "A search can have only one region", "Searches!C2", 0,
                   "Make one row for each region, or leave it blank for all "
                   "regions", "US; GB"), """
        | Searches |
        |          | Search | Must  | Region |
        |          | One    | nurse | US; GB |
    """, {}),
    (
        Diagnostic("SB114", ERROR, "A search can have only one region", "Searches!C2", 0,
                   "Make one row for each region, or leave it blank for all "
                   "regions", "US, CA"), """
        | Searches |
        |          | Search | Must  | Region |
        |          | One    | nurse | US, CA |
    """, {}),
    (
        Diagnostic("SB114", ERROR, "A search can have only one region", "Searches!C2", 0,
                   "Make one row for each region, or leave it blank for all "
                   "regions", "US\nUS-CA"), r"""
        | Searches |
        |          | Search | Must  | Region    |
        |          | One    | nurse | US\nUS-CA |
    """, {}),
    (
        Diagnostic("SB123", WARNING, "Nothing is accepted: “fine” does not start with a code",
                   "Searches!C2", 0,
                   "Type the code and the reason, such as: SB304 kept for the British "
                   "spelling"), """
        | Searches |
        |          | Search | Must  | Accept |
        |          | One    | nurse | fine   |
    """, {}),
    (
        Diagnostic("SB123", WARNING, "Nothing is accepted: “SB304” has no reason",
                   "Searches!C2", 0,
                   "Type the code and the reason, such as: SB304 kept for the British "
                   "spelling"), """
        | Searches |
        |          | Search | Must  | Accept |
        |          | One    | nurse | SB304  |
    """, {}),
    (
        Diagnostic("SB123", WARNING, "Nothing is accepted: “all good” does not start with a code",
                   "Synonyms!C2", 0,
                   "Type the code and the reason, such as: SB304 kept for the British "
                   "spelling"), """
        | Terms |
        |       | Term |
        |       | MMI  |
        | Synonyms |
        |          | Term | Synonym | accept               |
        |          | MMI  | plateau | SB310 seen; all good |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
]

NEAR = [
    ("SB108", """
        | Terms |
        |       | Term |
        |       | MMI  |
        | Synonyms |
        |          | Term | Synonym  |
        |          | MMI  | #1 nurse |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
    ("SB108", """
        | Terms |
        |       | Term | Colour |
        |       | MMI  | #REF!  |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
    ("SB110", """
        | Terms |
        |       | Term |
        |       | MMI  |
        | Synonyms |
        |          | Term | Synonym | Kind         | Strength | Use |
        |          | MMI  | plateau | ABBREVIATION | Strict   | YES |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
    ("SB110", """
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
        | Employers |
        |           | Employer | Treat as   |
        |           | Acme     | Off Limits |
    """, {}),
    ("SB110", """
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
        | Locations |
        |           | Group | Place | Kind     |
        |           | South | Texas | province |
    """, {}),
    ("SB111", """
        | Terms |
        |       | Term |
        |       | MMI  |
        | Synonyms |
        |          | Term | Synonym | Region    |
        |          | MMI  | plateau | us-ca, gb |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
    ("SB111", """
        | Searches |
        |          | Search | Must  | Region |
        |          | One    | nurse | AU-NSW |
    """, {}),
    ("SB114", """
        | Searches |
        |          | Search | Must  | Region |
        |          | One    | nurse | US-CA  |
    """, {}),
    ("SB114", """
        | Terms |
        |       | Term |
        |       | MMI  |
        | Synonyms |
        |          | Term | Synonym | Region |
        |          | MMI  | plateau | US; GB |
        | Searches |
        |          | Search | Must  |
        |          | One    | nurse |
    """, {}),
    ("SB123", """
        | Searches |
        |          | Search | Must  | Accept                               |
        |          | One    | nurse | SB304: kept for the British spelling |
    """, {}),
    ("SB123", """
        | Searches |
        |          | Search | Must  | Accepted by |
        |          | One    | nurse | Ann         |
    """, {}),
]


@pytest.mark.parametrize("finding, table, more", FOUND, ids=[each[0].code for each in FOUND])
def test_what_is_found(checked, finding, table, more):
    """It is said once, and nothing else of reading or resolving is said about it."""
    assert [each for each in checked(table, **more) if each.code < "SB3"] == [finding]


@pytest.mark.parametrize("code, table, more", NEAR, ids=[each[0] for each in NEAR])
def test_what_is_nearly_so(checked, code, table, more):
    assert code not in [each.code for each in checked(table, **more)]
