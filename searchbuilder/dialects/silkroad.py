"""SilkRoad Recruiting."""

from searchbuilder.dialect import Dialect, Shape

SILKROAD = Dialect(
    name="silkroad",
    title="SilkRoad Recruiting",
    short="SilkRoad",
    kind="ATS",
    family="silkroad",
    sources=("https://silkroadtraining.blob.core.windows.net/recruiting-help-combined/50600.htm",),
    checked="2026-11-29",
    confidence="the vendor's own page",
    capitals=True,
    shape=Shape.CNF,
    star="{}*",
    star_phrases=False,
    note="If a phrase finds nothing, type its quotation marks again: SilkRoad advises against "
         "pasting them.",
    unknown=("what a space between words means", "how many parentheses may be inside one another",
             "whether a star works with quotes", "how long a string may be",
             "whether it finds other forms of a word"),
)
