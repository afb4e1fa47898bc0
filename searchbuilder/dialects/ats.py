"""A conservative string for an applicant tracking system that is not listed by its own name."""

from searchbuilder.dialect import Dialect, Shape, Signature

ATS = Dialect(
    name="ats",
    title="Generic ATS",
    kind="ATS",
    aliases=("generic", "any ats", "other ats"),
    family="ats",
    default=True,
    sources=("the help pages of Bullhorn, Greenhouse, iCIMS, Lever, Loxo, Workable and "
             "Zoho Recruit",),
    checked="2026-11-23",
    confidence="what each ATS reads, or does not reject as far as known: all that say anything "
               "document capitals and quotes, iCIMS and Workable AND NOT, and Greenhouse, Loxo "
               "and Workable parentheses",
    not_=" AND NOT ",
    brackets=None,
    capitals=True,
    shape=Shape.CNF,
    always_quote=True,
    signatures=(Signature(10, r"\bAND NOT\b", "it has AND NOT, as most ATSs want it"),),
    before="First switch the search box to its boolean or full-text mode.",
    note="Use straight quotes: curly ones break phrases.",
    unknown=("whether your system reads parentheses", "whether it reads AND NOT",
             "what a space between words means", "how long a string may be",
             "whether it finds other forms of a word"),
)
