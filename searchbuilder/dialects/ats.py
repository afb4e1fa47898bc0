"""A conservative string for an applicant tracking system that is not listed by its own name."""

from searchbuilder.dialect import Dialect, Signature, Shape

ATS = Dialect(
    name="ats",
    title="Generic ATS",
    family="ats",
    default=True,
    sources=("the help pages of Bullhorn, Greenhouse, iCIMS, Lever, Loxo, Workable and "
             "Zoho Recruit",),
    checked="2026-11-23",
    confidence="what each of them reads or is not known to reject: capitals and quotes are "
               "documented by all that say anything, AND NOT by iCIMS and Workable, "
               "parentheses by Greenhouse, Loxo and Workable",
    and_=" AND ",
    or_=" OR ",
    not_=" AND NOT ",
    brackets=None,
    capitals=True,
    space=None,
    precedence=None,
    shape=Shape.CNF,
    always_quote=True,
    signatures=(Signature(10, r"\bAND NOT\b", "it has AND NOT, as most ATSs want it"),),
    note="Switch the boolean or full-text mode of the search box on first. Type the quotes "
         "straight: curly ones break phrases.",
    unknown=("whether your system reads parentheses and AND NOT",
             "what a blank between words means", "how long a string may be",
             "whether other forms of a word are found"),
)

DIALECTS = (ATS,)
