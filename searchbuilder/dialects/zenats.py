"""ZenATS."""

from searchbuilder.dialect import Dialect, Shape

ZENATS = Dialect(
    name="zenats",
    title="ZenATS",
    kind="ATS",
    aliases=("zen ats", "zenhr"),
    family="zenats",
    sources=("https://zenhrsolutions.freshdesk.com/en/support/solutions/articles/"
             "43000712947-advanced-boolean-search-on-zenats-a-comprehensive-guide",),
    checked="2026-11-29",
    confidence="the vendor's own page, which names no way to exclude a word",
    excludes=False,
    brackets=None,
    capitals=True,
    space="and",
    shape=Shape.FLAT,
    unknown=("how a word is excluded, so nothing is",
             "whether parentheses work, so strings have none, and never both AND and OR",
             "whether there are wildcards", "how long a string may be",
             "whether it finds other forms of a word"),
)
