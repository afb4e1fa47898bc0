"""What is left out, where the platform does not take it as it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import takewhile

from searchbuilder.characters import shortened, some
from searchbuilder.diagnostic import NOTE, WARNING
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.query.tree import And, Not, Or, Query, Term
from searchbuilder.reading.assembly import (
    Clause, Group, besides_or, fielded, inside, joined, lucene_clauses, runs, together)
from searchbuilder.reading.grammar import AND, NOT, OR, START
from searchbuilder.reading.hosts import hosts
from searchbuilder.reading.operators import Operators


# So many characters of a tree are shown, and so many words.
MOST_OF_TREE, MOST_WORDS = 160, 6
_JOINS = re.compile(r"\b(?:AND|OR)\b|[|&]")
# Signs that part what stands in a list.
_SEPARATORS = {",": "comma", ";": "semicolon"}


class Exclusions(Operators):
    """Puts together what blanks and signs of exclusion join, as a platform takes them."""

    def _bound(self, clauses: list[Clause]) -> list[Clause]:
        """The clauses where a blank binds before or after the operators, put together so."""
        if self.dialect.juxtaposition_precedence == "first":
            return [self._run(each) for each in runs(clauses, self._apart)]
        if self.dialect.juxtaposition_precedence == "last":
            chains = runs(clauses, lambda _, two: not two.operator)
            return [self._chain(each) for each in chains] if len(chains) > 1 else clauses
        return clauses

    def _apart(self, one: Clause, two: Clause) -> bool:
        """Whether more than a blank stands between two neighbours."""
        grouped = self.dialect.space == AND and "open" in (one.token.kind, two.token.kind)
        return bool(two.operator) or self._leads(two) or grouped

    def _leads(self, clause: Clause) -> bool:
        """Whether a clause is excluded by what stands before a whole run of words."""
        return clause.denied in self.dialect.not_.split()

    def _run(self, run: list[Clause]) -> Clause:
        first, *rest = run
        if not rest:
            return first
        lead = self._leads(first)
        inner = [first._replace(query=inside(first.query), denied="") if lead else first, *rest]
        blank = OR if self.dialect.space == OR else AND
        query = (self._lucene_clauses(inner, blank) if blank == OR and self._occur(inner) else
                 joined(inner, blank, None))
        if lead:
            out = shortened(to_house_syntax(query, MOST_OF_TREE), MOST_OF_TREE)
            self.report("SB621", NOTE, first.token, f"{self.title} reads a blank before "
                        f"{first.denied}, so this is left out as a whole: {out}",
                        "write AND or OR, or put parentheses around what belongs together")
        return Clause(first.operator, Not(query) if lead else query, first.token,
                      denied=first.denied if lead else "")

    def _chain(self, chain: list[Clause]) -> Clause:
        first, *rest = chain
        if not rest:
            return first
        return Clause("", joined([first._replace(operator=""), *rest], AND,
                                 self.dialect.precedence),
                      first.token)

    def _occur(self, clauses: list[Clause]) -> bool:
        """Whether signs say of each clause whether it is wanted, with no operator between them."""
        anywhere = self.dialect.juxtaposition_precedence == "last"
        return any(each.required for each in clauses) or (
            (anywhere or self.dialect.juxtaposition_precedence == "first")
            and not any(each.operator for each in clauses[1:])
            and any(each.denied and (anywhere or not each.denied.isalpha()) for each in clauses))

    def _lucene_clauses(self, clauses: list[Clause], blank: str) -> Query:
        query, optional = lucene_clauses(clauses, blank)
        if optional:
            words = ", ".join(f"“{term.text}”" for term in optional)
            self.report("SB617", WARNING, clauses[0].token, f"{self.title} only sorts by "
                        f"these, because others are required: {words}",
                        "put alternatives in parentheses with OR between them")
        return query

    def _any_of(self, group: Group) -> Query | None:
        """`+(a b)`, where a blank within parentheses means OR; None where it is read like any."""
        first, *rest = group.clauses
        if first.required or any(each.operator or each.required for each in rest):
            return None
        read, hint = ("OR", "write OR between them, or AND if you want all of them") if (
            self.signed) else ("AND", "write OR between them if any of them will do")
        self.report("SB604", WARNING, group.opened or group.clauses[0].token, "sites with + find "
                    f"any of the words in +(…); read as {read}", hint, "any of")
        return lucene_clauses(group.looked_for(), OR).query if self.signed else None

    def _sites(self, clauses: list[Clause]) -> list[Clause]:
        """The clauses, with addresses as sites where they are alternatives of one."""
        if not self.sited:
            return clauses
        found = hosts(clauses)
        if found.read:
            first, *others = found.read
            names = some((one.text for one in found.read), MOST_WORDS)
            are = "are read as sites too, because OR joins them" if others else (
                "is read as a site too, because OR joins it")
            self.report("SB630", NOTE, first, f"{names} {are} to site:",
                        f"write site: before {'each' if others else 'it'}")
        return found.clauses

    @cached_property
    def signed(self) -> bool:
        """Whether no operator but signs says which words must be there."""
        return not _JOINS.search(self.text)

    def _note_exclusions(self, group: Group, clauses: list[Clause]) -> None:
        if not any(isinstance(each.query, Not) for each in clauses):
            return
        if ("SB621", START) not in self.told:
            self._note_alone(group, clauses)
        if self.dialect.juxtaposition_precedence:
            self._note_behind(clauses)
        if self.dialect.juxtaposition_precedence != "first":
            self._note_reach(clauses)
        if self.dialect.lucene_clauses:
            self._note_beside_or(clauses)
        elif self.dialect.space == OR and self.dialect.allows_pure_negation:
            self._note_group(clauses)

    def _denied_list(self, group: Group) -> Query | None:
        """`NOT (a, b c)`: as the platform reads it, and as it is meant; None for anything else."""
        clauses = group.looked_for()
        group.listed = len(clauses) > 1 and self.dialect.space != OR and not any(
            each.denied or each.operator == AND and each.parted not in _SEPARATORS
            for each in clauses)
        if not group.listed or group.opened is None:
            self._note_mark(group.commas[0])
            return None
        self.doubtful = True
        self.report("SB607", WARNING, group.opened, f"{self.title} leaves out only who has all of "
                    "this list", f"write OR instead of each {_SEPARATORS[group.commas[0].text]}")
        if not self.meant and any(each.operator for each in clauses):
            return None
        items = runs(clauses, lambda _, two: bool(two.parted in _SEPARATORS or two.operator)
                     ) if self.meant else [clauses]
        return together(Or if self.meant else And, [self._item(run) for run in items])

    def _item(self, run: list[Clause]) -> Query:
        """One entry of a list: its bare words are a phrase, if it is meant so."""
        if not self.meant or len(run) < 2 or not all(each.bare for each in run):
            return together(And, [each.query for each in run])
        phrase = Term(" ".join(each.token.text for each in run))
        looked = run[0].bare.looked if run[0].bare else ""
        return fielded(looked, phrase, run[0].token)

    def _note_alone(self, group: Group, clauses: list[Clause]) -> None:
        finds = self.dialect.allows_pure_negation
        if finds or not all(isinstance(each.query, Not) for each in clauses):
            return
        hint = "write what to look for before them"
        if finds is False:
            self.report("SB621", WARNING, clauses[0].token, f"{self.title} finds nobody by "
                        "exclusions alone; read as it is meant", hint, START)
        elif group.opened is None:
            self.report("SB621", NOTE, clauses[0].token, f"whether {self.title} finds anybody by "
                        "exclusions alone is not known", hint)

    def _note_behind(self, clauses: list[Clause]) -> None:
        """Where an exclusion stands between blanks only, it takes no operator behind it either."""
        last = self.dialect.juxtaposition_precedence == "last"
        for one, two in zip(clauses, clauses[1:]):
            if two.operator and self.known.meaning(one.denied) == NOT and (
                    last or not self._leads(one)):
                self.report("SB621", WARNING, one.token, f"{self.title} does not take "
                            f"{one.denied} before {two.operator.upper()}; read as it is meant",
                            "put parentheses around what belongs together", "before")

    def _note_reach(self, clauses: list[Clause]) -> None:
        """NOT before a word or phrase does not reach the next one, nor what a comma or a bar
        without blanks parts."""
        for place, (out, after) in enumerate(zip(clauses, clauses[1:]), 1):
            if not out.denied or after.denied:
                continue
            bar = self._is_bar(out, after)
            listed = bar or not after.operator and (
                after.parted in _SEPARATORS and out.token.kind != "open"
                or out.denied.isalpha() and _are_phrases(out, after))
            word = after.bare and out.denied.isalpha() and out.token.kind in ("plain", "word")
            if not listed and (after.operator or not word):
                continue
            behind = self._barred(clauses, place) if bar else takewhile(
                lambda each: not each.operator and not each.denied, (
                    clauses[number] for number in range(place, len(clauses))))
            left, *rest = (shortened(to_house_syntax(inside(each.query)), MOST_OF_TREE)
                           for each in (out, *behind))
            sign = self.dialect.not_.split()[-1]
            self.undecided = True
            self.report("SB607", WARNING, out.token, f"{out.denied} excludes “{left}” only; "
                        f"what is looked for: {some((f'“{each}”' for each in rest), MOST_WORDS)}",
                        f"write {sign} before each of them" if listed else
                        f'write {self.dialect.not_.strip()} "{left} {rest[0]}" if it is one name, '
                        f"or {sign} before each word")

    def _is_bar(self, one: Clause, two: Clause) -> bool:
        """Whether a bar without blanks stands between two words, with a field at most."""
        between = self.text[one.token.column - 1 + len(one.token.text):two.token.column - 1]
        return between.startswith("|") and not any(map(str.isspace, between))

    def _tied(self, clauses: list[Clause]) -> list[Clause]:
        """The clauses, with those that bars without blanks tie as one: `sales a|b` asks for sales
        wherever a blank means AND, whichever operator binds first."""
        if self.dialect.space not in (AND, None) or "|" not in self.text:
            return clauses
        tied = runs(clauses, lambda one, two: not self._is_bar(one, two) or isinstance(
            one.query, Not) or isinstance(two.query, Not))
        if len(tied) == 1:
            return clauses
        return [run[0] if len(run) == 1 else Clause(
            run[0].operator, together(Or, [each.query for each in run]),
            run[0].token._replace(kind="open"), parted=run[0].parted) for run in tied]

    def _barred(self, clauses: list[Clause], place: int) -> Iterator[Clause]:
        """The words from this place on that bars join to those before."""
        pairs = zip(clauses[place - 1:], clauses[place:])
        return (two for _, two in takewhile(lambda pair: self._is_bar(*pair), pairs))

    def _note_group(self, clauses: list[Clause]) -> None:
        """A parenthesis that only excludes is an alternative like any other, where it finds."""
        for each in clauses[1:]:
            if isinstance(each.query, Not) and not each.denied and not each.operator:
                self.report("SB621", WARNING, each.token, f"{self.title} reads the blank before "
                            "this as OR; read as it is meant",
                            f"write {self.dialect.and_.strip()} before it", "group")

    def _note_beside_or(self, clauses: list[Clause]) -> None:
        for each, beside in zip(clauses, besides_or(clauses)):
            if each.denied and beside:
                self.report("SB621", WARNING, each.token, f"{self.title} leaves this out of all "
                            "that it finds, although OR stands beside it; read like that",
                            "put parentheses around what belongs together")


def _are_phrases(one: Clause, two: Clause) -> bool:
    return {one.token.kind, two.token.kind} <= {"quoted", "phrase"}
