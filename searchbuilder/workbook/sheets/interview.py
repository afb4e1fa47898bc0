"""The sheet Interview: one row is a question."""

from searchbuilder.diagnostic import NOTE
from searchbuilder.workbook.sheet import Column, Kind, Sheet

SHEET = Sheet(
    "Interview", 100,
    explanation="One row is an interview question. To see them on one page, type  "
                "searchbuilder brief.",
    columns=(
        Column("Term", 12, named_on="Terms", number=NOTE, key=True),
        Column("Level", 9, named_on="Levels", key=True),
        Column("No", 6, aliases=("Number",), kind=Kind.NUMBER),
        Column("Question", 50, kind=Kind.PROSE, key=True),
        Column("Expected answer", 66, kind=Kind.PROSE),
        Column("Listen for", 40, kind=Kind.PROSE),
    ))
