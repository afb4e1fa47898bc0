"""Lowering: each leaf becomes something that the dialect can say, with a change if it differs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import product, starmap

from searchbuilder.compiler.completions import completions, spellings
from searchbuilder.compiler.log import Log
from searchbuilder.compiler.notes import (
    OTHER_FIELDS, WEB_FIELDS, Fallen, Lowered, Notes, Unsaid, all_of, any_of)
from searchbuilder.compiler.wording import SPELLINGS, lack, unknown
from searchbuilder.dialect import LETTERS, WILD, LeafCapabilities
from searchbuilder.effect import MIXED, NARROWER, WIDER, Effect, flipped
from searchbuilder.findings.changes_carried import (
    SB530, SB531, SB533, SB534, SB535, SB536, SB540, SB541)
from searchbuilder.findings.changes_said import (
    SB501, SB502, SB503, SB504, SB505, SB507, SB508, SB551)
from searchbuilder.query.identity_cache import identity_cache
from searchbuilder.query.normalize import (
    conjunction, disjunction, leaves_only, map_leaves, negation_normal_form)
from searchbuilder.query.tree import (
    EVERYTHING, NOTHING, And, Field, Near, Not, Or, Query, Term, Wild, branches, disjuncts, fold,
    scoped, terms, transform, walk)
from searchbuilder.rule import Rule
from searchbuilder.tokens import Tokens


def lower(tree: Query, can: LeafCapabilities, log: Log, lexicon: Iterable[str] = (),
          forms: bool = True) -> Query:
    """The leaves of `tree`, which is in negation normal form, as a dialect that `can` says them.

    lexicon -- texts whose words may stand in for a prefix; forms -- False leaves out the word
    forms that the tool made by itself
    """
    notes = Notes(log)
    spelled = frozenset(term.text.casefold() for term in terms(tree)) if can.fused else frozenset()
    leaf = _Leaf(can, notes, tuple(lexicon), forms, spelled | {""})
    lowered, _ = fold(tree, partial(_part, tree, leaf), branches)
    if isinstance(lowered, Unsaid):
        notes.unsaid(lowered, NARROWER)
    elif isinstance(lowered, Fallen):
        notes.fallen(lowered)
    notes.tell()
    if isinstance(lowered, Query):
        return lowered
    return NOTHING if isinstance(lowered, Unsaid) else EVERYTHING


@identity_cache(1024)
def asked(tree: Query, can: LeafCapabilities) -> LeafCapabilities:
    """Those capabilities of a dialect that make a difference to the tree: dialects that differ in
    nothing else lower it alike."""
    names, opened = _asks(tree)
    fields = can.fields & names
    return can._replace(fields=fields) if opened else LeafCapabilities(
        can.tokens, False, False, 0, False, False, fields, fused=can.fused,
        excludes=can.excludes)


@identity_cache(1024)
def _asks(tree: Query) -> tuple[frozenset[str], bool]:
    """The fields in a tree, and whether it has words that are left open, or near one another."""
    nodes = list(walk(tree))
    return (frozenset(node.name for node in nodes if isinstance(node, Field)),
            any(isinstance(node, (Near, Wild)) or isinstance(node, Term) and node.star
                for node in nodes))


def alone(part: Query, can: LeafCapabilities) -> Query:
    """A part of a tree as a dialect says it by itself, without forms that the tool made."""
    return _alone(part, asked(part, can))


@identity_cache(4096)
def _alone(part: Query, can: LeafCapabilities) -> Query:
    return lower(part, can, Log(), (), False)


# What became of a part of the tree, and how many notes there were before it.
_Part = tuple[Lowered, int]


def _part(whole: Query, leaf: _Leaf, node: Query, parts: list[_Part]) -> _Part:
    start = parts[0][1] if parts else len(leaf.notes.waiting)
    trees = [tree for tree, _ in parts]
    if isinstance(node, And):
        return all_of(trees, leaf.notes, start, node is not whole), start
    if isinstance(node, Or):
        return any_of(node, trees, leaf.notes, start), start
    return leaf.lowered(node), start


class _Leaf:
    """Rewrites of one leaf.  Each gives the new leaf and the effect of that on the leaf.

    spelled -- the texts of all terms of the search
    """

    def __init__(self, can: LeafCapabilities, notes: Notes, lexicon: tuple[str, ...], forms: bool,
                 spelled: frozenset[str]) -> None:
        self.can, self.notes, self.lexicon, self.forms = can, notes, lexicon, forms
        self.spelled = spelled

    def lowered(self, node: Query) -> Lowered:
        if not isinstance(node, Not):
            return self._wanted(node, False)
        name, _ = scoped(node.part)
        there = not name or name in self.can.fields or name in SPELLINGS
        if there and not self.can.excludes:
            return _fallen(SB551, node.part, False)
        tree = self._wanted(node.part, True)
        if isinstance(tree, Fallen):
            return tree
        if isinstance(tree, Unsaid):
            self.notes.unsaid(tree, WIDER)
            return EVERYTHING
        return Not(tree) if tree is node.part else negation_normal_form(Not(tree))

    def _wanted(self, leaf: Query, negated: bool) -> Lowered:
        """What stands for a leaf; `negated` flips the effects and what an absent field means."""
        name, core = scoped(leaf)
        if name and name not in self.can.fields:
            return self._anywhere(name, core, negated)
        if name in VERBATIM:
            return leaf
        tree = self._core(core, negated, self.can.near_fields or not name)
        if not name or not isinstance(tree, Query) or tree in (NOTHING, EVERYTHING):
            return tree
        return leaf if tree is core else leaves_only(Field(name, tree))

    def _anywhere(self, name: str, core: Query, negated: bool) -> Lowered:
        """A leaf of a field that the platform lacks."""
        if name in WEB_FIELDS:
            return _fallen(SB531, Field(name, core), negated)
        if name in OTHER_FIELDS or any(_is_measure(name, term.text) for term in terms(core)):
            return _fallen(SB534, Field(name, core), negated)
        if name in SPELLINGS:
            self.notes.add(SB540, _effect(NARROWER, negated), core)
            return self._core(core, negated)
        if negated:
            self.notes.add(SB502, WIDER, core, name)
            return NOTHING
        tree = self._core(core, negated)
        if isinstance(tree, Query) and tree not in (NOTHING, EVERYTHING):
            # The words of a phrase with a gap stand alone.
            self.notes.add(SB501, WIDER, tree if isinstance(core, Wild) else core, name)
        return tree

    def _core(self, core: Query, negated: bool, near: bool = True) -> Lowered:
        """near -- whether proximity can be written here, if it can be at all"""
        if isinstance(core, Near):
            return self._near(core, negated, near)
        assert isinstance(core, Term), core
        return self._term(core, negated)

    def _near(self, near: Near, negated: bool, there: bool) -> Lowered:
        left, right = (self._term(side, negated) for side in near.parts if isinstance(side, Term))
        if not isinstance(left, Query) or not isinstance(right, Query):
            return self._half(near, (left, right), negated)
        if NOTHING in (left, right):
            return NOTHING
        pairs = list(product(disjuncts(left), disjuncts(right)))
        if there and all(starmap(self._takes_near, pairs)):
            return near if (left, right) == near.parts and self.can.near_phrases else (
                self._ordered(pairs, near.distance))
        self.notes.add(SB504, _effect(WIDER, negated), near)
        return conjunction((left, right))

    def _ordered(self, pairs: Sequence[tuple[Query, Query]], distance: int) -> Query:
        """Each pair near one another, and the other way round where the order written counts."""
        orders = pairs if self.can.near_phrases else [
            order for pair in pairs for order in (pair, pair[::-1])]
        return disjunction(Near(left, right, distance) for left, right in orders)

    def _half(self, near: Near, sides: tuple[Lowered, ...], negated: bool) -> Lowered:
        """What is left of proximity if a side of it cannot be written."""
        if not negated:
            return all_of(list(sides), self.notes)
        rule, case = next((side.words[0][:2] for side in sides if isinstance(side, Unsaid)),
                          (SB536, ""))
        return Unsaid(tuple((rule, case, term) for term in terms(near)))

    def _takes_near(self, left: Query, right: Query) -> bool:
        return (isinstance(left, Term) and isinstance(right, Term)
                and self.can.takes_near(left.text, right.text)
                and (self.can.near_phrases or not (left.star or right.star)))

    def _term(self, term: Term, negated: bool) -> Lowered:
        if term.origin.form and not self.forms:
            return NOTHING
        if isinstance(term, Wild) and not self.can.wild:
            return self._tame(term, negated)
        if LETTERS.search(term.text):
            return self._spelled_out(term, negated, spellings(term.text))
        if only_signs(term.text) or not self.can.tokens.of(term.text):
            return Unsaid(((SB507, "", term),))
        if self.can.fused and _fused(term.text, self.can.fused) not in self.spelled:
            self.notes.add(SB541, _effect(NARROWER, negated), term)
        written = not term.star or self.can.takes_star(term.text)
        return term if written else self._spelled_out(
            term, negated, completions(term.text, self.lexicon))

    def _tame(self, term: Term, negated: bool) -> Lowered:
        """The words on both sides of `*` and ranges, which only have to occur."""
        words = around_gaps(term)
        if negated or not words:
            return Fallen(((SB536, term),))
        self.notes.add(SB533, WIDER, term)
        return conjunction(words)

    def _spelled_out(self, term: Term, negated: bool, words: tuple[str, ...]) -> Lowered:
        if not words:
            return Unsaid(((SB535, unknown(term.text, self.can), term),))
        self.notes.add(SB503, _effect(NARROWER, negated), term, lack(term.text, self.can),
                       written=" or ".join(f"“{word}”" for word in words))
        return disjunction(Term(word, origin=term.origin) for word in words)


def around_gaps(term: Term) -> list[Term]:
    """The words on both sides of the `*` and the ranges of a phrase."""
    sides = [side.strip(" ,") for side in WILD.split(term.text)]
    return [Term(side, origin=term.origin) for side in sides if any(map(str.isalnum, side))]


def avoiding(tree: Query, names: frozenset[str], log: Log) -> Query:
    """`tree` without the terms that the workbook leaves out on platforms of these names."""
    def kept(leaf: Query) -> Query:
        barred = [term for term in terms(leaf) if term.origin.avoid & names]
        if not barred:
            return leaf
        negated = isinstance(leaf, Not)
        log.add(SB505, _effect(NARROWER, negated), barred)
        return EVERYTHING if negated else NOTHING
    return map_leaves(tree, kept)


def without_signs(tree: Query, signs: str, tokens: Tokens, log: Log) -> Query:
    """`tree` without these signs in its phrases, where there is anything beside them."""
    def plain(node: Query) -> Query:
        # Signs that stand for letters or words, or alone, are no signs beside words.
        if not isinstance(node, Term) or isinstance(node, Wild) or only_signs(node.text) or (
                LETTERS.search(node.text)):
            return node
        text = node.text
        for sign in signs:
            rule, unlike = SIGNS[sign]
            if sign in text and tokens in unlike:
                log.add(rule, MIXED, node)
            text = text.replace(sign, " ")
        return node if text == node.text else Term(
            " ".join(text.split()), node.star, node.origin)
    return transform(tree, plain, _of_text)


def _of_text(node: Query) -> tuple[Query, ...]:
    """The parts of a node but for those that are no words."""
    name, _ = scoped(node)
    return () if name in VERBATIM or name in WEB_FIELDS else node.parts


def _fused(text: str, signs: str) -> str:
    """The words of a text apart, where one of these signs makes one word of them; of a number,
    and where there is no such sign, nothing."""
    if re.fullmatch(r"[\d.,]+", text) or not re.search(rf"\w[{re.escape(signs)}]\w", text):
        return ""
    return " ".join(re.findall(r"[^\W_]+", text)).casefold()


def only_signs(text: str) -> bool:
    """Whether nothing but signs would be left, some of them no text on most platforms."""
    return not any(map(str.isalnum, text)) and any(sign in text for sign in SIGNS)


# What is no text within quotes on most platforms, and what is told of it where it may be more than
# a space.
SIGNS = {'"': (SB508, (Tokens.SPACED,)),
         "*": (SB530, (Tokens.SPACED, Tokens.LETTERED, Tokens.SIGNED))}
# What is written as it was read, signs and all.
VERBATIM = ("range", "pattern")
# Fields of words, in which a number is one too, as in 3M.
WORD_FIELDS = {"title", "company", "page title", "text", "skill", "school", "name", "first name",
               "last name", "language", "tag", "user", "organisation", "author"}
_RANGE = re.compile(r"[<>=~]+ ?\S*|.*\d\.\.|\.\.\d|[\[{].* TO .*[\]}]")
_NUMBER = re.compile(r"[$€£]?\d[\d.,:/-]*%?")
# What an engine keeps of a page instead of a word on it: `lang:en`.  Go is a language too.
_CODES = set("ar bg ca da de el en es et fa fi fr he hi hr hu it ja ko lt lv nb nl no pl pt ro ru "
             "sk sl sr sv th tr uk vi zh".split())


def _is_measure(name: str, text: str) -> bool:
    """Whether this is a number, a date, a range or a code: no word that anybody looks for."""
    if name == "language" and text in _CODES:
        return True
    return bool(_RANGE.match(text) or name not in WORD_FIELDS and _NUMBER.fullmatch(text))


def _fallen(rule: Rule, leaf: Query, negated: bool) -> Fallen:
    return Fallen(((rule, Not(leaf) if negated else leaf),))


def _effect(effect: Effect, negated: bool) -> Effect:
    return flipped(effect) if negated else effect
