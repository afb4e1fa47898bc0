"""Signs that mean nothing in a string: commas, bullets, dashes, line breaks."""

from __future__ import annotations

import re

from searchbuilder.diagnostic import NOTE, WARNING, Diagnostic, Severity
from searchbuilder.findings.reading import SB610
from searchbuilder.query.tokens import Token
from searchbuilder.reading.apart import joins
from searchbuilder.reading.context import Context
from searchbuilder.reading.grammar import AND
from searchbuilder.reading.group import Group
from searchbuilder.reading.lines import ONE, SEVERAL, layout

# What follows a line break as an operator, which joins the lines anyway.
_JOINED = re.compile(r"\s*(?:(?i:and|or|not)\b|[+|&)]|-(?!\s))")
# What follows a sign that belongs to the text around it.
_BREAK = "break"
_CASES = {"-": "minus", ",": "comma", ";": "semicolon"}
# A dash within a title, or between numbers.
_TITLE = re.compile(r"[^\w\s]*[A-Z\d]\S*[ ]+-+[ ]+[^\w\s]*[A-Z\d]")
# What ends a label with parentheses: `Exclude (seniors):`.
_LABELS = re.compile(r"\w\)\Z")
_IGNORED = ("here, so it is ignored", "here, so all of these words are required")
# Marks of a comment, an arrow and a lone quotation mark: no platform looks for one, and nobody
# writes them for AND, OR or NOT, so that the string says the same without them.
_ORNAMENT = re.compile(r"['’‘`´]+|[-=]*[→⇒➔➜➞➡⟶⟹]+|/\*+|\*+/|//+")
# What follows the bullet of a string that excludes nothing with it: a field, a name before
# a colon, or an exclusion of its own somewhere.
_EXCLUDES_NOTHING = re.compile(
    r"[\s(]*[a-z]{3,}:\s?\S|\s*[A-Z][\w ]{1,30}:\s|[\s\S]*?(?:\bNOT\b|\s-[\w\"(])")
_DOTS = ("*", "•", "·", "▪")
_OF_TEXT = {"\\": re.compile(r"[ \t]*[\r\n]"), **dict.fromkeys(".,;", re.compile(r"\s*\Z"))}


def mark(at: Context, group: Group, token: Token) -> None:
    """A sign between words, or a star that stands for words."""
    if at.dialect.wild and token.text == "*" and group.joinable() and (
            at.text[token.column:].lstrip()[:1] not in ("", ")")):
        group.gap = True
        return
    if token.text in ("-", "*") and _begins(at, token):
        bullet(at, group, token)
        return
    group.parted, group.skipped = group.parted or token.text, True
    if group.denied and token.text in (",", ";"):
        group.commas.append(token)
    else:
        note_mark(at, token)


def _begins(at: Context, token: Token) -> bool:
    """Whether a sign with a blank behind it begins the string."""
    return not at.text[:token.column - 1].strip() and at.text[token.column:][:1].isspace()


def note_mark(at: Context, token: Token) -> None:
    """That a sign means nothing."""
    if _is_of_text(at, token) or _is_ornament(at, token):
        return
    dash = token.text[0] == "-" != at.text[token.column - 1]
    if at.once(SB610, "dash" if dash else token.text):
        case = "dash" if dash else _CASES.get(token.text[0], "sign")
        if case == "minus" and not _TITLE.match(at.text, at.text.rfind(" ", 0, max(
                0, token.column - 2)) + 1) or (
                    token.text == ":" and _LABELS.search(at.text, 0, token.column - 1)):
            at.doubts.update((True, False))
        joined = joins(at.signs.tokens)
        # Among operators it may be meant as one.
        severity: Severity = WARNING if case == "minus" and joined else NOTE
        alone = ", alone" if case in ("comma", "semicolon") and not joined else ""
        at.note(SB610.found(at.here(token), case + alone, severity, sign=token.text.strip()))


def _is_ornament(at: Context, token: Token) -> bool:
    """Whether a sign is there for no search: C # developer has one that is."""
    return bool(_ORNAMENT.fullmatch(token.text)) or (
        token.text.strip("#:") == "" and not at.text[:token.column - 1].strip())


def is_punctuation(found: Diagnostic) -> bool:
    """Whether a finding only says that a comma, a dash or another sign means nothing."""
    return found.code == SB610.code and found.severity == NOTE and found.message.endswith(
        _IGNORED)


def _is_of_text(at: Context, token: Token) -> bool:
    """Whether a mark ends a whole string, as a full stop or the comma of a program, or continues
    a line."""
    ends = _OF_TEXT.get(token.text)
    return bool(ends and ends.match(at.text, token.column))


def bullet(at: Context, group: Group, token: Token) -> None:
    """What begins an entry of a list."""
    if token.text[0] == "\n" and group.last():
        _note_lines(at, token)
    number = token.text.strip()
    if at.once(SB610, number if number[0].isdigit() else "-"):
        several = "\n" in at.text.strip()
        # What stands before the only line of a list is nothing to do about, unless it may exclude.
        between = not number[0].isdigit() and "\n" not in token.text and group.last()
        silent = number in _DOTS and _begins(at, token) and at.text.count(number) == 1
        if several or not (number[0].isdigit() or silent or _EXCLUDES_NOTHING.match(
                at.text, token.column + len(token.text) - 1)) or between:
            alone = "minus, alone" if number == "-" else "bullet, alone"
            at.note(SB610.found(at.here(token), "dot" if between else
                                "bullet" if several else alone))


def line_break(at: Context, group: Group, token: Token) -> None:
    """The end of a line."""
    group.parted = group.parted or token.text
    if group.last() and not (_JOINED.match(at.text, token.column) or _is_told(at, group, token)):
        _note_lines(at, token)


def _is_told(at: Context, group: Group, token: Token) -> bool:
    """Whether a finding names the words on one side of a line break, or the group of them."""
    last, rest = group.last(), at.text[token.column:]
    beside = [len(at.text) - len(rest.lstrip()) + 1, last.token.column if last else 0]
    return any(place in at.prose or place + 1 in at.prose for place in beside)


def _note_lines(at: Context, token: Token) -> None:
    """Of a list of searches that is read as one only those are found who are in all."""
    kind = ONE if (SB610.code, _BREAK) in at.said else layout(at.text)
    if kind != ONE and at.once(SB610, _BREAK):
        at.note(SB610.found(at.here(token), "lines" if at.dialect.space == AND else "lines, space",
                            WARNING if kind == SEVERAL else NOTE))
