"""How a dialect reads signs: the same record that it is written from, turned round."""

from __future__ import annotations

import re
from typing import NamedTuple

from searchbuilder.dialect import Dialect
from searchbuilder.query.tokens import Scanner, scanner

AND, OR, NOT, MUST, NEAR = "and", "or", "not", "must", "near"

# What some platform reads as an operator.  Elsewhere it was meant as one, and is told of.
FOREIGN = {"AND": AND, "OR": OR, "NOT": NOT, "&": AND, "&&": AND, "|": OR, "||": OR, "-": NOT,
           "!": NOT, "+": MUST}

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
    "allintitle": "title", "allintext": "text", "allinurl": "url",
}
# These take the whole rest of the string.
REST = ("allintitle", "allintext", "allinurl")


# Most words and phrases: read without looking for anything else in them.
_PLAIN = r"[A-Za-z][A-Za-z0-9]*+(?=[ \n)](?![ ]*:))"
_QUOTED = r'"[A-Za-z0-9](?:[A-Za-z0-9 .,/-]*[A-Za-z0-9])?"(?=[)\n]|[ ](?!\*))'


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
    return Grammar(dialect, upper, fields, _scanner(dialect))


def _scanner(dialect: Dialect) -> Scanner:
    """Signs of a string: the platform's own, and those that people write everywhere."""
    own = (pattern.split(":")[0].strip() for pattern in dialect.fields.values())
    names = "|".join(sorted({*FIELDS, *own} - {""}, key=len, reverse=True))
    denied = re.escape(dialect.not_field.strip()) if dialect.not_field else r"(?!)"
    spaced = r"[ ]*" if any(" :" in pattern for pattern in dialect.fields.values()) else ""
    inside = {'\\"': r'(?:[^"\\]|\\.)*', '""': r'(?:[^"]|"")*'}.get(
        dialect.escapes.get('"', ""), r'[^"\n]*')
    held = r"(?:(?!\b(?:AND|OR|NOT)\b)[^][<>{}\n]){1,40}"
    ends = r"(?=[\s()\"|,;]|$)"
    return scanner("|".join((
        r"(?P<joint>(?:AND|OR)(?=[ ]))", r"(?P<open>\()", r"(?P<close>\))",
        rf"(?P<plain>(?!(?:(?i:and|or|not)|NEAR|ADJ|ONEAR|AROUND)[\s)]){_PLAIN})",
        *([] if dialect.quote.startswith("'") else [f"(?P<quoted>{_QUOTED})"]),
        r"(?P<bullet>(?:\A|\n[ ]*)(?:[-*]|\d{1,2}[.)])(?=[ ])|[•·▪◦●○■□▸►✓])",
        *([r"(?P<phrase>'(?:[^'\\]|''|\\.)*'(?::\*)?)"] if dialect.quote.startswith("'") else [
            r'(?P<phrase>"(?![ ]*(?:AND|OR|NOT)[ ]+"|[ ]+(?:(?:AND|OR|NOT)\b|-\w))' + inside +
            r'(?<!\bAND )(?<!\bOR )(?<!\bNOT )"(?:~\d+)?(?:[ ]?\*(?![\w*]))?)',
            r"(?P<single>(?<![^\s(])'(?=[^\s'])(?:[^'\n]|(?<=\w)'(?=\w))*'(?=[\s),;]|$))"]),
        r'(?P<unclosed>"(?:(?!\s(?:(?:AND|OR|NOT)\b|[-+!]\w))[^"()\n])*)',
        r"(?P<call>NEAR\([^()\n]*\))",
        rf"(?P<near>(?:NEAR|ADJ|ONEAR|AROUND)(?:/\d+|\(\d+\)|=\d+)?{ends})",
        rf"(?P<field_not>(?<!\S){denied}(?=(?i:{names}):))",
        rf"(?P<field>(?i:{names}){spaced}:[ :]*(?=[^\s/)]))",
        rf"(?P<operator>(?:AND|OR|NOT){ends}|\|\|?|(?<!\S)&&?(?!\S))",
        rf"(?P<small>(?i:and|or|not){ends})",
        r"(?P<sign>(?<![^\s()|&+!:,;\"-])[-+!](?=[^\s)|&,;])|(?<!\S)\+(?=\s))",
        rf"(?P<placeholder><{held}>|\[{held}\]|\{{{held}\}})",
        r"(?P<mark>[,;]|(?<!\S)[-*/+&!·•]+(?!\S))",
        r"(?P<break>\n)",
        r"(?P<word>(?:[^\s()\"|,;]|,(?=\d))+)",
        r"(?P<stray>.)",
    )))
