"""Sentences that speak about a string are left out and named; a search is never taken for one."""

import pytest

from searchbuilder.decoding.remarks import remarks
from searchbuilder.decoding.sentences import without_sentences
from searchbuilder.diagnostic import WARNING
from searchbuilder.translate import translate

# The text, the string in it, and what is left out.
LEFT_OUT = (
    ('"a b" OR "c d" (if it codes as managerial)', '"a b" OR "c d"',
     ("(if it codes as managerial)",)),
    ('("a b" OR c) AND (use this on LinkedIn)', '("a b" OR c)', ("(use this on LinkedIn)",)),
    ("(a OR b) (note: adjust for region) AND c", "(a OR b) AND c",
     ("(note: adjust for region)",)),
    ("a AND b (same as: a b)", "a AND b", ("(same as: a b)",)),
    ("(a OR b) (adjust as needed)", "(a OR b)", ("(adjust as needed)",)),
    ("(a OR b) AND (add your city) AND c", "(a OR b) AND c", ("(add your city)",)),
    ('"a b" OR "c d" — use this on LinkedIn', '"a b" OR "c d"', ("use this on LinkedIn",)),
    ('"a b" OR "c d" - works best on Google', '"a b" OR "c d"', ("works best on Google",)),
    ("(a OR b) AND c then filter by location", "(a OR b) AND c", ("then filter by location",)),
    ("(a OR b). Then filter by location.", "(a OR b)", ("Then filter by location",)),
    ("(a OR b) AND Texas. This finds managers there.", "(a OR b) AND Texas",
     ("This finds managers there",)),
    ('(a OR b) NOT ("c" OR "d [name]" if it codes as managerial)',
     '(a OR b) NOT ("c" OR "d [name]")', ("if it codes as managerial",)),
    ("(a OR b)\nthen filter by location\nAND c", "(a OR b)\nthen filter by location\nAND c", ()),
    ('Use this on LinkedIn: "a b" OR c', '"a b" OR c', ("Use this on LinkedIn:",)),
    ('-Type in: "a b" AND (c OR d)', '"a b" AND (c OR d)', ("Type in:",)),
    ('Enter this query: "a b" OR c', '"a b" OR c', ("Enter this query:",)),
    ("Boolean string: (a OR b) AND c", "(a OR b) AND c", ("Boolean string:",)),
    ("Search for (a OR b) AND c", "(a OR b) AND c", ("Search for",)),
    ('Try "a b" OR c', '"a b" OR c', ("Try",)),
    ("Copy (a OR b) AND c", "(a OR b) AND c", ("Copy",)),
    ('2. Use the search: "a b" OR c', '"a b" OR c', ("Use the search:",)),
    ("vendeur ET chef. Dans ce cas, on trouve les deux", "vendeur ET chef",
     ("Dans ce cas, on trouve les deux",)),
    # a new sentence behind a full stop, in any language
    ("SEM AND SEO. Nur wer beides kann, wird gefunden", "SEM AND SEO",
     ("Nur wer beides kann, wird gefunden",)),
    ('"a b" OR c NOT ("d"). Él no sabe de eso nada.', '"a b" OR c NOT ("d")',
     ("Él no sabe de eso nada",)),
)

# What only looks as if.
SEARCHES = (
    "(a OR b) IT is hard", "(a OR b) IT search engineer", "(a OR b) (use IT only)",
    "(a OR b) work with children", "(a OR b) as needed shifts", "(a OR b) use of force training",
    "(a OR b) director of nursing", "(a OR b) jobs in London", "(a OR b) then java developer",
    "nurse if you can then filter", '"use this on LinkedIn" OR c', '(a OR b) "if it is so"',
    '(a OR b) if you like "c d"', "(a OR b) this is a test -jobs", "(a OR b) if it is AND c",
    'title:("a" OR b) it is title:c', "(a OR b) if it", 'search:"a b" OR c', "type:(a OR b)",
    '-type of work: "a" AND b',
    "SEM AND SEO. Nur wer beides", "NOT nurse. Senior java developer in berlin",
    "a AND Acme Inc. Director of sales and more of it",
    "a AND Sr. Director of sales and more of it", "a AND Sr. The head of sales team",
    "SEM AND SEO.Nur wer beides kann wird",
    "SEM AND SEO. Director of sales OR head of it all", "one two. Nur wer beides kann wird",
    "Try this nurse OR manager",
    "Copy editor OR writer", "(a OR b) note taking skills", "(a OR b) (must have BLS)")


@pytest.mark.parametrize("text, plain, left", LEFT_OUT, ids=[row[0] for row in LEFT_OUT])
def test_a_sentence_is_left_out(text, plain, left):
    done = remarks(text)
    assert ((done.text, done.remarks) if done else (text, ())) == (plain, left)


@pytest.mark.parametrize("text", SEARCHES)
def test_a_search_is_no_sentence(text):
    assert without_sentences(text) == (text, ())
    assert remarks(text) is None


def test_the_finding_names_every_word_that_was_left_out():
    made = translate(['("a b" OR "c d") - use this on LinkedIn'], "", ["linkedin"])
    assert [(each.code, each.severity, each.message, each.hint) for each in made.diagnostics] == [
        ("SB633", WARNING, "Left out as a comment on the string: “use this on LinkedIn”",
         "To search for these words too, add them with AND or OR")]
    assert [string.text for string in made.results[0].compiled.strings] == ['"a b" OR "c d"']


def test_thousands_of_beginnings_are_gone_through_in_time():
    assert without_sentences('"a b" ' + "if it is " * 20_000 + "AND c")[1] == ()
    assert without_sentences('"a b" ' + "if it is " * 20_000)[0] == '"a b"'
    assert without_sentences('"a b"' + " if it is)" * 20_000)[0] == '"a b"' + ")" * 20_000
