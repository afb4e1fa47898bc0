"""SB3xx: characters that nobody meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from unicodedata import name, normalize

from searchbuilder.characters import PLAIN, visible
from searchbuilder.diagnostic import NOTE, WARNING, Diagnostic
from searchbuilder.rule import rule
from searchbuilder.rules.lint import looks_for
from searchbuilder.rules.subject import Subject, Typed
from searchbuilder.workbook.reader import address
from searchbuilder.workbook.sheet import Kind

# Letters of other alphabets that nobody can tell from Latin ones.
_ALIKE = dict(zip("АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝ" "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧνορϲ",
                  "ABESIJKMHOPCTYXaesijopcyxhdqw" "ABEZHIKMNOPTYXvopc"))
_WORD = re.compile(r"(?:[^\W\d_]|[\u0300-\u036f])+")
_ORDINALS = "ªº"


@cache
def _meant(sign: str) -> str:
    """The plain letters that a sign looks like; itself if it is one, or looks like none."""
    plain = _ALIKE.get(sign) or normalize("NFKC", sign)
    return plain if plain.isascii() and plain.isalpha() and sign not in _ORDINALS else sign


def _literal(subject: Subject) -> Iterator[Typed]:
    return (each for each in subject.typed() if each.column.kind is not Kind.PROSE)


def _signs(text: str, odd: Callable[[str], bool]) -> list[int]:
    return [] if text.isascii() else [place for place, sign in enumerate(text) if odd(sign)]


def _named(sign: str) -> str:
    called = "a tab" if sign == "\t" else name(sign, "a control character").lower()
    return f"{called}, U+{ord(sign):04X}"


SB306 = rule(
    "SB306", NOTE, """
    A cell, or the name of a sheet, holds characters that nobody sees.

    Why is this bad?
    They come along when text is copied from a web page or a PDF. searchbuilder takes them out, but
    whoever copies the cell elsewhere pastes a word that nothing matches.

    Example
    Synonyms, Synonym: return to work, with a zero width space in “work”

    Use instead
    The same words, typed anew
    """,
    {})


@looks_for(SB306)
def look_for_sb306(subject: Subject) -> Iterator[Diagnostic]:
    for heading in subject.rows.headings.values():
        if unseen := [sign for sign in heading.title if not visible(sign)]:
            yield Diagnostic("SB306", NOTE, "the name of this sheet holds a character that nobody "
                             f"sees: {_named(unseen[0])}; it is read as if it were not there",
                             address(heading.title, "A", 1), 0, "type the name anew")
    for each in _literal(subject):
        if each.text.isascii() and "\t" not in each.text:
            continue
        hidden = [place for place, sign in enumerate(each.text) if sign != "\r"
                  and (not visible(sign) or sign != " " and PLAIN.get(ord(sign)) == " ")]
        if hidden:
            sign = each.text[hidden[0]]
            count = f" and {len(hidden) - 1} more" if hidden[1:] else ""
            read = "as if it were not there" if not visible(sign) else "as a blank"
            yield Diagnostic("SB306", NOTE, "this holds a character that nobody sees: "
                             f"{_named(sign)}{count}; it is read {read}", each.cell,
                             hidden[0] + 1, "type the words anew", each.text)


SB307 = rule(
    "SB307", WARNING, """
    A word has letters that only look like plain ones.

    Why is this bad?
    A Cyrillic а, a bold 𝗠 or the one character ﬁ looks right and is another character. Nobody
    else types it, so the word finds nothing.

    Example
    Titles, Title: Cаse Manager, with a Cyrillic а

    Use instead
    Case Manager, typed on the keyboard
    """,
    {})


@looks_for(SB307)
def look_for_sb307(subject: Subject) -> Iterator[Diagnostic]:
    cells = [each for each in _literal(subject) if not each.text.isascii()]
    written = {script for each in cells for word in _WORD.findall(each.text)
               if (script := _foreign(word))}
    for each in cells:
        for word in _WORD.finditer(each.text):
            plain = "".join(map(_meant, word[0]))
            odd = next((sign for sign in word[0] if _meant(sign) != sign), "")
            if odd and (any("LATIN" in _name(sign) for sign in word[0])
                        or plain.isascii() and _script(odd) not in written):
                yield Diagnostic("SB307", WARNING, f"“{word[0]}” holds a letter that only looks "
                                 f"like {_meant(odd)}: {_named(odd)}", each.cell,
                                 word.start() + 1, f"type {plain} anew", each.text, len(word[0]))


def _foreign(word: str) -> str:
    """The alphabet of a word that cannot be taken for plain letters; empty for any other."""
    if any("LATIN" in _name(sign) for sign in word):
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

    Why is this bad?
    Word and Outlook make them of plain ones, and hardly any platform reads them. searchbuilder
    writes plain ones in every string; the note is there because the cell looks otherwise.

    Example
    Searches, Must: “light duty” AND return–to–work

    Use instead
    "light duty" AND return-to-work
    """,
    {})


@looks_for(SB308)
def look_for_sb308(subject: Subject) -> Iterator[Diagnostic]:
    for each in _literal(subject):
        curly = _signs(each.text, lambda sign: PLAIN.get(ord(sign), " ") != " ")
        if curly:
            signs = "".join(dict.fromkeys(each.text[place] for place in curly))
            yield Diagnostic("SB308", NOTE, f"{' '.join(signs)} is read as "
                             f"{' '.join(dict.fromkeys(signs.translate(PLAIN)))}", each.cell,
                             curly[0] + 1, "type it on the keyboard if the cell should look so",
                             each.text)
