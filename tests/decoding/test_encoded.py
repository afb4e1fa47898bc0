"""Text that was encoded for another place: what comes out, what the note says, what stays."""

from __future__ import annotations

import time

import pytest

from searchbuilder.decoding.encoded import Decoded, decoded
from searchbuilder.diagnostic import ERROR, NOTE, WARNING, Diagnostic
from searchbuilder.dialects import find
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.source import source
from searchbuilder.translate import translate

CSV = 'Copied from a spreadsheet or a CSV file: "" is read as "'
PROGRAM = 'Copied from a program: \\" is read as "'
JSON = 'Copied from a program (JSON): \\" is read as "'
AROUND = "The quotation marks around the whole string are taken off"
TICKS = "Copied from Markdown: the backticks around it are taken off"


PLUS = "Copied from a web address: + is read as a space"


def page(name, left):
    return f"Copied from the address of a results page: only {name}= is read. Left out: {left}"


# The text, what it is without its encoding, and what the note says.
DECODED = [
    # HTML
    ("mason NOT &quot;night shift&quot;", 'mason NOT "night shift"',
     'Copied from HTML: &quot; is read as "'),
    ("R&amp;D AND &ldquo;lab tech&rdquo;", 'R&D AND "lab tech"',
     "Copied from HTML: &amp; is read as &"),
    ("&#34;a b&#34; OR &#x27;c&#X27;", "\"a b\" OR 'c'", 'Copied from HTML: &#34; is read as "'),
    ("a&nbsp;OR&nbsp;&eacute;t&eacute;", "a\xa0OR\xa0été",
     "Copied from HTML: &nbsp; is read as a space"),
    ("&amp;quot;a b&amp;quot; OR R&amp;amp;D", '"a b" OR R&D',
     "Copied from HTML, encoded more than once: &amp; is read as &"),
    ("<b>nurse</b> AND <i>RN</i>", "nurse AND RN",
     "Copied from HTML: tags such as </b> are taken off"),
    ("<p>nurse<br>OR RN</p>", "nurse\nOR RN", "Copied from HTML: tags such as <br> are taken off"),
    # garbled alphabets
    ("â€œsite managerâ€\x9d OR workerâ€™s", "\"site manager\" OR worker's",
     'Garbled by another program: â€œ is read as "'),
    ("â€œnurseâ€ AND RN", '"nurse" AND RN', 'Garbled by another program: â€œ is read as "'),
    ("infirmiÃ¨re OR Ã©tÃ©", "infirmière OR été", "Garbled by another program: Ã¨ is read as è"),
    ("‚Äúnurse‚Äù OR RN", '"nurse" OR RN', 'Garbled by another program: ‚Äú is read as "'),
    # spreadsheets
    ('"""site manager"" AND (""java"" OR ""c# dev"") NOT ""intern"""',
     '"site manager" AND ("java" OR "c# dev") NOT "intern"', CSV),
    ('""site manager"" OR foreman', '"site manager" OR foreman', CSV),
    ('"nurse OR ""case manager"""', 'nurse OR "case manager"', CSV),
    ('="""a b"" OR c"', '"a b" OR c', CSV),
    ('"""a b"" OR\n""c d"""', '"a b" OR\n"c d"', CSV),
    ("““a b”” OR ““c””", '"a b" OR "c"', CSV),
    # programs
    (r'\"a b\" OR (\"c\" NOT \"d e\")', '"a b" OR ("c" NOT "d e")', PROGRAM),
    (r'"\"a b\" OR c"', '"a b" OR c', JSON),
    (r'"\"a b\" OR c",', '"a b" OR c', JSON),
    (r"\(a OR b\) AND nurs\*", "(a OR b) AND nurs*",
     r"Copied from Markdown: \( is read as ("),
    (r'site:a.io/b \"{title}\"{place}', 'site:a.io/b "{title}"{place}', PROGRAM),
    (r'site:a.io/b (\"c d\" OR \"e\") \"', 'site:a.io/b ("c d" OR "e") "', PROGRAM),
    ("- `site:a.io/b` + (c) + (\"d e\" OR f)", 'site:a.io/b + (c) + ("d e" OR f)',
     "Copied from Markdown: the backticks around phrases are taken off"),
    ("‘‘a b’’ AND (‘‘c d’’ OR e)", '"a b" AND ("c d" OR e)', ""),
    ("site:a.com+intitle:b+", "site:a.com intitle:b+", PLUS),
    (r"(a \| b \| c)", "(a | b | c)", r"Copied from Markdown: \| is read as |"),
    (r"""  -> "a \"b c\" OR d" """, 'a "b c" OR d', JSON),
    (r"""("Master\'s degree" OR x)""", '("Master\'s degree" OR x)',
     r"Copied from a program: \' is read as '"),
    ("site:a.com+(inurl:in+|+inurl:pub)+-inurl:jobs2+-inurl:jobs+",
     "site:a.com (inurl:in | inurl:pub) -inurl:jobs2 -inurl:jobs", PLUS),
    (r"\u0022a b\u0022 OR c", '"a b" OR c', 'Copied from a program: \\u0022 is read as "'),
    ('{"query": {"query_string": {"query": "a OR b"}}, "size": 10}', "a OR b",
     "Copied from a program (JSON): only the value of “query” is read. Left out: size"),
    ("'\"a b\" OR \"c\"'", '"a b" OR "c"', AROUND),
    ("'a OR worker\\'s'", "a OR worker’s", AROUND),
    ('"""a OR "b c\" OR d"""', 'a OR "b c" OR d', AROUND),
    ('"(nurse OR RN) AND MMI"', "(nurse OR RN) AND MMI", AROUND),
    ('“"nurse" AND RN”', '"nurse" AND RN', AROUND),
    ("to_tsquery('english', 'tile & ''set''')", "tile & 'set'",
     "Copied from a program (SQL): only the string of to_tsquery is read"),
    ("websearch_to_tsquery('\"site manager\" or foreman')", '"site manager" or foreman',
     "Copied from a program (SQL): only the string of websearch_to_tsquery is read"),
    # Markdown
    ('`site:linkedin.com/in AND "engineer"`', 'site:linkedin.com/in AND "engineer"', TICKS),
    ("``a OR b``", "a OR b", TICKS),
    ("```text\na OR b\n```", "a OR b", TICKS),
    ("- `a OR b`", "a OR b", TICKS),
    ("**a OR b**", "a OR b", "Copied from Markdown: the ** around it is taken off"),
    ("*(a OR b) AND c*", "(a OR b) AND c", "Copied from Markdown: the * around it is taken off"),
    ('`"a b"` OR `"c"`', '"a b" OR "c"',
     "Copied from Markdown: the backticks around phrases are taken off"),
    ("> a OR\n> b", "a OR\nb", "Copied from Markdown: the > in front of each line is taken off"),
    # addresses
    ("nurse%20AND%20%22case%20manager%22", 'nurse AND "case manager"',
     "Copied from a web address: %20 is read as a space"),
    ("%28nurse+OR+RN%29+AND+C%2B%2B", "(nurse OR RN) AND C++",
     "Copied from a web address: %28 is read as ("),
    ("C++%20developer", "C++ developer", "Copied from a web address: %20 is read as a space"),
    ("a%2520OR%2520b", "a OR b", "Copied from a web address: %25 is read as %"),
    ("https://www.linkedin.com/jobs/search/?keywords=%28%28%22site+manager%22+OR+foreman%29+AND+"
     "NOT+%28junior+OR+intern%29%29&f_TPR=r604800&sortBy=R",
     '(("site manager" OR foreman) AND NOT (junior OR intern))',
     page("keywords", "date posted (f_TPR=r604800)")),
    ("https://www.linkedin.com/search/results/people/?keywords=nurse&origin=GLOBAL&sid=x", "nurse",
     ""),
    ("https://www.linkedin.com/sales/search/people?query=(filters%3AList((type%3ACURRENT_TITLE))"
     "%2Ckeywords%3Anurse%2520OR%2520%2522case%2520manager%2522)", 'nurse OR "case manager"',
     page("query", "CURRENT_TITLE")),
    ("https://www.google.com/search?q=site:linkedin.com/in \"nurse\" -jobs",
     'site:linkedin.com/in "nurse" -jobs', ""),
    ("www.google.com/search?hl=en&q=R%26D+-intern", "R&D -intern",
     "Copied from a web address: %26 is read as &"),
    ("https://www.google.com/#q=a+OR+b", "a OR b", PLUS),
    ("https://www.google.com/search?q=C#+developer", "C# developer", ""),
    ("https://www.google.com/search?as_q=a&as_epq=b+c&as_oq=d+e&as_eq=f+%22g+h%22&as_qdr=all",
     'a "b c" (d OR e) -f -"g h"', "Copied from the address of a results page: as_q= and "
     "as_epq= and as_oq= and as_eq= are read as one string"),
    ("https://www.google.com/search?as_q=a&as_eq=b&as_qdr=m", "a -b", "Copied from the address of "
     "a results page: only as_q= and as_eq= are read. Left out: date (as_qdr=m)"),
    ("q=%22a+b%22+OR+c&l=TX", '"a b" OR c', page("q", "place (l=TX)")),
    ("https://www.bing.com/search?q=a&q=b", "a", page("q", "q=b")),
    ("https://search.yahoo.com/search?p=a+OR+b&fr=x", "a OR b", PLUS),
    ("https://www.indeed.com/jobs?q=a+or+b&l=Dallas%2C+TX&radius=25", "a or b",
     page("q", "place (l=Dallas, TX), radius=25")),
    ("https://www.google.com/url?q=https%3A%2F%2Fwww.bing.com%2Fsearch%3Fq%3Da%2BOR%2Bb&sa=D",
     "a OR b", ""),
    ("https://www.google.de/search?q=infirmi%E8re", "infirmière",
     "Copied from a web address: %E8 is read as è"),
    ("// https://www.google.com/search?q=a+OR+b", "a OR b", PLUS),
    ("q=nurse", "nurse", ""),
    ('q="AT&T" nurse', '"AT&T" nurse', ""),
    ("keywords=nurse OR rn NOT student", "nurse OR rn NOT student", ""),
    ("search?q=nurse OR rn&start=10", "nurse OR rn", ""),
    ("/vacancies?text=nurse AND ICU&search_field=name", "nurse AND ICU",
     page("text", "search_field=name")),
    ("what=nurse&where=Austin, TX", "nurse", page("what", "where=Austin, TX")),
    ("nurse+AND+ICU+NOT+student", "nurse AND ICU NOT student",
     PLUS),
    ("java+AND+C++", "java AND C++", "Copied from a web address: + is read as a space"),
    ("C+++AND+Security+", "C++ AND Security+",
     PLUS),
    ("q= java OR kotlin", "java OR kotlin", ""),
    ('"a"++"%40x.io"+-intitle:"c"+site:y.com/in/',
     '"a" "@x.io" -intitle:"c" site:y.com/in/', "Copied from a web address: + is read as a space. "
     "Copied from a web address: %40 is read as @"),
    ('"a+b"+OR+(c+d)', '"a b" OR (c d)', "Copied from a web address: + is read as a space"),
    ("<https://duckduckgo.com/?q=a+-b>", "a -b", "Copied from Markdown: the signs "
     "around the link are taken off. " + PLUS),
    ("https://www.indeed.com/jobs?q=a&amp;l=TX", "a",
     "Copied from HTML: &amp; is read as &. " + page("q", "place (l=TX)")),
]


