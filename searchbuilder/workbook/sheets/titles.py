"""The sheet Titles: one row is one spelling of a job title."""

from searchbuilder.diagnostic import NOTE, WARNING
from searchbuilder.query.roles import OTHER_JOB
from searchbuilder.vocabulary.several import JOB
from searchbuilder.vocabulary.thesaurus import ROLE
from searchbuilder.workbook.sheet import OF_STRINGS, REGIONS, Column, Kind, Searched, Sheet

SHEET = Sheet(
    "Titles", 30,
    explanation="One row is one spelling of a job title. Kind = other job: a title that holds "
                "a wanted one and is another job, so that it is excluded.",
    frozen=2,
    spells=ROLE,
    causes=("SB206", "SB317", *OF_STRINGS),
    columns=(
        Column("Role", 34, plural="roles", gathers=True, number=NOTE),
        Column("Title", 52, aliases=("Job title",), required=True, plural="titles", thing=JOB,
               searched=Searched.ALWAYS, number=WARNING, key=True),
        Column("Kind", 13,
               choices=("typical", "also try", "variant", "abbreviation", "previous", OTHER_JOB)),
        Column("Level", 9, named_on="Levels"),
        Column("Region", 12, kind=Kind.LIST, usual=REGIONS, vital=True),
        Column("Needs context", 10, choices=("x", "yes", "no"), vital=True),
        Column("Use", 7, choices=("yes", "no"), vital=True),
        Column("Source", 26, kind=Kind.PROSE),
    ))
