"""SB5xx: what a string has no room for."""

from __future__ import annotations

from searchbuilder.effect import EXACT, NARROWER, NONE, WIDER
from searchbuilder.rule import change

SB512 = change(
    "SB512", EXACT, """
    A string is longer than is advised for the platform.

    Why is this bad?
    Guides name a length, but nobody saw the platform act on it. The whole string is there; it may
    be that the end of it is not read.

    Example
    12 operators on LinkedIn, whose guides advise five

    Use instead
    Look whether the last words made a difference. --strict-limits keeps what is advised.
    """,
    {})

SB515 = change(
    "SB515", NARROWER, """
    Words are left out, because without parentheses the string would be far too long.

    Why is this bad?
    Parentheses may not work on this platform. Written without them, every title stands beside
    every term, and the string grows beyond use. The words ranked last are left out.

    Example
    Titles with 12 spellings and Must with 15

    Use instead
    Fewer titles and terms in this search, or breadth strict.
    """,
    {})

SB521 = change(
    "SB521", NONE, """
    A search is nested too deeply.

    Why is this bad?
    The platform, or searchbuilder itself, takes only so many parentheses within parentheses. There
    is no string.

    Example
    ((((((nurse OR ((…))))))))

    Use instead
    A search of its own for the inner part, named in brackets, or the same with less nesting.
    """,
    {})

SB522 = change(
    "SB522", NONE, """
    A search has too many combinations for the platform.

    Why is this bad?
    The platform has no parentheses, so every alternative must be written beside every other, and
    these are too many. There is no string.

    Example
    Six groups of ten words each, for a platform without parentheses

    Use instead
    Several searches, each with a part of it, one after another.
    """,
    {})

SB523 = change(
    "SB523", NONE, """
    Nothing is left that the platform can search.

    Why is this bad?
    Everything in the search is something that the platform cannot say, and the message says why
    of each part. There is no string.

    Example
    Must: &&& alone

    Use instead
    A word that the platform can look for, or another platform.
    """,
    {})

SB524 = change(
    "SB524", WIDER, """
    An exclusion is left out for want of room.

    Why is this bad?
    The string would be over the limit of the platform. What you look for stays; people whom the
    exclusion would have kept out come up too.

    Example
    Must not with 20 words, on a platform that takes 32 words

    Use instead
    Pass over these people by hand, or exclude fewer words.
    """,
    {})

SB525 = change(
    "SB525", NARROWER, """
    A phrase is too long for the platform.

    Why is this bad?
    Beside what every string must have there is no room for it, so people who write only this are
    not found.

    Example
    A synonym of 40 words, on a platform that takes 32 words

    Use instead
    The few words of it that matter.
    """,
    {})

SB526 = change(
    "SB526", NONE, """
    What every string must have is longer than the platform takes.

    Why is this bad?
    The parts of Must cannot be shared out between several strings. There is no string.

    Example
    Twelve items in Must, on a platform that takes 32 words

    Use instead
    Fewer items in Must, or another platform.
    """,
    {})

SB527 = change(
    "SB527", NARROWER, """
    Words are left out to make one string.

    Why is this bad?
    You asked for --one-string, and all the words do not fit into one. People who write only these
    are not found.

    Example
    build --one-string, for a search that takes four strings

    Use instead
    The same without --one-string.
    """,
    {})

SB528 = change(
    "SB528", NARROWER, """
    The whole search would take too many strings.

    Why is this bad?
    Nobody pastes a hundred strings. You get the best single one, and people who write only what is
    left out are not found.

    Example
    A search for a whole state with twenty titles, on a platform that takes 32 words

    Use instead
    Fewer titles, terms or places in this search; or --max-strings with the number that is named,
    which gives you all of them.
    """,
    {})

SB529 = change(
    "SB529", EXACT, """
    A link to the results would be too long.

    Why is this bad?
    Some servers cut or refuse so long a link, so there is none. The string itself is whole.

    Example
    A string of 8,000 characters, for a platform with an address of results

    Use instead
    Paste the string into the search box.
    """,
    {})