@pytest.mark.parametrize("text, plain, said", DECODED, ids=[row[0][:40] for row in DECODED])
def test_decoded(text, plain, said):
    done = decoded(text)
    assert (done.text, ". ".join(done.said), done.refused) == (plain, said, "")
    assert decoded(plain) == Decoded(plain)


# What looks encoded and is not.
LEFT_ALONE = [
    "*nurse OR aide*", '*"nurse"*', '("a" OR b) AND c*', '*(a OR b*) AND c*',
    "AT&T; Verizon", "R&D; M&A; P&L", "HR&IT; a&b;",
    "nurse &and; RN", "a &not; b", "sales&marketing;hr",
    "100%", "50%20", "50%20years",
    "50%2Fx%2F", "100%25 remote", "a+b", "C++", "C++ AND C#", "a & b", '"nurse"',
    'nurse ""', 'nurse "" OR ""', '"nurse""RN""LPN"', '"12"" pipe"', '6" OR 8" pipe',
    '"SALES AND MARKETING AND HR"', '"Research AND Development"', "'nurse' OR 'doctor'",
    "worker's comp", "it's a `word` here", "nurse*", "*nurse*", "**", "`", "> 5 years", ">5 years",
    "nurse > RN", r'title:"a \"b\" c" OR x', r"TCP\IP", r"C:\users\x", "“IRMÃ” OR SÃO PAULO",
    "“Café”—bar", "chargé d'études", "nurse AND <city>", "<nurse> OR <RN>", "linkedin.com/in",
    "site:linkedin.com/in intitle:nurse", "www.acme.com OR acme", "node.js AND vue.js",
    "{a b}: nurse", '["nurse", "RN"]', '{"nurse"}', "[MMI] OR [FCE]", "!a & b:*", "'a' & 'b'",
    "https://x.com/a OR https://y.com/b?q=c", "nurse https://x.com/?q=a", "=nurse", '="nurse"',
    "q = nurse", "k=a+b", "nurse+ICU", "C+++AND", "a +AND b",
    "q=1.5", "q=0.05 AND statistics", "keywords=",
    "phraseto_tsquery('a b')", "lower('a b')", "`a` OR `b`",
]


