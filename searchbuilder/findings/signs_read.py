"""SB6xx: signs that only one site, or a few, can read."""

from searchbuilder.diagnostic import NOTE, WARNING
from searchbuilder.rule import Message, rule

SB628 = rule(
    "SB628", (NOTE, WARNING), """
    A sign that other sites do not have was left out.

    ^3 only changes the order of the results, so nothing is lost. A sign that asks for a weight, a
    place or similar spellings changes who is found: the finding says so.

    On Lucene: "site manager"^3

    "site manager"
    """,
    {
        "ranks": Message("Left out {sign}, which only changes the order of the results"),
        "form": Message("Left out {sign}, which asks for exactly this form of the word: you may "
                        "find other forms too"),
        "spellings": Message("Left out {sign}, which asks for similar spellings too", "Delete it",
                             WARNING),
        "near": Message("Left out {sign}, which asks for words near one another: you find more "
                        "people", "Delete it", WARNING),
        "similar": Message("Left out {sign}, which asks for similar words too", "Delete it",
                           WARNING),
        "weight": Message("Left out {sign}, which keeps to words of one weight: you find more "
                          "people", "Delete it", WARNING),
        "first": Message("Left out {sign}, which asks for a word at the beginning: you find more "
                         "people", "Delete it", WARNING),
        "columns": Message("Left out {sign}, which says in which columns to look: you find more "
                           "people", "Delete it", WARNING),
        "last": Message("~ beside words with + puts people with this word last. Read as a word "
                        "that must appear", "Delete the word", WARNING)})

SB629 = rule(
    "SB629", WARNING, """
    A word that the site answers with an error.

    SQLite stops at a dot, a hyphen or an apostrophe outside quotation marks, and Lucene at a
    slash: nobody is found. The word is read as you mean it.

    On SQLite FTS5: 38.101 AND follow-up

    "38.101" AND "follow-up"
    """,
    "{title} answers {words:6} with an error. Read as {count:a phrase|phrases}",
    "Type {phrases}")
