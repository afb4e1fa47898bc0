"""SB5xx: what a short or normal string goes without."""

from searchbuilder.effect import EXACT, NARROWER, NONE, WIDER
from searchbuilder.rule import change

SB544 = change(
    "SB544", NARROWER, """
    Words are left out to keep a string short.

    People who write only these words are not found. The words that stay are those that find most
    people for their length: as counted on the sheet Counts, or as usual on résumés.

    A search for Claims Adjuster with 14 titles, in the short size

    --size normal or --size full, for more of the words in a longer string.
    """,
    {"": "Shortened to {limit} {unit}. Kept {kept}. Left out: {several}",
     "least": "As short as it can be. Kept {kept}. Left out: {several}"})

SB545 = change(
    "SB545", WIDER, """
    Exclusions are left out to keep a string short.

    A few more people come up: those of other levels, or of other jobs. What you exclude yourself
    under Must not stays in every string.

    NOT intern NOT trainee, which the level Senior adds, in the short size

    Pass over these people in the results, or use --size full.
    """,
    "Not excluded, to keep the string short: {several}")

SB546 = change(
    "SB546", WIDER, """
    Places or employers go into a filter of the platform.

    The string alone finds people from everywhere. The platform has a filter for them, which works
    better than words and takes no room.

    Where: Florida, on LinkedIn, whose filter is called Locations

    Set the filter on the platform as the message says, then paste the string.
    """,
    "On {title}, set {filter} to: {several}")

SB547 = change(
    "SB547", NARROWER, """
    Abbreviations that mean other things too are left out.

    Safe to search they need words beside them that show the meaning, and these would double the
    string. People who write only the abbreviation are not found.

    P&S beside permanent and stationary

    --size full, on a platform that can nest parentheses.
    """,
    "Left out because of other meanings: {several}")

SB548 = change(
    "SB548", WIDER, """
    An abbreviation stands alone, though it means other things too.

    Some people come up who mean something else by it. It is the name of what you are looking for,
    and the rest of the search keeps most of the others out.

    Nurse Case Manager AND MMI

    --size full, which asks for words beside it that show the meaning.
    """,
    "Can mean other things too: {several}")

SB549 = change(
    "SB549", EXACT, """
    A level makes no difference to a string.

    Junior and Senior give the same string: the platform cannot search titles alone, or there was
    no room for the words that a level excludes.

    Level: Senior, on a platform without a field for titles

    Set the filter for experience, where the platform has one, or look at the titles yourself.
    """,
    {"": "Same string as without a level. Check the level yourself",
     "filter": "Same string as without a level. On {title}, set {filter}"})

SB550 = change(
    "SB550", NONE, """
    A search cannot be as short as you want it.

    One word of everything that the search asks for takes more room already. There is no string.

    --max-characters 20, for a search with three things in Must

    --max-characters with the number that is named, or fewer things in the search.
    """,
    "The shortest string for this search has {least} characters. Use --max-characters {least}")
