"""What is found about platforms and what they can say, and what is not."""

import pytest

from searchbuilder.diagnostic import ERROR, NOTE, WARNING, Diagnostic

LONG = " ".join(f"w{number}" for number in range(1, 41))


def search(**columns):
    """A workbook's one search, with these columns."""
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
        Diagnostic("SB401", ERROR, "there is no platform “linkedn”", "Searches!C2", 0,
                   "did you mean linkedin or google-linkedin or indeed?", "linkedn")]),
    ("SB401", search(Must="nurse", Platforms="linkedin; workday"), [
        Diagnostic("SB401", ERROR, "Workday Recruiting is not written, because no public page "
                   "about the syntax of its search was found", "Searches!C2", 0,
                   "searchbuilder platforms lists those that are", "linkedin; workday")]),
    ("SB401", search(Must="nurse", Platforms="google-linkedin-mars"), [
        Diagnostic("SB401", ERROR, "there is no platform “google-linkedin-mars”", "Searches!C2",
                   0, "did you mean google-linkedin?", "google-linkedin-mars")]),
    ("SB402", sites("XING | xing.com/profile | Googel | ") + search(Must="nurse"), [
        Diagnostic("SB402", ERROR, "“Googel” is not a search engine whose results can be kept to "
                   "one site", "Sites!C2", 0, "did you mean Google?", "Googel")]),
    ("SB402", sites("XING | xing.com/profile | Google | ", "Other | other.com | Yellow Pages | ")
     + search(Must="nurse"), [
        Diagnostic("SB402", ERROR, "“Yellow Pages” is not a search engine whose results can be "
                   "kept to one site", "Sites!C3", 0, "use Bing or Google", "Yellow Pages")]),
    ("SB402", sites("XING | xing.com/profile | | ") + search(Must="nurse"), [
        Diagnostic("SB402", ERROR, "“” is not a search engine whose results can be kept to one "
                   "site", "Sites!C2", 0, "use Bing or Google")]),
    ("SB403", sites("XING | https://xing.com/profile | Google | ") + search(Must="nurse"), [
        Diagnostic("SB403", ERROR, "“https://xing.com/profile” is not the address of a site",
                   "Sites!B2", 0, "write it without https://, such as linkedin.com/in",
                   "https://xing.com/profile")]),
    ("SB403", sites("XING | xing.com | Google | ", "Xing | xing.com/profile | Google | ")
     + search(Must="nurse"), [
        Diagnostic("SB403", ERROR, "the site “Xing” stands here twice, as google-xing",
                   "Sites!A3", 0, "rename one of them", "Xing")]),
    ("SB403", sites("XING | xing.com | Google | jobs; [Nurses]") + search(Must="nurse"), [
        Diagnostic("SB403", ERROR, "a name in brackets cannot stand in Leave out", "Sites!D2", 7,
                   "write the words themselves", "jobs; [Nurses]")]),
    ("SB404", search(Must="&", Platforms="sqlite-fts5"), [
        Diagnostic("SB404", ERROR, "“One” cannot be written for SQLite FTS5: Nothing is left to "
                   "search for. SQLite FTS5 ignores these, because they have no letter or digit: "
                   "“&”", "Searches!A2", 0,
                   "change the search, or leave this platform out", "One")]),
    ("SB404", search(Must=items(8), Platforms="google"), [
        Diagnostic("SB404", ERROR, "“One” cannot be written for Google: Google takes at most 32 "
                   "words, and the words that every string needs are longer: “part 1 of what is "
                   "needed”, “part 2 of what is needed”, “part 3 of what is needed”, “part 4 of "
                   "what is needed”, “part 5 of what is needed”, “part 6 of what is needed”, "
                   "“part 7 of what is needed”, “part 8 of what is needed”", "Searches!A2", 0,
                   "change the search, or leave this platform out", "One")]),
    ("SB404", search(Must="&", Platforms="all"), [
        Diagnostic("SB404", WARNING, "“One” cannot be written for Google: Nothing is left to "
                   "search for. Google ignores these, because they have no letter or digit: “&”",
                   "Searches!A2", 0,
                   "change the search, or leave this platform out", "One"),
        Diagnostic("SB404", WARNING, "“One” cannot be written for Google X-ray of LinkedIn: "
                   "Nothing is left to search for. Google X-ray of LinkedIn ignores these, "
                   "because they have no letter or digit: “&”", "Searches!A2", 0,
                   "change the search, or leave this platform out", "One"),
        Diagnostic("SB404", WARNING, "“One” cannot be written for Elasticsearch and OpenSearch "
                   "query_string: Nothing is left to search for. Elasticsearch and OpenSearch "
                   "query_string ignores these, because they have no letter or digit: “&”",
                   "Searches!A2", 0,
                   "change the search, or leave this platform out", "One"),
        Diagnostic("SB404", WARNING, "“One” cannot be written for Elasticsearch and OpenSearch "
                   "simple_query_string: Nothing is left to search for. Elasticsearch and "
                   "OpenSearch simple_query_string ignores these, because they have no letter or "
                   "digit: “&”", "Searches!A2", 0,
                   "change the search, or leave this platform out", "One"),
        Diagnostic("SB404", WARNING, "“One” cannot be written for Apache Lucene: Nothing is left "
                   "to search for. Apache Lucene ignores these, because they have no letter or "
                   "digit: “&”", "Searches!A2", 0,
                   "change the search, or leave this platform out", "One"),
        Diagnostic("SB404", WARNING, "“One” cannot be written for Apache Solr eDisMax: Nothing is "
                   "left to search for. Apache Solr eDisMax ignores these, because they have no "
                   "letter or digit: “&”", "Searches!A2", 0,
                   "change the search, or leave this platform out", "One"),
        Diagnostic("SB404", WARNING, "“One” cannot be written for PostgreSQL to_tsquery: Nothing "
                   "is left to search for. PostgreSQL to_tsquery ignores these, because they have "
                   "no letter or digit: “&”", "Searches!A2", 0,
                   "change the search, or leave this platform out", "One"),
        Diagnostic("SB404", WARNING, "“One” cannot be written for PostgreSQL "
                   "websearch_to_tsquery: Nothing is left to search for. PostgreSQL "
                   "websearch_to_tsquery ignores these, because they have no letter or digit: “&”",
                   "Searches!A2", 0,
                   "change the search, or leave this platform out", "One"),
        Diagnostic("SB404", WARNING, "“One” cannot be written for SQLite FTS5: Nothing is left to "
                   "search for. SQLite FTS5 ignores these, because they have no letter or digit: "
                   "“&”", "Searches!A2", 0,
                   "change the search, or leave this platform out", "One"),
        Diagnostic("SB404", WARNING, "“One” cannot be written for Tantivy: Nothing is left to "
                   "search for. Tantivy ignores these, because they have no letter or digit: “&”",
                   "Searches!A2", 0,
                   "change the search, or leave this platform out", "One"),
        Diagnostic("SB404", WARNING, "“One” cannot be written for Xapian: Nothing is left to "
                   "search for. Xapian ignores these, because they have no letter or digit: “&”",
                   "Searches!A2", 0,
                   "change the search, or leave this platform out", "One")]),
    ("SB405", search(Must="nurse", Should=f"ward; {LONG}", Platforms="google"), [
        Diagnostic("SB405", WARNING, "too long for Google, so this is not looked for there: “w1 "
                   "w2 w3 w4 w5 w6 w7 w8 w9 w10 w11 w12 w13 w14 w15 w16 w17 …”", "Searches!D2", 0,
                   "shorten the search, or take this platform out", "google")]),
    ("SB405", search(Must=items(5, "part {} of what"), Platforms="google-linkedin",
                     Must_not="student; trainee; junior nurse; assistant of a nurse; "
                     "nurse who has left"), [
        Diagnostic("SB405", WARNING, "too long for Google X-ray of LinkedIn: there is no room to "
                   "leave out “nurse who has left”, “profiles”", "Searches!C2", 0,
                   "shorten the search, or take this platform out", "google-linkedin")]),
    ("SB405", words(12, "Aa", "Bb", "Cc") + search(Must="[Aa]; [Bb]; [Cc]",
                                                   Platforms="google; linkedin"), [
        Diagnostic("SB405", WARNING, "too long for Google: all of it would be up to 96 strings, "
                   "and the best single one goes without “Aa word 3”, “Aa word 4”, “Aa word 5”, "
                   "“Aa word 6” and 24 more", "Searches!C2", 0,
                   "shorten the search, or take this platform out", "google; linkedin")]),
    ("SB406", words(130, "Skill") + search(Must="[Skill]", Platforms="bullhorn"), [
        Diagnostic("SB406", NOTE, "a string for Bullhorn has 2,486 characters, and how many it "
                   "reads is not known", "Searches!C2", 0,
                   "look whether the last words arrived in the search box", "bullhorn")]),
    ("SB406", words(130, "Skill") + search(Must="[Skill]", Platforms="ats; bullhorn; google"), [
        Diagnostic("SB406", NOTE, "a string for Generic ATS has 2,486 characters, and how many "
                   "it reads is not known", "Searches!C2", 0,
                   "look whether the last words arrived in the search box",
                   "ats; bullhorn; google"),
        Diagnostic("SB406", NOTE, "a string for Bullhorn has 2,486 characters, and how many it "
                   "reads is not known", "Searches!C2", 0,
                   "look whether the last words arrived in the search box",
                   "ats; bullhorn; google")]),
    ("SB406", search(Must=items(119, "a need number {}"), Platforms="linkedin-recruiter"), [
        Diagnostic("SB406", NOTE, "a string for LinkedIn Recruiter has 2,743 characters, and how "
                   "many it reads is not known", "Searches!C2", 0,
                   "look whether the last words arrived in the search box",
                   "linkedin-recruiter")]),
    ("SB407", search(Must="nurse NEAR/5 manager", Platforms="lucene; bullhorn; bing"), [
        Diagnostic("SB407", NOTE, "wider: Bullhorn can't search for words near each other, so it "
                   "is enough that both appear: “nurse”, “manager” (SB504; also on Bing)",
                   "Searches!B2", 0, "name platforms that can say it, if it matters",
                   "nurse NEAR/5 manager")]),
    ("SB407", search(Titles="nurse", Must="ward", Platforms="bullhorn"), [
        Diagnostic("SB407", NOTE, "wider: Bullhorn can't search titles only; these match anywhere "
                   "in the résumé: “nurse”. If it has a filter for titles, set that "
                   "(SB501)", "Searches!B2", 0,
                   "name platforms that can say it, if it matters", "nurse")]),
    ("SB407", search(Must="vocation*; nurse", Platforms="google"), [
        Diagnostic("SB407", NOTE, "narrower: No * wildcard on Google, so “vocation*” is written "
                   "as “vocation” or “vocational” or “vocations” (SB503)", "Searches!B2", 0,
                   "name platforms that can say it, if it matters", "vocation*; nurse")]),
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
