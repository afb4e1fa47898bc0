"""What is found about platforms and what they can say, and what is not."""

import pytest

from searchbuilder.diagnostic import ERROR, NOTE, WARNING, Diagnostic

LONG = " ".join(f"w{number}" for number in range(1, 41))


def search(size="full", **columns):
    """A workbook's one search, with these columns, in strings of this size."""
    columns["Size"] = size
    names = [name.replace("_", " ") for name in columns]
    return f"""
    | Searches |
    |          | Search | {" | ".join(names)} |
    |          | One    | {" | ".join(columns.values())} |
"""


def sites(*rows):
    return "\n".join(["| Sites |", "| | Site | Address | Engine | Leave out |",
                      *(f"| | {row} |" for row in rows)])


def words(count, *names):
    """Terms of so many words each."""
    return "\n".join(["| Terms |", "| | Term | Quick synonyms |", *(
        f"| | {name} | {'; '.join(f'{name} word {number}' for number in range(count))} |"
        for name in names)])


def items(count, words="part {} of what is needed"):
    return "; ".join(words.format(number) for number in range(1, count + 1))


FOUND = [
    ("SB401", search(Must="nurse", Platforms="linkedn"), [
        Diagnostic("SB401", ERROR, "There is no platform “linkedn”", "Searches!C2", 0,
                   "Did you mean linkedin or google-linkedin or indeed?", "linkedn")]),
    ("SB401", search(Must="nurse", Platforms="linkedin; workdya"), [
        Diagnostic("SB401", ERROR, "There is no platform “workdya”", "Searches!C2", 0,
                   "Did you mean workday or workable?", "linkedin; workdya")]),
    ("SB401", search(Must="nurse", Platforms="google-linkedin-mars"), [
        Diagnostic("SB401", ERROR, "There is no platform “google-linkedin-mars”", "Searches!C2",
                   0, "Did you mean google-linkedin?", "google-linkedin-mars")]),
    ("SB402", sites("XING | xing.com/profile | Googel | ") + search(Must="nurse"), [
        Diagnostic("SB402", ERROR, "“Googel” is not a search engine that can search a single "
                   "site", "Sites!C2", 0, "Did you mean Google?", "Googel")]),
    ("SB402", sites("XING | xing.com/profile | Google | ", "Other | other.com | Yellow Pages | ")
     + search(Must="nurse"), [
        Diagnostic("SB402", ERROR, "“Yellow Pages” is not a search engine that can search a "
                   "single site", "Sites!C3", 0, "Use Bing or Google", "Yellow Pages")]),
    ("SB402", sites("XING | xing.com/profile | | ") + search(Must="nurse"), [
        Diagnostic("SB402", ERROR, "This site has no search engine", "Sites!C2", 0,
                   "Use Bing or Google")]),
    ("SB403", sites("XING | https://xing.com/profile | Google | ") + search(Must="nurse"), [
        Diagnostic("SB403", ERROR, "“https://xing.com/profile” is not the address of a site",
                   "Sites!B2", 0, "Type it without https://, such as linkedin.com/in",
                   "https://xing.com/profile")]),
    ("SB403", sites("XING | xing.com | Google | ", "Xing | xing.com/profile | Google | ")
     + search(Must="nurse"), [
        Diagnostic("SB403", ERROR, "The site “Xing” is listed twice, as google-xing",
                   "Sites!A3", 0, "Rename one of them", "Xing")]),
    ("SB403", sites("XING | xing.com | Google | jobs; [Nurses]") + search(Must="nurse"), [
        Diagnostic("SB403", ERROR, "Leave out can't have a name in brackets", "Sites!D2", 7,
                   "Type the words themselves", "jobs; [Nurses]")]),
    ("SB404", search(Must="&", Platforms="sqlite-fts5"), [
        Diagnostic("SB404", ERROR, "“One” can't be written for SQLite FTS5. Nothing is left to "
                   "search for. SQLite FTS5 ignores these, because they have no letter or digit: "
                   "“&”", "Searches!A2", 0,
                   "Change the search, or leave this platform out", "One")]),
    ("SB404", search(Must=items(8), Platforms="google"), [
        Diagnostic("SB404", ERROR, "“One” can't be written for Google. Google takes at most 32 "
                   "words, and the words that every string needs are longer: “part 1 of what is "
                   "needed”, “part 2 of what is needed”, “part 3 of what is needed”, “part 4 of "
                   "what is needed”, “part 5 of what is needed”, “part 6 of what is needed”, "
                   "“part 7 of what is needed”, “part 8 of what is needed”", "Searches!A2", 0,
                   "Change the search, or leave this platform out", "One")]),
    ("SB404", search(Must="&", Platforms="all"), [
        Diagnostic("SB404", WARNING, "“One” can't be written for Google. Nothing is left to "
                   "search for. Google ignores these, because they have no letter or digit: “&”",
                   "Searches!A2", 0,
                   "Change the search, or leave this platform out", "One"),
        Diagnostic("SB404", WARNING, "“One” can't be written for Google X-ray of LinkedIn. "
                   "Nothing is left to search for. Google X-ray of LinkedIn ignores these, "
                   "because they have no letter or digit: “&”", "Searches!A2", 0,
                   "Change the search, or leave this platform out", "One"),
        Diagnostic("SB404", WARNING, "“One” can't be written for Elasticsearch and OpenSearch "
                   "query_string. Nothing is left to search for. Elasticsearch and OpenSearch "
                   "query_string ignores these, because they have no letter or digit: “&”",
                   "Searches!A2", 0,
                   "Change the search, or leave this platform out", "One"),
        Diagnostic("SB404", WARNING, "“One” can't be written for Elasticsearch and OpenSearch "
                   "simple_query_string. Nothing is left to search for. Elasticsearch and "
                   "OpenSearch simple_query_string ignores these, because they have no letter or "
                   "digit: “&”", "Searches!A2", 0,
                   "Change the search, or leave this platform out", "One"),
        Diagnostic("SB404", WARNING, "“One” can't be written for Apache Lucene. Nothing is left "
                   "to search for. Apache Lucene ignores these, because they have no letter or "
                   "digit: “&”", "Searches!A2", 0,
                   "Change the search, or leave this platform out", "One"),
        Diagnostic("SB404", WARNING, "“One” can't be written for Apache Solr eDisMax. Nothing is "
                   "left to search for. Apache Solr eDisMax ignores these, because they have no "
                   "letter or digit: “&”", "Searches!A2", 0,
                   "Change the search, or leave this platform out", "One"),
        Diagnostic("SB404", WARNING, "“One” can't be written for PostgreSQL to_tsquery. Nothing "
                   "is left to search for. PostgreSQL to_tsquery ignores these, because they have "
                   "no letter or digit: “&”", "Searches!A2", 0,
                   "Change the search, or leave this platform out", "One"),
        Diagnostic("SB404", WARNING, "“One” can't be written for PostgreSQL websearch_to_tsquery. "
                   "Nothing is left to search for. PostgreSQL websearch_to_tsquery ignores these, "
                   "because they have no letter or digit: “&”",
                   "Searches!A2", 0,
                   "Change the search, or leave this platform out", "One"),
        Diagnostic("SB404", WARNING, "“One” can't be written for SQLite FTS5. Nothing is left to "
                   "search for. SQLite FTS5 ignores these, because they have no letter or digit: "
                   "“&”", "Searches!A2", 0,
                   "Change the search, or leave this platform out", "One"),
        Diagnostic("SB404", WARNING, "“One” can't be written for Tantivy. Nothing is left to "
                   "search for. Tantivy ignores these, because they have no letter or digit: “&”",
                   "Searches!A2", 0,
                   "Change the search, or leave this platform out", "One"),
        Diagnostic("SB404", WARNING, "“One” can't be written for Xapian. Nothing is left to "
                   "search for. Xapian ignores these, because they have no letter or digit: “&”",
                   "Searches!A2", 0,
                   "Change the search, or leave this platform out", "One")]),
    ("SB405", search(Must="nurse", Should=f"ward; {LONG}", Platforms="google"), [
        Diagnostic("SB405", WARNING, "Too long for Google, so these are not searched there: “w1 "
                   "w2 w3 w4 w5 w6 w7 w8 w9 w10 w11 w12 w13 w14 w15 w16 w17 …”", "Searches!D2", 0,
                   "Shorten the search, or remove this platform", "google")]),
    ("SB405", search(Must=items(5, "part {} of what"), Platforms="google-linkedin",
                     Must_not="student; trainee; junior nurse; assistant of a nurse; "
                     "nurse who has left"), [
        Diagnostic("SB405", WARNING, "Too long for Google X-ray of LinkedIn: there is no room to "
                   "exclude “nurse who has left”, “profiles”", "Searches!C2", 0,
                   "Shorten the search, or remove this platform", "google-linkedin")]),
    ("SB405", words(12, "Aa", "Bb", "Cc") + search(Must="[Aa]; [Bb]; [Cc]",
                                                   Platforms="google; linkedin"), [
        Diagnostic("SB405", WARNING, "Too long for Google: the whole search takes up to 96 "
                   "strings, and the best single one leaves out “Aa word 3”, “Aa word 4”, “Aa "
                   "word 5”, “Aa word 6” and 24 more", "Searches!C2", 0,
                   "Shorten the search, or remove this platform", "google; linkedin")]),
    ("SB406", words(130, "Skill") + search(Must="[Skill]", Platforms="bullhorn"), [
        Diagnostic("SB406", NOTE, "A string for Bullhorn has 2,486 characters, and nobody knows "
                   "how many it reads", "Searches!C2", 0,
                   "Check that the last words arrived in the search box", "bullhorn")]),
    ("SB406", words(130, "Skill") + search(Must="[Skill]", Platforms="ats; bullhorn; google"), [
        Diagnostic("SB406", NOTE, "A string for Generic ATS has 2,486 characters, and nobody "
                   "knows how many it reads", "Searches!C2", 0,
                   "Check that the last words arrived in the search box",
                   "ats; bullhorn; google"),
        Diagnostic("SB406", NOTE, "A string for Bullhorn has 2,486 characters, and nobody knows "
                   "how many it reads", "Searches!C2", 0,
                   "Check that the last words arrived in the search box",
                   "ats; bullhorn; google")]),
    ("SB406", search(Must=items(119, "a need number {}"), Platforms="linkedin-recruiter"), [
        Diagnostic("SB406", NOTE, "A string for LinkedIn Recruiter has 2,743 characters, and "
                   "nobody knows how many it reads", "Searches!C2", 0,
                   "Check that the last words arrived in the search box",
                   "linkedin-recruiter")]),
    ("SB407", search(Must="nurse NEAR/5 manager", Platforms="lucene; bullhorn; bing"), [
        Diagnostic("SB407", NOTE, "Bullhorn can't search for words near each other, so it is "
                   "enough that both appear: “nurse”, “manager” (SB504, wider; also on Bing)",
                   "Searches!B2", 0, "If it matters, pick sites in Platforms that can search for "
                   "it",
                   "nurse NEAR/5 manager")]),
    ("SB407", search(Titles="nurse", Must="ward", Platforms="bullhorn"), [
        Diagnostic("SB407", NOTE, "Bullhorn can't search titles only; these match anywhere in the "
                   "résumé: “nurse”. If it has a filter for titles, set that (SB501, "
                   "wider)", "Searches!B2", 0,
                   "If it matters, pick sites in Platforms that can search for it", "nurse")]),
    ("SB407", search(Must="vocation*; nurse", Platforms="google"), [
        Diagnostic("SB407", NOTE, "No * wildcard on Google, so “vocation*” is written as "
                   "“vocation” or “vocational” or “vocations” (SB503, narrower)", "Searches!B2", 0,
                   "If it matters, pick sites in Platforms that can search for "
                   "it", "vocation*; nurse")]),
]

