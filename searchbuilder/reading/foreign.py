"""Signs that only one platform, or a few, can read: what they ask for, or that they are left
out."""

from __future__ import annotations

import re

from searchbuilder.characters import some
from searchbuilder.diagnostic import NOTE, WARNING, Severity
from searchbuilder.query.tokens import Token
from searchbuilder.query.tree import Field, Near, Not, Or, Query, Term
from searchbuilder.reading.assembly import FIELD, Group, fielded, together
from searchbuilder.reading.edges import lone_mark
from searchbuilder.reading.grammar import AND, FIELDS, NOT
from searchbuilder.reading.nearness import Nearness
from searchbuilder.reading.own import ALIKE, BOOST, ESCAPE, RANGE, RANKS, SIMILAR, WEIGHT

_GLUED = re.compile(rf"(?P<word>.*?[^\s^~])(?P<signs>(?:{RANKS}|{ALIKE})+)")
_WEIGHT = re.compile(r"(?P<word>.+?):(?P<star>\*?)[A-Da-d]+(?P<late>\*?)")
_ESCAPED = re.compile(r"\\(.)")
# So many phrases are written out where alternatives follow one another.
MOST_PHRASES = 64
# So many words are named in a finding.
MOST_WORDS = 6
# MySQL's signs before a word, and what they do.
RANK_SIGNS, RANKS_ONLY = "<>", "only changes the order of the results"
# How a sign for similar spellings is kept for platforms that have it.
# A word that must be there, as MySQL has it: there ~ ranks a word down.
_MUST = re.compile(r"(?<!\S)\+[\w\"(]")
SPELLINGS = {"~": "similar", "~1": "similar by one", "~2": "similar"}


