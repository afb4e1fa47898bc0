"""A conservative string for an applicant tracking system that is not listed by its own name."""

from searchbuilder.dialect import Dialect, Shape

ATS = Dialect(
    name="ats",
    title="Generic ATS",
    family="ats",
    default=True,
    sources=("what Bullhorn, Greenhouse, iCIMS, Lever, Loxo, Workable and Zoho Recruit document "
             "in common (see their own help pages)",),
    checked="2026-11-23",
    confidence="the intersection of those records",
    and_=" AND ",
    or_=" OR ",
    not_=" AND NOT ",
    capitals=True,
    space=None,
    tighter=None,
    shape=Shape.CNF,
    always_quote=True,
    note="Switch the boolean or full-text mode of the search box on first. Type the quotes "
         "straight: curly ones break phrases.",
    unknown=("what a blank between words means", "how long a string may be",
             "whether other forms of a word are found"),
)

DIALECTS = (ATS,)
