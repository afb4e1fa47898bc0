"""The parameters of an address: which is the search, which narrow it, which carry nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from searchbuilder.characters import shortened

# The parameters that are the search, on whatever site: the first that is there.
SEARCHES = ("keywords", "q", "query", "keyword", "searchkeyword", "searchterm", "searchquery",
            "searchstring", "search_query", "search_term", "as_q", "kw", "k", "p", "text",
            "search", "s", "term", "terms", "wd", "what", "phrase", "sc.keyword", "find_desc")
# Parameters that change nobody who is found.
_TECHNICAL = re.compile(
    r"(?i)utm_\w+|origin|sid|trk\w*|tracking\w*|gclid|fbclid|msclkid|hl|gl|ie|oe|oq|aqs|ei|ved|"
    r"sa|uact|gs_\w+|sca_\w+|gws_\w+|sxsrf|client|source|sourceid|rlz|biw|bih|dpr|bav|bvm|fbs|"
    r"start|first|from|page\w*|num|count|rows|limit|offset|size|form|cvid|qs|sp|sk|pq|sc|sclient|"
    r"esrc|rct|cad|usg|ref\w*|position|currentjobid|sessionid|lipi|viewall\w*|ia|src|vjk|fr\d?|"
    r"iflsig|pccc|udm|safe|pws|nfpr|newwindow|searchid|searchsessionid|searchcontextid|_\w+|"
    r"spell\w*|sort\w*|order\w*|submit|btn\w*|ebp|refresh|recommendedflavor|"
    r"\$(?:select|orderby|top|skip|count)|querytype|api\W?(?:key|version)|format|callback|"
    r"(?:results|delay|page|batch)_\w+|ibp")
# A value that keeps nobody out.
_EVERYTHING = ("all", "any")
# What the parameters are called where they can be set, in small letters.
_LABELS = {
    "f_e": "experience level", "f_jt": "job type", "f_t": "job title", "f_tpr": "date posted",
    "f_wt": "remote or on-site", "f_al": "easy apply", "f_c": "company", "f_i": "industry",
    "f_pp": "place", "f_sb2": "salary", "f_f": "job function", "f_ea": "few applicants",
    "geoid": "place", "geourn": "place", "l": "place", "lc": "place", "loc": "place",
    "fromage": "days since posted", "jt": "job type", "explvl": "experience level",
    "as_qdr": "date", "as_sitesearch": "web site", "as_filetype": "file type", "tbs": "date",
    "lr": "language", "cr": "country", "cx": "set of web sites",
}
_MOST_VALUE = 40


class Parameter(NamedTuple):
    """code -- the first sign of the value that was decoded: a percent code, or +"""

    name: str
    value: str
    code: str = ""


def carries_nothing(name: str) -> bool:
    """Whether a parameter, or a value of data, keeps nobody out."""
    return bool(_TECHNICAL.fullmatch(name))


def named(some: Iterable[Parameter]) -> Iterator[str]:
    """Parameters as a reader may know them, each once with all its values: `place (geoId=1)`."""
    values: dict[str, list[str]] = {}
    for each in some:
        value = each.value.strip()
        if value and value.casefold() not in _EVERYTHING and not carries_nothing(each.name):
            values.setdefault(each.name, []).append(value)
    for name, every in values.items():
        written = f"{name}={shortened(','.join(every), _MOST_VALUE)}"
        label = _LABELS.get(name.casefold())
        yield f"{label} ({written})" if label else written
