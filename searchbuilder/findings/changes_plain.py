"""SB5xx: what a string rests on that a user found out, and what it lacks because of that."""

from searchbuilder.effect import EXACT, NARROWER, WIDER
from searchbuilder.rule import change

SB557 = change(
    "SB557", WIDER, """
    A phrase is searched for as its words.

    You found out with `searchbuilder calibrate` that quotes do not keep words together there. The
    string asks for all the words of the phrase, wherever they stand. A phrase that you exclude is
    left out, because excluding its words would lose whoever has them in different places.

    Must: nurse case manager; on the sheet Platforms the fact Quotes with the value ignored

    Look through the people you get.
    """,
    {"": "{title} can't search for phrases, so their words may stand apart: {words}",
     "excluded": "{title} can't search for phrases, so these are not excluded. Screen them out "
                 "yourself: {words}"})

SB558 = change(
    "SB558", NARROWER, """
    A word that needs quotes is left out.

    You found out with `searchbuilder calibrate` that quotes do not work there, and without them
    this word would be read as something else, such as an operator.

    Synonyms, Synonym: C++; on the sheet Platforms the fact Quotes with the value error

    Add a spelling with letters and digits only.
    """,
    "{title} can't search for these without quotes, so they are left out: {words}")

SB559 = change(
    "SB559", EXACT, """
    A string is written by what you found out yourself.

    It is not: on the sheet Platforms of your workbook stands how this platform reads a string, and
    that counts more than what searchbuilder knows. The note says what you checked and when.

    Platforms: icims, Parentheses, any depth, 2026-11-30

    No action needed. After a year, check it again with `searchbuilder calibrate`.
    """,
    {"": "Checked by you on {date}: {facts}",
     "aged": "Checked by you on {date}, over a year ago: {facts}",
     "undated": "Checked by you: {facts}"})
