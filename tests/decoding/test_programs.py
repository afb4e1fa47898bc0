"""Strings in the text of a program: its pieces, queries for a database, filters, blanks as +."""

from __future__ import annotations

import pytest

from searchbuilder.decoding.encoded import Decoded, decoded
from searchbuilder.dialects import find
from searchbuilder.translate import translate

PIECES = "Copied from a program: its pieces are put together"
BREAK = "Copied from a program: \\n is read as a space"
PLUS = "Copied from a web address: + is read as a space"
AROUND = "The quotation marks around the whole string are taken off"


def sql(name):
    return f"Copied from a program (SQL): only the string of {name} is read"


def a_filter(written, read):
    return f"Copied from a filter: {written} is read as {read}"


# The text, the string in it, and what the note says.
STRINGS = [
    # pieces
    ("((a NEAR/3 (b))\\n'\n     'AND\\n(c* OR d*))\\nNOT (RT OR e*)",
     "((a NEAR/3 (b)) AND (c* OR d*)) NOT (RT OR e*)", BREAK),
    (r'"a b"\nOR\n"c"', '"a b" OR "c"', BREAK),
    (r"a OR b\n", "a OR b", BREAK),
    (r"(a OR b)\r\nAND c\td", "(a OR b) AND c d",
     r"Copied from a program: \r is read as a space"),
    ("a OR ' + 'b", "a OR b", PIECES),
    ('x AND (a OR " + "b)', "x AND (a OR b)", PIECES),
    ('"(a OR " &\n "b) AND c"', "(a OR b) AND c", f"{PIECES}. {AROUND}"),
    ("'\"a b\" OR '\n'\"c\" AND d'", '"a b" OR "c" AND d',
     "Copied from a program: its lines are put together"),
    (r'"(\"a b\" OR \"c\" OR "' + "\n" + r'  "\"d e\") NOT (f OR g)\n"',
     '("a b" OR "c" OR "d e") NOT (f OR g)', "Copied from a program: its lines are put together"),
    ("site:x.com (a OR b) '\n  '(c OR \"d\") '\n  '(e)", 'site:x.com (a OR b) (c OR "d") (e)',
     PIECES),
    ("{a} -site:x.com '\n  f'-site:y.com", "{a} -site:x.com -site:y.com", PIECES),
    # in marks of either kind
    ('"x:(a OR b"\n  \' OR "c d"\'\n" OR e)"', 'x:(a OR b OR "c d" OR e)',
     "Copied from a program: its lines are put together"),
    ('\'"a b" OR \'\n"NOT \\"c d\\""', '"a b" OR NOT "c d"',
     "Copied from a program: its lines are put together"),
    ("site:x.com nurse '\n  'Texas", "site:x.com nurse Texas", PIECES),
    ("site:x.com worker's/'+'Texas", "site:x.com worker's/Texas", PIECES),
    ('"-site:x.com -site:y.com "\n    "-site:z.com "', "-site:x.com -site:y.com -site:z.com",
     f"{PIECES}. {AROUND}"),
    ('https://x.com/search?q=%22a+b%22"\n   "&l=TX', '"a b"', f"{PIECES}. Copied from the address "
     "of a results page: only q= is read. Left out: place (l=TX)"),
    ("+site:x.com/users+'+'intext:\"a *\"-\"0 b\"", 'site:x.com/users intext:"a *"-"0 b"',
     f"{PIECES}. {PLUS}"),
    ("+site:www.x.com/r/+'+' \"Updated: * 2015\"", 'site:www.x.com/r/  "Updated: * 2015"',
     f"{PIECES}. {PLUS}"),
    ("query = '(\"a b\" OR c) AND d';", '("a b" OR c) AND d',
     "Copied from a program: only the value of “query” is read"),
    # blanks as +
    ("business_title:senior+NOT+junior", "business_title:senior NOT junior", PLUS),
    ("title:senior+NOT+junior AND C++", "title:senior NOT junior AND C++", PLUS),
    ('site:linkedin.com/in/+"nurse"+Texas -jobs', 'site:linkedin.com/in/ "nurse" Texas -jobs',
     PLUS),
    ('a+-intitle:"b c"+C++', 'a -intitle:"b c"+C++', PLUS),
    ("searchFields=a, b&$select=a&search=a:senior+NOT+junior AND b:x",
     "a:senior NOT junior AND b:x", "Copied from the address of a results page: only search= is "
     f"read. Left out: searchFields=a, b. {PLUS}"),
    # queries for a database
    ("candidates_fts MATCH 'Goldman AND Python'", "Goldman AND Python", sql("MATCH")),
    ("SELECT * FROM t WHERE t match '\"a b\" OR c''s' ORDER BY rank LIMIT 5;", '"a b" OR c\'s',
     sql("match")),
    ('WHERE t MATCH "a ""b c"""', 'a "b c"', sql("MATCH")),
    ("MATCH(title, body) AGAINST ('+a -b' IN BOOLEAN MODE)", "+a -b", sql("AGAINST")),
    ("to_tsvector('english', body) @@ to_tsquery('english', 'a & b')", "a & b",
     sql("to_tsquery")),
    ("body @@ websearch_to_tsquery('a or b')", "a or b", sql("websearch_to_tsquery")),
    # filters
    ('state = "Texas" or city = "Los Angeles"', 'state:"Texas" OR city:"Los Angeles"',
     a_filter('state = "Texas"', 'state:"Texas"')),
    ("(state='Texas' && city != 'Austin') and not title == “a b”",
     '( state:"Texas" AND NOT city:"Austin" ) AND NOT title:"a b"',
     a_filter("state='Texas'", 'state:"Texas"')),
    ('title !~ "Technical Supervisor"', 'NOT title:"Technical Supervisor"',
     a_filter('title !~ "Technical Supervisor"', 'NOT title:"Technical Supervisor"')),
    ('title ^ ["a b", "c"]', 'title:("a b" OR "c")',
     a_filter('title ^ ["a b", "c"]', 'title:("a b" OR "c")')),
    ("title IN ('a b', 'c') AND state not in [\"x\"]",
     'title:("a b" OR "c") AND NOT state:"x"',
     a_filter("title IN ('a b', 'c')", 'title:("a b" OR "c")')),
    ('currentCompany=["a"] AND (title="b c" OR title="d") AND "e f"',
     'currentCompany:"a" AND ( title:"b c" OR title:"d" ) AND "e f"',
     a_filter('currentCompany=["a"]', 'currentCompany:"a"')),
    ("title LIKE '%nurse%'", 'title:"nurse"', a_filter("title LIKE '%nurse%'", 'title:"nurse"')),
    ("title IN ('Technical Supervisor', 'Supervising Technician', 'Senior Supervisor')",
     'title:("Technical Supervisor" OR "Supervising Technician" OR "Senior Supervisor")',
     a_filter("title IN ('Technical Supervisor', 'Supervising Technician',…",
              'title:("Technical Supervisor" OR "Supervising Technician" O…')),
    # quotation marks around a string that has its own
    ('"site:x.com/jobs "{{name}}" "a b" OR "c""', 'site:x.com/jobs "{{name}}" "a b" OR "c"',
     AROUND),
    ('"nurse AND "case manager""', 'nurse AND "case manager"', AROUND),
    ('"site:linkedin.com/in nurse Texas"', "site:linkedin.com/in nurse Texas", AROUND),
    ("'workers’ comp OR nurse'", "workers’ comp OR nurse", AROUND),
    ("‘(a OR b) AND c’", "(a OR b) AND c", AROUND),
]