@pytest.mark.parametrize("text", LEFT_ALONE)
@pytest.mark.parametrize("platform", ["", "google", "lucene", "sqlite-fts5", "postgres-tsquery"])
def test_left_alone(text, platform):
    assert decoded(text, find(platform) if platform else None) == Decoded(text)


@pytest.mark.parametrize("platform, text, plain", [
    ("sqlite-fts5", '"say ""a b"" now"', '"say ""a b"" now"'),
    ("sqlite-fts5", '"""a b"" OR ""c d"""', '"a b" OR "c d"'),
    ("lucene", r'"say \"a b\" now"', r'"say \"a b\" now"'),
    ("lucene", r'"\"a b\" OR \"c d\""', '"a b" OR "c d"'),
    ("lucene", r"\(a OR b\)", r"\(a OR b\)"),
    ("lucene", r'\"a b\" OR c', '"a b" OR c'),
    ("postgres-tsquery", "'a OR b OR c'", "'a OR b OR c'"),
    ("linkedin", '"say ""a b"" now"', 'say "a b" now')])
def test_the_own_signs_of_a_platform_that_is_named_stay(platform, text, plain):
    assert decoded(text, find(platform)).text == plain


@pytest.mark.parametrize("text, platform", [
    ("https://www.linkedin.com/search/results/people/?keywords=a+-b", "linkedin"),
    ("https://www.linkedin.com/jobs/search/?keywords=a", "linkedin"),
    ("https://www.linkedin.com/recruiter/search?keywords=a", "linkedin-recruiter"),
    ("https://www.linkedin.com/sales/search/people?keywords=a", "sales-navigator"),
    ("https://www.google.co.uk/search?q=a", "google"),
    ("https://www.google.com/search?q=site:linkedin.com/in+a", "google-linkedin"),
    ("https://www.bing.com/search?q=a", "bing"), ("https://search.brave.com/search?q=a", "brave"),
    ("https://yandex.com/search/?text=a", "yandex"), ("https://de.indeed.com/jobs?q=a", "indeed"),
    ("https://github.com/search?q=a&type=users", "github-users"),
    ("https://x.com/search?q=a", "x"), ("https://www.dice.com/jobs?q=a", "dice"),
    ("https://www.monster.com/jobs/search?q=a", "monster"),
    ("https://www.xing.com/search?keywords=a", "xing"),
    ("https://www.seek.com.au/jobs?keywords=a", "seek")])
