"""Several strings in one text, in a line each with headings between them or not, and what has a
number of its own, or a sign between: `1. a AND b 2. c OR d`, `a AND b; c AND d`.

One string over several lines goes on with an operator; lines that each join for themselves, or
keep to a site each, are several.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from searchbuilder.decoding.meaning import OPERATOR, PHRASE, is_search
from searchbuilder.decoding.undone import Undone
from searchbuilder.dialect import Dialect

_ENTRY = re.compile(r"(?:[-–*+•▪▸]|\d{1,3}[.)])[ \t]+(?P<string>\S.*\S)", re.DOTALL)
# What goes on in the next line, or from the one before.
_GOES_ON, _GOES_BACK = re.compile(r"(?:\b(?:AND|OR|NOT|and|or)|[|,+(])\Z"), re.compile(
    r"(?:AND|OR|NOT|and|or)\b|[|)]|-\w")
_JOINT = re.compile(r"(?:AND|OR|NOT)\b|\|")
_HELD = re.compile(r"\"[^\"\n]*\"|“[^”\n]*”|\((?:[^()]++|\([^()]*+\))*+\)")
_AND = re.compile(r"\bAND\b")
_SITE = re.compile(r"(?<![\w-])site:\w", re.IGNORECASE)
# What stands above a string, and speaks about it for sure.
_HEAD = re.compile(r"(?![^\n]*\b(?:AND|OR|NOT)\b|[^\n]*\w:\S)[^\n\"“”|]+")
_MARKED = re.compile(r"\*\*[^*]+\*\*:?|#{1,6}[ \t]+.+|.+:|\W+")
# A name before a string in its line.
_LABELLED = re.compile(r"[^\W_][^\"“”()|:\n]*:[ \t]")
# Signs between strings, outside phrases and groups.
_BETWEEN = re.compile(r"[;•]|(?<=\s)[/](?=\s)")
# Numbers within a line, and what is counted at the beginning of each.
_NUMBER = re.compile(r"(?:\A|(?<=\s))(?P<number>\d{1,2})[.)][ \t]+(?=[\w(\"“-])")
_FIRST = re.compile(r"\s*(?:[^\W\d_]+[ \t]+#?)?(?:1[ \t]*[:.)(–-]|a\))")
_LETTERS, _JOINED, _OF_SITE = "abcdefgh", "joins", "of site"
_COUNTED = re.compile(r"[ \t]*(?:(?:search|string|example|sample|query|boolean|option|variant|"
                      r"version|suche|beispiel|recherche|exemple|búsqueda|ejemplo)[ \t]+#?"
                      r"(?=\d)|(?=[a-h]\)))(?P<number>\d{1,2}|[a-h])"
                      # `Search 1 (for buyers): …`
                      r"(?:[ \t]+\([^()\"\n]{1,60}\)(?=[ \t]*:))?"
                      r"[ \t]*[:.)–-][ \t]*(?P<string>\S.*)", re.IGNORECASE)


def listed(text: str, _: Dialect | None = None) -> Undone | None:
    """The first of several strings."""
    return _numbered(text) or _in_lines(text) or _parted(text)


def _in_lines(text: str) -> Undone | None:
    """The first of the strings in a line each; what is above one of them speaks about it."""
    lines = list(_lines(text)) if "\n" in text.strip() else []
    entries = [_ENTRY.fullmatch(line) for line in lines]
    plain = [entry["string"] if entry else line for entry, line in zip(entries, lines)]
    kinds = list(map(_kind, plain))
    heads = [line for line, kind in zip(lines, kinds) if not kind]
    strings = [each for each, kind in zip(plain, kinds) if kind]
    found = list(filter(None, kinds))
    # The site of the first line may be that of all.
    alone = not heads and not any(entries) and any(
        kind == _OF_SITE and each[:5].casefold() != "site:" for kind, each in zip(found, strings))
    if len(strings) < 2 or alone or found != sorted(found) or not all(
            map(_HEAD.fullmatch, heads)):
        return None
    said = tuple(each for each in heads if any(map(str.isalnum, each)))
    return Undone(strings[0], remarks=said, unread=tuple(strings[1:]),
                  narrowed=not all(map(_MARKED.fullmatch, said)))


def _lines(text: str) -> Iterator[str]:
    """The lines of a text, each with those that it goes on in."""
    last = ""
    for line in filter(None, map(str.strip, text.split("\n"))):
        if last and not _MARKED.fullmatch(last) and (
                _GOES_ON.search(last) or _GOES_BACK.match(line)
                or last.count("(") > last.count(")")):
            last = f"{last}\n{line}"
            continue
        if last:
            yield last
        last = line
    if last:
        yield last


def _kind(line: str) -> str:
    """How a line is a string of its own: it joins outside its groups, or keeps to a site; empty if
    it is none."""
    bare = _masked(line)
    if not _is_whole(line) or _LABELLED.match(line) or line[0] in "'`":
        return ""
    site = _SITE.search(PHRASE.sub("", line))
    # What comes first may be of all lines.
    return _OF_SITE if site and not site.start() else (
        _JOINED if _AND.search(bare) else _OF_SITE if site else "")


def _masked(text: str) -> str:
    """A text without what is in its phrases and groups."""
    return _HELD.sub(lambda each: "x" * len(each[0]), text)


def _is_whole(text: str) -> bool:
    """Whether a text is a string that needs no other before or behind it."""
    bare = _masked(text)
    return not (_JOINT.match(bare) or _GOES_ON.search(bare) or {*'()"'} & {*bare})


def _parted(text: str) -> Undone | None:
    """The first of the strings between signs, each with operators of its own."""
    whole = text.strip().rstrip(";")
    ends = [each.span() for each in _BETWEEN.finditer(_masked(whole))
            if each[0] == ";" or "\n" not in whole]
    strings = [whole[start:end].strip() for start, end in zip(
        (0, *(end for _, end in ends)), (*(start for start, _ in ends), len(whole)))]
    several = ends and all(OPERATOR.search(each) and is_search(each, "'") and _is_whole(each)
                           for each in strings)
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
            is_search(each, "'") and _is_whole(each) for each in strings):
        return None
    return Undone(strings[0], unread=tuple(strings[1:]))
