"""SB3xx: how many people a word finds."""

from searchbuilder.diagnostic import NOTE, WARNING
from searchbuilder.rule import rule

SB317 = rule(
    "SB317", WARNING, """
    A count is about a word that the workbook does not have.

    Counts decide which words a short string keeps. A count of a word that was renamed or deleted
    says nothing about the words that are there.

    Counts: Claim Adjuster in the group Claims Adjuster, where Titles has Claims Adjuster

    The word and the group as they are written on Synonyms or Titles; for a word that stands in a
    search without brackets, the word itself as the group. Or delete the row.
    """,
    "Ignored {count} {count:count|counts} of words that the workbook does not have: {words}",
    "Write the word and the group as on Synonyms or Titles, or the word twice where it stands in "
    "a search itself, or delete the row")

SB318 = rule(
    "SB318", NOTE, """
    Counts are over a year old.

    How people write their jobs changes, and so does who is on a platform. Old counts are ignored,
    and a short string keeps the words that are usually met.

    Counts: Claims Adjuster, 8 people, 2019-05-01

    A count of this year. Clear the date to keep a count that you still trust.
    """,
    "Ignored {count} {count:count|counts} older than a year",
    "Count again, or clear the date of counts that you still trust")
