"""What an interview found out, as facts of the platform."""

from __future__ import annotations

from searchbuilder.calibrate.interview import Interview
from searchbuilder.calibrate.record import stated
from searchbuilder.calibrate.remaining import Case
from searchbuilder.dialect import Shape

_DEPTHS = {Shape.ANY: "any depth", Shape.CNF: "one level"}
# The questions whose answer is a fact by itself, where it is the same in all that may be true.
_FACTS = {"space": "Space", "binds first": "Binds first", "quotes": "Quotes",
          "NOT alone": "NOT alone"}


def found(interview: Interview) -> dict[str, str]:
    """The facts that are sure, by name.  What a record states already is not among them."""
    if interview.strange or not interview.asked:
        return {}
    facts = {**_agreed(interview.cases), **_of_plan(interview)}
    known = stated(interview.base)
    return {name: value for name, value in facts.items() if name not in known}


def _agreed(cases: tuple[Case, ...]) -> dict[str, str]:
    """What holds in every case."""
    facts = {}
    for question, name in _FACTS.items():
        answers = {case.known.get(question) for case in cases}
        if len(answers) == 1 and (answer := answers.pop()):
            facts[name] = answer
    shapes = {case.known.get("parentheses") for case in cases}
    if len(shapes) == 1 and (shape := shapes.pop()) in ("ignored", "error"):
        facts["Parentheses"] = shape
    return facts


def _of_plan(interview: Interview) -> dict[str, str]:
    plan = interview.safe
    if plan is None:
        return {}
    facts = {"AND": plan.and_.strip() or "space", "OR": plan.or_.strip(),
             "NOT": plan.not_.strip() or "none"}
    if plan.shape in _DEPTHS and plan == interview.proven:
        facts["Parentheses"] = _DEPTHS[plan.shape]
    elif plan.shape is Shape.CNF:
        facts["Parentheses"] = "one level"
    elif plan.shape is Shape.DNF:
        facts["Binds first"] = "AND"
    if not plan.and_.strip():
        facts["Space"] = "and"
    if not plan.not_ and plan != interview.proven:
        del facts["NOT"]
    return facts
