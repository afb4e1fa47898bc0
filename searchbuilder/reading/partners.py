"""Quotation marks without a partner: which of their findings are about one broken pair."""

from __future__ import annotations

from collections.abc import Sequence

from searchbuilder.diagnostic import Diagnostic
from searchbuilder.findings.reading import SB602


def one_a_pair(found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The findings without those of a mark that was passed over, where that of its other half
    says how the phrase was read."""
    marks = [each for each in found if each.code == SB602.code]
    pairs = list(zip(marks, marks[1:]))
    dropped = {id(one) for one, two in pairs
               if _is_half(one) and not _closes(one) and not _is_half(two)}
    dropped |= {id(two) for one, two in pairs
                if _is_half(two) and not _is_half(one)}
    return [each for each in found if id(each) not in dropped]


def _is_half(each: Diagnostic) -> bool:
    return each.message == SB602.says("alone")


def _closes(each: Diagnostic) -> bool:
    """Whether a mark stands right behind a word."""
    return each.text[each.column - 2:each.column - 1].isalnum() and each.column > 1
