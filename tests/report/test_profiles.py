"""Platforms as a list, as a profile, as JSON and as the tables of docs/platforms.md."""

import json

from searchbuilder.dialect import Dialect, Limit, Shape
from searchbuilder.report.facts import as_json
from searchbuilder.report.profiles import FORMATS, profile, rules

ENGINE = Dialect(
    name="engine", title="The Engine", family="motors", sources=("https://a.example", "a book"),
    checked="2026-01-02", confidence="H*; L for the limit", default=True, and_=" ", not_=" -",
    space="and", precedence="or", shape=Shape.CNF, always_quote=True, stems=False, star="{}*",
    fields={"title": "intitle:{}"}, url="https://engine.example/?q={}",
    kind="ATS", short="Engine", before="Every word is quoted, because The Engine may drop",
    note="or swap one that is not, as it likes.",
    unknown=("whether OR counts as a word", "how long a string may be"),
    limits=(Limit("words", 1_032, True, "the words after it are ignored", "M", "a book"),
            Limit("operators", 5, False, "unknown", "L", "a guide", True)),
    inferred={"near": "try it"})
BARE = Dialect(name="bare", title="Bare", family="bare", sources=("a book",),
               checked="2026-01-02", confidence="L", capitals=None,
               boxes={"title": "Job titles", "company": "Companies"})

MUTE = Dialect(name="mute", title="Mute", family="bare", sources=("none found",),
               checked="2026-01-02", confidence="none", guess="it says nothing",
               inferred=dict.fromkeys(("and_", "or_"), "Nobody knows. Try it"))
SCARCE = Dialect(
    name="scarce", title="Scarce", family="scarce", sources=("a book",), checked="2026-01-02",
    confidence="L", excludes=False, or_=" | ", top_level_or_template="({})", star="{}*",
    star_phrases=False, star_letters=3,
    near='"{left} {right}"~{distance}', near_phrases=False, fields={"location": "place:{}"},
    not_field=" -", escapes={'"': '""'}, site_sign="site:{}", shape=Shape.FLAT)
REST = {"words compared": "unknown, so two spellings are one only where case and spaces alone "
                          "differ",
        "quotation mark": "can't be searched", "kept to a site": "no"}


def test_text():
    assert FORMATS["text"]([ENGINE, BARE]) == """\
* engine  The Engine (limit: 1,032 words; 5 operators in each box, recommended)
  bare    Bare

* used when no platform is named
"""


def test_text_with_a_best_guess():
    assert FORMATS["text"]([BARE, MUTE]) == """\
  bare  Bare

* used when no platform is named

Best guesses, used only when you name them. Check one with
searchbuilder calibrate NAME --into my.xlsx:
  mute  Mute: it says nothing
"""


def test_rules_that_few_platforms_have():
    told = dict(rules(SCARCE))
    assert told | {
        "either": "(a | b)", "not": "unknown",
        "shape": "words joined by AND, or words joined by OR, without parentheses",
        "rest of a word (*)": "word*, single words only, at least 3 letters",
        "near one another": '"a b"~5, single words only, in both orders',
        "fields": "location: place:word, excluded with a -", "quotation mark": '""',
        "kept to a site": "site:address"} == told


def test_a_profile_begins_with_what_is_guessed_and_says_it_once():
    told = profile(MUTE)
    assert told.startswith("""\
Mute (mute)
best guess             Nobody knows. Try it
both                   a AND b
""")
    assert told.count("Nobody knows. Try it") == 1
    assert told.endswith("source                 none found\n")


def test_profile():
    assert profile(ENGINE) == """\
The Engine (engine)
both                   a b
either                 a OR b
not                    a -b
a space means          and
binds first            or
shape                  groups of alternatives side by side, never one within
                       another
operators in capitals  yes
quotes                 around everything
other forms of a word  not found
rest of a word (*)     "word"*
near one another       none
fields                 title: intitle:word
words compared         unknown, so two spellings are one only where case and
                       spaces alone differ
quotation mark         can't be searched
kept to a site         no
limit                  1,032 words. Past that, the words after it are ignored
                       (M, a book)
limit                  5 operators in each box, recommended. Past that, unknown
                       (L, a guide)
facts stated           AND, OR, NOT, Capitals, Space, Space binds, Binds first,
                       Quotes, Word forms, Star, Title field, Title, Results
                       address
facts unknown          Parentheses, NOT alone, NOT after, Punctuation, Length
inferred               try it
unknown                whether OR counts as a word
unknown                how long a string may be
link                   https://engine.example/?q={}
note                   Every word is quoted, because The Engine may drop or swap
                       one that is not, as it likes.
confidence             H*; L for the limit
checked                2026-01-02
source                 https://a.example
source                 a book
"""


def test_profile_of_a_platform_of_which_little_is_known():
    assert profile(BARE) == """\
Bare (bare)
both                   a AND b
either                 a OR b
not                    a NOT b
a space means          unknown
binds first            unknown
shape                  any nesting of parentheses
operators in capitals  unknown
quotes                 where they are needed
other forms of a word  unknown
rest of a word (*)     none
near one another       none
fields                 company: the box Companies; title: the box Job titles
words compared         unknown, so two spellings are one only where case and
                       spaces alone differ
quotation mark         can't be searched
kept to a site         no
limit                  none known
facts stated           AND, OR, NOT, Parentheses, Quotes, Title
facts unknown          Capitals, Space, Space binds, Binds first, NOT alone, NOT
                       after, Word forms, Punctuation, Star, Title field,
                       Length, Results address
link                   none known
note                   none
confidence             L
checked                2026-01-02
source                 a book
"""


