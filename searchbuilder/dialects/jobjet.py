"""Jobjet."""

from searchbuilder.dialect import Dialect, Shape

JOBJET = Dialect(
    name="jobjet",
    title="Jobjet",
    kind="Sourcing tool",
    family="jobjet",
    sources=("http://help.jobjet.com/en/articles/1115716-search-bar-in-a-nutshell",),
    checked="2026-11-29",
    finds="profile",
    confidence="the vendor's own page",
    not_=" AND NOT ",
    capitals=None,
    allows_pure_negation=True,
    shape=Shape.CNF,
    note="NOT stands before each word, because it does not work before parentheses here. A * "
         "works only in your own database, so strings have none.",
    unknown=("what a space between words means", "how many parentheses may be inside one another",
             "whether operators must be in capitals", "how long a string may be",
             "whether it finds other forms of a word"),
)
