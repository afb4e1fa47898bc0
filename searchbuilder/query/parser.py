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
from searchbuilder.diagnostic import ERROR, WARNING, Diagnostic, Severity
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.query.tokens import FIELDS, WAITING, Token
from searchbuilder.query.tokens import items as items_of
from searchbuilder.query.tokens import read
from searchbuilder.query.tree import And, Field, Near, Not, Or, Origin, Query, Ref, Term

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
    def __init__(self, code: str, token: Token, message: str, hint: str) -> None:
        super().__init__(message)
        self.code, self.token, self.hint = code, token, hint


def parse(text: str, cell: str = "") -> Parsed:
    """The items of `text`, which stands in `cell` (or nowhere: the command line)."""
    reader = _Reader(text, cell)
    items = []
    for tokens in items_of(read(text)):
        try:
            items.append(reader.item(tokens))
        except _Mistake as mistake:
            reader.report(mistake.code, ERROR, mistake.token, str(mistake), mistake.hint)
    return Parsed(tuple(items), tuple(reader.found))


@dataclass
class _Group:
    """An open parenthesis (or the whole item) while its parts arrive."""

    opened: Token
    before: list[Token] = field(default_factory=list)
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

    def report(self, code: str, severity: Severity, token: Token, message: str, hint: str) -> None:
        self.found.append(Diagnostic(code, severity, message, self.cell, token.column, hint,
                                     self.text, len(token.text)))

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
                    raise _Mistake("SB201", token, "this closing parenthesis was never opened",
                                   "take it out, or put ( where the group begins")
                inner = groups.pop()
                groups[-1].size += inner.size
                self._operand(groups[-1], self._finished(inner), token)
            else:
                _STEPS[token.kind](self, group, token)
        if len(groups) > 1:
            raise _Mistake("SB201", groups[-1].opened, "this parenthesis is never closed",
                           "put ) where the group ends")
        return self._finished(groups[0])

    def _finished(self, group: _Group) -> Query:
        last = group.previous
        if last is None:
            raise _Mistake("SB216", group.opened, "there is nothing in these parentheses",
                           "write what to look for, or take them out")
        if last.kind in WAITING:
            raise _Mistake(*_nothing_after(last))
        tree = group.tree()
        if len(group.joined) == 2:
            said = (f"this was read as {shortened(to_house_syntax(tree), 200)}"
                    if group.size < MOST_SHOWN
                    else "AND was read before OR")
            self.report("SB205", WARNING, group.opened, f"AND and OR are mixed; {said}",
                        "put parentheses around what belongs together")
        return tree

    def _expect_room(self, group: _Group, token: Token) -> None:
        """An operand may stand here: at the start, or after an operator."""
        last = group.previous
        if last is None or last.kind in WAITING:
            return
        comma = "," in (last.text[-1:], token.text[:1])
        raise _Mistake("SB211", token, _side_by_side(last, token),
                       "a comma does not separate: write ; between items, or OR" if comma else
                       "write AND if both are wanted, OR if either will do")

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
            elif _any_field(tree):
                raise _Mistake("SB212", prefix, f"{prefix.text} stands around another field",
                               "take one of the two out: a word stands in one field")
            else:
                tree = Field(prefix.text.rstrip(": ").lower(), tree)
        return tree

    def _near(self, near: Token, left: Query, right: Query) -> Query:
        if not (_is_near_side(left) and _is_near_side(right)):
            raise _Mistake("SB214", near, f"{near.text} needs a word, a phrase or a [Name] on "
                           "both sides", "write a NEAR/5 b, and join groups with AND")
        if len(near.text) > len("NEAR/") + 6:
            raise _Mistake("SB214", near, "nobody writes texts of that many words",
                           "write a smaller number after NEAR/, or AND")
        return Near(left, right, int(near.text[5:] or NEAR_DISTANCE))

    def _words(self, group: _Group, token: Token) -> None:
        self._expect_room(group, token)
        self._look_for_operators(token)
        self._operand(group, self._term(token, token.text), token)

    def _phrase(self, group: _Group, token: Token) -> None:
        self._expect_room(group, token)
        text = " ".join(token.text.replace('"', "").split())
        if not text.strip("*"):
            raise _Mistake("SB202", token, "there is nothing between these quotation marks",
                           "write what to look for, or take them out")
        self._operand(group, self._term(token, text), token)

    def _term(self, token: Token, text: str) -> Term:
        text = " ".join(text.split())
        star = text.endswith("*")
        text = text.rstrip("*") if star else text
        if "*" in text or not text or text.endswith(" "):
            starred = next(word for word in token.text.split(" ") if "*" in word)
            raise _Mistake("SB213", _word_in(token, starred),
                           "a * may only stand at the end of a word",
                           "write therap* for therapy, therapist and the like")
        return Term(text, star, Origin(self.cell, token.column))

    def _name(self, group: _Group, token: Token) -> None:
        self._expect_room(group, token)
        name = " ".join(token.text[1:-1].split())
        if not name:
            raise _Mistake("SB215", token, "there is no name in these brackets",
                           "write the name of a term, a role or a search: [MMI]")
        self._operand(group, Ref(name, Origin(self.cell, token.column)), token)

    def _operator(self, group: _Group, token: Token) -> None:
        last = group.previous
        if token.text == "NOT":
            if group.near:
                raise _Mistake("SB214", group.near, f"{group.near.text} cannot be followed by NOT",
                               "write a AND NOT b")
            if last and last.kind not in WAITING:
                group.joined.add("AND")
            group.prefixes.append(token)
        elif last is None or last.kind in WAITING:
            raise _Mistake(*_nothing_before(token, last))
        else:
            group.joined.add(token.text)
            if token.text == "OR":
                group.branches.append([])
        group.previous = token

    def _near_sign(self, group: _Group, token: Token) -> None:
        last = group.previous
        if last is None or last.kind in WAITING:
            raise _Mistake(*_nothing_before(token, last))
        group.near = group.previous = token

    def _field(self, group: _Group, token: Token) -> None:
        self._expect_room(group, token)
        group.prefixes.append(token)
        group.previous = token

    def _stray(self, group: _Group, token: Token) -> None:
        if token.text == '"':
            raise _Mistake("SB202", token, "this quotation mark has no partner",
                           "put one at the end of the phrase, or take it out: "
                           "a phrase needs none")
        if token.text in "[]":
            raise _Mistake("SB215", token, f"this {token.text} has no partner",
                           "names stand in brackets: [MMI]")
        raise _Mistake("SB201", token, f"{token.text} separates items and cannot stand within "
                       "parentheses", "write OR between alternatives")

    def _look_for_operators(self, token: Token) -> None:
        words = token.text.split(" ")
        meant = [word for word in words[1:-1] if word in ("or", "not", "Or", "Not")]
        if words[0] in ("not", "or", "and") and len(words) > 1:
            meant.append(words[0])
        for word in dict.fromkeys(meant):
            self.report("SB204", WARNING, _word_in(token, word),
                        f"“{word}” {_not_capitals(word)} is one of the words of this phrase",
                        f"write {word.upper()} if the operator is meant, "
                        f'or "{token.text}" in quotation marks if the words are')
        signed = next((word for word in words if _SIGNED.match(word)), "")
        if signed:
            raise _Mistake("SB222", _word_in(token, signed),
                           f"“{signed}” would be looked for with its sign",
                           f"write NOT {signed[1:]} to leave it out" if signed[0] != "+" else
                           f"write {signed[1:]}: every part is required unless OR says otherwise")
        head, colon, tail = words[0].partition(":")
        if colon and head.isalpha() and (close := get_close_matches(head.lower(), FIELDS, 1, 0.8)):
            raise _Mistake("SB212", _word_in(token, words[0]), f"there is no field “{head}:”",
                           f"did you mean {close[0]}: ? In quotation marks it is a word")


