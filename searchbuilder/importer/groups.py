"""Words of a string become names in brackets, where the workbook has them or is to have them."""

from __future__ import annotations

from collections.abc import Sequence

from searchbuilder.characters import some
from searchbuilder.diagnostic import Diagnostic, Location
from searchbuilder.dialect import OPERATOR_WORDS
from searchbuilder.findings.imported import SB704, SB707, SB709
from searchbuilder.importer.alike import alike
from searchbuilder.importer.draft import WORDS, Place, WorkbookDraft
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.query.normalize import disjunction
from searchbuilder.query.tree import And, Field, Or, Query, Ref, Term, branches, transform
from searchbuilder.vocabulary.names import name_key
from searchbuilder.vocabulary.search import fielded
from searchbuilder.vocabulary.thesaurus import ROLE, TERM

# Fields whose words stand on sheets of their own.
LITERAL = ("location", "company")
# So many alternatives are named in a message.
_MOST_SHOWN = 6
# A name, and the words of a group that stand under it.
_Match = tuple[Place, list[Term]]


class Groups:
    """Finds the names, and adds those that are missing to a draft.

    source -- what the new rows name as their source
    uses -- each name that was written, with the words that it was written for
    """

    def __init__(self, draft: WorkbookDraft, source: str) -> None:
        self.found: list[Diagnostic] = []
        self.uses: list[tuple[str, list[Term]]] = []
        self._draft = draft
        self._source = source

    def named(self, tree: Query) -> Query:
        """The tree with names in brackets.  What is excluded stays as it is: a synonym more would
        lose people."""
        def written(node: Query) -> Query:
            if isinstance(node, Or):
                return disjunction(self._alternatives(node.parts))
            return And(tuple(map(self._alone, node.parts))) if isinstance(node, And) else node
        return self._alone(transform(tree, written, branches))

    def _alone(self, leaf: Query) -> Query:
        field, term = word_of(leaf)
        if term is None or field in LITERAL:
            return leaf
        best = self._best([term], field)
        return fielded(field, self._ref(best[0].name, best[1])) if best else leaf

    def _ref(self, name: str, words: list[Term]) -> Ref:
        self.uses.append((name, words))
        return Ref(name)

    def _alternatives(self, parts: Sequence[Query]) -> list[Query]:
        words: dict[str, list[Term]] = {}
        for part in parts:
            field, term = word_of(part)
            if term is not None and field not in LITERAL:
                words.setdefault(field, []).append(term)
        found: list[Query] = []
        for part in parts:
            field, term = word_of(part)
            if term is None or field in LITERAL:
                found.append(part)
            elif field in words:  # the whole group, where its first word stood
                found += [fielded(field, each) for each in self._group(words.pop(field), field)]
        return found

    def _group(self, group: list[Term], field: str) -> list[Query]:
        """Alternatives as names and words, each where the first of its words stood."""
        matched, rest = self._matched(list(dict.fromkeys(group)), field)
        new = [term for term in rest if not self._stays(term)]
        told: dict[Term, Query] = {term: term for term in rest if term not in new}
        told |= self._placed(new, matched, field)
        told |= {members[0]: self._ref(place.name, members) for place, members in matched}
        return [told[term] for term in group if term in told]

    def _matched(self, rest: list[Term], field: str) -> tuple[list[_Match], list[Term]]:
        """The names under which words stand, each with its words, and the words under none."""
        matched: list[_Match] = []
        while best := self._best(rest, field):
            matched.append(best)
            taken = set(best[1])
            rest = [term for term in rest if term not in taken]
        return matched, rest

    def _placed(self, new: list[Term], matched: list[_Match], field: str) -> dict[Term, Query]:
        """What stands for words that are new: nothing of their own, where they are plainly other
        spellings of what has a name that no search uses; a name that they get together, where they
        are that of one another; else each word itself, for what is searched for together may be
        many things."""
        terms = {term.typed: term for term in new}
        free = [each for each in matched if not self._draft.naming(each[0].name)]
        put = alike(terms, [self._draft.words(place.name) for place, _ in free])
        for (place, members), more in zip(free, put.known):
            if more:
                self._enlarge(place, more)
                members.extend(terms[word] for word in more)
        told = {terms[words[0]]: self._told([terms[word] for word in words], field)
                for words in put.new}
        self._tell_group(list(told.values()), matched, field)
        return told

    def _told(self, terms: list[Term], field: str) -> Query:
        """What stands for words that are one thing: a new name, or the word if it is alone."""
        if len(terms) == 1:
            return terms[0]
        sort = ROLE if field == "title" else TERM
        name = self._draft.concept(sort, [term.typed for term in terms], self._source)
        return self._ref(name, terms)

    def _best(self, group: list[Term], field: str) -> _Match | None:
        """The name under which most of these words stand, and those words.  In the field of titles
        only roles are meant."""
        members: dict[str, list[Term]] = {}
        places: dict[str, Place] = {}
        for term in group:
            for place in self._draft.places(term):
                if place.found and (place.sort == ROLE or field != "title"):
                    places.setdefault(place.name, place)
                    members.setdefault(place.name, []).append(term)
        if not members:
            return None
        best = max(members, key=lambda name: (
            len(set(members[name])), places[name].sort == TERM))
        return places[best], list(dict.fromkeys(members[best]))

    def _stays(self, term: Term) -> bool:
        """Whether a word cannot stand under a name: it would not be looked for there, or spells an
        operator, and then was often meant to be one."""
        if name_key(term.typed) in OPERATOR_WORDS:
            return True
        place = next((place for place in self._draft.places(term) if not place.found), None)
        if place is None:
            return self._draft.guard(term) is None
        self.found.append(SB704.found(Location(place.cell), "word", word=term.typed,
                                      name=place.name))
        return True

    def _enlarge(self, place: Place, words: list[str]) -> None:
        for word in words:
            self._draft.word(place.sort, place.name, word, "", self._source)
        self.found.append(SB707.found(name=place.name, words=tuple(words)))

    def _tell_group(self, new: list[Query], matched: list[_Match], field: str) -> None:
        """That words which stand together become no synonyms."""
        if not new or len(new) + len(matched) == 1:
            return
        names = [place.name for place, _ in matched]
        sheet = WORDS[ROLE if field == "title" else TERM][0]
        if len(new) == 1 == len(names) and isinstance(new[0], Term):
            self.found.append(SB709.found(case="one", word=new[0].typed, name=names[0],
                                          sheet=WORDS[matched[0][0].sort][0]))
            return
        shown = [f"[{name}]" for name in names]
        shown += [f"“{each.typed}”" if isinstance(each, Term) else to_house_syntax(each)
                  for each in new]
        self.found.append(SB709.found(case="several", these=some(shown, _MOST_SHOWN), sheet=sheet))


def word_of(node: Query) -> tuple[str, Term | None]:
    """The field and the word of a leaf; no word if it is something else."""
    if isinstance(node, Field) and isinstance(node.part, Term):
        return node.name, node.part
    return "", node if isinstance(node, Term) else None
