"""How few boxes a search takes, and how long that is thought about:
`python tests/benchmarks/fitting.py`.

The standard grid is every choice of two or three sizes, of single words and of phrases.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from itertools import combinations_with_replacement
from typing import NamedTuple

from searchbuilder.compiler.tiling import fewest, tiles

WORDS = 32
SIZES = (5, 10, 20, 40)
SEEDS = range(8)


class Case(NamedTuple):
    family: str
    groups: list[list[int]]
    room: int


class Row(NamedTuple):
    case: Case
    boxes: int
    bound: int
    tiling: float
    bounding: float

    def ratio(self) -> float:
        return self.boxes / self.bound


def phrases(sizes: tuple[int, ...], seed: int) -> list[list[int]]:
    """Phrases of 1 to 4 words, each with its OR."""
    chance = random.Random(f"{seed} {sizes}")
    return [[chance.randint(1, 4) + 1 for _ in range(size)] for size in sizes]


def standard() -> Iterator[Case]:
    for count in (2, 3):
        for sizes in combinations_with_replacement(SIZES, count):
            yield Case("words", [[2] * size for size in sizes], WORDS + count)
            for seed in SEEDS:
                yield Case(f"phrases {seed}", phrases(sizes, seed), WORDS + count)


def others() -> Iterator[Case]:
    """Four and five groups, and limits of characters."""
    chance = random.Random(0)
    for count in (4, 5):
        yield Case("words", [[2] * 40] * count, WORDS + count)
    for sizes, room in (((40, 40), 300), ((40, 40, 40), 300), ((40, 40, 40), 1000),
                        ((300, 300), 1000), ((300, 300, 300), 1000), ((50_000,), 1000)):
        yield Case("characters", [[chance.randint(4, 25) for _ in range(size)] for size in sizes],
                   room)


def measured(case: Case) -> Row:
    start = time.perf_counter()
    boxes = len(tiles(case.groups, case.room))
    middle = time.perf_counter()
    bound = fewest(case.groups, case.room)
    return Row(case, boxes, bound, middle - start, time.perf_counter() - middle)


def show(row: Row) -> None:
    sizes = " x ".join(f"{len(group)}" for group in row.case.groups)
    print(f"{row.case.family:11} {sizes:22} {row.case.room:5} {row.boxes:8,} {row.bound:8,} "
          f"{row.ratio():7.3f} {row.tiling * 1000:8.1f} {row.bounding * 1000:8.1f}")


def summary(rows: list[Row]) -> None:
    for family in ("words", "phrases", ""):
        pairs = [row for row in rows
                 if len(row.case.groups) == 2 and row.case.family.startswith(family)]
        equal = sum(row.boxes == row.bound for row in pairs)
        print(f"two groups, {family or 'all'}: {equal} of {len(pairs)} equal the bound "
              f"({equal / len(pairs):.1%})")
    for count in (2, 3):
        ratios = [row.ratio() for row in rows if len(row.case.groups) == count]
        print(f"{count} groups: boxes / bound {sum(ratios) / len(ratios):.4f} on average, "
              f"{max(ratios):.3f} at most")
    print(f"all: boxes / bound {sum(map(Row.ratio, rows)) / len(rows):.4f} on average")
    slowest = max(rows, key=lambda row: row.tiling + row.bounding)
    print("slowest:")
    show(slowest)


def main() -> None:
    print(f"{'family':11} {'groups':22} {'room':>5} {'boxes':>8} {'bound':>8} {'ratio':>7} "
          f"{'tiles ms':>8} {'bound ms':>8}")
    rows = []
    for case in standard():
        rows.append(measured(case))
        show(rows[-1])
    summary(rows)
    print("beyond the grid:")
    for case in others():
        show(measured(case))


if __name__ == "__main__":
    main()
