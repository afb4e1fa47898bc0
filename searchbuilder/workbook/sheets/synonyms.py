"""The sheet Synonyms: one row is one way to write a term."""

from searchbuilder.diagnostic import NOTE, WARNING
from searchbuilder.vocabulary.several import OTHER
from searchbuilder.vocabulary.thesaurus import TERM
from searchbuilder.workbook.sheet import OF_STRINGS, REGIONS, Column, Kind, Searched, Sheet

SHEET = Sheet(
    "Synonyms", 20,
    explanation="One row is one way to write a term. To skip a row, type no under Use.",
    needed=True,
    frozen=2,
    spells=TERM,
    by_platform=True,
    causes=("SB317", *OF_STRINGS),
    columns=(
        Column("Term", 24, aliases=("Concept",), named_on="Terms", number=NOTE, key=True),
        Column("Synonym", 40, aliases=("Also known as", "Spelling", "Variant"), required=True,
               plural="synonyms", thing=OTHER, searched=Searched.ALWAYS, number=WARNING,
               key=True),
        Column("Kind", 13, choices=("main", "abbreviation", "spelling", "form", "regional",
                                    "dated", "colloquial", "related")),
        Column("Region", 12, kind=Kind.LIST, usual=REGIONS, vital=True),
        Column("Needs context", 10, choices=("x", "yes", "no"), vital=True),
        Column("Strength", 10, choices=("strict", "broad"), vital=True),
        Column("Use", 7, choices=("yes", "no"), vital=True),
        Column("Source", 14, kind=Kind.PROSE),
        Column("Note", 50, aliases=("Notes",), kind=Kind.PROSE),
    ))
