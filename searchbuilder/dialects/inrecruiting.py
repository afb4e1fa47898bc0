"""inRecruiting's simple search."""

from searchbuilder.dialect import Dialect, Shape

INRECRUITING = Dialect(
    name="inrecruiting",
    title="inRecruiting",
    kind="ATS",
    aliases=("in recruiting",),
    family="inrecruiting",
    sources=("https://inrecruiting.freshdesk.com/support/solutions/articles/"
             "14000129199-boolean-search",),
    checked="2026-11-29",
    confidence="the vendor's own page",
    not_=" AND NOT ",
    capitals=None,
    before_not=frozenset({"and", "or"}),
    shape=Shape.CNF,
    star="{}*",
    star_phrases=False,
    note="It searches all of a candidate's record, attached CVs too.",
    unknown=("what a space between words means", "how many parentheses may be inside one another",
             "whether operators must be in capitals", "whether a star works with quotes",
             "how long a string may be", "whether it finds other forms of a word"),
)
