"""Totaljobs' CV database."""

from searchbuilder.dialect import Dialect, Shape

_TEST = ("Totaljobs' help could not be read as far as OR. To find out, type "
         "searchbuilder calibrate totaljobs --into my.xlsx")

TOTALJOBS = Dialect(
    name="totaljobs",
    title="Totaljobs",
    kind="Job board",
    aliases=("total jobs", "totaljobs.com"),
    family="totaljobs",
    sources=("https://recruiters.totaljobs.com/how-to-search-the-cv-database/page/"
             "how-to-search-the-cv-data",),
    checked="2026-11-29",
    confidence="the vendor's own page for quotes and AND, the rest of which could not be read",
    excludes=False,
    brackets=None,
    capitals=None,
    shape=Shape.FLAT,
    always_quote=True,
    inferred={"or_": _TEST},
    before="First choose Exact Match.",
    note="Every word is in quotes, because Totaljobs adds similar words to one that is not.",
    unknown=("how a word is excluded, so nothing is",
             "whether parentheses work around words in quotes, so strings have none, and never "
             "both AND and OR; around other words they ask for similar job titles",
             "what a space between words means", "whether operators must be in capitals",
             "whether there are wildcards", "how long a string may be",
             "whether it finds other forms of a word in quotes"),
)
