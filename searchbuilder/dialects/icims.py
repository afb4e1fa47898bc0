"""iCIMS."""

from searchbuilder.dialect import Dialect, Shape

ICIMS = Dialect(
    name="icims",
    title="iCIMS",
    family="icims",
    default=True,
    sources=("https://community.icims.com/articles/Knowledge/Introduction-to-Boolean-Search",
             "http://staffitinfo.com/keywordhelp.aspx (the same family of engines)"),
    checked="2026-11-23",
    confidence="the vendor's own page for quotes and operators; precedence from the family",
    and_=" AND ",
    or_=" OR ",
    not_=" AND NOT ",
    brackets=None,
    capitals=False,
    space="error",
    tighter="and",
    before_not=frozenset({"and"}),
    shape=Shape.DNF,
    always_quote=True,
    note="Choose Boolean as the Keyword Option first.",
    unknown=("whether parentheses group, so none are written",
             "whether an apostrophe may stand within quotes", "how long a string may be",
             "whether other forms of a word are found"),
)

DIALECTS = (ICIMS,)
