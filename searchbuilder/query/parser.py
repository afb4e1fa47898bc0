"""The house syntax read into trees.

The tree is assembled with an explicit stack, so that reading is linear in the text and any nesting
gets an answer.  Precedence: NEAR, NOT, AND, OR.

>>> parse("[MMI] AND (case manager OR RN)").items[0]
And((Ref('MMI'), Or((Term('case manager'), Term('RN')))))
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import NamedTuple

from searchbuilder.characters import shortened
from searchbuilder.diagnostic import Diagnostic, Location
from searchbuilder.findings.expressions import (
    SB201, SB202, SB203, SB204, SB205, SB211, SB212, SB213, SB214, SB216, SB222)
from searchbuilder.findings.references import SB215
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.query.tokens import FIELDS, WAITING, Token
from searchbuilder.query.tokens import items as items_of
from searchbuilder.query.tokens import read
from searchbuilder.query.tree import And, Field, Near, Not, Or, Origin, Query, Ref, Term, walk

NEAR_DISTANCE = 10
MOST_SHOWN = 400
_SIGNED = re.compile(r"[-+!](?=\w*[^\W\d_])")


class Parsed(NamedTuple):
    """The items of a text, and what was found while reading it.

    An item that could not be read is not among `items`: it has an error in `diagnostics`.
    """

    items: tuple[Query, ...]
    diagnostics: tuple[Diagnostic, ...]


class _Mistake(Exception):
    """Why an item cannot be read: `finding`."""

    def __init__(self, finding: Diagnostic) -> None:
        super().__init__(finding.message)
        self.finding = finding


def parse(text: str, cell: str = "") -> Parsed:
    """The items of `text`, which stands in `cell` (or nowhere: the command line)."""
    reader = _Reader(text, cell)
    items = []
    for tokens in items_of(read(text)):
        try:
            items.append(reader.item(tokens))
        except _Mistake as mistake:
            reader.found.append(mistake.finding)
    return Parsed(tuple(items), tuple(reader.found))


@dataclass
class _Group:
    """An open parenthesis (or the whole item) while its parts arrive."""

    opened: Token
    branches: list[list[Query]] = field(default_factory=lambda: [[]])
    prefixes: list[Token] = field(default_factory=list)
    previous: Token | None = None
    near: Token | None = None
    denials: int = 0
    size: int = 0
    joined: set[str] = field(default_factory=set)

    def tree(self) -> Query:
        branches = [_one_or(And, branch) for branch in self.branches]
        return _one_or(Or, branches)


class _Reader:
    """Assembles items; `found` collects the findings."""

    def __init__(self, text: str, cell: str) -> None:
        self.text, self.cell = text, cell
        self.found: list[Diagnostic] = []

    def at(self, token: Token) -> Location:
        return Location(self.cell, token.column, len(token.text), self.text)

    def item(self, tokens: list[Token]) -> Query:
        groups = [_Group(tokens[0])]
        for token in tokens:
            group = groups[-1]
            group.size += 1
            if token.kind == "open":
                self._expect_room(group, token)
                groups.append(_Group(token))
            elif token.kind == "close":
                if len(groups) == 1:
                    raise _Mistake(SB201.found(self.at(token), "never opened"))
                inner = groups.pop()
                groups[-1].size += inner.size
                self._operand(groups[-1], self._finished(inner), token)
            else:
                _STEPS[token.kind](self, group, token)
        if len(groups) > 1:
            raise _Mistake(SB201.found(self.at(groups[-1].opened), "never closed"))
        return self._finished(groups[0])

    def _finished(self, group: _Group) -> Query:
        last = group.previous
        if last is None:
            raise _Mistake(SB216.found(self.at(group.opened)))
        if last.kind in WAITING:
            raise _Mistake(SB203.found(self.at(last), "after", operator=last.text.strip()))
        tree = group.tree()
        if len(group.joined) == 2:
            short = group.size < MOST_SHOWN
            read_as = shortened(to_house_syntax(tree), 200) if short else ""
            self.found.append(SB205.found(self.at(group.opened), "" if short else "long",
                                          read=read_as))
        return tree

    def _expect_room(self, group: _Group, token: Token) -> None:
        """An operand may stand here: at the start, or after an operator."""
        last = group.previous
        if last is None or last.kind in WAITING:
            return
        word = _lost_operator(last, token)
        case = ("comma" if "," in (last.text[-1:], token.text[:1]) else
                _capitals_case(word, "word") if word else "")
        raise _Mistake(SB211.found(self.at(token), case, word=word, operator=word.upper()))

    def _operand(self, group: _Group, tree: Query, token: Token) -> None:
        branch = group.branches[-1]
        if group.near:
            left = branch.pop()
            for _ in range(group.denials):
                left = left.parts[0]
            tree = _denied(self._near(group.near, left, self._prefixed(group, tree)),
                           group.denials)
            group.near = None
        else:
            group.denials = sum(prefix.kind == "operator" for prefix in group.prefixes)
            tree = self._prefixed(group, tree)
        branch.append(tree)
        group.prefixes.clear()
        group.previous = token

    def _prefixed(self, group: _Group, tree: Query) -> Query:
        for prefix in reversed(group.prefixes):
            if prefix.kind == "operator":
                tree = Not(tree)
            elif any(isinstance(node, Field) for node in walk(tree)):
                raise _Mistake(SB212.found(self.at(prefix), "nested", field=prefix.text))
            else:
                tree = Field(prefix.text.rstrip(": ").lower(), tree)
        return tree

    def _near(self, near: Token, left: Query, right: Query) -> Query:
        if not (_is_near_side(left) and _is_near_side(right)):
            raise _Mistake(SB214.found(self.at(near), near=near.text))
        if len(near.text) > len("NEAR/") + 6:
            raise _Mistake(SB214.found(self.at(near), "distance"))
        return Near(left, right, int(near.text[5:] or NEAR_DISTANCE))

    def _words(self, group: _Group, token: Token) -> None:
        self._expect_room(group, token)
        self._look_for_operators(token)
        self._operand(group, self._term(token, token.text), token)

    def _phrase(self, group: _Group, token: Token) -> None:
        self._expect_room(group, token)
        text = " ".join(token.text.replace('"', "").split())
        if not text.strip("*"):
            raise _Mistake(SB202.found(self.at(token), "empty"))
        self._operand(group, self._term(token, text), token)

    def _term(self, token: Token, text: str) -> Term:
        text = " ".join(text.split())
        star = text.endswith("*")
        text = text.rstrip("*") if star else text
        if "*" in text or not text or text.endswith(" "):
            starred = next(word for word in token.text.split(" ") if "*" in word)
            raise _Mistake(SB213.found(self.at(_word_in(token, starred))))
        return Term(text, star, Origin(self.cell, token.column))

    def _name(self, group: _Group, token: Token) -> None:
        self._expect_room(group, token)
        name = " ".join(token.text[1:-1].split())
        if not name:
            raise _Mistake(SB215.found(self.at(token), "empty"))
        self._operand(group, Ref(name, Origin(self.cell, token.column)), token)

    def _operator(self, group: _Group, token: Token) -> None:
        last = group.previous
        if token.text == "NOT":
            if group.near:
                raise _Mistake(SB214.found(self.at(group.near), "not", near=group.near.text))
            if last and last.kind not in WAITING:
                group.joined.add("AND")
            group.prefixes.append(token)
        elif last is None or last.kind in WAITING:
            raise _Mistake(self._nothing_before(token, last))
        else:
            group.joined.add(token.text)
            if token.text == "OR":
                group.branches.append([])
        group.previous = token

    def _nothing_before(self, token: Token, last: Token | None) -> Diagnostic:
        if last is None:
            return SB203.found(self.at(token), "before", operator=token.text)
        return SB203.found(self.at(token), "between", first=last.text.strip(), second=token.text)

    def _near_sign(self, group: _Group, token: Token) -> None:
        last = group.previous
        if last is None or last.kind in WAITING:
            raise _Mistake(self._nothing_before(token, last))
        group.near = group.previous = token

    def _field(self, group: _Group, token: Token) -> None:
        self._expect_room(group, token)
        group.prefixes.append(token)
        group.previous = token

    def _stray(self, group: _Group, token: Token) -> None:
        if token.text == '"':
            raise _Mistake(SB202.found(self.at(token), "alone"))
        if token.text in "[]":
            other = "]" if token.text == "[" else "["
            raise _Mistake(SB215.found(self.at(token), "alone", sign=token.text, other=other))
        raise _Mistake(SB201.found(self.at(token), "separator", sign=token.text))

    def _look_for_operators(self, token: Token) -> None:
        words = token.text.split(" ")
        for word in _small_operators(words):
            self.found.append(SB204.found(
                self.at(_word_in(token, word)), _capitals_case(word), word=word,
                operator=word.upper(), phrase=token.text))
        if signed := next((word for word in words if _SIGNED.match(word)), ""):
            raise _Mistake(SB222.found(
                self.at(_word_in(token, signed)), "plus" if signed[0] == "+" else "",
                signed=signed, word=signed[1:]))
        self._look_for_field(token, words[0])

    def _look_for_field(self, token: Token, word: str) -> None:
        head, colon, _ = word.partition(":")
        close = get_close_matches(head.lower(), FIELDS, 1, 0.8) if colon and head.isalpha() else []
        if close:
            raise _Mistake(SB212.found(self.at(_word_in(token, word)), "unknown",
                                       field=head, near=close[0]))


_STEPS = {"words": _Reader._words, "phrase": _Reader._phrase, "name": _Reader._name,
          "operator": _Reader._operator, "near": _Reader._near_sign, "field": _Reader._field,
          "stray": _Reader._stray, "separator": _Reader._stray}


def _small_operators(words: list[str]) -> list[str]:
    """The words of a phrase that look as if they were meant as operators."""
    meant = [word for word in words[1:-1] if word in ("or", "not", "Or", "Not")]
    if words[0] in ("not", "or", "and") and len(words) > 1:
        meant.append(words[0])
    return list(dict.fromkeys(meant))


def _word_in(token: Token, word: str) -> Token:
    """One word of a bare run, at its own column."""
    found = re.search(rf"(?<!\S){re.escape(word)}(?!\S)", token.text)
    return token._replace(text=word, column=token.column + (found.start() if found else 0))


def _one_or(kind: type[And] | type[Or], parts: list[Query]) -> Query:
    return parts[0] if len(parts) == 1 else kind(tuple(parts))


def _lost_operator(last: Token, token: Token) -> str:
    """The word between two tokens that would be an operator in capitals; empty if none is."""
    ends = [near.text.split(" ")[place] for near, place in ((token, 0), (last, -1))
            if near.kind == "words"]
    return next((word for word in ends if word.lower() in ("and", "or", "not")), "")


def _capitals_case(word: str, lowercase: str = "") -> str:
    """The case of a message about an operator that is not in capitals."""
    return lowercase if word.islower() else "mixed"


def _denied(tree: Query, times: int) -> Query:
    for _ in range(times):
        tree = Not(tree)
    return tree


def _is_near_side(tree: Query) -> bool:
    return isinstance(tree, (Term, Ref))
