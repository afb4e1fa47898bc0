"""SB5xx: what a string is too short for, and what it need not say."""

from searchbuilder.effect import EXACT, NARROWER, NONE, WIDER
from searchbuilder.rule import change

SB509 = change(
    "SB509", EXACT, """
    Redundant words are skipped.

    It is fine: you find the same people. Everybody who writes “nurse case manager” also writes
    “case manager”, so the longer one would only make the string longer. Where a search becomes
    several strings, a group may be redundant in one of them: everybody who writes “SAP consultant”
    also writes SAP. An alternative that asks for an excluded word finds nobody either.

    Case management: case manager, nurse case manager

    No action needed.
    """,
    {"": "Skipped as redundant (the other words already cover them): {several}",
     "excluded": "Skipped, because the search excludes everybody who is found by them: {several}",
     "strings": "Skipped as redundant in {count:string|strings} {strings} (the other words "
                "already cover them): {several}"})

SB510 = change(
    "SB510", EXACT, """
    Plurals and spelling variants are left out.

    It is fine: each of your own words is in the string. searchbuilder adds plurals, apostrophes
    and hyphens by itself, and leaves them out where there is no room, or where the platform finds
    them anyway.

    injured workers, made of “injured worker”

    A row of its own on Synonyms, if you want one of them in every string.
    """,
    "Left out {count} {count:plural or spelling variant|plurals and spelling variants}")

SB512 = change(
    "SB512", EXACT, """
    A string is longer than recommended for the platform.

    The whole string is there, but the platform may not read the end of it. The limit is only
    recommended: nobody has seen the platform enforce it.

    12 ANDs, ORs and NOTs on LinkedIn, where guides recommend at most 5

    Check whether the last words made a difference. --strict-limits keeps strings within
    recommended limits.
    """,
    {"": "{used} {unit}; at most {limit} are recommended on {title}. Past that, {past}",
     "box": "{used} {unit} in one box; at most {limit} are recommended on {title}. Past that, "
            "{past}"})

SB515 = change(
    "SB515", NARROWER, """
    A search is shortened, because parentheses may not work.

    Without parentheses every title has to be written beside every term, and the string gets far
    too long. The words ranked last are left out.

    Titles with 12 spellings and Must with 15

    Fewer titles and terms in this search, or Breadth: strict.
    """,
    "{title} may not support parentheses, so this is shortened. Left out: {words}")

SB521 = change(
    "SB521", NONE, """
    A search is nested too deeply.

    The platform, or searchbuilder itself, takes only so many parentheses within parentheses. There
    is no string.

    ((((((nurse OR ((…))))))))

    A search of its own for the inner part, named in brackets, or the same with less nesting.
    """,
    {"": "This search is nested {levels} levels deep; at most {most} are possible",
     "platform": "This search is nested {levels} groups deep; {title} takes at most {most}"})

SB522 = change(
    "SB522", NONE, """
    A search has too many combinations for the platform.

    The platform has no parentheses, so every alternative has to be written beside every other, and
    there are too many. There is no string.

    Six groups of ten words each, for a platform without parentheses

    Several searches, each with a part of it, one after another.
    """,
    "This search needs more than {most} combinations on {title}. Search its parts one after "
    "another")

SB524 = change(
    "SB524", WIDER, """
    An exclusion is left out, because there is no room.

    The string would be over the limit of the platform. Everything you search for is there, but
    people whom the exclusion would drop come up too.

    Must not with 20 words, on a platform that takes 32 words

    Screen these people out yourself, or exclude fewer words.
    """,
    "Not excluded, because there is no room in the {limit} of {title}. Screen these out yourself: "
    "{words}")

SB525 = change(
    "SB525", NARROWER, """
    A phrase is too long for the platform.

    With the words that every string needs there is no room for it, so people who write only this
    are not found.

    A synonym of 40 words, on a platform that takes 32 words

    The few words of it that matter.
    """,
    "Left out, because with the rest of the search they are longer than the {limit} of {title}: "
    "{words}")

SB526 = change(
    "SB526", NONE, """
    The words that every string needs are longer than the platform takes.

    Everything in Must has to be in each string, so it cannot be split. There is no string.

    Twelve items in Must, on a platform that takes 32 words

    Fewer items in Must, or another platform.
    """,
    "{title} takes at most {limit}, and the words that every string needs are longer: {words}")

SB527 = change(
    "SB527", NARROWER, """
    Words are left out to make one string.

    You asked for --one-string, and the words do not all fit into one. People who write only the
    words that are left out are not found.

    build --one-string, for a search that takes four strings

    The same without --one-string.
    """,
    "Left out to make one string: {words}")

# `recommended`: limits that are no more than that are kept too; `more`: more strings than can be
# made; `combined`: no limit makes them many.
SB528 = change(
    "SB528", NARROWER, """
    The whole search would take too many strings.

    Nobody pastes a hundred strings. You get the best single one, and people who write only the
    words that are left out are not found.

    A search for a whole state with twenty titles, on a platform that takes 32 words

    Fewer titles, terms or places in this search; or --max-strings with the number in the message,
    to get them all.
    """,
    {"": "{title} reads only {limit}, so this string is shortened. For the whole search in "
         "{strings}, add --max-strings {needed}. Left out: {words}",
     "recommended": "This string is shortened to the {limit} recommended on {title}. For the "
                    "whole search in {strings}, add --max-strings {needed}. Left out: {words}",
     "more": "{title} would need {strings} for the whole search, so this string is shortened. "
             "Left out: {words}",
     "combined": "{title} would need {strings} for the whole search, so this string is shortened. "
                 "For all of them, add --max-strings {needed}. Left out: {words}"})

SB529 = change(
    "SB529", EXACT, """
    A link to the results would be too long.

    Some servers cut or refuse so long a link, so there is none. The string itself is whole.

    A string of 8,000 characters, for a platform that can be opened by a link

    Paste the string into the search box.
    """,
    "No link, because it would have more than {most} characters, and not every server takes "
    "that. Paste the string instead")
