"""Words near one another, as the many engines write it."""

from __future__ import annotations

import re
from itertools import combinations
from math import comb

from searchbuilder.characters import STRAIGHT
from searchbuilder.findings.operators_read import SB604, SB612
from searchbuilder.query.tokens import Token
from searchbuilder.query.tree import And, Near, Or, Query, Term
from searchbuilder.reading.adding import join, nothing_before
from searchbuilder.reading.context import Context
from searchbuilder.reading.grammar import AND, NEAR
from searchbuilder.reading.group import Clause, Group
from searchbuilder.reading.joining import together
from searchbuilder.reading.kinds import PHRASES, Kind
from searchbuilder.reading.marks import mark
from searchbuilder.reading.operands import note_near, note_slop
from searchbuilder.reading.words import word

# So many combinations of the words of a phrase are written out.
MOST_CHOICES = 35
# What shows that a string has operators.
BOOLEAN = re.compile(r'\b(?:AND|OR|NOT)\b|[("]')
_NAME, _NUMBER = re.compile(r"[A-Za-z]*"), re.compile(r"\d+")
_ORDERED = ("PRE", "ADJ", "ONEAR")


def near(at: Context, group: Group, token: Token) -> None:
    """`a NEAR/5 b`, `a w/5 b`, `a AROUND(5) b`."""
    short = token.text[0] in "wWpP/"
    # In small letters it may be a word.
    small = not short and at.as_typed(token)[0].islower()
    if group.last() is None or small and group.waiting() is not None:
        if not short and not small:
            raise nothing_before(at, token)
        word(at, group, token)
        return
    number = _NUMBER.search(token.text)
    join(at, group, token, NEAR, int(number[0]) if number and len(number[0]) < 6 else
         at.dialect.near_reads)
    found = _NAME.match(token.text)
    name = found[0] if found else ""
    if ordered := name.upper() in _ORDERED:
        at.finds(group, more=True)
    # Of an operator in small letters another finding tells.
    if at.as_typed(token) != "near" and not _is_known(at, token, name, short):
        note_near(at, token, token.text)
    elif ordered and at.once(SB612, "order"):
        at.note(SB612.found(at.here(token), "order", sign=token.text))


def _is_known(at: Context, token: Token, name: str, short: bool) -> bool:
    """Whether the platform knows a sign for nearness.  short -- it is w/5, pre/5 or /5"""
    if short and not (token.text[0] == "/" and at.known.meaning("/") == NEAR):
        return False
    return f"{{left}} {name}" in (at.dialect.near or "") or NEAR in at.known.operators.values()


def in_one_sentence(at: Context, group: Group, token: Token) -> None:
    """In one sentence or paragraph: how many words that is, nobody can say."""
    if group.last() is None:
        word(at, group, token)
        return
    at.finds(group, more=True)
    if at.once(SB612, token.text):
        at.note(SB612.found(at.here(token), "sentence", sign=token.text))
    join(at, group, token, AND)


def distance(at: Context, group: Group, token: Token) -> None:
    """`"case manager" ~5`, and `case ~5 manager`."""
    last = group.last()
    phrase = last is not None and last.token.kind in PHRASES
    if last is not None and not phrase and _is_behind_mark(at, token):
        mark(at, group, token)
    elif last is None or not (phrase or BOOLEAN.search(at.text)):
        word(at, group, token)
    else:
        note_near(at, token, token.text)
        if phrase:
            _within_phrase(at, group, last, token)
        else:
            join(at, group, token, NEAR, int(token.text[1:]))


def _within_phrase(at: Context, group: Group, last: Clause, token: Token) -> None:
    words = last.query.text.split() if isinstance(last.query, Term) else []
    if len(words) == 2:
        left, right = map(Term, words)
        group.clauses[-1] = last._replace(query=Near(left, right, int(token.text[1:])))
    else:
        note_slop(at, group, token, token.text, behind=True)


def _is_behind_mark(at: Context, token: Token) -> bool:
    """Whether a quotation mark stands before it that is the end of no phrase."""
    return at.text[token.column - 3:token.column - 2].translate(STRAIGHT) in ("'", '"')


def quorum(at: Context, group: Group, token: Token) -> None:
    """`"area sales manager" /2`: any two of the words."""
    if at.known.meaning("/") == NEAR:
        near(at, group, token)
        return
    last = group.last()
    words = _words_of(last) if last else []
    most = int(token.text[1:])
    if last is None or not 0 < most < len(words):
        mark(at, group, token)
        return
    few = comb(len(words), most) <= MOST_CHOICES
    if at.once(SB604, token.text):
        at.note(SB604.found(at.here(token), "some of" if few else "too many", title=at.title,
                            sign=token.text, count=most))
    group.clauses[-1] = last._replace(query=_some(words, most), token=Token(
        Kind.OPEN, last.token.text, last.token.column))


def _words_of(clause: Clause) -> list[str]:
    """The words of a phrase; none of anything else."""
    phrase = clause.token.kind in PHRASES and isinstance(clause.query, Term)
    return clause.query.text.split() if phrase and isinstance(clause.query, Term) else []


def _some(words: list[str], most: int) -> Query:
    """At least so many of the words; where that is too much to write out, all of them."""
    leaves = [Term(word) for word in words]
    if comb(len(words), most) > MOST_CHOICES:
        return together(And, leaves)
    return together(Or, [together(And, some) for some in combinations(leaves, most)])
