"""Abbreviations that are bound to a context, where there is no room for the context."""

from dataclasses import replace

import pytest

from searchbuilder.compiler import compile
from searchbuilder.compiler.contexts import has_bound, without_contexts
from searchbuilder.compiler.log import Log
from searchbuilder.dialects import find
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.query.normalize import negation_normal_form
from searchbuilder.query.parser import parse
from searchbuilder.query.roles import CONTEXT, GUARDED
from searchbuilder.query.tree import Query, Term, fold, rebuild

# Of each word: MMI is the name of a term, P&S another abbreviation of it.
ROLES = {"MMI": (GUARDED, "MMI"), "P&S": (GUARDED, "MMI"), "rating": (CONTEXT, ""),
         "vaccine": (CONTEXT, "")}


def read(text: str) -> Query:
    tree, = parse(text).items

    def step(node: Query, parts: list[Query]) -> Query:
        if isinstance(node, Term) and node.text in ROLES:
            role, concept = ROLES[node.text]
            return Term(node.text, origin=replace(node.origin, role=role, concept=concept))
        return rebuild(node, parts)
    return negation_normal_form(fold(tree, step))


@pytest.mark.parametrize("before, after, told", [
    ("a AND (plateau OR (P&S AND rating NOT vaccine))", "a AND plateau", [
        ("SB547", ["P&S"], ("P&S", "rating", "vaccine"))]),
    ("a AND (plateau OR (MMI AND rating NOT vaccine))", "a AND (plateau OR MMI)", [
        ("SB548", ["MMI"], ("MMI", "rating", "vaccine"))]),
    ("a AND (plateau OR ((MMI OR P&S) AND rating))", "a AND (plateau OR MMI)", [
        ("SB548", ["MMI"], ("MMI", "P&S", "rating")), ("SB547", ["P&S"], ("P&S",))]),
    # Alone, the name says too little.
    ("plateau OR (MMI AND rating)", "plateau", [("SB547", ["MMI"], ("MMI", "rating"))]),
    # Nothing else stands for it.
    ("P&S AND rating AND a", "P&S AND rating AND a", []),
    ("a AND ((MMI AND rating) OR (P&S AND rating))",
     "a AND ((MMI AND rating) OR (P&S AND rating))", []),
    ("MMI AND rating", "MMI AND rating", []),
    ("MMI AND rating AND a NOT vaccine", "MMI AND a", [
        ("SB548", ["MMI"], ("MMI", "rating", "vaccine"))]),
    ("a AND (plateau OR b)", "a AND (plateau OR b)", []),
])
def test_what_goes_and_what_stands_alone(before, after, told):
    log = Log()
    assert to_house_syntax(without_contexts(read(before), log)) == to_house_syntax(read(after))
    assert [(kind.rule.code, [each.strip("“”") for each in entry.shown], entry.words)
            for kind, entry in log.entries.items()] == told


@pytest.mark.parametrize("text, bound", [
    ("a AND (plateau OR (MMI AND rating))", True), ("a AND MMI", False), ("a", False)])
def test_whether_something_is_bound(text, bound):
    assert has_bound(read(text)) is bound


def test_all_without_the_contexts_is_more_than_one_string_of_many_with_them():
    """With them it would take 27 strings, of which one alone is `nurse AND plateau`."""
    contexts = " OR ".join(f"claims{number}" for number in range(8))
    tree = read(f"(nurse OR (MMI AND rating AND ({contexts}))) AND (plateau OR limit OR work)")
    compiled = compile(tree, find("lever"))
    assert [string.text for string in compiled.strings] == [
        f"{first} AND {second}" for first in ("nurse", "MMI")
        for second in ("plateau", "limit", "work")]
    assert [(change.code, change.effect) for change in compiled.changes] == [("SB548", "wider")]
    assert compiled.whole
