"""Speed as ratios, side by side in one run: `python tests/benchmarks/bench.py`.

Every figure is the best of several rounds in which the two sides take turns, in CPU seconds.
"""

from __future__ import annotations

import compileall
import gc
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from luqum.parser import parser as luqum
from openpyxl import Workbook

from searchbuilder.compiler import SplitOptions, compile
from searchbuilder.compiler.sizes import FULL, SIZES, Size
from searchbuilder.dialect import Dialect
from searchbuilder.dialects import find
from searchbuilder.query.parser import parse
from searchbuilder.query.tree import And, Or, Term
from searchbuilder.reading import read

WORKBOOK = Path(__file__).parents[2] / "workbooks" / "mmi.xlsx"
ROUNDS = 7
WORDS = ("case manager nurse therapist maximum medical improvement impairment rating disability "
         "compensation return work").split()

BARE = """
import sys, click, openpyxl, pyparsing
for sheet in openpyxl.load_workbook(sys.argv[1]):
    for row in sheet.iter_rows():
        for cell in row:
            cell.value
"""
BARE_STREAMING = """
import sys, click, openpyxl, pyparsing
for sheet in openpyxl.load_workbook(sys.argv[1], read_only=True):
    for row in sheet.iter_rows():
        for cell in row:
            cell.value
"""
ROWS = """
import gc, sys
from searchbuilder.workbook.reader import read_rows
gc.disable()  # as the command does
rows = read_rows(sys.argv[1])
"""
VOCABULARY = ROWS + """
from searchbuilder.workbook.model import book
book(rows)
"""
OURS = "import sys; from searchbuilder.cli import run; run()"


def best(*sides: Callable[[], float]) -> list[float]:
    """The least of each side's times, the sides taking turns."""
    rounds = [[side() for side in sides] for _ in range(ROUNDS)]
    return [min(times) for times in zip(*rounds)]


def cpu(work: Callable[[], object]) -> Callable[[], float]:
    """CPU seconds of a call, without Python looking for circles: the command does not, either."""
    def measured() -> float:
        gc.collect()
        gc.disable()
        start = time.process_time()
        work()
        spent = time.process_time() - start
        gc.enable()
        return spent
    return measured


def child(code: str, *arguments: str) -> Callable[[], float]:
    """CPU seconds of a Python process of its own."""
    def measured() -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-c", code, *arguments], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return measured


def row(name: str, ours: float, theirs: float, other: str) -> None:
    print(f"{name:34} {ours * 1000:9.1f} ms  {other:26} {theirs * 1000:9.1f} ms  "
          f"{ours / theirs:5.2f} x")


def term(chance: random.Random) -> str:
    words = chance.sample(WORDS, chance.randint(1, 3))
    return words[0] if len(words) == 1 else f'"{" ".join(words)}"'


def clause(chance: random.Random, depth: int) -> str:
    if depth == 0 or chance.random() < 0.3:
        return "(" + " OR ".join(term(chance) for _ in range(chance.randint(2, 9))) + ")"
    return f"({clause(chance, depth - 1)} AND {clause(chance, depth - 1)}) AND NOT {term(chance)}"


def parsing() -> None:
    chance = random.Random(1)
    strings = [" AND ".join(clause(chance, 2) for _ in range(3)) for _ in range(500)]
    size = sum(map(len, strings)) / 1000
    row(f"parse 500 strings ({size:.0f} kB)", *best(
        cpu(lambda: [parse(each) for each in strings]),
        cpu(lambda: [luqum.parse(each) for each in strings])), "luqum")
    for count in (5_000, 10_000):
        text = " OR ".join(f'"word {number}"' for number in range(count))
        row(f"parse {count:,} terms", *best(
            cpu(lambda: parse(text)), cpu(lambda: luqum.parse(text))), "luqum")


def strings_of(count: int) -> dict[str, str]:
    """Strings of that many terms, in the shapes that people write."""
    words = [f"word{number}" for number in range(count)]
    phrases = [f'"{WORDS[number % 13]} word {number}"' for number in range(count)]
    tens = [phrases[start:start + 10] for start in range(0, count, 10)]
    groups = [f"({' OR '.join(some)})" for some in tens]
    pairs = [f"({one} AND ({' OR '.join(some[1:])}))" for one, some in zip(words, tens)]
    return {"words joined by OR": " OR ".join(words), "phrases joined by OR": " OR ".join(phrases),
            "groups joined by AND": " AND ".join(groups), "groups in groups": " OR ".join(pairs)}


