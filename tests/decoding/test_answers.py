"""A string below what was asked for is read alone; what was asked for in words is a remark."""

from time import process_time

import pytest

from searchbuilder.decoding.answers import answers
from searchbuilder.decoding.encoded import Decoded, decoded

# The text, the string in it, what is left out, and the other strings.
ANSWERS = (
    ('Input: "Need engineers skilled in React"\nOutput: ("a b" OR c) AND d', '("a b" OR c) AND d',
     ('Input: "Need engineers skilled in React"',), ()),
    ("Example 1:\nRole: Engineer in Berlin\nOutput: (a OR b) AND Berlin", "(a OR b) AND Berlin",
     ("Example 1:", "Role: Engineer in Berlin"), ()),
    ("**Input:** java, no managers\n**Output:**\n(java AND x) NOT manager\nInput: python\n"
     "Output: python AND x", "(java AND x) NOT manager", ("**Input:** java, no managers",),
     ("python AND x",)),
    ("Eingabe: Pfleger in Wien, keine Leiharbeit\nAusgabe: (a OR b) NOT Leiharbeit",
     "(a OR b) NOT Leiharbeit", ("Eingabe: Pfleger in Wien, keine Leiharbeit",), ()),
    ("Q: Find nurses\nA: (nurse OR RN) AND Paris", "(nurse OR RN) AND Paris", ("Q: Find nurses",),
     ()),
    ("Input: nurses\nOutput (Boolean): nurse AND RN", "nurse AND RN", ("Input: nurses",), ()),
    ("Prompt: nurses\nResponse:\n```\n(nurse OR RN)\n```", "(nurse OR RN)",
     ("Response:", "Prompt: nurses"), ()),
    # two answers
    ("Input: nurses\nOutput 1: (a OR b)\nOutput 2: (c OR d)", "(a OR b)", ("Input: nurses",),
     ("(c OR d)",)),
    # both are strings
    ('Input: (a OR b) AND c\nOutput: ("a b" OR c)', "(a OR b) AND c", (), ('("a b" OR c)',)),
)
# What only looks as if.
NONE = ("Need: Java AND Spring\nResult: five people", "Output: (a OR b)", "Role: nurse",
        "Role: nurse\nTitle: (a OR b)", "Output: (a OR b)\nInput: c",
        "(a OR b)\nInput: c\nOutput: (d OR e)", "Input AND Output AND (a OR b)")


@pytest.mark.parametrize("text, plain, left, others", ANSWERS, ids=[row[0] for row in ANSWERS])
def test_the_string_is_read_alone(text, plain, left, others):
    done = decoded(text)
    assert (done.text, done.remarks, done.unread) == (plain, left, others)
    assert decoded(plain) == Decoded(plain)


@pytest.mark.parametrize("text", NONE)
def test_no_answer(text):
    assert answers(text) is None


@pytest.mark.parametrize("piece", ["Input: a\n", "Output: a OR b\n", "Input: a\nOutput: b OR c\n",
                                   "Output ", "\n"])
def test_any_length_is_gone_through_at_once(piece):
    start = process_time()
    answers("Input: a\n" + piece * 10_000)
    assert process_time() - start < 3
