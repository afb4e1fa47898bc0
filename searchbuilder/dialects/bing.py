"""Bing."""

import re

from searchbuilder.dialect import Dialect, Limit, Shape, Signature

_HELP = "https://help.bing.microsoft.com/apex/index/18/ta/10002"


def count_words(text: str) -> list[str]:
    """Every word, within quotes too; OR and NOT outside them are taken for signs."""
    signs = r'("[^"]*")|\b(?:site|intitle|filetype|inbody):|\bOR\b|\bNOT\b'
    return re.findall(r"[^\W_]+", re.sub(signs, lambda found: found[1] or " ", text))


BING = Dialect(
    name="bing",
    title="Bing",
    kind="Search engine",
    aliases=("microsoft bing",),
    family="bing",
    sources=(_HELP, "https://docs.microsoft.com/en-us/previous-versions/bing/search/"
                    "ff795639(v=msdn.10)"),
    checked="2026-11-23",
    finds="page",
    confidence="the vendor's own page; guides for intitle:",
    and_=" ",
    reads={"AND": "and", "&": "and", "&&": "and", "|": "or", "||": "or", "-": "not",
           "+": "must"},
    capitals=True,
    space="and",
    precedence="and",
    shape=Shape.CNF,
    always_quote=True,
    limits=(Limit("words", 10, False, "Bing ignores terms, its help page says; whether that "
                  "still holds, and what counts as a term, is unknown", "the vendor's own page",
                  _HELP),),
    fields={"page title": "intitle:{}", "site": "site:{plain}", "file type": "filetype:{plain}",
            "text": "inbody:{}"},
    site_sign="site:{}",
    page_title="intitle:{}",
    url="https://www.bing.com/search?q={}",
    results=(r"bing\.com/",),
    signatures=(Signature(1, r"(?i)(?<![^\s(])[-+]?inbody:",
                          "it has inbody:, which only Bing has"),),
    note="Every word is in quotes, because Bing ignores stop words and punctuation outside "
         "quotes.",
    count_words=count_words,
    unknown=("what counts as one of the ten terms", "whether it finds other forms of a word"),
)
