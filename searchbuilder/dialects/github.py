"""GitHub's search for users."""

from searchbuilder.dialect import Dialect, Limit, Shape, Signature

_TROUBLE = "https://docs.github.com/articles/troubleshooting-search-queries"
_DOCS = "https://github.com/github/docs (content/search-github/"
_PAST = "GitHub does not support a search"

GITHUB_USERS = Dialect(
    name="github-users",
    title="GitHub users",
    kind="Social network",
    aliases=("github",),
    family="github",
    sources=(_TROUBLE, _DOCS + "searching-on-github/searching-users.md)",
             _DOCS + "…/understanding-the-search-syntax.md)"),
    checked="2026-11-23",
    finds="profile",
    confidence="the vendor's own pages",
    and_=" ",
    not_field=" -",
    brackets=None,
    capitals=True,
    space="and",
    shape=Shape.FLAT,
    fields={"location": "location:{}", "language": "language:{}", "followers": "followers:{plain}",
            "repos": "repos:{plain}", "type": "type:{plain}", "in": "in:{plain}",
            "user": "user:{plain}", "organisation": "org:{plain}", "name": "fullname:{}",
            "created": "created:{plain}", "is": "is:{plain}"},
    limits=(Limit("characters", 256, True, _PAST, "the vendor's own page", _TROUBLE),
            Limit("operators", 5, True, _PAST, "the vendor's own page", _TROUBLE)),
    url="https://github.com/search?q={}&type=users",
    results=(r"github\.com/search",),
    signatures=(Signature(
        5, r"\b(?:followers|repos|language|stars|forks|topic|pushed|created|license):\S|"
        r"\bin:(?:name|login|email|readme)\b|\bis:sponsorable\b", "it has the fields of GitHub"),),
    note="GitHub searches only user names and public e-mail addresses, so job words rarely find "
         "anybody. Add language: or followers: yourself.",
    unknown=("whether parentheses work, so strings have none, and never both AND and OR; one "
             "guide says that they break the search",
             "whether OR works between places, so strings have none beside it",
             "whether it finds other forms of a word"),
)
