"""Yandex."""

from searchbuilder.dialect import Dialect, Shape

YANDEX = Dialect(
    name="yandex",
    title="Yandex",
    kind="Search engine",
    family="yandex",
    sources=("https://yandex.com/support/search/query-language/search-context.html",),
    checked="2026-11-23",
    finds="page",
    confidence="the vendor's own page; the address of the results is common knowledge, without a "
               "source",
    and_=" +",
    or_=" | ",
    not_=" -",
    brackets=None,
    reads={"!": "form", "~~": "not", "~": "not", "&&": "and", "&": "sentence", "[]": "order",
           "/": "near"},
    capitals=False,
    shape=Shape.FLAT,
    stems=True,
    url="https://yandex.com/search/?text={}",
    results=(r"(?:yandex\.(?:com?\.)?[a-z]{2,3}|ya\.ru)/",),
    note="The words AND, OR and NOT are not operators here. Yandex finds phrases in quotes in "
         "just that form, and does not promise to show every page that fits.",
    unknown=("whether parentheses work, so strings have none, and never both + and |",
             "whether a space between words requires both, so strings have +",
             "how long a string may be"),
)
