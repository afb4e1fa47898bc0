"""Strings in the address of a results page, and strings written as in one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from searchbuilder.characters import shortened
from searchbuilder.decoding.parameters import SEARCHES, Parameter, named
from searchbuilder.decoding.percent import CODE, undone, unquoted
from searchbuilder.decoding.undone import Undone
from searchbuilder.dialect import Dialect
from searchbuilder.dialects import known
from searchbuilder.findings.pasted import SB622

_ADDRESS = re.compile(r"(?:(?P<scheme>https?)://)?(?P<place>(?:[\w-]+\.)+[A-Za-z]{2,}(?::\d+)?"
                      r"(?:/[^\s?#]*)?)(?:\?(?P<query>[^#\n]*))?(?:#(?P<fragment>.*))?",
                      re.IGNORECASE)
# The sign of a comment before one.
_COMMENT = re.compile(r"\A(?://+|#)\s*(?=https?://)")
# Parameters that hold another address.
_OTHER_ADDRESS = ("url", "u", "q", "target", "to")
_WORD_OR_PHRASE = re.compile(r'"[^"]*"|\S+')
_MOST_FRAGMENT, _MOST_ADDRESSES = 30, 3
_LIST, _FILTER = re.compile(r"\(\w+:"), re.compile(r"\btype:(\w+)")
_KEYWORDS = re.compile(r"[(,]keywords:(.*?)(?:,\w+:|\)?$)", re.DOTALL)

# The parameters of an address alone.
_LONG_NAMES = "|".join(re.escape(name) for name in SEARCHES if len(name) > 1)
_PARAMETERS = re.compile(
    rf"(?:[\w./-]*\?|&)?(?P<query>(?:\$?[\w.-]+=[^&=\n]*&)*(?:q|{_LONG_NAMES})="
    r"\s*(?!\d*\.?\d+(?:\s|$))[^\s=].*)",
    re.IGNORECASE | re.DOTALL)
_NEXT = re.compile(r"&(?=[$\w.\[\]-]+=)")
# The boxes of a form: all of these words, this phrase, any of these, none of these.
_FORM = (("as_q", "{}", " "), ("as_epq", '"{}"', None), ("as_oq", "({})", " OR "),
         ("as_eq", "-{}", " -"))
# Behind # in an address that a person typed: C# developer.
_SHARP = re.compile(r"(?:[+ \")&]|%2[0-9])")

_FIRST = re.compile(rf"{CODE.pattern}|\+")


class _Address(NamedTuple):
    """place -- the site and the path, without https://; parameters -- in their order
    left -- what stands behind # and is no parameter
    """

    place: str
    parameters: tuple[Parameter, ...]
    left: str = ""


def address(text: str, dialect: Dialect | None = None) -> Undone | None:
    """The string in the address of a results page.  Without one there is no search in it, unless
    the user named a platform, where it may be a word."""
    found = _read(_COMMENT.sub("", text.strip()))
    for _ in range(_MOST_ADDRESSES):
        inner = found and _inner(found)
        if not inner:
            break
        found = inner
    if found is None:
        return None
    names, search = _search(found)
    if not search.value:
        return None if dialect or not text.strip().lower().startswith("http") else Undone(
            text, refused="address")
    left = list(_left(found, names))
    beside = [f"#{shortened(found.left, _MOST_FRAGMENT)}"] if found.left.strip() else []
    said = _said(names, [*left, *beside]) or (
        undone(search.code) if search.code in text else "")
    return Undone(search.value.strip(), said, _of(found.place), left=bool(left or beside),
                  narrowed=bool(left))


def _said(names: Sequence[str], left: Sequence[str]) -> str:
    """What was read of an address, and what was not; empty where one value is all of it."""
    if len(names) < 2 and not left:
        return ""
    return SB622.says("results, left" if left else "results", count=len(names),
                      names=f"{'= and '.join(names)}=", left=", ".join(left))


def _read(text: str) -> _Address | None:
    """The parts of an address; None if the text is none, or has no https:// and no search."""
    if alone := _PARAMETERS.fullmatch(text):
        return _Address("", tuple(_typed(alone["query"])))
    found = _ADDRESS.fullmatch(text)
    if found is None:
        return None
    made = _address(found["place"], found["query"] or "", found["fragment"] or "")
    searched = bool(_search(made)[1].value) and ("/" in made.place or " " not in text)
    return made if found["scheme"] or searched else None


