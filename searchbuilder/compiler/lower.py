"""Lowering: each leaf becomes something that the dialect can say, with a change if it differs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from searchbuilder.compiler.log import Log
from searchbuilder.compiler.result import MIXED, NARROWER, WIDER, flipped
from searchbuilder.dialect import Words, Tokens
from searchbuilder.query.laws import (
    conjunction, disjunction, leaves_only, negation_normal_form)
from searchbuilder.query.tree import (
    EVERYTHING, NOTHING, And, Field, Near, Not, Or, Query, Term, branches, fold, rebuild, terms)


def lower(tree: Query, can: Words, log: Log, lexicon: Iterable[str] = (),
          forms: bool = True) -> Query:
    """The leaves of `tree`, which is in negation normal form, as a dialect that `can` says them.

    lexicon -- texts whose words may stand in for a prefix; forms -- False leaves out the word
    forms that the tool made by itself
    """
    def step(node: Query, parts: list[Query]) -> Query:
        if isinstance(node, And):
            return conjunction(parts)
        if isinstance(node, Or):
            return disjunction(parts)
        return leaf.lowered(node)
    leaf = _Leaf(can, log, tuple(lexicon), forms)
    return fold(tree, step, branches)


class _Leaf:
    """Rewrites of one leaf.  Each gives the new leaf and the effect of that on the leaf."""

    def __init__(self, can: Words, log: Log, lexicon: tuple[str, ...], forms: bool) -> None:
        self.can, self.log, self.lexicon, self.forms = can, log, lexicon, forms

    def lowered(self, node: Query) -> Query:
        if not isinstance(node, Not):
            return self._wanted(node, False)
        tree = self._wanted(node.part, True)
        return Not(tree) if tree is node.part else negation_normal_form(Not(tree))

    def _wanted(self, leaf: Query, negated: bool) -> Query:
        """What stands for a leaf; `negated` flips the effects and what an absent field means."""
        name = leaf.name if isinstance(leaf, Field) else ""
        core = leaf.part if isinstance(leaf, Field) else leaf
        if name in WEB_FIELDS and name not in self.can.fields:
            self.log.add("SB531", WIDER, core, WEB_FIELDS[name])
            return NOTHING if negated else EVERYTHING
        if negated and name and name not in self.can.fields:
            self.log.add("SB502", WIDER, core, FIELD_NAMES[name])
            return NOTHING
        if isinstance(core, Near):
            tree = self._near(core, negated)
        else:
            assert isinstance(core, Term), core
            tree = self._term(core, negated)
        if not name or tree == NOTHING:
            return tree
        if name in self.can.fields:
            return leaf if tree is core else leaves_only(Field(name, tree))
        self.log.add("SB501", WIDER, core, FIELD_NAMES[name])
        return tree

    def _near(self, near: Near, negated: bool) -> Query:
        left, right = (self._term(side, negated) for side in near.parts if isinstance(side, Term))
        if NOTHING in (left, right):
            return NOTHING
        pairs = [(a, b) for a in _options(left) for b in _options(right)]
        if all(self._takes_near(a, b) for a, b in pairs):
            if self.can.near_phrases and (left, right) == near.parts:
                return near
            orders = pairs if self.can.near_phrases else [
                order for a, b in pairs for order in ((a, b), (b, a))]
            return disjunction(Near(a, b, near.distance) for a, b in orders)
        self.log.add("SB504", _effect(WIDER, negated), near)
        return conjunction((left, right))

    def _takes_near(self, left: Query, right: Query) -> bool:
        return (isinstance(left, Term) and isinstance(right, Term)
                and self.can.takes_near(left.text, right.text)
                and (self.can.near_phrases or not (left.star or right.star)))

    def _term(self, term: Term, negated: bool) -> Query:
        if term.origin.form and not self.forms:
            return NOTHING
        if only_signs(term.text) or not self.can.tokens.of(term.text):
            self.log.add("SB507", _effect(NARROWER, negated), term)
            return NOTHING
        written = not term.star or self.can.takes_star(term.text)
        return term if written else self._spelled_out(term, negated)

    def _spelled_out(self, term: Term, negated: bool) -> Query:
        words = tuple(dict.fromkeys(_completions(term.text, self.lexicon))) or (term.text,)
        self.log.add("SB503", _effect(NARROWER, negated), term,
                     " or ".join(f"“{word}”" for word in words))
        return disjunction(Term(word, origin=term.origin) for word in words)


def avoiding(tree: Query, names: frozenset[str], log: Log) -> Query:
    """`tree` without the terms that the workbook leaves out on platforms of these names."""
    def step(node: Query, parts: list[Query]) -> Query:
        if isinstance(node, And):
            return conjunction(parts)
        if isinstance(node, Or):
            return disjunction(parts)
        barred = [term for term in terms(node) if term.origin.avoid & names]
        if not barred:
            return node
        negated = isinstance(node, Not)
        log.add("SB505", _effect(NARROWER, negated), barred)
        return EVERYTHING if negated else NOTHING
    return fold(tree, step, branches)


def without_signs(tree: Query, signs: str, tokens: Tokens, log: Log) -> Query:
    """`tree` without these signs in its phrases, where there is anything beside them."""
    def step(node: Query, parts: list[Query]) -> Query:
        if not isinstance(node, Term) or only_signs(node.text):
            return rebuild(node, parts)
        text = node.text
        for sign in signs:
            code, unlike = SIGNS[sign]
            if sign in text and tokens in unlike:
                log.add(code, MIXED, node)
            text = text.replace(sign, " ")
        return node if text == node.text else Term(
            " ".join(text.split()), node.star, node.origin)
    return fold(tree, step)


def only_signs(text: str) -> bool:
    """Whether nothing but signs would be left, some of them no text on most platforms."""
    return not any(map(str.isalnum, text)) and any(sign in text for sign in SIGNS)


# What is no text within quotes on most platforms, and what is told of it where it may be more than
# a space.
SIGNS = {'"': ("SB508", (Tokens.SPACED,)), "*": ("SB530", (Tokens.SPACED, Tokens.LETTERED))}
FIELD_NAMES = {
    "title": "job titles", "company": "companies", "location": "places", "skill": "skills",
    "page title": "titles of pages", "text": "the text alone", "school": "schools",
    "name": "names", "first name": "first names", "last name": "last names",
    "language": "languages", "tag": "tags", "source": "sources", "user": "users",
    "organisation": "organisations", "type": "types", "author": "authors", "in": "places to look",
    "followers": "numbers of followers", "repos": "numbers of repositories"}
# What only a search engine has: an address is no word that stands on anybody's page.
WEB_FIELDS = {"site": "web sites", "url": "web addresses", "file type": "types of files",
              "link text": "the text of links"}


def _effect(effect: str, negated: bool) -> str:
    return flipped(effect) if negated else effect


def _options(tree: Query) -> tuple[Query, ...]:
    return tree.parts if isinstance(tree, Or) else (tree,)


def _completions(prefix: str, lexicon: tuple[str, ...]) -> Iterator[str]:
    """`physical therap` is completed by every `physical therapist` within a text."""
    wanted = prefix.casefold().split()
    for text in lexicon:
        words = re.sub(r"[\"“”„]", " ", text.casefold()).split()
        for start in range(len(words) - len(wanted) + 1):
            run = words[start:start + len(wanted)]
            if run[:-1] == wanted[:-1] and run[-1].startswith(wanted[-1]):
                yield " ".join(run)
