"""SeekOut."""

from searchbuilder.dialect import Dialect, Shape

SEEKOUT = Dialect(
    name="seekout",
    title="SeekOut",
    kind="Sourcing tool",
    family="seekout",
    sources=("https://help.seekout.com/help/360053597092-Boolean-Field-Based-Search",
             "https://support.seekout.com/en/articles/11878167-advanced-boolean-syntax"),
    checked="2026-11-23",
    finds="profile",
    confidence="the vendor's own pages",
    reads={"-": "not", "~": "similar"},
    fields={"similar": "{plain}~"},
    capitals=True,
    space="and",
    allows_pure_negation=False,
    shape=Shape.CNF,
    stems=True,
    star="{}*",
    star_phrases=False,
    near='"{left} {right}"~{distance}',
    near_phrases=False,
    note="A space means AND only outside parentheses, so strings have AND. Phrases match with "
         "other signs between their words too: “pre sales” finds pre-sales. A line break counts "
         "as a space.",
    unknown=("how many parentheses may be inside one another",
             "whether the distance counts the same in both orders, so strings have both",
             "how long a string may be"),
)
