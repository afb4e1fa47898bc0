"""Oracle Taleo's advanced candidate search."""

from searchbuilder.dialect import Dialect, Shape

TALEO = Dialect(
    name="taleo",
    title="Oracle Taleo",
    short="Taleo",
    kind="ATS",
    family="taleo",
    sources=("https://prezi.com/ualslfxl5kpr/searching-in-taleo/ (training slides of a user, "
             "2017)",
             "https://docs.oracle.com/en/cloud/saas/taleo-enterprise/22b/otrcg/"
             "c-advancedsearchkeywords.html"),
    checked="2026-11-29",
    confidence="training slides of one user; the vendor's own page confirms AND and OR",
    capitals=None,
    space="and",
    shape=Shape.CNF,
    note="If a phrase finds nothing, type its quotation marks again: the slides say to type them "
         "and never to paste them. Taleo does not search small words, numbers and single "
         "letters.",
    unknown=("whether it searches those words within quotes after all",
             "how many parentheses may be inside one another",
             "whether operators must be in capitals", "how to write a prefix",
             "how long a string may be", "whether it finds other forms of a word"),
)
