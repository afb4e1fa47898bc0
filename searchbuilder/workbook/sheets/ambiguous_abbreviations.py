"""The sheet Ambiguous abbreviations: one row is a wrong meaning of a synonym."""

from searchbuilder.diagnostic import NOTE
from searchbuilder.vocabulary.several import OTHER
from searchbuilder.workbook.sheet import OF_STRINGS, Column, Kind, Sheet

_UNEXPLAINED = ("SB301", "SB219", "SB312", *OF_STRINGS)

SHEET = Sheet(
    "Ambiguous abbreviations", 40, aliases=("False friends",),
    explanation="One row is an abbreviation and what else it means. Context: it counts only "
                "where one of these words appears too. Exclude: words that show the wrong "
                "meaning.",
    causes=(*_UNEXPLAINED, "SB310"),
    columns=(
        Column("Synonym", 14, aliases=("Abbreviation",), plural="synonyms", thing=OTHER,
               number=NOTE),
        Column("Wrong meaning", 46, kind=Kind.PROSE),
        Column("Seen where", 38, kind=Kind.PROSE),
        Column("Context (any of)", 46, aliases=("Context",), kind=Kind.EXPRESSION, vital=True,
               causes=_UNEXPLAINED),
        Column("Exclude", 30, kind=Kind.EXPRESSION, vital=True, causes=_UNEXPLAINED),
        Column("Use", 10, choices=("context", "exclude", "both", "off"), vital=True),
        Column("Note", 44, aliases=("Notes",), kind=Kind.PROSE),
    ))
