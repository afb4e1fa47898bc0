"""Every string of the MMI workbook, read back as the person who pastes it would have to."""

import re
import sqlite3
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
from promise.readers import READINGS, WAYS, bing, google

from searchbuilder.build import Request, Result, built
from searchbuilder.compiler.compilations import Compilations
from searchbuilder.compiler.sizes import SIZES
from searchbuilder.equivalence import compare
from searchbuilder.platforms import platforms
from searchbuilder.query.normalize import conjunction, disjunction
from searchbuilder.query.tree import (
    EVERYTHING, NOTHING, And, Field, Not, Or, Query, Term, fold, terms)
from searchbuilder.tokens import Tokens
from searchbuilder.vocabulary.names import name_key
from searchbuilder.vocabulary.search import resolve
from searchbuilder.vocabulary.thesaurus import Scope
from searchbuilder.workbook.model import book
from searchbuilder.workbook.reader import read_rows

WORKBOOK = str(Path(__file__).parents[1] / "workbooks" / "mmi.xlsx")
LEAF = re.compile(r'[+-]?(?:intitle:|titles:|title : |company : |orgs:|location:)?'
                  r'("(?:[^"]|"")*"|[^\s()"-][^\s()"]*)')


@lru_cache(maxsize=None)
def contents():
    return book(read_rows(WORKBOOK))


# Of best guesses those that are not all read alike, and one of the others.
UNLIKE = ("cornerstone", "duckduckgo", "successfactors", "workday", "yahoo")
WRITTEN = [name for name, each in platforms(contents().sites)[0].items() if not each.guess]
PLATFORMS = [*WRITTEN, *UNLIKE]


class Written(NamedTuple):
    """A search on a platform.  wanted -- its tree; trees -- one for each string, its boxes
    together; none where the platform is an engine, which reads its strings in tests/promise"""

    result: Result
    wanted: Query
    trees: tuple[Query, ...]


# Platforms that are built in one go, as for `--for all`: a search is resolved and planned once for
# them.  Not all at once: each process of a test run has a part of them.
AT_ONCE = 8


@lru_cache(maxsize=1)
def builds(group):
    """Every search of the workbook on some platforms, in all sizes at once; and in one each."""
    names, done = tuple(PLATFORMS[group * AT_ONCE:][:AT_ONCE]), Compilations()
    return (built(contents(), WORKBOOK, Request(platforms=names, sizes=SIZES), done),
            {size: built(contents(), WORKBOOK, Request(platforms=names, size=size), done)
             for size in SIZES})


