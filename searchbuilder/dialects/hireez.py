"""hireEZ."""

from searchbuilder.dialect import Dialect, Shape

HIREEZ = Dialect(
    name="hireez",
    title="hireEZ",
    kind="Sourcing tool",
    aliases=("hiretual",),
    family="hireez",
    sources=("https://help.hireez.com/hc/en-us/articles/4405990791579-Boolean-String-Search",),
    checked="2026-11-23",
    finds="profile",
    confidence="the vendor's own page",
    not_=" AND NOT ",
    reads={"~": "similar"},
    fields={"similar": "{plain}~"},
    capitals=True,
    shape=Shape.CNF,
    star="{}*",
    star_phrases=False,
    near='"{left} {right}"~{distance}',
    near_phrases=False,
    note="hireEZ says that a space is not an operator, so strings have every operator.",
    unknown=("what a space between words means", "how many parentheses may be inside one another",
             "whether proximity works in either order", "how long a string may be",
             "whether it finds other forms of a word"),
)
