r"""Strings in quotation marks with phrases in them, whatever stands around:
`INFO q="\"a b\" OR c"`, `7,"(""a b"" OR c)",x`, `“"a b" OR c” - somebody`.
"""

from __future__ import annotations

import re

from searchbuilder.decoding.doubled import phrased
from searchbuilder.decoding.meaning import is_search
from searchbuilder.decoding.undone import Undone
from searchbuilder.dialect import Dialect
from searchbuilder.findings.pasted import SB622

_OF_STRING = re.compile(r"\b(?:AND|OR|NOT)\b|[\"“”]|\([^()]*\b(?:AND|OR)\b")
_COMMENT = re.compile(r"#|//|--|/?\*")
# Another value of an object.
_VALUE = re.compile(r"""(?<=[{,])[ \t]*["']?\w+["']?:[ \t]*(?:"[^"\n]*"|'[^'\n]*')""")
_ESCAPE, _PLAIN = re.compile(r"\\(.)"), r"\1"
# What a quotation looks like, what is in it, what is written anew there, and how.
_QUOTATIONS = tuple((re.compile(mark), sign, old, new) for mark, sign, old, new in (
    (r'(?<!\\)"(?P<inside>(?:\\.|[^"\\\n])++)"', '\\"', _ESCAPE, _PLAIN),
    (r'(?<!")"(?!"(?!"))(?P<inside>(?:[^"\n]|"")++)"', '""', re.compile('""'), '"'),
    (r"(?<!\w)'(?P<inside>(?:[^'\n]|(?<=\w)'(?=\w))++)'(?!\w)", '"', re.compile(r'\\"'), '"'),
    (r"[“„](?P<inside>[^“”„\n]++)[”“]", '"', _ESCAPE, _PLAIN),
    (r'"\w+": "(?P<inside>[^\\\n]+)"(?=[,}\s]*\Z)', '"', _ESCAPE, _PLAIN)))


def quotations(text: str, dialect: Dialect | None = None) -> Undone | None:
    """The first of such strings, where they are all of a text that is one."""
    if '"' not in text or dialect and (dialect.quote[:1] == "'" or dialect.escapes):
        return None
    for mark, sign, old, new in _QUOTATIONS if any(map(text.__contains__, "\\'“„")) or (
            '""' in text or '": "' in text) else ():
        found = [old.sub(new, each["inside"]) for each in mark.finditer(text)
                 if sign in each["inside"]]
        bare = mark.sub(lambda each: "\n" if sign in each["inside"] else each[0], text)
        around = [each.strip(" \t,;=") for each in bare.split("\n")]
        said = tuple(each for each in around if any(map(str.isalnum, each)))
        if found and len(found[0]) + 2 < len(text.strip()) and not _OF_STRING.search(
                _VALUE.sub("", bare)) and all(
                phrased(each) and is_search(each, '"') for each in found):
            first, *others = found
            return Undone(first.strip(), SB622.says("quotation"), remarks=said,
                          unread=tuple(others), narrowed=not all(map(_COMMENT.match, said)))
    return None
