"""SB6xx: strings that come from another place, and what is no string."""

from searchbuilder.diagnostic import ERROR, NOTE, WARNING
from searchbuilder.rule import Message, rule

SB622 = rule(
    "SB622", NOTE, """
    A string was copied from a place that writes its signs in another way.

    It is not: the string is decoded once and then read. Web pages write &quot; for a quotation
    mark, addresses %22, spreadsheets "", programs \\". Of a line of a program only the string in
    its quotation marks is read, and what is kept there as “exclude” stays an exclusion. Of the
    address of a results page only the search is read. The filters in it, such as a place or a
    date, are named: set them again by hand, because a string cannot hold them.

    ""case manager"" OR ""nurse""

    "case manager" OR "nurse"
    """,
    {
        # What was undone, one sentence after another.
        "": "{done}", "left": Message("{done}", "Check that this is the search you mean"),
        "HTML": "Copied from HTML: {code} is read as {sign}",
        "HTML, twice": "Copied from HTML, encoded more than once: {code} is read as {sign}",
        "tags": "Copied from HTML: tags such as {tag} are taken off",
        "XML": "Copied from a data file (XML): tags such as {tag} are taken off",
        "garbled": "Garbled by another program: {code} is read as {sign}",
        "program": "Copied from a program: {code} is read as {sign}",
        "JSON": "Copied from a program (JSON): {code} is read as {sign}",
        "pieces": "Copied from a program: its pieces are put together",
        "lines": "Copied from a program: its lines are put together",
        "assigned": "Copied from a program: only the value of “{name}” is read",
        "assigned, left": "Copied from a program: only the value of “{name}” is read. "
                          "Left out: {left}",
        "parts": "Copied from a program: {names:9} are read as one search",
        "parts, left": "Copied from a program: {names:9} are read as one search. Left out: {left}",
        "literal": "Copied from a program: only what is in the {marks} is read",
        "literal, left": "Copied from a program: only what is in the {marks} is read. "
                         "Left out: {left}",
        "encoded": "Copied from a program: only what {name} encodes is read",
        "command": "Copied from a command: only what is in the quotation marks is read",
        "object": "Copied from a program (JSON): only the value of “{name}” is read",
        "object, left": "Copied from a program (JSON): only the value of “{name}” is read. "
                        "Left out: {left}",
        "SQL": "Copied from a program (SQL): only the string of {name} is read",
        "cell": "Copied from a spreadsheet or a CSV file: {code} is read as {sign}",
        "around": "The quotation marks around the whole string are taken off",
        "brackets": "The square brackets around the whole string are taken off",
        "commented": "Copied from a program: the // in front of each line is taken off",
        "Markdown": "Copied from Markdown: {code} is read as {sign}",
        "Markdown, quoted": "Copied from Markdown: the > in front of each line is taken off",
        "Markdown, bold": "Copied from Markdown: the ** around it is taken off",
        "Markdown, italic": "Copied from Markdown: the * around it is taken off",
        "Markdown, phrases": "Copied from Markdown: the backticks around phrases are taken off",
        "Markdown, code": "Copied from Markdown: the backticks around it are taken off",
        "Markdown, row": "Copied from a table: only the cell with the string is read",
        "Markdown, rows": "Copied from a table: only the first cell with a string is read",
        "Markdown, link": "Copied from Markdown: the signs around the link are taken off",
        "address": "Copied from a web address: {code} is read as {sign}",
        "results": "Copied from the address of a results page: {names} are read as one string",
        "results, left": "Copied from the address of a results page: only {names} "
                         "{count:is|are} read. Left out: {left}",
        "label": "“{label}” is read as {plain}",
        "filter": "Copied from a filter: {written} is read as {plain}"})

_PROFILES = ("Type the words that people have on their profiles, with AND, OR and NOT between "
             "them. To read it anyway, add --from NAME")
_OPERATORS = "with AND, OR and NOT between them"

