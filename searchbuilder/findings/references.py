"""SB2xx: names, and what a search says as a whole."""

from __future__ import annotations

from searchbuilder.diagnostic import ERROR, WARNING
from searchbuilder.rule import rule

SB206 = rule(
    "SB206", ERROR, """
    A name in brackets is not in the workbook.

    Why is this bad?
    [Name] stands for all the words of a term, a role or another search. A name that is not
    there stands for nothing, so the search is not built.

    Example
    Searches, Must: [MMMI]

    Use instead
    [MMI], as it is written on the sheet Terms
    """,
    {})

SB207 = rule(
    "SB207", ERROR, """
    Searches name one another in a circle.

    Why is this bad?
    To know what the first one means you would have to know what it means already.

    Example
    Search One, Must: [Two]; search Two, Must: [One]

    Use instead
    Put what both share into a third search, and name that in both
    """,
    {})

SB208 = rule(
    "SB208", ERROR, """
    A search looks for nothing, or only says what to leave out.

    Why is this bad?
    No platform can list everybody except some.

    Example
    Searches: student under Must not, and nothing else

    Use instead
    nurse under Must beside it
    """,
    {})

SB210 = rule(
    "SB210", WARNING, """
    A term stands in a search without its brackets.

    Why is this bad?
    Then only these very words are looked for, and none of the term's synonyms.

    Example
    Searches, Must: MMI

    Use instead
    [MMI]
    """,
    {})

SB215 = rule(
    "SB215", ERROR, """
    A bracket has no partner, or no name within.

    Why is this bad?
    Nobody can know which name is meant.

    Example
    Searches, Must: [MMI

    Use instead
    [MMI]
    """,
    {})

SB217 = rule(
    "SB217", ERROR, """
    More than fifty searches name one another in a row.

    Why is this bad?
    Nobody can follow that, and a mistake in one of them is in all of them.

    Example
    Search 1 names [Search 2], which names [Search 3], and so on to [Search 60]

    Use instead
    What they share in one search, and that one named in all
    """,
    {})

SB218 = rule(
    "SB218", ERROR, """
    A search has a level that the sheet Levels does not know.

    Why is this bad?
    A level is made of title words, and this one has none in the region of the search.

    Example
    Searches, Level: Senoir

    Use instead
    Senior, as it is written on the sheet Levels
    """,
    {})

SB219 = rule(
    "SB219", ERROR, """
    A name stands for no words in this search.

    Why is this bad?
    All its synonyms are for another region, only count as broad, or lack their context. What
    is left of the search would be another one.

    Example
    Searches: [Plateau] under Must and US under Region, while all its synonyms are for GB

    Use instead
    A synonym for US, or a blank under Region
    """,
    {})

SB221 = rule(
    "SB221", ERROR, """
    A search is for targets, and no employer is one.

    Why is this bad?
    The word targets stands for all employers that are marked so, and there is none.

    Example
    Searches, Employers: targets

    Use instead
    target under Treat as on the sheet Employers; or the names themselves
    """,
    {})

SB223 = rule(
    "SB223", WARNING, """
    A place or an employer was probably meant to be one of the sheet.

    Why is this bad?
    It is looked for as you wrote it, without its other spellings, because it is not on
    Locations or Employers.

    Example
    Searches, Where: Texsa

    Use instead
    Texas, as it is written on the sheet Locations
    """,
    {})

SB224 = rule(
    "SB224", WARNING, """
    A search wants an employer that is off-limits.

    Why is this bad?
    Off-limits wins in every search, so it cannot find anybody there.

    Example
    Searches, Employers: Acme, while Treat as says off-limits for Acme

    Use instead
    Another employer; or another word under Treat as
    """,
    {})

SB225 = rule(
    "SB225", WARNING, """
    NOT stands under Must not.

    Why is this bad?
    The column says NOT already. With another one the search asks for just what you wanted to
    leave out.

    Example
    Searches, Must not: NOT student

    Use instead
    student
    """,
    {})
