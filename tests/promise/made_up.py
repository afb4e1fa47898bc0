"""Platforms that nobody has: any facts together, and how a platform of these facts reads a string.

The reading is made of the facts as they are typed, and knows nothing of records.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from hypothesis import strategies as st

from searchbuilder.query.tree import Query, Term

from .documents import Tokens, alnum, signed, spaced
from .readers.bullhorn import and_by_default, occurring, or_by_default
from .readers.expression import Clause, bind, joined
from .readers.expression import signed as with_not
from .readers.signs import WORD, Rejected, Sign, cutter, deepest, without_brackets

Facts = Mapping[str, str]

_CHOICES = {
    "AND": ("AND", "space", "+", "&", "UND"), "OR": ("OR", "or", "|"),
    "NOT": ("NOT", "AND NOT", "-", "!", "none"), "Capitals": ("needed", "any"),
    "Space": ("and", "or", "phrase", "error"), "Space binds": ("first", "last", "same"),
    "Binds first": ("AND", "OR", "left to right", "clauses"),
    "Parentheses": ("any depth", "one level", "ignored", "error"),
    "NOT alone": ("works", "finds nobody", "error"),
    "NOT after": ("start, space", "space", "AND", "space, AND", "start", "start, space, AND, OR"),
    "Quotes": ("phrase", "phrase", "phrase", "ignored", "error"),
    "Punctuation": ("separates words", "part of words"), "Length": ("none", "150", "150+"),
    "Word forms": ("found", "not found"), "Star": ("any ending", "nothing"),
}
_TOKENS: dict[str, tuple[Tokens, ...]] = {
    "separates words": (alnum, signed), "part of words": (spaced,)}


def _consistent(facts: dict[str, str]) -> dict[str, str]:
    """A blank is written for AND only where it means AND; NOT after AND has a written AND."""
    if facts["AND"] == "space":
        facts["Space"] = "and"
        facts["NOT after"] = "start, space, OR"
        facts["NOT"] = facts["NOT"].split()[-1]
    if facts["NOT"] == "AND NOT":
        facts["NOT"] = f"{facts['AND']} NOT"
        facts["NOT after"] = "AND"
    return facts


all_facts = st.fixed_dictionaries(
    {name: st.sampled_from(values) for name, values in _CHOICES.items()}).map(_consistent)


# Those on which parentheses do not group, so that it counts what binds first.
bare_facts = st.builds(
    lambda facts, more: _consistent({**facts, **more}), all_facts, st.fixed_dictionaries({
        "Parentheses": st.sampled_from(("ignored", "error")),
        "Binds first": st.sampled_from(("AND", "OR")),
        "AND": st.sampled_from(("AND", "space")), "NOT": st.sampled_from(("NOT", "-")),
        "NOT after": st.just("space, AND"), "Quotes": st.just("phrase"),
        "Length": st.just("none")}))


# What the record of an ATS that nobody knows takes for granted; the rest may be anything.
_GRANTED = {"AND": ("AND",), "OR": ("OR",), "NOT": ("AND NOT",), "Capitals": ("needed",),
            "Parentheses": ("any depth", "one level"), "NOT after": ("AND",),
            "Quotes": ("phrase",), "Length": ("none",)}


def _partly(facts: dict[str, str], found: dict[str, str], names: frozenset[str]
            ) -> tuple[dict[str, str], dict[str, str]]:
    """What is true of a platform, and those of its facts that a user found out."""
    own = {name: value for name, value in found.items() if name in names}
    if "NOT" not in own and own.get("AND") == "space":
        del own["AND"]  # AND NOT is granted, and then AND is a sign as well
    if "NOT" in own and "NOT after" not in own and own["NOT"] != "AND NOT":
        facts = {**facts, "NOT after": "start, space, AND, OR"}
    whole = _consistent({**facts, **own})
    return whole, {name: whole[name] for name in own}


some_facts = st.builds(
    _partly, st.fixed_dictionaries({name: st.sampled_from(_GRANTED.get(name, values))
                                    for name, values in _CHOICES.items()}),
    st.fixed_dictionaries({name: st.sampled_from(values) for name, values in _CHOICES.items()}),
    st.frozensets(st.sampled_from(sorted(_CHOICES)), max_size=4))


@dataclass(frozen=True)
class MadeUp:
    """How a platform of these facts reads a string."""

    facts: Facts

    @property
    def tokens(self) -> tuple[Tokens, ...]:
        return _TOKENS[self.facts["Punctuation"]]

    def read(self, text: str) -> Query:
        """What it finds; Rejected where nobody says, or where it is an error."""
        signs = self._cut(text)
        if any(sign.kind == "(" for sign in signs):
            kind = self.facts["Parentheses"]
            if kind == "error" or kind == "one level" and deepest(signs) > 1:
                raise Rejected("parentheses")
            signs = without_brackets(signs) if kind == "ignored" else signs
        query, rest = self._group(signs)
        if rest:
            raise Rejected("a bracket is closed that was not opened")
        return query

    def _cut(self, text: str) -> list[Sign]:
        sign = self.facts["NOT"].split()[-1]
        marks = [each for each in (self.facts["AND"], self.facts["OR"])
                 if not each[-1].isalnum()]
        word = "|".join([rf"{WORD}\*?", *map(re.escape, marks)])
        return cutter(word, "" if sign.isalpha() else f"{re.escape(sign)}?")(text)

    def _operator(self, sign: Sign) -> str:
        spelled = {self.facts["AND"]: "and", self.facts["OR"]: "or"}
        denied = self.facts["NOT"].split()[-1]
        if denied.isalpha() and denied != "none":
            spelled[denied] = "not"
        spelled.pop("space", None)
        if sign.kind != "word" or sign.lead:
            return ""
        if self.facts["Capitals"] == "any":
            spelled = {name.casefold(): kind for name, kind in spelled.items()}
            return spelled.get(sign.text.casefold(), "")
        return spelled.get(sign.text, "")

    def _group(self, signs: list[Sign]) -> tuple[Query, list[Sign]]:
        clauses: list[Clause] = []
        operator, denied, bare = "", "", False
        while signs and signs[0].kind != ")":
            sign, *signs = signs
            kind = self._operator(sign)
            if kind == "not" and not denied:
                denied = self._place(operator, clauses)
            elif kind:
                if operator or denied or not clauses:
                    raise Rejected(f"{kind} where a word should be")
                operator = kind
            else:
                if sign.lead:
                    denied = denied or self._place(operator, clauses)
                if sign.kind == "(":
                    query, signs = self._group(signs)
                    signs = signs[1:]
                else:
                    query = self._leaf(sign)
                word = sign.kind == "word" and not denied
                self._add(clauses, Clause(operator, bool(denied), query), bare and word)
                operator, denied, bare = "", "", word
        if operator or denied or not clauses:
            raise Rejected("an operator at the end, or nothing at all")
        return self._bound(clauses), signs

    def _place(self, operator: str, clauses: list[Clause]) -> str:
        """What stands before NOT; Rejected where NOT may not stand after that."""
        place = {"and": "AND", "or": "OR"}.get(operator, "space" if clauses else "start")
        if place not in self.facts["NOT after"].split(", ") or not clauses:
            raise Rejected(f"NOT after {place}")
        return place

    def _add(self, clauses: list[Clause], new: Clause, words: bool) -> None:
        blank = clauses and not new.operator and not new.negated
        if blank and self.facts["Space"] == "error":
            raise Rejected("a blank")
        if blank and self.facts["Space"] == "phrase":
            if not words:
                raise Rejected("a blank that is not between words")
            raise Rejected("two words that are a phrase")
        clauses.append(new)

    def _leaf(self, sign: Sign) -> Query:
        if sign.kind == "phrase":
            words = sign.text.split()
            if self.facts["Quotes"] == "error" or self.facts["Quotes"] == "ignored" and (
                    len(words) != 1 or self._operator(Sign("word", words[0]))):
                raise Rejected("quotes")
        elif sign.text.casefold() in ("and", "or", "not", "und"):
            raise Rejected("an operator for a word")
        elif self.facts["Star"] == "any ending" and re.fullmatch(rf"{WORD}\*", sign.text):
            if len(sign.text) < 4:
                raise Rejected("a star behind few letters")
            return Term(sign.text[:-1], star=True)
        if "*" in sign.text or not sign.text.strip():
            raise Rejected("a star in quotes, or empty quotes")
        return Term(sign.text)

    def _bound(self, clauses: list[Clause]) -> Query:
        if all(each.negated for each in clauses):
            raise Rejected("nothing but exclusions")
        blank = self.facts["Space"] if self.facts["Space"] in ("and", "or") else "and"
        first = self.facts["Binds first"]
        if first == "clauses":
            return occurring(or_by_default if blank == "or" else and_by_default)(clauses)
        order = {"AND": ("and", "or"), "OR": ("or", "and"), "left to right": ("and or",)}[first]
        binds = self.facts["Space binds"]
        if binds == "same":
            return bind([_filled(each, blank) for each in clauses], order)
        runs = _runs(clauses, lambda each: bool(each.operator) == (binds == "first"))
        if binds == "first":
            return bind([Clause(run[0].operator, False, _all(run, blank)) for run in runs], order)
        return _last([bind([run[0], *run[1:]], order) for run in runs], clauses, runs, blank)


def _filled(clause: Clause, blank: str) -> Clause:
    operator = clause.operator or ("and" if clause.negated else blank)
    return Clause(operator, clause.negated, clause.query)


def _all(run: list[Clause], blank: str) -> Query:
    """Words side by side; an exclusion among them is required with any of the rest."""
    wanted = [each.query for each in run if not each.negated or each is run[0]]
    denied = [with_not(each) for each in run[1:] if each.negated]
    whole = joined(blank, wanted) if len(wanted) > 1 else wanted[0]
    if run[0].negated:
        whole = with_not(Clause("", True, whole))
    return joined("and", [whole, *denied]) if denied else whole


def _last(parts: list[Query], clauses: list[Clause], runs: list[list[Clause]], blank: str
          ) -> Query:
    wanted = [part for part, run in zip(parts, runs) if not run[0].negated]
    denied = [part for part, run in zip(parts, runs) if run[0].negated]
    if not wanted:
        raise Rejected("nothing but exclusions")
    whole = joined(blank, wanted)
    return joined("and", [whole, *denied]) if denied else whole


def _runs(clauses: list[Clause], parted: object) -> list[list[Clause]]:
    assert callable(parted)
    runs = [[clauses[0]]]
    for clause in clauses[1:]:
        if parted(clause):
            runs.append([clause])
        else:
            runs[-1].append(clause)
    return runs
