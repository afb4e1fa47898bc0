"""How a dialect reads signs: the same record that it is written from, turned round."""

from __future__ import annotations

import re
from typing import NamedTuple

from searchbuilder.dialect import Dialect
from searchbuilder.query.tokens import Scanner, scanner
from searchbuilder.reading.own import ESCAPE, PHRASE, WEIGHT, first, own
from searchbuilder.reading.placeholders import CODE, IN_WORD, PLACEHOLDER

AND, OR, NOT, MUST, NEAR, XOR = "and", "or", "not", "must", "near", "xor"
# Where nothing stands before a sign.
START = "start"

# What some platform reads as an operator.  Elsewhere it was meant as one, and is told of.
FOREIGN = {"AND": AND, "OR": OR, "NOT": NOT, "&": AND, "&&": AND, "|": OR, "||": OR, "-": NOT,
           "!": NOT, "+": MUST, "ANDNOT": NOT, "AND-NOT": NOT, "AND_NOT": NOT, "BUT NOT": NOT,
           "AND/OR": OR, "XOR": XOR}

# Names before a colon that some platform reads as a field, and what they are to us.
FIELDS = {
    "title": "title", "titles": "title", "intitle": "title", "jobtitle": "title",
    "headline": "title", "company": "company", "companies": "company", "orgs": "company",
    "employer": "company", "location": "location", "locations": "location", "loc": "location",
    "site": "site", "inurl": "url", "url": "url", "filetype": "file type", "ext": "file type",
    "intext": "text", "inbody": "text", "inanchor": "link text", "skills": "skill",
    "skill": "skill", "school": "school", "schools": "school", "name": "name",
    "firstname": "first name", "lastname": "last name", "language": "language", "lang": "language",
    "followers": "followers", "repos": "repos", "user": "user", "org": "organisation",
    "type": "type", "in": "in", "tags": "tag", "sources": "source", "from": "author",
    "allintitle": "title", "allintext": "text", "allinurl": "url", "allinanchor": "link text",
    "before": "before", "after": "after", "numrange": "numbers", "related": "pages",
    "cache": "pages", "info": "pages",
    "currenttitle": "title", "pasttitle": "past title", "currentcompany": "company",
    "pastcompany": "past company", "industry": "industry", "fullname": "name",
    "topic": "topic", "stars": "stars", "forks": "forks", "size": "size", "created": "created",
    "pushed": "pushed", "license": "license", "is": "is",
}
# These take the whole rest of the string.
REST = ("allintitle", "allintext", "allinurl", "allinanchor")
# These look in what only the web has.
WEB = ("site", "url", "file type", "text", "link text", "before", "after", "numbers", "pages")

# Most words, phrases and groups: read without looking for anything else in them.
_WORD = (r"(?!(?:AND-?NOT|XOR|(?i:and|or|not|but +not)|(?:NEAR|ADJ)\d{0,2}|ONEAR|AROUND|SENTENCE|"
         r"PARAGRAPH)[\s)]|etc(?![\w-]))"
         r"[A-Za-z](?:[A-Za-z0-9]|-(?=[A-Za-z0-9]))*+")
_QUOTED = r'"[A-Za-z0-9](?:[A-Za-z0-9 .,/-]*[A-Za-z0-9])?"'


# An ellipsis at the end of a group, with the operator before it: more alternatives, not written.
TAIL = (r"(?P<tail>(?:,[ ]*|(?<![^\s(]))(?:(?:AND|OR|and|or)[ ]*)?(?:\.\.+|…+|etc(?![\w-])[.…]*)"
        r"(?=\s*(?:\)|\Z)))")
# Nearness as legal and library databases write it; `w/5 years` is what somebody has.
WITHIN = (r"(?:[Ww]|PRE|pre)/\d{1,3}(?=[ ]+[\w\"(])(?![ ]*(?i:\+|years?|yrs?|yoe|months?|days?|"
          r"weeks?|hours?|jahre|ans|años))")
TOGETHER = r"(?:SENTENCE|PARAGRAPH|(?:[Ww]|(?<=[ \n]))/[spSP])(?=[ ]+[\w\"(])"

# A filter with a number, a date or a range as its value, which no page has as a word.  A name
# that is not known may be a word as in ISO:9001, unless the value is a range.
_AMOUNT = r"[$€£]?\d[\d.,:/kKmM$€£-]*[%+]?"
_MEASURED = ("zip", "zipcode", "postal", "postcode", "radius", "distance", "within", "miles", "km",
             "salary", "pay", "rate", "compensation", "experience", "exp", "yoe", "years", "age",
             "page", "companysize", "company_size", "headcount", "employees", "connections",
             "since", "until", "posted", "limit", "rank", "score")
