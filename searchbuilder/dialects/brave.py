"""Brave Search."""

from searchbuilder.dialect import Dialect, Limit, Shape

_OPERATORS = "https://api-dashboard.search.brave.com/documentation/resources/search-operators"
_BSQB = "https://pypi.org/project/bsqb/0.2.0/"
_PAST = "Brave's API rejects the string; what its web page does is unknown"

BRAVE = Dialect(
    name="brave",
    title="Brave Search",
    short="Brave",
    kind="Search engine",
    family="brave",
    sources=(_OPERATORS, "https://search.brave.com/help/operators", _BSQB),
    checked="2026-11-23",
    finds="page",
    confidence="the vendor's own page for the operators, which it calls experimental; a "
               "maintained tool for the limits",
    reads={"-": "not", "+": "must"},
    capitals=True,
    shape=Shape.FLAT,
    limits=(Limit("characters", 400, False, _PAST, "several guides", _BSQB),
            Limit("words", 50, False, _PAST, "several guides", _BSQB)),
    url="https://search.brave.com/search?q={}",
    results=(r"search\.brave\.com/",),
    note="Brave calls its operators experimental.",
    unknown=("whether parentheses work, so strings have none, and never both AND and OR",
             "what a space between words means", "whether operators count as words",
             "whether it finds other forms of a word"),
)
