"""Code of a page among other words, and labels before a string: what they say is left out, and
named once."""

from __future__ import annotations

import time

import pytest

from searchbuilder.decoding.encoded import Decoded, decoded
from searchbuilder.decoding.labels import labels
from searchbuilder.decoding.spans import spans
from searchbuilder.diagnostic import NOTE, WARNING, Diagnostic
from searchbuilder.translate import translate

CODE = "Copied from Markdown: the backticks around it are taken off"
ROW = "Copied from a table: only the cell with the string is read"
XML = "Copied from a data file (XML): tags such as {} are taken off"

# The text, the string in it, what the note says, and what is left out.
STRINGS = [
    # code in a line
    ("- `site:x.com AND (\"a\" OR \"b\")`: 10 people of 20.", 'site:x.com AND ("a" OR "b")', CODE,
     ("10 people of 20.",)),
    ("- Zweiter String, auf Werdegang zielend: `\"a\" AND (b OR c)`", '"a" AND (b OR c)', CODE,
     ("Zweiter String, auf Werdegang zielend:",)),
    ("**Query**: `site:x.com (intitle:\"a\" OR \"b\")`.", 'site:x.com (intitle:"a" OR "b")', CODE,
     ("**Query**:",)),
    ("- Tech group: e.g. `AND .NET AND \"C#\"`", 'AND .NET AND "C#"', CODE, ("Tech group: e.g.",)),
    ("   • For IT admins:\n     `(\"a b\" OR c)`", '("a b" OR c)', CODE, ("For IT admins:",)),
    ("> **For Recruiter.**\n> `(\"a b\" OR c)`", '("a b" OR c)', "Copied from Markdown: the > in "
     f"front of each line is taken off. {CODE}", ("**For Recruiter.**",)),
    ("Find nurses\n```\na OR \"b c\"\n```\nThat is all.", 'a OR "b c"', CODE,
     ("Find nurses", "That is all.")),
    ("Use `AND` to join: `a AND b`", "a AND b", CODE, ("Use `AND` to join:",)),
    ("- Nurses without ICU: `\"a b\" OR c`", '"a b" OR c', CODE, ("Nurses without ICU:",)),
    # a row
    ("| Role | `site:x.com/in/ \"a\" OR \"b\"` |", 'site:x.com/in/ "a" OR "b"', CODE, ("Role",)),
    ("| Operator | Example |\n|---|:--|\n| AND | a AND b |\n| x | c, d |", "a AND b", ROW,
     ("Operator", "Example", "AND", "x", "c, d")),
    ("Operator\tExample\nAND\ta AND b", "a AND b", ROW, ("Operator", "Example", "AND")),
    ("Use `\"a\" AND b` to find both of \"c d\"", '"a" AND b', CODE,
     ("Use", "to find both of \"c d\"")),
    # lines under a heading each
    ("Layer 1 — Titles (who they are):\n(\"a b\" OR c)\n\nExclusions (who to remove):\n(d OR e)",
     '("a b" OR c)\nNOT (d OR e)', "",
     ("Layer 1 — Titles (who they are):", "Exclusions (who to remove):")),
    ("Der korrekte Boolean String lautet: a NOT b.", "a NOT b.", "",
     ("Der korrekte Boolean String lautet:",)),
    ("Example: If it is for a \"Senior a\", a boolean string could be: (a OR b) AND c",
     "(a OR b) AND c", "",
     ('Example: If it is for a "Senior a", a boolean string could be:',)),
    ("#### Q2: \"a b\" OR \"c\"", '"a b" OR "c"', "", ("Q2:",)),
    ("TITLES OF IT:\n(\"a\" OR b)\n\nWORDS OF IT:\n(\"c\" OR d)\n\nFILTERS:\n  Seniority: e, f",
     '("a" OR b)\n("c" OR d)', "",
     ("FILTERS:", "Seniority: e, f", "TITLES OF IT:", "WORDS OF IT:")),
    ("✅ Combina español e inglés: (\"a\" OR \"b\")", '("a" OR "b")', "",
     ("Combina español e inglés:",)),
    ("3. \"Broad\" — skills only, no titles. E.g: (a OR b) AND c", "(a OR b) AND c", "",
     ('"Broad" — skills only, no titles. E.g:',)),
    # code over the end of a line, and with backslashes before its marks
    ("(`site:x.com \"a\" AND (b OR\nc)`):", 'site:x.com "a" AND (b OR\nc)', CODE, ()),
    ("Precisa: \\`(\"a b\" OR c) NOT d\\`", '("a b" OR c) NOT d', CODE, ("Precisa:",)),
    ("// Nurses of it:\n// `a OR b`", "a OR b",
     "Copied from a program: the // in front of each line is "
     f"taken off. {CODE}", ("Nurses of it:",)),
    ("`manag*` = manager, managing", "manag*", CODE, ("= manager, managing",)),
    ("[a AND b]", "a AND b", "The square brackets around the whole string are taken off", ()),
    ("[“a b” c]", "“a b” c", "The square brackets around the whole string are taken off", ()),
    # one word before it is no name of a value
    ("- Format: `(\"a b\" OR c)`", '("a b" OR c)', CODE, ("Format:",)),
    # the name of an operator, or of a string, before it
    ("- Group synonyms with OR: (\"a b\" OR c)", '("a b" OR c)', "",
     ("Group synonyms with OR:",)),
    ("Leave them out by NOT: NOT (a OR b)", "NOT (a OR b)", "",
     ("Leave them out by NOT:",)),
    ("Exclude with NOT: (a OR b)", "NOT (a OR b)",
     "“Exclude with NOT:” is read as NOT", ()),
    ("OR version: (a OR b) AND c", "(a OR b) AND c", "", ("OR version:",)),
    ("AND – \"a\" AND b", '"a" AND b', "", ("AND –",)),
    ("AND — both terms required: \"a b\" AND c", '"a b" AND c', "",
     ("AND — both terms required:",)),
    ("NOT example: a NOT b", "a NOT b", "", ("NOT example:",)),
    ("Search query - \"a\" AND b", '"a" AND b', "", ("Search query -",)),
    ("const q = (\"a\" OR b)", '("a" OR b)', "", ("const q =",)),
    ("Nurses = (\"a\" OR b) AND c", '("a" OR b) AND c', "", ("Nurses =",)),
    ("| 1 | Nurses | (a OR b) AND c | LinkedIn |", "(a OR b) AND c", ROW,
     ("1", "Nurses", "LinkedIn")),
    # an exclusion
    ("- **Exclude**: `\"a\" OR \"b\"`", 'NOT ("a" OR "b")',
     f"{CODE}. “Exclude:” is read as NOT", ()),
    ("- Job titles: `a OR \"b c\"`", 'title:(a OR "b c")',
     f"{CODE}. “Job titles:” is read as title:", ()),
    ("- **Job title (Boolean):** `(a OR b) AND c`", "title:((a OR b) AND c)",
     f"{CODE}. “Job title (Boolean):” is read as title:", ()),
    ("| Title | (a OR b) |\n| Place | c |", "title:(a OR b)",
     f"{ROW}. “Title” is read as title:", ("Place", "c")),
    ("- OR for variations: (a OR b)", "(a OR b)", "", ("- OR for variations:",)),
    ("NOT for exclusions: NOT a NOT b", "NOT a NOT b", "", ("NOT for exclusions:",)),
    ("- Exclude these titles: `NOT (a OR b)`", "NOT (a OR b)", CODE, ("Exclude these titles:",)),
    ("exclude: \"a\" OR \"b\"", 'NOT ("a" OR "b")', "“exclude:” is read as NOT", ()),
    ("Exclude = (a OR b)", "NOT (a OR b)", "“Exclude =” is read as NOT", ()),
    ("Titles that should be excluded: (a OR \"b c\")", 'NOT (a OR "b c")',
     "“Titles that should be excluded:” is read as NOT", ()),
    # what a whole search shows
    ("**NOT** removes what nobody needs:\n\n```text\n(\"a\" OR b) AND c NOT d\n```",
     '("a" OR b) AND c NOT d', CODE, ("**NOT** removes what nobody needs:",)),
    ("Exclude some: (a OR b) AND c NOT d", "(a OR b) AND c NOT d", "", ("Exclude some:",)),
    ("| `()` | Groups an OR for all of it, AND so on | `(a OR b) c` |", "(a OR b) c", CODE,
     ("`()` | Groups an OR for all of it, AND so on",)),
    ("| `NOT` (or `-`) | Excludes the term | `a NOT b` |", "a NOT b", CODE,
     ("`NOT` (or `-`) | Excludes the term",)),
    ("Use minus signs for exclusions:\n\n```\n(a OR b) -c\n```", "(a OR b) -c", CODE,
     ("Use minus signs for exclusions:",)),
    ("- Minus sign works as NOT: `\"a b\" -c`", '"a b" -c', CODE,
     ("Minus sign works as NOT:",)),
    # a heading over exclusions, and over each layer
    ("# All exclusions\n-a -b -intitle:\"c\"", "-a -b -intitle:\"c\"", "", ("# All exclusions",)),
    ("For some, consider excluding:\n\nNOT (a OR \"b c\")", 'NOT (a OR "b c")', "",
     ("For some, consider excluding:",)),
    ("# Design\n(\"a b\" OR c)\n\n# Product\n(d OR e)", '("a b" OR c)\n(d OR e)', "",
     ("# Design", "# Product")),
    ("**Titles of it**\n(a OR b)\n**Towns**\n(d OR e)", "(a OR b)\n(d OR e)", "",
     ("**Titles of it**", "**Towns**")),
    # a whole sentence before it
    ("Many of them keep theirs on a page, or in a store of their own: (a OR b) c",
     "(a OR b) c", "", (
         "Many of them keep theirs on a page, or in a store of their own:",)),
    # filters beside code, and code without a space before a group
    ("- Filters: Geo = Texas; Spotlight = \"Changed jobs\".\n- Keywords:\n  "
     "`(a OR \"b c\") NOT d`",
     '(a OR "b c") NOT d', CODE,
     ("Keywords:", 'Filters: Geo = Texas; Spotlight = "Changed jobs".')),
    ("(search `a AND(b OR(c))` as last name)", "a AND(b OR(c))", CODE,
     ("(search", "as last name)")),
    ("Finding some: [School] AND (a OR b)", "[School] AND (a OR b)", "", ("Finding some:",)),
    # examples
    ("Example: (a OR b) AND c", "(a OR b) AND c", "", ("Example:",)),
    ("- Exemple : (\"a b\" OR c) AND NOT (d OR e)", '("a b" OR c) AND NOT (d OR e)', "",
     ("Exemple :",)),
    ("Par exemple, ingénieur AND paris", "ingénieur AND paris", "", ("Par exemple,",)),
    ("Por exemplo, designer.com intitle: cv", "designer.com intitle: cv", "", ("Por exemplo,",)),
    ("z.B. \"Koch OR Kellner\"", '"Koch OR Kellner"', "", ("z.B.",)),
    ("e.g. nurse", "nurse", "", ("e.g.",)),
    ("例：(a OR b)", "(a OR b)", "", ("例：",)),
    # names
    ("Keywords = Java (a OR b) (c OR d).", "Java (a OR b) (c OR d).", "", ("Keywords =",)),
    ("Title = (a OR b) (c OR d).", "title:((a OR b) (c OR d))", "“Title =” is read as title:", ()),
    ("Boolean search for nurses: (\"a\" OR \"b\")", '("a" OR "b")', "",
     ("Boolean search for nurses:",)),
    ("• Location block — Either a city, or a region: (a OR \"b c\").", '(a OR "b c").', "",
     ("Location block — Either a city, or a region:",)),
    ("*Boolean:* (\"a b\" OR c)", '("a b" OR c)', "", ("*Boolean:*",)),
    ("query: (\"a b\" OR c)", '("a b" OR c)', "", ("query:",)),
    ('Nurses,"(""a b"" OR c) AND d"', '("a b" OR c) AND d',
     'Copied from a spreadsheet or a CSV file: "" is read as "', ("Nurses",)),
    ("<a href=\"https://www.google.com/search?q=%22a+b%22+OR+c\">Find</a>", '"a b" OR c',
     "Copied from HTML: tags such as </a> are taken off. Copied from a web address: %22 is read "
     'as "', ("Find",)),
    # headings
    ("Search 5\nintitle:resume\n\"a b\"", 'intitle:resume\n"a b"', "", ("Search 5",)),
    ("━━━ 字串 C：人才 ━━━\n\n(\"a\" OR b)", '("a" OR b)', "", ("━━━ 字串 C：人才 ━━━",)),
    ("━━━ 字串 B：人才（多）━━━\n\n(\"a\" OR b)", '("a" OR b)', "",
     ("━━━ 字串 B：人才（多）━━━",)),
    ("## Example 11: Find CV/Resume Exposure\nfiletype:pdf \"a\" OR b",
     'filetype:pdf "a" OR b', "", ("## Example 11: Find CV/Resume Exposure",)),
    ("Java — Detroit\nsite:x.com/in\n\"a b\"", 'site:x.com/in\n"a b"', "", ("Java — Detroit",)),
    # what it finds
    ("(\"a\" OR b)\n→ People who have \"a\"", '("a" OR b)', "", ("→ People who have \"a\"",)),
    # tags of data
    ("<Item>PMM: (\"a b\" OR c) AND d</Item>", '("a b" OR c) AND d', XML.format("</Item>"),
     ("PMM:",)),
    ("<query>(<Title 1> OR <Title 2>) AND x</query>", "(<Title 1> OR <Title 2>) AND x",
     XML.format("</query>"), ()),
    # one word, and a sentence that ends as a field does
    ("BD: (a OR b)", "(a OR b)", "", ("BD:",)),
    ("   - Buscar: \"a b\" OR \"c\"", '"a b" OR "c"', "", ("Buscar:",)),
    ("2. New people in the same title: \"a\" OR \"b\"", '"a" OR "b"', "",
     ("New people in the same title:",)),
    # a field of several words
    ("Job titles: (a OR \"b c\") AND d", 'title:(a OR "b c") AND d',
     "“Job titles:” is read as title:", ()),
    ("Current company: \"a b\" OR c", 'company:("a b" OR c)',
     "“Current company:” is read as company:", ()),
    ("Company Name: a OR b", "company:(a OR b)", "“Company Name:” is read as company:", ()),
    ("Query 1: nurse job \"pay\" site:x.com", "nurse job \"pay\" site:x.com", "", ("Query 1:",)),
    ("Query: language:go followers:>50", "language:go followers:>50", "", ("Query:",)),
    ("Q21: a.com \"b c\" OR d", "a.com \"b c\" OR d", "", ("Q21:",)),
    ("Search #2) a AND b", "a AND b", "", ("Search #2)",)),
    ("Ej: (a OR b)", "(a OR b)", "", ("Ej:",)), ("Bsp.: (a OR b)", "(a OR b)", "", ("Bsp.:",)),
    # a label a line
    ('Some tilt:    AND ("a" OR "b")\nExclude c:    NOT "c" NOT "d"', 'AND ("a" OR "b")\n'
     'NOT "c" NOT "d"', "", ("Some tilt:", "Exclude c:")),
    ("fql((a OR b) AND (c OR d))", "((a OR b) AND (c OR d))", "", ("fql(…)",)),
    ("- Junior: (a OR b)\n- Mid-level: (c OR d)", "- (a OR b)\n- (c OR d)", "",
     ("Junior:", "Mid-level:")),
    ("arXiv: \"a b\" AND (c OR d)\narXiv: \"e f\" AND g", '"a b" AND (c OR d)\n"e f" AND g', "",
     ("arXiv:",)),
    ("Lists: (a OR b)\nExcluded words: (c OR d)\nAND e", "(a OR b)\nNOT (c OR d)\nAND e", "",
     ("Lists:", "Excluded words:")),
    # what stands over a block
    ("Search Name: Nurses\nFilters:\n  - Current Title: \"a\" OR \"b\"\n  - Industry: c, d",
     '  - Current Title: "a" OR "b"\n  - Industry: c, d', "",
     ("Search Name: Nurses", "Filters:")),
    ("(ex: \"a b\" OR c)", '"a b" OR c', "", ("ex:",)),
    ("(e.g. a OR b)", "a OR b", "", ("e.g.",)),
    # in bold letters
    ("- **DON'T:** a NOT b NOT c", "a NOT b NOT c", "", ("**DON'T:**",)),
    ("**Excluded:** a OR b", "NOT (a OR b)", "“**Excluded:**” is read as NOT", ()),
    # what is said before an example
    ("Own searches · e.g. a AND (b OR c)", "a AND (b OR c)", "", ("Own searches · e.g.",)),
    ("Nurses - z. B.: (a OR b)", "(a OR b)", "", ("Nurses - z. B.:",)),
    # a sentence of a page around it
    ("- *Example:* \\`site:x.com/in/ intitle:a\\` (The title must contain \"a\").",
     "site:x.com/in/ intitle:a", CODE, ("*Example:*", "(The title must contain \"a\").")),
    ("people run (`\"a AND (b OR c) NOT d\"`). A word more", "a AND (b OR c) NOT d",
     f"{CODE}. The quotation marks around the whole string are taken off",
     ("people run (", "). A word more")),
]