def test_an_address_names_its_platform(text, platform):
    one = source(text)
    assert (one.dialect.name, one.reason) == (platform, "it was copied from there")
    assert source(text, "lucene").dialect.name == "lucene"


@pytest.mark.parametrize("text, platform", [
    ("to_tsquery('simple', 'a & b')", "postgres-tsquery"),
    ("WEBSEARCH_TO_TSQUERY('a -b')", "postgres-websearch")])
def test_a_call_names_its_platform(text, platform):
    assert decoded(text).dialect is find(platform)


def test_an_address_of_no_platform_is_read_like_any_string():
    one = source("https://www.netflix.com/search?q=a+OR+b")
    assert (one.dialect.name, one.reason) == ("linkedin", "it has AND, OR or NOT in capitals")


SEARCH = "https://www.linkedin.com/jobs/search/?keywords=a%20b"
CHECK = "Check that this is the search you mean"
VALUE = "Copied from a program (JSON): only the value of “query” is read"


@pytest.mark.parametrize("text, said, hint, narrowed", [
    (SEARCH, "Copied from a web address: %20 is read as a space", "", False),
    (SEARCH + "&start=25&sortBy=DD&origin=JOBS&currentJobId=1&utm_source=x&f_E=",
     "Copied from a web address: %20 is read as a space", "", False),
    (SEARCH + "&geoId=103644278&f_E=2%2C3&f_WT=2&location=Cairo&distance=25&experience=3",
     page("keywords", "place (geoId=103644278), experience level (f_E=2,3), remote or on-site "
          "(f_WT=2), location=Cairo, distance=25, experience=3"), CHECK, True),
    (SEARCH + "&geoUrn=%5B%22101282230%22%5D&region=us%3A0&x=1&x=2&y=" + "z" * 60,
     page("keywords", 'place (geoUrn=["101282230"]), region=us:0, x=1,2, y=' + "z" * 39 + "…"),
     CHECK, True),
    (SEARCH + "".join(f"&f_{number}={number}" for number in range(20, 32)),
     page("keywords", ", ".join(f"f_{number}={number}" for number in range(20, 32))), CHECK, True),
    (SEARCH + "#top", page("keywords", "#top"), CHECK, False),
    ('{"query": "a OR b", "name": "x"}', f"{VALUE}. Left out: name", CHECK, False),
    ('{"query": "a OR b", "location": "x"}', f"{VALUE}. Left out: location", CHECK, True),
    ('{"query": "a OR b", "page": 1}', f"{VALUE}. Left out: page", CHECK, False),
    ("q=a+AND+b c&l=TX", page("q", "place (l=TX)") + ". " + PLUS, CHECK, True),
    ("a &amp; b", "Copied from HTML: &amp; is read as &", "", False),
])
def test_what_narrows_a_search_is_named(text, said, hint, narrowed):
    done = decoded(text)
    note, = done.notes()
    assert (note.message, note.hint, done.narrowed) == (said, hint, narrowed)


