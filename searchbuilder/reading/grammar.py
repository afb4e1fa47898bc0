"""How a dialect reads signs: the same record that it is written from, turned round."""

from __future__ import annotations

import re
from typing import NamedTuple

from searchbuilder.dialect import Dialect

AND, OR, NOT, MUST, NEAR, XOR = "and", "or", "not", "must", "near", "xor"
# What only a string says of an operand: the field that it is looked for in, and that it stands
# right behind the one before.
FIELD, FOLLOW = "field", "follow"
# Neither operator binds first.
LEFT = "left"
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
    "pastcompany": "past company",
    "company_name": "company", "industry": "industry", "fullname": "name", "topic": "topic",
    "stars": "stars", "forks": "forks", "size": "size", "created": "created",
    "pushed": "pushed", "license": "license", "is": "is",
}
# These take the whole rest of the string.
REST = ("allintitle", "allintext", "allinurl", "allinanchor")
# These look in what only the web has.
WEB = ("site", "url", "file type", "text", "link text", "before", "after", "numbers", "pages")


class Grammar(NamedTuple):
    """operators -- spelling to meaning, as the platform reads them
    fields -- name before a colon to the field that it looks in there
    """

    dialect: Dialect
    operators: dict[str, str]
    fields: dict[str, str]

    def meaning(self, sign: str) -> str:
        """What an operator's spelling means here; empty if it is none."""
        if sign in self.operators:
            return self.operators[sign]
        return "" if self.dialect.capitals else self.operators.get(sign.upper(), "")


def grammar(dialect: Dialect) -> Grammar:
    """The grammar of a dialect."""
    operators = dict(dialect.reads)
    excluding = ((dialect.not_, NOT),) if dialect.excludes else ()
    for written, meaning in ((dialect.and_, AND), (dialect.or_, OR), *excluding):
        for sign in re.findall(r"\w+|[-+!&|]", written):
            operators.setdefault(sign, AND if sign in ("AND", "&") else
                                 MUST if sign == "+" and meaning == NOT else meaning)
    upper = {sign.upper(): meaning for sign, meaning in operators.items()}
    fields = {pattern.split(":")[0].strip().casefold(): name
              for name, pattern in dialect.fields.items() if ":" in pattern}
    if dialect.site_sign:
        fields.setdefault(dialect.site_sign.split(":")[0], "site")
    return Grammar(dialect, upper, fields)
