"""The column Accept: a finding of its row is then a note with the reason, whoever made it."""

import pytest

from searchbuilder.diagnostic import ERROR, NOTE, WARNING, Diagnostic

COVERED = """
    | Terms |
    |       | Term            |
    |       | Case management |
    | Synonyms |
    |          | Term            | Synonym            | {header} |
    |          | Case management | case manager       |          |
    |          | Case management | nurse case manager | {said}   |
    | Searches |
    |          | Search | Must              |
    |          | One    | [Case management] |
"""
FINDS = "“case manager” (Synonyms!B2) already covers “nurse case manager”"


@pytest.mark.parametrize("header, said", [
    ("Accept", "SB304 kept for the brief"), ("accept", "sb304: kept for the brief"),
    ("Accept", "SB303 never twice; SB304 – kept for the brief"),
    ("ACCEPT", r"SB310 known\nSB304 kept for the brief"),
])
def test_a_reason_is_shown(checked, header, said):
    assert checked(COVERED.format(header=header, said=said)) == [
        Diagnostic("SB304", NOTE, f"{FINDS} (accepted: kept for the brief)", "Synonyms!B3", 0,
                   "Type “no” under Use, or delete the row", "nurse case manager")]


@pytest.mark.parametrize("said, what", [
    ("SB304", "has no reason"), ("SB304: ", "has no reason"),
    ("kept", "does not start with a code"),
    ("SB30 kept", "does not start with a code"), ("304 kept", "does not start with a code"),
])
def test_what_cannot_be_understood_accepts_nothing(checked, said, what):
    assert checked(COVERED.format(header="Accept", said=said)) == [
        Diagnostic("SB304", NOTE, FINDS, "Synonyms!B3", 0,
                   "Type “no” under Use, or delete the row", "nurse case manager"),
        Diagnostic("SB123", WARNING, f"Nothing is accepted: “{said.strip()}” {what}",
                   "Synonyms!C3", 0,
                   "Type the code and the reason, such as: SB304 kept for the British spelling")]


def test_a_code_that_is_none(checked):
    assert checked(COVERED.format(header="Accept", said="sb340 the British spelling")) == [
        Diagnostic("SB304", NOTE, FINDS, "Synonyms!B3", 0,
                   "Type “no” under Use, or delete the row", "nurse case manager"),
        Diagnostic("SB123", WARNING, "Nothing is accepted: there is no code SB340",
                   "Synonyms!C3", 0, "Copy the code from the start of the finding")]


@pytest.mark.parametrize("code, table", [
    ("SB110", """
    | Titles |
    |        | Role  | Title | Kind    | Accept          |
    |        | Nurse | Nurse | varient | SB110 our words |
    """),
    ("SB210", """
    | Terms |
    |       | Term | Quick synonyms |
    |       | MMI  | medical end    |
    | Searches |
    |          | Search | Must        | Accept          |
    |          | One    | [MMI]; MMI  | SB210 our words |
    """),
    ("SB313", """
    | Searches |
    |          | Search | Must  | Must not | Accept          |
    |          | One    | nurse | pregnant | SB313 our words |
    """),
    ("SB311", """
    | Searches |
    |          | Search | Must  | Must not | Accept          |
    |          | One    | nurse | nurse    | SB311 our words |
    """),
    ("SB401", """
    | Searches |
    |          | Search | Must  | Platforms      | Accept          |
    |          | One    | nurse | google; linkdn | SB401 our words |
    """),
    ("SB403", """
    | Sites |
    |       | Site | Address         | Engine | Accept          |
    |       | XING | http://xing.com | Google | SB403 our words |
    | Searches |
    |          | Search | Must  |
    |          | One    | nurse |
    """),
])
def test_every_kind_of_finding(checked, code, table):
    bare = table.replace(f"{code} our words", "")
    before = [each for each in checked(bare) if each.code == code]
    after = [each for each in checked(table) if each.code == code]
    assert after == [each._replace(severity=NOTE, message=f"{each.message} (accepted: our words)")
                     for each in before]
    assert len(before) == 1 and before[0].severity in (ERROR, WARNING)


def test_another_row_is_not_accepted(checked):
    found = checked("""
        | Titles |
        |        | Role  | Title  | Kind    | Accept          |
        |        | Nurse | Nurse  | varient | SB110 our words |
        |        | Nurse | Sister | varient | SB303 our words |
        | Searches |
        |          | Search | Titles  |
        |          | One    | [Nurse] |
    """)
    assert [(each.severity, each.cell) for each in found] == [
        (NOTE, "Titles!C2"), (WARNING, "Titles!C3")]
