"""A few hundred mutated workbooks, texts and command lines; `python -m tests.fuzz` tries 220,000.

Whatever the full run found stands below or in the tests of the module that it was found in.
"""

import os
import random
from pathlib import Path

import pytest

from searchbuilder.workbook.reader import read_rows

from . import mutate
from .__main__ import FULL
from .cases import CASES
from .corpus import workbooks

ORDINARY = {"workbooks": 150, "texts": 400, "commands": 80}
COUNTS = FULL if os.environ.get("HYPOTHESIS_PROFILE") == "nightly" else ORDINARY


@pytest.mark.parametrize("kind", CASES)
def test_words_come_out(kind, tmp_path, monkeypatch):
    """An answer or a refusal in words within ten seconds, whatever goes in."""
    monkeypatch.chdir(tmp_path)
    outcomes = {}
    for seed in range(COUNTS[kind]):
        try:
            outcomes.setdefault(CASES[kind](seed), []).append(seed)
        except BaseException as error:
            raise AssertionError(f"python -m tests.fuzz {kind} 1 {seed}") from error
    assert len(outcomes) > 1, "all alike, so nothing was tried"


@pytest.mark.parametrize("place", range(4))
def test_what_is_mutated_can_be_read(place, tmp_path):
    """A corpus that nobody could read would try one refusal again and again."""
    path = tmp_path / "book.xlsx"
    path.write_bytes(workbooks()[place])
    assert {"Terms", "Synonyms", "Searches"} <= read_rows(str(path)).sheets.keys()


def test_a_seed_makes_the_same_again():
    made = [mutate.workbook(workbooks()[0], random.Random(seed)) for seed in (7, 7, 8)]
    assert made[0] == made[1] != made[2] != workbooks()[0]


def test_another_pipeline_can_be_tried(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    tried = []
    CASES["workbooks"](3, lambda path, dice: tried.append(Path(path).read_bytes()))
    assert tried == [Path("book.xlsx").read_bytes()]


@pytest.mark.parametrize("words, said", [
    (("platforms", "x" * 300), f"There is no platform “{'x' * 300}”"),
    (("build", "book.xlsx", "--search", "One\ud800"), "There is no search “One\ufffd”"),
    (("build", "book.xlsx", "--region", "US\udc00"), "“US\ufffd” is not a region code")],
    ids=["a name too long for a file", "half a sign", "the other half"])
def test_what_the_full_run_found_on_the_command_line(cli, tmp_path, monkeypatch, words, said):
    monkeypatch.chdir(tmp_path)
    Path("book.xlsx").write_bytes(workbooks()[0])
    done = cli(*words)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(f"searchbuilder: {said}\n")
