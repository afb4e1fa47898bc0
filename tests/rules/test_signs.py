"""What is found about characters that nobody meant, and what is not."""

import pytest

from searchbuilder.diagnostic import NOTE, WARNING, Diagnostic

FOUND = [
    ("SB306", """
    | Titles |
    |        | Role  | Title |
    |        | Nurse | Case\u200bManager |
    | Searches |
    |          | Search | Titles  |
    |          | One    | [Nurse] |
    """, [
        Diagnostic("SB306", NOTE, "1 invisible character is ignored: zero width space (U+200B)",
                   "Titles!B2", 5, "Type the words again", "Case\u200bManager")]),
    ("SB306", """
    | Searches |
    |          | Search | Must | Should |
    |          | One    | nurse | light\u00a0duty; modified\u00a0duty |
    """, [
        Diagnostic("SB306", NOTE,
                   "2 invisible characters are read as spaces: no-break space (U+00A0)",
                   "Searches!C2", 6, "Type the words again",
                   "light\u00a0duty; modified\u00a0duty")]),
    ("SB306", """
    | Searches |
    |          | Search | Must | Must not |
    |          | One    | nurse | student\\tnurse |
    """, [
        Diagnostic("SB306", NOTE, "1 invisible character is read as a space: tab (U+0009)",
                   "Searches!C2", 8, "Type the words again", "student\tnurse")]),
    ("SB306", """
    | Searches |
    |          | Search | Must | Should |
    |          | One    | nurse | case\u00a0man\u200bager |
    """, [
        Diagnostic("SB306", NOTE, "2 invisible characters are ignored or read as spaces: no-break "
                   "space (U+00A0), zero width space (U+200B)", "Searches!C2", 5,
                   "Type the words again", "case\u00a0man\u200bager")]),
    ("SB306", """
    | Searches |
    |          | Search | Must | Where |
    |          | One    | nurse | Toronto\u200e, ON\ufeff. |
    """, [
        Diagnostic("SB306", NOTE, "2 invisible characters are ignored: left-to-right mark "
                   "(U+200E), zero width no-break space (U+FEFF)", "Searches!C2", 8,
                   "Type the words again", "Toronto\u200e, ON\ufeff.")]),
    ("SB307", """
    | Titles |
    |        | Role  | Title |
    |        | Nurse | C\u0430se Manager |
    | Searches |
    |          | Search | Titles  |
    |          | One    | [Nurse] |
    """, [
        Diagnostic("SB307", WARNING,
                   "“Cаse” has a letter that only looks like a: cyrillic small letter a (U+0430)",
                   "Titles!B2", 1, "Type Case again", "C\u0430se Manager", 4)]),
    ("SB307", """
    | Searches |
    |          | Search | Must | Should |
    |          | One    | nurse | work hardening; \u0420\u0422 |
    """, [
        Diagnostic("SB307", WARNING,
                   "“РТ” has a letter that only looks like P: cyrillic capital letter er (U+0420)",
                   "Searches!C2", 17, "Type PT again", "work hardening; \u0420\u0422", 2)]),
    ("SB307", """
    | Titles |
    |        | Role  | Title |
    |        | Nurse | Nurse \uff2d\uff21\uff2e\uff21\uff27\uff25\uff32 |
    |        | Nurse | Offi\u0301cer \ufb01eld |
    |        | Nurse | Therapist \u2161 |
    | Searches |
    |          | Search | Titles  |
    |          | One    | [Nurse] |
    """, [
        Diagnostic("SB307", WARNING, "“ＭＡＮＡＧＥＲ” has a letter that only looks like M: fullwidth "
                   "latin capital letter m (U+FF2D)", "Titles!B2", 7, "Type MANAGER again",
                   "Nurse \uff2d\uff21\uff2e\uff21\uff27\uff25\uff32", 7),
        Diagnostic("SB307", WARNING,
                   "“ﬁeld” has a letter that only looks like fi: latin small ligature fi (U+FB01)",
                   "Titles!B3", 10, "Type field again", "Offi\u0301cer \ufb01eld", 4),
        Diagnostic("SB307", WARNING,
                   "“Ⅱ” has a letter that only looks like II: roman numeral two (U+2161)",
                   "Titles!B4", 11, "Type II again", "Therapist \u2161")]),
    ("SB307", """
    | Searches |
    |          | Search | Must | Must not |
    |          | One    | nurse | stud\u0435nt; \U0001d5e5\U0001d5e1 |
    """, [
        Diagnostic("SB307", WARNING, "“studеnt” has a letter that only looks like e: cyrillic "
                   "small letter ie (U+0435)", "Searches!C2", 1, "Type student again",
                   "stud\u0435nt; \U0001d5e5\U0001d5e1", 7),
        Diagnostic("SB307", WARNING, "“𝗥𝗡” has a letter that only looks like R: mathematical "
                   "sans-serif bold capital r (U+1D5E5)", "Searches!C2", 10, "Type RN again",
                   "stud\u0435nt; \U0001d5e5\U0001d5e1", 2)]),
    ("SB308", """
    | Searches |
    |          | Search | Must | Should |
    |          | One    | nurse | “light duty” AND return–to–work |
    """, [
        Diagnostic("SB308", NOTE, "“ ” – are read as \" -", "Searches!C2", 1,
                   "No action needed. To change the cell too, type \" - on the keyboard",
                   "“light duty” AND return–to–work")]),
    ("SB308", """
    | Titles |
    |        | Role  | Title |
    |        | Nurse | Workers’ Comp Nurse |
    | Searches |
    |          | Search | Titles  |
    |          | One    | [Nurse] |
    """, [
        Diagnostic("SB308", NOTE, "’ is read as '", "Titles!B2", 8,
                   "No action needed. To change the cell too, type ' on the keyboard",
                   "Workers’ Comp Nurse")]),
    ("SB308", """
    | Searches |
    |          | Search | Must | Must not |
    |          | One    | nurse | auto; “property”; car \u2212 van |
    """, [
        Diagnostic("SB308", NOTE, "“ ” \u2212 are read as \" -", "Searches!C2", 7,
                   "No action needed. To change the cell too, type \" - on the keyboard",
                   "auto; “property”; car \u2212 van")]),
]

