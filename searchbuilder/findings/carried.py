"""SB6xx: strings that were written for another platform."""

from searchbuilder.diagnostic import NOTE, WARNING
from searchbuilder.rule import Message, rule

SB614 = rule(
    "SB614", NOTE, """
    The site of a string was guessed from its signs.

    It is not, but the same signs mean other things elsewhere, so check that it is the right one.

    nurse OR home care, which was read as a LinkedIn people search

    --from with the name of the site
    """,
    {
        "": "Read as {title}, because {reason}",
        # The reason where a sign speaks for another site.
        "doubtful": "{reason}; “{sign}” alone does not make it {other}, so a space means AND"},
    "Wrong site? Add --from NAME (searchbuilder platforms lists the names)")

SB616 = rule(
    "SB616", NOTE, """
    What keeps an X-ray search to its pages is left out elsewhere.

    It is not: site:linkedin.com/in keeps a search engine to people's pages, and -intitle:profiles
    leaves out its lists of people. LinkedIn itself and an ATS search people anyway.

    site:linkedin.com/in "case manager" -intitle:profiles, for an ATS

    "case manager"
    """,
    {
        "": "Left out {parts}: {titles} {count:searches|search} people anyway",
        "workbook": "Left out {parts}: a workbook holds searches for people anyway",
        # Why there is no string, where nothing else is asked for.
        "nothing else": "{reason}; also left out: {parts}"})

SB619 = rule(
    "SB619", NOTE, """
    A string as you probably mean it.

    It is an offer: the string as it was probably meant, in the site's own spelling, with every
    word of yours. Whatever was changed has a finding that says so.

    On LinkedIn, for nurse -student: nurse NOT student

    The string that is offered, if it is what you mean
    """,
    "On {titles}, did you mean: {string}")

_LIMIT = "{title} reads only {most} {what}"
_COUNTS = "it counts each OR and each part of a web address"

SB620 = rule(
    "SB620", (WARNING, NOTE), """
    Words of a string come after the limit of its site.

    Google ignores everything after the 32nd word, without telling you: exclusions at the end
    exclude nobody. Other sites get the whole string, so they find other people than Google did.
    Nobody knows whether OR and each part of a web address count; where that matters it is a note.

    On Google: a string of 40 words

    The first 32 words, if you do not need the others
    """,
    {
        "surely": Message(f"{_LIMIT}, so it ignores {{words:8}}. Other sites get them",
                          "Delete them if you do not need them"),
        "surely, more": Message(f"{_LIMIT}, so it ignores {{words:8}}, and {{perhaps:8}} too if "
                                f"{_COUNTS}. Other sites get them",
                                "Delete them if you do not need them"),
        "perhaps": Message(f"{_LIMIT}, so it ignores {{perhaps:8}} if {_COUNTS}. Other sites get "
                           "them", "", NOTE)})

SB631 = rule(
    "SB631", WARNING, """
    A word that only helps to find web pages.

    Résumés on the web say resume, CV or Lebenslauf in their title, and every profile of GitHub
    says “joined on”, so people add such words to a Google search. On LinkedIn or in an ATS hardly
    anybody writes them, so the search misses the others. Nothing is said of one that is only an
    alternative to other words.

    From Google to LinkedIn: site:linkedin.com/in nurse (resume OR CV)

    nurse
    """,
    "Only useful on web pages: {words}",
    "To find more people on other sites, delete {count:it|them}")
