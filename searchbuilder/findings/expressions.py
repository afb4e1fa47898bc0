"""SB2xx: how a search is written."""

from __future__ import annotations

from searchbuilder.diagnostic import ERROR, WARNING
from searchbuilder.rule import rule

SB201 = rule(
    "SB201", ERROR, """
    A parenthesis has no partner, or holds a separator.

    Why is this bad?
    Nobody can know where the group ends, so what you wrote is not searched.

    Example
    Searches, Must: (nurse OR therapist

    Use instead
    (nurse OR therapist)
    """,
    {})

SB202 = rule(
    "SB202", ERROR, """
    A quotation mark has no partner, or nothing between.

    Why is this bad?
    Nobody can know where the phrase ends, so what you wrote is not searched.

    Example
    Searches, Must: "light duty

    Use instead
    light duty, or "light duty": words as they stand are a phrase
    """,
    {})

SB203 = rule(
    "SB203", ERROR, """
    Something is missing beside an operator.

    Why is this bad?
    AND, OR and NEAR join two things, and NOT and title: stand before one. With nothing there,
    half of what you meant is missing.

    Example
    Searches, Must: nurse AND

    Use instead
    nurse AND therapist
    """,
    {})

SB204 = rule(
    "SB204", WARNING, """
    An operator is written in small letters.

    Why is this bad?
    Then it is one of the words of the phrase: nurse or therapist finds only people who wrote
    just these three words in a row.

    Example
    Searches, Must: nurse or therapist

    Use instead
    nurse OR therapist
    """,
    {})

SB205 = rule(
    "SB205", WARNING, """
    AND and OR stand side by side without parentheses.

    Why is this bad?
    AND binds more tightly, as in arithmetic, so a OR b AND c means a OR (b AND c). Perhaps you
    meant (a OR b) AND c, which finds other people.

    Example
    Searches, Must: nurse OR therapist AND manager

    Use instead
    (nurse OR therapist) AND manager
    """,
    {})

SB226 = rule(
    "SB226", (ERROR, WARNING), """
    Several things stand where one thing belongs.

    Why is this bad?
    The whole text is searched as one phrase, and nobody writes that. For an off-limits employer it
    is an error: as one name it would exclude neither client.

    Example
    Synonyms, Synonym: bricklaying; stone work

    Use instead
    bricklaying in one row, and stone work in the next
    """,
    {})

SB211 = rule(
    "SB211", ERROR, """
    Two things stand side by side with nothing between them.

    Why is this bad?
    One platform would look for both and the next one for either, so you have to say which.

    Example
    Searches, Must: (nurse OR RN) therapist

    Use instead
    (nurse OR RN) AND therapist
    """,
    {})

SB212 = rule(
    "SB212", ERROR, """
    A field such as title: stands where it cannot.

    Why is this bad?
    A word stands in one field: in the title, at a company or at a location. Titles is the
    title field already, and a whole search cannot stand in a field.

    Example
    Searches, Must: title:(nurse OR company:Acme)

    Use instead
    title:nurse OR company:Acme
    """,
    {})

SB213 = rule(
    "SB213", ERROR, """
    A star stands somewhere else than at the end of a word.

    Why is this bad?
    Hardly any platform knows a star within a word, and alone it stands for everything.

    Example
    Searches, Must: reha*tion

    Use instead
    rehab*
    """,
    {})

SB214 = rule(
    "SB214", ERROR, """
    NEAR stands beside something that it cannot join.

    Why is this bad?
    It says how far apart two words may be. A group, an exclusion or a whole search is no word,
    and nobody writes texts of a million words.

    Example
    Searches, Must: nurse NEAR/5 (manager OR lead)

    Use instead
    nurse NEAR/5 manager
    """,
    {})

SB216 = rule(
    "SB216", ERROR, """
    There is nothing between two parentheses.

    Why is this bad?
    Something was probably deleted there, and without it the search is another one.

    Example
    Searches, Must: nurse AND ()

    Use instead
    nurse AND (RN OR LPN)
    """,
    {})

SB220 = rule(
    "SB220", ERROR, """
    What you gave to --query is not one search.

    Why is this bad?
    On the command line there is no Must and no Should, so nobody can know how several items
    belong together.

    Example
    searchbuilder build workbooks/mmi.xlsx --query "nurse; RN"

    Use instead
    searchbuilder build workbooks/mmi.xlsx --query "nurse OR RN"
    """,
    {})

SB222 = rule(
    "SB222", ERROR, """
    A word begins with the sign of another search engine.

    Why is this bad?
    In a workbook -student is no exclusion: it would be looked for with its sign, and the
    students would all stay in.

    Example
    Searches, Must: nurse -student

    Use instead
    nurse NOT student
    """,
    {})
