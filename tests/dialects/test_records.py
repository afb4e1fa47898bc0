"""The records of facts: complete, dated, sourced, and sure of nothing that nobody said."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

import searchbuilder.dialects
from searchbuilder.compiler.notes import OTHER_FIELDS, WEB_FIELDS
from searchbuilder.compiler.wording import FIELDS, SPELLINGS
from searchbuilder.dialect import Dialect, Limit, Shape
from searchbuilder.tokens import Tokens
from searchbuilder.dialects import find, known

ALL = known()
by_name = pytest.mark.parametrize("dialect", ALL, ids=[dialect.name for dialect in ALL])
LIMITS = [(dialect, limit) for dialect in ALL for limit in dialect.limits]
by_limit = pytest.mark.parametrize(
    ("dialect", "limit"), LIMITS, ids=[f"{each.name}-{limit.what}" for each, limit in LIMITS])


def test_names_and_titles_are_unique() -> None:
    assert max(Counter(dialect.name for dialect in ALL).values()) == 1
    assert max(Counter(dialect.title for dialect in ALL).values()) == 1


def test_no_two_platforms_are_called_the_same() -> None:
    called = [name.casefold().replace("-", " ") for dialect in ALL for name in dict.fromkeys((
        dialect.name.replace("-", " "), dialect.title.casefold().replace("-", " "),
        *dialect.aliases))]
    assert [name for name, count in Counter(called).items() if count > 1] == []
    assert [name for dialect in ALL for name in dialect.aliases
            if name != name.casefold() or "-" in name] == []


def test_every_module_of_the_package_is_found() -> None:
    folder = Path(searchbuilder.dialects.__file__).parent
    modules = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    assert sorted(modules) == [*dict.fromkeys(dialect.family for dialect in ALL)]


def test_a_platform_is_found_by_its_id_alone() -> None:
    assert [find(dialect.name) for dialect in ALL] == list(ALL)
    with pytest.raises(KeyError):
        find("Bing")


@by_name
def test_a_record_says_where_from_when_and_how_sure(dialect: Dialect) -> None:
    assert dialect.title and dialect.family and dialect.confidence
    assert dialect.sources and all(map(str.strip, dialect.sources))
    assert date(2026, 1, 1) <= date.fromisoformat(dialect.checked)
    assert dialect.checked == date.fromisoformat(dialect.checked).isoformat()


@by_name
def test_a_fact_that_is_not_known_is_told_to_the_user(dialect: Dialect) -> None:
    told = " ".join(dialect.unknown)
    assert dialect.stems is not None or "other forms of a word" in told
    counted = {limit.what for limit in dialect.limits}
    lengths = {"characters", "words", "depth", "clauses"}
    assert counted & lengths or "how long a string may be" in told


@by_name
def test_the_ids_can_be_typed(dialect: Dialect) -> None:
    assert dialect.name == dialect.name.lower() == dialect.name.strip()
    assert set(dialect.name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert dialect.name != "all"


@by_name
def test_the_facts_have_one_of_their_values(dialect: Dialect) -> None:
    assert dialect.finds in ("résumé", "profile", "page", "post", "job posting", "text")
    assert dialect.space in ("and", "or", "error", None)
    assert dialect.precedence in ("and", "or", None)
    assert dialect.capitals in (True, False, None)
    assert dialect.allows_pure_negation in (True, False, None)
    assert (dialect.before_not or set()) <= {"and", "or", "", "start"}
    assert isinstance(dialect.shape, Shape) and isinstance(dialect.tokens, Tokens)
    for sign in (dialect.and_, dialect.or_, dialect.not_):
        assert sign.startswith(" ") and sign == sign.replace("  ", " ")
    assert dialect.not_.endswith((" ", "-", "!")) and dialect.or_.strip()
    assert set(dialect.fields) | set(dialect.boxes) <= {
        *FIELDS, *SPELLINGS, *WEB_FIELDS, *OTHER_FIELDS}
    for pattern in (*dialect.fields.values(), dialect.url or "{}", dialect.star or "{}",
                    dialect.site_sign or "{}", dialect.page_title or "{}", dialect.quote):
        assert len(re.findall(r"\{(?:plain)?\}", pattern)) == 1
    for character in dialect.escapes:
        assert len(character) == 1


@by_name
def test_a_blank_is_written_for_and_only_where_it_means_and(dialect: Dialect) -> None:
    assert dialect.and_.strip() or dialect.space == "and"


@by_name
def test_parentheses_are_left_out_only_where_and_is_known_to_bind_first(dialect: Dialect) -> None:
    assert dialect.shape is not Shape.DNF or dialect.precedence == "and"


@by_name
def test_an_address_is_https_and_encodes_the_string(dialect: Dialect) -> None:
    link = dialect.address('"R&D" C++ é #1')
    if dialect.url is None:
        assert link is None
    else:
        assert link == dialect.url.replace("{}", "%22R%26D%22%20C%2B%2B%20%C3%A9%20%231")
        assert link.startswith("https://")


KNOWN_HOW = ("the vendor's own page", "several guides", "one guide", "measured")


@by_limit
def test_a_limit_is_complete(dialect: Dialect, limit: Limit) -> None:
    assert limit.what in ("characters", "words", "operators", "clauses", "depth")
    assert limit.most > 0 and limit.past and limit.source
    assert limit.confidence in KNOWN_HOW


@by_limit
def test_a_guide_s_word_alone_is_not_enforced(dialect: Dialect, limit: Limit) -> None:
    assert not (limit.enforced and limit.confidence == "one guide")


@by_name
def test_what_nests_nobody_knows_is_written_flat(dialect: Dialect) -> None:
    told = " ".join(dialect.unknown)
    if dialect.shape is Shape.FLAT:
        assert "whether parentheses" in told
    if "how deep parentheses may nest" in told:
        assert dialect.shape is Shape.CNF or dialect.family == "linkedin"


@by_name
def test_a_platform_that_takes_or_in_parentheses_only_has_parentheses(dialect: Dialect) -> None:
    assert dialect.top_level_or_template.count("{}") == 1
    assert dialect.top_level_or_template == "{}" or dialect.shape in (Shape.ANY, Shape.CNF)


TOKENS = (
    ("google", "Workers' Comp", ("workers", "comp")),
    ("google", "TS/SCI follow-up", ("ts", "sci", "follow", "up")),
    ("google", "C, C#, C++ and C/C++", ("c", "c#", "c++", "and", "c", "c++")),
    ("google", ".NET, R&D, PM&R, Node.js, Inc.", (".net", "r&d", "pm&r", "node.js", "inc")),
    ("google", "+++", ()),
    ("linkedin", "Workers'  Comp", ("workers'", "comp")),
    ("linkedin", "TS/SCI C++", ("ts/sci", "c++")),
    ("sqlite-fts5", "C++ and C", ("c", "and", "c")),
    ("lucene", "Node.js C++", ("node.js", "c++")),
    ("lucene", "+++ &", ()),
)


@pytest.mark.parametrize(("name", "text", "tokens"), TOKENS)
def test_the_words_that_are_compared(name: str, text: str, tokens: tuple[str, ...]) -> None:
    assert find(name).tokens.of(text) == tokens


COUNTED = (
    ("google", '"follow-up" OR "R&D" -"case manager"', 7),
    ("google-linkedin", 'site:linkedin.com/in intitle:"nurse" -intitle:"profiles"', 5),
    ("bing", '"nurse" ("case manager" OR "rehab") NOT "student"', 5),
    ("bing", '"OR" "not" "AND"', 3),
    ("linkedin", '"OR" "not" nurse', 3),
    ("linkedin", '("case manager" OR nurse) NOT student', 4),
    ("indeed", '"case manager" or nurse', 3),
    ("yandex", '"case manager" +nurse -rehab', 4),
    ("brave", '"case manager" AND nurse NOT rehab', 4),
    ("xing", 'therap* AND ("C++" OR "case manager")', 4),
)


@pytest.mark.parametrize(("name", "text", "count"), COUNTED)
def test_the_words_that_are_counted(name: str, text: str, count: int) -> None:
    assert len(find(name).words_of(text)) == count


@pytest.mark.parametrize(("text", "words"), (
    ('site:careers.acme.co.uk ("Civil Engineer" OR RN) -intitle:jobs',
     ["site:careers.acme.co.uk", "Civil", "Engineer", "RN", "jobs"]),
    ('"a OR b" AND c filetype:pdf', ["a", "OR", "b", "c", "filetype:pdf"])))
def test_the_words_that_count_in_any_case(text: str, words: list[str]) -> None:
    """By Google's reference each word within quotes counts; nothing is said of OR."""
    sparing = find("google").count_sparingly
    assert sparing is not None and sparing(text) == words
    assert len(words) <= len(find("google").words_of(text))


