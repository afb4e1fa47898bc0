"""hireEZ."""

from searchbuilder.dialect import Dialect, Shape

HIREEZ = Dialect(
    name="hireez",
    title="hireEZ",
    family="hireez",
    sources=("https://help.hireez.com/hc/en-us/articles/4405990791579-Boolean-String-Search",),
    checked="2026-11-23",
    confidence="the vendor's own page",
    and_=" AND ",
    or_=" OR ",
    not_=" AND NOT ",
    reads={"~": "similar"},
    fields={"similar": "{plain}~"},
    capitals=True,
    space=None,
    precedence=None,
    shape=Shape.CNF,
    star="{}*",
    star_phrases=False,
    near='"{left} {right}"~{distance}',
    near_phrases=False,
    note="A blank is not an operator here, says the vendor, so every operator is written.",
    unknown=("what a blank between words means", "how deep parentheses may nest",
             "whether proximity works in either order", "how long a string may be",
             "whether other forms of a word are found"),
)

DIALECTS = (HIREEZ,)
