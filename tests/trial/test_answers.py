"""Every figure of an answer is what counting people one by one comes to."""

from hypothesis import given
from hypothesis import strategies as st
from promise.documents import Document, alnum, holds
from promise.trees import plain_trees
from query.truth import LAW

from searchbuilder.build import Request, built
from searchbuilder.people.person import Person
from searchbuilder.query.normalize import conjunction
from searchbuilder.query.tree import Not, conjuncts
from searchbuilder.trial.answers import answer
from searchbuilder.trial.criteria import criteria
from searchbuilder.vocabulary.entries import Search

from .memory import MemoryPool
from .table import BOOK, PEOPLE

texts = st.lists(st.sampled_from(
    ["nurse", "case manager", "nurse case manager", "therapist", "physical therapist", "workers",
     "rehab", "C", "R", "follow up", "functional capacity evaluation", "end of care"]),
    max_size=6).map(" x ".join)
people = st.lists(st.builds(Person, st.just("n"), texts, texts, texts), min_size=1, max_size=8)


TITLED = """
    | Titles   |
    |          | Role               | Title              | Kind    |
    |          | Case Manager       | Case Manager       | variant |
    |          | Nurse Case Manager | Nurse Case Manager | variant |
    |          | Nurse Case Manager | RN Case Manager    | variant |
    | Searches |
    |          | Search  | Titles                               |
    |          | Anybody | [Case Manager]; [Nurse Case Manager] |
"""


def has(tree, one):
    return holds(tree, Document(one.title, one.text, one.company), alnum)


def count(tree, some):
    return sum(has(tree, one) for one in some)


@LAW
@given(plain_trees, people)
def test_every_figure_is_a_plain_count(tree, some):
    said = criteria(Search("x"), tree, ("title", "company"))
    found = answer(said, MemoryPool(some), 99)
    assert found.found == count(tree, some) == len(found.people)
    every = list(conjuncts(said.tree))
    for each in found.parts:
        rest = conjunction(part for part in every if part != each.part.tree)
        assert (each.alone, each.without, each.more) == (
            count(each.part.tree, some), count(rest, some), count(rest, some) - found.found)
    for each in found.exclusions:
        rest = conjunction(part for part in every if part != Not(each.exclusion.tree))
        assert each.removes == count(rest, some) - found.found
    assert [each.more for each in found.parts] == sorted(
        (each.more for each in found.parts), reverse=True)
    words = {word.word for word in found.words}
    assert words == {word for part in said.parts for word in part.words}
    for each in found.words:
        assert each.found == count(each.word.tree, some)
    assert sorted((each.word.text, each.lost) for each in found.words) == sorted(
        (word.text, sum(has(word.tree, person) and not any(
            has(other.tree, person) for other in part.words if other.tree != word.tree)
            for person in some)) for part in said.parts for word in part.words)


def test_whom_two_titles_find_neither_finds_alone(read):
    made = built(read(TITLED), "", Request(("Anybody",), None))
    listed, = made.listed
    said = criteria(listed.search, made.meanings[listed.search.name].query, ("title",))
    titles = ("nurse case manager", "nurse case manager", "case manager", "rn case manager")
    some = [Person("n", title, "", title) for title in titles]
    assert [(each.word.text, each.found, each.only, each.lost)
            for each in answer(said, MemoryPool(some), 0).words if each.found] == [
        ("Case Manager", 4, 4, 1), ("Nurse Case Manager", 2, 2, 0), ("RN Case Manager", 1, 1, 0)]


def test_only_is_whom_no_other_word_of_the_same_thing_finds(read):
    made = built(read(BOOK), "", Request(("Anybody",), None))
    listed, = made.listed
    said = criteria(listed.search, made.meanings[listed.search.name].query, ("title",))
    assert [(each.word.text, each.found, each.only)
            for each in answer(said, MemoryPool(PEOPLE), 0).words] == [
        ("maximum medical improvement", 4, 3), ("MMI", 1, 0), ("MMIs", 0, 0), ("MMI's", 0, 0)]
