"""Workable."""

from searchbuilder.dialect import Dialect, Shape

WORKABLE = Dialect(
    name="workable",
    title="Workable",
    family="workable",
    sources=("https://help.workable.com/hc/en-us/articles/6058530293015",),
    checked="2026-11-23",
    confidence="the vendor's own page",
    and_=" AND ",
    or_=" OR ",
    not_=" AND NOT ",
    capitals=None,
    space=None,
    precedence=None,
    shape=Shape.FLAT,
    note="Between words a blank means OR, but AND once there is an operator, so every operator "
         "is written. Similar spellings are found too: Tom finds Tim. Comments and custom "
         "fields are not searched.",
    unknown=("whether parentheses still group as they did in the open beta, so none are written, "
             "and no string has both AND and OR",
             "how a prefix is written", "whether quotes make a phrase exact",
             "whether operators must be in capitals", "how long a string may be",
             "whether other forms of a word are found beside similar spellings"),
)

DIALECTS = (WORKABLE,)
