"""The thesaurus: concepts, the ways to write them, and what makes a short form safe to send."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from searchbuilder.query.laws import conjunction, disjunction
from searchbuilder.query.tree import Field, Not, Origin, Query, Ref, Term
from searchbuilder.vocabulary.forms import base_forms, word_forms
from searchbuilder.vocabulary.names import name_key
from searchbuilder.vocabulary.region import within

TERM, ROLE = "term", "role"
BROAD_KINDS = {"related", "dated", "colloquial"}
# The first is the last to be left out for room.
RANKS = {kind: rank for rank, kind in enumerate(
    ("main", "typical", "also try", "variant", "abbreviation", "form", "spelling", "regional",
     "colloquial", "previous", "dated", "related"))}


class Spelling(NamedTuple):
    """One way to write a concept, as a row of Synonyms or Titles says it.

    regions -- ISO codes, none for everywhere; broad -- only searched with breadth `broad`
    needs_context -- never sent without a word that shows which meaning is wanted
    avoid -- platforms and families on which it is left out
    """

    text: str
    kind: str = ""
    regions: tuple[str, ...] = ()
    broad: bool = False
    needs_context: bool = False
    avoid: frozenset[str] = frozenset()
    cell: str = ""

    def terms(self, plurals: bool = True) -> tuple[Term, ...]:
        """The spelling and its word forms."""
        text = self.text.rstrip("*")
        rank = RANKS.get(self.kind, len(RANKS)) + 20 * self.broad
        origin = Origin(self.cell, 0, rank, False, self.avoid)
        made = Origin(self.cell, 0, rank, True, self.avoid)
        forms = () if self.text.endswith("*") else word_forms(text, plurals)
        return (Term(text, self.text.endswith("*"), origin),
                *(Term(form, origin=made) for form in forms))


class Concept(NamedTuple):
    """What a name in brackets stands for: a Term with its synonyms, a Role with its titles."""

    name: str
    sort: str
    cell: str
    spellings: tuple[Spelling, ...] = ()
    kind: str = ""
    industry: str = ""
    definition: str = ""
    notes: str = ""


class FalseFriend(NamedTuple):
    """A wrong meaning of a spelling, and how to keep it out.

    context -- at least one of these shows the wanted meaning; exclude -- these show the wrong one
    use -- which of the two to apply: `context`, `exclude`, `both` or `off`
    """

    spelling: str
    wrong: str
    context: tuple[Query, ...]
    exclude: tuple[Query, ...]
    use: str
    cell: str


class Scope(NamedTuple):
    """Which rows a search takes: those for its region, and broad ones only if it is broad."""

    region: str = ""
    broad: bool = False

    def takes(self, spelling: Spelling) -> bool:
        return (self.broad or not spelling.broad) and within(spelling.regions, self.region)


class Guard(NamedTuple):
    """What must stand beside a spelling for it to have the wanted meaning."""

    context: Query | None = None
    exclude: Query | None = None

    def __call__(self, tree: Query) -> Query:
        parts = [tree]
        if self.context is not None:
            parts.append(self.context)
        if self.exclude is not None:
            parts.append(Not(self.exclude))
        return conjunction(parts)


class Thesaurus(NamedTuple):
    """Concepts by the key of their name, and false friends by the key of the spelling."""

    concepts: Mapping[str, Concept] = MappingProxyType({})
    false_friends: Mapping[str, tuple[FalseFriend, ...]] = MappingProxyType({})

    def spelled(self, concept: Concept, scope: Scope) -> list[tuple[Guard, tuple[Term, ...]]]:
        """The ways to write a concept in this scope, those with one guard together, those that
        need none first.  A spelling that needs a guard and has none is not among them."""
        groups: dict[Guard, dict[Term, None]] = {Guard(): {}}
        given = {name_key(spelling.text) for spelling in concept.spellings}
        for spelling in filter(scope.takes, concept.spellings):
            guard = self.guard(spelling, scope)
            if guard is None:
                continue
            written, *forms = spelling.terms(concept.sort == TERM)
            words = groups.setdefault(guard, {})
            words.setdefault(written)
            words.update(dict.fromkeys(f for f in forms if name_key(f.text) not in given))
        return [(guard, tuple(words)) for guard, words in groups.items() if words]

    def guard(self, spelling: Spelling, scope: Scope) -> Guard | None:
        """What the spelling needs beside it; None if it needs something and there is nothing."""
        friends = self.friends_of(spelling)
        context = [item for friend in friends if friend.use in ("context", "both")
                   for item in friend.context]
        exclude = [item for friend in friends if friend.use in ("exclude", "both")
                   for item in friend.exclude]
        if not context and not exclude:
            return None if spelling.needs_context else Guard()
        plain = Scope(scope.region)
        return Guard(disjunction(self._plain(context, plain)) if context else None,
                     disjunction(self._plain(exclude, plain)) if exclude else None)

    def friends_of(self, spelling: Spelling) -> tuple[FalseFriend, ...]:
        """The false friends of a spelling; a form such as `FCEs` has those of its base."""
        for text in (spelling.text, *base_forms(spelling.text)):
            if found := self.false_friends.get(name_key(text.rstrip("*"))):
                return found
        return ()

    def _plain(self, items: list[Query], scope: Scope) -> Iterator[Query]:
        """Items of a context: a name stands for its strict spellings that need no context."""
        for item in items:
            core = item.part if isinstance(item, Field) else item
            if not isinstance(core, Ref):
                yield item
                continue
            concept = self.concepts.get(name_key(core.name))
            for spelling in filter(scope.takes, concept.spellings if concept else ()):
                if not spelling.needs_context and not self.friends_of(spelling):
                    yield spelling.terms()[0]
