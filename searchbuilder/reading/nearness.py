"""Words near one another, as the many engines write it."""

from __future__ import annotations

import re
from itertools import combinations
from math import comb

from searchbuilder.characters import STRAIGHT
from searchbuilder.diagnostic import WARNING
from searchbuilder.query.tokens import Token
from searchbuilder.query.tree import And, Near, Or, Query, Term
from searchbuilder.reading.assembly import Group, together
from searchbuilder.reading.grammar import AND, NEAR
from searchbuilder.reading.operands import Operands

# So many combinations of the words of a phrase are written out.
MOST_CHOICES = 35
# What shows that a string has operators.
BOOLEAN = re.compile(r'\b(?:AND|OR|NOT)\b|[("]')
_PHRASES = ("phrase", "quoted", "single", "double")


class Nearness(Operands):
    """Reads what asks for words near one another, or for some of them."""

    def _near(self, group: Group, token: Token) -> None:
        own = token.text[0] == "/" and self.known.meaning("/") == NEAR
        words = token.text[0] in "wWpP/"
        if words and (not group.clauses or group.waiting()):
            self._word(group, token)
            return
        if not group.clauses or group.waiting():
            raise self._fail("SB608", token, f"there is nothing before {token.text}",
                             "write a word before it, or take it out")
        found = re.search(r"\d+", token.text)
        group.spreads = self.dialect.near_groups
        group.near = (int(found[0]) if found and len(found[0]) < 6 else self.dialect.near_reads,
                      token)
        name = re.match(r"[A-Za-z]*", token.text)
        ordered = name and name[0].upper() in ("PRE", "ADJ", "ONEAR")
        if ordered:
            self._finds(group, more=True)
        written = f"{{left}} {name[0] if name else '/'}" in (self.dialect.near or "")
        if not written and NEAR not in self.known.operators.values() or words and not own:
            self._note_near(token, token.text)
        elif ordered:
            self.report("SB612", WARNING, token, f"{token.text} asks for this order too; read as "
                        "words near one another in either order", "write a phrase in quotation "
                        "marks if they stand side by side", "order")

    def _together(self, group: Group, token: Token) -> None:
        """In one sentence or paragraph: how many words that is, nobody can say."""
        if not group.clauses or group.waiting():
            self._word(group, token)
            return
        self._finds(group, more=True)
        self.report("SB612", WARNING, token, f"{token.text} asks for words in one sentence or "
                    "paragraph; read as AND, which finds more", "write AND", token.text)
        group.operator, group.joins = token, AND

    def _distance(self, group: Group, token: Token) -> None:
        """`"case manager" ~5`, and `case ~5 manager`."""
        last = group.clauses[-1] if group.clauses and not group.waiting() else None
        phrase = last is not None and last.token.kind in _PHRASES
        if last is not None and not phrase and self._behind_mark(token):
            self._mark(group, token)
            return
        if last is None or not (phrase or BOOLEAN.search(self.text)):
            self._word(group, token)
            return
        most = int(token.text[1:])
        words = last.query.text.split() if isinstance(last.query, Term) else []
        self._note_near(token, token.text)
        if phrase and len(words) == 2:
            left, right = map(Term, words)
            group.clauses[-1] = last._replace(query=Near(left, right, most))
        elif phrase:
            self._note_slop(group, token, token.text, behind=True)
        else:
            group.near = most, token

    def _behind_mark(self, token: Token) -> bool:
        """Whether a quotation mark stands before it that is the end of no phrase."""
        return self.text[token.column - 3:token.column - 2].translate(STRAIGHT) in ("'", '"')

    def _quorum(self, group: Group, token: Token) -> None:
        """`"area sales manager" /2`: any two of the words."""
        last = group.clauses[-1] if group.clauses and not group.waiting() else None
        words = last.query.text.split() if last and isinstance(last.query, Term) else []
        most = int(token.text[1:])
        if NEAR in self.known.operators.values() and self.known.meaning("/") == NEAR:
            self._near(group, token)
        elif last is None or last.token.kind not in _PHRASES or not 0 < most < len(words):
            self._mark(group, token)
        else:
            few = comb(len(words), most) <= MOST_CHOICES
            self.report("SB604", WARNING, token, f"{self.title} is not known to read "
                        f"{token.text}; read as {f'any {most} of' if few else 'all'} these words",
                        "write the words that you want", token.text)
            group.clauses[-1] = last._replace(query=_some(words, most), token=Token(
                "open", last.token.text, last.token.column))


def _some(words: list[str], most: int) -> Query:
    """At least so many of the words; where that is too much to write out, all of them."""
    leaves = [Term(word) for word in words]
    if comb(len(words), most) > MOST_CHOICES:
        return together(And, leaves)
    return together(Or, [together(And, some) for some in combinations(leaves, most)])
