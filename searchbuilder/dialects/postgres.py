"""PostgreSQL's full-text search."""

from dataclasses import replace

from searchbuilder.dialect import Dialect, Shape, Signature
from searchbuilder.tokens import Tokens

TSQUERY = Dialect(
    name="postgres-tsquery",
    call="to_tsquery",
    title="PostgreSQL to_tsquery",
    short="to_tsquery",
    kind="For developers",
    aliases=("tsquery", "to_tsquery"),
    family="postgres",
    sources=("https://www.postgresql.org/docs/current/textsearch-controls.html",
             "measured with PostgreSQL 15"),
    checked="2026-11-24",
    finds="text",
    confidence="measured",
    and_=" & ",
    reads={"<->": "phrase", ":": "weight"},
    or_=" | ",
    not_=" & !",
    capitals=False,
    space="error",
    precedence="and",
    sign_apart=True,
    allows_pure_negation=True,
    refuses=r"[!<>]|:(?!\*$)",
    fused="/.@-",
    quote="'{}'",
    escapes={"'": "''", "\\": r"\\", '"': '"', "*": "*"},
    tokens=Tokens.LETTERED,
    stems=False,
    signatures=(Signature(3, r"'[^']+' *[&|]|[&|] *!|\w:\*|<->",
                          "it has the signs of to_tsquery"),),
    star="{}:*",
    star_phrases=False,
    note="For to_tsquery('simple', $1) and vectors of that configuration; with english, it skips "
         "the words of its stop list and finds other forms of the rest.",
    unknown=("how long a string may be: 40,000 words were taken, 200,000 were an error",),
)

WEBSEARCH = replace(
    TSQUERY,
    name="postgres-websearch",
    call="websearch_to_tsquery",
    title="PostgreSQL websearch_to_tsquery",
    short="websearch_to_tsquery",
    aliases=("websearch", "websearch to tsquery", "websearch_to_tsquery"),
    and_=" ",
    or_=" or ",
    reads={},
    refuses="",
    not_=" -",
    capitals=False,
    brackets=False,
    signatures=(),
    space="and",
    sign_apart=True,
    allows_pure_negation=True,
    shape=Shape.DNF,
    quote='"{}"',
    escapes={},
    star=None,
    note="For websearch_to_tsquery('simple', $1) and vectors of that configuration; with english, "
         "it skips the words of its stop list and finds other forms of the rest.",
)
