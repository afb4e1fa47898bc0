"""What was compiled is used again for the same, and for nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from searchbuilder.compiler import SplitOptions, compile
from searchbuilder.compiler.compilations import Compilations, once
from searchbuilder.dialect import Calibration
from searchbuilder.dialects import find
from searchbuilder.query.parser import parse
from searchbuilder.query.tree import Query

GOOGLE = find("google")


def tree(text: str, cell: str = "Searches!D4") -> Query:
    return parse(text, cell).items[0]


class Counting:
    """Compiles, and counts how often."""

    def __init__(self) -> None:
        self.done, self.count = Compilations(), 0

    def of(self, query, dialect=GOOGLE, options=SplitOptions(), lexicon=(), *others):
        def made():
            self.count += 1
            return compile(query, dialect, lexicon, options)
        return once(self.done.of(query, tuple(lexicon), *others), dialect, options, made)


def test_the_same_is_compiled_once():
    counting = Counting()
    assert counting.of(tree("a AND b")) is counting.of(tree("a AND b"))
    assert counting.count == 1


@pytest.mark.parametrize("other", (
    (tree("a OR b"),), (tree("a AND b", "Searches!D5"),), (tree("a AND b"), find("linkedin")),
    (tree("a AND b"), replace(GOOGLE, site="a.com")),
    (tree("a AND b"), replace(GOOGLE, title="Goggle")),
    (tree("a AND b"), replace(GOOGLE, calibrated={"Quotes": Calibration("ignored")})),
    (tree("a AND b"), GOOGLE, SplitOptions(size="short")),
    (tree("a AND b"), GOOGLE, SplitOptions(), (), "US")))
def test_anything_else_is_compiled_too(other):
    counting = Counting()
    counting.of(tree("a AND b"))
    counting.of(*other)
    assert counting.count == 2


def test_words_of_the_workbook_matter_where_the_rest_of_a_word_is_open():
    counting = Counting()
    for text, lexicon, count in (("a AND b", ("apple",), 1), ("a AND b", ("abc",), 1),
                                 ("a AND b*", ("bee",), 2), ("a AND b*", ("bat",), 3)):
        counting.of(tree(text), GOOGLE, SplitOptions(), lexicon)
        assert counting.count == count


def test_what_the_last_run_did_not_ask_for_is_forgotten():
    counting = Counting()
    counting.of(tree("a"))
    counting.of(tree("b"))
    counting.done.forget_unused()
    counting.of(tree("a"))
    counting.done.forget_unused()
    counting.of(tree("a"))
    assert counting.count == 2
    counting.of(tree("b"))
    assert counting.count == 3
