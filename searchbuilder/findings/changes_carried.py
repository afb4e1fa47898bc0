"""SB5xx: what a string from one platform means on another, and what its author should know."""

from __future__ import annotations

from searchbuilder.effect import EXACT, MIXED, NARROWER, WIDER
from searchbuilder.rule import change

SB532 = change(
    "SB532", NARROWER, """
    The platform cannot tell an excluded word from a wanted one.

    Why is this bad?
    It ignores signs such as # and +, so C# and C++ are both C to it, and whoever has one is left
    out with the other.

    Example
    Must: C#; Must not: C++, on SQLite FTS5

    Use instead
    Take the exclusion out there, and look through the people yourself.
    """,
    {})

SB533 = change(
    "SB533", WIDER, """
    A * or a range of numbers inside a phrase cannot be carried.

    Why is this bad?
    Google reads "director * nursing" as a phrase with any words between. Other sites do not, so
    the words around it only have to stand somewhere.

    Example
    From Google to LinkedIn: "director * nursing"

    Use instead
    The phrases that people write: "director of nursing" OR "director, nursing"
    """,
    {})

SB534 = change(
    "SB534", WIDER, """
    A number or date in a field that the platform does not have is left out.

    Why is this bad?
    It is no word that stands on a profile: nobody would be found by “>50”.

    Example
    From GitHub to LinkedIn: followers:>50

    Use instead
    The platform's own filter, if it has one
    """,
    {})

SB535 = change(
    "SB535", (WIDER, NARROWER), """
    The beginning of a word is left out, because the platform reads no * there.

    Why is this bad?
    A word that is cut off stands nowhere, so nobody would be found by it. Words that begin like
    that are written instead where they are known; here none are, or it is too short to tell.

    Example
    From Greenhouse to LinkedIn: kubern*

    Use instead
    The whole word: kubernetes
    """,
    {})

SB536 = change(
    "SB536", WIDER, """
    A range of numbers, or what a * belongs to, is left out.

    Why is this bad?
    Only Google reads ranges of numbers. Elsewhere they would be looked for as they stand, and
    nobody writes them.

    Example
    From Google to LinkedIn: nurse 10001..10099

    Use instead
    The platform's filter for places or years
    """,
    {})

SB537 = change(
    "SB537", MIXED, """
    Web sites that an X-ray search of another site does not find.

    Why is this bad?
    A Google X-ray of LinkedIn only finds pages of LinkedIn, so pages of other sites go.

    Example
    To Google X-ray of LinkedIn: site:github.com nurse

    Use instead
    --for google keeps the sites as they are.
    """,
    {})

SB538 = change(
    "SB538", EXACT, """
    The string rests on a fact that the vendor does not state.

    Why is this bad?
    It is right if the fact holds, which everything known suggests. The note says how to test it in
    a minute.

    Example
    iCIMS: "nurse" AND ("ICU" OR "ER"), which needs parentheses that group

    Use instead
    Leave it, or test it once on your own system.
    """,
    {})

SB539 = change(
    "SB539", EXACT, """
    A search asks for a word and excludes it.

    Why is this bad?
    Nobody can be found. One of the two is probably a typo, or comes from another term's synonyms.

    Example
    Must: nurse; Must not: nurse

    Use instead
    One of the two
    """,
    {})
