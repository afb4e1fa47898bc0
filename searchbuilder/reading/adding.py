"""An operand is added to its group, with what joins it to the one before."""

from __future__ import annotations

from searchbuilder.findings.operators_read import SB612
from searchbuilder.findings.reading import SB608
from searchbuilder.query.tokens import Token
from searchbuilder.query.tree import Near, Not, Or, Query, Term
from searchbuilder.reading.context import Context, Unreadable
from searchbuilder.reading.grammar import AND, FOLLOW, NEAR, NOT
from searchbuilder.reading.group import Group, Joint
from searchbuilder.reading.joining import together
from searchbuilder.reading.kinds import Kind

# So many phrases are written out where alternatives follow one another.
MOST_PHRASES = 64
_OPEN = Kind.OPEN


def add(at: Context, group: Group, query: Query, token: Token, bare: bool = False) -> None:
    """Give a group its next operand.  bare -- it is a word without quotation marks"""
    joint = group.joint
    if joint and joint.means == FOLLOW and _followed(at, group, joint, query, token):
        return
    if group.add(query, token, bare) is None or joint is None:
        return
    if isinstance(group.clauses[-2].query, Not):
        raise at.fail(SB608.found(at.here(joint.token), "denied near", sign=joint.token.text))
    at.finds(group, more=True)
    at.note(SB612.found(at.here(joint.token), "groups", sign=joint.token.text))


def needs_more(at: Context, group: Group) -> None:
    """What is empty may not stand behind NOT: the word behind it would be excluded."""
    if group.prefixes:
        raise nothing_after(at, group.waiting())


def nothing_after(at: Context, token: Token | None) -> Unreadable:
    """That a sign waits for something that does not come; to be raised."""
    assert token
    return at.fail(SB608.found(at.here(token), "after", sign=token.text.strip()))


def nothing_before(at: Context, token: Token) -> Unreadable:
    """That a sign which joins two operands has none before it; to be raised."""
    return at.fail(SB608.found(at.here(token), "before", sign=token.text))


def join(at: Context, group: Group, token: Token, means: str, distance: int = 0) -> None:
    """Let a sign join the next operand to the one before."""
    if group.last() is None:
        raise nothing_before(at, token)
    group.joint = Joint(means, token, distance, means == NEAR and at.dialect.near_groups)


# --- right behind one another ---

def follow(at: Context, group: Group, token: Token) -> None:
    """`a <-> b`, `a + b`: next to one another."""
    apart = int(token.text[1:-1]) if token.text[1:-1].isdigit() else 1
    join(at, group, token, FOLLOW, max(1, apart))


def _followed(at: Context, group: Group, joint: Joint, right: Query, token: Token) -> bool:
    """Whether a sign joins an operand to the one before it; if not, both are asked for."""
    last, sign = group.clauses[-1], joint.token
    if isinstance(last.query, Not) or group.has(NOT):
        raise at.fail(SB608.found(at.here(sign), "denied follow", sign=sign.text))
    groups = sign.text == "+" and _OPEN in (last.token.kind, token.kind)
    made = () if group.prefixes or groups else _phrases(last.query, right, joint.distance)
    group.joint = None
    if not made:
        at.finds(group, more=True)
        at.note(SB612.found(at.here(sign), "follow", sign=sign.text))
        group.joint = joint._replace(means=AND)
        return False
    if joint.distance > 1:
        at.finds(group, more=True)
        if at.once(SB612, "distance"):
            at.note(SB612.found(at.here(sign), "distance", sign=sign.text))
    group.clauses[-1] = last._replace(query=together(Or, made), bare=None)
    return True


def _phrases(left: Query, right: Query, apart: int) -> tuple[Query, ...]:
    """Each of the alternatives on the left before each on the right; none where one of them can
    stand before nothing, or where they are too many."""
    before, behind = _options(left), _options(right)
    if len(before) * len(behind) > MOST_PHRASES:
        return ()
    made = [_phrase(one, other, apart) for one in before for other in behind]
    return tuple(filter(None, made)) if all(made) else ()


def _options(query: Query) -> tuple[Query, ...]:
    return query.parts if isinstance(query, Or) else (query,)


def _phrase(left: Query, right: Query, apart: int) -> Query | None:
    """Two words or phrases next to one another; None where nothing says that."""
    if not isinstance(left, Term) or not isinstance(right, Term) or left.star:
        return None
    if apart > 1:
        return Near(left, right, apart - 1)
    return Term(f"{left.text} {right.text}", right.star)
