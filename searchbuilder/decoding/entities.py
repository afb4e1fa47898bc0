"""Signs that a web page, a program or a wrong alphabet wrote as other signs."""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5

from searchbuilder.characters import STRAIGHT
from searchbuilder.decoding.undone import Undone
from searchbuilder.dialect import Dialect
from searchbuilder.findings.pasted import SB622

_ENTITY = re.compile(r"&(#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z0-9]{1,30});")
# The signs that people have in a string: no arrows, no mathematics, which AND and OR are there.
_PUNCTUATION = range(0x2000, 0x2070)
_NOT_MEANT = ("not;",)
_MOST_TIMES = 3
# Quotation marks and apostrophes come out as they are typed, so that they need no other finding.
_STRAIGHT = {sign: straight for sign, straight in STRAIGHT.items() if straight in "\"'"}

_INLINE = "a|abbr|b|code|em|font|i|kbd|mark|pre|q|s|small|span|strong|sub|sup|tt|u"
_BLOCK = "blockquote|br|dd|div|dl|dt|h[1-6]|hr|li|ol|p|table|tbody|td|th|tr|ul"
_CLOSED = re.compile(rf"</(?:{_INLINE}|{_BLOCK})>|<[bh]r ?/?>", re.IGNORECASE)
_TAG = re.compile(rf"</?(?:(?P<inline>{_INLINE})|(?:{_BLOCK}))(?:\s[^<>]*)?/?>", re.IGNORECASE)
# A link to the results of a search.
_LINK = re.compile(r"\s*<a\s[^<>]*?\bhref=(?P<mark>[\"'])(?P<address>https?://[^<>\s]+\?[^<>\s]+?)"
                   r"(?P=mark)[^<>]*>(?P<words>[^<>]*\w[^<>]*)</a>\s*", re.IGNORECASE)
_ELEMENT = re.compile(r"\s*<(?P<name>[A-Za-z][\w:.-]*)(?:\s[^<>]*)?>"
                      r"(?P<inside>(?:[^<>]|\"<[^<>/\n]*>\"|<[^<>/=\n]*[ \d][^<>/=\n]*>)+)"
                      r"</(?P=name)>")
_ELEMENTS = re.compile(rf"(?:{_ELEMENT.pattern})++\s*")

# UTF-8 that was read as Windows-1252, Latin-1 or Mac Roman.
_HIGH = "".join(bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(128, 192))
_QUOTES = "‘’“”„‚‹›«»"
_LETTERS = "".join(sign for sign in _HIGH if sign not in _QUOTES)
_GARBLED_MARK = re.compile(rf"â€(?:[{re.escape(_HIGH)}\x80-\x9f]|(?=\W|$))")
_GARBLED = re.compile(rf"[ÂÃÅ][{re.escape(_LETTERS)}]|{_GARBLED_MARK.pattern}")
_MAC_MARK = re.compile("‚Ä[úùôòìîö¶]")

_ESCAPED = re.compile(r"\\u00(?:22|27|26|20)|\\u201[89cd]", re.IGNORECASE)
_ESCAPED_MARK = re.compile(rf'\\"|{_ESCAPED.pattern}', re.IGNORECASE)
_UNICODE = re.compile(r"\\u([0-9a-fA-F]{4})")


def entities(text: str, _: Dialect | None = None) -> Undone | None:
    """HTML entities, only where they end in a semicolon.  What was encoded several times, such as
    &amp;quot;, is decoded as often: nobody looks for a code."""
    first = first_entity(text)
    if first is None:
        return None
    plain, times = text, 0
    while first_entity(plain) and times < _MOST_TIMES and (not times or "&amp;" in text):
        plain, times = _ENTITY.sub(lambda found: _sign(found) or found[0], plain), times + 1
    return Undone(plain, SB622.says("HTML, twice" if times > 1 else "HTML", code=first[0],
                                    sign=shown(_sign(first))))


