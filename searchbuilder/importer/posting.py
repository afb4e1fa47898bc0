"""A job posting becomes a search: what it names and requires, and what is left to decide."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from searchbuilder.characters import shortened, some
from searchbuilder.diagnostic import Diagnostic, Location
from searchbuilder.findings.imported import SB703, SB710, SB711, SB712, SB713
from searchbuilder.importer.draft import WorkbookDraft
from searchbuilder.importer.experience import by_ranks, by_years, years_of
from searchbuilder.importer.headline import Headline, headline
from searchbuilder.importer.mentions import Mention, Mentions, mentions
from searchbuilder.importer.named import Names, key_of
from searchbuilder.importer.place import Where, says, where
from searchbuilder.importer.prose import ASIDE, Sentence, is_english
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.query.normalize import disjunction
from searchbuilder.query.parser import parse
from searchbuilder.query.tree import Query, Ref, Term
from searchbuilder.vocabulary.entries import Level
from searchbuilder.vocabulary.names import name_key
from searchbuilder.vocabulary.region import within
from searchbuilder.vocabulary.thesaurus import ROLE, Scope

_BETWEEN = "; "
_LONGEST_NOTE, _LONGEST_LINE, _MOST_NAMES, _MOST_LINES, _MANY = 200, 80, 12, 5, 3


class Postings:
    """Takes postings into a draft, one after another."""

    def __init__(self, draft: WorkbookDraft) -> None:
        self.found: list[Diagnostic] = []
        self._draft = draft
        self._vocabulary = draft.book.vocabulary

    def take(self, said: Sequence[Sentence], name: str = "") -> bool:
        """Add the search of a posting; False if nothing in it can be one.

        said -- its sentences; name -- what to call the search; empty: after its title
        """
        told = self.found
        self.found = []
        row, title = self._row(said)
        if not row.get("Titles") and not row.get("Must"):
            self.found = [*told, SB710.found(Location(text=said[0].text if said else ""),
                                             "posting")]
            return False
        same = next((each.get("Search") for each in self._draft.searches
                     if all(each.get(column) == text for column, text in row.items())), "")
        if same:
            self.found = [*told, SB703.found(case="search", search=same)]
        elif name and self._draft.taken(name):
            self.found = [*told, SB710.found(case="name", name=name)]
            return False
        else:
            self._draft.add("Searches", {"Search": name or self._draft.free(_name(row, title)),
                                         **row})
            self.found = [*told, *self.found]
        return True

    def _row(self, said: Sequence[Sentence]) -> tuple[dict[str, str], str]:
        """The columns of the search but for its name, and the title that it is named after."""
        if not said:
            return {}, ""
        places = {name_key(each): each for place in self._vocabulary.places
                  for each in (place.group, *(word.text for word in place.words[:1]))}
        place = where(said, said[0].text, places)
        levels = [level for level in self._vocabulary.levels
                  if within(level.regions, place.region)]
        names = Names(self._vocabulary.thesaurus, Scope(place.region))
        top = headline(said, frozenset(word.text.rstrip("*").casefold() for level in levels
                                       for word in level.title_words), names.title_in)
        titles = self._titles(top, names)
        own = [each.name for each in titles if isinstance(each, Ref)]
        rest = " ; ".join(top.rest) if top else ""
        below = (each for each in said if not top or each.line != top.line
                 or each.text not in top.text)
        found = mentions(below, rest, names, own)
        must = self._must(found, top)
        level = self._level(said, top, levels)
        self._tell_place(place)
        self._tell_rest(said, top, found, place)
        row = {"Titles": _BETWEEN.join(map(to_house_syntax, titles)), "Level": level,
               "Must": _BETWEEN.join(map(to_house_syntax, must)),
               "Where": "" if place.remote else _BETWEEN.join(place.places),
               "Region": place.region,
               "Notes": "From a job posting: " + shortened(
                   top.text if top else said[0].text, _LONGEST_NOTE)}
        return {column: text for column, text in row.items() if text}, (
            top.titles[0] if top and titles else "")

    def _titles(self, top: Headline | None, names: Names) -> list[Query]:
        titles = [self._title(title, top, names) for title in top.titles] if top else []
        kept = list(dict.fromkeys(title for title in titles if title is not None))
        if not kept:
            self.found.append(SB712.found(case="title"))
        return kept

    def _title(self, title: str, top: Headline, names: Names) -> Query | None:
        """The role of a title, or the title's own words where the workbook has none."""
        at = _line(top.text, title)
        whole = names.whole(title)
        role = whole and whole.of(ROLE)
        if role:
            self.found.append(SB711.found(at, "role", name=role.name))
            return Ref(role.name)
        words = Term(title)
        if parse(to_house_syntax(words)).items != (words,):
            return None
        self.found.append(SB711.found(at, "title", title=title))
        last = [each for each in names.found(title) if each.end == len(title)]
        if last and (role := last[0].of(ROLE)):
            self.found.append(SB712.found(case="part", title=title, name=role.name))
        return words

    def _must(self, found: Mentions, top: Headline | None) -> list[Query]:
        for item in found.must:
            first = item[0]
            at = Location(text=first.text, column=first.column, width=first.width)
            if not first.line and top:
                self.found.append(SB711.found(_line(top.text, first.text[
                    first.column - 1:first.column - 1 + first.width]), "headline",
                    name=first.name))
            elif len(item) > 1:
                self.found.append(SB711.found(at, "any", line=first.line, names=", ".join(
                    f"[{each.name}]" for each in item)))
            else:
                self.found.append(SB711.found(at, "required", name=first.name, line=first.line))
        if len(found.must) > _MANY:
            self.found.append(SB712.found(case="many", count=len(found.must)))
        return [disjunction(Ref(each.name) for each in item) for item in found.must]

    def _level(self, said: Sequence[Sentence], top: Headline | None, levels: Sequence[Level]
               ) -> str:
        if top and top.ranks:
            level = by_ranks(top.ranks, levels)
            self.found.append(
                SB711.found(_line(top.text, top.ranks[0]), "rank", level=level, word=top.ranks[0])
                if level else SB712.found(case="rank", words=top.ranks))
            return level
        asked = years_of(said)
        level = by_years(asked[0], levels) if len(asked) == 1 else ""
        if level:
            self.found.append(SB711.found(case="years", level=level, line=asked[0].line,
                                          years=asked[0].text))
        elif levels and asked:
            self.found.append(SB712.found(case="years", years=some((
                f"{each.text} years (line {each.line:,})" for each in asked), _MOST_NAMES)))
        elif levels:
            self.found.append(SB712.found(case="level"))
        return level

    def _tell_place(self, place: Where) -> None:
        if place.remote and place.places:
            self.found.append(SB712.found(case="remote from", places=", ".join(place.places)))
        elif place.remote or not place.places:
            self.found.append(SB712.found(case="remote" if place.remote else "place"))
        else:
            self.found.append(SB711.found(case="place", places=", ".join(place.places),
                                          line=place.line))
        if place.region:
            self.found.append(SB711.found(case="region", region=place.region))

    def _tell_rest(self, said: Sequence[Sentence], top: Headline | None, found: Mentions,
                   place: Where) -> None:
        asked = {key_of(each.text[each.column - 1:each.column - 1 + each.width])
                 for item in found.must for each in item if not each.line}
        if top and (rest := tuple(each for each in top.rest if key_of(each) not in asked
                                  and not says(each, place))):
            self.found.append(SB712.found(_line(top.text), "rest", words=rest))
        for case, kept in (("named", found.named), ("preferred", found.preferred),
                           ("roles", found.roles), ("ambiguous", found.ambiguous)):
            if kept:
                cell = _BETWEEN.join(to_house_syntax(Ref(each.name)) for each in kept)
                self.found.append(SB712.found(case=case, cell=cell, names=_names(
                    kept, case != "ambiguous")))
        if found.unknown:
            self.found.append(SB712.found(case="unknown", lines=some(dict.fromkeys(
                f"“{shortened(each.text, _LONGEST_LINE)}” (line {each.line:,})"
                for each in found.unknown), _MOST_LINES)))
        if not is_english(said):
            self.found.append(SB712.found(case="language"))
        aside = [each.line for each in said if each.about == ASIDE]
        if aside:
            self.found.append(SB713.found(case="lines", count=len(aside),
                                          lines=_lines(sorted(set(aside)))))
        if found.aside:
            self.found.append(SB713.found(case="names", names=_names(found.aside, True)))


def _name(row: dict[str, str], title: str) -> str:
    """One thing alone would look like the name of the search where it stands without brackets."""
    place = row.get("Where", "").split(_BETWEEN)[0]
    words = title or row.get("Must", "").strip("[]")
    level = "" if words.startswith(row.get("Level", "")) else row["Level"]
    return f"{f'{level} {words}'.strip()}, {place}" if place else f"{level} {words} search".strip()


def _line(text: str, part: str = "") -> Location:
    at = text.casefold().find(part.casefold()) if part else -1
    return Location(text=text, column=at + 1, width=len(part)) if at >= 0 else Location(text=text)


def _names(kept: Iterable[Mention], brackets: bool) -> str:
    return some((f"[{each.name}] (line {each.line:,})" if brackets else
                 f"“{each.name}” (line {each.line:,})" for each in kept), _MOST_NAMES)


def _lines(numbers: Sequence[int]) -> str:
    """`lines 3, 5 to 9`: numbers in a row as one."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1][1:] = [number]
        else:
            runs.append([number])
    told = [" to ".join(f"{each:,}" for each in run) for run in runs]
    return f"line{'s' * (len(numbers) > 1)} {some(told, _MOST_NAMES)}"
