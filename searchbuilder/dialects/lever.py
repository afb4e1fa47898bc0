"""Lever."""

from searchbuilder.dialect import Dialect, Shape, Signature

_HELP = "https://help.lever.co/hc/en-us/articles/"
_TEST = ("The fields titles: and orgs: are in Lever's older pages; nobody knows whether they "
         "still work, and together with NOT. To find out, type searchbuilder calibrate lever "
         "--into my.xlsx")

LEVER = Dialect(
    name="lever",
    title="Lever",
    kind="ATS",
    family="lever",
    sources=(_HELP + "206403245", _HELP + "115005707943", _HELP + "20087317030685"),
    checked="2026-11-23",
    confidence="the vendor's own pages: fields from the older ones, NOT from that of 2023",
    brackets=None,
    capitals=None,
    shape=Shape.FLAT,
    fields={"title": "titles:{}", "company": "orgs:{}", "location": "location:{}"},
    signatures=(Signature(4, r"\b(?:titles|orgs):\S", "it has the fields titles: or orgs:"),),
    inferred={"fields": _TEST},
    note="A name finds longer ones too: Jon finds Jonathan.",
    unknown=("whether parentheses work, so strings have none, and never both AND and OR",
             "whether OR works between fields, so strings have none beside it",
             "whether the fields still work since 2023, and together with NOT",
             "what a space between words means", "whether operators must be in capitals",
             "how long a string may be",
             "whether it finds other forms of a word; one guide says so"),
)
