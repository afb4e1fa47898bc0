"""What the text within quotation marks says: whether it is a search, and what its name makes of
it."""

from __future__ import annotations

import re
from functools import lru_cache

from searchbuilder.decoding.block_names import ABROAD
from searchbuilder.dialects import known

_OPERATOR = re.compile(r"\b(?:AND|OR|NOT)\b")
_JOINS = re.compile(r"[\w\"')}*.#+]\s+(?:AND|OR|NOT)(?:\s+[\w\"'(${<-]|\()|"
                    r"\A\s*(?:AND\s+)?NOT\s+[\w\"(]|"
                    r"\A\s*(?:AND|OR)\s+[\w\"(.]")
_EXCLUDED = re.compile(r"(?<![^\s(])-[\w\"(]")
_FIELD = re.compile(r"(?<![^\s(])[-+]?(?:[a-z]{3,}|q):(?!//)[\"(\w<>{$/]")
# The site of a search, and more than that.
_SITE_FIRST = re.compile(r"\s*(?:site|intitle|inurl|filetype):\S+\s+\S", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://\S+\?\S+=\S+\Z")
_PHRASES = re.compile(r"[\"“][^\"“”]*[\"”]")
# A name that says that what is kept under it is left out; the others do so at its beginning, since
# in the middle they may only name somebody: Nurses without ICU.
_EXCLUDES = re.compile(
    r"(?:exclu\w*|esclu\w*|ausschl\w*|ausgeschl\w*|uitsl\w*|negativ\w*|blocked|blocklist|"
    r"blacklist\w*|banned|omit\w*|remove\w*)\Z", re.IGNORECASE)
_DENIES = re.compile(
    r"(?:not|no|without|minus|avoid|block|skip|ignore\w*|noise|ohne|nicht|kein\w*|sans|sin|senza|"
    r"sem|não|zonder|geen)\Z", re.IGNORECASE)
# One that says that people need not have it.
_OPTIONAL = re.compile(r"(?:nice|prefer\w*|optional\w*|bonus|plus)\Z", re.IGNORECASE)
_NUMBER = "no"
_IN_PARENTHESES = re.compile(r"\([^()]*\)")
# What an object of data says about the search itself.
_DESCRIBES = {"name", "title", "description", "id", "enabled", "notes", "comment", "label", "key",
              "platform", "type", "category", "source", "language", "lang", "usecase",
              "use_case", "tags", "tag", "created", "note", "comments", "tier"}
# An exclusion in the languages that people search in.
_KEEPS_OUT = re.compile(r"\b(?:NOT|ANDNOT|EXCEPT|EXCLUD\w+|WITHOUT|MINUS|SAUF|SANS|OHNE|NICHT|SIN|"
                        r"EXCEPTO|SENZA|NON|SEM|EXCETO|NÃO|ZONDER|NIET|BEZ|NIE|КРОМЕ|НЕ)\b|"
                        r"(?<![^\s(])[-!]\s?[\w\"(]")
_STARTS_DENIED = re.compile(r"[\s(]*(?:(?:AND|OR)\s+)?(?:NOT\b|-\s?[\w\"(])")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_FIELDS = {label: field for label, field in ABROAD.items()
           if field in ("title", "company", "location", "skill")} | {
           "title": "title", "titles": "title", "job title": "title", "job titles": "title",
           "current title": "title", "current titles": "title", "current job title": "title",
           "company": "company", "companies": "company", "company name": "company",
           "company names": "company", "employer": "company", "employers": "company",
           "current company": "company",
           "current companies": "company", "current employer": "company",
           "location": "location", "locations": "location", "current location": "location",
           "skill": "skill", "skills": "skill", "key skills": "skill",
           "required skills": "skill"}
_SEARCHED = {"query", "q", "keyword", "keywords", "search", "searchstring", "searchquery",
             "searchterm", "boolean", "booleanstring", "booleanquery", "string", "text"}
# What a label says of the string, behind what it begins with.
_FOLLOWS = {"good", "bad", "better", "correct", "wrong", "output", "input", "result", "answer",
            "ausgabe", "ergebnis", "eingabe", "salida", "resultado", "saída", "résultat",
            "search", "query", "string", "boolean"}
_STRINGS = {"search", "searches", "string", "strings", "query", "queries", "boolean", "x", "ray",
            "xray", "people", "profiles", "jobs", "recruiter", "resume", "resumes", "cv"}
_OF_FORM = {"boolean", "field", "filter", "string", "box", "keyword", "keywords"}
_MOST_WORDS = 4
# What a line of a page has, and no program: `- Format: `a OR b``.
_LABELLED = re.compile(r"\s*(?:[-*+•]|\d{1,3}[.)])\s+(?P<label>[A-Z]\w*):\s+`[^`]+`[\s.;,]*")


def is_search(text: str, mark: str, phrase: bool = False) -> bool:
    """Whether a text in these quotation marks is a search of its own.

    phrase -- nothing but the marks shows it, so that it must be no phrase
    """
    if phrase and text.isupper():
        return False
    phrases = mark != '"' and len(_PHRASES.findall(text)) > 0
    if _ADDRESS.match(text.strip()) or phrases and ('"' in text or "“" in text):
        return True
    if not phrase:
        return bool(_JOINS.search(text) or _FIELD.search(text) or _EXCLUDED.search(text))
    if _SITE_FIRST.match(text):
        return True
    fields = len(_FIELD.findall(text))
    joins = len(_OPERATOR.findall(text))
    return joins + fields > 1 or joins == 1 and "(" in text


def is_searched(name: str) -> bool:
    """Whether a name of a program is that of a search."""
    return re.sub(r"[\W_]", "", name).casefold() in _SEARCHED


def is_code_name(text: str) -> bool:
    """Whether a text in quotation marks may be the name of a value."""
    return 0 < len(text) <= 60 and not _OPERATOR.search(text) and "\n" not in text


def is_labelled(text: str) -> bool:
    """Whether a line of a page has a string in backticks, and before it one word that makes no
    exclusion of it."""
    found = _LABELLED.fullmatch(text) if "`" in text else None
    return found is not None and not denies(found["label"])


def words(name: str) -> list[str]:
    """The words of a name: `EXCLUDED_titles`, `excludedTitles`."""
    return re.findall(r"[^\W_]+", _CAMEL.sub(" ", name))


def denies(name: str) -> bool:
    """Whether a name says that something is left out: `excludedTitles`, `NOT_TERMS`, `title_not`,
    but not `query_no_1`."""
    said = words(name)
    return label_denies(name) or len(said) <= _MOST_WORDS and any(
        _DENIES.match(each) and each.casefold() != _NUMBER for each in said[-1:])


def is_optional(name: str) -> bool:
    """Whether a short name says that nobody must have it."""
    said = words(name)
    return len(said) <= _MOST_WORDS and any(map(_OPTIONAL.match, said))


def label_denies(label: str) -> bool:
    """The same of a label in words."""
    said = words(_IN_PARENTHESES.sub("", label))
    return any(map(_EXCLUDES.match, said)) or len(said) <= _MOST_WORDS and any(
        map(_DENIES.match, said[:1]))


def excluded(text: str) -> str:
    """A text as an exclusion; empty where it is one already, or is a whole search that leaves
    something out itself: what is said of it is what it shows."""
    bare = _PHRASES.sub('""', text)
    whole = "NOT" in _OPERATOR.findall(bare) or _EXCLUDED.search(bare)
    return "" if whole or _STARTS_DENIED.match(text) else f"NOT {grouped(text)}"


def denied(name: str, text: str) -> str:
    """What is kept under the name of exclusions, as an exclusion; empty where it is one already,
    or the name says no such thing."""
    return excluded(text) if denies(name) else ""


def describes(name: str) -> bool:
    """Whether a value of this name is about the search and keeps nobody out."""
    return name.casefold() in _DESCRIBES


def in_field(name: str, text: str) -> str:
    """A group of words in the field that its name is; empty for any other name."""
    field = field_of(name)
    return f"{field}:{grouped(text)}" if field and not _FIELD.search(text) and _OPERATOR.search(
        text) and not _EXCLUDED.search(text) else ""


def below_field(name: str, text: str) -> str:
    """A string under or beside the name of a field in a page, in that field; empty where it is
    more than what is looked for there: an exclusion, or, unless the name says that it is a
    boolean string, several parts."""
    said = _IN_PARENTHESES.search(name)
    bare = name if said is None else _IN_PARENTHESES.sub("", name)
    outer = _PHRASES.sub('""', text)
    while outer != (less := _IN_PARENTHESES.sub("()", outer.replace("()", ""))):
        outer = less
    whole = "boolean" in name.casefold() or "AND" not in _OPERATOR.findall(outer)
    return in_field(name, text) if whole and "(" not in bare and not (
        _KEEPS_OUT.search(_PHRASES.sub("", text))) else ""


def field_of(name: str) -> str:
    """The field that a name is, whatever else it is called: `Title (Boolean)`, `Title filter`;
    empty if it is none."""
    said = words(_IN_PARENTHESES.sub("", name))
    while said[1:] and said[-1].casefold() in _OF_FORM:
        said.pop()
    return _FIELDS.get(" ".join(said).casefold(), "")


def grouped(text: str) -> str:
    """A text in parentheses."""
    depth = 0
    for place, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if not depth:
            return text if text[:1] == "(" and place == len(text) - 1 else f"({text})"
    return f"({text})"


def leads_to(name: str) -> bool:
    """Whether a label says nothing but that a string follows, and where it is for: `Output`,
    `LinkedIn 1/2`."""
    said = [word for word in words(name.casefold()) if not word.isdecimal()]
    return bool(said) and (said[0] in _FOLLOWS or said[0] in _platforms()) and all(
        map(_STRINGS.__contains__, said[1:]))


@lru_cache(maxsize=1)
def _platforms() -> frozenset[str]:
    """The first words of the names of platforms."""
    return frozenset(each.title.split()[0].casefold() for each in known())
