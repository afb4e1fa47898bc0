"""How the signs of a string look, one record a kind, and the scanner that cuts a string into them.

The first record whose pattern fits says what a sign is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from searchbuilder.dialect import Dialect
from searchbuilder.query.identity_cache import identity_cache
from searchbuilder.query.tokens import Scanner, scanner
from searchbuilder.reading.grammar import FIELDS, FOREIGN, grammar
from searchbuilder.reading.kinds import Kind
from searchbuilder.reading.own import ESCAPE, PHRASE, WEIGHT, pattern
from searchbuilder.reading.placeholders import CODE, IN_WORD, PLACEHOLDER

# Most words, phrases and groups: read without looking for anything else in them.
_WORD = (r"(?!(?:AND-?NOT|XOR|(?i:and|or|not|but +not)|(?:NEAR|ADJ)\d{0,2}|ONEAR|AROUND|SENTENCE|"
         r"PARAGRAPH)[\s)]|etc(?![\w-])|(?:OVER|UNDER|WITHIN) \d)"
         r"[A-Za-z](?:[A-Za-z0-9]|-(?=[A-Za-z0-9]))*+")
_QUOTED = r'"[A-Za-z0-9](?:[A-Za-z0-9 .,/-]*[A-Za-z0-9])?"'

# An ellipsis at the end of a group, with the operator before it: more alternatives, not written.
_TAIL = (r"(?:,[ ]*|(?<![^\s(]))(?:(?:AND|OR|and|or)[ ]*)?(?:\.\.+|…+|etc(?![\w-])[.…]*)"
         r"(?=\s*(?:\)|\Z))")
# Nearness as legal and library databases write it; `w/5 years` is what somebody has.
_WITHIN = (r"(?:[Ww]|PRE|pre)/\d{1,3}(?=[ ]+[\w\"(])(?![ ]*(?i:\+|years?|yrs?|yoe|months?|days?|"
           r"weeks?|hours?|jahre|ans|años))")
_TOGETHER = r"(?:SENTENCE|PARAGRAPH|(?:[Ww]|(?<=[ \n]))/[spSP])(?=[ ]+[\w\"(])"

# A filter with a number, a date or a range as its value, which no page has as a word.  A name
# that is not known may be a word as in ISO:9001, unless the value is a range.
_AMOUNT = r"[$€£]?\d[\d.,:/kKmM$€£-]*[%+dhwyDHWY]?"
# The same, to be filled in: `when:{DAYS}d`.
_TO_FILL = r"[$#]?\{{1,2}[\w.]{1,40}\}{1,2}[dhwmyDHWMY]?"
_MEASURED = ("zip", "zipcode", "postal", "postcode", "radius", "distance", "within", "miles", "km",
             "salary", "pay", "rate", "compensation", "experience", "exp", "yoe", "years", "age",
             "page", "companysize", "company_size", "headcount", "employees", "connections",
             "since", "until", "when", "newer_than", "older_than", "posted", "limit", "rank",
             "score")
_COMPARED = r"(?:[<>]=?|[≥≤])"
FILTER = (r"(?<![\w.])(?=\w+(?:[:<>≥≤]|[ ][<>≥≤]))(?i:(?:"
          rf"(?:{'|'.join(_MEASURED)}|(?:min|max)_\w+)"
          rf"(?::(?:\"(?:[<>]=?)?{_AMOUNT}\"|{_AMOUNT}|{_TO_FILL})|:?{_COMPARED}{_AMOUNT}|"
          rf"[ ]{_COMPARED}[ ]?{_AMOUNT})|filter:[a-z_]+|"
          rf"[a-z]\w{{2,}}:(?:{_COMPARED}[ ]?{_AMOUNT}|\d[\d.]*\.\.(?:\d[\d.]*|\*))))(?=[\s()]|$)")

# How long somebody has done it, as JobDiva writes it: `Java OVER 5 YRS`.
_LASTING = (r"(?<=[\w\"')] )(?:OVER|UNDER|WITHIN)[ ]\d{1,2}[ ](?:YRS?|YEARS?|MTHS?|MONTHS?)"
            r"(?=[\s()]|$)")

# Alternatives behind a field, without blanks between them: `inurl:topics|issues`.
_BAR = r'(?:"[^"\n]+"|[^\s()"|,;:&!]+)'
_BARS = rf"(?<=:){_BAR}(?:\|{_BAR})++(?=[\s)]|$)"
# What stands behind an operator.
_ENDS = r"(?=[\s()\"|,;]|\.\.|…|$)"

# A regular expression, or what makes one of a dialect; empty where it has no such sign.
Pattern = str | Callable[[Dialect], str]


class Sign(NamedTuple):
    """How one kind of sign looks."""

    kind: Kind
    pattern: Pattern

    def group(self, dialect: Dialect) -> str:
        """The named group of the scanner's pattern; empty where the dialect has no such sign."""
        pattern = self.pattern if isinstance(self.pattern, str) else self.pattern(dialect)
        return f"(?P<{self.kind}>{pattern})" if pattern else ""


