"""The searches of a workbook, one a line, for somebody who has yet to choose."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from searchbuilder.characters import safe, shortened
from searchbuilder.report.wrap import INDENT, WIDTH, wrapped
from searchbuilder.vocabulary.names import name_key

if TYPE_CHECKING:
    from searchbuilder.build import Build, Listed

_USUAL = "usual sites"
_MOST_OF_NAME, _MOST_OF_SITES = 36, 20
# From so many columns on what a search is for stands on its line.
WIDE = 110


def overview(build: Build, command: str, width: int = WIDTH) -> str:
    """What each search is for, where it can go and how to get it, and what to type next.

    command -- what was typed; width -- of the terminal
    """
    names = [name_key(each.search.name) for each in build.listed]
    parts = [part(name, names) for name in names]
    table = [_cells(each, shown) for each, shown in zip(build.listed, parts)]
    return "\n".join([*_lines(table, width), "", *_next(build, command, parts)]) + "\n"


def part(name: str, names: Iterable[str]) -> str:
    """The fewest words of a name by which `--search` knows it from the others, as it is typed."""
    words, others = re.findall(r"\S+", name), list(names)
    pieces = (" ".join(words[at:at + many]).strip(",;:.") for many in range(1, len(words) + 1)
              for at in range(len(words) - many + 1))
    alone = next((piece for piece in pieces if re.fullmatch(r"[\w ,-]{2,}", piece)
                  and sum(piece in each for each in others) == 1), safe(name))
    return alone if re.fullmatch(r"\w[\w-]*", alone) else f'"{alone}"'


def _cells(each: Listed, shown: str) -> list[str]:
    """Name, sites, how to get it, and what it is for."""
    sites = _USUAL if each.usual else ", ".join(one.name for one in each.platforms)
    return [shortened(safe(each.search.name), _MOST_OF_NAME), shortened(sites, _MOST_OF_SITES),
            f"--search {shown}", safe(each.search.notes)]


def _lines(table: list[list[str]], width: int) -> Iterator[str]:
    """A line a row; on a narrow terminal the notes stand below it."""
    widths = [max(map(len, column)) for column in zip(*table)][:-1]
    for *cells, notes in table:
        line = "  ".join(cell.ljust(most) for cell, most in zip(cells, widths))
        if width < WIDE:
            yield line.rstrip()
            if notes:
                yield INDENT + shortened(notes, WIDTH - len(INDENT))
        else:
            yield shortened(f"{line}  {notes}".rstrip(), width)


def _next(build: Build, command: str, parts: list[str]) -> Iterator[str]:
    if not parts:
        yield "There is no search to build"
        return
    usual = next((each.platforms for each in build.listed if each.usual), ())
    if usual:
        yield wrapped(f"{_USUAL}: {', '.join(one.name for one in usual)}", "", INDENT)
        yield ""
    yield "To see the strings of one search, and for one site, type:"
    yield f"{INDENT}{command} --search {parts[0]}"
    first = (usual or build.listed[0].platforms or (None,))[0]
    if first:
        yield f"{INDENT}{command} --search {parts[0]} --for {first.name}"
    yield "To see every search on its sites:"
    yield f"{INDENT}{command} --all"
