"""Workable."""

from searchbuilder.dialect import Dialect, Shape

WORKABLE = Dialect(
    name="workable",
    title="Workable",
    kind="ATS",
    family="workable",
    sources=("https://help.workable.com/hc/en-us/articles/6058530293015",),
    checked="2026-11-23",
    confidence="the vendor's own page",
    not_=" AND NOT ",
    capitals=None,
    shape=Shape.FLAT,
    note="Between words a space means OR, but AND once there is an operator, so strings have "
         "every operator. Workable finds similar spellings too: Tom finds Tim. It does not search "
         "comments and custom fields.",
    unknown=("whether parentheses still work as they did in the open beta, so strings have none, "
             "and never both AND and OR",
             "how to write a prefix", "whether quotes make a phrase exact",
             "whether operators must be in capitals", "how long a string may be",
             "whether it finds other forms of a word besides similar spellings"),
)
