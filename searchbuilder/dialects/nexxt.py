"""Nexxt's résumé search."""

from searchbuilder.dialect import Dialect, Shape

NEXXT = Dialect(
    name="nexxt",
    title="Nexxt résumés",
    short="Nexxt",
    kind="Job board",
    family="nexxt",
    sources=("https://www.nexxt.com/people/search/keyword-help",),
    checked="2026-11-23",
    confidence="the vendor's own page for the signs; it implies, but does not say, that a space "
               "alone means AND everywhere",
    and_=" ",
    not_=" -",
    reads={"+": "must"},
    capitals=None,
    space="and",
    shape=Shape.CNF,
    always_quote=True,
    stems=False,
    note="Every word is in quotes, because Nexxt finds other forms of a word that is not. It "
         "never searches these words: a, an, are, as, at, be, but, by, for, if, in, into, is, it, "
         "no, of, on, such, that, the, their, then, there, these, they, this, to, was, will, "
         "with.",
    unknown=("whether it searches those words within quotes after all",
             "how many parentheses may be inside one another",
             "whether operators must be in capitals", "how long a string may be"),
)
