"""SB5xx: what a string from one platform means on another, and what its author should know."""

from searchbuilder.effect import EXACT, MIXED, NARROWER, WIDER
from searchbuilder.rule import change

SB530 = change(
    "SB530", MIXED, """
    A star within a phrase is left out.

    The platform may read it as “any word here”. The phrase is searched without it, and whether
    that finds the same people depends on the platform.

    Synonyms, Synonym: manager * rehabilitation

    manager of rehabilitation
    """,
    "{title} may read a * within a phrase as any word, so it is left out of: {words}")

SB531 = change(
    "SB531", WIDER, """
    A web address is left out, because the platform searches people and not pages.

    site:, inurl: and filetype: belong to web search engines. People do not write an address in
    their résumé, so it is not searched for and not excluded. A group of alternatives is dropped
    whole: people who are found by the address alone must be found too.

    (intitle:resume OR inurl:resume) nurse, converted for an ATS

    No action needed, if the platform is where the people are.
    """,
    {"": "Dropped {words} ({title} has nothing like it)",
     "country": "Dropped {words} ({title} has nothing like it). For the country, set its filter "
                "{filter}",
     "beside": "Dropped all of {words}, because {title} has nothing like {signs}, and whoever is "
               "found by that alone must be found too"})

SB533 = change(
    "SB533", WIDER, """
    A * or a range of numbers inside a phrase does not work here.

    Google reads "director * nursing" as a phrase with any words between. Other sites do not, so
    the words around the * can be anywhere.

    From Google to LinkedIn: "director * nursing"

    The phrases that people write: "director of nursing" OR "director, nursing"
    """,
    "{title} has no * or range of numbers inside a phrase, so it is enough that the words around "
    "them appear: {some}")

SB534 = change(
    "SB534", WIDER, """
    A number or date in a field that the platform does not have is left out.

    Nobody writes “>50” in a profile, so the search would find nobody.

    From GitHub to LinkedIn: followers:>50

    The platform's own filter, if it has one
    """,
    "{title} can't search by these, so they are left out: {words}. If it has such a filter, set "
    "it yourself")

# The cases are what `lack` gives, and `short`, where the letters say too little.
SB535 = change(
    "SB535", (WIDER, NARROWER), """
    The beginning of a word is left out, because the platform has no * there.

    Nobody writes half a word, so the search would find nobody. If words that begin like that are
    known, the string has those instead. Here none are known, or there are too few letters to tell.

    From Greenhouse to LinkedIn: kubern*

    The whole word: kubernetes
    """,
    {"star": "No * wildcard on {title}, so these parts of words are left out: {words}. Type whole "
             "words instead",
     "short": "No * wildcard on {title}, and so few letters could be many words, so these are "
              "left out: {words}. Type whole words instead",
     "within": "No * or ? within a word on {title}, so these are left out: {words}. Type whole "
               "words instead",
     "letters": "A * on {title} needs more letters before it, so these parts of words are left "
                "out: {words}. Type whole words instead",
     "phrase": "A * on {title} works only after a single word, so these are left out: {words}. "
               "Type whole words instead"})

SB536 = change(
    "SB536", WIDER, """
    A range of numbers, or a * that stands for words, is left out.

    Only Google reads ranges of numbers. Other sites would search for the text of the range itself,
    which nobody writes.

    From Google to LinkedIn: nurse 10001..10099

    The platform's filter for places or years
    """,
    "{title} has no range of numbers and no * for any word, so these are left out: {words}")

SB537 = change(
    "SB537", MIXED, """
    Web sites that an X-ray search of another site does not find.

    A Google X-ray of LinkedIn only finds pages of LinkedIn, so pages of other sites are left out.

    To Google X-ray of LinkedIn: site:github.com nurse

    --for google keeps the sites as they are.
    """,
    "{title} only searches {site}, so these sites are left out: {words}")

SB538 = change(
    "SB538", EXACT, """
    The string relies on something that the vendor does not confirm.

    Everything known suggests that it works. The message says how to test it in a minute.

    iCIMS: "nurse" AND ("ICU" OR "ER"), which works only if parentheses do

    Leave it, or test it once on your own system.
    """,
    "{test}")

SB540 = change(
    "SB540", (WIDER, NARROWER, MIXED), """
    Similar spellings cannot be searched.

    On a platform that has this sign, SDE2~ finds SDE3 too. Elsewhere only the word itself is
    searched.

    SDE2~ on SeekOut, converted for LinkedIn

    The spellings themselves: SDE2 OR SDE3
    """,
    "{title} can't search for similar spellings, so only this one is searched: {some}")

SB541 = change(
    "SB541", (WIDER, NARROWER, MIXED), """
    Signs within a word make one word of it.

    PostgreSQL reads FMLA/ADA as the path of a file and node.js as an address. People who write
    FMLA / ADA or FMLA, ADA are not found.

    FMLA/ADA, for PostgreSQL

    FMLA/ADA; FMLA ADA
    """,
    "{title} reads each of these as one word, so it misses people who write them with a space or "
    "other signs: {words}")

# The cases are the effects.
SB543 = change(
    "SB543", (WIDER, NARROWER, MIXED), """
    A part of a string could not be read.

    What stands in for it finds more people, or fewer. Another message says which part it is.

    posting_type:external AND nurse, which asks for a field that nobody knows

    nurse
    """,
    {WIDER: "Finds more people than your string, a part of which could not be read",
     NARROWER: "Finds fewer people than your string, a part of which could not be read",
     MIXED: "Finds other people than your string, a part of which could not be read",
     "left out": "Finds more people than you mean, if what was left out is a part of your search",
     # What was read as words may be none.
     **{f"perhaps {effect}": f"May find {finds} people than you mean, because some words may be "
                             "a note or an operator"
        for effect, finds in ((WIDER, "more"), (NARROWER, "fewer"), (MIXED, "other"))}})
