"""The sheet Strings: one row is a box of a string; written by `fill`, and never read."""

from searchbuilder.workbook.sheet import Column, Sheet

SHEET = Sheet("Strings", 130, read=False, columns=(
    Column("Search", 30),
    Column("Platform", 26),
    Column("Size", 8),
    Column("Box", 16),
    Column("String", 80),
    Column("Link", 20),
    Column("Counts", 34),
    Column("What changed", 60),
))
