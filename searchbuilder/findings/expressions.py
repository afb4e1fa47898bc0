"""SB2xx: how a search is written."""

from searchbuilder.diagnostic import ERROR, WARNING
from searchbuilder.rule import Message, rule

_LOWERCASE = "Lowercase “{word}” is searched as a word"
_NOT_CAPITALS = "“{word}” is searched as a word, because it is not all in capitals"
_TYPE_OPERATOR = (
    'Type {operator}. If you mean the phrase, put quotes around it: "{phrase}"')
_TYPE_BOTH = "If you want both, type {written}"
_TYPE_NOT = "To exclude each of them, type NOT ({written})"

SB201 = rule(
    "SB201", ERROR, """
    A parenthesis has no match, or contains a semicolon or bar.

    It is unclear where the group ends, so this part is not searched.

    Searches, Must: (nurse OR therapist

    (nurse OR therapist)
    """,
    {
        "never opened": Message("This ) has no matching (",
                                "Delete it, or add ( where the group starts"),
        "never closed": Message("This ( has no matching )", "Add ) where the group ends"),
        "separator": Message("{sign} does not work inside parentheses",
                             "Type OR between alternatives")})

SB202 = rule(
    "SB202", ERROR, """
    A quotation mark has no match, or a pair of them is empty.

    It is unclear where the phrase ends, so this part is not searched.

    Searches, Must: "light duty

    light duty, or "light duty": words typed together are a phrase
    """,
    {
        "alone": Message("This quotation mark has no matching one",
                         "Add one at the end of the phrase, or delete it: phrases need none"),
        "empty": Message("These quotation marks are empty",
                         "Type what to look for, or delete them")})

SB203 = rule(
    "SB203", ERROR, """
    A word is missing before or after an operator.

    AND, OR and NEAR join two things, and NOT and title: need one after them. With nothing there,
    half of what you meant is missing.

    Searches, Must: nurse AND

    nurse AND therapist
    """,
    {
        "after": Message("Nothing comes after {operator}",
                         "Type what should come after {operator}, or delete it"),
        "before": Message("Nothing comes before {operator}",
                          "Type what should come before {operator}, or delete it"),
        "between": Message("Nothing comes between {first} and {second}",
                           "Delete one of them, or type what should come between them")})

SB204 = rule(
    "SB204", WARNING, """
    An operator is not in capitals.

    Then it is searched as a word: nurse or therapist finds only people who wrote exactly these
    three words in a row.

    Searches, Must: nurse or therapist

    nurse OR therapist
    """,
    {
        "": Message(_LOWERCASE, _TYPE_OPERATOR),
        "mixed": Message(_NOT_CAPITALS, _TYPE_OPERATOR),
        "list": Message(_LOWERCASE, _TYPE_BOTH),
        "list, mixed": Message(_NOT_CAPITALS, _TYPE_BOTH),
        "excluded": Message(_LOWERCASE, _TYPE_NOT),
        "excluded, mixed": Message(_NOT_CAPITALS, _TYPE_NOT)})

SB205 = rule(
    "SB205", WARNING, """
    AND and OR are mixed without parentheses.

    AND goes first, as times does in arithmetic, so a OR b AND c means a OR (b AND c). You may have
    meant (a OR b) AND c, which finds other people.

    Searches, Must: nurse OR therapist AND manager

    (nurse OR therapist) AND manager
    """,
    {
        "": "AND and OR are mixed; this is read as {read}",
        "long": "AND and OR are mixed; AND goes first"},
    "Put parentheses around what belongs together")

SB209 = rule(
    "SB209", WARNING, """
    Commas are used between things to look for.

    A comma does not separate items, because job titles contain commas. The whole list is searched
    as one phrase, and nobody writes that.

    Searches, Should: nurse, therapist, case worker

    nurse; therapist; case worker
    """,
    {
        "": Message("Searched as one phrase: commas do not separate items", "Put ; between items"),
        "list": Message("Searched as one phrase: commas do not separate items",
                        "Type {written}, or put OR between alternatives"),
        "excluded": Message("Searched as one phrase: commas do not separate items",
                            _TYPE_NOT)})

SB211 = rule(
    "SB211", ERROR, """
    AND or OR is missing between two things.

    One site would look for both and the next one for either, so you have to say which.

    Searches, Must: (nurse OR RN) therapist

    (nurse OR RN) AND therapist
    """,
    {
        "": Message("AND or OR is missing here",
                    "Type AND if you want both, OR if either will do"),
        "comma": Message("AND or OR is missing here: commas do not separate items",
                         "Put ; between items, or OR between alternatives"),
        "word": Message("AND or OR is missing here: lowercase “{word}” is searched as a word",
                        "Type {operator}"),
        "mixed": Message("AND or OR is missing here: “{word}” is searched as a word, because it "
                         "is not all in capitals", "Type {operator}")})

