"""Every change, word for word, each in a real search; and the word forms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from query.truth import LAW
from searchbuilder.compiler import Change, Compiled, SplitOptions, compile
from searchbuilder.compiler.boxes import KEYWORDS
from searchbuilder.compiler.log import Log
from searchbuilder.compiler.strings import string_of
from searchbuilder.compiler.telling import note_length
from searchbuilder.effect import flipped, together
from searchbuilder.dialects import find
from searchbuilder.platforms import platforms
from searchbuilder.query.parser import parse
from searchbuilder.query.tree import And, Field, Near, Not, Or, Origin, Query, Term, Wild
from searchbuilder.rules import rules

LEXICON = ("physical therapist", "Physical Therapy", "speech therapy")
WORDS = [Term(f"w{number}") for number in range(40)]


def read(text: str) -> Query:
    tree, = parse(text, "Searches!D4").items
    return tree


def barred(text: str, *names: str) -> Term:
    return Term(text, origin=Origin("Synonyms!B7", avoid=frozenset(names)))


def groups(count: int) -> Query:
    return And(tuple(Or((Term(f"a{number}"), Not(Term(f"b{number}")))) for number in range(count)))


def nested(levels: int) -> Query:
    tree: Query = Term("a")
    for number in range(levels - 1):
        tree = (Or if number % 2 else And)((tree, Term(f"b{number}")))
    return tree


def told(compiled: Compiled) -> tuple[Change, ...]:
    """The changes up to their words; where each word stands has tests of its own."""
    return tuple(Change(*change[:5]) for change in compiled.changes)


CELL = "Searches!D4"
CASES = (
    ("title:nurse AND rehab", "linkedin", "wider", Change(
        "SB501", "wider", "LinkedIn people search can't search titles only; these match anywhere "
        "in the profile: “nurse”. For titles only, set its filter Title", CELL, ("nurse",))),
    ("title:(a OR b OR c OR d OR e) AND rehab", "ats", "wider", Change(
        "SB501", "wider", "Generic ATS can't search titles only; these match anywhere in the "
        "résumé: “a”, “b”, “c” and 2 more. If it has a filter for titles, set that", CELL,
        ("a", "b", "c", "d", "e"))),
    ("company:Acme AND rehab", "google", "wider", Change(
        "SB501", "wider", "Google can't search companies only; these match anywhere on the page: "
        "“Acme”", CELL, ("Acme",))),
    ("location:Boston AND rehab", "sqlite-fts5", "wider", Change(
        "SB501", "wider", "SQLite FTS5 can't search places only; these match anywhere in the "
        "text: “Boston”. If it has a filter for places, set that", CELL, ("Boston",))),
    ("rehab NOT title:(intern OR student)", "google", "wider", Change(
        "SB502", "wider", "Not excluded on Google: it would also drop good people. Screen these "
        "titles out yourself: “intern”, “student”", CELL,
        ("intern", "student"))),
    (And((Term("rehab"), Not(Field("page title", Term("jobs"))))), "bullhorn", "wider", Change(
        "SB502", "wider", "Not excluded on Bullhorn, which can't search page titles only: “jobs”",
        "", ("jobs",))),
    (And((Term("rehab"), Field("tag", Term("rust")))), "bullhorn", "wider", Change(
        "SB501", "wider", "Bullhorn can't search tags only; these match anywhere in the résumé: "
        "“rust”", "", ("rust",))),
    (And((Term("rehab"), Field("page title", Term("jobs")))), "bullhorn", "wider", Change(
        "SB501", "wider", "Bullhorn can't search page titles only; these match anywhere in the "
        "résumé: “jobs”", "", ("jobs",))),
    ("physical therap*", "linkedin", "narrower", Change(
        "SB503", "narrower", "No * wildcard on LinkedIn people search, "
        "so “physical therap*” is written as “physical therapist” or “physical therapy”", CELL,
        ("physical therap*",))),
    ("rehab NOT physical therap*", "linkedin", "wider", Change(
        "SB503", "wider", "No * wildcard on LinkedIn people search, "
        "so “physical therap*” is written as “physical therapist” or “physical therapy”", CELL,
        ("physical therap*",))),
    ("nurse AND accred*", "linkedin", "narrower", Change(
        "SB503", "narrower", "No * wildcard on LinkedIn people search, "
        "so “accred*” is written as “accredited” or “accreditation”", CELL, ("accred*",))),
    ("nurse AND ph*", "xing", "narrower", Change(
        "SB503", "narrower", "A * on XING TalentManager needs more letters before it, so “ph*” is "
        "written as “physical”", CELL, ("ph*",))),
    ("nurse AND physical therap*", "bullhorn", "narrower", Change(
        "SB503", "narrower", "A * on Bullhorn works only after a single word, so “physical "
        "therap*” is written as “physical therapist” or “physical therapy”", CELL,
        ("physical therap*",))),
    (And((Term("nurse"), Term("wom*n"))), "linkedin", "narrower", Change(
        "SB503", "narrower", "No * or ? within a word on LinkedIn people search, "
        "so “wom*n” is written as “woman” or “women”", "", ("wom*n",))),
    (And((Term("nurse"), Term("health organi?ation"))), "google", "narrower", Change(
        "SB503", "narrower", "No * or ? within a word on Google, so “health "
        "organi?ation” is written as “health organization” or “health organisation”", "",
        ("health organi?ation",))),
    (And((Term("nurse"), Term("zq*zq"))), "linkedin", "wider", Change(
        "SB535", "wider", "No * or ? within a word on LinkedIn people search, so these are left "
        "out: “zq*zq”. Type whole words instead", "", ("zq*zq",))),
    ("nurse AND SAP*", "linkedin", "narrower", Change(
        "SB503", "narrower", "No * wildcard on LinkedIn people search, "
        "so “SAP*” is written as “SAP”", CELL, ("SAP*",))),
    ("nurse AND xyz*", "linkedin", "wider", Change(
        "SB535", "wider", "No * wildcard on LinkedIn people search, so these parts of words are "
        "left out: “xyz*”. Type whole words instead", CELL, ("xyz*",))),
    ("rehab AND (nurse OR xyz* OR qqq*)", "linkedin", "narrower", Change(
        "SB535", "narrower", "No * wildcard on LinkedIn people search, so these parts of words "
        "are left out: “xyz*”, “qqq*”. Type whole words instead", CELL,
        ("xyz*", "qqq*"))),
    ("rehab AND (xyz* OR qqq*)", "linkedin", "wider", Change(
        "SB535", "wider", "No * wildcard on LinkedIn people search, so these parts of words "
        "are left out: “xyz*”, “qqq*”. Type whole words instead", CELL,
        ("xyz*", "qqq*"))),
    ("nurse NOT xyz*", "linkedin", "wider", Change(
        "SB535", "wider", "No * wildcard on LinkedIn people search, so these parts of words are "
        "left out: “xyz*”. Type whole words instead", CELL, ("xyz*",))),
    ("nurse NEAR/5 xyz*", "linkedin", "wider", Change(
        "SB535", "wider", "No * wildcard on LinkedIn people search, so these parts of words are "
        "left out: “xyz*”. Type whole words instead", CELL, ("xyz*",))),
    ("nurse AND nu*", "linkedin", "wider", Change(
        "SB535", "wider", "No * wildcard on LinkedIn people search, and so few letters could be "
        "many words, so these are left out: “nu*”. Type whole words "
        "instead", CELL, ("nu*",))),
    ("nurse AND case xyz*", "bullhorn", "wider", Change(
        "SB535", "wider", "A * on Bullhorn works only after a single word, so these are left out: "
        "“case xyz*”. Type whole words instead", CELL, ("case xyz*",))),
    ("nurse AND xy*", "xing", "wider", Change(
        "SB535", "wider", "A * on XING TalentManager needs more letters before it, so these "
        "parts of words are left out: “xy*”. Type whole words instead", CELL, ("xy*",))),
    ("xyz*", "linkedin", "none", Change(
        "SB523", "none", "Nothing is left to search for. No * wildcard on LinkedIn people search, "
        "so these parts of words are left out: “xyz*”. Type whole words instead", CELL,
        ("xyz*",))),
    ("nurse NEAR/5 rehab", "bing", "wider", Change(
        "SB504", "wider", "Bing can't search for words near each other, so it is enough that both "
        "appear: “nurse”, “rehab”", CELL, ("nurse", "rehab"))),
    ("nurse NEAR/5 rehab", "icims", "wider", Change(
        "SB504", "wider", "iCIMS can sort by nearness (type NEAR instead of AND), but not require "
        "it, so it is enough that both appear: “nurse”, “rehab”", CELL, ("nurse", "rehab"))),
    ("clinic NOT (nurse NEAR/5 rehab)", "linkedin", "narrower", Change(
        "SB504", "narrower", "LinkedIn people search can't search for words near each other, so "
        "it is enough that both appear: “nurse”, “rehab”", CELL, ("nurse", "rehab"))),
    (Or((Term("examination"), barred("IME", "linkedin"))), "sales-navigator", "narrower", Change(
        "SB505", "narrower", "Left out, because your workbook says no for LinkedIn Sales "
        "Navigator: “IME”", "Synonyms!B7", ("IME",))),
    (And((Term("examination"), Not(barred("IMO", "google-linkedin")))), "google-linkedin",
     "wider", Change("SB505", "wider", "Left out, because your workbook says no for Google "
                     "X-ray of LinkedIn: “IMO”", "Synonyms!B7", ("IMO",))),
    ("nurse OR NOT manager", "bullhorn", "narrower", Change(
        "SB506", "narrower", "Bullhorn can't search for exclusions alone, so this alternative is "
        "left out: NOT “manager”", CELL, ("manager",))),
    ("nurse OR +++", "google", "narrower", Change(
        "SB507", "narrower", "Google ignores these, because they have no letter or digit: “+++”",
        CELL, ("+++",))),
    ("nurse AND +++", "google", "wider", Change(
        "SB507", "wider", "Google ignores these, because they have no letter or digit: “+++”",
        CELL, ("+++",))),
    ("nurse NOT +++", "sqlite-fts5", "wider", Change(
        "SB507", "wider", "SQLite FTS5 ignores these, because they have no letter or digit: “+++”",
        CELL, ("+++",))),
    (Or((Term('5" disc'), Term("nurse"))), "indeed", "mixed", Change(
        "SB508", "mixed", "Indeed jobs can't search for a quotation mark within a phrase, so it "
        'is left out of: “5" disc”', "", ('5" disc',))),
    (Or((Term("nurse * lead"), Term("RN"))), "seek", "mixed", Change(
        "SB530", "mixed", "SEEK jobs may read a * within a phrase as any word, so it is left out "
        "of: “nurse * lead”", "", ("nurse * lead",))),
    (And((Term("nurse"), Field("site", Term("example.com")))), "linkedin", "wider", Change(
        "SB531", "wider", "Dropped site:example.com (LinkedIn people search has nothing like it)",
        "", ("example.com",))),
    (And((Term("nurse"), Not(Field("url", Term("dir"))), Not(Field("file type", Term("pdf"))),
          Field("before", Term("2020")))), "linkedin", "wider", Change(
        "SB531", "wider", "Dropped -inurl:dir, -filetype:pdf, before:2020 (LinkedIn people "
        "search has nothing like it)", "", ("dir", "pdf", "2020"))),
    (And((Term("nurse"), Or((Field("page title", Term("resume")), Field("url", Term("resume")))))),
     "linkedin", "wider", Change("SB531", "wider", "Dropped (intitle:resume OR inurl:resume) "
                                 "(LinkedIn people search has nothing like it)", "", ("resume",))),
    (And((Term("nurse"), Or((And((Term("case manager"), Field("text", Term("RN")))),
                             Field("url", Term("dir")), Not(Field("file type", Term("pdf"))))))),
     "linkedin", "wider", Change(
        "SB531", "wider", "Dropped all of ((\"case manager\" AND intext:RN) OR inurl:dir OR "
        "-filetype:pdf), because LinkedIn people search has nothing like inurl: and filetype:, "
        "and whoever is found by that alone must be found too", "",
        ("case manager", "RN", "dir", "pdf"))),
    (And((Term("C#"), Not(Term("C++")))), "sqlite-fts5", "narrower", Change(
        "SB532", "narrower", "SQLite FTS5 can't tell these apart, so excluding one also excludes "
        "the other: “C#”, “C++”", "", ("C#", "C++"))),
    (And((Wild("director * nursing"), Term("RN"))), "linkedin", "wider", Change(
        "SB533", "wider", "LinkedIn people search has no * or range of numbers inside a phrase, "
        "so it is enough that the words around them appear: “director * nursing”", "",
        ("director * nursing",))),
    (And((Field("title", Wild("director * nursing")), Term("RN"))), "linkedin", "wider", Change(
        "SB501", "wider", "LinkedIn people search can't search titles only; these match anywhere "
        "in the profile: “director”, “nursing”. For titles only, set its filter Title", "",
        ("director", "nursing"))),
    (And((Term("nurse"), Field("followers", Term(">50")))), "linkedin", "wider", Change(
        "SB534", "wider", "LinkedIn people search can't search by these, so they are left out: "
        "followers:>50. If it has such a filter, set it yourself", "",
        (">50",))),
    (And((Term("nurse"), Not(Field("location", Term("90210"))))), "bullhorn", "wider", Change(
        "SB534", "wider", "Bullhorn can't search by these, so they are left out: -location:90210. "
        "If it has such a filter, set it yourself", "", ("90210",))),
    (And((Term("nurse"), Field("range", Term("age:[30 TO 40]")))), "linkedin", "wider", Change(
        "SB534", "wider", "LinkedIn people search can't search by these, so they are left out: "
        "“age:[30 TO 40]”. If it has such a filter, set it yourself", "", ("age:[30 TO 40]",))),
    (And((Term("nurse"), Wild("10001..10099"))), "bing", "wider", Change(
        "SB536", "wider", "Bing has no range of numbers and no * for any word, so these are left "
        "out: “10001..10099”", "", ("10001..10099",))),
    (And((Term("nurse"), Not(Wild("5..9 years")))), "bing", "wider", Change(
        "SB536", "wider", "Bing has no range of numbers and no * for any word, so these are left "
        "out: “5..9 years”", "", ("5..9 years",))),
    (And((Term("nurse"), Field("site", Term("github.com")))), "google-linkedin", "mixed", Change(
        "SB537", "mixed", "Google X-ray of LinkedIn only searches linkedin.com/in, so these "
        "sites are left out: “github.com”", "", ("github.com",))),
    ("nurse AND (ICU OR ER)", "icims", "exact", Change(
        "SB538", "exact", "iCIMS does not say that parentheses work, but they do on every search "
        "engine like it. To find out, type searchbuilder calibrate icims --into my.xlsx")),
    ("nurse NEAR/5 manager", "google", "exact", Change(
        "SB538", "exact", "Google does not document AROUND, but guides agree that it works. To "
        "test it, search for the same words with AROUND(1) and with AROUND(20): the second must "
        "find more")),
    ("nurse OR rehab", "totaljobs", "exact", Change(
        "SB538", "exact", "Totaljobs' help could not be read as far as OR. To find out, type "
        "searchbuilder calibrate totaljobs --into my.xlsx")),
    ("nurse NOT rehab", "pyjamahr", "exact", Change(
        "SB538", "exact", "PyjamaHR's help could not be read as far as NOT, so it is written as "
        "on an ATS whose help is alike. To find out, type searchbuilder calibrate pyjamahr "
        "--into my.xlsx")),
    ("title:nurse", "lever", "exact", Change(
        "SB538", "exact", "The fields titles: and orgs: are in Lever's older pages; nobody knows "
        "whether they still work, and together with NOT. To find out, type searchbuilder "
        "calibrate lever --into my.xlsx")),
    ("nurse AND rehab NOT nurse", "linkedin", "exact", Change(
        "SB539", "exact", "The search asks for these and excludes them, so it finds nobody: "
        "“nurse”", CELL, ("nurse",))),
    (And((Term("nurse"), Field("similar", Term("SDE2")))), "linkedin", "narrower", Change(
        "SB540", "narrower", "LinkedIn people search can't search for similar spellings, so only "
        "this one is searched: “SDE2”", "", ("SDE2",))),
    (And((Term("nurse"), Not(Field("similar", Term("intern"))))), "google", "wider", Change(
        "SB540", "wider", "Google can't search for similar spellings, so only this one is "
        "searched: “intern”", "", ("intern",))),
    ("FMLA/ADA AND node.js AND 1.5", "postgres-websearch", "narrower", Change(
        "SB541", "narrower", "PostgreSQL websearch_to_tsquery reads each of these as one word, so "
        "it misses people who write them with a space or other signs: “FMLA/ADA”, “node.js”",
        CELL, ("FMLA/ADA", "node.js"))),
    ("nurse NOT (intern OR student)", "zenats", "wider", Change(
        "SB551", "wider", "Left out on ZenATS, because nobody has published how it excludes "
        "words: “intern”, “student”. Screen these people out yourself", CELL,
        ("intern", "student"))),
    ("nurse NOT title:intern", "zenats", "wider", Change(
        "SB502", "wider", "Not excluded on ZenATS: it would also drop good people. Screen these "
        "titles out yourself: “intern”", CELL, ("intern",))),
    (And((Term("nurse"), Not(Field("similar", Term("intern"))))), "zenats", "wider", Change(
        "SB551", "wider", "Left out on ZenATS, because nobody has published how it excludes "
        "words: similar:intern. Screen these people out yourself", "", ("intern",))),
    ("nurse AND (manager OR NOT rehab)", "totaljobs", "wider", Change(
        "SB551", "wider", "Left out on Totaljobs, because nobody has published how it excludes "
        "words: (manager OR -rehab). Screen these people out yourself", CELL,
        ("manager", "rehab"))),
    ("nurse NOT follow-up", "postgres-tsquery", "wider", Change(
        "SB541", "wider", "PostgreSQL to_tsquery reads each of these as one word, so it misses "
        "people who write them with a space or other signs: “follow-up”", CELL, ("follow-up",))),
    ("nurse case manager OR case manager", "linkedin", "exact", Change(
        "SB509", "exact", "Skipped as redundant (the other words already cover them): "
        "“nurse case manager”", CELL, ("nurse case manager",))),
    (Or(tuple(WORDS[:7])), "linkedin", "exact", Change(
        "SB512", "exact", "6 ANDs, ORs and NOTs; at most 5 are recommended on LinkedIn people "
        "search. Past that, results get unreliable, guides say")),
    (Field("title", Or(tuple(WORDS[:17]))), "sales-navigator", "exact", Change(
        "SB512", "exact", "16 ANDs, ORs and NOTs in one box; at most 15 are recommended on "
        "LinkedIn Sales Navigator. Past that, nobody knows what happens")),
    ("(title:a OR b) AND (title:c OR d) AND (title:e OR f) AND (title:g OR h)",
     "linkedin-recruiter", "wider", Change(
         "SB513", "wider", "LinkedIn Recruiter has no OR between two boxes, so these go into the "
         "keywords: “a”, “b”, “c” and 5 more", CELL, tuple("abcdefgh"))),
    ("title:a AND b", "linkedin-recruiter", "exact", Change(
        "SB514", "wider", "If you paste it all into Keywords, expect more results: titles, "
        "companies and places match anywhere")),
    ("title:(a NOT b NOT c) AND d NOT c", "linkedin-recruiter", "exact", Change(
        "SB514", "wider", "If you paste it all into Keywords, expect more results: titles, "
        "companies and places match anywhere, and these are not excluded: “b”", CELL, ("b",))),
    (And((Or(tuple(WORDS[:9])), Or(tuple(WORDS[10:17])))), "icims-flat", "narrower", Change(
        "SB515", "narrower", "iCIMS (flat) may not support parentheses, so this is shortened. "
        "Left out: “w8”", "", ("w8",))),
    ("rehab NOT (title:intern AND clinic)", "ats", "wider", Change(
        "SB516", "wider", "Left out together with the words that they belong to: “clinic”", CELL,
        ("clinic",))),
    ("rehab OR (nurse AND +++)", "google", "narrower", Change(
        "SB516", "narrower", "Left out together with the words that they belong to: “nurse”", CELL,
        ("nurse",))),
    ("rehab NOT title:nurse", "linkedin-recruiter", "wider", Change(
        "SB517", "wider", "Not excluded, because a box with nothing but exclusions may not work "
        "on LinkedIn Recruiter. Choose “Doesn't have” there for: “nurse”", CELL, ("nurse",))),
    ("(nurse AND rehab NOT rehab) OR clinic", "google", "exact", Change(
        "SB509", "exact", "Skipped, because the search excludes everybody who is found by them: "
        "“nurse”, “rehab”", CELL, ("nurse", "rehab"))),
    ("(rehab OR (nurse AND manager)) NOT nurse", "google", "exact", Change(
        "SB509", "exact", "Skipped, because the search excludes everybody who is found by them: "
        "“nurse”, “manager”", CELL, ("nurse", "manager"))),
    ("(nurse OR rehab) NOT nurse", "google", "exact", Change(
        "SB509", "exact", "Skipped, because the search excludes everybody who is found by them: "
        "“nurse”", CELL, ("nurse",))),
    ("title:profiles manager OR nurse", "google-linkedin", "narrower", Change(
        "SB519", "narrower", "Every search on Google X-ray of LinkedIn skips pages with these: "
        "“profiles manager”", CELL, ("profiles manager",))),
    ("NOT (nurse OR rehab)", "linkedin", "none", Change(
        "SB520", "none", "There is nothing to search for, only to exclude: NOT “nurse”, “rehab”",
        CELL, ("nurse", "rehab"))),
    (And((Field("site", Term("x.com")), Not(Term("nurse")))), "linkedin", "none", Change(
        "SB520", "none", "There is nothing to search for, only to exclude: NOT “nurse”. Dropped "
        "site:x.com (LinkedIn people search has nothing like it)", "", ("nurse", "x.com"))),
    (nested(91), "linkedin", "none", Change(
        "SB521", "none", "This search is nested 91 levels deep; at most 90 are possible")),
    (nested(70), "sqlite-fts5", "none", Change(
        "SB521", "none", "This search is nested 68 groups deep; SQLite FTS5 takes at most 30")),
    (groups(9), "linkedin", "none", Change(
        "SB522", "none", "This search needs more than 500 combinations on LinkedIn people search. "
        "Search its parts one after another")),
    ("+++", "google", "none", Change(
        "SB523", "none", "Nothing is left to search for. Google ignores these, because they have "
        "no letter or digit: “+++”", CELL, ("+++",))),
    (And((*WORDS[:32], Not(WORDS[32]))), "google", "wider", Change(
        "SB524", "wider", "Not excluded, because there is no room in the 32 words of Google. "
        "Screen these out yourself: “w32”", "", ("w32",))),
    (And((Or((WORDS[0], Term("a b c"))), *WORDS[1:31])), "google", "narrower", Change(
        "SB525", "narrower", "Left out, because with the rest of the search they are longer than "
        "the 32 words of Google: “a b c”", "", ("a b c",))),
    (And(tuple(WORDS[:33])), "google", "none", Change(
        "SB526", "none", "Google takes at most 32 words, and the words that every string needs "
        "are longer: " + ", ".join(f"“w{number}”" for number in range(33)), "",
        tuple(f"w{number}" for number in range(33)))),
    (And((Or(tuple(WORDS[:16])), Or(tuple(WORDS[20:36])), *WORDS[16:18], *(
        Term(f"v{number}") for number in range(26)))), "google", "narrower", Change(
            "SB528", "narrower", "Google reads only 32 words, so this string is shortened. For "
            "the whole search in up to 128 strings, add --max-strings 128. Left out: "
            + ", ".join(f"“w{number}”" for number in (*range(2, 16), *range(21, 36))), "",
            tuple(f"w{number}" for number in (*range(2, 16), *range(21, 36))))),
    (Or(tuple(And(WORDS[number:number + 2]) for number in range(0, 30, 2))), "brave", "narrower",
     Change("SB528", "narrower", "Brave Search would need 15 strings for the whole search, so "
            "this string is shortened. For all of them, add --max-strings 15. Left out: "
            + ", ".join(f"“w{number}”" for number in range(2, 30)), "",
            tuple(f"w{number}" for number in range(2, 30)))),
    (Or((Term("a" * 4_000), Term("b" * 4_000))), "bing", "exact", Change(
        "SB529", "exact", "No link, because it would have more than 8,000 characters, and not "
        "every server takes that. Paste the string instead")),
)


@pytest.mark.parametrize(("search", "name", "effect", "change"), CASES,
                         ids=[f"{case[3].code}-{case[1]}" for case in CASES])
def test_change(search: str | Query, name: str, effect: str, change: Change) -> None:
    tree = read(search) if isinstance(search, str) else search
    compiled = compile(tree, find(name), LEXICON)
    assert compiled.effect == effect
    assert change in told(compiled)
    assert bool(compiled.strings) == (effect != "none")
    assert effect != "none" or told(compiled) == (change,)


def test_a_string_may_be_shortened_to_what_is_recommended() -> None:
    compiled = compile(Or(tuple(WORDS[:30])), find("bing"), (),
                       SplitOptions(most_strings=2, strict=True))
    assert told(compiled) == (Change(
        "SB528", "narrower", "This string is shortened to the 10 words recommended on Bing. For "
        "the whole search in 3 strings, add --max-strings 3. Left out: "
        + ", ".join(f"“w{number}”" for number in range(10, 30)), "",
        tuple(f"w{number}" for number in range(10, 30))),)


def test_what_nothing_covers_any_more_is_left_out_and_not_redundant() -> None:
    """“w1 x” is in every whole search that has “w1”; where that is left out, so is it."""
    tree = And((Or((*WORDS[:16], Term("w15 x"), Term("w0 y"))), Or(tuple(WORDS[20:36])),
                *WORDS[16:18], *(Term(f"v{number}") for number in range(26))))
    compiled = compile(tree, find("google"))
    words = {change.code: change.shown for change in compiled.changes}
    assert words["SB509"] == ("w0 y",)
    assert words["SB528"][-1] == "w15 x"
    assert '"w0"' in compiled.strings[0].text and '"w15"' not in compiled.strings[0].text


# Words of a change that the finished strings look for or exclude after all, or do not look for:
# the search, the platform, its effect, and the codes with the words of each.
TRUE_OF_THE_STRINGS = (
    (And((Or((Field("page title", Term("resume")), Field("url", Term("resume")))), Term("nurse"))),
     "linkedin", "wider", (("SB531", ("resume",)),)),
    (And((Or((Field("title", Term("boss")), Field("url", Term("dir")))), Term("nurse"))),
     "linkedin", "wider", (("SB531", ("boss", "dir")),)),
    (And((Or((Field("title", Term("nurs", True)), Near(Term("a"), Term("b"), 3),
              Field("url", Term("dir")))), Term("nurse"))),
     "linkedin", "wider", (("SB531", ("nurs*", "a", "b", "dir")),)),
    (read("(title:senior OR expert) AND expert"), "linkedin", "exact",
     (("SB509", ("senior",)),)),
    (read("nurse NOT title:intern NOT intern"), "linkedin", "exact", ()),
    (read("nurse NOT title:(intern OR boss) NOT intern"), "linkedin", "wider",
     (("SB502", ("boss",)),)),
    (read("nurse NOT (title:intern AND rehab*)"), "linkedin", "wider",
     (("SB502", ("intern",)), ("SB516", ("rehab*",)))),
    (read("title:case manager OR manager"), "linkedin", "exact",
     (("SB509", ("case manager",)),)),
    (read("title:(case manager OR manager)"), "linkedin", "wider",
     (("SB501", ("manager",)), ("SB509", ("case manager",)))),
    (read("title:case manager AND nurse case manager"), "linkedin", "wider",
     (("SB501", ("case manager",)),)),
)


@pytest.mark.parametrize(("tree", "name", "effect", "told"), TRUE_OF_THE_STRINGS)
def test_a_change_is_true_of_the_finished_strings(tree: Query, name: str, effect: str,
                                                  told: tuple) -> None:
    compiled = compile(tree, find(name))
    changes = tuple((change.code, change.words) for change in compiled.changes)
    assert (compiled.effect, changes) == (effect, told)


def test_a_group_that_goes_in_one_of_several_strings_is_named() -> None:
    titles = ("ERP implementation consultant", "SAP consultant", "SAP S/4HANA consultant",
              "systems implementation consultant")
    systems = ("SAP", "S/4HANA", "S4HANA", "S/4")
    steps = ("implementation", "go-live", "UAT", "change management", "WRICEF", "RICE")
    compiled = compile(And(tuple(Or(tuple(map(Term, words)))
                                 for words in (titles, systems, steps))), find("google"))
    assert [string.text for string in compiled.strings] == [
        '("SAP consultant" OR "SAP S/4HANA consultant") ("implementation" OR "go-live" OR "UAT" '
        'OR "change management" OR "WRICEF" OR "RICE")',
        '("ERP implementation consultant" OR "systems implementation consultant") ("SAP" OR '
        '"S/4HANA" OR "S4HANA" OR "S/4")']
    assert [(change.code, change.message) for change in compiled.changes] == [
        ("SB509", "Skipped as redundant in string 1 (the other words already cover them): "
         "“SAP”, “S/4HANA”, “S4HANA”, “S/4”"),
        ("SB509", "Skipped as redundant in string 2 (the other words already cover them): "
         "“implementation”, “go-live”, “UAT”, “change management”, “WRICEF”, "
         "“RICE”")]


def test_a_star_may_follow_letters_with_accents() -> None:
    compiled = compile(Or((Term("Eléonor", True), Term("Eléonor"))), find("bullhorn"))
    assert (compiled.effect, compiled.strings[0].text) == ("exact", "Eléonor*")
    assert compile(Term("Eléonor"), find("bullhorn")).strings[0].text == '"Eléonor"'


def test_what_a_string_rests_on_is_listed() -> None:
    grouped = compile(read("nurse AND (ICU OR ER)"), find("icims"))
    assert [(each.fact, each.status) for each in grouped.assumes] == [("brackets", "inferred")]
    assert compile(read("nurse AND ICU NOT ER"), find("icims")).assumes == ()
    assert compile(read("nurse AND (ICU OR ER)"), find("icims-flat")).assumes == ()
    near = compile(read("nurse NEAR/5 manager"), find("google-linkedin"))
    assert [(each.fact, each.status) for each in near.assumes] == [("near", "inferred")]


@pytest.mark.parametrize(("platform", "text", "facts"), (
    ("totaljobs", "nurse AND rehab", []), ("totaljobs", "nurse OR rehab", ["or_"]),
    ("pyjamahr", "nurse OR rehab", []), ("pyjamahr", "nurse NOT rehab", ["not_"]),
    ("naukri", "nurse", []), ("naukri", "nurse AND (ICU OR ER)", ["and_", "or_", "brackets"]),
    ("jobvite-rm", "nurse AND rehab", ["and_"]), ("workday", "nurse", ["quotes"])))
def test_a_string_assumes_what_it_has(
        platform: str, text: str, facts: list[str]) -> None:
    dialect = platforms()[0][platform]
    assert [each.fact for each in compile(read(text), dialect).assumes] == facts


@pytest.mark.parametrize("platform", ("totaljobs", "zenats"))
@pytest.mark.parametrize("size", ("short", "normal", "full"))
def test_nothing_is_excluded_where_nobody_says_how(platform: str, size: str) -> None:
    compiled = compile(read("nurse AND (manager OR clinic) NOT (intern OR title:student)"),
                       find(platform), options=SplitOptions(size=size))
    assert compiled.strings and compiled.effect in ("wider", "mixed")
    texts = " ".join(string.text for string in compiled.strings)
    assert not any(word in texts for word in ("NOT", "-", "intern", "student"))


def test_every_code_has_a_case() -> None:
    changes = {code for code, rule in rules().items() if rule.effects}
    elsewhere = {"SB510", "SB527", "SB543", *(
        f"SB{number}" for number in (*range(544, 551), *range(557, 560)))}
    assert {case[3].code for case in CASES} | elsewhere == changes


def test_a_quotation_mark_that_means_nothing_is_no_change() -> None:
    compiled = compile(Term('5" disc'), find("google"))
    assert ([string.text for string in compiled.strings], compiled.effect, compiled.changes) == (
        ['"5 disc"'], "exact", ())


@pytest.mark.parametrize("length", (8_000, 8_001))
def test_a_link_of_eight_thousand_characters_is_offered(length: int) -> None:
    word = "a" * (length - len("https://www.bing.com/search?q=%22%22"))
    compiled = compile(Term(word), find("bing"))
    assert compiled.strings[0].url == (
        f"https://www.bing.com/search?q=%22{word}%22" if length == 8_000 else None)


def test_ninety_levels_are_answered() -> None:
    assert compile(nested(89), find("linkedin")).effect == "exact"
    assert compile(nested(90), find("linkedin")).effect == "exact"


def made(text: str, cell: str = "Synonyms!B3") -> Term:
    return Term(text, origin=Origin(cell, form=True))


BASE = Term("FCE", origin=Origin("Synonyms!B3"))


def forms_note(text: str) -> Change:
    return Change("SB510", "exact", text)


FORMS = (
    ((BASE, made("FCEs")), "linkedin", ["FCE"],
     (forms_note("Left out 1 plural or spelling variant"),)),
    ((BASE, made("FCEs"), made("FCEz")), "linkedin", ["FCE"],
     (forms_note("Left out 2 plurals and spelling variants"),)),
    ((BASE, made("FCEs"), made("FCEz")), "google", ['"FCE" OR "FCEs" OR "FCEz"'], ()),
    ((BASE, made("FCEs")), "sqlite-fts5", ["FCE OR FCEs"], ()),
    ((*WORDS[:15], BASE, made("FCEs")), "google",
     [" OR ".join(f'"w{number}"' for number in range(15)) + ' OR "FCE"'],
     (forms_note("Left out 1 plural or spelling variant"),)),
)


@pytest.mark.parametrize(("parts", "name", "texts", "changes"), FORMS)
def test_word_forms(parts: tuple[Term, ...], name: str, texts: list[str],
                    changes: tuple[Change, ...]) -> None:
    compiled = compile(Or(parts), find(name))
    assert [string.text for string in compiled.strings] == texts
    assert (compiled.effect, told(compiled)) == ("exact", changes)


def test_forms_never_make_a_further_string() -> None:
    tree = Or((And((BASE, Term("a"))), And((made("FCEs"), Term("b")))))
    compiled = compile(tree, find("google"))
    assert len(compiled.strings) == 1
    assert compiled.strings[0].text == '"FCE" "a"'


def test_where_a_word_stands_is_not_confused_with_an_equal_search_elsewhere() -> None:
    plain, no = Term("IME"), barred("IME", "linkedin")
    for term, strings in ((plain, 1), (no, 0), (plain, 1)):
        assert len(compile(term, find("linkedin")).strings) == strings


def test_a_change_names_the_cell_of_its_own_search() -> None:
    for cell in ("Searches!D4", "Searches!D5"):
        tree = parse("title:nurse AND clinic", cell).items[0]
        change, = compile(tree, find("linkedin")).changes
        assert change.cell == cell


def test_every_word_of_a_change_has_its_own_cell() -> None:
    words = [Term(text, origin=Origin(cell)) for text, cell in (
        ("nurse", "Titles!B2"), ("aide", "Titles!B3"), ("aide", "Titles!B9"), ("clerk", ""))]
    made = compile(And((Field("title", Or(tuple(words))), Term("clinic"))), find("ats"))
    (change,) = made.changes
    assert (change.shown, change.cells) == (
        ("nurse", "aide", "clerk"), ("Titles!B2", "Titles!B3", ""))
    assert change.cell == "Titles!B2"


def test_why_there_is_no_string_has_the_cells_of_what_left_nothing() -> None:
    made = compile(Field("site", Term("example.com", origin=Origin("Searches!D4"))),
                   find("bullhorn"))
    change = made.changes[-1]
    assert (made.effect, change.shown, change.cells) == (
        "none", ("site:example.com",), ("Searches!D4",))


@pytest.mark.parametrize(("search", "name", "filters"), (
    ("title:nurse AND rehab", "linkedin", {"SB501": "Title"}),
    ("title:nurse AND rehab", "ats", {"SB501": ""})))
def test_a_change_names_the_filter_that_would_do(
        search: str, name: str, filters: dict[str, str]) -> None:
    made = compile(read(search), find(name))
    assert {change.code: change.filter for change in made.changes} == filters


def test_what_is_true_of_the_keyword_string_alone_says_so() -> None:
    made = compile(read("title:nurse AND rehab"), find("linkedin-recruiter"))
    assert {change.code: change.of_text for change in made.changes} == {"SB514": True}
    made = compile(read("title:nurse AND rehab"), find("linkedin"))
    assert {change.code: change.of_text for change in made.changes} == {"SB501": False}


@pytest.mark.parametrize(("lengths", "numbers"), (
    ((3, 12), (2,)), ((12, 3, 11), (1, 3)), ((12, 11), ()), ((12,), ())))
def test_a_limit_that_some_strings_keep_is_told_of_the_others(
        lengths: tuple[int, ...], numbers: tuple[int, ...]) -> None:
    bing, log = find("bing"), Log()
    sets = [{KEYWORDS: And(tuple(WORDS[:length]))} for length in lengths]
    note_length(sets, [string_of(boxes, "", bing) for boxes in sets], bing, log)
    (change,) = log.changes(bing)
    assert (change.code, change.strings) == ("SB512", numbers)


def test_word_forms_are_not_confused_with_an_equal_search_of_words() -> None:
    for second, text in ((made("FCEs"), "FCE"), (Term("FCEs"), "FCE OR FCEs")):
        assert compile(Or((BASE, second)), find("linkedin")).strings[0].text == text


effects = st.lists(st.sampled_from(("exact", "wider", "narrower", "mixed", "none")))


@LAW
@given(effects)
def test_effects_add_up(some: list[str]) -> None:
    known = set(some)
    expected = ("none" if "none" in known else
                "mixed" if "mixed" in known or {"wider", "narrower"} <= known else
                "wider" if "wider" in known else
                "narrower" if "narrower" in known else "exact")
    assert together(some) == expected


@pytest.mark.parametrize(("effect", "other"), (
    ("exact", "exact"), ("wider", "narrower"), ("narrower", "wider"), ("mixed", "mixed"),
    ("none", "none")))
def test_a_negation_flips_an_effect(effect: str, other: str) -> None:
    assert flipped(effect) == other


def test_of_many_redundant_words_the_first_are_named_and_the_others_counted():
    spare = [f"case manager {number}" for number in range(8)]
    made = compile(parse(" OR ".join(["case manager", *spare])).items[0], find("linkedin"))
    (change,) = made.changes
    assert change.message == (
        "Skipped as redundant (the other words already cover them): "
        + ", ".join(f"“{each}”" for each in spare[:6]) + " and 2 more")
    assert change.words == tuple(spare)


def test_a_string_without_fields_rests_on_none():
    assert compile(read("nurse AND rehab"), find("lever")).assumes == ()
