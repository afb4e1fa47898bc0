"""SB1xx: sheets, columns and rows."""

from __future__ import annotations

from searchbuilder.diagnostic import ERROR, NOTE, WARNING
from searchbuilder.rule import rule

SB101 = rule(
    "SB101", ERROR, """
    A sheet is missing that every workbook needs.

    Why is this bad?
    Terms, Synonyms and Searches say what to look for and how it is written. Without one of
    them there is nothing to build.

    Example
    A workbook with Terms and Searches, but without Synonyms

    Use instead
    A sheet of that name, even if only its headers stand on it
    """,
    {})

SB102 = rule(
    "SB102", ERROR, """
    A column is missing that a sheet cannot do without.

    Why is this bad?
    Its rows are about nothing: on Synonyms without the column Synonym there is no word to look
    for.

    Example
    Synonyms, with the headers Term and Region

    Use instead
    The headers Term, Synonym and Region
    """,
    {})

SB103 = rule(
    "SB103", (ERROR, WARNING), """
    A header is nearly one that is known.

    Why is this bad?
    Columns are found by their headers. One with a slip of the pen is left alone like your own
    columns, and what you typed there counts for nothing. It is an error where a search cannot
    be built without that column, else a warning.

    Example
    Synonyms, header: Regoin

    Use instead
    Region
    """,
    {})

SB104 = rule(
    "SB104", (ERROR, WARNING), """
    A sheet has nearly a known name, or the name of another.

    Why is this bad?
    Sheets are found by their names. One with a slip of the pen is left alone like your own
    sheets, and nothing on it counts. It is an error where a search cannot be built without it,
    else a warning.

    Example
    A sheet called Locatons

    Use instead
    Locations
    """,
    {})

SB105 = rule(
    "SB105", WARNING, """
    Two columns have the same header.

    Why is this bad?
    Only the first of them is read, so what stands in the second counts for nothing.

    Example
    Synonyms: Term, Synonym, Region, Region

    Use instead
    One column Region; a second one wants a name of its own, such as Region notes
    """,
    {})

SB106 = rule(
    "SB106", ERROR, """
    A row has no name, or lacks what it is about.

    Why is this bad?
    Nobody can know where the row belongs: a blank under a name does not mean “the same as
    above”, because rows get sorted.

    Example
    Synonyms: Term is blank and Synonym says plateau

    Use instead
    The term in every row, copied down with Ctrl+D
    """,
    {})

SB107 = rule(
    "SB107", ERROR, """
    Two things have the same name.

    Why is this bad?
    [MMI] must mean one thing. Terms, roles and searches share their names, and capitals do not
    matter.

    Example
    Terms: MMI in two rows

    Use instead
    MMI once; another name, such as MMI report, for the other
    """,
    {})

SB113 = rule(
    "SB113", ERROR, """
    A synonym stands under a term that is not there.

    Why is this bad?
    Then no search ever looks for it. All rows with that name are one finding.

    Example
    Synonyms, Term: MMMI

    Use instead
    MMI, as it is written on the sheet Terms
    """,
    {})

SB115 = rule(
    "SB115", ERROR, """
    The workbook has no search.

    Why is this bad?
    Without one there is nothing to build: a row of Searches says what to look for, and where.

    Example
    Searches, with headers and no row, or with no under Use everywhere

    Use instead
    A row with a name under Search and a term under Must, such as [MMI]; or build with --query
    """,
    {})

SB117 = rule(
    "SB117", NOTE, """
    A cell is merged over several rows.

    Why is this bad?
    Its text counts for each of these rows, which is probably what you meant. But merged cells
    cannot be sorted or filtered, and a sort by mistake tears the rows apart.

    Example
    Synonyms: MMI, merged over three rows

    Use instead
    MMI in each of the three, copied down with Ctrl+D
    """,
    {})

SB118 = rule(
    "SB118", NOTE, """
    Rows, a column or a sheet is hidden, by hand or by a filter.

    Why is this bad?
    They are read like any other, so a word that you do not see is searched, and a hidden no under
    Use leaves out a word that you do see.

    Example
    Synonyms, with row 7 or the column Use hidden

    Use instead
    no under Use in that row, if it should not count; else show it again
    """,
    {})

SB124 = rule(
    "SB124", NOTE, """
    A table has a total row.

    Why is this bad?
    It is not. The total row is no row of the list, so it is skipped: Total is no term and no
    search.

    Example
    Terms: a table whose last row says Total

    Use instead
    The same; or switch it off in Excel: Table Design, Total Row
    """,
    {})

SB127 = rule(
    "SB127", ERROR, """
    The file lists a sheet and does not hold it.

    Why is this bad?
    Everything on that sheet is missing, and your searches are built without it.

    Example
    A workbook that another program cut short, without the content of Locations

    Use instead
    The file as it was before, from a backup; or the sheet typed again
    """,
    {})
