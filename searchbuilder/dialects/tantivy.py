"""Tantivy's query parser."""

from searchbuilder.dialect import Dialect
from searchbuilder.tokens import Tokens

TANTIVY = Dialect(
    name="tantivy",
    title="Tantivy",
    kind="For developers",
    family="tantivy",
    sources=("https://github.com/quickwit-oss/tantivy (src/query/query_parser/query_parser.rs)",
             "measured with tantivy-py 0.27"),
    checked="2026-11-24",
    finds="text",
    confidence="measured",
    reads={"-": "not", "+": "must", "^": "boost", "[]": "range", "IN": "set", "\\": "escape",
           "~": "slop"},
    capitals=True,
    space="or",
    precedence="and",
    juxtaposition_precedence="last",
    before_not=frozenset({"", "start"}),
    allows_pure_negation=False,
    always_quote=True,
    escapes={'"': r'\"', "\\": r"\\"},
    tokens=Tokens.ALPHANUMERIC,
    stems=False,
    fields={"title": "title:{}", "company": "company:{}", "range": "{plain}"},
    refuses=r"['`\[\]{}<>]|\^(?!\d)|^(?![A-Za-z]{3,}:\w).*:",
    note="For an index with text fields title and company, and the default tokenizer, which skips "
         "words of more than 40 bytes.",
    unknown=("how long a string may be: 20,000 words were taken",),
)