class Foreign(Nearness):
    """Reads the signs of single platforms."""

    def _word(self, group: Group, token: Token) -> None:
        if token.text[0] in RANK_SIGNS and group.any_of:
            token = self._unranked(token)
        if "'" in token.text:
            token = self._unquoted(token)
        if ":" in token.text:
            token = token._replace(text=self._weighted(token, token.text))
        bare = self._bare(token.text)
        if bare != token.text:
            self._glued(group, token, bare)
        elif ESCAPE in self.dialect.reads.values() and "\\" in token.text:
            self._add(group, self._escaped(token.text), token, True)
        else:
            if self.dialect.refuses and re.search(self.dialect.refuses, token.text):
                self.refused.append(token)
            super()._word(group, token)

    def _unranked(self, token: Token) -> Token:
        """`+(>nurse <aide)`: MySQL sorts by these signs."""
        sign, word = token.text[0], token.text[1:]
        if not word:
            return token
        self._left_out(NOTE, token._replace(text=sign), sign, RANKS_ONLY)
        return token._replace(text=word, column=token.column + 1)

    def _unquoted(self, token: Token) -> Token:
        """A word without a single quotation mark that has no partner."""
        start = token.column - 1
        typed = self.text[start:start + len(token.text)]
        word, place = lone_mark(token.text, typed[-1:] != "'")
        if place < 0:
            return token
        self._note_lone(Token("", typed[place:place + 1], token.column + place))
        return token._replace(text=word, column=token.column + (place == 0))

    def _phrase(self, group: Group, token: Token) -> None:
        super()._phrase(group, token._replace(text=self._weighted(token, token.text)))

    def _add(self, group: Group, query: Query, token: Token, bare: bool = False) -> None:
        if not (group.follow and self._followed(group, query, token)):
            super()._add(group, query, token, bare)

    def _left_out(self, severity: Severity, token: Token, sign: str, does: str) -> None:
        self.report("SB628", severity, token, f"{sign} {does}; left out",
                    "take it out" if severity == WARNING else "", sign[:1])

    def _note_behind_word(self, group: Group, token: Token, sign: str, behind: bool) -> None:
        if sign.startswith("^"):
            self._left_out(NOTE, token, sign, RANKS_ONLY)
        else:
            self._finds(group, False, behind)
            self._left_out(WARNING, token, sign, "asks for similar spellings too")

    def _behind(self, group: Group, token: Token) -> None:
        """A sign glued to quotation marks or a parenthesis."""
        self._note_behind_word(group, token, token.text, behind=True)

    def _alike(self, group: Group, token: Token) -> None:
        if _MUST.search(self.text) and not self.known.meaning("+"):
            self.more.update((True, False))
            self.report("SB628", WARNING, token, "~ beside words with + puts people with this "
                        "word last; read as a word that must be there", "take the word out", "~")
            return
        self._finds(group, more=False)
        self._left_out(WARNING, token, "~", "asks for similar words too")

    def _bare(self, text: str) -> str:
        """A word without the signs glued behind it, if they are such."""
        found = _GLUED.fullmatch(text) if "~" in text or "^" in text else None
        reads = self.dialect.reads.values()
        if not found or not (BOOST in reads or SIMILAR in reads or len(found["word"]) > 2
                             or "^" not in found["signs"]):
            return text
        return found["word"]

    def _glued(self, group: Group, token: Token, word: str) -> None:
        """A word with signs behind it."""
        signs = re.findall(f"{RANKS}|{ALIKE}", token.text[len(word):])
        kept = [SPELLINGS[sign] for sign in signs if sign in SPELLINGS
                and SIMILAR in self.dialect.reads.values()]
        looked = group.looked or any(kind.startswith(FIELD) for kind, _ in group.prefixes)
        whole = kept and word.isalnum() and not looked
        for sign in signs:
            if sign.startswith("^") or not whole:
                place = token.column + token.text.index(sign)
                self._note_behind_word(group, Token("", sign, place), sign, behind=False)
        if whole:
            self._add(group, Field(kept[0], Term(word)), token)
        else:
            self._word(group, token._replace(text=word))

    def _escaped(self, text: str) -> Term:
        """A word in which a backslash makes ordinary signs of others."""
        star = text.endswith("*") and not text.endswith("\\*")
        return Term(_ESCAPED.sub(r"\1", text.rstrip("*") if star else text), star)

    def _weighted(self, token: Token, text: str) -> str:
        """A word or phrase without the weight behind it."""
        found = _WEIGHT.fullmatch(text) if WEIGHT in self.dialect.reads.values() else None
        if not found:
            return text
        self._left_out(WARNING, token, text[len(found["word"]):],
                       "keeps to words of that weight, so more is found without it")
        return found["word"] + (":*" if found["star"] or found["late"] else "")

    def _first(self, group: Group, token: Token) -> None:
        self._left_out(WARNING, token, "^", "asks for a word at the beginning, so more is found "
                       "without it")

    def _tilde(self, group: Group, token: Token) -> None:
        """`a ~~ b`: a without b; with one sign, without b in the same sentence."""
        if token.text == "~":
            self.report("SB612", WARNING, token, "~ leaves out only what stands in the same "
                        "sentence; read as NOT, which leaves out more", "write ~~", "tilde")
        group.prefixes.append((NOT, token))

    def _form(self, token: Token) -> None:
        self._left_out(NOTE, token, token.text, "asks for just this form of the word, so others "
                       "may be found too")

    def _order(self, group: Group, token: Token) -> None:
        """Words in this order, next to one another."""
        self._add(group, Term(" ".join(token.text[1:-1].split())), token)

    def _verbatim(self, group: Group, token: Token) -> None:
        """What is carried to platforms that read the same signs, and to no other."""
        self._add(group, Field(token.kind, Term(token.text)), token._replace(kind="phrase"))

    def _filter(self, group: Group, token: Token) -> None:
        """A filter of another platform; an index may have a field of that name."""
        kind = RANGE if RANGE in self.dialect.reads.values() else token.kind
        self._verbatim(group, token._replace(
            kind=kind, text=token.text.replace('"', "")))

    def _bars(self, group: Group, token: Token) -> None:
        """`inurl:topics|issues`: any of them, in that field."""
        words = [word.strip('"') for word in token.text.split("|")]
        sign = group.prefixes[-1][1].text.strip() if group.prefixes else ""
        if sign.endswith(":"):
            self.report("SB630", NOTE, token, f"{sign} is read before each of these: "
                        f"{some((f'“{word}”' for word in words), MOST_WORDS)}",
                        "put a blank before | if it belongs to the first only")
        looked = group.field_inside()
        parts = [fielded(looked, self._leaf(group, token, word), token) for word in words]
        self._add(group, together(Or, parts), token._replace(kind="open"))

    def _set(self, group: Group, token: Token) -> None:
        """`title:IN [nurse "case manager"]`: any of them."""
        name, _, rest = token.text.partition("[")
        words = [phrase or word for phrase, word in re.findall(r'"([^"]*)"|([^\s"]+)', rest[:-1])]
        name = name.partition(":")[0].casefold() if ":" in name else ""
        looked = self.known.fields.get(name) or FIELDS.get(name, "")
        if not words:
            self._needs_more(group)
            return
        parts: list[Query] = [Field(looked, Term(word)) if looked else Term(word)
                              for word in words]
        self._add(group, together(Or, parts), token._replace(kind="open"))

    def _columns(self, group: Group, token: Token) -> None:
        """`{title company}: nurse` looks in either; `- title: nurse` in all others."""
        names = re.findall(r"\w+", token.text)
        known = list(dict.fromkeys(self.known.fields.get(name.casefold(), "") for name in names))
        if token.text.startswith("-") or not all(known):
            self._left_out(WARNING, token, token.text.strip(), "says in which columns to look, so "
                           "more is found without it")
        else:
            group.prefixes.append((FIELD + "|".join(known), token))

    def _follow(self, group: Group, token: Token) -> None:
        """`a <-> b`, `a + b`: next to one another."""
        if not group.clauses or group.waiting():
            raise self._fail("SB608", token, f"there is nothing before {token.text}",
                             "write a word before it, or take it out")
        apart = int(token.text[1:-1]) if token.text[1:-1].isdigit() else 1
        group.follow = max(1, apart), token

    def _followed(self, group: Group, right: Query, token: Token) -> bool:
        """Join an operand to the one before it, if a sign asks for that."""
        assert group.follow
        (apart, sign), last = group.follow, group.clauses[-1]
        group.follow = None
        if isinstance(last.query, Not) or any(kind == NOT for kind, _ in group.prefixes):
            raise self._fail("SB608", sign, f"{sign.text} beside an exclusion cannot be read",
                             "write what is excluded after what you want")
        groups = sign.text == "+" and "open" in (last.token.kind, token.kind)
        made = [None] if group.prefixes or groups else _phrases(last.query, right, apart)
        if None in made:
            self._finds(group, more=True)
            self.report("SB612", WARNING, sign, f"{sign.text} joins words and phrases only; read "
                        "as AND, which finds more", "write it between the words themselves")
            group.operator, group.joins = sign, AND
            return False
        if apart > 1:
            self._finds(group, more=True)
            self.report("SB612", WARNING, sign, f"{sign.text} asks for this order and just this "
                        "distance; read as words near one another, which finds more", "take it "
                        "out", "apart")
        group.clauses[-1] = last._replace(
            query=together(Or, [each for each in made if each]), bare=None)
        return True

    def _note_refused(self) -> None:
        """Words that the platform takes within quotation marks only."""
        words = list(dict.fromkeys(token.text for token in self.refused))
        if words:
            phrases = "phrases" if len(words) > 1 else "a phrase"
            self.report("SB629", WARNING, self.refused[0], f"{self.title} answers "
                        f"{some(words, MOST_WORDS)} with an error; read as {phrases}",
                        f"write {some(map(self.dialect.quote.format, words), MOST_WORDS)}")


def _phrases(left: Query, right: Query, apart: int) -> list[Query | None]:
    """Each of the alternatives on the left before each on the right."""
    pairs = [(one, other) for one in _options(left)[:MOST_PHRASES]
             for other in _options(right)[:MOST_PHRASES]]
    if len(_options(left)) * len(_options(right)) > MOST_PHRASES:
        return [None]
    return [_phrase(one, other, apart) for one, other in pairs]


def _options(query: Query) -> tuple[Query, ...]:
    return query.parts if isinstance(query, Or) else (query,)


def _phrase(left: Query, right: Query, apart: int) -> Query | None:
    """Two words or phrases next to one another; None where nothing says that."""
    if not isinstance(left, Term) or not isinstance(right, Term) or left.star:
        return None
    if apart > 1:
        return Near(left, right, apart - 1)
    return Term(f"{left.text} {right.text}", right.star)
