"""The sheet Counts: one row is how many people a word finds somewhere."""

from searchbuilder.workbook.sheet import REGIONS, Column, Kind, Sheet

SHEET = Sheet(
    "Counts", 115,
    explanation="How many people a word finds, where and when. Short strings keep the words that "
                "find most people. Type your own counts here, with the name of the site under "
                "Where.",
    frozen=2,
    columns=(
        Column("Word", 36, required=True, key=True),
        Column("Group", 30, aliases=("Term", "Role"), required=True, key=True),
        Column("Region", 9, kind=Kind.LIST, usual=REGIONS, key=True),
        Column("How", 10, choices=("anywhere", "title", "string"), key=True),
        Column("Where", 26, key=True),
        Column("People", 9, kind=Kind.NUMBER),
        Column("Only", 9, kind=Kind.NUMBER),
        Column("Right", 9, kind=Kind.NUMBER),
        Column("Of", 9, kind=Kind.NUMBER),
        Column("Date", 12, kind=Kind.DATE),
        Column("Note", 40, aliases=("Notes",), kind=Kind.PROSE),
    ))
