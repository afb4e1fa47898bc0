"""What is no search string for people: said in words, and taken for nothing else."""

from __future__ import annotations

import pytest

from searchbuilder.diagnostic import ERROR, Diagnostic
from searchbuilder.explanation import explain
from searchbuilder.report.explained import text as explained
from searchbuilder.source import source
from searchbuilder.translate import translate

WORDS = ("Type the words that people have on their profiles, with AND, OR and NOT between them. "
         "To read it anyway, add --from NAME")
LINES = "This names lines in the history of a database search, and those lines are missing"

# The text, what it is, and the mark that shows it.
DATABASES = [
    ('"return to work"[tiab] AND rehab*', "PubMed", "[tiab]"),
    ('"Return to Work"[MeSH] NOT review[pt]', "PubMed", "[MeSH]"),
    ("nurs*[Title/Abstract]", "PubMed", "[Title/Abstract]"),
    ("(nurse[ti] OR RN[ti]) AND english[la]", "PubMed", "[ti]"),
    ('"nursing" [Mesh Terms]', "PubMed", "[Mesh Terms]"),
    ("TS=(rehabilitation AND return to work) NOT TI=review", "Web of Science", "TS=("),
    ("ts=(nurse) AND rehab", "Web of Science", "ts=("),
    ("AU=Smith AND PY=2010", "Web of Science", "AU=S"),
    ("TITLE-ABS-KEY(nurse AND rehab)", "Scopus", "TITLE-ABS-KEY("),
    ("nurse AND PUBYEAR > 2010", "Scopus", "PUBYEAR >"),
    ("exp Rehabilitation/ and work", "Ovid", "exp Rehabilitation/"),
    ("nurse*.ti,ab. or RN", "Ovid", ".ti,ab."),
    ("(nurse adj3 manager).tw.", "Ovid", ".tw."),
    ("nurse:ti,ab,kw AND rehab", "Cochrane or Embase", ":ti,ab,kw"),
    ("'nurse'/exp OR rehab", "Cochrane or Embase", "'/exp"),
    ('(MH "Nurses+") OR RN', "EBSCO", 'MH "Nurses+"'),
    ("TI nurse OR AB rehab*", "EBSCO", "TI"),
    ('TX nurse AND TX "case management"', "EBSCO", "TX"),
    ('AB rehab* AND MH "Return to Work"', "EBSCO", "AB"),
    ("noft(nurse) AND rehab", "ProQuest", "noft("),
    ("ti(nurse) AND ab(rehab)", "ProQuest", "ti("),
    ('"All Metadata":nurse', "IEEE Xplore", '"All Metadata":'),
]


@pytest.mark.parametrize("text, name, mark", DATABASES, ids=[row[0] for row in DATABASES])
def test_a_strategy_for_a_database(text, name, mark):
    said = f"This is a search for {name}, not a string for people"
    finding = Diagnostic("SB623", ERROR, said, "",
                         text.index(mark) + 1, WORDS, text, len(mark))
    assert translate([text], "", ["google"]) == ("", (), (finding,), (f"“{text}”",), {}, (), "")
    for platform in ("linkedin", "lucene"):
        assert all(each.code != "SB623" for each in source(text, platform).reading.diagnostics)


@pytest.mark.parametrize("text, mark", [
    ("#1 AND #2", "#1 AND #2"), ("nurse AND (#3 OR #4)", "#3 OR #4"), ("#1 nurse OR RN", "#1"),
    ("S1 OR S2", "S1 OR S2"), ("(S1 OR S2) AND S3", "(S1 OR S2) AND S3"),
    ("1 or 2 or 3", "1 or 2 or 3"), ("or/1-5", "or/1-5"), ("nurse and/3,7", "and/3,7"),
    ("{OR #1-#4}", "{OR #1")])
def test_numbers_of_lines(text, mark):
    assert translate([text], "", ["google"]).diagnostics == (
        Diagnostic("SB623", ERROR, LINES, "", text.index(mark) + 1,
                   "Type the words of those lines in place of their numbers", text, len(mark)),)


POSTING = """\
Senior Case Manager
We are looking for a Senior Case Manager to join our team in Texas, who coordinates the care of
injured workers and brings them back to work with physicians and employers.
Responsibilities:
- a caseload of 40 people
Requirements:
- RN license and 5+ years of experience
"""
GERMAN = """\
Fallmanager (m/w/d)
Wir suchen für unser Team in Hamburg einen Fallmanager, der verletzte Menschen zurück an die
Arbeit bringt und mit Ärzten und Betrieben spricht, und der gerne unterwegs ist, auch mit dem Rad.
Deine Aufgaben
- 40 Fälle betreuen
Dein Profil
- Pflegefachkraft
"""


@pytest.mark.parametrize("platform", ["", "linkedin"])
@pytest.mark.parametrize("text, message, hint", [
    (POSTING, "This is a job posting, not a search string",
     "Type the words that matter in it, with AND, OR and NOT between them"),
    (GERMAN, "This is a job posting, not a search string",
     "Type the words that matter in it, with AND, OR and NOT between them"),
    ("Nurse\tTexas\nWelder\tOhio", "These are rows of a spreadsheet, not a search string",
     "Copy one cell at a time, or save a column of strings as a text file"),
    ('"""a b"" OR c"\n"""d e"" OR f"', "These are rows of a spreadsheet, not a search string",
     "Copy one cell at a time, or save a column of strings as a text file"),
    ("<html><body>nurse</body></html>", "This is the code of a web page, not a search string",
     "Copy what the page shows in the browser")])
