"""Google, and X-ray searches of one site with it."""

import re
from dataclasses import replace

from searchbuilder.dialect import Dialect, Limit, Shape, Signature
from searchbuilder.query.tree import Field, Term
from searchbuilder.tokens import Tokens

_PROTOCOL = ("https://azmanual.top/manuals/552829/google-search-appliance-protocol-reference.html "
             "(pages 22 to 48: Google's Search Protocol Reference)")
_WORDS = "https://en.wikisource.org/wiki/Page:Untangling_the_Web.pdf/59"


def count_words(text: str) -> list[str]:
    """Every run of letters and digits, within quotes too, and OR: nobody showed it to be free."""
    bare = re.sub(r'("[^"]*")|\b(?:site|intitle|inurl|filetype|intext|inanchor|before|after|'
                  r'numrange):',
                  lambda found: found[1] or " ", text)
    return re.findall(r"[^\W_]+", bare)


_SPARING = re.compile(
    r'"(?P<phrase>[^"]*)"|\b(?:intitle|intext|inanchor|allin\w+|OR|AND)\b:?|'
    r"\b(?P<address>(?:site|inurl|filetype|ext|before|after|numrange|related):[^\s()]+)|"
    r"(?P<word>[^\W_]+)")


def count_sparingly(text: str) -> list[str]:
    """The same if OR is free and an address counts once, as old guides count: by Google's own
    reference only each word within quotes is sure to count."""
    found = _SPARING.finditer(text)
    return [word for each in found for word in (
        re.findall(r"[^\W_]+", each["phrase"]) if each["phrase"] is not None else
        filter(None, (each["address"], each["word"])))]


GOOGLE = Dialect(
    name="google",
    title="Google",
    kind="Search engine",
    aliases=("google search", "google.com"),
    family="google",
    sources=(_PROTOCOL, _WORDS, "https://bespacific.com/google-search-using-your-terms-verbatim",
             "https://pypi.org/project/dorksmith/0.2.0/ (data/operators.google.json)",
             "https://github.com/m8sec/CrossLinked/issues/19 (300 results)"),
    checked="2026-11-29",
    finds="page",
    confidence="copies of Google's own reference for its Search Appliance; several guides "
               "for google.com",
    and_=" ",
    not_=" -",
    reads={"AND": "and", "|": "or"},
    brackets=None,
    capitals=True,
    space="and",
    precedence="or",
    shape=Shape.CNF,
    always_quote=True,
    tokens=Tokens.SIGNED,
    stems=False,
    near="{left} AROUND({distance}) {right}",
    near_groups=True,
    near_fields=False,
    inferred={"near": "Google does not document AROUND, but guides agree that it works. To "
                      "test it, search for the same words with AROUND(1) and with AROUND(20): "
                      "the second must find more"},
    wild=True,
    limits=(Limit("words", 32, True, "Google ignores the rest without telling you",
                  "several guides",
                  _WORDS),),
    fields={"page title": "intitle:{}", "site": "site:{plain}", "url": "inurl:{plain}",
            "file type": "filetype:{plain}", "text": "intext:{}", "link text": "inanchor:{}",
            "before": "before:{plain}", "after": "after:{plain}",
            "numbers": "numrange:{plain}"},
    site_sign="site:{}",
    page_title="intitle:{}",
    url="https://www.google.com/search?q={}",
    results=(r"google\.(?:com?\.)?[a-z]{2,3}(?:/search|/?$)",),
    signatures=(Signature(2, r"(?i)(?<![^\s(])[-+]?(?:(?:site|intitle|inurl|url|filetype|intext|"
                          r"inanchor|all(?:intitle|inurl|intext|inanchor)|numrange):|"
                          r"(?:before|after):\d{4}|ext:(?:pdf|docx?|rtf|txt|html?|xlsx?|pptx?)\b|"
                          r"(?:related|cache|info):(?:[\w-]+\.)+[a-z]{2,})",
                          "it has the fields of a web search engine"),
                Signature(9, r'(?<!\S)-[\w"(]|(?<!\S)\|(?!\S)|[^\W_]{2}["”]?\|["“]?[^\W_]{2}',
                          "it has a minus before a word, or |")),
    note="Every word is in quotes, because Google may drop or swap a word that is not. Google "
         "shows about 300 results of a search, whatever number it names.",
    unknown=("whether OR and site: count as words", "whether parentheses work",
             "whether signs matter, as in C, C# and C++, so strings have all of them"),
    count_words=count_words,
    count_sparingly=count_sparingly,
)

GOOGLE_LINKEDIN = replace(
    GOOGLE.on_site("linkedin", "Google X-ray of LinkedIn", "linkedin.com/in", True,
                   Field("title", Term("profiles")), "Google → LinkedIn"),
    default=True,
    aliases=("xray", "x ray", "google xray", "google x ray", "linkedin xray", "linkedin x ray",
             "xray linkedin", "x ray linkedin", "google linkedin xray", "google linkedin x ray",
             "google xray linkedin", "google x ray linkedin"),
    site_also=("linkedin.com/pub",),
    other_pages=frozenset((
        "dir", "pub/dir", "pub.dir", "people", "directory", "jobs", "job", "jobs2", "company",
        "companies", "groups", "group", "groupitem", "posts", "pulse", "feed", "learning",
        "school", "schools", "edu", "title", "titles", "skills", "topic", "topics", "salary",
        "answers", "events", "showcase", "news", "today", "redir", "search", "help", "legal")),
    other_titles=frozenset(("jobs", "directory", "profile", "profiles")),
    signatures=(Signature(1, r"\bsite:(?:[a-z]+\.)?linkedin\.com/(?:in|pub)\b",
                "its site: keeps it to LinkedIn profiles"),),
    confidence=GOOGLE.confidence + "; that a profile's page title shows the job title, and lists "
                                   "of people say profiles, is common knowledge")
