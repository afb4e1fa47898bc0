"""The platforms that nothing is written for, each with the reason.

A string for them would be a guess, and a guess can lose people without a word.
"""

from __future__ import annotations

from typing import NamedTuple


class UnsupportedPlatform(NamedTuple):
    """name -- the id that users type; title -- what the platform calls itself
    reason -- what is not known, as the end of "not written, because"
    source -- what was read; empty if there was nothing to read
    """

    name: str
    title: str
    reason: str
    source: str = ""


_NOTHING = "no public page about the syntax of its search was found"

UNSUPPORTED = (
    UnsupportedPlatform("ashby", "Ashby", _NOTHING),
    UnsupportedPlatform("avature", "Avature", _NOTHING),
    UnsupportedPlatform(
        "bayt", "Bayt CV search",
        "its help explains proximity (NEAR=7, PARAGRAPH, SENTENCE), but how AND, OR and NOT "
        "are written is not established",
        "https://bayt.com/en/employers/cv-search/searchTip"),
    UnsupportedPlatform(
        "careerbuilder", "CareerBuilder",
        "its page for job seekers names quotes, plus and minus, but no sign for OR, and no "
        "page about the résumé database was found",
        "http://www.fuzeqna.com/careerbuilder/consumer/kbdetail.asp?kbid=4"),
    UnsupportedPlatform(
        "cornerstone", "Cornerstone OnDemand",
        "its help shows how words are required and grouped, but how one is excluded is not "
        "established, and a string that it cannot read is an error",
        "https://help.csod.com/help/csod_0/Content/Manager/Recruiting/"
        "Candidate_Search_Query/Candidate_Search_Query_Overview.htm"),
    UnsupportedPlatform(
        "cv-library", "CV-Library",
        "its manual of 2014 has chapters on boolean searches, but their text was not found",
        "http://spotidoc.com/doc/311162/"),
    UnsupportedPlatform(
        "dayforce", "Dayforce",
        "its guide says that operators in any case are read in an order of its own, but how "
        "a word is excluded and whether parentheses group is not established",
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
        "no page about its operators was found, and those of the job search may not hold "
        "there"),
    UnsupportedPlatform("jobadder", "JobAdder", _NOTHING),
    UnsupportedPlatform(
        "naukri", "Naukri Resdex",
        "it has a boolean mode, but its grammar is not known",
        "https://www.naukri.com/blog/recruiter-resdex/"),
    UnsupportedPlatform(
        "pcrecruiter", "PCRecruiter",
        "there AND finds only words that stand in the same section of a record, and how a "
        "word is excluded is not established",
        "https://learning.pcrecruiter.net/lucene-searching-2/"),
    UnsupportedPlatform("practicelink", "PracticeLink", _NOTHING),
    UnsupportedPlatform("recruitee", "Recruitee", _NOTHING),
    UnsupportedPlatform(
        "reddit", "Reddit",
        "it had two syntaxes in 2017 and took a mistake in one for the other without a "
        "word; the rules of today are not known",
        "https://paperlined.org/apps/reddit/technical/cloudsearch_reference.html"),
    UnsupportedPlatform("reed", "Reed", _NOTHING),
    UnsupportedPlatform(
        "smartrecruiters", "SmartRecruiters",
        "its help gives the limit of 500 characters, but not its operators",
        "https://help.smartrecruiters.com/Getting_Started/Platform/Search_Tips_and_Tricks"),
    UnsupportedPlatform("stack-overflow", "Stack Overflow", _NOTHING),
    UnsupportedPlatform(
        "successfactors", "SAP SuccessFactors Recruiting",
        "a blank means AND in one box and OR in another, and how OR and NOT are written in "
        "the keyword box is not established",
        "https://userapps.support.sap.com/sap/support/knowledge/en/2081458"),
    UnsupportedPlatform(
        "taleo", "Oracle Taleo",
        "its guides confirm AND, OR and the star, but how a word is excluded is not "
        "established", "https://docs.oracle.com/en/cloud/saas/taleo-enterprise/22b/otrcg/"
        "c-advancedsearchkeywords.html"),
    UnsupportedPlatform("totaljobs", "Totaljobs", _NOTHING),
    UnsupportedPlatform(
        "usajobs", "USAJOBS",
        "whether the keywords of its interface may be joined by operators is not known, and "
        "it finds announcements, not people",
        "https://developer.usajobs.gov/tutorials/search-jobs"),
    UnsupportedPlatform("workday", "Workday Recruiting", _NOTHING),
    UnsupportedPlatform(
        "yahoo", "Yahoo",
        "no help page was found, and that it reads what Bing reads is not verified"),
    UnsupportedPlatform("ziprecruiter", "ZipRecruiter", _NOTHING),
)