def test_an_address_without_a_code_and_without_a_filter_needs_no_note():
    assert decoded("https://www.google.com/search?q=nurse&start=10").notes() == ()


@pytest.mark.parametrize("text, message, hint", [
    ("https://www.linkedin.com/in/jane-doe",
     "This is a web address, and there is no search in it",
     "Open it, and copy what is in the search box"),
    ("https://www.linkedin.com/talent/search?searchContextId=1",
     "This is a web address, and there is no search in it",
     "Open it, and copy what is in the search box"),
    ('{"query": {"bool": {"must": []}}}',
     "This is data for a program (JSON), not a search string",
     "Copy the search itself out of it")])
def test_what_has_no_string_in_it_is_refused(text, message, hint):
    assert translate([text], "", ["google"]) == (
        "", (), (Diagnostic("SB623", ERROR, message, "", 0, hint, text),),
        (f"“{text}”",), {}, (), "")


def test_an_address_may_be_a_word_where_the_platform_is_named():
    one = source("https://www.linkedin.com/in/jane-doe", "google")
    assert to_house_syntax(one.reading.tree) == '"https://www.linkedin.com/in/jane-doe"'


def test_findings_count_in_the_decoded_text():
    text = "nurse AND &quot;case manager&quot; -&quot;per diem&quot;"
    plain = 'nurse AND "case manager" -"per diem"'
    assert source(text, "linkedin").reading.diagnostics == (
        Diagnostic("SB622", NOTE, 'Copied from HTML: &quot; is read as "', "", 0,
                   "", plain),
        Diagnostic("SB604", WARNING, "LinkedIn people search takes - for a word or ignores it. "
                                     "Read as NOT", "", 26, "Type NOT", plain))


@pytest.mark.parametrize("text, message, column, width", [
    ("%22case manager%22 OR RN", '%22 is a code for ", and it is searched as typed', 1, 3),
    ("RN OR &quot case manager", '&quot is a code for ", and it is searched as typed', 7, 5),
    ("nurse%20aide OR RN", "%20 is a code for a space, and it is searched as typed", 6, 3)])
def test_a_code_in_a_part_of_a_string_stays_and_is_named(text, message, column, width):
    one = source(text, "google")
    assert one.text == text
    assert [each for each in one.reading.diagnostics if each.code == "SB626"] == [
        Diagnostic("SB626", WARNING, message, "", column,
                   "Copy the string again from where it is used", text, width)]


@pytest.mark.parametrize("piece", [
    '"', '""a', "&", "&amp;", "&quot;", "a%20", "`", "(", "<", "<b ", "[", "\\", '\\"', '{"a":',
    "a.", "'", "'a", "\\n'", "' + '", "'\n'", "a # b ", "→ a", "(etc. ", " and so on", "+site:",
    "+OR+", 'a = "b" and ', "(a = 'b'", "a=b&", "a MATCH '", "SELECT WHERE ", "a:/b", "a.append(",
    "â€", "\\u0022", "```\n", '"""a\n', "> a\n", "- `", "=", "[a](http://a", "| a AND b | c |\n"])
def test_any_length_is_gone_through_at_once(piece):
    start = time.process_time()
    source(piece * 6_000)
    assert time.process_time() - start < 3
