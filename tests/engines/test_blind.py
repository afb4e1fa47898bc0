"""Real engines that are asked blind for what a record leaves open; `benchmarks/blind.py` asks them
for everything."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from searchbuilder.calibrate.counts import count
from searchbuilder.calibrate.details import DETAILS
from searchbuilder.calibrate.found import found
from searchbuilder.calibrate.interview import Interview
from searchbuilder.dialects import find

from .apart import APART
from .engine import Engine, Missing

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))
from blind import LONGEST, RIGHT, asked, people  # noqa: E402

# A record of the engine in its usual setting, and what it has to be found out to do in this one.
CASES = (
    ("FTS5, stemming", "sqlite-fts5", {"Word forms", "Length"}),
    ("FTS5, without parentheses", "sqlite-fts5", {"Parentheses", "Word forms", "Title field"}),
    ("Lucene, classic, case-sensitive", "lucene", {"Punctuation", "Length"}),
    ("Lucene, classic, without parentheses", "lucene", {"Parentheses", "Punctuation"}),
)


@pytest.fixture(params=CASES, ids=[name for name, *_ in CASES])
def case(request: pytest.FixtureRequest) -> Iterator[tuple[str, Engine, str, set[str]]]:
    name, record, facts = request.param
    try:
        engine = APART[name]()
    except Missing as missing:
        pytest.skip(f"{name} is not installed: {missing}")
    yield name, engine, record, facts
    engine.close()


def test_what_is_open_is_found_out(case: tuple[str, Engine, str, set[str]]) -> None:
    name, engine, record, facts = case
    ask = asked(engine, list(people(0)))
    base = replace(find(record), stems=None, inferred=dict.fromkeys(
        ["brackets"] if "Parentheses" in facts else [], ""))
    interview = Interview(base, ("manager", "nurse"),
                          tuple(each for each in DETAILS if each in facts), LONGEST)
    while interview.question is not None:
        counted = count(ask(interview.question))
        assert counted
        interview = interview.answered(counted)
    seen = found(interview)
    assert seen.keys() >= facts
    assert all(seen[fact] in RIGHT[name][fact] for fact in facts), seen
