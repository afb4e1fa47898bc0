"""Tantivy's query parser."""

from searchbuilder.dialect import Dialect, Tokens

TANTIVY = Dialect(
    name="tantivy",
    title="Tantivy",
    family="tantivy",
    sources=("https://github.com/quickwit-oss/tantivy (src/query/query_parser/query_parser.rs)",
             "measured with tantivy-py 0.27"),
    checked="2026-11-24",
    confidence="measured",
    and_=" AND ",
    or_=" OR ",
    not_=" NOT ",
    reads={"-": "not", "+": "must"},
    capitals=True,
    space="or",
    tighter="and",
    blank_binds="last",
    before_not=frozenset({"", "start"}),
    excludes_alone=False,
    always_quote=True,
    escapes={'"': r'\"', "\\": r"\\"},
    tokens=Tokens.ALPHANUMERIC,
    stems=False,
    fields={"title": "title:{}", "company": "company:{}"},
    note="For an index with text fields title and company, and the default tokenizer, "
         "which leaves out words of more than 40 bytes.",
    unknown=("how long a string may be: 20,000 words were taken",),
)

DIALECTS = (TANTIVY,)
