"""SQLite's full-text search."""

from searchbuilder.dialect import Dialect, Limit, Signature
from searchbuilder.tokens import Tokens

SQLITE_FTS5 = Dialect(
    name="sqlite-fts5",
    title="SQLite FTS5",
    kind="For developers",
    aliases=("fts5", "sqlite", "sqlite fts"),
    family="sqlite",
    sources=("https://www.sqlite.org/fts5.html", "measured with SQLite 3.40.1"),
    checked="2026-11-23",
    finds="text",
    confidence="measured",
    reads={"+": "phrase", "^": "first", "{}:": "columns"},
    capitals=True,
    space="and",
    precedence="and",
    juxtaposition_precedence="first",
    before_not=frozenset({""}),
    allows_pure_negation=False,
    refuses=r"[^A-Za-z0-9_\x1a\x80-\U0010ffff*^]",
    escapes={'"': '""'},
    call="match",
    tokens=Tokens.ALPHANUMERIC,
    stems=False,
    star="{} *",
    near="NEAR({left} {right}, {distance})",
    fields={"title": "title : {}", "company": "company : {}"},
    limits=(Limit("depth", 30, True, "SQLite gives an error: it takes 96 open signs, and a "
                  "group within another needs three", "measured", "measured with SQLite 3.40.1"),),
    signatures=(Signature(6, r'\bNEAR\([^)]*\)|\w : "|" \*', "it has the signs of FTS5"),),
    note="For a table with columns title and company, and the default tokenizer.",
)
