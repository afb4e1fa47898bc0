"""What is found about terms, synonyms and titles, and what is not."""

import pytest

from searchbuilder.diagnostic import ERROR, NOTE, WARNING, Diagnostic

FOUND = [
    ("SB301", """
    | Synonyms |
    |          | Term           | Synonym        | Needs context |
    |          | Return to work | return to work |               |
    |          | Return to work | RTW            | x             |
    | Terms    |
    |          | Term           |
    |          | Return to work |
    | Searches |
    |          | Search | Must             |
    |          | One    | [Return to work] |
    """, [
        Diagnostic("SB301", ERROR, "Left out: “RTW” needs context and has none", "Synonyms!B3", 0,
                   "Add a row for it to Ambiguous abbreviations, or clear Needs context", "RTW")]),
    ("SB301", """
    | Titles |
    |        | Role               | Title              | Needs context |
    |        | Physical Therapist | Physical Therapist |               |
    |        | Physical Therapist | PT                 | yes           |
    | Searches |
    |          | Search | Titles               |
    |          | One    | [Physical Therapist] |
    """, [
        Diagnostic("SB301", ERROR, "Left out: “PT” needs context and has none", "Titles!B3", 0,
                   "Add a row for it to Ambiguous abbreviations, or clear Needs context", "PT")]),
    ("SB301", """
    | Terms |
    |       | Term |
    |       | FCE  |
    | Synonyms |
    |          | Term | Synonym                        | Needs context |
    |          | FCE  | functional capacity evaluation |               |
    |          | FCE  | FCE                            | x             |
    | False friends |
    |               | Synonym | Wrong meaning                | Context (any of) | Use |
    |               | FCE     | First Certificate in English | physical therapy | off |
    | Searches |
    |          | Search | Must  |
    |          | One    | [FCE] |
    """, [
        Diagnostic("SB301", ERROR, "Left out: “FCE” needs context and has none", "Synonyms!B3", 0,
                   "Add a row for it to False friends, or clear Needs context", "FCE")]),
    ("SB302", """
    | Terms |
    |       | Term           |
    |       | Return to work |
    |       | Modified duty  |
    | Synonyms |
    |          | Term           | Synonym         | Region | Needs context |
    |          | Return to work | return to work  |        |               |
    |          | Return to work | RTW             |        | x             |
    |          | Modified duty  | suitable duties | AU     |               |
    | False friends |
    |               | Synonym | Context (any of) |
    |               | RTW     | [Modified duty]  |
    | Searches |
    |          | Search | Must             | Region |
    |          | One    | [Return to work] | US     |
    """, [
        Diagnostic("SB302", WARNING, "Left out: “RTW” has no context words for region US",
                   "Synonyms!B3", 0, "Add a context word without a region to False friends",
                   "RTW")]),
    ("SB302", """
    | Terms |
    |       | Term  |
    |       | Panel |
    |       | IME   |
    | Synonyms |
    |          | Term  | Synonym                         | Region |
    |          | IME   | independent medical examination |        |
    |          | IME   | QME                             | US     |
    |          | Panel | panel doctor                    | US-CA  |
    | False friends |
    |               | Synonym | Context (any of) |
    |               | QME     | [Panel]          |
    | Searches |
    |          | Search | Must  | Region |
    |          | One    | [IME] | US-NY  |
    """, [
        Diagnostic("SB302", WARNING, "Left out: “QME” has no context words for region US-NY",
                   "Synonyms!B3", 0, "Add a context word without a region to False friends",
                   "QME")]),
    ("SB302", """
    | Titles |
    |        | Role | Title                  | Region | Needs context |
    |        | OT   | Occupational Therapist |        |               |
    |        | OT   | OTR                    |        | x             |
    |        | Aide | Therapy Aide           | GB     |               |
    | False friends |
    |               | Synonym | Context (any of) |
    |               | OTR     | [Aide]           |
    | Searches |
    |          | Search | Titles | Region |
    |          | One    | [OT]   | US     |
    """, [
        Diagnostic("SB302", WARNING, "Left out: “OTR” has no context words for region US",
                   "Titles!B3", 0, "Add a context word without a region to False friends",
                   "OTR")]),
    ("SB303", """
    | Terms |
    |       | Term |
    |       | MMI  |
    | Synonyms |
    |          | Term | Synonym                       |
    |          | MMI  | maximum medical improvement   |
    |          | MMI  | medically stationary          |
    |          | MMI  | Maximum Medical  Improvement  |
    | Searches |
    |          | Search | Must  |
    |          | One    | [MMI] |
    """, [
        Diagnostic("SB303", WARNING,
                   "“Maximum Medical Improvement” is listed twice: here and in Synonyms!B2",
                   "Synonyms!B4", 0, "Delete one of the two", "Maximum Medical  Improvement")]),
    ("SB303", """
    | Terms |
    |       | Term | Quick synonyms                             |
    |       | CRRN | CRRN; rehabilitation nurse; crrn           |
    | Searches |
    |          | Search | Must   |
    |          | One    | [CRRN] |
    """, [
        Diagnostic("SB303", WARNING, "“crrn” is listed twice in this cell", "Terms!B2", 29,
                   "Delete one of the two", "CRRN; rehabilitation nurse; crrn", 4)]),
    ("SB303", """
    | Titles |
    |        | Role      | Title                   | Region |
    |        | Counselor | Rehabilitation Counselor |        |
    |        | Counselor | rehabilitation counselor | US     |
    | Searches |
    |          | Search | Titles      |
    |          | One    | [Counselor] |
    """, [
        Diagnostic("SB303", WARNING,
                   "“rehabilitation counselor” is listed twice: here and in Titles!B2",
                   "Titles!B3", 0, "Delete one of the two", "rehabilitation counselor")]),
    ("SB304", """
    | Terms |
    |       | Term            |
    |       | Case management |
    | Synonyms |
    |          | Term            | Synonym            | Region |
    |          | Case management | nurse case manager | US-CA  |
    |          | Case management | case manager       | US     |
    | Searches |
    |          | Search | Must              |
    |          | One    | [Case management] |
    """, [
        Diagnostic("SB304", NOTE,
                   "“case manager” (Synonyms!B3) already covers “nurse case manager”",
                   "Synonyms!B2", 0, "Type “no” under Use, or delete the row",
                   "nurse case manager")]),
    ("SB304", """
    | Terms |
    |       | Term           | Quick synonyms                               |
    |       | Return to work | return to work; early return to work; RTW plan |
    | Searches |
    |          | Search | Must             |
    |          | One    | [Return to work] |
    """, [
        Diagnostic("SB304", NOTE,
                   "“return to work” (Terms!B2) already covers “early return to work”", "Terms!B2",
                   17, "Delete “early return to work”",
                   "return to work; early return to work; RTW plan", 20)]),
    ("SB304", """
    | Terms |
    |       | Term       |
    |       | Vocational |
    | Synonyms |
    |          | Term       | Synonym                   | Kind    |
    |          | Vocational | vocation*                 | main    |
    |          | Vocational | vocational rehabilitation | related |
    | Searches |
    |          | Search | Must         |
    |          | One    | [Vocational] |
    """, [
        Diagnostic("SB304", NOTE,
                   "“vocation*” (Synonyms!B2) already covers “vocational rehabilitation”",
                   "Synonyms!B3", 0, "Type “no” under Use, or delete the row",
                   "vocational rehabilitation")]),
    ("SB305", """
    | Terms |
    |       | Term           |
    |       | Return to work |
    |       | Modified duty  |
    | Synonyms |
    |          | Term           | Synonym     |
    |          | Return to work | back at work |
    |          | Modified duty  | light duty   |
    |          | Modified duty  | Back at Work |
    | Searches |
    |          | Search | Must                              |
    |          | One    | [Return to work]; [Modified duty] |
    """, [
        Diagnostic("SB305", NOTE,
                   "“Back at Work” is also a synonym of Return to work (Synonyms!B2)",
                   "Synonyms!B4", 0, "Keep it where it belongs, or give a reason under Accept",
                   "Back at Work")]),
    ("SB305", """
    | Terms |
    |       | Term | Quick synonyms                     |
    |       | CCM  | Certified Case Manager             |
    |       | RNCM | RN case manager; certified case manager |
    | Searches |
    |          | Search | Must          |
    |          | One    | [CCM]; [RNCM] |
    """, [
        Diagnostic("SB305", NOTE, "“certified case manager” is also a synonym of CCM (Terms!B2)",
                   "Terms!B3", 18, "Keep it where it belongs, or give a reason under Accept",
                   "RN case manager; certified case manager", 22)]),
    ("SB305", """
    | Terms |
    |       | Term     |
    |       | British  |
    |       | American |
    |       | Both     |
    | Synonyms |
    |          | Term     | Synonym    | Region |
    |          | British  | light work | GB     |
    |          | American | light work | US     |
    |          | Both     | light work | US-CA  |
    | Searches |
    |          | Search | Must                          |
    |          | One    | [British] ; [American]; [Both] |
    """, [
        Diagnostic("SB305", NOTE, "“light work” is also a synonym of American (Synonyms!B3)",
                   "Synonyms!B4", 0, "Keep it where it belongs, or give a reason under Accept",
                   "light work")]),
    ("SB309", """
    | Terms |
    |       | Term           |
    |       | Operating room |
    | Synonyms |
    |          | Term           | Synonym        |
    |          | Operating room | operating room |
    |          | Operating room | OR             |
    | Searches |
    |          | Search | Must             |
    |          | One    | [Operating room] |
    """, [
        Diagnostic("SB309", WARNING, "“OR” is also an operator, and some sites read it as one",
                   "Synonyms!B3", 0, "Spell it out, such as operating room or Oregon for OR", "OR",
                   2)]),
    ("SB309", """
    | Locations |
    |           | Group  | Place  | Also written |
    |           | Oregon | Oregon | Ore.; OR     |
    | Searches |
    |          | Search | Must | Where  |
    |          | One    | RN   | Oregon |
    """, [
        Diagnostic("SB309", WARNING, "“OR” is also an operator, and some sites read it as one",
                   "Locations!C2", 7, "Spell it out, such as operating room or Oregon for OR",
                   "Ore.; OR", 2)]),
    ("SB309", """
    | Titles |
    |        | Role  | Title |
    |        | Nurse | Nurse |
    |        | Nurse | Not   |
    | Terms  |
    |        | Term  | Quick synonyms |
    |        | Close | close by; near |
    | Searches |
    |          | Search | Titles  | Must    |
    |          | One    | [Nurse] | [Close] |
    """, [
        Diagnostic("SB309", WARNING, "“Not” is also an operator, and some sites read it as one",
                   "Titles!B3", 0, "Spell it out, such as operating room or Oregon for OR", "Not",
                   3),
        Diagnostic("SB309", WARNING, "“near” is also an operator, and some sites read it as one",
                   "Terms!B2", 11, "Spell it out, such as operating room or Oregon for OR",
                   "close by; near", 4)]),
    ("SB310", """
    | Terms |
    |       | Term          |
    |       | Modified duty |
    | Synonyms |
    |          | Term          | Synonym       |
    |          | Modified duty | modified duty |
    |          | Modified duty | MD            |
    | Searches |
    |          | Search | Must            |
    |          | One    | [Modified duty] |
    """, [
        Diagnostic("SB310", NOTE, "“MD” is short and may mean other things too", "Synonyms!B3", 0,
                   "Add a row for it to Ambiguous abbreviations: with context words, or with "
                   "“off” under Use if it is safe", "MD")]),
    ("SB310", """
    | Titles |
    |        | Role | Title                  |
    |        | VRC  | Vocational Counselor   |
    |        | VRC  | VRC                    |
    | Searches |
    |          | Search | Titles |
    |          | One    | [VRC]  |
    """, [
        Diagnostic("SB310", NOTE, "“VRC” is short and may mean other things too", "Titles!B3", 0,
                   "Add a row for it to Ambiguous abbreviations: with context words, or with "
                   "“off” under Use if it is safe", "VRC")]),
    ("SB310", """
    | Terms |
    |       | Term                     | Quick synonyms                  |
    |       | Permanent and stationary | permanent and stationary\\nP&S |
    | Searches |
    |          | Search | Must                       |
    |          | One    | [Permanent and stationary] |
    """, [
        Diagnostic("SB310", NOTE, "“P&S” is short and may mean other things too", "Terms!B2", 26,
                   "Add a row for it to Ambiguous abbreviations: with context words, or with "
                   "“off” under Use if it is safe", "permanent and stationary\nP&S", 3)]),
    ("SB312", """
    | Terms |
    |       | Term           | Quick synonyms |
    |       | Work hardening | work hardening |
    |       | MMI            | at MMI status  |
    | Searches |
    |          | Search | Must  |
    |          | One    | [MMI] |
    """, [
        Diagnostic("SB312", NOTE, "No search uses [Work hardening]", "Terms!A2", 0,
                   "Add [Work hardening] to a search, or leave it for later", "Work hardening")]),
    ("SB312", """
    | Terms |
    |       | Term           | Type    | Quick synonyms       |
    |       | Work hardening | Skill   | hardening programme  |
    |       | Therapy words  | Context | therapy              |
    | Searches |
    |          | Search | Must           |
    |          | One    | work hardening |
    """, [
        Diagnostic("SB312", NOTE, "No search uses [Work hardening]", "Terms!A2", 0,
                   "Add [Work hardening] to a search, or leave it for later", "Work hardening")]),
    ("SB312", """
    | Terms |
    |       | Term    | Quick synonyms |
    |       | Nursing | nursing        |
    |       | Zoology | zoology        |
    | Searches |
    |          | Search | Must      |
    |          | One    | [Nursin]  |
    |          | Two    | [Physics] |
    """, [
        Diagnostic("SB312", NOTE, "No search uses [Zoology]", "Terms!A3", 0,
                   "Add [Zoology] to a search, or leave it for later", "Zoology")]),
]

