"""Strings in the address of a results page, and strings written as in one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

from searchbuilder.characters import shortened, some
from searchbuilder.dialect import Dialect
from searchbuilder.dialects import known
from searchbuilder.decoding.entities import shown
from searchbuilder.decoding.undone import Undone

_ADDRESS = re.compile(r"(?:(?P<scheme>https?)://)?(?P<place>(?:[\w-]+\.)+[A-Za-z]{2,}(?::\d+)?"
                      r"(?:/[^\s?#]*)?)(?:\?(?P<query>[^#\n]*))?(?:#(?P<fragment>.*))?",
                      re.IGNORECASE)
# The parameters that are the search, on whatever site: the first that is there.
_QUERY = ("keywords", "q", "query", "keyword", "searchkeyword", "searchterm", "searchquery",
          "searchstring", "search_query", "search_term", "as_q", "kw", "k", "p", "text", "search",
          "s", "term", "terms", "wd", "what", "phrase", "sc.keyword", "find_desc")
# Parameters that hold another address.
_OTHER_ADDRESS = ("url", "u", "q", "target", "to")
# Parameters that change nobody who is found.
_TECHNICAL = re.compile(
    r"(?i)utm_\w+|origin|sid|trk\w*|gclid|fbclid|hl|ie|oe|oq|aqs|ei|ved|uact|gs_\w+|sca_\w+|"
    r"sxsrf|client|source|sourceid|rlz|biw|bih|dpr|start|first|from|page\w*|num|count|form|cvid|"
    r"qs|sp|sk|pq|sc|sclient|ref\w*|position|currentjobid|sessionid|lipi|viewall\w*|ia|src|"
    r"vjk|fr\d?|iflsig|pccc|udm|safe|searchid|searchsessionid|searchcontextid|_\w+|spell\w*")
_WORD_OR_PHRASE = re.compile(r'"[^"]*"|\S+')
_MOST_SHOWN, _MOST_VALUE, _MOST_ADDRESSES = 8, 30, 3
_LIST, _FILTER = re.compile(r"\(\w+:"), re.compile(r"\btype:(\w+)")
_KEYWORDS = re.compile(r"[(,]keywords:(.*?)(?:,\w+:|\)?$)", re.DOTALL)

# The parameters of an address alone.
_LONG_NAMES = "|".join(re.escape(name) for name in _QUERY if len(name) > 1)
_PARAMETERS = re.compile(
    rf"(?:[\w./-]*[?&])?(?P<query>(?:q|{_LONG_NAMES})=\s*(?!\d*\.?\d+(?:\s|$))[^\s=].*)",
    re.IGNORECASE | re.DOTALL)
_NEXT = re.compile(r"&(?=[\w.\[\]-]+=)")
# The boxes of a form: all of these words, this phrase, any of these, none of these.
_FORM = (("as_q", "{}", " "), ("as_epq", '"{}"', None), ("as_oq", "({})", " OR "),
         ("as_eq", "-{}", " -"))
# Behind # in an address that a person typed: C# developer.
_SHARP = re.compile(r"(?:[+ \")&]|%2[0-9])")

_CODE = re.compile(r"%[0-9A-Fa-f]{2}")
# What nobody writes but an encoder: %22 %28 %29 in pairs, and %20 or + between words.
_SURE = re.compile(r"\b[A-Za-z]\w*+[)\"']?%20(?=[\w\"'(%+-])|%2[2-9]%20|%20%2[2-8]|"
                   r"(?<!\d)%2[0-9A-Fa-f][^\n%]{0,60}+%2[0-9A-Fa-f]")
_PLUS = re.compile(r"(?<!\d)%(?:2[0-9A-Fa-f]|3[A-Fa-f]|7[Cc])")
_PLUS_BLANK = re.compile(r"[^\s]\+(?:AND|OR|NOT)\+[\w(\"]")
# A plus at the end of a word is the word's own: C++, Security+.
_BLANK = re.compile(r"\+(?!\+|$)")
NO_SEARCH = "this is a web address, and there is no search in it"


class _Address(NamedTuple):
    """place -- the site and the path, without https://; parameters -- name and value, in order
    left -- what stands behind # and is no parameter
    """

    place: str
    parameters: tuple[tuple[str, str], ...]
    left: str = ""


def address(text: str, dialect: Dialect | None = None) -> Undone | None:
    """The string in the address of a results page.  Without one there is no search in it, unless
    the user named a platform, where it may be a word."""
    found = _read(text.strip())
    for _ in range(_MOST_ADDRESSES):
        inner = found and _inner(found)
        if not inner:
            break
        found = inner
    if found is None:
        return None
    name, value = _search(found)
    if not value:
        return None if dialect or not text.strip().lower().startswith("http") else Undone(
            text, refused=NO_SEARCH, hint="open it, and copy what stands in the search box")
    are = "are" if " and " in name else "is"
    value = value.strip()
    at = f"the address of a results page: only {name}= {are} read"
    left = list(_left(found, name))
    said = f"copied from {at}" + (f"; left out: {some(left, _MOST_SHOWN)}" if left else "")
    return Undone(value, said, _of(found.place))


def _read(text: str) -> _Address | None:
    """The parts of an address; None if the text is none, or has no https:// and no search."""
    if alone := _PARAMETERS.fullmatch(text):
        return _Address("", tuple(_typed(alone["query"])))
    found = _ADDRESS.fullmatch(text)
    if found is None:
        return None
    query, fragment = found["query"] or "", found["fragment"] or ""
    if query and _SHARP.match(fragment):
        query, fragment = f"{query}%23{fragment}", ""
    behind = fragment.rpartition("?")[2]
    parts = [*_parameters(query), *(_parameters(behind) if "=" in behind else ())]
    made = _Address(found["place"], tuple(parts), "" if "=" in behind else unquoted(fragment))
    searched = bool(_search(made)[1]) and ("/" in made.place or " " not in text)
    return made if found["scheme"] or searched else None


