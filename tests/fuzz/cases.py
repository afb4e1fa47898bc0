"""One case of each kind: made from a seed, run, and what came out.

A case returns a word for the count; whatever it raises is a mistake in searchbuilder.
"""

from __future__ import annotations

import os
import random
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from types import FrameType
from unittest.mock import patch

from click.testing import CliRunner

from searchbuilder.build import Request, build
from searchbuilder.check import check
from searchbuilder.cli import main
from searchbuilder.compiler import compile
from searchbuilder.dialects import find
from searchbuilder.errors import SearchbuilderError
from searchbuilder.query.parser import parse
from searchbuilder.report.findings import findings
from searchbuilder.report.strings import FORMATS
from searchbuilder.vocabulary.entries import Search, Vocabulary
from searchbuilder.vocabulary.search import resolve
from searchbuilder.workbook.model import book
from searchbuilder.workbook.reader import Row, Rows, read_rows
from searchbuilder.workbook.sheets import SHEETS
from searchbuilder.xlsx.addresses import letter

from . import mutate
from .corpus import COMMANDS, HALVES, ROWS, workbooks

MOST_SECONDS = 10
PLATFORMS = ("linkedin", "google", "lucene", "github-users", "indeed", "sqlite-fts5", "ats")
Pipeline = Callable[[str, random.Random], None]


class Hang(BaseException):
    """A case that took more than ten seconds of the processor."""


def build_one(path: str, dice: random.Random) -> None:
    """The searches of a workbook for one platform, written out as a user sees them."""
    result = build(path, Request(platforms=(dice.choice(PLATFORMS),)))
    findings(result.diagnostics)
    FORMATS[dice.choice(list(FORMATS))](result)


def check_all(path: str, dice: random.Random) -> None:
    """Everything that is wrong with a workbook, as a user sees it."""
    findings(check(path).diagnostics)


def build_or_check(path: str, dice: random.Random) -> None:
    """Of five workbooks four are built, and one, which takes longer, is checked."""
    dice.choice((build_one, build_one, build_one, build_one, check_all))(path, dice)


def workbook_case(seed: int, pipeline: Pipeline = build_or_check) -> str:
    """A mutated workbook, written to the present folder."""
    dice = random.Random(seed)
    Path("book.xlsx").write_bytes(mutate.workbook(dice.choice(workbooks()), dice))
    with _in_time():
        try:
            pipeline("book.xlsx", dice)
        except SearchbuilderError as error:
            if not str(error).isprintable() or not error.hint:
                raise AssertionError(f"no words: {error!r}, {error.hint!r}") from error
            return "refused"
    return "answered"


def text_case(seed: int) -> str:
    """A mutated text: in an expression of a good vocabulary, or in the cells of a workbook."""
    dice = random.Random(seed)
    with _in_time():
        return _expression(dice) if dice.random() < 0.8 else _cells(dice)


def _expression(dice: random.Random) -> str:
    parsed = parse(mutate.text(dice), "Searches!D2")
    findings(parsed.diagnostics)
    if not parsed.items:
        return "refused"
    return _compiled(Search("Fuzz", must=parsed.items), _vocabulary(), dice)


def _cells(dice: random.Random) -> str:
    sheets = {}
    for name, (head, *filled) in ROWS.items():
        letters = {column: letter(place) for place, column in enumerate(SHEETS[name].names)}
        rows = [{str(column): str(value) for column, value in zip(head, row)
                 if value is not None and column in letters} for row in filled]
        for row in rows:
            for column in row:
                if dice.random() < 0.2:
                    row[column] = mutate.text(dice) if dice.random() < 0.5 else mutate.words(
                        row[column], dice)
        sheets[name] = tuple(Row(name, number, row, letters, columns=SHEETS[name].column)
                             for number, row in enumerate(rows, 2))
    read = book(Rows(sheets, ()))
    findings(read.diagnostics)
    return max((_compiled(search, read.vocabulary, dice)
                for search in read.vocabulary.searches.values()), default="refused")


def _compiled(search: Search, vocabulary: Vocabulary, dice: random.Random) -> str:
    resolved = resolve(search, vocabulary)
    findings(resolved.diagnostics)
    if not resolved.usable:
        return "refused"
    compiled = compile(resolved.query, find(dice.choice(PLATFORMS)), vocabulary.lexicon())
    return "written" if compiled.strings else "not said"


@lru_cache
def _vocabulary() -> Vocabulary:
    path = Path("vocabulary.xlsx")
    path.write_bytes(workbooks()[0])
    return book(read_rows(str(path))).vocabulary


def command_case(seed: int) -> str:
    """A mutated command line, in the present folder, which is swept afterwards."""
    dice = random.Random(seed)
    typed = [mutate.words(word, dice) if dice.random() < 0.3 else word
             for word in dice.choice(COMMANDS)]
    if dice.random() < 0.3:
        typed.insert(dice.randrange(len(typed) + 1), dice.choice(
            [*HALVES, *(word for words in COMMANDS for word in words)]))
    if dice.random() < 0.2:
        typed.insert(dice.randrange(len(typed) + 1), mutate.text(dice).replace("/", ""))
    if dice.random() < 0.1 and typed:
        typed[dice.randrange(len(typed))] += dice.choice(HALVES)
    for name, content in zip(("book.xlsx", "marked.xlsx"), workbooks()):
        Path(name).write_bytes(content)
    with _in_time(), patch("click.launch"), patch("pyperclip.copy"):
        done = CliRunner().invoke(main, typed, prog_name="searchbuilder")
    for name in os.listdir():
        if name not in ("book.xlsx", "vocabulary.xlsx"):
            os.unlink(name)
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    if done.exit_code not in (0, 1, 2) or "went wrong in searchbuilder" in done.output:
        raise AssertionError(f"exit code {done.exit_code}: {done.output}")
    return f"exit code {done.exit_code}"


@contextmanager
def _in_time() -> Iterator[None]:
    if not hasattr(signal, "setitimer"):
        yield
        return

    def hangs(number: int, frame: FrameType | None) -> None:
        raise Hang(f"more than {MOST_SECONDS} seconds")

    before = signal.signal(signal.SIGPROF, hangs)
    signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


CASES: dict[str, Callable[[int], str]] = {
    "workbooks": workbook_case, "texts": text_case, "commands": command_case}
