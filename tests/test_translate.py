"""`translate` and `explain`: whole screens, and where the strings come from."""

import io
import json

import pytest

from searchbuilder.compiler.result import Change
from searchbuilder.dialects import find
from searchbuilder.effect import together
from searchbuilder.offered import in_one_string
from searchbuilder.query.describe import outline, sentence
from searchbuilder.query.parser import parse
from searchbuilder.translate import translate

NOTE = """\
    note: First switch the search box to its boolean or full-text mode. Use
      straight quotes: curly ones break phrases.
"""


def test_one_string_for_two_platforms(cli):
    done = cli("translate", 'nurse NOT (student OR intern) AND "case manager"',
               "--from", "linkedin", "--for", "google,icims")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == """\
nurse NOT (student OR intern) AND "case manager" · Google
"nurse" "case manager" -"student" -"intern"
    43 characters · 5 of 32 words · 2 operators
    open: https://www.google.com/search?q=\
%22nurse%22%20%22case%20manager%22%20-%22student%22%20-%22intern%22
    note: Every word is in quotes, because Google may drop or swap a word that
      is not. Google shows about 300 results of a search, whatever number it
      names.

nurse NOT (student OR intern) AND "case manager" · iCIMS
"nurse" AND "case manager" AND NOT "student" AND NOT "intern"
    61 characters · 5 words · 5 operators
    note: First choose Boolean as the Keyword Option.
"""


def test_json_has_the_form_of_build(cli):
    done = cli("translate", "nurse -student", "--from", "linkedin", "--for", "bing",
               "--format", "json")
    told = json.loads(done.stdout)
    assert (told["version"], told["workbook"]) == (1, "")
    (result,) = told["results"]
    assert (result["search"], result["platform"], result["effect"]) == (
        "nurse -student", "bing", "exact")
    assert [each["text"] for each in result["strings"]] == ['"nurse" NOT "student"']
    assert [(each["code"], each["column"]) for each in told["diagnostics"]] == [("SB604", 7)]


def test_what_cannot_be_read_is_said_and_offered_no_string(cli):
    done = cli("translate", "nurse OR", "--from", "linkedin", "--for", "google")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == """\
error SB608 column 7: Nothing comes after OR
    nurse OR
          ^^
    Type what should come after OR, or delete it
Not read: “nurse OR”
"""


LINES = f"""\
nurse · Generic ATS
"nurse"
    7 characters · 1 word · 0 operators
{NOTE}
"case manager" AND MMI · Generic ATS
"case manager" AND "MMI"
    24 characters · 3 words · 1 operator
{NOTE}"""


def test_strings_of_standard_input_and_of_a_file(cli, tmp_path):
    text = 'nurse\n\n"case manager" AND MMI\n'
    path = tmp_path / "strings.txt"
    path.write_text(text, encoding="utf-8")
    for done in (cli("translate", "-", "--from", "linkedin", "--for", "ats", input=text),
                 cli("translate", str(path), "--from", "linkedin", "--for", "ats")):
        assert (done.exit_code, done.stderr, done.stdout) == (0, "", LINES)


def test_the_file_of_strings_is_never_written_over(cli, tmp_path):
    path = tmp_path / "strings.txt"
    path.write_text("nurse\n", encoding="utf-8")
    done = cli("translate", str(path), "--for", "ats", "--output", str(path))
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", f"""\
searchbuilder: {path} is the file of strings itself
    Choose another name
""")
    assert path.read_text(encoding="utf-8") == "nurse\n"


@pytest.mark.parametrize("words, message", [
    (["translate", "  ", "--for", "ats"], "There is no string to read\n    Type one in quotation "
     "marks, or name a file"),
    (["translate", "a", "--from", "gogle", "--for", "ats"],
     "There is no platform “gogle”\n    Did you mean google?"),
    (["translate", "a", "--for", "gogle"],
     "There is no platform “gogle”\n    Did you mean google?"),
    (["explain", "a", "--from", "gogle"],
     "There is no platform “gogle”\n    Did you mean google?")])
def test_usage(cli, words, message):
    done = cli(*words)
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", f"searchbuilder: {message}\n")


def test_exclusions_alone(cli):
    done = cli("translate", "NOT student", "--from", "linkedin", "--for", "ats")
    assert (done.exit_code, done.stderr) == (1, """\
note SB621 column 5: Nobody knows whether LinkedIn people search finds anybody
    if a string only excludes
    NOT student
        ^^^^^^^
    Type what to search for before the exclusions
error SB404: “NOT student” can't be written for Generic ATS
    Change the string, or leave this platform out
