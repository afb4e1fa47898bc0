"""Nexxt's résumé search."""

from searchbuilder.dialect import Dialect, Shape

NEXXT = Dialect(
    name="nexxt",
    title="Nexxt résumés",
    family="nexxt",
    sources=("https://www.nexxt.com/people/search/keyword-help",),
    checked="2026-11-23",
    confidence="the vendor's own page for the signs; that a blank alone means AND everywhere is "
               "not said in so many words",
    and_=" ",
    or_=" OR ",
    not_=" -",
    reads={"+": "must"},
    capitals=None,
    space="and",
    precedence=None,
    shape=Shape.CNF,
    always_quote=True,
    stems=False,
    note="Every word is quoted, because Nexxt finds other forms of one that is not. These "
         "words are never searched: a, an, are, as, at, be, but, by, for, if, in, into, is, "
         "it, no, of, on, such, that, the, their, then, there, these, they, this, to, was, "
         "will, with.",
    unknown=("whether those words are searched within quotes after all",
             "how deep parentheses may nest",
             "whether operators must be in capitals", "how long a string may be"),
)

DIALECTS = (NEXXT,)