@pytest.mark.parametrize("text, plain, said", STRINGS, ids=[row[0][:40] for row in STRINGS])
def test_a_string_of_a_program(text, plain, said):
    done = decoded(text)
    assert (done.text, ". ".join(done.said), done.refused, done.remarks) == (plain, said, "", ())
    assert decoded(plain) == Decoded(plain)


@pytest.mark.parametrize("text, platform", [
    ("t MATCH 'a b'", "sqlite-fts5"), ("x @@ to_tsquery('a & b')", "postgres-tsquery")])
def test_a_query_names_its_platform(text, platform):
    assert decoded(text).dialect is find(platform)


def test_a_filter_stays_where_the_platform_is_named():
    text = 'state = "Texas"'
    assert decoded(text, find("google")) == Decoded(text)


def test_another_grammar_names_none():
    assert decoded("MATCH (a) AGAINST ('+b')").dialect is None


ALONE = [
    "\"a b\"\n'OR c'", "'a OR b'\n\"c d\"", "${a.join(' + ')} OR b",
    "‘phrase 1’ OR ‘phrase 2’", "'phrase 1' OR 'phrase 2'", "“phrase 1” OR “phrase 2”",
    '"phrase 1" OR "phrase 2"', '"phrase 1” OR “phrase 2"', '"a " OR " b" AND c OR "d"',
    "‘workers’ comp OR nurse’", '"site:linkedin.com/in"', '"intitle:resume"', '"nurse "RN""',
    '"java" + "python"', "'java'+'python'", "'java' + 'python' AND x", '"java " & "python"',
    '"a"\n"b"', "'a'\n'b' OR c", '"nurse"\nOR\n"RN"', 'nurse "+" RN', '"a" "AND b"',
    '"OR" + "not" + "AND"', '"a" + " OR " + b', "a('.')", '"sales+AND+marketing" manager',
    '"a+AND+b" OR %22c', "a%22+AND+b OR c",
    r"C:\new OR C:\temp", r"TCP\IP AND \nurse", r"foo\nbar", r"site\tools AND x",
    "C++ AND java+spring", "site:linkedin.com/in +nurse", "+site:linkedin.com +intitle:cv",
    "site:linkedin.com/in nurse+RN", "intitle:c++ nurse", "inurl:c++ OR c+b", "a + NOT + b",
    "a&search=b", "R&D=x&q=nurse",
    "TALENT MATCH 'NURSE AND RN'", "perfect match 'nurse AND RN'", 'skills MATCH "nurse AND RN"',
    "nurse = RN", 'nurse in "Texas"', 'title IN "Texas"', 'nurse in ("Texas", "Ohio")',
    'specialist like "wound care"', 'nurse ~"food facts"', 'title:"a"^2', 'salary > "100"',
    'q = "nurse"', 'query = "nurse"', 'TI="nurse"', 'nurse state = "Texas"',
    'state = "Texas" nurse', 'state = "Texas" "nurse"', '"nurse" state = "Texas"',
    'SQL="Texas" AND "nurse"', 'state = "Texas" city = "Austin"', 'a="b"',
]


@pytest.mark.parametrize("text", ALONE)
@pytest.mark.parametrize("platform", ["", "google", "linkedin"])
def test_what_only_looks_like_a_program_stays(text, platform):
    assert decoded(text, find(platform) if platform else None) == Decoded(text)


def test_the_exclusion_of_a_program_stays_one():
    build = translate(["(a OR b)\\n'\n  'AND c\\nNOT (d OR e)"], "", ["bullhorn"])
    assert build.results[0].compiled.strings[0].text == (
        "c AND (a OR b) AND NOT d AND NOT e")
