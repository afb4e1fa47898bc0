"""Strings in a command of a terminal, and results addresses with words around them:
`find-people --keywords "a AND b" --limit 10`, `See https://x.com/search?q=a+OR+b`.
"""

from __future__ import annotations

import re

from searchbuilder.decoding.addresses import address
from searchbuilder.decoding.meaning import is_search
from searchbuilder.decoding.parameters import carries_nothing
from searchbuilder.decoding.undone import Undone
from searchbuilder.dialect import Dialect
from searchbuilder.findings.pasted import SB622

_OPERATOR = re.compile(r"\b(?:AND|OR|NOT)\b")
_SEARCH = re.compile(r"\b(?:AND|OR|NOT)\b|[\"“”]|\b(?:site|intitle|inurl|filetype):")
_ADDRESS = re.compile(r"[\"'<]?(?P<address>https?://[^\s\"'<>`]+\?[^\s\"'<>`]*=[^\s\"'<>`]+)"
                      r"[\"'>]?")
_WORD = r"[\w./:@=+-]+"
_QUOTED = r"\"(?:\\.|[^\"\\\n])*\"|'[^'\n]*'"
_COMMAND = re.compile(
    rf"\s*(?:[$%❯>]\s+)?(?P<before>{_WORD}(?:[ \t]+{_WORD}){{0,8}})[ \t=]+"
    r"(?P<mark>[\"'])(?P<inside>(?:\\.|(?!(?P=mark))[^\\\n])+)(?P=mark)"
    rf"(?P<behind>(?:[ \t]+(?:{_QUOTED}|{_WORD}))*)"
    r"(?:[ \t]*(?:\||>>?|&&|;)[ \t]*[a-z][^\n]*)?\s*")
# The names of programs that everybody has, and of what only a program is called.
_PROGRAM = re.compile(
    r"(?:python\d?|node|bash|sh|curl|wget|http|echo|grep|npx|npm|php|ruby|perl|gh|jq|uv|open|go|"
    r"docker|make|cargo)(?=\s|\Z)|\.{0,2}/?[\w/-]+\.(?:py|sh|js|ts|rb|pl|exe)(?=\s|\Z)|\./\S|"
    r"[a-z]+(?:_[a-z]+)+(?=\s|\Z)")
# What leads to an address.
_LEADS = re.compile(r":(?:\s|\Z)|\b(?:see|open|link|url|search|here|click|copy|visit|go to)\b",
                    re.IGNORECASE)
# Where a program encodes a string for an address.
_ENCODES = re.compile(r"(?P<name>encodeURIComponent|urlencode|quote(?:_plus)?|rawurlencode|"
                      r"encode_www_form_component)\(\s*(?P<mark>[\"'`])"
                      r"(?P<inside>(?:\\.|(?!(?P=mark))[^\\\n])+)(?P=mark)\s*\)")
_OPTION = re.compile(r"(?<!\S)(?:--[a-z][\w-]*|-[a-zA-Z])[ \t=]*\Z")
_OPTIONS = re.compile(r"(?<!\S)--?(?P<name>[A-Za-z][\w-]*)[ \t=]+(?!-)\S")
# A tool of one's own and nothing but what it is given.
_TOOL = re.compile(r"[a-z][a-z\d_-]*")


def commands(text: str, dialect: Dialect | None = None) -> Undone | None:
    """The search in a command, or in the only address among words; what else stands there is
    named."""
    return _linked(text, dialect) or _given(text)


def encoding(text: str, _: Dialect | None = None) -> Undone | None:
    """The string that a program encodes for an address: `q=${encodeURIComponent('a OR b')}`."""
    found = _ENCODES.search(text) if "(" in text and "=" in text else None
    inside = re.sub(r"\\([\"'`])", r"\1", found["inside"]) if found else ""
    return Undone(inside, SB622.says("encoded", name=found["name"])) if (
        found and is_search(inside, "'")) else None


def _linked(text: str, dialect: Dialect | None) -> Undone | None:
    """The address of a results page, without the words around it."""
    found = list(_ADDRESS.finditer(text)) if "://" in text and "=" in text else []
    around = _ADDRESS.sub(" ", text).split() if len(found) == 1 else []
    beside = " ".join(around)
    if _SEARCH.search(beside) or not (_PROGRAM.match(beside) or _LEADS.search(beside)):
        return None
    inner = address(found[0]["address"], dialect)
    return Undone(found[0]["address"], remarks=(beside,)) if inner and not inner.refused else None


def _given(text: str) -> Undone | None:
    """What a command is given in quotation marks."""
    found = _COMMAND.fullmatch(text) if '"' in text or "'" in text else None
    if found is None or _OPERATOR.search(found["before"]):
        return None
    before, behind = found["before"], found["behind"]
    inside = re.sub(r"\\([\"'])", r"\1", found["inside"])
    known = bool(_PROGRAM.match(before) or _OPTION.search(before))
    alone = bool(_TOOL.fullmatch(before)) and not behind.strip()
    if not (known and is_search(inside, "'")
            or alone and (is_search(inside, '"', phrase=True) or "\\" in found["inside"])):
        return None
    beside = tuple(filter(None, (before.strip(), behind.strip())))
    kept = any(not carries_nothing(each["name"]) for each in _OPTIONS.finditer(behind))
    # A word before it may be a part of the search.
    return Undone(inside, SB622.says("command"), remarks=beside, narrowed=kept or not known)