CLEAN = [
    ("SB401", search(Must="nurse", Platforms="LinkedIn Recruiter; Google")),
    ("SB401", sites("XING | xing.com/profile | Google | ")
     + search(Must="nurse", Platforms="google-xing; all")),
    ("SB402", sites("XING | xing.com/profile | google | ", "Other | other.com/people | BING | ")
     + search(Must="nurse")),
    ("SB402", search(Must="nurse", Platforms="bing")),
    ("SB403", sites("XING | xing.com/profile | Google | title:jobs",
                    "XING | xing.com/profile | Bing | ") + search(Must="nurse")),
    ("SB403", sites("Staff | people.example.co.uk/staff | Google | ") + search(Must="nurse")),
    ("SB404", search(Must="R&D; C++", Platforms="sqlite-fts5")),
    ("SB404", search(Must=items(5), Platforms="google")),
    ("SB405", words(12, "Aa", "Bb", "Cc") + search(Must="[Aa]; [Bb]; [Cc]")),
    ("SB405", words(20, "Aa") + search(Must="[Aa]; nurse", Platforms="google; linkedin")),
    ("SB405", search(Must=items(8), Platforms="google")),
    ("SB406", words(130, "Skill") + search(Must="[Skill]")),
    ("SB406", words(50, "Skill") + search(Must="[Skill]", Platforms="bullhorn")),
    ("SB406", words(130, "Skill") + search(Must="[Skill]", Platforms="brave")),
    ("SB407", search(Must="nurse NEAR/5 manager; vocation*", Platforms="lucene")),
    ("SB407", search(Titles="nurse", Must="ward")),
    ("SB407", "| Titles |\n| | Role | Title |\n| | Nurse | RN |"
     + search(Titles="[Nurse]", Must="ward", Platforms="bullhorn")),
    ("SB407", search(Must="&", Platforms="sqlite-fts5")),
]


@pytest.mark.parametrize("code, table, findings", FOUND)
def test_found(checked, code, table, findings):
    assert [each for each in checked(table) if each.code == code] == findings


@pytest.mark.parametrize("code, table", CLEAN)
def test_near_misses(checked, code, table):
    assert code not in {each.code for each in checked(table)}
