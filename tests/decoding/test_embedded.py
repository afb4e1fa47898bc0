"""A string in a line of a program is the search; what stands around it is left out and named."""

from __future__ import annotations

import time

import pytest

from searchbuilder.decoding.embedded import embedded
from searchbuilder.decoding.encoded import Decoded, decoded
from searchbuilder.diagnostic import NOTE, WARNING, Diagnostic
from searchbuilder.dialects import find
from searchbuilder.translate import translate

MARKS = "Copied from a program: only what is in the quotation marks is read"
AROUND = "The quotation marks around the whole string are taken off"
TICKS = "Copied from a program: only what is in the backticks is read"
PLACE = ("Copied from the address of a results page: only keywords= is read. Left out: place "
         "(geoId=1)")


def only(name):
    return f"Copied from a program: only the value of “{name}” is read"


# The text, the string in it, and what the note says.
STRINGS = [
    # a sign behind it
    ("'(a OR \"b c\") NOT d',", '(a OR "b c") NOT d', MARKS),
    ("  'site:x.com \"a\" \"b\"';  ", 'site:x.com "a" "b"', MARKS),
    ("'site:x.com nurse',", "site:x.com nurse", MARKS),
    ("'nurse AND RN',", "nurse AND RN", MARKS),
    ('"nurse AND RN AND ICU",', "nurse AND RN AND ICU", MARKS),
    ('"(nurse OR RN) AND ICU";', "(nurse OR RN) AND ICU", MARKS),
    ("'(\"MS\" OR \"Master\\'s\") AND x',", '("MS" OR "Master\'s") AND x', MARKS),
    ("'workers comp' + x + ' AND \"b\"',", 'workers comp${x} AND "b"', MARKS),
    # a name before it
    ("b = '(\"a b\" OR c) AND d'", '("a b" OR c) AND d', only("b")),
    ("$q = '(\"a b\" OR c)';", '("a b" OR c)', only("$q")),
    ("const q4 = '(a OR b) -intitle:jobs';", "(a OR b) -intitle:jobs", only("q4")),
    ("let s: string = `a OR ${b || 'c'}`;", "a OR ${b || 'c'}", only("s")),
    ("const q = `site:x.com \"${r.low()}\"`.trim();", 'site:x.com "${r.low()}"', only("q")),
    ("private static final String Q = \"\\\"a b\\\" OR c\";", '"a b" OR c', only("Q")),
    ("q := `a OR b`", "a OR b", only("q")),
    ("const X =\n  'site:x.com AND (\"a\" OR \"b\")';", 'site:x.com AND ("a" OR "b")', only("X")),
    ('query = """\n  a OR "b c"\n"""', 'a OR "b c"', only("query")),
    ("query = (\n  'a OR \"b c\"'\n)", 'a OR "b c"', only("query")),
    ("const q = p.q || 'a OR \"b c\"';", 'a OR "b c"', only("q")),
    ("q = x ? 'a OR \"b\"' : '';", 'a OR "b"', only("q")),
    ("query_text='site:x.com \"a b\" 5'", 'site:x.com "a b" 5', only("query_text")),
    ("github_query = f'type:user {job.title} {skills}'", "type:user {job.title} {skills}",
     only("github_query")),
    ("query: 'site:x.com/in/ CTO (a OR b)',", "site:x.com/in/ CTO (a OR b)", only("query")),
    ("facebook: `site:x.com \"${terms[0]}\" a OR b`,", 'site:x.com "${terms[0]}" a OR b',
     only("facebook")),
    ("\"Ventas\": '\"a b\" OR \"c d\"',", '"a b" OR "c d"', only("Ventas")),
    ('"boolean": "(\\"a b\\" OR c) AND d",', '("a b" OR c) AND d', only("boolean")),
    ("{'q': 'site:x.com \"a\" b OR c',", 'site:x.com "a" b OR c', only("q")),
    ("'nurses' => '\"a b\" OR c',", '"a b" OR c', only("nurses")),
    ('placeholder="(a OR b) AND NOT (c OR d)" />', "(a OR b) AND NOT (c OR d)",
     only("placeholder")),
    ("placeholder={'(\"a\" OR b) AND c'}", '("a" OR b) AND c', only("placeholder")),
    ("{ name: 'Nurses', query: '\"a\" OR b' },", '"a" OR b', only("query") + ". Left out: name"),
    ('"query": "("a b" OR c) AND d",', '("a b" OR c) AND d', only("query")),
    ("<input placeholder='(a OR b) AND c' />", "(a OR b) AND c", only("placeholder")),
    (">>> '(\"a b\" OR c)'", '("a b" OR c)', MARKS),
    ("query: >\n  (\"a b\" OR c)\n  AND d", '("a b" OR c)\nAND d', only("query")),
    ('{"id": 1, "boolean_search": "(\\"a b\\" OR c)"}', '("a b" OR c)', "Copied from a program "
     "(JSON): only the value of “boolean_search” is read. Left out: id"),
    # other marks with a sign behind them
    ("“(\"a b\" OR c)”,", '("a b" OR c)', AROUND),
    ("‘(\"a b\" OR c)’;", '("a b" OR c)', AROUND),
    ('"(""a b"" OR c) AND d",', '("a b" OR c) AND d',
     'Copied from a spreadsheet or a CSV file: "" is read as "'),
    # a field
    ("{ query: '\"a\" OR b', exclude: ['c', 'd e', 'f'] }",
     '("a" OR b) AND NOT (c OR "d e" OR f)',
     "Copied from a program: “query”, “exclude” are read as one search"),
    ("{l:'Resumes, all',  d:'filetype:pdf (a OR \"b c\")'},", 'filetype:pdf (a OR "b c")',
     "Copied from a program: only the value of “d” is read. Left out: l"),
    ("assert.equal(used, '\"a b\" AND (c OR d)');", '"a b" AND (c OR d)',
     f"{MARKS}. Left out: assert.equal(used,…)"),
    ("'filetype:pdf (\"a b\" OR c)',\n  \"Finds it.\"", 'filetype:pdf ("a b" OR c)',
     f"{MARKS}. Left out: Finds it."),
    ("`\"a\" OR ` +\n`\"b\" OR \"c\"`", '"a" OR "b" OR "c"', TICKS),
    ("input: 'Keywords: \"a\", \"b\"\\nExclude: c',", 'Keywords: "a", "b"\nExclude: c',
     only("input")),
    ("q = `\"${t}\" site:x.com${l ? ` ${l}` : ''}`;", '"${t}" site:x.com${l}', only("q")),
    ("titles = '(\"a\" OR \"b\")'", 'title:("a" OR "b")', only("titles")),
    ("skills: '\"a\" OR \"b\"',", 'skill:("a" OR "b")', only("skills")),
    ("title: 'site:x.com \"a\" OR b',", 'site:x.com "a" OR b', only("title")),
    # parts of one search
    ("{ query: '\"a\" OR b', exclude: '\"c\" OR d' }", '("a" OR b) AND NOT ("c" OR d)',
     "Copied from a program: “query”, “exclude” are read as one search"),
    ("titles = '(\"a\" OR \"b\")'\nskills = '\"c\" OR d'\nexcluded = '(e OR \"f\")'",
     'title:("a" OR "b") AND skill:("c" OR d) AND NOT (e OR "f")',
     "Copied from a program: “titles”, “skills”, “excluded” are read as one search"),
    ("{ query: '\"a\" OR b', noise: 'AND NOT (\"c\" OR d)' }",
     '("a" OR b) AND NOT ("c" OR d)',
     "Copied from a program: “query”, “noise” are read as one search"),
    ("{ name: 'Nurses', titles: '\"a\" OR b', exclude: 'intern' }",
     'title:("a" OR b) AND NOT (intern)', "Copied from a program: “titles”, “exclude” are read as "
     "one search. Left out: name"),
    # an exclusion
    ('exclusions = "-intitle:jobs -inurl:jobs"', "-intitle:jobs -inurl:jobs", only("exclusions")),
    ("noise_filter = 'AND NOT (\"a\" OR \"b\")'", 'AND NOT ("a" OR "b")', only("noise_filter")),
    ("base += ' AND NOT (\"a\" OR \"b\")'", 'AND NOT ("a" OR "b")', only("base")),
    ("const excluded = '\"a\" OR \"b\"';", 'NOT ("a" OR "b")', only("excluded")),
    ("NOT_TERMS = '(a OR b)'", "NOT (a OR b)", only("NOT_TERMS")),
    ("excludedTitles = 'intern'", "NOT (intern)", only("excludedTitles")),
    ("exclude: '-a -b',", "-a -b", only("exclude")),
    ("ausschluss = '\"a\" OR \"b\"'", 'NOT ("a" OR "b")', only("ausschluss")),
    ("title_not = '\"a\" OR \"b\"'", 'NOT ("a" OR "b")', only("title_not")),
    ("query_no_1 = '\"a\" OR \"b\"'", '"a" OR "b"', only("query_no_1")),
    ("nurses_without_icu = '\"a\" OR \"b\"'", '"a" OR "b"', only("nurses_without_icu")),
    # a prefix, a call, a list
    ("f'\"{a}\" (inurl:cv OR inurl:resume)',", '"{a}" (inurl:cv OR inurl:resume)', MARKS),
    ("f\"site:x.ru {name} {t[0] if t else 'x'}\"", "site:x.ru {name} {t[0] if t else 'x'}", MARKS),
    ("f'{a} site:x.com'\n    f'(\"b\" OR \"c\")'", '{a} site:x.com ("b" OR "c")', MARKS),
    ("xrayUrl(`(${t || b}) (a OR \"b c\") -d`)", '(${t || b}) (a OR "b c") -d',
     f"{TICKS}. Left out: xrayUrl(…)"),
    ("return '(a OR \"b c\")';", '(a OR "b c")', MARKS),
    ('"site:x.com OR site:y.com -a " + model.Get()', "site:x.com OR site:y.com -a ${model.Get()}",
     MARKS),
    ("? '(\"a\" OR \"b\") NOT c'", '("a" OR "b") NOT c', MARKS),
    ("- '(\"a\" OR \"b\") NOT c'", '("a" OR "b") NOT c', MARKS),
    ("['(\"a\" OR \"b\") NOT c'],", '("a" OR "b") NOT c', MARKS),
    ("('nurses', '\"a\" OR b'),", '"a" OR b', f"{MARKS}. Left out: nurses"),
    ("(\"Nurses · ICU\",\n 'a AND b AND (c OR d)'),", "a AND b AND (c OR d)",
     f"{MARKS}. Left out: Nurses · ICU"),
    ("find('a OR b', function (error, found) {", "a OR b",
     f"{MARKS}. Left out: find(…, function (error, found) {{"),
    ("find('a OR b', async (x) => {", "a OR b", f"{MARKS}. Left out: find(…, async (x) => {{"),
    ("query: '\"a b\" OR c', page: null, limit: 5,\n", '"a b" OR c',
     f"{only('query')}. Left out: limit"),
    ("# # ROLES = '(\"a\" OR b)'", '("a" OR b)', only("ROLES")),
    ("(5, \"Nurses\",\n '\"a b\" OR \"c\"',", '"a b" OR "c"', f"{MARKS}. Left out: Nurses"),
    # an address
    ('"https://www.linkedin.com/jobs/search/?geoId=1&keywords=%22a%20b%22%20OR%20c",',
     '"a b" OR c', f"{MARKS}. {PLACE}"),
    # an argument before it, a pointer, and when it is given
    ("q.insert(0, f'site:x.com \"{y}\" a OR b')", 'site:x.com "{y}" a OR b',
     f"{MARKS}. Left out: q.insert(0,…)"),
    ('const char *q = "a AND (b OR c)";', "a AND (b OR c)", only("q")),
    ("if (level === 'mid') return ' (\"a b\" OR c)';", '("a b" OR c)', MARKS),
    ("} else if (x > 5) { return '\"a b\" OR c'; }", '"a b" OR c', MARKS),
    ("elif x == \"y\": return '(\"a b\" OR c)'", '("a b" OR c)', MARKS),
    ('"url": "https://www.linkedin.com/search/results/people/?keywords=(%22a%20b%22%20OR%20c)",',
     '("a b" OR c)', only("url") + '. Copied from a web address: %22 is read as "'),
]