CLEAN = [
    ("SB301", """
    | Terms |
    |       | Term |
    |       | FCE  |
    | Synonyms |
    |          | Term | Synonym | Needs context |
    |          | FCE  | FCE     | x             |
    |          | FCE  | FCEs    | x             |
    | False friends |
    |               | Synonym | Context (any of) |
    |               | FCE     | physical therapy |
    | Searches |
    |          | Search | Must  |
    |          | One    | [FCE] |
    """),
    ("SB301", """
    | Terms |
    |       | Term |
    |       | FCE  |
    | Synonyms |
    |          | Term | Synonym | Needs context | Use |
    |          | FCE  | FCE     | no            |     |
    |          | FCE  | WCE     | x             | no  |
    | Searches |
    |          | Search | Must  |
    |          | One    | [FCE] |
    """),
    ("SB302", """
    | Terms |
    |       | Term           |
    |       | Return to work |
    |       | Modified duty  |
    | Synonyms |
    |          | Term           | Synonym         | Region | Needs context |
    |          | Return to work | return to work  |        |               |
    |          | Return to work | RTW             |        | x             |
    |          | Modified duty  | suitable duties | AU     |               |
    | False friends |
    |               | Synonym | Context (any of)                |
    |               | RTW     | [Modified duty]; injured worker |
    | Searches |
    |          | Search | Must             | Region |
    |          | One    | [Return to work] | US     |
    """),
    ("SB302", """
    | Terms |
    |       | Term           |
    |       | Return to work |
    |       | Modified duty  |
    | Synonyms |
    |          | Term           | Synonym         | Region | Needs context |
    |          | Return to work | return to work  |        |               |
    |          | Return to work | RTW             | AU     | x             |
    |          | Modified duty  | suitable duties | AU     |               |
    | False friends |
    |               | Synonym | Context (any of) |
    |               | RTW     | [Modified duty]  |
    | Searches |
    |          | Search | Must             | Region |
    |          | One    | [Return to work] | US     |
    |          | Two    | [Return to work] | AU-NSW |
    """),
    ("SB303", """
    | Terms |
    |       | Term       |
    |       | Counseling |
    | Synonyms |
    |          | Term       | Synonym             | Region |
    |          | Counseling | case management     | US     |
    |          | Counseling | case management     | GB     |
    |          | Counseling | case-management     |        |
    | Searches |
    |          | Search | Must         |
    |          | One    | [Counseling] |
    """),
    ("SB303", """
    | Titles |
    |        | Role     | Title                | Use |
    |        | Nurse CM | Medical Case Manager |     |
    |        | Other CM | Medical Case Manager |     |
    |        | Nurse CM | Nurse Case Manager   |     |
    |        | Nurse CM | nurse case manager   | no  |
    | Searches |
    |          | Search | Titles                 |
    |          | One    | [Nurse CM]; [Other CM] |
    """),
    ("SB304", """
    | Terms |
    |       | Term            |
    |       | Case management |
    | Synonyms |
    |          | Term            | Synonym            | Region | Kind    | Google |
    |          | Case management | case manager       | US-CA  |         |        |
    |          | Case management | nurse case manager | US     |         |        |
    |          | Case management | care               |        | related |        |
    |          | Case management | care plan          |        |         |        |
    |          | Case management | chart              |        |         | no     |
    |          | Case management | chart review       |        |         |        |
    |          | Case management | casework           |        |         |        |
    |          | Case management | case               | GB     |         |        |
    | Searches |
    |          | Search | Must              |
    |          | One    | [Case management] |
    """),
    ("SB304", """
    | Terms |
    |       | Term | Quick synonyms              |
    |       | RTW  | RTW; RTW coordination       |
    |       | Plan | coordination                |
    | False friends |
    |               | Synonym | Context (any of) |
    |               | RTW     | injury           |
    | Titles |
    |        | Role | Title              |
    |        | CM   | Case Manager       |
    |        | CM   | Nurse Case Manager |
    | Searches |
    |          | Search | Titles | Must           |
    |          | One    | [CM]   | [RTW]; [Plan]  |
    """),
    ("SB305", """
    | Terms |
    |       | Term     |
    |       | British  |
    |       | American |
    | Synonyms |
    |          | Term     | Synonym    | Region |
    |          | British  | light work | GB     |
    |          | American | light work | US     |
    | Titles |
    |        | Role    | Title      |
    |        | Worker  | light work |
    | Searches |
    |          | Search | Titles   | Must                  |
    |          | One    | [Worker] | [British]; [American] |
    """),
    ("SB305", """
    | Terms |
    |       | Term       |
    |       | Testimony  |
    |       | Vocational |
    | Synonyms |
    |          | Term       | Synonym           | Kind    |
    |          | Testimony  | expert testimony  |         |
    |          | Testimony  | vocational expert | related |
    |          | Vocational | vocational expert |         |
    | Searches |
    |          | Search | Must                      |
    |          | One    | [Testimony]; [Vocational] |
    """),
    ("SB309", """
    | Terms |
    |       | Term           | Quick synonyms |
    |       | Operating room | OR nurse; ORs  |
    | Synonyms |
    |          | Term           | Synonym | Use |
    |          | Operating room | OR      | no  |
    | Searches |
    |          | Search | Must                        |
    |          | One    | [Operating room] OR theatre |
    """),
    ("SB309", """
    | Locations |
    |           | Group    | Place    | Also written |
    |           | Oregon   | Oregon   | Ore.         |
    |           | Portland | Northern | NOR          |
    | Employers |
    |           | Employer        |
    |           | Nuts and Bolts  |
    | Searches |
    |          | Search | Must | Where  | Employers      |
    |          | One    | RN   | Oregon | Nuts and Bolts |
    """),
    ("SB310", """
    | Terms |
    |       | Term          | Quick synonyms       |
    |       | Modified duty | modified duty; MD; ot |
    | False friends |
    |               | Synonym | Wrong meaning | Use |
    |               | MD      | doctor        | off |
    | Searches |
    |          | Search | Must            |
    |          | One    | [Modified duty] |
    """),
    ("SB310", """
    | Terms |
    |       | Term |
    |       | FCE  |
    | Synonyms |
    |          | Term | Synonym | Needs context | Use |
    |          | FCE  | FCEs    | x             |     |
    |          | FCE  | CRRN    |               |     |
    |          | FCE  | PCE     |               | no  |
    |          | FCE  | fce     |               |     |
    | False friends |
    |               | Synonym | Context (any of) |
    |               | FCE     | physical therapy |
    | Searches |
    |          | Search | Must  |
    |          | One    | [FCE] |
    """),
    ("SB312", """
    | Terms |
    |       | Term    | Type    | Quick synonyms |
    |       | Asked   |         | one            |
    |       | Nested  |         | two            |
    |       | Context |         | three          |
    |       | Level   |         | four           |
    |       | Asleep  |         | five           |
    |       | Broken  |         | six            |
    |       | Words   | Context | seven          |
    | False friends |
    |               | Synonym | Context (any of) |
    |               | one     | [Context]        |
    | Evidence |
    |          | Term  | Kind      | Level  | Text     | Search for |
    |          | Asked | indicator | Junior | has four | [Level]    |
    | Searches |
    |          | Search | Must                         | Use |
    |          | One    | [Asked] AND (nurse OR [NESTED]) |     |
    |          | Two    | [Asleep]                     | no  |
    |          | Three  | [Broken] AND (               |     |
    """),
    ("SB312", """
    | Terms |
    |       | Term           | Quick synonyms |
    |       | Return to work | back at work   |
    |       | MMI            | at MMI status  |
    | Searches |
    |          | Search | Must              |
    |          | One    | [return  to work] |
    |          | Two    | [MMMI]            |
    """),
    ("SB312", """
    | Terms |
    |       | Term | Quick synonyms |
    |       | MMI  | at MMI status  |
    """),
]


@pytest.mark.parametrize("code, table, findings", FOUND)
def test_found(checked, code, table, findings):
    assert [each for each in checked(table) if each.code == code] == findings


@pytest.mark.parametrize("code, table", CLEAN)
def test_near_misses(checked, code, table):
    assert code not in {each.code for each in checked(table)}
