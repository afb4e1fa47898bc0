"""SB1xx: what stands in a cell."""

from __future__ import annotations

from searchbuilder.diagnostic import ERROR, NOTE, WARNING
from searchbuilder.rule import rule

SB108 = rule(
    "SB108", ERROR, """
    A cell shows an error such as #REF!, or holds something that is no text.

    Why is this bad?
    The word that should stand there is not in the file, so it cannot be searched. Loading... and
    the like are no words either, and of a data type (Geography, Stocks) or a picture the file
    holds no text at all. A search is not built while one of its own cells is unknown.

    Example
    Synonyms, Synonym: #REF!

    Use instead
    The text itself, or a formula that works
    """,
    {})

SB109 = rule(
    "SB109", (ERROR, NOTE), """
    A spreadsheet made a date of a text.

    Why is this bad?
    What you typed is lost: 2-5 became the second of May, and MAR1 the first of March. In a
    column that only people read, such as Note, it is no more than a note.

    Example
    Levels, Min years: 2-5, which is now a date

    Use instead
    2 under Min years and 5 under Max years; in other columns format the cell as Text first
    """,
    {})

SB110 = rule(
    "SB110", (ERROR, WARNING), """
    A cell says something that its drop-down does not offer.

    Why is this bad?
    It is not understood, so the row counts as if the cell were blank. Under Treat as it is an
    error: the employer might be off-limits.

    Example
    Synonyms, Kind: abreviation

    Use instead
    abbreviation
    """,
    {})

SB111 = rule(
    "SB111", WARNING, """
    A region has no code that is known.

    Why is this bad?
    Words of a region are only taken by searches in it, so with a wrong code nobody takes them.

    Example
    Synonyms, Region: England

    Use instead
    GB; other codes are US, US-CA, CA-ON and AU-NSW
    """,
    {})

SB112 = rule(
    "SB112", (WARNING, NOTE), """
    A number, or TRUE or FALSE, stands where text belongs.

    Why is this bad?
    If you typed 04, the spreadsheet kept only 4, and that is looked for. If you meant 4, all
    is well.

    Example
    Synonyms, Synonym: 04, which is now the number 4

    Use instead
    04, in a cell that is formatted as Text before you type
    """,
    {})

SB114 = rule(
    "SB114", ERROR, """
    A search has several regions.

    Why is this bad?
    A search takes the words of one region. With two of them nobody could say which words are
    wanted.

    Example
    Searches, Region: US; GB

    Use instead
    US in one row and GB in another, or a blank for all regions
    """,
    {})

SB116 = rule(
    "SB116", ERROR, """
    A formula has no result in the file.

    Why is this bad?
    Programs that write workbooks often leave the results to Excel. Until Excel has opened and
    saved the file, nobody knows what the cell says.

    Example
    Synonyms, Synonym: =B2, in a file that Excel never saved

    Use instead
    The text itself, or open the file in Excel and save it
    """,
    {})

SB125 = rule(
    "SB125", ERROR, """
    A cell of the file is damaged.

    Why is this bad?
    The program that wrote the file made a mistake, so nobody knows what the cell says. The other
    cells are read.

    Example
    A cell that leads to text number 900 of a file that has 200 texts

    Use instead
    The text, typed again
    """,
    {})

SB126 = rule(
    "SB126", NOTE, """
    A text begins with a bullet or a number of a list.

    Why is this bad?
    The bullet came along when a list was pasted. Nobody has it on a résumé, so it is left out of
    the strings.

    Example
    Synonyms, Synonym: • light duty

    Use instead
    light duty
    """,
    {})
