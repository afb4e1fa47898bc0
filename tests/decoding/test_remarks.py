"""What stands beside a string and only speaks about it: left out, and named in one warning."""

from __future__ import annotations

import pytest

from searchbuilder.decoding.encoded import Decoded, decoded
from searchbuilder.diagnostic import WARNING, Diagnostic
from searchbuilder.translate import translate

# The text, the string in it, and what is left out.
REMARKS = [
    # what the address of a results page had behind the search
    ('site:x.com ("a" OR "b") &tbs=qdr:w', 'site:x.com ("a" OR "b")', ("&tbs=qdr:w",)),
    ("nurse -intern &num=100&hl=en ", "nurse -intern", ("&num=100&hl=en",)),
    # comments
    ('("a b" OR c)    # OR — at least one match', '("a b" OR c)', ("# OR — at least one match",)),
    ("a AND NOT b # NOT: knocks out noise", "a AND NOT b", ("# NOT: knocks out noise",)),
    ("nurse  # everybody", "nurse", ("# everybody",)),
    ('Format (no industry):\nsite:x.com ("a" OR "b")', 'site:x.com ("a" OR "b")',
     ("Format (no industry):",)),
    ("nurse # finds nurses", "nurse", ("# finds nurses",)),
    ('"a b" OR c // one of both', '"a b" OR c', ("// one of both",)),
    ("a OR b # first\nAND x # second", "a OR b\nAND x", ("# first", "# second")),
    # what a string finds
    ('"Product Manager"        ✅ finds exact title', '"Product Manager"',
     ("✅ finds exact title",)),
    ('Product Manager   ❌ finds "Product" and "Manager"', "Product Manager",
     ('❌ finds "Product" and "Manager"',)),
    ("Develop*  →  developer, development", "Develop*", ("→  developer, development",)),
    ("nurs* => nurse, nurses", "nurs*", ("=> nurse, nurses",)),
    ('"a b" = exact phrase', '"a b"', ("= exact phrase",)),
    ("(a OR b) = either of them", "(a OR b)", ("= either of them",)),
    ("a -> b", "a", ("-> b",)), ("a OR b -> c", "a OR b", ("-> c",)),
    ('"a" AND b <- this finds both', '"a" AND b', ("<- this finds both",)),
    ("a OR b ✔️ either", "a OR b", ("✔️ either",)),
    # what an arrow leads to from its name
    ('Lead → intitle:("a b" OR "c")', 'intitle:("a b" OR "c")', ("Lead",)),
    ("Head of Sales => (a OR b) NOT c", "(a OR b) NOT c", ("Head of Sales",)),
    ('Nurses -> "a" AND b', '"a" AND b', ("Nurses",)),
    ('NOT operator → "a" NOT "b"', '"a" NOT "b"', ("NOT operator",)),
    # a comment above the search of a site
    ('# Using "a b" to find people (not pages)\nsite:a.io "a b"', 'site:a.io "a b"',
     ('# Using "a b" to find people (not pages)',)),
    # what a page says behind the end of a string
    ("(a OR b)\nAND c\n```\nFilter layer: a place (the city), 5+ years", "(a OR b)\nAND c",
     ("Filter layer: a place (the city), 5+ years",)),
    ("(a OR b) AND c\n```", "(a OR b) AND c", ()),
    ("**For example** (where it is so):\n\n```text\n(a OR b) AND c\nAND d",
     "(a OR b) AND c\nAND d", ("**For example** (where it is so):",)),
    # a comment over several lines
    (" * Example:\n * site:a.io \"b\" c", '* site:a.io "b" c', ("* Example:",)),
    # what is said behind a dash
    ('site:a.io "b" c — read the job pages\n"d" OR "e" — for two places only',
     'site:a.io "b" c\n"d" OR "e"', ("read the job pages", "for two places only")),
    # headings
    ('Agency owners (US):\n(title:("Founder" OR "Owner"))', '(title:("Founder" OR "Owner"))',
     ("Agency owners (US):",)),
    ("🔗 Recruiter string:\n(a OR b) AND c", "(a OR b) AND c", ("🔗 Recruiter string:",)),
    ('**The words:**\n"Staff Engineer" OR SRE', '"Staff Engineer" OR SRE',
     ("**The words:**",)),
    ("**The words**:\r\na OR b", "a OR b", ("**The words**:",)),
    ("Nurses:\nRN OR LPN\nAND Texas", "RN OR LPN\nAND Texas", ("Nurses:",)),
    ("**Nurses (Texas)**\nRN OR LPN", "RN OR LPN", ("**Nurses (Texas)**",)),
    ("## Nurses of Texas\nRN OR LPN", "RN OR LPN", ("## Nurses of Texas",)),
    ("3. Nurses on the ward: find them\n(site:a.io OR site:b.io) \"c\"",
     '(site:a.io OR site:b.io) "c"', ("3. Nurses on the ward: find them",)),
    ("4) Open to contract work\n\n(a OR b) NOT c", "(a OR b) NOT c",
     ("4) Open to contract work",)),
    ("a OR b <-- finds both", "a OR b", ("<-- finds both",)),
    # lists without an end
    ("-job -jobs -wizard (etc.)", "-job -jobs -wizard", ("(etc.)",)),
    ("(Java OR Python (etc)) AND dev", "(Java OR Python) AND dev", ("(etc)",)),
    ("Java OR Python, and so on", "Java OR Python", (", and so on",)),
    ("(Java OR Python and so forth) NOT x", "(Java OR Python ) NOT x", ("and so forth",)),
    ("Java OR Python OR usw.", "Java OR Python", ("OR usw.",)),
    # what an author adds in brackets
    ('RN NOT ("VP" OR "Head of" [unless that\'s what you want])', 'RN NOT ("VP" OR "Head of")',
     ("[unless that's what you want]",)),
    ("a [unless AND that's AND fine] AND b", "a AND b", ("[unless AND that's AND fine]",)),
    ("(a OR b OR [optional] OR c)", "(a OR b OR c)", ("[optional]",)),
    ("[if applicable] AND a OR b", "a OR b", ("[if applicable]",)),
    ("(a OR b AND [or similar titles]) NOT c", "(a OR b) NOT c", ("[or similar titles]",)),
    ("a AND [e.g. Texas] NOT b", "a NOT b", ("[e.g. Texas]",)),
    ("a NOT [optional] b", "a NOT b", ("[optional]",)),
    ("a (if needed) OR b", "a OR b", ("(if needed)",)),
    ("a OR b (unless that is too wide)", "a OR b", ("(unless that is too wide)",)),
    # several
    ("My nurses:\n`a OR b`  # all of them", "a OR b", ("My nurses:", "# all of them")),
]


