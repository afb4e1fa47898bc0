"""Words that nothing joins to a string which joins everything else."""

import pytest

from searchbuilder.dialects import find
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.reading import read
from searchbuilder.translate import translate

# A text, and what stands beside the string in it.
BESIDE = [
    ('Clear ("a b" OR c) AND d', ["Clear"]),
    ('"a b" AND (c OR d) Copy code', ["Copy code"]),
    ('Nurses of Ohio\n("a b" OR c) AND d', ["Nurses of Ohio"]),
    ('("a b" OR c) AND d\n1,240 results (0.43 seconds)', ["1,240 results", "0.43 seconds"]),
    ('Copy\nText\n("a b" OR c)\nClear all', ["Copy", "Text", "Clear all"]),
    ('("a b" OR c) AND d (LinkedIn)', ["LinkedIn"]),
    ('(3) ("a b" OR c) AND d', ["3"]),
    ('("a b" OR c) AND d — Jo Doe, Sourcer', ["Jo Doe Sourcer"]),
    ('("a b" OR c) AND d • 2nd', ["2nd"]),
    ('("a b" OR c) AND d #sourcing #tips', ["#sourcing", "#tips"]),
    ('("a b" OR c) AND d 👍 12 💬 3', ["12", "3"]),
    ('12:03 INFO run ("a b" OR c) AND d', ["12:03 INFO run"]),
    ('("a b" OR c) AND (d OR e) years', ["years"]),
    ('mason OR tiler\nroofer', ["roofer"]),
    ('site:x.com (a OR b)   Pages of a, or of b', ["Pages of a or of b"]),
    ('site:x.com "a b"       Two words', ["Two words"]),
]
# Words of a search, or told of otherwise.
WITHIN = [
    'site manager ("a b" OR c)', '("a b" OR c) site manager',
    'site manager AND ("a b" OR c)', '("a b" OR c) AND site manager',
    'site manager ("a b" OR c) "d" AND e', 'site:x.com nurse ("a b" OR c) AND d',
    'nurse ("a b" OR c) AND d -e', 'title:nurse ("a b" OR c) AND d',
    '("a b" OR c) AND\nnurse', 'nurse\nAND ("a b" OR c)', '("a b" OR c)\nNOT nurse',
    '(nurse\nRN) AND d', 'nurse\nRN', 'nurse', 'nurse OR RN', 'seniority: (a OR b) AND c',
    '   site:x.com a\n   b', 'site:x.com (a OR b)   "c d"', '(a OR b)   AND c',
    '("a b" OR c) AND d .', 'RN AND #nurse', '(nurse) AND (RN)',
]


@pytest.mark.parametrize("text, words", BESIDE)
def test_what_nothing_joins_is_told(text, words):
    found, = [each for each in read(text, find("linkedin")).diagnostics if each.code == "SB635"]
    named = ", ".join(f"“{each}”" for each in words)
    assert found.message.startswith(f"{named} {'stand' if words[1:] else 'stands'} beside")


@pytest.mark.parametrize("text", WITHIN)
def test_what_is_joined_or_joins_by_blanks_is_not(text):
    assert "SB635" not in [each.code for each in read(text, find("linkedin")).diagnostics]


@pytest.mark.parametrize("text, _", BESIDE)
def test_such_a_string_is_never_plainly_exact(text, _):
    assert all(each.compiled.effect != "exact"
               for each in translate([text], "", ["linkedin", "google", "bullhorn"]).results)


def test_of_the_line_break_beside_it_nothing_more_is_said():
    def codes(text):
        return [each.code for each in read(text, find("linkedin")).diagnostics]
    assert codes('Copy\n("a b" OR c) AND d\nClear all') == ["SB635"]
    assert codes('Copy\n("a b" OR c)\n("d e" OR f) AND g') == ["SB635", "SB610"]


def test_sentences_and_what_nothing_joins_have_one_finding():
    found, = [each for each in read('The string "a" AND b finds both', find("linkedin")
                                    ).diagnostics if each.code == "SB635"]
    assert found.message == ("“The string”, “b finds both” read like a sentence, and each word is "
                             "searched for")


@pytest.mark.parametrize("text, tree", [
    ('(a OR b) AND c excluding (d OR e)', "(a OR b) AND c AND NOT (d OR e)"),
    ('Exclude ("d e" OR f)', "NOT (d e OR f)"),
    ('a Exclude: ("d e" OR f)', "a AND NOT (d e OR f)"),
    ('Titles (a OR b)\nExclusions (d OR e)', "Titles AND (a OR b) AND NOT (d OR e)"),
    ('nurse without "ICU"', "nurse AND NOT ICU"),
    ('nurse except (a OR b)', "nurse AND NOT (a OR b)"),
    # words
    ("(a OR b) AND excluding", "(a OR b) AND excluding"),
    ('Exclusions\n("a b" OR c) AND d', "Exclusions AND (a b OR c) AND d"),
    ('"without" OR (a OR b)', "without OR a OR b"),
])
def test_words_that_exclude_are_read_as_not_before_a_phrase_or_a_group(text, tree):
    reading = read(text, find("linkedin"), False)
    assert to_house_syntax(reading.tree) == tree
    assert ("SB627" in [each.code for each in reading.diagnostics]) == ("NOT" in tree)


@pytest.mark.parametrize("text, doubts", [
    ('("a b" OR c) AND Boston without interns', {True, False}),
    ('("a b" OR c) AND Boston on LinkedIn', {False}),
    ('("a b" OR c) AND jobs via referral', {False}),
    ('("a b" OR c) AND Boston excluding interns', {True, False}),
])
def test_a_small_word_between_others_is_of_a_sentence(text, doubts):
    reading = read(text, find("linkedin"))
    assert ([each.code for each in reading.diagnostics], reading.doubts) == (["SB635"], doubts)


def test_of_a_sentence_behind_an_exclusion_no_name_is_made():
    found = read('"a b" AND c NOT d\n\nThese are starting points', find("linkedin")).diagnostics
    assert [each.code for each in found] == ["SB635"]
