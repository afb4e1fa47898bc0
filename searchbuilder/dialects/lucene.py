"""Lucene's query parsers, and the servers that are built on them."""

from dataclasses import replace

from searchbuilder.dialect import Dialect, Limit, Signature
from searchbuilder.tokens import Tokens

_CLAUSES = Limit("clauses", 1024, True,
                 "it gives an error; up to Lucene 8 it counts within a group, from Lucene 9 in "
                 "the whole string, once for each field",
                 "the vendor's own page",
                 "https://www.elastic.co/guide/en/elasticsearch/reference/current/"
                 "search-settings.html (1,024 is the least), and measured with Lucene 8.7")

# Written as it was read: what no other platform can say.
VERBATIM = {"range": "{plain}", "pattern": "{plain}"}
SIMILAR = {"similar": "{plain}~", "similar by one": "{plain}~1"}

LUCENE = Dialect(
    name="lucene",
    title="Apache Lucene",
    short="Lucene",
    kind="For developers",
    family="lucene",
    sources=("https://github.com/apache/lucene (queryparser/classic/package-info.java)",
             "measured with Lucene 8.7: MultiFieldQueryParser, StandardAnalyzer"),
    checked="2026-11-24",
    finds="text",
    confidence="measured",
    not_=" AND NOT ",
    reads={"&&": "and", "||": "or", "!": "not", "-": "not", "+": "must", "^": "boost",
           "~": "similar", "[]": "range", "//": "pattern", "\\": "escape"},
    capitals=True,
    space="or",
    lucene_clauses=True,
    allows_pure_negation=False,
    escapes={'"': r'\"', "\\": r"\\"},
    tokens=Tokens.LETTERED,
    stems=False,
    star="{}*",
    star_phrases=False,
    near='"{left} {right}"~{distance}',
    near_phrases=False,
    fields={"title": "title:{}", "company": "company:{}", **VERBATIM, **SIMILAR},
    refuses=r"[/\[\]{}]|!$|\^(?!\d)|^(?![A-Za-z]{3,}:\w).*:.*:",
    limits=(_CLAUSES,),
    signatures=(Signature(7, r'[\[{][^\[\]{}\n]+ TO [^\[\]{}\n]+[\]}]|\b_exists_:|"~\d+\^\d|\*:\*',
                "it has the signs of Lucene",
                          (r"&&|\|\|", r'(?<!\S)[+-]?[^\W\d]\w*:(?=[\w("])',
                           r'"~\d+|(?<=\w)~\d?(?=[\s)]|$)',
                           r'(?<=[\w")])\^\d')),),
    note="For the classic parser over an index with fields title and company, and the standard "
         "analyzer.",
)

ELASTICSEARCH = replace(
    LUCENE,
    name="elasticsearch",
    title="Elasticsearch and OpenSearch query_string",
    short="query_string",
    aliases=("elastic", "opensearch", "query_string"),
    sources=("https://www.elastic.co/docs/reference/query-languages/query-dsl/"
             "query-dsl-query-string-query",
             "measured with Lucene 8.7, on whose classic parser it is built, and with OpenSearch "
             "2.19"),
    confidence="the vendor's own page; measured with Lucene's parser and with OpenSearch 2.19",
    allows_pure_negation=None,
    takes_body=True,
    signatures=(),
    note="For a query_string query over an index with fields title and company, and the standard "
         "analyzer; either default_operator will do. With --format json there is a request body "
         "too, which needs no syntax.",
)

SIMPLE = replace(
    ELASTICSEARCH,
    name="elasticsearch-simple",
    title="Elasticsearch and OpenSearch simple_query_string",
    short="simple_query_string",
    aliases=("simple_query_string",),
    sources=("https://www.elastic.co/docs/reference/query-languages/query-dsl/"
             "query-dsl-simple-query-string-query",
             "measured with Lucene 8.7, whose SimpleQueryParser it is built on"),
    confidence="the vendor's own page; measured with Lucene's parser, not with the server",
    and_=" + ",
    or_=" | ",
    not_=" + -",
    reads={"~": "similar", "\\": "escape"},
    capitals=False,
    lucene_clauses=False,
    refuses="",
    before_not=frozenset({"and", "start"}),
    allows_pure_negation=True,
    fields=SIMILAR,
    takes_body=False,
    note="For a simple_query_string query and the standard analyzer. It ignores what it cannot "
         "read, and has no way to name a field.",
)

SOLR = replace(
    LUCENE,
    name="solr",
    allows_pure_negation=True,
    title="Apache Solr eDisMax",
    short="Solr eDisMax",
    aliases=("edismax", "apache solr"),
    sources=("https://solr.apache.org/guide/solr/latest/query-guide/edismax-query-parser.html",
             "https://github.com/apache/lucene (queryparser/classic/package-info.java)"),
    confidence="the vendor's own page; the server itself was not tried",
    signatures=(),
    limits=(_CLAUSES._replace(
        confidence="measured", source="measured with Lucene 8.7, on which it is built; Solr's own "
        "setting, maxBooleanClauses, was not looked up"),),
    note="For defType=edismax over fields title and company without stemming or stop words. "
         "Send mm=0, or alternatives may all be asked for.",
)
