"""The sheet Platforms: one row is a fact that a user found out about a platform of theirs."""

from searchbuilder.facts import FACTS
from searchbuilder.workbook.sheet import Column, Kind, Sheet

_VALUES = tuple(dict.fromkeys(value for fact in FACTS.values() for value in fact.values))

SHEET = Sheet(
    "Platforms", 113,
    explanation="What you found out about the platforms that you use, such as whether parentheses "
                "work there. It counts more than what searchbuilder knows. searchbuilder "
                "calibrate adds these rows.",
    causes=("SB401",),
    columns=(
        Column("Platform", 22, kind=Kind.HEADING, key=True),
        Column("Fact", 16, required=True, choices=tuple(FACTS), key=True, vital=True, help=(
            "What you found out: AND, OR and NOT are how they are written there; Parentheses is "
            "what they do.")),
        Column("Value", 24, required=True, key=True, vital=True, signs=True, usual=_VALUES, help=(
            "A sign, such as AND NOT, plus or minus; space for a space; or what it does. "
            "Parentheses: any depth, one level, ignored or error. Space: and, or, phrase or "
            "error.")),
        Column("How", 44, kind=Kind.PROSE, proof=True),
        Column("Counts", 44, kind=Kind.PROSE, proof=True),
        Column("Date", 12, kind=Kind.DATE, key=True),
    ))