@pytest.mark.parametrize("text, plain, said, left", STRINGS, ids=[row[0][:40] for row in STRINGS])
def test_what_is_said_about_a_string_is_left_out(text, plain, said, left):
    done = decoded(text)
    assert (done.text, ". ".join(done.said), done.remarks, done.unread) == (plain, said, left, ())


@pytest.mark.parametrize("text, plain, others", [
    ("- `\"a\" b` · `\"c d\" OR e`", '"a" b', ('"c d" OR e',)),
    ("1. `a OR b`\n2. `c OR d`", "a OR b", ("c OR d",)),
    ("<i2>a OR b</i2>\n<i2>c OR d</i2>", "a OR b", ("c OR d",))])
def test_other_strings_beside_it_are_named(text, plain, others):
    done = decoded(text)
    assert (done.text, done.unread, done.remarks) == (plain, others, ())


@pytest.mark.parametrize("text, others, left", [
    ("| OR | wider | a OR b | NOT | c NOT d |", ("c NOT d",), ("OR", "wider", "NOT")),
    ("| a | b |\n|---|---|\n| x | a OR b |\n| y | c OR d |", ("c OR d",), ("a", "b", "x", "y"))])
def test_of_a_table_the_first_string_is_read(text, others, left):
    done = decoded(text)
    assert (done.text, done.said, done.unread, done.remarks) == (
        "a OR b", ("Copied from a table: only the first cell with a string is read",), others,
        left)


