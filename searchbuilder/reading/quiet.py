"""One finding for one cause, however many words it hits."""

from __future__ import annotations

import re
from collections.abc import Sequence

from searchbuilder.characters import some
from searchbuilder.diagnostic import ERROR, NOTE, WARNING, Diagnostic
from searchbuilder.findings.operators_read import SB604, SB606, SB607
from searchbuilder.findings.reading import SB608, SB610

# How AND and OR mix is said once.
_MIXED = SB606.code
# Operators that the platform does not have are told together where they mean the same.
_FOREIGN, _READ_AS = SB604.code, "Read as "
# Of several names each needs quotation marks.
_NAMES, _EACH_NAME = SB607.code, SB607.messages["anywhere, long"].hint
_NAME = SB607.messages["anywhere"].hint.partition("{")[0]
_EMPTY = {SB608.code, SB610.code}
# A line with a bullet begins with a break; a number is named.
_BULLET = SB610.says("bullet")
_BREAKS = {SB610.says("lines"), SB610.says("lines, space")}
_QUOTED, _SIGNS = re.compile("“[^”]*”"), re.compile("[^a-z ]+")
_RANKS = {ERROR: 0, WARNING: 1, NOTE: 2}
# So many of the places that have the same cause are shown.
MOST_SHOWN = 5


def one_a_cause(found: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The findings of one string, those of one cause as one, and one for each place."""
    if len(found) < 2:
        return tuple(found)
    found = _without_empty(found)
    breaks = any(each.message in _BREAKS for each in found)
    alike: dict[tuple[str, str], list[Diagnostic]] = {}
    for each in found:
        if not (breaks and each.message == _BULLET and not _words(each)[:1].isdigit()):
            alike.setdefault((each.code, _cause(each)), []).append(each)
    return tuple(_placed([_merged(same) for same in alike.values()]))


def _without_empty(found: Sequence[Diagnostic]) -> Sequence[Diagnostic]:
    """The findings without those of what is empty behind a sign that lacks its operand."""
    last = found[-1]
    if last.code != SB608.code or last.severity != ERROR:
        return found
    return [each for each in found if each is last or each.column <= last.column
            or each.code not in _EMPTY]


def _cause(each: Diagnostic) -> str:
    """A message without the words and signs that it is about."""
    if each.code == _MIXED:
        return ""
    if each.code == _FOREIGN:
        return each.message.rpartition(_READ_AS)[2]
    words = _words(each).strip("\"'“”")
    bare = _QUOTED.sub("", each.message)
    return _SIGNS.sub("", bare if words.isalpha() else bare.replace(words, ""))


def _words(each: Diagnostic) -> str:
    start = max(0, each.column - 1)
    return each.text[start:start + each.width].strip() if each.column else ""


def _merged(same: list[Diagnostic]) -> Diagnostic:
    """The first of several findings, with the places of the others."""
    first, *rest = sorted(same, key=lambda each: _RANKS[each.severity])
    named = _words(first)
    words = dict.fromkeys(f"“{said}”" for each in rest if (said := _words(each)) and said != named)
    if not words:
        return first
    hint = _EACH_NAME if first.code == _NAMES and first.hint.startswith(_NAME) else first.hint
    return first._replace(message=f"{first.message}. Same for {some(words, MOST_SHOWN)}",
                          hint=hint)


def _placed(found: list[Diagnostic]) -> list[Diagnostic]:
    """The gravest finding of each place.  How AND and OR mix is about all that stands there."""
    kept: dict[int, Diagnostic] = {}
    for each in sorted(found, key=lambda each: _RANKS[each.severity]):
        if each.code != _MIXED:
            kept.setdefault(each.column, each)
    return [each for each in found
            if not each.column or each.code == _MIXED or kept.get(each.column) is each]
