"""What `explain` tells, for people."""

from __future__ import annotations

from searchbuilder.characters import enumerated, safe
from searchbuilder.dialect import Dialect
from searchbuilder.explanation import Explanation
from searchbuilder.report.checks import page
from searchbuilder.report.findings import findings
from searchbuilder.report.profiles import profile
from searchbuilder.report.wrap import INDENT, wrapped
from searchbuilder.rules import Rule

# Lines deeper than this say how deep they are, where a margin of that width helps nobody.
DEEPEST = 40


def told(about: Rule | Dialect | Explanation) -> str:
    """The page of a rule, the record of a platform, or what a string says."""
    if isinstance(about, Rule):
        return page(about)
    return profile(about) if isinstance(about, Dialect) else text(about)


def text(one: Explanation) -> str:
    """What a string says, as a sentence and as an outline, and what is odd about it."""
    title = one.platform.title
    why = f", because {one.reason}" if one.reason else ""
    head = f"Read as {title}{why}:" if not one.refused else "Not read:"
    lines = [wrapped(head, "", ""), safe(one.text), ""]
    if one.refused:
        return "\n".join([*lines, findings(one.diagnostics)]).rstrip("\n") + "\n"
    if one.query is None:
        lines.append("Can't read it:")
    else:
        lines += [wrapped(f"It finds people whose page says {one.sentence}.", "", ""), ""]
        lines += [INDENT + _margin(depth) + safe(said) for depth, said in one.outline]
        lines.append("")
    if one.always:
        words = enumerated(one.always, "and")
        lines += [wrapped(f"Every string of {title} also has {words}.", "", ""), ""]
    for verb, past in (("ignores", one.ignored), ("may ignore", one.perhaps_ignored)):
        if past:
            words = ", ".join(f"“{word}”" for word in past)
            lines += [wrapped(f"{title} {verb} what comes after its limit: {words}.", "", ""), ""]
    if one.diagnostics:
        lines += ["Notes:", findings(one.diagnostics)]
    if one.repaired:
        lines += [f"Did you mean, for {title}:", one.repaired]
    return "\n".join(lines).rstrip("\n") + "\n"


def _margin(depth: int) -> str:
    return "  " * depth if depth <= DEEPEST else "  " * DEEPEST + f"{depth}: "
