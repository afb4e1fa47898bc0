"""The sheet Terms: one row is a thing to search for."""

from searchbuilder.diagnostic import NOTE, WARNING
from searchbuilder.vocabulary.several import OTHER
from searchbuilder.workbook.sheet import OF_STRINGS, Column, Kind, Searched, Sheet

SHEET = Sheet(
    "Terms", 10,
    explanation="One row is one thing to search for. Quick synonyms is for a list you paste in a "
                "hurry, separated by semicolons.",
    needed=True,
    causes=("SB113", "SB206", "SB122", "SB317", *OF_STRINGS),
    columns=(
        Column("Term", 24, aliases=("Concept", "Keyword"), plural="terms", thing=OTHER,
               searched=Searched.ALONE, number=WARNING, key=True),
        Column("Type", 12, choices=("Domain", "Skill", "Setting", "Credential", "Context")),
        Column("Industry", 22, kind=Kind.PROSE),
        Column("Definition", 74, aliases=("Meaning",), kind=Kind.PROSE),
        Column("Quick synonyms", 28, kind=Kind.LIST, thing=OTHER, commas=1,
               searched=Searched.ALWAYS, number=NOTE),
        Column("Notes", 44, aliases=("Note",), kind=Kind.PROSE),
    ))
