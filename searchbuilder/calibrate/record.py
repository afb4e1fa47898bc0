"""What a record says of its platform, as answers to the questions about the grammar."""

from __future__ import annotations

from searchbuilder.calibrate.grammar import QUESTIONS, Allowed
from searchbuilder.dialect import Dialect, Shape
from searchbuilder.facts import CALIBRATED, FACTS, STATED

_DEPTHS = {
    "any depth": ("any depth",), "ignored": ("ignored",), "error": ("error",),
    "one level": ("one level, else an error", "one level, the inner ones ignored")}
_SIGN_MEANS = {"&": "and", "+": "and", "|": "or", "-": "not", "!": "not"}
_PLACES = {"space": ("NOT after space", "and not"), "AND": ("NOT after AND", "works"),
           "OR": ("NOT after OR", "works")}
# These facts have the same name and values as the questions.
_ALIKE = ("Space", "Binds first", "Quotes", "NOT alone")


def stated(dialect: Dialect) -> dict[str, str]:
    """The facts that are not open, by name."""
    known = {name: fact.value(dialect) for name, fact in FACTS.items()
             if fact.status(dialect) in (STATED, CALIBRATED)}
    return {name: value for name, value in known.items() if value is not None}


def allowed(dialect: Dialect) -> Allowed:
    """The answers that a record leaves open, for the questions that it says anything of."""
    known = stated(dialect)
    found: dict[str, tuple[str, ...]] = {}
    for name in ("AND", "OR", "NOT"):
        for sign in known.get(name, "").split():
            found.update(_of_sign(sign))
    for name in _ALIKE:
        question = name if name in QUESTIONS else name.lower()
        if known.get(name) in QUESTIONS[question]:
            found[question] = (known[name],)
    if "Parentheses" in known:
        found["parentheses"] = _DEPTHS[known["Parentheses"]]
    elif dialect.brackets and "brackets" not in dialect.inferred:
        found["parentheses"] = _DEPTHS["any depth"] + _DEPTHS["one level"]
    return {**found, **_places(known)}


def _of_sign(sign: str) -> dict[str, tuple[str, ...]]:
    if sign.upper() in ("AND", "OR", "NOT"):
        return {sign.upper(): ("operator",)}
    if sign == "space":
        return {"space": ("and",)}
    return {sign: (_SIGN_MEANS[sign],)} if sign in _SIGN_MEANS else {}


def _places(known: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """After what a NOT may stand, if that is known: after nothing else then."""
    if "NOT after" not in known:
        return {}
    there = known["NOT after"].split(", ")
    return {question: (right if place in there else "error",)
            for place, (question, right) in _PLACES.items()}


def undescribed(title: str) -> Dialect:
    """A platform of which nothing is known."""
    return Dialect(
        name="", title=title, family="", sources=(), checked="", confidence="", brackets=None,
        capitals=None, shape=Shape.FLAT, always_quote=True,
        inferred=dict.fromkeys(("and_", "or_", "not_", "quotes"), ""))