@pytest.mark.parametrize("text, plain", [
    # what goes on from a piece that is not here
    ("' or \"a b\" or \"c\"'\n' not \"d\" not \"e\"'),", 'OR "a b" or "c" not "d" not "e"'),
])
def test_an_operator_that_begins_a_piece_is_no_word(text, plain):
    assert decoded(text).text == plain


@pytest.mark.parametrize("text, plain, said", STRINGS, ids=[row[0][:40] for row in STRINGS])
def test_a_string_of_a_program_is_the_search(text, plain, said):
    done = decoded(text)
    assert (done.text, ". ".join(done.said), done.refused, done.remarks, done.unread) == (
        plain, said, "", (), ())
    assert decoded(plain).text == plain


# Lines of programs, data and pages around a string.
AROUND_IT = [
    "'{}',", "'{}';", "   '{}'  ,", "query: '{}',", "- query: '{}'", "- '{}'", "\"q\": '{}'",
    "{{'q': '{}', 'page': 1}}", "q = '{}'", "$q = '{}';", "q := `{}`", "var x1 = `{}`;",
    "const q: string =\n    '{}';", "String q = '{}'", "q = f'{}'", "q = (\n  '{}'\n)",
    "query = \"\"\"\n  {}\n\"\"\"", "return `{}`;", "search('{}')", "await page.find('{}');",
    "all.push('{}');", "('nurses', '{}'),", "['{}']", "queries = ['{}'],", "placeholder={{'{}'}}",
    "<input value='{}' />", "'nurses' => '{}',", "./run.sh --query '{}'", "export QUERY='{}'",
    "q = '{}' # all of them", "# '{}'", "+ '{}'", "q += ' {}';", "x = y || '{}';",
    "- Nurses: `{}`", "1. **Nurses:** `{}` – in Texas", "| 1 | Nurses | `{}` |",
    "All nurses\n```\n{}\n```\nin Texas", "<query>{}</query>", "Example: {}", "e.g. {}",
    "Search 3:\n{}", "=== Nurses ===\n{}", "“{}”,",
]
SEARCHES = ['("a b" OR c) AND NOT (d OR "e f")', 'site:x.com/in "a b" ("c" OR "d") -"e f"',
            'title:("a b" OR c) NOT "d e"', '"a b" OR "c d"', '("${x}" OR "{y}") AND "<city>"']


