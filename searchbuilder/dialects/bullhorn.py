"""Bullhorn's candidate keyword search."""

from searchbuilder.dialect import Dialect

BULLHORN = Dialect(
    name="bullhorn",
    title="Bullhorn",
    kind="ATS",
    family="bullhorn",
    default=True,
    sources=("https://kb.bullhorn.com/ats/Content/BHATS/Topics/understandingBooleanLogic.htm",
             "https://kb.bullhorn.com/ats/Content/BHATS/Topics/keywordSearch.htm"),
    checked="2026-11-29",
    confidence="the vendor's own pages",
    not_=" AND NOT ",
    capitals=True,
    escapes={'"': r'\"', "\\": r"\\"},
    star="{}*",
    star_phrases=False,
    before="First switch on Use Boolean (this clears the chips).",
    note="The Keyword Expansion add-on adds synonyms of its own.",
    unknown=("what a space between words means, so strings have every operator",
             "whether a star works with quotes", "how long a string may be",
             "whether it finds other forms of a word"),
)
