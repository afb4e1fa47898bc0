"""SB6xx: strings that exist already, and what was read in them."""

from __future__ import annotations

from searchbuilder.diagnostic import ERROR, NOTE, WARNING
from searchbuilder.rule import rule

SB601 = rule(
    "SB601", WARNING, """
    A parenthesis has no partner in a string.

    Why is this bad?
    Platforms refuse such a string or read something else. It was read as if the group ended at the
    end, or as if the surplus one were not there.

    Example
    (nurse OR RN AND MMI

    Use instead
    (nurse OR RN) AND MMI
    """,
    {})

SB602 = rule(
    "SB602", (WARNING, NOTE), """
    A quotation mark has no partner in a string.

    Why is this bad?
    The platform guesses where the phrase ends. It was read up to the next operator or
    parenthesis, and over a line break only if the partner stands in the next line.

    Example
    "case manager OR RN

    Use instead
    "case manager" OR RN
    """,
    {})

SB603 = rule(
    "SB603", WARNING, """
    Quotation marks that make no phrase.

    Why is this bad?
    Word and e-mail programs make curly ones; LinkedIn and Greenhouse say that they do not work.
    Single ones make a phrase in to_tsquery only, where double ones make none. The words inside are
    then looked for one by one. Marks around a whole string make one phrase of it, AND and NOT
    included.

    Example
    “case manager” OR 'claims adjuster'

    Use instead
    "case manager" OR "claims adjuster"
    """,
    {})

SB604 = rule(
    "SB604", WARNING, """
    An operator that the platform does not have.

    Why is this bad?
    -student means nothing on LinkedIn, and NOT means nothing on Google: the platform looks for the
    word that was to be left out. It was read as it was meant.

    Example
    On LinkedIn: nurse -student

    Use instead
    nurse NOT student
    """,
    {})

SB605 = rule(
    "SB605", (WARNING, NOTE), """
    An operator in small letters.

    Why is this bad?
    Most platforms take it for a word then. Where it is known that they do, it was read as a word,
    and the string with the operator is offered beside it.

    Example
    On LinkedIn: nurse or manager

    Use instead
    nurse OR manager
    """,
    {})

SB606 = rule(
    "SB606", (WARNING, NOTE), """
    AND and OR side by side without parentheses in a string.

    Why is this bad?
    Google reads OR first, LinkedIn and Bing read AND first: the same string finds other people.
    The finding says how it was read, and how it would be read elsewhere.

    Example
    nurse OR RN AND MMI

    Use instead
    (nurse OR RN) AND MMI
    """,
    {})

SB607 = rule(
    "SB607", WARNING, """
    A name of several words without quotation marks beside OR or NOT.

    Why is this bad?
    Each word is then looked for anywhere, OR joins only the last of them, and NOT excludes only
    the first.

    Example
    Nurse Case Manager OR RN

    Use instead
    "Nurse Case Manager" OR RN
    """,
    {})

SB608 = rule(
    "SB608", (ERROR, WARNING), """
    Something is missing beside an operator, in parentheses or in quotation marks.

    Why is this bad?
    It may be that a word got lost when the string was copied. Where nothing depends on it, the
    sign was passed over; else the string is not read.

    Example
    nurse AND OR manager

    Use instead
    nurse OR manager
    """,
    {})

SB609 = rule(
    "SB609", WARNING, """
    A field that the platform is not known to have.

    Why is this bad?
    The platform may look for the name of the field as a word. It was read as a field.

    Example
    On LinkedIn: title:nurse

    Use instead
    The search box or filter of that name
    """,
    {})

SB610 = rule(
    "SB610", (NOTE, WARNING), """
    A sign that means nothing in a string.

    Why is this bad?
    A comma, a bullet or a lone dash separates nothing: the words around it are all required. It
    was passed over.

    Example
    nurse, manager - RN

    Use instead
    nurse OR manager OR RN
    """,
    {})

