"""Strings in the manner of recruiters' own, and what each of them says.

A row is a line `platform: string` (a line break is written \\n), an indented
line with the tree in the house syntax without quotation marks (or `refused`), and, where there
are findings, an indented line `! SB604:7 …` with the code and column of each.  A line with ~
has the tree that was probably meant.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from dialects.expected import READ

HERE = Path(__file__).parent


class Row(NamedTuple):
    platform: str
    text: str
    tree: str
    found: tuple[tuple[str, int], ...] = ()
    meant: str = ""


def rows(text):
    made = []
    for line in text.splitlines():
        if not line.startswith(" "):
            platform, _, string = line.partition(": ")
            made.append(Row(platform, string.replace("\\n", "\n"), ""))
        elif line.startswith("    ! "):
            pairs = (pair.split(":") for pair in line.split()[1:])
            made[-1] = made[-1]._replace(found=tuple((code, int(at)) for code, at in pairs))
        elif line.startswith("    ~ "):
            made[-1] = made[-1]._replace(meant=line[6:])
        else:
            made[-1] = made[-1]._replace(tree=line.strip())
    return made


CORPUS = [*rows(READ), *(row for name in ("messy", "pasted")
                         for row in rows((HERE / f"{name}.txt").read_text("utf-8")))]
