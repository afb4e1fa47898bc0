"""`calibrate`, as whole screens."""

import json
from pathlib import Path

import pytest
from calibrate.made_up import USUAL, WORDS, interviewed, shows
from calibrate.test_details import steps
from openpyxl import load_workbook

from searchbuilder.calibrate.answers import written
from searchbuilder.calibrate.bought import Strings
from searchbuilder.calibrate.counts import count
from searchbuilder.calibrate.decisions import Asked
from searchbuilder.calibrate.details import DETAILS, Known
from searchbuilder.calibrate.interview import Interview
from searchbuilder.calibrate.record import undescribed
from searchbuilder.calibrate.thinking import begun
from searchbuilder.dialects import find
from searchbuilder.guesses import GUESSES
from searchbuilder.report.calibrated import asked as shown_alone
from searchbuilder.report.calibrated import bought, left_open

BOOK = r"""
| Terms    |
|          | Term   |
|          | MMI    |
| Synonyms |
|          | Term   | Synonym                     |
|          | MMI    | maximum medical improvement |
| Titles   |
|          | Role   | Title                       | Kind    |
|          | Nurse  | nurse manager               | typical |
|          | Nurse  | case manager                | typical |
|          | Nurse  | unit manager                | typical |
|          | Nurse  | staff nurse                 | typical |
| Searches |
|          | Search | Must                    |
|          | Nurses | [Nurse]; [MMI]          |
|          | Cases  | [Nurse]; [MMI]; a OR b  |
"""
BEGUN = """\
How does {} read a search? Paste each of these into its search box, with all
filters off. There are at most 12. Type the number of results that it shows:
1,234, about 1,200, 1,000+, 0, or error. Type back to change the last answer, q
to stop; the same command goes on from there.
"""
NESTED = '"nurse" AND ("zzqx" OR ("manager" AND ("qvvz" OR "nurse")))'
FLAT = '"manager" AND ("zzqx" OR ("nurse" AND NOT "qvvz"))'


@pytest.fixture
def book(workbook):
    return workbook(BOOK)


def quoted(text):
    """A cell of a CSV file."""
    return '"' + text.replace('"', '""') + '"'


def typed(*numbers):
    return "".join(f"{number}\n" for number in numbers)


def answers(base, grammar, *details, longest=0):
    """What a platform shows for each search that is asked for, in order."""
    done = interviewed(base, shows({**USUAL, **grammar}), details=details, longest=longest)
    return typed(*(each.counted.shown for each in done.asked))


def every_answer(base, grammar, details):
    """A file with what a platform shows for each search that may be asked for.

    details -- what it shows for those that have this in them
    """
    ask = shows({**USUAL, **grammar})
    singles = [Asked(word, count(ask(word))) for word in WORDS]
    thinking = begun(base, *singles)
    asked = {text: ask(text) for text in (*WORDS, thinking.words.phrase, *thinking.texts)}
    for plan in thinking.proofs:
        known = Known(*singles[0], plan.dialect(base), "and", 121)
        for step in (step for each in DETAILS.values() for step in steps(each.first(known))):
            asked[step.text] = next(
                (shown for part, shown in details.items() if part in step.text), ask(step.text))
    Path("all.csv").write_text(written(asked), encoding="utf-8")
    return "all.csv"


def facts(book):
    """Platform, Fact and Value of each row."""
    rows = load_workbook(book)["Platforms"].iter_rows(values_only=True)
    return [row[:3] for row in rows][1:]


def test_what_was_assumed_is_checked(cli, book):
    done = cli("calibrate", "icims", "--into", book, input=typed("10,600", "5,100", "1,600"))
    assert (done.exit_code, done.stdout) == (0, """\
iCIMS, checked by you
    Parentheses: any depth
    Your strings for iCIMS stay as they are; what they rest on is now checked.
""")
    assert done.stderr == BEGUN.format("iCIMS") + f"""
1 of at most 12
manager
    Results: 10,600

2 of at most 12
nurse
    Results: 5,100

3 of at most 12
{NESTED}
    Results: 1,600
Saved in the sheet Platforms of {book}
"""
    assert facts(book) == [("icims", "Parentheses", "any depth")]
    assert sorted(each.name for each in Path().iterdir()) == [book]


