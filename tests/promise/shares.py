"""How often each platform could say a random tree exactly: counted by the tests, shown by
`tests/conftest.py` at the end of a run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

EFFECTS = ("exact", "wider", "narrower", "mixed", "none")

counts: dict[str, Counter[str]] = {}


def count(platform: str, effect: str) -> None:
    counts.setdefault(platform, Counter())[effect] += 1


def add(others: Mapping[str, Mapping[str, int]]) -> None:
    """Take in what another process has counted."""
    for platform, seen in others.items():
        counts.setdefault(platform, Counter()).update(seen)


def table() -> list[str]:
    """Lines: a platform, its number of trees, and the share of each effect."""
    lines = [f"{'platform':28}{'trees':>7}" + "".join(f"{name:>10}" for name in EFFECTS)]
    for platform, seen in sorted(counts.items(), key=lambda pair: ("(" in pair[0], pair[0])):
        total = sum(seen.values())
        shares = "".join(f"{100 * seen[name] / total:9.1f}%" for name in EFFECTS)
        lines.append(f"{platform:28}{total:7}{shares}")
    return lines
