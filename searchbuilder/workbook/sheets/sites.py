"""The sheet Sites: one row is a site to search through a search engine."""

from searchbuilder.dialects import known
from searchbuilder.workbook.sheet import Column, Kind, Sheet

SHEET = Sheet(
    "Sites", 110,
    explanation="One row is a site to search through a search engine. Type its address without "
                "https.",
    causes=("SB401",),
    columns=(
        Column("Site", 22, kind=Kind.HEADING),
        Column("Address", 26, aliases=("URL",), kind=Kind.ADDRESS, causes=("SB403",)),
        Column("Engine", 12, causes=("SB402",), usual=tuple(
            dialect.title for dialect in known() if dialect.site_sign and not dialect.site)),
        Column("Title is", 14, usual=("page title",), vital=True),
        Column("Leave out", 24, kind=Kind.EXPRESSION, vital=True),
        Column("Use", 7, choices=("yes", "no")),
    ))
