"""Exclusions that rule out what a search asks for, and exclusions that do not."""

import pytest

from searchbuilder.diagnostic import ERROR, WARNING, Diagnostic

MMI = """
    | Terms |
    |       | Term | Quick synonyms                                    |
    |       | MMI  | permanent impairment; maximum medical improvement |
    |       | Imp  | impairment rating                                 |
"""
ROLE = """
    | Titles |
    |        | Role         | Title              |
    |        | Case Manager | Nurse Case Manager |
    |        | Case Manager | Field Case Manager |
"""
LEVEL = """
    | Levels |
    |        | Level  | Title words | Not in title |
    |        | Junior | junior      | senior; lead |
"""
TEXAS = """
    | Locations |
    |           | Group | Place   |
    |           | Texas | Dallas  |
    |           | Texas | Houston |
"""


def row(name="One", **columns):
    """The rows of the one or of the next search, with these columns."""
    heads = ["Search", "Titles", "Must", "Should", "Must not", "Level", "Where", "Employers"]
    cells = [name, *(columns.get(head.replace(" ", "_"), "") for head in heads[1:])]
    lines = ["| Searches |", f"| | {' | '.join(heads)} |"] if name == "One" else []
    return "\n".join([*lines, f"| | {' | '.join(cells)} |", ""])


FOUND = [
    ("SB311", MMI + row(Must="[MMI]", Must_not="impairment"), [
        Diagnostic("SB311", WARNING,
                   "This also excludes words the search asks for: “permanent impairment”",
                   "Searches!E2", 1, "Exclude something narrower, or give a reason under Accept",
                   "impairment", 10)]),
    ("SB311", MMI + row(Must="[Imp]; nurse", Must_not="student; impairment"), [
        Diagnostic("SB311", ERROR,
                   "This excludes everybody the search asks for: “impairment rating”",
                   "Searches!E2", 10, "Delete it, or make it narrower", "student; impairment",
                   10)]),
    ("SB311", ROLE + row(Titles="[Case Manager]", Must_not='title:"Nurse Case Manager"'), [
        Diagnostic("SB311", WARNING,
                   "This also excludes words the search asks for: “Nurse Case Manager”",
                   "Searches!E2", 7, "Exclude something narrower, or give a reason under Accept",
                   "title:\"Nurse Case Manager\"")]),
    ("SB311", ROLE + row(Titles="[Case Manager]", Must_not="manager"), [
        Diagnostic("SB311", ERROR, "This excludes everybody the search asks for: “Nurse Case "
                   "Manager”, “Field Case Manager”", "Searches!E2", 1,
                   "Delete it, or make it narrower", "manager", 7)]),
    ("SB311", row(Must="case manager NOT manager"), [
        Diagnostic("SB311", ERROR, "This excludes everybody the search asks for: “case manager”",
                   "Searches!C2", 1, "Delete it, or make it narrower",
                   "case manager NOT manager")]),
    ("SB311", MMI + row(Titles="nurse", Should="[Imp]; rating", Must_not="[Imp]; rating"), [
        Diagnostic("SB311", ERROR, "Together these exclude everybody the search asks for: "
                   "“impairment rating”, “rating”", "Searches!E2", 0, "Delete one or the other",
                   "[Imp]; rating"),
        Diagnostic("SB311", WARNING,
                   "This also excludes words the search asks for: “impairment rating”",
                   "Searches!E2", 1, "Exclude something narrower, or give a reason under Accept",
                   "[Imp]; rating", 5),
        Diagnostic("SB311", WARNING,
                   "This also excludes words the search asks for: “impairment rating”, “rating”",
                   "Searches!E2", 8, "Exclude something narrower, or give a reason under Accept",
                   "[Imp]; rating", 6)]),
    ("SB311", MMI + row(Must="[MMI]", Must_not="rating")
     + row("Two", Must="[One]; impairment rating"), [
        Diagnostic("SB311", ERROR,
                   "This excludes everybody the search asks for: “impairment rating”",
                   "Searches!C3", 1, "Delete it, or make it narrower", "[One]; impairment rating",
                   5)]),
    ("SB311", row(Must="nurse; manager", Must_not="nurse AND manager"), [
        Diagnostic("SB311", ERROR, "This excludes everybody the search asks for",
                   "Searches!E2", 1, "Delete it, or make it narrower", "nurse AND manager")]),
    ("SB311", row(Must="physical therapist", Must_not="therap*"), [
        Diagnostic("SB311", ERROR,
                   "This excludes everybody the search asks for: “physical therapist”",
                   "Searches!E2", 1, "Delete it, or make it narrower", "therap*", 6)]),
    ("SB311", row(Must="nurse NEAR/5 manager", Must_not="manager"), [
        Diagnostic("SB311", ERROR,
                   "This excludes everybody the search asks for: “nurse”, “manager”",
                   "Searches!E2", 1, "Delete it, or make it narrower", "manager", 7)]),
    ("SB311", LEVEL + row(Titles="senior nurse; lead nurse", Must="icu", Level="Junior"), [
        Diagnostic("SB311", ERROR, "This level excludes everybody the search asks for: “senior "
                   "nurse”, “lead nurse”", "Searches!F2", 0, "Delete one or the other",
                   "Junior")]),
    ("SB311", TEXAS + row(Titles="nurse", Must_not="Dallas; Houston", Where="Texas"), [
        Diagnostic("SB311", ERROR,
                   "Together these exclude everybody the search asks for: “Dallas”, “Houston”",
                   "Searches!E2", 0, "Delete one or the other", "Dallas; Houston")]),
]

CLEAN = [
    ("SB311", MMI + row(Must="[MMI]", Must_not="impairment software; permanent residence")),
    ("SB311", MMI + row(Must="[MMI]", Must_not="motorcycle AND permanent impairment")),
    ("SB311", MMI + row(Must="[MMI]", Must_not="NOT impairment")),
    ("SB311", row(Must="impairment", Must_not="title:impairment")),
    ("SB311", ROLE + row(Titles="[Case Manager]", Must="manager", Must_not="title:student")),
    ("SB311", row(Must="nurse OR NOT manager; manager")),
    ("SB311", row(Must="nursing", Must_not="nurse; nur; nursing student")),
    ("SB311", """
    | Terms |
    |       | Term | Quick synonyms      |
    |       | RTW  | return to work; RTW |
    | False friends |
    |               | Synonym | Context (any of)      | Exclude | Use  |
    |               | RTW     | light duty; work duty | visa    | both |
""" + row(Must="[RTW]", Must_not="light duty; visa")),
    ("SB311", TEXAS + row(Titles="nurse", Must_not="Houston", Where="Texas")),
    ("SB311", """
    | Employers |
    |           | Employer | Treat as   | Group |
    |           | Genex    | off-limits | TPAs  |
    |           | Enlyte   |            | TPAs  |
""" + row(Titles="nurse", Must_not="company:Enlyte", Employers="TPAs; Kindred")),
    ("SB311", """
    | Titles |
    |        | Role  | Title        | Level  |
    |        | Nurse | Nurse        |        |
    |        | Nurse | Senior Nurse | Senior |
""" + LEVEL + row(Titles="[Nurse]", Must="icu", Must_not="student", Level="Junior")),
]


@pytest.mark.parametrize("code, table, findings", FOUND)
def test_found(checked, code, table, findings):
    assert [each for each in checked(table) if each.code == code] == findings


@pytest.mark.parametrize("code, table", CLEAN)
def test_near_misses(checked, code, table):
    assert code not in {each.code for each in checked(table)}
