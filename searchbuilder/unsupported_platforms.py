"""The platforms that get no strings yet, each with the reason.

A string for them would be a guess, and a guess can lose people without a word.
"""

from __future__ import annotations

from typing import NamedTuple


class UnsupportedPlatform(NamedTuple):
    """name -- the id that users type; title -- what the platform calls itself
    reason -- what is not known, as the end of "No strings for it yet: …"
    source -- what was read; empty if there was nothing to read
    """

    name: str
    title: str
    reason: str
    source: str = ""


_NOTHING = "no public page explains its search syntax"

UNSUPPORTED = (
    UnsupportedPlatform("ashby", "Ashby", _NOTHING),
    UnsupportedPlatform("avature", "Avature", _NOTHING),
    UnsupportedPlatform(
        "bayt", "Bayt CV search",
        "its help explains proximity (NEAR=7, PARAGRAPH, SENTENCE), but not how to write AND, "
        "OR and NOT",
        "https://bayt.com/en/employers/cv-search/searchTip"),
    UnsupportedPlatform(
        "careerbuilder", "CareerBuilder",
        "its page for job seekers explains quotes, plus and minus, but no sign for OR, and no "
        "public page explains the résumé database",
        "http://www.fuzeqna.com/careerbuilder/consumer/kbdetail.asp?kbid=4"),
    UnsupportedPlatform(
        "cornerstone", "Cornerstone OnDemand",
        "its help explains how to require and group words, but not how to exclude one, and a "
        "string that it cannot read is an error",
        "https://help.csod.com/help/csod_0/Content/Manager/Recruiting/"
        "Candidate_Search_Query/Candidate_Search_Query_Overview.htm"),
    UnsupportedPlatform(
        "cv-library", "CV-Library",
        "its manual of 2014 has chapters on boolean searches, but their text could not be found",
        "http://spotidoc.com/doc/311162/"),
    UnsupportedPlatform(
        "dayforce", "Dayforce",
        "its guide says that it reads operators in any case and in an order of its own, but not "
        "how to exclude a word or whether parentheses work",
        "https://help.dayforce.com/r/documents/Recruiting-Guide/Search-for-Candidates"),
    UnsupportedPlatform("doximity", "Doximity", _NOTHING),
    UnsupportedPlatform(
        "duckduckgo", "DuckDuckGo",
        "its help names no sign for OR, and a minus only means fewer results with a word, "
        "not none", "https://duckduckgo.com/duckduckgo-help-pages/results/syntax (read "
        "through copies)"),
    UnsupportedPlatform("gem", "Gem", _NOTHING),
    UnsupportedPlatform("glassdoor", "Glassdoor", _NOTHING),
    UnsupportedPlatform("health-ecareers", "Health eCareers", _NOTHING),
    UnsupportedPlatform(
        "indeed-resume", "Indeed Resume and Smart Sourcing",
        "no public page explains its operators, and those of the job search may not work "
        "there"),
    UnsupportedPlatform("jobadder", "JobAdder", _NOTHING),
    UnsupportedPlatform(
        "pcrecruiter", "PCRecruiter",
        "its AND only finds words in the same section of a record, and its guide does not say "
        "how to exclude a word",
        "https://learning.pcrecruiter.net/lucene-searching-2/"),
    UnsupportedPlatform("practicelink", "PracticeLink", _NOTHING),
    UnsupportedPlatform("recruitee", "Recruitee", _NOTHING),
    UnsupportedPlatform(
        "reddit", "Reddit",
        "it had two syntaxes in 2017 and read a mistake in one as the other without telling "
        "you; its rules today are unknown",
        "https://paperlined.org/apps/reddit/technical/cloudsearch_reference.html"),
    UnsupportedPlatform("reed", "Reed", _NOTHING),
    UnsupportedPlatform(
        "smartrecruiters", "SmartRecruiters",
        "its help gives the limit of 500 characters, but not its operators",
        "https://help.smartrecruiters.com/Getting_Started/Platform/Search_Tips_and_Tricks"),
    UnsupportedPlatform("stack-overflow", "Stack Overflow", _NOTHING),
    UnsupportedPlatform(
        "successfactors", "SAP SuccessFactors Recruiting",
        "a space means AND in one box and OR in another, and its help does not say how to write "
        "OR and NOT in the keyword box",
        "https://userapps.support.sap.com/sap/support/knowledge/en/2081458"),
    UnsupportedPlatform(
        "usajobs", "USAJOBS",
        "nobody knows whether its keywords can have operators, and it finds job postings, not "
        "people",
        "https://developer.usajobs.gov/tutorials/search-jobs"),
    UnsupportedPlatform("workday", "Workday Recruiting", _NOTHING),
    UnsupportedPlatform(
        "yahoo", "Yahoo",
        "it has no public help page, and nobody has checked that it reads what Bing reads"),
    UnsupportedPlatform("ziprecruiter", "ZipRecruiter", _NOTHING),
)