def test_strings_say_that_it_was_checked_and_no_longer_that_it_is_assumed(cli, book):
    asked = ("build", book, "--search", "Nurses", "--for", "icims", "--format", "json")
    assert '"status": "inferred"' in cli(*asked).stdout
    cli("calibrate", "icims", "--into", book, input=typed("10,600", "5,100", "1,600"))
    made = cli(*asked).stdout
    assert '"assumes": []' in made and '"status": "inferred"' not in made
    assert "note: Checked by you on 20" in cli(*asked[:6]).stdout


def test_a_platform_that_groups_makes_flat_strings_short(cli, book):
    grouping = answers(find("icims-flat"), {"space": "error"})
    done = cli("calibrate", "icims-flat", "--into", book, input=grouping)
    assert done.stdout.splitlines()[:2] == ["iCIMS (flat), checked by you",
                                            "    Parentheses: any depth"]
    flat, icims = (cli("build", book, "--for", name).stdout.replace("iCIMS (flat)", "iCIMS")
                   for name in ("icims-flat", "icims"))
    strings = [[line for line in each.splitlines() if line.startswith('"')]
               for each in (flat, icims)]
    assert strings[0] == strings[1] and len(strings[0]) == 2


def test_a_platform_that_does_not_group_gets_flat_strings(cli, book):
    ignoring = answers(find("icims"), {"space": "error", "parentheses": "ignored"}, "Length",
                       longest=476)
    done = cli("calibrate", "icims", "--into", book, input=ignoring)
    assert done.stdout.splitlines()[:3] == [
        "iCIMS, checked by you", "    Parentheses: ignored", "    Length: 500+"]
    assert facts(book) == [("icims", "Parentheses", "ignored"), ("icims", "Length", "500+")]
    flat, icims = (json.loads(cli("build", book, "--for", name, "--format", "json").stdout)
                   for name in ("icims-flat", "icims"))
    texts = [[each["text"] for result in made["results"] for each in result["strings"]]
             for made in (flat, icims)]
    assert texts[0] == texts[1] and not any("(" in text for text in texts[1])


def test_whoever_stops_goes_on_from_there(cli, book):
    done = cli("calibrate", "icims", "--into", book, input=typed("10,600", "q"))
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr.endswith("""\
2 of at most 12
nurse
    Results: q

Stopped. 1 answer is kept in book-icims-answers.csv; the same command goes on from there
""")
    assert Path("book-icims-answers.csv").read_text("utf-8") == (
        'Search,Results\nmanager,"10,600"\n')
    again = cli("calibrate", "icims", "--into", book, input=typed("5,100", "1,600"))
    assert "\nmanager\n    Results: 10,600\n\n2 of" in again.stderr
    assert facts(book) == [("icims", "Parentheses", "any depth")]


def test_the_end_of_what_is_typed_is_a_stop(cli, book):
    done = cli("calibrate", "icims", "--into", book, input="")
    assert done.exit_code == 0 and done.stderr.endswith("    Results: \nStopped\n")


def test_a_file_of_answers_is_read_and_kept(cli, book):
    curled = NESTED.replace('"', "“", 1).replace('"', "”", 1)
    Path("mine.csv").write_text("Search\tResults\nsales\t70\nmanager\t10600\nnurse\t5100\n"
                                f"{curled}\t1600\n", encoding="utf-8")
    done = cli("calibrate", "icims", "--into", book, "--answers", "mine.csv")
    assert done.exit_code == 0 and "Parentheses: any depth" in done.stdout
    assert Path("mine.csv").read_text("utf-8") == (
        f"Search,Results\nsales,70\nmanager,10600\nnurse,5100\n{quoted(NESTED)},1600\n")


def test_a_wrong_answer_is_taken_back(cli, book):
    done = cli("calibrate", "icims", "--into", book,
               input=typed("back", "10600", "51000", "back", "5100", "1600"))
    assert done.exit_code == 0
    assert facts(book) == [("icims", "Parentheses", "any depth")]


def test_answers_that_are_damaged_in_the_file_cost_no_other(cli, book):
    Path("mine.csv").write_text("Search,Results\nmanager,51x\nnurse,5100\n", encoding="utf-8")
    done = cli("calibrate", "icims", "--into", book, "--answers", "mine.csv",
               input=typed("10600", "q"))
    assert "Type a number" in done.stderr
    assert Path("mine.csv").read_text("utf-8") == (
        "Search,Results\nmanager,10600\nnurse,5100\n")


