"""SB6xx: operators and signs that no other platform spells so."""

from __future__ import annotations

from searchbuilder.diagnostic import NOTE, WARNING
from searchbuilder.rule import rule

SB627 = rule(
    "SB627", WARNING, """
    Words that were read as operators.

    Why is this bad?
    Platforms know AND, OR and NOT in capitals. In small letters, in another language (UND, SAUF,
    NIE) or in full-width letters they look for the word, and whom you wanted to leave out is asked
    for. The string was read as it was meant; the same string with words is offered beside it.

    Example
    maçon ET carreleur SAUF stagiaire

    Use instead
    maçon AND carreleur NOT stagiaire
    """,
    {})

SB628 = rule(
    "SB628", (NOTE, WARNING), """
    A sign that cannot be carried was left out.

    Why is this bad?
    ^3 only changes the order of the results, so nothing is lost. A sign that asks for a weight, a
    place or similar spellings changes who is found: the finding says so.

    Example
    On Lucene: "site manager"^3

    Use instead
    "site manager"
    """,
    {})

SB629 = rule(
    "SB629", WARNING, """
    A word that the platform answers with an error.

    Why is this bad?
    SQLite stops at a dot, a hyphen or an apostrophe that is not in quotation marks, and Lucene at
    a slash: nobody is found. The word was read as it was meant.

    Example
    On SQLite FTS5: 38.101 AND follow-up

    Use instead
    "38.101" AND "follow-up"
    """,
    {})

SB630 = rule(
    "SB630", NOTE, """
    A field that was read before each of several alternatives.

    Why is this bad?
    site:, intitle: and inurl: belong to the next word only, so the other alternatives would be
    looked for as words on any page. They were read in the same field.

    Example
    site:de.xing.com OR at.xing.com -inurl:jobs|careers

    Use instead
    (site:de.xing.com OR site:at.xing.com) -inurl:jobs -inurl:careers
    """,
    {})
