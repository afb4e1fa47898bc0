"""Wellfound's keyword search, Recruit Pro."""

from searchbuilder.dialect import Dialect, Shape

WELLFOUND = Dialect(
    name="wellfound",
    title="Wellfound",
    aliases=("wellfound recruit pro",),
    kind="Job board",
    family="wellfound",
    sources=("https://help.wellfound.com/article/878-keyword-search",),
    checked="2026-11-29",
    finds="profile",
    confidence="the vendor's own page",
    capitals=None,
    shape=Shape.CNF,
    note="Wellfound searches names, headlines, titles, degrees and skills, not whole résumés.",
    unknown=("what a space between words means", "how many parentheses may be inside one another",
             "whether operators must be in capitals", "whether there are wildcards",
             "how long a string may be", "whether it finds other forms of a word"),
)
