"""SB3xx: terms, synonyms and titles."""

from searchbuilder.diagnostic import ERROR, WARNING
from searchbuilder.rule import rule

SB301 = rule(
    "SB301", ERROR, """
    An abbreviation needs context and has none.

    You marked it with an x because it also means other things. Nothing says which words show the
    right meaning, so it is left out of every string, and people who write only this are not found.

    Synonyms: RTW with x under Needs context, and no row for RTW on Ambiguous
    abbreviations

    A row on Ambiguous abbreviations: RTW, with light duty; injured worker under Context. Or clear
    the x.
    """,
    "Left out: “{text}” needs context and has none",
    "Add a row for it to {sheet}, or clear Needs context")

SB302 = rule(
    "SB302", WARNING, """
    An abbreviation has no context in the region of a search.

    Its context words belong to other regions, so none of them is searched here, and the
    abbreviation is left out of this search.

    A search with region US, where the context of RTW is [Modified duty] and all its words are
    Australian

    A context word without a region: injured worker
    """,
    "Left out: “{text}” has no context words for region {region}",
    "Add a context word without a region to {sheet}")
