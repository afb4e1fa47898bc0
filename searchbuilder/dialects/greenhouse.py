"""Greenhouse."""

from searchbuilder.dialect import Dialect, Shape

GREENHOUSE = Dialect(
    name="greenhouse",
    title="Greenhouse",
    kind="ATS",
    family="greenhouse",
    sources=("https://support.greenhouse.io/hc/en-us/articles/202360199",),
    checked="2026-11-23",
    confidence="the vendor's own page",
    capitals=None,
    shape=Shape.CNF,
    star="{}*",
    star_phrases=False,
    before="First switch on Full Text Search, on the page All Candidates.",
    note="Use straight quotes: curly ones, as from Word, break the search. Greenhouse searches "
         "résumés, notes and scorecards.",
    unknown=("what a space between words means", "how many parentheses may be inside one another",
             "whether operators must be in capitals", "whether a star works with quotes",
             "how long a string may be", "whether it finds other forms of a word"),
)
