"""Signs that mean nothing in a string: commas, bullets, dashes, line breaks."""

from __future__ import annotations

import re

from searchbuilder.diagnostic import NOTE, WARNING
from searchbuilder.query.tokens import Token
from searchbuilder.reading.context import Context
from searchbuilder.reading.grammar import AND
from searchbuilder.reading.group import Group
from searchbuilder.reading.lines import ONE, SEVERAL, layout

# What follows a line break as an operator, which joins the lines anyway.
_JOINED = re.compile(r"\s*(?:(?i:and|or|not)\b|[+|&)]|-(?!\s))")
# What follows a sign that belongs to the text around it.
_OF_TEXT = {"\\": re.compile(r"[ \t]*[\r\n]"), ".": re.compile(r"\s*\Z")}


def mark(at: Context, group: Group, token: Token) -> None:
    """A sign between words, or a star that stands for words."""
    if at.dialect.wild and token.text == "*" and group.joinable() and (
            at.text[token.column:].lstrip()[:1] not in ("", ")")):
        group.gap = True
        return
    group.parted = group.parted or token.text
    if group.denied and token.text in (",", ";"):
        group.commas.append(token)
    else:
        note_mark(at, token)


def note_mark(at: Context, token: Token) -> None:
    """That a sign means nothing."""
    if _is_of_text(at, token):
        return
    dash = token.text[0] == "-" != at.text[token.column - 1]
    said = {"-": "a dash means nothing here" if dash else
            "a minus with a blank after it excludes nothing",
            ",": "a comma separates nothing here"}.get(
                token.text[:1], f"{token.text.strip()} means nothing here")
    at.report("SB610", NOTE, token, f"{said}; it was passed over",
              "write OR or AND between the words" if token.text in ",;" else
              "write it right before a word to exclude that"
              if token.text[0] == "-" and not dash else
              "take it out", "dash" if dash else token.text)


def _is_of_text(at: Context, token: Token) -> bool:
    """Whether a mark is the full stop of a whole string, or continues a line."""
    ends = _OF_TEXT.get(token.text)
    return bool(ends and ends.match(at.text, token.column))


def bullet(at: Context, group: Group, token: Token) -> None:
    """What begins an entry of a list."""
    if token.text[0] == "\n" and group.last():
        _note_lines(at, token)
    number = token.text.strip()
    at.report("SB610", NOTE, token, "a bullet means nothing here; it was passed over",
              "write OR or AND between the lines", number if number[0].isdigit() else "-")


def line_break(at: Context, group: Group, token: Token) -> None:
    """The end of a line."""
    group.parted = group.parted or token.text
    if group.last() and not _JOINED.match(at.text, token.column):
        _note_lines(at, token)


def _note_lines(at: Context, token: Token) -> None:
    """Of a list of searches that is read as one only those are found who are in all."""
    kind = ONE if ("SB610", "break") in at.said else layout(at.text)
    if kind != ONE:
        means = "AND" if at.dialect.space == AND else "a blank"
        at.report("SB610", WARNING if kind == SEVERAL else NOTE, token,
                  f"a line break is read as {means}, so this is one search",
                  "if each line is a search of its own, paste them one at a time", "break")
