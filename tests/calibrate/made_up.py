"""Platforms that are made up of answers to the questions about the grammar, and return counts."""

from searchbuilder.calibrate.counts import count
from searchbuilder.calibrate.engine import read
from searchbuilder.calibrate.grammar import WORD_OF
from searchbuilder.calibrate.interview import Interview
from searchbuilder.calibrate.outcome import FIRST, SECOND

# How many people have neither word, the first alone, the second alone, both.
PEOPLE = {1: 12_000, 2: 9_000, 4: 3_500, 8: 1_600}
WORDS = ("manager", "nurse")
ZERO = {"zzqx": 0, "qvvz": 0, "zzqxqvvz": 0}
# What most platforms do.
USUAL = {
    "AND": "operator", "OR": "operator", "NOT": "operator", "-": "not", "|": "ignored",
    "&": "ignored", "!": "ignored", "+": "must", "space": "and", "space binds": "same",
    "space beside parentheses": "same", "binds first": "AND", "parentheses": "any depth",
    "quotes": "phrase", "NOT after space": "and not", "NOT after AND": "works",
    "NOT after OR": "works", "- after space": "and not", "NOT alone": "works"}


def shows(grammar, words=WORDS, wander=lambda text: 1):
    """What a platform shows for a search: a number, or `error`."""
    people = {words[0]: FIRST, words[1]: SECOND, **ZERO}

    def ask(text):
        found = read(text, people, grammar.__getitem__)
        if found.refused:
            return "error"
        least, most = (sum(number for kind, number in PEOPLE.items() if kind & side)
                       for side in (found.sure, found.possible))
        # A phrase is rarer than its words; a word taken for an operator is as common as it is.
        share = (found.low + found.high) / 2 if (found.low, found.high) in WORD_OF.values() else .1
        return str(round((least + (most - least) * share) * wander(text)))
    return ask


def interviewed(base, ask, words=WORDS, details=(), longest=0):
    """The whole interview."""
    interview = Interview(base, words, details, longest)
    while interview.question is not None:
        interview = interview.answered(count(ask(interview.question)))
    return interview
