"""One pass over the signs of a string: what is known before, and what is noted on the way."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from searchbuilder.diagnostic import Diagnostic, Location
from searchbuilder.dialect import Dialect
from searchbuilder.query.tokens import Token
from searchbuilder.query.tree import Not
from searchbuilder.reading.grammar import Grammar
from searchbuilder.reading.group import Group
from searchbuilder.reading.intended import Intended
from searchbuilder.reading.unknown import Unknown
from searchbuilder.rule import Rule

_JOINS = re.compile(r"\b(?:AND|OR)\b|[|&]")


class Unreadable(Exception):
    """The finding that says why there is no tree."""


@dataclass(eq=False, slots=True)
class Context:
    """What whoever reads a sign is given, and what it leaves behind.

    text, known, signs -- the string, the grammar of its dialect, and its signs
    named -- the user named the platform, so that what is not known of it matters
    meant -- small operators are operators, bare words beside OR phrases, parentheses group
    dialect, title -- of the grammar, which are asked for often

    found -- the findings; said -- those of which one is enough, by code and occasion
    local -- code and column of findings that are about this platform alone
    more -- whether something found more than what stands there (True), or fewer (False)
    doubts -- the same, if what was read as words is a note or an operator
    prose -- the columns of words that read like a sentence
    doubtful -- with `meant` it might be read otherwise
    unquoted -- the same, where words without quotation marks may be names
    undecided -- only its author knows how far an exclusion was to reach
    exclusive, mixes -- how many XOR there were, and groups that mix AND and OR
    refused -- words that are an error to the platform without quotation marks
    unknown -- names before a colon that are not known to be fields
    unsure -- fields that the platform may not have, each where it stands first
    held, listed -- placeholders; those that are read as one more alternative
    sited, empty -- there is a site:, or a placeholder that names nothing
    addresses -- words that are web addresses
    signed -- only signs such as + say which words must be there
    """

    text: str
    known: Grammar
    signs: Intended
    named: bool
    meant: bool
    dialect: Dialect = field(init=False)
    title: str = field(init=False)
    signed: bool = field(init=False)
    found: list[Diagnostic] = field(default_factory=list)
    said: set[tuple[str, str]] = field(default_factory=set)
    local: set[tuple[str, int]] = field(default_factory=set)
    more: set[bool] = field(default_factory=set)
    doubts: set[bool] = field(default_factory=set)
    prose: set[int] = field(default_factory=set)
    doubtful: bool = False
    unquoted: bool = False
    undecided: bool = False
    exclusive: int = 0
    mixes: int = 0
    refused: list[Token] = field(default_factory=list)
    unknown: list[Unknown] = field(default_factory=list)
    unsure: dict[str, Token] = field(default_factory=dict)
    held: list[Token] = field(default_factory=list)
    listed: list[Token] = field(default_factory=list)
    addresses: list[Token] = field(default_factory=list)
    sited: bool = False
    empty: bool = False

    def __post_init__(self) -> None:
        self.dialect = self.known.dialect
        self.title = self.known.dialect.title
        self.signed = "+" in self.text and not _JOINS.search(self.text)

    def here(self, token: Token) -> Location:
        """Where a sign stands."""
        return Location("", token.column, max(1, len(token.text.strip())), self.text)

    def note(self, found: Diagnostic, local: bool = False) -> None:
        """Note a finding.

        local -- what is meant is beyond doubt, and only this platform does not take it so
        """
        if local:
            self.local.add((found.code, found.column))
        self.found.append(found)

    def once(self, rule: Rule, occasion: str) -> bool:
        """Whether such a finding is the first on an occasion, of those where one is enough."""
        first = (rule.code, occasion) not in self.said
        self.said.add((rule.code, occasion))
        return first

    def fail(self, found: Diagnostic) -> Unreadable:
        """Note why the string cannot be read; to be raised."""
        self.found.append(found)
        return Unreadable()

    def finds(self, group: Group, more: bool, behind: bool = False) -> None:
        """Note that what is read of the next operand, or of the one before, finds more than what
        stands there, or fewer."""
        last = group.clauses[-1].query if behind and group.clauses else None
        excluded = group.flipped != isinstance(last, Not) if last is not None else group.excludes
        self.more.add(more != excluded)

    def as_typed(self, token: Token) -> str:
        """A sign as it stands in the string, with a dash where that was typed."""
        return self.text[token.column - 1:][:len(token.text)]

    def behind(self, token: Token) -> int:
        """The 0-based place behind a sign."""
        return token.column - 1 + len(token.text)