""")
    assert done.stdout == """\
NOT student · Generic ATS
    No string
    impossible: There is nothing to search for, only to exclude: NOT “student”
      (SB520)
    note: First switch the search box to its boolean or full-text mode. Use
      straight quotes: curly ones break phrases.
"""


def test_explain(cli):
    done = cli("explain", 'nurse OR RN AND MMI NOT "law firm"', "--from", "google")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == """\
Read as Google:
nurse OR RN AND MMI NOT "law firm"

It finds people whose page says (“nurse” or “RN”) and “MMI”, but not “law firm”.

    all of
      any of
        “nurse”
        “RN”
      “MMI”
      not “law firm”

Notes:
warning SB604 column 21: Google takes NOT for a word or ignores it. Read as NOT
    nurse OR RN AND MMI NOT "law firm"
                        ^^^
    Type -
note SB606 column 1: This mixes AND and OR, and Google reads OR first: (nurse OR
    RN) AND MMI AND NOT law firm
    nurse OR RN AND MMI NOT "law firm"
    ^^^^^
    Elsewhere it may be nurse OR (RN AND MMI AND NOT law firm). Put parentheses
    around what belongs together

Did you mean, for Google:
"MMI" ("nurse" OR "RN") -"law firm"
"""


def test_explain_names_the_words_past_the_limit(cli):
    text = " ".join(f'"w{number}"' for number in range(1, 35))
    told = cli("explain", text, "--from", "google").stdout
    assert "\nGoogle ignores what comes after its limit: “w33”, “w34”.\n" in told
    told = cli("explain", f"site:example.co.uk {text[:-12]}", "--from", "google").stdout
    assert "\nGoogle may ignore what comes after its limit: “w30”, “w31”.\n" in told


def test_explain_tells_what_belongs_to_a_site(cli):
    done = cli("explain", "site:linkedin.com/in RN -intitle:profiles")
    assert done.stdout == """\
Read as Google X-ray of LinkedIn, because its site: keeps it to LinkedIn
profiles:
site:linkedin.com/in RN -intitle:profiles

It finds people whose page says “RN”.

    “RN”

Every string of Google X-ray of LinkedIn also has site:linkedin.com/in and NOT
title:profiles.
"""


def test_explain_what_cannot_be_read(cli):
    done = cli("explain", "(nurse OR", "--from", "linkedin")
    assert (done.exit_code, done.stderr) == (1, "")
    assert done.stdout.startswith("""\