def test_every_platform_is_of_a_kind_that_recruiters_look_for() -> None:
    kinds = {"LinkedIn", "ATS", "Job board", "Search engine", "Sourcing tool", "Social network",
             "For developers"}
    assert {each.kind for each in known()} == kinds


def test_a_short_name_is_shorter_than_the_title_and_no_other_platform_has_it() -> None:
    shown = [each.short or each.title for each in known()]
    assert len(set(shown)) == len(shown)
    assert [each.name for each in known() if len(each.short) > len(each.title)] == []
    assert max(map(len, shown)) <= 20


def test_what_to_do_before_pasting_is_told_apart_from_what_to_know() -> None:
    """It begins with First, whatever a note says does not, and both together are the advice."""
    for each in known():
        assert not each.before or each.before.startswith("First ")
        assert "First" not in each.note.split()
        assert each.advice == " ".join(filter(None, (each.before, each.note)))


def test_an_x_ray_search_is_its_engine_kept_to_a_site() -> None:
    google = find("google")
    site = google.on_site("example", "Example", "example.com/people", True)
    assert (site.name, site.title, site.family) == ("google-example", "Example", "google")
    assert (site.site, site.fields, site.default) == (
        "example.com/people", {
            "title": "intitle:{}", "site": "site:{plain}", "url": "inurl:{plain}",
            "file type": "filetype:{plain}", "text": "intext:{}", "link text": "inanchor:{}",
            "before": "before:{plain}", "after": "after:{plain}",
            "numbers": "numrange:{plain}"}, False)
    untitled = google.on_site("example", "Example", "example.com", False)
    assert untitled.fields == google.fields and "title" not in google.fields
    assert google.site == ""