def _groups(dialect: Dialect) -> str:
    """A group of plain words and phrases with one operator between them, where that is a group."""
    operators = grammar(dialect).operators
    joints = [sign for sign in ("AND", "OR") if operators.get(sign) == FOREIGN[sign]]
    if not joints or not dialect.brackets or _single_quotes(dialect):
        return ""
    star = r"\*?" if dialect.star == "{}*" else ""
    one = rf"(?:{_WORD}{star}(?=[ )])|{_plain_phrase(dialect)})"
    return (rf"\({one} (?P<joins>{'|'.join(joints)}) {one}(?: (?P=joins) {one})*+\)(?![ ]*:)")


def _plain_phrase(dialect: Dialect) -> str:
    """A phrase without any sign in it, for this platform."""
    return rf'(?!"[^"]*\.\.){_QUOTED}' if dialect.wild else _QUOTED


def _quoted(dialect: Dialect) -> str:
    return "" if _single_quotes(dialect) else (
        rf"{_plain_phrase(dialect)}(?=[)\n]|[ ](?!\*))")


def _single_quotes(dialect: Dialect) -> bool:
    """Whether a phrase stands in single quotation marks here."""
    return dialect.quote.startswith("'")


def _double(dialect: Dialect) -> str:
    """A phrase in double quotation marks, with what may stand behind it."""
    signs = {'\\"': r'[^"\\]|\\.', '""': r'[^"]|""'}.get(dialect.escapes.get('"', ""), r'[^"\n]')
    inside = rf"(?:[^\"\n\\$#{{<]++|(?=[$#{{<]){CODE}|{signs})*"
    # Where a lone star stands for words, one behind a blank ends no word.
    blank = "" if dialect.wild else "[ ]?"
    return (r'"(?![ ]*(?:AND|OR|NOT)[ ]+"|[ ]+(?:(?:AND|OR|NOT)\b|-\w))' + inside +
            rf'(?<!\bAND )(?<!\bOR )(?<!\bNOT )"(?:~\d+)?(?:{blank}\*(?![\w*]))?')


def _phrase(dialect: Dialect) -> str:
    return r"'(?:[^'\\]|''|\\.)*'(?::\*?[A-Da-d]*\*?)?" if _single_quotes(dialect) else (
        _double(dialect))


def _foreign_phrase(dialect: Dialect) -> str:
    """A phrase in the quotation marks that make none here."""
    return _double(dialect) if _single_quotes(dialect) else ""


def _single(dialect: Dialect) -> str:
    return "" if _single_quotes(dialect) else (
        r"(?<![^\s(|:+!-])'{1,2}(?=[^\s'])(?:[^'\n]|(?<=\w)'(?=\w))*'{1,2}(?=[\s)|,;]|$)")


def _apart(dialect: Dialect) -> str:
    sign = re.escape(dialect.not_.split()[-1][-1])
    return rf"(?<![^\s()|&]){sign}(?=[ ]+[^\s)|&,;])" if dialect.sign_apart else ""


def _names(dialect: Dialect) -> str:
    """The names of fields, the longest first."""
    own = (pattern.split(":")[0].strip() for pattern in dialect.fields.values() if ":" in pattern)
    return "|".join(sorted({*FIELDS, *own} - {""}, key=len, reverse=True))


def _denied_field(dialect: Dialect) -> str:
    sign = re.escape(dialect.not_field.strip()) if dialect.not_field else ""
    return rf"(?<!\S){sign}(?=(?i:{_names(dialect)}):)" if sign else ""


def _field(dialect: Dialect) -> str:
    weight = r"(?![A-Da-d*]+(?=[\s()&|!<]|$))" if WEIGHT in dialect.reads.values() else ""
    return (rf"(?=[\w.-]+[ ]*:)(?i:{_names(dialect)})[ ]*:[ :]*(?=[^\s/)]){weight}|"
            r"(?i:(?:all)?inurl:)(?=/[^\s/])")


def _operator(dialect: Dialect) -> str:
    both = "&" if "&" in dialect.and_ else r"(?<!\S)&&?(?!\S)"
    return rf"(?:AND[-_]?NOT|BUT NOT|AND/OR|AND|X?OR|NOT)(?:{_ENDS}|(?=:\s))|\|\|?|{both}"


