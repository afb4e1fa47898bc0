"""SB1xx: sheets, columns and rows."""

from searchbuilder.diagnostic import ERROR, NOTE, WARNING
from searchbuilder.rule import Message, rule

SB101 = rule(
    "SB101", ERROR, """
    A sheet is missing that every workbook needs.

    Terms, Synonyms and Searches say what to look for and how people write it. Without one of them
    there is nothing to build.

    A workbook with Terms and Searches, but without Synonyms

    A sheet of that name; its header row alone is enough
    """,
    "The sheet {sheet} is missing",
    "Add it. To see its columns, type: searchbuilder new --empty example.xlsx")

SB102 = rule(
    "SB102", ERROR, """
    A column is missing that its sheet needs.

    Its rows are about nothing: on Synonyms without the column Synonym there is no word to look
    for.

    Synonyms, with the headers Term and Region

    The headers Term, Synonym and Region
    """,
    "The sheet {sheet} has no column {column}", "Add {column} to the header row")

SB103 = rule(
    "SB103", (ERROR, WARNING), """
    A header looks like a typo of a known one.

    Columns are found by their headers. One with a typo is skipped like your own columns, and what
    you typed in it is not used. It is an error where a search cannot be built without that column,
    else a warning.

    Synonyms, header: Regoin

    Region
    """,
    "The column “{header}” is skipped: its header is unknown")

SB104 = rule(
    "SB104", (ERROR, WARNING), """
    A sheet's name looks like a typo of a known one, or is that of another sheet.

    Sheets are found by their names. One with a typo is skipped like your own sheets, and nothing
    on it is used. It is an error where a search cannot be built without it, else a warning.

    A sheet called Locatons

    Locations
    """,
    {
        "": "The sheet “{sheet}” is skipped: its name is unknown",
        "second": Message("The sheet “{sheet}” is skipped: {first} is the same sheet and comes "
                          "first", "Move its rows to {first}", WARNING)})

SB105 = rule(
    "SB105", WARNING, """
    Two columns have the same header.

    Only the first of them is read, so what you type in the second is not used.

    Synonyms: Term, Synonym, Region, Region

    One column Region, and another name for the second, such as Region notes
    """,
    "This is the second column named {column}, so it is skipped", "Rename one of them")

SB106 = rule(
    "SB106", ERROR, """
    A row has no name, or nothing to search.

    It is unclear where the row belongs: a blank below a name does not mean “the same as above”,
    because rows get sorted.

    Synonyms: Term is blank and Synonym says plateau

    The term in every row, copied down with Ctrl+D
    """,
    {
        "name": Message("This row has no {column}",
                        "Copy it down from above with Ctrl+D, or clear the row"),
        "word": Message("This row has no {column}", "Fill in {column}, or clear the row")})

SB107 = rule(
    "SB107", ERROR, """
    Two things have the same name.

    [MMI] must mean one thing. Terms, roles and searches share their names, and capitals make no
    difference.

    Terms: MMI in two rows

    MMI once; another name, such as MMI report, for the other
    """,
    "The name “{name}” is used twice: here and in {first}",
    "Rename one of them: a name in brackets must mean one thing")

SB113 = rule(
    "SB113", ERROR, """
    A synonym belongs to a term that is not on Terms.

    Then no search ever looks for it. All rows with that name are one finding.

    Synonyms, Term: MMMI

    MMI, as it is written on the sheet Terms
    """,
    {
        "": "The term “{term}” is not on Terms",
        "several": "The term “{term}” is not on Terms (also in {cells})"},
    "Add it to the sheet Terms")

SB115 = rule(
    "SB115", ERROR, """
    The workbook has no search.

    Without one there is nothing to build: a row of Searches says what to look for, and where.

    Searches, with headers and no row, or with no under Use everywhere

    A row with a name under Search and a term under Must, such as [MMI]; or build with --query
    """,
    "The workbook has no search to build",
    "Add a row to the sheet Searches, or use --query")

SB117 = rule(
    "SB117", NOTE, """
    A cell is merged over several rows.

    Its text is used for each of these rows, which is probably what you want. But merged cells
    cannot be sorted or filtered, and an accidental sort tears the rows apart.

    Synonyms: MMI, merged over three rows

    MMI in each of the three, copied down with Ctrl+D
    """,
    "Applied to all {count} merged rows",
    "Unmerge it and copy it down with Ctrl+D: merged cells cannot be sorted")

SB118 = rule(
    "SB118", NOTE, """
    Rows, a column or a sheet is hidden, by hand or by a filter.

    They are used like any other, so a word that you cannot see is searched, and a hidden no under
    Use leaves out a word that you can see.

    Synonyms, with row 7 or the column Use hidden

    no under Use in that row, if it should be skipped; else show it again
    """,
    {
        "rows": Message("{count} hidden {count:row is|rows are} used like any other",
                        "To skip a row, delete it"),
        "rows, use": Message("{count} hidden {count:row is|rows are} used like any other",
                             "To skip a row, type “{off}” under Use"),
        "columns": Message(
            "{count} hidden {count:column is|columns are} used like any other: {headers}",
            "Unhide {count:the column|the columns}, or clear what should not be used"),
        "sheet": Message("The sheet {sheet} is hidden, and used like any other",
                         "To show it, right-click any tab in Excel and choose Unhide")})

SB124 = rule(
    "SB124", NOTE, """
    A table has a total row.

    It is not. The total row is not a row of the list, so it is skipped: Total is no term and no
    search.

    Terms: a table whose last row says Total

    The same; or switch it off in Excel: Table Design, Total Row
    """,
    "Skipped: this is the total row of a table",
    "No action needed. To switch it off in Excel: Table Design, Total Row")

SB127 = rule(
    "SB127", ERROR, """
    The file lists a sheet that is not in it.

    Everything on that sheet is missing, and your searches are built without it.

    A workbook that another program cut short, without the content of Locations

    The file as it was before, from a backup; or the sheet typed again
    """,
    "The file lists the sheet {sheet}, but its content is missing",
    "Restore the file from a backup, or add the sheet again")
