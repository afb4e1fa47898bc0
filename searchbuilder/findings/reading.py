"""SB6xx: strings that exist already, and the marks and words in them."""

from searchbuilder.diagnostic import ERROR, NOTE, WARNING
from searchbuilder.rule import Message, rule

SB601 = rule(
    "SB601", WARNING, """
    A parenthesis in a string has no match.

    Sites refuse such a string or read it in another way. It is read as if the group ended at the
    end of the string, or as if the extra parenthesis were not there.

    (nurse OR RN AND MMI

    (nurse OR RN) AND MMI
    """,
    {
        "never closed": Message("This ( has no matching ), so the group ends with the string",
                                "Add ) where the group ends"),
        "never opened": Message("This ) has no matching (, so it is ignored",
                                "Delete it, or add ( where the group starts")})

SB602 = rule(
    "SB602", (WARNING, NOTE), """
    A quotation mark in a string has no match.

    The site guesses where the phrase ends. It is read up to the next operator or parenthesis, and
    across a line break only if the matching mark is in the next line.

    "case manager OR RN

    "case manager" OR RN
    """,
    {
        "alone": Message("This quotation mark has no matching one, so it is ignored", "Delete it"),
        "unclosed": Message("This quotation mark has no matching one, so the phrase is read as "
                            "“{phrase}”", "Add one at the end of the phrase"),
        "wrapped": Message("This phrase goes over a line break and is read as “{phrase}”",
                           "Put it on one line", NOTE)})

SB603 = rule(
    "SB603", WARNING, """
    Quotation marks that make no phrase.

    Word and e-mail programs make curly ones; LinkedIn and Greenhouse say that they do not work.
    Single ones make a phrase in to_tsquery only, where double ones make none. The words are then
    searched one by one. Marks around a whole string turn all of it into one phrase, AND and NOT
    included.

    “case manager” OR 'claims adjuster'

    "case manager" OR "claims adjuster"
    """,
    {
        "curly": Message("Curly quotation marks make no phrase on most sites. Read as straight "
                         "ones", "Type straight ones"),
        "single": Message("Single quotation marks make no phrase. Read as double ones",
                          'Type "{words}"'),
        "backtick": Message("Backticks make no phrase. Read as double quotation marks",
                            'Type "{words}"'),
        "double": Message("{title} makes no phrase of double quotation marks. Read as single "
                          "ones", "Type '{words}'"),
        "operator": Message("{sign} is inside quotation marks, so it is searched as a word",
                            "Put quotation marks around each phrase, and leave {sign} outside")})

SB608 = rule(
    "SB608", (ERROR, WARNING), """
    Something is missing beside an operator, in parentheses or in quotation marks.

    A word may have been lost when the string was copied. Where nothing depends on it, the sign is
    ignored; otherwise the string is not read.

    nurse AND OR manager

    nurse OR manager
    """,
    {
        "after": Message("Nothing comes after {sign}",
                         "Type what should come after {sign}, or delete it"),
        "before": Message("Nothing comes before {sign}", "Type a word before it, or delete it"),
        "ignored": Message("Nothing comes before {sign}, so it is ignored",
                           "Delete it, or type what should come before it", WARNING),
        "between": Message("Nothing comes between {first} and {second}", "Delete one of them"),
        "or": Message("There is no OR between “{first}” and “{second}”, so both sides are "
                      "required", "If either will do, type OR between them", WARNING),
        "twice": Message("{sign} is here twice. Read as once", "Delete one", WARNING),
        "colon": Message("The colon is here twice. Read as once", "Delete one", WARNING),
        "denied twice": Message("{sign} comes after another NOT. Read as one NOT", "Delete one",
                                WARNING),
        "demanded": Message("{first} and {second} are side by side. Read as {second} alone",
                            "Delete {first}", WARNING),
        "empty group": Message("These parentheses are empty, so they are ignored", "Delete them",
                               WARNING),
        "empty phrase": Message("These quotation marks are empty, so they are ignored",
                                "Delete them", WARNING),
        "denied near": Message("{sign} joins two words or phrases only, so it is unclear what to "
                               "exclude here", "Put what to exclude in parentheses after NOT"),
        "denied follow": Message("{sign} can't join an exclusion",
                                 "Type what to exclude after what you want"),
        "call": Message("NEAR(…) joins two words or phrases", "Type NEAR(a b, 5)"),
        "xor": Message("One string can have {most} XOR at most",
                       "Make each part a search of its own")})

_UNKNOWN = "{names:6} {count:is not a known field|are not known fields}"

SB609 = rule(
    "SB609", WARNING, """
    A field that the site is not known to have.

    The site may search for the name of the field as a word. It is read as a field.

    On LinkedIn: title:nurse

    The search box or filter of that name
    """,
    {
        "anywhere": Message(f"{_UNKNOWN}, so what follows is searched anywhere",
                            "Delete {count:it|them}"),
        "as typed": Message(f"{_UNKNOWN}, so {{kept:6}} {{several:is|are}} searched as typed",
                            "Put quotation marks around what is no field"),
        "itself": Message(f"{_UNKNOWN}, so it is searched as typed",
                          "Delete it if it only says what follows"),
        "both": Message(f"{_UNKNOWN}, so what follows {{passed:6}} is searched anywhere, and "
                        "{kept:6} {several:is|are} searched as typed",
                        "Delete what is no field, or put quotation marks around it"),
        "unsure": Message("{title} may not have {names:6}. Read as if it did",
                          "Use the search box or filter of {count:that name|these names}")})

