"""Operators that are meant, although no platform spells them so: in small letters, in another
language, in full-width letters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import NamedTuple
from unicodedata import normalize

from searchbuilder.query.tokens import Token
from searchbuilder.reading.grammar import AND, FOREIGN, NEAR, NOT, OR, Grammar
from searchbuilder.reading.kinds import Kind
from searchbuilder.reading.languages import (
    ALL, ENGLISH_NOT, LANGUAGES, NEARNESS, NO_LANGUAGE, Language)
from searchbuilder.reading.row import BEGINNING, KIND, OPERAND, TEXT, Row, spelled

# Before these, NON is a part of the word.
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
_WEAK = {word: sign for each in LANGUAGES for word, sign in each.weak.items() if word in _LONE}
# In small letters these say OR, and are hardly ever a part of a name.
_SMALL_OR = {word.lower(): sign for each in LANGUAGES
             for word, sign in each.sure.items() if sign == OR}
# So does this one, but between the two forms of one title: `Vendeur ou vendeuse`.
_OU, _SAME_TITLE = "ou", 4
# Of these it is only noted: a letter is often a letter.
_FAINT = {"ET", "O", "Y", *NEARNESS}
# These join or deny where they stand right beside a phrase or a group, or are all that is between
# the words of one.
_SMALL_LONE = {"ou", "et", "y", "o", "e", "und", "oder", "och", "eller", "oraz", "lub", "и", "или",
               "sin", "sans", "sem", "ohne", "nicht", "senza", "zonder", "кроме"}
# Words of other languages that are English words or codes too; in small letters, English words.
_CODES = {"OF", "NO", "I", "A", "EN", "NE", "SI", "O", "E", "U", "TA", "JA", "NU"}
# Between two words these are as often a grade: `Level I Nurse I`.
_GRADES = {"A", "I", "O", "U"}
_ENGLISH = {"A", "I", "NO", "OF"}
_SPELLED = {*ALL, "near", *map(str.lower, ALL)}
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
        every = {token.column: _MEANT[spelled(token)] for token in chain(words, self.tokens,
                 self.perhaps) if token.column in columns and spelled(token) in _MEANT}
        return list(dict.fromkeys(every[column] for column in sorted(every)))


def intended(tokens: Iterable[Token], known: Grammar, named: bool) -> Intended:
    """The signs of a string as its author meant them.

    named -- the user named the platform, so what it documents counts
    """
    every = list(tokens)
    if _is_plain(every):
        return Intended(every)
    row = Row([token for token in every if token.kind != Kind.BREAK], known)
    small = _small(row)
    literal = named and known.dialect.capitals is not None
    others = {**_wide(row), **_translated(row)}
    found = _sensible(row, others if literal else {**small, **others, **_small_translated(row)})
    found = dict(sorted({**found, **_near(row, found)}.items()))
    lone = _lone(row, found)
    swapped = row.swapped(every, found)
    return Intended(swapped, row.at(found), row.at(sorted({*lone, *_unread(small, found)})),
                    tuple(row.swapped(swapped, lone)) if lone else ())


def _is_plain(tokens: list[Token]) -> bool:
    """Whether no sign is spelled like an operator that somebody may mean."""
    return Kind.SMALL not in set(map(KIND, tokens)) and _SPELLED.isdisjoint(
        map(TEXT, tokens)) and all(map(str.isascii, map(TEXT, tokens)))


def _small(row: Row) -> dict[int, str]:
    """Operators in small letters that are words to the platform."""
    return {place: FOREIGN[spelled(token)] for place, token in enumerate(row.tokens)
            if token.kind == Kind.SMALL and not row.known.meaning(token.text)}


def _unread(small: Mapping[int, str], found: Mapping[int, str]) -> list[int]:
    """Those that stay words; at the beginning only NOT may be an operator."""
    return [place for place, sign in small.items()
            if place not in found and (place or sign == NOT)]


def _wide(row: Row) -> dict[int, str]:
    """Operators in full-width letters, and in Chinese."""
    found = ((place, _of_wide(word)) for place, word in row.words(Kind.WORD))
    return {place: sign for place, sign in found if sign}


def _of_wide(word: str) -> str:
    if word.isascii():
        return ""
    narrow = normalize("NFKC", word)
    return _CHINESE.get(word) or (FOREIGN[narrow.upper()] if narrow.upper() in (
        "AND", "OR", "NOT") and narrow != word else "")


# --- other languages ---

def _translated(row: Row) -> dict[int, str]:
    """Operators of the language of which a string has most, in capitals."""
    there = {place: word for place, word in row.words()
             if word in ALL and not _is_name(row, place)}
    if not there:
        return {}
    infix = {place: word for place, word in there.items() if row.is_between(place)}
    loud = row.is_loud()
    caps = any(word.isupper() for place, word in row.words() if place not in there)
    words = _spoken(row, infix, loud, caps).words(loud)
    return _in_english(row, infix, loud or caps) | {
        place: words[word] for place, word in there.items() if word in words}


def _is_name(row: Row, place: int) -> bool:
    return row.is_between(place) and row.is_name(place)


def _in_english(row: Row, infix: Mapping[int, str], capitals: bool) -> dict[int, str]:
    """WITHOUT and MINUS, beside another operator or as the only words in capitals."""
    if capitals and not row.joins():
        return {}
    return {place: NOT for place, word in infix.items() if word in ENGLISH_NOT
            and not _stands_before(row, infix, word, _BORDERS)}


def _spoken(row: Row, infix: Mapping[int, str], loud: bool, caps: bool) -> Language:
    """The language whose operators these words between others are; one without words if they can
    be anything else."""
    best = _by_use(infix.values(), loud)[0]
    return best if _is_spoken(row, best, infix, loud, caps) else NO_LANGUAGE


def _is_spoken(row: Row, language: Language, infix: Mapping[int, str], loud: bool, caps: bool
               ) -> bool:
    """Whether words between others can be nothing but operators of this language.

    loud -- all of the string is in capitals; caps -- other words are
    """
    words = language.words(loud)
    used = {word for word in infix.values() if word in words}
    if any(not loud or language.sure[word] != AND for word in used & language.sure.keys()):
        return True
    alone = set() if caps else {word for word in used & _ALONE
                                if not _stands_before(row, infix, word, _NON)}
    return bool(alone) or _is_pair(used, words) and not (caps and used <= _CODES)


def _is_pair(used: set[str], words: Mapping[str, str]) -> bool:
    """Whether these are several operators, of which one is an OR or a NOT."""
    return len(used) > 1 and any(words[word] != AND for word in used)


def _stands_before(row: Row, infix: Mapping[int, str], word: str, names: set[str]) -> bool:
    """Whether one of these names stands behind the word, somewhere."""
    return any(each == word and row.leads(place, names) for place, each in infix.items())


def _by_use(words: Iterable[str], loud: bool) -> list[Language]:
    """The languages, that which has most of these words as operators first."""
    listed = list(words)
    return sorted(LANGUAGES, key=lambda each: -sum(word in each.words(loud) for word in listed))


def _small_translated(row: Row) -> dict[int, str]:
    """Operators of another language in small letters, where parentheses or quotation marks show
    that they are such."""
    if not row.has(Kind.OPEN, Kind.QUOTED, Kind.PHRASE):
        return {}
    there = {place: word.upper() for place, word in row.words()
             if word.islower() and word.upper() in ALL and row.is_between(place)}
    clear = {there[place] for place in filter(row.is_enclosed, there)} - _ENGLISH
    spoken = (each for each in _by_use(there.values(), False)
              if _is_written(each, {*there.values()}, clear))
    words = next(spoken, NO_LANGUAGE).words(False)
    return {place: words[word] for place, word in there.items() if word in words}


def _is_written(language: Language, there: set[str], clear: set[str]) -> bool:
    """Whether one of the words stands between phrases, or several are operators of this language
    with an OR or a NOT that is nothing else."""
    used = there & language.words(False).keys()
    return bool(used & clear) or len(used) > 1 and any(
        language.sure.get(word, AND) != AND for word in used)


def _near(row: Row, found: Mapping[int, str]) -> dict[int, str]:
    """What says that words stand near one another, where other operators are written likewise."""
    small = any(token.kind == Kind.SMALL and (place in found or row.known.meaning(token.text))
                for place, token in enumerate(row.tokens))
    words = {"near"} if small else set()
    if small or found or row.joins():
        words |= NEARNESS
    return {place: NEAR for place, word in row.words(Kind.PLAIN) if word in words
            and row.before(place, found) == row.behind(place, {}) == OPERAND}


def _lone(row: Row, found: Mapping[int, str]) -> dict[int, str]:
    """Words that may be OR or NOT of another language, but for which nothing else speaks."""
    unread = {place: word for place, word in row.words()
              if place not in found and row.is_between(place)}
    english = {place: NOT for place, word in unread.items()
               if word in ENGLISH_NOT and not row.leads(place, _BORDERS)}
    english |= {place: OR for place, word in unread.items()
                if word in _SMALL_OR or word == _OU and not _is_title(row, place)}
    english |= {place: _sign(word) for place, word in unread.items()
                if word in _SMALL_LONE and row.joins() and row.is_beside_closed(place)
                and not row.is_name(place)}
    english |= {place: _sign(word) for place, word in _every_other(row).items() if place in unread}
    if row.is_loud() and not row.has(Kind.FIELD):
        return english
    return english | {place: _WEAK[word] for place, word in unread.items()
                      if word in _WEAK and _may_be_meant(row, place)}


def _is_title(row: Row, place: int) -> bool:
    """Whether the words beside this one begin alike."""
    one, two = (row.tokens[each].text[:_SAME_TITLE].casefold() for each in (place - 1, place + 1))
    return one == two


def _every_other(row: Row) -> dict[int, str]:
    """The one word that stands between all others: `Java E Oracle E SQL`."""
    words = dict(row.words())
    between = {place: word for place, word in words.items() if place % 2}
    alone = len(words) == len(row.tokens) and len(words) % 2 and len(between) > 1
    return between if alone and len({*between.values()}) == 1 and (
        (ALL - _GRADES).issuperset(between.values())) else {}


def _sign(word: str) -> str:
    """What a word says in the first language that has it."""
    return next(words[word.upper()] for words in (each.words(False) for each in LANGUAGES)
                if word.upper() in words)


def _may_be_meant(row: Row, place: int) -> bool:
    return row.is_quiet(place) and row.tokens[place + 1].text not in _NON and not (
        row.is_name(place))


# --- where one can stand ---

def _sensible(row: Row, meant: Mapping[int, str]) -> dict[int, str]:
    """Those of the operators that stand where one can."""
    found: dict[int, str] = {}
    some = len(meant) > 1 or row.joins() or row.has(Kind.OPEN)
    for place, sign in sorted(meant.items()):
        before, behind = row.before(place, found), row.behind(place, meant)
        if _denies(row, place, before, behind, some) if sign == NOT else (
                before == OPERAND and behind in (OPERAND, NOT)):
            found[place] = sign
    return found


def _denies(row: Row, place: int, before: str, behind: str, some: bool) -> bool:
    """Whether NOT can stand between these.  some -- the string has other operators or groups"""
    if behind != OPERAND or row.is_idiom(place):
        return False
    return before in (OPERAND, AND, OR) or before == BEGINNING and (
        some or row.tokens[place].text in _NOT_ALONE)
