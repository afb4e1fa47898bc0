"""Jobvite's two searches: the ATS, and recruitment marketing."""

from dataclasses import replace

from searchbuilder.dialect import Dialect, Shape

_HELP = "https://help.jobvite.com/hc/en-us/articles/"
_TEST = ("Jobvite's help for this search could be read only up to NOT, so AND and OR are written "
         "as in its ATS. To find out, type searchbuilder calibrate jobvite-rm --into my.xlsx")

ATS = Dialect(
    name="jobvite",
    title="Jobvite Evolve ATS",
    short="Jobvite",
    kind="ATS",
    aliases=("jobvite ats", "jobvite evolve"),
    family="jobvite",
    sources=(_HELP + "14691991565597-Boolean-Terms-and-Searching-Candidates",),
    checked="2026-11-30",
    confidence="the vendor's own page",
    capitals=None,
    space="and",
    shape=Shape.CNF,
    star="{}*",
    star_phrases=False,
    note="Its filters count too: clear those that you don't want.",
    unknown=("how many parentheses may be inside one another",
             "whether operators must be in capitals", "whether a star works with quotes",
             "how long a string may be", "whether it finds other forms of a word"),
)

MARKETING = replace(
    ATS,
    name="jobvite-rm",
    title="Jobvite Evolve RM",
    short="Jobvite RM",
    aliases=("evolve rm", "jobvite recruitment marketing"),
    sources=(_HELP + "27247292969885-Boolean-Search",),
    checked="2026-11-29",
    confidence="the vendor's own page for phrases and NOT, the rest of which could not be read",
    reads={"-": "not"},
    brackets=None,
    space=None,
    allows_pure_negation=False,
    shape=Shape.FLAT,
    stems=False,
    star=None,
    star_phrases=True,
    inferred=dict.fromkeys(("and_", "or_"), _TEST),
    before="First choose Boolean Search in the menu beside Search Criteria, and leave Exact Match "
           "ticked.",
    note="Location and radius keep boxes of their own.",
    unknown=("whether parentheses work, so strings have none, and never both AND and OR",
             "what a space between words means", "whether operators must be in capitals",
             "how to write a prefix", "how long a string may be"),
)
