"""Several searches of the web as the entries of a list."""

import pytest

from searchbuilder.decoding.encoded import Decoded, decoded
from searchbuilder.diagnostic import WARNING
from searchbuilder.translate import translate

SEVERAL = [
    ('- site:a.com/in ("b c" OR d) e\n- site:a.com/in "f"', 'site:a.com/in ("b c" OR d) e',
     ('site:a.com/in "f"',)),
    ("1. site:a.com b\n\n2. c site:d.com\n3) site:e.com f", "site:a.com b",
     ("c site:d.com", "site:e.com f")),
    ("  • (site:a.com OR site:b.com) c\n  • -d Site:e.com", "(site:a.com OR site:b.com) c",
     ("-d Site:e.com",)),
    ("site:a.com b\n  site:a.com c OR d\n", "site:a.com b", ("site:a.com c OR d",)),
    ('# People\nsite:a.com "b"\nsite:c.com d', 'site:a.com "b"', ("site:c.com d",)),
    ('"site:a.com/jobs b",\n  "site:a.com/jobs c",', "site:a.com/jobs b", ("site:a.com/jobs c",)),
    # what is counted
    ('1. "a" AND b 2. "a" AND c', '"a" AND b', ('"a" AND c',)),
    ("String 1: a AND b\nString 2: c OR d\n", "a AND b", ("c OR d",)),
    ("Search #1 – (a OR b)\nSearch #2 – c -d", "(a OR b)", ("c -d",)),
    ("a) a AND b\nb) c OR d", "a AND b", ("c OR d",)),
    ('Search 1 (who pays): a OR "b"\nSearch 2 (who uses it): c AND d', 'a OR "b"',
     ("c AND d",)),
    # under a heading each
    ('**Nurses**\nsite:a.com ("b" OR c) NOT d\n\n**Money**\nsite:a.com (e OR f)',
     'site:a.com ("b" OR c) NOT d', ("site:a.com (e OR f)",)),
    ("## Nurses (Texas)\nsite:a.com b\n## Money\nsite:a.com e", "site:a.com b",
     ("site:a.com e",)),
    # between semicolons
    ('"a" OR (b AND (c; d)); e AND "f; g"; h OR i;', '"a" OR (b AND (c; d))',
     ('e AND "f; g"', "h OR i")),
]
# One search, or nobody knows.
ONE = ["- site:a.com b", "- site:a.com b\n- c OR d", "site:a.com b\nc site:c.com d",
       "site:a.com b\nOR site:c.com", '- site:a.com b\n- "site:c.com" d', "- nurse\n- RN",
       "site:a.com OR\nsite:b.com c", "site:a.com (b OR c\nsite:c.com d)",
       "- site:a.com\n- OR site:b.com", "site:a.com |\nsite:b.com c",
       "level 1. a AND level 2. b", "1. a 2. b", "1. a AND b 3. c AND d", "a) a AND b\nc) c OR d",
       "1. a OR b 2. AND c",
       "1. (a OR b 2. c OR d)", "Step 1: (a OR b)\nStep 2: c OR d",
       "String 1: a AND b\nString 2: c", "a; b AND c", "a OR (b; c AND d)", "a AND b; OR c",
       "(a OR b; c OR d", "- site:a.com b\nc OR d", "- site:a.com b\n- on-site:c d",
       "**A**\n(a OR b)\n**B**\n(c OR d)", "**A**\nsite:a.com b\n**B**\nAND site:a.com c",
       "**A**\nsite:a.com b\n**B**", "Search 1 (a OR b)\nSearch 2 (c OR d)"]


@pytest.mark.parametrize("text, plain, others", SEVERAL)
def test_the_first_entry_is_read_and_the_others_are_named(text, plain, others):
    done = decoded(text)
    assert (done.text, done.unread) == (plain, others)


@pytest.mark.parametrize("text", ONE)
def test_other_lines_stay_together(text):
    assert decoded(text) == Decoded(text)


def test_lines_that_say_alike_that_a_string_follows_are_several():
    done = decoded('LinkedIn search: "a" AND b\n\nLinkedIn search: "c" OR d')
    assert (done.text, done.unread, done.remarks) == (
        '"a" AND b', ('"c" OR d',), ("LinkedIn search:",))


def test_the_warning_says_what_was_not_read():
    build = translate(['- site:x.com nurse OR RN\n- site:x.com "wound care"'], "", ["google"])
    found, = build.diagnostics
    assert (found.code, found.severity, found.message, found.hint) == (
        "SB633", WARNING, "Only the first of 2 strings is read. Not read: “site:x.com \"wound "
        "care\"”", "Paste the other one to read it too")
    assert [each.text for each in build.results[0].compiled.strings] == [
        'site:x.com ("nurse" OR "RN")']
