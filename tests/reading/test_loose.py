"""Words that nothing joins to a string which joins everything else."""

import pytest

from searchbuilder.dialects import find
from searchbuilder.reading import read
from searchbuilder.translate import translate

# A text, and what stands beside the string in it.
BESIDE = [
    ('Clear ("a b" OR c) AND d', ["Clear"]),
    ('"a b" AND (c OR d) Copy code', ["Copy code"]),
    ('Nurses in Ohio\n("a b" OR c) AND d', ["Nurses in Ohio"]),
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
    '   site:x.com a\n   b', 'site:x.com (a OR b)   "c d"',
    'nurse   RN   -travel', '(a OR b)   AND c',
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


@pytest.mark.parametrize("text, effect", [
    ('Clear ("a b" OR c) AND d', "narrower"), ('("a b" OR c) AND d — junior', "mixed"),
    ('("a b" OR c) AND d\njunior', "narrower")])
def test_words_behind_a_dash_may_be_meant_as_excluded(text, effect):
    made, = translate([text], "", ["bullhorn"]).results
    assert made.compiled.effect == effect


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
