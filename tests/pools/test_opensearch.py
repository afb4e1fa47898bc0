"""An index on a search server finds what the tree means, and says no more than it was asked."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from promise.profiles import PROFILE
from promise.samples import documents_for
from promise.trees import plain_trees
from trial.memory import MemoryPool
from trial.table import BOOK, PEOPLE

from searchbuilder.build import Request
from searchbuilder.compiler import compile
from searchbuilder.dialects import find
from searchbuilder.errors import NoAnswer, UnknownName
from searchbuilder.people.person import Person
from searchbuilder.pools.opensearch import open_index
from searchbuilder.query.tree import EVERYTHING, NOTHING, And, Field, Near, Not, Or, Term, depth
from searchbuilder.trial import Asked, trial

TEXT = {"type": "text"}
WORDS = {name: TEXT for name in ("title", "company", "text")}
# As our own words are cut: runs of letters and digits.
ALPHANUMERIC = {"analysis": {
    "analyzer": {"runs": {"type": "custom", "tokenizer": "runs", "filter": ["lowercase"]}},
    "tokenizer": {"runs": {"type": "pattern", "pattern": r"([^\W_]+)", "group": 1,
                           "flags": "UNICODE_CHARACTER_CLASS"}}}}
SALT = bytes(32)


def documents(people):
    """By their _ids; what is no person is a document."""
    return [(one.name, {"title": one.title, "company": one.company, "text": one.text})
            if isinstance(one, Person) else one for one in people]


def opened(where, **more):
    return open_index(where, environment={}, salt=SALT, **more)


@pytest.fixture(scope="module")
def index(cluster, worker_id):
    """Makes an index of these people, with a name of its own."""
    made = []

    def make(people, properties=WORDS, shards=3, **settings):
        name = f"people-{worker_id}-{len(made)}"
        made.append(name)
        return cluster.fill(name, properties, documents(people), shards, **settings)
    return make


@pytest.fixture(scope="module")
def pool(index):
    """The people of the small table."""
    return opened(index(PEOPLE))


def random_trees(most=300):
    """Random searches, always the same ones."""
    trees = []

    @settings(PROFILE, max_examples=min(most, PROFILE.max_examples))
    @given(plain_trees)
    def draw(tree):
        trees.append(tree)
    draw()
    return list(dict.fromkeys(trees))


def test_every_random_search_finds_whom_the_tree_means(index):
    trees = random_trees()
    papers = dict.fromkeys(paper for tree in trees for paper in documents_for(tree))
    people = [Person(f"p{at}", *(getattr(paper, name) for name in ("title", "company", "body")))
              for at, paper in enumerate(papers)]
    own = {name: {**TEXT, "analyzer": "runs"} for name in WORDS}
    counted = opened(index(people, own, **ALPHANUMERIC)).counts(trees)
    meant = MemoryPool(people).counts(trees)
    assert [each for each in zip(trees, counted, meant) if each[1] != each[2]] == []
    assert 2_000 < len(people) and sum(0 < count < len(people) for count in meant) > 40


@pytest.fixture(scope="module")
def compiled(cluster, index):
    """Random searches with their strings, where those are exact, and an index to send them to:
    the function counts what queries find there."""
    made = [(tree, compile(tree, find("elasticsearch"))) for tree in random_trees()]
    exact = [(tree, each.strings[0]) for tree, each in made
             if each.effect == "exact" and len(each.strings) == 1]
    papers = dict.fromkeys(paper for tree, _ in exact for paper in documents_for(tree))
    where = index([Person(f"p{at}", paper.title, paper.company, paper.body)
                   for at, paper in enumerate(papers)])

    def count(queries):
        lines = [line for query in queries for line in ({}, {
            "query": query, "size": 0, "track_total_hits": True})]
        said = cluster.ask("POST", f"{where.rpartition('/')[2]}/_msearch",
                           "".join(f"{json.dumps(line)}\n" for line in lines))["responses"]
        return [each["hits"]["total"]["value"] for each in said]
    assert len(exact) > 30
    return exact, opened(where), count


def test_what_is_tried_is_what_is_compiled(compiled):
    """Bodies of `build`, sent as they are, find as many people as the tree that is tried."""
    exact, pool, count = compiled
    found = zip(exact, count([string.body["query"] for _, string in exact]),
                pool.counts([tree for tree, _ in exact]))
    assert [each for each in found if each[1] != each[2]] == []


@pytest.mark.parametrize("operator", ["and", "or"])
def test_a_string_finds_on_the_server_what_its_body_finds(compiled, operator):
    exact, pool, count = compiled
    found = zip(exact, count([{"query_string": {
        "query": string.text, "default_operator": operator,
        "fields": ["title", "company", "text"]}} for _, string in exact]),
        pool.counts([tree for tree, _ in exact]))
    assert [each for each in found if each[1] != each[2]] == []


def test_the_answers_of_a_trial_are_those_of_the_tree(read, index):
    """Titles, parts, words and exclusions; the people, and with which words; why, and who is
    right."""
    contents, request = read(BOOK), Request(platforms=("linkedin",), size="short")
    asked = Asked("ben.pdf", ("anna.pdf", "ben.pdf", "fay.pdf", "nobody.pdf"))
    here = trial(contents, "", opened(index(PEOPLE)), request, asked)
    there = trial(contents, "", MemoryPool(PEOPLE), request, asked)
    assert [plain(each, here.pool) for each in here.searches] == [
        plain(each, there.pool) for each in there.searches]
    assert [each.answer.found for each in here.searches] == [1, 4]


def plain(tried, pool):
    """What was tried, with names in the place of ids."""
    def who(why):
        return why._replace(person=pool.person(why.person).name)
    return tried._replace(
        answer=tried.answer._replace(people=sorted(
            (hit.person.name, hit.person.title, set(hit.words)) for hit in tried.answer.people)),
        why=who(tried.why), right=tried.right._replace(
            people=[pool.person(each).name for each in tried.right.people],
            missed=[who(each) for each in tried.right.missed]))


def test_all_counts_are_one_request(pool, monkeypatch):
    asked = []
    monkeypatch.setattr(pool._client, "ask", lambda what, *more, ask=pool._client.ask: (
        asked.append(what), ask(what, *more))[1])
    pool.counts([Term(f"word{number}") for number in range(300)])
    assert asked == ["_msearch"]
    pool.counts([Term(f"other{number}") for number in range(501)])
    assert asked == ["_msearch"] * 3


def test_what_was_counted_is_not_asked_again(pool, monkeypatch):
    first = pool.counts([Term("nurse"), EVERYTHING])
    monkeypatch.delattr(pool, "_client")
    assert pool.counts([EVERYTHING, Term("nurse")]) == first[::-1]


def test_everybody_and_nobody(pool):
    assert pool.counts([EVERYTHING, NOTHING, Not(EVERYTHING), Term("+++"), Term("")]) == [
        6, 0, 0, 0, 0]


def test_the_first_have_most_different_words(index):
    people = [Person(f"p{at}", "", "", text) for at, text in enumerate((
        "nurse", "nurse manager", "nurse nurse nurse", "nurse manager rehab", "clerk"))]
    words = [Term("manager"), Term("rehab"), Term("clerk")]
    hits = opened(index(people)).best(Term("nurse"), words, 3)
    assert [(hit.person.name, hit.words) for hit in hits[:2]] == [
        ("p3", (Term("manager"), Term("rehab"))), ("p1", (Term("manager"),))]
    assert hits[2].person.name in ("p0", "p2") and hits[2].words == ()
    assert opened(index(people)).best(Term("nurse"), words, 0) == []


def test_those_alike_stay_in_their_order(index):
    where = index([Person(f"p{at}", "", "", "nurse") for at in range(50)])
    rows = [[hit.person.name for hit in opened(where).best(Term("nurse"), [], 20)]
            for _ in range(5)]
    assert len(rows[0]) == 20 and rows == rows[:1] * 5


def test_of_long_texts_only_what_stands_around_the_words_is_sent(index):
    people = [Person("p", "Nurse", "Acme", "word " * 50_000 + "a case manager. " + "word " * 99)]
    hit, = opened(index(people)).best(Term("nurse"), [Term("case manager")], 9)
    assert hit.person[:3] == ("p", "Nurse", "Acme")
    assert "case manager" in hit.person.text and len(hit.person.text) < 1_000


def test_a_text_too_long_to_be_shown_keeps_nobody_from_being_found(index):
    people = [Person("p", "Nurse", "", "word " * 210_000 + "manager"),
              Person("q", "Nurse", "", "")]
    found = opened(index(people)).best(Term("nurse"), [Term("manager")], 9)
    assert [(hit.person.name, hit.words) for hit in found] == [
        ("p", (Term("manager"),)), ("q", ())]
    assert found[0].person.text == "Nurse"


def test_a_star_after_one_word_has_no_limit_of_words(index):
    """1,024 words that begin alike are refused in a phrase of one word."""
    people = [Person(f"p{at}", f"case m{at:04}", "", "x") for at in range(4_500)]
    people = opened(index(people))
    assert people.counts([Term("m", star=True), Term("case m", star=True),
                          Field("title", Term("M", star=True)), Term("m00", star=True)]) == [
        4_500, 4_500, 4_500, 100]
    with pytest.raises(NoAnswer) as refused:
        people.counts([Near(Term("case"), Term("m", star=True), 3)])
    assert (str(refused.value), refused.value.hint) == (
        "More words of the index begin with a word that has a star than can be searched near "
        "another", "Write the words out, or leave out NEAR")


def test_more_words_than_the_index_takes_are_refused_in_words(pool):
    with pytest.raises(NoAnswer) as refused:
        pool.counts([Or(tuple(Term(f"word{number}") for number in range(500)))])
    assert (str(refused.value), refused.value.hint) == (
        "This search has more words than the index takes in one",
        "Try a shorter search, or ask whoever runs the server to raise "
        "indices.query.bool.max_clause_count")


@pytest.mark.parametrize("levels", [21, 5_000])
def test_deep_trees_are_refused_in_words(pool, levels):
    tree = Term("nurse")
    for number in range(levels):
        tree = (And, Or)[number % 2]((tree, Term(f"word{number}")))
    assert depth(tree) == levels + 1
    with pytest.raises(NoAnswer) as refused:
        pool.counts([tree])
    assert (str(refused.value), refused.value.hint) == (
        "This search has more parentheses within one another than an index takes (20)",
        "Leave out those that aren't needed")


def test_a_search_as_deep_as_is_taken_is_answered(pool):
    tree = Term("nurse")
    for number in range(20):
        tree = (And, Or)[number % 2]((tree, Term(f"word{number}")))
    assert pool.counts([tree]) == [0]


def test_people_are_called_by_their_ids_and_by_short_ids(index):
    where = index(PEOPLE)
    people = opened(where)
    anna, ben, nobody, empty = people.named(["anna.pdf", "ben.pdf", "nobody", ""])
    assert (nobody, empty) == (None, None) and len({anna, ben}) == 2
    assert people.person(anna) == PEOPLE[0]._replace(text="\n".join(PEOPLE[0][1:4]))
    assert people.named([anna, "anna.pdf", ben]) == [anna, anna, ben]
    assert people.holds(ben, [Term("junior"), Term("nurse"), EVERYTHING]) == [True, False, True]
    hit, = people.best(Field("title", Term("nurse")), [], 5)
    assert hit.id == anna


def test_a_short_id_is_found_again_tomorrow(index):
    where = index([Person(f"p{at}", "", "", "nurse") for at in range(12_000)])
    id = opened(where).named(["p11999"])[0]
    tomorrow = opened(where)
    assert tomorrow.named(["zzzzzzzz", id]) == [None, id]
    assert tomorrow.person(id).name == "p11999"
    assert open_index(where, environment={}, salt=bytes(31) + b"1").named([id]) == [None]


def test_an_id_that_several_have_is_nobodys(cluster, index):
    names = [index(PEOPLE[:2]).rpartition("/")[2] for _ in range(2)]
    both = opened(cluster.address(",".join(names)))
    assert both.size == 4
    assert both.named(["anna.pdf"]) == [None]


def test_somebody_who_is_unknown(pool):
    with pytest.raises(KeyError):
        pool.person("zzzzzzzz")


def test_any_node_answers_for_all(cluster, index):
    name = index(PEOPLE, shards=5).rpartition("/")[2]
    assert {opened(cluster.address(name, node)).size for node in range(3)} == {6}


def test_fields_are_found_by_their_names(index):
    properties = {
        "profile": {"properties": {"job_title": {
            "type": "keyword", "fields": {"words": TEXT}}, "currentEmployer": TEXT}},
        "resumeText": TEXT, "notes": TEXT, "secret": {"type": "text", "index": False},
        "email": {"type": "keyword"}}
    one = {"profile": {"job_title": "Case Manager", "currentEmployer": "Acme"},
           "resumeText": ["RN", "CCM"], "notes": "called", "secret": "hidden", "email": "a@b.c"}
    people = opened(index([("a", one)], properties))
    assert people.dialect.fields.keys() >= {"title", "company"}
    assert people.counts([Field("title", Term("case manager")), Field("title", Term("rn")),
                          Field("company", Term("acme")), Term("ccm"), Term("called"),
                          Term("hidden"), Term("rn ccm")]) == [1, 0, 1, 1, 1, 0, 0]
    assert people.person(people.named(["a"])[0]) == Person(
        "a", "Case Manager", "Acme", "Case Manager\nAcme\ncalled\nRN\nCCM")
    assert people.best(Term("rn"), [Term("rn")], 1)[0].person.title == "Case Manager"


def test_fields_are_named(index):
    properties = {name: TEXT for name in ("a", "b", "c")}
    people = index([("1", {"a": "nurse", "b": "manager", "c": "rehab"})], properties)
    named = opened(people, fields={"title": "b", "text": "c"})
    assert "company" not in named.dialect.fields
    assert named.counts([Field("title", Term("manager")), Term("manager"), Term("rehab"),
                         Term("nurse")]) == [1, 1, 1, 0]
    with pytest.raises(UnknownName) as refused:
        opened(people, fields={"title": "d"})
    assert (str(refused.value), refused.value.hint) == (
        "There is no field d that is searched by words", "The index has a, b, c")
    with pytest.raises(UnknownName) as refused:
        opened(people, fields={"job": "a"})
    assert (str(refused.value), refused.value.hint) == (
        "A field of an index can't be a job",
        "Write one of title, company, place, text before =")


def test_an_index_that_stems_says_that_it_does(index):
    english = {**WORDS, "text": {**TEXT, "analyzer": "english"}}
    people = opened(index([Person("a", "Nurses", "", "therapists")], english))
    assert people.counts([Term("therapist"), Term("nurse")]) == [1, 0]
    assert people.note == ("How the index itself cuts and stems words decides in text: platforms "
                           "may find others")
    assert opened(index(PEOPLE)).note == ""


def test_an_index_without_words(index):
    with pytest.raises(NoAnswer) as refused:
        opened(index([("1", {"n": 1})], {"n": {"type": "integer"}}))
    assert str(refused.value).startswith("No field of the index people-")


def test_what_only_such_servers_read_is_asked_as_it_is_written(index):
    properties = {**WORDS, "years": {"type": "integer"}}
    people = opened(index([(f"p{years}", {"text": "nurse", "years": years})
                           for years in range(9)], properties))
    assert people.counts([
        Field("range", Term("years:[5 TO 7]")), Field("pattern", Term("/n.rse/")),
        Field("similar by one", Term("nurze"))]) == [3, 9, 9]


@pytest.mark.parametrize("name", ["nothing", "nothing-*"])
def test_an_index_that_is_not_there(cluster, name):
    with pytest.raises(NoAnswer) as refused:
        opened(cluster.address(name))
    assert (str(refused.value), refused.value.hint) == (
        f"There is no index {name} on 127.0.0.1:{cluster.ports[0]}",
        "Check the address after --on")


def test_an_index_that_lost_a_part_is_no_answer(cluster, index):
    """A shard that no node may hold is what a red index has."""
    name = index(PEOPLE).rpartition("/")[2]
    people = opened(cluster.address(name))
    cluster.ask("PUT", "red-" + name + "?wait_for_active_shards=0", {
        "settings": {"number_of_shards": 1, "number_of_replicas": 0,
                     "index.routing.allocation.require._name": "nobody"},
        "mappings": {"properties": WORDS}})
    with pytest.raises(NoAnswer) as refused:
        opened(cluster.address(f"{name},red-{name}"))
    assert str(refused.value) == (f"Part of the index {name},red-{name} can't be searched now, "
                                  "and counts would leave people out")
    assert people.size == 6


@pytest.mark.parametrize("fields", [{}, {"title": "", "company": "", "text": "text"}])
def test_an_answer_is_small(index, fields):
    """One trial of ten people, whatever their texts are."""
    people = [Person(f"p{at}", "Nurse", "Acme", f"nurse manager {'word ' * 5_000}")
              for at in range(30)]
    pool = opened(index(people), fields=fields)
    octets = []
    sent = pool._client._sent
    pool._client._sent = lambda *more: (
        answer := sent(*more), octets.append(len(answer[1])))[0]
    pool.counts([Term(f"word{number}") for number in range(200)])
    assert len(pool.best(Term("nurse"), [Term("manager"), Term("nurse")], 10)) == 10
    assert sum(octets) < 40_000


def test_somebody_who_went_away_meanwhile(cluster, index):
    name = index(PEOPLE).rpartition("/")[2]
    people = opened(cluster.address(name))
    anna, = people.named(["anna.pdf"])
    cluster.ask("DELETE", f"{name}/_doc/anna.pdf?refresh=true")
    with pytest.raises(NoAnswer) as refused:
        people.person(anna)
    assert (str(refused.value), refused.value.hint) == (
        "Somebody who was in the index a moment ago is not there any more",
        "Try again when nothing is being taken from it")
