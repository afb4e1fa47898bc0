"""Loxo."""

from searchbuilder.dialect import Dialect, Shape

LOXO = Dialect(
    name="loxo",
    title="Loxo",
    kind="ATS",
    family="loxo",
    sources=("http://help.loxo.co/en/articles/447026",),
    checked="2026-11-23",
    confidence="the vendor's own page",
    capitals=None,
    shape=Shape.CNF,
    top_level_or_template="({})",
    star="{}*",
    star_phrases=False,
    note="Alternatives are always in parentheses: Loxo says that the search does something else "
         "without them.",
    unknown=("what a space between words means", "how many parentheses may be inside one another",
             "whether operators must be in capitals", "whether a star works with quotes",
             "how long a string may be", "whether it finds other forms of a word"),
)
