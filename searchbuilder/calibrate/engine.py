"""A search read as a platform of a given grammar reads it.

Every answer about the grammar is asked for where the search needs it, so that what a search
depends on is found by reading it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from searchbuilder.calibrate.grammar import WORD_OF
from searchbuilder.calibrate.outcome import (
    ANYTHING, EVERYBODY, NOBODY, REFUSED, Outcome, all_of, any_of, both, either, exactly, without)

# The answer to a question about the grammar.
Grammar = Callable[[str], str]

_TOKEN = re.compile(r'"[^"]*"|[()&|!+-]|[^\s()&|!+"-]+')
_WORDS = ("AND", "OR", "NOT")
_SIGNS = "&|!+-"
_MEANS = {"AND": "and", "OR": "or", "NOT": "not"}


class _Refused(Exception):
    """The platform has no answer to this but an error."""


class _Operand(NamedTuple):
    """plain -- it is a word without quotes; group -- it stands in parentheses"""

    found: Outcome
    plain: bool = False
    group: bool = False


class _Operator(NamedTuple):
    """means -- and, or, not, must; sign -- how it was written"""

    means: str
    sign: str


class _Clause(NamedTuple):
    """An operand with what joins it to those before: and, or, space, or nothing for the first.

    excluded -- it is not to be found, by this sign; required -- a plus stands before it
    """

    joint: str
    operand: _Operand
    excluded: str = ""
    required: bool = False


def read(text: str, words: Mapping[str, int], grammar: Grammar) -> Outcome:
    """Who is found by a search.

    words -- the kinds of people that have a word, by the word; a word that is missing here is one
        of which nothing is known
    """
    tokens = _TOKEN.findall(text)
    if ("(" in tokens) and (shape := grammar("parentheses")) != "any depth":
        if shape == "error":
            return REFUSED
        if shape == "ignored":
            tokens = [token for token in tokens if token not in "()"]
        elif _depth(tokens) > 1:
            if shape == "one level, else an error":
                return REFUSED
            tokens = _outer(tokens)
    try:
        return _Reader(tokens, words, grammar).group()
    except _Refused:
        return REFUSED


def without_effect(texts: Iterable[str]) -> frozenset[str]:
    """The signs that stand in none of these searches, as the questions about them."""
    tokens = {token.upper() for text in texts for token in _TOKEN.findall(text)}
    return frozenset(sign for sign in (*_WORDS, *_SIGNS) if sign not in tokens)


def _depth(tokens: Sequence[str]) -> int:
    deepest = depth = 0
    for token in tokens:
        depth += (token == "(") - (token == ")")
        deepest = max(deepest, depth)
    return deepest


def _outer(tokens: Sequence[str]) -> list[str]:
    """The tokens without parentheses that stand within others."""
    kept, depth = [], 0
    for token in tokens:
        depth -= token == ")"
        if token not in "()" or not depth:
            kept.append(token)
        depth += token == "("
    return kept


class _Reader:
    def __init__(self, tokens: Sequence[str], words: Mapping[str, int], grammar: Grammar) -> None:
        self._tokens = tokens
        self._place = 0
        self._words = words
        self._grammar = grammar

    def group(self) -> Outcome:
        """What stands up to the end of a group, or of the search."""
        items: list[_Operand | _Operator] = []
        while self._place < len(self._tokens):
            token = self._tokens[self._place]
            self._place += 1
            if token == ")":
                break
            if token == "(":
                items.append(_Operand(self.group(), group=True))
            else:
                items += self._items(token)
        return _meaning(_clauses(items, self._grammar), self._grammar)

    def _items(self, token: str) -> Sequence[_Operand | _Operator]:
        if token.upper() in _WORDS:
            token = token.upper()
            role = self._grammar(token)
            if role in WORD_OF:
                return [_Operand(Outcome(0, EVERYBODY, False, *WORD_OF[role]))]
            return [] if role == "ignored" else [_Operator(_MEANS[token], token)]
        if token in _SIGNS:
            role = self._grammar(token)
            if role == "error":
                raise _Refused
            return [] if role == "ignored" else [_Operator(role, token)]
        if not token.startswith('"'):
            return [_Operand(self._known(token), plain=True)]
        inside = token.strip('"').split()
        quotes = self._grammar("quotes") if len(inside) > 1 else ""
        if quotes == "error":
            raise _Refused
        if quotes == "ignored":
            return [_Operand(self._known(word), plain=True) for word in inside]
        return [_Operand(phrase([self._known(word) for word in inside]))]

    def _known(self, word: str) -> Outcome:
        return exactly(self._words[word]) if word in self._words else Outcome(0, EVERYBODY)


def phrase(words: Sequence[Outcome]) -> Outcome:
    """Words side by side: whoever has all of them may have them so."""
    found = all_of(words)
    return found if len(words) == 1 else Outcome(0, found.possible)


def _clauses(items: Sequence[_Operand | _Operator], grammar: Grammar) -> list[_Clause]:
    """Each operand with the signs before it."""
    found: list[_Clause] = []
    signs: list[_Operator] = []
    for item in items:
        if isinstance(item, _Operator):
            signs.append(item)
            continue
        found.append(_clause(item, signs, found, grammar))
        signs = []
    if signs:
        raise _Refused
    return found


def _clause(operand: _Operand, signs: Sequence[_Operator], before: Sequence[_Clause],
            grammar: Grammar) -> _Clause:
    joints = [sign.means for sign in signs if sign.means in ("and", "or")]
    exclusions = [sign for sign in signs if sign.means == "not"]
    required = any(sign.means == "must" for sign in signs)
    if len(joints) > 1 or len(exclusions) > 1 or bool(joints) and not before:
        raise _Refused
    joint = joints[0] if joints else "space" if before else ""
    if joint == "space" and (operand.group or before[-1].operand.group) and (
            not exclusions and grammar("space beside parentheses") == "error"):
        raise _Refused
    sign = _excludes(exclusions[0].sign, joint, grammar) if exclusions else ""
    return _Clause(joint, operand, sign, required)


def _excludes(sign: str, joint: str, grammar: Grammar) -> str:
    """How an exclusion is read behind such a joint: `and not`, `or not`, `whole`, `works`."""
    if joint == "space":
        role = grammar("- after space" if sign == "-" else "NOT after space")
    elif joint:
        role = grammar("NOT after AND" if joint == "and" else "NOT after OR")
    else:
        role = "works"
    if role == "error":
        raise _Refused
    return role


def _meaning(clauses: Sequence[_Clause], grammar: Grammar) -> Outcome:
    if not clauses:
        return NOBODY
    if all(clause.excluded for clause in clauses):
        return _only_excluded(clauses, grammar)
    if clauses[0].excluded:
        return ANYTHING
    whole = [clause for clause in clauses if clause.excluded == "whole"]
    kept = [clause for clause in clauses if clause.excluded != "whole"]
    found = _joined(kept, grammar)
    return all_of([found, *(without(clause.operand.found) for clause in whole)])


def _only_excluded(clauses: Sequence[_Clause], grammar: Grammar) -> Outcome:
    role = grammar("NOT alone")
    if role == "error":
        raise _Refused
    if role == "finds nobody":
        return NOBODY
    return without(any_of(clause.operand.found for clause in clauses))


def _joined(clauses: Sequence[_Clause], grammar: Grammar) -> Outcome:
    joints = [_joint(clause, grammar) for clause in clauses[1:]]
    if len({kind for kind, _ in joints}) < 2 and not any(each.required for each in clauses):
        kind = joints[0][0] if joints else "and"
        if kind == "phrase":
            return phrase([clause.operand.found for clause in clauses])
        if kind == "or" and any(each.excluded for each in clauses) and (
                grammar("binds first") == "clauses"):
            return _by_clauses(clauses, joints, "or")
        return _levels(clauses, [(kind, 0) for _ in joints])
    # What a plus requires is required of the whole, whatever binds first elsewhere.
    required = any(clause.required for clause in clauses)
    binds = "clauses" if required else grammar("binds first")
    if binds == "clauses":
        return _by_clauses(clauses, joints, "or" if grammar("space") == "or" else "and")
    if any(kind == "phrase" for kind, _ in joints):
        return _between(clauses)
    return _levels(clauses, _ranked(joints, binds, grammar))


def _joint(clause: _Clause, grammar: Grammar) -> tuple[str, bool]:
    """What joins a clause to those before: and, or, phrase; and whether by a blank alone."""
    if clause.joint != "space":
        return clause.joint, False
    if clause.excluded in ("and not", "or not"):
        return clause.excluded.removesuffix(" not"), False
    space = grammar("space")
    if space == "error":
        raise _Refused
    # Only bare words become a phrase by standing side by side.
    return "and" if space == "phrase" and not clause.operand.plain else space, True


def _between(clauses: Sequence[_Clause]) -> Outcome:
    """Between what all ask for and what any does."""
    wanted = [clause.operand.found for clause in clauses if not clause.excluded]
    unwanted = [clause.operand.found for clause in clauses if clause.excluded]
    least, most = all_of(wanted), any_of(wanted)
    return Outcome(both(least, without(any_of(unwanted))).sure, most.possible, True)


def _ranked(joints: Sequence[tuple[str, bool]], binds: str, grammar: Grammar
            ) -> list[tuple[str, int]]:
    """The joints with how tightly each binds: more is first."""
    mixed = len({by_space for _, by_space in joints}) > 1
    space = grammar("space binds") if mixed else "same"
    rank = {"AND": {"and": 1, "or": 0}, "OR": {"and": 0, "or": 1},
            "left to right": {"and": 0, "or": 0}}[binds]
    of_space = {"same": 0, "first": 9, "last": -9}[space]
    return [(kind, rank[kind] + of_space * by_space) for kind, by_space in joints]


def _levels(clauses: Sequence[_Clause], joints: Sequence[tuple[str, int]]) -> Outcome:
    """Joined by the tightest joints first, those of one level from left to right."""
    values = [without(each.operand.found) if each.excluded else each.operand.found
              for each in clauses]
    joints = list(joints)
    for level in sorted({level for _, level in joints}, reverse=True):
        kept, left = [values[0]], []
        for (kind, own), value in zip(joints, values[1:]):
            if own == level:
                kept[-1] = (both if kind == "and" else either)(kept[-1], value)
            else:
                kept.append(value)
                left.append((kind, own))
        values, joints = kept, left
    return values[0]


def _by_clauses(clauses: Sequence[_Clause], joints: Sequence[tuple[str, bool]], default: str
                ) -> Outcome:
    """Required, excluded and optional clauses, as `addClause` of Lucene's classic parser."""
    roles: list[str] = []
    for clause, (joint, by_space) in zip(clauses, [("", False), *joints]):
        said = "" if by_space or clause.joint == "space" else joint
        if roles and said == "and" and roles[-1] != "not":
            roles[-1] = "must"
        if roles and default == "and" and said == "or" and roles[-1] != "not":
            roles[-1] = "should"
        must = clause.required or (said == "and" if default == "or" else said != "or")
        roles.append("not" if clause.excluded else "must" if must else "should")
    by_role = {role: [clause.operand.found for clause, own in zip(clauses, roles) if own == role]
               for role in ("must", "should", "not")}
    wanted = all_of(by_role["must"]) if by_role["must"] else any_of(by_role["should"])
    return both(wanted, without(any_of(by_role["not"])))
