"""Every string of the MMI workbook, read back as the person who pastes it would have to."""

import re
import sqlite3
from functools import lru_cache, partial
from pathlib import Path

import pytest
from promise.readers import (
    READINGS, flat, google, linkedin, lucene, one_level, postgres, tantivy, xapian)
from promise.readers import ats as ats_reader
from promise.readers import bing as bing_reader
from promise.readers import bullhorn as bullhorn_reader
from promise.readers import icims as icims_reader
from promise.readers import indeed as indeed_reader
from promise.readers.expression import AND_FIRST

from searchbuilder.build import Request, build
from searchbuilder.dialect import Tokens
from searchbuilder.query.normalize import conjunction, disjunction, flatten
from searchbuilder.query.tree import (
    EVERYTHING, NOTHING, And, Field, Not, Or, Term, fold, rebuild, terms)
from searchbuilder.vocabulary.names import name_key
from searchbuilder.vocabulary.search import resolve
from searchbuilder.vocabulary.thesaurus import Scope
from searchbuilder.workbook.model import book
from searchbuilder.workbook.reader import read_rows

WORKBOOK = str(Path(__file__).parents[1] / "workbooks" / "mmi.xlsx")
READ = {"ats": ats_reader.and_first, "bing": bing_reader.not_first,
        "bullhorn": bullhorn_reader.ordinary, "google": google.ignoring_brackets,
        "icims": icims_reader.honouring_brackets, "indeed": indeed_reader.and_first,
        "linkedin": linkedin.box, "lucene": lucene.or_by_default,
        "elasticsearch-simple": lucene.simple, "postgres-tsquery": postgres.tsquery,
        "postgres-websearch": postgres.websearch, "tantivy": tantivy.read, "xapian": xapian.read}
READ |= {name: partial(reader, binding=AND_FIRST) for name, reader in {
    "brave": flat.brave, "yandex": flat.yandex, "lever": flat.lever, "zoho": flat.zoho,
    "workable": flat.workable, "github": flat.github, "monster": one_level.monster,
    "monster-classic": one_level.monster_classic, "dice": one_level.dice, "seek": one_level.seek,
    "xing": one_level.xing, "nexxt": one_level.nexxt, "greenhouse": one_level.greenhouse,
    "loxo": one_level.loxo, "seekout": one_level.seekout, "hireez": one_level.hireez,
    "x": one_level.x}.items()}


@lru_cache(maxsize=None)
def everything():
    return build(WORKBOOK, Request(platforms=("all",)))


@lru_cache(maxsize=None)
def contents():
    return book(read_rows(WORKBOOK))


RESULTS = [pytest.param(result, id=f"{result.platform.name}: {result.search}")
           for result in everything().results]
LEAF = re.compile(r'[+-]?(?:intitle:|titles:|title : |company : |orgs:|location:)?'
                  r'("(?:[^"]|"")*"|[^\s()"-][^\s()"]*)')


def read(result, pasted, box="keywords"):
    """The tree that a box holds, by the reader of its platform's family."""
    if result.platform.family == "sqlite":
        return None
    if result.platform.site:
        pasted = pasted.replace(f"site:{result.platform.site}", "site:linkedin.com/in")
        reader = (google.x_ray_ignoring_brackets if result.platform.family == "google"
                  else _bing_x_ray)
        return reader(pasted)
    reader = READ.get(result.platform.name) or READ[result.platform.family]
    tree = reader(pasted)
    return tree if box == "keywords" else Field(box, tree)


def _bing_x_ray(pasted):
    """Bing's reader knows no `intitle:`; it is carried through as a first word."""
    tree = bing_reader.not_first(pasted.replace("site:linkedin.com/in ", "")
                                 .replace('intitle:"', '"intitle '))
    return fold(tree, lambda node, parts: Field("title", Term(node.text[8:]))
                if isinstance(node, Term) and node.text.startswith("intitle ")
                else rebuild(node, parts))


def trees(result):
    """One tree for each string of a result, its boxes together."""
    return [And(tuple(read(result, text, box) for box, text in string.boxes.items()))
            for string in result.compiled.strings]


def leaves(result):
    """Every word and phrase of a result's strings."""
    if result.platform.family == "sqlite":
        return [leaf.strip('"') for string in result.compiled.strings
                for leaf in LEAF.findall(string.text)]
    return [term.text for tree in trees(result) for term in terms(tree)]


