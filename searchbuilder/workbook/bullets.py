"""Bullets and numbers that came along when a list was pasted into a cell."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from searchbuilder.characters import some
from searchbuilder.diagnostic import Diagnostic, Location
from searchbuilder.findings.cells import SB126

# What Word, PDF readers and web pages put before an item; two of them only in a font of symbols.
_SIGNS = ("•‣⁃◦●○■□▪▫▬►▶▸▹➢➤➔➜→✓✔✗✘✦❖◆◇★☆·∙⦁・"
          "\uf0a7\uf0b7\uf0d8\uf0fc\uf076\uf0e0")
_START = r"(?:\A|(?<=[;|\n]))[^\S\n]*"
# A sign that is nothing else, or one that is a bullet before a blank.
_BULLET = re.compile(rf"{_START}([{_SIGNS}]|[*§](?=\s))[^\S\n]*(?=[^\s;|])")
_DASH = re.compile(rf"{_START}([-–—])[^\S\n]+(?=[^\s;|])")
_NUMBER = re.compile(
    rf"{_START}(\(?\d{{1,2}}\)|\d{{1,2}}\.(?=\s))[^\S\n]*(?=[^\s;|\d])")
_LETTER = re.compile(rf"{_START}(o(?=\s)|\(?[a-h]\))[^\S\n]*(?=[^\s;|])")
_ITEM = re.compile(r"[^;|\n]*[^;|\n\s][^;|\n]*")
# Numbers that belong to a name in German: 1. FC Köln, 2. Vorsitzender, 1. Offizier.
_ORDINAL = re.compile(
    r"\s*\d{1,2}\.\s+(?:(?-i:[A-Z]{2,3})\b|\w*liga\b|vorsitz|vorst|offizier|maschinist|bürgerm|"
    r"geschäftsf|stell|kapitän|konzertm|klasse|staats|lehrjahr|ausbildungs|sekret|kass|schriftf|"
    r"beigeord|kammer|reihe|stock|etage|violin|januar|februar|märz|april|mai|juni|juli|august|"
    r"september|oktober|november|dezember)", re.IGNORECASE)
# So many further cells are named.
MOST_SHOWN = 3


class Bare(NamedTuple):
    """A text without its bullets, and the first of them; nothing if there was none."""

    text: str
    bullet: str = ""


def bare(text: str, expression: bool = False) -> Bare:
    """The text without bullets at its start and at that of its items.

    expression -- where a dash may leave something out, and places in the text are counted: blanks
    stand for what is taken off
    """
    found: list[str] = []

    def taken(match: re.Match[str]) -> str:
        found.append(match[1])
        return " " * len(match[0]) if expression else ""

    for way in _ways(text, expression):
        text = way.sub(taken, text)
    return Bare(text, found[0] if found else "")


def each_bullet_once(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The findings, of those about the same bullet in the same column only the first."""
    cells: dict[tuple[str, str], list[str]] = {}
    kept = []
    for each in found:
        key = each.message, each.cell.rstrip("0123456789")
        if each.code != SB126.code or key not in cells:
            kept.append((key, each))
        if each.code == SB126.code:
            cells.setdefault(key, []).append(each.cell)
    return [_also_in(each, cells[key][1:]) if cells.get(key, ())[1:] else each
            for key, each in kept]


def _also_in(first: Diagnostic, cells: list[str]) -> Diagnostic:
    return SB126.found(Location(first.cell), "several", message=first.message,
                       cells=some(cells, MOST_SHOWN))


def _ways(text: str, expression: bool) -> list[re.Pattern[str]]:
    ways = [_BULLET]
    if not expression:
        ways.append(_DASH)
        if _each(_LETTER, text, 2):
            ways.append(_LETTER)
    if _each(_NUMBER, text, 1 + expression) and not any(map(_ORDINAL.match, _ITEM.findall(text))):
        ways.append(_NUMBER)
    return ways


def _each(way: re.Pattern[str], text: str, least: int) -> bool:
    """Whether each item begins so, and there are so many at least."""
    count = len(_ITEM.findall(text)) if way.search(text) else 0
    return count >= least and len(way.findall(text)) == count
