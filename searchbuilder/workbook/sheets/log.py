"""The sheet Log: one row is a string that somebody pasted, and how many people it found."""

from searchbuilder.workbook.sheet import Column, Kind, Sheet

SHEET = Sheet(
    "Log", 118,
    explanation="What you noted on the page: which strings you pasted, and how many results they "
                "had. searchbuilder import adds these rows from the page's CSV file, and the next "
                "page shows them to everybody.",
    columns=(
        Column("Search", 38, kind=Kind.HEADING, key=True),
        Column("Platform", 20, key=True),
        Column("Size", 8, choices=("short", "normal", "full"), key=True),
        Column("Part", 8, key=True),
        Column("String", 60, kind=Kind.PROSE),
        Column("Copied", 20, kind=Kind.PROSE),
        Column("Pasted", 20, kind=Kind.PROSE),
        Column("Results", 9, kind=Kind.NUMBER, key=True),
        Column("By", 14, kind=Kind.PROSE, key=True),
        Column("Date", 12, kind=Kind.DATE, key=True),
        Column("Star", 6, choices=("x", "yes", "no"), key=True),
        Column("Note", 40, aliases=("Notes",), kind=Kind.PROSE, key=True),
        Column("String id", 18, kind=Kind.HEADING, key=True),
    ))