@pytest.fixture(scope="module", params=PLATFORMS)
def in_all_sizes(request):
    """The same on one platform."""
    def alone(build):
        return build._replace(results=tuple(
            each for each in build.results if each.platform.name == request.param))
    together, each = builds(PLATFORMS.index(request.param) // AT_ONCE)
    return alone(together), {size: alone(each[size]) for size in SIZES}


@pytest.fixture(scope="module")
def made(in_all_sizes):
    """Every search of the workbook on one platform, whole."""
    return in_all_sizes[1]["full"]


@pytest.fixture(scope="module")
def written(made):
    """The same, read back."""
    return [read_back(result) for result in made.results]


def read_back(result):
    vocabulary = contents().vocabulary
    wanted = resolve(vocabulary.searches[name_key(result.search)], vocabulary).query
    return Written(result, wanted, trees(result))


def trees(result):
    read = reader(result.platform)
    if read is None:
        return ()
    return tuple(And(tuple(tree if box == "keywords" else Field(box, tree)
                           for box, text in string.boxes.items() for tree in [read(text)]))
                 for string in result.compiled.strings)


def reader(platform):
    """The first way in which a platform may read a string; an X-ray search as of LinkedIn."""
    if not platform.site:
        return WAYS[platform.name][0].read
    read = {"google": google.x_ray_ignoring_brackets, "bing": bing.x_ray}[platform.family]
    return lambda text: read(text.replace(f"site:{platform.site}", "site:linkedin.com/in"))


def leaves(each):
    """Every word and phrase of its strings."""
    if not each.trees:
        return [leaf.strip('"') for string in each.result.compiled.strings
                for leaf in LEAF.findall(string.text)]
    return [term.text for tree in each.trees for term in terms(tree)]


def test_every_platform_and_every_search_is_written():
    some = [each.name for each in contents().vocabulary.searches.values()][:2]
    results = built(contents(), WORKBOOK, Request(tuple(some), ("all",))).results
    assert [(each.search, each.platform.name) for each in results] == [
        (search, name) for search in some for name in WRITTEN]
    assert set(READINGS) <= set(WRITTEN)


def test_every_search_has_strings_and_no_finding(made):
    searches = [search.name for search in contents().vocabulary.searches.values()]
    assert made.diagnostics == ()
    assert [each.search for each in made.results] == searches and len(searches) >= 10
    assert [each.search for each in made.results if not each.compiled.strings] == []


def test_shorter_strings_name_what_they_go_without(in_all_sizes):
    for size in ("short", "normal"):
        for result in in_all_sizes[1][size].results:
            assert result.compiled.strings, (size, result.search)
            assert _missing(read_back(result)) == [], (size, result.search)


def test_short_is_never_longer_than_normal_nor_normal_than_full(in_all_sizes):
    together, alone = in_all_sizes
    assert len(together.results) == 3 * len(contents().vocabulary.searches)
    for place, first in enumerate(together.results[::3]):
        sizes = together.results[3 * place:3 * place + 3]
        assert [each.size for each in sizes] == [*SIZES]
        assert {each.search for each in sizes} == {first.search}
        totals = [sum(string.characters for string in each.compiled.strings)
                  for each in sizes if each.compiled.strings]
        assert all(one <= other for one, other in pairwise(totals)), first.search
        for each in sizes:
            own = alone[each.size].results[place]
            assert (each.compiled == own.compiled) == (not each.remarks[len(own.remarks):])


def test_normal_is_what_is_built_where_nobody_names_a_size(in_all_sizes):
    """So the page shows what `build` prints: only full ones are ever replaced."""
    assert {each.size for each in in_all_sizes[0].results
            if any(note.startswith("Same as") for note in each.remarks)} <= {"full"}


def test_no_word_is_missing_without_a_change_that_names_it(written):
    assert {each.result.search: missing for each in written if (missing := _missing(each))} == {}


def _missing(each):
    tokens = each.result.platform.tokens.of
    there = {tokens(text) for text in leaves(each)}
    named = {word for change in each.result.compiled.changes for word in change.words}
    return [term.text for term in terms(each.wanted) if not term.origin.form
            and tokens(term.text) not in there and term.text not in named]


def test_no_exclusion_changes_sides_or_goes_without_a_change(written):
    odd = {each.result.search: _turned(each) for each in written if each.trees}
    assert {search: words for search, words in odd.items() if any(words)} == {}


def _turned(each):
    """Words on a side on which the search does not have them; exclusions that nobody mentions."""
    result, tokens = each.result, each.result.platform.tokens.of
    there = {(side, tokens(text)) for tree in each.trees for side, text in _sides(tree)}
    meant = {(side, tokens(text)) for side, text in _sides(each.wanted)}
    if result.platform.leave_out:
        meant.add((False, ("profiles",)))
    named = {tokens(word) for change in result.compiled.changes for word in change.words}
    return there - meant, {text for side, text in meant - there if not side} - named


def _sides(tree):
    """Every word of a tree with whether it is wanted or excluded."""
    def step(node, parts):
        if isinstance(node, Term):
            return {(True, node.text)}
        whole = set().union(*parts) if parts else set()
        return {(not side, text) for side, text in whole} if isinstance(node, Not) else whole
    return fold(tree, step)


def test_operators_are_those_of_the_record(made):
    for result in made.results:
        for string in result.compiled.strings:
            for text in string.boxes.values():
                check_operators(text, result.platform, f"{result.search}: {text}")


def check_operators(text, platform, story):
    bare = re.sub(r'"(?:[^"]|"")*"', "x", text)
    assert not re.search("[“”„‘’«»]", text), story
    assert text[0] not in "=+-@", story
    signs = set(re.findall(r"\bAND NOT\b|\bAND\b|\bOR\b|\bor\b|\bNOT\b|(?<!\w)-(?=\w)",
                           bare))
    record = {sign.strip() for sign in (platform.and_, platform.or_, platform.not_,
                                        platform.not_field or "", platform.and_bare or "")}
    record |= {sign[-1] for sign in record if sign.endswith("-")}
    assert signs <= record, story
    depth = max(bare[:place].count("(") - bare[:place].count(")")
                for place in range(len(bare) + 1))
    assert depth <= {"any nesting of parentheses": 9}.get(
        platform.shape.value, 0 if "without" in platform.shape.value else 1), story


def test_no_alternative_is_doubled_or_covered(written):
    for each in written:
        tokens = each.result.platform.tokens.of
        for tree in each.trees:
            for group in _groups(tree):
                runs = [(name, tokens(text)) for name, text in group]
                story = f"{each.result.search}: {group}"
                assert len(set(runs)) == len(runs), story
                covered = [(one, other) for one in runs for other in runs
                           if one != other and one[0] == other[0] and _within(one[1], other[1])]
                assert covered == [], story


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


def test_no_short_form_counts_without_its_context(written):
    spellings = [spelling for concept in contents().vocabulary.thesaurus.concepts.values()
                 for spelling in concept.spellings if spelling.needs_context]
    for each in written:
        tokens = each.result.platform.tokens.of
        alone = {tokens(word) for change in each.result.compiled.changes
                 if change.code == "SB548" for word in change.words}
        there = {tokens(text) for text in leaves(each)} - alone
        for spelling in spellings:
            if tokens(spelling.text) in there:
                check_context(spelling, each, tokens)


def check_context(spelling, each, tokens):
    """A page that has the short form and none of its context is found no sooner than without."""
    vocabulary = contents().vocabulary
    region = vocabulary.searches[name_key(each.result.search)].region
    guard = vocabulary.thesaurus.guard(spelling, Scope(region))
    context = {tokens(term.text) for term in terms(guard.context)}
    # What it shows the meaning of may be found through it.
    context |= {tokens(form.text) for concept in vocabulary.thesaurus.concepts.values()
                for other in concept.spellings
                if other.needs_context and tokens(spelling.text) in {
                    tokens(term.text) for term in terms(
                        vocabulary.thesaurus.guard(other, Scope(region)).context or NOTHING)}
                for form in other.terms()}
    for tree in each.trees:
        asked = [_settled(tree, tokens(spelling.text), answer, context, tokens)
                 for answer in (True, False)]
        assert asked[0] == asked[1] or compare(
            *asked, each.result.platform.tokens, 10 ** 6).status == "same", (
            f"{each.result.search}: {spelling.text}")


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


def test_a_short_form_without_context_would_be_noticed():
    bare = And((Or((Term("MMI"), Term("maximum medical improvement"))), Term("nurse")))
    asked = [_settled(bare, ("mmi",), answer, {("impairment",)}, Tokens.SPACED.of)
             for answer in (True, False)]
    assert asked[0] != asked[1] and compare(*asked, Tokens.SPACED, 10 ** 6).status == "narrower"


@pytest.mark.parametrize("query, region", [("[MMI]", ""), ("[MMI]", "US"),
                                           ("[MMI] NOT title:intern", "US-CA")])
def test_fts5_finds_each_resume_line_of_the_seed(query, region):
    lines = [each.text for each in contents().evidence if each.kind == "résumé example"]
    assert len(lines) == 3
    engine = sqlite3.connect(":memory:")
    engine.execute("CREATE VIRTUAL TABLE resumes USING fts5(title, body, company)")
    engine.executemany("INSERT INTO resumes VALUES ('', ?, '')",
                       [(line,) for line in (*lines, "Prepared students for the MMI at school")])
    result, = built(contents(), WORKBOOK, Request(platforms=("sqlite-fts5",), query=query,
                                                  region=region)).results
    string, = result.compiled.strings
    found = engine.execute("SELECT body FROM resumes WHERE resumes MATCH ?", (string.text,))
    assert sorted(text for text, in found) == sorted(lines)
