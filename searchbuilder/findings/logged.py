"""SB72x: what people noted on the page, taken into a workbook."""

from searchbuilder.diagnostic import NOTE, WARNING
from searchbuilder.rule import Message, rule

SB721 = rule(
    "SB721", (WARNING, NOTE), """
    What was noted on a page does not belong to this workbook.

    A page remembers strings by the name of their search. Rows of searches that this workbook does
    not have show up on no page of it.

    A file that was exported from the page of another workbook, or before a search was renamed

    The workbook that the page was made from, or the old name of the search
    """,
    {"workbook": Message(
        "Left out {count} {count:row|rows} of searches that this workbook does not have: "
        "{searches:5}. The file is from the page of another workbook",
        "Import it into the workbook that its page was made from"),
     "renamed": Message(
         "{count} {count:row is|rows are} about searches that this workbook does not have: "
         "{searches:5}. No page will show them",
         "If you renamed a search, write its new name into these rows of Log")})

SB722 = rule(
    "SB722", WARNING, """
    A row of a page's file cannot be taken in.

    It names no search or no platform, or its number of results is none. Somebody changed the file,
    or it was cut.

    Results: about a thousand

    Results: 1000
    """,
    {"row": "Left out {count} {count:row|rows} without a search, a platform or a string: line "
            "{lines}",
     "results": "Left out {count} {count:result that is|results that are} not a number: "
                "{texts:5}"},
    "Export the file from the page again")

SB723 = rule(
    "SB723", WARNING, """
    A line of a file of facts cannot be taken in.

    It names no platform, no fact that there is, or a value that the fact cannot have. The other
    lines are taken in.

    icims,Brackets,work

    icims,Parentheses,any depth
    """,
    {"platform": Message("Line {line} names no platform, so it is left out",
                         "Type the name of the platform"),
     "fact": Message("Line {line} is left out: “{fact}” is no fact of a platform",
                     "searchbuilder platforms NAME lists the facts"),
     "value": Message("Line {line} is left out: “{value}” is not a value of {fact}",
                      "Type {values}")})

SB724 = rule(
    "SB724", NOTE, """
    A fact of a platform stands in the workbook already, with another value.

    Only one of the two can be right. The newer one counts.

    The file says that parentheses work on icims, and your sheet Platforms that they do not

    If you are not sure, check it again: `searchbuilder calibrate`
    """,
    {"replaced": Message("{fact} of {platform} was {before} in your workbook ({cell}), and now is "
                         "{value}", "To undo it, type the old value again"),
     "kept": Message("{fact} of {platform} stays {before}, as in your workbook ({cell}), which "
                     "found it out later. The file says {value}",
                     "If the file is right, change the cell")})