@pytest.mark.parametrize("word", ["back", "q"])
def test_no_word_in_the_file_takes_an_answer_back_or_stops(cli, book, word):
    Path("mine.csv").write_text(f"Search,Results\nmanager,10600\nnurse,{word}\n", encoding="utf-8")
    done = cli("calibrate", "icims", "--into", book, "--answers", "mine.csv",
               input=typed("5100", "1600"))
    assert done.exit_code == 0 and done.stderr.count("1 of at most 12") == 1
    assert facts(book) == [("icims", "Parentheses", "any depth")]


def test_the_row_says_by_which_counts(cli, book):
    cli("calibrate", "icims", "--into", book, input=typed("10,600", "5,100", "1,600"))
    _, row = load_workbook(book)["Platforms"].iter_rows(values_only=True)
    assert row[3:5] == ("searchbuilder calibrate",
                        f"manager = 10,600; nurse = 5,100; {NESTED} = 1,600")


def test_answers_that_cannot_be_kept(cli, book):
    done = cli("calibrate", "icims", "--into", book, "--answers", "gone/mine.csv",
               input=typed("10600"))
    assert done.exit_code == 2 and done.stderr.endswith("""\
searchbuilder: Can't save gone/mine.csv: No such file or directory
    Name another file after --answers
""")


@pytest.mark.parametrize(("before", "after", "said"), [
    (Strings(51, 11_028), Strings(12, 9_017),
     "    Parentheses: any depth. Your strings for Lever, in full: 51 → 12 strings,\n"
     "    11,028 → 9,017 characters.\n"),
    (Strings(0, 0), Strings(2, 225),
     "    Parentheses: any depth. Your strings for Lever: 2 with 225 characters in\n"
     "    full.\n"),
    # Longer, and worth it.
    (Strings(21, 12_801, 61), Strings(21, 16_015, 12),
     "    Parentheses: any depth. Your strings for Lever, in full: 12,801 → 16,015\n"
     "    characters. Fewer of your words are left out or matched too loosely: 61 →\n"
     "    12.\n"),
    (Strings(21, 12_801, 12), Strings(22, 12_900, 13),
     "    Parentheses: any depth. Your strings for Lever, in full: 21 → 22 strings,\n"
     "    12,801 → 12,900 characters. More of your words are left out or matched too\n"
     "    loosely: 12 → 13.\n")])
def test_what_a_fact_buys(before, after, said):
    assert bought({"Parentheses": "any depth"}, "Lever", before, after) == said


def test_a_long_search_is_announced():
    text = 20 * "zzqxqvvz OR " + "manager"
    assert shown_alone(4, text, False) == f"""
4 of at most 12
    Long on purpose: 247 characters. Copy all of it, to its last word.
{text}
"""


def test_too_few_searches(cli, book):
    asked = Interview(undescribed("Ours"), WORDS)
    for number in ("10600", "5100", "160"):
        asked = asked.answered(count(number))
    assert left_open("Ours", asked, {"Quotes": "phrase"}, "kept.csv", set()) == (
        "Not decided for Ours: AND, OR, NOT, Parentheses. 3 searches did not decide it.\n"
        "    Your answers are in kept.csv.\n")
    assert left_open("Ours", asked, {"Quotes": "phrase"}, "kept.csv", set(), "more") == (
        "Not decided for Ours: AND, OR, NOT, Parentheses. 3 searches did not decide it.\n")


def test_a_further_word_is_explained(cli, book):
    done = cli("calibrate", "icims", "--into", book, input=typed("1,000+", "900", "q"))
    assert done.stderr.endswith("""\
    Results: 900
    Too few people, too many to count, or as many as before: another word.

3 of at most 12
sales
    Results: q

Stopped. 2 answers are kept in book-icims-answers.csv; the same command goes on from there
""")


