"""Several strings in one text: searches of the web, one in each line of a list, and what has a
number of its own, or a semicolon between: `1. a AND b 2. c OR d`, `a AND b; c AND d`."""

from __future__ import annotations

import re

from searchbuilder.decoding.meaning import is_search
from searchbuilder.decoding.undone import Undone
from searchbuilder.dialect import Dialect

_ENTRY = re.compile(r"[ \t]*(?:[-–*+•▪▸]|\d{1,3}[.)])[ \t]+(?P<string>\S.*\S)[ \t]*")
_BARE = re.compile(r"[ \t]*(?P<string>site:\S.*\S)[ \t]*", re.IGNORECASE)
_PHRASE = re.compile(r"\"[^\"\n]*\"|“[^”\n]*”")
# What goes on in the next line, or from the one before.
_JOINED = re.compile(r"(?:AND|OR|NOT)\b|\||.*(?:\b(?:AND|OR|NOT|and|or)|[|,+])\Z")
# Between semicolons, which may stand in phrases and groups.
_PARTS = re.compile(r"(?:\"[^\"]*\"|“[^”]*”|\([^()]*(?:\([^()]*\)[^()]*)*\)|"
                    r"[^;\"“(])+")
_OPERATOR = re.compile(r"\b(?:AND|OR)\b")
_SITE = re.compile(r"(?<![\w-])site:\w", re.IGNORECASE)
# What a search may stand under.
_HEAD = re.compile(r"\*\*[^*\n\"“”|]+\*\*:?|#{1,6}[ \t]+[^\n\"“”|]+")
# Numbers within a line, and what is counted at the beginning of each.
_NUMBER = re.compile(r"(?:\A|(?<=\s))(?P<number>\d{1,2})[.)][ \t]+(?=[\w(\"“-])")
_FIRST = re.compile(r"\s*(?:[^\W\d_]+[ \t]+#?)?(?:1[ \t]*[:.)(–-]|a\))")
_LETTERS = "abcdefgh"
_COUNTED = re.compile(r"[ \t]*(?:(?:search|string|example|sample|query|boolean|option|variant|"
                      r"version|suche|beispiel|recherche|exemple|búsqueda|ejemplo)[ \t]+#?"
                      r"(?=\d)|(?=[a-h]\)))(?P<number>\d{1,2}|[a-h])"
                      # `Search 1 (for buyers): …`
                      r"(?:[ \t]+\([^()\"\n]{1,60}\)(?=[ \t]*:))?"
                      r"[ \t]*[:.)–-][ \t]*(?P<string>\S.*)", re.IGNORECASE)


def listed(text: str, _: Dialect | None = None) -> Undone | None:
    """The first of several strings."""
    return _of_sites(text) or _numbered(text) or _parted(text) or _headed(text)


def _headed(text: str) -> Undone | None:
    """The first of the searches of a site that stand under a heading each."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    heads, strings = lines[::2], lines[1::2]
    several = len(heads) == len(strings) > 1 and all(map(_HEAD.fullmatch, heads)) and all(
        _is_of_site(each) and _is_whole(each) for each in strings)
    return Undone(strings[0], remarks=tuple(heads), unread=tuple(strings[1:])) if several else None


def _parted(text: str) -> Undone | None:
    """The first of the strings between semicolons, each with operators of its own."""
    if ";" not in text:
        return None
    whole = text.strip().rstrip(";")
    pieces = _PARTS.findall(whole)
    strings = list(map(str.strip, pieces))
    # Signs without a partner are in no piece.
    several = len(strings) > 1 and ";".join(pieces) == whole and all(
        _OPERATOR.search(each) and _is_whole(each) for each in strings)
    return Undone(strings[0], unread=tuple(strings[1:])) if several else None


def _numbered(text: str) -> Undone | None:
    """The first of the strings that are counted from one, in a line or in a line each."""
    if not _FIRST.match(text):
        return None
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) == 1:
        found = list(_NUMBER.finditer(text))
        ends = [*(each.start() for each in found[1:]), len(text)]
        strings = [text[each.end():end].strip() for each, end in zip(found, ends)]
    else:
        found = [each for each in map(_COUNTED.fullmatch, lines) if each]
        strings = [each["string"].strip() for each in found] if len(found) == len(lines) else []
    counted = [each["number"] for each in found] in (
        [str(place + 1) for place in range(len(found))], list(_LETTERS[:len(found)]))
    if len(strings) < 2 or not counted or text[:found[0].start()].strip() or not all(
            map(_is_whole, strings)):
        return None
    return Undone(strings[0], unread=tuple(strings[1:]))


def _is_whole(text: str) -> bool:
    """Whether a text is a string that needs no other before or behind it."""
    return is_search(text, "'") and not _JOINED.match(text) and text.count("(") == text.count(")")


def _of_sites(text: str) -> Undone | None:
    """The first of the searches that are entries of a list, or lines: each names its site, and no
    page is on two sites."""
    if "\n" not in text.strip() or "site:" not in text.casefold():
        return None
    lines = [line for line in text.split("\n") if line.strip()]
    entry = _BARE if all(map(_BARE.fullmatch, lines)) else _ENTRY
    found = [entry.fullmatch(line) for line in lines]
    strings = [each["string"] for each in found if each]
    if len(strings) < len(found) or not all(map(_is_of_site, strings)):
        return None
    first, *others = strings
    return Undone(first, unread=tuple(others)) if others else None


def _is_of_site(line: str) -> bool:
    bare = _PHRASE.sub("", line)
    return bool(_SITE.search(bare)) and not _JOINED.match(bare) and (
        bare.count("(") == bare.count(")"))
