"""iHire's résumé search."""

from searchbuilder.dialect import Dialect, Shape

IHIRE = Dialect(
    name="ihire",
    title="iHire",
    kind="Job board",
    aliases=("i hire",),
    family="ihire",
    sources=("“Find the Right Resumes: Boolean Search 101”, on the blog of ihire.com",),
    checked="2026-11-29",
    confidence="the vendor's own blog",
    not_=" AND NOT ",
    capitals=True,
    space="or",
    shape=Shape.CNF,
    star="{}*",
    star_phrases=False,
    note="A space means OR here, so strings have every operator, AND before NOT too.",
    unknown=("how many parentheses may be inside one another", "whether a star works with quotes",
             "how long a string may be", "whether it finds other forms of a word"),
)