def test_what_is_not_decided_again_stays_and_is_said_to(cli, book):
    cli("calibrate", "icims", "--into", book, input=typed("10600", "5100", "1600"))
    done = cli("calibrate", "icims", "--into", book, input=typed(*["0"] * 12))
    assert done.stderr.endswith("""\
Not decided for iCIMS: Parentheses. Two words are needed that 20 people or more
    have, in different numbers, and these were not. Your answers are in
    book-icims-answers.csv. What the sheet Platforms says of it stays.
""")
    assert facts(book) == [("icims", "Parentheses", "any depth")]


def test_an_answer_replaces_an_older_one_and_is_compared_with_it(cli, book):
    length = ("icims-flat", "Length", "500+")
    for parentheses, details in (("ignored", ("Length",)), ("any depth", ())):
        does = answers(find("icims-flat"), {"space": "error", "parentheses": parentheses},
                       *details, longest=476)
        done = cli("calibrate", "icims-flat", "--into", book, input=does)
        assert facts(book) == [("icims-flat", "Parentheses", parentheses), length]
    assert " → " in done.stdout


def test_a_number_that_fits_no_other_is_asked_for_again(cli, book):
    done = cli("calibrate", "icims", "--into", book,
               input=typed("10600", "5100", "999999", "many", "999999"))
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr.endswith(f"""\
3 of at most 12
{NESTED}
    Results: 999999

That number does not fit the others. Please search for this again:
3 of at most 12
{NESTED}
    Results: many
    Type a number such as 1,234 or 0, or error; back or q
    Results: 999999
Not decided for iCIMS: Parentheses. Two answers do not fit together. One of them
    may be a typo, or the platform does something that is not known here, or
    other than its own pages say. Your answers are in book-icims-answers.csv:
    correct one there, and run this again.
""")
    assert Path("book-icims-answers.csv").read_text("utf-8") == (
        f"Search,Results\nmanager,10600\nnurse,5100\n{quoted(NESTED)},999999\n")
    assert "Platforms" not in load_workbook(book).sheetnames


def test_words_that_nobody_has_decide_nothing(cli, book):
    done = cli("calibrate", "icims", "--into", book, input=typed(*["0"] * 12))
    assert done.stderr.endswith("""\
Not decided for iCIMS: Parentheses. Two words are needed that 20 people or more
    have, in different numbers, and these were not. Your answers are in
    book-icims-answers.csv.
""")
    assert Path("book-icims-answers.csv").read_text("utf-8").count(",0\n") == 6


def test_of_a_platform_without_and_and_or_nothing_is_saved_and_no_answer_is_lost(cli, book):
    done = cli("calibrate", "--new", "Weird ATS", "--into", book,
               input=typed("10600", "5100", "1600", *["error"] * 9))
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr[done.stderr.index("Nothing"):] == """\
Nothing is saved: no string can be written for Weird ATS before it is known how
    AND and OR are written there
Not decided for Weird ATS: AND, OR, NOT, Parentheses, Title field, Length,
    Punctuation, Word forms, Star, Capitals. 12 searches did not decide it. Your
    answers are in book-weird-ats-answers.csv.
"""
    assert "Platforms" not in load_workbook(book).sheetnames
    assert Path("book-weird-ats-answers.csv").read_text("utf-8").count("\n") == 13


def test_the_plan_asks_nothing(cli, book):
    done = cli("calibrate", "icims", "--into", book, "--dry-run")
    assert (done.exit_code, done.stderr, done.stdout) == (0, "", f"""\
iCIMS: nothing is asked and nothing saved
    Parentheses: What do parentheses do?
    At most 12 searches: two of the words manager, nurse, sales, doctor,
    analyst, lawyer alone, then searches such as these, each chosen by the
    answers before it:
        {NESTED}
""")


def test_a_platform_of_ones_own(cli, book):
    """A blank is proven to be AND before the word is; a title field is all that has room then."""
    done = cli("calibrate", "--new", "Our ATS", "--into", book, "--answers", every_answer(
        undescribed("Our ATS"), {}, {" NOT \"title": "1,900", "title:": "2,100"}))
    assert (done.exit_code, done.stdout) == (0, """\
Our ATS, checked by you
    AND: space
    OR: OR
    NOT: NOT
    Space: and
    Parentheses: any depth
    Quotes: phrase
    Title field: title:{}
    Your strings for Our ATS: 2 with 213 characters in full.
""")
    assert "\n    Space: and; Parentheses: any depth. Your strings for Our ATS: 2 with 213\n" in (
        done.stderr)
    assert done.stderr.endswith("""\
Saved in the sheet Platforms of book.xlsx
Name it after --for, or in the column Platforms of Searches: our-ats
Still open for Our ATS: Length, Punctuation, Word forms, Star, Capitals.
    To go on: searchbuilder calibrate our-ats --into book.xlsx --more
""")
    assert '"nurse manager"' in cli("build", book, "--for", "our-ats").stdout
    check_more(cli, book)
    assert cli("calibrate", "our-ats", "--into", book, "--dry-run").exit_code == 0


