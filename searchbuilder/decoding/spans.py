"""Code of a Markdown page in a line, or in a table, with other words: - Nurses: `"a b" OR c`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from searchbuilder.decoding.meaning import (
    below_field, excluded, is_optional, is_search, label_denies)
from searchbuilder.decoding.undone import Undone
from searchbuilder.dialect import Dialect
from searchbuilder.findings.pasted import SB622

_HELD = r"[$#]\{[^{}\n]{0,120}\}"
_SPAN = re.compile(rf"```(?:[\w+-]*[ \t]*\n)?(?P<fenced>[^`]+?)\n?```|"
                   rf"(?P<ticks>`{{1,2}})(?P<inside>(?:{_HELD}|[^`\n])+)(?P=ticks)")
# The only span of a text may go over the end of a line.
_PAIR = "``"
_WRAPPED = re.compile(r"(?P<fenced>(?!))|(?P<ticks>`)(?P<inside>[^`]+)`")
_ROW = re.compile(r"\s*\|(?P<cells>[^\n]+)\|\s*")
_CELLS = re.compile(r"(?<!\\)\|")
_OPERATOR = re.compile(r"\b(?:AND|OR|NOT)\b|[\"“”]")
# The name of an operator, or of several, which is no string: `AND / OR`.
_OPERATOR_ALONE = re.compile(r"(?:\W|\b(?:AND|OR|NOT)\b)*")
# The same in a sentence: `**NOT** keeps people out`.
_OPERATOR_NAMED = re.compile(r"\*\*(?:AND|OR|NOT)\*\*")
# What is said of code ends with its name, and filters are set as no string sets them.
_ENDS_SAID = re.compile(r"\b(?:AND|OR|NOT):\s*\Z")
_SETS = re.compile(r"\w = \w")
_RULE = re.compile(r"[\s|:+-]+")
# A sentence beside code may have phrases and so many words in small letters.
_PHRASE, _SMALL, _LEAST_SAID = re.compile(r"\"[^\"\n]*\"|“[^”\n]*”"), re.compile(
    r"\b[a-zß-öø-ÿ]{2,}"), 3
# What ends as one needs fewer.
_SENTENCE = re.compile(r"\w[)\"”]*\.[)\"”]*\s*\Z")
# Signs of lists, tables and sentences around what is said.
_SIGNS = " \t|>•·,;–—"
_BULLET = re.compile(r"\A(?:[-*+•]|\d{1,3}[.)])(?:[ \t]+|\Z)|\A[-*+:]+[ \t]*\Z|"
                     r"[ \t]+[-–—][ \t]*\Z")


def spans(text: str, _: Dialect | None = None) -> Undone | None:
    """The string in the backticks of a page, or in a cell of a table; what stands around it only
    speaks about it."""
    if "`" not in text:
        return _of_rows(text)
    text = text.replace("\\`", "`")
    every = list((_WRAPPED if text.count("`") == len(_PAIR) else _SPAN).finditer(text))
    found = [each for each in every if is_search(_inside(each), "`")]
    if not found:
        return None
    around = _around(text, found)
    first = _inside(found[0]).strip()
    if any(_speaks_as_string(_SPAN.sub("", each)) for each in around) or is_optional(
            _bare(around[0])):
        return None
    return _named(first, SB622.says("Markdown, code"), tuple(filter(None, map(_bare, around))),
                  _bare(around[0]), tuple(_inside(each).strip() for each in found[1:]))


def _named(text: str, said: str, beside: tuple[str, ...], label: str,
           others: tuple[str, ...] = ()) -> Undone:
    """The string without what is said beside it, unless that says that it excludes, or where to
    look."""
    denied = excluded(text) if label_denies(label) else ""
    plain = denied or below_field(label, text)
    if plain:
        name, written = label.replace("**", ""), "NOT" if denied else plain.partition("(")[0]
        said = f"{said}. {SB622.says('label', label=name, plain=written)}"
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


def _speaks_as_string(line: str) -> bool:
    """Whether what stands beside code may be a part of the string: operators, or phrases that are
    not in a sentence."""
    if line.lstrip()[:1] == "|":
        # Cells are joined by no operator.
        cells = line.split("|")
        line = " ".join(cell for cell in cells if len(_SMALL.findall(cell)) < _LEAST_SAID)
    bare = _ENDS_SAID.sub("", _PHRASE.sub("", line))
    if _SETS.search(bare) and not _OPERATOR.search(bare):
        return False
    least = _LEAST_SAID - bool(_SENTENCE.search(line))
    if len(_SMALL.findall(bare)) >= least:
        bare = _OPERATOR_NAMED.sub("", bare)
    return bool(_OPERATOR.search(bare)) or bool(_PHRASE.search(line)) and len(
        _SMALL.findall(bare)) < least


def _of_rows(text: str) -> Undone | None:
    """The first cell of a table that is a string.  The others are read one at a time, and what
    else stands in it speaks about them."""
    sign = "|" if text.lstrip()[:1] == "|" else "\t" if "\t" in text.strip() else ""
    lines = [line for line in text.split("\n") if line.strip() and not _RULE.fullmatch(line)]
    rows = [_cells(line, sign) for line in lines] if sign else []
    if not rows or len({len(row) for row in rows}) > 1 or len(rows[0]) < 2 or (
            sign == "\t" and not _of_operators(rows)):
        return None
    every = [cell for row in rows for cell in row if re.search(r"\w", cell)]
    found = [cell for cell in every
             if is_search(cell, "|") and not _OPERATOR_ALONE.fullmatch(cell)]
    strings = set(found)
    if not found or len(rows) > 1 and not _is_table(rows, strings):
        return None
    others = tuple(cell for cell in every if cell not in strings)
    if len(found) > 1 and not others:
        return None
    label = next((cell for row in rows if found[0] in row for cell in row
                  if cell not in strings and re.search(r"\w", cell)), "")
    return _named(found[0], SB622.says("Markdown, row" if len(found) == 1 else "Markdown, rows"),
                  others, label, tuple(found[1:]))


def _of_operators(rows: Sequence[Sequence[str]]) -> bool:
    """Whether below a header the first cells are operators, as no string begins."""
    return len(rows) > 1 and not any(map(_OPERATOR.search, rows[0])) and all(
        row[0] and _OPERATOR_ALONE.fullmatch(row[0]) for row in rows[1:])


def _cells(line: str, sign: str) -> list[str]:
    """The cells of a row; none of a line that is no row."""
    if sign == "\t":
        return [cell.strip() for cell in line.split("\t")]
    row = _ROW.fullmatch(line)
    return [cell.strip() for cell in _CELLS.split(row["cells"])] if row else []


def _is_table(rows: Sequence[Sequence[str]], strings: set[str]) -> bool:
    """Whether the strings of several rows stand in one column, below its header or not."""
    return len({row.index(cell) for row in rows for cell in row if cell in strings}) == 1
