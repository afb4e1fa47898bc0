"""SB5xx: what a platform cannot search for, and what the string has instead."""

from searchbuilder.effect import EXACT, MIXED, NARROWER, NONE, WIDER
from searchbuilder.rule import change

# `filter`: the platform has one beside its search box; `page`: it searches web pages, not people;
# `alone`: nobody would expect a filter for such a field.
SB501 = change(
    "SB501", WIDER, """
    A title, company or place matches anywhere.

    This platform cannot search that field alone. The words may be anywhere in the résumé, so you
    also get people who only worked beside a Nurse Case Manager.

    Titles: [Nurse Case Manager], for LinkedIn's people search

    The platform's own filter, if it has one: LinkedIn has Title and Locations. If not, look at the
    titles of the people you get.
    """,
    {"": "{title} can't search {noun} only; these match anywhere in the {found}: {some}. If it "
         "has a filter for {noun}, set that",
     "guess": "Nobody has published whether {title} can search {noun} only; these match anywhere "
              "in the {found}: {some}. If it has a filter for {noun}, set that",
     "filter": "{title} can't search {noun} only; these match anywhere in the {found}: {some}. "
               "For {noun} only, set its filter {filter}",
     "page": "{title} can't search {noun} only; these match anywhere on the page: {some}",
     "alone": "{title} can't search {noun} only; these match anywhere in the {found}: {some}"})

SB502 = change(
    "SB502", WIDER, """
    An exclusion from titles, companies or places is left out.

    This platform cannot search that field alone. If “intern” were excluded everywhere, you would
    lose the senior who looks after the interns, so nobody is excluded.

    Level: Senior, which keeps “junior” out of titles, for a platform without that field

    Look at the titles of the people you get, or choose a platform that can search titles.
    """,
    {"": "Not excluded on {title}: it would also drop good people. Screen these {noun} out "
         "yourself: {words}",
     "alone": "Not excluded on {title}, which can't search {noun} only: {words}"})

# The cases are what `lack` gives.
SB503 = change(
    "SB503", (WIDER, NARROWER, MIXED), """
    A wildcard is replaced by whole words.

    The platform has no * here. The string has the words of your workbook that fit; if there are
    none, the word as you typed it, the words that name people and other common ones, eight at
    most. Other words are not found, or not excluded.

    Must: vocation*

    The words themselves: vocation; vocational
    """,
    {"star": "No * wildcard on {title}, so {words} is written as {written}",
     "within": "No * or ? within a word on {title}, so {words} is written as {written}",
     "letters": "A * on {title} needs more letters before it, so {words} is written as {written}",
     "phrase": "A * on {title} works only after a single word, so {words} is written as "
               "{written}"})

SB504 = change(
    "SB504", (WIDER, NARROWER, MIXED), """
    Words that should be near each other can be anywhere.

    The platform has no NEAR. Both words must appear, but they may be pages apart.

    Must: nurse NEAR/5 manager

    The phrases that people write: nurse manager; nurse case manager
    """,
    {"": "{title} can't search for words near each other, so it is enough that both appear: "
         "{some}",
     "sorts": "{title} can sort by nearness (type {sign} instead of AND), but not require it, so "
              "it is enough that both appear: {some}"})

SB505 = change(
    "SB505", (WIDER, NARROWER, MIXED), """
    A word is left out because your workbook says no.

    It may be what you want: a row of your workbook says no in this platform's column. The string
    is not the same search as on other platforms, so this names the word.

    Synonyms: P&S, with no in a column Google

    No action needed. To search for the word there too, clear that cell.
    """,
    "Left out, because your workbook says no for {title}: {words}")

SB506 = change(
    "SB506", NARROWER, """
    An alternative that only excludes is left out.

    The platform needs something to search for beside every NOT, and this side of an OR has
    nothing.

    Must: nurse OR NOT student

    nurse in Must, and student in Must not, if that is what you meant
    """,
    "{title} can't search for exclusions alone, so this alternative is left out: NOT {words}")

SB507 = change(
    "SB507", (WIDER, NARROWER, MIXED), """
    A word has only signs that the platform ignores.

    The platform reads letters and digits, and this has none, so it is skipped: it is not required,
    not excluded, and not an alternative.

    Synonyms, Synonym: &

    The word in letters: and
    """,
    "{title} ignores these, because they have no letter or digit: {words}")

