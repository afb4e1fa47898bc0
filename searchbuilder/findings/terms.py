"""SB3xx: terms, synonyms and titles."""

from __future__ import annotations

from searchbuilder.diagnostic import ERROR, WARNING
from searchbuilder.rule import rule

SB301 = rule(
    "SB301", ERROR, """
    A short form needs context and has none.

    Why is this bad?
    You marked it with an x because it means other things too. Nothing says which words show the
    right meaning, so it is left out of every string, and people who write only this are not found.

    Example
    Synonyms: RTW with x under Needs context, and no row for RTW on Ambiguous
    abbreviations

    Use instead
    A row on Ambiguous abbreviations: RTW, with light duty; injured worker under Context. Or take
    the x out.
    """,
    {})

SB302 = rule(
    "SB302", WARNING, """
    A short form has no context in the region of a search.

    Why is this bad?
    Its context words belong to other regions, so none of them is looked for here, and the short
    form is left out of this search.

    Example
    A search with region US, where the context of RTW is [Modified duty] and all its words are
    Australian

    Use instead
    A context word without a region: injured worker
    """,
    {})
