"""The facts of a record: read, put in, and what follows from them."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import pytest

from searchbuilder.compiler import compile
from searchbuilder.dialect import Calibration, Dialect, Shape
from searchbuilder.dialects import find, known
from searchbuilder.facts import FACTS, Contradiction, applied, calibrated
from searchbuilder.guesses import GUESSES
from searchbuilder.query.parser import parse
from searchbuilder.tokens import Tokens

ALL = (*known(), *GUESSES)
by_name = pytest.mark.parametrize("dialect", ALL, ids=[dialect.name for dialect in ALL])


def different(one: Dialect, other: Dialect) -> set[str]:
    return {each.name for each in fields(Dialect)
            if getattr(one, each.name) != getattr(other, each.name)}


def confirmed(dialect: Dialect) -> set[str]:
    """What is another field once a user found out what the record says already."""
    guessed = {"guess", "brackets"} if dialect.guess else set()
    return {"calibrated", "inferred", "note"} | guessed


@by_name
@pytest.mark.parametrize("name", FACTS)
def test_what_a_record_says_already_changes_nothing_that_is_written(
        dialect: Dialect, name: str) -> None:
    value = FACTS[name].value(dialect)
    if value is not None:
        assert different(dialect, applied(dialect, {name: value})) <= confirmed(dialect)


@by_name
def test_all_that_a_record_says_together_is_no_contradiction(dialect: Dialect) -> None:
    values = {name: value for name, fact in FACTS.items()
              if (value := fact.value(dialect)) is not None}
    made = applied(dialect, values)
    assert different(dialect, made) <= confirmed(dialect)
    assert {FACTS[name].status(made) for name in values} == {"calibrated"}


@by_name
def test_a_fact_is_unknown_exactly_where_it_has_no_value(dialect: Dialect) -> None:
    for fact in FACTS.values():
        assert (fact.status(dialect) == "unknown") == (fact.value(dialect) is None)


STATUS = (
    ("icims", "Parentheses", "any depth", "inferred"),
    ("icims-flat", "Parentheses", None, "unknown"),
    ("greenhouse", "Parentheses", None, "unknown"),
    ("bullhorn", "Parentheses", "any depth", "stated"),
    ("postgres-websearch", "Parentheses", "ignored", "stated"),
    ("postgres-websearch", "AND", "space", "stated"),
    ("linkedin", "AND", "AND", "stated"),
    ("github-users", "Length", "256", "stated"),
    ("brave", "Length", None, "unknown"),
    ("lever", "Title field", None, "unknown"),
    ("lucene", "Binds first", "clauses", "stated"),
    ("elasticsearch-simple", "NOT after", "start, AND", "stated"),
    ("tantivy", "Space binds", "last", "stated"),
    ("workable", "Quotes", None, "unknown"),
    ("nexxt", "Word forms", "not found", "stated"),
)


@pytest.mark.parametrize(("platform", "name", "value", "status"), STATUS)
def test_what_is_known_of_a_platform(
        platform: str, name: str, value: str | None, status: str) -> None:
    fact = FACTS[name]
    assert (fact.value(find(platform)), fact.status(find(platform))) == (value, status)


FOUND = (("AND", "AND"), ("OR", "OR"), ("NOT", "NOT"), ("Parentheses", "any depth"),
         ("Quotes", "phrase"))


def test_a_best_guess_is_one_until_all_that_it_rests_on_was_found_out() -> None:
    workday = next(each for each in GUESSES if each.name == "workday")
    for count in range(len(FOUND) + 1):
        made = applied(workday, dict(FOUND[:count]))
        assert (len(made.inferred), bool(made.guess)) == (
            len(FOUND) - count, count < len(FOUND))
    compiled = compile(parse("nurse AND (ICU OR ER) NOT student").items[0], made)
    assert (compiled.effect, compiled.assumes, compiled.strings[0].text) == (
        "exact", (), '"nurse" AND ("ICU" OR "ER") NOT "student"')


def test_how_a_word_is_excluded_may_be_found_out() -> None:
    tree, zenats = parse("nurse NOT student").items[0], find("zenats")
    made = applied(zenats, {"NOT": "minus"})
    assert [compile(tree, each).strings[0].text for each in (zenats, made)] == [
        "nurse", "nurse -student"]


def test_a_guess_is_of_groups_side_by_side() -> None:
    workday = next(each for each in GUESSES if each.name == "workday")
    assert (FACTS["Parentheses"].value(workday), FACTS["Parentheses"].status(workday)) == (
        "one level", "inferred")


# Of a platform, with these facts: the fields that follow.
FOLLOWS: tuple[tuple[str, dict[str, str], dict[str, Any]], ...] = (
    ("icims", {"Parentheses": "any depth"}, {"shape": Shape.ANY, "inferred": {}}),
    ("icims", {"Parentheses": "ignored"},
     {"shape": Shape.DNF, "inferred": {}, "brackets": False}),
    ("icims-flat", {"Parentheses": "any depth"}, {"shape": Shape.ANY, "note": ""}),
    ("greenhouse", {"Parentheses": "any depth"}, {"shape": Shape.ANY}),
    ("greenhouse", {"Parentheses": "ignored"}, {"shape": Shape.FLAT}),
    ("greenhouse", {"Parentheses": "error", "Binds first": "AND"}, {"shape": Shape.DNF}),
    ("greenhouse", {"Parentheses": "ignored", "Binds first": "OR"}, {"shape": Shape.CNF}),
    ("greenhouse", {"Parentheses": "error", "Binds first": "OR"}, {"shape": Shape.FLAT}),
    ("greenhouse", {"Parentheses": "ignored", "Binds first": "OR", "Space binds": "first"},
     {"shape": Shape.FLAT}),
    ("workable", {"Parentheses": "ignored", "Binds first": "OR", "Space binds": "first"},
     {"shape": Shape.CNF}),
    ("google", {"Space binds": "first"}, {"shape": Shape.DNF}),
    ("greenhouse", {"Parentheses": "ignored", "Binds first": "left to right"},
     {"shape": Shape.FLAT, "precedence": "left"}),
    ("loxo", {"Parentheses": "error"}, {"shape": Shape.FLAT, "top_level_or_template": "{}"}),
    ("lever", {"Binds first": "AND"}, {"shape": Shape.DNF}),
    ("lever", {"Binds first": "AND", "Space binds": "last"}, {"shape": Shape.FLAT}),
    ("icims-flat", {"Space binds": "last"}, {"shape": Shape.DNF}),
    ("lever", {"Binds first": "clauses"}, {"shape": Shape.FLAT, "lucene_clauses": True}),
    ("google", {"Parentheses": "ignored"}, {"shape": Shape.CNF}),
    ("google", {"Binds first": "AND"}, {"shape": Shape.DNF}),
    ("linkedin", {"Parentheses": "ignored"},
     {"shape": Shape.DNF, "and_": " AND ", "and_bare": None}),
    ("postgres-websearch", {"Space binds": "last"}, {"shape": Shape.CNF}),
    ("linkedin-recruiter", {"Parentheses": "one level"},
     {"shape": Shape.CNF, "boxes": {}, "filters": {
         "title": "Job titles", "company": "Companies", "location": "Location",
         "experience": "Years of experience"}}),
    ("ats", {"AND": "+", "OR": "|"}, {"and_": " + ", "or_": " | ", "not_": " + NOT "}),
    ("ats", {"AND": "space", "NOT": "-"}, {"and_": " ", "space": "and", "not_": " -"}),
    ("ats", {"NOT": "& !"}, {"not_": " & !"}),
    ("ats", {"NOT": "none"}, {"excludes": False}),
    ("ats", {"NOT after": "space, OR"}, {"not_": " NOT "}),
    ("ats", {"NOT after": "start"}, {"excludes": False}),
    ("greenhouse", {"NOT after": "AND"}, {"not_": " AND NOT "}),
    ("github-users", {"Space": "or", "AND": "AND", "NOT": "!"},
     {"and_": " AND ", "space": "or", "not_": " !", "not_field": None}),
    ("linkedin", {"Space": "phrase"}, {"and_": " AND ", "and_bare": None, "space": "phrase"}),
    ("ats", {"Title field": "title:"}, {"fields": {"title": "title:{}"}}),
    ("lucene", {"Title field": "none"}, {"fields": {
        name: sign for name, sign in find("lucene").fields.items() if name != "title"}}),
    ("linkedin-recruiter", {"Title field": "none"}, {"fields": {}}),
    ("ats", {"Punctuation": "separates words"}, {"tokens": Tokens.SIGNED}),
    ("tantivy", {"Punctuation": "part of words"}, {"tokens": Tokens.SPACED}),
    ("ats", {"Word forms": "not found"}, {"stems": False}),
    ("ats", {"Capitals": "any"}, {"capitals": False}),
    ("ats", {"NOT alone": "works"}, {"allows_pure_negation": True}),
    ("ats", {"Title": "Our ATS", "Results address": "https://ats.example/find?q={}"},
     {"title": "Our ATS", "url": "https://ats.example/find?q={}"}),
    ("brave", {"Length": "none"}, {"limits": find("brave").limits[1:]}),
)


@pytest.mark.parametrize(("platform", "values", "fields_"), FOLLOWS)
def test_what_follows_from_a_fact(
        platform: str, values: dict[str, str], fields_: dict[str, Any]) -> None:
    made = applied(find(platform), values)
    assert {name: getattr(made, name) for name in fields_} == fields_


def test_a_length_is_a_limit_that_is_enforced() -> None:
    (limit,) = applied(find("ats"), {"Length": "1,000 characters"}).limits
    assert (limit.what, limit.most, limit.enforced) == ("characters", 1000, True)
    assert (limit.past, limit.confidence) == ("it is refused or cut short", "checked by you")


def test_what_a_fact_answers_is_not_unknown_any_more() -> None:
    made = applied(find("ats"), {"Parentheses": "any depth", "Length": "none", "Space": "and"})
    assert made.unknown == ("whether it reads AND NOT", "whether it finds other forms of a word")
    assert applied(find("linkedin"), {"Space": "and"}).note == ""


CONTRADICTIONS = (
    ("ats", {"AND": "space", "Space": "or"}, "Space cannot be “or” where AND is “space”"),
    ("indeed", {"Space": "or"}, "Space cannot be “or” where AND is “space”"),
    ("ats", {"AND": "or"}, "OR cannot be “OR” where AND is “or”"),
)


@pytest.mark.parametrize(("platform", "values", "message"), CONTRADICTIONS)
def test_facts_that_cannot_all_be_true_are_refused(
        platform: str, values: dict[str, str], message: str) -> None:
    with pytest.raises(Contradiction) as refused:
        applied(find(platform), values)
    assert str(refused.value) == message


TYPED = (
    ("Parentheses", " Any  Depth", "any depth"), ("Parentheses", "some", None),
    ("Length", "1,000", "1000"), ("Length", "500.0", "500"), ("Length", "0", None),
    ("Length", "None", "none"), ("NOT after", "or, START", "start, OR"),
    ("NOT after", "after", None), ("AND", "Space", "space"), ("AND", "a b", None),
    ("NOT", "AND NOT", "AND NOT"), ("NOT", '"', None), ("NOT", "", None),
    ("Title field", "title:{}", "title:{}"), ("Title field", "title", None),
    ("Results address", "https://a.example/?q={}", "https://a.example/?q={}"),
    ("Results address", "https://a.example/?q=", None), ("Results address", "a.example", None),
    ("Title", "Our ATS", "Our ATS"), ("Title", "x" * 61, None),
)


@pytest.mark.parametrize(("name", "text", "value"), TYPED)
def test_a_value_is_taken_as_people_type_it(name: str, text: str, value: str | None) -> None:
    assert FACTS[name].canonical(text) == value


def test_a_value_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="“some” is no value of Parentheses"):
        applied(find("ats"), {"Parentheses": "some"})
    with pytest.raises(KeyError):
        applied(find("ats"), {"Brackets": "ignored"})


def test_a_fact_keeps_how_it_was_found() -> None:
    made = calibrated(find("icims"), {"Parentheses": Calibration(
        "ANY depth", "calibrate", "nurse 812 · zzqx 0", "2026-11-30", "Platforms!C2")})
    assert made.calibrated == {"Parentheses": Calibration(
        "any depth", "calibrate", "nurse 812 · zzqx 0", "2026-11-30", "Platforms!C2")}
    assert made == replace(applied(find("icims"), {"Parentheses": "any depth"}),
                           calibrated=made.calibrated)
