"""The facts of grammar: what groups, what binds first, and what quotes do."""

from __future__ import annotations

from dataclasses import replace

from searchbuilder.dialect import Dialect, Shape
from searchbuilder.facts.fact import Fact, either

ANY_DEPTH, ONE_LEVEL, IGNORED, ERROR = "any depth", "one level", "ignored", "error"
LEFT, CLAUSES = "left to right", "clauses"


def _binds(dialect: Dialect) -> str | None:
    return CLAUSES if dialect.lucene_clauses else {
        "and": "AND", "or": "OR", "left": LEFT, None: None}[dialect.precedence]


def _with_binds(dialect: Dialect, value: str) -> Dialect:
    first = {"AND": "and", "OR": "or", LEFT: "left", CLAUSES: None}[value]
    return replace(dialect, precedence=first, lucene_clauses=value == CLAUSES)


def _blank_binds(dialect: Dialect) -> str | None:
    like_its_operator = dialect.space in ("and", "or") and dialect.precedence is not None
    return dialect.juxtaposition_precedence or ("same" if like_its_operator else None)


def _parentheses(dialect: Dialect) -> str | None:
    """Of groups side by side nobody says what happens within one, unless that is inferred."""
    if dialect.brackets is False:
        return IGNORED
    inferred = "brackets" in dialect.inferred
    if dialect.shape is Shape.ANY:
        return ANY_DEPTH if dialect.brackets or inferred else None
    return ONE_LEVEL if dialect.shape is Shape.CNF and inferred else None


BINDS_FIRST = Fact(
    name="Binds first", label="Which binds first, AND or OR?",
    values=("AND", "OR", LEFT, CLAUSES), fields=("precedence", "lucene_clauses"), reads=_binds,
    changes=_with_binds)
SPACE_BINDS = Fact(
    name="Space binds", label="Does a space bind before or after AND and OR?",
    values=("first", "last", "same"), fields=("juxtaposition_precedence",), decides=False,
    reads=_blank_binds, changes=lambda dialect, value: replace(
        dialect, juxtaposition_precedence=None if value == "same" else value))
PARENTHESES = Fact(
    name="Parentheses", label="What do parentheses do?",
    values=(ANY_DEPTH, ONE_LEVEL, IGNORED, ERROR), fields=("brackets", "shape"),
    reads=_parentheses, asks=r"\bparentheses\b",
    changes=lambda dialect, value: replace(dialect, brackets=value in (ANY_DEPTH, ONE_LEVEL)),
    doubt="whether parentheses work, so strings have none",
    notes=r"if you have tested that parentheses")
NOT_ALONE = Fact(
    name="NOT alone", label="Does a search find anybody that only excludes?",
    values=("works", "finds nobody", ERROR), fields=("allows_pure_negation",), decides=False,
    reads=lambda dialect: either(dialect.allows_pure_negation, "works", "finds nobody"),
    changes=lambda dialect, value: replace(dialect, allows_pure_negation=value == "works"))
QUOTES = Fact(
    name="Quotes", label="What do quotes do?", values=("phrase", IGNORED, ERROR),
    fields=("quotes",), reads=lambda dialect: dialect.quotes,
    changes=lambda dialect, value: replace(dialect, quotes=value),
    asks=r"whether quotes make a phrase", doubt="whether quotes make a phrase")
