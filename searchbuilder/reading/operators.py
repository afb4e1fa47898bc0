"""The operators, signs and fields of a string."""

from __future__ import annotations

from searchbuilder.diagnostic import NOTE, WARNING
from searchbuilder.query.tokens import Token
from searchbuilder.query.tree import Term
from searchbuilder.reading.assembly import FIELD, Group
from searchbuilder.reading.grammar import AND, FIELDS, FOREIGN, MUST, NOT, OR, REST, START, WEB
from searchbuilder.reading.operands import Operands


class Operators(Operands):
    """Reads what joins, excludes and places the words of one string."""

    def _operator(self, group: Group, token: Token) -> None:
        meaning = self.known.meaning(token.text)
        if not meaning:
            meaning = FOREIGN[token.text]
            self._note_foreign(token, meaning)
        self._joins(group, token, meaning)

    def _joins(self, group: Group, token: Token, meaning: str) -> None:
        if meaning == NOT:
            self._denies(group, token)
        elif group.prefixes and group.prefixes[-1][0].startswith(FIELD):
            raise self._nothing_after(group.waiting())
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
            self.doubtful = True
            self.report("SB605", WARNING, token, f"“{token.text}” in small letters is a word on "
                        f"{self.title}", f"write {token.text.upper()} if the operator is meant",
                        token.text)
        meant = FOREIGN[token.text.upper()]
        if self.meant and between and (not group.waiting() or meant == NOT
                                       and not group.prefixes and not group.near):
            self._joins(group, token, meant)
        else:
            self._add(group, Term(token.text), token, True)

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

    def _sign_apart(self, group: Group, token: Token) -> None:
        """A sign with a blank behind it; a dash there stands for itself."""
        typed = self.text[token.column - 1] == token.text
        (self._sign if typed else self._mark)(group, token)

    def _denies(self, group: Group, token: Token) -> None:
        """Nobody who writes NOT twice wants the word."""
        if any(kind == NOT for kind, _ in group.prefixes):
            self.report("SB608", WARNING, token, f"{token.text} stands after another NOT; read as "
                        "once", "take one out")
        else:
            self._note_place(group, token)
            must = next((sign for kind, sign in group.prefixes if kind == MUST), None)
            if must and self.dialect.not_.split() != [must.text, token.text]:
                self.report("SB608", WARNING, must, f"{must.text} and {token.text} stand side by "
                            f"side; read as {token.text} alone", f"take {must.text} out")
            group.prefixes.append((NOT, token))

    def _note_place(self, group: Group, token: Token) -> None:
        """An exclusion where the platform does not take one."""
        may = self.dialect.before_not
        before = group.joins if group.operator else "" if group.clauses else START
        written = token.text.upper() in self.dialect.not_.upper().split()
        if may is None or before in may or not written and (
                before != OR or self.known.meaning(token.text) != NOT):
            return
        where = ("with nothing before it" if before == START else
                 f"after {group.operator.text}" if group.operator else
                 f"without {self.dialect.and_.strip()} before it")
        hint = {START: "write what to look for before it", OR: "make two searches of it"}.get(
            before, f"write {self.dialect.not_.strip()} between what you want and what not")
        self.report("SB621", WARNING, token, f"{self.title} does not take {token.text} {where}; "
                    "read as it is meant", hint, before)

    def _field(self, group: Group, token: Token) -> None:
        name = token.text.rstrip(": ").casefold()
        if token.text.count(":") > 1:
            self.report("SB608", WARNING, token, "the colon stands here twice; read as once",
                        "take one out")
        short = name[3:] if name in REST else name
        if short not in self.known.fields and FIELDS[name] not in WEB:
            self.report("SB609", WARNING, token, f"whether {self.title} reads {name}: is not "
                        "known; read as if it did", "use the search box or filter of that name",
                        name)
        if before := [sign for kind, sign in group.prefixes if kind.startswith(FIELD)]:
            raise self._fail("SB608", token, f"{before[0].text.strip()} and {token.text.strip()} "
                             "follow one another", "take one of them out")
        looked = self.known.fields.get(short) or FIELDS[name]
        if name in REST:
            group.rest = looked
        else:
            group.prefixes.append((FIELD + looked, token))