SB508 = change(
    "SB508", MIXED, """
    A quotation mark within a phrase is left out.

    The platform reads every quotation mark as the end of a phrase. The phrase is searched without
    it, and whether that finds the same people depends on the platform.

    Synonyms, Synonym: 5" gauge

    5 inch gauge
    """,
    "{title} can't search for a quotation mark within a phrase, so it is left out of: {words}")

SB513 = change(
    "SB513", WIDER, """
    Words that belong in several boxes go into the keywords.

    The platform has a box for titles and one for companies, and no OR between the two. In the
    keywords the words match anywhere, so you get more people.

    Must: title:nurse OR company:Genex

    Two searches, one with each half
    """,
    "{title} has no OR between two boxes, so these go into the keywords: {some}")

SB514 = change(
    "SB514", WIDER, """
    As one string of keywords, the search finds more.

    It is fine if you use the boxes: they are the search. The one string beside them is for pages
    with a single box, where titles, companies and places match anywhere. What a box excludes is
    not excluded there, because that would also drop good people.

    A search with Titles, for a platform with a box for titles

    The boxes, wherever the page has them.
    """,
    {"": "If you paste it all into Keywords, expect more results: titles, companies and places "
         "match anywhere",
     "excluded": "If you paste it all into Keywords, expect more results: titles, companies and "
                 "places match anywhere, and these are not excluded: {words}"})

SB516 = change(
    "SB516", (WIDER, NARROWER, MIXED), """
    Words are left out together with a word that they belong to.

    They only make sense with that word, such as the context words of an abbreviation that the
    platform cannot search for.

    P&S with its context, for a platform on which the workbook leaves P&S out

    See the message about the word that they belong to.
    """,
    "Left out together with the words that they belong to: {words}")

SB517 = change(
    "SB517", WIDER, """
    A box that only excludes may not work.

    The platform does not say whether a box may begin with NOT, so the exclusion is left out and
    you get more people.

    Must not: title:intern, in a search without Titles

    Choose “Doesn't have” on the page of the platform, or name titles in Titles.
    """,
    "Not excluded, because a box with nothing but exclusions may not work on {title}. Choose "
    "“Doesn't have” there for: {words}")

SB519 = change(
    "SB519", NARROWER, """
    The site skips pages with a word that you search for.

    Leave out on the sheet Sites counts for every search of this site, so pages with this word are
    not found.

    Sites, Leave out: title:profiles, and a search for profiles

    Something narrower in Leave out, or another platform for this search.
    """,
    "Every search on {title} skips pages with these: {words}")

SB520 = change(
    "SB520", NONE, """
    Only exclusions are left.

    Platforms like this one cannot search for “everybody but …”, so there is no string. The message
    also names what was left out before.

    --query "NOT student"

    Something to search for beside it: nurse NOT student
    """,
    "There is nothing to search for, only to exclude: NOT {words}")

SB523 = change(
    "SB523", NONE, """
    Nothing is left that the platform can search for.

    The platform can search for no part of this search, and the message says why for each part.
    There is no string.

    Must: &&& alone

    A word that the platform can search for, or another platform.
    """,
    "Nothing is left to search for")

SB532 = change(
    "SB532", NARROWER, """
    The platform mixes up an excluded word and a wanted one.

    It ignores signs such as # and +, so it reads both C# and C++ as C, and people who have one are
    left out with the other.

    Must: C#; Must not: C++, on SQLite FTS5

    Remove the exclusion there, and screen the people yourself.
    """,
    "{title} can't tell these apart, so excluding one also excludes the other: {words}")

SB539 = change(
    "SB539", EXACT, """
    A search asks for a word and excludes it.

    It finds nobody. One of the two is probably a typo, or comes from another term's synonyms.

    Must: nurse; Must not: nurse

    One of the two
    """,
    "The search asks for these and excludes them, so it finds nobody: {words}")

SB551 = change(
    "SB551", WIDER, """
    An exclusion is left out, because the platform excludes no words, or nobody says how.

    A sign that is not known could be searched as a word, or turn the search round. So nothing is
    excluded, and you also get the people whom you do not want. A group of alternatives is dropped
    whole, if one of them is somebody without a word. The same is done where you found out with
    `searchbuilder calibrate` that nothing can be excluded, or not yet how.

    Must not: student, for ZenATS

    Screen these people out yourself, or exclude the words in a filter, if the platform has one.
    """,
    {"": "Left out on {title}, because nobody has published how it excludes words: {words}. "
         "Screen these people out yourself",
     "by user": "{title} can't exclude words. Screen these out yourself: {words}",
     "untold": "The sheet Platforms does not say how {title} excludes words (fact NOT). Screen "
               "these out yourself: {words}"})