def test_every_search_is_written_for_every_platform_without_a_finding():
    whole = everything()
    assert whole.diagnostics == ()
    searches = [search.name for search in contents().vocabulary.searches.values()]
    names = list(dict.fromkeys(result.platform.name for result in whole.results))
    assert len(searches) >= 10 and set(READINGS) <= set(names)
    assert [(each.search, each.platform.name) for each in whole.results] == [
        (search, name) for search in searches for name in names]
    assert [each for each in whole.results if not each.compiled.strings] == []


@pytest.mark.parametrize("result", RESULTS)
def test_no_word_is_missing_without_a_change_that_names_it(result):
    search = contents().vocabulary.searches[name_key(result.search)]
    wanted = resolve(search, contents().vocabulary).query
    tokens = result.platform.tokens.of
    written = {tokens(text) for text in leaves(result)}
    named = {word for change in result.compiled.changes for word in change.words}
    missing = [term.text for term in terms(wanted) if not term.origin.form
               and tokens(term.text) not in written and term.text not in named]
    assert missing == []


@pytest.mark.parametrize("result", RESULTS)
def test_no_exclusion_changes_sides_or_goes_without_a_change(result):
    if result.platform.family == "sqlite":
        pytest.skip("the engine itself reads these in tests/promise")
    search = contents().vocabulary.searches[name_key(result.search)]
    wanted = _sides(resolve(search, contents().vocabulary).query)
    tokens = result.platform.tokens.of
    written = set()
    for tree in trees(result):
        written |= {(side, tokens(text)) for side, text in _sides(tree)}
    meant = {(side, tokens(text)) for side, text in wanted}
    if result.platform.leave_out:
        meant.add((False, ("profiles",)))
    assert written - meant == set()
    named = {tokens(word) for change in result.compiled.changes for word in change.words}
    assert {text for side, text in meant - written if not side} - named == set()


def _sides(tree):
    """Every word of a tree with whether it is wanted or excluded."""
    def step(node, parts):
        if isinstance(node, Term):
            return {(True, node.text)}
        whole = set().union(*parts) if parts else set()
        return {(not side, text) for side, text in whole} if isinstance(node, Not) else whole
    return fold(tree, step)


@pytest.mark.parametrize("result", RESULTS)
def test_operators_are_those_of_the_record(result):
    for string in result.compiled.strings:
        for text in string.boxes.values():
            bare = re.sub(r'"(?:[^"]|"")*"', "x", text)
            assert not re.search("[“”„‘’«»]", text)
            assert text[0] not in "=+-@"
            signs = set(re.findall(r"\bAND NOT\b|\bAND\b|\bOR\b|\bor\b|\bNOT\b|(?<!\w)-(?=\w)",
                                   bare))
            record = {sign.strip() for sign in (result.platform.and_, result.platform.or_,
                                                result.platform.not_,
                                                result.platform.not_field or "",
                                                result.platform.and_bare or "")}
            record |= {sign[-1] for sign in record if sign.endswith("-")}
            assert signs <= record
            depth = max(bare[:place].count("(") - bare[:place].count(")")
                        for place in range(len(bare) + 1))
            assert depth <= {"any nesting of parentheses": 9}.get(
                result.platform.shape.value, 0 if "without" in result.platform.shape.value else 1)


@pytest.mark.parametrize("result", RESULTS)
def test_no_alternative_is_doubled_or_covered(result):
    if result.platform.family == "sqlite":
        pytest.skip("written with the same code, and its reader is an engine")
    tokens = result.platform.tokens.of
    for tree in trees(result):
        for group in _groups(tree):
            runs = [(name, tokens(text)) for name, text in group]
            assert len(set(runs)) == len(runs), group
            covered = [(one, other) for one in runs for other in runs
                       if one != other and one[0] == other[0] and _within(one[1], other[1])]
            assert covered == []


def _groups(tree, field=""):
    """The words of each group of alternatives, with the field that they stand in."""
    if isinstance(tree, Field):
        return _groups(tree.part, tree.name)
    groups = [group for part in tree.parts for group in _groups(part, field)]
    if isinstance(tree, Or):
        groups.append([(part.name, part.part.text) if isinstance(part, Field)
                       else (field, part.text) for part in tree.parts
                       if isinstance(part, (Term, Field))])
    return groups


