"""The operands of a string, and the signs between them that mean nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from searchbuilder.characters import shortened
from searchbuilder.diagnostic import NOTE, WARNING
from searchbuilder.dialect import GAP, LETTERS, WILD
from searchbuilder.query.tokens import Token
from searchbuilder.query.sites import SITE
from searchbuilder.query.tree import And, Near, Not, Or, Query, Term, Wild
from searchbuilder.reading.assembly import NEAR_DISTANCE, Group, fielded, together
from searchbuilder.reading.edges import asks, ended
from searchbuilder.reading.marks import Marks, Unreadable
from searchbuilder.reading.own import SLOP
from searchbuilder.reading.partners import LONE
from searchbuilder.reading.unknown import Unknown


# What stands before a colon that a letter or digit follows.
_FIELD = re.compile(r"[A-Za-z][A-Za-z_]{2,}(?=:\w)")
MOST_SHOWN = 40
_PHRASE = re.compile(r"""(["'])(?P<text>.*)\1(?:~(?P<near>\d+))?[ ]?:?(?P<star>\*?)""", re.DOTALL)


_SIDE = r'(?:"(?:[^"]|"")*"(?:[ ]?\*)?|[^\s",]+)'
_CALL = re.compile(rf'NEAR\([ ]*(?P<left>{_SIDE})(?:[ ]+|(?<=")|(?="))(?P<right>{_SIDE})[ ]*'
                   r"(?:,[ ]*(?P<most>\d{1,5})?[ ]*)?\)")
_OPERATORS = (" AND ", " OR ", " NOT ")
_SIGNS, MOST_AROUND = (" & ", " + "), 8
_WEB_FIELD = re.compile(r"(?<![\w:])(?:site|inurl|intitle|filetype):(?=\w)", re.IGNORECASE)
_PART = re.compile(r'(?:\(| (AND|OR) )(?:"([^"]*)"|([\w-]+))(\*?)')


# What stands in a field, with a number in it, which is as often a size or a date as a word of a
# page; or with an exclusion, which is then one from everything.
_BOTH_WAYS = re.compile(r'\([^()]*?(?:\d|\bNOT\b|[ (]-)|"[^"\d]*+\d')
_PLUS = re.compile(r"[^\W\d_]{3,}\+[^\W_]{2}")
# A star that stands for all pages under an address says nothing.
_PATH_STAR = re.compile(r"(?<=/)\*+$")
_END = re.compile(r"[ \t]*(?:\n|\Z)")


def _end(token: Token) -> int:
    """The place behind a sign."""
    return token.column - 1 + len(token.text)


class Operands(Marks):
    """Reads the words of one string."""

    def _add(self, group: Group, query: Query, token: Token, bare: bool = False) -> None:
        near = group.near
        if group.add(query, token, bare) is not None and near:
            if isinstance(group.clauses[-2].query, Not):
                raise self._fail("SB608", near[1], f"{near[1].text} joins two words or phrases "
                                 "only, so it is not clear what is excluded here",
                                 "put what is excluded in parentheses after NOT")
            self._finds(group, more=True)
            self.report("SB612", WARNING, near[1], f"{near[1].text} joins two words or phrases "
                        "only; read as AND", "write it between the words themselves")

    def _needs_more(self, group: Group) -> None:
        """What is empty may not stand behind NOT: the word behind it would be excluded."""
        if group.prefixes:
            raise self._nothing_after(group.waiting())

    def _nothing_after(self, token: Token | None) -> Unreadable:
        assert token
        what = token.text.strip()
        return self._fail("SB608", token, f"there is nothing after {what}",
                          f"write what should follow {what}, or take it out")

    def _term(self, token: Token, text: str, starred: bool = False) -> Term:
        """A word or phrase; a star at its end leaves the rest open, unless quotation marks make it
        an ordinary sign there."""
        text = " ".join(text.split())
        sign = (self.dialect.star or "{}*").format("").strip()
        literal = token.kind == "phrase" and "*" in self.dialect.escapes
        star = starred or not literal and text.endswith(sign) and bool(text.strip(sign))
        if not (literal or starred) and any(map(str.isalnum, text)) and (
                WILD if self.dialect.wild else GAP).search(text):
            if not self.dialect.wild:
                self.report("SB612", WARNING, token, f"{self.title} has no star for whole words; "
                            "read as a phrase with any words between", "write the words out")
            return Wild(text)
        core = text.removesuffix(sign).rstrip("*") if star else text
        if star and not starred and self.dialect.star is None and "*" in core.lstrip("*") and (
                not LETTERS.search(core)):
            star, core = False, text
        if star and self.dialect.star is None:
            self.report("SB612", WARNING, token, f"{self.title} has no star for the rest of a "
                        f"word; read as every word that begins with “{core}”",
                        "write the words that you want", local=True)
        elif star and not starred and token.kind == "phrase":
            self.report("SB612", WARNING, token, "a star within quotation marks is not known to "
                        f"work on {self.title}; read as every word that begins with “{core}”",
                        "put the star behind them" if self.dialect.star_phrases else
                        "write one word, without them", local=True)
        elif not (literal or LETTERS.search(core)) and (
                "*" in core or self.dialect.star is not None and "?" in (
                    core.rstrip("?") if token.kind == "word" else core)[1:]):
            self._note_letter(token, "a star" if "*" in core else "a question mark")
        return Term(core, star)

    def _note_letter(self, token: Token, sign: str) -> None:
        self.report("SB612", WARNING, token, f"{sign} in this word stands for no other letters; "
                    "skipped", "write the words out if it stands for other letters")

    def _note_operator(self, token: Token, text: str) -> None:
        """An operator within quotation marks, which are often those of a whole string."""
        sign = next(filter(text.__contains__, _OPERATORS), "")
        # A phrase of small words that is the whole string is no name of a company.
        if not sign and len(self.text) < len(text) + MOST_AROUND and text.islower():
            sign = next(filter(text.__contains__, _SIGNS), "")
        field = None if sign or ":" not in text else _WEB_FIELD.search(text)
        if sign := field[0] if field else sign:
            place = max(0, token.text.find(text)) + text.index(sign) + sign.startswith(" ")
            self.report("SB603", WARNING, Token("", sign.strip(), token.column + place),
                        f"{sign.strip()} within quotation marks is a word of the phrase and no "
                        "operator", "put the quotation marks around each phrase", "operator")

    def _group(self, group: Group, token: Token) -> None:
        """A group of such words and phrases."""
        found = _PART.findall(token.text)
        if sum(map(token.text.count, _OPERATORS)) >= len(found):
            for _, phrase, _, _ in found:
                self._note_operator(token, phrase)
        parts: Iterable[Query] = (Term(" ".join((phrase or word).split()), bool(star))
                                  for _, phrase, word, star in found)
        if looked := group.field_inside():
            parts = (fielded(looked, part, Token("plain", "", token.column)) for part in parts)
        kind = And if found[1][0] == "AND" else Or
        self._add(group, together(kind, parts), Token("open", "(", token.column))

    def _plain(self, group: Group, token: Token) -> None:
        """A word of letters and digits, which is nothing else anywhere."""
        self._add(group, Term(token.text), token, True)

    def _quoted(self, group: Group, token: Token) -> None:
        """A phrase of such words."""
        self._note_operator(token, token.text[1:-1])
        self._add(group, Term(" ".join(token.text[1:-1].split())), token)

    def _word(self, group: Group, token: Token) -> None:
        text = token.text
        if not any(sign.isalnum() for sign in text):
            self._mark(group, token)
            return
        if text.endswith(("..", "…")):
            self.report("SB610", NOTE, token, "an ellipsis stands for no word; it was passed over",
                        "take it out", "ellipsis")
            text = text.rstrip(".…")
        if text.endswith(":"):
            self._finds(group, more=False)
            self.unknown.append(Unknown(token, text[:-1], text))
        elif len(brackets := re.findall(r"[][{}]", text)) % 2:
            self.report("SB610", WARNING, token, f"{brackets[0]} groups nothing; it is looked for "
                        "as part of the word", "write ( or ) if that is meant", brackets[0])
        elif _PLUS.search(text):
            self.report("SB610", WARNING, token, "a plus without blanks joins nothing; it is "
                        "looked for as part of the word", "write a blank or AND in its place", "+")
        if unknown := _FIELD.match(text):
            self.more.update((True, False))
            self.unknown.append(Unknown(token, unknown[0], shortened(text, MOST_SHOWN)))
        if asks(text, self._follows(group) and bool(_END.match(self.text, _end(token)))):
            self._note_letter(token, "a question mark")
        self._add(group, self._leaf(group, token, text), token, True)

    def _leaf(self, group: Group, token: Token, text: str) -> Term:
        """A word, which in an address may have stars."""
        site = self._in_address(group) == SITE
        return Term(_PATH_STAR.sub("", text)) if site else self._term(token, text)

    @staticmethod
    def _in_address(group: Group) -> str:
        """The field of an address that what comes is looked for in; else empty."""
        looked = group.field_inside()
        return looked if looked in (SITE, "url") else ""

    @staticmethod
    def _follows(group: Group) -> bool:
        """Whether what comes stands right behind a bare word."""
        return bool(group.clauses and group.clauses[-1].bare) and group.waiting() is None

    def _label(self, group: Group, token: Token) -> None:
        """A field that is not known, before a phrase or parentheses: no word, or NOT would exclude
        it instead of what stands there."""
        if _BOTH_WAYS.match(self.text, _end(token)):
            self.more.update((True, False))
        self._finds(group, more=True)
        self.unknown.append(Unknown(token, token.text[:-1], ""))

    def _phrase(self, group: Group, token: Token) -> None:
        parts = _PHRASE.fullmatch(token.text)
        assert parts, token
        text = self._unescaped(parts["text"])
        end = token.column + len(parts["text"])
        typed = self.text[end:end + 1]
        text = text if typed == parts[1] or self._in_address(group) else ended(text)
        words = text.split()
        self._note_operator(token, text)
        if not words:
            self._needs_more(group)
            self.report("SB608", WARNING, token, "there is nothing between these quotation marks; "
                        "they were passed over", "take them out")
        elif parts["near"] and len(words) == 2:
            if "~" not in (self.dialect.near or "") and SLOP not in self.dialect.reads.values():
                self._note_near(token, f"~{parts['near']}")
            left, right = (self._term(token, word) for word in words)
            self._add(group, Near(left, right, int(parts["near"])), token)
        else:
            if parts["near"]:
                self._note_slop(group, token, f"~{parts['near']}")
            self._add(group, self._term(token, text, bool(parts["star"])), token)

    def _note_slop(self, group: Group, token: Token, sign: str, behind: bool = False) -> None:
        self._finds(group, False, behind)
        self.report("SB612", WARNING, token, f"{sign} over more than two words cannot be carried "
                    "to other platforms; read as the phrase, which finds fewer",
                    "take it out")

    def _unescaped(self, text: str) -> str:
        for sign, written in self.dialect.escapes.items():
            text = text.replace(written, sign)
        return text

    def _double(self, group: Group, token: Token) -> None:
        words = token.text.split('"')[1].strip()
        self.report("SB603", WARNING, token, "double quotation marks make no phrase on "
                    f"{self.title}; read as if they did", f"write '{words}'", "double")
        self._phrase(group, token)

    def _single(self, group: Group, token: Token) -> None:
        words = token.text.strip("'").strip()
        if not words.isalnum():
            self.report("SB603", WARNING, token, "single quotation marks make no phrase; read as "
                        "if they were double", f'write "{words}"')
        self._note_operator(token, words)
        self._add(group, self._term(token, words), token)

    def _unclosed(self, group: Group, token: Token) -> None:
        text = token.text[1:].strip()
        if not text:
            self._note_lone(token)
            return
        self.report("SB602", WARNING, token, "this quotation mark has no partner; read as if "
                    f"the phrase were “{text}”", "put one at the end of the phrase")
        self._add(group, self._term(token, text), token)

    def _note_lone(self, token: Token) -> None:
        self.report("SB602", WARNING, token, LONE, "take it out")

    def _call(self, group: Group, token: Token) -> None:
        call = _CALL.fullmatch(token.text)
        sides = [side.rpartition('"') for side in call.group("left", "right")] if call else []
        words = [(self._unescaped(quoted[1:]), bool(star)) if mark else (star, False)
                 for quoted, mark, star in sides]
        if call and all(text.strip() for text, _ in words):
            if not (self.dialect.near or "").startswith("NEAR("):
                self._note_near(token, "NEAR(…)")
            left, right = (self._term(token, *word) for word in words)
            self._add(group, Near(left, right, int(call["most"] or NEAR_DISTANCE)), token)
            return
        raise self._fail("SB608", token, "NEAR(…) joins two words or phrases",
                         "write NEAR(a b, 5)")

    def _note_near(self, token: Token, sign: str) -> None:
        self.report("SB604", WARNING, token, f"{self.title} is not known to read {sign}; read as "
                    "words that stand near one another", "write AND", sign)

    def _placeholder(self, group: Group, token: Token) -> None:
        self._add(group, Term(token.text), token)
