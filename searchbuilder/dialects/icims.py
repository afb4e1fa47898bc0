"""iCIMS."""

from dataclasses import replace

from searchbuilder.dialect import Dialect, Shape

_TEST = ("iCIMS does not state that parentheses group, but every engine of its family does so. To "
         'test it, search "zzqx" AND ("nurse" OR "teacher"): nobody is found if they group, many '
         "if they do not. In that case use icims-flat")

ICIMS = Dialect(
    name="icims",
    title="iCIMS",
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
    and_=" AND ",
    or_=" OR ",
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
    note="Choose Boolean as the Keyword Option first.",
    unknown=("whether an apostrophe may stand within quotes", "how long a string may be",
             "whether other forms of a word are found"),
)

FLAT = replace(
    ICIMS,
    name="icims-flat",
    title="iCIMS (flat)",
    default=False,
    brackets=None,
    shape=Shape.DNF,
    inferred={},
    note="Choose Boolean as the Keyword Option first. This is for systems on which parentheses "
         "were tested and do not group.",
    unknown=("whether parentheses group, so none are written",
             "whether an apostrophe may stand within quotes", "how long a string may be",
             "whether other forms of a word are found"),
)

DIALECTS = (ICIMS, FLAT)