def _address(place: str, query: str, fragment: str) -> _Address:
    """Parameters may stand behind # too: `#search?q=nurse`."""
    if query and _SHARP.match(fragment):
        query, fragment = f"{query}%23{fragment}", ""
    behind = fragment.rpartition("?")[2]
    if "=" not in behind:
        return _Address(place, tuple(_parameters(query)), unquoted(fragment))
    return _Address(place, (*_parameters(query), *_parameters(behind)))


def _parameters(text: str) -> Iterator[Parameter]:
    for part in filter(None, text.split("&")):
        name, _, value = part.partition("=")
        code = _FIRST.search(value)
        yield Parameter(unquoted(name), unquoted(value.replace("+", " ")), code[0] if code else "")


def _typed(text: str) -> Iterator[Parameter]:
    """Parameters as a person may have typed them: where there are blanks, nothing is encoded."""
    if not any(map(str.isspace, text)):
        yield from _parameters(text)
        return
    for part in _NEXT.split(text):
        name, _, value = part.partition("=")
        yield Parameter(name, value)


def _inner(found: _Address) -> _Address | None:
    """The address within an address that only leads there."""
    others = (each.value for each in found.parameters if each.name.casefold() in _OTHER_ADDRESS
              and re.match(r"https?://", each.value))
    return next((inner for each in others if (inner := _read(each))), None)


def _search(found: _Address) -> tuple[tuple[str, ...], Parameter]:
    """The parameters that are the search, and the search; one without a value if there is none."""
    given = {each.name.casefold(): each for each in reversed(found.parameters)
             if each.value.strip() and not _is_number(each)}
    one = next((given[name] for name in SEARCHES if name in given), Parameter("", ""))
    filled = {box: given[box] for box, _, _ in _FORM if box in given}
    if filled and one.name in ("", "as_q"):
        code = next(filter(None, (each.code for each in filled.values())), "")
        return tuple(filled), Parameter("", _of_form(filled), code)
    return (one.name,), one._replace(value=_nested(one.value))


def _is_number(one: Parameter) -> bool:
    """Whether a parameter is called by a letter and has a number, as that of a page."""
    return len(one.name) == 1 and one.name != "q" and one.value.isdecimal()


def _of_form(filled: Mapping[str, Parameter]) -> str:
    """The boxes of a form as one string."""
    return " ".join(
        written.format(filled[box].value.strip() if joint is None else joint.join(
            _WORD_OR_PHRASE.findall(filled[box].value)))
        for box, written, joint in _FORM if box in filled)


def _nested(value: str) -> str:
    """The keywords of a list such as (filters:List(…),keywords:…), which are encoded once more;
    the whole value if it is no such list."""
    if not _LIST.match(value):
        return value
    found = _KEYWORDS.search(value)
    return unquoted(found[1]) if found else ""


def _left(found: _Address, taken: Iterable[str]) -> Iterator[str]:
    """What narrows the search beside the parameters that are taken."""
    read, others = set(taken), []
    for each in found.parameters:
        if each.name not in read:
            others.append(each)
            continue
        read.remove(each.name)
        yield from dict.fromkeys(_FILTER.findall(each.value) if _LIST.match(each.value) else ())
    yield from named(others)


def _of(place: str) -> Dialect | None:
    """The platform of whose results an address is."""
    return next((dialect for dialect in known() for pattern in dialect.results
                 if re.match(rf"(?:[\w-]+\.)*{pattern}", place, re.IGNORECASE)), None)