SB610 = rule(
    "SB610", (NOTE, WARNING), """
    A sign that means nothing in a string.

    A comma, a bullet or a lone dash separates nothing: the words around it are all required. It is
    ignored.

    nurse, manager - RN

    nurse OR manager OR RN
    """,
    {
        "sign": Message("{sign} is no word and no operator here, so it is ignored", "Delete it"),
        "comma": Message("A comma separates nothing here, so it is ignored",
                         "Type OR or AND between the words"),
        "semicolon": Message("A semicolon separates nothing here, so it is ignored",
                             "Type OR or AND between the words"),
        # Where nothing joins the words.
        **{f"{sign}, alone": Message(
            f"{sign.title()}s separate nothing here, so all of these words are required",
            f"For any of them, type OR in place of each {sign}")
           for sign in ("comma", "semicolon")},
        "minus": Message("A minus with a space after it excludes nothing, so it is ignored",
                         "Type it right before a word to exclude that word"),
        "dash": Message("A dash means nothing here, so it is ignored", "Delete it"),
        "bullet": Message("A bullet means nothing here, so it is ignored",
                          "Type OR or AND between the lines"),
        "bullet, alone": Message("A bullet means nothing here, so it is ignored", "Delete it"),
        "minus, alone": Message("- is read as the bullet of a list, not as a minus",
                                "To exclude what follows, type NOT before it"),
        "dot": Message("A bullet separates nothing here, so it is ignored",
                       "Type OR or AND between the words"),
        "lines": Message("A line break means AND, so this is one search",
                         "If each line is a search of its own, paste them one at a time"),
        "lines, space": Message("A line break means a space, so this is one search",
                                "If each line is a search of its own, paste them one at a time"),
        "ellipsis": Message("An ellipsis stands for no word, so it is ignored", "Delete it"),
        "tail": Message("“{words}” names nothing to search for, so it is ignored",
                        "Add the missing words, or delete it"),
        "bracket": Message("{sign} makes no group, so it is searched as part of the word",
                           "Type ( or ) if you mean that", WARNING),
        "plus": Message("A + without spaces joins nothing, so it is searched as part of the word",
                        "Type a space or AND instead", WARNING)})

_HELD = "{names:6} {count:is a placeholder|are placeholders}"
_FILL_IN = "Type what {count:it stands|they stand} for"

SB611 = rule(
    "SB611", WARNING, """
    A placeholder was left in a string.

    It is searched as typed, and nobody has it on a résumé. One without a name, such as {}, is
    ignored.

    nurse AND <city>

    nurse AND Toledo
    """,
    {
        "": Message(f"{_HELD}, searched as typed", _FILL_IN),
        "ignored": Message(f"{_HELD} without a name, so {{count:it is|they are}} ignored",
                           _FILL_IN),
        "some ignored": Message(f"{_HELD}, searched as typed, but {{empty}} is ignored", _FILL_IN),
        "listed": Message(f"{_HELD}, searched as typed; {{listed:6}} {{more:is|are}} read as one "
                          "more alternative", _FILL_IN),
        "listed, some ignored": Message(
            f"{_HELD}, searched as typed, but {{empty}} is ignored; {{listed:6}} {{more:is|are}} "
            "read as one more alternative", _FILL_IN)})

SB634 = rule(
    "SB634", WARNING, """
    A web address without site: before it.

    It is searched as a word, and hardly anybody writes the address of a site on a profile. With
    site: a web search engine keeps to the pages of that site. Other platforms search their own
    people, whatever the address.

    linkedin.com/in nurse

    site:linkedin.com/in nurse
    """,
    "{words:6} {count:is a web address, searched as a word|are web addresses, searched as words}",
    "To keep a web search engine to that site, type {site}. On other platforms, delete it")

SB635 = rule(
    "SB635", WARNING, """
    Words that read like a sentence, or that no operator joins to the string.

    A note that stands in or beside a string is searched for like the rest of it, and nobody has
    “must have”, or “Copy”, on a profile to be found by. The words stay, because they may be meant.

    (nurse OR RN) AND (must have BLS)

    (nurse OR RN) AND BLS
    """,
    {
        "": Message("{words:6} {count:reads|read} like a sentence, and each word is searched for",
                    "Delete what is a note, and put quotation marks around what is a phrase"),
        "words": Message("{words:6} {count:belongs to no phrase and is|belong to no phrase and "
                         "are} searched for",
                         "Delete {count:it|them}, or put quotation marks around the phrase"),
        "beside": Message("{words:6} {count:stands|stand} beside the string without AND or OR, "
                          "and each word is searched for",
                          "Delete what is a note, and type AND before what you mean")})

SB613 = rule(
    "SB613", ERROR, """
    There is nothing to search for in a string.

    A string of signs alone finds nothing, or everything.

    ( )

    A word
    """,
    "There is nothing to search for", "Type a word")
