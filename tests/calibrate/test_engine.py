"""What a platform of a given grammar finds: read off its rules, as kinds of people."""

import pytest

from searchbuilder.calibrate.engine import read
from searchbuilder.calibrate.outcome import EVERYBODY, REFUSED, Outcome, exactly

from .made_up import USUAL, ZERO

A, B, BOTH, ANY = 10, 12, 8, 14
PEOPLE = {"a": A, "b": B, "z": 0, "y": 0, **ZERO}
LUCENE = {"space": "or", "binds first": "clauses"}


@pytest.mark.parametrize(("text", "grammar", "found"), [
    ("a AND b", {}, BOTH), ("a OR b", {}, ANY), ("a NOT b", {}, A - BOTH), ("a b", {}, BOTH),
    ("a b", {"space": "or"}, ANY), ("a -b", {}, A - BOTH), ("a -b", {"-": "ignored"}, BOTH),
    ("a AND NOT b", {}, A - BOTH), ("a AND NOT b", {"NOT after AND": "error"}, REFUSED),
    ("NOT a", {}, EVERYBODY - A), ("NOT a", {"NOT alone": "finds nobody"}, 0),
    ("NOT a", {"NOT alone": "error"}, REFUSED), ("a & b", {"&": "and"}, BOTH),
    ("a & !b", {"&": "and", "!": "not"}, A - BOTH), ("a | b", {"|": "or"}, ANY),
    ("a | b", {"|": "error"}, REFUSED), ("a b", {"space": "error"}, REFUSED),
    # Which binds first.
    ("a OR b AND z", {}, A), ("a OR b AND z", {"binds first": "OR"}, 0),
    ("a OR b AND z", {"binds first": "left to right"}, 0),
    ("z AND a OR b", {"binds first": "left to right"}, B),
    ("z AND a OR b", {"binds first": "OR"}, 0),
    ("a OR z b", {"space binds": "first", "binds first": "OR"}, A),
    ("z a OR b", {"space binds": "last", "space": "or", "binds first": "AND"}, ANY),
    # Lucene: AND requires what stands on both its sides, OR leaves it optional.
    ("a OR b AND z", LUCENE, 0), ("a AND b OR z", LUCENE, BOTH), ("a AND z OR b", LUCENE, 0),
    ("a OR b", LUCENE, ANY), ("a b -z", LUCENE, ANY), ("a OR NOT b", LUCENE, A - BOTH),
    ("a AND b OR z", {"space": "and", "binds first": "clauses"}, A),
    ("+a b", LUCENE, A), ("a + b", {**LUCENE, "+": "and"}, BOTH),
    # Parentheses.
    ("z AND (a OR b)", {}, 0), ("z AND (a OR b)", {"parentheses": "ignored"}, B),
    ("(a OR b) AND z", {"parentheses": "error"}, REFUSED),
    ("a AND (z OR (b AND y))", {}, 0),
    ("b AND (z OR (a AND (y OR b)))",
     {"parentheses": "one level, the inner ones ignored"}, B),
    ("a AND (z OR (b AND y))", {"parentheses": "one level, else an error"}, REFUSED),
    ("(a OR b) (a OR z)", {"space beside parentheses": "error"}, REFUSED),
    # Quotes.
    ('"a" AND "b"', {}, BOTH), ('"a b"', {}, Outcome(0, BOTH)),
    ('"a b"', {"quotes": "ignored"}, BOTH), ('"a b"', {"quotes": "error"}, REFUSED),
    ("a b", {"space": "phrase"}, Outcome(0, BOTH)), ('"a" "b"', {"space": "phrase"}, BOTH),
    # An operator that is a word, or nothing.
    ("a AND b", {"AND": "ignored"}, BOTH), ("a OR z", {"OR": "ignored"}, 0),
    ("a AND b", {"AND": "a word of many"}, Outcome(0, BOTH, low=.25, high=.78)),
    ("a OR z", {"OR": "a word of some", "space": "or"}, Outcome(A, EVERYBODY, low=.03, high=.3)),
    ("a NOT z", {"NOT": "a word of many"}, 0),
])
def test_it_finds(text, grammar, found):
    expected = exactly(found) if isinstance(found, int) else found
    assert read(text, PEOPLE, {**USUAL, **grammar}.__getitem__) == expected