def _within(short, long):
    return any(long[start:start + len(short)] == short for start in range(len(long)))


@pytest.mark.parametrize("result", RESULTS)
def test_no_short_form_counts_without_its_context(result):
    if result.platform.family == "sqlite":
        pytest.skip("written with the same code, and its reader is an engine")
    vocabulary = contents().vocabulary
    search = vocabulary.searches[name_key(result.search)]
    read_back = trees(result)
    tokens = result.platform.tokens.of
    there = {tokens(term.text) for tree in read_back for term in terms(tree)}
    for concept in vocabulary.thesaurus.concepts.values():
        for spelling in concept.spellings:
            if spelling.needs_context and tokens(spelling.text) in there:
                guard = vocabulary.thesaurus.guard(spelling, Scope(search.region))
                context = {tokens(term.text) for term in terms(guard.context)}
                for tree in read_back:
                    asked = [_settled(tree, tokens(spelling.text), answer, context, tokens)
                             for answer in (True, False)]
                    assert asked[0] == asked[1] or _clauses(asked[0]) == _clauses(asked[1])


def _settled(tree, word, answer, absent, tokens):
    """What is left to ask of a page that has the word or not, and none of the absent ones."""
    def step(node, parts):
        if isinstance(node, Term):
            text = tokens(node.text)
            if text == word:
                return EVERYTHING if answer else NOTHING
            return NOTHING if any(_within(each, text) for each in (*absent, word)) else node
        if isinstance(node, Field):
            return parts[0] if parts[0] in (EVERYTHING, NOTHING) else Field(node.name, parts[0])
        if isinstance(node, Not):
            return {EVERYTHING: NOTHING, NOTHING: EVERYTHING}.get(parts[0], Not(parts[0]))
        return conjunction(parts) if isinstance(node, And) else disjunction(parts)
    return fold(tree, step)


def _clauses(tree):
    """The least demands of a flat tree, each a set of alternatives: no order, none implied."""
    demands = {frozenset(part.parts) if isinstance(part, Or) else frozenset((part,))
               for part in (flatten(tree).parts if isinstance(flatten(tree), And) else (tree,))}
    assert all(isinstance(leaf, (Term, Field, Not)) for each in demands for leaf in each)
    return {each for each in demands if not any(other < each for other in demands)}


def test_a_short_form_without_context_would_be_noticed():
    bare = And((Or((Term("MMI"), Term("maximum medical improvement"))), Term("nurse")))
    asked = [_settled(bare, ("mmi",), answer, {("impairment",)}, Tokens.SPACED.of)
             for answer in (True, False)]
    assert asked[0] != asked[1] and _clauses(asked[0]) != _clauses(asked[1])


@pytest.mark.parametrize("query, region", [("[MMI]", ""), ("[MMI]", "US"),
                                           ("[MMI] NOT title:intern", "US-CA")])
def test_fts5_finds_each_resume_line_of_the_seed(query, region):
    lines = [each.text for each in contents().evidence if each.kind == "résumé example"]
    assert len(lines) == 3
    engine = sqlite3.connect(":memory:")
    engine.execute("CREATE VIRTUAL TABLE resumes USING fts5(title, body, company)")
    engine.executemany("INSERT INTO resumes VALUES ('', ?, '')",
                       [(line,) for line in (*lines, "Prepared students for the MMI at school")])
    result, = build(WORKBOOK, Request(platforms=("sqlite-fts5",), query=query,
                                      region=region)).results
    string, = result.compiled.strings
    found = engine.execute("SELECT body FROM resumes WHERE resumes MATCH ?", (string.text,))
    assert sorted(text for text, in found) == sorted(lines)


def test_unknown_tokens_are_compared_by_case_and_space_alone():
    spaced = {result.platform.name for result in everything().results
              if result.platform.tokens is Tokens.SPACED}
    assert spaced == {
        "ats", "bing", "bing-linkedin", "brave", "bullhorn", "dice", "github-users", "greenhouse",
        "hireez", "icims", "icims-flat", "indeed", "lever", "linkedin", "linkedin-recruiter",
        "loxo", "monster",
        "monster-classic", "nexxt", "sales-navigator", "seek", "seekout", "workable", "x", "xing",
        "yandex", "zoho-recruit"}
