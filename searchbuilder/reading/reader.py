"""A string read into a tree, every word and sign of it either there or named in a finding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from searchbuilder.characters import STRAIGHT
from searchbuilder.diagnostic import ERROR, NOTE, WARNING, Diagnostic
from searchbuilder.dialect import Dialect
from searchbuilder.query.house import house
from searchbuilder.query.laws import flatten
from searchbuilder.query.tokens import Token
from searchbuilder.query.tree import And, Field, Not, Origin, Query, Term
from searchbuilder.reading.assembly import (
    NEAR_DISTANCE, Clause, Group, joined, mixed, occurring)
from searchbuilder.reading.grammar import (
    AND, FIELDS, FOREIGN, MUST, NEAR, NOT, OR, REST, Grammar, grammar)

# Lucene's classic parser, which has no precedence but requires, excludes or prefers each clause.
_OCCURRING = "lucene"


class Reading(NamedTuple):
    """What a string says.

    tree -- as the platform reads it, as far as is known; None if it cannot be read
    meant -- as its author probably meant it, where that differs
    diagnostics -- what was read otherwise than it stands there, and why
    """

    tree: Query | None
    meant: Query | None
    diagnostics: tuple[Diagnostic, ...]


class Unreadable(Exception):
    """The finding that says why there is no tree."""


def read(text: str, dialect: Dialect) -> Reading:
    """`text` as `dialect` reads it.  Nothing is repaired without a finding that says so."""
    known = grammar(dialect)
    plain = _Reader(text, known, False)
    tree = plain.tree()
    meant = _Reader(text, known, True).tree() if tree is not None else None
    differs = meant is not None and meant != tree
    return Reading(tree, meant if differs else None, tuple(plain.found))


class _Reader:
    """Reads one string.  meant -- small operators are operators, bare words beside OR phrases."""

    def __init__(self, text: str, known: Grammar, meant: bool) -> None:
        self.text, self.known, self.meant = text, known, meant
        self.dialect = known.dialect
        self.title = known.dialect.title
        self.found: list[Diagnostic] = []
        self.told: set[tuple[str, str]] = set()

    def report(self, code: str, severity: str, token: Token, message: str, hint: str,
               once: str = "") -> None:
        """Note a finding; of those with the same `once` only the first."""
        if once and (code, once) in self.told:
            return
        self.told.add((code, once))
        self.found.append(Diagnostic(code, severity, message, "", token.column, hint, self.text,
                                     max(1, len(token.text.strip()))))

    def tree(self) -> Query | None:
        """The whole string; None if it cannot be read."""
        groups = [Group()]
        try:
            for token in self.known.scan(self.text):
                self._take(groups, token)
            while len(groups) > 1:
                opened = groups[-1].opened or Token("open", "(", 1)
                self.report("SB601", WARNING, opened, "this parenthesis is never closed; read as "
                            "if it were closed at the end", "put ) where the group ends")
                self._close(groups, opened)
            whole = self._finished(groups[0])
        except Unreadable:
            return None
        if whole is None:
            self.report("SB613", ERROR, Token("", self.text.strip()[:1] or " ", 1),
                        "there is nothing to look for in this", "write a word")
            return None
        self._note_curly()
        return self._without_site(flatten(whole))

    def _fail(self, code: str, token: Token, message: str, hint: str) -> Unreadable:
        self.report(code, ERROR, token, message, hint)
        return Unreadable()

    def _take(self, groups: list[Group], token: Token) -> None:
        group = groups[-1]
        if token.kind == "open":
            groups.append(Group(token))
        elif token.kind == "close":
            if len(groups) == 1:
                self.report("SB601", WARNING, token, "this closing parenthesis was never opened; "
                            "it was passed over", "take it out, or put ( where the group begins")
            else:
                self._close(groups, token)
        else:
            _TAKE[token.kind](self, group, token)

    def _close(self, groups: list[Group], token: Token) -> None:
        inner = groups.pop()
        query = self._finished(inner)
        if query is None:
            self._needs_more(groups[-1])
            self.report("SB608", WARNING, inner.opened or token,
                        "there is nothing in these parentheses; they were passed over",
                        "take them out")
            return
        if self.dialect.brackets is False and not self.meant:
            self._spill(groups[-1], inner)
            return
        if self.dialect.brackets is None and len(inner.clauses) > 1:
            self.report("SB618", NOTE, inner.opened or token,
                        f"whether parentheses group on {self.title} is not known; read as if they "
                        "did", "", "brackets")
        self._add(groups[-1], query, inner.opened or token)

    def _add(self, group: Group, query: Query, token: Token, bare: bool = False) -> None:
        near = group.near
        if group.add(query, token, bare) is not None and near:
            self.report("SB612", WARNING, near[1], f"{near[1].text} joins two words or phrases "
                        "only; read as AND", "write it between the words themselves")

    def _spill(self, outer: Group, inner: Group) -> None:
        """The clauses of a group that the platform does not see as one."""
        self.report("SB618", WARNING, inner.opened or inner.clauses[0].token,
                    f"{self.title} ignores parentheses; read without them",
                    "write it without parentheses", "brackets")
        first, *rest = (clause._replace(bare=False) for clause in inner.clauses)
        self._add(outer, first.query, first.token)
        outer.clauses += rest

    def _finished(self, group: Group) -> Query | None:
        if group.waiting() is not None:
            raise self._nothing_after(group.waiting())
        if not group.clauses:
            return None
        clauses = self._phrases(group.clauses)
        blank = self._blank(clauses)
        if self.dialect.family == _OCCURRING and self.dialect.capitals:
            query, optional = occurring(clauses, blank)
            if optional:
                words = ", ".join(f"“{term.text}”" for term in optional)
                self.report("SB617", WARNING, clauses[0].token, f"{self.title} only sorts by "
                            f"these, because others are required: {words}",
                            "put alternatives in parentheses with OR between them")
            return query
        if mixed(clauses, blank):
            self._note_mix(clauses, blank)
        return joined(clauses, blank, self.dialect.tighter)

    def _nothing_after(self, token: Token | None) -> Unreadable:
        assert token
        what = token.text.strip()
        return self._fail("SB608", token, f"there is nothing after {what}",
                          f"write what should follow {what}, or take it out")

    def _needs_more(self, group: Group) -> None:
        """What is empty may not stand behind NOT: the word behind it would be excluded."""
        if group.prefixes:
            raise self._nothing_after(group.waiting())

    def _note_mix(self, clauses: list[Clause], blank: str) -> None:
        """AND and OR side by side: what is read here, and what would be read elsewhere."""
        tighter = self.dialect.tighter or AND
        other = joined(clauses, blank, AND if tighter == OR else OR)
        here = joined(clauses, blank, tighter)
        if here == other:
            return
        sure = self.dialect.tighter is not None
        says = (f"{self.title} reads {tighter.upper()} first" if sure else
                f"whether {self.title} reads AND or OR first is not known")
        self.report("SB606", NOTE if sure else WARNING, clauses[0].token,
                    f"AND and OR are mixed, and {says}; read as {_short(house(flatten(here)))}",
                    f"elsewhere it may be {_short(house(flatten(other)))}: put parentheses around "
                    "what belongs together")

    def _blank(self, clauses: list[Clause]) -> str:
        """What a blank between two clauses means."""
        space = self.dialect.space
        gap = next((clause for clause in clauses[1:]
                    if not clause.operator and not isinstance(clause.query, Not)), None)
        if gap and space == "error":
            self.report("SB615", WARNING, gap.token, f"{self.title} wants an operator here; read "
                        "as AND", "write AND, or put the words of a phrase in quotation marks")
        elif gap and space is None:
            self.report("SB615", NOTE, gap.token, f"what a blank means on {self.title} is not "
                        "known; read as AND", "write AND", "blank")
        return OR if space == OR else AND

    def _phrases(self, clauses: list[Clause]) -> list[Clause]:
        """Clauses with bare words beside OR as the phrases that were probably meant."""
        if not any(clause.operator == OR for clause in clauses):
            return clauses
        runs: list[list[Clause]] = []
        for clause in clauses:
            if runs and clause.bare and not clause.operator and runs[-1][-1].bare:
                runs[-1].append(clause)
            else:
                runs.append([clause])
        kept = []
        for run in runs:
            words = " ".join(clause.token.text for clause in run)
            if len(run) > 1:
                self.report("SB607", WARNING, run[0].token._replace(text=words),
                            f"“{words}” has no quotation marks, so {self.title} reads "
                            f"{len(run)} words that stand anywhere",
                            f'write "{words}" if it is one name')
            if len(run) > 1 and self.meant:
                kept.append(run[0]._replace(query=self._term(run[0].token, words), bare=False))
            else:
                kept += run
        return kept

    def _term(self, token: Token, text: str, starred: bool = False) -> Term:
        """A word or phrase; a star at its end leaves the rest open."""
        text = " ".join(text.split())
        star = starred or text.endswith("*") and bool(text.strip("*"))
        core = text.rstrip("*") if star else text
        if star and ":*" in (self.dialect.star or ""):
            core = core.removesuffix(":")
        if star and self.dialect.star is None:
            self.report("SB612", WARNING, token, f"{self.title} has no star for the rest of a "
                        f"word; read as every word that begins with {core}",
                        "write the words that you want")
        elif "*" in core or "?" in core[1:] and self.dialect.star is not None:
            self.report("SB612", WARNING, token, "a star within a word or for a whole word is "
                        "carried nowhere else; it stays in the word", "write the words out")
        return Term(core, star, Origin("", token.column))

    def _word(self, group: Group, token: Token) -> None:
        text = token.text
        if not any(sign.isalnum() for sign in text):
            self._mark(group, token)
            return
        self._add(group, self._term(token, text), token, True)

    def _phrase(self, group: Group, token: Token) -> None:
        parts = re.fullmatch(r"""(["'])(?P<text>.*)\1(?:~(?P<near>\d+))?[ ]?:?(?P<star>\*?)""",
                             token.text, re.DOTALL)
        assert parts, token
        text = parts["text"]
        for sign, written in self.dialect.escapes.items():
            text = text.replace(written, sign)
        words = text.split()
        if not words:
            self._needs_more(group)
            self.report("SB608", WARNING, token, "there is nothing between these quotation marks; "
                        "they were passed over", "take them out")
        elif parts["near"] and len(words) == 2:
            if "~" not in (self.dialect.near or ""):
                self._note_near(token, f"~{parts['near']}")
            left, right = (self._term(token, word) for word in words)
            self._add(group, left, token)
            group.near = int(parts["near"]), token
            self._add(group, right, token)
        else:
            if parts["near"]:
                self.report("SB612", WARNING, token, f"~{parts['near']} over more than two words "
                            "is carried nowhere else; read as the phrase", "take it out")
            self._add(group, self._term(token, text, bool(parts["star"])), token)

    def _single(self, group: Group, token: Token) -> None:
        self.report("SB603", WARNING, token, "single quotation marks make no phrase; read as if "
                    "they were double", f'write "{token.text[1:-1].strip()}"')
        self._add(group, self._term(token, token.text[1:-1]), token)

    def _unclosed(self, group: Group, token: Token) -> None:
        text = token.text[1:].strip()
        if not text:
            self.report("SB602", WARNING, token, "this quotation mark has no partner; it was "
                        "passed over", "take it out")
            return
        self.report("SB602", WARNING, token, "this quotation mark has no partner; read as if "
                    f"the phrase were “{text}”", "put one at the end of the phrase")
        self._add(group, self._term(token, text), token)

    def _call(self, group: Group, token: Token) -> None:
        inside = token.text[len("NEAR("):-1]
        words, _, distance = inside.partition(",")
        sides = [one or other for one, other in re.findall(r'"([^"]*)"|([^\s"]+)', words)]
        if len(sides) == 2 and all(side.strip() for side in sides) and re.fullmatch(
                r"[ ]*(?:\d{1,5})?[ ]*", distance):
            if not (self.dialect.near or "").startswith("NEAR("):
                self._note_near(token, "NEAR(…)")
            for side in sides:
                self._add(group, self._term(token, side), token)
                if side is sides[0]:
                    group.near = int(distance.strip() or NEAR_DISTANCE), token
            return
        raise self._fail("SB608", token, "NEAR(…) joins two words or phrases",
                         "write NEAR(a b, 5)")

    def _near(self, group: Group, token: Token) -> None:
        if not group.clauses or group.waiting():
            raise self._fail("SB608", token, f"there is nothing before {token.text}",
                             "write a word before it, or take it out")
        found = re.search(r"\d+", token.text)
        group.near = int(found[0]) if found and len(found[0]) < 6 else NEAR_DISTANCE, token
        if NEAR not in self.known.operators.values():
            self._note_near(token, token.text)

    def _note_near(self, token: Token, sign: str) -> None:
        self.report("SB604", WARNING, token, f"{self.title} is not known to read {sign}; read as "
                    "words that stand near one another", "write AND", sign)

    def _operator(self, group: Group, token: Token) -> None:
        meaning = self.known.meaning(token.text)
        if not meaning:
            meaning = FOREIGN[token.text]
            self._note_foreign(token, meaning)
        self._joins(group, token, meaning)

    def _joins(self, group: Group, token: Token, meaning: str) -> None:
        if meaning == NOT:
            self._denies(group, token)
        elif group.prefixes or group.near:
            raise self._fail("SB608", token, f"{token.text} cannot follow "
                             f"{(group.waiting() or token).text.strip()}", "take one of them out")
        elif group.operator is not None:
            if group.joins != meaning:
                raise self._fail("SB608", token, f"{group.operator.text} and {token.text} follow "
                                 "one another", "take one of them out")
            self.report("SB608", WARNING, token, f"{token.text} stands here twice; read as once",
                        "take one out")
        elif not group.clauses:
            self.report("SB608", WARNING, token, f"there is nothing before {token.text}; it was "
                        "passed over", "take it out, or write what should stand before it")
        else:
            group.operator, group.joins = token, meaning

    def _note_foreign(self, token: Token, meaning: str) -> None:
        written = {AND: self.dialect.and_, OR: self.dialect.or_, NOT: self.dialect.not_}.get(
            meaning, "").strip()
        self.report("SB604", WARNING, token, f"{token.text} is no operator on {self.title}, which "
                    "would take it for a word or pass over it; read as "
                    f"{'a word that must be there' if meaning == MUST else meaning.upper()}",
                    f"write {written}" if written else
                    "a blank is enough" if meaning == AND else "take it out", token.text)

    def _small(self, group: Group, token: Token) -> None:
        meaning = self.known.meaning(token.text)
        capitals = token.text.isupper()
        if meaning and self.dialect.capitals is None and not capitals and (
                token.text not in f"{self.dialect.or_}{self.dialect.not_}{self.dialect.and_}"):
            self.report("SB605", NOTE, token, f"whether {self.title} reads “{token.text}” in "
                        "small letters is not known; read as an operator",
                        f"write {token.text.upper()}", token.text)
        if meaning:
            self._joins(group, token, meaning)
            return
        between = bool(group.clauses) or token.text.casefold() == NOT
        if between:
            self.report("SB605", WARNING, token, f"“{token.text}” in small letters is a word on "
                        f"{self.title}", f"write {token.text.upper()} if the operator is meant",
                        token.text)
        meant = FOREIGN[token.text.upper()]
        if self.meant and between and (not group.waiting() or meant == NOT
                                       and not group.prefixes and not group.near):
            self._joins(group, token, meant)
        else:
            self._add(group, Term(token.text, origin=Origin("", token.column)), token, True)

    def _sign(self, group: Group, token: Token) -> None:
        """A sign glued to what follows: -x, +x, !x."""
        meaning = self.known.meaning(token.text)
        if meaning == AND and token.text == "+":
            self._joins(group, token, AND) if group.clauses and not group.operator else None
            return
        if not meaning:
            meaning = FOREIGN[token.text]
            self._note_foreign(token, meaning)
        typed = self.text[token.column - 1]
        if typed != token.text:
            self.report("SB604", WARNING, token, f"{typed} is a dash, which excludes nothing on "
                        "most platforms; read as a minus", "type a minus", "dash")
        if meaning == NOT:
            self._denies(group, token)
        else:
            group.prefixes.append((meaning, token))

    def _denies(self, group: Group, token: Token) -> None:
        """Nobody who writes NOT twice wants the word."""
        if any(kind == NOT for kind, _ in group.prefixes):
            self.report("SB608", WARNING, token, f"{token.text} stands after another NOT; read as "
                        "once", "take one out")
        else:
            group.prefixes.append((NOT, token))

    def _field(self, group: Group, token: Token) -> None:
        name = token.text.rstrip(": ").casefold()
        if name in REST:
            self.report("SB609", WARNING, token, f"{name}: takes everything after it; read as if "
                        "it stood before the next word only", f"write {name[3:]}: before each "
                        "word")
        elif name not in self.known.fields and FIELDS[name] not in (
                "site", "url", "file type", "text", "link text"):
            self.report("SB609", WARNING, token, f"whether {self.title} reads {name}: is not "
                        "known; read as if it did", "use the search box or filter of that name",
                        name)
        if before := [sign for kind, sign in group.prefixes if kind.startswith("field ")]:
            raise self._fail("SB608", token, f"{before[0].text.strip()} and {token.text.strip()} "
                             "follow one another", "take one of them out")
        looked = self.known.fields.get(name.removeprefix("all")) or FIELDS[name]
        group.prefixes.append((f"field {looked}", token))

    def _placeholder(self, group: Group, token: Token) -> None:
        self.report("SB611", WARNING, token, f"{token.text} is a placeholder; it is looked for as "
                    "it stands", "write what it stands for")
        self._add(group, Term(token.text, origin=Origin("", token.column)), token)

    def _mark(self, group: Group, token: Token) -> None:
        said = {"-": "a minus with a blank after it excludes nothing",
                ",": "a comma separates nothing here"}.get(
                    token.text[:1], f"{token.text.strip()} means nothing here")
        self.report("SB610", NOTE, token, f"{said}; it was passed over",
                    "write OR or AND between the words" if token.text in ",;" else
                    "take it out", token.text)

    def _bullet(self, group: Group, token: Token) -> None:
        number = token.text.strip()
        self.report("SB610", NOTE, token, "a bullet means nothing here; it was passed over",
                    "write OR or AND between the lines", number if number[0].isdigit() else "-")

    def _break(self, group: Group, token: Token) -> None:
        if group.clauses and not group.waiting():
            self.report("SB610", NOTE, token, "a line break is read as a blank", "", "break")

    def _note_curly(self) -> None:
        curly = next((place for place, sign in enumerate(self.text)
                      if STRAIGHT.get(ord(sign)) == '"' and sign != '"'), None)
        if curly is not None:
            self.report("SB603", WARNING, Token("", self.text[curly], curly + 1),
                        "curly quotation marks make no phrase on most platforms; read as straight "
                        "ones", "type them straight")

    def _without_site(self, tree: Query) -> Query:
        """An X-ray search without what every string of that site has."""
        site = self.dialect.site
        if not site or not isinstance(tree, And):
            return tree
        always = [Field("site", Term(site)), *(Not(leaf) for leaf in _leaves(
            self.dialect.leave_out))]
        kept = tuple(part for part in tree.parts if part not in always)
        return flatten(And(kept)) if kept else tree


def _leaves(tree: Query | None) -> Iterator[Query]:
    todo = [tree] if tree is not None else []
    while todo:
        node = todo.pop()
        if isinstance(node, Field) or not node.parts:
            yield node
        else:
            todo.extend(node.parts)


def _short(text: str, most: int = 160) -> str:
    return text if len(text) <= most else text[:most - 1] + "…"


_TAKE = {"word": _Reader._word, "phrase": _Reader._phrase, "single": _Reader._single,
         "unclosed": _Reader._unclosed, "call": _Reader._call, "near": _Reader._near,
         "operator": _Reader._operator, "small": _Reader._small, "sign": _Reader._sign,
         "field": _Reader._field, "placeholder": _Reader._placeholder, "mark": _Reader._mark,
         "bullet": _Reader._bullet, "break": _Reader._break, "stray": _Reader._mark}
