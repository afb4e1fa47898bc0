"""SB1xx: what stands in a cell."""

from searchbuilder.diagnostic import ERROR, NOTE, WARNING
from searchbuilder.rule import Message, rule

_FIX_FORMULA = "Fix the formula, or type the text"
_CONVERT = ("Type the text; or right-click the cell in Excel and choose Data Type, Convert to "
            "Text")

SB108 = rule(
    "SB108", ERROR, """
    A cell shows an error such as #REF!, or holds something other than text.

    The word that belongs there is not in the file, so it cannot be searched. Loading... and the
    like are not words either, and of a data type (Geography, Stocks) or a picture the file holds
    no text at all. A search is skipped while one of its own cells is unreadable.

    Synonyms, Synonym: #REF!

    The text itself, or a formula that works
    """,
    {
        "error": Message("This cell shows the error {value}", _FIX_FORMULA),
        "newer error": Message(
            "This cell holds a newer Excel error, such as #SPILL! or #CALC!", _FIX_FORMULA),
        "stand-in": Message("This cell shows {value} instead of text",
                            "Fix the formula, wait until it has loaded, or type the text"),
        "picture": Message("This cell holds a picture, not text", "Type the text"),
        "data type": Message("This cell holds the Excel {value}, not text", _CONVERT),
        "rich": Message("This cell holds an Excel data type (such as Geography or Stocks) or a "
                        "picture, not text", _CONVERT),
        "platform": Message("This cell is unreadable, so it counts as “no”",
                            "Type “yes” or “no”")})

SB109 = rule(
    "SB109", (ERROR, NOTE), """
    Excel turned a text into a date.

    What you typed is lost: 2-5 became the second of May, or the fifth of February, and MAR1 the
    first of March. In a column that only people read, such as Note, it is no more than a note.

    Levels, Min years: 2-5, which is now a date

    2 under Min years and 5 under Max years; in other columns format the cell as Text first
    """,
    "Excel turned this into a date", "Format the cell as Text and type it again")

SB110 = rule(
    "SB110", (ERROR, WARNING), """
    A cell says something that its drop-down does not offer.

    It is not understood, so the row counts as if the cell were blank. Under Treat as it is an
    error: the employer might be off-limits.

    Synonyms, Kind: abreviation

    abbreviation
    """,
    "“{text}” is not one of the choices: {choices}", "Choose one of them")

SB111 = rule(
    "SB111", WARNING, """
    A region is not a known code.

    The words of a region are used only by searches in it, so with a wrong code no search uses
    them.

    Synonyms, Region: England

    GB; other codes are US, US-CA, CA-ON and AU-NSW
    """,
    {
        "": Message("“{region}” is not a region code",
                    "Use a code such as US, US-CA, GB or CA-ON"),
        "uk": Message("“{region}” is not a region code", "Type GB for the United Kingdom"),
        "several": Message("“{region}” is not a region code", "Put ; between two codes")})

SB112 = rule(
    "SB112", (WARNING, NOTE), """
    A cell that is meant for text holds a number, or TRUE or FALSE.

    If you typed 04, Excel kept only 4, and that is searched. If you meant 4, all is well.

    Synonyms, Synonym: 04, which is now the number 4

    04, in a cell that is formatted as Text before you type
    """,
    {
        "number": Message("This is the number {value}, not text",
                          "If you typed something else, such as 04, format the cell as Text and "
                          "type it again"),
        "truth": Message("This is the value {value}, not text",
                         "If you typed a word, format the cell as Text and type it again")})

SB114 = rule(
    "SB114", ERROR, """
    A search has several regions.

    A search uses the words of one region. With two of them it is unclear which words you want.

    Searches, Region: US; GB

    US in one row and GB in another, or a blank for all regions
    """,
    "A search can have only one region",
    "Make one row for each region, or leave it blank for all regions")

SB116 = rule(
    "SB116", ERROR, """
    A formula has no result in the file.

    Programs that write workbooks often leave the results to Excel. Until Excel has opened and
    saved the file, nobody knows what the cell says.

    Synonyms, Synonym: =B2, in a file that Excel never saved

    The text itself, or open the file in Excel and save it
    """,
    "This formula was never calculated", "Open the file in Excel and save it, or type the text")

SB123 = rule(
    "SB123", WARNING, """
    A cell under Accept has no reason, or no code that exists.

    It names a finding and says why it is right here. Without a code it is unclear which one you
    mean, and without a reason nobody knows later why.

    Synonyms, Accept: SB304

    SB304 kept for the British spelling
    """,
    {
        "no code": "Nothing is accepted: “{item}” does not start with a code",
        "no reason": "Nothing is accepted: “{item}” has no reason",
        "unknown": Message("Nothing is accepted: there is no code {code}",
                           "Copy the code from the start of the finding")},
    "Type the code and the reason, such as: SB304 kept for the British spelling")

SB125 = rule(
    "SB125", ERROR, """
    A cell of the file is damaged.

    The program that wrote the file made a mistake, so nobody knows what the cell says. The other
    cells are read.

    A cell that leads to text number 900 of a file that has 200 texts

    The text, typed again
    """,
    "This cell is damaged: {problem}", "Type the text again")

SB126 = rule(
    "SB126", NOTE, """
    A text starts with a bullet or a number of a list.

    The bullet came along when a list was pasted. Nobody has it on a résumé, so it is left out of
    the strings.

    Synonyms, Synonym: • light duty

    light duty
    """,
    {
        "": "Left out the bullet {bullet}",
        "several": "{message} (also in {cells})"},
    "Delete it, so the cell shows what is searched")
