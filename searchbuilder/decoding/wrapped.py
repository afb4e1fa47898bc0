"""Quotation marks and other signs that another place put around a string, or doubled in it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from searchbuilder.decoding.doubled import (
    BEFORE, BETWEEN, STRAIGHT_DOUBLE, may_stand, phrased, writes)
from searchbuilder.decoding.meaning import describes, field_of, grouped, is_search, is_searched
from searchbuilder.decoding.parameters import carries_nothing
from searchbuilder.decoding.sql import search_of
from searchbuilder.decoding.undone import Undone
from searchbuilder.dialect import Dialect
from searchbuilder.findings.pasted import SB622

_PAIRS = (("“", "”"), ("„", "“"), ("„", "”"), ("«", "»"), ('"', '"'))
_OPERATOR = re.compile(r"\b(?:AND|OR|NOT)\b")
_EXCLUDED = re.compile(r"(?<!\S)-\w")
_BARE_PARENTHESIS = re.compile(r"(?<!\\)[()]")
# A function of a search and groups that it is given; before one group a word is a word.
_CALLED = re.compile(r"(?P<name>(?!(?:and|or|not)\()[a-z_]{2}\w*+)(?P<inside>\(\([^\n]*\))")
_SPAN = re.compile(r'`("(?!\$\{)[^"`\n]+"|-?[a-z]+:[\w./-]+)`')
# Before what a program prints.
_ARROW = re.compile(r"\A(?:-+>|=+>|→)[ \t]*(?=[\"{])")
_SINGLE_OPENED = re.compile(r"(?<!\w)'\w")
_LONE_SINGLE = re.compile(r"(?<!\w)'|'(?!\w)")
_OPENED = re.compile(r"\s+\"\s*\Z")
# As programs write it within a word: `Master\'s`.
_APOSTROPHE = re.compile(r"(?<=\w)\\'(?=\w)")
# A field of the web, and more than the one word that belongs to it.
_FIELD = re.compile(r"(?:site|inurl|intitle|intext|filetype|allintitle|allinurl):\S+\s+\S",
                    re.IGNORECASE)
# Several fields: no phrase has them.
_IN_BRACKETS, _PHRASE = re.compile(r"\[(?P<inside>[^\[\]\n,]+)\]"), re.compile(
    r"[\"“][^\"“”]+[\"”]")
_NAMED = re.compile(r"(?<!\S)-?[a-z]{2,}:[^\s/:]")
# A list of objects of data.
_OBJECTS = re.compile(r"\[\s*\{")
_QUOTED_LINE = re.compile(r"^[ \t]*>(?:[ \t]+(?!\d)|$)", re.MULTILINE)
_COMMENTED_LINE = re.compile(r"^[ \t]*//[ \t]?", re.MULTILINE)
_FENCED = re.compile(r"```(?:[\w+-]*[ \t]*\n)?([^`]+?)\n?```|(`{1,2})([^`]+)\2")
_BULLET = re.compile(r"(?:[-*+•]|\d{1,3}[.)])[ \t]+(?=[`*\[<])")
_ITALIC = re.compile(r"\*(?P<inside>[(\"“][^*\n]*[)\"”\w])\*")
_LINK = re.compile(r"\[[^\[\]]*\]\((https?://[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)\)|"
                   r"<(https?://[^\s<>]*)>")


def program(text: str, dialect: Dialect | None = None) -> Undone | None:
    r'''A call of SQL, a text of JSON, `"\"a b\" OR c"`, or the value of `query` in an
    object of it.'''
    whole = _ARROW.sub("", text.strip().rstrip(",;").rstrip())
    return search_of(whole) or _value(whole) or _json(whole, dialect)


def _json(text: str, dialect: Dialect | None) -> Undone | None:
    """A text of JSON."""
    if text[:1] != '"' or text[-1:] != '"' or "\\" not in text:
        return None
    plain = _loaded(text)
    if not isinstance(plain, str) or not phrased(plain) or (
            writes(dialect, '\\"') and not BETWEEN.search(text)):
        return None
    code = '\\"' if '\\"' in text else "\\u0022"
    return Undone(plain, SB622.says("JSON", code=code, sign='"'))


def _loaded(text: str) -> object:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _value(text: str) -> Undone | None:
    """The value of `query` in an object of JSON."""
    data = _loaded(text) if text[:1] == "{" or _OBJECTS.match(text) else None
    data = {"": data} if isinstance(data, list) else data
    if not isinstance(data, dict) or not data:
        return None
    every = list(_values(data))
    found = [(key, str(value)) for key, value in every if _is_search(key, value)] or [
        (key, str(value)) for key, value in every if _says_search(value)]
    others = [key for key, value in every if (key, value) not in found]
    if not found or not found[0][1].strip():
        return Undone(text, refused="data")
    (key, plain), *unread = found
    said = SB622.says("object, left" if others else "object", name=key,
                      left=", ".join(dict.fromkeys(others)))
    return Undone(plain, said, left=bool(others),
                  narrowed=not all(map(_keeps_nobody_out, others)),
                  unread=tuple(value for _, value in unread))


def _says_search(value: object) -> bool:
    return isinstance(value, str) and is_search(value, "'")


def _keeps_nobody_out(key: str) -> bool:
    return describes(key) or carries_nothing(key)


def _is_search(key: str, value: object) -> bool:
    return isinstance(value, str) and is_searched(key)


def _values(data: dict[str, object]) -> Iterator[tuple[str, object]]:
    """Every value of an object, at any depth, with the name that it has there."""
    todo: list[tuple[str, object]] = [("", data)]
    while todo:
        key, value = todo.pop()
        if isinstance(value, dict):
            todo += reversed(list(value.items()))
        elif isinstance(value, list):
            todo += [(key, each) for each in reversed(value)]
        else:
            yield key, value


def doubled_singles(text: str, dialect: Dialect | None = None) -> Undone | None:
    """‘‘site manager’’, as some programs set quotation marks."""
    opened, closed = text.count("‘‘"), text.count("’’")
    return Undone(text.replace("‘‘", '"').replace("’’", '"')) if opened == closed > 0 else None


def backslashes(text: str, dialect: Dialect | None = None) -> Undone | None:
    r"""Quotation marks behind backslashes, where all of them are: `\"a b\" OR c`."""
    signs = "\"'" if dialect and "\\" in dialect.escapes else "\"'()[]*|&#_+-"
    plain = re.sub(rf"(?<!\\)\\++([{re.escape(signs)}])", r"\1", text)
    # A piece of a program may end within a phrase.
    if '\\"' in text and not re.search(r'(?<!\\)"', text) and (
            phrased(plain) or phrased(_OPENED.sub("", plain))):
        return Undone(plain, SB622.says("program", code='\\"', sign='"'))
    if "(" in signs and "\\(" in text and not _BARE_PARENTHESIS.search(text) and (
            _OPERATOR.search(text)):
        return Undone(plain, SB622.says("Markdown", code="\\(", sign="("))
    if "|" in signs and "\\|" in text and not re.search(r"(?<!\\)\|", text):
        return Undone(text.replace("\\|", "|"), SB622.says("Markdown", code="\\|", sign="|"))
    within = _APOSTROPHE.sub("'", text)
    return Undone(within, SB622.says("program", code="\\'", sign="'")) if within != text and not (
        dialect and "\\" in dialect.escapes) else None


def markdown(text: str, _: Dialect | None = None) -> Undone | None:
    """Backticks, asterisks or > around a whole string, or a link."""
    whole = text.strip()
    lines = [line for line in whole.splitlines() if line.strip()]
    plain, what = whole, []
    if len(lines) > 1 and all(map(_COMMENTED_LINE.match, lines)):
        return Undone(_COMMENTED_LINE.sub("", whole).strip(), SB622.says("commented"))
    if lines and all(map(_QUOTED_LINE.match, lines)):
        plain, what = _QUOTED_LINE.sub("", plain).strip(), ["quoted"]
    bare = _BULLET.sub("", plain, count=1) if _BULLET.match(plain) else plain
    for unmarked, signs in _MARKED:
        inner = unmarked(bare)
        if inner != bare:
            bare, what = inner, [*what, signs]
    said = ". ".join(SB622.says(f"Markdown, {signs}") for signs in what)
    return Undone(bare, said) if what and bare else None


def _without_stars(text: str) -> str:
    inner = text[2:-2].strip() if text[:2] == text[-2:] == "**" else ""
    return inner if "**" not in inner and inner else text


def _without_star(text: str) -> str:
    """No group or phrase begins with a star, so that the one at the end is of no word, either."""
    found = _ITALIC.fullmatch(text)
    return found["inside"] if found and _OPERATOR.search(found["inside"]) else text


def _without_span(text: str) -> str:
    if any(_has_operators(inner[1:-1], True, False) for inner in _SPAN.findall(text)):
        return text
    return _SPAN.sub(r"\1", text) if "`" not in _SPAN.sub("", text) else text


def _without_fence(text: str) -> str:
    found = _FENCED.fullmatch(text)
    return (found[1] or found[3]).strip() if found else text


def _without_link(text: str) -> str:
    found = _LINK.fullmatch(text)
    return (found[1] or found[2]) if found else text


# What is taken off, one after another, and what it was there for.
_MARKED = ((_without_stars, "bold"), (_without_star, "italic"), (_without_span, "phrases"),
           (_without_fence, "code"), (_without_link, "link"))


def around(text: str, dialect: Dialect | None = None) -> Undone | None:
    """Quotation marks around a whole string with operators in it, or a function."""
    whole = text.strip()
    whole = whole.rstrip(",;").rstrip() if whole[-1:] in (",", ";") else whole
    if inner := _bracketed(whole, dialect):
        return Undone(inner.strip(), SB622.says("brackets"))
    if (called := _CALLED.fullmatch(whole)) and not field_of(called["name"]) and (
            _OPERATOR.search(called["inside"]) and grouped(called["inside"]) == called["inside"]):
        return Undone(called["inside"], remarks=(f"{called['name']}(…)",), narrowed=True)
    inner = _triple(whole) or _single(whole, dialect) or _double(whole)
    return Undone(inner.strip(), SB622.says("around")) if inner else None


def _bracketed(whole: str, dialect: Dialect | None) -> str:
    """A string in square brackets, as guides show what is typed; a placeholder has no operators
    and no phrases."""
    found = None if dialect and "[]" in dialect.reads else _IN_BRACKETS.fullmatch(whole)
    inside = found["inside"] if found else ""
    return inside if _OPERATOR.search(inside) or _PHRASE.search(inside) else ""


def _triple(whole: str) -> str:
    mark = whole[:3]
    inner = whole[3:-3] if mark in ('"""', "'''") and whole.endswith(mark) else ""
    return inner if mark[:1] * 2 not in inner and (
        '"' in inner or _OPERATOR.search(inner)) else ""


