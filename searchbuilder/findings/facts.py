"""SB42x: what a user found out about platforms, on the sheet Platforms."""

from searchbuilder.diagnostic import ERROR, NOTE, WARNING
from searchbuilder.rule import Message, rule

SB421 = rule(
    "SB421", WARNING, """
    Facts are about a platform that there is not.

    Nothing comes of them. The name is misspelt; or it is a platform of your own, and the rows do
    not say how AND and OR are written there.

    Platforms, Platform: icmis

    icims; `searchbuilder platforms` lists the names
    """,
    "There is no platform “{name}”, so what you found out about it is not used",
    "To describe a platform of your own, add rows with the facts AND and OR")

SB422 = rule(
    "SB422", WARNING, """
    A fact has a value that it cannot have.

    The row is not used. The string is written as if you had not found it out.

    Platforms, Fact: Parentheses, Value: sometimes

    any depth, one level, ignored or error
    """,
    {"": Message("“{value}” is not a value of {fact}", "Type {values}"),
     "blank": Message("{fact} has no value", "Type {values}"),
     "fact": Message("This row does not say which fact it is about",
                     "Choose one from the drop-down of the column Fact")})

SB423 = rule(
    "SB423", ERROR, """
    Facts of a platform contradict each other.

    Whatever were written for this platform could mean something else there, so there is no string
    for it.

    Platforms: AND is a space, and Space is or

    Ask the platform again: `searchbuilder calibrate`. Delete the row that is wrong.
    """,
    "No strings for {title}: {one} cannot be “{value}” where {other} is “{than}”",
    "Change or delete one of these rows, or add a row that says how AND is written")

SB424 = rule(
    "SB424", WARNING, """
    A fact stands twice.

    Only the newest row counts; of rows of one day, the last.

    Platforms: two rows with icims and Parentheses

    Delete the other row.
    """,
    "{fact} of {platform} stands twice. This row counts: {kept}",
    "Delete the other one")

SB425 = rule(
    "SB425", NOTE, """
    What you found out about a platform is over a year old.

    Platforms change. Your strings are still written by it.

    Platforms: icims, Parentheses, any depth, 2024-05-01

    Find it out again: `searchbuilder calibrate icims --into my.xlsx`
    """,
    "You checked this over a year ago ({date}): {fact} of {title}",
    "To check it again: searchbuilder calibrate {name} --into {workbook}")

SB426 = rule(
    "SB426", (NOTE, WARNING), """
    What you found out differs from what searchbuilder knows.

    It need not be: your own system may be set up differently, and your row counts. But if the
    platform has changed since, or the row has a slip, your strings find other people.

    Platforms: icims, AND, +, where the platform's own help says AND

    Check it again if the platform's own page is newer than your row. Else no action needed.
    """,
    {"": Message("The pages of {title} say {fact}: {stated}. Your row says {value}, and that "
                 "counts", "If that is a slip, delete the row"),
     "since": Message("The pages of {title} say {fact}: {stated} (read on {checked}, after you "
                      "checked it). Your row says {value}, and that counts",
                      "Check it again, or delete the row", WARNING)})
