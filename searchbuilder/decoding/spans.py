"""Code of a Markdown page in a line, or in a table, with other words: - Nurses: `"a b" OR c`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from searchbuilder.decoding.meaning import excluded, is_optional, is_search, label_denies
from searchbuilder.decoding.undone import Undone
from searchbuilder.dialect import Dialect
from searchbuilder.findings.pasted import SB622

_HELD = r"[$#]\{[^{}\n]{0,120}\}"
_SPAN = re.compile(rf"```(?:[\w+-]*[ \t]*\n)?(?P<fenced>[^`]+?)\n?```|"
                   rf"(?P<ticks>`{{1,2}})(?P<inside>(?:{_HELD}|[^`\n])+)(?P=ticks)")
_ROW = re.compile(r"\s*\|(?P<cells>[^\n]+)\|\s*")
_CELLS = re.compile(r"(?<!\\)\|")
_OPERATOR = re.compile(r"\b(?:AND|OR|NOT)\b|[\"“”]")
# Signs of lists, tables and sentences around what is said.
_SIGNS = " \t|>•·,;–—"
_BULLET = re.compile(r"\A(?:[-*+•]|\d{1,3}[.)])(?:[ \t]+|\Z)|\A[-*+:]+[ \t]*\Z|"
                     r"[ \t]+[-–—][ \t]*\Z")


def spans(text: str, _: Dialect | None = None) -> Undone | None:
    """The string in the backticks of a page, or in the cell of a row; what stands around it only
    speaks about it."""
    if "`" not in text:
        return _of_row(text) if text.lstrip()[:1] == "|" else None
    every = list(_SPAN.finditer(text))
    found = [each for each in every if is_search(_inside(each), "`")]
    if not found:
        return None
    around = _around(text, found)
    first = _inside(found[0]).strip()
    if any(_OPERATOR.search(_SPAN.sub("", each)) for each in around) or is_optional(
            _bare(around[0])):
        return None
    return _named(first, SB622.says("Markdown, code"), tuple(filter(None, map(_bare, around))),
                  _bare(around[0]), tuple(_inside(each).strip() for each in found[1:]))


def _named(text: str, said: str, beside: tuple[str, ...], label: str,
           others: tuple[str, ...] = ()) -> Undone:
    """The string without what is said beside it, unless that says that it excludes."""
    plain = excluded(text) if label_denies(label) else ""
    if plain:
        said = f"{said}. {SB622.says('label', label=label, plain='NOT')}"
        beside = tuple(each for each in beside if each != label)
    return Undone(plain or text, said, remarks=beside, unread=others)


def _inside(span: re.Match[str]) -> str:
    return span["fenced"] or span["inside"]


def _around(text: str, found: Sequence[re.Match[str]]) -> list[str]:
    """The lines before, between and behind what was found; the first is what is said of it."""
    ends = [0, *(each.end() for each in found)]
    starts = [*(each.start() for each in found), len(text)]
    pieces = [text[end:start] for end, start in zip(ends, starts)]
    before = [line for line in pieces[0].split("\n") if _bare(line)] or [""]
    return [before[-1], *before[:-1], *(
        line for piece in pieces[1:] for line in piece.split("\n"))]


def _bare(words: str) -> str:
    """What is said, without the signs of a list or a table around it; empty where none is said."""
    plain = _BULLET.sub("", words.strip(_SIGNS)).strip(_SIGNS).lstrip(":. ")
    return plain if any(map(str.isalnum, plain)) else ""


def _of_row(text: str) -> Undone | None:
    """The only cell of a row of a table that is a string."""
    row = _ROW.fullmatch(text)
    cells = [cell.strip() for cell in _CELLS.split(row["cells"])] if row else []
    found = [cell for cell in cells if is_search(cell, "|")]
    if len(cells) < 2 or len(found) != 1:
        return None
    others = [cell for cell in cells if cell not in found and re.search(r"\w", cell)]
    return _named(found[0], SB622.says("Markdown, row"), tuple(others),
                  others[0] if others else "")