@pytest.mark.parametrize("around", AROUND_IT)
@pytest.mark.parametrize("search", SEARCHES)
def test_a_string_is_the_same_wherever_it_stands(around, search):
    assert decoded(around.format(search)).text.strip() == search


# The text, the first string in it, and the others.
SEVERAL = [
    ("#searches=['site:x.com AND \"a b\"','site:x.com AND \"c\"']", 'site:x.com AND "a b"',
     ('site:x.com AND "c"',)),
    ("'a OR b',\n'c OR d',\n'e OR f',", "a OR b", ("c OR d", "e OR f")),
    ('[{"query": "a OR b"}, {"query": "c OR d"}]', "a OR b", ("c OR d",)),
    ("{ a: '\"b\" OR c', query: '\"d\" OR e' }", '"d" OR e', ('"b" OR c',)),
    ("[{'query': 'a OR \"b\"'}, {'query': 'c OR \"d\"'}]", 'a OR "b"', ('c OR "d"',)),
    ("a = '\"b\" OR c'\nd = '\"e\" OR f'", '"b" OR c', ('"e" OR f',)),
    # what is said about it is no other
    ("query: '\"b\" OR c', notes: 'Mind that NOT leaves out a lot'", '"b" OR c', ()),
]


@pytest.mark.parametrize("text, plain, others", SEVERAL, ids=[row[0][:40] for row in SEVERAL])
def test_other_strings_of_a_program_are_named(text, plain, others):
    done = decoded(text)
    assert (done.text, done.unread) == (plain, others)


