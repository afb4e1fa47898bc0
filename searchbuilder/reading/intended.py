"""Operators that are meant, although no platform spells them so: in small letters, in another
language, in full-width letters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain
from operator import itemgetter
from typing import NamedTuple
from unicodedata import normalize

from searchbuilder.query.tokens import Token
from searchbuilder.reading.grammar import AND, FOREIGN, NEAR, NOT, OR, Grammar
from searchbuilder.reading.languages import ALL, ENGLISH_NOT, LANGUAGES, NEARNESS, Language

# Before these, “not” is no exclusion: `not for profit`.
_IDIOMS = {"for", "only", "to", "yet", "just", "limited", "necessarily", "necessary",
           "applicable", "required", "needed", "essential", "available"}
# And what is written NON.
_NON = {"profit", "profits", "union", "exempt", "clinical", "medical", "technical", "destructive",
        "ferrous", "stop", "compete", "governmental", "invasive", "executive", "food", "foods"}
# These say NOT without another operator beside them, where no other word is in capitals.
_ALONE = {"NON", "NIE", "NEM", "BEZ", "БЕЗ"}
_BORDERS = {"borders", "walls"}
_CHINESE = {"与": AND, "和": AND, "或": OR, "或者": OR, "并且": AND, "非": NOT, "不含": NOT,
            "不要": NOT}
# These say NOT at the beginning of a string where there is nothing else to tell by.
_NOT_ALONE = {"not", "ＮＯＴ", "ｎｏｔ", "Ｎｏｔ", "非", "不含", "不要"}
# These are so rarely anything else that it is told when they are read as words.
_LONE = {"OU", "НЕ", "ЧИ", "NAO", "NON", "ET", "O", "Y", *NEARNESS}
# Of these it is only noted: a letter is often a letter.
_FAINT = {"ET", "O", "Y", *NEARNESS}
# Behind these a letter is a grade or a kind; before these, a part of a name or a title.
_GRADED = {"type", "group", "class", "category", "plan", "generation", "gen", "grade", "level",
           "vitamin", "series", "phase", "section", "blood", "schedule", "block", "unit"}
_NAMES = {"ET": {"nurse", "nurses", "nursing", "tube"},
          "O": {"brien", "connor", "connell", "donnell", "neill", "neil", "reilly", "sullivan",
                "hara", "keefe", "leary", "malley", "rourke", "shea", "toole", "dwyer", "grady",
                "negative", "positive", "ring", "rings", "level", "levels"},
          "Y": {"combinator", "axis", "chromosome"}}
# Words of other languages that are English words or codes too.
_CODES = {"OF", "NO", "I", "A", "EN", "NE", "SI", "O", "E", "U", "TA", "JA", "NU"}
_BEFORE = {"plain", "word", "quoted", "phrase", "double", "single", "unclosed", "call", "group",
           "close", "placeholder", "filter"}
_BEHIND = {*_BEFORE - {"close"}, "open", "label", "field", "field_not", "sign"}
# Between two of these a small word of another language is an operator, if it is no English word.
_CLOSED, _OPENED = ({"quoted", "phrase", "group", each} for each in ("close", "open"))
_ENGLISH = {"A", "I", "NO", "OF"}
_OPERATORS = {"joint", "operator", "meant"}
_SPELLED = {*ALL, "near", *map(str.lower, ALL)}
_KIND, _TEXT = itemgetter(0), itemgetter(1)
_WRITTEN = {AND: "AND", OR: "OR", NOT: "NOT", NEAR: "NEAR"}
_MEANT = {**FOREIGN, "NEAR": NEAR}


class Intended(NamedTuple):
    """tokens -- the signs of a string, with operators where they are meant
    taken -- what was taken for operators, as it is written there
    words -- what may be meant as one, but is a word to the platform
    perhaps -- the signs with those as operators too
    """

    tokens: list[Token]
    taken: tuple[Token, ...] = ()
    words: tuple[Token, ...] = ()
    perhaps: tuple[Token, ...] = ()

    def faint(self) -> bool:
        """Whether all words that may be meant as operators are as often anything else."""
        return {token.text for token in self.words} <= _FAINT

    def meanings(self, words: Iterable[Token]) -> list[str]:
        """What these words mean as operators, each once, in their order."""
        columns = {each.column for each in words}
        every = {token.column: _MEANT[_plain(token)] for token in chain(words, self.tokens,
                 self.perhaps) if token.column in columns and _plain(token) in _MEANT}
        return list(dict.fromkeys(every[column] for column in sorted(every)))


def intended(tokens: Iterable[Token], known: Grammar, named: bool) -> Intended:
    """The signs of a string as its author meant them.

    named -- the user named the platform, so what it documents counts
    """
    every = list(tokens)
    if "small" not in set(map(_KIND, every)) and _SPELLED.isdisjoint(map(_TEXT, every)) and all(
            map(str.isascii, map(_TEXT, every))):
        return Intended(every)
    kept = [token for token in every if token.kind != "break"]
    small = {place: FOREIGN[_plain(token)] for place, token in enumerate(kept)
             if token.kind == "small" and not known.meaning(token.text)}
    literal = named and known.dialect.capitals is not None
    others = {**_wide(kept), **_translated(kept)}
    meant = others if literal else {**small, **others, **_small_translated(kept)}
    found = _sensible(kept, meant, known)
    found = dict(sorted({**found, **_near(kept, found, known)}.items()))
    lone = _lone(kept, found)
    words = sorted({**lone, **{place: sign for place, sign in small.items()
                               if place not in found and (place or sign == NOT)}})
    tokens = _swapped(every, kept, found)
    return Intended(tokens, tuple(kept[place] for place in found),
                    tuple(kept[place] for place in words),
                    tuple(_swapped(tokens, kept, lone)) if lone else ())


def _swapped(every: list[Token], kept: list[Token], found: Mapping[int, str]) -> list[Token]:
    """The signs with operators at these places."""
    if not found:
        return every
    swapped = {kept[place].column: Token("near" if sign == NEAR else "meant", _WRITTEN[sign],
                                         kept[place].column) for place, sign in found.items()}
    return [swapped.get(token.column, token) for token in every]


def _lone(kept: list[Token], found: Mapping[int, str]) -> dict[int, str]:
    """Words that may be OR or NOT of another language, but for which nothing else speaks."""
    unread = [place for place, token in enumerate(kept) if token.kind in ("plain", "word")
              and place not in found and _between(kept, place)]
    english = {place: NOT for place in unread if kept[place].text in ENGLISH_NOT
               and kept[place + 1].text.casefold() not in _BORDERS}
    if not any(token.kind == "field" or _lower(token) for token in kept):
        return english
    weak = {word: sign for each in LANGUAGES for word, sign in each.weak.items()
            if word in _LONE}
    return english | {
        place: weak[kept[place].text] for place in unread if kept[place].text in weak
        and _quiet(kept[place - 1]) and _quiet(kept[place + 1])
        and kept[place + 1].text not in _NON and not _is_name(kept, place)}


def _is_name(kept: list[Token], place: int) -> bool:
    """Whether a letter is one: `Type O`, `Tim O Brien`."""
    word = kept[place].text
    return word in _NAMES and (kept[place - 1].text.casefold() in _GRADED
                               or kept[place + 1].text.casefold() in _NAMES[word])


def _near(kept: list[Token], found: Mapping[int, str], known: Grammar) -> dict[int, str]:
    """What says that words stand near one another, where other operators are written likewise."""
    small = any(token.kind == "small" and (place in found or known.meaning(token.text))
                for place, token in enumerate(kept))
    loud = small or bool(found) or any(map(_joins, kept))
    return {place: NEAR for place, token in enumerate(kept) if token.kind == "plain" and (
        small and token.text == "near" or loud and token.text in NEARNESS)
        and _role(kept, place - 1, found, known) == "operand"
        and place + 1 < len(kept) and _said(kept[place + 1], _BEHIND, known) == "operand"}


def _quiet(token: Token) -> bool:
    return not token.text.isupper()


def _plain(token: Token) -> str:
    return " ".join(token.text.upper().split())


def _wide(kept: list[Token]) -> dict[int, str]:
    """Operators in full-width letters, and in Chinese."""
    return {place: _CHINESE.get(token.text) or FOREIGN[normalize("NFKC", token.text).upper()]
            for place, token in enumerate(kept) if token.kind == "word"
            and not token.text.isascii() and (
                token.text in _CHINESE or
                normalize("NFKC", token.text).upper() in ("AND", "OR", "NOT")
                and normalize("NFKC", token.text) != token.text)}


def _translated(kept: list[Token]) -> dict[int, str]:
    """Operators of the language of which a string has most, in capitals."""
    there = {place: token.text for place, token in enumerate(kept)
             if token.kind in ("plain", "word") and token.text in ALL
             and not (_between(kept, place) and _is_name(kept, place))}
    if not there:
        return {}
    infix = {place: word for place, word in there.items() if _between(kept, place)}
    loud = not any(_lower(token) for token in kept)
    caps = sum(token.text.isupper() for place, token in enumerate(kept)
               if token.kind in ("plain", "word") and place not in there)
    best = max(LANGUAGES, key=lambda each: sum(
        word in _words(each, loud) for word in infix.values()))
    words = _words(best, loud)
    used = {word for word in infix.values() if word in words}
    sure = {word for word in used & best.sure.keys() if not loud or best.sure[word] != AND}
    sure |= {word for word in used & _ALONE if not caps and not _before(kept, infix, word, _NON)}
    english = {place: NOT for place, word in infix.items() if word in ENGLISH_NOT
               and (any(map(_joins, kept)) or not (loud or caps)) and not _before(
                   kept, infix, word, _BORDERS)}
    pair = len(used) > 1 and any(words[word] != AND for word in used) and (
        not used <= _CODES or not caps)
    return english | ({place: words[word] for place, word in there.items() if word in words} if (
        sure or pair) else {})


def _joins(token: Token) -> bool:
    return token.kind in _OPERATORS | {"group"}


def _before(kept: list[Token], infix: Mapping[int, str], word: str, names: set[str]) -> bool:
    """Whether one of these stands behind the word."""
    return any(each == word and kept[place + 1].text.casefold() in names
               for place, each in infix.items())


def _words(language: Language, loud: bool) -> Mapping[str, str]:
    """The operators of a language; in a string all in capitals only those that are sure."""
    return language.sure if loud else {**language.weak, **language.sure}


def _lower(token: Token) -> bool:
    """Whether a word or phrase has a small letter."""
    return token.kind in _BEFORE and any(map(str.islower, token.text))


def _small_translated(kept: list[Token]) -> dict[int, str]:
    """Operators of another language in small letters, where parentheses or quotation marks show
    that they are such."""
    if not any(token.kind in ("open", "quoted", "phrase") for token in kept):
        return {}
    there = {place: token.text.upper() for place, token in enumerate(kept)
             if token.kind in ("plain", "word") and token.text.islower()
             and token.text.upper() in ALL and _between(kept, place)}
    clear = {word for place, word in there.items() if word not in _ENGLISH
             and kept[place - 1].kind in _CLOSED and kept[place + 1].kind in _OPENED}
    for each in sorted(LANGUAGES, key=lambda each: -sum(
            word in _words(each, False) for word in there.values())):
        words = _words(each, False)
        used = set(there.values()) & words.keys()
        if used & clear or len(used) > 1 and any(
                each.sure.get(word, AND) != AND for word in used):
            return {place: words[word] for place, word in there.items() if word in words}
    return {}


def _between(kept: list[Token], place: int) -> bool:
    """Whether something stands before and behind."""
    return 0 < place < len(kept) - 1 and kept[place - 1].kind in _BEFORE | _OPERATORS and (
        kept[place + 1].kind in _BEHIND)


def _sensible(kept: list[Token], meant: Mapping[int, str], known: Grammar) -> dict[int, str]:
    """Those of the operators that stand where one can."""
    found: dict[int, str] = {}
    some = len(meant) > 1 or any(token.kind in _OPERATORS | {"group", "open"} for token in kept)
    for place, sign in sorted(meant.items()):
        before = _role(kept, place - 1, found, known)
        behind = _behind(kept, place + 1, meant, known)
        if sign == NOT:
            fits = behind == "operand" and (before in ("operand", AND, OR) or (
                before == "start" and (some or kept[place].text in _NOT_ALONE))
                ) and not _idiom(kept, place)
        else:
            fits = before == "operand" and behind in ("operand", NOT)
        if fits:
            found[place] = sign
    return found


def _role(kept: list[Token], place: int, found: Mapping[int, str], known: Grammar) -> str:
    """What stands at a place: an operand, an operator, or the start of a group."""
    if place < 0 or kept[place].kind in ("open", "mark", "bullet"):
        return "start"
    return found.get(place) or _said(kept[place], _BEFORE, known)


def _behind(kept: list[Token], place: int, meant: Mapping[int, str], known: Grammar) -> str:
    return "" if place == len(kept) else meant.get(place) or _said(kept[place], _BEHIND, known)


def _said(token: Token, operands: set[str], known: Grammar) -> str:
    """What a sign of the string is as it stands; empty if it is neither operator nor operand."""
    if token.kind in _OPERATORS or token.kind == "small" and known.meaning(token.text):
        return known.meaning(token.text) or FOREIGN.get(_plain(token), "")
    return "operand" if token.kind in operands or token.kind == "small" else ""


def _idiom(kept: list[Token], place: int) -> bool:
    return kept[place].kind == "small" and kept[place + 1].text.casefold() in _IDIOMS


def named_words(tokens: Iterable[Token]) -> str:
    """`“or”, “and”`, each once."""
    return ", ".join(f"“{word}”" for word in dict.fromkeys(chain(each.text for each in tokens)))
