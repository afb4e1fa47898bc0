"""How changes call what a platform lacks: its fields, and the sign for the rest of a word."""

from __future__ import annotations

from searchbuilder.dialect import LETTERS, Dialect, LeafCapabilities

# A word, and those that are spelled almost like it.
SPELLINGS = ("similar", "similar by one")
# Where the words of a field stand, and what a filter for them would be for.
FIELDS = {
    "title": ("in titles", "titles"), "company": ("as companies", "companies"),
    "location": ("as places", "places"), "skill": ("as skills", "skills"),
    "page title": ("in the titles of web pages", ""), "text": ("in the text of web pages", ""),
    "school": ("as schools", "schools"), "name": ("in a field called “name”", ""),
    "first name": ("as first names", "first names"),
    "last name": ("as last names", "last names"), "language": ("as languages", ""),
    "tag": ("as tags", ""), "source": ("as sources", "sources"), "user": ("as user names", ""),
    "organisation": ("as organisations", ""), "author": ("as authors", ""),
    "followers": ("as numbers of followers", ""), "repos": ("as numbers of repositories", ""),
    "past title": ("in earlier titles", "earlier titles"),
    "past company": ("as earlier companies", "earlier companies"),
    "industry": ("as industries", "industries"), "topic": ("as topics", "")}
_OF_PAGES = {"page title": "has no titles of web pages", "text": "has no text of web pages"}
# A beginning of fewer letters says nothing.
SHORTEST = 3
_LACKS = {
    "star": "No * wildcard on {title}",
    "short": "No * wildcard on {title}, and so few letters do not say which words are meant",
    "within": "{title} reads no * or ? within a word",
    "letters": "A * on {title} needs more letters before it",
    "phrase": "{title} takes a * only after one plain word"}


def lack(text: str, can: LeafCapabilities) -> str:
    """Why the rest of a word, or letters within it, cannot be left open."""
    if LETTERS.search(text):
        return "within"
    if not can.star:
        return "star" if len(text.split()[-1]) >= SHORTEST else "short"
    return "letters" if len(text) < can.star_letters else "phrase"


def worded(code: str, detail: str, word: str, dialect: Dialect) -> dict[str, str]:
    """What a message says beside its words.

    detail -- the field, or what is lacking; word -- the first that the change is about
    """
    if code in ("SB501", "SB502"):
        where, noun = FIELDS[detail]
        return {"field": where, "filter": _filter(detail, noun, dialect),
                "instead": _OF_PAGES.get(detail) or "would drop everybody with these words "
                f"anywhere, not only {where}. Screen them out yourself"}
    if code in ("SB503", "SB535"):
        known = detail if detail in _LACKS else lack(
            word.removesuffix("*"), dialect.capabilities.words)
        return {"lack": _LACKS[known].format(title=dialect.title)}
    if code == "SB504":
        sign = dialect.near_ranks
        return {"nearness": f"can sort by nearness ({sign} in place of AND), but not require it"
                if sign else "cannot ask for these near one another"}
    return {}


def _filter(name: str, noun: str, dialect: Dialect) -> str:
    """What to do about a field that a string cannot have."""
    if name in dialect.filters:
        return f". For {noun} only, set its filter {dialect.filters[name]}"
    return f". If it has a filter for {noun}, set that" if noun and not dialect.site_sign else ""
