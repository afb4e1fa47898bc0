"""The operators, signs and fields of a string."""

from __future__ import annotations

from searchbuilder.characters import STRAIGHT, some
from searchbuilder.diagnostic import NOTE, WARNING, Severity
from searchbuilder.query.sites import SITE
from searchbuilder.query.tokens import Token
from searchbuilder.query.tree import Term
from searchbuilder.reading.assembly import FIELD, Clause, Group, lucene_clauses
from searchbuilder.reading.foreign import MOST_WORDS, Foreign
from searchbuilder.reading.grammar import (
    AND, FIELDS, FOREIGN, MUST, NEAR, NOT, OR, REST, START, WEB, XOR)
from searchbuilder.reading.intended import named_words
from searchbuilder.reading.nearness import BOOLEAN
from searchbuilder.reading.own import FORM, PHRASE, SENTENCE
from searchbuilder.reading.placeholders import is_empty, placeholders

_READ_AS = {MUST: "a word that must be there, like all others here",
            XOR: "the one or the other, but not both"}
# Each XOR doubles what it joins.
MOST_XOR = 4


class Operators(Foreign):
    """Reads what joins, excludes and places the words of one string."""

    def _note_intended(self) -> None:
        self.held = placeholders(self.text, self.signs.tokens)
        self.empty = any(map(is_empty, self.held))
        if self.signs.perhaps:
            self.doubtful = True
            self._note_words()
        if not self.signs.taken:
            return
        first, meanings = self.signs.taken[0], self.signs.meanings(self.signs.taken)
        several = len({token.text for token in self.signs.taken}) > 1
        self.report("SB627", WARNING, first, f"{named_words(self.signs.taken)} "
                    f"{'are' if several else 'is'} read as "
                    f"{', '.join(each.upper() for each in meanings)}",
                    f"type {self._typed(meanings)}; to search for a word like that, put it in "
                    f'quotation marks: "{first.text}"')

    def _typed(self, meanings: list[str]) -> str:
        """The platform's own signs for operators: `AND, -`."""
        written = {AND: self.dialect.and_, OR: self.dialect.or_, NOT: self.dialect.not_}
        near = "NEAR" in self.known.operators or "NEAR" in (self.dialect.near or "")
        own = [each for each in meanings if each != NEAR or near]
        typed = (each.upper() if self.known.operators.get(each.upper(), NEAR) == each else
                 written[each].strip() or "a blank" for each in own or [AND])
        return ", ".join(dict.fromkeys(typed))

    def _meant(self, group: Group, token: Token) -> None:
        """An operator that is spelled as no platform spells it."""
        self._joins(group, token, FOREIGN[token.text])

    def _operator(self, group: Group, token: Token) -> None:
        meaning = self.known.operators.get(token.text) or self.known.meaning(token.text)
        if token.text == "XOR" and not self._is_xor(group, token, bool(meaning)):
            self._word(group, token)
            return
        if not meaning:
            meaning = FOREIGN[token.text]
            self._note_foreign(token, meaning)
        elif meaning == SENTENCE:
            self._together(group, token)
            return
        self._joins(group, token, meaning)

    def _is_xor(self, group: Group, token: Token, own: bool) -> bool:
        if not own and (not group.clauses or group.waiting() or not BOOLEAN.search(self.text)):
            return False
        self.exclusive += 1
        if self.exclusive > MOST_XOR:
            raise self._fail("SB608", token, f"{MOST_XOR} XOR are the most that can be read in "
                             "one string", "write each part as a search of its own")
        return True

    def _joins(self, group: Group, token: Token, meaning: str) -> None:
        if meaning == NOT:
            self._denies(group, token)
        elif not (group.prefixes or group.near or group.operator) and group.clauses:
            group.operator, group.joins = token, meaning
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
        else:
            self.report("SB608", WARNING, token, f"there is nothing before {token.text}; it was "
                        "passed over", "take it out, or write what should stand before it")

    def _note_plus(self, group: Group, clauses: list[Clause]) -> None:
        """Signs that demand a word: the others are optional to who writes them."""
        wished = lucene_clauses(clauses, OR).optional
        if not wished:
            return
        sign = group.plus[0]
        words = some((f"“{term.text}”" for term in wished), MOST_WORDS)
        apart = self.text[sign.column:sign.column + 1].isspace()
        self._note_foreign(sign, MUST, "" if apart else f"take + out; on sites with + {words} "
                           f"{'is' if len(wished) == 1 else 'are'} only nice to have, so take "
                           f"{'it' if len(wished) == 1 else 'them'} out too if you mean that")

    def _note_foreign(self, token: Token, meaning: str, hint: str = "") -> None:
        typed = self._as_typed(token)
        written = {AND: self.dialect.and_, OR: self.dialect.or_, NOT: self.dialect.not_}.get(
            meaning, "").strip()
        self.report("SB604", WARNING, token, f"{typed} is no operator on {self.title}, which "
                    "would take it for a word or pass over it; read as "
                    f"{_READ_AS.get(meaning) or meaning.upper()}",
                    hint or f"write {written}" if hint or written else
                    "a blank is enough" if meaning == AND else "take it out", token.text)

    def _as_typed(self, token: Token) -> str:
        return self.text[token.column - 1:][:len(token.text)]

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
        meant = FOREIGN[" ".join(token.text.upper().split())]
        between = bool(group.clauses) or meant == NOT
        if between:
            self.doubtful = True
            self._note_words()
        if self.meant and between and (not group.waiting() or meant == NOT
                                       and not group.prefixes and not group.near):
            self._joins(group, token, meant)
        else:
            self._add(group, Term(token.text), token, True)

    def _note_words(self) -> None:
        """Words that may be meant as operators."""
        if ("SB605", "small") in self.told:
            return
        words = self.signs.words
        several = len({token.text for token in words}) > 1
        severity: Severity = NOTE if self.signs.faint() else WARNING
        self.report("SB605", severity, words[0], f"{self.title} looks for {named_words(words)} as "
                    f"{'words' if several else 'a word'}",
                    f"type {self._typed(self.signs.meanings(words))} if you mean the operator",
                    "small")

    def _tail(self, group: Group, token: Token) -> None:
        """`OR …` at the end: alternatives that are not written."""
        if not group.clauses and token.text.startswith("etc"):
            self._word(group, token)
            return
        self.report("SB610", NOTE, token, f"“{token.text.strip()}” names nothing to look for; "
                    "skipped", "add the missing words, or take it out", "tail")

    def _sign(self, group: Group, token: Token) -> None:
        """A sign glued to what follows: -x, +x, !x."""
        meaning = self.known.meaning(token.text)
        if meaning == FORM:
            self._form(token)
            return
        if meaning == PHRASE:
            meaning = ""
        if meaning == AND and token.text == "+":
            self._joins(group, token, AND) if group.clauses and not group.operator else None
            return
        if not meaning:
            meaning = FOREIGN[token.text]
            if meaning == MUST:
                group.plus.append(token)
            else:
                self._note_foreign(token, meaning)
        typed = self.text[token.column - 1]
        if typed != token.text == typed.translate(STRAIGHT):
            self.report("SB604", WARNING, token, f"{typed} is a dash, which excludes nothing on "
                        "most platforms; read as a minus", "type a minus", "dash")
        if meaning == NOT:
            self._denies(group, token)
        else:
            group.prefixes.append((meaning, token))

    def _plus(self, group: Group, token: Token) -> None:
        """A sign that joins to a phrase what stands on both sides of it."""
        if token.text == "+" and (not group.clauses or group.waiting()):
            self._sign(group, token)
        else:
            self._follow(group, token)

    def _sign_apart(self, group: Group, token: Token) -> None:
        """A sign with a blank behind it; a dash there stands for itself."""
        typed = self.text[token.column - 1] == token.text
        (self._sign if typed else self._mark)(group, token)

    def _denies(self, group: Group, token: Token) -> None:
        """Nobody who writes NOT twice wants the word."""
        if any(kind == NOT for kind, _ in group.prefixes):
            self.report("SB608", WARNING, token, f"{self._as_typed(token)} stands after another "
                        "NOT; read as once", "take one out")
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
            self.unsure.setdefault(name, token)
        if before := [sign for kind, sign in group.prefixes if kind.startswith(FIELD)]:
            raise self._fail("SB608", token, f"{before[0].text.strip()} and {token.text.strip()} "
                             "follow one another", "take one of them out")
        looked = self.known.fields.get(short) or FIELDS[name]
        self.sited |= looked == SITE
        if name in REST:
            group.rest = looked
        else:
            group.prefixes.append((FIELD + looked, token))