@pytest.mark.parametrize("text, others, hint", [
    ("['a OR b', 'c OR d']", "Only the first of 2 strings is read. Not read: “c OR d”",
     "Paste the other one to read it too"),
    ("['a OR b', 'c OR d', 'e OR \"f\"']",
     "Only the first of 3 strings is read. Not read: “c OR d”, “e OR \"f\"”",
     "Paste the others one at a time to read them too")])
def test_one_warning_names_the_other_strings(text, others, hint):
    build = translate([text], "", ["linkedin"])
    assert build.diagnostics == (
        Diagnostic("SB622", NOTE, MARKS, "", 0, "", "a OR b"),
        Diagnostic("SB633", WARNING, others, "", 0, hint, "a OR b"))
    assert build.results[0].compiled.strings[0].text == "a OR b"


@pytest.mark.parametrize("text, narrowed", [
    ("{ name: 'Nurses', query: '\"a\" OR b' },", False),
    ("{ city: 'Austin', query: '\"a\" OR b' },", True),
    ("{ query: '\"a\" OR b', exclude: '\"c\" OR d' },", False),
    ("{ x: '\"a\" OR b', exclude: '\"c\" OR d' },", True),
    ("['\"a\" OR b', '\"c\" OR d']", False)])
def test_what_is_left_out_may_keep_people_out(text, narrowed):
    assert decoded(text).narrowed == narrowed