_STEPS = {"words": _Reader._words, "phrase": _Reader._phrase, "name": _Reader._name,
          "operator": _Reader._operator, "near": _Reader._near_sign, "field": _Reader._field,
          "stray": _Reader._stray, "separator": _Reader._stray}


def _word_in(token: Token, word: str) -> Token:
    """One word of a bare run, at its own column."""
    found = re.search(rf"(?<!\S){re.escape(word)}(?!\S)", token.text)
    return _part_of(token, found.start() if found else 0, word)


def _part_of(token: Token, place: int, text: str) -> Token:
    return token._replace(text=text, column=token.column + place)


def _one_or(kind: type[And] | type[Or], parts: list[Query]) -> Query:
    return parts[0] if len(parts) == 1 else kind(tuple(parts))


def _nothing_after(token: Token) -> tuple[str, Token, str, str]:
    what = token.text.strip()
    return ("SB203", token, f"there is nothing after {what}",
            f"write what should follow {what}, or take it out")


def _nothing_before(token: Token, last: Token | None) -> tuple[str, Token, str, str]:
    if last is None:
        return ("SB203", token, f"there is nothing before {token.text}",
                f"write what should stand before {token.text}, or take it out")
    return ("SB203", token, f"{last.text.strip()} and {token.text} follow one another",
            "take one of them out, or write what should stand between them")


def _side_by_side(last: Token, token: Token) -> str:
    for near in (token, last):
        word = near.text.split(" ")[0 if near is token else -1]
        if near.kind == "words" and word.lower() in ("and", "or", "not"):
            return f"“{word}” {_not_capitals(word)} is a word, so there is no operator here"
    return "there is no operator between this and what stands before it"


def _not_capitals(word: str) -> str:
    return "in small letters" if word.islower() else "not all in capitals"


def _denied(tree: Query, times: int) -> Query:
    for _ in range(times):
        tree = Not(tree)
    return tree


def _any_field(tree: Query) -> bool:
    todo = [tree]
    while todo:
        node = todo.pop()
        if isinstance(node, Field):
            return True
        todo.extend(node.parts)
    return False


def _is_near_side(tree: Query) -> bool:
    return isinstance(tree, (Term, Ref))
