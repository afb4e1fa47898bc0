"""The sheet Employers: one row is an employer."""

from searchbuilder.diagnostic import ERROR, NOTE
from searchbuilder.vocabulary.several import EMPLOYER
from searchbuilder.workbook.sheet import Column, Kind, Searched, Sheet

SHEET = Sheet(
    "Employers", 80,
    explanation="One row is an employer: target, neutral or off-limits.",
    causes=("SB221", "SB407"),
    columns=(
        Column("Employer", 26, aliases=("Company",), plural="employers", thing=EMPLOYER,
               searched=Searched.ALWAYS, number=NOTE),
        Column("Also written", 38, kind=Kind.LIST, thing=EMPLOYER, commas=1,
               searched=Searched.ALWAYS, number=NOTE),
        Column("Kind", 26, usual=("employer", "staffing agency", "public body")),
        Column("Treat as", 11, choices=("target", "off-limits", "neutral"),
               unknown_choice=ERROR, vital=True, causes=("SB221",)),
        Column("Group", 26, plural="groups", gathers=True),
        Column("Source", 24, kind=Kind.PROSE),
    ))
