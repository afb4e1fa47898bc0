"""A glossary page becomes rows on all the sheets that it speaks to."""

from __future__ import annotations

from collections.abc import Mapping

from searchbuilder.diagnostic import Diagnostic, Location
from searchbuilder.findings.imported import SB701, SB702, SB703, SB704, SB710
from searchbuilder.importer.draft import WorkbookDraft
from searchbuilder.importer.glossary import Page
from searchbuilder.importer.titles import apart, singular
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.query.tree import Ref, Term, refs
from searchbuilder.vocabulary.names import name_key
from searchbuilder.vocabulary.thesaurus import ROLE, TERM


class Pages:
    """Takes pages into a draft, one after another."""

    def __init__(self, draft: WorkbookDraft, source: str) -> None:
        self.found: list[Diagnostic] = []
        self._draft = draft
        self._source = source

    def take(self, page: Page) -> bool:
        """Add all that a page says; False if it does not say of what."""
        if not page.term:
            self.found.append(SB710.found(case="page"))
            return False
        term = self._term(page)
        # A plural is there as one person's title, too.
        typical = [self._role([singular(title), title], "typical") for title in page.typical]
        roles = [*typical, *self._also(page)]
        self._evidence(page, term)
        self._questions(page, term)
        self._levels(page)
        self._search(term, roles)
        self.found += [SB702.found(line=number, text=line) for number, line in page.odd]
        return True

    def _term(self, page: Page) -> str:
        """The term, under its name in the workbook."""
        word = page.term
        place = next((place for place in self._draft.places(Term(word)) if place.sort == TERM),
                     None)
        name = place.name if place else (
            word if self._draft.sort_of(word) == TERM else self._draft.free(word))
        row = {"Term": name, "Industry": page.industry, "Definition": page.definition}
        if cell := self._draft.there("Terms", row):
            self._keep(cell, name, row)
        else:
            self._draft.add("Terms", row)
        for text in filter(None, (page.long_name, word)):
            if not any(each.name == name for each in self._draft.places(Term(text))):
                kind = "main" if text == max(word, page.long_name, key=len) else "abbreviation"
                self._draft.word(TERM, name, text, kind, self._source)
        return name

    def _keep(self, cell: str, name: str, row: Mapping[str, str]) -> None:
        """Tell of what a term that is there says otherwise."""
        there = self._draft.book.vocabulary.thesaurus.concepts.get(name_key(name))
        for column, old in (("Industry", there.industry if there else ""),
                            ("Definition", there.definition if there else "")):
            if row[column] and name_key(old) != name_key(row[column]):
                self.found.append(SB703.found(Location(cell), "term", name=name,
                                              column=column.lower(), text=row[column]))

    def _also(self, page: Page) -> list[str]:
        known = self._draft.titles()
        roles = []
        guessed: list[str] = []
        for line in page.also:
            found = apart(line, known)
            guessed += found.guessed
            roles += [self._role([title], "also try") for title in found.titles]
        if guessed:
            self.found.append(SB701.found(titles=tuple(guessed)))
        return roles

    def _role(self, titles: list[str], kind: str) -> str:
        """The role of a title, which is added unless it is there."""
        place = next((place for each in titles for place in self._draft.places(Term(each))
                      if place.sort == ROLE), None)
        name = place.name if place else titles[0] if self._draft.sort_of(
            titles[0]) == ROLE else self._draft.free(titles[0])
        for each in dict.fromkeys(titles):
            self._draft.word(ROLE, name, each, kind, self._source)
        return name

    def _evidence(self, page: Page, term: str) -> None:
        lines = [*(("résumé example", "", text) for text in page.examples),
                 *(("indicator", level, text) for level, text in page.indicators),
                 *(("red flag", "", text) for text in page.flags)]
        for kind, level, text in lines:
            self._draft.add("Evidence", {"Term": term, "Kind": kind, "Level": level,
                                         "Text": text, "Source": self._source})

    def _questions(self, page: Page, term: str) -> None:
        numbers: dict[str, int] = {}
        answers: dict[tuple[str, str], list[str]] = {}
        for old in self._draft.book.questions:
            if name_key(old.term) == name_key(term):
                level = name_key(old.level)
                number = int(old.number) if old.number.isdecimal() else 0
                numbers[level] = max(numbers.get(level, 0), number)
                answers.setdefault((level, name_key(old.question)), []).append(old.expected)
        for each in page.questions:
            level = name_key(each.level)
            known = answers.setdefault((level, name_key(each.question)), [])
            row = {"Term": term, "Level": each.level, "Question": each.question}
            if cell := self._draft.there("Interview", row):
                if known and each.answer and name_key(each.answer) not in map(name_key, known):
                    self.found.append(SB703.found(Location(cell), "answer",
                                                  question=each.question, text=each.answer))
                continue
            known.append(each.answer)
            numbers[level] = numbers.get(level, 0) + 1
            self._draft.add("Interview", row | {"No": str(numbers[level]),
                                                "Expected answer": each.answer})

    def _levels(self, page: Page) -> None:
        known: dict[str, list[tuple[str, str]]] = {}
        for old in self._draft.book.vocabulary.levels:
            known.setdefault(name_key(old.name), []).append((old.min_years, old.max_years))
        for level, least, most in page.levels:
            there = known.setdefault(name_key(level), [])
            row = {"Level": level, "Min years": least, "Max years": most}
            if cell := self._draft.there("Levels", row):
                if there and least and (least, most) not in there:
                    years = f"{least} to {most}" if most else f"{least}+"
                    self.found.append(SB703.found(Location(cell), "years", level=level,
                                                  years=years))
            else:
                there.append((least, most))
                self._draft.add("Levels", row)

    def _search(self, term: str, roles: list[str]) -> None:
        """A search for the term in people of these titles, unless some search names the term."""
        searches = self._draft.book.vocabulary.searches.values()
        if any(name_key(ref.name) == name_key(term) for search in searches
               for ref in refs(search.asked)):
            return
        named = dict.fromkeys(roles)
        unused = [role for role in named if not self._draft.words(role)]
        if unused:
            self.found.append(SB704.found(
                case="roles", roles=", ".join(f"[{role}]" for role in unused)))
        titles = "; ".join(to_house_syntax(Ref(role)) for role in named if role not in unused)
        self._draft.add("Searches", {"Search": self._draft.free(f"{term} search"),
                                     "Titles": titles, "Must": to_house_syntax(Ref(term))})