@pytest.mark.parametrize("text, plain, left", REMARKS, ids=[row[0][:40] for row in REMARKS])
def test_a_remark_is_left_out(text, plain, left):
    done = decoded(text)
    assert (done.text, done.remarks) == (plain, left)
    assert decoded(plain) == Decoded(plain)


def test_of_two_strings_beside_an_arrow_the_first_is_read():
    done = decoded('"a b" OR c → "d e" OR f')
    assert (done.text, done.remarks, done.unread) == ('"a b" OR c', (), ('"d e" OR f',))


def test_of_several_lines_with_an_arrow_the_first_is_read():
    done = decoded('- Senior → NOT ("a" OR b)\n- Lead → NOT (c)\n')
    assert (done.text, done.remarks, done.unread) == (
        'NOT ("a" OR b)', ("- Senior",), ("NOT (c)",))


def test_one_warning_names_all_of_them():
    text = ('Nurses of the team:\nRN OR "wound care" # at least one of these words has to be '
            'there, and more')
    plain = 'RN OR "wound care"'
    build = translate([text], "linkedin", ["linkedin"])
    assert build.diagnostics == (Diagnostic(
        "SB633", WARNING, "Left out as a comment on the string: “Nurses of the team:”, “# at "
                          "least one of these words has to be there, and more”", "", 0,
        "To search for these words too, add them with AND or OR", plain),)
    assert build.results[0].compiled.strings[0].text == plain


def test_a_long_remark_is_cut_in_the_warning():
    found, = decoded("a OR b # " + "word " * 60).notes()
    assert found.message == f"Left out as a comment on the string: “# {'word ' * 47}wo…”"


# What looks like a remark and may be the string.
NONE = [
    "C# OR Java", "F# developer", "C # developer OR x", "Java OR C # developer", "#jobs OR RN",
    "apartment # B", "nurse # 1", "a OR b # 1 hospital", '"a # of words" OR c', "“a # b c” OR d",
    '(site:a.io OR site:b.io)\n    # ("x" OR "y")', "# of nurses", "https://x.com/a//b OR c",
    "nurse // RN // LPN", "nurse // finds nurses", '"a // b" OR c', "nurse//RN OR b",
    "a <-> b", "a = b", '"a" = "b"',
    '"a" = b (c)', "a OR b <-> c", "nurse -> 5", '✅ "Product Manager"', "→ nurse OR RN",
    "nurse OR RN ✅", "nurse ✅ RN ✅ LPN", "nurse → RN → LPN",
    "Senior → (a OR b)\nor c", '# "a b" OR c with d\nsite:a.io x', "# Only these: a\nsite:a.io b",
    "# Not in the city\nsite:a.io b", "(a OR b)\n```\nc AND d", "Not these:\n```\na OR b",
    "(a OR b) ```", "nurse\n```\naide",
    '"nurse → RN" OR LPN', "years => 5", "a=>b", 'nurse — "a b" OR c', '"a" — nurse aide',
    '"a" OR b — Nurse of the ward', "nurse — for the ward only", '"a" — nurse OR aide or so',
    "❌ Interns:\nintern OR student",
    "Words to exclude:\nintern OR student", "Must not have:\nintern OR student",
    "Nice to have:\n\"a b\" OR c", "Ohne:\nintern OR student", 'title:\n("a b" OR c)',
    "Title: nurse, RN\nLocation: Texas", "Job titles:\na OR b\nSkills:\nc OR d",
    "Jobs OR titles:\na OR b", '"Job titles":\na OR b', "Job titles:\nnurse",
    "# not these\nRN OR LPN", "#jobs\nRN OR LPN", "**nurse\nRN OR LPN", "a <-- b <-- c",
    "# Nurses\na OR b\n## Welders\nc OR d", "**Nurses**\na OR b\n**Welders**\nc OR d",
    "Requirements:\n\n- a license and 3 years preferred",
    "Job titles:", "nurse, etc.", "a OR etc.", '"nurse etc." OR b',
    '"[optional]" OR b', "[job title] AND [city]", "[optional: city]", "[insert a city] OR b",
    "[Notes] OR [IE]", "(If OR unless) AND x", "[if applicable]", "a [if] b",
    '(unless OR "that is")', '"and so on" OR c', '"a and so on" OR c', "and so on",
    "a &b=c AND d", 'a "b &c=d"', "a & b=c", "(a &b=c)", "(etc.)", "suso on OR b",
    "1. Registered Nurse\n(a OR b)",
    "1. Nurses of the ward\n2. (a OR b)",
    "1. not for the nurse\n(a OR b)", "1. Nurses of the ward\nwelder",
    "1. Nurses of the ward\n(a OR b)\n2. (c OR d)",
]


@pytest.mark.parametrize("text", NONE)
def test_no_remark(text):
    assert decoded(text) == Decoded(text)