def test_a_command_is_named_as_what_it_is():
    done = decoded("python3 job_url.py verify '(\"a\" OR \"b\") NOT c'")
    assert (done.text, done.said, done.remarks) == (
        '("a" OR "b") NOT c', (MARKS,), ("python3 job_url.py verify",))


@pytest.mark.parametrize("text", [
    "noise = 'AND NOT (\"intern\" OR \"SDR\")'", 'exclusions = "-intern -SDR"',
    "excluded = ['intern', 'SDR']", "NOT_THESE = '\"intern\" OR \"SDR\"';",
    "- **Exclude:** `intern OR SDR`", "Exclude = (intern OR SDR)",
    "• Exclusions — Removes noise: NOT (intern OR SDR)."])
@pytest.mark.parametrize("platform", ["linkedin", "google", "bullhorn"])
def test_exclusions_never_become_words_to_find(text, platform):
    build = translate([text], "", [platform])
    assert not any(each.compiled.strings for each in build.results)


# Where the marks may be those of a phrase, or other words stand beside them.
NONE = [
    "'case manager',", '"case manager",', "'case manager';", '"nurse AND RN",', 'q = "nurse"',
    'key: "case manager",', "nurse, RN,", '["nurse", "RN"]', "'nurse', 'RN'",
    'title: "VP OR CTO"', 'title:"VP OR CTO"', "nurse 'a \"x\" OR b'", "NOT 'a \"x\" OR b'",
    "nurse NOT 'a \"x\" OR b',", "\"nurse\" 'a OR b',", "'a' OR 'b OR \"c\"',",
    "(nurse OR 'a \"b\" OR c')", "worker's comp OR nurse,", "'a OR b' AND 'c OR d',",
    '"nurse", \'a AND b AND c\',', '("nurse" OR \'a AND b AND c\')', "(\"nurse\", 'a AND b')",
    '"SALES AND MARKETING AND HR",', '"a b", "c d"', "'java' + 'python'", 'note: "see a",',
    'TI="nurse OR RN"', "AB = 'nurse OR RN'"]


@pytest.mark.parametrize("text", NONE)
def test_what_may_be_a_phrase_stays(text):
    assert embedded(text) is None


def test_a_phrase_stays_where_the_platform_has_single_marks():
    text = "'a OR \"b\"',"
    assert decoded(text, find("postgres-tsquery")) == Decoded(text)
    assert decoded(text, find("google")).text == 'a OR "b"'
    assert decoded('q = "a OR b"', find("google")).text == "a OR b"


def test_thousands_of_literals_are_gone_through_in_time():
    many = ", ".join(f"'a{number} OR \"b\"'" for number in range(5_000))
    assert len(decoded(f"[{many}]").unread) == 4_999


@pytest.mark.parametrize("piece", [
    "'a OR \"b\"' + c + ", "'a' + ", "query = '", "{'a': 1, ", '"a": "', "<a b='", "a: >\n b",
    "const a = ", "x || ", "a.b(", "f'{a' ", "'a OR \"b\"',\n", '"a",""'])
def test_any_length_is_gone_through_at_once(piece):
    start = time.perf_counter()
    decoded(piece * 6_000)
    assert time.perf_counter() - start < 10


@pytest.mark.parametrize("piece", [", ", ", a", ", a: 1", ", a: null ", "=> ", ", (a"])
def test_any_length_behind_a_literal_is_gone_through_at_once(piece):
    start = time.perf_counter()
    decoded("q = 'a OR b'" + piece * 6_000)
    decoded("q = 'a OR b'" + piece * 6_000 + "!")
    assert time.perf_counter() - start < 10


def test_hundreds_of_pieces_are_one_string():
    many = " + ".join(f"'x{number} OR '" for number in range(400)) + " + 'y'"
    assert decoded(f"q = {many}").text == "".join(
        f"x{number} OR " for number in range(400)) + "y"
