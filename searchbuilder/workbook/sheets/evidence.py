"""The sheet Evidence: one row is a résumé line, an indicator of a level, or a red flag."""

from searchbuilder.diagnostic import NOTE
from searchbuilder.workbook.sheet import OF_STRINGS, Column, Kind, Sheet

SHEET = Sheet(
    "Evidence", 90,
    explanation="One row is something to look for in a résumé. Search for: the words that find "
                "an indicator of a level.",
    causes=("SB312", *OF_STRINGS),
    columns=(
        Column("Term", 12, named_on="Terms", number=NOTE, key=True),
        Column("Kind", 16, choices=("résumé example", "indicator", "red flag"), key=True),
        Column("Level", 9, named_on="Levels", key=True),
        Column("Text", 66, kind=Kind.PROSE, key=True),
        Column("Search for", 36, kind=Kind.EXPRESSION, vital=True),
        Column("Source", 10, kind=Kind.PROSE),
    ))
