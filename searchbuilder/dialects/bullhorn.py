"""Bullhorn's candidate keyword search."""

from searchbuilder.dialect import Dialect

BULLHORN = Dialect(
    name="bullhorn",
    title="Bullhorn",
    family="bullhorn",
    default=True,
    sources=("https://kb.bullhorn.com/ats/Content/BHATS/Topics/keywordSearch.htm",
             "https://github.com/apache/lucene (queryparser/classic/package-info.java)"),
    checked="2026-11-23",
    confidence="the vendor's own page for AND, OR, NOT; that Lucene's rules apply, and so "
               "AND NOT, is inferred",
    and_=" AND ",
    or_=" OR ",
    not_=" AND NOT ",
    capitals=True,
    space=None,
    tighter=None,
    escapes={'"': r'\"', "\\": r"\\"},
    note="Switch Use Boolean on first (that clears the chips). The Keyword Expansion add-on adds "
         "synonyms of its own.",
    unknown=("the exact grammar, so every group is in parentheses and every operator is written",
             "how long a string may be", "whether other forms of a word are found"),
)

DIALECTS = (BULLHORN,)
