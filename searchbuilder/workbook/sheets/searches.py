"""The sheet Searches: one row is one search."""

from searchbuilder.diagnostic import NOTE
from searchbuilder.dialects import known
from searchbuilder.guesses import GUESSES
from searchbuilder.vocabulary.several import EMPLOYER, PLACE
from searchbuilder.workbook.sheet import OF_STRINGS, REGIONS, REQUIRE_HELP, Column, Kind, Sheet

_WANTED = ("SB208", "SB312", *OF_STRINGS)

SHEET = Sheet(
    "Searches", 50,
    explanation="One row is one search. Size is how long its strings may be: short, normal (the "
                "same as blank) or full. A level keeps out the titles of other levels; Require "
                "level asks for more.",
    needed=True,
    front=True,
    labelled=True,
    causes=("SB115", "SB206", "SB312"),
    columns=(
        Column("Search", 38, aliases=("Name",), kind=Kind.HEADING, number=NOTE, key=True),
        Column("Titles", 36, aliases=("Title",), kind=Kind.EXPRESSION, selects=True, vital=True,
               causes=_WANTED),
        Column("Level", 9, named_on="Levels", vital=True),
        Column("Must", 26, aliases=("Must have",), kind=Kind.EXPRESSION, selects=True,
               vital=True, causes=_WANTED),
        Column("Should", 22, aliases=("Should have",), kind=Kind.EXPRESSION, selects=True,
               vital=True, causes=_WANTED),
        Column("Must not", 20, aliases=("Must not have", "Exclude"), kind=Kind.EXPRESSION,
               selects=True, vital=True, causes=("SB312",)),
        Column("Where", 18, aliases=("Location", "Locations"), kind=Kind.LIST, thing=PLACE,
               vital=True),
        Column("Employers", 14, aliases=("Companies",), kind=Kind.LIST, thing=EMPLOYER,
               vital=True),
        Column("Region", 9, kind=Kind.LIST, usual=REGIONS, vital=True),
        Column("Platforms", 22, aliases=("Platform",), kind=Kind.LIST,
               usual=tuple(dialect.name for dialect in (*known(), *GUESSES))),
        Column("Breadth", 9, choices=("strict", "broad"), vital=True),
        Column("Size", 8, choices=("short", "normal", "full"), help=(
            "How long the strings may be: short (about 120 characters), normal (about 250) or "
            "full (everything). Blank means normal.")),
        Column("Require level", 12, choices=("nothing", "title words", "evidence", "either"),
               vital=True, help=REQUIRE_HELP),
        Column("Use", 7, choices=("yes", "no"), vital=True),
        Column("Notes", 44, aliases=("Note",), kind=Kind.PROSE),
    ))