def _word(dialect: Dialect) -> str:
    escaped = r"\\.|" if ESCAPE in dialect.reads.values() else ""
    joined = r"(?!\+[\w\"])" if dialect.reads.get("+") == PHRASE else ""
    # Where they are the platform's own, these signs need no blanks around them.
    glued = "&!<" if "&" in dialect.and_ else ""
    # Most are runs of signs that begin nothing else.  A rank has a blank in it, too: `RN^ 3`.
    return (rf"(?:[^\s()\"|,;^\\+$#{{<{glued}]++|{escaped}{IN_WORD}|"
            rf"{joined}[^\s()\"|,;^{glued}]|\^(?! \d)|,(?=\d))+")


def _own(kind: Kind) -> Sign:
    return Sign(kind, partial(pattern, kind))


# What begins like a word stands before it, and what most strings are made of before the rest.
SIGNS = (
    _own(Kind.SET),
    Sign(Kind.JOINT, r"(?:AND|OR)(?=[ ](?![ ]*(?:\.\.|…|etc)))"),
    Sign(Kind.GROUP, _groups), Sign(Kind.OPEN, r"\("), Sign(Kind.CLOSE, r"\)"),
    Sign(Kind.PLAIN, rf"{_WORD}(?=[ \n)](?![ ]*[:<>≥≤]))"), Sign(Kind.QUOTED, _quoted),
    Sign(Kind.APART, _apart),
    *map(_own, (Kind.COLUMNS, Kind.FIRST, Kind.ORDER, Kind.RANGE, Kind.PATTERN, Kind.FOLLOW,
                Kind.TILDE, Kind.ALIKE, Kind.BEHIND)),
    Sign(Kind.TAIL, _TAIL), Sign(Kind.BARS, _BARS),
    Sign(Kind.BULLET, r"(?:\A|\n[ ]*)(?:[-*]|\d{1,2}[.)])(?=[ ])|[•·▪◦●○■□▸►✓]"),
    Sign(Kind.PHRASE, _phrase), Sign(Kind.DOUBLE, _foreign_phrase), Sign(Kind.SINGLE, _single),
    Sign(Kind.UNCLOSED, r'"(?:(?!\s(?:(?:AND|OR|NOT)\b|[-+!]\w))[^"()\n])*'),
    Sign(Kind.CALL, r'NEAR\((?:"(?:[^"\n]|"")*"|[^()"\n])*\)'),
    Sign(Kind.NEAR, rf"(?:(?:NEAR|ADJ)\d{{0,2}}|ONEAR|AROUND)(?:[/:=]\d+|\(\d+\))?{_ENDS}|"
                    rf"(?:near|around)(?:[/:=]\d+|\(\d+\)){_ENDS}|<(?i:NEAR)/\d{{1,3}}>|"
                    rf"{_WITHIN}"),
    Sign(Kind.TOGETHER, _TOGETHER), Sign(Kind.QUORUM, r"(?<=[\"'* ])/\d{1,2}(?=[\s)]|$)"),
    Sign(Kind.DISTANCE, r"(?<=[ \n])~\d{1,4}(?=[ ]+[\w\"(])|"
                        r"(?<=[\"'][ ])~\d{1,4}(?=[\s)]|$)"),
    Sign(Kind.FIELD_NOT, _denied_field), Sign(Kind.FIELD, _field),
    Sign(Kind.FILTER, f"{_LASTING}|{FILTER}"),
    Sign(Kind.LABEL, r"[^\W\d_][^\s()\"|,;:&!]*+:(?=[\"(])"),
    Sign(Kind.OPERATOR, _operator),
    Sign(Kind.SMALL, rf"(?i:and/or|but[ ]+not|and|or|not){_ENDS}"),
    Sign(Kind.SIGN, r"(?<![^\s()|&+!:,;\"-])[-+!](?![-+!]*(?:[\s)|&,;>]|$))|(?<!\S)\+(?=\s)"),
    Sign(Kind.PLACEHOLDER, rf"{PLACEHOLDER}(?![\w.@/])"),
    Sign(Kind.MARK, r"[,;]|(?<!\S)[-*/+&!·•]+(?!\S)"), Sign(Kind.BREAK, r"\n"),
    Sign(Kind.WORD, _word), Sign(Kind.STRAY, r"."),
)


@identity_cache(64)
def scanner_of(dialect: Dialect) -> Scanner:
    """What cuts a string into the signs of a dialect, and those that people write everywhere."""
    return scanner("|".join(filter(None, (sign.group(dialect) for sign in SIGNS))))
