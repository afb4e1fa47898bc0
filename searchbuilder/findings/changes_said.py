"""SB5xx: what a platform cannot say, and what stands in the string instead."""

from __future__ import annotations

from searchbuilder.effect import EXACT, MIXED, NARROWER, NONE, WIDER
from searchbuilder.rule import change

SB501 = change(
    "SB501", WIDER, """
    A title, company or place is looked for anywhere.

    Why is this bad?
    It cannot be typed into a string for this platform. The words may stand in another part of the
    résumé, so you also get people who only worked beside a Nurse Case Manager.

    Example
    Titles: [Nurse Case Manager], for LinkedIn's people search

    Use instead
    The platform's own filter, if it has one: LinkedIn has Title and Locations. Else look at the
    titles of the people you get.
    """,
    {})

SB502 = change(
    "SB502", WIDER, """
    An exclusion from titles, companies or places is left out.

    Why is this bad?
    It cannot be typed into a string for this platform. Left out anywhere, “intern” would lose you
    the senior who looks after the interns, so nobody is excluded.

    Example
    Level: Senior, which keeps “junior” out of titles, for a platform without that field

    Use instead
    Look at the titles of the people you get, or choose a platform that has the field.
    """,
    {})

SB503 = change(
    "SB503", (WIDER, NARROWER, MIXED), """
    The rest of a word, or a letter within it, cannot be left open.

    Why is this bad?
    The platform reads no * here. The words that the workbook has are written out, else what was
    typed if people write it, the words that name people, and the commonest others, eight at most.
    Any other word is not found, or not excluded.

    Example
    Must: vocation*

    Use instead
    The words themselves: vocation; vocational
    """,
    {})

SB504 = change(
    "SB504", (WIDER, NARROWER, MIXED), """
    Words cannot be asked to stand near one another.

    Why is this bad?
    The platform has no sign for nearness. Both words must occur, but they may be pages apart.

    Example
    Must: nurse NEAR/5 manager

    Use instead
    The phrases that people write: nurse manager; nurse case manager
    """,
    {})

SB505 = change(
    "SB505", (WIDER, NARROWER, MIXED), """
    A word is left out because the workbook says so.

    Why is this bad?
    It is not: a row of the workbook says no in the column of this platform. You are told because
    the string is not the same search as elsewhere.

    Example
    Synonyms: P&S, with no in a column Google

    Use instead
    Leave it, or empty that cell if the word should be looked for there.
    """,
    {})

SB506 = change(
    "SB506", NARROWER, """
    An alternative that is only an exclusion is left out.

    Why is this bad?
    The platform needs something to look for beside every NOT, and this branch of an OR has
    nothing.

    Example
    Must: nurse OR NOT student

    Use instead
    nurse in Must, and student in Must not, if that is what you meant
    """,
    {})

SB507 = change(
    "SB507", (WIDER, NARROWER, MIXED), """
    A word cannot be searched, because the platform ignores all its signs.

    Why is this bad?
    It has no letter or digit, and the platform looks at nothing else, so it is passed over: it is
    not required, not excluded, and no alternative.

    Example
    Synonyms, Synonym: &

    Use instead
    The word in letters: and
    """,
    {})

SB508 = change(
    "SB508", MIXED, """
    A quotation mark within a phrase is left out.

    Why is this bad?
    The platform takes every quotation mark for the end of a phrase. The phrase is looked for
    without it, and whether that finds the same people depends on the platform.

    Example
    Synonyms, Synonym: 5" gauge

    Use instead
    5 inch gauge
    """,
    {})

SB509 = change(
    "SB509", EXACT, """
    Words that change nothing are not written.

    Why is this bad?
    It is not. Whoever writes “nurse case manager” also writes “case manager”; the longer one
    would only make the string longer. Where a search becomes several strings, a group may change
    nothing in one of them: whoever is an “SAP consultant” writes SAP. The same people are found.

    Example
    Case management: case manager, nurse case manager

    Use instead
    Nothing needs mending.
    """,
    {})

SB510 = change(
    "SB510", EXACT, """
    Plurals and other forms that searchbuilder makes by itself are not written.

    Why is this bad?
    It is not: each of your own words is in the string. The forms were left out for want of room,
    or because the platform finds them by itself.

    Example
    injured workers, made of “injured worker”

    Use instead
    A row of its own on Synonyms, if you want one of them in every string.
    """,
    {})

SB513 = change(
    "SB513", WIDER, """
    Words that belong in several boxes at once go into the keywords.

    Why is this bad?
    The platform has a box for titles and one for companies, and no “or” between two boxes. In the
    keywords the words are looked for anywhere, which finds more people.

    Example
    Must: title:nurse OR company:Genex

    Use instead
    Two searches, one with each half
    """,
    {})

SB514 = change(
    "SB514", WIDER, """
    The string for one box looks for everything anywhere.

    Why is this bad?
    It is not, if you use the boxes: they are the search. The one string beside them is for pages
    that have a single box, and there titles, companies and places are words like any others. What
    a box excludes is named and not excluded there: leaving it out anywhere would lose people.

    Example
    A search with Titles, for a platform with a box for titles

    Use instead
    The boxes, wherever the page has them.
    """,
    {})

SB516 = change(
    "SB516", (WIDER, NARROWER, MIXED), """
    Words went out together with something that could not be written.

    Why is this bad?
    They only made sense beside it, such as the context words of a short form that the platform
    cannot look for.

    Example
    P&S with its context, for a platform on which the workbook leaves P&S out

    Use instead
    See what is said of the word that they belong to.
    """,
    {})

SB517 = change(
    "SB517", WIDER, """
    A box that only excludes may not work.

    Why is this bad?
    Nobody knows whether this platform takes a box that begins with NOT, so the exclusion is left
    out and you get more people.

    Example
    Must not: title:intern, in a search without Titles

    Use instead
    Choose “Doesn't have” on the page of the platform, or name titles in Titles.
    """,
    {})

SB519 = change(
    "SB519", NARROWER, """
    The site itself leaves out pages with a word that you look for.

    Why is this bad?
    Leave out on Sites holds for every search of this site, so pages with this word are not found.

    Example
    Sites, Leave out: title:profiles, and a search for profiles

    Use instead
    Something narrower in Leave out, or another platform for this search.
    """,
    {})

SB520 = change(
    "SB520", NONE, """
    Nothing is left but exclusions.

    Why is this bad?
    No platform of this kind can look for “everybody but …”, so there is no string. What fell away
    before is named too.

    Example
    --query "NOT student"

    Use instead
    Something to look for beside it: nurse NOT student
    """,
    {})

SB530 = change(
    "SB530", MIXED, """
    A star within a phrase is left out.

    Why is this bad?
    The platform may take it for “any word here”. The phrase is looked for without it, and whether
    that finds the same people depends on the platform.

    Example
    Synonyms, Synonym: manager * rehabilitation

    Use instead
    manager of rehabilitation
    """,
    {})

SB531 = change(
    "SB531", WIDER, """
    A web address is left out, because the platform searches people and not pages.

    Why is this bad?
    site:, inurl: and filetype: belong to search engines. Elsewhere an address is no word that
    stands on anybody's page, so it is not looked for and not excluded. A group of alternatives
    goes as a whole: whoever is found by the address alone has to be found too.

    Example
    (intitle:resume OR inurl:resume) nurse, carried to an ATS

    Use instead
    Nothing: it is how it should be, if the platform is where the people are.
    """,
    {})