SB623 = rule(
    "SB623", ERROR, """
    A text is no search string for people.

    A strategy for PubMed or Web of Science, numbers of lines in a search history, a job posting, a
    table, a formula, a web page, the code of a program or a regular expression has signs that no
    people search knows. Read as words they would find nobody. If your site has such signs, --from
    reads a strategy anyway.

    "return to work"[tiab] AND rehab*[tiab]

    "return to work" AND rehab*
    """,
    {
        "database": Message("This is a search for {name}, not a string for people", _PROFILES),
        "history": Message("This names lines in the history of a database search, and those lines "
                           "are missing", "Type the words of those lines in place of their "
                           "numbers"),
        "pattern": Message("This is a regular expression, which sites for people can't search for",
                           "Type the words that it stands for, with OR between them. To read it "
                           "anyway, add --from NAME"),
        "program": Message("This is the code of a program, not the string that it makes",
                           "Run the program, and copy the finished string"),
        "data": Message("This is data for a program (JSON), not a search string",
                        "Copy the search itself out of it"),
        "SQL": Message("This is a database query (SQL), not a search string",
                       f"Type the words to search for, {_OPERATORS}"),
        "formula": Message("This is a spreadsheet formula, not its result",
                           "Copy the cell as a value and paste that"),
        "table": Message("These are rows of a spreadsheet, not a search string",
                         "Copy one cell at a time, or save a column of strings as a text file"),
        "page": Message("This is the code of a web page, not a search string",
                        "Copy what the page shows in the browser"),
        "posting": Message("This is a job posting, not a search string",
                           f"Type the words that matter in it, {_OPERATORS}"),
        "address": Message("This is a web address, and there is no search in it",
                           "Open it, and copy what is in the search box")})

_KEEP = "To read a line that starts with #, delete the # and the space after it"

SB624 = rule(
    "SB624", NOTE, """
    Lines of a file were skipped.

    It is not, if they are comments and headings: # and a space start a comment, ## a heading, and
    the header of a table is no string. The note counts them, so that no string gets lost among
    them. #hiring and C# stay words.

    # strings for nurses

    Nurses: "registered nurse" OR RN
    """,
    {
        "comments": Message("Skipped {comments} {comments:comment|comments}", _KEEP),
        "headings": Message("Skipped {headings} {headings:heading|headings}"),
        "comments and headings": Message(
            "Skipped {comments} {comments:comment|comments} and {headings} "
            "{headings:heading|headings}", _KEEP),
        "rows": Message("Skipped {headings} {headings:heading|headings} and {rows} empty "
                        "{rows:row|rows}")})

SB625 = rule(
    "SB625", NOTE, """
    Lines with labels were read as one search.

    It is not: each line is searched in the field that its label names, and all of them are
    required. In a list, a comma means OR. What is only nice to have is left out.

    Title: nurse, RN
    Location: Texas
    Exclude: intern

    Title: nurse AND RN, if both are required
    """,
    {
        # What is done with the lines, one sentence after another.
        "": "{done}",
        "lists": Message("{done}", "If you mean it otherwise, type AND or OR between the items"),
        "lines": "Read as one search, with a part for each line: {labels}",
        "any": "In {labels}, one of the list is enough",
        "all": "In {labels}, all are required",
        "optional": "{labels} {count:is|are} left out, because people need not have it"})

SB626 = rule(
    "SB626", WARNING, """
    A code of a web page or an address is searched as typed.

    Nobody has %22 or &quot on a profile. It was not decoded, because other spaces of the string
    are plain, or its semicolon is missing: then it may be meant.

    %22case manager%22 OR RN

    "case manager" OR RN
    """,
    "{code} is a code for {sign}, and it is searched as typed",
    "Copy the string again from where it is used")

SB633 = rule(
    "SB633", (WARNING, NOTE), """
    A comment on a string, or another string beside it, was left out.

    It is not, if it only speaks about the string: a heading above it, a label or “e.g.” before it,
    what stands around the code of a page or in the other cells of a row, a comment after # or //,
    what an arrow or a check mark shows, what stands in brackets such as [unless you want those],
    “(etc.)” at its end. Nobody has these words on a profile. The warning names them, in case they
    belong to the search; of “Search string:” and the like a note is enough. Of several strings in
    one text, such as a list of a program, the first is read, and the warning names the others.

    "site manager" OR foreman    # one of them is enough

    "site manager" OR foreman
    """,
    {
        "": Message("Left out as a comment on the string: {words}",
                    "To search for these words too, add them with AND or OR"),
        "lead": Message("Left out, because it only says what follows: {words}", severity=NOTE),
        "others": Message("Only the first of {all} strings is read. Not read: {words:3}",
                          "Paste the {count:other one|others one at a time} to read "
                          "{count:it|them} too")})
