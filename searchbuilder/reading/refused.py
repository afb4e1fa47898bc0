"""What is no search string: recognised by marks that nothing else has, and said in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from searchbuilder.diagnostic import Diagnostic, Location
from searchbuilder.findings.pasted import SB623
from searchbuilder.reading.placeholders import CODE


class _Mark(NamedTuple):
    """What shows that a text is no string.

    signs -- it is only looked for where the text has one of these
    case -- of what is said; name -- of a database
    """

    signs: tuple[str, ...]
    pattern: re.Pattern[str]
    case: str
    name: str = ""


_TAGS = (r"tiab|tw|mh|majr|ti|ab|au|1au|ad|pt|la|dp|sb|sh|nm|ot|ta|pmid|"
         r"mesh(?: (?:terms|subheading|major topic))?(?::noexp)?|title/abstract|title|"
         r"text words?|all fields|author|journal|publication type|language|filter|"
         r"publication date|date - publication|other term")
_SURE_TAGS = (r"tiab|majr|mesh(?: (?:terms|subheading|major topic))?(?::noexp)?|title/abstract|"
              r"text words?|all fields|publication type|date - publication|other term")
_OVID = "ti|ab|tw|kw|kf|hw|mp|sh|pt|fs|ot|nm|id|jw|in|rn"
_EMBASE = "ti|ab|kw|tn|de|lnk|au|ta"
# Field codes of EBSCO before what is looked for.  TX, AB and DE are places too.
_EBSCO = re.compile(r"(?:^|(?<=\()|(?<=\bAND )|(?<=\bOR )|(?<=\bNOT ))(?:(TI|KW)\s+[\"(a-z]|"
                    r"(TX|AB)\s+[\"(]{0,2}[a-z]|(SU|MH|MM|MJ|DE|MW)\s+\")")
_CODES = ("TI", "TX", "AB")
_EVERYWHERE = re.compile(r"\(?TX\s[^()]+\)?(?:\s+AND\s+\(?TX\s[^()]+\)?)+")
_PROQUEST = re.compile(r"(?<![\w.])(ti|ab|su|tiab|mainsubject|diskw|pub)\((?=[\w\"(])")


# What only a web search engine has: then a tag in brackets is something that is left to fill in.
_WEB = re.compile(r"(?<!\w)(?:site|inurl|intitle|filetype|inanchor):(?=\S)", re.IGNORECASE)

# The first that is found says what a string is.
_DATABASES = tuple(_Mark(tuple(signs.split(" ")), re.compile(pattern), "database", name)
                   for signs, pattern, name in (
    ("[", rf"(?i:(?:(?<=[\w*)’”])|(?<=[^\s(:+-]\"))\[(?:{_TAGS})\](?!\w)|"
     rf"\[(?:{_SURE_TAGS})\](?![\w\"]))",
     "PubMed"),
    ("( PUBYEAR", r"\b(?:TITLE-ABS(?:-KEY)?(?:-AUTH)?|AUTHKEY|SRCTITLE|INDEXTERMS|AFFIL|"
     r"AFFILORG|AUTHOR-NAME)\(|\bLIMIT-TO ?\(|\bPUBYEAR (?:[<>=]|AFT\b|BEF\b)",
     "Scopus"),
    ("=", r"(?<![\w=])(?:(?:TS|TI|AU|AB|AK|KP|PY|WC|SU)=[(\"\w]|(?:ts|ti|au|ab)=\(|"
     r"(?:SO|OG|ALL)=[(\"])",
     "Web of Science"),
    (": '/ MeSH", rf":(?:{_EMBASE})(?:,(?:{_EMBASE}))+(?!\w)|'/(?:exp|de|mj)(?!\w)|"
     r"\[MeSH descriptor|\bMeSH descriptor: \[", "Cochrane or Embase"),
    (". exp", rf"(?<=[\w*\"')])\.(?:{_OVID})(?:,(?:{_OVID}))+\.|"
     r"(?<=[\w*\"')])(?<!\.com)(?<!\.co)\.(?:tw|mp|ti|ab|kf|kw|hw)\.(?=[\s)]|$)|"
     r"(?:^|\(|\b(?:AND|OR|NOT|and|or|not)\s|^\d+[.)]?\s+)"
     r"exp \*?[A-Z][^/\n()\"]{1,60}/(?=[\s)]|$)",
     "Ovid"),
    ("(", r"\b(?:NOFT|TI,AB|AB,TI|SU\.EXACT|MESH\.EXACT|MJMESH\.EXACT|EMB\.EXACT|"
     r"MAINSUBJECT\.EXACT)(?:\.EXPLODE)?\(|\bnoft\(", "ProQuest"),
    ('+"', r"(?<!\w)M[HMJ] \"[^\"\n]{1,80}\+\"", "EBSCO"),
    ('":', r'"(?:All Metadata|Document Title|Index Terms|Author Keywords)":',
     "IEEE Xplore")))
_PROGRAMS = (
    _Mark(("=",), re.compile(r"^\s*=\s*[A-Z]{2,}[A-Z.]*\(|"
                             r"^\s*=\s*(?:\"[^\"]*\"|\$?[A-Z]{1,2}\$?\d+)\s*&"), "formula"),
    _Mark(("FROM",), re.compile(r"^\s*(?i:select)\s[^;]{1,2000}?\sFROM\s[^;]{1,2000}?"
                                r"\s(?:WHERE|LIKE)\s"), "SQL"),
    # A command that goes on in the next line with another option.
    _Mark(("\\\n",), re.compile(r"(?<=\s)--[a-z][a-z-]*(?=[ =][^\n]*\\\n\s*--[a-z])"), "program"))

# A call of a program's method outside phrases and placeholders.
_CALL = re.compile(r"(?<=[\w\"')\]])\.(?:append|join|upper|lower|format|replace|concat|push|trim|"
                   r"strip|split|toLowerCase|toUpperCase|encode)\(")
_PASSED_OVER = re.compile(rf'{CODE}|"[^"\n]*"|[$#]\{{[^}}\n]*\}}')
# A pattern between slashes behind a field, which is no path of an address.
_EXPRESSION = re.compile(r"(?<![^\s(])(?!(?i:site|inurl|allinurl|url|related):)[-+]?\w+:"
                         r"(?P<mark>/(?=[^/\n]*[\[?+*|{^$\\])[^/\n]+/)(?=[\s)]|$)")
_REFERENCES = re.compile(
    r"[(\s]*+(?:#\d+|S\d{1,3}|1?\d{1,2})[)\s]*+"
    r"(?:(?i:AND|OR|NOT)[(\s]+(?:#\d+|S\d{1,3}|1?\d{1,2})(?!\S*[\w.])[)\s]*+)++")
_LINE_MARKS = re.compile(r"#\d+\s+(?:AND|OR|NOT)\s+#\d+|^#\d+[.:)]?\s|\{(?:AND|OR) #\d+|"
                         r"#\d+-#\d+|(?<![\w/])(?:and|or|AND|OR)/#?\d+(?:[-,]#?\d+)+(?!\S)")

_PAGE = re.compile(r"\s*(?:<!doctype html\b|<(?:html|head|body)\b[^<>]*>)", re.IGNORECASE)
_POSTING = re.compile(
    r"(?im)^[^\w\n]{0,8}(?:"
    r"(?:key |main |primary |essential |job |core )*(?:responsibilities|duties|requirements|"
    r"qualifications|benefits|perks|accountabilities)|"
    r"about (?:us|the (?:role|job|company|team|position)|you)|"
    r"what (?:you(?:'|’)ll|you will|we) (?:do|need|bring|offer|be doing)|who (?:we|you) are|"
    r"job (?:description|summary|purpose|title|type)|"
    r"(?:preferred|required|minimum|basic|desired) (?:skills|qualifications|experience)|"
    r"position summary|the role|your (?:profile|tasks|responsibilities)|how to apply|salary|"
    r"compensation|(?:deine|ihre|ihr|dein) (?:aufgaben|profil)|wir bieten|das bieten wir|"
    r"vos missions|votre profil|profil recherch[ée]|requisitos|funciones|responsabilidades|"
    r"ofrecemos)\b(?:[^\n:]{0,25}:[^\n]*|[^\w\n]*)$")
_SAID = re.compile(
    r"(?i)\b(?:equal opportunity employer|we are (?:looking for|seeking|hiring)|we(?:'|’)re (?:"
    r"looking for|hiring)|is (?:seeking|looking for) an?|the (?:ideal|successful) candidate|"
    r"you will be responsible|responsible for|apply (?:now|today)|join our team|"
    r"years(?:'|’)? of experience|competitive salary|wir suchen|nous recherchons|buscamos)\b")
_CELL = re.compile(r'\s*"(?=.*"")(?:[^"]|"")*+"\s*')
_OPERATOR = re.compile(r"\b(?:AND|OR|NOT)\b")
_MANY_WORDS, _SENTENCE, _ENOUGH = 40, 8, 2


def refusal(text: str, named: bool = False) -> Diagnostic | None:
    """The finding that a text is no search string; None if it may be one.

    named -- the user says for which platform it was written: what may be a string is then read so
    """
    found = _never(text)
    return found if found or named else next(_marked(text), None)


def _marked(text: str) -> Iterator[Diagnostic]:
    databases = () if _WEB.search(text) else _DATABASES
    for mark in (*databases, *_PROGRAMS):
        if any(map(text.__contains__, mark.signs)) and (found := mark.pattern.search(text)):
            yield _at(text, found, mark.case, mark.name)
    if databases:
        yield from _of_databases(text)
    if found := _call(text):
        yield _at(text, found, "program")
    if ":/" in text and (found := _EXPRESSION.search(text)):
        yield _at(text, found, "pattern", group=1)
    if found := _lines(text):
        yield _at(text, found, "history")


def _lines(text: str) -> re.Match[str] | None:
    """Numbers of lines of a history."""
    marks = _LINE_MARKS.search(text) if "#" in text or "/" in text else None
    return marks or _REFERENCES.fullmatch(text)


def _of_databases(text: str) -> Iterator[Diagnostic]:
    """Codes of databases that only together are a mark."""
    if found := _ebsco(text):
        yield _at(text, found, "database", "EBSCO", found.lastindex or 0)
    asked = list(_PROQUEST.finditer(text))
    if len({found[1] for found in asked}) > 1:
        yield _at(text, asked[0], "database", "ProQuest")


def _call(text: str) -> re.Match[str] | None:
    """The first call of a method, whose place in the text is the same."""
    if "(" not in text or "." not in text or not _CALL.search(text):
        return None
    return _CALL.search(_PASSED_OVER.sub(lambda each: f'"{"-" * (len(each[0]) - 2)}"', text))


def _ebsco(text: str) -> re.Match[str] | None:
    """The first field code, where they can be nothing but field codes."""
    found: dict[str, re.Match[str]] = {}
    if not any(f"{code} " in text for code in _CODES):
        return None
    for match in _EBSCO.finditer(text):
        found.setdefault(match[match.lastindex or 0], match)
    sure = len(found) > 1 and ("TI" in found or "AB" in found and {"SU", "MH", "MM"} & {*found})
    whole = list(found) == ["TX"] and _EVERYWHERE.fullmatch(text)
    return next(iter(found.values())) if sure or whole else None


def _at(text: str, found: re.Match[str], case: str, name: str = "", group: int = 0) -> Diagnostic:
    """The finding at what was found, which may have been looked for in another text."""
    shown = found[group].strip()
    lead = len(found[group]) - len(found[group].lstrip())
    here = Location("", found.start(group) + lead + 1, max(1, len(shown)), text)
    return SB623.found(here, case, name=name)


def _never(text: str) -> Diagnostic | None:
    """What is never a string, whatever the user says."""
    if found := _PAGE.match(text):
        return _at(text, found, "page")
    case = "posting" if is_posting(text) else "table" if _is_table(text) else ""
    return SB623.found(Location("", 1, len(text), text), case) if case else None


def is_posting(text: str) -> bool:
    """Whether a text has the headings and the sentences of a job posting, and is no string."""
    words = len(text.split())
    if words < _MANY_WORDS or len(_OPERATOR.findall(text)) * 15 > words or not any(
            len(line.split()) >= _SENTENCE for line in text.splitlines()):
        return False
    headings = {found[0].strip().casefold() for found in _POSTING.finditer(text)}
    said = {found[0].casefold() for found in _SAID.finditer(text)}
    return len(headings) >= _ENOUGH or bool(headings and said) or len(said) > _ENOUGH


def _is_table(text: str) -> bool:
    """Whether a text is rows with as many tabs each, or several cells with doubled quotes."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) > 1 and all(map(_CELL.fullmatch, lines)):
        return True
    tabs = {line.strip("\r\n").count("\t") for line in lines}
    return len(lines) > 1 and len(tabs) == 1 and 0 not in tabs and not any(
        re.match(r"\s*(?:AND|OR|NOT)\b", line) for line in lines)
