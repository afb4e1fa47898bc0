"""SB3xx: names that gather rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from os.path import commonprefix

from searchbuilder.diagnostic import WARNING, Diagnostic, Location
from searchbuilder.rule import rule
from searchbuilder.rules.lint import looks_for
from searchbuilder.rules.subject import Subject
from searchbuilder.vocabulary.names import name_key
from searchbuilder.workbook.reader import Row
from searchbuilder.workbook.sheets import having

# Sheets, each with a column in which names gather its rows.
GATHERING = tuple((sheet, column) for sheet, columns in having(
    lambda column: column.gathers).items() for column in columns)


SB314 = rule(
    "SB314", WARNING, """
    A role or a group is spelled almost like another one.

    A misspelt role is a role of its own. Its titles are missing where the right name is searched,
    and nothing looks wrong.

    Titles: ten rows of Ergonomist, and one of Ergonomst

    Ergonomist in all of them
    """,
    "“{name}” is spelled almost like “{other}”, but counts as another {thing}")


@looks_for(SB314)
def almost_the_same_names(subject: Subject) -> Iterator[Diagnostic]:
    for sheet, gathering in GATHERING:
        column = gathering.name
        rows: dict[str, list[Row]] = {}
        for row in subject.of(sheet):
            if row.get(column):
                rows.setdefault(name_key(row.get(column)), []).append(row)
        for key, other in _misspelt({key: len(some) for key, some in rows.items()}):
            best = rows[other][0].get(column)
            yield from (SB314.found(
                Location(row.cell(column)), meant=[best], name=row.get(column), other=best,
                thing=gathering.header.lower()) for row in rows[key])


def _misspelt(counts: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Each name that is one mistake apart from one with more rows, with the one that has most."""
    alike: dict[str, list[str]] = {}
    for key in counts:
        for short in _shortened(key):
            alike.setdefault(short, []).append(key)
    for key, count in counts.items():
        near = {other for short in _shortened(key) for other in alike[short]
                if counts[other] > count and _one_apart(key, other)}
        if near:
            yield key, max(sorted(near), key=counts.__getitem__)


def _shortened(key: str) -> set[str]:
    """The name, and the name without any one of its letters: two names that are one mistake apart
    have one of these in common."""
    return {key, *(key[:place] + key[place + 1:] for place in range(len(key)))}


def _one_apart(one: str, other: str) -> bool:
    """Whether a single word of four letters or more differs, by one letter or by two that changed
    places.  Figures and single letters tell names apart: Band 5, Ward B."""
    pairs = [pair for pair in zip(one.split(), other.split()) if pair[0] != pair[1]]
    if len(one.split()) != len(other.split()) or len(pairs) != 1:
        return False
    first, second = pairs[0]
    start = len(commonprefix((first, second)))
    rest = first[start:], second[start:]
    end = len(commonprefix((rest[0][::-1], rest[1][::-1])))
    left, right = (each[:len(each) - end] for each in rest)
    return min(len(first), len(second)) > 3 and (left + right).isalpha() and (
        max(len(left), len(right)) == 1 or len(left) == 2 and left == right[::-1])
