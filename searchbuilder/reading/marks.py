"""The findings of a string, and the signs in it that mean nothing."""

from __future__ import annotations

import re

from searchbuilder.diagnostic import ERROR, NOTE, WARNING, Diagnostic, Severity
from searchbuilder.query.tokens import Token
from searchbuilder.query.tree import Not, Query
from searchbuilder.reading.assembly import Group
from searchbuilder.reading.grammar import AND, Grammar
from searchbuilder.reading.intended import Intended
from searchbuilder.reading.lines import ONE, SEVERAL, layout
from searchbuilder.reading.unknown import Unknown

# What follows a line break as an operator, which joins the lines anyway.
_JOINED = re.compile(r"\s*(?:(?i:and|or|not)\b|[+|&)]|-(?!\s))")
# What follows a sign that belongs to the text around it.
_OF_TEXT = {"\\": re.compile(r"[ \t]*[\r\n]"), ".": re.compile(r"\s*\Z")}


class Unreadable(Exception):
    """The finding that says why there is no tree."""


class Marks:
    """Reads the signs that mean nothing; `found` collects the findings of a string.

    signs -- the signs of the string
    meant -- small operators are operators, bare words beside OR phrases, parentheses group
    doubtful -- with `meant` it might be read otherwise
    exclusive -- how many XOR there were
    refused -- words that are an error to the platform without quotation marks
    unknown -- names before a colon that are not known to be fields
    unsure -- fields that the platform may not have, each where it stands first
    held, listed -- placeholders; those that are read as one more alternative
    sited, empty -- there is a site:, or a placeholder that names nothing
    """

    def __init__(self, text: str, known: Grammar, signs: Intended, meant: bool) -> None:
        self.text, self.known, self.signs, self.meant = text, known, signs, meant
        self.dialect = known.dialect
        self.title = known.dialect.title
        self.found: list[Diagnostic] = []
        self.told: set[tuple[str, str]] = set()
        self.doubtful = False
        self.exclusive = 0
        self.refused: list[Token] = []
        self.unknown: list[Unknown] = []
        self.unsure: dict[str, Token] = {}
        self.held: list[Token] = []
        self.listed: list[Token] = []
        self.sited = self.empty = False
        self.of_site: tuple[Query, ...] = ()
        self.local: set[tuple[str, int]] = set()
        self.more: set[bool] = set()
        self.undecided = False

    def report(self, code: str, severity: Severity, token: Token, message: str, hint: str,
               once: str = "", local: bool = False) -> None:
        """Note a finding; of those with the same `once` only the first.

        local -- what is meant is beyond doubt, and only this platform does not take it so
        """
        if once and (code, once) in self.told:
            return
        self.told.add((code, once))
        if local:
            self.local.add((code, token.column))
        self.found.append(Diagnostic(code, severity, message, "", token.column, hint, self.text,
                                     max(1, len(token.text.strip()))))

    def _finds(self, group: Group, more: bool, behind: bool = False) -> None:
        """Note that what is read of the next operand, or of the one before, finds more than what
        stands there, or fewer."""
        last = group.clauses[-1].query if behind and group.clauses else None
        excluded = group.flipped != isinstance(last, Not) if last is not None else group.excludes
        self.more.add(more != excluded)

    def _fail(self, code: str, token: Token, message: str, hint: str) -> Unreadable:
        self.report(code, ERROR, token, message, hint)
        return Unreadable()

    def _mark(self, group: Group, token: Token) -> None:
        if self.dialect.wild and token.text == "*" and group.joinable() and (
                self.text[token.column:].lstrip()[:1] not in ("", ")")):
            group.gap = True
            return
        group.parted = group.parted or token.text
        if group.denied and token.text in (",", ";"):
            group.commas.append(token)
        else:
            self._note_mark(token)

    def _note_mark(self, token: Token) -> None:
        if self._is_of_text(token):
            return
        dash = token.text[0] == "-" != self.text[token.column - 1]
        said = {"-": "a dash means nothing here" if dash else
                "a minus with a blank after it excludes nothing",
                ",": "a comma separates nothing here"}.get(
                    token.text[:1], f"{token.text.strip()} means nothing here")
        self.report("SB610", NOTE, token, f"{said}; it was passed over",
                    "write OR or AND between the words" if token.text in ",;" else
                    "write it right before a word to exclude that"
                    if token.text[0] == "-" and not dash else
                    "take it out", "dash" if dash else token.text)

    def _is_of_text(self, token: Token) -> bool:
        """Whether a mark is the full stop of a whole string, or continues a line."""
        ends = _OF_TEXT.get(token.text)
        return bool(ends and ends.match(self.text, token.column))

    def _bullet(self, group: Group, token: Token) -> None:
        if token.text[0] == "\n" and group.clauses and not group.waiting():
            self._note_lines(token)
        number = token.text.strip()
        self.report("SB610", NOTE, token, "a bullet means nothing here; it was passed over",
                    "write OR or AND between the lines", number if number[0].isdigit() else "-")

    def _break(self, group: Group, token: Token) -> None:
        group.parted = group.parted or token.text
        if group.clauses and not group.waiting() and not _JOINED.match(self.text, token.column):
            self._note_lines(token)

    def _note_lines(self, token: Token) -> None:
        """Of a list of searches that is read as one only those are found who are in all."""
        kind = ONE if ("SB610", "break") in self.told else layout(self.text)
        if kind != ONE:
            means = "AND" if self.dialect.space == AND else "a blank"
            self.report("SB610", WARNING if kind == SEVERAL else NOTE, token,
                        f"a line break is read as {means}, so this is one search",
                        "if each line is a search of its own, paste them one at a time", "break")
