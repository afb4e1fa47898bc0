"""Chosen."""

from searchbuilder.dialect import Dialect, Shape

CHOSEN = Dialect(
    name="chosen",
    title="Chosen",
    kind="ATS",
    aliases=("chosen hq", "chosenhq"),
    family="chosen",
    sources=("https://help.chosenhq.com/guides/search/boolean-syntax",),
    checked="2026-11-29",
    confidence="the vendor's own page",
    capitals=True,
    shape=Shape.CNF,
    note="Alternatives beside anything else are in parentheses, as Chosen asks for.",
    unknown=("what a space between words means", "how many parentheses may be inside one another",
             "whether there are wildcards", "how long a string may be",
             "whether it finds other forms of a word"),
)