FILTER = (rf"(?P<filter>(?<![\w.])(?i:(?:(?:{'|'.join(_MEASURED)}|(?:min|max)_\w+)"
          rf"(?::(?:\"(?:[<>]=?)?{_AMOUNT}\"|{_AMOUNT})|:?[<>]=?{_AMOUNT})|filter:[a-z_]+|"
          rf"[a-z]\w{{2,}}:(?:[<>]=?[ ]?{_AMOUNT}|\d[\d.]*\.\.(?:\d[\d.]*|\*))))(?=[\s()]|$))")


# Alternatives behind a field, without blanks between them: `inurl:topics|issues`.
_BAR = r'(?:"[^"\n]+"|[^\s()"|,;:&!]+)'
BARS = rf"(?P<bars>(?<=:){_BAR}(?:\|{_BAR})++(?=[\s)]|$))"


class Grammar(NamedTuple):
    """operators -- spelling to meaning, as the platform reads them
    fields -- name before a colon to the field that it looks in there
    scan -- cuts a string into signs
    """

    dialect: Dialect
    operators: dict[str, str]
    fields: dict[str, str]
    scan: Scanner

    def meaning(self, sign: str) -> str:
        """What an operator's spelling means here; empty if it is none."""
        if sign in self.operators:
            return self.operators[sign]
        return "" if self.dialect.capitals else self.operators.get(sign.upper(), "")


def grammar(dialect: Dialect) -> Grammar:
    """The grammar of a dialect."""
    operators = dict(dialect.reads)
    for written, meaning in ((dialect.and_, AND), (dialect.or_, OR), (dialect.not_, NOT)):
        for sign in re.findall(r"\w+|[-+!&|]", written):
            operators.setdefault(sign, AND if sign in ("AND", "&") else
                                 MUST if sign == "+" and meaning == NOT else meaning)
    upper = {sign.upper(): meaning for sign, meaning in operators.items()}
    fields = {pattern.split(":")[0].strip().casefold(): name
              for name, pattern in dialect.fields.items() if ":" in pattern}
    if dialect.site_sign:
        fields.setdefault(dialect.site_sign.split(":")[0], "site")
    return Grammar(dialect, upper, fields, _scanner(dialect, _groups(dialect, upper)))


def _groups(dialect: Dialect, operators: dict[str, str]) -> str:
    """A group of plain words and phrases with one operator between them, where that is a group."""
    joints = [sign for sign in ("AND", "OR") if operators.get(sign) == FOREIGN[sign]]
    if not joints or not dialect.brackets or _single_quotes(dialect):
        return ""
    star = r"\*?" if dialect.star == "{}*" else ""
    one = rf"(?:{_WORD}{star}(?=[ )])|{_quoted(dialect)})"
    return (rf"(?P<group>\({one} (?P<joins>{'|'.join(joints)}) {one}(?: (?P=joins) {one})*+\)"
            r"(?![ ]*:))")


def _quoted(dialect: Dialect) -> str:
    """A phrase without any sign in it, for this platform."""
    return rf'(?!"[^"]*\.\.){_QUOTED}' if dialect.wild else _QUOTED


def _single_quotes(dialect: Dialect) -> bool:
    """Whether a phrase stands in single quotation marks here."""
    return dialect.quote.startswith("'")


