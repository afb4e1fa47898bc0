"""SB3xx: characters that look like others, or like nothing."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from functools import cache
from unicodedata import name, normalize

from searchbuilder.characters import PLAIN, some, visible
from searchbuilder.diagnostic import NOTE, WARNING, Diagnostic, Location
from searchbuilder.rule import Message, rule
from searchbuilder.rules.lint import looks_for
from searchbuilder.rules.subject import Subject, Typed
from searchbuilder.workbook.reader import address
from searchbuilder.workbook.sheet import Kind

# Letters of other alphabets that nobody can tell from Latin ones.
_ALIKE = dict(zip("АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝ" "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧνορϲ",
                  "ABESIJKMHOPCTYXaesijopcyxhdqw" "ABEZHIKMNOPTYXvopc"))
_WORD = re.compile(r"(?:[^\W\d_]|[\u0300-\u036f])+")
_ORDINALS = "ªº"
# So many characters are named.
MOST_NAMED = 3


@cache
def _meant(sign: str) -> str:
    """The plain letters that a sign looks like; itself if it is one, or looks like none."""
    plain = _ALIKE.get(sign) or normalize("NFKC", sign)
    return plain if plain.isascii() and plain.isalpha() and sign not in _ORDINALS else sign


def _literal(subject: Subject) -> Iterator[Typed]:
    return (each for each in subject.cells if each.column.kind is not Kind.PROSE)


def _named(signs: Iterable[str]) -> str:
    """Each sign once, as Unicode calls it."""
    return some((f"{_called(sign)} (U+{ord(sign):04X})" for sign in dict.fromkeys(signs)),
                MOST_NAMED)


def _called(sign: str) -> str:
    return "tab" if sign == "\t" else name(sign, "control character").lower()


SB306 = rule(
    "SB306", NOTE, """
    A cell, or the name of a sheet, has invisible characters.

    They come along when text is copied from a web page or a PDF. searchbuilder takes them out, but
    whoever copies the cell elsewhere pastes a word that finds nothing.

    Synonyms, Synonym: return to work, with a zero width space in “work”

    The same words, typed again
    """,
    {
        "": "{count} invisible {count:character is|characters are} ignored: {names}",
        "blank": "{count} invisible {count:character is read as a space|characters are read as "
                 "spaces}: {names}",
        "both": "{count} invisible characters are ignored or read as spaces: {names}",
        "title": Message("The name of this sheet has an invisible character, which is ignored: "
                         "{names}", "Type the name again")},
    "Type the words again")


@looks_for(SB306)
def invisible_characters(subject: Subject) -> Iterator[Diagnostic]:
    for heading in subject.rows.headings.values():
        if unseen := [sign for sign in heading.title if not visible(sign)]:
            yield SB306.found(Location(address(heading.title, "A", 1)), "title",
                              names=_named(unseen))
    for each in _literal(subject):
        if hidden := _hidden(each.text):
            signs = [each.text[place] for place in hidden]
            ignored = sum(not visible(sign) for sign in signs)
            case = "" if ignored == len(signs) else "both" if ignored else "blank"
            yield SB306.found(Location(each.cell, hidden[0] + 1, text=each.text), case,
                              count=len(signs), names=_named(signs))


def _hidden(text: str) -> list[int]:
    """The places of signs that nobody sees, or takes for a blank."""
    if text.isascii() and "\t" not in text:
        return []
    return [place for place, sign in enumerate(text) if sign != "\r"
            and (not visible(sign) or sign != " " and PLAIN.get(ord(sign)) == " ")]


SB307 = rule(
    "SB307", WARNING, """
    A word has letters that only look like plain ones.

    A Cyrillic а, a bold 𝗠 or the single character ﬁ looks right and is another character. Nobody
    else types it, so the word finds nothing.

    Titles, Title: Cаse Manager, with a Cyrillic а

    Case Manager, typed on the keyboard
    """,
    "“{word}” has a letter that only looks like {plain}: {name}", "Type {whole} again")


@looks_for(SB307)
def letters_that_look_like_others(subject: Subject) -> Iterator[Diagnostic]:
    cells = [each for each in _literal(subject) if not each.text.isascii()]
    written = {script for each in cells for word in _WORD.findall(each.text)
               if (script := _foreign(word))}
    for each in cells:
        for word in _WORD.finditer(each.text):
            if odd := _odd(word[0], written):
                at = Location(each.cell, word.start() + 1, len(word[0]), each.text)
                yield SB307.found(at, word=word[0], plain=_meant(odd), name=_named(odd),
                                  whole=_plain(word[0]))


def _odd(word: str, written: Container[str]) -> str:
    """The first letter of a word that only looks like a plain one; none in a word of an alphabet
    in which the workbook is written."""
    odd = next((sign for sign in word if _meant(sign) != sign), "")
    foreign = not _has_latin(word) and (not _plain(word).isascii() or _script(odd) in written)
    return "" if odd and foreign else odd


def _plain(word: str) -> str:
    return "".join(map(_meant, word))


def _has_latin(word: str) -> bool:
    return any("LATIN" in _name(sign) for sign in word)


def _foreign(word: str) -> str:
    """The alphabet of a word that cannot be taken for plain letters; empty for any other."""
    if _has_latin(word):
        return ""
    return next((_script(sign) for sign in word if sign.isalpha() and _meant(sign) == sign), "")


def _script(sign: str) -> str:
    return _name(sign).split(" ")[0]


@cache
def _name(sign: str) -> str:
    return name(sign, "")


SB308 = rule(
    "SB308", NOTE, """
    Curly quotation marks, slanted apostrophes or long dashes.

    Word and Outlook turn plain ones into them, and hardly any site reads them. searchbuilder
    writes plain ones in every string; the note is there because the cell looks different.

    Searches, Must: “light duty” AND return–to–work

    "light duty" AND return-to-work
    """,
    "{signs} {count:is|are} read as {plain}",
    "No action needed. To change the cell too, type {plain} on the keyboard")


@looks_for(SB308)
def curly_quotes_and_long_dashes(subject: Subject) -> Iterator[Diagnostic]:
    for each in _literal(subject):
        curly = [] if each.text.isascii() else [
            place for place, sign in enumerate(each.text) if PLAIN.get(ord(sign), " ") != " "]
        if curly:
            signs = "".join(dict.fromkeys(each.text[place] for place in curly))
            yield SB308.found(
                Location(each.cell, curly[0] + 1, text=each.text), signs=" ".join(signs),
                count=len(signs), plain=" ".join(dict.fromkeys(signs.translate(PLAIN))))