@pytest.mark.parametrize("text, effect", [
    ('Registered Nurse: ("ICU" OR "ER")', "wider"), ('For nurses: ("ICU" OR "ER")', "wider"),
    ('**Registered Nurse:** ("ICU" OR "ER")', "exact"), ('Search 5\n("ICU" OR "ER")', "exact"),
    ('Boolean string: ("ICU" OR "ER")', "exact"), ('e.g. ("ICU" OR "ER")', "exact"),
    ('Nurses: "ICU" OR "ER"', "wider"), ('Registered Nurse → ("ICU" OR "ER")', "wider"),
    ('"ICU" OR "ER" — nurses of any ward', "wider"),
    ('Nurses · e.g. ("ICU" OR "ER")', "wider"), ('Output: ("ICU" OR "ER")', "exact"),
    ('LinkedIn 1/2: ("ICU" OR "ER")', "exact"), ('Google X-ray search: ("ICU" OR "ER")', "exact"),
    ('Google nurses: ("ICU" OR "ER")', "wider")])
def test_without_a_label_whose_words_may_be_asked_for_more_people_are_found(text, effect):
    made, = translate([text], "", ["linkedin"]).results
    assert ([each.text for each in made.compiled.strings], made.compiled.effect) == (
        ["ICU OR ER"], effect)


