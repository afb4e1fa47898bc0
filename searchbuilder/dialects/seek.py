"""SEEK's job search."""

from searchbuilder.dialect import Dialect, Shape

SEEK = Dialect(
    name="seek",
    title="SEEK jobs",
    family="seek",
    sources=("http://keyvash.blogspot.com/2011/05/seek.html (copy of the help page for job "
             "seekers)",),
    checked="2026-11-23",
    confidence="a copy of the vendor's page of 2011",
    and_=" ",
    or_=" or ",
    not_=" not ",
    capitals=False,
    space="and",
    precedence=None,
    shape=Shape.CNF,
    results=(r"seek\.co(?:m\.au|\.nz)/",),
    note="This searches job adverts. What SEEK's Talent Search understands is not known.",
    unknown=("whether the site of today reads the same signs", "how deep parentheses may nest",
             "how long a string may be",
             "whether other forms of a word are found; spellings of common phrases are"),
)

DIALECTS = (SEEK,)
