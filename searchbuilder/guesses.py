"""Platforms of which nobody has published enough to write for them: a best guess for each.

A guess is what most systems like it read, changed by what is known against that.  It is written
for those who ask for it by its name, rests on facts that nobody states, and says so.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from searchbuilder.dialect import Dialect, Limit
from searchbuilder.dialects.ats import ATS
from searchbuilder.dialects.bing import BING

_CHECKED = "2026-11-29"
_CALIBRATE = "searchbuilder calibrate {} --into my.xlsx"
_NOTHING = "no public page explains its search syntax"
# What each of these strings rests on; in every one there is a word, which quotes must not spoil.
_RESTS_ON = ("and_", "or_", "not_", "brackets", "quotes")
_SMARTRECRUITERS = ("https://help.smartrecruiters.com/Getting_Started/Platform/"
                    "Search_Tips_and_Tricks")


def _guess(name: str, title: str, known: str = _NOTHING, source: str = "", *,
           base: Dialect = ATS, kind: str = ATS.kind, short: str = "",
           aliases: tuple[str, ...] = (), **facts: Any) -> Dialect:
    """A guess made of the record `base`.

    known -- what is published, and what is not, as the end of “Best guess: …”
    source -- what was read; empty if there was nothing to read
    facts -- the fields of the record that are known to be otherwise
    """
    called = short or title
    possessive = "'" if called.endswith(("s", "S")) else "'s"
    about = (f"Nobody has published {called}{possessive} syntax. This is a best guess; check"
             if known == _NOTHING else
             f"This is a best guess for {called}: {known}. Check")
    unknown = []
    if facts.get("space", base.space) is None:
        unknown.append("what a space between words means")
    if "capitals" not in facts:
        unknown.append("whether operators must be in capitals")
    if not facts.get("limits", base.limits):
        unknown.append("how long a string may be")
    if "stems" not in facts:
        unknown.append("whether it finds other forms of a word")
    return replace(base, **{
        "name": name, "title": title, "short": short, "kind": kind, "aliases": aliases,
        "default": False, "sources": (source or "none found",), "checked": _CHECKED,
        "confidence": f"a best guess: {known}", "signatures": (), "results": (), "url": None,
        "before": "", "note": "", "capitals": None, "unknown": tuple(unknown), "guess": known,
        "inferred": dict.fromkeys(_RESTS_ON, f"{about} it with {_CALIBRATE.format(name)}"),
        **facts})


GUESSES = (
    _guess("ashby", "Ashby"),
    _guess("avature", "Avature"),
    _guess("bayt", "Bayt CV search",
           "its help explains proximity (NEAR=7, PARAGRAPH, SENTENCE), but not how to write AND, "
           "OR and NOT",
           "https://bayt.com/en/employers/cv-search/searchTip",
           kind="Job board", short="Bayt"),
    _guess("careerbuilder", "CareerBuilder",
           "its page for job seekers explains quotes, plus and minus, but no sign for OR, and no "
           "public page explains the résumé database",
           "http://www.fuzeqna.com/careerbuilder/consumer/kbdetail.asp?kbid=4",
           kind="Job board"),
    _guess("cornerstone", "Cornerstone OnDemand",
           "its help explains how to require and group words, but not how to exclude one, and a "
           "string that it cannot read is an error",
           "https://help.csod.com/help/csod_0/Content/Manager/Recruiting/"
           "Candidate_Search_Query/Candidate_Search_Query_Overview.htm",
           short="Cornerstone", space="or", reads={"+": "must"}, star="{}*", star_phrases=False),
    _guess("cv-library", "CV-Library",
           "its manual of 2014 has chapters on boolean searches, but their text could not be "
           "found",
           "http://spotidoc.com/doc/311162/",
           kind="Job board"),
    _guess("dayforce", "Dayforce",
           "its guide says that it reads operators in any case and in an order of its own, but "
           "not how to exclude a word or whether parentheses work",
           "https://help.dayforce.com/r/documents/Recruiting-Guide/Search-for-Candidates",
           capitals=False),
    _guess("doximity", "Doximity", kind="Job board", finds="profile"),
    _guess("duckduckgo", "DuckDuckGo",
           "its help names no sign for OR, and a minus only means fewer results with a word, not "
           "none",
           "https://duckduckgo.com/duckduckgo-help-pages/results/syntax (read through copies)",
           kind="Search engine", finds="page", not_=" -", reads={"+": "must"}, space="or",
           fields={"page title": "intitle:{}", "site": "site:{plain}", "url": "inurl:{plain}",
                   "file type": "filetype:{plain}"},
           url="https://duckduckgo.com/?q={}"),
    _guess("gem", "Gem", kind="Sourcing tool"),
    _guess("glassdoor", "Glassdoor", kind="Job board"),
    _guess("health-ecareers", "Health eCareers", kind="Job board"),
    _guess("indeed-resume", "Indeed Resume and Smart Sourcing",
           "no public page explains its operators; one program writes AND, OR and NOT in capitals "
           "and keeps its strings below 500 characters",
           kind="Job board", short="Indeed Resume",
           aliases=("indeed smart sourcing", "smart sourcing", "indeed resumes"), not_=" NOT ",
           limits=(Limit("characters", 500, False, "nobody knows what happens", "one guide",
                         "a program that searches there"),),
           url="https://www.indeed.com/employers/smart-sourcing/search?q={}"),
    _guess("jobadder", "JobAdder"),
    _guess("pcrecruiter", "PCRecruiter",
           "its AND only finds words in the same section of a record, and its guide does not say "
           "how to exclude a word",
           "https://learning.pcrecruiter.net/lucene-searching-2/",
           aliases=("pc recruiter",),
           before="First choose Record Content search."),
    _guess("practicelink", "PracticeLink", kind="Job board"),
    _guess("recruitee", "Recruitee"),
    _guess("reddit", "Reddit",
           "it had two syntaxes in 2017 and read a mistake in one as the other without telling "
           "you; its rules today are unknown",
           "https://paperlined.org/apps/reddit/technical/cloudsearch_reference.html",
           kind="Social network", finds="post"),
    _guess("reed", "Reed", kind="Job board"),
    _guess("smartrecruiters", "SmartRecruiters",
           "its help gives the limit of 500 characters, but not its operators",
           _SMARTRECRUITERS,
           aliases=("smart recruiters",),
           limits=(Limit("characters", 500, True, "its help does not say what happens",
                         "the vendor's own page", _SMARTRECRUITERS),)),
    _guess("stack-overflow", "Stack Overflow", kind="Social network", finds="profile"),
    _guess("successfactors", "SAP SuccessFactors Recruiting",
           "a space means AND in one box and OR in another, and its help does not say how to "
           "write OR and NOT in the keyword box",
           "https://userapps.support.sap.com/sap/support/knowledge/en/2081458",
           short="SuccessFactors", aliases=("sap successfactors",), always_quote=False,
           stems=True, star="{}*", star_phrases=False),
    _guess("usajobs", "USAJOBS",
           "nobody knows whether its keywords can have operators, and it finds job postings, not "
           "people",
           "https://developer.usajobs.gov/tutorials/search-jobs",
           kind="Job board", finds="job posting"),
    _guess("wisconsin-job-center", "Wisconsin Job Center",
           "its help explains and, or and not, in any case, but neither quotes nor parentheses",
           "http://www.wisconsinjobcenter.org/moreinfo/keyword_candidate.htm",
           kind="Job board", aliases=("job center of wisconsin",), capitals=False, stems=True,
           reads={"&": "and", "|": "or"}),
    _guess("workday", "Workday Recruiting", short="Workday"),
    _guess("yahoo", "Yahoo",
           "it has no public help page; one guide says that it reads what Bing reads",
           "https://github.com/Provereno-Media/Bing-Search-Operators-Cheatsheet",
           base=BING, kind="Search engine"),
    _guess("ziprecruiter", "ZipRecruiter", kind="Job board", aliases=("zip recruiter",)),
)
