"""Greenhouse."""

from searchbuilder.dialect import Dialect, Shape

GREENHOUSE = Dialect(
    name="greenhouse",
    title="Greenhouse",
    family="greenhouse",
    sources=("https://support.greenhouse.io/hc/en-us/articles/202360199",),
    checked="2026-11-23",
    confidence="the vendor's own page",
    and_=" AND ",
    or_=" OR ",
    not_=" NOT ",
    capitals=None,
    space=None,
    precedence=None,
    shape=Shape.CNF,
    star="{}*",
    star_phrases=False,
    note="Switch Full Text Search on first, on the page All Candidates. Type the quotes straight: "
         "curly ones, as from Word, break the search. Résumés, notes and scorecards are searched.",
    unknown=("what a blank between words means", "how deep parentheses may nest",
             "whether operators must be in capitals", "whether a star works with quotes",
             "how long a string may be", "whether other forms of a word are found"),
)

DIALECTS = (GREENHOUSE,)
