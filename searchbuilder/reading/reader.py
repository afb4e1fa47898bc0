"""A string read into a tree, every word and sign of it either there or named in a finding."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from searchbuilder.characters import STRAIGHT
from searchbuilder.diagnostic import ERROR, NOTE, WARNING, Diagnostic
from searchbuilder.dialect import Dialect
from searchbuilder.query.normalize import conjunction, flatten
from searchbuilder.query.tokens import Token
from searchbuilder.query.tree import And, Not, Query
from searchbuilder.reading import unknown
from searchbuilder.reading.assembly import Clause, Group, filled_in, joined, mixed
from searchbuilder.reading.exclusive import exclusive
from searchbuilder.reading.grammar import AND, MUST, NOT, OR, Grammar, grammar
from searchbuilder.reading.intended import Intended, intended
from searchbuilder.reading.marks import Unreadable
from searchbuilder.reading.mixing import Mixing
from searchbuilder.reading.partners import one_a_pair
from searchbuilder.reading.phrases import unwrapped
from searchbuilder.reading.placeholders import note, without_empty
from searchbuilder.reading.quiet import one_a_cause
from searchbuilder.reading.wide import narrowed
from searchbuilder.reading.xray import divided


_CURLY = re.compile("[" + "".join(chr(sign) for sign, straight in STRAIGHT.items()
                                  if straight == '"' != chr(sign)) + "]")


class Reading(NamedTuple):
    """What a string says.

    tree -- as the platform reads it, as far as is known; None if it cannot be read
    meant -- as its author probably meant it, where that differs
    diagnostics -- what was read otherwise than it stands there, and why
    of_site -- what every string of an X-ray search has, which is not in the tree
    local -- code and column of the findings that are about the platform alone: what is meant is
        beyond doubt, and whoever writes it anew has mended it
    wider, narrower -- the tree finds people whom the string did not ask for, or misses some,
        because a part of it could not be read
    undecided -- only its author knows how far NOT was to reach
    """

    tree: Query | None
    meant: Query | None
    diagnostics: tuple[Diagnostic, ...]
    of_site: tuple[Query, ...] = ()
    local: frozenset[tuple[str, int]] = frozenset()
    wider: bool = False
    narrower: bool = False
    undecided: bool = False


def read(text: str, dialect: Dialect, named: bool = True) -> Reading:
    """`text` as `dialect` reads it.  Nothing is repaired without a finding that says so.

    named -- False where the dialect is only guessed, so that small operators are meant
    """
    known = grammar(dialect)
    lines = unwrapped(text)
    signs = intended(known.scan(narrowed(lines.text)), known, named)
    plain = _Reader(text, known, signs, False)
    tree = plain.tree()
    perhaps = signs._replace(tokens=list(signs.perhaps or signs.tokens))
    meant = (_Reader(text, known, perhaps, True).tree()
             if tree is not None and plain.doubtful else None)
    differs = meant is not None and meant != tree
    found = [each for each in (*lines.notes(text), *plain.found)
             if not (_groups_either_way(each, tree, text, known, signs)
                     or not named and _is_of_a_guess(each))]
    return Reading(tree, meant if differs else None, one_a_cause(found), plain.of_site,
                   frozenset(plain.local), True in plain.more, False in plain.more,
                   plain.undecided)


def _is_of_a_guess(each: Diagnostic) -> bool:
    """Whether a finding only says what is not known of a platform that the user did not name."""
    return each.code in ("SB609", "SB615", "SB618", "SB621") and each.message.startswith(
        ("whether ", "what a blank means "))


def _groups_either_way(each: Diagnostic, tree: Query | None, text: str, known: Grammar,
                       signs: Intended) -> bool:
    """Whether a finding says that parentheses may not group where the string says the same without
    them, whichever operator binds first."""
    if each.code != "SB618" or each.severity != NOTE or tree is None:
        return False
    first = known.dialect.precedence
    ways = (replace(known.dialect, brackets=False, precedence=binds)
            for binds in ((first,) if first else (AND, OR)))
    return all(_Reader(text, known._replace(dialect=way), signs, False).tree() == tree
               for way in ways)


class _Reader(Mixing):
    """Reads the groups of one string."""

    def tree(self) -> Query | None:
        """The whole string; None if it cannot be read."""
        try:
            whole = self._whole()
        except Unreadable:
            return None
        finally:
            self._note_late()
        whole = without_empty(whole) if whole is not None and self.empty else whole
        if whole is None:
            self.report("SB613", ERROR, Token("", self.text.strip()[:1] or " ", 1),
                        "there is nothing to look for in this", "write a word")
            return None
        self._note_curly()
        self._note_refused()
        return self._without_site(flatten(whole))

    def _note_late(self) -> None:
        """Findings about several places of the string at once."""
        if self.held:
            self.found.insert(0, note(self.held, self.listed, self.text))
        if self.unknown:
            self.found.append(unknown.note(self.unknown, self.text))
        if self.unsure:
            self.found.append(unknown.unsure(self.unsure, self.title, self.text))
        self.found = one_a_pair(self.found)

    def _whole(self) -> Query | None:
        groups = [Group()]
        self._note_intended()
        for token in self.signs.tokens:
            if take := _TAKE.get(token.kind):
                take(self, groups[-1], token)
            else:
                self._parenthesis(groups, token)
        while len(groups) > 1:
            opened = groups[-1].opened or Token("open", "(", 1)
            self.report("SB601", WARNING, opened, "this parenthesis is never closed; read as "
                        "if it were closed at the end", "put ) where the group ends")
            self._close(groups, opened)
        return self._finished(groups[0])

    def _parenthesis(self, groups: list[Group], token: Token) -> None:
        group = groups[-1]
        if token.kind == "open":
            signs = [kind for kind, _ in group.prefixes]
            groups.append(Group(token, group.field_inside(), denied=NOT in signs,
                                flipped=group.excludes,
                                any_of=MUST in signs and not self.known.meaning("+"))
                          if self._groups() else Group(token, flipped=group.flipped))
        elif len(groups) > 1:
            self._close(groups, token)
        else:
            self.report("SB601", WARNING, token, "this closing parenthesis was never opened; "
                        "it was passed over", "take it out, or put ( where the group begins")

    def _close(self, groups: list[Group], token: Token) -> None:
        inner = groups.pop()
        denied = any(kind == NOT for kind, _ in groups[-1].prefixes)
        query = self._finished(inner) if self._groups() else self._spilled(inner, denied)
        if query is None:
            self._needs_more(groups[-1])
            self.report("SB608", WARNING, inner.opened or token,
                        "there is nothing in these parentheses; they were passed over",
                        "take them out")
        elif self._groups():
            if self.dialect.brackets is None and len(inner.clauses) > 1 and not inner.listed:
                self.report("SB618", NOTE, inner.opened or token,
                            f"whether parentheses group on {self.title} is not known; read as if "
                            "they did", "", "brackets")
            self._add(groups[-1], query, inner.opened or token)
        else:
            self._add(groups[-1], query, inner.clauses[0].token)
            groups[-1].spill(inner)

    def _groups(self) -> bool:
        """Whether parentheses make groups."""
        return self.meant or self.dialect.brackets is not False

    def _spilled(self, inner: Group, denied: bool) -> Query | None:
        """The first of the clauses that the platform does not see as a group."""
        if inner.waiting() is not None:
            raise self._nothing_after(inner.waiting())
        if not inner.clauses:
            return None
        self.doubtful = True
        opened = inner.opened or inner.clauses[0].token
        if denied and len(inner.clauses) > 1:
            sign = self.dialect.not_.split()[-1]
            self.report("SB618", WARNING, opened, f"{self.title} ignores parentheses, so {sign} "
                        "excludes only the first word of these", f"write {sign} before each of "
                        "them")
        else:
            self.report("SB618", WARNING, opened, f"{self.title} ignores parentheses; read "
                        "without them", "write it without parentheses", "brackets")
        return inner.clauses[0].query

    def _finished(self, group: Group) -> Query | None:
        if group.waiting() is not None:
            raise self._nothing_after(group.waiting())
        if not group.clauses:
            return None
        if group.any_of and len(group.clauses) > 1 and (found := self._any_of(group)):
            return found
        if group.commas and (listed := self._denied_list(group)) is not None:
            return listed
        told = len(self.found)
        clauses = self._phrases(self._tied(self._sites(self._filled_in(group))))
        said = len(self.found) > told or self._is_habit(clauses)
        if group.plus:
            self._note_plus(group, clauses)
        self._note_exclusions(group, clauses)
        clauses = self._bound(clauses)
        if self.exclusive:
            clauses = exclusive(clauses, self.dialect.precedence)
        blank = self._blank(clauses)
        if self.dialect.lucene_clauses or blank == OR and self._occur(clauses):
            return self._lucene_clauses(clauses, blank)
        if not self.meant and mixed(clauses, blank) and (
                not said or any(clause.operator == AND for clause in clauses)):
            self._note_mix(clauses, blank)
        return joined(clauses, blank, self.dialect.precedence)

    def _filled_in(self, group: Group) -> list[Clause]:
        clauses = group.looked_for()
        filled = filled_in(clauses) if group.opened and self.held else clauses
        self.listed += [two.token for one, two in zip(clauses, filled)
                        if one.operator != two.operator]
        return filled

    def _blank(self, clauses: list[Clause]) -> str:
        """What a blank between two clauses means."""
        space = self.dialect.space
        first = self.dialect.juxtaposition_precedence == "first"
        gap = next((two for one, two in zip(clauses, clauses[1:])
                    if not two.operator and not isinstance(two.query, Not)
                    and (not first or "open" in (one.token.kind, two.token.kind))), None)
        if gap and (space == "error" or space == AND and first):
            sign = self.dialect.and_.strip()
            self.report("SB615", WARNING, gap.token, f"{self.title} wants an operator here; read "
                        "as AND", f"write {sign}, or put the words of a phrase in quotation marks"
                        if self.dialect.quote == '"{}"' else f"write {sign} between them")
        elif gap and space is None:
            self.report("SB615", NOTE, gap.token, f"what a blank means on {self.title} is not "
                        "known; read as AND", "write AND", "blank")
        return OR if space == OR else AND

    def _note_curly(self) -> None:
        curly = _CURLY.search(self.text)
        if curly and all(each.code != "SB603" for each in self.found):
            self.report("SB603", WARNING, Token("", curly[0], curly.start() + 1),
                        "curly quotation marks make no phrase on most platforms; read as straight "
                        "ones", "type them straight", local=True)

    def _without_site(self, tree: Query) -> Query:
        """An X-ray search without what every string of that site has."""
        if not self.dialect.site or not isinstance(tree, And):
            return tree
        parts = divided(tree.parts, self.dialect)
        self.of_site = parts.always if parts.asked else ()
        return conjunction(parts.asked) if parts.asked else tree


_TAKE = {"group": _Reader._group, "plain": _Reader._plain, "quoted": _Reader._quoted,
         "word": _Reader._word, "phrase": _Reader._phrase, "double": _Reader._double,
         "bars": _Reader._bars, "single": _Reader._single,
         "unclosed": _Reader._unclosed, "call": _Reader._call,
         "near": _Reader._near, "joint": _Reader._operator, "operator": _Reader._operator,
         "small": _Reader._small, "meant": _Reader._meant, "tail": _Reader._tail,
         "together": _Reader._together, "quorum": _Reader._quorum, "distance": _Reader._distance,
         "columns": _Reader._columns, "first": _Reader._first, "order": _Reader._order,
         "range": _Reader._verbatim, "pattern": _Reader._verbatim, "set": _Reader._set,
         "filter": _Reader._filter,
         "follow": _Reader._plus, "tilde": _Reader._tilde, "alike": _Reader._alike,
         "behind": _Reader._behind,
         "sign": _Reader._sign, "apart": _Reader._sign_apart,
         "field_not": _Reader._denies, "field": _Reader._field, "label": _Reader._label,
         "placeholder": _Reader._placeholder, "mark": _Reader._mark, "bullet": _Reader._bullet,
         "break": _Reader._break, "stray": _Reader._mark}