def test_json():
    assert json.loads(FORMATS["json"]([ENGINE, BARE])) == {"platforms": [
        {"name": "engine", "title": "The Engine", "short": "Engine", "kind": "ATS",
         "family": "motors", "default": True,
         "source": ["https://a.example", "a book"], "checked": "2026-01-02",
         "confidence": "H*; L for the limit",
         "limits": [
             {"what": "words", "most": 1032, "enforced": True,
              "each_box": False,
              "past": "the words after it are ignored", "confidence": "M", "source": "a book"},
             {"what": "operators", "most": 5, "enforced": False, "each_box": True,
              "past": "unknown",
              "confidence": "L", "source": "a guide"}],
         "boxes": ["keywords"], "box_titles": {"keywords": "Keywords"},
         "rules": {"both": "a b", "either": "a OR b", "not": "a -b", "a blank means": "and",
                   "binds first": "or", "shape": Shape.CNF.value, "operators in capitals": "yes",
                   "quotes": "around everything", "other forms of a word": "not found",
                   "rest of a word (*)": '"word"*', "near one another": "none",
                   "fields": "title: intitle:word", **REST},
         "guess": None, "inferred": {"near": "try it"},
         "unknown": ["whether OR counts as a word", "how long a string may be"],
         "facts": as_json(ENGINE),
         "note": ENGINE.advice, "before": ENGINE.before, "why": ENGINE.note,
         "url": "https://engine.example/?q={}"},
        {"name": "bare", "title": "Bare", "short": "Bare", "kind": "",
         "family": "bare", "default": False,
         "source": ["a book"], "checked": "2026-01-02", "confidence": "L", "limits": [],
         "boxes": ["keywords", "title", "company"],
         "box_titles": {"keywords": "Keywords", "title": "Job titles", "company": "Companies"},
         "rules": {"both": "a AND b", "either": "a OR b", "not": "a NOT b",
                   "a blank means": "unknown", "binds first": "unknown",
                   "shape": "any nesting of parentheses", "operators in capitals": "unknown",
                   "quotes": "where they are needed", "other forms of a word": "unknown",
                   "rest of a word (*)": "none", "near one another": "none",
                   "fields": "company: the box Companies; title: the box Job titles", **REST},
         "guess": None, "inferred": {}, "unknown": [], "facts": as_json(BARE), "note": "",
         "before": "", "why": "", "url": None}]}


def test_a_best_guess_in_json():
    mute, = json.loads(FORMATS["json"]([MUTE]))["platforms"]
    assert (mute["name"], mute["guess"], mute["inferred"]) == (
        "mute", "it says nothing",
        {"and_": "Nobody knows. Try it", "or_": "Nobody knows. Try it"})


def test_markdown_of_a_best_guess_alone():
    assert FORMATS["markdown"]([MUTE]).startswith("| Best guess | Name | What is known |\n")


def test_markdown():
    assert FORMATS["markdown"]([ENGINE, BARE]) == """\
| Platform | Name | Both | Either | Not | Limit | Not stated |
| --- | --- | --- | --- | --- | --- | --- |
| The Engine | `engine` \\* | `a b` | `a OR b` | `a -b` | 1,032 words; 5 operators in each box, \
recommended | Parentheses, Punctuation, Length |
| Bare | `bare` | `a AND b` | `a OR b` | `a NOT b` | unknown | Space, Binds first, \
Word forms, Punctuation, Title field, Length |
"""


def test_markdown_with_a_best_guess():
    assert FORMATS["markdown"]([SCARCE, MUTE]) == """\
| Platform | Name | Both | Either | Not | Limit | Not stated |
| --- | --- | --- | --- | --- | --- | --- |
| Scarce | `scarce` | `a AND b` | `a \\| b` | unknown | unknown | Space, Binds first, \
Parentheses, Word forms, Punctuation, Title field, Length |

| Best guess | Name | What is known |
| --- | --- | --- |
| Mute | `mute` | it says nothing |
"""


def test_a_site_with_odd_signs_in_its_name_stays_in_its_line():
    site = ENGINE.on_site("x", "The Engine X-ray of a|b\nc", "a.com", True)
    assert FORMATS["markdown"]([site]).split("\n")[2].startswith(
        "| The Engine X-ray of a\\|b c | `engine-x` |")
    assert FORMATS["text"]([site]).startswith("  engine-x  The Engine X-ray of a|b c (limit")


def test_a_bar_that_means_or_stays_in_its_cell():
    engine = Dialect(name="bar", title="Bar", family="bar", sources=("a book",),
                     checked="2026-01-02", confidence="L", and_=" + ", or_=" | ", not_=" + -")
    assert FORMATS["markdown"]([engine]).split("\n")[2] == (
        r"| Bar | `bar` | `a + b` | `a \| b` | `a + -b` | unknown | Space, Binds first, "
        "Word forms, Punctuation, Title field, Length |")
