r"""Text of a program: \n where a line breaks, and literals that the program puts together."""

from __future__ import annotations

import re

from searchbuilder.decoding.entities import shown
from searchbuilder.decoding.undone import Undone
from searchbuilder.dialect import Dialect
from searchbuilder.findings.pasted import SB622

_OPERATOR = re.compile(r"\b(?:AND|OR|NOT)\b")
# A text of a program that goes on in the next line.
_LINE = re.compile(r"[ \t]*'(?P<inside>[^'\n]*)'[ \t]*\+?[ \t]*")
# The same in the marks of its phrases, which are escaped.
_ESCAPED_LINE = re.compile(r"[ \t]*\"(?P<inside>(?:\\.|[^\"\\\n])*+)\"[ \t]*\+?[ \t]*")
_ESCAPED = re.compile(r"\\(?P<sign>.)")
# A line break beside an operator, a parenthesis or the end, where it belongs to no name.
_BREAK = re.compile(r"\\[nrt](?=(?:\\[nrt])*+['\"]?\s*+['\"]?(?:[()]|(?:AND|OR|NOT)\b|\Z))|"
                    r"(?:(?<=[()])|(?<=\bAND)|(?<=\bOR)|(?<=\bNOT))\\[nrt]")
_BREAKS = re.compile(r"(?:\\[nrt])++")
# Two literals with the sign that joins them, or nothing but a line break.
_PLUS, _NEXT = r"(?:[ \t]*\+\s*|[ \t]+[&.]\s+)", r"[ \t]*\r?\n\s*"
_BREAK_JOINT = re.compile(rf"(?:\\[nrt])++(['\"])(?:{_PLUS}|\s*)\1|"
                          rf"(['\"])(?:{_PLUS}|\s+)\2(?:\\[nrt])++")
# A letter before the second one says how Python reads it.
_JOINT = re.compile(rf"(?P<mark>['\"])(?:{_PLUS}|{_NEXT})[fFrR]?(?P=mark)")
_JOINS = ("\n", "+", "&", " .", "\t.")
# What a phrase does not end or begin with.
_ENDS = re.compile(r"(?:[^\s'\"(]\s+(?:AND|OR|NOT)|\(|\)(?=\s))\s*\Z")
_BEGINS = re.compile(r"\s*(?:(?:AND|OR|NOT)(?:\s+[^\s'\"]|\()|\))|-[a-z]+:\w")
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
_AROUND = 12


def literals(text: str, _: Dialect | None = None) -> Undone | None:
    """A string that a program writes in pieces, or with signs for its line breaks."""
    if "\\" not in text and "'" not in text and '"' not in text:
        return None
    if lines := _lines(text):
        return Undone(lines, SB622.says("lines"))
    plain, said = text, []
    if "\\" in text and (found := _BREAK.search(text)):
        plain = _BREAKS.sub(" ", _BREAK_JOINT.sub(" ", text))
        said.append(SB622.says("program", code=found[0], sign=shown(" ")))
    joined = _joined(plain)
    if joined != plain:
        said.append(SB622.says("pieces"))
    return Undone(joined.strip(), ". ".join(said)) if said else None


def _lines(text: str) -> str:
    """What stands in the quotation marks of several lines, none of which is a phrase; empty for
    any other text."""
    lines = text.strip().split("\n")
    for sign, literal in (('"', _LINE), ('\\"', _ESCAPED_LINE)):
        found = [literal.fullmatch(line) for line in lines] if len(lines) > 1 else []
        inside = "".join(line["inside"] for line in found if line)
        if found and all(found) and sign in inside and _OPERATOR.search(inside):
            return inside if sign == '"' else _ESCAPED.sub(_plain, inside).strip()
    return _of_both_marks(lines)


def _of_both_marks(lines: list[str]) -> str:
    """The same of lines in marks of either kind; a phrase has no operator."""
    inside = [_inside(line) for line in lines]
    several = {line.strip()[:1] for line in lines} == {"'", '"'}
    return "".join(filter(None, inside)).strip() if several and None not in inside else ""


def _inside(line: str) -> str | None:
    """What stands in the marks of a line; None where there are none, or it is a phrase."""
    if single := _LINE.fullmatch(line):
        return single["inside"]
    double = _ESCAPED_LINE.fullmatch(line)
    return _ESCAPED.sub(_plain, double["inside"]) if double and _OPERATOR.search(
        double["inside"]) else None


def _plain(escaped: re.Match[str]) -> str:
    return " " if escaped["sign"] in "nrt" else escaped["sign"]


def _joined(text: str) -> str:
    """A text without the joints between its literals, where they can be nothing else: its only
    marks are theirs, or an operator stands right within one of them."""
    joins = any(map(text.__contains__, _JOINS))
    marks = [joint["mark"] for joint in _JOINT.finditer(text)] if joins else []
    bare = _APOSTROPHE.sub("", text) if marks else ""
    alone = {mark for mark in set(marks) if bare.count(mark) == 2 * marks.count(mark)}
    return _JOINT.sub(lambda each: "" if not _held(each) and (
        _open(each) or _glued(each) and each["mark"] in alone) else each[0], text
                      ) if marks else text


def _held(joint: re.Match[str]) -> bool:
    """Whether a joint stands within a placeholder, `${names.join(' + ')}`, or between literals
    that are whole: `f'a' f'b'`."""
    before = joint.string[:joint.start()]
    whole = joint[0][-2].isalpha() and before.lstrip(" \tfFrR")[:1] == joint["mark"]
    return whole or before.count("${") > before.count("}")


def _glued(joint: re.Match[str]) -> bool:
    """Whether a joint stands right behind a literal, or between two lines, and is no word."""
    before = joint.string[max(0, joint.start() - 1):joint.start()]
    return "\n" in joint[0] or not before.isspace()


def _open(joint: re.Match[str]) -> bool:
    """Whether what stands beside a joint can be no end or beginning of a phrase."""
    text, start, end = joint.string, joint.start(), joint.end()
    return bool(_ENDS.search(text[max(0, start - _AROUND):start])
                or _BEGINS.match(text[end:end + _AROUND]))
