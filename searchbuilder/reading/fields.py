"""What says where to look: names before a colon, filters, and signs of single platforms."""

from __future__ import annotations

import re
from functools import lru_cache

from searchbuilder.findings.operators_read import SB630
from searchbuilder.findings.reading import SB608
from searchbuilder.query.sites import SITE
from searchbuilder.query.tokens import Token
from searchbuilder.query.tree import Field, Or, Query, Term
from searchbuilder.reading.adding import add, needs_more
from searchbuilder.reading.context import Context
from searchbuilder.reading.grammar import FIELD, FIELDS, REST, WEB
from searchbuilder.reading.group import Group, Prefix
from searchbuilder.reading.joining import fielded, together
from searchbuilder.reading.kinds import Kind
from searchbuilder.reading.leftout import left_out
from searchbuilder.reading.operands import leaf
from searchbuilder.reading.own import RANGE
from searchbuilder.reading.unknown import Unknown

# What stands in a field, with a number in it, which is as often a size or a date as a word of a
# page; or with an exclusion, which is then one from everything.
_BOTH_WAYS = re.compile(r'\([^()]*?(?:\d|\bNOT\b|[ (]-)|"[^"\d]*+\d')
# The job, and not the person: https://hh.ru/article/1175
_OF_VACANCY = re.compile(r"\b(?:NAME|COMPANY_NAME|DESCRIPTION):")
_LISTED = re.compile(r'"([^"]*)"|([^\s"]+)')
_OPEN = Kind.OPEN


def field(at: Context, group: Group, token: Token) -> None:
    """`title:`, before what is looked for there."""
    name = token.text.rstrip(": ").casefold()
    if token.text.count(":") > 1:
        at.note(SB608.found(at.here(token), "colon"))
    short = name[3:] if name in REST else name
    if short not in at.known.fields and FIELDS[name] not in WEB:
        at.unsure.setdefault(name, token)
    if before := [prefix.token for prefix in group.prefixes if prefix.means == FIELD]:
        raise at.fail(SB608.found(at.here(token), "between", first=before[0].text.strip(),
                                  second=token.text.strip()))
    looked = at.known.fields.get(short) or FIELDS[name]
    if name == "name" and not at.named and _is_of_vacancies(at.text):
        looked = "title"
    at.sited |= looked == SITE
    if name in REST:
        group.rest = (looked,)
    else:
        group.prefixes.append(Prefix(FIELD, token, (looked,)))


@lru_cache(maxsize=8)
def _is_of_vacancies(text: str) -> bool:
    """Whether a string looks in the parts of vacancies."""
    return bool(_OF_VACANCY.search(text))


def label(at: Context, group: Group, token: Token) -> None:
    """A field that is not known, before a phrase or parentheses: no word, or NOT would exclude it
    instead of what stands there."""
    if _BOTH_WAYS.match(at.text, at.behind(token)):
        at.more.update((True, False))
    at.finds(group, more=True)
    at.unknown.append(Unknown(token, token.text[:-1], ""))


def bars(at: Context, group: Group, token: Token) -> None:
    """`inurl:topics|issues`: any of them, in that field."""
    words = [word.strip('"') for word in token.text.split("|")]
    sign = group.prefixes[-1].token.text.strip() if group.prefixes else ""
    if sign.endswith(":"):
        at.note(SB630.found(at.here(token), "bars", field=sign, words=tuple(words)))
    looked = group.fields_inside()
    parts = [fielded(looked, leaf(at, group, token, word), token) for word in words]
    add(at, group, together(Or, parts), token._replace(kind=_OPEN))


def any_of_set(at: Context, group: Group, token: Token) -> None:
    """`title:IN [nurse "case manager"]`: any of them."""
    name, _, rest = token.text.partition("[")
    words = [phrase or word for phrase, word in _LISTED.findall(rest[:-1])]
    name = name.partition(":")[0].casefold() if ":" in name else ""
    looked = at.known.fields.get(name) or FIELDS.get(name, "")
    if not words:
        needs_more(at, group)
        return
    parts: list[Query] = [Field(looked, Term(word)) if looked else Term(word) for word in words]
    add(at, group, together(Or, parts), token._replace(kind=_OPEN))


def columns(at: Context, group: Group, token: Token) -> None:
    """`{title company}: nurse` looks in either; `- title: nurse` in all others."""
    names = re.findall(r"\w+", token.text)
    known = tuple(dict.fromkeys(at.known.fields.get(name.casefold(), "") for name in names))
    if token.text.startswith("-") or not all(known):
        left_out(at, token, "columns")
    else:
        group.prefixes.append(Prefix(FIELD, token, known))


def order(at: Context, group: Group, token: Token) -> None:
    """`[site manager]`: words in this order, next to one another."""
    add(at, group, Term(" ".join(token.text[1:-1].split())), token)


def verbatim(at: Context, group: Group, token: Token) -> None:
    """What is carried to platforms that read the same signs, and to no other."""
    add(at, group, Field(token.kind, Term(token.text)), token._replace(kind=Kind.PHRASE))


def measure(at: Context, group: Group, token: Token) -> None:
    """A filter of another platform; an index may have a field of that name."""
    kind = RANGE if RANGE in at.dialect.reads.values() else token.kind
    verbatim(at, group, token._replace(kind=kind, text=token.text.replace('"', "")))
