"""SB3xx: words about what a person is, where a search would choose people by them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from typing import NamedTuple

from searchbuilder.diagnostic import WARNING, Diagnostic, Location
from searchbuilder.query.parser import parse
from searchbuilder.query.tree import refs, terms
from searchbuilder.rule import rule
from searchbuilder.rules.lint import looks_for
from searchbuilder.rules.subject import Subject
from searchbuilder.vocabulary.names import name_key
from searchbuilder.vocabulary.thesaurus import Concept
from searchbuilder.workbook.sheet import Kind
from searchbuilder.workbook.sheets import having


class Trait(NamedTuple):
    """Words, as patterns, by which a search may choose people of a trait.

    always -- wherever they stand
    people -- alone, or before a word for people (`female nurse`); before another word they name
        patients, a field of work or an employer (female urology, Jewish hospital)
    alone -- only where nothing else is asked for
    field -- as these, but as a term they are a field of work
    """

    always: str = ""
    people: str = ""
    alone: str = ""
    field: str = ""


TRAITS = {
    "age": Trait(
        r"digital natives?|recent graduates?|(?:people|persons?|candidates?|applicants?|anyone) "
        r"(?:aged )?(?:under|over|below|above) \d\d",
        r"young|younger|youthful|elderly|older|middle[- ]aged|millennials?|gen z|baby boomers?"
        r"|retirees?|pensioners?|senior citizens?",
        r"(?:aged? )?(?:under|over|below|above) (?:the age of )?\d\ds?|aged? \d\d"
        r"|\d\d years old|born (?:in|after|before|since) \d{4}"),
    "sex": Trait(
        "", r"females?|males?|wom[ae]n|m[ae]n|girls?|boys?|lady|ladies|gentlem[ae]n|wife|wives"
        r"|husbands?|transgender|non-?binary", "", "gender|sex"),
    "sexual orientation": Trait(
        "", r"gays?|lesbians?|bisexuals?|homosexuals?|heterosexuals?|lgbt(?:q(?:ia)?)?\+?"),
    "marriage and family": Trait(
        r"single (?:mother|father|mum|mom|dad|parent)s?|(?:no|without|with|has) (?:children|kids)",
        r"married|unmarried|divorced|widow(?:ed|er)?s?|mothers?|fathers?|moms?|mums?|dads?"
        r"|parents|childless", "", "family status|marital status"),
    "pregnancy": Trait(
        "", "pregnant", "", "pregnancy|childbearing|(?:maternity|paternity|parental) leave"),
    "race or ethnic origin": Trait(
        r"(?:white|black|brown) (?:people|persons?|candidates?|applicants?|m[ae]n|wom[ae]n"
        r"|(?:fe)?males?|nurses?|doctors?|workers?)|people of colou?r",
        r"caucasians?|hispanics?|latin[oax]s?|african[- ]americans?|asians?|arabs?|indigenous"
        r"|aborigin(?:al|e)s?|minorit(?:y|ies)", "", "race|ethnicity"),
    "national origin": Trait(
        r"native (?:\w+ )?speakers?|mother tongue|(?:citizens|nationals|passport holders) only",
        r"foreigners?|foreign[- ]born|immigrants?|migrants?|refugees?|mexicans?|indians?"
        r"|africans?|russians?|pakistanis?|filipin[oa]s?|(?:us|uk|eu) (?:citizens?|nationals?)",
        "", "nationality|national origin|ethnic origin"),
    "religion": Trait(
        "", r"religious|christians?|catholics?|protestants?|muslims?|moslems?|jews?|jewish"
        r"|hindus?|buddhists?|sikhs?|atheists?|church-?goers?|hijabs?|headscar(?:f|ves)",
        "", "religion"),
    "disability or health": Trait(
        r"able[- ]bodied|wheelchair users?|mentally ill|cancer survivors?",
        r"disabled|handicapped|blind|deaf|autistic|epileptics?|healthy|obese|overweight"
        r"|depressed|hiv[- ]positive", "", r"disabilit(?:y|ies)|sick leave"),
}

# Words for somebody who is hired, or might be.
_PEOPLE = (
    r"(?:people|persons?|adults?|citizens?|wom[ae]n|m[ae]n|(?:fe)?males?)(?=(?: only)?\W*\Z)|"
    r"candidates?|applicants?|individuals?|employees?|colleagues?|staff|workers?|"
    r"workforce|hires?|talents?|recruits?|"
    r"professionals?|graduates?|interns?|trainees?|nurses?|doctors?|physicians?|therapists?|"
    r"physiotherapists?|counsell?ors?|managers?|coordinators?|specialists?|assistants?|aides?|"
    r"engineers?|developers?|programmers?|teachers?|instructors?|drivers?|recruiters?|"
    r"consultants?|adjusters?|examiners?|planners?|advis[eo]rs?|analysts?|officers?|technicians?|"
    r"clerks?|secretar(?:y|ies)|receptionists?|lawyers?|accountants?|executives?|leaders?|"
    r"(?:sales )?rep(?:resentative)?s?|salespeople|salespersons?")
# Words that change nothing: `must be female` and `no women` are about women alone.
_BESIDE = r"no|non|not|only|must|be|is|are|the|a|an|any|all|we|want|prefer(?:red|ably)?|working"

_SELECTING = having(lambda column: column.selects)
_ITEM = re.compile(r"[^;|\n]+")


def _any(ways: Iterable[str], then: str) -> re.Pattern[str]:
    """Any of these words, each way a group of its own."""
    groups = "|".join(f"(?P<t{number}>{words or '(?!)'})" for number, words in enumerate(ways))
    return re.compile(rf"(?<![\w-])(?:{groups})(?!['\w-]){then}", re.IGNORECASE)


def _or(*words: str) -> str:
    return "|".join(filter(None, words))


# Only what is in somebody's care stands after these: services for the blind, Ernst & Young.
_CARED_FOR = re.compile(r"(?:\b(?:for|with|of|to)(?: the)? |\band |& ?)\Z", re.IGNORECASE)
_FIELD = _any((each.field for each in TRAITS.values()), r"(?=\W*\Z)")
# Quick to say that a text holds nothing but fields of work.
_OTHERS = _any((_or(each.always, each.people, each.alone) for each in TRAITS.values()), "")


class _Patterns(NamedTuple):
    """What is looked for where there is something.

    any -- all of it, wherever it stands; start -- words at the beginning that change nothing
    """

    any: re.Pattern[str]
    always: re.Pattern[str]
    hired: re.Pattern[str]
    alone: re.Pattern[str]
    start: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    """Made when they are first needed: hardly any workbook holds such words."""
    traits = TRAITS.values()
    return _Patterns(
        _any((_or(*each) for each in traits), ""),
        _any((each.always for each in traits), ""),
        _any((each.people for each in traits),
             rf"(?=(?:[\s,/]+(?:{_BESIDE}))*[\s,/]+(?:{_PEOPLE})(?!['\w-]))"),
        _any((_or(each.people, each.alone) for each in traits), r"(?=\W*\Z)"),
        re.compile(rf"(?:\W*\b(?:{_BESIDE}|{_PEOPLE})\b)*\W*", re.IGNORECASE))


def _traits(phrase: str, fields: bool = True) -> list[tuple[str, re.Match[str]]]:
    """Where a phrase chooses people, each with the trait.  fields -- whether words count that may
    be a field of work"""
    if not (_OTHERS.search(phrase) or fields and _FIELD.search(phrase)):
        return []
    patterns = _patterns()
    start = patterns.start.match(phrase)
    begin = start.end() if start else 0
    found = [*patterns.always.finditer(phrase)]
    found += (each for each in patterns.hired.finditer(phrase)
              if not _CARED_FOR.search(phrase, 0, each.start()))
    for pattern in (patterns.alone, *((_FIELD,) if fields else ())):
        found += (each for each in pattern.finditer(phrase) if each.start() <= begin)
    kept: dict[int, re.Match[str]] = {}
    for each in found:
        kept.setdefault(each.end(), each)
    return [(list(TRAITS)[int((each.lastgroup or "t0")[1:])], each) for each in kept.values()]


SB313 = rule(
    "SB313", WARNING, """
    A search selects people by a trait that the law protects.

    Age, sex, origin, religion, pregnancy, disability and the like may not decide whom you find or
    exclude: in the United States under Title VII, the ADEA and the ADA, in Britain under the
    Equality Act, and in Canada and Australia under their human rights acts. A search string is a
    record of it.

    Searches, Must not: pregnant; over 50

    What the work needs: skills, licenses, titles. If you mean patients or a field of work, write
    the whole phrase, such as elderly care. If it is still found, add it to Terms (or a title such
    as Disability Case Manager to Titles) and put it in brackets: [Elderly care]. If the law
    requires the word, give the reason under Accept.
    """,
    {
        "": "“{word}” is about a person's {trait}, which the law protects",
        "name": "[{name}] searches for “{word}”, which is about a person's {trait}; the law "
                "protects that"},
    "Search for what people can do. If you mean patients or a field of work, write the whole "
    "phrase, such as elderly care, add it to Terms and put it in brackets")


@looks_for(SB313)
def protected_traits(subject: Subject) -> Iterator[Diagnostic]:
    known = _Known(subject)
    for sheet, columns in _SELECTING.items():
        for row in subject.of(sheet):
            for column in columns:
                if text := row.get(column.name):
                    yield from _found(text, row.cell(column.name),
                                      column.kind is not Kind.EXPRESSION, known)


class _Known:
    """What the workbook knows: its phrases that hold a word for a trait, and its terms and roles
    that are nothing else."""

    def __init__(self, subject: Subject) -> None:
        self.concepts = subject.book.vocabulary.thesaurus.concepts

    @cached_property
    def phrases(self) -> re.Pattern[str]:
        known = {text for concept in self.concepts.values() for text in _texts(concept)
                 if _patterns().any.search(text) and not _bare(text)}
        ways = "|".join(sorted(map(re.escape, known), key=len, reverse=True))
        return re.compile(rf"(?<!\w)(?:{ways or '(?!)'})(?!\w)", re.IGNORECASE)

    def bare(self, name: str) -> tuple[str, str]:
        """A word of what stands in brackets, and its trait, if that is all it looks for."""
        concept = self.concepts.get(name_key(name))
        if concept is None:
            return "", ""
        own, *others = [(text, _bare(text)) for text in _texts(concept)]
        wholly = own[1] or others and all(trait for _, trait in others)
        return next(each for each in (own, *others) if each[1]) if wholly else ("", "")


def _texts(concept: Concept) -> Iterator[str]:
    yield concept.name
    yield from (spelling.text for spelling in concept.spellings if spelling.text != concept.name)


def _bare(text: str) -> str:
    """The trait of a text that is nothing else; empty for any other."""
    return next((trait for trait, each in _traits(text, fields=False)
                 if each[0] == text.strip()), "")


def _found(text: str, cell: str, literal: bool, known: _Known) -> Iterator[Diagnostic]:
    items = () if literal else parse(text, cell).items
    phrases = [(each[0], each.start()) for each in _ITEM.finditer(text)] if literal else [
        (term.text, term.origin.column - 1) for item in items for term in terms(item)]
    for phrase, start in phrases:
        for trait, word in _unexcused(phrase, known):
            place = text.find(word, start) + 1
            yield SB313.found(Location(cell, place, len(word), text), word=word, trait=trait)
    for ref in refs(items):
        word, trait = known.bare(ref.name)
        if trait:
            at = Location(cell, ref.origin.column, len(ref.name) + 2, text)
            yield SB313.found(at, "name", name=ref.name, word=word, trait=trait)


def _unexcused(phrase: str, known: _Known) -> Iterator[tuple[str, str]]:
    """The traits by which a phrase chooses people, each with its word, but for those within a
    phrase that the workbook knows."""
    found = _traits(phrase)
    excused = [each.span() for each in known.phrases.finditer(phrase)] if found else []
    return ((trait, each[0]) for trait, each in found if not any(
        low <= each.start() and each.end() <= high for low, high in excused))