def _parameters(text: str) -> Iterator[tuple[str, str]]:
    for part in filter(None, text.split("&")):
        name, _, value = part.partition("=")
        yield name, unquoted(value.replace("+", " "))


def _typed(text: str) -> Iterator[tuple[str, str]]:
    """Parameters as a person may have typed them: where there are blanks, nothing is encoded."""
    if not any(map(str.isspace, text)):
        yield from _parameters(text)
        return
    for part in _NEXT.split(text):
        name, _, value = part.partition("=")
        yield name, value


def unquoted(text: str) -> str:
    """Percent signs undone, in UTF-8 or as old Windows programs wrote them."""
    data = unquote_to_bytes(text)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _inner(found: _Address) -> _Address | None:
    """The address within an address that only leads there."""
    others = (value for name, value in found.parameters if name.casefold() in _OTHER_ADDRESS
              and re.match(r"https?://", value))
    return next((inner for each in others if (inner := _read(each))), None)


def _search(found: _Address) -> tuple[str, str]:
    """The name and value of the parameter that is the search; empty if there is none."""
    values: dict[str, tuple[str, str]] = {}
    for name, value in found.parameters:
        if value.strip() and not (len(name) == 1 and name != "q" and value.isdecimal()):
            values.setdefault(name.casefold(), (name, value))
    name, value = next((values[name] for name in _QUERY if name in values), ("", ""))
    filled = [box for box, _, _ in _FORM if box in values]
    if filled and name in ("", "as_q"):
        return "= and ".join(filled), _of_form({box: values[box][1] for box in filled})
    return name, _nested(value)


def _of_form(values: Mapping[str, str]) -> str:
    """The boxes of a form as one string."""
    return " ".join(
        written.format(values[box].strip() if joint is None else joint.join(
            _WORD_OR_PHRASE.findall(values[box])))
        for box, written, joint in _FORM if box in values)


def _nested(value: str) -> str:
    """The keywords of a list such as (filters:List(…),keywords:…), which are encoded once more;
    the whole value if it is no such list."""
    if not _LIST.match(value):
        return value
    found = _KEYWORDS.search(value)
    return unquoted(found[1]) if found else ""


def _left(found: _Address, taken: str) -> Iterator[str]:
    """The other parameters, with their values where these are short, but for the technical ones.
    """
    read = set(taken.split("= and "))
    for name, value in found.parameters:
        if name in read:
            read.remove(name)
            yield from dict.fromkeys(_FILTER.findall(value) if _LIST.match(value) else ())
        elif value.strip() and not _TECHNICAL.fullmatch(name):
            short = len(value) <= _MOST_VALUE
            yield f"{name}={value}" if short else shortened(name, _MOST_VALUE)
    if found.left.strip():
        yield f"#{shortened(found.left, _MOST_VALUE)}"


def _of(place: str) -> Dialect | None:
    """The platform of whose results an address is."""
    return next((dialect for dialect in known() for pattern in dialect.results
                 if re.match(rf"(?:[\w-]+\.)*{pattern}", place, re.IGNORECASE)), None)


def percent(text: str, dialect: Dialect | None = None) -> Undone | None:
    """A string written as in an address: every blank in it is %20 or +."""
    plain = text.strip()
    if any(map(str.isspace, plain)):
        return None
    first = first_code(plain)
    if first is None:
        return Undone(_BLANK.sub(" ", plain), "copied from a web address: + is read as a blank"
                      ) if _PLUS_BLANK.search(plain) else None
    sign = unquoted(first[0])
    for _ in range(2):
        if first_code(plain) is not None and not any(map(str.isspace, plain)):
            plain = unquoted(plain if "%20" in plain or "%2520" in plain else
                             plain.replace("+", " "))
    return Undone(plain, f"copied from a web address: {first[0]} is read as {shown(sign)}")


def first_code(text: str) -> re.Match[str] | None:
    """The first percent code of a text that nobody writes by hand."""
    sure = "%" in text and _SURE.search(text) or "+" in text and _PLUS.search(text)
    return _CODE.search(text, sure.start()) if sure else None
