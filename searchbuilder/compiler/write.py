"""Writing a tree that a dialect can say: one function of tree and dialect."""

from __future__ import annotations

from searchbuilder.dialect import Dialect, Shape, is_bare
from searchbuilder.query.tree import And, Field, Near, Not, Or, Query, Term, branches, fold


def pasted(tree: Query, dialect: Dialect) -> str:
    """`tree` as it is pasted: an X-ray search begins with its site."""
    text = write(tree, dialect).lstrip()
    if not dialect.site or not dialect.site_sign:
        return dialect.or_alone.format(text) if isinstance(tree, Or) else text
    return dialect.site_sign.format(dialect.site) + (f" ({text})" if isinstance(tree, Or)
                                                     else f" {text}")


def write(tree: Query, dialect: Dialect) -> str:
    """`tree` in the dialect's spelling, exclusions last in every group."""
    if isinstance(tree, Or):
        return dialect.or_.join([grouped(part, dialect) for part in tree.parts])
    if isinstance(tree, (And, Not)):
        parts = tree.parts if isinstance(tree, And) else (tree,)
        wanted = [part for part in parts if not isinstance(part, Not)]
        denied = [part.part for part in parts if isinstance(part, Not)]
        wanted.sort(key=lambda part: isinstance(part, Or))
        text = dialect.and_.join([grouped(part, dialect) for part in wanted])
        return text + "".join([_not(part, dialect) + write(part, dialect) for part in denied])
    return _leaf(tree, dialect)


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
        plain = leaf.part.text if isinstance(leaf.part, Term) else ""
        return dialect.fields.get(leaf.name, "{}").format(_leaf(leaf.part, dialect), plain=plain)
    if isinstance(leaf, Near):
        assert dialect.near is not None
        return dialect.near.format(left=_leaf(leaf.left, dialect),
                                   right=_leaf(leaf.right, dialect), distance=leaf.distance)
    assert isinstance(leaf, Term)
    text = _quoted(leaf.text, dialect, leaf.star)
    return dialect.star.format(text) if leaf.star and dialect.star else text


def _quoted(text: str, dialect: Dialect, star: bool) -> str:
    quoted = dialect.star_phrases if star else dialect.always_quote
    if not quoted and is_bare(text):
        return text
    for sign in sorted(dialect.escapes, reverse=True):
        text = text.replace(sign, dialect.escapes[sign])
    return dialect.quote.format(text)


def groups(tree: Query) -> int:
    """How deep parentheses are nested in what `write` writes."""
    return max(0, fold(tree, lambda node, parts: isinstance(node, (And, Or))
                       + max(parts, default=0), branches) - 1)


def operators(tree: Query, dialect: Dialect) -> int:
    """How many operators `write` writes."""
    below = sum([operators(part, dialect) for part in tree.parts if isinstance(part, (And, Or))])
    if isinstance(tree, Or):
        return below + len(tree.parts) - 1
    if not isinstance(tree, And):
        return 0
    denied = [part.part for part in tree.parts if isinstance(part, Not)]
    joints = max(0, len(tree.parts) - len(denied) - 1)
    counted = sum(_not(part, dialect) == dialect.not_ for part in denied)
    return below + joints * bool(dialect.and_.strip()) + counted * len(dialect.not_.split())
