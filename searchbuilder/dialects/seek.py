"""SEEK's job search."""

from searchbuilder.dialect import Dialect, Shape

SEEK = Dialect(
    name="seek",
    title="SEEK jobs",
    kind="Job board",
    aliases=("seek.com.au",),
    family="seek",
    sources=("http://keyvash.blogspot.com/2011/05/seek.html (copy of the help page for job "
             "seekers)",),
    checked="2026-11-23",
    finds="job posting",
    confidence="a copy of the vendor's page of 2011",
    and_=" ",
    or_=" or ",
    not_=" not ",
    capitals=False,
    space="and",
    shape=Shape.CNF,
    results=(r"seek\.co(?:m\.au|\.nz)/",),
    note="This searches job postings. What SEEK's Talent Search reads is unknown.",
    unknown=("whether it still works this way today",
             "how many parentheses may be inside one another",
             "how long a string may be",
             "whether it finds other forms of a word; it does find spellings of common phrases"),
)
