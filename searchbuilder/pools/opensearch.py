"""A pool that a company runs: an index of OpenSearch or Elasticsearch, which is asked where it is.

Nothing is pulled but numbers, the first page of people, and whoever is asked about.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from http import HTTPStatus
from itertools import islice
from typing import Any

from searchbuilder.compiler.request import Clause, body
from searchbuilder.compiler.strings import DEEPEST_BODY
from searchbuilder.compiler.write import groups
from searchbuilder.dialect import Dialect
from searchbuilder.dialects.lucene import ELASTICSEARCH
from searchbuilder.errors import NoAnswer, UnknownName
from searchbuilder.people.columns import COMPANY, TITLE
from searchbuilder.people.person import Person, Unreadable
from searchbuilder.pools import opensearch_answers as answers
from searchbuilder.pools import opensearch_requests as requests
from searchbuilder.pools.opensearch_address import address, authorization
from searchbuilder.pools.opensearch_answers import Found, text_of
from searchbuilder.pools.opensearch_client import Bounds, Client, Json
from searchbuilder.pools.opensearch_fields import KINDS, IndexFields, index_fields, sources
from searchbuilder.pools.opensearch_refusals import Refused, no_search_server
from searchbuilder.pools.pool import Hit
from searchbuilder.pools.short_ids import is_short_id, salt_of_user, short_id
from searchbuilder.query.normalize import fields_to_leaves
from searchbuilder.query.tree import EVERYTHING, Query, Term, scoped

# So many documents are looked through for a short id, and so many are named in one request.
_MOST_SCANNED, _NAMES_AT_ONCE = 2_000_000, 1_000


def open_index(where: str, fields: Mapping[str, str] = {},
               environment: Mapping[str, str] = os.environ, salt: bytes | None = None,
               bounds: Bounds = Bounds()) -> IndexPool:
    """The people of an index: https://host:9200/people

    fields -- of the index, where they are not to be found by their names, several parted by
        commas: {"title": "job.title", "text": "notes,resume"}; title, company, place or text
    environment -- says who asks: SEARCHBUILDER_INDEX_USER and _PASSWORD, or _API_KEY
    salt -- of short ids, instead of the user's own; bounds -- of time and size of one request
    NoAnswer where the index cannot be asked, UnknownName for a field that it lacks.
    """
    for kind in fields:
        if kind not in KINDS:
            raise UnknownName(f"A field of an index can't be a {kind}",
                              f"Write one of {', '.join(KINDS)} before =")
    asked = address(where)
    client = Client(asked, authorization(environment, asked), bounds)
    mapping = client.ask("_mapping")
    if not mapping:
        # A name with a star that fits no index is no error to the server.
        raise client.refused(HTTPStatus.NOT_FOUND, None)
    return IndexPool(where, client, index_fields(mapping, fields, asked),
                     salt_of_user() if salt is None else salt)


class IndexPool:
    """See `Pool`.  A person is a document, and is called by its _id.

    note -- what to know of its counts, for the user; empty if they are those of any standard index
    """

    guessed = 0
    unreadable: tuple[Unreadable, ...] = ()

    def __init__(self, where: str, client: Client, fields: IndexFields, salt: bytes) -> None:
        self.where, self._client, self._fields, self._salt = where, client, fields, salt
        self._paths = {name: [each.path for each in own] for name, own in (
            ("", fields.every), (TITLE, fields.title), (COMPANY, fields.company)) if own}
        self.dialect = self._dialect()
        self.note = _note(fields)
        self._counts: dict[Query, int] = {}
        self._names: dict[str, str] = {}
        self._people: dict[str, Person] = {}
        self.size, = self.counts([EVERYTHING])

    def _dialect(self) -> Dialect:
        """With the fields that the index has, and without limits: it says itself what it takes."""
        kept = {name: sign for name, sign in ELASTICSEARCH.fields.items()
                if name not in (TITLE, COMPANY) or name in self._paths}
        return replace(ELASTICSEARCH, fields=kept, limits=(), allows_pure_negation=True)

    def counts(self, queries: Sequence[Query]) -> list[int]:
        """How many people each of these finds.

        All in one request with a search each, which is twice to four times as fast as a filters
        aggregation (measured with OpenSearch 2.19 and 200,000 documents); in several only beyond
        500 counts or 8 MB of questions.
        """
        new = [query for query in dict.fromkeys(queries) if query not in self._counts]
        self._counts |= zip(new, self._counted(list(map(self._clause, new))))
        return [self._counts[query] for query in queries]

    def _counted(self, clauses: Sequence[Clause]) -> Iterator[int]:
        for some in requests.batches(clauses):
            said = self._client.ask(
                "_msearch", requests.counting(some), requests.COUNTS).get("responses")
            if not isinstance(said, list) or len(said) != len(some):
                raise no_search_server(self._client.address)
            yield from map(self._total, said)

    def _total(self, said: Any) -> int:
        count = answers.total(said, self._client)
        if count > getattr(self, "size", count):
            raise NoAnswer(f"The index {self._client.address.name} counts {count:,} people and "
                           f"had {self.size:,} a moment ago",
                           "Try again when nothing is being added to it")
        return count

    def _clause(self, query: Query) -> Clause:
        tree = fields_to_leaves(query)
        if groups(tree) >= DEEPEST_BODY:
            raise NoAnswer("This search has more parentheses within one another than an index "
                           f"takes ({DEEPEST_BODY})", "Leave out those that aren't needed")
        clause: Clause = body(tree, self._paths)["query"]
        return clause

    def best(self, query: Query, words: Sequence[Query], most: int) -> list[Hit]:
        """The first of those whom it finds, by how many of the words stand there; of those alike,
        in the index's own order.  Of their texts they have only what stands around the words."""
        every = list(dict.fromkeys(words))
        clauses = list(map(self._clause, every))
        said = requests.ranked(self._clause(query), clauses, most,
                               sources((*self._fields.title, *self._fields.company)))
        try:
            found = self._search(requests.with_pieces(
                said, clauses, [each.path for each in self._fields.text]))
        except Refused:
            # A text of more than a million signs is refused for what would be shown of it.
            found = self._search(said)
        return [self._hit(each, every) for each in found[:most]]

    def _hit(self, found: Found, words: Sequence[Query]) -> Hit:
        title, company = self._line(found, TITLE), self._line(found, COMPANY)
        text = "\n".join(filter(None, (title, company, *found.pieces)))
        matched = [scoped(word)[1] for at, word in enumerate(words) if str(at) in found.matched]
        return Hit(self._known(found.id), Person(found.id, title, company, text), tuple(
            dict.fromkeys(term for term in matched if isinstance(term, Term))))

    def _line(self, found: Found, kind: str) -> str:
        return text_of(found.source, sources(getattr(self._fields, kind)))

    def named(self, names: Sequence[str]) -> list[str | None]:
        """The ids of these ids and _ids; None where there is nobody, or not one alone.

        A short id of an earlier run is sought by looking through the _ids of the index, of which
        nothing is kept: 23 s and 35 MB where there are a million (measured).
        """
        asked = [name for name in dict.fromkeys(names) if name and name not in self._names]
        there = self._those(asked)
        ids = {name: self._known(name) for name in asked if there.count(name) == 1}
        unknown = {name for name in asked if name not in there and is_short_id(name)}
        if unknown:
            self._scan(unknown)
        return [ids.get(name, name if name in self._names else None) for name in names]

    def _those(self, names: Sequence[str]) -> list[str]:
        """The _ids among these that somebody has, as often as they are there."""
        found: list[str] = []
        left = iter(names)
        while some := list(islice(left, _NAMES_AT_ONCE)):
            found += [each.id for each in self._search(
                requests.of_ids(some, requests.MOST_SHOWN))]
        return found

    def _scan(self, wanted: set[str]) -> None:
        """Look through the _ids for those of these short ids."""
        if self.size > _MOST_SCANNED:
            raise NoAnswer(f"A short id can't be found again among {self.size:,} people",
                           "Use the document's _id: --show-names shows it")
        answer = self._client.ask("_search", requests.EVERY_ID, requests.SCROLLED)
        for _ in range(self.size // requests.PAGE + 2):
            names = [each.id for each in answers.found(answer, self._client)]
            there = {short_id(name, self._salt): name for name in names}
            for id in wanted & there.keys():
                self._names[id] = there[id]
            wanted = wanted - there.keys()
            if not (names and wanted):
                return
            answer = self._client.ask("_search/scroll", requests.next_page(
                answer.get("_scroll_id")), requests.SCROLL)

    def holds(self, id: str, queries: Sequence[Query]) -> list[bool]:
        """Which of these find this person."""
        only = requests.ids([self._names[id]])
        return [count > 0 for count in self._counted(
            [requests.filtered(only, self._clause(query)) for query in queries])]

    def person(self, id: str) -> Person:
        """Who that is."""
        if id not in self._people:
            self._people[id] = self._person(self._names[id])
        return self._people[id]

    def _person(self, name: str) -> Person:
        found = self._search(requests.of_ids([name], 1, sources(self._fields.every)))
        if not found:
            raise NoAnswer("Somebody who was in the index a moment ago is not there any more",
                           "Try again when nothing is being taken from it")
        return Person(name, self._line(found[0], TITLE), self._line(found[0], COMPANY),
                      text_of(found[0].source, sources(self._fields.every)))

    def _search(self, said: Json) -> list[Found]:
        return answers.found(self._client.ask("_search", said, requests.SEARCH), self._client)

    def _known(self, name: str) -> str:
        """The short id of a document, by which it is known from now on."""
        id = short_id(name, self._salt)
        self._names[id] = name
        return id


def _note(fields: IndexFields) -> str:
    """What the index does with words in its own way, in a sentence."""
    own = [each.path for each in fields.every if not each.plain]
    return f"How the index itself cuts and stems words decides in {', '.join(own)}: platforms " \
        "may find others" if own else ""
