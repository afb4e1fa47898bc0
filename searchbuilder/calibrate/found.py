"""What an interview found out: as facts of the platform, and as rows of the sheet Platforms."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from searchbuilder.calibrate.interview import Interview
from searchbuilder.calibrate.outcome import BOTH, Outcome
from searchbuilder.calibrate.record import stated
from searchbuilder.calibrate.thinking import Thinking
from searchbuilder.dialect import Dialect, Shape
from searchbuilder.facts import FACTS
from searchbuilder.query.identity_cache import identity_cache

_DEPTHS = {Shape.ANY: "any depth", Shape.CNF: "one level"}
# The questions whose answer is a fact by itself, where it is the same in all that may be true.
_FACTS = {"space": "Space", "binds first": "Binds first", "quotes": "Quotes",
          "NOT alone": "NOT alone"}
_HOW = "searchbuilder calibrate"
# The counts of more searches than these would fill a cell.
_MOST_SHOWN = 14


def found(interview: Interview) -> dict[str, str]:
    """The facts that are sure, by name, without what the record states likewise."""
    thinking = interview.thinking
    if interview.strange:
        return {}
    facts = interview.of_details
    if thinking and thinking.asked:
        facts |= _agreed(thinking) | _of_plan(thinking, interview.base)
    known = stated(interview.base)
    return {name: facts[name] for name in FACTS
            if name in facts and known.get(name) != facts[name]}


@identity_cache(2)  # what was known before an answer was looked at after the one before it
def _agreed(thinking: Thinking) -> dict[str, str]:
    """What holds in every case."""
    facts = {name: answer for question, name in _FACTS.items()
             if (answer := thinking.agreed(question))}
    shapes = {case.known.get("parentheses") for case in thinking.cases}
    if shapes in ({"ignored"}, {"error"}):
        facts["Parentheses"], = filter(None, shapes)
    if "quotes" not in thinking.readings.allowed and _is_phrase(thinking):
        facts["Quotes"] = "phrase"
    return facts


def _is_phrase(thinking: Thinking) -> bool:
    """Whether words in quotes are looked for side by side, whatever makes a platform do so."""
    return all(outcome == Outcome(0, BOTH) for case in thinking.cases for _, outcome in
               thinking.readings.ways(thinking.words.phrase, case.known))


def _of_plan(thinking: Thinking, base: Dialect) -> dict[str, str]:
    """What the best sure plan rests on.

    That nothing can be excluded is told only if no better plan is left.  Groups within groups may
    work where only groups are sure: that is told where the record has no groups at all.
    """
    plan = thinking.safe
    if plan is None:
        return {}
    facts = {"AND": plan.and_.strip() or "space", "OR": plan.or_.strip()}
    if plan.not_ or plan == thinking.proven:
        facts["NOT"] = plan.not_.strip() or "none"
    if plan.shape in _DEPTHS and (plan == thinking.proven or base.shape not in _DEPTHS):
        facts["Parentheses"] = _DEPTHS[plan.shape]
    if plan.shape is Shape.DNF:
        facts["Binds first"] = "AND"
    if not plan.and_.strip():
        facts["Space"] = "and"
    return facts


def rows(interview: Interview, facts: Mapping[str, str], platform: str, day: date
         ) -> list[dict[str, str]]:
    """One row a fact, each with all counts, because together they decide it."""
    counts = "; ".join(f"{each.text} = {each.counted.shown}"
                       for each in interview.asked[:_MOST_SHOWN])
    return [{"Platform": platform, "Fact": name, "Value": value, "How": _HOW, "Counts": counts,
             "Date": day.isoformat()} for name, value in facts.items()]
