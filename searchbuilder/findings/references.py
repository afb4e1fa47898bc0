"""SB2xx: names, and what a search says as a whole."""

from searchbuilder.diagnostic import ERROR, WARNING
from searchbuilder.rule import Message, rule

SB206 = rule(
    "SB206", ERROR, """
    A name in brackets is not in the workbook.

    [Name] stands for all the words of a term, a role or another search. A name that is not in the
    workbook stands for nothing, so the search is not built.

    Searches, Must: [MMMI]

    [MMI], as it is written on the sheet Terms
    """,
    {
        "": "There is no term, role or search named [{name}]",
        "context": "There is no term or role named [{name}]"},
    "Add it to Terms or Titles, or delete the brackets")

SB207 = rule(
    "SB207", ERROR, """
    Searches refer to each other in a circle.

    To know what the first one means you would have to know what it means already.

    Search One, Must: [Two]; search Two, Must: [One]

    Put what both share into a third search, and name that one in both
    """,
    "These searches refer to each other in a circle: {circle}", "Delete one of these names")

SB208 = rule(
    "SB208", ERROR, """
    A search is empty, or only excludes people.

    No site can list everybody except some.

    Searches: student under Must not, and nothing else

    nurse under Must beside it
    """,
    {
        "": Message("This search has nothing to look for", "Fill in Titles, Must or Should"),
        "query": Message("This search has nothing to look for", "Type what to look for"),
        "excludes": Message("This search only excludes people",
                            "Fill in Titles, Must or Should: exclusions alone cannot be searched"),
        "query excludes": Message("This search only excludes people",
                                  "Add what to look for: exclusions alone cannot be searched")})

SB210 = rule(
    "SB210", WARNING, """
    A term is used without its brackets.

    Then only this exact phrase is searched, and none of the term's synonyms.

    Searches, Must: MMI

    [MMI]
    """,
    "Exact phrase only: “{phrase}”", "Write [{name}] to include its synonyms")

SB215 = rule(
    "SB215", ERROR, """
    A bracket has no match, or a pair of them is empty.

    It is unclear which name you mean.

    Searches, Must: [MMI

    [MMI]
    """,
    {
        "alone": Message("This {sign} has no matching {other}",
                         "Put names in brackets, such as [MMI]"),
        "empty": Message("These brackets are empty",
                         "Type the name of a term, a role or a search, such as [MMI]")})

SB217 = rule(
    "SB217", ERROR, """
    More than 50 searches refer to each other in a row.

    Nobody can follow that, and a mistake in one of them is in all of them.

    Search 1 names [Search 2], which names [Search 3], and so on to [Search 60]

    What they share in one search, and that one named in all
    """,
    "More than {most} searches refer to each other in a row",
    "Put what they share into one search")

SB218 = rule(
    "SB218", ERROR, """
    A search has a level that is not on the sheet Levels.

    A level is made of title words, and this one has none in the region of the search.

    Searches, Level: Senoir

    Senior, as it is written on the sheet Levels
    """,
    {
        "": Message("There is no level “{level}”",
                    "Add a row for {level} to Levels, or clear this cell"),
        "region": Message("The level “{level}” has no row for region {region}",
                          "Add a row for {level} in {region} to Levels, or clear this cell")})

SB219 = rule(
    "SB219", ERROR, """
    A name has no words in this search.

    All its synonyms are for another region, count only as broad, or lack their context. What is
    left of the search would be another one.

    Searches: [Plateau] under Must and US under Region, while all its synonyms are for GB

    A synonym for US, or a blank under Region
    """,
    {
        "": Message("[{name}] has no words to look for", "Add a row for it"),
        "strict": Message("[{name}] has no words to look for at breadth strict",
                          "Add a strict row for it, or type “broad” under Breadth"),
        "region": Message("[{name}] has no words to look for in region {region}",
                          "Add a row for it in this region, or clear Region"),
        "region, strict": Message(
            "[{name}] has no words to look for in region {region} at breadth strict",
            "Add a strict row for it in this region, clear Region, or type “broad” under "
            "Breadth")})

SB221 = rule(
    "SB221", ERROR, """
    A search is for targets, and no employer is marked as one.

    The word targets stands for all employers that are marked as target, and there are none.

    Searches, Employers: targets

    target under Treat as on the sheet Employers; or the names themselves
    """,
    "No employer is marked as a target", "Type “target” under Treat as on the sheet Employers")

SB223 = rule(
    "SB223", WARNING, """
    A place or an employer looks like a typo of one on its sheet.

    It is searched as you typed it, without its other spellings, because it is not on Locations or
    Employers.

    Searches, Where: Texsa

    Texas, as it is written on the sheet Locations
    """,
    "“{text}” is not on {sheet}, so it is searched as typed",
    "Put ; between two things, not a comma")

SB224 = rule(
    "SB224", WARNING, """
    A search wants an employer that is off-limits.

    Off-limits wins in every search, so this one finds nobody there.

    Searches, Employers: Acme, while Treat as says off-limits for Acme

    Another employer; or another word under Treat as
    """,
    "“{employer}” is off-limits, so this search finds nobody there",
    "Delete it here, or change Treat as on the sheet Employers")

SB225 = rule(
    "SB225", WARNING, """
    NOT is used under Must not.

    The column says NOT already. With another one the search asks for exactly what you wanted to
    exclude.

    Searches, Must not: NOT student

    student
    """,
    "NOT under Must not asks for what you want to exclude", "Delete NOT")
