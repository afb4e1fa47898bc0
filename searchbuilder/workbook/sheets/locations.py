"""The sheet Locations: one row is a place in a group."""

from searchbuilder.diagnostic import NOTE
from searchbuilder.vocabulary.several import PLACE
from searchbuilder.workbook.sheet import Column, Kind, Searched, Sheet

SHEET = Sheet(
    "Locations", 70,
    explanation="One row is a place in a group. Under Where on Searches, type a group or a "
                "place.",
    causes=("SB407",),
    columns=(
        Column("Group", 24, plural="groups", gathers=True),
        Column("Place", 30, aliases=("Location",), required=True, plural="places", thing=PLACE,
               searched=Searched.ALWAYS, number=NOTE),
        Column("Kind", 12,
               usual=("country", "state", "province", "county", "metro", "city", "remote")),
        Column("Also written", 34, kind=Kind.LIST, thing=PLACE, commas=1,
               searched=Searched.ALWAYS, number=NOTE),
        Column("Country code", 10, usual=("US", "CA", "GB", "AU")),
        Column("Use", 7, choices=("yes", "no")),
    ))
