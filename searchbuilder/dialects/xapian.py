"""Xapian's query parser."""

from searchbuilder.dialect import Dialect
from searchbuilder.tokens import Tokens

XAPIAN = Dialect(
    name="xapian",
    title="Xapian",
    kind="For developers",
    family="xapian",
    sources=("https://github.com/xapian/xapian (xapian-core/docs/queryparser.rst)",
             "measured with Xapian 1.4.22"),
    checked="2026-11-24",
    finds="text",
    confidence="measured",
    not_=" AND NOT ",
    reads={"-": "not", "+": "must", "NEAR": "near", "XOR": "xor"},
    capitals=True,
    space="or",
    precedence="and",
    juxtaposition_precedence="first",
    before_not=frozenset({"and", ""}),
    allows_pure_negation=False,
    always_quote=True,
    tokens=Tokens.LETTERED,
    stems=False,
    fields={"title": "title:{}", "company": "company:{}"},
    note="For a QueryParser with its default flags, no stemmer, and prefixes title and company. "
         "C++ is read as C in an index where no document has C++.",
    unknown=("how long a string may be: 20,000 words were taken",),
)