def test_what_is_never_a_string(text, message, hint, platform):
    (finding,) = source(text, platform).reading.diagnostics
    assert finding[:3] + (finding.hint,) == ("SB623", ERROR, message, hint)


@pytest.mark.parametrize("text, message", [
    ('=CONCATENATE(A1," OR ",B1)', "This is a spreadsheet formula, not its result"),
    ('="nurse" & " OR " & B1', "This is a spreadsheet formula, not its result"),
    ("SELECT * FROM people WHERE title LIKE '%nurse%'",
     "This is a database query (SQL), not a search string")])
def test_what_a_program_computes(text, message):
    assert [each.message for each in source(text).reading.diagnostics] == [message]


CODE = ("This is the code of a program, not the string that it makes",
        "Run the program, and copy the finished string")
EXPRESSION = ("This is a regular expression, which sites for people can't search for",
              "Type the words that it stands for, with OR between them. To read it anyway, add "
              "--from NAME")


@pytest.mark.parametrize("text, said, mark", [
    ('site:x.com (\\"").append(role).append("\\") -intitle:y', CODE, ".append("),
    ('" AND " in text.upper()', CODE, ".upper("), ('" OR ".join(titles)', CODE, ".join("),
    ("(titles.map(quoted)).join(' OR ') AND x", CODE, ".join("),
    ("terms[0].replace('a', 'b') OR c", CODE, ".replace("),
    ('x.py make \\\n  --titles "a b" "c" \\\n  --without d', CODE, "--titles"),
    ("name:/joh?n(ath[oa]n)/", EXPRESSION, "/joh?n(ath[oa]n)/"),
    ("nurse AND (-title:/case manag(er|ers)/)", EXPRESSION, "/case manag(er|ers)/"),
])
def test_what_a_program_is_written_in(text, said, mark):
    assert translate([text], "", ["google"]).diagnostics == (
        Diagnostic("SB623", ERROR, said[0], "", text.index(mark) + 1, said[1], text, len(mark)),)
    assert all(each.code != "SB623" for each in source(text, "lucene").reading.diagnostics)


STRINGS = [
    "TI:nurse AND AB:ward", "title:[a TO b]", "nurse w/5 manager", "nurse NEAR/5 manager",
    "S1 visa OR H1B", "L1 OR L2 OR L3", "1 or 2 years", "212 OR 718 OR 917", "2019 OR 2020",
    "PT OR OT", 'PT "home health"', "[MMI] OR [FCE]", '"[Job Title]" AND [Location]',
    "nurse [PT] OR [TI]", "TX AND nurse", "TX (Dallas OR Houston)", "(TX OR AB) AND nurse",
    "TX (Dallas OR Houston) OR AB (Calgary OR Edmonton)", "MH counselor OR SU counselor",
    "DE engineer OR TX engineer", "AU OR NZ", "24/7 AND/OR nurse", "manager and/or director",
    "#nursejobs OR nurse", "#hiring", "C# OR Java", "#1", '"#1 producer" OR closer',
    "(#sales OR #b2b)", "5 yrs exp Java/Python", "exp manager", "gr[ae]y OR gr[ab]y",
    "acme.com.tw. OR acme.co.uk", "Ph.D. OR M.D. OR R.N.", "S3 AND EC2", "Q1 OR Q2",
    "A=B AND C++", "ALL = nurse", "Select nurse from ward where", "ti(nurse)", "= nurse",
    "Geschäftsführer/in (m/w/d)", "'nurse' & !'aide'", "infirmière ET bloc", "Técnico Y auxiliar",
    "TI nurse AND RN", "TI engineer OR TI technician",
    "\n".join(["Benefits", "Salary", "Requirements"] * 20),
    "\n".join(["Benefits Administrator and Payroll Manager for a Region of Texas", "Salary Clerk",
               "Requirements Analyst", "Compensation Manager"] * 20),
    "nurse\tOR\tRN", '"case manager" OR\n"nurse"', "Director of Nursing\nRegistered Nurse",
    '"df.append(x)" OR pandas', '(${terms.join(" OR ")}) AND cv', "#{names.join(' OR ')} x",
    '({" OR ".join(titles)}) AND cv', "{' OR '.join(titles)} AND cv",
    'site:linkedin.com/in "[title]" "[city]" -intitle:profiles', '"[title]" AND ("[language]")',
    'nurse AND -"[ti]"', "nurse [title] inurl:resume", "noft(x) ti(y) site:x.com",
    "node.js (react)", "asp.net(c#)", "x.format y", "nurse.join (a)",
    "site:x.com inurl:/(in|pub)/", "url:/in/*/",
    "name:/in/", "salary:1/2", "inurl:/in/ OR inurl:/pub/", "a:/b c",
    " OR ".join(f'"requirements {number}" OR benefits OR salary' for number in range(30)),
]


@pytest.mark.parametrize("text", STRINGS)
def test_a_string_stays_one(text):
    assert all(each.code != "SB623" for each in source(text).reading.diagnostics)


def test_explain_says_that_it_is_not_read():
    assert explained(explain("nurse[tiab]")) == """\
Not read:
nurse[tiab]

error SB623 column 6: This is a search for PubMed, not a string for people
    nurse[tiab]
         ^^^^^^
    Type the words that people have on their profiles, with AND, OR and NOT
    between them. To read it anyway, add --from NAME
"""
