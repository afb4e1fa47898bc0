"""Writing a tree that a dialect can say: one function of tree and dialect."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, pairwise

from searchbuilder.dialect import Dialect, Shape, is_bare, is_word
from searchbuilder.query.sites import sites, within
from searchbuilder.query.tree import (
    And, Field, Near, Not, Or, Query, Term, Wild, branches, conjuncts, evaluate, excluded,
    required)


def pasted(tree: Query, dialect: Dialect) -> str:
    """`tree` as it is pasted: an X-ray search begins with its site, or with those on the same host
    that the tree names itself."""
    if not dialect.site or not dialect.site_sign:
        text = write(tree, dialect).lstrip()
        return dialect.top_level_or_template.format(text) if isinstance(tree, Or) else text
    own = [part for part in conjuncts(tree) if (found := sites(part))
           and all(within(each, dialect.site) for each in found)]
    rest = tuple(part for part in conjuncts(tree) if part not in own)
    kept = [grouped(part, dialect) for part in own] or [dialect.site_sign.format(dialect.site)]
    text = grouped(rest[0], dialect) if len(rest) == 1 and isinstance(rest[0], Or) else (
        write(And(rest), dialect).lstrip())
    return " ".join(filter(None, (*kept, text)))


def write(tree: Query, dialect: Dialect) -> str:
    """`tree` in the dialect's spelling, exclusions last in every group."""
    if isinstance(tree, Or):
        return dialect.or_.join([grouped(part, dialect) for part in tree.parts])
    if isinstance(tree, (And, Not)):
        text = joined([grouped(part, dialect) for part in _wanted(tree)], dialect)
        return text + "".join([_not(part, dialect) + write(part, dialect)
                               for part in excluded(tree)])
    return _leaf(tree, dialect)


def _wanted(tree: Query) -> list[Query]:
    """What is asked for, in the order in which it is written."""
    return sorted(required(tree), key=lambda part: isinstance(part, Or))


def joined(texts: Sequence[str], dialect: Dialect) -> str:
    """Texts that are all asked for, side by side."""
    if dialect.and_bare is None:
        return dialect.and_.join(texts)
    signs = [dialect.between(*pair) for pair in pairwise(texts)]
    return "".join(chain.from_iterable(zip(texts, [*signs, ""])))


def _not(part: Query, dialect: Dialect) -> str:
    return dialect.not_field or dialect.not_ if isinstance(part, Field) else dialect.not_


def grouped(part: Query, dialect: Dialect) -> str:
    """`part` as it stands beside others."""
    if not isinstance(part, (And, Or)):
        return _leaf(part, dialect)
    text = write(part, dialect)
    return text if dialect.shape is Shape.DNF else f"({text})"


def _leaf(leaf: Query, dialect: Dialect) -> str:
    if isinstance(leaf, Field):
        quoted = _leaf(leaf.part, dialect)
        plain = leaf.part.text if isinstance(leaf.part, Term) else ""
        sign = dialect.fields.get(leaf.name, "{}")
        return sign.format(quoted, plain=quoted if " " in plain and sign != "{plain}" else plain)
    if isinstance(leaf, Near):
        assert dialect.near is not None
        return dialect.near.format(left=_leaf(leaf.left, dialect),
                                   right=_leaf(leaf.right, dialect), distance=leaf.distance)
    assert isinstance(leaf, Term)
    if isinstance(leaf, Wild):
        return dialect.quote.format(leaf.text) if " " in leaf.text else leaf.text
    text = _quoted(leaf.text, dialect, leaf.star)
    return dialect.star.format(text) if leaf.star and dialect.star else text


def _quoted(text: str, dialect: Dialect, star: bool) -> str:
    quoted = dialect.star_phrases if star else dialect.always_quote
    bare = is_word(text) if star or dialect.quotes == "error" else is_bare(text)
    if bare and (not quoted or dialect.quotes == "error"):
        return text
    for sign in sorted(dialect.escapes, reverse=True):
        text = text.replace(sign, dialect.escapes[sign])
    return dialect.quote.format(text)


def groups(tree: Query) -> int:
    """How deep parentheses are nested in what `write` writes."""
    return max(0, evaluate(tree, lambda _: 0, _one_more, _one_more) - 1)


def _one_more(depths: list[int]) -> int:
    return 1 + max(depths, default=0)


def operators(tree: Query, dialect: Dialect) -> int:
    """How many operators `write` writes."""
    below = sum([operators(part, dialect) for part in branches(tree) if branches(part)])
    if isinstance(tree, Or):
        return below + len(tree.parts) - 1
    if not isinstance(tree, And):
        return 0
    counted = sum(_not(part, dialect) == dialect.not_ for part in excluded(tree))
    return below + _joints(tree, dialect) + counted * len(dialect.not_.split())


def _joints(tree: And, dialect: Dialect) -> int:
    """How many signs stand between what an And asks for."""
    wanted = _wanted(tree)
    if dialect.and_bare is None:
        return max(0, len(wanted) - 1) * bool(dialect.and_.strip())
    texts = [grouped(part, dialect) for part in wanted]
    return sum(bool(dialect.between(*pair).strip()) for pair in pairwise(texts))