def _single(whole: str, dialect: Dialect | None) -> str:
    if dialect is not None and dialect.quote.startswith("'"):
        return ""
    inner = whole[1:-1] if (whole[:1], whole[-1:]) in (("'", "'"), ("‘", "’")) else ""
    plain = inner.replace("\\'", "’")
    marks = inner.replace("\\'", "")
    own = marks.replace("‘", "'").replace("’", "'") if whole[:1] == "‘" else marks
    if _LONE_SINGLE.search(own) or not (plain.count('"') > 1 or _OPERATOR.search(plain)
                                        or _EXCLUDED.search(plain)):
        return ""
    return plain


def _double(whole: str) -> str:
    """What stands in one pair of marks and cannot be a phrase."""
    pair = (whole[:1], whole[-1:])
    inner = whole[1:-1] if pair in _PAIRS else ""
    straight = inner.translate(STRAIGHT_DOUBLE)
    before, mark, _ = straight.partition('"')
    if inner.isupper() or mark and not (may_stand(before[-1:], BEFORE) and phrased(straight)):
        return ""
    return inner if _FIELD.match(inner) or len(_NAMED.findall(inner)) > 1 or _has_operators(
        inner, set(pair).isdisjoint(inner), bool(mark)) else ""


def _has_operators(inner: str, alone: bool, phrases: bool) -> bool:
    """Whether there are operators that can be no words of a phrase.

    alone -- the quotation marks around it are the only ones of their kind; phrases -- there are
        others
    """
    if not alone:
        outside = " ".join(inner.translate(STRAIGHT_DOUBLE).split('"')[::2])
        return bool(_OPERATOR.search(outside))
    operators = len(_OPERATOR.findall(inner))
    grouped = phrases or "(" in inner or bool(_SINGLE_OPENED.search(inner))
    return operators > 1 or operators == 1 and grouped
