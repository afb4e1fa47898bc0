"""The sheet Levels: one row is a seniority level in a region."""

from searchbuilder.diagnostic import WARNING
from searchbuilder.vocabulary.several import OTHER
from searchbuilder.workbook.sheet import REGIONS, REQUIRE_HELP, Column, Kind, Searched, Sheet

SHEET = Sheet(
    "Levels", 60,
    explanation="One row is a level, such as Senior: the title words that show it, and those "
                "that rule it out. Min years and Max years are two columns, because Excel turns "
                "2-5 into a date. Require: whether a level must show; blank asks for nothing.",
    labelled=True,
    causes=("SB218", "SB122"),
    columns=(
        Column("Level", 10, key=True),
        Column("Min years", 8, aliases=("Years from",), kind=Kind.NUMBER),
        Column("Max years", 8, aliases=("Years to",), kind=Kind.NUMBER),
        Column("Title words", 36, kind=Kind.LIST, thing=OTHER, commas=0,
               searched=Searched.ALWAYS, selects=True, number=WARNING, vital=True),
        Column("Not in title", 36, kind=Kind.LIST, thing=OTHER, commas=0,
               searched=Searched.ALWAYS, selects=True, number=WARNING, vital=True),
        Column("Require", 12, choices=("nothing", "title words", "evidence", "either"),
               vital=True, help=REQUIRE_HELP),
        Column("Region", 12, kind=Kind.LIST, usual=REGIONS, vital=True),
        Column("Notes", 70, aliases=("Note",), kind=Kind.PROSE),
    ))