def first_entity(text: str) -> re.Match[str] | None:
    """The first HTML entity of a text."""
    return next((found for found in _ENTITY.finditer(text) if _sign(found)), None)


def shown(sign: str) -> str:
    """A sign as a message can show it."""
    return sign if sign.strip() else "a space"


def _sign(found: re.Match[str]) -> str:
    """What an entity stands for; empty where it is none that a string would have."""
    name = found[1] + ";"
    if name.startswith("#"):
        return unescape(f"&{name}").translate(_STRAIGHT)
    sign = html5.get(name, "") if name not in _NOT_MEANT else ""
    usual = len(sign) == 1 and (ord(sign) < 0x180 or ord(sign) in _PUNCTUATION or sign in "€™")
    return sign.translate(_STRAIGHT) if usual else ""


def tags(text: str, _: Dialect | None = None) -> Undone | None:
    """Tags of a web page around words: a line break where they break the line."""
    first = _CLOSED.search(text) if "<" in text else None
    if first is None:
        return _elements(text) if "</" in text else None
    if link := _LINK.fullmatch(text):
        said = SB622.says("tags", tag=first[0])
        return Undone(link["address"], said, remarks=(link["words"].strip(),))
    plain = _TAG.sub(lambda found: "" if found["inline"] else "\n", text)
    plain = "\n".join(line for line in map(str.strip, plain.split("\n")) if line)
    return Undone(plain, SB622.says("tags", tag=first[0]))


def _elements(text: str) -> Undone | None:
    """What stands between the tags of a file of data, `<Item>a OR b</Item>`."""
    if not _ELEMENTS.fullmatch(text):
        return None
    every = list(_ELEMENT.finditer(text))
    plain, *others = (each["inside"].strip() for each in every)
    return Undone(plain, SB622.says("XML", tag=f"</{every[0]['name']}>"),
                  unread=tuple(others)) if plain else None


def garbled(text: str, _: Dialect | None = None) -> Undone | None:
    """Signs that a program read in the wrong alphabet."""
    if mac := _MAC_MARK.search(text):
        return Undone(_MAC_MARK.sub(lambda found: _again(found[0], "mac_roman"), text),
                      _became(mac[0], _again(mac[0], "mac_roman")))
    first = first_garbled(text)
    if first is None:
        return None
    return Undone(_GARBLED.sub(lambda found: _again(found[0], "cp1252"), text),
                  _became(first[0], _again(first[0], "cp1252")))


def first_garbled(text: str) -> re.Match[str] | None:
    """The first garbled sign of a text: nothing that a language writes."""
    if text.isascii():
        return None
    return _GARBLED_MARK.search(text) or _GARBLED.search(text)


def first_escape(text: str) -> re.Match[str] | None:
    """The first quotation mark that a program wrote with a backslash."""
    return _ESCAPED_MARK.search(text)


def _became(signs: str, sign: str) -> str:
    return SB622.says("garbled", code=signs.strip(), sign=sign)


def _again(signs: str, alphabet: str) -> str:
    """The sign that was meant.  The last byte of a closing quotation mark is often lost."""
    if signs == "â€":
        return '"'
    data = b"".join(_byte(sign, alphabet) for sign in signs)
    return (data.decode("utf-8", "ignore") or signs).translate(_STRAIGHT)


def _byte(sign: str, alphabet: str) -> bytes:
    return sign.encode(alphabet, "ignore") or sign.encode("latin-1", "ignore")


def escapes(text: str, _: Dialect | None = None) -> Undone | None:
    r"""\u0022 and the like, as programs write signs."""
    first = _ESCAPED.search(text)
    if first is None or '"' in text:
        return None
    plain = _UNICODE.sub(lambda found: chr(int(found[1], 16)), text)
    if any("\ud800" <= sign <= "\udfff" for sign in plain):
        return None
    return Undone(plain, SB622.says("program", code=first[0], sign=chr(int(first[0][2:], 16))))