def test_one_note_and_one_warning_say_it():
    build = translate(['| Nurses | `("a b" OR c) NOT d` |'], "", ["linkedin"])
    plain = '("a b" OR c) NOT d'
    assert build.diagnostics == (
        Diagnostic("SB622", NOTE, CODE, "", 0, "", plain),
        Diagnostic("SB633", WARNING, "Left out as a comment on the string: “Nurses”", "", 0,
                   "To search for these words too, add them with AND or OR", plain))
    assert build.results[0].compiled.strings[0].text == plain


@pytest.mark.parametrize("text, lead", [
    ('Search string: "a" OR b', "Search string:"), ("e.g. a OR b", "e.g."),
    ("Output: (a OR b)", "Output:"), ("Indeed 2: (a OR b)", "Indeed 2:"),
    ("Keywords = (a OR b)", "Keywords ="), ("**Query**: `a OR b`", "**Query**:")])
def test_of_words_that_only_lead_to_a_string_a_note_is_enough(text, lead):
    found, = (each for each in translate([text], "", ["linkedin"]).diagnostics
              if each.code == "SB633")
    assert (found.severity, found.message, found.hint) == (
        NOTE, f"Left out, because it only says what follows: “{lead}”", "")


# What only looks as if.
NONE = [
    "`nurse` OR `RN`", "nurse `RN`", "it's a `word` here", "a AND `b OR c`", 'the "x" is `a OR b`',
    "Nice to have: `a OR b`", "| nurse | RN |", "| a OR b | c OR d |", "nurse | RN OR x |",
    "Example nurse OR RN", "Example, nurse", "NP. nurse OR RN", "q = nurse", "nurse = RN OR x",
    'keywords = "nurse"', "title: (a OR b)", "state: (a OR b)", "BD: nurse",
    "Must have: (a OR b)", "Nice to have: (a OR b)", "Nurse AND RN: (a OR b)",
    "Skills needed: java\nTitle search: (a OR b)", "Search 5", "Search 5\nnurse",
    "Best nurses: (a OR b)\nBest places: Texas", "Nurses: (a OR b)\nTitles: (c OR d)",
    "Nurses: (a OR b)\nNice to have: (c OR d)", "Nurses: (a OR b)\nof Texas\nAides: (c OR d)",
    "Filters:\n- Title: a", "Filters:\n- Title: a\n- b", "(a OR b)\n- Title: a\n- Skills: b",
    "=== A ===\na OR b\n=== B ===\nc OR d", "Nurse — ICU\nnurse OR RN", "nurse — (a OR b)",
    "→ a OR b\n→ c", "nurse AND x · e.g. a OR b", "Nurse, e.g. ICU OR ER",
    "(ex: a)", "(ex nurse OR RN)", "**Nurses:** a",
    "[a b]", "[a] AND [b]", "[a AND [b]]", "[\"a\", \"b\"]",
    "Titles:\n(a OR b)\nMore of it:\n(c)",
    "Nurses:\nAides:\n(a OR b)", "search manager: a b", "String 1: a AND b\nString 2: c",
    "NOT: (a OR b)", "NOT - a", "AND (a OR b) AND c", "OR - a", "a - \"b\" AND c",
    "Search engine - marketing AND seo", "AND operator", "a\tOR\tb", "(a OR b)\tAND\nc\tAND",
    "| a OR b | c |\n| d | e OR f |", "| AND | OR |", "\"a b\" `c AND d`",
    "nurse(ICU OR ER)", "title((a OR b) AND c)", "nurse((a OR b)) AND (c)", "or((a OR b) AND c)",
    "<nurse> OR <RN>", "<city>", "<aa>x</bb>", "`a OR b` **AND** `c OR d`",
    "`a OR b` **NOT** for the `c OR d`", "# Title: b\nc OR d",
    "Many of them keep theirs on a page of their own: nurse",
    "Many of them keep theirs on a page AND in a store of their own: (a OR b)",
]


