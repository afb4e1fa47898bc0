"""Naukri's résumé database, Resdex."""

from searchbuilder.dialect import Dialect, Limit, Shape

_BUILDER = "https://github.com/vishal-dembla/Boolean-Builder-for-Naukri"
_TEST = ("Naukri does not publish its syntax; a recruiter's own program writes it like this. To "
         "find out, type searchbuilder calibrate naukri --into my.xlsx")

NAUKRI = Dialect(
    name="naukri",
    title="Naukri Resdex",
    short="Naukri",
    kind="Job board",
    aliases=("resdex", "naukri.com"),
    family="naukri",
    sources=(_BUILDER, "https://www.naukri.com/blog/recruiter-resdex/"),
    checked="2026-11-29",
    confidence="a program of one recruiter for the strings; the vendor's own page only says that "
               "there is a boolean mode",
    not_=" AND NOT ",
    capitals=None,
    shape=Shape.CNF,
    always_quote=True,
    limits=(Limit("characters", 500, False, "nobody knows what happens", "one guide",
                  _BUILDER),),
    url="https://resdex.naukri.com/advanced?keywords={}",
    results=(r"resdex\.naukri\.com/",),
    inferred=dict.fromkeys(("and_", "or_", "not_", "brackets"), _TEST),
    note="Every word is in quotes, because words without them are keywords of their own. Resdex "
         "also has boxes for mandatory and for excluded keywords.",
    unknown=("how many parentheses may be inside one another",
             "whether operators must be in capitals", "what a space between words means",
             "whether it finds other forms of a word"),
)
