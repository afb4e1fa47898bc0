"""SB6xx: strings that come from another place, and what is no string."""

from __future__ import annotations

from searchbuilder.diagnostic import ERROR, NOTE, WARNING
from searchbuilder.rule import Message, rule

SB622 = rule(
    "SB622", NOTE, """
    A string was copied from a place that writes its signs in another way.

    Why is this bad?
    It is not: the string is decoded once and then read. Web pages write &quot; for a quotation
    mark, addresses %22, spreadsheets "", programs \\". Of the address of a results page only the
    search is read. The filters that it sets, such as a place or a date, are named: set them again
    by hand, because a string cannot hold them.

    Example
    ""case manager"" OR ""nurse""

    Use instead
    "case manager" OR "nurse"
    """,
    {
        "": "{done}",
        "left": Message("{done}", "check that this is the search you mean")})

SB623 = rule(
    "SB623", ERROR, """
    A text is no search string for people.

    Why is this bad?
    A strategy for PubMed or Web of Science, numbers of lines in a search history, a job posting, a
    table, a formula, a web page, the code of a program or a regular expression has signs that no
    people search knows. Read as words they would find nobody. --from reads a strategy all the
    same, if your platform has such signs.

    Example
    "return to work"[tiab] AND rehab*[tiab]

    Use instead
    "return to work" AND rehab*
    """,
    {})

SB624 = rule(
    "SB624", NOTE, """
    Lines of a file were skipped.

    Why is this bad?
    It is not, if they are comments and headings: # with a blank behind it begins a comment, ## a
    heading, and the header of a table is no string. The note counts them, so that no string gets
    lost among them. #hiring and C# stay words.

    Example
    # strings for nurses

    Use instead
    Nurses: "registered nurse" OR RN
    """,
    {})

SB625 = rule(
    "SB625", NOTE, """
    Lines with labels were read as one search.

    Why is this bad?
    It is not: each line is looked for in the field that its label names, and all of them are
    required. In a list, a comma means OR. What is only nice to have is left out.

    Example
    Title: nurse, RN
    Location: Texas
    Exclude: intern

    Use instead
    Title: nurse AND RN, if both are required
    """,
    {})

SB626 = rule(
    "SB626", WARNING, """
    A code of a web page or an address is searched as it stands.

    Why is this bad?
    Nobody has %22 or &quot on a profile. It was not decoded, because other blanks of the string
    are plain, or its semicolon is missing: then it may be meant.

    Example
    %22case manager%22 OR RN

    Use instead
    "case manager" OR RN
    """,
    "{code} is a code for {sign}, and it is searched as it stands",
    "copy the string again from where it is used")

SB633 = rule(
    "SB633", WARNING, """
    A remark beside a string was left out.

    Why is this bad?
    It is not, if it only speaks about the string: a heading above it, a comment behind # or //,
    what an arrow or a check mark shows, “(etc.)” at its end. Nobody has these words on a profile.
    The warning names them, in case they belong to the search.

    Example
    "site manager" OR foreman    # one of them is enough

    Use instead
    "site manager" OR foreman
    """,
    "left out as a remark about the string: {words}",
    "to search for these words too, add them with AND or OR")