def reading_strings() -> None:
    """A string of 10,000 terms read in a dialect, tree and findings included, against luqum; and
    with more terms, as much more time."""
    for name in ("lucene", "elasticsearch", "linkedin"):
        dialect = find(name)
        for shape, text in strings_of(10_000).items():
            row(f"{name}: {shape}", *best(cpu(lambda: read(text, dialect)),
                                          cpu(lambda: luqum.parse(text))), "luqum, 10,000 terms")
    dialect = find("lucene")
    few, more, most = ([text for text in strings_of(count).values()]
                       for count in (1_000, 10_000, 50_000))
    for shape, *texts in zip(strings_of(10), few, more, most):
        fewer, some, many = best(*(cpu(partial(read, text, dialect)) for text in texts))
        row(f"10,000 {shape}", some / 10, fewer, "a tenth, of 1,000")
        row(f"50,000 {shape}", many / 50, fewer, "a fiftieth, of 1,000")


def compiling() -> None:
    """Alternatives in one group beside another: with twice as many, twice the time."""
    for dialect in (find("linkedin"), find("ats"), find("google"), find("github-users")):
        fewer, more, most = best(*(cpu(partial(synonyms, count, dialect))
                                   for count in (1_000, 10_000, 50_000)))
        row(f"{dialect.name}: 10,000 synonyms", more / 10, fewer, "a tenth, of 1,000")
        row(f"{dialect.name}: 50,000 synonyms", most / 50, fewer, "a fiftieth, of 1,000")
        full, every = best(cpu(partial(synonyms, 1_000, dialect)),
                           cpu(partial(synonyms, 1_000, dialect, SIZES)))
        row(f"{dialect.name}: 1,000 synonyms", every, full, "in three sizes, full alone")


def synonyms(count: int, dialect: Dialect, sizes: Sequence[Size] = (FULL,)) -> None:
    group = Or(tuple(Term(f"word {number}") for number in range(count)))
    tree = And((group, Or((Term("nurse"), Term("RN")))))
    for size in sizes:
        compile(tree, dialect, (), SplitOptions(most_strings=count, size=size))


def building() -> None:
    compileall.compile_dir(WORKBOOK.parents[1] / "searchbuilder", quiet=1)  # as pip would
    workbook = str(WORKBOOK)
    sizes = [child(OURS, "build", workbook, "--all", "--size", size) for size in SIZES]
    *ours, whole, streaming = best(*sizes, child(BARE, workbook), child(BARE_STREAMING, workbook))
    for size, spent in zip(SIZES, ours):
        row(f"build the MMI workbook, {size}", spent, whole, "bare script, cell by cell")
        row("", spent, streaming, "the same, read-only mode")
    ours, nothing = best(child(OURS, "--help"), child("import click"))
    row("searchbuilder --help", ours, nothing, "import click")


def reading() -> None:
    """100,000 synonyms, as rows and as vocabulary, against openpyxl's own pass over the file."""
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "book.xlsx")
        thesaurus(path, 100_000)
        rows, model, theirs = best(child(ROWS, path), child(VOCABULARY, path),
                                   child(BARE_STREAMING, path))
    row("read 100,000 synonym rows", rows, theirs, "openpyxl, read-only mode")
    row("", model, theirs, "the same, rows to vocabulary")


def thesaurus(path: str, count: int) -> None:
    made = Workbook(write_only=True)
    for title, head, rows in (
            ("Terms", ("Term", "Type"), ((f"term {n}", "Skill") for n in range(count // 10))),
            ("Synonyms", ("Term", "Synonym", "Kind", "Region", "Strength"),
             ((f"term {n // 10}", f"synonym number {n}", "spelling", "US", "strict")
              for n in range(count))),
            ("Searches", ("Search", "Must"), [("One", "[term 1]")])):
        page = made.create_sheet(title)
        for each in (head, *rows):
            page.append(each)
    made.save(path)


if __name__ == "__main__":
    parsing()
    reading_strings()
    compiling()
    building()
    reading()