Read as LinkedIn people search:
(nurse OR

Can't read it:
""")


def test_explain_a_platform(cli):
    assert cli("explain", "linkedin").stdout == cli("platforms", "linkedin").stdout


@pytest.mark.parametrize("text, said", [
    ("a", "“a”"), ("a AND b", "“a” and “b”"), ("a OR b OR c", "“a”, “b” or “c”"),
    ("a NOT (b OR c)", "“a”, but not (“b” or “c”)"),
    ("a AND NOT b AND NOT c", "“a”, but not “b” nor “c”"),
    ("(a OR b) AND c", "(“a” or “b”) and “c”"), ("title:a", "“a” in the job title"),
    ("a NEAR/3 b", "“a” within 3 words of “b”"), ("therap*", "a word that begins with “therap”"),
    ("[MMI] OR a", "[MMI] or “a”")])
def test_sentence(text, said):
    assert sentence(parse(text).items[0]) == said


def test_outline_and_sentence_at_any_depth():
    tree = parse("(" * 5_000 + "a" + ")" * 5_000).items[0]
    assert outline(tree) == [(0, "“a”")]
    deep = parse("a").items[0]
    for _ in range(5_000):
        deep = type(parse("a AND b").items[0])((deep, parse("NOT (c OR d)").items[0]))
    assert len(outline(deep)) == 5_000 * 5 + 1
    assert sentence(deep).count("“c”") == 5_000


def test_bytes_that_are_no_text_are_read_all_the_same(cli):
    done = cli("translate", "-", "--from", "linkedin", "--for", "ats",
               input=io.BytesIO(b"nurse \xff\n"))
    assert done.exit_code == 0 and '"nurse"' in done.stdout


@pytest.mark.parametrize("words", [
    ("-student nurse", "--from", "google", "--for", "linkedin"),
    ("--from", "google", "--for", "linkedin", "--", "-student nurse"),
    ("--for", "linkedin", "-student nurse", "--from", "google")])
def test_a_string_that_begins_with_a_minus_is_no_option(cli, words):
    done = cli("translate", *words)
    assert (done.exit_code, done.stdout.splitlines()[:2]) == (
        0, ["-student nurse · LinkedIn people search", "nurse NOT student"])


def test_a_bullet_before_a_string_is_no_option(cli):
    done = cli("translate", "- nurse AND icu", "--for", "linkedin")
    assert (done.exit_code, done.stdout.splitlines()[:2]) == (
        0, ["- nurse AND icu · LinkedIn people search", "nurse AND icu"])


def test_a_single_word_with_a_minus_is_an_option(cli):
    done = cli("translate", "-student", "--for", "linkedin")
    assert (done.exit_code, done.stderr.splitlines()[-1]) == (2, "Error: No such option '-s'.")


KEPT = """\
# strings of the team
Nurses: &quot;wound care&quot; AND RN
#hiring
S1 OR S2

Title: welder
Exclude: intern
"""


def test_a_file_of_strings_as_people_keep_them(cli, tmp_path):
    path = tmp_path / "kept.txt"
    path.write_text(KEPT, encoding="utf-8")
    done = cli("translate", str(path), "--for", "bullhorn", "--format", "json")
    told = json.loads(done.stdout)
    assert done.exit_code == 1
    assert [(each["search"], each["strings"][0]["text"]) for each in told["results"]] == [
        ("Nurses", '"wound care" AND RN'), ("#hiring", '"#hiring"'),
        ("Title: welder\nExclude: intern", "welder AND NOT intern")]
    assert [(each["code"], each["cell"]) for each in told["diagnostics"]] == [
        ("SB624", ""), ("SB622", "Nurses"), ("SB623", ""), ("SB625", "")]
    assert done.stderr == """\
note SB624: Skipped 1 comment
    To read a line that starts with #, delete the # and the space after it
note SB622 Nurses: Copied from HTML: &quot; is read as "
    "wound care" AND RN
    ^^^^^^^^^^^^^^^^^^^
error SB623 column 1: This names lines in the history of a database search, and
    those lines are missing
    S1 OR S2
    ^^^^^^^^
    Type the words of those lines in place of their numbers
note SB625: Read as one search, with a part for each line: Title, Exclude
    Title: welder
    ^^^^^^^^^^^^^
Not read: “S1 OR S2”
"""


def test_an_argument_has_no_comments_and_no_names(cli):
    done = cli("translate", "# of nurses", "--from", "linkedin", "--for", "ats")
    assert (done.exit_code, done.stdout.splitlines()[0]) == (0, "# of nurses · Generic ATS")
    done = cli("translate", "-", "--for", "ats", input="# of nurses\n")
    assert (done.exit_code, done.stderr) == (2, """\
searchbuilder: There is no string to read
    Type one in quotation marks, or name a file
""")


@pytest.mark.parametrize("text, platform, effect", (
    ("title:nurse AND SDE2~", "linkedin", "narrower"),
    ("nurse NOT manager~", "linkedin", "wider"),
    ("~car dealer", "linkedin", "narrower"),
    ('"customer support manager"~2', "linkedin", "narrower"),
    ('nurse NOT "customer support manager"~2', "linkedin", "wider"),
    ('"area manager" PARAGRAPH Microsoft', "linkedin", "wider"),
    ('bio:"open to" AND nurse', "linkedin", "wider"),
    ('nurse NOT bio:"open to"', "linkedin", "narrower"),
    ('nurse NOT (manager NOT bio:"open to")', "linkedin", "wider"),
    ('bio:"open to" NOT bio:"not open"', "linkedin", "mixed"),
    ("nurse posting:external", "linkedin", "mixed"),
    ("Titel: nurse", "linkedin", "narrower"),
    ('nurse NOT "customer support manager" ~2', "linkedin", "wider"),
    ('nurse NOT "case manager"^2~', "linkedin", "wider"),
    ('Keywords: nurse\nExclude: intern OR bio:"open to"', "linkedin", "narrower"),
    ('company_size:(11-50 OR 51-200) AND nurse', "linkedin", "mixed"),
    ('business_title:(senior NOT junior) AND nurse', "linkedin", "mixed"),
    ("nurse PRE/3 manager", "lucene", "wider")))
def test_what_could_not_be_read_counts_in_the_effect(text, platform, effect):
    made = translate([text], platform, ["bullhorn"]).results[0].compiled
    finds = {"wider": "more people", "narrower": "fewer people", "mixed": "other people"}[effect]
    assert made.changes[-1] == Change(
        "SB543", effect, f"Finds {finds} than your string, a part of which could not be read",
        title="A part of a string could not be read.")
    assert made.effect == together(change.effect for change in made.changes)


@pytest.mark.parametrize("text", (
    "https://www.linkedin.com/search/results/people/?keywords=nurse&geoUrn=%5B%22103644278%22%5D",
    "Nurses: (a OR b) AND c"))
def test_what_was_left_out_beside_a_string_counts_in_the_effect(text):
    made = translate([text], "", ["bullhorn"]).results[0].compiled
    assert made.changes == (Change(
        "SB543", "wider",
        "Finds more people than you mean, if what was left out is a part of your search",
        title="A part of a string could not be read."),)
    assert made.effect == "wider"


@pytest.mark.parametrize("text, more", (
    ("Nurses: (a OR b) AND SDE2~", ["Finds fewer people than your string, a part of which could "
                                    "not be read", "Finds more people than you mean, if what was "
                                    "left out is a part of your search"]),
    ("Nurses: (a OR b) NOT SDE2~", ["Finds more people than your string, a part of which could "
                                    "not be read"])))
def test_what_was_left_out_is_not_told_where_more_is_found_anyway(text, more):
    made = translate([text], "linkedin", ["bullhorn"]).results[0].compiled
    assert [each.message for each in made.changes if each.code == "SB543"] == more


@pytest.mark.parametrize("text, effect", (
    ('"a" AND b (finds people with both)', "narrower"), ("a NOT (must have BLS)", "wider"),
    ('"a" AND b NOT those who must drive', "mixed"), ('"a AND b" OR c', "mixed"),
    ("Exclude (seniors):\n(a OR b) AND c", "mixed"), ("- (): (a OR b)", "exact"),
    ("nurse AND icu - senior", "mixed"), ("Nurse - ICU", "exact"), ("a AND 5 - 10", "exact"),
    ("Keywords: nurse\nExclude: intern AND (must have BLS)", "wider"), ("a AND b", "exact")))
def test_a_string_of_which_words_may_be_no_words_is_never_plainly_exact(text, effect):
    made = translate([text], "linkedin", ["bullhorn"]).results[0].compiled
    finds = {"wider": "more", "narrower": "fewer", "mixed": "other"}.get(effect, "")
    assert (made.effect, [each.message for each in made.changes if each.code == "SB543"]) == (
        effect, [f"May find {finds} people than you mean, because some words may be a note or an "
                 "operator"] if finds else [])


def test_what_is_sure_and_what_may_be_are_both_said():
    made = translate(['bio:"open to" AND nurse (must have BLS)'], "linkedin", ["bullhorn"])
    assert [(each.effect, each.message) for each in made.results[0].compiled.changes[-2:]] == [
        ("wider", "Finds more people than your string, a part of which could not be read"),
        ("narrower", "May find fewer people than you mean, because some words may be a note or "
                     "an operator")]


@pytest.mark.parametrize(("query", "text"), (
    ("nurse NOT intern", "nurse NOT intern"), ("title:nurse NOT title:intern", ""),
    ("title:nurse AND rehab", "")))
def test_what_needs_several_boxes_is_no_string_that_is_offered(query, text):
    """One keyword string would lack the exclusion, or find the title anywhere."""
    assert in_one_string(parse(query).items[0], find("linkedin-recruiter")) == text


@pytest.mark.parametrize("text, left, effect", (
    ("Java OVER 5 YRS", "“OVER 5 YRS”", "wider"), ("java lang:en", "language:en", "wider"),
    ("java -lang:de", "-language:de", "wider")))
def test_what_is_kept_of_a_word_or_a_page_is_no_word(text, left, effect):
    made, = translate([text], "", ["linkedin"]).results
    change, = made.compiled.changes
    assert (made.compiled.strings[0].text.casefold(), change.code, change.effect) == (
        "java", "SB534", effect)
    assert change.message == (f"LinkedIn people search can't search by these, so they are left "
                              f"out: {left}. If it has such a filter, set it yourself")


def test_the_language_go_is_a_word():
    made, = translate(["language:go nurse"], "", ["linkedin"]).results
    assert made.compiled.strings[0].text == "go AND nurse"


@pytest.mark.parametrize("title, left, effect", (
    ("jobs", " and -intitle:jobs", "exact"), ("directory", " and -intitle:directory", "exact"),
    ("intern", "", "wider")))
def test_titles_of_pages_about_nobody_are_left_out_with_their_site(title, left, effect):
    made = translate([f"site:linkedin.com/in nurse -intitle:{title}"], "", ["linkedin"])
    assert made.diagnostics[0].message == (
        f"Left out site:linkedin.com/in{left}: LinkedIn people search searches people anyway")
    assert (made.results[0].compiled.strings[0].text, made.results[0].compiled.effect) == (
        "nurse", effect)