SB212 = rule(
    "SB212", ERROR, """
    A field such as title: is used where it does not work.

    A word can be in one field: in the title, at a company or at a location. The column Titles is
    the title field already, and a whole search does not fit in a field.

    Searches, Must: title:(nurse OR company:Acme)

    title:nurse OR company:Acme
    """,
    {
        "nested": Message("{field} contains another field",
                          "Delete one of the two: a word can be in one field only"),
        "unknown": Message("There is no field “{field}:”",
                           "Did you mean {near}:? To search it as a word, put quotes around it"),
        "titles": Message("{field}: does not work in Titles", "Move it to Must"),
        "search": Message("[{name}] is a whole search, so it does not fit in {field}:",
                          "Name a role instead, or put [{name}] under Must without {field}:")})

SB213 = rule(
    "SB213", ERROR, """
    A star (*) is somewhere else than at the end of a word.

    Hardly any site understands a star inside a word, and alone it stands for everything.

    Searches, Must: reha*tion

    rehab*
    """,
    "A * works only at the end of a word", "Type therap* for therapy, therapist and so on")

SB214 = rule(
    "SB214", ERROR, """
    NEAR is used beside something that it cannot join.

    It says how far apart two words may be. A group, an exclusion or a whole search is not a word,
    and nobody writes texts of a million words.

    Searches, Must: nurse NEAR/5 (manager OR lead)

    nurse NEAR/5 manager
    """,
    {
        "": Message("{near} works only between two words, phrases or [Names]",
                    "Type a NEAR/5 b, and join groups with AND"),
        "distance": Message("No text has that many words",
                            "Type a smaller number after NEAR/, or AND"),
        "not": Message("NOT does not work after {near}", "Type a AND NOT b"),
        "search": Message("[{name}] is a whole search, and NEAR joins words", "Use AND")})

SB216 = rule(
    "SB216", ERROR, """
    A pair of parentheses is empty.

    Something was probably deleted there, and without it the search is another one.

    Searches, Must: nurse AND ()

    nurse AND (RN OR LPN)
    """,
    "These parentheses are empty", "Type what to look for, or delete them")

SB220 = rule(
    "SB220", ERROR, """
    The text after --query is not one search.

    There is no Must and no Should on the command line, so it is unclear how several items belong
    together.

    searchbuilder build workbooks/mmi.xlsx --query "nurse; RN"

    searchbuilder build workbooks/mmi.xlsx --query "nurse OR RN"
    """,
    {
        "": Message("--query takes one search, and this has {count} items",
                    "Put AND or OR between the parts"),
        "empty": Message("--query is empty", "Type what to look for, such as [MMI]")})

SB222 = rule(
    "SB222", ERROR, """
    A word starts with a sign that other search engines use.

    In a workbook -student does not exclude anybody: the word would be searched with its sign, and
    the students would all stay in.

    Searches, Must: nurse -student

    nurse NOT student
    """,
    {
        "": Message("“{signed}” would be searched with its sign",
                    "To exclude it, type NOT {word}"),
        "plus": Message("“{signed}” would be searched with its sign",
                        "Type {word}: every item is required unless you use OR")})

SB226 = rule(
    "SB226", (ERROR, WARNING), """
    Several things share a cell that is meant for one.

    The whole text is searched as one phrase, and nobody writes that. For an off-limits employer it
    is an error: as one name it would exclude neither client.

    Synonyms, Synonym: bricklaying; stone work

    bricklaying in one row, and stone work in the next
    """,
    {
        "name": Message("This looks like {count} {things} in one cell: {parts}",
                        "Give each its own row", WARNING),
        "name, lines": Message(
            "This looks like {count} {things} in one cell: {parts}",
            "Give each its own row; if it is one name, delete the line break", WARNING),
        "phrase": Message(
            "This looks like {count} {things} in one cell, searched as one phrase: {parts}",
            "Give each its own row", WARNING),
        "phrase, lines": Message(
            "This looks like {count} {things} in one cell, searched as one phrase: {parts}",
            "Give each its own row; if it is one name, delete the line break", WARNING),
        "off-limits": Message(
            "This looks like {count} off-limits employers in one cell, so each of them is "
            "excluded: {parts}",
            "Give each its own row with “off-limits” under Treat as, so no client is missed"),
        "items": Message("This looks like {count} things, searched as one phrase: {parts}",
                         "Put ; between them", WARNING),
        "alternatives": Message("This looks like {count} things, searched as one phrase: {parts}",
                                "Type {written}", WARNING),
        "excluded": Message("This looks like {count} things, searched as one phrase: {parts}",
                            _TYPE_NOT, WARNING)})