def check_more(cli, book):
    """What was found out stays, and the rest is asked in one go."""
    before = facts(book)
    done = cli("calibrate", "our-ats", "--into", book, "--more", input=typed(
        10600, 10600, 0, 0, 700, 0, "15,000", 0))
    assert (done.exit_code, done.stdout) == (0, """\
Our ATS, checked by you
    Capitals: needed
    Word forms: found
    Punctuation: separates words
    Star: any ending
    Length: 250+
    Your strings for Our ATS stay as they are; what they rest on is now checked.
""")
    assert [each for each in done.stderr.splitlines() if each.startswith(('"', "man"))] == [
        "manager", 17 * '"zzqxqvvz" OR ' + '"manager"', '"full time" NOT "full-time"',
        '"full-time" NOT "full time"', '"full time"', '"manager" NOT "managers"', "man*",
        '"manager" or "zzqx"']
    assert facts(book)[:len(before)] == before and len(facts(book)) == len(before) + 5


def test_a_best_guess_becomes_what_it_is(cli, book):
    asked = ("build", book, "--search", "Nurses", "--for", "workday", "--format", "json")
    assert '"status": "inferred"' in cli(*asked).stdout
    guess = next(each for each in GUESSES if each.name == "workday")
    cli("calibrate", "workday", "--into", book, "--answers", every_answer(
        guess, {}, {"title:": "error"}))
    assert '"status": "inferred"' not in cli(*asked).stdout


@pytest.mark.parametrize(("words", "said"), [
    (("nope",), """\
searchbuilder: There is no platform “nope”
    searchbuilder platforms lists them all
"""),
    ((), """\
searchbuilder: Name one platform to check
    Type its name: searchbuilder calibrate icims --into my.xlsx; or, if
    searchbuilder does not know it, --new "Our ATS"
"""),
    (("icims", "--new", "Ours"), """\
searchbuilder: Name one platform to check
    Type its name: searchbuilder calibrate icims --into my.xlsx; or, if
    searchbuilder does not know it, --new "Our ATS"
"""),
    (("--new", "ICIMS"), """\
searchbuilder: searchbuilder knows iCIMS already
    Type searchbuilder calibrate icims --into my.xlsx
"""),
    (("google-linkedin",), """\
searchbuilder: Google X-ray of LinkedIn is searched through a search engine
    Check the search engine: searchbuilder calibrate google --into my.xlsx
"""),
    (("--new", "all"), """\
searchbuilder: A platform can't be called “all”
    Give it a name of letters, such as --new "Our ATS"
"""),
    (("--new", "Our ATS, US"), """\
searchbuilder: A platform can't be called “Our ATS, US”
    Give it a name of letters, such as --new "Our ATS"
"""),
    (("icims", "--answers", "."), """\
searchbuilder: . is a folder
    Name a file after --answers
"""),
    (("icims", "--answers", "people.csv"), """\
searchbuilder: people.csv is no file of answers
    Its first line has to be Search,Results. Name another file after --answers
"""),
    (("icims", "--answers", "book.xlsx"), """\
searchbuilder: book.xlsx is the workbook itself
    Choose another name
"""),
])
def test_what_cannot_be_asked(cli, book, words, said):
    Path("people.csv").write_text("Name,Phone\nAnna,555\n", encoding="utf-8")
    done = cli("calibrate", *words, "--into", book)
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", said)
    assert Path("people.csv").read_text("utf-8") == "Name,Phone\nAnna,555\n"


def test_nothing_is_asked_where_all_is_stated(cli, book):
    done = cli("calibrate", "sqlite-fts5", "--into", book)
    assert (done.exit_code, done.stderr, done.stdout) == (
        0, "", "Everything that a string rests on is known for SQLite FTS5\n")
