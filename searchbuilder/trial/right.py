"""A search held against people who are known to be right for it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from math import log
from typing import NamedTuple

from searchbuilder.people.person import Person
from searchbuilder.pools.pool import Pool
from searchbuilder.query.normalize import conjunction
from searchbuilder.query.roles import EMPLOYER, LEVEL, PLACE, is_for
from searchbuilder.query.tree import Field, Query, Term, leaves
from searchbuilder.trial.criteria import Criteria, Part
from searchbuilder.trial.why import Why, why

# So many words a title or a phrase has at most, and those that neither begin nor end one.
_LONGEST = 4
_LITTLE = frozenset("""
    a about all also an and any are as at be been both but by can for from had has have he her his
    i if in into is it its my no not of on or our she so such than that the their them then there
    these they this those through to up us was we were when where which while who will with within
    you your""".split())
# So many phrases are counted, the most frequent ones, and so many are shown.
_MOST_COUNTED, _MOST_SHOWN = 300, 5
# A phrase says something if so many of the right people have it, and so much more often.
_FEWEST, _SHARE, _LIFT = 2, 0.15, 3.0


class NewRow(NamedTuple):
    """A row to be added to the workbook by whoever agrees with it.

    sheet -- Titles or Synonyms; group -- the role or term; text -- the title or synonym
    right -- so many of the right people have it; others -- so many others
    """

    sheet: str
    group: str
    text: str
    right: int
    others: int


class Right(NamedTuple):
    """How a search does with people who are known to be right.

    people -- ids; unknown -- names that are not in the pool, or of which there are several
    found -- how many of them it finds; of -- how many people it finds in all
    missed -- why each of the others is not found; by_part -- the parts that turn them away, with
        how many people
    changes -- rows with which people would be found who are missed for one part alone
    suggestions -- rows of what the right people have often, and others seldom
    """

    people: tuple[str, ...]
    unknown: tuple[str, ...]
    found: int
    of: int
    missed: tuple[Why, ...]
    by_part: tuple[tuple[str, str, int], ...]
    changes: tuple[NewRow, ...]
    suggestions: tuple[NewRow, ...]

    @property
    def recall(self) -> float | None:
        return self.found / len(self.people) if self.people else None

    @property
    def precision(self) -> float | None:
        return self.found / self.of if self.of else None


def right(criteria: Criteria, pool: Pool, names: Sequence[str], of: int) -> Right:
    """names -- ids or names of those who are right; of -- how many people the search finds"""
    known = pool.named(names)
    people = list(dict.fromkeys(each for each in known if each))
    every = [why(criteria, pool, each) for each in people]
    missed = [each for each in every if not each.found]
    parts = Counter((each.label, each.cell) for one in missed for each in one.rejected_by)
    return Right(
        tuple(people), tuple(name for name, each in zip(names, known) if not each),
        len(every) - len(missed), of, tuple(missed),
        tuple((label, cell, count) for (label, cell), count in parts.most_common()),
        tuple(_changes(criteria, pool, missed, people)),
        tuple(_suggestions(criteria, pool, people)))


def _changes(criteria: Criteria, pool: Pool, missed: Sequence[Why], people: Sequence[str]
             ) -> Iterator[NewRow]:
    for part in criteria.parts:
        alone = [each.person for each in missed if each.alone
                 and each.rejected_by[0].label == part.label]
        if alone and not is_for(part.tree, LEVEL, PLACE, EMPLOYER):
            yield from _cover(criteria, part, pool, alone, people)


def _cover(criteria: Criteria, part: Part, pool: Pool, missed: list[str], people: Sequence[str]
           ) -> Iterator[NewRow]:
    """The fewest rows that let these people in, and as few others as can be."""
    titled = part.in_title
    texts = {each: _phrases(pool.person(each), titled) for each in missed}
    like = {word for each in part.words for word in each.text.casefold().split()}
    frequent = Counter(phrase for has in texts.values() for phrase in has
                       if (" " in phrase if titled else like.intersection(phrase.split())))
    likely = [phrase for phrase, _ in frequent.most_common(_MOST_COUNTED)]
    rest = criteria.without(part.tree)
    finds = dict(zip(likely, pool.counts([conjunction((rest, _leaf(each, titled)))
                                          for each in likely])))
    left = set(missed)
    while left and likely:
        best = max(likely, key=lambda each: (
            _gain(each, left, texts, finds), len(each.split()), each))
        new = {each for each in left if best in texts[each]}
        if not new:
            return
        asked = [conjunction((rest, _leaf(best, titled)))]
        others = finds[best] - sum(pool.holds(each, asked)[0] for each in people)
        yield _row(part, best, len(new), others, map(pool.person, missed))
        left -= new
        likely.remove(best)


def _gain(phrase: str, left: Iterable[str], texts: dict[str, set[str]], finds: dict[str, int]
          ) -> float:
    """People let in, and a little for each other one who is not."""
    new = sum(phrase in texts[each] for each in left)
    return new - 0.1 * max(0, finds[phrase] - new) if new else float("-inf")


def _suggestions(criteria: Criteria, pool: Pool, people: Sequence[str]) -> list[NewRow]:
    """Titles and phrases of the right people that are rare elsewhere and not searched for yet."""
    suggested: list[NewRow] = []
    persons = [pool.person(each) for each in people]
    searched = {term.text.casefold() for leaf in leaves(criteria.tree) for term in (
        leaf.parts or (leaf,)) if isinstance(term, Term)}
    for titled in (True, False):
        part = next((each for each in criteria.parts if each.in_title == titled
                     and not is_for(each.tree, LEVEL, PLACE, EMPLOYER)), None)
        if part is None or len(persons) < _FEWEST:
            continue
        frequent = Counter(phrase for person in persons for phrase in _phrases(person, titled))
        least = max(_FEWEST, _SHARE * len(persons))
        likely = [phrase for phrase, count in frequent.most_common() if count >= least
                  and " " in phrase and phrase not in searched][:_MOST_COUNTED]
        counts = pool.counts([_leaf(phrase, titled) for phrase in likely])
        rows = [(_telling(frequent[phrase], len(persons), count, pool.size),
                 _row(part, phrase, frequent[phrase], count - frequent[phrase], persons))
                for phrase, count in zip(likely, counts)]
        rows = [row for row in rows if row[0] > 0]
        rows.sort(key=lambda row: (-row[0], -len(row[1].text.split())))
        new = _apart([row for _, row in rows], suggested)[:_MOST_SHOWN]
        suggested += new
    return suggested


def _telling(right: int, of_right: int, count: int, of: int) -> float:
    """How much a phrase tells: how many have it, and how much more often than the others."""
    lift = (right / of_right) / max(count / of, 1 / of)
    return right * log(lift) if lift >= _LIFT else 0.0


def _apart(rows: Sequence[NewRow], before: Sequence[NewRow]) -> list[NewRow]:
    """Those that are not in one another, nor in one before."""
    kept: list[NewRow] = []
    for row in rows:
        own = f" {row.text.casefold()} "
        every = [f" {each.text.casefold()} " for each in (*before, *kept)]
        if not any(own in each or each in own for each in every):
            kept.append(row)
    return kept


def _row(part: Part, phrase: str, right: int, others: int, persons: Iterable[Person]) -> NewRow:
    text = _as_written(phrase, (each.title for each in persons)) if part.in_title else phrase
    return NewRow("Titles" if part.in_title else "Synonyms", next(iter(part.named), ""), text,
                  right, max(0, others))


def _as_written(phrase: str, texts: Iterable[str]) -> str:
    """The phrase with its capitals."""
    at = next(((text, place) for text in texts
               if (place := text.casefold().find(phrase)) >= 0), None)
    return at[0][at[1]:at[1] + len(phrase)] if at else phrase


def _phrases(person: Person, titled: bool) -> set[str]:
    """Runs of a few words within a line or a clause, in small letters."""
    text = (person.title if titled else person.text).casefold()
    clauses = (re.findall(r"[^\W_]+(?:['’&+#/.-][^\W_]+)*", clause)
               for clause in re.split(r"[^\w\s&/'’+#.-]+|[.]\s|\n", text))
    rows = [[word for word in clause if not word.isdigit()] for clause in clauses]
    return {" ".join(row[start:end]) for row in rows for start in range(len(row))
            for end in range(start + 1, min(len(row), start + _LONGEST) + 1)
            if row[start] not in _LITTLE and row[end - 1] not in _LITTLE}


def _leaf(phrase: str, titled: bool) -> Query:
    return Field("title", Term(phrase)) if titled else Term(phrase)
