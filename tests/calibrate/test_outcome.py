"""Whether a search finds whom it should, as far as counts can tell."""

import pytest

from searchbuilder.calibrate.outcome import BOTH, EVERYBODY, FIRST, REFUSED, Outcome, does, exactly


@pytest.mark.parametrize(("outcome", "meant", "right"), [
    (exactly(FIRST), FIRST, True), (exactly(BOTH), FIRST, False), (REFUSED, 0, False),
    (Outcome(FIRST, FIRST, error=True), FIRST, False),
    # A phrase is not the words.
    (Outcome(0, BOTH), BOTH, False),
    # AND is a word, and a blank means and: right where nearly all people have the word.
    (Outcome(0, BOTH, low=.75), BOTH, True), (Outcome(0, BOTH, low=.25, high=.78), BOTH, False),
    (Outcome(0, FIRST, low=.75), BOTH, False),
    # OR is a word, and a blank means or: right where hardly anybody has it.
    (Outcome(FIRST, EVERYBODY, high=.04), FIRST, True),
    (Outcome(FIRST, EVERYBODY, low=.03, high=.3), FIRST, False),
    (Outcome(BOTH, EVERYBODY, high=.04), FIRST, False)])
def test_a_search_does_what_is_meant(outcome, meant, right):
    assert does(outcome, exactly(meant)) is right