NONE += ["Nurse - ICU: ed:Boston AND rn", "nurses with OR: (\"a b\" OR c)",
         "Developer with NOT: (\"a b\" OR c) NOT d", "Leave them out by NOT: (a OR b) NOT c"]


@pytest.mark.parametrize("text", NONE)
def test_what_may_be_searched_for_stays(text):
    assert spans(text) is None and labels(text) is None
    assert decoded(text) == Decoded(text)


@pytest.mark.parametrize("piece", [
    "a — ", "a: ", "**a", "| a ", "`a OR b` ", "e.g. ", "<a>b</a>", "Search 5\n", "=== ",
    "site:a.io b\n", "a → (b OR c)\n", "Foo bar. This is it ", "# A b c ",
    "```\na OR b\n", "(ex: a ", "\n", "a\nFilters: ", "Size: 5 (", "**A**\nsite:a.io b\n"])
def test_any_length_is_gone_through_at_once(piece):
    start = time.perf_counter()
    decoded(piece * 20_000)
    assert time.perf_counter() - start < 10


@pytest.mark.parametrize("text, narrowed", (
    ("ES: (a OR b) AND c", True), ("PL: (a OR b) AND c", True), ("Es: (a OR b) AND c", False),
    ("• Berlin: (a OR b) AND c", True), ("- Good: (a OR b) AND c", False)))
def test_what_may_be_a_place_is_not_left_out_as_if_it_were_nothing(text, narrowed):
    done = decoded(text)
    assert (done.text, done.narrowed) == ("(a OR b) AND c", narrowed)