SB611 = rule(
    "SB611", WARNING, """
    A placeholder was left in a string.

    Why is this bad?
    It is looked for as it stands, and nobody has it on a résumé. One that names nothing, such as
    {}, is passed over.

    Example
    nurse AND <city>

    Use instead
    nurse AND Toledo
    """,
    {})

SB612 = rule(
    "SB612", WARNING, """
    A star, or a distance, that the platform or nobody else reads like that.

    Why is this bad?
    LinkedIn has no star, and a star within a word is read by few. What it stood for may not be
    found elsewhere.

    Example
    On LinkedIn: therap*

    Use instead
    therapist OR therapy
    """,
    {})

SB613 = rule(
    "SB613", ERROR, """
    There is nothing to look for in a string.

    Why is this bad?
    A string of signs alone finds nothing, or everything.

    Example
    ( )

    Use instead
    A word
    """,
    {})

SB614 = rule(
    "SB614", NOTE, """
    The platform of a string was recognised.

    Why is this bad?
    It is not, but the same signs mean other things elsewhere, so look whether it is the right one.

    Example
    nurse OR home care, which was read as a LinkedIn people search

    Use instead
    --from with the name of the platform
    """,
    {})

SB615 = rule(
    "SB615", (WARNING, NOTE), """
    Two words without an operator, where a blank means nothing for certain.

    Why is this bad?
    The platform may refuse the string, or want only one of the words. It was read as AND.

    Example
    On iCIMS: "nurse" "manager"

    Use instead
    "nurse" AND "manager"
    """,
    {})

SB616 = rule(
    "SB616", NOTE, """
    What keeps an X-ray search to its pages is left out elsewhere.

    Why is this bad?
    It is not: site:linkedin.com/in keeps a search engine to people's pages, and -intitle:profiles
    leaves out its lists of people. On LinkedIn itself there is nothing to keep to.

    Example
    site:linkedin.com/in "case manager" -intitle:profiles, carried to an ATS

    Use instead
    "case manager"
    """,
    {})

SB617 = rule(
    "SB617", WARNING, """
    Words that only sort the results.

    Why is this bad?
    Where a blank means OR, a word beside required ones is optional: people without it are found
    too. It is not part of what was read.

    Example
    On Lucene: nurse AND manager OR RN

    Use instead
    nurse AND (manager OR RN)
    """,
    {})

SB618 = rule(
    "SB618", (WARNING, NOTE), """
    Parentheses that may not group.

    Why is this bad?
    Some platforms ignore parentheses, and of some nobody knows. The finding says how it was read.

    Example
    On PostgreSQL's websearch_to_tsquery: (nurse or RN) MMI

    Use instead
    What stands without parentheses: nurse MMI or RN MMI
    """,
    {})

SB619 = rule(
    "SB619", NOTE, """
    A string as the platform would take it.

    Why is this bad?
    It is an offer: the string as it was probably meant, in the platform's own spelling. Nothing
    was mended without a finding that says so.

    Example
    On LinkedIn, for nurse -student: nurse NOT student

    Use instead
    The string that is offered, if it is what you meant
    """,
    {})

SB620 = rule(
    "SB620", (WARNING, NOTE), """
    Words of a string come after the limit of its platform.

    Why is this bad?
    Google ignores what follows the 32nd word, without a sign: exclusions at the end exclude
    nobody. Other platforms get the whole string, so they find other people than it found before.
    Nobody knows whether OR and each part of a web address count; where that matters it is a note.

    Example
    On Google: a string of 40 words

    Use instead
    The first 32 words, if those that follow are not wanted
    """,
    {})

SB621 = rule(
    "SB621", (WARNING, NOTE), """
    An exclusion where the platform takes none, or takes it otherwise.

    Why is this bad?
    SQLite stops at AND NOT, iCIMS wants it, and most platforms find nobody if all that is said is
    whom to leave out. The finding says how it was read.

    Example
    On SQLite FTS5: nurse AND NOT travel

    Use instead
    nurse NOT travel
    """,
    {})
