"""Monster's two résumé searches."""

from dataclasses import replace

from searchbuilder.dialect import Dialect, Shape

_TRAINING = "https://hiring.monster.com/employer-resources/monster-training/find-resumes/"
_CLASSIC = ("https://hiring.monster.com/help-center/traditional-products/classic-resume-search/"
            "using-boolean-with-classic-search/")

MONSTER = Dialect(
    name="monster",
    title="Monster (SearchMonster)",
    short="Monster",
    kind="Job board",
    aliases=("searchmonster",),
    family="monster",
    sources=(_TRAINING + "boolean-best-practices-for-searchmonster/",
             _TRAINING + "using-boolean-with-searchmonster/"),
    checked="2026-11-23",
    confidence="the vendor's own pages",
    capitals=True,
    shape=Shape.CNF,
    star="{}*",
    star_phrases=False,
    near='"{left} {right}"~{distance}',
    near_phrases=False,
    results=(r"monster\.(?:com?\.)?[a-z]{2,3}/",),
    note="Monster recommends lowercase for everything but the operators, and no places in the "
         "string. One space too many can mean no results.",
    unknown=("what a space between words means", "how many parentheses may be inside one another",
             "whether proximity works in either order", "how long a string may be",
             "whether it finds other forms of a word"),
)

CLASSIC = replace(
    MONSTER,
    name="monster-classic",
    title="Monster Classic Resume Search",
    short="Monster Classic",
    aliases=("classic monster", "monster classic"),
    sources=(_CLASSIC,),
    confidence="the vendor's own page",
    not_=" AND NOT ",
    reads={"NEAR": "near"},
    capitals=None,
    before_not=frozenset({"and"}),
    near=None,
    results=(),
    note="Strings have no NEAR, because here it always means within ten words.",
    unknown=("what a space between words means", "how many parentheses may be inside one another",
             "whether a star works with quotes", "whether operators must be in capitals",
             "how long a string may be", "whether it finds other forms of a word"),
)
