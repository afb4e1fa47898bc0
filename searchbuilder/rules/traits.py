"""SB3xx: words about what a person is, where a search would choose people by them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from searchbuilder.diagnostic import WARNING, Diagnostic
from searchbuilder.query.parser import parse
from searchbuilder.query.tree import Term, walk
from searchbuilder.rules.rule import looked_for
from searchbuilder.rules.subject import Subject

# Each trait with the words that name it in a person.  Fields of work and languages are none:
# disability management, women's health and Spanish name what somebody does.
_PEOPLE = "people|persons?|candidates?|applicants?|adults?|man|men|woman|women|males?|females?"
TRAITS = {
    "age": r"young|younger|youthful|elderly|older|middle[- ]aged|millennials?|gen z|boomers?"
           r"|digital natives?|recent graduates?|retirees?|pensioners?|senior citizens?"
           r"|(?:under|over|below|above|aged?) \d\d|\d\d years old|born (?:in|after|before) \d{4}",
    "sex": r"gender|sex|males?|females?|man|men|woman|women|girls?|boys?|ladies|lady"
           r"|gentlem[ae]n|wife|wives|husbands?|transgender|nonbinary|non-binary",
    "sexual orientation": r"gays?|lesbians?|bisexuals?|homosexuals?|heterosexuals?|lgbtq?\+?",
    "marriage and family": r"married|unmarried|divorced|widow(?:ed|er)?s?|single (?:mothers?|mums?"
                           r"|moms?|parents?)|mothers?|fathers?|moms?|mums?|dads?|childless"
                           r"|(?:no|without|with|has) (?:children|kids)",
    "pregnancy": r"pregnant|pregnancy|maternity leave|paternity leave|parental leave|childbearing",
    "race or ethnic origin": rf"race|ethnicity|(?:white|black|brown) (?:{_PEOPLE})|caucasians?"
                             r"|hispanics?|latin[oax]s?|african[- ]americans?|asians?|arabs?"
                             r"|indigenous|aboriginals?|minorit(?:y|ies)",
    "national origin": r"nationality|native(?: english)? speakers?|mother tongue|foreigners?"
                       r"|foreign[- ]born|immigrants?|migrants?|refugees?|us citizens?"
                       r"|citizens? only|americans? only|mexicans?|indians?|africans?|russians?",
    "religion": r"religion|religious|christians?|catholics?|protestants?|muslims?|moslems?"
                r"|islamic|jews?|jewish|hindus?|buddhists?|sikhs?|atheists?|church(?:goer)?s?"
                r"|hijab",
    "disability or health": r"disabled|disability|disabilities|handicapped|wheelchair users?|blind"
                            r"|deaf|autistic|epileptic|able[- ]bodied|healthy|obese|overweight"
                            r"|mentally ill|depressed|cancer survivors?|hiv positive|sick leave",
}

_COLUMNS = {"Searches": ("Must", "Must not", "Should", "Titles"),
            "Levels": ("Title words", "Not in title")}


@cache
def _trait() -> re.Pattern[str]:
    ways = "|".join(f"(?P<t{number}>{words})" for number, words in enumerate(TRAITS.values()))
    return re.compile(rf"(?<![\w-])(?:{ways})(?!['\w-])", re.IGNORECASE)


@looked_for(WARNING)
def SB313(subject: Subject) -> Iterator[Diagnostic]:
    """A search chooses people by a trait that the law protects.

    Why is this bad?
    Age, sex, origin, religion, pregnancy, disability and the like may not decide whom you find or
    leave out: in the United States under Title VII, the ADEA and the ADA, in Britain under the
    Equality Act, and in Canada and Australia under their human rights acts. A string is a record.

    Example
    Searches, Must not: pregnant; over 50

    Use instead
    What the work needs: skills, licences, titles. A field of work or a title that holds such a
    word (Disability Case Manager) belongs on Terms or Titles; then it is no finding. Where the
    law wants the word, accept it with the reason.
    """
    known = re.compile("|".join(sorted((re.escape(text) for text in _known(subject)),
                                       key=len, reverse=True)) or r"(?!)", re.IGNORECASE)
    for sheet, columns in _COLUMNS.items():
        for row in subject.of(sheet):
            for column in columns:
                if text := row.get(column):
                    cell = row.cell(column)
                    yield from _found(text, cell, known, column in ("Title words", "Not in title"))


def _found(text: str, cell: str, known: re.Pattern[str], literal: bool) -> Iterator[Diagnostic]:
    words = [(text, 1)] if literal else [
        (node.text, node.origin.column) for item in parse(text, cell).items
        for node in walk(item) if isinstance(node, Term)]
    for phrase, column in words:
        spans = [match.span() for match in known.finditer(phrase)]
        for match in _trait().finditer(phrase):
            if not any(start <= match.start() and match.end() <= end for start, end in spans):
                trait = list(TRAITS)[int((match.lastgroup or "t0")[1:])]
                place = text.find(match[0], column - 1) + 1
                yield Diagnostic(
                    "SB313", WARNING, f"“{match[0]}” says something about a person's {trait}, "
                    "which the law protects", cell, place, "choose people by what they can do; if "
                    "this is a title or a field of work, put it on Titles or Terms and name it in "
                    "brackets", text, len(match[0]))


def _known(subject: Subject) -> Iterator[str]:
    """The terms, synonyms and titles that hold a word for a trait.  One that is nothing else is
    no excuse for itself."""
    for concept in subject.book.vocabulary.thesaurus.concepts.values():
        for text in (concept.name, *(spelling.text for spelling in concept.spellings)):
            if _trait().search(text) and not _trait().fullmatch(text):
                yield text