CLEAN = [
    ("SB306", """
    | Titles |
    |        | Role  | Title |
    |        | Nurse | Case Manager |
    |        | Nurse | Café Manager |
    |        | Nurse | Nurse \U0001f44d |
    | Searches |
    |          | Search | Titles  |
    |          | One    | [Nurse] |
    """),
    ("SB306", """
    | Searches |
    |          | Search | Must | Notes |
    |          | One    | nurse\\nmanager | as\u00a0typed |
    """),
    ("SB307", """
    | Titles |
    |        | Role  | Title |
    |        | Nurse | Infirmi\u00e8re |
    |        | Nurse | Krankenpfleger f\u00fcr \u00dcberg\u00e4nge |
    |        | Nurse | Se\u00f1or Enfermero |
    |        | Nurse | Resume\u0301 Writer |
    |        | Nurse | 1\u00ba Nurse |
    |        | Nurse | \u00b5-Nurse |
    |        | Nurse | TNF-\u03b1 Nurse |
    |        | Nurse | \u03b2-Blocker Nurse |
    |        | Nurse | m\u00b2 Nurse |
    |        | Nurse | Nurse\u2122 |
    | Searches |
    |          | Search | Titles  |
    |          | One    | [Nurse] |
    """),
    ("SB307", """
    | Titles |
    |        | Role  | Title |
    |        | Nurse | \u0421\u0435\u0441\u0442\u0440\u0430 |
    |        | Nurse | \u041c\u0420\u0422 |
    |        | Nurse | \u041e\u0422 |
    |        | Nurse | \u03bd\u03bf\u03c3\u03bf\u03ba\u03cc\u03bc\u03bf\u03c2 |
    | Searches |
    |          | Search | Titles  |
    |          | One    | [Nurse] |
    """),
    ("SB307", """
    | Searches |
    |          | Search | Must | Notes |
    |          | One    | nurse | \u0441\u043e\u0440 |
    """),
    ("SB308", """
    | Searches |
    |          | Search | Must | Should |
    |          | One    | nurse | "light duty" AND return-to-work |
    """),
    ("SB308", """
    | Searches |
    |          | Search | Must | Notes |
    |          | One    | nurse | “as typed” – here |
    """),
]


@pytest.mark.parametrize("code, table, findings", FOUND)
def test_found(checked, code, table, findings):
    assert [each for each in checked(table) if each.code == code] == findings


@pytest.mark.parametrize("code, table", CLEAN)
def test_near_misses(checked, code, table):
    assert code not in {each.code for each in checked(table)}