def _scanner(dialect: Dialect, groups: str) -> Scanner:
    """Signs of a string: the platform's own, and those that people write everywhere."""
    more = (pattern.split(":")[0].strip() for pattern in dialect.fields.values() if ":" in pattern)
    names = "|".join(sorted({*FIELDS, *more} - {""}, key=len, reverse=True))
    reads = dialect.reads.values()
    weight = r"(?![A-Da-d*]+(?=[\s()&|!<]|$))" if WEIGHT in reads else ""
    denied = re.escape(dialect.not_field.strip()) if dialect.not_field else r"(?!)"
    signs = {'\\"': r'[^"\\]|\\.', '""': r'[^"]|""'}.get(dialect.escapes.get('"', ""), r'[^"\n]')
    inside = f"(?:(?=[$#{{<]){CODE}|{signs})*"
    ends = r"(?=[\s()\"|,;]|\.\.|…|$)"
    sign = dialect.not_.split()[-1][-1]
    escaped = r"\\.|" if ESCAPE in reads else ""
    joined = r"(?!\+[\w\"])" if dialect.reads.get("+") == PHRASE else ""
    # Where they are the platform's own, these signs need no blanks around them.
    glued, both = ("&!<", "&") if "&" in dialect.and_ else ("", r"(?<!\S)&&?(?!\S)")
    # Where a lone star stands for words, one behind a blank ends no word.
    blank = "" if dialect.wild else "[ ]?"
    double = (r'"(?![ ]*(?:AND|OR|NOT)[ ]+"|[ ]+(?:(?:AND|OR|NOT)\b|-\w))' + inside +
              rf'(?<!\bAND )(?<!\bOR )(?<!\bNOT )"(?:~\d+)?(?:{blank}\*(?![\w*]))?')
    quotes = [
        r"(?P<phrase>'(?:[^'\\]|''|\\.)*'(?::\*?[A-Da-d]*\*?)?)",
        f"(?P<double>{double})",
    ] if _single_quotes(dialect) else [
        f"(?P<phrase>{double})",
        r"(?P<single>(?<![^\s(|:+!-])'{1,2}(?=[^\s'])(?:[^'\n]|(?<=\w)'(?=\w))*'{1,2}"
        r"(?=[\s)|,;]|$))"]
    return scanner("|".join((
        *first(dialect), r"(?P<joint>(?:AND|OR)(?=[ ](?![ ]*(?:\.\.|…|etc))))",
        *([groups] if groups else []),
        r"(?P<open>\()", r"(?P<close>\))", rf"(?P<plain>{_WORD}(?=[ \n)](?![ ]*:)))",
        *([] if _single_quotes(dialect) else
          [rf"(?P<quoted>{_quoted(dialect)}(?=[)\n]|[ ](?!\*)))"]),
        *([rf"(?P<apart>(?<![^\s()|&]){re.escape(sign)}(?=[ ]+[^\s)|&,;]))"]
          if dialect.sign_apart else []),
        *own(dialect), TAIL, BARS,
        r"(?P<bullet>(?:\A|\n[ ]*)(?:[-*]|\d{1,2}[.)])(?=[ ])|[•·▪◦●○■□▸►✓])", *quotes,
        r'(?P<unclosed>"(?:(?!\s(?:(?:AND|OR|NOT)\b|[-+!]\w))[^"()\n])*)',
        r'(?P<call>NEAR\((?:"(?:[^"\n]|"")*"|[^()"\n])*\))',
        rf"(?P<near>(?:(?:NEAR|ADJ)\d{{0,2}}|ONEAR|AROUND)(?:[/:=]\d+|\(\d+\))?{ends}|"
        rf"<(?i:NEAR)/\d{{1,3}}>|{WITHIN})",
        rf"(?P<together>{TOGETHER})", r"(?P<quorum>(?<=[\"'* ])/\d{1,2}(?=[\s)]|$))",
        r"(?P<distance>(?<=[ \n])~\d{1,4}(?=[ ]+[\w\"(])|(?<=[\"'][ ])~\d{1,4}(?=[\s)]|$))",
        rf"(?P<field_not>(?<!\S){denied}(?=(?i:{names}):))",
        rf"(?P<field>(?i:{names})[ ]*:[ :]*(?=[^\s/)]){weight}|"
        r"(?i:(?:all)?inurl:)(?=/[^\s/]))",
        FILTER, r"(?P<label>[^\W\d_][^\s()\"|,;:&!]*+:(?=[\"(]))",
        rf"(?P<operator>(?:AND[-_]?NOT|BUT NOT|AND/OR|AND|X?OR|NOT)(?:{ends}|(?=:\s))|\|\|?|"
        rf"{both})",
        rf"(?P<small>(?i:and/or|but[ ]+not|and|or|not){ends})",
        r"(?P<sign>(?<![^\s()|&+!:,;\"-])[-+!](?![-+!]*(?:[\s)|&,;]|$))|"
        r"(?<!\S)\+(?=\s))",
        rf"(?P<placeholder>{PLACEHOLDER})(?![\w.@/])",
        r"(?P<mark>[,;]|(?<!\S)[-*/+&!·•]+(?!\S))",
        r"(?P<break>\n)",
        rf"(?P<word>(?:{escaped}{IN_WORD}|{joined}[^\s()\"|,;{glued}]|,(?=\d))+)",
        r"(?P<stray>.)",
    )))
