"""Zoho Recruit."""

from searchbuilder.dialect import Dialect, Shape

ZOHO_RECRUIT = Dialect(
    name="zoho-recruit",
    title="Zoho Recruit",
    kind="ATS",
    aliases=("zoho",),
    family="zoho",
    sources=("https://prewww.zoho.com/recruit/helpnew/job-boards-resumes/search/"
             "simple-search.html",),
    checked="2026-11-23",
    confidence="the vendor's own page",
    capitals=True,
    before_not=frozenset({"and", "or", ""}),
    shape=Shape.FLAT,
    star="{}*",
    star_phrases=False,
    note="NOT never comes first, as Zoho advises.",
    unknown=("whether parentheses work, so strings have none, and never both AND and OR",
             "what a space between words means", "whether a star works with quotes",
             "how long a string may be", "whether it finds other forms of a word"),
)
