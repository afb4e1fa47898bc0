"""The thesaurus: concepts, the ways to write them, and what makes a short form safe to send."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain
from math import log
from types import MappingProxyType
from typing import NamedTuple

from searchbuilder.query.identity_cache import identity_cache
from searchbuilder.query.normalize import (
    conjunction, disjunction, fields_to_leaves, flatten, negation_normal_form)
from searchbuilder.query.roles import CONTEXT, GUARDED
from searchbuilder.query.tree import (
    EVERYTHING, MAIN_LIFT, NOTHING, Not, Origin, Query, Ref, Term, transform)
from searchbuilder.vocabulary.names import name_key
from searchbuilder.vocabulary.region import lies_in, within

TERM, ROLE = "term", "role"
_LONGEST_RUN = 12
# What speaks for a spelling of the region of a search, and against a form that the tool made.
_REGION_LIFT, _FORM_LIFT = 0.8, 0.4
BROAD_KINDS = {"related", "dated", "colloquial"}
# The first is the last to be left out for room.
RANKS = {kind: rank for rank, kind in enumerate(
    ("main", "typical", "also try", "variant", "abbreviation", "form", "spelling", "regional",
     "colloquial", "previous", "dated", "related"))}

# Endings of nouns that are counted; `maximum medical improvement` has no useful plural.
_COUNTED = ("er", "or", "ist", "ian", "ant", "exam", "plan", "rating", "evaluation",
            "assessment", "examination", "counsellor")


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

    def terms(self, plurals: bool = True, name: str = "", role: str = "", lift: float = 0.0
              ) -> tuple[Term, ...]:
        """The spelling and its word forms.

        name -- of the concept: who called it so would leave out that spelling last
        role, lift -- see `Origin`
        """
        text = self.text.rstrip("*")
        main = name_key(name) == name_key(self.text)
        rank = (0 if main else RANKS.get(self.kind, len(RANKS))) + 20 * self.broad
        origin = Origin(self.cell, 0, rank, False, self.avoid, role, name, lift)
        made = replace(origin, form=True, lift=lift - _FORM_LIFT)
        forms = () if self.text.endswith("*") else word_forms(text, plurals)
        return (Term(text, self.text.endswith("*"), origin),
                *(Term(form, origin=made) for form in forms))


def word_forms(text: str, plurals: bool = True) -> tuple[str, ...]:
    """Other forms of a spelling, the best known first, without the spelling itself.

    `FCE` gives `FCEs` and `FCE's`, `claims adjuster` gives `claims adjusters`,
    `worker's comp` gives `workers' comp` and `workers comp`, `follow-up` gives `follow up`.

    plurals -- False for job titles: a person has one
    """
    made = []
    if plurals and re.fullmatch(r"[A-Z]{2,}", text):
        made += [f"{text}s", f"{text}'s"]
    elif plurals and text.casefold().endswith(_COUNTED) and text[-1:].isalpha():
        made.append(f"{text}s")
    if re.search(r"[a-z]'s\b", text):
        made.append(re.sub(r"([a-z])'s\b", r"\1s'", text))
    if "'" in text and not text.isupper():
        made.append(text.replace("'", ""))
    if re.search(r"\w-\w", text):
        made.append(re.sub(r"(?<=\w)-(?=\w)", " ", text))
    return tuple(dict.fromkeys(form for form in made if form != text))


def base_forms(text: str) -> tuple[str, ...]:
    """What `text` may be a form of: `FCEs` and `IME's` give `FCE` and `IME`."""
    stripped = re.sub(r"(?:'s|s'|s)$", "", text)
    return (stripped,) if stripped != text else ()


class Concept(NamedTuple):
    """What a name in brackets stands for: a Term with its synonyms, a Role with its titles.

    other_jobs -- titles that contain one of the role and are another job
    """

    name: str
    sort: str
    cell: str
    spellings: tuple[Spelling, ...] = ()
    kind: str = ""
    industry: str = ""
    definition: str = ""
    other_jobs: tuple[Spelling, ...] = ()


@identity_cache(4096)
def lifts_of(concept: Concept) -> dict[Spelling, float]:
    """What speaks for each spelling beside its length, as the logarithm of how often it is met:
    that it is the main one or the name, that others contain it, that it stands further up."""
    runs = Counter(run for spelling in concept.spellings for run in set(_runs(spelling.text)))
    name = name_key(concept.name)
    return {spelling: MAIN_LIFT * (spelling.kind == "main" or name_key(spelling.text) == name)
            + 0.6 * log(runs[name_key(spelling.text)] or 1) - 0.1 * log(1 + row)
            - 0.6 * (spelling.kind == "abbreviation") - 0.8 * spelling.text.endswith(".")
            for row, spelling in enumerate(concept.spellings)}


def _runs(text: str) -> Iterator[str]:
    """All words in a row, as keys."""
    words = name_key(text).split()[:_LONGEST_RUN]
    return (" ".join(words[start:end]) for start in range(len(words))
            for end in range(start + 1, len(words) + 1))


def _as_context(tree: Query) -> Query:
    """The same tree, whose terms the tool puts there to show a meaning."""
    def put(node: Query) -> Query:
        return type(node)(node.text, node.star, replace(node.origin, role=CONTEXT)) if isinstance(
            node, Term) else node
    return transform(tree, put)


class AmbiguousAbbreviation(NamedTuple):
    """A wrong meaning of a spelling, and how to keep it out.

    context -- at least one of these shows the wanted meaning; exclude -- these show the wrong one
    use -- which of the two to apply: `context`, `exclude`, `both` or `off`
    broken -- one of the cells could not be read, so the spelling is not safe to send
    """

    spelling: str
    wrong: str
    context: tuple[Query, ...]
    exclude: tuple[Query, ...]
    use: str
    cell: str
    broken: bool = False

    @property
    def contexts(self) -> tuple[Query, ...]:
        """The words one of which must stand beside the spelling."""
        return self.context if self.use in ("context", "both") else ()

    @property
    def exclusions(self) -> tuple[Query, ...]:
        """The words none of which must."""
        return self.exclude if self.use in ("exclude", "both") else ()


class Scope(NamedTuple):
    """Which rows a search takes: those for its region, and broad ones only if it is broad."""

    region: str = ""
    broad: bool = False

    def takes(self, spelling: Spelling) -> bool:
        return (self.broad or not spelling.broad) and within(spelling.regions, self.region)


class Disambiguation(NamedTuple):
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
    """Concepts by the key of their name, and wrong meanings by the key of the spelling."""

    concepts: Mapping[str, Concept] = MappingProxyType({})
    ambiguous_abbreviations: Mapping[str, tuple[AmbiguousAbbreviation, ...]] = MappingProxyType({})

    def spelled(self, concept: Concept, scope: Scope
                ) -> list[tuple[Disambiguation, tuple[Term, ...]]]:
        """The ways to write a concept in this scope, those with one guard together, those that
        need none first.  A spelling that needs a guard and has none is not among them."""
        groups: dict[Disambiguation, dict[Term, None]] = {Disambiguation(): {}}
        given = {name_key(spelling.text) for spelling in concept.spellings}
        lifts = lifts_of(concept)
        for spelling in filter(scope.takes, concept.spellings):
            guard = self.guard(spelling, scope)
            if guard is None:
                continue
            written, *forms = spelling.terms(
                concept.sort == TERM, concept.name, GUARDED if guard != Disambiguation() else "",
                lifts[spelling] + _REGION_LIFT * any(lies_in(scope.region, each)
                                                     for each in spelling.regions))
            words = groups.setdefault(guard, {})
            words.setdefault(written)
            words.update(dict.fromkeys(
                form for form in forms if name_key(form.text) not in given
                and name_key(form.text) not in self.ambiguous_abbreviations))
        return [(guard, tuple(words)) for guard, words in groups.items() if words]

    @identity_cache(4096)
    def guard(self, spelling: Spelling, scope: Scope) -> Disambiguation | None:
        """What the spelling needs beside it; None if it needs something and there is nothing."""
        wrong = self.wrong_meanings(spelling)
        if any(each.broken for each in wrong):
            return None
        found = self._apart([*chain.from_iterable(each.contexts for each in wrong)],
                            [*chain.from_iterable(each.exclusions for each in wrong)],
                            Scope(scope.region))
        return None if spelling.needs_context and found == Disambiguation() else found

    def _apart(self, context: list[Query], exclude: list[Query], plain: Scope
               ) -> Disambiguation | None:
        """What keeps the wanted meaning apart; None if that would find nobody, or does not."""
        wanted = self._any_of(context, plain)
        barred = self._any_of(exclude, plain)
        if exclude and barred == NOTHING:
            barred = self._any_of(exclude, None)
        if context and wanted in (NOTHING, EVERYTHING) or barred == EVERYTHING:
            return None
        return Disambiguation(None if wanted == NOTHING else _as_context(wanted),
                              None if barred == NOTHING else _as_context(barred))

    def loses_context(self, spelling: Spelling, scope: Scope) -> bool:
        """Whether the spelling is safe to send elsewhere, but not in the region of this scope."""
        return (bool(scope.region and self.wrong_meanings(spelling))
                and self.guard(spelling, scope) is None
                and self.guard(spelling, Scope()) is not None)

    def wrong_meanings(self, spelling: Spelling) -> tuple[AmbiguousAbbreviation, ...]:
        """The wrong meanings of a spelling; a form such as `FCEs` has those of its base."""
        for text in (spelling.text, *base_forms(spelling.text)):
            if found := self.ambiguous_abbreviations.get(name_key(text.rstrip("*"))):
                return found
        return ()

    def _any_of(self, items: list[Query], scope: Scope | None) -> Query:
        return negation_normal_form(disjunction(
            self._plain(item, scope) for item in items)) if items else NOTHING

    def _plain(self, item: Query, scope: Scope | None) -> Query:
        """An item of a context: a name in it stands for its strict spellings that need none, or
        without a scope for all of them."""
        if isinstance(item, Term):
            return item

        def spelled(node: Query) -> Query:
            return disjunction(self._safe(node, scope)) if isinstance(node, Ref) else node
        return flatten(fields_to_leaves(transform(item, spelled)))

    def _safe(self, ref: Ref, scope: Scope | None) -> list[Term]:
        concept = self.concepts.get(name_key(ref.name))
        return [spelling.terms()[0] for spelling in (concept.spellings if concept else ())
                if scope is None or scope.takes(spelling) and not spelling.needs_context
                and not self.wrong_meanings(spelling)]
