"""iCIMS."""

from dataclasses import replace

from searchbuilder.dialect import Dialect, Shape

_TEST = ("iCIMS does not say that parentheses work, but they do on every search engine like it. "
         "To find out, type searchbuilder calibrate icims --into my.xlsx")

ICIMS = Dialect(
    name="icims",
    title="iCIMS",
    kind="ATS",
    family="icims",
    default=True,
    sources=("https://community.icims.com/articles/Knowledge/Introduction-to-Boolean-Search",
             "https://careers.skynewsarabia.com/jobs?selDivId=1100 (the same family)",
             "http://staffitinfo.com/keywordhelp.aspx (the same family)",
             "https://learn.microsoft.com/en-us/sql/t-sql/queries/contains-transact-sql (the "
             "engine of the family)"),
    checked="2026-11-29",
    confidence="the vendor's own page for quotes and operators; precedence and parentheses from "
               "the family",
    not_=" AND NOT ",
    reads={"NEAR": "near"},
    near_reads=50,
    near_ranks="NEAR",
    capitals=False,
    space="error",
    precedence="and",
    before_not=frozenset({"and"}),
    always_quote=True,
    inferred={"brackets": _TEST},
    before="First choose Boolean as the Keyword Option.",
    unknown=("whether quotes may contain an apostrophe", "how long a string may be",
             "whether it finds other forms of a word"),
)

FLAT = replace(
    ICIMS,
    name="icims-flat",
    title="iCIMS (flat)",
    default=False,
    brackets=None,
    shape=Shape.DNF,
    inferred={},
    before="First choose Boolean as the Keyword Option.",
    note="Use this if you have tested that parentheses do not work on your system.",
    unknown=("whether parentheses work, so strings have none",
             "whether quotes may contain an apostrophe", "how long a string may be",
             "whether it finds other forms of a word"),
)
